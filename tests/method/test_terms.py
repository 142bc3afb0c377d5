"""When a term ends: months clamped at the month's end, calendar days, working days, free days stepped over."""

from __future__ import annotations

from datetime import date

import pytest

from config.organisation import Term
from method.dates import WorkingYear, year_after
from method.terms import end_of
from tests.factories import CATALOGUE

YEAR = WorkingYear(CATALOGUE.calendar)


@pytest.mark.parametrize(
    ("term", "start", "end"),
    [
        # Working days: 9 May is Ascension Day, 10 May a day of the organisation's own.
        (Term(working_days=3), date(2024, 5, 7), date(2024, 5, 14)),
        # Calendar days: 14 days from Friday 26 April is Friday 10 May, which is free; Monday comes first.
        (Term(calendar_days=14), date(2024, 4, 26), date(2024, 5, 13)),
        (Term(calendar_days=14), date(2024, 4, 16), date(2024, 4, 30)),
        # A month from the last of January is the last of February: a Thursday in 2024, a Friday in 2025.
        (Term(months=1), date(2024, 1, 31), date(2024, 2, 29)),
        (Term(months=1), date(2025, 1, 31), date(2025, 2, 28)),
        # Six months from 31 August is the last of February; in 2026 that is a Saturday.
        (Term(months=6), date(2025, 8, 31), date(2026, 3, 2)),
        # A year from 29 February is 28 February: a Friday in 2025.
        (Term(months=12), date(2024, 2, 29), date(2025, 2, 28)),
        (Term(months=12, working_days=2), date(2024, 2, 29), date(2025, 3, 4)),
        # What ends on Midsummer's Eve ends on the Monday.
        (Term(months=1), date(2024, 5, 21), date(2024, 6, 24)),
        (Term(), date(2024, 6, 22), date(2024, 6, 24)),
    ],
)
def test_a_term_ends_on_a_working_day(term: Term, start: date, end: date) -> None:
    assert end_of(term, start, YEAR) == end


def test_a_year_after_a_leap_day_is_the_last_of_february() -> None:
    assert year_after(date(2024, 2, 29)) == date(2025, 2, 28)
    assert year_after(date(2023, 2, 28)) == date(2024, 2, 28)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2024, 6, 21), "Midsommarafton"),
        (date(2024, 5, 9), "Kristi himmelsfärdsdag"),
        (date(2024, 5, 10), "egen ledig dag"),
        (date(2024, 5, 11), "lördag"),
    ],
)
def test_a_free_day_says_why_it_is_free(day: date, why: str) -> None:
    assert YEAR.why_free(day) == why
