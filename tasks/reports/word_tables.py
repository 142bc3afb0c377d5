"""A report's table in Word: heads repeated on every page, rows kept whole, told to whoever cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.report.blocks import Table
from tasks.reports.table_columns import SIDE_MARGIN, Columns, columns
from tasks.reports.word_marks import element, xml
from tasks.reports.word_styles import CELL, CELL_SIZE, HEAD, NOTE, ROOM, SUM, TABLE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as WordTable
    from docx.table import _Cell, _Row

_HELD_TOGETHER = 12
"""Tables of at most so many rows are not parted by a page's end."""

_FIRST_ROW, _LAST_ROW, _FIRST_COLUMN, _LAST_COLUMN, _NO_BANDS = 0x20, 0x40, 0x80, 0x100, 0x600


def add_table(file: Document, table: Table) -> None:
    """The table below its caption and, where there is one, its note."""
    made = file.add_table(rows=1 + len(table.rows), cols=len(table.heads))
    chosen = columns(table, room=ROOM)
    made.style = file.styles[TABLE]
    _set_columns(made, chosen)
    texts = [table.heads, *([cell.text for cell in row] for row in table.rows)]
    for number, (row, written) in enumerate(zip(made.rows, texts, strict=True)):
        last = number == len(table.rows)
        style = HEAD if not number else SUM if last and table.total_row else CELL
        _keep_whole(row)
        for place, (cell, text) in enumerate(zip(row.cells, written, strict=True)):
            _write(cell, text, style, chosen, right=table.sides[place] == "right")
            if number and not last and len(table.rows) <= _HELD_TOGETHER:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
    _set_head(made.rows[0], chosen)
    _describe(made, table)
    if table.note:
        file.add_paragraph(table.note, style=NOTE)


def _set_columns(made: WordTable, chosen: Columns) -> None:
    from docx.shared import Pt

    made.autofit = False
    for column, width in zip(made.columns, chosen.widths, strict=True):
        column.width = Pt(width)
    if chosen.margin != SIDE_MARGIN:
        margins = element("tblCellMar")
        for side in ("left", "right"):
            margins.append(element(side, w=str(round(chosen.margin * 20)), type="dxa"))
        xml(made).tblPr.append(margins)
    [whole] = xml(made).xpath("./w:tblPr/w:tblW")
    whole.getparent().replace(whole, element("tblW", w=str(round(sum(chosen.widths) * 20)), type="dxa"))


def _write(cell: _Cell, text: str, style: str, chosen: Columns, *, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    # By its name in the file, which is the style's own: the library looks through all styles for it, for every cell.
    xml(paragraph).style = style
    run = paragraph.add_run(text)
    if chosen.size != CELL_SIZE:
        run.font.size = Pt(chosen.size)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _keep_whole(row: _Row) -> None:
    xml(row).get_or_add_trPr().append(element("cantSplit"))


def _set_head(row: _Row, chosen: Columns) -> None:
    """Repeat the heads on every page; stand them on end where there is no room beside each other."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    xml(row).get_or_add_trPr().append(element("tblHeader"))
    for cell in row.cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    if chosen.head_height is None:
        return
    row.height = Pt(chosen.head_height)
    for cell in row.cells[1:]:
        xml(cell).get_or_add_tcPr().insert_element_before(element("textDirection", val="btLr"), "w:vAlign")
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.LEFT


def _describe(made: WordTable, table: Table) -> None:
    """Say which row and column are heads, and what the table is, for readers who hear it."""
    parts = {
        "firstRow": (_FIRST_ROW, True),
        "lastRow": (_LAST_ROW, table.total_row),
        "firstColumn": (_FIRST_COLUMN, True),
        "lastColumn": (_LAST_COLUMN, table.total_column),
        "noHBand": (_NO_BANDS, True),
        "noVBand": (0, True),
    }
    value = sum(bit for bit, held in parts.values() if held)
    flags = {name: str(int(held)) for name, (_, held) in parts.items()}
    heads = ", ".join(head for head in table.heads if head)
    rows = "1 rad" if len(table.rows) == 1 else f"{len(table.rows)} rader"
    [properties] = xml(made).xpath("./w:tblPr")
    for look in properties.xpath("./w:tblLook"):
        properties.remove(look)
    properties.append(element("tblLook", val=f"{value:04X}", **flags))
    properties.append(element("tblCaption", val=table.caption))
    properties.append(element("tblDescription", val=f"Tabell med {rows} under rubrikerna {heads}."))
