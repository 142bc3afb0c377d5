"""A handed-in file's bytes as a grid of cells, whatever kind of spreadsheet it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.delimited import NO_TABLE, read_delimited
from expectations.grid import Cell, CellError, Grid, Rows, is_table, tidy
from expectations.package import (
    CELLS_PER_ROW,
    DAMAGED,
    FAR_CELL,
    PROTECTED,
    TOO_LARGE,
    checked_package,
    failed_cells,
    texts_beside,
)

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_NO_SHEET = "Filen har inget blad med de väntade rubrikerna. Lämna in bladet ”{sheet}” med rubrikerna kvar."


def read_grid(content: bytes, *, sheet: str, headings: Collection[str], limits: HandInLimits) -> Grid:
    """The sheet named `sheet`, or the one that has the headings, of an xlsx, xlsm, xls, ods or csv file.

    Raises `UnreadableFile`, and nothing else, with a sentence for its sender: the file is empty, damaged, protected,
    too large, no workbook or table, or has no sheet with two of the headings.
    """
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableFile("Filen är tom. Lämna in filen med listan i.")
    if len(content) > limits.megabytes * 1_000_000:
        raise UnreadableFile(TOO_LARGE)
    grid = _grid(content, sheet=sheet, headings=headings, limits=limits)
    if sum(any(cell is not None for cell in row) for row in grid.rows) > limits.rows:
        raise UnreadableFile(f"Bladet har fler än {limits.rows} rader. Ta bort det som inte hör till tabellen.")
    return grid


def _grid(content: bytes, *, sheet: str, headings: Collection[str], limits: HandInLimits) -> Grid:
    if content.startswith(_ZIP):
        package = checked_package(content, limits)
        sheets = _sheets(content, limits)
        place = _chosen(sheets, sheet, headings)
        rows = _with_errors(sheets[place][1], failed_cells(package, place))
        return _of(sheets, place, rows, texts_beside(package))
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UnreadableFile(PROTECTED)
        sheets = _sheets(content, limits)
        place = _chosen(sheets, sheet, headings)
        return _of(sheets, place, sheets[place][1], ())
    rows = read_delimited(content, headings=headings)
    if not is_table(rows, headings):
        raise UnreadableFile(f"{NO_TABLE} Rubrikerna ska stå överst.")
    return Grid(sheet=None, rows=rows, elsewhere={})


def _of(sheets: list[tuple[str, Rows]], place: int, rows: Rows, beside: tuple[str, ...]) -> Grid:
    elsewhere = {f"blad {number + 1}": other for number, (_, other) in enumerate(sheets) if number != place}
    return Grid(sheet=sheets[place][0], rows=rows, elsewhere=elsewhere, beside=beside)


def _chosen(sheets: list[tuple[str, Rows]], name: str, headings: Collection[str]) -> int:
    tables = [place for place, (_, rows) in enumerate(sheets) if is_table(rows, headings)]
    named = [place for place in tables if tidy(sheets[place][0]).casefold() == name.casefold()]
    if not tables:
        raise UnreadableFile(_NO_SHEET.format(sheet=name))
    return (named or tables)[0]


def _sheets(content: bytes, limits: HandInLimits) -> list[tuple[str, Rows]]:
    from python_calamine import CalamineWorkbook

    with _as_unreadable():
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        return [(name, _rows(workbook, place, limits)) for place, name in enumerate(workbook.sheet_names)]


def _rows(workbook: CalamineWorkbook, place: int, limits: HandInLimits) -> Rows:
    sheet = workbook.get_sheet_by_index(place)
    if sheet.total_height * sheet.total_width > limits.rows * CELLS_PER_ROW:
        raise UnreadableFile(FAR_CELL)
    # Leading empty rows and columns are kept: the rows' numbers are to be the sheet's own.
    return tuple(tuple(map(_cell, row)) for row in sheet.to_python(skip_empty_area=False))


def _cell(value: Any) -> Cell:
    if isinstance(value, str) and not value.strip():
        return None
    cell: Cell = value
    return cell


def _with_errors(rows: Rows, failed: set[tuple[int, int]]) -> Rows:
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
