"""Development areas over the years: every time one was found at a unit, and the same area there in other years."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlmodel import Session, col, select

from config.organisation import UnitsFile
from config.template import ReviewTemplate
from method.comparability import same_questions
from register.desk import id_of, template_of
from register.models import AuditRow, Finding, FindingKind, UnitAudit, VerdictRow
from register.stages import Stage
from register.verdicts import remains


@dataclass(frozen=True)
class Area:
    """A development area as it was found at a unit in an audit, with the verdicts there are on it.

    An area of all units is one at each of them.
    """

    audit: AuditRow
    unit_audit: UnitAudit
    finding: Finding
    verdicts: tuple[VerdictRow, ...]

    @property
    def names(self) -> list[str]:
        """What the area is known by: its questions' columns, or its title where none stands behind it."""
        return self.finding.questions or [_by_title(self.finding.title)]

    @property
    def judged_on(self) -> date | None:
        """The day on which its last verdict was confirmed; None before all are."""
        days = [row.confirmed_on for row in self.verdicts]
        known = [day for day in days if day is not None]
        return max(known) if known and len(known) == len(days) else None

    @property
    def remains(self) -> bool:
        """Whether it has to be taken up again, by the verdicts there are."""
        return any(remains(row) for row in self.verdicts)

    @property
    def place(self) -> tuple[int, int, int, int]:
        """Its place in the order of the register: year, audit, unit, number."""
        return self.audit.year, id_of(self.audit), id_of(self.unit_audit), self.finding.number


class Areas:
    """Every development area in the register, read in four statements, and which of them are the same."""

    def __init__(self, session: Session, units: UnitsFile) -> None:
        self._units = units
        self._audits = {id_of(audit): audit for audit in session.exec(select(AuditRow))}
        self._templates: dict[int, ReviewTemplate] = {}
        self._known_templates: dict[str, ReviewTemplate] = {}
        self._same: dict[tuple[int, int], Mapping[str, str]] = {}
        self._became: dict[str, frozenset[str]] = {}
        self.all = sorted(self._read(session), key=lambda area: area.place)

    def same(self, area: Area) -> list[Area]:
        """The same area in other audits: the same question, or else title, at the unit, what it was made of or became.

        In the order of the register.
        """
        units = self._related(area.unit_audit.unit_key)
        near = (each for name in self._names(area) for unit in units for each in self._known.get((name, unit), ()))
        found = {each.place: each for each in near if each.audit.id != area.audit.id and self._is_same(each, area)}
        return [found[place] for place in sorted(found)]

    def first_year(self, area: Area) -> int:
        """The year in which the area was first found, without having been put right in between."""
        year = area.audit.year
        for earlier in reversed([each for each in self.same(area) if each.place < area.place]):
            if earlier.judged_on is not None and not earlier.remains:
                break
            year = earlier.audit.year
        return year

    def _read(self, session: Session) -> Iterator[Area]:
        units: defaultdict[int, list[UnitAudit]] = defaultdict(list)
        for unit_audit in session.exec(select(UnitAudit)):
            # A unit that was skipped has nothing to develop, whatever was found at all the others.
            if unit_audit.stage is not Stage.CLOSED or unit_audit.feedback_given_on is not None:
                units[unit_audit.audit_id].append(unit_audit)
        verdicts: defaultdict[tuple[int, int], list[VerdictRow]] = defaultdict(list)
        for row in session.exec(select(VerdictRow).order_by(col(VerdictRow.id))):
            verdicts[row.unit_audit_id, row.finding_id].append(row)
        for finding in session.exec(select(Finding).where(Finding.kind == FindingKind.DEVELOPMENT)):
            for unit_audit in units[finding.audit_id]:
                if finding.unit_audit_id in (None, unit_audit.id):
                    rows = verdicts[id_of(unit_audit), id_of(finding)]
                    yield Area(self._audits[finding.audit_id], unit_audit, finding, tuple(rows))

    @cached_property
    def _known(self) -> Mapping[tuple[str, str], Sequence[Area]]:
        """A name and a unit -> the areas of that name there."""
        known: defaultdict[tuple[str, str], list[Area]] = defaultdict(list)
        for area in self.all:
            for name in self._names(area):
                known[name, area.unit_audit.unit_key].append(area)
        return known

    @cached_property
    def _keys(self) -> set[str]:
        return {area.unit_audit.unit_key for area in self.all}

    def _related(self, unit: str) -> list[str]:
        """The unit, what it was made of, and what it became."""
        return sorted(key for key in self._keys if key in self._line(unit) or unit in self._line(key))

    def _names(self, area: Area) -> set[str]:
        """The area's names in its own audit, and those that its questions had in an earlier one."""
        former = {change.column: change.was for change in self._template(area.audit).changed if change.was is not None}
        return {*area.names, *(former[name] for name in area.names if name in former)}

    def _is_same(self, one: Area, other: Area) -> bool:
        earlier, later = sorted((one, other), key=lambda area: area.place)
        if not self._answers_for(later.unit_audit, earlier.unit_audit):
            return False
        if not (earlier.finding.questions and later.finding.questions):
            return earlier.names == later.names
        then = self._same_questions(earlier.audit, later.audit)
        return any(then.get(name) in earlier.names for name in later.names)

    def _answers_for(self, later: UnitAudit, earlier: UnitAudit) -> bool:
        """Whether the unit is the same, or answered for the earlier one when it was audited itself."""
        if later.unit_key == earlier.unit_key:
            return True
        if later.unit_key not in self._line(earlier.unit_key):
            return False
        answering = self._units.successors_on(earlier.unit_key, later.invite_on)
        return later.unit_key in {unit.key for unit in answering}

    def _line(self, unit: str) -> frozenset[str]:
        if unit not in self._became:
            self._became[unit] = self._units.became(unit)
        return self._became[unit]

    def _same_questions(self, before: AuditRow, after: AuditRow) -> Mapping[str, str]:
        then, now = self._template(before), self._template(after)
        if (id(then), id(now)) not in self._same:
            self._same[id(then), id(now)] = same_questions(then, now)
        return self._same[id(then), id(now)]

    def _template(self, audit: AuditRow) -> ReviewTemplate:
        """The audit's template; the same one for all audits that have it word for word."""
        number = id_of(audit)
        if number not in self._templates:
            words = json.dumps(audit.template, sort_keys=True)
            self._templates[number] = self._known_templates.setdefault(words, template_of(audit))
        return self._templates[number]


def _by_title(title: str) -> str:
    return f"title: {title.casefold()}"
