"""The figures that references in the inspectors' own text name: whether there are such, and what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from sqlmodel import Session, select

from config.catalogue import Catalogue
from config.errors import ArshjulError, UnknownName
from config.template import ReviewTemplate
from method.named_figures import measures_named, require_measure
from method.references import ALL, Reference, Referred, Verb, key_of
from register.desk import find_audit, plan_of, template_of
from register.models import AuditRow, UnitAudit
from register.published import open_tables, sexes_as_published, smallest_shown
from register.tables import TableRow, tables, units_of


def require_known(session: Session, audits: Sequence[AuditRow], references: Iterable[Reference]) -> None:
    """Raise `ArshjulError` for a reference that names no printed figure, with the nearest that there is.

    `audits`: the one that the text is about, or the year's; a reference without an audit is to the only one of them.
    """
    for reference in references:
        audit = _audit_of(session, reference, audits)
        measure = require_measure(reference, template_of(audit))
        if not measure.in_base and reference.verb is not Verb.COUNT:
            raise ArshjulError(
                f"Svaret ”{measure.counted}” ingår inte i frågans bas och har ingen andel. Skriv "
                f"{{{{ count {reference.key} }}}} i stället."
            )
        known = {ALL, *plan_of(audit).design.strata, *(unit.unit_key for unit in units_of(session, audit))}
        if reference.of is not None and reference.of not in known:
            raise UnknownName(f"I hänvisningen till {reference.column}: enheten eller gruppen", reference.of, known)


def figures_about(
    session: Session, catalogue: Catalogue, audits: Sequence[AuditRow], unit_audit: UnitAudit | None = None
) -> Mapping[str, Referred]:
    """Reference's key -> figure, of a text about an audit, a year's audits, or a unit's feedback in its audit.

    All that is kept so far of the unit's own audit; of others small counts are left out, as they are published.
    """

    def figures(key: str) -> Mapping[str, Referred]:
        audit = session.exec(select(AuditRow).where(AuditRow.key == key)).first()
        if audit is None:
            return {}
        if unit_audit is not None and audit.id == unit_audit.audit_id:
            return own_figures(session, unit_audit)
        return published_figures(session, catalogue, audit)

    return _Figures([audit.key for audit in audits], figures)


def own_figures(session: Session, unit_audit: UnitAudit) -> dict[str, Referred]:
    """Reference's key -> figure in the unit's own text; nothing is hidden."""
    audit = session.get_one(AuditRow, unit_audit.audit_id)
    rows = tables(session, audit.key).rows + tables(session, audit.key, unit_key=unit_audit.unit_key, by_sex=True).rows
    return figures_of(rows, template_of(audit), own=unit_audit.unit_key)


def published_figures(session: Session, catalogue: Catalogue, audit: AuditRow) -> dict[str, Referred]:
    """Reference's key -> figure in a text that is published: without those that the open tables hide.

    Of so many units that the tables show the total alone, there is the total alone, and by sex.
    """
    template = template_of(audit)
    found = tables(session, audit.key, by_sex=True)
    by_unit = replace(found, rows=[row for row in found.rows if row.sex is None])
    shown = open_tables(by_unit, template, smallest=smallest_shown(catalogue, audit)).rows
    by_sex = sexes_as_published(found, template, smallest=catalogue.organisation.smallest_shown)
    return figures_of([*shown, *by_sex], template)


def figures_of(rows: Iterable[TableRow], template: ReviewTemplate, *, own: str | None = None) -> dict[str, Referred]:
    """Reference's key -> figure of the rows that are shown; `own`: the unit that the text is about."""
    keys: dict[tuple[str, str], list[tuple[str, bool]]] = {}
    for key, measure in measures_named(template).items():
        keys.setdefault((measure.question, measure.answer), []).append((key, measure.in_base))
    found: dict[str, Referred] = {}
    for row in rows:
        if row.count is None or row.base is None:
            continue
        for key, in_base in keys.get((row.question, row.answer), []):
            figure = Referred(row.count, row.base, row.low, row.high, in_base=in_base)
            found |= {f"{key}{whose}": figure for whose in _whose(row, own)}
    return found


def _whose(row: TableRow, own: str | None) -> list[str]:
    """What may follow the key of the row's figure."""
    if row.sex is not None:
        return [f" @{row.sex}"] if row.unit == own else []
    if row.unit is None:
        return [f" @{ALL}", *([""] if own is None else [])]
    return [f" @{row.unit}", *([""] if row.unit == own else [])]


class _Figures(Mapping[str, Referred]):
    """The figures of audits, each computed when the first of its is asked for: to hide small counts takes its time."""

    def __init__(self, audits: Sequence[str], figures: Callable[[str], Mapping[str, Referred]]) -> None:
        self._audits, self._of = audits, cache(figures)

    def __getitem__(self, key: str) -> Referred:
        # An answer may hold a slash, so only the word before the first is looked at.
        named = re.match(r"([\w-]+)/", key)
        if named is not None:
            return self._of(named[1])[key[named.end() :]]
        if len(self._audits) != 1:
            raise KeyError(key)
        return self._of(self._audits[0])[key]

    def __iter__(self) -> Iterator[str]:
        return (f"{audit}/{key}" for audit in self._audits for key in self._of(audit))

    def __len__(self) -> int:
        return sum(len(self._of(audit)) for audit in self._audits)


def _audit_of(session: Session, reference: Reference, audits: Sequence[AuditRow]) -> AuditRow:
    if reference.audit is not None:
        return find_audit(session, reference.audit)
    if len(audits) == 1:
        return audits[0]
    listed = ", ".join(audit.key for audit in audits) or "ingen"
    raise ArshjulError(
        f"Årets granskningar: {listed}. Skriv före frågan vilken det gäller, t.ex. "
        f"{{{{ {reference.verb} granskning/{key_of(reference.column, reference.answer)} }}}}."
    )
