"""Milestones of audits and years: planned by the wheel's rules, moved with what they follow, skipped with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlmodel import Session, col, func, select

from method import milestones as method
from method.usable_days import UsableDays
from register.deadlines import move_to, open_for_milestone
from register.desk import Desk, plan_of
from register.models import AuditRow, ChangeKind, Deadline, Milestone, UnitAudit

Planned = dict[tuple[int | None, str], date]
"""Audit's id (None: the year) and kind -> planned day."""


def lay_milestones(desk: Desk, audit: AuditRow) -> None:
    """The milestones of an audit that is laid out: the days its file gives are fixed, the others follow the rules."""
    plan = plan_of(audit)
    for (audit_id, kind), day in planned(desk, audit.year, fixed={}, given_to=audit).items():
        if audit_id == audit.id:
            fixed = kind in plan.milestones
            row = Milestone(year=audit.year, audit_id=audit.id, kind=kind, planned_on=day, fixed=fixed)
            open_for_milestone(desk, desk.add(row))


def lay_year(desk: Desk, year: int) -> None:
    """The year's own milestones, once it has an audit; there is nothing to do for those that are laid out."""
    known = {row.kind for row in rows_of(desk.session, year) if row.audit_id is None}
    for (audit_id, kind), day in planned(desk, year, fixed=standing(desk, year)).items():
        if audit_id is None and kind not in known:
            open_for_milestone(desk, desk.add(Milestone(year=year, audit_id=None, kind=kind, planned_on=day)))


def rows_of(session: Session, year: int) -> list[Milestone]:
    """The year's milestones and its audits'."""
    return list(session.exec(select(Milestone).where(Milestone.year == year).order_by(col(Milestone.id))))


def standing(desk: Desk, year: int) -> Planned:
    """The days of the milestones that stay where they are: fixed, reached, or past."""
    return {
        (row.audit_id, row.kind): row.reached_on or row.planned_on
        for row in rows_of(desk.session, year)
        if row.planned_on is not None and (row.fixed or row.reached_on is not None or row.planned_on < desk.today)
    }


def planned(
    desk: Desk, year: int, *, fixed: Mapping[tuple[int | None, str], date], given_to: AuditRow | None = None
) -> Planned:
    """By the rules as they are now, the milestones of the year and its audits, around those that are fixed.

    `given_to`: an audit whose file's days count; the others' are in the register. An audit ends with the feedback to
    its last unit; follow-ups have no milestones.
    """
    rules, days = desk.catalogue.wheel.milestones, UsableDays(desk.catalogue.calendar, desk.catalogue.wheel)
    found: Planned = {}
    reached = []
    for audit, last_feedback in _last_feedback(desk.session, year):
        given = {kind: day for (number, kind), day in fixed.items() if number == audit.id}
        if given_to is not None and audit.id == given_to.id:
            given |= plan_of(audit).milestones
        own = method.of_audit(rules, year=year, last_feedback=last_feedback, given=given, days=days)
        found |= {(audit.id, kind): day for kind, day in own.items()}
        reached.append({"feedback": last_feedback, **own})
    if not reached:
        return found
    given = {kind: day for (number, kind), day in fixed.items() if number is None}
    of_year = method.of_year(rules, year=year, of_audits=reached, given=given, days=days)
    return found | {(None, kind): day for kind, day in of_year.items()}


def follow(desk: Desk, year: int, before: Planned, *, stays: Planned, reason: str) -> dict[str, str]:
    """Move the milestones whose day by the rules is another now than `before`; their kinds and new days.

    What stands stays, and so does what has been skipped; nothing moves into the past. A deadline that is open moves
    with its milestone.
    """
    now = planned(desk, year, fixed=stays)
    moved = {}
    for row in rows_of(desk.session, year):
        key = (row.audit_id, row.kind)
        day = now.get(key)
        if day is None or key in stays or row.skipped_for is not None or day < desk.today:
            continue
        if day not in (before.get(key), row.planned_on):
            set_day(desk, row, day, reason=reason)
            moved[row.kind] = day.isoformat()
    return moved


def set_day(desk: Desk, row: Milestone, day: date, *, reason: str | None) -> None:
    """Plan a milestone for another day, and await it then."""
    row.planned_on = day
    desk.session.add(row)
    for deadline in awaited(desk.session, [row]):
        move_to(desk, deadline, day, ChangeKind.MOVED, reason=reason)
    open_for_milestone(desk, row)


def awaited(session: Session, rows: Iterable[Milestone]) -> list[Deadline]:
    """The milestones' deadlines that are not met."""
    numbers = [row.id for row in rows]
    statement = select(Deadline).where(col(Deadline.milestone_id).in_(numbers), col(Deadline.met_on).is_(None))
    return list(session.exec(statement))


def _last_feedback(session: Session, year: int) -> list[tuple[AuditRow, date]]:
    statement = (
        select(AuditRow, func.max(func.coalesce(UnitAudit.feedback_given_on, UnitAudit.feedback_on)))
        .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
        .where(AuditRow.year == year, col(UnitAudit.skipped_for).is_(None))
        .group_by(col(AuditRow.id))
        .order_by(col(AuditRow.id))
    )
    found = session.exec(statement).all()
    return [(audit, _as_day(day)) for audit, day in found if audit.plan.get("follows") is None]


def _as_day(value: date | str) -> date:
    """SQLite gives the greatest of some dates as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value
