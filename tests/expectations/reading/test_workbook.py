"""Bytes to grid: what is refused unread, in plain words and with no other error."""

import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.grid import CellError, Grid, column_letter
from expectations.reading.workbook import read_grid
from tests import golden
from tests.hand_in_factory import workbook
from tests.work import memory

LIMITS = HandInLimits()
FILES = Path(__file__).parent / "files"
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


def test_a_failed_formula_in_an_ods_file_is_found_in_its_cell_behind_repeated_ones() -> None:
    failed = (
        '<table:table-row><table:table-cell table:number-columns-repeated="1"/><table:table-cell '
        'office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
        "</table:table-row>"
    )
    content = ods(ods_row("Nr", "Namn") + ods_row("1", "Åsa", repeated=2) + failed)
    with_prefix = changed_part(content, "content.xml", b" xmlns:text=", b' xmlns:calcext="urn:x" xmlns:text=')
    assert grid_of(with_prefix).rows[3] == (None, CellError.ERROR)


def book_of(change: Callable[[Any], None]) -> bytes:
    book = load_workbook(BytesIO(workbook(ROWS, sheet="Lista")))
    change(book)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_an_empty_sheet_and_a_sheet_that_is_a_chart_are_passed_over() -> None:
    def add(book: Any) -> None:
        book.create_sheet("Blad2", 0)
        book.create_chartsheet("Diagram", 0)

    grid = grid_of(book_of(add))
    assert (grid.sheet, len(grid.rows)) == ("Lista", 3)
    assert [*grid.elsewhere] == ["blad 1", "blad 2"]


def test_the_named_sheet_is_read_whatever_other_sheets_have_its_headings() -> None:
    grid = grid_of(workbook(ROWS, sheet="Blad1", lista=[ROWS[0], [3, "Kim"]]))
    assert grid.rows[1] == (3.0, "Kim")


def test_two_sheets_with_the_headings_and_neither_named_are_not_chosen_between() -> None:
    content = workbook([["Försättsblad"]], sheet="Om", Blad1=ROWS, Blad2=ROWS)
    with pytest.raises(UnreadableFile, match="Bladen 2 och 3 har samma rubriker, och inget av dem heter ”Lista”"):
        grid_of(content)


def test_a_sheet_with_the_headings_alone_is_not_chosen_before_one_with_rows() -> None:
    assert grid_of(workbook([ROWS[0]], sheet="Mall", Blad1=ROWS)).sheet == "Blad1"
    assert grid_of(workbook([ROWS[0]], sheet="Mall", Blad1=[ROWS[0]])).sheet == "Mall"


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_read_only_when_no_other_has_the_table(state: str) -> None:
    def hide(book: Any) -> None:
        copy = book.copy_worksheet(book.worksheets[0])
        book.worksheets[0].title, copy.title = "Förra året", "I år"
        book.worksheets[0].sheet_state = state

    def hide_all_but_the_cover(book: Any) -> None:
        book.worksheets[0].sheet_state = state
        book.create_sheet("Om")
        book.active = 1

    grid = grid_of(book_of(hide))
    assert (grid.sheet, grid.shown) == ("I år", True)
    grid = grid_of(book_of(hide_all_but_the_cover))
    assert (grid.sheet, grid.shown) == ("Lista", False)


def test_hidden_rows_are_named_and_read_like_the_others() -> None:
    def hide(book: Any) -> None:
        book.worksheets[0].row_dimensions[3].hidden = True

    grid = grid_of(book_of(hide))
    assert grid.hidden == {3}
    assert len(grid.rows) == 3


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


def packed(part: bytes, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    package = BytesIO()
    with zipfile.ZipFile(BytesIO(workbook(ROWS, sheet="Lista"))) as before, zipfile.ZipFile(package, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        after.writestr("xl/media/image1.png", part, method)
    return package.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_package_that_swells_beyond_measure_is_refused_at_once(method: int) -> None:
    content = packed(b"\x00" * 60_000_000, method=method)
    assert len(content) < 100_000
    with memory() as held, pytest.raises(UnreadableFile, match="för stor"):
        grid_of(content)
    assert held.most < 1_000_000


def test_a_package_within_a_package_is_not_opened() -> None:
    assert len(grid_of(packed(packed(b"\x00" * 60_000_000))).rows) == 3


def test_a_package_of_very_many_parts_is_refused() -> None:
    package = BytesIO(workbook(ROWS, sheet="Lista"))
    with zipfile.ZipFile(package, "a") as archive:
        for number in range(2_001):
            archive.writestr(f"xl/{number}", b"")
    with pytest.raises(UnreadableFile, match="för stor"):
        grid_of(package.getvalue())


def test_a_text_that_names_itself_over_and_over_is_refused() -> None:
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (one, b"&a%d;" % (one - 1) * 10) for one in range(1, 12))
    doctype = b'<!DOCTYPE x [<!ENTITY a0 "ha">' + laughs + b"]><sheetData><x>&a11;</x>"
    content = changed_part(workbook(ROWS, sheet="Lista"), "xl/worksheets/sheet1.xml", b"<sheetData>", doctype)
    before_root = changed_part(
        workbook(ROWS, sheet="Lista"), "xl/worksheets/sheet1.xml", b"<worksheet ", doctype[:-27] + b"<worksheet "
    )
    for one in (content, changed_part(before_root, "xl/worksheets/sheet1.xml", b"<v>1</v>", b"<v>&a11;</v>")):
        with memory() as held, pytest.raises(UnreadableFile, match="skadad"):
            grid_of(one)
        assert held.most < 1_000_000


def test_a_list_of_texts_that_says_it_is_longer_than_its_part_is_damage() -> None:
    content = (FILES / "list.xlsx").read_bytes()
    long = changed_part(content, "xl/sharedStrings.xml", b' uniqueCount="', b' uniqueCount="42949672')
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(long)


def test_a_sheet_with_very_many_rows_is_refused_at_once() -> None:
    row = b'<row r="9"><c r="A9"><v>1</v></c><c r="B9"><v>2</v></c></row>'
    many = changed_part(
        workbook(ROWS, sheet="Lista"), "xl/worksheets/sheet1.xml", b"</sheetData>", row * 300_000 + b"</sheetData>"
    )
    with memory() as held, pytest.raises(UnreadableFile, match="fler än 200000 rader"):
        grid_of(many)
    assert held.most < 2 * 300_000 * len(row), "the part as it is unpacked, and no rows"


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_called_what_the_sheet_calls_them(index: int, letter: str) -> None:
    assert column_letter(index) == letter
