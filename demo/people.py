"""The played people: they do what the script says on its day, and accept warnings a working day later."""

from __future__ import annotations

import hashlib
import logging
from datetime import date, datetime
from pathlib import Path

from sqlmodel import Session, col, select

from config.errors import NotNow
from demo.script import Entry, Script
from method.dates import WorkingYear
from portal import people as record_door
from portal.hand_in import sender
from portal.words import noon
from register import board, planning
from register.database import Register
from register.desk import Deed, Desk, find_audit, find_unit_audit
from register.hand_ins import awaiting
from register.models import Event, UnitAudit
from tasks import hand_in
from tasks.hand_in import Addressed

log = logging.getLogger(__name__)

DID = {"meeting-held": "meeting_held", "readings-reconciled": "readings_reconciled", "file-replaced": "file_replaced"}
"""Event of `record` -> what the event log calls it."""


class People:
    """Everybody who acts in the play."""

    def __init__(self, register: Register, script: Script, data: Path) -> None:
        self._register, self._script, self._data = register, script, data
        self._year = WorkingYear(register.catalogue.calendar)

    def lay_out(self) -> None:
        """Lay the audit out on its first day; there is nothing to do if it is."""
        self._register.migrate()
        with self._register.transaction() as session:
            desk = self._desk(session, self._script.reaction.by, self._script.starts)
            planning.lay_out(desk, self._register.catalogue.audit(self._script.audit))

    def moment(self, day: date) -> datetime:
        """Noon on a played day, local."""
        return noon(day, self._register.catalogue.organisation.time_zone)

    def first_day(self) -> date | None:
        """The day to go on from: the last that the event log knows, which may have been cut off."""
        with self._register.reading() as session:
            if is_over(self._register, self._script):
                return None
            audit = find_audit(session, self._script.audit)
            return session.exec(
                select(col(Event.day)).where(Event.audit_id == audit.id).order_by(col(Event.day).desc())
            ).first()

    def next_day(self, after: date) -> date | None:
        """The next day on which somebody acts or something is due; None when the play is over."""
        if is_over(self._register, self._script):
            return None
        with self._register.reading() as session:
            days = [entry.on for entry in self._script.entry]
            days += [day for _, day in self._to_accept(session)]
            due = board.next_day(session, self._register.catalogue, after=after)
        return min((day for day in [*days, *([due] if due else [])] if day > after), default=None)

    def act(self, day: date) -> None:
        """Do what the day's entries say, those already in the event log excepted, and accept warnings that wait."""
        for entry in self._script.entry:
            if entry.on == day:
                self._do(entry)
        with self._register.reading() as session:
            waiting = [unit for unit, accept_on in self._to_accept(session) if accept_on <= day]
        for unit in waiting:
            reaction = self._script.reaction
            self._record(unit, "warning-accepted", reaction.by, day, record_door.Said(reason=reaction.reason))

    def _do(self, entry: Entry) -> None:
        if entry.receive is not None:
            self._receive(entry)
        elif not self._has_happened(entry):
            assert entry.record is not None, "checked when the script is read"
            said = record_door.Said(reason=entry.reason, participants=entry.participants, to=entry.to)
            self._record(entry.unit, entry.record, entry.by or self._script.reaction.by, entry.on, said)

    def _receive(self, entry: Entry) -> None:
        assert entry.receive is not None, "only of a receive"
        content = hand_in.read_bytes(entry.path(self._data))
        if self._has_happened(entry, sha256=hashlib.sha256(content).hexdigest()):
            return
        to = Addressed(self._script.audit, entry.unit, entry.receive)
        who = sender(self._register, to, entry.by)
        moment = self.moment(entry.on)
        hand_in.receive(self._register, content, to, deed=Deed(who=who, on=entry.on, at=moment))

    def _record(self, unit: str, event: str, by: str, day: date, said: record_door.Said) -> None:
        # Somebody who is asked before the others have done their part tries again another day.
        try:
            record_door.record(self._register, self._script.audit, unit, event, by=by, now=self.moment(day), said=said)
        except NotNow as reason:
            log.info("nobody can %s at %s yet: %s", event, unit, reason)

    def _has_happened(self, entry: Entry, *, sha256: str | None = None) -> bool:
        with self._register.reading() as session:
            unit_audit = find_unit_audit(session, self._script.audit, entry.unit)
            events = session.exec(select(Event).where(Event.unit_audit_id == unit_audit.id)).all()
        if sha256 is not None:
            return any(event.what == "handed_in" and event.evidence["sha256"] == sha256 for event in events)
        return any(event.what == DID[entry.record or ""] and event.day == entry.on for event in events)

    def _to_accept(self, session: Session) -> list[tuple[str, date]]:
        audit = find_audit(session, self._script.audit)
        units = session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id)).all()
        after = self._script.reaction.after_working_days
        return [
            (unit.unit_key, self._year.add_working_days(max(row.received_on for row in waiting), after))
            for unit in units
            if (waiting := awaiting(session, unit))
        ]

    def _desk(self, session: Session, who: str, day: date) -> Desk:
        return Desk(
            session=session,
            vault=self._register.vault,
            catalogue=self._register.catalogue,
            deed=Deed(who=who, on=day, at=self.moment(day)),
        )


def is_over(register: Register, script: Script) -> bool:
    """Whether every unit of the played audit has ended its walk."""
    with register.reading() as session:
        audit = find_audit(session, script.audit)
        units = session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id)).all()
    return bool(units) and all(unit.done_on is not None for unit in units)
