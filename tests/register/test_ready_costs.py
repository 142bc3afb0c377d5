"""Who is ready, asked in one statement a stage: it finds what a walk through every unit finds, and costs less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlmodel import Session, SQLModel, col, func, select

from config.hand_in import Kind
from config.messages import MessageKind
from register.board import next_day
from register.dialogue import dialogue_of
from register.feedback import latest_version
from register.file_review import missing_turns
from register.hand_ins import awaiting
from register.meetings import meeting_of
from register.models import HandIn, HandInStatus, MeetingKind, MessageStatus, UnitAudit
from register.reminders import to_tell
from register.stages import Stage
from register.walk import standing_in
from tasks.ready import READY
from tests.factories import CATALOGUE, HomeAt
from tests.register.chance import TODAY, Chance
from tests.statements import asked_of

REGISTERS = 120


def to_plan(session: Session, unit_audit: UnitAudit) -> bool:
    meeting = meeting_of(session, unit_audit, MeetingKind.OPENING)
    if meeting is None:
        return False
    to_invite = unit_audit.invite_on <= TODAY <= meeting.planned_on and unit_audit.invited_on is None
    return meeting.held_on is not None or to_invite


def to_draw(session: Session, unit_audit: UnitAudit) -> bool:
    lists = session.exec(select(HandIn).where(HandIn.unit_audit_id == unit_audit.id, HandIn.kind == Kind.FRAME)).all()
    return unit_audit.draw_on <= TODAY and any(row.status is HandInStatus.TAKEN_IN for row in lists)


def to_tabulate(session: Session, unit_audit: UnitAudit) -> bool:
    return not awaiting(session, unit_audit) and not missing_turns(session, unit_audit)


def to_feed_back(session: Session, unit_audit: UnitAudit) -> bool:
    dialogue = dialogue_of(session, unit_audit)
    meeting = dialogue.meeting
    confirmed = meeting is not None and meeting.confirmed_by_unit and meeting.confirmed_by_inspectors
    answered = all(answer is not None for _, answer in dialogue.findings)
    return bool(confirmed and dialogue.findings and answered)


def to_deliver(session: Session, unit_audit: UnitAudit) -> bool:
    latest = latest_version(session, unit_audit)
    if latest is None:
        return unit_audit.feedback_on <= TODAY
    return latest.acknowledged_on is not None or latest.superseded_for is not None


WALKS: dict[Stage, Callable[[Session, UnitAudit], bool]] = {
    Stage.PLANNING: to_plan,
    Stage.SAMPLING: to_draw,
    Stage.FILE_REVIEW: to_tabulate,
    Stage.DIALOGUE: to_feed_back,
    Stage.FEEDBACK: to_deliver,
}
"""Stage -> whether one unit is ready, asked of that unit alone."""


def test_one_statement_finds_whom_a_walk_through_every_unit_finds(home_at: HomeAt) -> None:
    register = home_at("laid out").register
    seen: Counter[tuple[Stage, bool]] = Counter()
    for seed in range(REGISTERS):
        with Session(register.engine) as session:
            Chance(session, seed).fill()
            for stage, is_ready in WALKS.items():
                walked = {row.id: is_ready(session, row) for row in standing_in(session, stage)}
                assert READY[stage](session, TODAY) == [number for number, ready in walked.items() if ready], seed
                seen.update((stage, ready) for ready in walked.values())
            session.rollback()
    # Each stage has met enough of both to tell a statement that is wrong.
    assert min(seen[stage, ready] for stage in WALKS for ready in (True, False)) >= REGISTERS // 4, seen


def _looked(look: Callable[[Session, date], object], session: Session) -> object:
    return look(session, TODAY)


LOOKS: dict[str, Callable[[Session], object]] = {
    **{stage.value: partial(_looked, look) for stage, look in READY.items()},
    "reminders": lambda session: to_tell(session, TODAY),
    "next day": lambda session: next_day(session, CATALOGUE, after=TODAY),
}
"""What a round looks for before it does anything, and what a played clock asks."""


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.CLOSED])
def test_a_stage_is_one_statement_however_many_stand_in_it(home_at: HomeAt, stage: Stage) -> None:
    with Session(home_at("laid out").register.engine) as session:
        _stand(session, 30, stage)
        with asked_of(session.get_bind()) as sent:
            LOOKS[stage.value](session)
        session.rollback()
    assert len(sent) == 1


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_past_costs_nothing_to_look_past(home_at: HomeAt, look: str) -> None:
    with Session(home_at("laid out").register.engine) as session:
        few, many = _steps_past(session, LOOKS[look], Stage.CLOSED, met_on=TODAY - timedelta(days=300))
    assert few == many


@pytest.mark.parametrize("look", ["action_plan", "reminders", "next day"])
def test_open_actions_that_nobody_is_to_be_told_of_cost_nothing(home_at: HomeAt, look: str) -> None:
    ahead = TODAY + timedelta(days=30)
    with Session(home_at("laid out").register.engine) as session:
        few, many = _steps_past(session, LOOKS[look], Stage.ACTION_PLAN, prepare_on=ahead, next_on=ahead)
    assert few == many


def _steps_past(session: Session, look: Callable[[Session], object], stage: Stage, **more: Any) -> tuple[int, int]:
    """What a look costs with twenty units in the stage, and with a thousand more."""
    if session.get_bind().dialect.name != "sqlite":
        pytest.skip("the steps of a statement are counted by SQLite alone")
    _stand(session, 20, stage, **more)
    look(session)
    few = _steps(session, look)
    _stand(session, 1000, stage, **more)
    many = _steps(session, look)
    session.rollback()
    return few, many


def _steps(session: Session, look: Callable[[Session], object]) -> int:
    """How many steps SQLite's machine takes for it."""
    driver: Any = session.connection().connection.driver_connection
    steps = Counter[str]()
    driver.set_progress_handler(lambda: steps.update(["step"]), 1)
    try:
        look(session)
    finally:
        driver.set_progress_handler(None, 0)
    return steps["step"]


def _stand(
    session: Session,
    number: int,
    stage: Stage,
    *,
    prepare_on: date = TODAY,
    next_on: date | None = None,
    met_on: date | None = None,
) -> None:
    """So many more units in the stage, each with what a unit leaves behind: a list, a deadline, a message sent."""
    first = session.exec(select(UnitAudit).order_by(col(UnitAudit.id))).first()
    assert first is not None
    highest = session.exec(select(func.max(UnitAudit.id))).one() or 0
    ids = range(highest + 1, highest + 1 + number)
    past = TODAY - timedelta(days=400)
    unit = first.model_dump() | {"stage": stage, "prepare_on": prepare_on}
    list_ = {"kind": Kind.FRAME, "sha256": "0", "handed_in_by": "ao", "received_on": past, "rows": 1}
    deadline = {"kind": "list", "cause": "c", "owner": "unit", "opened_on": past, "planned": past, "due": past}
    message = {"kind": MessageKind.LIST_REQUEST, "channel": "file", "status": MessageStatus.SENT, "written_on": past}
    message |= dict.fromkeys(("recipient", "address", "subject", "body"), "") | {"contacts": []}
    next_at = datetime(2023, 4, 1, tzinfo=UTC)
    rows: dict[str, list[dict[str, Any]]] = {
        "unit_audit": [{**unit, "id": one, "unit_key": f"enhet-{one}"} for one in ids],
        "hand_in": [{**list_, "unit_audit_id": one, "status": HandInStatus.TAKEN_IN} for one in ids],
        "deadline": [{**deadline, "unit_audit_id": one, "next_on": next_on, "met_on": met_on} for one in ids],
        "message": [{**message, "key": str(one), "unit_audit_id": one, "next_at": next_at} for one in ids],
    }
    for table, values in rows.items():
        session.connection().execute(SQLModel.metadata.tables[table].insert(), values)
