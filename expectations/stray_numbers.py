"""Find personal numbers where none may stand: such a file goes back and is not kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from expectations.grid import Cell, Grid, Rows, column_letter
from expectations.headings import shown
from method.judging import Problem, Severity
from method.personal_number import holds_personal_number

CODE = "privacy.personal_number"
_CELL = "Cellen innehåller något som ser ut som ett personnummer. Ta bort det och lämna in filen igen. Den sparas inte."
_BESIDE = (
    "En kommentar eller textruta innehåller något som ser ut som ett personnummer. "
    "Ta bort den och lämna in filen igen. Den sparas inte."
)
_TEN_DIGITS = 10**9


def stray_numbers(grid: Grid, *, top: int, allowed: Collection[int]) -> list[Problem]:
    """A stop for each place with a stray personal number, by row and column, never the number.

    `top`: the header's place in the grid; `allowed`: columns in which personal numbers may stand below the header.
    Looked through are the title lines, the header, all columns, the other sheets, comments and text boxes.
    """
    header = grid.rows[top]
    found = []
    for row, place in _places(grid.rows):
        if row > top and place in allowed:
            continue
        name = shown(header[place] if place < len(header) and row >= top else None, place)
        found.append(Problem(CODE, Severity.STOP, row + 1, name, _CELL))
    for sheet, rows in grid.elsewhere.items():
        found += [
            Problem(CODE, Severity.STOP, row + 1, f"{column_letter(place)} ({sheet})", _CELL)
            for row, place in _places(rows)
        ]
    if any(holds_personal_number(text) for text in grid.beside):
        found.append(Problem(CODE, Severity.STOP, None, None, _BESIDE))
    return found


def _places(rows: Rows) -> Iterator[tuple[int, int]]:
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if _may_hold(cell):
                yield number, place


def _may_hold(cell: Cell) -> bool:
    if isinstance(cell, str):
        return holds_personal_number(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return False
    # Nine digits are not tried with a lost zero: the case number 2020-12345, kept as a number, would look like one.
    return _TEN_DIGITS <= cell < float("inf") and holds_personal_number(f"{cell:.0f}")
