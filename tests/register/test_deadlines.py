"""Deadlines: opened once per cause, reminded of by the ladder, met when what was awaited comes."""

from __future__ import annotations

from datetime import date

import pytest

from method.dates import WorkingYear
from register.deadlines import Step, ladder, meet, move_due, open_deadline, open_of, remind, reopen, to_remind
from register.desk import find_unit_audit, id_of
from register.models import Deadline
from tests.factories import AUDIT, CATALOGUE, LIST_DUE, MET, TALLUNDA, Home, HomeAt
from tests.second_half import PLAN_DUE, YearAt

YEAR = WorkingYear(CATALOGUE.calendar)


def the_list(home: Home) -> Deadline:
    return next(row for row in home.all(Deadline) if row.kind == "list")


def steps(kind: str, *, opened_on: date, due: date) -> list[Step]:
    deadline = Deadline(
        unit_audit_id=1, kind=kind, cause="asked", owner="unit", opened_on=opened_on, planned=due, due=due
    )
    return list(ladder(deadline, CATALOGUE.calendar, YEAR))


def test_the_rungs_are_counted_in_working_days_from_the_due_day() -> None:
    # 9 May 2024 is Ascension Day, and the town hall is closed the day after: the first working day then is a Monday.
    assert steps("list", opened_on=date(2024, 5, 2), due=date(2024, 5, 8)) == [
        Step(date(2024, 5, 7), -1),
        Step(date(2024, 5, 13), 1),
        Step(date(2024, 5, 14), 2),
    ]


def test_the_rungs_step_over_a_weekend_and_the_holidays_at_the_years_end() -> None:
    # Ten working days before Friday 20 December is Friday 6; after it Christmas Eve to Boxing Day, New Year's Eve and
    # New Year's Day are free, so that the fifth working day is 3 January.
    assert steps("action", opened_on=date(2024, 6, 17), due=date(2024, 12, 20)) == [
        Step(date(2024, 12, 6), -10),
        Step(date(2025, 1, 3), 5),
    ]


def test_a_day_that_is_moved_has_a_ladder_of_its_own(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 10)) as desk:
        assert remind(desk, id_of(the_list(home))) is True
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        move_due(desk, unit_audit, "list", cause="requested", due=date(2024, 5, 2))
    moved = the_list(home)
    assert (moved.due, moved.told_to) == (date(2024, 5, 2), None)
    # 1 May is free, so the working day before Thursday 2 May is Tuesday; the second after it is the Monday.
    assert list(ladder(moved, CATALOGUE.calendar, YEAR)) == [
        Step(date(2024, 4, 30), -1),
        Step(date(2024, 5, 3), 1),
        Step(date(2024, 5, 6), 2),
    ]
    with home.desk(date(2024, 4, 29)) as desk:
        assert to_remind(desk.session, CATALOGUE.calendar, date(2024, 4, 29)) == []
    with home.desk(date(2024, 4, 30)) as desk:
        assert remind(desk, id_of(moved)) is True
    assert [message.written_on for message in home.told("reminder")] == [date(2024, 4, 10), date(2024, 4, 30)]


def test_an_extension_moves_the_actions_day_and_its_reminders(year_at: YearAt) -> None:
    year = year_at("reported")
    [_, late] = year.awaited("action")
    assert (late.cause, late.due, late.met_on) == ("action 2", PLAN_DUE, None)
    with year.desk(date(2024, 11, 1)) as desk:
        assert remind(desk, id_of(late)) is True, "ten working days before 15 November"

    year.note("extension-asked", on=date(2024, 11, 4), number=2, until="2024-12-20", reason="Lov.", by="chef.tallunda")
    [_, asked] = year.awaited("action")
    assert asked.due == PLAN_DUE, "asking moves nothing"
    year.note("extension-granted", on=date(2024, 11, 5), number=2)
    [_, granted] = year.awaited("action")
    assert (granted.due, granted.told_to) == (date(2024, 12, 20), None)

    told = len(year.told("reminder"))
    for day, expected in [
        (date(2024, 11, 22), 0),
        (date(2024, 12, 5), 0),
        (date(2024, 12, 6), 1),
        (date(2025, 1, 3), 2),
    ]:
        with year.desk(day) as desk:
            remind(desk, id_of(granted))
        assert len(year.told("reminder")) - told == expected, day
    assert "20 december 2024" in year.told("reminder")[-1].body


def test_nobody_is_reminded_on_the_day_of_the_asking() -> None:
    assert [step.offset for step in steps("list", opened_on=date(2024, 4, 10), due=date(2024, 4, 11))] == [1, 2]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2024, 4, 9), None),
        (date(2024, 4, 10), -1),
        (date(2024, 4, 11), -1),
        (date(2024, 4, 12), 1),
        (date(2024, 4, 14), 1),
        (date(2024, 4, 15), 2),
        (date(2024, 6, 3), 2),
    ],
)
def test_the_newest_rung_that_has_come_is_told_and_no_other(home_at: HomeAt, today: date, told: int | None) -> None:
    home = home_at("sampling")
    with home.desk(today) as desk:
        due = to_remind(desk.session, CATALOGUE.calendar, today)
        assert [remind(desk, number) for number in due] == ([] if told is None else [True])
    assert the_list(home).told_to == told
    assert len(home.told("reminder")) == (told is not None)
    with home.desk(today) as desk:
        assert to_remind(desk.session, CATALOGUE.calendar, today) == []
        assert remind(desk, id_of(the_list(home))) is False


def test_a_deadline_is_opened_once_per_cause(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 9)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        again = open_deadline(desk, unit_audit, "list", planned=date(2024, 5, 6), cause="requested")
        other = open_deadline(desk, unit_audit, "list", planned=date(2024, 5, 6), cause="asked again")
        assert (again.due, other.due) == (LIST_DUE, date(2024, 5, 6))


@pytest.mark.parametrize("planned", [None, date(2024, 4, 9), date(2024, 4, 1)])
def test_a_planned_day_that_has_come_gives_way_to_working_days_from_today(
    home_at: HomeAt, planned: date | None
) -> None:
    home = home_at("met")
    with home.desk(date(2024, 4, 9)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        assert open_deadline(desk, unit_audit, "list", planned=planned, cause="requested").due == date(2024, 4, 12)


def test_what_is_met_and_reopened_is_due_on_the_same_day_as_before(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(MET) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        meet(desk, unit_audit, "list")
        assert open_of(desk.session, unit_audit) == []
        reopen(desk, unit_audit, "list", cause="requested")
        assert [(row.kind, row.due) for row in open_of(desk.session, unit_audit)] == [("list", LIST_DUE)]
