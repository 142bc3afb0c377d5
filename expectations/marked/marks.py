"""Where in a workbook its problems stand: which cells to mark for each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from expectations.reading.grid import Cell, Grid, Rows, column_letter
from expectations.reading.stray_numbers import CODE, column_at, column_elsewhere, may_hold
from method.judging import Problem

_NAMED = "blad {}"


@dataclass(frozen=True, order=True)
class Spot:
    """A cell: its sheet's place in the workbook, its row and its column, all counted from 1."""

    sheet: int
    row: int
    column: int


@dataclass(frozen=True)
class Placed:
    """A problem and the cells it concerns: none for what is wrong with the whole."""

    problem: Problem
    spots: tuple[Spot, ...]


def sheets_of(grid: Grid) -> list[Rows]:
    """All sheets of a file, in its own order."""
    numbers = range(1, len(grid.elsewhere) + 2)
    return [grid.elsewhere.get(_NAMED.format(number), grid.rows) for number in numbers]


def own_sheet(grid: Grid) -> int:
    """The place, from 1, of the sheet that was read."""
    return next(number for number in range(1, len(grid.elsewhere) + 2) if _NAMED.format(number) not in grid.elsewhere)


def placed(problems: Iterable[Problem], *, grid: Grid, top: int) -> list[Placed]:
    """Each problem with its cells. `grid`: as it was judged; `top`: the header's place in its rows, from 0.

    A problem with a column only concerns the heading, one with a row only the first cell of the row.
    """
    columns = _Columns(grid, top)
    return [Placed(one, tuple(columns.spots(one))) for one in problems]


class _Columns:
    """The columns by what problems call them: below the header by heading, above it and on other sheets by letter."""

    def __init__(self, grid: Grid, top: int) -> None:
        self._sheets, self._own, self._top = sheets_of(grid), own_sheet(grid), top
        self._headed: dict[str, list[tuple[int, int]]] = {}
        self._lettered: dict[str, list[tuple[int, int]]] = {}
        for number, rows in enumerate(self._sheets, start=1):
            for place in range(max(map(len, rows), default=0)):
                spot = (number, place + 1)
                if number == self._own:
                    self._headed.setdefault(column_at(grid, top, top, place), []).append(spot)
                    self._lettered.setdefault(column_letter(place), []).append(spot)
                else:
                    self._lettered.setdefault(column_elsewhere(_NAMED.format(number), place), []).append(spot)

    def spots(self, problem: Problem) -> list[Spot]:
        """The cells of a problem."""
        if problem.column is None:
            return [] if problem.row is None else [Spot(self._own, problem.row, 1)]
        row = self._top + 1 if problem.row is None else problem.row
        if problem.rule == CODE:
            named = [*self._headed.get(problem.column, ()), *self._lettered.get(problem.column, ())]
            spots = [Spot(sheet, row, column) for sheet, column in dict.fromkeys(named)]
            return [spot for spot in spots if may_hold(self._cell(spot))]
        columns = self._lettered if row <= self._top else self._headed
        return [Spot(sheet, row, column) for sheet, column in columns.get(problem.column, ())]

    def _cell(self, spot: Spot) -> Cell:
        rows = self._sheets[spot.sheet - 1]
        row = rows[spot.row - 1] if spot.row <= len(rows) else ()
        return row[spot.column - 1] if spot.column <= len(row) else None
