"""A sheet with one of a report's tables: numbers as numbers, and what is printed where that says more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from method.report.blocks import Table
from tasks.forms.widths import height
from tasks.reports.sheet_columns import SheetCell, SheetColumn, sheet_columns
from tasks.reports.sheet_contents import CONTENTS, place
from tasks.reports.sheet_styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_CAPTION, _BACK, _HEADS = 0, 1, 2
_UPRIGHT_HOLDS = 90
_AGAIN = "Samma tabell så som den står i rapporten"


def write_table(page: Worksheet, caption: str, table: Table, styles: Styles) -> None:
    """Caption in the first row, heads in the third, which stay in view and on every printed page, then the rows."""
    columns = sheet_columns(table)
    page.write_string(_CAPTION, 0, caption, styles.caption)
    page.write_url(_BACK, 0, place(CONTENTS), styles.link, "Till innehållet")
    for number, column in enumerate(columns):
        page.set_column(number, number, column.width)
    below = _write_rows(page, _HEADS, columns, [column.cells for column in columns], table, styles)
    if any(column.printed is not None for column in columns):
        page.write_string(below + 1, 0, _AGAIN, styles.again)
        printed = [column.cells if column.printed is None else column.printed for column in columns]
        below = _write_rows(page, below + 2, columns, printed, table, styles)
    if table.note:
        _write_note(page, below + 1, table.note, columns, styles)
    page.freeze_panes(_HEADS + 1, 1)
    page.repeat_rows(_HEADS)
    if _whole(columns) > _UPRIGHT_HOLDS:
        page.set_landscape()


def _write_rows(
    page: Worksheet,
    heads: int,
    columns: Sequence[SheetColumn],
    cells: Sequence[Sequence[SheetCell]],
    table: Table,
    styles: Styles,
) -> int:
    """Write heads and rows, `cells` column by column; the row below the last."""
    for number, column in enumerate(columns):
        page.write_string(heads, number, column.head, styles.head(right=column.right))
    page.set_row(heads, height([(column.head, column.width) for column in columns]))
    row = heads
    for row, held in enumerate(zip(*cells, strict=True), start=heads + 1):
        total = table.total_row and row == heads + len(table.rows)
        for number, (cell, column) in enumerate(zip(held, columns, strict=True)):
            _write(page, row, number, cell, styles, right=column.right, total=total)
        page.set_row(row, height([(cell.text, column.width) for cell, column in zip(held, columns, strict=True)]))
    return row + 1


def _write(page: Worksheet, row: int, place: int, cell: SheetCell, styles: Styles, *, right: bool, total: bool) -> None:
    # Each kind by its own call: text that begins with a sign such as = must never become a formula.
    style = styles.cell(shown=cell.shown, right=right, total=total)
    if cell.number is not None:
        page.write_number(row, place, cell.number, style)
    elif cell.text:
        page.write_string(row, place, cell.text, style)
    else:
        page.write_blank(row, place, None, style)


def _write_note(page: Worksheet, row: int, note: str, columns: Sequence[SheetColumn], styles: Styles) -> None:
    if len(columns) > 1:
        page.merge_range(row, 0, row, len(columns) - 1, "", styles.note)
    page.write_string(row, 0, note, styles.note)
    page.set_row(row, height([(note, _whole(columns))]))


def _whole(columns: Sequence[SheetColumn]) -> float:
    return sum(column.width for column in columns)
