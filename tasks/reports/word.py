"""A report as a Word document, for those who must edit it: real headings, lists, captions and tables, in Swedish."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, assert_never

from method.report.blocks import Block, Bullets, Chart, Facts, Heading, Paragraph, Quote, Report, Table, Words
from tasks.reports.printable import held_together, printable, quoted
from tasks.reports.same_bytes import same_bytes
from tasks.reports.word_lists import Lists
from tasks.reports.word_marks import bookmark, caption, contents, describe_picture, field
from tasks.reports.word_settings import settle
from tasks.reports.word_styles import COVER, DRAFT, FACT, FACT_NUMBER, ROOM, dress
from tasks.reports.word_tables import add_table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

_HIGHEST_PICTURE = 600.0
_UNDER_A_TABLE = 12.0
_DRAFT, _NOT_OUT = "Utkast", "Utkast: inte publicerat och inte överlämnat."


def document(report: Report, *, pictures: Mapping[str, bytes], on: date) -> bytes:
    """The docx file; `pictures` are the charts as PNG by their keys, `on` is the day it says it was made.

    The same report, pictures and day give the same bytes. Raises `KeyError` for a chart without a picture.
    """
    import docx

    report, file = printable(report), docx.Document()
    dress(file)
    settle(file)
    _head_and_foot(file, report)
    _cover(file, report)
    _Writer(file, pictures).write(report)
    _hold_together(file)
    _properties(file, report, on)
    content = BytesIO()
    file.save(content)
    return same_bytes(content.getvalue())


def _head_and_foot(file: Document, report: Report) -> None:
    [section] = file.sections
    if report.draft:
        section.header.paragraphs[0].text = _DRAFT
    title = section.footer.paragraphs[0]
    title.text = report.title
    line = section.footer.add_paragraph(f"{_version(report)}\tSida ", style="Footer")
    field(line, "PAGE", shown="1")
    line.add_run(" av ")
    field(line, "NUMPAGES", shown="1")


def _version(report: Report) -> str:
    diary = f"Diarienummer {report.diary_number} · " if report.diary_number else ""
    return f"{diary}version {report.version}" if diary else f"Version {report.version}"


def _cover(file: Document, report: Report) -> None:
    file.add_paragraph(f"{report.office}, {report.organisation}", style=COVER)
    file.add_paragraph(report.title, style="Title")
    if report.subtitle:
        file.add_paragraph(report.subtitle, style="Subtitle")
    file.add_paragraph(f"{_version(report)} · {report.made_on}", style=COVER)
    if report.draft:
        file.add_paragraph(_NOT_OUT, style=DRAFT)


def _hold_together(file: Document) -> None:
    for text in file.element.xpath(".//w:body//w:t"):
        text.text = held_together(text.text)


def _properties(file: Document, report: Report, on: date) -> None:
    told, moment = file.core_properties, datetime.combine(on, time(), tzinfo=UTC)
    told.title, told.subject, told.comments, told.language = report.title, report.subtitle, "", "sv-SE"
    told.author = told.last_modified_by = report.office
    told.content_status = _DRAFT if report.draft else ""
    told.created = told.modified = moment
    told.revision = 1


class _Writer:
    """Writes a report's blocks one after another at the end of a file."""

    def __init__(self, file: Document, pictures: Mapping[str, bytes]) -> None:
        self._file, self._pictures, self._lists = file, pictures, Lists(file)
        self._headings, self._tables, self._charts = count(1), count(1), count(1)
        self._below_a_table = False

    def write(self, report: Report) -> None:
        """All of the blocks, after the list of contents if the report has one."""
        if report.contents:
            contents(self._file, [heading for heading in report.blocks if isinstance(heading, Heading)])
        for block in report.blocks:
            self._write(block)
            self._below_a_table = isinstance(block, Table) and not block.note

    def _write(self, block: Block) -> None:
        match block:
            case Heading():
                heading = self._file.add_paragraph(block.text, style=f"Heading {block.level}")
                bookmark(heading, next(self._headings))
            case Paragraph():
                _say(self._begun(self._file.add_paragraph()), block.words)
            case Bullets():
                self._list(block)
            case Quote():
                _say(self._begun(self._file.add_paragraph(style="Quote")), quoted(block.words))
            case Table():
                caption(self._file, "Tabell", next(self._tables), block.caption)
                add_table(self._file, block)
            case Chart():
                self._chart(block)
            case Facts():
                self._facts(block)
            case _:
                assert_never(block)

    def _list(self, block: Bullets) -> None:
        number = self._lists.begin(numbered=block.numbered)
        for place, point in enumerate(block.points):
            paragraph = self._lists.point(number, numbered=block.numbered)
            _say(paragraph if place else self._begun(paragraph), point)

    def _chart(self, block: Chart) -> None:
        from docx.shared import Length, Pt

        number = next(self._charts)
        caption(self._file, "Diagram", number, block.caption)
        paragraph = self._file.add_paragraph()
        picture = paragraph.add_run().add_picture(BytesIO(self._pictures[block.key]))
        scale = min(Pt(ROOM) / picture.width, Pt(_HIGHEST_PICTURE) / picture.height)
        picture.width, picture.height = Length(picture.width * scale), Length(picture.height * scale)
        describe_picture(paragraph, number=number, title=block.caption, alternative=block.alternative)

    def _facts(self, block: Facts) -> None:
        for place, fact in enumerate(block.facts):
            paragraph = self._file.add_paragraph(style=FACT)
            paragraph.add_run(fact.number, style=FACT_NUMBER)
            paragraph.add_run(f"\t{fact.what}")
            if not place:
                self._begun(paragraph)

    def _begun(self, paragraph: WordParagraph) -> WordParagraph:
        """The first paragraph of a block, kept at a distance from a table above it."""
        from docx.shared import Pt

        if self._below_a_table:
            paragraph.paragraph_format.space_before = Pt(_UNDER_A_TABLE)
        return paragraph


def _say(paragraph: WordParagraph, words: Words) -> None:
    for span in words:
        run = paragraph.add_run(span.text)
        # Left out where there is none: the style has its say then.
        run.bold, run.italic = span.strong or None, span.emphasis or None
