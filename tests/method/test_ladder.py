"""The ladder: which days it has, whom each rung tells, and that it never ends in silence."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.dates import WorkingYear
from method.ladder import OWNER, Ladder, Rung
from tests.factories import CATALOGUE

CALENDAR = CATALOGUE.calendar
YEAR = WorkingYear(CALENDAR)
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
KINDS = st.sampled_from(sorted(CALENDAR.deadlines))


def rungs(kind: str, number: int, *, opened_on: date, due: date) -> list[Rung]:
    return list(islice(Ladder(CALENDAR, YEAR, kind).rungs(due=due, opened_on=opened_on), number))


def test_the_rungs_are_counted_in_working_days_from_the_due_day() -> None:
    # 9 May 2024 is Ascension Day, and the town hall is closed the day after: the first working day then is a Monday.
    assert rungs("list", 6, opened_on=date(2024, 5, 2), due=date(2024, 5, 8)) == [
        Rung(date(2024, 5, 7), -1, (OWNER,)),
        Rung(date(2024, 5, 13), 1, (OWNER,)),
        Rung(date(2024, 5, 14), 2, (OWNER,)),
        Rung(date(2024, 5, 16), 4, (OWNER, "head_of_unit")),
        Rung(date(2024, 5, 22), 8, (OWNER, "director")),
        # Ten working days on, 6 June (the national day) not counted; then those who were last told are told again.
        Rung(date(2024, 6, 5), 18, (OWNER, "director")),
    ]


def test_the_rungs_step_over_a_weekend_and_the_holidays_at_the_years_end() -> None:
    # Ten working days before Friday 20 December is Friday 6; after it Christmas Eve to Boxing Day, New Year's Eve and
    # New Year's Day are free, so that the fifth working day is 3 January.
    assert rungs("action", 2, opened_on=date(2024, 6, 17), due=date(2024, 12, 20)) == [
        Rung(date(2024, 12, 6), -10, (OWNER,)),
        Rung(date(2025, 1, 3), 5, (OWNER,)),
    ]


def test_nobody_is_reminded_on_the_day_of_the_asking() -> None:
    assert [rung.offset for rung in rungs("list", 2, opened_on=date(2024, 4, 10), due=date(2024, 4, 11))] == [1, 2]


def test_rungs_that_were_passed_are_told_as_one_and_nobody_up_the_line_is_left_out() -> None:
    ladder = Ladder(CALENDAR, YEAR, "list")
    reached = ladder.reached(date(2024, 5, 22), due=date(2024, 5, 8), opened_on=date(2024, 5, 2), told_to=1)
    assert reached == Rung(date(2024, 5, 22), 8, (OWNER, "head_of_unit", "director"))


@pytest.mark.parametrize(("told_to", "expected"), [(None, -1), (-1, 1), (8, 18), (18, 28), (1008, 1018)])
def test_there_is_always_a_next_rung(told_to: int | None, expected: int) -> None:
    ladder = Ladder(CALENDAR, YEAR, "list")
    assert ladder.next(due=date(2024, 5, 8), opened_on=date(2024, 5, 2), told_to=told_to).offset == expected


@given(KINDS, DAYS, st.integers(0, 60))
def test_rungs_rise_lie_on_working_days_and_after_the_asking(kind: str, opened_on: date, term: int) -> None:
    due = YEAR.add_working_days(opened_on, term)
    found = rungs(kind, 12, opened_on=opened_on, due=due)
    days = [rung.day for rung in found]
    assert days == sorted(set(days))
    assert all(YEAR.is_working_day(day) and day > opened_on for day in days)
    assert all(rung.to[0] == OWNER for rung in found)


@given(KINDS, DAYS, st.integers(0, 30), st.lists(st.integers(1, 40), min_size=1, max_size=15))
def test_told_whenever_it_is_looked_at_nobody_is_told_the_same_rung_twice(
    kind: str, opened_on: date, term: int, waits: list[int]
) -> None:
    ladder, due, today, told_to = Ladder(CALENDAR, YEAR, kind), YEAR.add_working_days(opened_on, term), opened_on, None
    told: list[int] = []
    for wait in waits:
        today = YEAR.add_working_days(today, wait)
        reached = ladder.reached(today, due=due, opened_on=opened_on, told_to=told_to)
        if reached is not None:
            told.append(reached.offset)
            told_to = reached.offset
        assert ladder.next(due=due, opened_on=opened_on, told_to=told_to).day > today
    assert told == sorted(set(told))
