"""The audit report: everything that the register knows of an audit, for its outline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from config.catalogue import Catalogue
from config.errors import NotNow
from method.dates import in_words
from method.report.blocks import Block, Cell, Table, sides
from method.report.outline import Filling
from register.desk import id_of, plan_of, template_of
from register.models import AuditRow, FindingKind, MeetingKind, UnitAudit
from register.published import MOST_UNITS, open_tables, smallest_shown
from register.reports import findings, how, results
from register.reports.sexes import sexes
from register.tables import Tables, tables, units_of


def units_in(session: Session, audit: AuditRow) -> list[UnitAudit]:
    """The audit's units that were not passed over."""
    return [unit for unit in units_of(session, audit) if unit.skipped_for is None]


def not_ready(session: Session, audit: AuditRow) -> list[UnitAudit]:
    """The units that have not been given their feedback yet: the report is a draft until they have."""
    return [unit for unit in units_in(session, audit) if unit.feedback_given_on is None]


def printed(
    session: Session, catalogue: Catalogue, audit: AuditRow, units: Sequence[UnitAudit], *, found: Tables | None = None
) -> results.Printed:
    """The audit's tables as they may be published; `found`: the tables, where they are read already."""
    template = template_of(audit)
    smallest = smallest_shown(catalogue, audit)
    made = how.how(session, audit, units)
    return results.Printed(
        found=open_tables(found or tables(session, audit.key), template, smallest=smallest),
        template=template,
        names={unit.unit_key: unit.unit_name for unit in units},
        files={unit.unit_key: len(made.sample(unit)) for unit in units},
        smallest=smallest,
    )


def filling(session: Session, catalogue: Catalogue, audit: AuditRow) -> Filling:
    """Words and parts of the audit report; its outline says in what order. Raises `NotNow` before any unit is read."""
    units = units_in(session, audit)
    found = tables(session, audit.key, by_sex=True)
    if not found.rows:
        raise NotNow(f"Det finns inget att redovisa i {audit.key} än: ingen enhet är färdiggranskad.")
    made = how.how(session, audit, units)
    of_both = replace(found, rows=[row for row in found.rows if row.sex is None])
    shown = printed(session, catalogue, audit, units, found=of_both)
    told = findings.told(session, shown, units, audit_id=id_of(audit))
    areas = catalogue.organisation.quality_areas
    by_sex = sexes(
        session,
        units,
        shown.template,
        made.design.strata,
        found,
        smallest=catalogue.organisation.smallest_shown,
    )
    return Filling(
        words={
            **about(catalogue, audit, units),
            **_reading(made),
            "published": _published(audit),
            "hidden_below": shown.smallest,
            "many_units": len(units) > MOST_UNITS,
            "warnings": how.warnings(session, made, catalogue),
            "dialogues": _dialogues(made, told),
            "openings": how.meetings(made, MeetingKind.OPENING),
            "user_organisations": how.meetings(made, MeetingKind.USER_ORGANISATION),
            "documents": findings.evidence_of(told, "document"),
            "heard": findings.evidence_of(told, "user_organisation"),
            "said_in_dialogue": findings.evidence_of(told, "dialogue"),
            "themes": findings.evidence_of(told, "theme"),
            "areas": findings.by_area(told, areas),
            "examples": [one.as_words() for one in told if one.good_example],
            "strengths": sum(one.kind is FindingKind.STRENGTH for one in told),
            "development": sum(one.kind is FindingKind.DEVELOPMENT for one in told),
            "sexes_differ": by_sex.differing,
            "sexes_cannot_tell": by_sex.cannot_tell,
            "sexes_judged": by_sex.stated,
            "strata": list(made.design.strata.values()),
            "questions": _questions(shown),
        },
        parts={
            "lists": how.lists(made),
            "draws": how.draws(made),
            "replacements": how.replacements(made),
            "agreement": how.agreement(session, made, limit=shown.template.agreement_limit),
            "sample": how.sample(made),
            "in_brief": results.in_brief(shown),
            "chart": results.chart(shown, key="chart", caption="Enheterna och alla granskade, fråga för fråga"),
            "sexes": by_sex.table,
            "template": _template(shown),
            **{f"question_{key}": made_of for key, made_of in results.result_tables(shown).items()},
            "results": [table for made_of in results.result_tables(shown).values() for table in made_of],
        },
    )


def about(catalogue: Catalogue, audit: AuditRow, units: Sequence[UnitAudit]) -> dict[str, Any]:
    """The words that every report about an audit begins with."""
    plan, organisation = plan_of(audit), catalogue.organisation
    return {
        "office": organisation.office,
        "organisation": organisation.name,
        "contact": organisation.contact,
        "audit": audit.title,
        "diary_number": plan.diary_number,
        "year": audit.year,
        "period": {"start": in_words(plan.period.start), "end": in_words(plan.period.end)},
        "ages": {"low": plan.target_age.low, "high": plan.target_age.high},
        "units": [unit.unit_name for unit in units],
        "of_units": sum(unit.exists_on(plan.period.end) for unit in catalogue.units.units),
    }


def _reading(made: how.How) -> dict[str, Any]:
    files = [file for unit in made.units for file in made.sample(unit)]
    listed = [
        sum((made.draws[id_of(unit)].frame_sizes or {}).values()) for unit in made.units if id_of(unit) in made.draws
    ]
    sealed = [draw.sealed_on for draw in made.draws.values() if draw.sealed_on]
    return {
        "files": len(files),
        "listed": sum(listed),
        "per_unit": made.design.files,
        "per_stratum": made.design.per_stratum,
        "reserves": made.design.reserves,
        "replaced": sum(len(made.replaced(unit)) for unit in made.units),
        "double": sum(file.read_twice for file in files),
        "drawn_on": in_words(min(sealed)) if sealed else "",
        "open_seed": all(draw.nonce is not None for draw in made.draws.values()) and bool(made.draws),
    }


def _published(audit: AuditRow) -> dict[str, str] | None:
    published = plan_of(audit).published
    return None if published is None else {"on": in_words(published.on), "reason": published.reason}


def _dialogues(made: how.How, told: Sequence[findings.Told]) -> list[dict[str, Any]]:
    met = how.meetings(made, MeetingKind.DIALOGUE)
    for one in met:
        answers = [said.answer for said in told if said.where == one["unit"] and said.answer]
        one["answers"] = {name: answers.count(name) for name in findings.ANSWERS.values() if name in answers}
    return met


def _questions(shown: results.Printed) -> list[dict[str, str]]:
    return [{"key": question.key, "heading": question.heading} for question in shown.template.questions]


def _template(shown: results.Printed) -> list[Block]:
    rows = [(Cell(text=column.heading), Cell(text=", ".join(column.answers))) for column in shown.template.columns()]
    return [
        Table(
            key="template",
            caption=f"Granskningsmallen: {shown.template.title}, version {shown.template.version}",
            heads=("Fråga", "Svar"),
            rows=tuple(rows),
            sides=sides(2, left=2),
        )
    ]
