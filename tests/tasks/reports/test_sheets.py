"""A report's workbook, read by other libraries than the one that wrote it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from method.report.blocks import Cell, Heading, Report, Table
from tasks.reports.sheet_names import sheet_names
from tasks.reports.sheets import workbook
from tests.tasks.reports.sample import CHART, FIGURES, LIST, sample

DAY = date(2022, 5, 9)
NAMES = [
    "Innehåll",
    "Tabell 1. Har handläggaren samt",
    "Diagram 1. Andelen akter där ba",
    "Tabell 2. Varifrån kom anmälan",
    "Tabell 3. Frågor som alla stads",
    "Tabell 4. Alla ärenden efter gr",
]


@pytest.fixture(scope="module")
def content() -> bytes:
    return workbook(sample(), on=DAY)


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def sheet(book: Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def made(*tables: Table, **changes: object) -> Workbook:
    return load_workbook(BytesIO(workbook(sample(blocks=tables, **changes), on=DAY)))


def one_cell(text: str, number: float | None = None) -> Worksheet:
    cell = Cell(text=text, number=number)
    return sheet(made(Table(key="t", caption="T", heads=("A",), rows=((cell,),), sides=("right",))), "Tabell 1. T")


def test_each_table_and_chart_has_a_sheet_named_from_its_caption(content: bytes, book: Workbook) -> None:
    assert book.sheetnames == NAMES
    assert CalamineWorkbook.from_filelike(BytesIO(content)).sheet_names == NAMES


def test_another_reader_finds_numbers_and_words(content: bytes) -> None:
    read = (
        CalamineWorkbook.from_filelike(BytesIO(content))
        .get_sheet_by_name("Tabell 1. Har handläggaren samt")
        .to_python()
    )
    assert [row[:5] for row in read] == [
        ["Tabell 1. Har handläggaren samtalat med barnet om det som anmälan gäller?", "", "", "", ""],
        ["Till innehållet", "", "", "", ""],
        ["Svar", "Ekudden", "Björklövsängen", "Åkerstrand", "Alla"],
        ["Ja", 70.8333, 62.5, "dold", 66.2],
        ["Nej", 29.1667, 37.5, "–", 33.8],
        ["Antal akter", 24.0, 24.0, 24.0, 72.0],
        ["", "", "", "", ""],
        ["Antal under 5 visas inte, och inte heller de procenttal som de kan räknas ut ur.", "", "", "", ""],
    ]


def test_no_text_of_a_table_is_missing(book: Workbook) -> None:
    report = sample()
    for name, table in zip((NAMES[1], *NAMES[3:]), report.tables(), strict=True):
        held = list(sheet(book, name).iter_rows(values_only=True))
        assert str(held[0][0]).endswith(table.caption)
        assert list(held[2]) == list(table.heads)
        for row in table.rows:
            found = [other for other in held if other[0] == (row[0].text or None)]
            for place, cell in enumerate(row):
                values = [other[place] for other in found]
                assert cell.text in values or (cell.number is not None and cell.number in values) or not cell.text
        if table.note:
            assert held[-1][0] == table.note


def test_a_table_whose_texts_say_more_than_its_numbers_stands_as_printed_too(book: Workbook) -> None:
    held = [list(row) for row in sheet(book, "Tabell 2. Varifrån kom anmälan").iter_rows(min_row=3, values_only=True)]
    heads = ["Anmälare", "Ekudden", "Björklövsängen", "Åkerstrand"]
    assert held == [
        heads,
        ["=SUMMA(A1:A3)", 75, 12.5, 0],
        ["Skola", 25, 87.5, 24],
        ["Summa", 24, 24, 24],
        [None] * 4,
        ["Samma tabell så som den står i rapporten", None, None, None],
        heads,
        ["=SUMMA(A1:A3)", "18 av 24 (75 %)", "3 av 24 (13 %)", 0],
        ["Skola", "6 av 24 (25 %)", "21 av 24 (88 %)", 24],
        ["Summa", "24", "24", 24],
    ]


def test_words_are_never_a_formula(book: Workbook) -> None:
    cell = sheet(book, "Tabell 2. Varifrån kom anmälan")["A4"]
    assert (cell.value, cell.data_type) == ("=SUMMA(A1:A3)", "s")
    assert [one.data_type for page in book.worksheets for row in page.iter_rows() for one in row].count("f") == 0


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("24", 24, "0"),
        ("1 234", 1234, "#,##0"),
        ("1\N{NO-BREAK SPACE}234", 1234, "#,##0"),
        ("71 %", 70.8333, '0" %"'),
        ("62,5 %", 62.5, '0.0" %"'),
        ("0,82", 0.8167, "0.00"),
        ("-3", -3, "0"),
        ("−3,0", -3, "0.0"),
        ("18 av 24 (75 %)", 75, '0" %"'),
        ("18 av 24 (75 %)", 18, "0"),
        ("minst 95 %", 95, '0" %"'),
        ("alla", 7, "General"),
    ],
)
def test_a_number_looks_as_it_does_in_print(text: str, number: float, shown: str) -> None:
    cell = one_cell(text, number)["A4"]
    assert (cell.value, cell.data_type, cell.number_format) == (number, "n", shown)


@pytest.mark.parametrize("text", ["+46", "-12", "@namn", "{=1}", "http://exempel.example", "00012", "24"])
def test_a_text_without_a_number_stays_a_text(text: str) -> None:
    cell = one_cell(text)["A4"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_heads_stay_in_view_and_on_every_printed_page(book: Workbook) -> None:
    for page in map(book.__getitem__, NAMES[1:]):
        assert isinstance(page, Worksheet)
        assert (page.freeze_panes, page.print_title_rows, page.auto_filter.ref) == ("B4", "$3:$3", None)
        assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
        assert page.sheet_properties.pageSetUpPr is not None
        assert page.sheet_properties.pageSetUpPr.fitToPage


def test_a_wide_table_is_printed_on_its_side(book: Workbook) -> None:
    laid = {
        name: sheet(book, name).page_setup.orientation
        for name in ("Tabell 1. Har handläggaren samt", "Tabell 3. Frågor som alla stads")
    }
    assert laid == {"Tabell 1. Har handläggaren samt": "portrait", "Tabell 3. Frågor som alla stads": "landscape"}


def test_a_sum_is_bold_under_a_rule(book: Workbook) -> None:
    page = sheet(book, "Tabell 4. Alla ärenden efter gr")
    last = page[3 + len(LIST.rows)]
    assert [cell.value for cell in last] == ["Summa", 60770, 174, None]
    assert all(cell.font.b and cell.border.top.style == "medium" for cell in last)
    assert not page["A4"].font.b


def test_columns_are_wide_enough_for_what_they_hold(book: Workbook) -> None:
    page = sheet(book, "Tabell 4. Alla ärenden efter gr")
    assert page.column_dimensions["D"].width > len("Barnrättskonsekvensbeskrivningsförfarandet")
    assert 10 <= page.column_dimensions["B"].width <= 24


def test_a_charts_sheet_holds_its_figures(book: Workbook) -> None:
    page = sheet(book, "Diagram 1. Andelen akter där ba")
    assert page["A1"].value == f"Diagram 1. {CHART.caption}"
    held = [list(row) for row in page.iter_rows(min_row=3, values_only=True)]
    told = "Minst 95 % enligt riktlinjerna"
    assert held[1:5] == [
        ["Samtal har hållits", "Ekudden", "17 av 24 (71 %)", 70.8333, 48.9, 87.4, 95, told, "ja"],
        ["Samtal har hållits", "Björklövsängen", "15 av 24 (63 %)", 62.5, 40.6, 81.2, 95, told, None],
        ["Samtal har hållits", "Åkerstrand", "för få akter", None, None, None, 95, told, None],
        ["Skolan är tillfrågad", "Ekudden", "0 av 24 (0 %)", 0, 0, 14.2, None, None, None],
    ]
    assert held[-1][0] == CHART.alternative


def test_the_first_sheet_tells_the_report_and_leads_to_the_others(book: Workbook) -> None:
    page = sheet(book, "Innehåll")
    held = [(row[0].value, row[1].value) for row in page.iter_rows()]
    assert held[:8] == [
        ("Granskning av barnärenden", None),
        ("Ekudden, Björklövsängen och Åkerstrand", None),
        (None, None),
        ("Kontor", "Inspektionskontoret, Storstads stad"),
        ("Diarienummer", "3.4.1-799/2020"),
        ("Version", "2"),
        ("Dag", "den 9 maj 2022"),
        (None, None),
    ]
    assert held[9][1] == "Tabell 1. Har handläggaren samtalat med barnet om det som anmälan gäller?"
    leads = [(str(cell.value), cell.hyperlink.location) for (cell, *_) in page.iter_rows() if cell.hyperlink]
    assert leads == [(name, f"'{name}'!A1") for name in NAMES[1:]]


def test_a_draft_says_so_in_front_and_on_every_page() -> None:
    drafted, published = made(FIGURES, draft=True), made(FIGURES)
    assert ("Status", "Utkast: inte publicerat och inte överlämnat.") in list(
        sheet(drafted, "Innehåll").iter_rows(max_col=2, values_only=True)
    )
    assert heads_of_pages(drafted) == {"Utkast"}
    assert heads_of_pages(published) == {None}
    assert (drafted.properties.contentStatus, published.properties.contentStatus) == ("Utkast", None)


def heads_of_pages(book: Workbook) -> set[str | None]:
    heads = [page.oddHeader for page in book.worksheets]
    return {head.right.text for head in heads if head is not None}


def test_its_properties_are_the_reports(book: Workbook) -> None:
    held = book.properties
    midnight = datetime(2022, 5, 9, tzinfo=UTC).replace(tzinfo=None)
    assert (held.title, held.creator, held.created, held.modified) == (
        "Granskning av barnärenden",
        "Inspektionskontoret",
        midnight,
        midnight,
    )


def test_a_report_without_tables_has_a_workbook_that_says_so() -> None:
    report: Report = sample(blocks=(Heading(level=1, text="Bara ord"),))
    page = load_workbook(BytesIO(workbook(report, on=DAY)))["Innehåll"]
    assert page["A9"].value == "Rapporten har inga tabeller."


def test_sheets_have_names_that_a_spreadsheet_takes() -> None:
    long = "x" * 40
    assert sheet_names([long, long.upper(), "a/b:c", "'citat'", "innehåll", "History", "[]"], taken="Innehåll") == [
        "x" * 31,
        "X" * 29 + " 2",
        "a b c",
        "citat",
        "innehåll 2",
        "History 2",
        "Tabell",
    ]
