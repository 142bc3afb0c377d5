"""How many times each date of a year's wheel has moved, as the event log tells it: calendars want to know."""

from __future__ import annotations

from collections import Counter

from sqlmodel import Session, col, or_, select

from register.models import Event, MeetingKind
from register.wheel import MEETING_OF, Wheel

MOVES = ("date_moved", "laid_anew", "meeting_planned", "milestone_moved", "milestones_laid_anew")
"""The events by which dates move."""

Moves = Counter[tuple[int | None, str]]
"""Unit audit's id (None: a milestone's) and the date's name or milestone's kind -> how many times."""


def moves_of(session: Session, wheel: Wheel) -> Moves:
    """How many times each date of the year has moved. The number never falls; a milestone's counts its likes', too."""
    audits = {line.audit.id for line in (*wheel.lines, *wheel.skipped)}
    statement = select(Event).where(
        col(Event.what).in_(MOVES), or_(col(Event.audit_id).in_(audits), col(Event.audit_id).is_(None))
    )
    moves: Moves = Counter()
    for event in session.exec(statement):
        for name in _names(event):
            moves[event.unit_audit_id, name] += 1
            if event.unit_audit_id is not None:
                moves[None, name] += 1
    return moves


def _names(event: Event) -> set[str]:
    """The dates and milestones that an event moved."""
    said = event.evidence
    match event.what:
        case "date_moved":
            return {said["date"], *said["along"]}
        case "milestone_moved":
            return {said["kind"], *said["along"]}
        case "meeting_planned":
            return {name for name, kind in MEETING_OF.items() if kind == MeetingKind(said["kind"])}
        case _:
            return set(said["moved"])
