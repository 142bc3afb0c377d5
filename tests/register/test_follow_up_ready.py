"""Whose follow-up is to be prepared or judged: one statement finds what a walk through every unit finds."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from sqlmodel import Session, col, delete, select

from config.hand_in import Kind
from method.verdicts import Change
from register.findings import findings_of
from register.follow_up import fill_prepare_on, ready_to_follow_up
from register.models import (
    Action,
    ActionStatus,
    AuditRow,
    Finding,
    FindingKind,
    FollowedAt,
    HandIn,
    HandInStatus,
    UnitAudit,
    VerdictRow,
)
from register.stages import Stage
from register.verdicts import ready_to_judge
from tests.factories import MOSSLIDA, TALLUNDA, HomeAt
from tests.second_half import MET_AGAIN, PREPARED, Year, YearAt, draw_again
from tests.statements import asked_of

TODAY = date(2024, 5, 6)
REGISTERS = 80


def to_follow_up(session: Session, unit_audit: UnitAudit) -> bool:
    """Whether one unit's follow-up is to be prepared, asked of that unit alone."""
    if unit_audit.stage is not Stage.ACTION_PLAN or unit_audit.prepare_on is None or unit_audit.prepare_on > TODAY:
        return False
    actions = session.exec(select(Action).where(Action.unit_audit_id == unit_audit.id)).all()
    areas = findings_of(session, unit_audit, FindingKind.DEVELOPMENT)
    return not areas or any(action.accepted_on is not None for action in actions)


def to_judge(session: Session, unit_audit: UnitAudit) -> bool:
    """Whether one unit's verdicts are to be proposed, or are all confirmed, asked of that unit alone."""
    if unit_audit.stage is not Stage.FOLLOW_UP:
        return False
    verdicts = session.exec(select(VerdictRow).where(VerdictRow.unit_audit_id == unit_audit.id)).all()
    if verdicts:
        return all(row.confirmed_on is not None for row in verdicts)
    units = session.exec(select(UnitAudit).where(UnitAudit.audit_id == unit_audit.audit_id)).all()
    links = session.exec(select(FollowedAt).where(col(FollowedAt.unit_audit_id).in_([unit.id for unit in units]))).all()
    later = [session.get_one(UnitAudit, link.follow_up_id) for link in links]
    return all(unit.stage in (Stage.FOLLOW_UP, Stage.CLOSED) for unit in units) and all(
        unit.stage is Stage.CLOSED for unit in later
    )


class Chance:
    """A register drawn by lot: two audits at three units each in the last stages, and their follow-ups."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session, self.lot = session, Random(seed)  # noqa: S311  a lot that anyone may know

    def fill(self) -> None:
        for name in ("a", "b"):
            audit = self.add(AuditRow(key=name, title="A", year=2024, plan={}, template={}, recorded=False))
            again = self.add(AuditRow(key=f"{name}-igen", title="A", year=2025, plan={}, template={}, recorded=False))
            stages = self.lot.choice([[Stage.FOLLOW_UP, Stage.CLOSED], [Stage.ACTION_PLAN, Stage.FOLLOW_UP]])
            stages = stages if self.sometimes(0.6) else [Stage.ACTION_PLAN]
            units = [self.unit(audit, key, self.lot.choice(stages)) for key in "xyz"]
            over = self.lot.choice([[Stage.CLOSED], [Stage.CLOSED, Stage.FILE_REVIEW]])
            later = [self.unit(again, key, self.lot.choice(over)) for key in "xyz"]
            of_all = [self.finding(audit, None, 1)] if self.sometimes(0.3) else []
            for unit in units:
                self.second_half(audit, unit, later, of_all)

    def second_half(self, audit: int, unit: int, later: list[int], of_all: list[int]) -> None:
        own = [self.finding(audit, unit, 2)] if self.sometimes() else []
        if self.sometimes(0.3):
            self.finding(audit, unit, 3, FindingKind.STRENGTH)
        for number, finding in enumerate([*own, *of_all]):
            if self.sometimes():
                self.action(unit, finding, number)
            if self.sometimes(0.3):
                self.verdict(unit, finding)
        for place in self.lot.sample(later, self.lot.randint(0, 2)):
            self.add(FollowedAt(unit_audit_id=unit, follow_up_id=place))

    def add(self, row: Any) -> int:
        self.session.add(row)
        self.session.flush()
        return int(row.id)

    def sometimes(self, often: float = 0.5) -> bool:
        return self.lot.random() < often

    def unit(self, audit: int, key: str, stage: Stage) -> int:
        names = ("invite_on", "draw_on", "list_due", "review_due", "double_due", "reconciliation_due", "dialogue_on")
        days: dict[str, Any] = dict.fromkeys((*names, "feedback_on", "plan_due"), TODAY)
        row = UnitAudit(audit_id=audit, unit_key=key, unit_name=key, stage=stage, since=TODAY, fixed=[], **days)
        row.prepare_on = self.lot.choice([None, *(TODAY + timedelta(days=number) for number in (-9, -1, 0, 1))])
        return self.add(row)

    def finding(self, audit: int, unit: int | None, number: int, kind: FindingKind = FindingKind.DEVELOPMENT) -> int:
        said: dict[str, Any] = {"title": "T", "text": "T", "areas": [], "questions": [], "evidence": []}
        noted: dict[str, Any] = {"recorded_by": "ao", "recorded_on": TODAY}
        return self.add(Finding(audit_id=audit, unit_audit_id=unit, number=number, kind=kind, **said, **noted))

    def action(self, unit: int, finding: int, number: int) -> None:
        taken_in: dict[str, Any] = {"sha256": "0", "handed_in_by": "ao", "received_on": TODAY, "rows": 1}
        plan = self.add(HandIn(unit_audit_id=unit, kind=Kind.ACTION_PLAN, status=HandInStatus.TAKEN_IN, **taken_in))
        said: dict[str, Any] = {"action": "A", "owner": "Chef", "due": TODAY, "first_due": TODAY, "measure": "M"}
        action = Action(unit_audit_id=unit, hand_in_id=plan, finding_id=finding, number=number, **said)
        action.accepted_on = TODAY if self.sometimes() else None
        self.add(action)

    def verdict(self, unit: int, finding: int) -> None:
        row = VerdictRow(unit_audit_id=unit, finding_id=finding, verdict=Change.CANNOT_TELL, plan=ActionStatus.DONE)
        row.confirmed_on = TODAY if self.sometimes(0.7) else None
        self.add(row)


def test_what_is_ready_is_what_a_walk_through_every_unit_finds(home_at: HomeAt) -> None:
    register = home_at("laid out").register
    seen = {"prepare": 0, "judge": 0, "neither": 0}
    for seed in range(REGISTERS):
        with Session(register.engine) as session, session.begin() as transaction:
            for model in (VerdictRow, FollowedAt):
                session.execute(delete(model))
            Chance(session, seed).fill()
            units = session.exec(select(UnitAudit).order_by(col(UnitAudit.id))).all()
            prepare = [unit.id for unit in units if to_follow_up(session, unit)]
            judge = [unit.id for unit in units if to_judge(session, unit)]
            assert ready_to_follow_up(session, TODAY) == prepare, f"seed {seed}"
            assert ready_to_judge(session) == judge, f"seed {seed}"
            seen["prepare"] += len(prepare)
            seen["judge"] += len(judge)
            seen["neither"] += len(units) - len({*prepare, *judge})
            transaction.rollback()
    assert min(seen.values()) > REGISTERS / 2, "the lot has drawn enough of each"


def test_each_is_one_statement(year_at: YearAt) -> None:
    year = year_at("reported")
    with year.register.reading() as session, asked_of(year.register.engine) as statements:
        assert len(ready_to_follow_up(session, PREPARED)) == 2
        assert ready_to_judge(session) == []
    assert len([statement for statement in statements if not statement.startswith("BEGIN")]) == 2


def test_the_day_is_noted_with_the_feedback_and_filled_in_where_it_was_given_before(year_at: YearAt) -> None:
    year = year_at("fed back")
    assert {year.unit(unit).prepare_on for unit in (TALLUNDA, MOSSLIDA)} == {PREPARED}
    with year.desk(MET_AGAIN) as desk:
        for unit_audit in desk.session.exec(select(UnitAudit)):
            unit_audit.prepare_on = None
            desk.session.add(unit_audit)
    with year.desk(MET_AGAIN) as desk:
        assert fill_prepare_on(desk) == 2
    with year.desk(MET_AGAIN) as desk:
        assert fill_prepare_on(desk) == 0
    assert {year.unit(unit).prepare_on for unit in (TALLUNDA, MOSSLIDA)} == {PREPARED}


def slower(year: Year, *, until: date) -> None:
    """Mosslida's follow-up is prepared later than Tallunda's, and its area of plans is found in the meantime."""
    _ask_of_plans(year, [], until)


def _ask_of_plans(year: Year, questions: list[str], day: date) -> None:
    with year.register.transaction() as session:
        [finding] = session.exec(select(Finding).where(Finding.title == "Plan finns")).all()
        finding.questions = questions
        unit_audit = session.get_one(UnitAudit, year.number(MOSSLIDA))
        unit_audit.prepare_on = day
        session.add_all([finding, unit_audit])


def test_a_slower_units_area_is_asked_about_in_the_follow_up_that_has_begun(year_at: YearAt) -> None:
    year = year_at("reported")
    slower(year, until=MET_AGAIN)
    year.round(PREPARED)
    assert year.again.asked() == ["dokumentation"]
    _ask_of_plans(year, ["plan"], MET_AGAIN)
    year.round(MET_AGAIN)
    assert year.again.asked() == ["inledd", "plan", "dokumentation"]


def test_it_is_not_when_a_sample_is_drawn_and_the_workbook_made(year_at: YearAt) -> None:
    year = year_at("reported")
    slower(year, until=date(2025, 1, 21))
    year.round(PREPARED)
    draw_again(year, TALLUNDA)
    _ask_of_plans(year, ["plan"], date(2025, 1, 21))
    year.round(date(2025, 1, 21))
    assert year.unit(MOSSLIDA).stage is Stage.FOLLOW_UP
    assert year.again.asked() == ["dokumentation"]
