"""The planning stage through its flow: an invitation on its day, a list asked for when the opening meeting is held."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from flows.stage_flow import SomeUnitsFailed
from register import planning
from register.models import CheckResult, Draw, Event, Message, UnitAudit
from register.stages import Stage
from tasks.shell import StageOutcome
from tests.factories import INVITED, LIST_DUE, MET, MOSSLIDA, TALLUNDA, Home, HomeAt, go_on, invite, meet

pytestmark = pytest.mark.usefixtures("prefect")


def put_draw_before_list(home: Home) -> None:
    with home.register.transaction() as session:
        unit_audit = session.get_one(UnitAudit, home.number())
        unit_audit.draw_on = LIST_DUE - timedelta(days=1)
        session.add(unit_audit)


def moved(home: Home, on: date) -> list[str]:
    """What became of Tallunda; Mosslida is invited on the way."""
    return [outcome.did for outcome in go_on(Stage.PLANNING, home, on=on) if outcome.unit == TALLUNDA]


def test_a_unit_is_invited_on_its_day_and_not_before(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before = home.dump()
    assert go_on(Stage.PLANNING, home, on=INVITED - timedelta(days=1)) == []
    assert home.dump() == before

    assert go_on(Stage.PLANNING, home, on=INVITED) == [StageOutcome(TALLUNDA, "invited")]
    unit = home.unit()
    assert (unit.stage, unit.invited_on) == (Stage.PLANNING, INVITED)
    [invitation] = home.told("invitation")
    assert (invitation.recipient, invitation.address) == ("chef.tallunda", "chef.tallunda@lillkommun.example")
    assert home.unit(MOSSLIDA).invited_on is None


def test_the_invitation_says_what_so_few_files_can_show(home_at: HomeAt) -> None:
    home = home_at("laid out")
    go_on(Stage.PLANNING, home, on=INVITED)
    [invitation] = home.told("invitation")
    assert "Med 6 akter nu och 6 om ett år syns" in invitation.body


def test_an_invited_unit_waits_for_its_opening_meeting(home_at: HomeAt) -> None:
    home = home_at("invited")
    before = home.dump()
    assert go_on(Stage.PLANNING, home, on=INVITED) == []
    assert home.dump() == before


def test_when_the_opening_meeting_is_held_the_list_is_asked_for(home_at: HomeAt) -> None:
    home = home_at("met")
    assert moved(home, MET) == ["list_requested"]
    unit = home.unit()
    assert (unit.stage, unit.since) == (Stage.SAMPLING, MET)

    [draw] = home.all(Draw)
    assert draw.commitment is not None
    [request] = home.told("list_request")
    assert draw.commitment in request.body
    awaited = home.deadline("list")
    assert (awaited.opened_on, awaited.due, awaited.met_on) == (MET, LIST_DUE, None)
    assert home.deadline("opening_meeting").met_on == MET

    [judged] = home.all(CheckResult)
    assert (judged.suite, judged.verdict, judged.rows) == ("planning.plan", "accepted", 1)
    assert judged.evaluated > 0


def test_a_change_of_stage_is_an_event_with_its_evidence(home_at: HomeAt) -> None:
    home = home_at("met")
    go_on(Stage.PLANNING, home, on=MET)
    [event] = home.happened("stage_changed")
    [draw] = home.all(Draw)
    assert (event.from_stage, event.to_stage, event.day, event.who) == ("planning", "sampling", MET, "arshjul")
    assert event.evidence == {"commitment": draw.commitment, "fixed_seed": False}


def test_a_meeting_held_before_anybody_was_invited_still_goes_on(home_at: HomeAt) -> None:
    home = home_at("laid out")
    meet(home, on=date(2024, 3, 20))
    assert go_on(Stage.PLANNING, home, on=date(2024, 3, 20)) == [StageOutcome(TALLUNDA, "list_requested")]
    assert home.unit().stage is Stage.SAMPLING


def test_a_plan_whose_dates_are_out_of_order_is_held_back_and_told_once(home_at: HomeAt) -> None:
    home = home_at("met")
    put_draw_before_list(home)
    assert moved(home, MET) == ["held_back"]
    assert home.unit().stage is Stage.PLANNING
    assert home.all(Draw) == []
    assert home.told("list_request") == []
    [judged] = home.all(CheckResult)
    assert judged.verdict == "rejected"
    assert {"planning.dates_out_of_order", "planning.draw_before_list"} <= set(judged.failed)
    [one, other] = home.told("stage_held_back")
    assert (one.recipient, other.recipient) == ("ao", "fk")
    assert "Dragningen ligger före den dag då listan ska ha kommit." in one.body

    before = home.dump()
    assert moved(home, MET + timedelta(days=1)) == ["held_back"]
    assert home.dump() == before


def test_a_unit_that_fails_is_undone_and_leaves_the_others_going_on(
    home_at: HomeAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("met")
    invite(home, MOSSLIDA)
    meet(home, MOSSLIDA, on=date(2024, 4, 10))
    honest = planning.begin_sampling

    def fail_after_tallunda(desk: object, unit_audit: UnitAudit, judged: object) -> None:
        honest(desk, unit_audit, judged)  # type: ignore[arg-type]
        if unit_audit.unit_key == TALLUNDA:
            raise RuntimeError("the power went when everything had been written")

    monkeypatch.setattr(planning, "begin_sampling", fail_after_tallunda)
    before = len(home.all(Event))
    with pytest.raises(SomeUnitsFailed, match="1 of 2"):
        go_on(Stage.PLANNING, home, on=date(2024, 4, 10))
    assert home.unit(TALLUNDA).stage is Stage.PLANNING
    assert home.unit(MOSSLIDA).stage is Stage.SAMPLING
    assert [message.unit_audit_id for message in home.all(Message) if message.kind == "list_request"] == [
        home.number(MOSSLIDA)
    ]
    assert len(home.all(Event)) == before + 1
