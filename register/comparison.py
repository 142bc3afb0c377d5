"""Two audits of the same theme held against each other, question by question and unit by unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session, select

from config.catalogue import Catalogue
from config.template import Measure
from method.comparability import Kin, kin
from method.two_shares import Share
from method.verdicts import Judged, Pair, changes
from register.desk import find_audit, plan_of, template_of
from register.findings import share_of
from register.models import AuditRow, UnitAudit


@dataclass(frozen=True)
class Compared:
    """A question at a unit, now and then. `judged` is None where the two may not or cannot be compared.

    `merged`: the unit is another now than then; its base line is the sum of those that it was made of.
    """

    unit: str
    kin: Kin
    now: Share
    then: Share | None
    merged: bool
    judged: Judged | None


def compare(session: Session, catalogue: Catalogue, before: str, after: str) -> list[Compared]:
    """Every followed question of the later audit at every unit of it, judged as one family.

    A unit is held against itself or, where it has been made of others meanwhile, against those together, but only if
    all of them were audited then. Raises `UnknownName` for an audit that is not laid out.
    """
    then, now = find_audit(session, before), find_audit(session, after)
    kinships = kin(template_of(then), template_of(now))
    lines = [
        _line(session, unit, one, base)
        for unit in _units(session, now).values()
        for base in [_base_line(session, catalogue, then, unit, plan_of(now).period.end)]
        for one in kinships
    ]
    judged = iter(changes([pair for pair in map(_pair, lines) if pair is not None]))
    return [line if _pair(line) is None else replace(line, judged=next(judged)) for line in lines]


def _line(session: Session, unit: UnitAudit, one: Kin, base: list[UnitAudit]) -> Compared:
    then = _share(session, base, one.then) if base and one.then is not None else None
    merged = [row.unit_key for row in base] not in ([], [unit.unit_key])
    return Compared(unit.unit_name, one, _share(session, [unit], one.now), then, merged, None)


def _pair(line: Compared) -> Pair | None:
    if line.then is None or not line.kin.comparable:
        return None
    return Pair(line.unit, line.kin.column, line.then, line.now, line.kin.good)


def _share(session: Session, units: list[UnitAudit], measure: Measure) -> Share:
    return Share(*share_of(session, units, measure.question, measure.answer))


def _base_line(session: Session, catalogue: Catalogue, then: AuditRow, unit: UnitAudit, day: date) -> list[UnitAudit]:
    """The units of the earlier audit that the unit of `day` was made of.

    None when part of it was not audited then, or was part of a unit that has been split since: what was read there
    says nothing of the part.
    """
    audited, at_the_time = _units(session, then), plan_of(then).period.end
    became = {
        known.key: [successor.key for successor in catalogue.units.successors_on(known.key, day)]
        for known in catalogue.units.units
        if known.exists_on(at_the_time)
    }
    made_of = [key for key, successors in became.items() if unit.unit_key in successors]
    whole = set(made_of) <= set(audited) and all(len(became[key]) == 1 for key in made_of)
    return [audited[key] for key in made_of] if whole else []


def _units(session: Session, audit: AuditRow) -> dict[str, UnitAudit]:
    return {unit.unit_key: unit for unit in session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id))}
