"""Pure knowledge: the draw, bases and tables, agreement, dates and deadlines, the law, the rules. No Prefect, no SQL."""
