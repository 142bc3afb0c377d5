"""What is awaited of hundreds of units, and when each does it: asked of the register in a handful of statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session, col, select

from config.hand_in import Kind
from demo.awaited import ASKED_BEFORE, KIND_OF, Awaited, Diary
from demo.invented.plans import fate_of
from register.models import AuditRow, Deadline, Extension, HandIn, HandInStatus, UnitAudit


@dataclass(frozen=True)
class Almanac(Diary):
    """The days of `Diary`, for a register in which thousands of deadlines are open at a time."""

    _days: dict[tuple[int, date], date] = field(default_factory=dict)

    def _awaited(self, session: Session) -> Iterator[Awaited]:
        found = session.exec(
            select(AuditRow.key, UnitAudit.id, UnitAudit.unit_key, Deadline)
            .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
            .join(Deadline, col(Deadline.unit_audit_id) == col(UnitAudit.id))
            .where(col(AuditRow.key).in_([self.world.audit, self.world.follow_up]), col(Deadline.met_on).is_(None))
            .order_by(col(Deadline.id))
        ).all()
        reports = {(number, one.due) for _, number, _, one in found if one.kind == "progress"}
        sent_back, given = _sent_back(session), _given_time(session)
        for audit, number, unit, one in found:
            if one.kind == "action":
                on = self._act_on(audit, unit, one, given, reported=(number, one.due) in reports)
            else:
                again = sent_back.get((number, KIND_OF.get(one.kind)))
                on = self._year.add_working_days(again, 1) if again else self._day_of(audit, unit, one)
            yield Awaited(one.id or 0, audit, unit, one.kind, one.cause, one.opened_on, one.due, on)

    def _day_of(self, audit: str, unit: str, one: Deadline) -> date:
        """The day that chance gives, worked out once for as long as the deadline falls due when it does."""
        place = (one.id or 0, one.due)
        if place not in self._days:
            self._days[place] = self._on(audit, unit, one)
        return self._days[place]

    def _act_on(self, audit: str, unit: str, one: Deadline, given: set[int], *, reported: bool) -> date | None:
        fate = fate_of(self.world, audit, unit, int(one.cause.split()[-1]))
        if fate == "more_time" and one.id not in given:
            return self._year.add_working_days(one.due, -ASKED_BEFORE)
        return None if reported or fate == "partly" else one.due


def _sent_back(session: Session) -> dict[tuple[int | None, Kind | None], date]:
    """Unit audit and kind -> the day on which the newest file of the kind was sent back, where it was."""
    columns = col(HandIn.unit_audit_id), col(HandIn.kind), col(HandIn.status), col(HandIn.received_on)
    newest: dict[tuple[int | None, Kind | None], date | None] = {
        (unit, kind): received_on if status is HandInStatus.SENT_BACK else None
        for unit, kind, status, received_on in session.exec(select(*columns).order_by(col(HandIn.id)))
    }
    return {place: day for place, day in newest.items() if day is not None}


def _given_time(session: Session) -> set[int]:
    """Ids of the deadlines about which more time has been decided on."""
    return set(session.exec(select(Extension.deadline_id).where(col(Extension.granted).is_not(None))))
