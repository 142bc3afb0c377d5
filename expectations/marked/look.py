"""Bring over what a sender's workbook looks like, and nothing else of it: an unknown part of a file is left behind."""

from __future__ import annotations

import re
import warnings
import zipfile
from copy import copy
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from expectations.marked.harmless import dress_like
from expectations.marked.marks import Spot
from method.personal_number import holds_personal_number

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from expectations.marked.harmless import AnyCell

AUTHOR = "Årshjul"
"""Who signs the comments of a marked copy, which may come back with its cells put right."""

_LARGEST = 25_000_000
"""Bytes of unpacked XML: a sheet formatted down to its last row takes minutes to open for its look."""

_MOST_CELLS = 2_000_000
"""A single coloured cell in the last row and column makes a sheet of a great many empty ones."""

_CHOICES = re.compile(r'"[^"]*"|(?:(?:\w+|\'[^\'\[\]]+\')!)?\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?')
_STYLES = ("font", "fill", "border", "alignment")


def opened(content: bytes, names: int) -> Workbook | None:
    """The sender's workbook, opened for its look; None when it cannot be, or has not `names` sheets."""
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                return None
        # What it does not know of a file it warns about; none of that is brought over.
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(BytesIO(content), data_only=True, keep_vba=False, keep_links=False)
    except Exception:  # whatever this reader stumbles on, the other has read the values, and the look is no loss
        return None
    if len(book.sheetnames) != len(book.worksheets) or len(book.worksheets) != names:
        return None
    return book if sum(page.max_row * page.max_column for page in book.worksheets) <= _MOST_CELLS else None


@dataclass
class Look:
    """Carries looks from one workbook to another; each distinct style only once, which is what makes it quick."""

    _styles: dict[int, AnyCell] = field(default_factory=dict)

    def bring(self, theirs: Worksheet, page: Worksheet, *, top: int) -> None:
        """Widths, heights, styles, frozen panes, lists to choose from; joined cells only above row `top` (from 0).

        Nothing is hidden in the copy, and joined cells in the table are parted, so that each fault can be seen.
        """
        for key, column in theirs.column_dimensions.items():
            if column.customWidth or column.width:
                mine = page.column_dimensions[key]
                mine.min, mine.max, mine.width = column.min, column.max, column.width
        for number, row in theirs.row_dimensions.items():
            if row.height is not None:
                page.row_dimensions[number].height = row.height
        for cells in theirs.iter_rows():
            for cell in cells:
                if cell.has_style:
                    self._dress(cell, page[cell.coordinate])
        page.freeze_panes = theirs.freeze_panes or f"A{top + 2}"
        for area in theirs.merged_cells.ranges:
            if area.max_row <= top:
                page.merge_cells(area.coord)
        _bring_choices(theirs, page)

    def _dress(self, theirs: AnyCell, mine: AnyCell) -> None:
        if _is_ours(theirs):
            _format(theirs, mine)
            return
        quoted, number = mine.quotePrefix, theirs.style_id
        if number in self._styles:
            dress_like(mine, self._styles[number])
        else:
            for name in _STYLES:
                setattr(mine, name, copy(getattr(theirs, name)))
            _format(theirs, mine)
            self._styles[number] = mine
        mine.quotePrefix = int(quoted)


def _format(theirs: AnyCell, mine: AnyCell) -> None:
    if not holds_personal_number(theirs.number_format):
        mine.number_format = theirs.number_format


def comments_of(theirs: Worksheet, number: int) -> dict[Spot, str]:
    """The sender's own comments on their sheet with the place `number`; not those of an earlier marked copy."""
    return {
        Spot(number, row, column): cell.comment.text
        for row, cells in enumerate(theirs.iter_rows(), start=1)
        for column, cell in enumerate(cells, start=1)
        if cell.comment and not _is_ours(cell) and not holds_personal_number(cell.comment.text)
    }


def _is_ours(cell: AnyCell) -> bool:
    return cell.comment is not None and cell.comment.author == AUTHOR


def _bring_choices(theirs: Worksheet, page: Worksheet) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    for rule in theirs.data_validations.dataValidation:
        source = rule.formula1 or ""
        if rule.type == "list" and _CHOICES.fullmatch(source) and not holds_personal_number(source):
            page.add_data_validation(DataValidation(type="list", formula1=source, allow_blank=True, sqref=rule.sqref))
