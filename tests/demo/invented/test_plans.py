"""Invented plans and reports."""

from __future__ import annotations

from datetime import date

from demo.invented.plans import Area, Planned, fate_of, plan_rows, progress_rows
from tests.demo.invented.world import AUDIT, WORLD, units

AREAS = [Area("Anmälningsmöte", "helhetssyn"), Area("Skyddsbedömning", "trygghet"), Area("Annat", "okänt område")]
OCTOBER, FEBRUARY = date(2022, 10, 14), date(2023, 2, 15)


def test_every_area_has_an_action_and_every_action_a_number_and_a_day() -> None:
    for unit in units():
        rows = plan_rows(WORLD, AUDIT, unit, AREAS, days=[OCTOBER, FEBRUARY])
        assert set(rows["development_area"]) == {area.title for area in AREAS}
        assert list(rows["number"]) == list(range(1, len(rows) + 1))
        assert set(rows["due"]) <= {OCTOBER, FEBRUARY}
        assert not rows.duplicated(["development_area", "action"]).any()


def test_a_report_tells_of_every_action_as_far_as_it_has_come() -> None:
    actions = [Planned(number, f"Åtgärd {number}", OCTOBER if number % 2 else FEBRUARY) for number in range(1, 41)]
    for by in (OCTOBER, FEBRUARY):
        rows = progress_rows(WORLD, AUDIT, "farsta", actions, by=by)
        assert list(rows["number"]) == [action.number for action in actions]
        for action, status in zip(actions, rows["status"], strict=True):
            fate = fate_of(WORLD, AUDIT, "farsta", action.number)
            in_the_end = "done" if fate == "more_time" else fate
            assert status == (in_the_end if action.due <= by or fate == "dropped" else "partly")


def test_no_two_reports_are_the_same_file() -> None:
    actions = [Planned(1, "Åtgärd 1", OCTOBER)]
    first, second = (progress_rows(WORLD, AUDIT, "farsta", actions, by=by) for by in (OCTOBER, FEBRUARY))
    assert not first.equals(second)


def test_all_that_can_become_of_an_action_does() -> None:
    fates = [fate_of(WORLD, AUDIT, unit, number) for unit in units() for number in range(1, 9)]
    assert set(fates) == {"done", "more_time", "partly", "dropped"}
    assert fates.count("done") > len(fates) / 2
