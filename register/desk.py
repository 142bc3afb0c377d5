"""What a register command has at hand: the open transaction, the vault, the configuration, and who does it when."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from sqlmodel import Session, SQLModel, select

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.errors import UnknownName
from config.organisation import PeopleFile, Person
from config.template import ReviewTemplate
from method.dates import WorkingYear
from register import chain
from register.models import AuditRow, Event, Milestone, UnitAudit
from register.vault import Vault

if TYPE_CHECKING:
    from register.database import Register

SYSTEM = "arshjul"
"""Who the event log names when the calendar, and no person, moved something."""

COMMAND_LINE = "command line"
"""Who it names when somebody at a keyboard did not say who."""

Row = TypeVar("Row", bound=SQLModel)


@dataclass(frozen=True)
class Deed:
    """Who does something, on which day (local), at which moment (aware)."""

    who: str
    on: date
    at: datetime


def deed(who: str, now: datetime) -> Deed:
    """A deed at `now`, which is aware and local to the organisation: its day is the day there."""
    return Deed(who=who, on=now.date(), at=now.astimezone(UTC))


@dataclass(frozen=True)
class Desk:
    """Everything a command needs. The caller owns the transaction; a command never commits."""

    session: Session
    vault: Vault
    catalogue: Catalogue
    deed: Deed
    _audits: dict[int, AuditRow] = field(default_factory=dict, init=False, repr=False, compare=False)
    _plans: dict[int, tuple[dict[str, Any], AuditFile]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def year(self) -> WorkingYear:
        """The organisation's working days."""
        return WorkingYear(self.catalogue.calendar)

    @property
    def today(self) -> date:
        """The day of the deed."""
        return self.deed.on

    def add(self, row: Row) -> Row:
        """Add a row and give it its id."""
        self.session.add(row)
        self.session.flush()
        return row

    def audit_of(self, unit_audit: UnitAudit) -> AuditRow:
        """The audit's row."""
        audit = self.session.get(AuditRow, unit_audit.audit_id)
        assert audit is not None, "a foreign key holds this"
        # Held, since a session forgets a row that nobody holds, and would read its plan and template anew.
        self._audits[unit_audit.audit_id] = audit
        return audit

    def plan_at(self, unit_audit: UnitAudit) -> AuditFile:
        """The plan of the unit's audit, parsed once at this desk as long as it is the same."""
        audit = self.audit_of(unit_audit)
        known = self._plans.get(unit_audit.audit_id)
        if known is None or known[0] is not audit.plan:
            known = self._plans[unit_audit.audit_id] = audit.plan, plan_of(audit)
        return known[1]

    def log(
        self,
        about: UnitAudit | AuditRow | None,
        what: str,
        *,
        evidence: dict[str, Any] | None = None,
        reason: str | None = None,
        stages: tuple[str | None, str | None] = (None, None),
    ) -> None:
        """Add an event about a unit audit, an audit, or a year as a whole (None).

        `evidence` holds dates, counts, hashes and pseudonyms only.
        """
        unit_audit = about if isinstance(about, UnitAudit) else None
        event = self.add(
            Event(
                audit_id=unit_audit.audit_id if unit_audit else getattr(about, "id", None),
                unit_audit_id=unit_audit.id if unit_audit else None,
                day=self.today,
                at=self.deed.at,
                who=self.deed.who,
                what=what,
                from_stage=stages[0],
                to_stage=stages[1],
                reason=reason,
                evidence=evidence or {},
            )
        )
        chain.note(self.session, id_of(event))


@contextmanager
def at_desk(register: Register, *, who: str, now: datetime) -> Iterator[Desk]:
    """A desk with a transaction of its own: committed when the block ends, undone when it raises."""
    with register.transaction() as session:
        yield Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=deed(who, now))


def plan_of(audit: AuditRow) -> AuditFile:
    """The audit's plan as it was laid out."""
    return _plan(json.dumps(audit.plan))


@lru_cache(maxsize=16)
def _plan(text: str) -> AuditFile:
    """Parsed once as long as it says the same: one with hundreds of units is asked for by everything that is done."""
    return AuditFile.model_validate_json(text)


def template_of(audit: AuditRow) -> ReviewTemplate:
    """The audit's template as it was laid out."""
    return ReviewTemplate.model_validate(audit.template)


def find_audit(session: Session, key: str) -> AuditRow:
    """The audit with this key; raises `UnknownName` with the nearest."""
    audit = session.exec(select(AuditRow).where(AuditRow.key == key)).first()
    if audit is None:
        raise UnknownName("Granskningen", key, session.exec(select(AuditRow.key)).all())
    return audit


def find_unit_audit(session: Session, audit_key: str, unit_key: str) -> UnitAudit:
    """One audit at one unit, locked for writing where the database can; raises `UnknownName` with the nearest."""
    audit = find_audit(session, audit_key)
    of_audit = UnitAudit.audit_id == audit.id
    found = session.exec(select(UnitAudit.id).where(of_audit, UnitAudit.unit_key == unit_key)).first()
    if found is not None:
        return locked(session, found)
    known = session.exec(select(UnitAudit.unit_key).where(of_audit)).all()
    raise UnknownName(f"I {audit_key} granskas inte den enheten: enheten", unit_key, known)


def locked(session: Session, unit_audit_id: int) -> UnitAudit:
    """The unit audit, locked until the transaction ends (`FOR UPDATE`; SQLite has locked the whole register)."""
    return session.exec(select(UnitAudit).where(UnitAudit.id == unit_audit_id).with_for_update()).one()


def id_of(row: Any) -> int:
    """The id of a row that has been written."""
    assert row.id is not None, "the row has been flushed"
    return int(row.id)


def recipients(desk: Desk, unit_audit: UnitAudit, role: str) -> list[Person]:
    """Who is meant: the unit's manager for `unit`, its readers for `inspectors`, else who holds the role there.

    Readers who have left the inspectorate are not written to; when all have, all inspectors are.
    """
    people = desk.catalogue.people
    if role == "unit":
        return [people.in_role("unit_manager", unit_audit.unit_key)]
    if role != "inspectors":
        return [people.in_role(role, unit_audit.unit_key)]
    return _inspectors(people, desk.plan_at(unit_audit).unit(unit_audit.unit_key).readers)


def of_milestone(desk: Desk, milestone: Milestone, role: str) -> list[Person]:
    """Who is meant of a milestone: the audit's readers, or all inspectors of a year; else who holds the role."""
    people = desk.catalogue.people
    if role != "inspectors":
        return [people.in_role(role, "")]
    if milestone.audit_id is None:
        return list(people.inspectors)
    units = plan_of(desk.session.get_one(AuditRow, milestone.audit_id)).units
    return _inspectors(people, tuple(reader for unit in units for reader in unit.readers))


def _inspectors(people: PeopleFile, keys: tuple[str, ...]) -> list[Person]:
    return [person for person in people.inspectors if person.key in keys] or list(people.inspectors)
