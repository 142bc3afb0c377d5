"""A handed-in file's bytes as a grid of cells, whatever kind of spreadsheet it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.delimited import NO_TABLE, read_delimited
from expectations.reading.grid import Aside, CellError, Grid, Rows, header_row, heading_key, is_table, tidy
from expectations.reading.old_workbook import aside_of_old, checked_stream
from expectations.reading.package import (
    CELLS_PER_ROW,
    DAMAGED,
    FAR_CELL,
    PROTECTED,
    TOO_LARGE,
    aside_of,
    checked_package,
    too_many_rows,
)

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_SEVERAL_SHEETS = (
    "Bladen {numbers} har samma rubriker, och inget av dem heter ”{sheet}”. "
    "Ge det blad som ska läsas det namnet, eller ta bort de andra."
)
_NO_SHEET = "Filen har inget blad med de väntade rubrikerna. Lämna in bladet ”{sheet}” med rubrikerna kvar."


def read_grid(content: bytes, *, sheet: str, headings: Collection[str], limits: HandInLimits) -> Grid:
    """The sheet named `sheet`, or the one that has the headings, of an xlsx, xlsm, xls, ods or csv file.

    Raises `UnreadableFile`, and nothing else, with a sentence for its sender: the file is empty, damaged, protected,
    too large, no workbook or table, or has no sheet with two of the headings, or several to choose between.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableFile("Filen är tom. Lämna in filen med listan i.")
    if len(content) > limits.megabytes * 1_000_000:
        raise UnreadableFile(TOO_LARGE)
    grid = _grid(content, sheet=sheet, headings=headings, limits=limits)
    if sum(any(cell is not None for cell in row) for row in grid.rows) > limits.rows:
        raise UnreadableFile(too_many_rows(limits))
    return grid


@dataclass(frozen=True)
class _Sheet:
    name: str
    rows: Rows
    shown: bool


def _grid(content: bytes, *, sheet: str, headings: Collection[str], limits: HandInLimits) -> Grid:
    if content.startswith(_ZIP):
        package = checked_package(content, limits)
        sheets = _sheets(content, limits)
        place = _chosen(sheets, sheet, headings)
        with _as_unreadable():
            return _of(sheets, place, aside_of(package, place))
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UnreadableFile(PROTECTED)
        stream = checked_stream(content, limits)
        sheets = _sheets(content, limits)
        place = _chosen(sheets, sheet, headings)
        with _as_unreadable():
            return _of(sheets, place, aside_of_old(stream, place))
    rows = read_delimited(content, headings=headings, limits=limits)
    if not is_table(rows, headings):
        raise UnreadableFile(f"{NO_TABLE} Rubrikerna ska stå överst.")
    return Grid(sheet=None, rows=rows, elsewhere={})


def _of(sheets: list[_Sheet], place: int, aside: Aside) -> Grid:
    return Grid(
        sheet=sheets[place].name,
        rows=_with_errors(sheets[place].rows, aside.failed),
        elsewhere={f"blad {number + 1}": other.rows for number, other in enumerate(sheets) if number != place},
        beside=aside.texts,
        day_zero=aside.day_zero,
        hidden=aside.hidden,
        shown=sheets[place].shown,
    )


def _chosen(sheets: list[_Sheet], name: str, headings: Collection[str]) -> int:
    tables = [place for place, sheet in enumerate(sheets) if is_table(sheet.rows, headings)]
    if not tables:
        raise UnreadableFile(_NO_SHEET.format(sheet=name))
    named = [place for place in tables if tidy(sheets[place].name).casefold() == name.casefold()]
    if named:
        return named[0]
    # A list kept out of sight, or a table without rows, is not what the sender means.
    shown = [place for place in tables if sheets[place].shown] or tables
    filled = [place for place in shown if _has_rows(sheets[place].rows, headings)] or shown[:1]
    if len(filled) > 1:
        numbers = " och ".join(str(place + 1) for place in filled)
        raise UnreadableFile(_SEVERAL_SHEETS.format(numbers=numbers, sheet=name))
    return filled[0]


def _has_rows(rows: Rows, headings: Collection[str]) -> bool:
    top, _ = header_row(rows, {heading_key(heading) for heading in headings})
    return any(cell is not None for row in rows[top + 1 :] for cell in row)


def _sheets(content: bytes, limits: HandInLimits) -> list[_Sheet]:
    from python_calamine import CalamineWorkbook, SheetVisibleEnum

    with _as_unreadable():
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        return [
            _Sheet(about.name, _rows(workbook, place, limits), about.visible is SheetVisibleEnum.Visible)
            for place, about in enumerate(workbook.sheets_metadata)
        ]


def _rows(workbook: CalamineWorkbook, place: int, limits: HandInLimits) -> Rows:
    sheet = workbook.get_sheet_by_index(place)
    if sheet.total_height * sheet.total_width > limits.rows * CELLS_PER_ROW:
        raise UnreadableFile(FAR_CELL)
    # Leading empty rows and columns are kept: the rows' numbers are to be the sheet's own.
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    return tuple([tuple([None if _is_blank(cell) else cell for cell in row]) for row in rows])


def _is_blank(cell: Any) -> bool:
    return isinstance(cell, str) and (not cell or cell.isspace())


def _with_errors(rows: Rows, failed: Collection[tuple[int, int]]) -> Rows:
    if not failed:
        return rows
    # A failed cell after the last that holds a value lies outside what the reader of workbooks returns.
    height = max(len(rows), max(row for row, _ in failed) + 1)
    width = max(max(map(len, rows), default=0), max(column for _, column in failed) + 1)
    padded = [[*row, *[None] * (width - len(row))] for row in (*rows, *[()] * (height - len(rows)))]
    for row, column in failed:
        padded[row][column] = CellError.ERROR
    return tuple(map(tuple, padded))


@contextmanager
def _as_unreadable() -> Iterator[None]:
    from python_calamine import PasswordError

    try:
        yield
    except (UnreadableFile, KeyboardInterrupt, SystemExit):
        raise
    except PasswordError:
        raise UnreadableFile(PROTECTED) from None
    except BaseException:  # a panic in the reader's Rust code is no Exception, and is the file's fault as well
        raise UnreadableFile(DAMAGED) from None
