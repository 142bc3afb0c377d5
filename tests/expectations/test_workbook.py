"""Bytes to grid: what is refused unread, in plain words and with no other error."""

import zipfile
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.grid import CellError, Grid, column_letter
from expectations.workbook import read_grid
from tests import golden
from tests.hand_in_factory import workbook

LIMITS = HandInLimits()
HEADINGS = ("Nr", "Namn")
ROWS: list[list[Any]] = [["Nr", "Namn"], [1, "Åsa"], [2, date(2021, 3, 5)]]


def grid_of(content: bytes, limits: HandInLimits = LIMITS) -> Grid:
    return read_grid(content, sheet="Lista", headings=HEADINGS, limits=limits)


def ods(body: str) -> bytes:
    namespaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {namespaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="Lista">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    package = BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return package.getvalue()


def ods_row(*cells: str, repeated: int = 1, wide: int = 1) -> str:
    inside = "".join(
        f'<table:table-cell table:number-columns-repeated="{wide}" office:value-type="string"><text:p>{cell}</text:p>'
        "</table:table-cell>"
        for cell in cells
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'


def changed_part(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    package = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(package, "w") as after:
        for part in before.namelist():
            text = before.read(part)
            after.writestr(part, text.replace(old, new) if part == name else text)
    return package.getvalue()


def test_a_workbook_comes_as_cells_by_row_and_column() -> None:
    grid = grid_of(workbook([[], [None, *ROWS[0]], [None, 1, date(2021, 3, 5)]], sheet="Lista"))
    assert grid.sheet == "Lista"
    assert grid.rows == ((None, None, None), (None, "Nr", "Namn"), (None, 1.0, date(2021, 3, 5)))


def test_an_ods_file_is_read_as_well() -> None:
    assert grid_of(ods(ods_row("Nr", "Namn") + ods_row("1", "Åsa"))).rows == (("Nr", "Namn"), ("1", "Åsa"))


def test_failed_formulas_and_formulas_never_computed_are_no_empty_cells() -> None:
    grid = grid_of(workbook([ROWS[0], ["#REF!", "=1+1"], [1, "Åsa"]], sheet="Lista"))
    assert grid.rows[1] == (CellError.ERROR, CellError.ERROR)
    assert grid.rows[2] == (1.0, "Åsa")


def test_a_failed_formula_below_the_last_value_is_found() -> None:
    grid = grid_of(workbook([ROWS[0], [1, "Åsa"], [None, None, "#N/A"]], sheet="Lista"))
    assert grid.rows[2] == (None, None, CellError.ERROR)


def test_comments_are_carried_along() -> None:
    book = load_workbook(BytesIO(workbook(ROWS, sheet="Lista")))
    book.worksheets[0]["A1"].comment = Comment("Fråga Kim & co", "någon")
    content = BytesIO()
    book.save(content)
    assert any("Fråga Kim & co" in text for text in grid_of(content.getvalue()).beside)


def test_a_cell_at_the_far_corner_is_refused_before_it_takes_all_memory() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Lista"
    sheet["A1"], sheet["B1"], sheet["XFD1048576"] = "Nr", "Namn", "x"
    content = BytesIO()
    book.save(content)
    with pytest.raises(UnreadableFile, match="långt utanför"):
        grid_of(content.getvalue())


def test_a_formatted_cell_at_the_far_corner_is_none_of_it() -> None:
    content = workbook(ROWS, sheet="Lista")
    far = changed_part(
        content,
        "xl/worksheets/sheet1.xml",
        b"</sheetData>",
        b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>',
    )
    assert len(grid_of(far).rows) == 3


def test_an_ods_file_that_ends_midway_is_refused_at_once() -> None:
    content = changed_part(ods(ods_row("Nr", "Namn")), "content.xml", b"</table:table>", b"")
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(content)


def test_a_cell_repeated_without_end_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="långt utanför"):
        grid_of(ods(ods_row("Nr", "Namn") + ods_row("x", repeated=1_000_000, wide=16_000)))


def golden_review() -> bytes:
    return (golden.DATA / "review_norrmalm.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tom"),
        (b" \n \x00", "tom"),
        (golden_review()[:5000], "skadad eller skyddad"),
        (b"PK\x03\x04" + b"\x00" * 400, "skadad eller skyddad"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 3000, "skadad eller skyddad"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "lösenord"),
        (b"%PDF-1.7\n\x00\x01\x02", "ingen tabell"),
        (b"<html><table><tr><td>Nr</td></tr></table>", "webbsida"),
        (b"Hej! H\xe4r kommer listan.", "ingen tabell"),
        (b"\xff\xfe\x00\xd8", "ingen tabell"),
        (b"Nr;Namn\n" + b'"' + b"x" * 200_000, "ingen tabell"),
        (workbook([["Annat", "Helt"]], sheet="Lista"), "väntade rubrikerna"),
        (changed_part(workbook(ROWS, sheet="Lista"), "xl/workbook.xml", b"<sheet ", b"<shet "), "väntade rubrikerna"),
        (changed_part(workbook(ROWS, sheet="Lista"), "xl/worksheets/sheet1.xml", b"<v>1</v>", b"<v>1</"), "skadad"),
    ],
)
def test_what_is_no_table_is_refused_in_plain_words(content: bytes, words: str) -> None:
    with pytest.raises(UnreadableFile, match=words) as refused:
        grid_of(content)
    assert str(refused.value).endswith(".")


def test_a_file_above_the_limits_is_refused() -> None:
    content = workbook(ROWS, sheet="Lista")
    with pytest.raises(UnreadableFile, match="för stor"):
        grid_of(b"Nr;Namn\n" * 200_000, HandInLimits(megabytes=1))
    with pytest.raises(UnreadableFile, match="för stor"):
        grid_of(content, HandInLimits(unpacked_megabytes=0))
    with pytest.raises(UnreadableFile, match="fler än 2 rader"):
        grid_of(content, HandInLimits(rows=2))


def test_a_size_that_the_directory_tells_wrongly_is_found_out() -> None:
    content = bytearray(workbook(ROWS, sheet="Lista"))
    entry = content.find(b"PK\x01\x02")
    content[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(bytes(content))


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_called_what_the_sheet_calls_them(index: int, letter: str) -> None:
    assert column_letter(index) == letter
