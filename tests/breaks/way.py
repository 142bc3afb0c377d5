"""What a way of breaking a good sheet is: it breaks the sheet, and says what the gate should tell of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from config.hand_in import Kind
from config.template import AnswerColumn
from method.judging import Severity
from tests.good_sheets import (
    Sheet,
    child,
)

Draw = Callable[[st.SearchStrategy[Any]], Any]
Told = tuple[str, Severity, int | None, str | None]
"""Rule, severity, row, column."""

Way = Callable[[Sheet, Draw], list[Told]]
"""Breaks the sheet, and says what the gate should tell of it."""

STOP, WARN, NOTE = Severity.STOP, Severity.WARN, Severity.NOTE
FRAME, REVIEW, DOUBLE, PLAN, PROGRESS = Kind.FRAME, Kind.REVIEW, Kind.DOUBLE, Kind.ACTION_PLAN, Kind.PROGRESS
INDICATORS = Kind.INDICATORS
READINGS, EVERY = (REVIEW, DOUBLE), tuple(Kind)

BREAKS: dict[str, tuple[tuple[Kind, ...], Way]] = {}
HARMLESS: dict[str, tuple[tuple[Kind, ...], Way]] = {}
ONE_CELL: dict[Kind, list[Way]] = {kind: [] for kind in Kind}
"""The ways that concern one row and leave the judgement of all others alone: any two of them may be done at once."""


def breaks(*kinds: Kind, one_cell: bool = False) -> Callable[[Way], Way]:
    def register(way: Way) -> Way:
        BREAKS[way.__name__] = (kinds, way)
        if one_cell:
            for kind in kinds:
                ONE_CELL[kind].append(way)
        return way

    return register


def harmless(*kinds: Kind) -> Callable[[Way], Way]:
    def register(way: Way) -> Way:
        HARMLESS[way.__name__] = (kinds, way)
        return way

    return register


def a_row(sheet: Sheet, draw: Draw, *among: int) -> int:
    """A row that nothing has been done to."""
    row: int = draw(st.sampled_from([row for row in among or sheet.rows if row not in sheet.used]))
    sheet.used.add(row)
    return row


def one_of(draw: Draw, *values: Any) -> Any:
    return draw(st.sampled_from(values))


def days(draw: Draw, low: int, high: int) -> timedelta:
    return timedelta(days=draw(st.integers(low, high)))


def rewritten(sheet: Sheet, row: int, **changes: Any) -> None:
    """The row's child anew, with what follows from the changes."""
    for key, value in child(row - 2, **changes).items():
        sheet.set(row, key, value)


def at(sheet: Sheet, rule: str, severity: Severity, row: int, *keys: str) -> list[Told]:
    return [(rule, severity, row, sheet.heading(key)) for key in keys]


def a_date(sheet: Sheet, draw: Draw) -> tuple[int, str]:
    return a_row(sheet, draw), draw(st.sampled_from(sheet.of_type("date")))


def remaining(sheet: Sheet) -> list[Told]:
    return [] if sheet.kind is FRAME else [("review.files_remaining", NOTE, None, None)]


def unreported(sheet: Sheet) -> list[Told]:
    return [("progress.actions_unreported", STOP, None, None)] if sheet.kind is PROGRESS else []


def answers(sheet: Sheet) -> list[AnswerColumn]:
    return [column for column in sheet.columns if isinstance(column, AnswerColumn)]


BESIDE_A_STRAY_NUMBER = {
    "code": ("read.unknown_code", STOP),
    "whole_number": ("read.not_a_number", STOP),
    "date": ("read.not_a_date", STOP),
    "person": ("review.reader_unknown", STOP),
    "answer": ("review.unknown_answer", STOP),
}
"""Type of column -> what else is wrong with a personal number in it."""
