"""The sender's own file back, with the faults marked in it and listed on a first sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from expectations.hand_in_gate import JudgedFile
from expectations.marked.harmless import as_bytes, for_print, lettering, title_of, write_value
from expectations.marked.look import Look, comments_of, opened
from expectations.marked.marking import mark
from expectations.marked.marks import Spot, own_sheet, placed, sheets_of
from expectations.marked.to_put_right import TITLE, write_list
from expectations.reading.grid import Grid, Rows, column_letter
from expectations.reading.hand_in import ReadFile
from expectations.reading.stray_numbers import without_stray_numbers

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MOST_ROWS, MOST_CELLS = 20_000, 500_000
"""Half a million cells take twenty seconds to write; for a larger file the list says the same, without the wait."""

_MARKED = (
    "Det här är en kopia av filen med felen markerade. "
    "Peka på en markerad cell för att läsa vad som är fel; ”Visa” går till cellen. Rätta i er egen fil."
)
_WITHOUT_NUMBERS = (
    f"{_MARKED} Personnummer som stod där de inte får stå är borttagna ur kopian, och bara cellernas innehåll är med."
)
_ONLY_LIST = (
    "Filen är för stor för att markeras cell för cell, så här står bara listan. Rader och kolumner är filens egna."
)
_OF_NO_NAME = "Er fil"
_WIDEST, _WIDEST_PRINT = 45, 14
"""Signs in a column that is given its width here; columns that can still be read when they share a sheet of paper."""


def marked_copy(content: bytes, judged: JudgedFile) -> bytes | None:
    """An xlsx file: the list of what to put right, then the sender's sheets with the faults marked; None if unreadable.

    Rows and columns are the file's own. No formula, link, macro or property of the file comes along: the values are
    those that the gate has looked through, and of an xlsx file its look. Of a file with a stray personal number only
    the values are taken, without the numbers.
    """
    from openpyxl import Workbook

    file = judged.file
    if file is None:
        return None
    book = Workbook()
    page = book.worksheets[0]
    page.title = TITLE
    found = placed(judged.judgement.problems, grid=file.grid, top=file.top)
    if _is_too_large(sheets_of(file.grid)):
        write_list(page, judged.judgement, found, titles={}, remark=_ONLY_LIST)
        return as_bytes(book)
    pages, comments = _write_sheets(book, content, file, kept=judged.may_be_kept)
    mark(pages, found, comments)
    titles = {number: one.title for number, one in pages.items()}
    remark = _MARKED if judged.may_be_kept else _WITHOUT_NUMBERS
    write_list(page, judged.judgement, found, titles=titles, remark=remark)
    return as_bytes(book)


def _is_too_large(sheets: Sequence[Rows]) -> bool:
    return max(map(len, sheets)) > MOST_ROWS or sum(len(row) for rows in sheets for row in rows) > MOST_CELLS


def _write_sheets(
    book: Workbook, content: bytes, file: ReadFile, *, kept: bool
) -> tuple[dict[int, Worksheet], dict[Spot, str]]:
    # Sheets by their place in the file, from 1, and the sender's own comments.
    grid = file.grid if kept else without_stray_numbers(file.grid, top=file.top, found=file.problems)
    sheets, own = sheets_of(grid), own_sheet(grid)
    book_of_theirs = opened(content, names=len(sheets)) if kept else None
    pages: dict[int, Worksheet] = {}
    comments: dict[Spot, str] = {}
    look = Look()
    for number, rows in enumerate(sheets, start=1):
        theirs = book_of_theirs.worksheets[number - 1] if book_of_theirs else None
        name = theirs.title if theirs else _name(grid, number, own)
        if name == TITLE and number != own:
            continue  # the list of an earlier copy, handed in again
        page = pages[number] = book.create_sheet(title_of(name, number=number, taken=book.sheetnames))
        _write_values(page, rows)
        top = file.top if number == own else 0
        if theirs is None:
            _look_plain(page, rows, top)
        else:
            look.bring(theirs, page, top=top)
            comments |= comments_of(theirs, number)
            page.sheet_state = "visible" if number == own else theirs.sheet_state
    return pages, comments


def _name(grid: Grid, number: int, own: int) -> str | None:
    if number != own:
        return None
    return grid.sheet or _OF_NO_NAME


def _write_values(page: Worksheet, rows: Rows) -> None:
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            if value is not None:
                write_value(page, number, place, value)
    if max(map(len, rows), default=0) <= _WIDEST_PRINT:
        for_print(page)


def _look_plain(page: Worksheet, rows: Rows, top: int) -> None:
    for place in range(max(map(len, rows), default=0)):
        longest = max((len(str(row[place])) for row in rows[top:200] if place < len(row)), default=0)
        page.column_dimensions[column_letter(place)].width = max(9, min(longest + 2, _WIDEST))
    for place, value in enumerate(rows[top] if top < len(rows) else (), start=1):
        if value is not None:
            page.cell(top + 1, place).font = lettering(bold=True)
    page.freeze_panes = f"A{top + 2}"
