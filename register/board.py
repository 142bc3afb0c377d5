"""The board: where every unit stands, what it waits for, of whom, since when, how late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from config.audit import AuditFile
from config.catalogue import Catalogue
from method.dates import in_words
from register.deadlines import awaited, open_of
from register.desk import find_audit, id_of, plan_of
from register.models import AuditRow, Event, UnitAudit
from register.stages import Stage


@dataclass(frozen=True)
class Place:
    """One line of the board. `waiting_for` says whom and what; None where nothing is awaited."""

    audit: str
    unit: str
    unit_name: str
    stage: Stage
    waiting_for: str | None
    since: date
    due: date | None
    late_days: int


def board(session: Session, catalogue: Catalogue, *, audit_key: str | None, today: date) -> list[Place]:
    """Every unit audit, or one audit's; raises `UnknownName` for an audit that is not laid out."""
    statement = select(UnitAudit).order_by(col(UnitAudit.id))
    if audit_key is not None:
        statement = statement.where(UnitAudit.audit_id == id_of(find_audit(session, audit_key)))
    audits = {row.id: row for row in session.exec(select(AuditRow))}
    return [_place(session, catalogue, audits[row.audit_id], row, today=today) for row in session.exec(statement).all()]


def as_of(session: Session, audit_key: str | None, today: date) -> date:
    """The day the board is read on: today, but the last day played when everything shown is recorded."""
    statement = select(AuditRow)
    if audit_key is not None:
        statement = statement.where(AuditRow.key == audit_key)
    audits = session.exec(statement).all()
    if not audits or not all(audit.recorded for audit in audits):
        return today
    days = session.exec(
        select(col(Event.day))
        .where(col(Event.audit_id).in_([audit.id for audit in audits]))
        .order_by(col(Event.day).desc())
    )
    return days.first() or today


def _place(session: Session, catalogue: Catalogue, audit: AuditRow, unit_audit: UnitAudit, *, today: date) -> Place:
    waiting_for, since, due = _awaited(session, catalogue, audit, unit_audit, today=today)
    return Place(
        audit=audit.key,
        unit=unit_audit.unit_key,
        unit_name=unit_audit.unit_name,
        stage=unit_audit.stage,
        waiting_for=waiting_for,
        since=since or unit_audit.since,
        due=due,
        late_days=max(0, (today - due).days) if due else 0,
    )


def _awaited(
    session: Session, catalogue: Catalogue, audit: AuditRow, unit_audit: UnitAudit, *, today: date
) -> tuple[str | None, date | None, date | None]:
    if unit_audit.stage is Stage.CLOSED:
        return None, None, None
    if deadlines := open_of(session, unit_audit):
        first = deadlines[0]
        what = awaited(first, catalogue.calendar)
        return f"{_whom(catalogue, audit, unit_audit, first.owner)}: {what}", first.opened_on, first.due
    if unit_audit.stage is Stage.PLANNING and unit_audit.invited_on is None:
        return f"Årshjul: inbjudan {in_words(unit_audit.invite_on)}", None, unit_audit.invite_on
    if unit_audit.stage is Stage.SAMPLING:
        # A list that came after its day is drawn from at the next round: nobody is late any more.
        if unit_audit.draw_on <= today:
            return "Årshjul: dragning vid nästa runda", None, None
        return f"Årshjul: dragning {in_words(unit_audit.draw_on)}", None, unit_audit.draw_on
    if unit_audit.stage is Stage.FEEDBACK:
        return f"Årshjul: återkoppling {in_words(unit_audit.feedback_on)}", None, unit_audit.feedback_on
    if unit_audit.stage is Stage.FOLLOW_UP:
        return "Årshjul: uppföljningens tabeller", None, None
    if unit_audit.stage is Stage.ACTION_PLAN:
        return "Årshjul: uppföljningens början", None, None
    return "Årshjul: nästa dagliga runda", None, None


def _whom(catalogue: Catalogue, audit: AuditRow, unit_audit: UnitAudit, owner: str) -> str:
    if owner == "unit":
        return f"{catalogue.people.in_role('unit_manager', unit_audit.unit_key).function}, {unit_audit.unit_name}"
    readers = plan_of(audit).unit(unit_audit.unit_key).readers
    return ", ".join(person.name for person in catalogue.people.inspectors if person.key in readers)


def next_day(session: Session, catalogue: Catalogue, *, after: date) -> date | None:
    """The first day after `after` on which the round has something to do, as far as the register can say.

    A played clock jumps from one such day to the next.
    """
    from method.dates import WorkingYear
    from register.deadlines import ladder, unmet
    from register.follow_up import prepare_on

    year = WorkingYear(catalogue.calendar)
    days: list[date] = []
    for unit_audit in session.exec(select(UnitAudit).where(UnitAudit.stage != Stage.CLOSED)):
        if unit_audit.stage is Stage.PLANNING and unit_audit.invited_on is None:
            days.append(max(unit_audit.invite_on, after + timedelta(days=1)))
        if unit_audit.stage is Stage.SAMPLING:
            days.append(unit_audit.draw_on)
        if unit_audit.stage is Stage.FEEDBACK:
            days.append(unit_audit.feedback_on)
        if unit_audit.stage is Stage.ACTION_PLAN and (day := prepare_on(_plan(session, unit_audit), unit_audit, year)):
            days.append(day)
    for deadline in unmet(session):
        days += [step.day for step in ladder(deadline, catalogue.calendar, year)]
    return min((day for day in days if day > after), default=None)


def _plan(session: Session, unit_audit: UnitAudit) -> AuditFile:
    return plan_of(session.get_one(AuditRow, unit_audit.audit_id))
