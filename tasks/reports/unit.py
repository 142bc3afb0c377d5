"""The report to one unit, its feedback: gathered from the register, and judged before it is delivered."""

from __future__ import annotations

from dataclasses import replace

from method.dates import in_words
from method.report.blocks import Report
from method.report.outline import fill
from register.desk import Desk, plan_of
from register.models import UnitAudit
from register.report_versions import Source
from register.reports import feedback as gathered
from register.reports.results import ALL_AUDITED
from register.reports.sums import beside_total
from register.reports.texts import texts_about
from register.tables import Tables
from tasks.reports.judged import Proofed, proofed
from tasks.reports.make import outline_of

SUITE = "feedback.document"


def figures_of(at_desk: Desk, unit_audit: UnitAudit) -> Tables:
    """The unit's figures beside the total, for whoever both makes its feedback and judges it; else each reads them."""
    return beside_total(at_desk.session, at_desk.audit_of(unit_audit), unit_audit)


def report_of(
    at_desk: Desk,
    unit_audit: UnitAudit,
    *,
    version: int,
    draft: bool = False,
    outline: Source | None = None,
    beside: Tables | None = None,
) -> Report:
    """The unit's feedback as the register has it now, as a version of the desk's day; `beside`: see `figures_of`."""
    audit, catalogue = at_desk.audit_of(unit_audit), at_desk.catalogue
    used = outline or outline_of(catalogue, "feedback")
    filling = replace(
        gathered.filling(at_desk.session, catalogue, audit, unit_audit, today=at_desk.today, beside=beside),
        texts=texts_about(at_desk.session, catalogue, audit, unit_audit),
    )
    return Report(
        kind="feedback",
        title=f"Återkoppling till {unit_audit.unit_name}",
        subtitle=audit.title,
        office=catalogue.organisation.office,
        organisation=catalogue.organisation.name,
        diary_number=plan_of(audit).diary_number,
        version=version,
        made_on=in_words(at_desk.today),
        draft=draft,
        blocks=fill(used.content, filling, source=str(catalogue.folder / "report" / used.name)).blocks,
    )


def judge(
    at_desk: Desk, unit_audit: UnitAudit, report: Report, document: bytes, *, beside: Tables | None = None
) -> Proofed:
    """What the last gate says of a unit's feedback; `beside`: see `figures_of`."""
    return proofed(
        at_desk.session,
        report,
        document,
        about=[at_desk.audit_of(unit_audit)],
        names={unit_audit.unit_name: unit_audit.unit_key, ALL_AUDITED: None},
        unit_audit=unit_audit,
        beside=beside,
        suite=SUITE,
    )
