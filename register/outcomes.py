"""What became of every development area: its verdict or where it stands, its actions, and the same in other years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlmodel import Session, col, select

from config.errors import UnknownName
from config.organisation import CalendarFile, UnitsFile
from register.action_plan import OPEN
from register.areas import Area, Areas
from register.courses import Course, courses_of
from register.desk import find_audit, id_of
from register.followed import Regrouped, groups
from register.models import AuditRow, Finding, UnitAudit, VerdictRow
from register.stages import Stage


class Standing(StrEnum):
    """Where a development area stands."""

    DIALOGUE = "dialogue"
    FEEDBACK = "feedback"
    PLAN_AWAITED = "plan_awaited"
    PLAN_TO_ACCEPT = "plan_to_accept"
    ACTION_LATE = "action_late"
    UNDER_WAY = "under_way"
    ACTIONS_DONE = "actions_done"
    FOLLOW_UP = "follow_up"
    PROPOSED = "proposed"
    JUDGED = "judged"
    ENDED = "ended"


SWEDISH: dict[Standing, str] = {
    Standing.DIALOGUE: "dialog",
    Standing.FEEDBACK: "återkoppling",
    Standing.PLAN_AWAITED: "åtgärdsplanen väntas",
    Standing.PLAN_TO_ACCEPT: "åtgärdsplanen ska godtas",
    Standing.ACTION_LATE: "åtgärd försenad",
    Standing.UNDER_WAY: "åtgärder pågår",
    Standing.ACTIONS_DONE: "åtgärderna klara",
    Standing.FOLLOW_UP: "uppföljning pågår",
    Standing.PROPOSED: "omdömet ska bekräftas",
    Standing.JUDGED: "bedömt",
    Standing.ENDED: "avslutat utan omdöme",
}
"""What a user reads."""


@dataclass(frozen=True)
class Scope:
    """Which areas are asked for: of one audit, of one year's audits, of one unit and what it was made of."""

    audit: str | None = None
    year: int | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Outcome:
    """A development area, where it stands, its actions, and the same area in other years.

    `regrouped`: what has happened to the unit between the figures then and now.
    """

    area: Area
    standing: Standing
    regrouped: Regrouped | None
    courses: tuple[Course, ...]
    other_years: tuple[Area, ...]


@dataclass(frozen=True)
class Judged:
    """A verdict with what it is about."""

    audit: AuditRow
    unit_audit: UnitAudit
    finding: Finding
    row: VerdictRow
    regrouped: Regrouped | None


def judged(session: Session, units: UnitsFile, scope: Scope) -> list[Judged]:
    """Every verdict, proposed or confirmed, in the register's order; raises `UnknownName` as `outcomes`."""
    audits = _audits(session, units, scope)
    found = session.exec(
        select(UnitAudit, Finding, VerdictRow)
        .join(VerdictRow, col(VerdictRow.unit_audit_id) == col(UnitAudit.id))
        .join(Finding, col(Finding.id) == col(VerdictRow.finding_id))
        .where(col(UnitAudit.audit_id).in_(audits))
        .order_by(col(UnitAudit.audit_id), col(UnitAudit.id), col(VerdictRow.id))
    ).all()
    regrouped = _regrouped(session, audits)
    return [
        Judged(audits[unit_audit.audit_id], unit_audit, finding, row, regrouped.get(id_of(unit_audit)))
        for unit_audit, finding, row in found
        if _is_of(units, unit_audit, scope)
    ]


def outcomes(session: Session, units: UnitsFile, calendar: CalendarFile, scope: Scope, *, today: date) -> list[Outcome]:
    """Every development area of the scope, in the register's order, by the same few statements however many they are.

    Raises `UnknownName` for an audit that is not laid out, a unit that does not exist or that the audit has none of.
    """
    audits = _audits(session, units, scope)
    areas = Areas(session, units)
    chosen = [area for area in areas.all if area.audit.id in audits and _is_of(units, area.unit_audit, scope)]
    regrouped, courses = _regrouped(session, audits), courses_of(session, audits, calendar, today)
    return [
        Outcome(
            area,
            _standing(area, of_area),
            regrouped.get(id_of(area.unit_audit)),
            tuple(course for course in of_area if course.action.accepted_on is not None),
            tuple(areas.same(area)),
        )
        for area in chosen
        for of_area in [courses[id_of(area.unit_audit), id_of(area.finding)]]
    ]


def _audits(session: Session, units: UnitsFile, scope: Scope) -> dict[int, AuditRow]:
    if scope.audit is not None:
        _require_unit_in(session, find_audit(session, scope.audit), units, scope.unit)
    elif scope.unit is not None:
        units.unit(scope.unit)
    statement = select(AuditRow).order_by(col(AuditRow.id))
    if scope.audit is not None:
        statement = statement.where(AuditRow.key == scope.audit)
    if scope.year is not None:
        statement = statement.where(AuditRow.year == scope.year)
    return {id_of(audit): audit for audit in session.exec(statement)}


def _require_unit_in(session: Session, audit: AuditRow, units: UnitsFile, unit: str | None) -> None:
    keys = session.exec(select(UnitAudit.unit_key).where(UnitAudit.audit_id == audit.id)).all()
    if unit is not None and not any(unit in units.became(key) for key in keys):
        raise UnknownName(f"I {audit.key} granskas inte den enheten: enheten", unit, keys)


def _is_of(units: UnitsFile, unit_audit: UnitAudit, scope: Scope) -> bool:
    return scope.unit is None or scope.unit in units.became(unit_audit.unit_key)


def _regrouped(session: Session, audits: Iterable[int]) -> dict[int, Regrouped]:
    return {
        id_of(former): group.regrouped
        for group in groups(session, list(audits))
        if group.regrouped is not None
        for former in group.formers
    }


def _standing(area: Area, courses: Sequence[Course]) -> Standing:
    if area.verdicts:
        return Standing.PROPOSED if area.judged_on is None else Standing.JUDGED
    match area.unit_audit.stage:
        case Stage.FEEDBACK:
            return Standing.FEEDBACK
        case Stage.ACTION_PLAN:
            return _of_plan(courses)
        case Stage.FOLLOW_UP:
            return Standing.FOLLOW_UP
        case Stage.CLOSED:
            return Standing.ENDED
        case _:
            return Standing.DIALOGUE


def _of_plan(courses: Sequence[Course]) -> Standing:
    if not courses:
        return Standing.PLAN_AWAITED
    if any(course.action.accepted_on is None for course in courses):
        return Standing.PLAN_TO_ACCEPT
    if any(course.late for course in courses):
        return Standing.ACTION_LATE
    return Standing.UNDER_WAY if any(course.action.status in OPEN for course in courses) else Standing.ACTIONS_DONE
