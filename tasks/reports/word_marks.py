"""What a Word file holds beside its words and python-docx has no call for: fields, bookmarks, alternative texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from method.report.blocks import Heading

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

CONTENTS_LEVELS = 2
"""Headings down to this level stand in the list of contents."""


def field(paragraph: Paragraph, instruction: str, *, shown: str) -> None:
    """A field that Word works out; `shown` stands there until it has."""
    _begin(paragraph, instruction)
    paragraph.add_run(shown)
    _end(paragraph)


def caption(file: Document, kind: str, number: int, text: str) -> None:
    """A caption, "Tabell 1. What it shows", whose number Word keeps up with what is added before it."""
    paragraph = file.add_paragraph(f"{kind} ", style="Caption")
    field(paragraph, f"SEQ {kind} \\* ARABIC", shown=str(number))
    paragraph.add_run(f". {text}")


def bookmark(paragraph: Paragraph, number: int) -> None:
    """Mark the report's heading of that number as a place that the list of contents points to."""
    start = element("bookmarkStart", id=str(number), name=_place(number))
    xml(paragraph).insert_element_before(start, "w:r")
    xml(paragraph).append(element("bookmarkEnd", id=str(number)))


def contents(file: Document, headings: Sequence[Heading]) -> None:
    """The list of contents of all the report's headings, filled in with links; Word adds the pages' numbers."""
    paragraphs = [file.add_paragraph("Innehåll", style="TOC Heading")]
    for number, heading in enumerate(headings, start=1):
        if heading.level > CONTENTS_LEVELS:
            continue
        paragraph = file.add_paragraph(style=f"toc {heading.level}")
        if len(paragraphs) == 1:
            _begin(paragraph, f'TOC \\o "1-{CONTENTS_LEVELS}" \\h \\z \\u', dirty="true")
        link = element("hyperlink", anchor=_place(number), history="1")
        link.append(xml(paragraph.add_run(heading.text)))
        xml(paragraph).append(link)
        paragraphs.append(paragraph)
    if len(paragraphs) > 1:
        _end(paragraphs[-1])
    _as_one_part(paragraphs)


def describe_picture(paragraph: Paragraph, *, number: int, title: str, alternative: str) -> None:
    """Give the paragraph's picture its alternative text, where a screen reader looks for it."""
    for properties in xml(paragraph).xpath(".//wp:docPr | .//pic:cNvPr"):
        properties.set("id", str(number))
        properties.set("name", f"Diagram {number}")
        properties.set("title", title)
        properties.set("descr", alternative)


def xml(part: Paragraph | Run | Table | _Row | _Cell) -> Any:
    """The part as it stands in the file."""
    return part._element  # noqa: SLF001 - python-docx has no other way to what it has no call for


def element(name: str, /, **attributes: str) -> Any:
    """A new element of WordprocessingML with the attributes given."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _place(number: int) -> str:
    return f"_Toc{number:09}"


def _begin(paragraph: Paragraph, instruction: str, **attributes: str) -> None:
    from docx.oxml.ns import qn

    xml(paragraph.add_run()).append(element("fldChar", fldCharType="begin", **attributes))
    told = element("instrText")
    told.set(qn("xml:space"), "preserve")
    told.text = f" {instruction} "
    xml(paragraph.add_run()).append(told)
    xml(paragraph.add_run()).append(element("fldChar", fldCharType="separate"))


def _end(paragraph: Paragraph) -> None:
    xml(paragraph.add_run()).append(element("fldChar", fldCharType="end"))


def _as_one_part(paragraphs: list[Paragraph]) -> None:
    """Hold the list together as Word's own are, so that it is shown with a button that brings it up to date."""
    part, properties, content = element("sdt"), element("sdtPr"), element("sdtContent")
    gallery = element("docPartObj")
    gallery.append(element("docPartGallery", val="Table of Contents"))
    gallery.append(element("docPartUnique"))
    properties.append(gallery)
    part.append(properties)
    part.append(content)
    xml(paragraphs[0]).addprevious(part)
    for paragraph in paragraphs:
        content.append(xml(paragraph))
