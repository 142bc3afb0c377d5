"""What a report looks like in Word: its page, its type, its language, all as styles that whoever edits can change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tasks.reports.table_columns import SIDE_MARGIN
from tasks.reports.word_marks import element

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

# In every Word since 2007, on Windows and Mac, and as wide as the free Carlito that LibreOffice has. The layout's own
# Source Sans Pro is in no municipality's computers: Word would put another face in its place without saying so.
_FONT = "Calibri"
_INK, _MUTED, _RULE, _WARNING = "1B365D", "4D5966", "C3CAD3", "8A1C1C"

PAGE, MARGIN, FOOT = (595.3, 841.9), 70.9, 62.4
"""A4 and its margins, in points."""
ROOM = PAGE[0] - 2 * MARGIN
"""The points between the margins."""

TABLE = "Rapporttabell"
COVER, DRAFT, FACT, FACT_NUMBER = "Försättsuppgift", "Utkast", "Uppgift", "Uppgiftens tal"
CELL, HEAD, SUM, NOTE = "Tabelltext", "Tabellhuvud", "Tabellsumma", "Tabellnot"
CELL_SIZE, FACT_NUMBER_ROOM = 9.5, 110.0


@dataclass(frozen=True)
class _Look:
    """Sizes and distances in points."""

    size: float
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    before: float = 0
    after: float = 0
    line: float = 1.0
    indent: float = 0
    hanging: float = 0
    keep: bool = False


_LOOKS = {
    "Normal": _Look(11, after=8, line=1.15),
    "Title": _Look(26, bold=True, colour=_INK, before=6, after=4, keep=True),
    "Subtitle": _Look(14, colour=_MUTED, after=10),
    "Heading 1": _Look(18, bold=True, colour=_INK, before=26, after=8, keep=True),
    "Heading 2": _Look(14, bold=True, colour=_INK, before=18, after=5, keep=True),
    "Heading 3": _Look(11.5, bold=True, colour=_INK, before=14, after=4, keep=True),
    "TOC Heading": _Look(14, bold=True, colour=_INK, before=18, after=6, keep=True),
    "toc 1": _Look(11, bold=True, before=4, after=2),
    "toc 2": _Look(11, after=2, indent=14),
    "Caption": _Look(10, bold=True, colour=_INK, before=14, after=4, keep=True),
    "Quote": _Look(11, italic=True, before=4, after=10, line=1.15, indent=22),
    "List Bullet": _Look(11, after=4, line=1.15, indent=18, hanging=18),
    "List Number": _Look(11, after=4, line=1.15, indent=18, hanging=18),
    "Header": _Look(9, bold=True, colour=_WARNING),
    "Footer": _Look(9, colour=_MUTED),
    COVER: _Look(10.5, colour=_MUTED, after=2),
    DRAFT: _Look(12, bold=True, colour=_WARNING, before=8, after=8),
    FACT: _Look(11, after=6, indent=FACT_NUMBER_ROOM, hanging=FACT_NUMBER_ROOM),
    CELL: _Look(CELL_SIZE),
    HEAD: _Look(CELL_SIZE, bold=True, keep=True),
    SUM: _Look(CELL_SIZE, bold=True),
    NOTE: _Look(9, colour=_MUTED, before=4, after=12),
}


def dress(file: Document) -> None:
    """Give a new file the report's page, styles and language in the place of the library's."""
    for style in file.styles.element.xpath("./w:style[@w:type='table'][not(@w:default)]"):
        file.styles.element.remove(style)
    _lay_out_page(file)
    _name_font(file)
    for name, look in _LOOKS.items():
        _set(_style(file, name), look)
    _add_number_style(file)
    _tidy(file)
    file.styles.element.append(_table_style())
    _set_language(file)


def _lay_out_page(file: Document) -> None:
    from docx.shared import Pt

    section = file.sections[0]
    section.page_width, section.page_height = (Pt(side) for side in PAGE)
    section.left_margin = section.right_margin = Pt(MARGIN)
    section.top_margin, section.bottom_margin = Pt(MARGIN), Pt(MARGIN)
    section.header_distance = section.footer_distance = Pt(FOOT / 2)


def _name_font(file: Document) -> None:
    """One face everywhere: a style that names the theme's would be set in that, whatever else it says."""
    from docx.oxml.ns import qn

    for fonts in file.styles.element.xpath("//w:style//w:rFonts"):
        fonts.getparent().remove(fonts)
    [default] = file.styles.element.xpath("./w:docDefaults//w:rFonts")
    default.attrib.clear()
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        default.set(qn(f"w:{script}"), _FONT)


def _style(file: Document, name: str) -> ParagraphStyle:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.styles.style import ParagraphStyle

    known = {style.name for style in file.styles}
    if name in known:
        style = file.styles[name]
    else:
        style = file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("toc "))
        style.base_style = file.styles["Normal"]
        style.quick_style = not name.startswith("toc ")
    assert isinstance(style, ParagraphStyle), f"{name} sets paragraphs"
    return style


def _set(style: ParagraphStyle, look: _Look) -> None:
    from docx.shared import Pt, RGBColor

    style.font.size = Pt(look.size)
    style.font.bold, style.font.italic = look.bold, look.italic
    style.font.color.rgb = RGBColor.from_string(look.colour or "000000")
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(look.before), Pt(look.after), look.line
    layout.left_indent, layout.first_line_indent = Pt(look.indent), Pt(-look.hanging)
    layout.keep_with_next = look.keep


def _add_number_style(file: Document) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    style = file.styles.add_style(FACT_NUMBER, WD_STYLE_TYPE.CHARACTER)
    style.font.size, style.font.bold, style.font.color.rgb = Pt(16), True, RGBColor.from_string(_INK)


def _tidy(file: Document) -> None:
    """Take away what the library's styles have and the report's have not; add what can be said in no other way."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
    from docx.shared import Pt

    styles = file.styles.element
    for mark in styles.xpath(
        "./w:style[w:name/@w:val='Title']/w:pPr/w:pBdr | ./w:style[w:name/@w:val='Title']/w:rPr/w:spacing"
        " | ./w:style[w:name/@w:val='Subtitle']/w:pPr/w:numPr | ./w:style[w:name/@w:val='Subtitle']/w:rPr/w:spacing"
        " | ./w:style[w:name/@w:val='footer' or w:name/@w:val='header']/w:pPr/w:tabs | .//w:contextualSpacing"
    ):
        mark.getparent().remove(mark)
    _style(file, "Header").paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _style(file, "Footer").paragraph_format.tab_stops.add_tab_stop(Pt(ROOM), WD_TAB_ALIGNMENT.RIGHT)
    _style(file, FACT).paragraph_format.tab_stops.add_tab_stop(Pt(FACT_NUMBER_ROOM))
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        properties = _style(file, name).element.get_or_add_pPr()
        properties.insert_element_before(element("suppressAutoHyphens"), *_AFTER_HYPHENS)
    quote = _style(file, "Quote").element.get_or_add_pPr()
    border = element("pBdr")
    border.append(element("left", val="single", sz="18", space="10", color=_RULE))
    quote.insert_element_before(border, *_AFTER_BORDER)


_AFTER_HYPHENS = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
_AFTER_BORDER = ("w:shd", "w:tabs", *_AFTER_HYPHENS)


def _table_style() -> Any:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    margin = round(SIDE_MARGIN * 20)
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE}"><w:name w:val="{TABLE}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:tblPr><w:tblBorders>{_line('top', 8, _INK)}{_line('bottom', 8, _INK)}{_line('insideH', 4, _RULE)}"
        '</w:tblBorders><w:tblCellMar><w:top w:w="50" w:type="dxa"/>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"{_part('firstRow', _line('bottom', 8, _INK))}{_part('lastRow', _line('top', 8, _INK))}"
        f"{_part('lastCol', _line('left', 4, _RULE))}</w:style>"
    )


def _part(name: str, line: str) -> str:
    return f'<w:tblStylePr w:type="{name}"><w:tcPr><w:tcBorders>{line}</w:tcBorders></w:tcPr></w:tblStylePr>'


def _line(side: str, eighths: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/>'


def _set_language(file: Document) -> None:
    """Swedish for the spelling, the hyphens and the screen reader's voice."""
    from docx.oxml.ns import qn

    for language in file.styles.element.xpath("./w:docDefaults//w:lang"):
        language.set(qn("w:val"), "sv-SE")
