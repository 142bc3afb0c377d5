"""Find personal numbers where none may stand: such a file goes back and is not kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from expectations.reading.grid import Cell, Grid, Rows, column_letter
from expectations.reading.headings import shown
from method.judging import Problem, Severity
from method.personal_number import holds_personal_number

CODE = "privacy.personal_number"
REMOVED = "(borttaget)"
_CELL = "Cellen innehåller något som ser ut som ett personnummer."
_BESIDE = "En kommentar eller textruta innehåller något som ser ut som ett personnummer."
_REMEDY = "Ta bort det och lämna in filen igen. Den sparas inte."
_TEN_DIGITS = 10**9


def stray_numbers(grid: Grid, *, top: int, allowed: Collection[int]) -> list[Problem]:
    """A stop for each place with a stray personal number, by row and column, never the number.

    `top`: the header's place in the grid; `allowed`: columns in which personal numbers may stand below the header.
    Looked through are the title lines, the header, all columns, the other sheets, comments and text boxes.
    """
    found = []
    for row, place in _places(grid.rows):
        if row > top and place in allowed:
            continue
        found.append(Problem(CODE, Severity.STOP, row + 1, column_at(grid, top, row, place), _CELL, _REMEDY))
    for sheet, rows in grid.elsewhere.items():
        found += [
            Problem(CODE, Severity.STOP, row + 1, column_elsewhere(sheet, place), _CELL, _REMEDY)
            for row, place in _places(rows)
        ]
    if any(holds_personal_number(text) for text in grid.beside):
        found.append(Problem(CODE, Severity.STOP, None, None, _BESIDE, _REMEDY))
    return found


def without_stray_numbers(grid: Grid, *, top: int, found: Collection[Problem]) -> Grid:
    """The grid with `REMOVED` in each cell that `found`, made of the same grid, speaks of; nothing stands beside it."""
    told = {(one.row, one.column) for one in found if one.rule == CODE}
    rows = [list(row) for row in grid.rows]
    for row, place in _places(grid.rows):
        if (row + 1, column_at(grid, top, row, place)) in told:
            rows[row][place] = REMOVED
    elsewhere = {sheet: tuple(tuple(map(_removed, row)) for row in cells) for sheet, cells in grid.elsewhere.items()}
    return replace(grid, rows=tuple(map(tuple, rows)), elsewhere=elsewhere, beside=())


def column_at(grid: Grid, top: int, row: int, place: int) -> str:
    """What a problem calls the column at `place` in `row` (both from 0): above the header, by its letter."""
    header = grid.rows[top]
    return shown(header[place] if place < len(header) and row >= top else None, place)


def column_elsewhere(sheet: str, place: int) -> str:
    """What a problem calls a column of another sheet."""
    return f"{column_letter(place)} ({sheet})"


def _removed(cell: Cell) -> Cell:
    return REMOVED if may_hold(cell) else cell


def _places(rows: Rows) -> Iterator[tuple[int, int]]:
    # A long list says the same over and over: each text is looked at once.
    known: dict[str, bool] = {}
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                if cell not in known:
                    known[cell] = may_hold(cell)
                if known[cell]:
                    yield number, place
            elif cell is not None and may_hold(cell):
                yield number, place


def may_hold(cell: Cell) -> bool:
    """Whether a cell, text or number, holds what looks like a personal number."""
    if isinstance(cell, str):
        return holds_personal_number(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return False
    # Nine digits are not tried with a lost zero: the case number 2020-12345, kept as a number, would look like one.
    return _TEN_DIGITS <= cell < float("inf") and holds_personal_number(f"{cell:.0f}")
