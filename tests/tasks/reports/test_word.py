"""A report's Word document, read by other libraries than the one that wrote it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx2python import docx2python
from openpyxl.packaging.core import DocumentProperties
from openpyxl.xml.functions import fromstring

from method.report.blocks import Heading, Paragraph, Report, Table, words
from tasks.documents import NO_LETTER
from tasks.reports.word import document
from tests.tasks.reports.sample import BLOCKS, CHART, FIGURES, LIST, OUTCOME, WIDE, pictures, printed_texts, sample

DAY = date(2022, 5, 9)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WRITER = "libswlo.so"
"""The part of LibreOffice that opens Word documents; it may be installed without."""


def made(report: Report) -> bytes:
    return document(report, pictures=pictures(report), on=DAY)


@pytest.fixture(scope="module")
def content() -> bytes:
    return made(sample())


@pytest.fixture(scope="module")
def body(content: bytes) -> Any:
    return part(content, "word/document.xml")


def part(content: bytes, name: str) -> Any:
    with ZipFile(BytesIO(content)) as archive:
        return fromstring(archive.read(name))


def told(element: Any, path: str) -> list[str]:
    """The values of the marks at a path."""
    return [mark.get(f"{W}val") for mark in element.findall(path, {"w": W.strip("{}")})]


def text(element: Any) -> str:
    return "".join(run.text or "" for run in element.iter(f"{W}t"))


def paragraphs(element: Any, style: str) -> list[Any]:
    return [one for one in element.iter(f"{W}p") if told(one, "w:pPr/w:pStyle") == [style]]


def rows(table: Any) -> Iterator[Any]:
    return iter(table.findall(f"{W}tr"))


def as_read(content: bytes) -> str:
    with docx2python(BytesIO(content)) as read:
        found: str = read.text
    return _single_spaced(found)


def _single_spaced(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def test_nothing_that_the_report_says_is_missing(content: bytes) -> None:
    read = as_read(content)
    missing = [one for one in printed_texts(sample()) if _single_spaced(one).strip() not in read]
    assert missing == []
    for told_in_front in ("Granskning av barnärenden", "Inspektionskontoret, Storstads stad", "3.4.1-799/2020"):
        assert told_in_front in read
    assert "version 2 · den 9 maj 2022" in read


def test_a_table_holds_its_cells_in_their_places(content: bytes) -> None:
    with docx2python(BytesIO(content)) as read:
        grids = [[["\n".join(cell).strip() for cell in row] for row in grid] for grid in read.body]
    assert [
        ["Svar", "Ekudden", "Björklövsängen", "Åkerstrand", "Alla"],
        ["Ja", "71\N{NO-BREAK SPACE}%", "62,5\N{NO-BREAK SPACE}%", "dold", "66\N{NO-BREAK SPACE}%"],
        ["Nej", "29\N{NO-BREAK SPACE}%", "37,5\N{NO-BREAK SPACE}%", "–", "34\N{NO-BREAK SPACE}%"],
        ["Antal akter", "24", "24", "24", "72"],
    ] in grids


def test_headings_are_headings_in_order_and_of_their_level(body: Any) -> None:
    found = [
        (int(style[-1]), text(one))
        for one in body.iter(f"{W}p")
        for style in told(one, "w:pPr/w:pStyle")
        if re.fullmatch(r"Heading\d", style)
    ]
    assert found == [
        (1, "Sammanfattning"),
        (1, "Resultat"),
        (2, "Barnets röst"),
        (3, "Så gick det till"),
        (2, "Anmälningar"),
        (1, "Bilaga: ärenden"),
    ]
    assert [text(one) for one in paragraphs(body, "Title")] == ["Granskning av barnärenden"]


def test_the_list_of_contents_leads_to_the_chapters(body: Any) -> None:
    links = [(text(link), link.get(f"{W}anchor")) for link in body.iter(f"{W}hyperlink")]
    assert [name for name, _ in links] == [
        "Sammanfattning",
        "Resultat",
        "Barnets röst",
        "Anmälningar",
        "Bilaga: ärenden",
    ]
    marked = {
        mark.get(f"{W}name"): text(one) for one in body.iter(f"{W}p") for mark in one.findall(f"{W}bookmarkStart")
    }
    assert [marked[anchor] for _, anchor in links] == [name for name, _ in links]
    assert next(body.iter(f"{W}instrText")).text.strip() == r'TOC \o "1-2" \h \z \u'


def test_every_field_that_begins_ends(body: Any) -> None:
    marks = [mark.get(f"{W}fldCharType") for mark in body.iter(f"{W}fldChar")]
    assert marks.count("begin") == marks.count("separate") == marks.count("end") == 6


def test_a_report_without_contents_has_no_list_of_them() -> None:
    assert "Innehåll" not in as_read(made(sample(contents=False)))


def test_captions_are_numbered_above_what_they_name(body: Any) -> None:
    assert [text(one) for one in paragraphs(body, "Caption")] == [
        "Tabell 1. Har handläggaren samtalat med barnet om det som anmälan gäller?",
        "Diagram 1. Andelen akter där barnet har kommit till tals",
        "Tabell 2. Varifrån kom anmälan?",
        "Tabell 3. Frågor som alla stadsdelar fick, med procent av akterna",
        "Tabell 4. Alla ärenden efter grupp",
    ]


def test_a_table_head_is_repeated_on_every_page(body: Any) -> None:
    for table in body.iter(f"{W}tbl"):
        heads, *others = rows(table)
        assert heads.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}tblHeader") is None for row in others)


def test_no_row_is_parted_by_the_end_of_a_page(body: Any) -> None:
    found = [row.find(f"{W}trPr/{W}cantSplit") is not None for table in body.iter(f"{W}tbl") for row in rows(table)]
    assert found == [True] * (4 + 4 + 4 + 61)


def test_a_table_says_which_row_and_column_are_heads_and_sums(body: Any) -> None:
    names = ("firstRow", "firstColumn", "lastRow", "lastColumn")
    looks = [look for table in body.iter(f"{W}tbl") for look in table.findall(f"{W}tblPr/{W}tblLook")]
    assert [tuple(look.get(f"{W}{name}") for name in names) for look in looks] == [
        ("1", "1", "0", "1"),
        ("1", "1", "1", "0"),
        ("1", "1", "0", "1"),
        ("1", "1", "1", "0"),
    ]
    assert [look.get(f"{W}val") for look in looks] == ["07A0", "06E0", "07A0", "06E0"]


def test_a_table_is_told_to_whoever_cannot_see_it(body: Any) -> None:
    tables = list(body.iter(f"{W}tbl"))
    assert [told(table, "w:tblPr/w:tblCaption") for table in tables] == [
        [table.caption] for table in (OUTCOME, FIGURES, WIDE, LIST)
    ]
    assert told(tables[0], "w:tblPr/w:tblDescription") == [
        "Tabell med 3 rader under rubrikerna Svar, Ekudden, Björklövsängen, Åkerstrand, Alla."
    ]


def test_figures_are_set_to_the_right_and_words_to_the_left(body: Any) -> None:
    long = list(body.iter(f"{W}tbl"))[3]
    first = list(rows(long))[1]
    assert [told(cell, "w:p/w:pPr/w:jc") for cell in first.iter(f"{W}tc")] == [[], ["right"], ["right"], []]


def test_a_sum_is_bold_and_stands_under_a_rule(content: bytes, body: Any) -> None:
    sums = [text(one) for one in paragraphs(body, "Tabellsumma")]
    assert sums == ["Summa", "24", "24", "24", "Summa", "60 770", "174", ""]
    styles = {one.get(f"{W}styleId"): one for one in part(content, "word/styles.xml").iter(f"{W}style")}
    assert styles["Tabellsumma"].find(f"{W}rPr/{W}b") is not None
    [last] = [one for one in styles["Rapporttabell"].iter(f"{W}tblStylePr") if one.get(f"{W}type") == "lastRow"]
    assert last.find(f"{W}tcPr/{W}tcBorders/{W}top").get(f"{W}val") == "single"


def test_no_table_is_wider_than_the_page(body: Any) -> None:
    size, margins = body.find(f".//{W}pgSz"), body.find(f".//{W}pgMar")
    room = int(size.get(f"{W}w")) - int(margins.get(f"{W}left")) - int(margins.get(f"{W}right"))
    assert (int(size.get(f"{W}w")), int(size.get(f"{W}h"))) == (11906, 16838)
    for table in body.iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
        assert room - 40 < sum(widths) <= room + len(widths)


def test_a_chart_has_its_alternative_text(body: Any) -> None:
    [properties] = body.iter(f"{WP}docPr")
    assert (properties.get("title"), properties.get("descr")) == (CHART.caption, CHART.alternative)


def test_a_chart_fills_the_page_and_keeps_its_shape(body: Any) -> None:
    [extent] = body.iter(f"{WP}extent")
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    assert width / 12700 == pytest.approx(595.3 - 2 * 70.9, abs=0.1)
    assert height / width == pytest.approx(300 / 800, abs=0.001)


def test_a_chart_without_a_picture_is_not_left_out_silently() -> None:
    with pytest.raises(KeyError, match="samtal_med_barnet"):
        document(sample(), pictures={}, on=DAY)


def test_the_numbers_of_a_list_begin_at_one_again(content: bytes) -> None:
    read = as_read(content)
    for point in ("1) Listan lämnades in.", "2) Akterna drogs.", "1) Åtgärden beslutades.", "2) Den följdes upp."):
        assert point in read


def test_points_without_numbers_have_dashes(content: bytes, body: Any) -> None:
    [kind] = {told(one, "w:pPr/w:numPr/w:numId")[0] for one in paragraphs(body, "ListBullet")}
    numbering = part(content, "word/numbering.xml")
    [number] = [one for one in numbering.iter(f"{W}num") if one.get(f"{W}numId") == kind]
    [abstract] = told(number, "w:abstractNumId")
    [marks] = [one for one in numbering.iter(f"{W}abstractNum") if one.get(f"{W}abstractNumId") == abstract]
    assert told(marks, "w:lvl/w:lvlText") == ["–"]


def test_somebody_elses_words_are_a_quotation(body: Any) -> None:
    assert [text(one) for one in paragraphs(body, "Quote")] == [
        "”Det var först i det tredje samtalet som jag vågade säga något.”"
    ]


def test_stress_is_kept(body: Any) -> None:
    runs = {text(run): run for run in body.iter(f"{W}r")}
    assert runs["drygt två tredjedelar"].find(f"{W}rPr/{W}b") is not None
    assert runs["eget"].find(f"{W}rPr/{W}i") is not None


def test_the_language_is_swedish(content: bytes) -> None:
    styles = part(content, "word/styles.xml")
    assert told(styles, "w:docDefaults/w:rPrDefault/w:rPr/w:lang") == ["sv-SE"]
    assert {mark.get(f"{W}val") for mark in styles.iter(f"{W}lang")} == {"sv-SE"}


def test_one_face_is_named_throughout(content: bytes) -> None:
    faces = list(part(content, "word/styles.xml").iter(f"{W}rFonts"))
    assert [face.get(f"{W}ascii") for face in faces] == ["Calibri"]


def test_every_colour_can_be_read_on_white(content: bytes) -> None:
    used = {
        mark.get(f"{W}val")
        for style in part(content, "word/styles.xml").iter(f"{W}style")
        if style.get(f"{W}type") == "paragraph" and style.get(f"{W}styleId") in _used(content)
        for mark in style.findall(f"{W}rPr/{W}color")
    }
    assert "1B365D" in used
    assert min(_contrast(colour) for colour in used) >= 4.5


def _used(content: bytes) -> set[str]:
    names = ("word/document.xml", "word/footer1.xml")
    return {mark.get(f"{W}val") for name in names for mark in part(content, name).iter(f"{W}pStyle")} | {"Normal"}


def _contrast(colour: str) -> float:
    """Contrast with white, by WCAG 2.1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts]
    red, green, blue = linear
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_the_foot_of_every_page_tells_the_report_and_the_page(content: bytes) -> None:
    foot = part(content, "word/footer1.xml")
    assert [text(one) for one in foot.iter(f"{W}p")] == [
        "Granskning av barnärenden",
        "Diarienummer 3.4.1-799/2020 · version 2Sida 1 av 1",
    ]
    assert [one.text.strip() for one in foot.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]


def test_a_draft_says_so_in_front_and_on_every_page() -> None:
    content = made(sample(draft=True))
    assert text(part(content, "word/header1.xml")) == "Utkast"
    assert "Utkast: inte publicerat och inte överlämnat." in as_read(content)


def test_what_is_published_says_nothing_of_a_draft(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "header" in name]
    assert "Utkast" not in as_read(content)


def test_its_properties_are_the_reports(content: bytes) -> None:
    held = DocumentProperties.from_tree(part(content, "docProps/core.xml"))
    assert held is not None
    assert (held.title, held.creator, held.lastModifiedBy) == (
        "Granskning av barnärenden",
        "Inspektionskontoret",
        "Inspektionskontoret",
    )
    assert (held.subject, held.language, held.revision) == ("Ekudden, Björklövsängen och Åkerstrand", "sv-SE", "1")
    midnight = datetime(2022, 5, 9, tzinfo=UTC).replace(tzinfo=None)
    assert (held.created, held.modified) == (midnight, midnight)
    assert not held.description


def test_nothing_of_the_librarys_sample_file_is_left(content: bytes) -> None:
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "WithEffects" in name]


def test_characters_that_no_document_can_hold_do_not_hold_it_back() -> None:
    report = sample(blocks=(Paragraph(words=words("ett\x0bbrutet\x00\x01ord")),))
    assert f"ett{NO_LETTER}brutet{NO_LETTER}ord" in as_read(made(report))


def test_words_are_not_taken_for_markup() -> None:
    report = sample(title="R&D <b>", blocks=(Heading(level=1, text="<w:p/> & \\o"), Paragraph(words=words("&amp; {}"))))
    read = as_read(made(report))
    for one in ("<w:p/> & \\o", "&amp; {}", "R&D <b>"):
        assert one.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in read or one in read


def test_the_least_that_a_report_can_hold_becomes_a_document() -> None:
    report = sample(
        subtitle="", diary_number=None, blocks=(Table(key="a", caption="Tom", heads=("A",), rows=(), sides=("left",)),)
    )
    read = as_read(made(report))
    assert "Version 2 · den 9 maj 2022" in read
    assert "Tabell 1. Tom" in read


def _writer() -> str | None:
    program = shutil.which("soffice")
    return program if program and Path(program).resolve().with_name(WRITER).is_file() else None


@pytest.mark.skipif(_writer() is None, reason="LibreOffice Writer is not installed")
def test_another_program_prints_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "rapport.docx").write_bytes(made(sample()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [str(_writer()), profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "rapport.docx"],
        check=True,
        capture_output=True,
        timeout=180,
    )
    from pypdf import PdfReader

    pages = [_single_spaced(page.extract_text()) for page in PdfReader(tmp_path / "rapport.pdf").pages]
    printed = " ".join(pages)
    for cell in (cell.text for table in (OUTCOME, FIGURES, LIST) for row in table.rows for cell in row):
        assert _single_spaced(cell) in printed
    assert sum("Vad som hände" in page for page in pages) >= 2
    assert all(f"Sida {number} av {len(pages)}" in page for number, page in enumerate(pages, start=1))


def test_the_sample_holds_every_kind_of_block() -> None:
    kinds = {block.kind for block in BLOCKS}
    assert kinds == {"heading", "paragraph", "list", "quote", "table", "chart", "facts"}
