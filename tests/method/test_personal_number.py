"""Personal numbers: invented, with the birth numbers 980-999 that are kept for tests."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.personal_number import PersonalNumber, age_on, holds_personal_number, parse
from method.personal_number_column import read_column


@pytest.mark.parametrize(
    "text",
    [
        "20121103-9811",
        "201211039811",
        "121103-9811",
        "1211039811",
        "121103+9811",
        "20121103 9811",
        "20121103–9811",
        "2012-11-03-9811",
        "20121163-9811",
        "Barnet (20121103-9811) bor växelvis.",
        "pnr:1211039812.",
        "2012\u200b1103-9811",
        "２０１２１１０３９８１１",
        "000229-9811",
    ],
)
def test_a_personal_number_is_found_however_it_is_written(text: str) -> None:
    assert holds_personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "NM-2020-00341",
        "2020-00341",
        "202000341",
        "2020-03-05",
        "20200305",
        "2020-03-05 14:30",
        "2020-03-05 1430",
        "2020-04-01-2021-07-31",
        "20200401-20210731",
        "3.4.1-799/2020",
        "212000-0142",
        "08-508 25 000",
        "20121303-9811",
        "121132-9811",
        "20121103981",
        "2012110398111",
        "190229-9811",
        "",
    ],
)
def test_a_case_number_a_date_and_other_digits_are_no_personal_number(text: str) -> None:
    assert not holds_personal_number(text)


@pytest.mark.parametrize(
    ("text", "born", "female"),
    [
        ("20121103-9811", date(2012, 11, 3), False),
        ("121103-9811", date(2012, 11, 3), False),
        ("201211039811", date(2012, 11, 3), False),
        ("20151128-9835", date(2015, 11, 28), False),
        ("20090716-9882", date(2009, 7, 16), True),
        ("20090776-9889", date(2009, 7, 16), True),
    ],
)
def test_a_number_tells_day_of_birth_and_sex(text: str, born: date, *, female: bool) -> None:
    assert parse(text, on=date(2021, 8, 16)) == PersonalNumber(born, female)


@pytest.mark.parametrize("text", ["20121103-9812", "20121303-9811", "12110-9811", "TF121103-9811", "", "okänt"])
def test_what_has_not_form_day_and_check_digit_is_none(text: str) -> None:
    assert parse(text, on=date(2021, 8, 16)) is None


def test_ten_digits_mean_the_latest_century_and_a_plus_the_one_before() -> None:
    before_birth, after = parse("121103-9811", on=date(2012, 11, 2)), parse("121103-9811", on=date(2012, 11, 3))
    hundred = parse("121103+9811", on=date(2021, 8, 16))
    assert before_birth is not None
    assert after is not None
    assert hundred is not None
    assert (before_birth.born.year, after.born.year, hundred.born.year) == (1912, 2012, 1912)


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2012, 11, 3), date(2020, 11, 2), 7),
        (date(2012, 11, 3), date(2020, 11, 3), 8),
        (date(2016, 2, 29), date(2021, 2, 28), 4),
        (date(2016, 2, 29), date(2021, 3, 1), 5),
        (date(2020, 5, 1), date(2020, 4, 8), -1),
    ],
)
def test_age_is_whole_years_on_the_day(born: date, on: date, age: int) -> None:
    assert age_on(born, on) == age


def test_a_column_is_read_by_each_rows_own_day() -> None:
    numbers = pd.Series(["20121103-9811", None, "20121103-9812"], index=[2, 3, 9], dtype="object")
    days = pd.Series(pd.to_datetime(["2020-04-08", "2020-04-08", "2020-04-08"]), index=[2, 3, 9])
    told = read_column(numbers, on=days)
    assert told["valid"].to_list() == [True, False, False]
    assert told["age"].to_list() == [7, pd.NA, pd.NA]
    assert told["female"].to_list() == [False, pd.NA, pd.NA]
    assert told.index.to_list() == [2, 3, 9]


written_numbers = st.builds(
    lambda born, serial, check, century, sign, coordination: (
        f"{born.year if century else born.year % 100:0{4 if century else 2}}{born.month:02}"
        f"{born.day + 60 * coordination:02}{sign}{serial:03}{check}"
    ),
    born=st.dates(date(1801, 1, 1), date(2031, 1, 1)),
    serial=st.integers(0, 999),
    check=st.integers(0, 9),
    century=st.booleans(),
    sign=st.sampled_from(["", "-", "+", "–", " "]),
    coordination=st.booleans(),
)
other_texts = st.one_of(
    st.none(), st.text("0123456789-+ ", max_size=15), st.sampled_from(["20000229-0005", "0002290005"])
)


@given(st.lists(st.tuples(st.one_of(written_numbers, other_texts), st.dates(date(1990, 1, 1), date(2035, 12, 31)))))
def test_a_column_is_read_as_its_numbers_are_one_by_one(rows: list[tuple[str | None, date]]) -> None:
    numbers = pd.Series([number for number, _ in rows], dtype="object")
    days = pd.Series([day for _, day in rows], dtype="datetime64[s]")
    told = read_column(numbers, on=days)
    one_by_one = [None if number is None else parse(number, on=day) for number, day in rows]
    assert told["valid"].tolist() == [one is not None for one in one_by_one]
    for (_, day), one, age, female in zip(rows, one_by_one, told["age"], told["female"], strict=True):
        assert (one, None if age is pd.NA else age) == (None, None) or (age, female) == (
            age_on(one.born, day),  # type: ignore[union-attr]
            one.female,  # type: ignore[union-attr]
        )
