"""Reading a file into a frame: headings, spellings, dates, and what is told of each."""

from datetime import date, datetime
from typing import Any

import pandas as pd
import pytest

from config.errors import UnreadableFile
from config.hand_in import HandInForm, Kind
from config.template import AnswerColumn
from expectations.hand_in import ReadFile, read
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
        ({"case_ref": 2.5}, "read.lost_digits", "Ärendenummer"),
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
        ({"report_received": 43929}, "read.not_a_date", "Anmälan inkom"),
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


def test_dates_with_the_year_last_are_read_in_the_order_that_the_file_shows() -> None:
    first = case(report_received="13.04.2020", investigation_opened="05/05/2020", investigation_closed=None)
    file = read_csv([first, case(report_received="2020-04-08", investigation_opened=None, investigation_closed=None)])
    assert file.frame["report_received"].dt.date.to_list() == [date(2020, 4, 13), date(2020, 4, 8)]
    assert told(file) == {
        ("read.date_order", WARN, 2, "Anmälan inkom"),
        ("read.date_order", WARN, 2, "Utredning inledd"),
    }
    assert {one.message for one in file.problems} == {
        "Datumet är läst som dag/månad/år, som andra datum i filen visar. Kontrollera att det stämmer."
    }


def test_dates_all_written_alike_with_a_proven_order_are_only_noted() -> None:
    file = read_csv([case(report_received="04/13/2020", investigation_opened="04/14/2020", investigation_closed="")])
    assert file.frame["report_received"].dt.date.to_list() == [date(2020, 4, 13)]
    assert {(rule, severity) for rule, severity, _, _ in told(file)} == {("read.date_order", NOTE)}


def test_two_orders_in_one_file_prove_nothing() -> None:
    file = read_csv([case(report_received="13/04/2020", investigation_opened="04/14/2020", investigation_closed="")])
    assert {(rule, severity, column) for rule, severity, _, column in told(file)} == {
        ("read.date_order", STOP, "Anmälan inkom"),
        ("read.date_order", STOP, "Utredning inledd"),
    }


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
    assert list(read_answers().frame) == ["case_ref", "sex", "age", "samtal", "orsak", "reader", "read_on", "comment"]


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
