"""Turn a handed-in file into a frame with known columns and dtypes, and tell which cells were read with care."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from config.hand_in import HandInColumn, HandInForm, HandInLimits
from config.template import AnswerColumn
from expectations.reading.cell_dates import Reckoning
from expectations.reading.cells import Value, read_cells
from expectations.reading.grid import Cell, Grid, Rows, column_letter, header_row, tidy
from expectations.reading.headings import Column, Headings, match_headings, names_of
from expectations.reading.stray_numbers import stray_numbers
from expectations.reading.workbook import read_grid
from method.judging import Problem, Severity

Body = list[tuple[int, tuple[Cell, ...]]]
"""The rows below the header, each with its number."""

_TOTAL = re.compile(r"(summa|total|totalt|antal)(\s.*)?:?", re.IGNORECASE)


@dataclass(frozen=True)
class ReadFile:
    """A file as it was read.

    `frame`: index `row`, the sheet's own row numbers; columns: the keys of the form's columns, the answers, the form's
    closing columns, all of them and in that order; dtypes as in `read`. `headings`: column key -> heading as written in
    the file, the form's own where it is absent. `unread`: column key -> the rows whose cell says nothing because it
    could not be read. `absent`: keys of the columns that are missing though required, or that two columns claim;
    `left_out`: keys of the optional columns that are not there.
    `stray_personal_number`: such a file must not be kept. `grid`: the cells as they stood; `top`: the header's place in
    its rows, from 0.
    """

    frame: pd.DataFrame
    headings: dict[str, str]
    problems: tuple[Problem, ...]
    unread: dict[str, frozenset[int]]
    absent: frozenset[str]
    left_out: frozenset[str]
    stray_personal_number: bool
    grid: Grid
    top: int


def read(
    content: bytes,
    *,
    form: HandInForm,
    answers: tuple[AnswerColumn, ...] = (),
    limits: HandInLimits,
    time_zone: str = "UTC",
) -> ReadFile:
    """The file's rows below its header, without empty rows, title lines and the totals at its end.

    Dtypes by the column's type: `whole_number` Int64; `date` datetime64[s]; all others object, str or None. A
    `case_ref` is in its one canonical spelling, a `code` one of the column's codes, an answer spelt as in the template
    where it is an alternative; several answers stand in the template's order, joined by the separator and a blank.
    `time_zone`: whose day a moment with a time zone of its own belongs to.
    Raises `UnreadableFile` when there is no table to read.
    """
    columns: tuple[Column, ...] = (*form.columns, *answers, *form.closing_columns)
    names = {name for column in columns for name in names_of(column)}
    grid = read_grid(content, sheet=form.sheet, headings=names, limits=limits)
    top, _ = header_row(grid.rows, names)
    headings = match_headings(grid.rows[top], columns, row=top + 1)
    body, totals = _body(grid.rows, top)
    table = _read_table(body, columns, headings, by=Reckoning(grid.day_zero, time_zone))
    strays = stray_numbers(grid, top=top, allowed=_allowed(form, headings))
    return ReadFile(
        frame=table.frame,
        headings={column.key: headings.written.get(column.key, column.heading) for column in columns},
        problems=(
            *_layout(grid, top, form),
            *_told_of_rows(grid, body, totals),
            *headings.problems,
            *table.problems,
            *strays,
        ),
        unread=table.unread,
        absent=frozenset(column.key for column in columns if _is_absent(column, headings)),
        left_out=frozenset(column.key for column in columns if _is_left_out(column, headings)),
        stray_personal_number=bool(strays),
        grid=grid,
        top=top,
    )


@dataclass(frozen=True)
class _Table:
    frame: pd.DataFrame
    problems: list[Problem]
    unread: dict[str, frozenset[int]]


def _body(rows: Rows, top: int) -> tuple[Body, list[int]]:
    body = [(number, row) for number, row in enumerate(rows[top + 1 :], start=top + 2) if _first(row) is not None]
    totals = []
    while body and _is_total(body[-1][1]):
        totals.append(body.pop()[0])
    return body, totals


def _first(row: Sequence[Cell]) -> Cell:
    return next((cell for cell in row if cell is not None), None)


def _is_total(row: Sequence[Cell]) -> bool:
    first = _first(row)
    return isinstance(first, str) and _TOTAL.fullmatch(tidy(first)) is not None


def _allowed(form: HandInForm, headings: Headings) -> frozenset[int]:
    own = [column.key for column in (*form.columns, *form.closing_columns) if column.type == "personal_number"]
    return frozenset(place for key in own for place in headings.claims[key])


def _is_absent(column: Column, headings: Headings) -> bool:
    return column.key not in headings.places and (column.required or bool(headings.claims[column.key]))


def _is_left_out(column: Column, headings: Headings) -> bool:
    return not column.required and not headings.claims[column.key]


def _read_table(body: Body, columns: Sequence[Column], headings: Headings, *, by: Reckoning) -> _Table:
    rows = pd.Index([number for number, _ in body], dtype="int64", name="row")
    series, problems, unread = {}, [], {}
    for column in columns:
        readings = read_cells([*_cells(body, headings.places.get(column.key))], column, by=by)
        told = [(row, one.finding) for (row, _), one in zip(body, readings, strict=True) if one.finding]
        name = headings.written.get(column.key, column.heading)
        problems += [Problem(one.rule, one.severity, row, name, one.message, one.remedy) for row, one in told]
        unread[column.key] = frozenset(row for row, one in told if one.severity is Severity.STOP)
        series[column.key] = _series([reading.value for reading in readings], column, rows)
    return _Table(pd.DataFrame(series), problems, unread)


def _cells(body: Body, place: int | None) -> Iterator[Cell]:
    for _, row in body:
        yield row[place] if place is not None and place < len(row) else None


def _is_date(column: Column) -> bool:
    return isinstance(column, HandInColumn) and column.type == "date"


def _series(values: list[Value], column: Column, rows: pd.Index[int]) -> pd.Series[Any]:
    if _is_date(column):
        return pd.Series(np.array(values, dtype="datetime64[s]"), index=rows)
    if isinstance(column, HandInColumn) and column.type == "whole_number":
        return pd.Series(values, index=rows, dtype="Int64")
    return pd.Series(values, index=rows, dtype="object")


def _layout(grid: Grid, top: int, form: HandInForm) -> list[Problem]:
    notes: list[Problem] = []
    if grid.sheet is not None and tidy(grid.sheet).casefold() != form.sheet.casefold():
        message = f"Bladet ”{form.sheet}” har inte tabellen; ett annat blad med samma rubriker är läst i stället."
        notes.append(Problem("read.other_sheet", Severity.NOTE, None, None, message))
    if not grid.shown:
        notes.append(Problem("read.hidden_sheet", Severity.NOTE, None, None, "Bladet är dolt men läses ändå."))
    title = "Raden står ovanför rubrikraden och lämnas åt sidan."
    for number, row in enumerate(grid.rows[:top], start=1):
        if _first(row) is not None:
            notes.append(Problem("read.title_lines", Severity.NOTE, number, None, title))
    return notes + _without_heading(grid.rows, top)


def _told_of_rows(grid: Grid, body: Body, totals: list[int]) -> list[Problem]:
    total, hidden = "Raden är en summering och lämnas åt sidan.", "Raden är dold i bladet men läses som de andra."
    return [
        *(Problem("read.total_row", Severity.NOTE, number, None, total) for number in sorted(totals)),
        *(Problem("read.hidden_row", Severity.NOTE, row, None, hidden) for row, _ in body if row in grid.hidden),
    ]


def _without_heading(rows: Rows, top: int) -> list[Problem]:
    header = rows[top]
    used = [place for place, cell in enumerate(header) if cell is not None]
    notes = []
    for place in range(max(map(len, rows[top:]))):
        filled = any(place < len(row) and row[place] is not None for row in rows[top + 1 :])
        if place in used or not (filled or used[0] < place < used[-1]):
            continue
        code, cause = ("read.unnamed_column", "saknar rubrik") if filled else ("read.empty_column", "är tom")
        letter = column_letter(place)
        message = f"Kolumnen {letter} {cause} och lämnas åt sidan."
        notes.append(Problem(code, Severity.NOTE, None, letter, message))
    return notes
