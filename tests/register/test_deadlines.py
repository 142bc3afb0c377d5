"""Deadlines: opened once per cause, with a history; moved, answered for, and met when what was awaited comes."""

from __future__ import annotations

from datetime import date

import pytest

from register.deadlines import (
    acknowledge,
    find_deadline,
    history,
    meet,
    move_due,
    open_deadline,
    open_for_milestone,
    open_of,
    reopen,
)
from register.desk import Desk, find_unit_audit
from register.models import ChangeKind, Deadline, DeadlineChange, Milestone
from tests.factories import AUDIT, LIST_DUE, MET, TALLUNDA, Home, HomeAt

ASKED = date(2024, 4, 9)


def the_list(home: Home) -> Deadline:
    return next(row for row in home.all(Deadline) if row.kind == "list")


def changes(home: Home, deadline: Deadline) -> list[tuple[ChangeKind, date | None, date | None]]:
    return [(row.what, row.before, row.after) for row in home.all(DeadlineChange) if row.deadline_id == deadline.id]


def awaiting(desk: Desk, planned: date | None, *, kind: str = "list", cause: str = "requested") -> Deadline:
    return open_deadline(desk, find_unit_audit(desk.session, AUDIT, TALLUNDA), kind, planned=planned, cause=cause)


def test_a_deadline_is_opened_once_per_cause(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(ASKED) as desk:
        again = awaiting(desk, date(2024, 5, 6))
        other = awaiting(desk, date(2024, 5, 6), cause="asked again")
        assert (again.due, other.due) == (LIST_DUE, date(2024, 5, 6))


@pytest.mark.parametrize("planned", [None, date(2024, 4, 9), date(2024, 4, 1)])
def test_a_planned_day_that_has_come_gives_way_to_the_term_from_today(home_at: HomeAt, planned: date | None) -> None:
    home = home_at("met")
    with home.desk(ASKED) as desk:
        assert awaiting(desk, planned).due == date(2024, 4, 12)


def test_a_free_day_gives_way_to_the_next_working_day_and_the_history_says_why(home_at: HomeAt) -> None:
    home = home_at("met")
    with home.desk(ASKED) as desk:
        deadline = awaiting(desk, date(2024, 5, 9))
        assert (deadline.planned, deadline.due) == (date(2024, 5, 9), date(2024, 5, 13))
        opened, moved = history(desk.session, deadline)
        assert (opened.what, opened.after) == (ChangeKind.OPENED, date(2024, 5, 9))
        assert (moved.what, moved.before, moved.after, moved.reason) == (
            ChangeKind.MOVED_TO_WORKING_DAY,
            date(2024, 5, 9),
            date(2024, 5, 13),
            "Kristi himmelsfärdsdag",
        )


def test_a_deadline_knows_the_day_of_its_next_rung(home_at: HomeAt) -> None:
    home = home_at("sampling")
    assert the_list(home).next_on == date(2024, 4, 10), "a working day before it is due"


def test_a_day_that_is_moved_has_a_ladder_of_its_own(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 10)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        move_due(desk, unit_audit, "list", cause="requested", due=date(2024, 5, 2), reason="Systembyte.")
    moved = the_list(home)
    # 1 May is free, so the working day before Thursday 2 May is Tuesday.
    assert (moved.due, moved.told_to, moved.next_on) == (date(2024, 5, 2), None, date(2024, 4, 30))
    assert changes(home, moved)[-1] == (ChangeKind.MOVED, LIST_DUE, date(2024, 5, 2))


def test_what_is_met_is_told_of_no_more_and_what_is_reopened_is_due_as_before(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(MET) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        meet(desk, unit_audit, "list")
        assert open_of(desk.session, unit_audit) == []
        met = find_deadline(desk.session, unit_audit, "list", "requested")
        assert met is not None
        assert (met.met_on, met.next_on) == (MET, None)
        reopen(desk, unit_audit, "list", cause="requested")
        assert [(row.kind, row.due, row.next_on) for row in open_of(desk.session, unit_audit)] == [
            ("list", LIST_DUE, date(2024, 4, 10))
        ]
    assert [what for what, _, _ in changes(home, the_list(home))] == ["opened", "met", "reopened"]


def test_meeting_what_is_not_awaited_changes_nothing(home_at: HomeAt) -> None:
    home = home_at("sampling")
    before = home.dump()
    with home.desk(MET) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        meet(desk, unit_audit, "review")
        reopen(desk, unit_audit, "list", cause="requested")
        move_due(desk, unit_audit, "review", cause="drawn", due=date(2024, 6, 3))
    assert home.dump() == before


def test_who_has_answered_is_left_alone_for_so_many_working_days(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(date(2024, 4, 12)) as desk:
        deadline = awaiting(desk, None)
        assert acknowledge(desk, deadline) == date(2024, 4, 17), "three working days from Friday 12 April"
    answered = the_list(home)
    assert (answered.acknowledged_on, answered.next_on) == (date(2024, 4, 12), date(2024, 4, 17))


def test_a_milestone_is_awaited_once_on_its_planned_day(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.desk(date(2024, 3, 18)) as desk:
        milestone = desk.add(Milestone(year=2024, kind="annual_report_decided", planned_on=date(2025, 3, 1)))
        first, again = open_for_milestone(desk, milestone), open_for_milestone(desk, milestone)
        assert first is again
        assert first is not None
        # 1 March 2025 is a Saturday.
        assert (first.due, first.owner, first.unit_audit_id) == (date(2025, 3, 3), "inspectors", None)
        unplanned = desk.add(Milestone(year=2024, kind="annual_report_sent"))
        assert open_for_milestone(desk, unplanned) is None
