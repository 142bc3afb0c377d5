"""The daily round: everything that the day asks for, once."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from config.hand_in import Kind
from flows.daily_round import daily_round
from flows.stage_flow import SomeUnitsFailed
from register.meetings import plan_meeting
from register.models import CheckResult, MeetingKind, Message, MessageStatus, UnitAudit
from register.stages import Stage
from tasks.ready import ready_units
from tasks.reminders import remind
from tasks.traces import ShellFailed
from tests.factories import (
    AUDIT,
    DRAWN,
    INVITED,
    LIST_DUE,
    MET,
    MOSSLIDA,
    READ,
    TALLUNDA,
    Home,
    HomeAt,
    at,
    cases,
    frame_file,
    read_alike,
)

pytestmark = pytest.mark.usefixtures("prefect")


def delivered(home: Home) -> dict[str, str]:
    folder = home.register.settings.delivered
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*"))}


def artifacts() -> dict[str, Any]:
    """Every artifact of Prefect, by id."""
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        return {str(artifact.id): artifact for artifact in client.read_artifacts(limit=200)}


@pytest.mark.parametrize(
    ("station", "day"),
    [
        ("laid out", INVITED),
        ("met", MET),
        ("sampling", LIST_DUE + timedelta(days=4)),
        ("listed", DRAWN),
        ("read", READ),
    ],
)
def test_a_second_round_on_a_day_changes_nothing(home_at: HomeAt, station: str, day: date) -> None:
    home = home_at(station)
    before = home.dump()
    daily_round(home.path, at(day))
    after, files = home.dump(), delivered(home)
    assert after != before

    again = daily_round(home.path, at(day))
    assert (again.moved, again.reminded, again.delivered, again.shown) == ([], 0, 0, 0)
    assert home.dump() == after
    assert delivered(home) == files


def test_a_round_takes_a_unit_through_every_stage_that_the_day_allows(home_at: HomeAt) -> None:
    home = home_at("met")
    done = daily_round(home.path, at(MET))
    assert [(outcome.unit, outcome.did) for outcome in done.moved if outcome.unit == TALLUNDA] == [
        (TALLUNDA, "list_requested")
    ]
    home.hand_in(frame_file(cases()), Kind.FRAME, on=LIST_DUE, by="chef.tallunda")
    daily_round(home.path, at(DRAWN))
    read_alike(home)
    daily_round(home.path, at(READ))
    assert (home.unit().stage, home.unit().since) == (Stage.DIALOGUE, READ)


def test_pending_messages_are_laid_as_files_that_people_can_read(home_at: HomeAt) -> None:
    home = home_at("laid out")
    daily_round(home.path, at(INVITED))
    [message] = home.all(Message)
    assert (message.status, message.sent_on) == (MessageStatus.SENT, INVITED)
    assert message.place is not None
    text = delivered(home)[message.place]
    assert text.startswith("Till: chef.tallunda@lillkommun.example\nÄmne: Startmöte 8 april 2024 med Tallunda\n\n")
    assert text.endswith("Kvalitetsenheten\n")


def test_a_delivery_that_was_cut_off_is_repeated_into_the_same_file(home_at: HomeAt) -> None:
    home = home_at("laid out")
    daily_round(home.path, at(INVITED))
    with home.register.transaction() as session:
        message = session.get_one(Message, 1)
        message.status, message.sent_on, message.place = MessageStatus.PENDING, None, None
        session.add(message)
    files = delivered(home)
    daily_round(home.path, at(INVITED))
    assert delivered(home) == files
    assert [message.status for message in home.all(Message)] == [MessageStatus.SENT]


def test_after_days_without_a_round_only_the_newest_rung_of_the_ladder_is_told(home_at: HomeAt) -> None:
    # The list is due on Thursday 11 April; reminders come one working day before, one after and two after.
    home = home_at("sampling")
    daily_round(home.path, at(date(2024, 4, 15)))
    [reminder] = home.told("reminder")
    assert "skulle ha kommit 11 april 2024, för 4 dagar sedan." in reminder.body
    assert reminder.recipient == "chef.tallunda"


def test_asked_every_day_each_rung_is_told_on_its_day(home_at: HomeAt) -> None:
    home = home_at("sampling")
    for days in range(10):
        remind.fn(home.path, now=at(MET + timedelta(days=days)))
    assert [(message.written_on, message.recipient) for message in home.told("reminder")] == [
        (date(2024, 4, 10), "chef.tallunda"),
        (date(2024, 4, 12), "chef.tallunda"),
        (date(2024, 4, 15), "chef.tallunda"),
        (date(2024, 4, 17), "chef.tallunda"),
        (date(2024, 4, 17), "omradeschef.tallunda"),
    ]


def test_nobody_is_reminded_of_what_has_come(home_at: HomeAt) -> None:
    home = home_at("listed")
    daily_round(home.path, at(LIST_DUE + timedelta(days=1)))
    assert home.told("reminder") == []
    assert home.deadline("list").met_on == LIST_DUE


def test_every_result_of_the_gate_is_shown_once_without_a_value_from_any_file(home_at: HomeAt) -> None:
    home = home_at("listed")
    listed = cases()
    listed[3] |= {"sex": None}
    home.hand_in(frame_file(listed), Kind.FRAME, on=LIST_DUE, by="chef.tallunda")
    before = artifacts()
    daily_round(home.path, at(DRAWN))
    shown = {number: artifact for number, artifact in artifacts().items() if number not in before}

    results = home.all(CheckResult)
    assert all(result.shown for result in results)
    assert sorted(artifact.key for artifact in shown.values()) == sorted(
        f"gate-{AUDIT}-tallunda-{result.suite.replace('.', '-').replace('_', '-')}" for result in results
    )
    [sent_back] = [artifact for artifact in shown.values() if artifact.description.startswith("**rejected**")]
    assert {"rule": "frame.sex_missing", "severity": "stop", "row": 5, "column": "Juridiskt kön"} in json.loads(
        sent_back.data
    )
    everything = " ".join(f"{artifact.data} {artifact.description}" for artifact in shown.values())
    for case in cases():
        assert case["case_ref"] not in everything
        assert str(case["report_received"]) not in everything

    daily_round(home.path, at(DRAWN))
    assert len(artifacts()) == len(before) + len(shown)


def meets_later(home: Home) -> None:
    """Mosslida was not invited in time, and gets another day: there is something to do for it, too."""
    with home.desk(LIST_DUE) as desk:
        unit_audit = desk.session.get_one(UnitAudit, home.unit(MOSSLIDA).id)
        plan_meeting(desk, unit_audit, MeetingKind.OPENING, on=DRAWN + timedelta(days=7))


def test_what_fails_in_one_stage_stops_neither_the_messages_nor_the_other_stages(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("listed")
    meets_later(home)
    monkeypatch.setattr("tasks.sampling.draw", _fail)
    with pytest.raises(SomeUnitsFailed, match="1 of 1"):
        daily_round(home.path, at(DRAWN))
    assert home.unit(TALLUNDA).stage is Stage.SAMPLING
    assert home.unit("mosslida").invited_on == DRAWN
    assert home.all(Message), "there was something to send"
    assert {message.status for message in home.all(Message)} == {MessageStatus.SENT}


def test_a_unit_that_fails_holds_up_nobody_elses_next_step(home_at: HomeAt, monkeypatch: pytest.MonkeyPatch) -> None:
    home, looks = home_at("listed"), []
    meets_later(home)

    def look(home: str, *, now: datetime) -> dict[Stage, list[int]]:
        looks.append(ready_units(home, now=now))
        return looks[-1]

    monkeypatch.setattr("flows.daily_round.ready_units", look)
    monkeypatch.setattr("tasks.sampling.draw", _fail)
    with pytest.raises(SomeUnitsFailed) as caught:
        daily_round(home.path, at(DRAWN))
    [failed] = caught.value.failed
    assert failed == home.unit(TALLUNDA).id
    assert len(looks) == 2, "the other unit moved, so it was asked once more who is ready"
    assert looks[1] == {Stage.SAMPLING: [failed]}


def test_documents_that_cannot_be_laid_stop_no_message(home_at: HomeAt, monkeypatch: pytest.MonkeyPatch) -> None:
    home = home_at("laid out")
    monkeypatch.setattr("tasks.messages.lay_missing", _fail)
    with pytest.raises(ShellFailed):
        daily_round(home.path, at(INVITED))
    assert [message.status for message in home.all(Message)] == [MessageStatus.SENT]


def _fail(*_given: object, **_named: object) -> None:
    raise RuntimeError("a fault in the draw")
