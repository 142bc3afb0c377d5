"""Reading a file into a frame: headings, spellings, dates, and what is told of each."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook

from config.errors import UnreadableFile
from config.hand_in import HandInForm, Kind
from config.template import AnswerColumn
from expectations.reading.hand_in import ReadFile, read
from method.judging import Severity
from tests.hand_in_factory import CATALOGUE, FRAME_HEADINGS, case, delimited, workbook

STOP, WARN, NOTE = Severity.STOP, Severity.WARN, Severity.NOTE


def form(kind: Kind = Kind.FRAME) -> HandInForm:
    return CATALOGUE.hand_ins.forms[kind]


def read_list(rows: list[list[Any]], *, headings: list[Any] | None = None) -> ReadFile:
    content = workbook([headings or FRAME_HEADINGS, *rows])
    return read(content, form=form(), limits=CATALOGUE.hand_ins.limits)


def read_csv(rows: list[list[Any]], **how: str) -> ReadFile:
    return read(delimited([FRAME_HEADINGS, *rows], **how), form=form(), limits=CATALOGUE.hand_ins.limits)


def told(file: ReadFile) -> set[tuple[str, Severity, int | None, str | None]]:
    return {(one.rule, one.severity, one.row, one.column) for one in file.problems}


def renamed(**names: str | None) -> list[Any]:
    return [names.get(column.key, column.heading) for column in form().columns]


def test_a_list_becomes_a_frame_with_known_columns_and_dtypes() -> None:
    file = read_list([case(), case(case_ref="NM-2020-00342", investigation_closed=None, age=None)])
    assert file.frame.index.tolist() == [2, 3]
    assert file.frame.index.name == "row"
    assert file.frame.dtypes.astype(str).to_dict() == {
        "case_ref": "object",
        "personal_number": "object",
        "sex": "object",
        "age": "Int64",
        "report_received": "datetime64[s]",
        "investigation_opened": "datetime64[s]",
        "investigation_closed": "datetime64[s]",
        "handling_unit": "object",
    }
    assert file.frame["age"].to_list() == [4, pd.NA]
    assert told(file) == set()
    assert not file.stray_personal_number


def test_rows_keep_the_sheets_own_numbers_when_the_table_does_not_begin_at_the_top() -> None:
    content = workbook([[], [], [None, *FRAME_HEADINGS], [None, *case()], [], [None, *case(case_ref="B2")]])
    file = read(content, form=form(), limits=CATALOGUE.hand_ins.limits)
    assert file.frame.index.tolist() == [4, 6]
    assert told(file) == set()


def test_title_lines_an_empty_column_an_unnamed_one_and_totals_are_left_aside_with_a_note() -> None:
    rows: list[list[Any]] = [
        ["Ärendelista barn"],
        [*FRAME_HEADINGS[:4], None, *FRAME_HEADINGS[4:], None],
        [*case()[:4], None, *case()[4:], "x"],
        ["Totalt", None, None, 1],
    ]
    file = read(workbook(rows), form=form(), limits=CATALOGUE.hand_ins.limits)
    assert len(file.frame) == 1
    assert told(file) == {
        ("read.title_lines", NOTE, 1, None),
        ("read.empty_column", NOTE, None, "E"),
        ("read.unnamed_column", NOTE, None, "J"),
        ("read.total_row", NOTE, 4, None),
    }


def test_headings_match_whatever_their_case_and_blanks_and_by_their_other_names() -> None:
    file = read_list([case()], headings=renamed(case_ref="  ärendeNR : ", sex="KÖN", report_received="Inkom"))
    assert told(file) == set()
    assert file.headings["case_ref"] == "ärendeNR :"
    assert file.headings["age"] == "Ålder"


def test_a_heading_on_two_lines_is_the_heading() -> None:
    file = read_list([case()], headings=renamed(report_received="Anmälan\ninkom", sex="Kön\u00a0"))
    assert told(file) == set()


def test_headings_beneath_merged_ones_are_the_header() -> None:
    book = load_workbook(BytesIO(workbook([["Barnet", *[None] * 3, "Utredning"], FRAME_HEADINGS, case()])))
    sheet = book.worksheets[0]
    for merged in ("A1:D1", "E1:G1"):
        sheet.merge_cells(merged)
    content = BytesIO()
    book.save(content)
    file = read(content.getvalue(), form=form(), limits=CATALOGUE.hand_ins.limits)
    assert file.frame.index.tolist() == [3]
    assert told(file) == {("read.title_lines", NOTE, 1, None)}


def test_empty_rows_between_and_columns_after_the_table_are_passed_over_and_totals_at_its_end_told() -> None:
    empty = [None, " ", *[None] * 9]
    rows = [case(), empty, case(case_ref="B2"), empty, ["Summa:", *[None] * 2, 8], ["Antal barn", 2], empty]
    file = read_list([[*row, None, None] for row in rows])
    assert file.frame.index.tolist() == [2, 4]
    assert told(file) == {("read.total_row", NOTE, 6, None), ("read.total_row", NOTE, 7, None)}


def test_a_hidden_sheet_and_hidden_rows_are_read_and_told() -> None:
    book = load_workbook(BytesIO(workbook([FRAME_HEADINGS, case(), case(case_ref="B2")], Om=[["x"]])))
    book.worksheets[0].sheet_state = "hidden"
    book.worksheets[0].row_dimensions[3].hidden = True
    book.active = 1
    content = BytesIO()
    book.save(content)
    file = read(content.getvalue(), form=form(), limits=CATALOGUE.hand_ins.limits)
    assert file.frame.index.tolist() == [2, 3]
    assert told(file) == {("read.hidden_sheet", NOTE, None, None), ("read.hidden_row", NOTE, 3, None)}


@pytest.mark.parametrize(
    ("written", "noted"),
    [
        ("F", False),
        ("Flicka", True),
        ("f ", True),
        ("FLICKA", True),
        ("Ｆ", True),
        ("F\u200b", True),
        ("\u00a0F", True),
    ],
)
def test_a_code_is_read_by_any_of_its_spellings_and_told_unless_it_is_the_forms_own(
    written: str, *, noted: bool
) -> None:
    file = read_list([case(sex=written)])
    assert file.frame["sex"].to_list() == ["F"]
    assert told(file) == ({("read.normalised", NOTE, 2, "Kön")} if noted else set())


@pytest.mark.parametrize(
    ("written", "noted"),
    [
        (4, False),
        ("4", False),
        (4.0, False),
        ("４", True),
        ("4\u00a0", True),
        ("'4", True),
        ("4,0", True),
        ("+4", True),
    ],
)
def test_a_whole_number_is_read_and_told_when_it_is_written_otherwise(written: Any, *, noted: bool) -> None:
    file = read_list([case(age=written)])
    assert file.frame["age"].to_list() == [4]
    assert told(file) == ({("read.normalised", NOTE, 2, "Ålder")} if noted else set())


def test_what_is_wrong_and_what_would_put_it_right_are_told_apart() -> None:
    row = case(age="fyra", sex="x", case_ref="2,02E+09", report_received="i våras", handling_unit="#REF!")
    file = read_list(
        [[row[0], None, *row[2:]]], headings=renamed(investigation_opened="Utredning inled", personal_number=None)
    )
    serious = [one for one in file.problems if one.severity is not NOTE]
    assert len(serious) == 7
    assert [one for one in serious if not one.remedy or one.message.count(". ")] == []


def test_a_close_spelling_is_taken_with_a_warning_that_names_it() -> None:
    file = read_list([case()], headings=renamed(case_ref="Ärendenumer"))
    assert told(file) == {("read.close_heading", WARN, 1, "Ärendenumer")}
    assert file.frame["case_ref"].to_list() == ["NM-2020-00341"]


def test_two_close_spellings_of_one_column_are_not_chosen_between() -> None:
    headings = [*renamed(case_ref="Ärendenumer"), "Ärendenummmer"]
    file = read_list([[*case(), "X1"]], headings=headings)
    assert told(file) == {
        ("read.ambiguous_heading", STOP, 1, "Ärendenumer"),
        ("read.ambiguous_heading", STOP, 1, "Ärendenummmer"),
    }
    assert file.absent == {"case_ref"}


def test_a_missing_column_and_a_repeated_one_stop_the_file() -> None:
    file = read_list([[*case()[:-1], "P"]], headings=renamed(age=None, handling_unit="Kön"))
    assert told(file) == {
        ("read.missing_column", STOP, None, "Ålder"),
        ("read.duplicate_column", STOP, 1, "Kön"),
        ("read.unnamed_column", NOTE, None, "D"),
    }
    assert list(file.frame) == [column.key for column in form().columns]
    assert file.frame["age"].isna().all()


def test_an_unknown_column_is_left_aside_and_named() -> None:
    file = read_list([[*case(), "x"]], headings=[*FRAME_HEADINGS, "Handläggare"])
    assert told(file) == {("read.unknown_column", NOTE, 1, "Handläggare")}
    assert [one.message for one in file.problems] == [
        "Kolumnen ”Handläggare” hör inte till formuläret och lämnas åt sidan."
    ]


@pytest.mark.parametrize(
    ("written", "read_as", "noted"),
    [
        ("NM-2020-00341", "NM-2020-00341", False),
        (" nm-2020-00341 ", "NM-2020-00341", True),
        ("NM-2020\u200b-00\u00a0341", "NM-2020-00341", True),
        (202000341, "202000341", False),
        ("NM–2020–00341", "NM-2020-00341", True),
        ("NM-２０２０-00341", "NM-2020-00341", True),
        ("'00341", "00341", True),
    ],
)
def test_a_case_number_comes_in_its_one_spelling(written: Any, read_as: str, *, noted: bool) -> None:
    file = read_list([case(case_ref=written)])
    assert file.frame["case_ref"].to_list() == [read_as]
    assert told(file) == ({("read.normalised", NOTE, 2, "Ärendenummer")} if noted else set())


@pytest.mark.parametrize(
    ("change", "rule", "column"),
    [
        ({"case_ref": "2,02E+09"}, "read.lost_digits", "Ärendenummer"),
        ({"case_ref": "1.23457E+11"}, "read.lost_digits", "Ärendenummer"),
        ({"case_ref": "2.02E+09"}, "read.lost_digits", "Ärendenummer"),
        ({"case_ref": "2020.0"}, "read.lost_digits", "Ärendenummer"),
        ({"case_ref": 2.5}, "read.lost_digits", "Ärendenummer"),
        ({"case_ref": True}, "read.not_text", "Ärendenummer"),
        ({"case_ref": "#REF!"}, "read.error_value", "Ärendenummer"),
        ({"sex": "#NAMN?"}, "read.error_value", "Kön"),
        ({"sex": True}, "read.unknown_code", "Kön"),
        ({"handling_unit": "#VÄRDEFEL!"}, "read.error_value", "Handläggande enhet"),
        ({"handling_unit": "#N/A"}, "read.error_value", "Handläggande enhet"),
        ({"personal_number": "#SAKNAS!"}, "read.error_value", "Personnummer"),
        ({"report_received": "#DIVISION/0!"}, "read.error_value", "Anmälan inkom"),
        ({"report_received": "Fel:502"}, "read.error_value", "Anmälan inkom"),
        ({"case_ref": 1e16}, "read.lost_digits", "Ärendenummer"),
        ({"case_ref": date(2020, 3, 1)}, "read.not_text", "Ärendenummer"),
        ({"case_ref": "#SAKNAS!"}, "read.error_value", "Ärendenummer"),
        ({"sex": "flickan"}, "read.unknown_code", "Kön"),
        ({"age": "fyra"}, "read.not_a_number", "Ålder"),
        ({"age": 4.5}, "read.not_a_number", "Ålder"),
        ({"age": date(2020, 1, 1)}, "read.not_a_number", "Ålder"),
        ({"age": "#REF!"}, "read.error_value", "Ålder"),
        ({"age": "=1/0"}, "read.error_value", "Ålder"),
        ({"report_received": "i våras"}, "read.not_a_date", "Anmälan inkom"),
        ({"report_received": 4}, "read.not_a_date", "Anmälan inkom"),
        ({"report_received": "2020-02-30"}, "read.not_a_date", "Anmälan inkom"),
        ({"report_received": "########"}, "read.error_value", "Anmälan inkom"),
        ({"report_received": "05/03/2021"}, "read.date_order", "Anmälan inkom"),
    ],
)
def test_a_cell_that_cannot_be_read_stops_the_file_by_row_and_column(
    change: dict[str, Any], rule: str, column: str
) -> None:
    file = read_list([case(), case(**change)])
    assert told(file) == {(rule, STOP, 3, column)}
    (key,) = change
    assert file.unread[key] == {3}
    assert file.frame[key].isna().to_list() == [False, True]


@pytest.mark.parametrize(
    ("written", "noted"),
    [
        (date(2021, 3, 5), False),
        ("2021-03-05", False),
        (datetime(2021, 3, 5, 14, 30), True),  # noqa: DTZ001  a cell has no time zone
        ("20210305", True),
        (20210305, True),
        ("2021/3/5", True),
        ("2021-03-05 14:30", True),
    ],
)
def test_a_date_with_its_year_first_is_read(written: Any, *, noted: bool) -> None:
    file = read_list([case(report_received=written)])
    assert file.frame["report_received"].dt.date.to_list() == [date(2021, 3, 5)]
    assert told(file) == ({("read.normalised", NOTE, 2, "Anmälan inkom")} if noted else set())


@pytest.mark.parametrize(
    ("written", "read_as", "noted"),
    [
        ("VINR; Missbruk", "VINR; Missbruk", False),
        ("missbruk;vinr", "VINR; Missbruk", True),
        ("VINR ; VINR;", "VINR", True),
        ("Missbruk; Annat; VINR", "VINR; Missbruk; Annat", True),
        (" ; ", None, False),
    ],
)
def test_several_answers_stand_in_the_templates_order(written: str, read_as: str | None, *, noted: bool) -> None:
    file = read_answers(orsak=written)
    assert file.frame["orsak"].to_list() == [read_as]
    assert told(file) == ({("read.normalised", NOTE, 2, "Orsak")} if noted else set())


@pytest.mark.parametrize(
    ("written", "read_as", "noted"),
    [
        ("Ja", "Ja", False),
        (" jA ", "Ja", True),
        ("Barnet\u00a0 vill ej", "Barnet vill ej", True),
        ("Nja", "Nja", False),
    ],
)
def test_an_answer_is_spelt_as_in_the_template_and_any_other_word_is_left_to_the_rules(
    written: str, read_as: str, *, noted: bool
) -> None:
    file = read_answers(samtal=written)
    assert file.frame["samtal"].to_list() == [read_as]
    assert told(file) == ({("read.normalised", NOTE, 2, "Samtal")} if noted else set())


def test_the_answers_stand_between_the_forms_columns_and_its_closing_ones() -> None:
    closing = ["reader", "read_on", "comment", "danger"]
    assert list(read_answers().frame) == ["case_ref", "sex", "age", "samtal", "orsak", *closing]


def read_answers(**answers: str) -> ReadFile:
    columns = (
        AnswerColumn("samtal", "Samtal", "samtal", ("Ja", "Nej", "Barnet vill ej")),
        AnswerColumn("orsak", "Orsak", "orsak", ("VINR", "Missbruk"), separator=";"),
    )
    headings = ["Ärendenummer", "Kön", "Ålder", "Samtal", "Orsak", "Granskare", "Granskad", "Kommentar"]
    known = {"samtal": "Ja", "orsak": "VINR"} | answers
    row = ["A1", "F", 4, known["samtal"], known["orsak"], "BT", date(2021, 9, 1), None]
    content = workbook([headings, row], sheet="Granskning")
    return read(content, form=form(Kind.REVIEW), answers=columns, limits=CATALOGUE.hand_ins.limits)


def test_a_sheet_by_another_name_is_found_by_its_headings() -> None:
    content = workbook([["Något annat"]], sheet="Försättsblad", Blad1=[FRAME_HEADINGS, case()])
    file = read(content, form=form(), limits=CATALOGUE.hand_ins.limits)
    assert told(file) == {("read.other_sheet", NOTE, None, None)}
    assert len(file.frame) == 1


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_csv_file_is_read_whatever_its_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    file = read_csv([case(handling_unit="Enhet Å; 1, A")], delimiter=delimiter, encoding=encoding)
    assert file.frame["handling_unit"].to_list() == ["Enhet Å; 1, A"]
    assert told(file) == set()


def test_an_instruction_to_the_spreadsheet_program_is_no_row() -> None:
    content = b"sep=;\r\n" + delimited([FRAME_HEADINGS, case()])
    file = read(content, form=form(), limits=CATALOGUE.hand_ins.limits)
    assert file.frame.index.tolist() == [2]
    assert told(file) == set()


def test_a_file_without_the_headings_is_no_list() -> None:
    with pytest.raises(UnreadableFile, match="Ärendelista"):
        read(workbook([["Namn", "Adress"], ["x", "y"]]), form=form(), limits=CATALOGUE.hand_ins.limits)
