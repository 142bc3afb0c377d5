"""Actions that stand still: their day has passed, or nothing has been heard of them for long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.hand_in import Kind
from method.dates import WorkingYear
from portal.stale import stale_in_words
from register.courses import Stale, _Limits, stale_actions
from register.models import Action, ActionStatus
from tests.factories import CATALOGUE, MOSSLIDA, TALLUNDA, CommandLine
from tests.second_half import PLAN_DUE, Year, YearAt, chief, progress_file
from tests.statements import asked_of

days = st.dates(date(2023, 1, 1), date(2026, 12, 31))


def stale(year: Year, today: date) -> list[tuple[str, int, date, bool]]:
    calendar = year.register.catalogue.calendar
    with year.register.reading() as session:
        found = stale_actions(session, calendar, today)
    return [(one.unit, one.number, one.heard_of, one.late) for one in found]


def due_later(year: Year, day: date) -> None:
    """Every action due on another day."""
    with year.register.transaction() as session:
        for action in year.all(Action):
            action.due = day
            session.add(action)


def test_an_action_whose_day_has_passed_stands_still_until_it_is_done(year_at: YearAt) -> None:
    year = year_at("reported")
    reported = date(2024, 10, 1)
    assert stale(year, PLAN_DUE) == []
    # The day is a Friday: nobody works before the Monday, and then it has passed.
    for day in (PLAN_DUE + timedelta(days=1), PLAN_DUE + timedelta(days=3)):
        assert stale(year, day) == [(TALLUNDA, 2, reported, True)]
    rows = ((1, "Mallar för journalen", "Färdigt", "Mallen"), (2, "Möte varje termin", "Färdigt", "Två protokoll"))
    year.hand_in(progress_file(*rows), Kind.PROGRESS, on=date(2024, 11, 18), by=chief())
    assert stale(year, date(2024, 11, 19)) == []


def test_an_action_not_heard_of_for_long_stands_still_before_its_day(year_at: YearAt) -> None:
    year = year_at("reported")
    due_later(year, date(2025, 5, 1))
    # After 1 October 2024 there are 22 working days in October, 21 in November; 27 December is the 17th in December.
    assert stale(year, date(2024, 12, 23)) == []
    assert stale(year, date(2024, 12, 27)) == [(TALLUNDA, 2, date(2024, 10, 1), False)]


def test_before_any_report_it_counts_from_the_day_the_plan_was_accepted(year_at: YearAt) -> None:
    year = year_at("planned")
    due_later(year, date(2025, 5, 1))
    accepted = date(2024, 6, 17)
    assert stale(year, date(2024, 6, 18)) == []
    found = stale(year, date(2024, 10, 1))
    assert found == [(unit, number, accepted, False) for unit in (TALLUNDA, MOSSLIDA) for number in (1, 2)]


def test_what_is_dropped_or_belongs_to_a_closed_unit_is_awaited_no_longer(year_at: YearAt) -> None:
    year = year_at("reported")
    with year.register.transaction() as session:
        [action] = [one for one in year.all(Action) if one.status is ActionStatus.PARTLY]
        action.status = ActionStatus.DROPPED
        session.add(action)
    assert stale(year, date(2025, 1, 2)) == []


@pytest.mark.parametrize("station", ["planned", "judged"])
def test_one_statement_finds_them(year_at: YearAt, station: str) -> None:
    year = year_at(station)
    calendar = year.register.catalogue.calendar
    with year.register.reading() as session, asked_of(year.register.engine) as statements:
        stale_actions(session, calendar, date(2025, 2, 3))
    assert [statement[:6] for statement in statements if not statement.startswith("BEGIN")] == ["SELECT"]


@given(today=days, heard_of=days)
def test_long_is_so_many_working_days(today: date, heard_of: date) -> None:
    year, limit = WorkingYear(CATALOGUE.calendar), CATALOGUE.calendar.stale_working_days
    limits = _Limits.on(today, CATALOGUE.calendar)
    assert (heard_of <= limits.silent) == (year.working_days_between(heard_of, today) >= limit)


@given(today=days, due=days)
def test_a_day_has_passed_when_a_working_day_has_gone_by_since_it_came(today: date, due: date) -> None:
    year = WorkingYear(CATALOGUE.calendar)
    assert (due <= _Limits.on(today, CATALOGUE.calendar).passed) == (year.next_working_day(due) < today)


def test_the_board_says_how_many_stand_still_and_other_programs_are_told_nothing_new(
    year_at: YearAt, arshjul: CommandLine
) -> None:
    year = year_at("reported")
    board = ("status", "--today", "2024-12-02", "--home", year.path)
    assert "1 åtgärd står still: Tallunda nr 2 (mini-2024), skulle vara klar 2024-11-15." in arshjul(*board).out
    assert "står still" not in arshjul("status", "--today", "2024-11-15", "--home", year.path).out
    assert {*arshjul(*board, "--format", "json").json[0]} == {
        "audit",
        "unit",
        "stage",
        "waiting_for",
        "since",
        "due",
        "late_days",
    }


def test_of_many_the_first_are_named_and_the_others_counted() -> None:
    day = date(2024, 10, 1)
    many = [Stale("a", "b", "B", number, "Chef", day, day, late=False) for number in range(1, 8)]
    assert stale_in_words([]) is None
    assert stale_in_words(many[:1]) == "1 åtgärd står still: B nr 1 (a), inget rapporterat sedan 2024-10-01."
    told = stale_in_words(many)
    assert told is not None
    assert told.startswith("7 åtgärder står still: B nr 1 (a), ")
    assert told.endswith("; och 2 till.")
