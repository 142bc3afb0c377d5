"""Pure knowledge: the draw, bases and tables, agreement, dates, the law, the rules. No Prefect, no SQL."""
