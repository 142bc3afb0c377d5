"""Write a workbook that does nothing: values only, no formula, and the same bytes from the same content."""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Collection
from copy import copy
from datetime import date, time, timedelta
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from expectations.reading.grid import Cell, CellError
from method.judging import Severity
from method.personal_number import holds_personal_number

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as WrittenCell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.styles import Border, Font, PatternFill
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    AnyCell = WrittenCell | MergedCell

_Plain = str | int | float | bool | date | time | timedelta | None
FAILED = "(formelfel)"
LONGEST_TITLE = 31
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_A_TITLE = re.compile(r"[\[\]*?:/\\\x00-\x1f]")
_FIRST_DAY = date(1900, 3, 1)
"""Spreadsheets count a 29 February 1900 that never was, so that earlier days come out wrong."""

_FILLS = {Severity.STOP: "F0896E", Severity.WARN: "FFD966", Severity.NOTE: "E1ECF7"}
"""Each lighter than the one before, so that they differ in grey and to a colour-blind eye too."""

_FRAMES = "7F2A1D"
_STAMP = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"<dcterms:(created|modified)[^<]*</dcterms:\1>")


def write_value(page: Worksheet, row: int, column: int, value: Cell) -> AnyCell:
    """Write a value to a cell (from 1) so that a spreadsheet takes it for nothing else; the cell."""
    plain = _plain(value)
    cell = page.cell(row, column, plain)
    if isinstance(plain, str):
        cell.data_type = "s"
        if plain.startswith(_FORMULA):
            cell.quotePrefix = 1
    return cell


def clean(text: str) -> str:
    """The text without the signs that no workbook can hold."""
    return _UNWRITABLE.sub("", text)


def title_of(name: str | None, *, number: int, taken: Collection[str]) -> str:
    """A sheet's name in the copy: its own where it can be one and holds no personal number, else by its place."""
    own = _NOT_IN_A_TITLE.sub(" ", clean(name or "")).strip(" '")[:LONGEST_TITLE].strip(" '")
    known = {one.casefold() for one in taken}
    if own and not holds_personal_number(own) and own.casefold() not in known:
        return own
    title = f"Blad {number}"
    while title.casefold() in known:
        title += "_"
    return title


def lines_of(text: str, width: int) -> int:
    """How many lines a text fills in a column or box that holds `width` signs."""
    return sum(len(wrap(line, width)) or 1 for line in text.split("\n"))


def for_print(page: Worksheet) -> None:
    """Landscape, as wide as the paper."""
    from openpyxl.worksheet.properties import PageSetupProperties

    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def dress_like(cell: AnyCell, other: AnyCell) -> None:
    """Give a cell the style of another in the same workbook."""
    # The public setters compare a font, a fill and a border with all others: too slow for each of many cells.
    cell._style = copy(other._style)  # type: ignore[union-attr]  # noqa: SLF001


def lettering(**how: Any) -> Font:
    """A font; without a name, programs choose each their own."""
    from openpyxl.styles import Font

    return Font(**{"name": "Calibri", "size": 11, **how})


def fill_of(severity: Severity) -> PatternFill:
    """The colour of a faulty cell."""
    from openpyxl.styles import PatternFill

    return PatternFill("solid", fgColor=_FILLS[severity])


def border_of(severity: Severity) -> Border:
    """The frame of a faulty cell: heavy, light or none, for those to whom the colours are the same."""
    from openpyxl.styles import Border, Side

    if severity is Severity.NOTE:
        return Border()
    side = Side(style="medium" if severity is Severity.STOP else "thin", color=_FRAMES)
    return Border(left=side, right=side, top=side, bottom=side)


def as_bytes(book: Workbook) -> bytes:
    """The workbook as a file that tells neither when nor by whom it was made."""
    from openpyxl.packaging.core import DocumentProperties

    from expectations.marked.in_memory import written

    book.properties = DocumentProperties(creator=None)
    again = BytesIO()
    with zipfile.ZipFile(written(book)) as archive, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            part = archive.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(b"", part)
            copy.writestr(zipfile.ZipInfo(name, _STAMP), part, zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _plain(value: Cell) -> _Plain:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, CellError):
        return FAILED
    if isinstance(value, float):
        if not math.isfinite(value):
            return str(value)
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, date) and (value.year, value.month, value.day) < _FIRST_DAY.timetuple()[:3]:
        return value.isoformat()
    return value
