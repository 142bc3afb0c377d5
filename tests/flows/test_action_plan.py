"""The action plan: handed in, judged by the gate and then by an inspector, reported on, given more time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from config.hand_in import Kind
from method.judging import Verdict
from register.models import Action, ActionReport, ActionStatus, Extension, HandIn, HandInStatus
from register.stages import Stage
from tests.factories import MOSSLIDA, TALLUNDA, CommandLine
from tests.second_half import (
    ACCEPTED,
    ACKNOWLEDGED,
    PLAN,
    PLAN_DUE,
    PLANNED,
    PREPARED,
    Year,
    YearAt,
    chief,
    plan_file,
    progress_file,
)

ASKED, GRANTED = date(2024, 10, 14), date(2024, 10, 16)
LATER = date(2024, 12, 20)


def hand_in_plan(year: Year, *rows: Any, on: date = PLANNED) -> Verdict:
    received = year.hand_in(plan_file(*rows), Kind.ACTION_PLAN, on=on, by=chief())
    assert received.judgement is not None
    return received.judgement.verdict


def hand_in_progress(year: Year, *rows: Any, on: date) -> Verdict:
    received = year.hand_in(progress_file(*rows), Kind.PROGRESS, on=on, by=chief())
    assert received.judgement is not None
    return received.judgement.verdict


def reminders(year: Year, action: int) -> list[date]:
    return [on for on, _ in year.reminded("action", cause=f"action {action}")]


def test_a_plan_that_leaves_an_area_unanswered_is_sent_back(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    assert hand_in_plan(year, PLAN[TALLUNDA][0]) is Verdict.REJECTED
    assert year.all(Action) == []
    [told] = year.told("sent_back")
    assert told.recipient == "chef.tallunda"
    assert "Samtalen med skolan" in told.body
    assert [row.met_on for row in year.awaited("action_plan")] == [None]


def test_an_accepted_plan_is_followed_action_by_action(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    assert hand_in_plan(year, *PLAN[TALLUNDA]) is Verdict.ACCEPTED
    assert year.actions() == [], "nothing is in force before an inspector has accepted it"
    assert [message.recipient for message in year.told("plan_to_accept")] == ["ao", "fk"]

    year.note("plan-accepted", on=ACCEPTED)
    assert [(action.number, action.due, action.status) for action in year.actions()] == [
        (1, PLAN_DUE, ActionStatus.NOT),
        (2, PLAN_DUE, ActionStatus.NOT),
    ]
    assert [(row.cause, row.due) for row in year.awaited("action")] == [("action 1", PLAN_DUE), ("action 2", PLAN_DUE)]
    assert [row.due for row in year.awaited("progress")] == [date(2024, 10, 1), date(2025, 2, 3)]
    assert [row.met_on for row in year.awaited("plan_acceptance")] == [ACCEPTED]
    [told] = year.told("plan_accepted")
    assert "Lägesrapporter lämnas 1 oktober 2024 och 3 februari 2025." in told.body


def test_a_returned_plan_is_awaited_anew_with_the_reason(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    hand_in_plan(year, *PLAN[TALLUNDA])
    with pytest.raises(ArshjulError, match="--reason"):
        year.note("plan-returned", on=ACCEPTED)
    year.note("plan-returned", on=ACCEPTED, reason="Måttet går inte att mäta.")
    assert year.all(Action) == []
    assert [hand_in.status for hand_in in year.all(HandIn)][-1] is HandInStatus.SUPERSEDED
    # Twenty-five working days from 17 June; 21 June is Midsummer's Eve.
    assert [(row.due, row.met_on) for row in year.awaited("action_plan")] == [
        (date(2024, 6, 18), PLANNED),
        (date(2024, 7, 23), None),
    ]
    [told] = year.told("plan_returned")
    assert "kunde inte godtas: Måttet går inte att mäta." in told.body
    assert "23 juli 2024" in told.body
    with pytest.raises(NotNow, match="ingen åtgärdsplan som väntar"):
        year.note("plan-accepted", on=ACCEPTED)

    better = [(*row[:5], "Andel akter utan brister") for row in PLAN[TALLUNDA]]
    assert hand_in_plan(year, *better, on=date(2024, 6, 26)) is Verdict.ACCEPTED
    year.note("plan-accepted", on=date(2024, 6, 27))
    assert {action.measure for action in year.actions()} == {"Andel akter utan brister"}


def test_the_same_plan_may_come_again_after_it_was_returned(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    hand_in_plan(year, *PLAN[TALLUNDA])
    year.note("plan-returned", on=ACCEPTED, reason="Vi vill höra skolan först.")
    assert hand_in_plan(year, *PLAN[TALLUNDA], on=date(2024, 6, 26)) is Verdict.ACCEPTED
    assert len(year.told("plan_to_accept")) == 4, "both inspectors are asked both times"


def test_a_newer_plan_takes_the_place_of_one_that_waits(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    hand_in_plan(year, *PLAN[TALLUNDA])
    more = (3, "Samtalen med skolan", "Gemensam utbildning", "Enhetschef", PLAN_DUE, "En dag")
    hand_in_plan(year, *PLAN[TALLUNDA], more, on=ACCEPTED)
    assert [action.number for action in year.all(Action)] == [1, 2, 3]
    year.note("plan-accepted", on=ACCEPTED)
    with pytest.raises(NotNow, match="redan en godtagen åtgärdsplan"):
        hand_in_plan(year, *PLAN[TALLUNDA], on=ACCEPTED)
    assert [row.met_on for row in year.awaited("plan_acceptance")] == [ACCEPTED, ACCEPTED]


def test_a_late_plan_shows_in_status_and_its_unit_is_reminded(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("acknowledged")
    year.round(date(2024, 6, 25))
    assert year.reminded("action_plan") == [(date(2024, 6, 25), "chef.tallunda")]
    assert "åtgärdsplanen, Tallunda" in year.told("reminder")[-1].body
    assert "skulle ha kommit 18 juni 2024, för 7 dagar sedan." in year.told("reminder")[-1].body
    answer = arshjul("status", "--today", "2024-06-25", "--format", "json", "--home", year.path)
    [place] = [place for place in answer.json if place["unit"] == TALLUNDA]
    assert place == {
        "audit": "mini-2024",
        "unit": "tallunda",
        "stage": "action_plan",
        "waiting_for": "Verksamhetschef, Tallunda: åtgärdsplanen",
        "since": "2024-05-30",
        "due": "2024-06-18",
        "late_days": 7,
    }


def test_more_time_is_asked_for_with_a_reason_and_a_later_day(year_at: YearAt) -> None:
    year = year_at("planned")
    for said, missing in (
        ({"number": 1, "until": "2024-11-15", "reason": "Semester"}, "ange en senare dag"),
        ({"number": 1, "until": "2024-12-20"}, "--reason"),
        ({"number": 1, "until": "20 december", "reason": "Semester"}, "inte ett datum"),
        ({"until": "2024-12-20", "reason": "Semester"}, "--number"),
    ):
        with pytest.raises(ArshjulError, match=missing):
            year.note("extension-asked", on=ASKED, by=chief(), **said)
    with pytest.raises(UnknownName, match="Åtgärd ”3” finns inte"):
        year.note("extension-asked", on=ASKED, by=chief(), number=3, until="2024-12-20", reason="Semester")
    with pytest.raises(NotNow, match="Ingen har bett om mer tid"):
        year.note("extension-granted", on=ASKED, number=1)
    assert year.all(Extension) == []


def test_time_that_is_granted_moves_the_deadline_and_its_reminders(year_at: YearAt) -> None:
    year = year_at("planned")
    year.note("extension-asked", on=ASKED, by=chief(), number=1, until=LATER.isoformat(), reason="Systemet byts.")
    with pytest.raises(NotNow, match="redan en begäran"):
        year.note("extension-asked", on=ASKED, by=chief(), number=1, until=LATER.isoformat(), reason="Igen.")
    year.note("extension-granted", on=GRANTED, number=1, by="fk")
    assert [(action.due, action.first_due) for action in year.actions()] == [(LATER, PLAN_DUE), (PLAN_DUE, PLAN_DUE)]
    assert [(row.cause, row.due) for row in year.awaited("action")] == [("action 1", LATER), ("action 2", PLAN_DUE)]
    [extension] = year.all(Extension)
    assert (extension.granted, extension.asked_by, extension.decided_by) == (True, "chef.tallunda", "fk")
    [told] = year.told("extension_decided")
    assert "åtgärd 1 i planen hos Tallunda väntas nu senast 20 december 2024." in told.body

    # Ten working days before 15 November, five after it; ten before 20 December, the holidays leave out five after.
    for day in range(40):
        year.round(date(2024, 10, 30) + timedelta(days=day))
    # What is not done is told of again ten working days after the last rung.
    assert reminders(year, 2) == [date(2024, 11, 1), date(2024, 11, 22), date(2024, 12, 6)]
    assert reminders(year, 1) == [date(2024, 12, 6)]


def test_time_that_is_refused_leaves_the_day_as_it_was(year_at: YearAt) -> None:
    year = year_at("planned")
    year.note("extension-asked", on=ASKED, by=chief(), number=1, until=LATER.isoformat(), reason="Systemet byts.")
    year.note("extension-refused", on=GRANTED, number=1)
    assert {action.due for action in year.actions()} == {PLAN_DUE}
    assert {row.due for row in year.awaited("action")} == {PLAN_DUE}
    [told] = year.told("extension_decided")
    assert "är avslagen. Den väntas som förut senast 15 november 2024." in told.body
    year.note("extension-asked", on=GRANTED, by=chief(), number=1, until=LATER.isoformat(), reason="Ett nytt skäl.")
    assert [row.granted for row in year.all(Extension)] == [False, None]


def test_what_is_done_comes_with_its_evidence(year_at: YearAt) -> None:
    year = year_at("planned")
    on = date(2024, 10, 1)
    without = ((1, "Mallar för journalen", "Färdigt", None), (2, "Möte varje termin", "På väg", None))
    assert hand_in_progress(year, *without, on=on) is Verdict.REJECTED
    assert year.all(ActionReport) == []
    shown = ((1, "Mallar för journalen", "Färdigt", "Mallen i systemet"), without[1])
    assert hand_in_progress(year, *shown, on=on) is Verdict.ACCEPTED
    assert [action.status for action in year.actions()] == [ActionStatus.DONE, ActionStatus.PARTLY]
    assert [row.met_on for row in year.awaited("action")] == [on, None]
    assert [row.met_on for row in year.awaited("progress")] == [on, None]


def test_an_action_that_is_taken_up_again_is_awaited_again(year_at: YearAt) -> None:
    year = year_at("reported")
    back = ((1, "Mallar för journalen", "På väg", None), (2, "Möte varje termin", "På väg", None))
    assert hand_in_progress(year, *back, on=date(2024, 11, 4)) is Verdict.ACCEPTED
    assert [(row.due, row.met_on) for row in year.awaited("action")] == [(PLAN_DUE, None), (PLAN_DUE, None)]
    assert [report.status for report in year.all(ActionReport) if report.action_id == year.actions()[0].id] == [
        ActionStatus.DONE,
        ActionStatus.PARTLY,
    ]


def test_a_late_action_shows_in_status_with_its_days(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("reported")
    answer = arshjul("status", "--today", "2024-11-25", "--format", "json", "--home", year.path)
    places = {place["unit"]: place for place in answer.json}
    assert (places[TALLUNDA]["waiting_for"], places[TALLUNDA]["due"], places[TALLUNDA]["late_days"]) == (
        "Verksamhetschef, Tallunda: åtgärd 2 i planen",
        "2024-11-15",
        10,
    )
    assert (places[MOSSLIDA]["due"], places[MOSSLIDA]["late_days"]) == ("2025-02-03", 0)


def test_progress_before_there_is_a_plan_is_not_awaited(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    with pytest.raises(NotNow, match="ingen godtagen åtgärdsplan"):
        hand_in_progress(year, (1, "Mallar", "På väg", None), on=ACKNOWLEDGED)


def test_without_an_accepted_plan_no_follow_up_begins(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    hand_in_plan(year, *PLAN[TALLUNDA])
    year.round(PREPARED)
    assert year.unit().stage is Stage.ACTION_PLAN


def test_a_plan_that_cannot_be_true_is_held_back(year_at: YearAt) -> None:
    year = year_at("planned")
    with year.register.transaction() as session:
        action = session.get_one(Action, year.actions()[0].id)
        action.status = ActionStatus.DONE
        session.add(action)
    year.round(PREPARED)
    assert year.unit(TALLUNDA).stage is Stage.ACTION_PLAN
    assert year.unit(MOSSLIDA).stage is Stage.FOLLOW_UP, "each unit waits alone"
    [told, _] = year.told("stage_held_back")
    assert "En åtgärd är klar utan belägg." in told.body


def test_a_report_that_nothing_has_changed_is_a_report_of_its_day(year_at: YearAt) -> None:
    year = year_at("planned")
    same = progress_file((1, "Mallar för journalen", "På väg", None), (2, "Möte varje termin", "På väg", None))
    first, second = date(2024, 10, 1), date(2025, 2, 3)
    for on in (first, second):
        taken_in, again = (year.hand_in(same, Kind.PROGRESS, on=on, by=chief()).already for _ in range(2))
        assert (taken_in, again) == (False, True), "the same file twice on a day is one report"
    assert [row.met_on for row in year.awaited("progress")] == [first, second]
