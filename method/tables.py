"""Count the readings of case files into the figures that a template's tables print."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

import numpy as np
import numpy.typing as npt
import pandas as pd

from config.template import AnswerColumn, Banded, Condition, ReviewTemplate
from method.figures import Count

Files = npt.NDArray[np.bool_]
"""A truth value per reading, in their order."""

AnswersHeld = dict[tuple[str, str], Files]
"""(column key, answer) -> the files that hold the answer in the column."""


def counts(readings: pd.DataFrame, template: ReviewTemplate) -> list[Count]:
    """A figure per measure of the template and stratum of the readings: by measure, then by stratum code.

    `readings` has a row per file: `sex` (the stratum's code), `age` (Int64) and every answer column of the template
    by its key (str or missing; several answers of one cell parted by the column's separator).

    A file is in a figure's base when it meets the measure's condition and one of its answers is in the measure's
    base. A counted answer of the base is counted among the files of the base; any other, among those that meet the
    condition.
    """
    held = answers_held(readings, template)
    strata = {code: (readings["sex"] == code).to_numpy() for code in sorted(readings["sex"].unique())}
    figures = []
    for measure in template.measures():
        meets = _meets(measure.when, held, len(readings))
        base = meets & _any_of(measure.column, measure.base, held, len(readings))
        counted = (base if measure.in_base else meets) & held[measure.column, measure.counted]
        for code, inside in strata.items():
            figures.append(
                Count(
                    question=measure.question,
                    label=measure.label,
                    answer=measure.answer,
                    stratum=code,
                    count=int((counted & inside).sum()),
                    base=int((base & inside).sum()),
                    in_base=measure.in_base,
                )
            )
    return figures


def answers_held(readings: pd.DataFrame, template: ReviewTemplate) -> AnswersHeld:
    """Which files hold which answer, for every column of the template and every band.

    `readings` as in `counts`. Raises `ValueError` for a cell that holds none of its column's answers: such a file
    would fall out of every figure unseen.
    """
    held: AnswersHeld = {}
    for column in template.columns():
        held |= _of_column(readings[column.key], column)
    for question in template.banded():
        held |= _of_bands(readings[question.column], question)
    return held


def answers_in(cell: str, separator: str | None) -> frozenset[str]:
    """The answers of a cell: one without a separator, else its parts in whatever order; none of an empty cell."""
    parts = [cell] if separator is None else cell.split(separator)
    return frozenset(part.strip() for part in parts) - {""}


def _of_column(cells: pd.Series[str], column: AnswerColumn) -> AnswersHeld:
    given = cells.dropna().unique()
    answers = {cell: answers_in(cell, column.separator) for cell in given}
    if any(held - set(column.answers) for held in answers.values()):
        raise ValueError(f"the column {column.key} holds something that is not one of its answers")
    return {
        (column.key, answer): cells.isin([cell for cell in given if answer in answers[cell]]).to_numpy(bool)
        for answer in column.answers
    }


def _of_bands(numbers: pd.Series[int], question: Banded) -> AnswersHeld:
    return {
        (question.key, band.answer): numbers.between(band.low, band.high).fillna(value=False).to_numpy(bool)
        for band in question.bands
    }


def _any_of(column: str, answers: Iterable[str], held: AnswersHeld, files: int) -> Files:
    none = np.zeros(files, dtype=bool)
    return reduce(np.logical_or, (held[column, answer] for answer in answers), none)


def _meets(condition: Condition, held: AnswersHeld, files: int) -> Files:
    everyone = np.ones(files, dtype=bool)
    return reduce(
        np.logical_and, (_any_of(column, answers, held, files) for column, answers in condition.items()), everyone
    )
