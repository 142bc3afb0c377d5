"""What remains of earlier audits and goes into the next year's wheel: areas not shown better, or not done with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from config.organisation import UnitsFile
from method.verdicts import Change
from register.areas import Area, Areas
from register.models import ActionStatus, UnitAudit


@dataclass(frozen=True)
class Remaining:
    """An area that has to be taken up again, by the units that answer for it on a day.

    `found_at`: names of the units at which it was found. `years`: so many years before the year asked for was it first
    found, without having been put right since.
    """

    units: tuple[str, ...]
    unit_names: tuple[str, ...]
    title: str
    verdicts: tuple[Change, ...]
    plans: tuple[ActionStatus, ...]
    audits: tuple[str, ...]
    years: int
    found_at: tuple[str, ...]


def remaining(session: Session, units: UnitsFile, year: int, *, on: date) -> list[Remaining]:
    """Areas whose verdicts were confirmed in the year or the one before, and that have to be taken up again.

    One for each area at the units that answer for it on the day `on`: what is left of units that have been merged is
    told once. An area that a later audit has judged anew stands with what that said.
    """
    areas = Areas(session, units)
    left: defaultdict[tuple[tuple[str, ...], str], list[Area]] = defaultdict(list)
    for area in areas.all:
        if area.judged_on is None or area.judged_on.year not in (year - 1, year) or not area.remains:
            continue
        if not any(later.judged_on for later in areas.same(area) if later.place > area.place):
            at = tuple(key for key, _ in _answering(units, area.unit_audit, on))
            left[at, area.names[0]].append(area)
    return [_remaining(areas, units, found, year=year, on=on) for found in left.values()]


def _remaining(areas: Areas, units: UnitsFile, found: Sequence[Area], *, year: int, on: date) -> Remaining:
    latest = max(found, key=lambda area: area.place)
    answering = _answering(units, latest.unit_audit, on)
    rows = [row for area in found for row in area.verdicts]
    return Remaining(
        units=tuple(key for key, _ in answering),
        unit_names=tuple(name for _, name in answering),
        title=latest.finding.title,
        verdicts=tuple(dict.fromkeys(row.verdict for row in rows if row.column is not None)),
        plans=tuple(dict.fromkeys(row.plan for row in rows)),
        audits=tuple(dict.fromkeys(area.audit.key for area in found)),
        years=year - min(areas.first_year(area) for area in found),
        found_at=tuple(dict.fromkeys(area.unit_audit.unit_name for area in found)),
    )


def _answering(units: UnitsFile, unit_audit: UnitAudit, day: date) -> list[tuple[str, str]]:
    """Key and name of the units that answer for the unit on the day; its own where it is no longer in the file."""
    if unit_audit.unit_key not in {unit.key for unit in units.units}:
        return [(unit_audit.unit_key, unit_audit.unit_name)]
    return [(unit.key, unit.name) for unit in units.successors_on(unit_audit.unit_key, day)]
