from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogue import Catalogue
from config.errors import ConfigError
from config.organisation import CalendarFile
from method.dates import WorkingYear, add_months, in_words, year_after
from tests import golden

YEAR = WorkingYear(Catalogue(golden.STOCKHOLM).calendar)
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))


def a_calendar(folder: Path = golden.STOCKHOLM, **changes: Any) -> CalendarFile:
    calendar = Catalogue(folder).calendar
    free = calendar.free.model_copy(update=changes)
    return calendar.model_copy(update={"free": free})


@pytest.mark.parametrize(
    "day",
    [
        date(2021, 6, 25),  # Midsommarafton
        date(2021, 12, 24),  # Julafton
        date(2021, 12, 31),  # Nyårsafton
        date(2021, 5, 13),  # Kristi himmelsfärdsdag
        date(2022, 6, 6),  # Nationaldagen, a Monday
        date(2021, 8, 15),  # an ordinary Sunday
        date(2021, 8, 14),  # an ordinary Saturday
    ],
)
def test_a_free_day_is_no_working_day(day: date) -> None:
    assert not YEAR.is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2021, 8, 16),  # an ordinary Monday
        date(2021, 5, 14),  # Klämdag, which the calendar does not name
        date(2021, 4, 1),  # Skärtorsdagen, free from two o'clock only in banks
        date(2021, 6, 24),
        date(2021, 12, 27),
    ],
)
def test_an_optional_holiday_that_nobody_named_is_a_working_day(day: date) -> None:
    assert YEAR.is_working_day(day)


def test_without_the_named_days_midsummer_eve_is_a_working_day() -> None:
    assert WorkingYear(a_calendar(holiday_names=())).is_working_day(date(2021, 6, 25))


def test_an_organisation_has_free_days_of_its_own() -> None:
    own = WorkingYear(Catalogue(golden.LILLKOMMUN).calendar)
    assert not own.is_working_day(date(2024, 5, 10))
    assert own.add_working_days(date(2024, 5, 8), 1) == date(2024, 5, 13)
    assert YEAR.add_working_days(date(2024, 5, 8), 1) == date(2024, 5, 10)


@pytest.mark.parametrize(
    ("start", "number", "day"),
    [
        (date(2021, 8, 16), 5, date(2021, 8, 23)),
        (date(2021, 8, 16), -10, date(2021, 8, 2)),
        (date(2021, 6, 24), 1, date(2021, 6, 28)),  # over midsummer
        (date(2021, 12, 23), 1, date(2021, 12, 27)),  # over Christmas
        (date(2021, 12, 30), 1, date(2022, 1, 3)),  # over the new year
        (date(2021, 6, 28), -1, date(2021, 6, 24)),
        (date(2021, 8, 14), 1, date(2021, 8, 16)),  # from a Saturday
        (date(2021, 8, 16), 0, date(2021, 8, 16)),
        (date(2021, 8, 14), 0, date(2021, 8, 16)),
    ],
)
def test_working_days_are_counted_over_the_free_ones(start: date, number: int, day: date) -> None:
    assert YEAR.add_working_days(start, number) == day


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [
        (date(2021, 8, 16), date(2021, 8, 16), 0),
        (date(2021, 8, 13), date(2021, 8, 16), 1),
        (date(2021, 8, 16), date(2021, 8, 13), -1),
        (date(2021, 12, 20), date(2021, 12, 31), 7),
        (date(2021, 8, 13), date(2021, 8, 15), 0),
    ],
)
def test_working_days_between_two_days(start: date, end: date, number: int) -> None:
    assert YEAR.working_days_between(start, end) == number


@given(days, st.integers(-60, 60).filter(bool))
def test_adding_is_undone_by_counting(start: date, number: int) -> None:
    end = YEAR.add_working_days(start, number)
    assert YEAR.is_working_day(end)
    assert YEAR.working_days_between(start, end) == number


@given(days, st.integers(1, 60))
def test_going_there_and_back_returns_to_the_same_working_day(day: date, number: int) -> None:
    start = YEAR.next_working_day(day)
    assert YEAR.add_working_days(YEAR.add_working_days(start, number), -number) == start


@given(days)
def test_the_next_working_day_is_near_and_skips_no_working_day(day: date) -> None:
    found = YEAR.next_working_day(day)
    assert 0 <= (found - day).days <= 5
    assert YEAR.is_working_day(found)
    assert not any(YEAR.is_working_day(day + timedelta(days=n)) for n in range((found - day).days))


@pytest.mark.parametrize(
    ("day", "number", "later"),
    [
        (date(2021, 1, 31), 1, date(2021, 2, 28)),
        (date(2019, 10, 31), 4, date(2020, 2, 29)),
        (date(2021, 3, 31), -1, date(2021, 2, 28)),
        (date(2021, 8, 16), 12, date(2022, 8, 16)),
    ],
)
def test_months_are_clamped_at_the_end_of_the_month(day: date, number: int, later: date) -> None:
    assert add_months(day, number) == later


def test_a_year_after_the_leap_day_is_the_last_of_february() -> None:
    assert year_after(date(2024, 2, 29)) == date(2025, 2, 28)
    assert year_after(date(2021, 12, 3)) == date(2022, 12, 3)


def test_a_date_is_written_in_swedish() -> None:
    assert in_words(date(2021, 8, 16)) == "16 augusti 2021"
    assert in_words(date(2024, 2, 1)) == "1 februari 2024"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"holiday_categories": ("public", "unofficial")},
            r"free\.holiday_categories: ”unofficial” finns inte för SE; välj bland bank",
        ),
        (
            {"holiday_names": ("Midsommarsafton",)},
            r"free\.holiday_names: dagen ”Midsommarsafton” finns inte; välj bland .*Midsommarafton",
        ),
        ({"weekdays": tuple(range(7))}, r"free\.weekdays: ingen veckodag är arbetsdag; ta bort"),
    ],
)
def test_a_calendar_that_cannot_be_used_is_told_in_plain_words(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        WorkingYear(a_calendar(**changes))


def test_an_unknown_country_is_told_in_plain_words() -> None:
    calendar = a_calendar().model_copy(update={"country": "XX"})
    with pytest.raises(ConfigError, match="country: landet ”XX” är okänt; skriv landskoden"):
        WorkingYear(calendar)


def test_the_names_of_the_days_do_not_follow_the_language_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en_US")
    assert not WorkingYear(a_calendar()).is_working_day(date(2021, 6, 25))
