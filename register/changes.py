"""Stage changes for others to follow: read from the event log, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from register.models import AuditRow, Event, UnitAudit


@dataclass(frozen=True)
class StageChange:
    """One unit audit's step from a stage to the next. `number` is the event's own, `at` aware (UTC)."""

    number: int
    audit: str
    unit: str
    left: str
    entered: str
    at: datetime


def stage_changes(session: Session, *, after: int, most: int) -> list[StageChange]:
    """So many changes at most, those logged after the event with this number."""
    statement = (
        select(Event, AuditRow.key, UnitAudit.unit_key)
        .join(UnitAudit, col(UnitAudit.id) == col(Event.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(Event.what == "stage_changed", col(Event.id) > after)
        .order_by(col(Event.id))
        .limit(most)
    )
    return [
        StageChange(event.id or 0, audit, unit, event.from_stage or "", event.to_stage or "", event.at)
        for event, audit, unit in session.exec(statement)
    ]


def newest_event(session: Session) -> int:
    """The number of the last event; 0 if there is none."""
    return session.exec(select(func.max(Event.id))).one() or 0
