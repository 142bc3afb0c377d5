"""The played people: they do what the script says on its day, and accept warnings a working day later."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

from sqlmodel import Session, col, select

from config.errors import NotNow, UnknownName
from demo.cast import Cast
from demo.script import Entry, Script
from method.dates import WorkingYear
from portal import people as record_door
from portal import report_texts
from portal.hand_in import sender
from register import dispatch, planning
from register.database import Register
from register.desk import at_desk, deed, find_audit
from register.hand_ins import awaiting
from register.models import AuditRow, Event, UnitAudit
from register.stages import Stage
from tasks import hand_in
from tasks.hand_in import Addressed

log = logging.getLogger(__name__)

DID: dict[str, str] = {
    "warning-accepted": "warnings_accepted",
    "finding-agreed": "finding_answered",
    "finding-disputed": "finding_answered",
    "finding-amended": "finding_answered",
    "extension-granted": "extension_decided",
    "extension-refused": "extension_decided",
    **dict.fromkeys(record_door.MILESTONES, "milestone_reached"),
    record_door.CONSULTATION: "consulted",
}
"""Event of `record` -> what the event log calls it, where that is another word."""

_Place = tuple[str | None, str | None, str]
"""Audit, unit, and what the event log calls it; neither audit nor unit for a milestone."""


class People(Cast):
    """Everybody who acts in the play."""

    def __init__(self, register: Register, script: Script, data: Path) -> None:
        super().__init__(register)
        self._script, self._data = script, data
        self._done: set[int] = set()
        self._year = WorkingYear(register.catalogue.calendar)

    def lay_out(self) -> None:
        """Lay the audit out on its first day; there is nothing to do if it is."""
        self._register.migrate()
        moment = self.moment(self._script.starts)
        with at_desk(self._register, who=self._script.reaction.by, now=moment) as desk:
            planning.lay_out(desk, self._register.catalogue.audit(self._script.audit))

    def is_over(self) -> bool:
        """Whether the script's audit has ended."""
        return is_over(self._register, self._script)

    def days(self, session: Session) -> list[date]:
        """The days on which somebody acts; some may have passed."""
        return [entry.on for entry in self._script.entry] + [day for _, _, day in self._to_accept(session)]

    def act(self, day: date) -> None:
        """Do what the script says until the day and the event log does not know yet, and accept warnings that wait.

        Somebody who could not do their part on its day, because others had not done theirs, tries again.
        """
        told: Counter[tuple[str | None, str | None, str]] = Counter()
        known = self._known()
        for place, entry in enumerate(self._script.entry):
            if entry.on > day:
                continue
            what = _event_of(entry)
            told[entry.audit, entry.unit, what] += 1
            if place in self._done:
                continue
            if self._is_done(entry, known[self._place(entry, what)], told[entry.audit, entry.unit, what]):
                self._done.add(place)
            else:
                self._do(entry, day)
        with self._register.reading() as session:
            waiting = [(audit, unit) for audit, unit, accept_on in self._to_accept(session) if accept_on <= day]
        for audit, unit in waiting:
            reaction = self._script.reaction
            self._record(audit, unit, "warning-accepted", reaction.by, day, record_door.Said(reason=reaction.reason))

    def _do(self, entry: Entry, day: date) -> None:
        if entry.receive is not None:
            self._receive(entry, day)
            return
        if entry.record is None:
            self._write(entry, day)
            return
        said: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in entry.said.items()
        }
        by = entry.by or self._script.reaction.by
        self._record(self._audit(entry), entry.unit, entry.record, by, day, record_door.Said(**said))

    def _is_done(self, entry: Entry, known: list[dict[str, Any]], times: int) -> bool:
        """Whether the event log knows of it: the very file, the milestone, or so many events of the sort there."""
        if entry.receive is not None:
            return any(evidence["sha256"] == self._sha256(entry) for evidence in known)
        if entry.unit is None:
            return any(_is_of(evidence, entry) for evidence in known)
        return len(known) >= times

    def _sha256(self, entry: Entry) -> str:
        return hashlib.sha256(hand_in.read_bytes(entry.path(self._data))).hexdigest()

    def _audit(self, entry: Entry) -> str:
        return entry.audit or self._script.audit

    def _receive(self, entry: Entry, day: date) -> None:
        assert entry.receive is not None, "only of a receive"
        assert entry.unit is not None, "a file comes from a unit"
        content = hand_in.read_bytes(entry.path(self._data))
        to = Addressed(self._audit(entry), entry.unit, entry.receive)
        by = sender(self._register, to, entry.by)
        try:
            hand_in.receive(self._register, content, to, deed=deed(by, self.moment(day)))
        except (NotNow, UnknownName) as reason:
            log.info("%s from %s is not awaited yet: %s", entry.receive, entry.unit, reason)

    def _write(self, entry: Entry, day: date) -> None:
        assert entry.write is not None, "neither received nor recorded"
        by, text = entry.by or self._script.reaction.by, entry.text(self._script.audit)
        try:
            report_texts.write(
                self._register, self._audit(entry), entry.unit, entry.write, text, by=by, now=self.moment(day)
            )
        except NotNow as reason:
            log.info("nobody can write %s yet: %s", entry.write, reason)

    def _record(self, audit: str, unit: str | None, event: str, by: str, day: date, said: record_door.Said) -> None:
        try:
            record_door.record(self._register, audit, unit, event, by=by, now=self.moment(day), said=said)
        except (NotNow, UnknownName) as reason:
            log.info("nobody can %s at %s yet: %s", event, unit, reason)

    def _known(self) -> dict[_Place, list[dict[str, Any]]]:
        """The evidence of every event so far, by where it happened and what."""
        known: dict[_Place, list[dict[str, Any]]] = defaultdict(list)
        with self._register.reading() as session:
            units = {
                number: (audit, unit)
                for number, audit, unit in session.exec(
                    select(UnitAudit.id, AuditRow.key, UnitAudit.unit_key).join(
                        AuditRow, col(AuditRow.id) == col(UnitAudit.audit_id)
                    )
                )
            }
            for event in session.exec(select(Event).order_by(col(Event.id))):
                known[(*units.get(event.unit_audit_id, (None, None)), event.what)].append(event.evidence)
        return known

    def _place(self, entry: Entry, what: str) -> _Place:
        return (None, None, what) if entry.unit is None else (self._audit(entry), entry.unit, what)

    def _to_accept(self, session: Session) -> list[tuple[str, str, date]]:
        played = {self._script.audit, *(entry.audit for entry in self._script.entry if entry.audit is not None)}
        found = session.exec(
            select(AuditRow.key, UnitAudit)
            .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
            .where(col(AuditRow.key).in_(played))
            .order_by(col(UnitAudit.id))
        ).all()
        after = self._script.reaction.after_working_days
        return [
            (audit, unit.unit_key, self._year.add_working_days(max(row.received_on for row in waiting), after))
            for audit, unit in found
            if (waiting := awaiting(session, unit))
        ]


def is_over(register: Register, script: Script) -> bool:
    """Whether every unit of the played audit has ended its walk, and everybody has been told."""
    with register.reading() as session:
        audit = find_audit(session, script.audit)
        units = session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id)).all()
        told = not any(dispatch.unsent(session))
    return bool(units) and told and all(unit.stage is Stage.CLOSED for unit in units)


def _event_of(entry: Entry) -> str:
    """What the event log calls what the entry does."""
    if entry.receive is not None:
        return "handed_in"
    if entry.record is None:
        return "report_text_saved"
    return DID.get(entry.record, entry.record.replace("-", "_"))


def _is_of(evidence: dict[str, Any], entry: Entry) -> bool:
    """Whether the event is the entry's own milestone, consultation or text: the log calls them all the same."""
    if entry.write is not None:
        year = entry.audit if (entry.audit or "").isdigit() else None
        return evidence["section"] == entry.write and str(evidence.get("year")) == str(year)
    if entry.record == record_door.CONSULTATION:
        return bool(evidence["with"] == entry.said["kind"])
    return bool(evidence.get("kind") == (entry.record or "").replace("-", "_"))
