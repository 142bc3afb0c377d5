"""Which files a template's condition holds for."""

from __future__ import annotations

import pandas as pd

from config.template import AnswerColumn, Condition, ReviewTemplate


def holds(frame: pd.DataFrame, condition: Condition, template: ReviewTemplate) -> pd.Series[bool]:
    """True for the rows whose answer in every column named is one of those listed; for an empty condition, for all.

    `frame` has the columns that the condition names, str or None. Of several answers in one cell, one is enough.
    """
    columns = {column.key: column for column in template.columns()} if condition else {}
    held = pd.Series(data=True, index=frame.index, dtype="bool")
    for key, answers in condition.items():
        held &= answered_with(frame[key], answers, columns[key])
    return held


def answered_with(given: pd.Series[str], answers: tuple[str, ...], column: AnswerColumn) -> pd.Series[bool]:
    """True for the cells that hold one of `answers`."""
    if column.separator is None:
        return given.isin(answers)
    return parts(given, column.separator).isin(answers).groupby(level=0).any().reindex(given.index, fill_value=False)


def parts(given: pd.Series[str], separator: str) -> pd.Series[str]:
    """The single answers of cells that hold several: one a row, under the label of its cell; none for an empty cell."""
    return given.dropna().astype("str").str.split(separator, regex=False).explode().str.strip()
