"""The pack for the conference: what differed, what worked, good examples. A few pages to talk about."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from config.catalogue import Catalogue
from method.differences import Outcome, against_the_rest, differences, in_words
from method.figures import Count
from method.report.outline import Filling
from register.desk import id_of
from register.models import AuditRow, FigureRow, FindingKind, UnitAudit
from register.published import MOST_UNITS
from register.reports import findings, results
from register.reports.audit import about, printed, units_in


def filling(session: Session, catalogue: Catalogue, audit: AuditRow) -> Filling:
    """Words and parts of the pack; its outline says in what order."""
    units = units_in(session, audit)
    shown = printed(session, catalogue, audit, units)
    told = findings.told(session, shown, units, audit_id=id_of(audit))
    return Filling(
        words={
            **about(catalogue, audit, units),
            "files": sum(shown.files.values()),
            "differing": _differing(session, shown, units),
            "strengths": [one.as_words() for one in told if one.kind is FindingKind.STRENGTH],
            "shared": _shared(told),
            "examples": [one.as_words() for one in told if one.good_example],
        },
        parts={
            "in_brief": results.in_brief(shown),
            "chart": results.chart(shown, key="chart", caption="Enheterna och alla granskade, fråga för fråga"),
        },
    )


def _differing(session: Session, shown: results.Printed, units: Sequence[UnitAudit]) -> list[str]:
    """What is higher or lower at a unit than at the others, in words; nothing where small counts are hidden."""
    if len(shown.units) < 2 or len(units) > MOST_UNITS or shown.smallest is not None:
        return []
    names = {id_of(unit): unit.unit_name for unit in units}
    rows = session.exec(
        select(FigureRow).where(col(FigureRow.unit_audit_id).in_(list(names))).order_by(col(FigureRow.position))
    )
    by_unit: dict[str, list[Count]] = {}
    for row in rows:
        count = Count(row.question, row.label, row.answer, row.stratum, row.count, row.base, row.in_base)
        by_unit.setdefault(names[row.unit_audit_id], []).append(count)
    judged = differences(against_the_rest(by_unit, shown.template))
    return [
        f"{one.comparison.label}, {one.comparison.answer.lower()}. {in_words(one)}"
        for one in judged
        if one.verdict is not Outcome.CANNOT_TELL
    ]


def _shared(told: Sequence[findings.Told]) -> list[dict[str, object]]:
    """Development areas that several units have, by their title: something to solve together."""
    by_title: dict[str, list[str]] = {}
    for one in told:
        if one.kind is FindingKind.DEVELOPMENT:
            by_title.setdefault(one.title, []).append(one.where)
    return [{"title": title, "units": units} for title, units in by_title.items() if len(units) > 1]
