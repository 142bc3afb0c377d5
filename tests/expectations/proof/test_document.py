"""What Word keeps in a document, and what of it is read."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

from expectations.proof.document import read_document
from method.proof.manuscript import Manuscript
from tests.expectations.proof.reports import png

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(document: Document) -> Manuscript:
    file = BytesIO()
    document.save(file)
    return read_document(file.getvalue(), name="a.docx")


def words(document: Document) -> list[str]:
    return [passage.text for passage in read(document).passages]


def with_body(xml: str) -> Manuscript:
    """A document with this body, as it stands in the file."""
    file = BytesIO()
    docx.Document().save(file)
    changed = BytesIO()
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/document.xml":
                content = re.sub(rb"<w:body>.*</w:body>", f"<w:body>{xml}</w:body>".encode(), content, flags=re.DOTALL)
            new.writestr(part, content)
    return read_document(changed.getvalue(), name="a.docx")


def test_insertions_are_read_and_deletions_are_not() -> None:
    xml = (
        "<w:p><w:r><w:t>Vi </w:t></w:r><w:del><w:r><w:delText>xx </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>läste </w:t></w:r></w:ins><w:moveFrom><w:r><w:t>TODO </w:t></w:r></w:moveFrom>"
        "<w:hyperlink><w:r><w:t>akterna</w:t></w:r></w:hyperlink></w:p>"
    )
    assert [one.text for one in with_body(xml).passages] == ["Vi läste akterna"]


def test_what_stands_in_a_content_control_is_read() -> None:
    xml = (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Klicka eller tryck här för att ange text.</w:t></w:r></w:p></w:sdtContent>"
        "</w:sdt><w:p><w:sdt><w:sdtContent><w:r><w:t>Datum</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    )
    assert [one.text for one in with_body(xml).passages] == ["Klicka eller tryck här för att ange text.", "Datum"]


def test_the_code_of_a_field_is_not_read_but_what_it_shows_is() -> None:
    xml = (
        "<w:p><w:r><w:instrText>REF _Ref1</w:instrText></w:r><w:r><w:t>Fel! Hittar inte referenskälla.</w:t></w:r>"
        "<w:r><w:tab/><w:t>3</w:t></w:r></w:p>"
    )
    assert [one.text for one in with_body(xml).passages] == ["Fel! Hittar inte referenskälla. 3"]


@pytest.mark.parametrize(
    ("style", "kind", "level"),
    [
        ("Rubrik 1", "heading", 1),
        ("heading 3", "heading", 3),
        ("Rubrik", "heading", 0),
        ("Citat", "quote", 0),
        ("Starkt citat", "quote", 0),
        ("Beskrivning", "caption", 0),
        ("Punktlista", "list", 0),
        ("Rubriksättning", "paragraph", 0),
        ("Brödtext", "paragraph", 0),
    ],
)
def test_swedish_styles_are_known(style: str, kind: str, level: int) -> None:
    document = docx.Document()
    if style not in document.styles:
        document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("Text", style)
    [passage] = read(document).passages
    assert (passage.kind, passage.level) == (kind, level)


def test_a_style_of_ones_own_is_what_it_is_based_on() -> None:
    document = docx.Document()
    own = document.styles.add_style("Stadens kapitel", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 2"]
    document.add_paragraph("Resultat", own)
    [passage] = read(document).passages
    assert (passage.kind, passage.level) == ("heading", 2)


def test_a_merged_cell_is_read_once_and_keeps_its_columns() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for row in table.rows:
        for cell in row.cells:
            cell.text = "1"
    wide = table.cell(0, 0).merge(table.cell(0, 1))
    wide.text = "Svar"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "hög"
    [grid] = read(document).grids
    assert grid.rows == (("Svar", "", "1"), ("1", "1", "hög"), ("1", "1", ""))


def test_paragraphs_are_counted_as_they_are_seen_and_tables_stand_in_their_place() -> None:
    document = docx.Document()
    document.add_paragraph("Före")
    document.add_paragraph("")
    document.add_table(1, 1).cell(0, 0).text = "xx"
    document.add_paragraph("Efter")
    manuscript = read(document)
    assert [one.place.paragraph for one in manuscript.passages] == [1, 2]
    assert [one.text for one in manuscript.texts()] == ["Före", "xx", "Efter"]


def test_headers_footers_and_comments_are_read_with_their_names() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Stadens rapport"
    document.sections[0].footer.paragraphs[0].text = "Sida 1"
    run = document.add_paragraph("Text").runs[0]
    document.add_comment(run, text="TODO: fråga chefen", author="A", initials="A")
    read_as = {one.text: one.place.told for one in read(document).passages}
    assert read_as == {
        "Text": "stycke 1",
        "TODO: fråga chefen": "kommentar 1",
        "Stadens rapport": "sidhuvudet",
        "Sida 1": "sidfoten",
    }


def test_a_text_box_is_read_once_though_it_is_kept_twice() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Ruta</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    xml = (
        f"<w:p><w:r><mc:AlternateContent {mc}><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Text</w:t></w:r></w:p>"
    )
    assert [(one.text, one.place.part) for one in with_body(xml).passages] == [("Text", None), ("Ruta", "textruta")]


def test_a_picture_has_its_description_and_a_decoration_needs_none() -> None:
    document = docx.Document()
    for told in ("En stapel", "", "Linje"):
        document.add_picture(BytesIO(png()))
        shown = document.inline_shapes[len(document.inline_shapes) - 1]._inline.docPr
        shown.set("descr", told)
    drawing, decoration = "drawingml/2006/main", "drawing/2017/decorative"
    decorative = docx.oxml.parse_xml(
        f'<a:extLst xmlns:a="http://schemas.openxmlformats.org/{drawing}"><a:ext uri="{{C183D7F6}}">'
        f'<d:decorative xmlns:d="http://schemas.microsoft.com/office/{decoration}" val="1"/></a:ext></a:extLst>'
    )
    shown.append(decorative)
    assert [one.alternative for one in read(document).pictures] == ["En stapel", None]
