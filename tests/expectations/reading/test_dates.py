"""Dates in the forms in which they come: what is read, what is told of it, and what goes back."""

from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from config.hand_in import Kind
from expectations.reading.hand_in import ReadFile, read
from method.judging import Severity
from tests.hand_in_factory import CATALOGUE, FRAME_HEADINGS, case, delimited, workbook

STOP, WARN, NOTE = Severity.STOP, Severity.WARN, Severity.NOTE
FIFTH_OF_MARCH = date(2021, 3, 5)


def read_bytes(content: bytes) -> ReadFile:
    return read(
        content,
        form=CATALOGUE.hand_ins.forms[Kind.FRAME],
        limits=CATALOGUE.hand_ins.limits,
        time_zone="Europe/Stockholm",
    )


def read_dates(*written: Any, as_csv: bool = False) -> ReadFile:
    """A list whose column Anmälan inkom holds the cells."""
    rows = [case(case_ref=f"A{number}", report_received=one) for number, one in enumerate(written)]
    return read_bytes(delimited([FRAME_HEADINGS, *rows]) if as_csv else workbook([FRAME_HEADINGS, *rows]))


def days(file: ReadFile) -> list[date | None]:
    return [None if pd.isna(day) else day.date() for day in file.frame["report_received"]]


def told(file: ReadFile) -> list[tuple[str, Severity, int | None]]:
    assert {one.column for one in file.problems} <= {"Anmälan inkom"}
    return [(one.rule, one.severity, one.row) for one in file.problems]


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("2021-03-05", None),
        ("2021-03-05 00:00:00", None),
        (FIFTH_OF_MARCH, None),
        (datetime(2021, 3, 5, 14, 30), "read.normalised"),  # noqa: DTZ001  a cell has no time zone
        (" 2021-03-05\u00a0", "read.normalised"),
        ("\u200b2021-03-05", "read.normalised"),
        ("２０２１-03-05", "read.normalised"),
        ("2021–03–05", "read.normalised"),
        ("'2021-03-05", "read.normalised"),
        ("2021/3/5", "read.normalised"),
        ("2021.03.05", "read.normalised"),
        ("20210305", "read.normalised"),
        (20210305, "read.normalised"),
        ("2021-03-05 14:30", "read.normalised"),
        ("05/05/2021", "read.normalised"),
        ("5 mars 2021", "read.swedish_date"),
        ("den 5 mars 2021", "read.swedish_date"),
        ("Den 5:e MARS 2021", "read.swedish_date"),
        ("5 mar 2021", "read.swedish_date"),
        ("5 mar. 2021", "read.swedish_date"),
        ("5\u00a0mars 2021", "read.swedish_date"),
        ("5/3 2021", "read.swedish_date"),
        ("5/3-2021", "read.swedish_date"),
        ("2021-03-05T00:00:00Z", "read.zoned_date"),
        ("2021-03-04T23:00:00.000Z", "read.zoned_date"),
        ("2021-03-05T00:00:00+01:00", "read.zoned_date"),
        ("44260", "read.serial_date"),
        ("44260,75", "read.serial_date"),
    ],
)
@pytest.mark.parametrize("as_csv", [False, True])
def test_a_date_is_read_however_it_is_written_and_told_unless_it_is_plain(
    written: Any, rule: str | None, *, as_csv: bool
) -> None:
    file = read_dates(written, as_csv=as_csv)
    expected = date(2021, 5, 5) if written == "05/05/2021" else FIFTH_OF_MARCH
    assert days(file) == [expected]
    assert told(file) == ([(rule, NOTE, 2)] if rule else [])


@pytest.mark.parametrize(
    "word",
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "maj",
        "jun",
        "jul",
        "aug",
        "sep",
        "okt",
        "nov",
        "dec",
        "januari",
        "sept.",
        "juni",
        "juli",
    ],
)
def test_every_swedish_month_is_known_by_its_name_and_its_beginning(word: str) -> None:
    numbers = {"januari": 1, "sept.": 9, "juni": 6, "juli": 7}
    short = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    month = numbers.get(word) or short.index(word) + 1
    assert days(read_dates(f"1 {word} 2021")) == [date(2021, month, 1)]


@pytest.mark.parametrize(
    "written",
    [
        "i våras",
        "2020-02-30",
        "31/02/2021",
        "30/2 2021",
        "5 ma 2021",
        "5 marsipan 2021",
        "5 march 2021",
        "2021",
        "202135",
        "1234",
        "99999",
        "2021-03-05T25:00:00Z",
        "9999-12-31T23:59:59Z",
        "0001-01-01T00:00:00+14:00",
        4,
        -5,
        32873,
        73051,
        123456789,
        time(14, 30),
        timedelta(days=44260),
        True,
    ],
)
def test_what_is_no_date_is_refused(written: Any) -> None:
    file = read_dates(written)
    assert days(file) == [None]
    assert told(file) == [("read.not_a_date", STOP, 2)]


@pytest.mark.parametrize("written", ["05-03-21", "5/3 21", "5/3-21", "5 mars 21", "5 mars -21", "5 mars '21", "5.3.21"])
def test_a_year_of_two_digits_is_refused_and_the_remedy_told(written: str) -> None:
    file = read_dates(written)
    (problem,) = file.problems
    assert (problem.rule, problem.severity) == ("read.not_a_date", STOP)
    assert "två siffror" in problem.message
    assert problem.remedy == "Skriv datumet som 2021-03-05."


@pytest.mark.parametrize(
    ("number", "day"),
    [(44260, FIFTH_OF_MARCH), (44260.999, FIFTH_OF_MARCH), (32874, date(1990, 1, 1)), (73050, date(2099, 12, 31))],
)
def test_a_spreadsheets_number_of_a_day_is_the_day_and_is_not_repeated(number: float, day: date) -> None:
    file = read_dates(number)
    assert days(file) == [day]
    assert told(file) == [("read.serial_date", NOTE, 2)]
    assert "44260" not in file.problems[0].told


def test_a_workbook_that_counts_from_1904_has_its_numbers_counted_from_there() -> None:
    book = load_workbook(BytesIO(workbook([FRAME_HEADINGS, case(report_received=None)])))
    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet["E2"], sheet["F2"], sheet["G2"] = 42798, FIFTH_OF_MARCH, FIFTH_OF_MARCH
    content = BytesIO()
    book.save(content)
    file = read_bytes(content.getvalue())
    assert days(file) == [FIFTH_OF_MARCH]
    assert file.frame["investigation_opened"].dt.date.to_list() == [FIFTH_OF_MARCH]
    assert told(file) == [("read.serial_date", NOTE, 2)]


def test_a_column_with_the_year_last_in_every_cell_shows_its_own_order() -> None:
    file = read_dates("13.04.2020", "05.04.2020")
    assert days(file) == [date(2020, 4, 13), date(2020, 4, 5)]
    assert told(file) == [("read.date_order", NOTE, 2), ("read.date_order", NOTE, 3)]
    assert {one.message for one in file.problems} == {
        "Datumet är läst som dag/månad/år, som andra datum i kolumnen visar."
    }


def test_the_month_may_stand_first() -> None:
    assert days(read_dates("04/13/2020", "04/05/2020")) == [date(2020, 4, 13), date(2020, 4, 5)]


@pytest.mark.parametrize("other", ["2020-04-08", date(2020, 4, 8), 43929, "8 april 2020"])
def test_a_column_in_mixed_forms_is_read_by_its_own_proof_with_a_warning(other: Any) -> None:
    file = read_dates("13/04/2020", "05/04/2020", None, other)
    assert days(file) == [date(2020, 4, 13), date(2020, 4, 5), None, date(2020, 4, 8)]
    assert [one for one in told(file) if one[0] == "read.date_order"] == [
        ("read.date_order", WARN, 2),
        ("read.date_order", WARN, 3),
    ]


@pytest.mark.parametrize("cells", [("05/03/2021",), ("05/03/2021", "2021-04-13"), ("13/04/2020", "04/14/2020")])
def test_a_column_without_a_proof_of_its_own_is_refused(cells: tuple[str, ...]) -> None:
    rows = [case(report_received=cell, investigation_opened="13/04/2020", investigation_closed=None) for cell in cells]
    file = read_bytes(delimited([FRAME_HEADINGS, *rows]))
    refused = [index + 2 for index, cell in enumerate(cells) if "/" in cell]
    assert [one.row for one in file.problems if one.severity is STOP] == refused
    assert {(one.rule, one.column) for one in file.problems if one.severity is STOP} == {
        ("read.date_order", "Anmälan inkom")
    }


def test_where_day_and_month_are_the_same_number_no_proof_is_wanted() -> None:
    file = read_dates("05-05-2021", "06/03/2021", "07.07.2021")
    assert days(file) == [date(2021, 5, 5), None, date(2021, 7, 7)]
    assert told(file) == [
        ("read.normalised", NOTE, 2),
        ("read.date_order", STOP, 3),
        ("read.normalised", NOTE, 4),
    ]


def test_a_day_that_no_calendar_has_proves_nothing() -> None:
    file = read_dates("45/03/2021", "05/03/2021")
    assert told(file) == [("read.not_a_date", STOP, 2), ("read.date_order", STOP, 3)]
