"""Days that do not exist, and numbers that are no days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.dates import WEEKDAYS, in_short, in_words
from tests.method.proof.reading import found, remarks, text


@pytest.mark.parametrize(
    "words",
    [
        "den 31 februari 2022",
        "den 29 februari 2022",
        "den 30 februari",
        "senast 31 nov.",
        "31 November 2022",
        "31 ſeptember 2022",
        "den 0 maj",
        "den 45 maj",
        "den 31:a juni",
        "2022-13-01",
        "2022-02-30",
        "2022-00-10",
        "31/2 2022",
        "den 31/11",
        "den 1/13",
        "senast 31/4",
        "måndagen den 31 april 2022",
        "den 30–31 april 2022",
    ],
)
def test_a_day_that_no_calendar_has_is_found(words: str) -> None:
    assert found(text(f"Det var {words} som listan kom.")) == ["date"]


@pytest.mark.parametrize(
    "words",
    [
        "den 29 februari 2024",
        "den 29 februari",
        "2022-02-28",
        "31/3 2022",
        "den 4/5",
        "dnr 3.4.1-799/2020",
        "dnr 2021-45-12",
        "lagen (2001:453) och SFS 2022:1697",
        "läsåret 2021/22",
        "telefon 08-508 25 000",
        "ärende NM-2020-00341",
        "18/24 (75 %)",
        "från 18/24 till 20/24",
        "24 akter, maj 2022",
        "tabell 3.4 maj 2022",
        "klockan 13.30 den 3 maj",
        "2021–2022",
        "15 Jan Ek",
        "20 december–10 januari 2022",
        "den 28 maj–3 juni 2022",
        "10–12 maj 2022",
        "1 januari 2021–31 december 2021",
        "2022-05-01–2022-05-10",
        "onsdagen den 4 maj 2022",
        "onsdag 2022-05-04",
    ],
)
def test_days_that_exist_and_numbers_that_are_no_days_are_left_alone(words: str) -> None:
    assert found(text(f"Det var {words} som listan kom.")) == []


@pytest.mark.parametrize(
    "words", ["måndagen den 4 maj 2022", "mån 4 maj 2022", "måndag 2022-05-04", "måndag 4/5 2022", "Måndag 4 maj 2022"]
)
def test_a_weekday_that_does_not_fit_its_date_is_doubtful(words: str) -> None:
    [remark] = remarks(f"{words} möttes vi.")
    assert (remark.rule, remark.severity) == ("proof.weekday", "warn")
    assert "4 maj 2022 är en onsdag" in remark.message


@pytest.mark.parametrize(
    "words",
    [
        "2022-05-10–2022-05-01",
        "2022-05-10-2022-05-01",
        "2022-05-10 till 2022-05-01",
        "den 10 maj 2022 till den 1 maj 2022",
        "10 maj 2022 – 1 april 2022",
        "den 10–5 maj",
        "10 maj–5 maj",
    ],
)
def test_a_period_that_ends_before_it_begins_is_found(words: str) -> None:
    assert found(text(f"Vi läste {words}.")) == ["period"]


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(0, 400))
def test_no_date_that_we_write_ourselves_is_flagged(day: date, length: int) -> None:
    last = day + timedelta(days=length)
    weekday = WEEKDAYS[day.weekday()]
    for words in (
        f"{weekday}en den {in_words(day)}",
        f"{in_words(day)}–{in_words(last)}",
        f"{in_short(day, year=0)}–{in_short(last, year=day.year)}",
        f"{day}–{last}",
        f"den {day.day}/{day.month} {day.year}",
    ):
        assert found(text(f"Det var {words} som vi läste.")) == [], words
