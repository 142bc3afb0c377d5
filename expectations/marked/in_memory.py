"""A workbook written in memory alone: left to itself the library lays every sheet in a temporary file first."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


def written(book: Workbook) -> BytesIO:
    """The workbook as an xlsx file; it has no chart and no picture."""
    content = BytesIO()
    _InMemory(book, ZipFile(content, "w", ZIP_DEFLATED)).save()
    return content


class _InMemory(ExcelWriter):
    _archive: ZipFile

    def write_worksheet(self, ws: Any) -> None:
        part = BytesIO()
        writer: Any = WorksheetWriter(ws, out=part)
        writer.write()
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001 - as the method it replaces
        ws._rels = writer._rels  # noqa: SLF001
        self._archive.writestr(ws.path[1:], part.getvalue())
        self.manifest.append(ws)
