"""A table's columns in a workbook: how wide they are, and numbers with the look that they have in print."""

from __future__ import annotations

import re
from dataclasses import dataclass

from method.report.blocks import Cell, Table

_FIRST, _TEXT, _NUMBER = (14, 60), (10, 44), (10, 24)
"""The narrowest and the widest a column is, in the spreadsheet's signs: the first, of words, of numbers."""

_SIGN = 1.1
"""The room for a letter, which is a little more than a digit's."""

_GAP = r"[ \u00a0\u2009\u202f]"
_AS_NUMBER = re.compile(rf"[-−]?(?P<whole>\d{{1,3}}(?:{_GAP}\d{{3}})+|\d+)(?:,(?P<parts>\d+))?(?P<percent>{_GAP}?%)?")
AS_TEXT = "@"


@dataclass(frozen=True)
class SheetCell:
    """What a cell holds: its number where it has one, else its text. `shown`: the spreadsheet's format for it."""

    text: str
    number: float | None = None
    shown: str = AS_TEXT


@dataclass(frozen=True)
class SheetColumn:
    """A column: its head, its cells, which side they are set to, its width in signs.

    `printed`: the cells' texts instead, where they say more than the numbers do; else None.
    """

    head: str
    cells: tuple[SheetCell, ...]
    right: bool
    width: float
    printed: tuple[SheetCell, ...] | None


def sheet_columns(table: Table) -> list[SheetColumn]:
    """The table's columns in order."""
    return [_column(table, place) for place in range(len(table.heads))]


def _column(table: Table, place: int) -> SheetColumn:
    head, cells, right = table.heads[place], [row[place] for row in table.rows], table.sides[place] == "right"
    narrowest, widest = _FIRST if not place else _NUMBER if right else _TEXT
    word = max((len(part) for part in re.split(r"(?<=-)|\s", head)), default=0)
    longest = max((len(cell.text) for cell in cells), default=0)
    return SheetColumn(
        head=head,
        cells=tuple(_cell(cell) for cell in cells),
        right=right,
        width=max(min(longest * _SIGN + 3, widest), narrowest, word * _SIGN + 3),
        printed=tuple(SheetCell(cell.text) for cell in cells) if any(_says_more(cell) for cell in cells) else None,
    )


def _cell(cell: Cell) -> SheetCell:
    if cell.number is None:
        return SheetCell(cell.text)
    return SheetCell(cell.text, cell.number, _shown(cell))


def _shown(cell: Cell) -> str:
    """The format in which the number looks as it does in the cell's text; a plain one if it is not there."""
    for found in _AS_NUMBER.finditer(cell.text):
        decimals = len(found["parts"] or "")
        printed = float(re.sub(r"\D", "", found["whole"]) + f".{found['parts'] or 0}")
        # Half of the last digit printed, and a little for numbers that cannot be written exactly in a computer.
        if abs(printed - abs(cell.number or 0)) <= 0.5 * 10**-decimals + 1e-9:
            whole = "#,##0" if re.search(r"\D", found["whole"]) else "0"
            parts = f".{'0' * decimals}" if decimals else ""
            return whole + parts + ('" %"' if found["percent"] else "")
    return "General"


def _says_more(cell: Cell) -> bool:
    return cell.number is not None and not _AS_NUMBER.fullmatch(cell.text)
