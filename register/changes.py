"""Stage changes for others to follow: read from the event log, in order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, func, select

from register.models import AuditRow, Event, EventLink, UnitAudit


@dataclass(frozen=True)
class StageChange:
    """One unit audit's step from a stage to the next.

    `number` is the event's own, `place` the one it has in the chain; `at` is aware (UTC).
    """

    place: int
    number: int
    audit: str
    unit: str
    left: str
    entered: str
    at: datetime


def stage_changes(session: Session, *, after: int, most: int) -> list[StageChange]:
    """So many changes at most, those after a place in the chain.

    Places are given in the order of commits. Events' numbers are not: one that was begun first may be seen last.
    """
    statement = (
        select(EventLink.id, Event, AuditRow.key, UnitAudit.unit_key)
        .join(Event, col(Event.id) == col(EventLink.event_id))
        .join(UnitAudit, col(UnitAudit.id) == col(Event.unit_audit_id))
        .join(AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id))
        .where(Event.what == "stage_changed", col(EventLink.id) > after)
        .order_by(col(EventLink.id))
        .limit(most)
    )
    return [
        StageChange(place or 0, event.id or 0, audit, unit, event.from_stage or "", event.to_stage or "", event.at)
        for place, event, audit, unit in session.exec(statement)
    ]


def newest_place(session: Session) -> int:
    """The last place in the chain; 0 if there is none."""
    return session.exec(select(func.max(EventLink.id))).one() or 0
