"""What people are told of reports: the inspectors of a draft, the recipients of what is published."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import select

from config.errors import NotNow
from config.messages import MessageKind
from config.organisation import Person
from method.dates import in_words
from register import outbox, report_versions
from register.desk import Desk, of_milestone
from register.models import Milestone, ReportOf, ReportVersion
from register.report_versions import Subject
from register.tables import units_of

_MILESTONES = {ReportOf.AUDIT: "report_published", ReportOf.YEAR: "annual_report_decided"}


def tell_of_draft(desk: Desk, subject: Subject, row: ReportVersion, *, faults: int) -> None:
    """Tell the inspectors where the draft lies, and how many faults the proof-reading has found in it."""
    milestone = _milestone(desk, subject)
    planned = milestone.planned_on if milestone else None
    people = of_milestone(desk, milestone, "inspectors") if milestone else desk.catalogue.people.inspectors
    for person in people:
        outbox.tell(
            desk,
            person,
            MessageKind.REPORT_DRAFTED,
            key=f"report_drafted|{subject.name}|{person.key}|{row.version}",
            fields={
                "report": subject.title,
                "document": report_versions.file_names(subject, row.version)[0],
                "version": row.version,
                "faults": faults,
                "planned": in_words(planned) if planned else None,
            },
            about=None,
        )


def send(desk: Desk, subject: Subject) -> int:
    """Tell the recipients where the published version lies, each once; how many were told now.

    Raises `NotNow` before it is published.
    """
    row = report_versions.published(desk.session, subject)
    if row is None:
        raise NotNow("Rapporten är inte publicerad än.")
    told = [
        outbox.tell(
            desk,
            person,
            MessageKind.REPORT_SENT,
            key=f"report_sent|{subject.name}|{person.key}|{row.version}",
            fields={
                "report": subject.title,
                "document": report_versions.file_names(subject, row.version)[0],
                "version": row.version,
            },
            about=None,
        )
        for person in recipients_of(desk, subject)
    ]
    return sum(message is not None for message in told)


def recipients_of(desk: Desk, subject: Subject) -> list[Person]:
    """To whom the report goes, each once; a role of every unit at the audit's units, or at all there are that day."""
    reports, people = desk.catalogue.reports, desk.catalogue.people
    roles = (reports.audit if subject.audit else reports.year).recipients
    units = _units(desk, subject)
    found = [
        people.in_role(role, unit) for role in roles for unit in (units if "{unit}" in people.roles[role].key else [""])
    ]
    return list({person.key: person for person in found}.values())


def _units(desk: Desk, subject: Subject) -> Sequence[str]:
    if subject.audit is None:
        return [unit.key for unit in desk.catalogue.units.units if unit.exists_on(desk.today)]
    return [unit.unit_key for unit in units_of(desk.session, subject.audit) if unit.skipped_for is None]


def _milestone(desk: Desk, subject: Subject) -> Milestone | None:
    audit = subject.audit.id if subject.audit else None
    kind = _MILESTONES.get(subject.of)
    rows = desk.session.exec(select(Milestone).where(Milestone.kind == kind, Milestone.year == subject.year))
    return next((row for row in rows if row.audit_id == audit), None)
