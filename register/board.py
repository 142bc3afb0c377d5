"""The board: where every unit stands, what it waits for, of whom, since when, how late."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from config.audit import AuditFile
from config.catalogue import Catalogue
from method.dates import WorkingYear, in_words
from register.deadlines import awaited
from register.desk import find_audit, id_of, plan_of
from register.dispatch import UNSENT
from register.models import (
    AuditRow,
    Danger,
    Deadline,
    Event,
    Meeting,
    MeetingKind,
    Message,
    MessageStatus,
    Telling,
    UnitAudit,
)
from register.planning import passed_uninvited
from register.report_drafts import next_draft
from register.stages import Stage


@dataclass(frozen=True)
class Place:
    """One line of the board.

    `waiting_for` says whom and what, of the deadline that falls due first; None where nothing is awaited. `more`: how
    many deadlines are open beside it.
    """

    audit: str
    unit: str
    unit_name: str
    stage: Stage
    waiting_for: str | None
    since: date
    due: date | None
    late_days: int
    more: int = 0


def board(
    session: Session, catalogue: Catalogue, *, audit_key: str | None, today: date, named: bool = True
) -> list[Place]:
    """Every unit audit, or one audit's; raises `UnknownName` for an audit that is not laid out.

    `named`: inspectors by their names; otherwise nobody's name is in it. A constant number of statements, whatever
    there is.
    """
    audits, units = select(AuditRow), select(UnitAudit).order_by(col(UnitAudit.id))
    if audit_key is not None:
        number = id_of(find_audit(session, audit_key))
        audits, units = audits.where(AuditRow.id == number), units.where(UnitAudit.audit_id == number)
    rows = {id_of(row): row for row in session.exec(audits)}
    passed = passed_uninvited(session, today)
    look = _Look(catalogue, today, rows, _first_deadlines(session, list(rows)), passed, named=named)
    return [look.place(unit_audit) for unit_audit in session.exec(units)]


def as_of(session: Session, audit_key: str | None, today: date) -> date:
    """The day the board is read on: today, but the last day played when everything shown is recorded."""
    statement = select(AuditRow.id, AuditRow.recorded)
    if audit_key is not None:
        statement = statement.where(AuditRow.key == audit_key)
    audits = session.exec(statement).all()
    if not audits or not all(recorded for _, recorded in audits):
        return today
    last = select(func.max(Event.day)).where(col(Event.audit_id).in_([number for number, _ in audits]))
    return session.exec(last).one() or today


@dataclass(frozen=True)
class _Awaited:
    what: str | None
    since: date | None = None
    due: date | None = None
    more: int = 0


@dataclass(frozen=True)
class _Look:
    """What the board is drawn from.

    `deadlines`: unit audit -> the one that falls due first, and how many are open. `passed`: those that nobody invited
    to an opening meeting whose day has passed -> that day.
    """

    catalogue: Catalogue
    today: date
    audits: dict[int, AuditRow]
    deadlines: dict[int, tuple[Deadline, int]]
    passed: dict[int, date]
    plans: dict[int, AuditFile] = field(default_factory=dict)
    named: bool = True

    def place(self, unit_audit: UnitAudit) -> Place:
        awaited_now = self._awaited(unit_audit)
        due = awaited_now.due
        return Place(
            audit=self.audits[unit_audit.audit_id].key,
            unit=unit_audit.unit_key,
            unit_name=unit_audit.unit_name,
            stage=unit_audit.stage,
            waiting_for=awaited_now.what,
            since=awaited_now.since or unit_audit.since,
            due=due,
            late_days=max(0, (self.today - due).days) if due else 0,
            more=awaited_now.more,
        )

    def _awaited(self, unit_audit: UnitAudit) -> _Awaited:
        if unit_audit.stage is Stage.CLOSED:
            return _Awaited(None)
        if found := self.deadlines.get(id_of(unit_audit)):
            first, number = found
            what = f"{self._whom(unit_audit, first.owner)}: {awaited(first, self.catalogue.calendar)}"
            return _Awaited(what, since=first.opened_on, due=first.due, more=number - 1)
        return self._awaited_of_the_round(unit_audit)

    def _awaited_of_the_round(self, unit_audit: UnitAudit) -> _Awaited:
        if unit_audit.stage is Stage.PLANNING and (passed := self.passed.get(id_of(unit_audit))):
            what = "en ny dag för det inledande mötet (arshjul plan --move)"
            return _Awaited(f"{self._whom(unit_audit, 'inspector')}: {what}", due=passed)
        if unit_audit.stage is Stage.PLANNING and unit_audit.invited_on is None:
            return _Awaited(f"Årshjul: inbjudan {in_words(unit_audit.invite_on)}", due=unit_audit.invite_on)
        if unit_audit.stage is Stage.SAMPLING:
            # A list that came after its day is drawn from at the next round: nobody is late any more.
            if unit_audit.draw_on <= self.today:
                return _Awaited("Årshjul: dragning vid nästa runda")
            return _Awaited(f"Årshjul: dragning {in_words(unit_audit.draw_on)}", due=unit_audit.draw_on)
        if unit_audit.stage is Stage.FEEDBACK:
            return _Awaited(f"Årshjul: återkoppling {in_words(unit_audit.feedback_on)}", due=unit_audit.feedback_on)
        if unit_audit.stage is Stage.FOLLOW_UP:
            return _Awaited("Årshjul: uppföljningens tabeller")
        if unit_audit.stage is Stage.ACTION_PLAN:
            return _Awaited("Årshjul: uppföljningens början")
        return _Awaited("Årshjul: nästa dagliga runda")

    def _whom(self, unit_audit: UnitAudit, owner: str) -> str:
        people = self.catalogue.people
        if owner == "unit":
            return f"{people.in_role('unit_manager', unit_audit.unit_key).function}, {unit_audit.unit_name}"
        if not self.named:
            return "Inspektörerna"
        readers = self._plan(unit_audit.audit_id).unit(unit_audit.unit_key).readers
        return ", ".join(person.name for person in people.inspectors if person.key in readers)

    def _plan(self, audit_id: int) -> AuditFile:
        """The audit's plan, parsed once."""
        if audit_id not in self.plans:
            self.plans[audit_id] = plan_of(self.audits[audit_id])
        return self.plans[audit_id]


def _first_deadlines(session: Session, audits: list[int]) -> dict[int, tuple[Deadline, int]]:
    of_unit = col(Deadline.unit_audit_id)
    ranked = (
        select(
            col(Deadline.id),
            func.row_number().over(partition_by=of_unit, order_by=[col(Deadline.due), col(Deadline.id)]).label("place"),
            func.count().over(partition_by=of_unit).label("open"),
        )
        .join(UnitAudit, col(UnitAudit.id) == of_unit)
        .where(col(Deadline.met_on).is_(None), col(UnitAudit.audit_id).in_(audits))
        .subquery()
    )
    first = select(Deadline, ranked.c.open).join(ranked, ranked.c.id == col(Deadline.id)).where(ranked.c.place == 1)
    return {deadline.unit_audit_id or 0: (deadline, number) for deadline, number in session.exec(first)}


_DAY_OF: dict[Stage, Any] = {
    Stage.SAMPLING: UnitAudit.draw_on,
    Stage.FEEDBACK: UnitAudit.feedback_on,
    Stage.ACTION_PLAN: UnitAudit.prepare_on,
}
"""Stages in which the round waits for a day; when it has passed they wait for people."""


def next_day(
    session: Session, catalogue: Catalogue, *, after: date, sending: bool = True, reminding: bool = True
) -> date | None:
    """The first day after `after` on which the round has something to do, as far as the register can say.

    A played clock jumps from one such day to the next. `sending`: whether what waits in the outbox is something to do.
    `reminding`: whether telling people again is; it goes on for as long as they do not answer.
    """
    tomorrow = after + timedelta(days=1)
    days = [_first(session, day, col(UnitAudit.stage) == stage, col(day) > after) for stage, day in _DAY_OF.items()]
    days.append(next_draft(session, catalogue, after=after))
    # What was not done on its day is done on the next one.
    undone = [
        _first(
            session,
            UnitAudit.invite_on,
            *(UnitAudit.stage == Stage.PLANNING, col(UnitAudit.invited_on).is_(None)),
            *(Meeting.unit_audit_id == UnitAudit.id, Meeting.kind == MeetingKind.OPENING, Meeting.planned_on > after),
        ),
        _first(session, Telling.on, col(Telling.message_id).is_(None)),
    ]
    zone = ZoneInfo(catalogue.organisation.time_zone)
    if reminding:
        undone.append(_first(session, Deadline.next_on, col(Deadline.met_on).is_(None)))
    if reminding and (danger := _first(session, Danger.next_at, col(Danger.acknowledged_at).is_(None))):
        undone.append(danger.astimezone(zone).date())
    if sending and (message := _first(session, Message.next_at, UNSENT, Message.status == MessageStatus.PENDING)):
        free = max(tomorrow, message.astimezone(zone).date())
        undone.append(WorkingYear(catalogue.calendar).next_working_day(free))
    return min([*filter(None, days), *(max(day, tomorrow) for day in undone if day)], default=None)


def _first(session: Session, day: Any, *where: Any) -> Any:
    return session.exec(select(func.min(day)).where(*where)).one()
