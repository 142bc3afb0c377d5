"""The unit's feedback: its own figures beside all the audited units', its findings, what happens next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session, select

from config.catalogue import Catalogue
from method.dates import in_words, year_after
from method.figures import in_percent, percent
from method.report.blocks import Block, Cell, Fact, Facts, Table, sides
from method.report.outline import Filling
from method.words import Noun, with_noun
from register.desk import id_of, plan_of, template_of
from register.models import AgreementRow, AuditRow, FindingKind, UnitAudit
from register.reports import findings, how, results
from register.reports.audit import about
from register.reports.sums import beside_total
from register.tables import TableRow, Tables

_FILES = Noun("akt", "akter", "akterna")


def filling(
    session: Session,
    catalogue: Catalogue,
    audit: AuditRow,
    unit: UnitAudit,
    *,
    today: date,
    beside: Tables | None = None,
) -> Filling:
    """Words and parts of the feedback to one unit; its outline says in what order. Nothing of its own is hidden.

    `beside`: the unit's figures beside the total, where they have been read.
    """
    made = how.how(session, audit, [unit])
    found = beside or beside_total(session, audit, unit)
    shown = _printed(audit, unit, made, found)
    told = findings.told(session, shown, [unit], audit_id=id_of(audit))
    sizes = (draw.frame_sizes or {}) if (draw := made.draws.get(id_of(unit))) else {}
    sample = made.sample(unit)
    steps = _next(audit, unit, today)
    return Filling(
        words={
            **about(catalogue, audit, [unit]),
            "unit": unit.unit_name,
            "units": found.units,
            "files": len(sample),
            "listed": sum(sizes.values()),
            "replaced": len(made.replaced(unit)),
            "double": sum(file.read_twice for file in sample),
            "agreement": _agreement(session, unit),
            "areas": findings.by_area(told, catalogue.organisation.quality_areas),
            "strengths": sum(one.kind is FindingKind.STRENGTH for one in told),
            "development": sum(one.kind is FindingKind.DEVELOPMENT for one in told),
            "sentences": _sentences(shown, unit),
            "next": steps,
        },
        parts={
            "facts": _facts(len(sample), sum(sizes.values()), told),
            "lists": how.lists(made),
            "next": [_steps(steps)] if steps else [],
            "chart": results.chart(
                shown, key="chart", caption=f"{unit.unit_name} bredvid alla granskade", own=unit.unit_key
            ),
            "results": [table for rows in results.beside_all(shown, unit.unit_key).values() for table in rows],
        },
    )


def _printed(audit: AuditRow, unit: UnitAudit, made: how.How, found: Tables) -> results.Printed:
    return results.Printed(
        found=replace(found, units=[unit.unit_key]),
        template=template_of(audit),
        names={unit.unit_key: unit.unit_name},
        files={unit.unit_key: len(made.sample(unit))},
    )


def _agreement(session: Session, unit: UnitAudit) -> str | None:
    rows = session.exec(select(AgreementRow).where(AgreementRow.unit_audit_id == unit.id)).all()
    compared = sum(row.compared for row in rows)
    return in_percent(percent(sum(row.agree for row in rows), compared)) if compared else None


def _facts(files: int, listed: int, told: list[findings.Told]) -> list[Block]:
    strengths = sum(one.kind is FindingKind.STRENGTH for one in told)
    return [
        Facts(
            facts=(
                Fact(number=str(files), what=f"lästa akter, av {listed} ärenden"),
                Fact(number=str(strengths), what="styrka" if strengths == 1 else "styrkor"),
                Fact(number=str(len(told) - strengths), what="att utveckla"),
            )
        )
    ]


def _sentences(shown: results.Printed, unit: UnitAudit) -> list[str]:
    """Each followed figure of the unit in plain words, with its base."""
    rows = {(row.question, row.answer): row for row in shown.found.rows if row.unit == unit.unit_key}
    found = [(measure, rows.get((measure.question, measure.answer))) for measure, _ in results.followed(shown.template)]
    return [f"{results.title_of(measure)}: {_said(row)}." for measure, row in found if row is not None and row.base]


def _said(row: TableRow) -> str:
    return with_noun(row.count or 0, row.base or 0, _FILES)


def _steps(steps: list[dict[str, Any]]) -> Table:
    rows = tuple((Cell(text=step["when"]), Cell(text=step["what"])) for step in steps)
    return Table(key="next", caption="Dagar att hålla", heads=("När", "Vad"), rows=rows, sides=sides(2, left=2))


def _next(audit: AuditRow, unit: UnitAudit, today: date) -> list[dict[str, Any]]:
    plan, given = plan_of(audit), unit.feedback_given_on or today
    days = [(unit.plan_due, "Åtgärdsplanen lämnas, en åtgärd per utvecklingsområde.")]
    days += [(day, "Lägesrapport om åtgärdsplanen.") for day in plan.progress_due]
    due = year_after(given)
    if plan.follow_up is not None:
        prepared = due - timedelta(weeks=plan.follow_up.weeks_before)
        days.append((prepared, "Uppföljningen börjar, med ett litet nytt urval."))
    days.append((due, "Omdöme om varje utvecklingsområde."))
    return [{"when": in_words(day), "what": what} for day, what in days]
