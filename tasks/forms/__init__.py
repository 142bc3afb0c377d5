"""Blank workbooks for what people hand in: what each kind holds, whose it is, how it looks."""
