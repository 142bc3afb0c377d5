"""Drafts of reports, made when their day has come, and the inspectors told where they lie and what is wrong in them."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import select

from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.desk import Desk, find_audit, of_milestone
from register.models import Milestone, ReportOf
from register.report_drafts import due_drafts
from register.report_versions import Subject
from tasks.reports.files import names_of
from tasks.shell import desk, opened, shell

_MILESTONES = {ReportOf.AUDIT: "report_published", ReportOf.YEAR: "annual_report_decided"}


@shell
def draft_reports(home: str, *, now: datetime) -> int:
    """Draft the reports whose day has come, each in a transaction of its own; how many."""
    with opened(home) as register, register.reading() as session:
        due = [
            (subject.of, subject.year, subject.audit.key if subject.audit else None)
            for subject in due_drafts(session, register.catalogue, now.date())
        ]
    for of, year, audit in due:
        with desk(home, now=now) as at_desk:
            _draft(at_desk, of, year, audit)
    return len(due)


def _draft(at_desk: Desk, of: ReportOf, year: int, audit: str | None) -> None:
    from tasks.reports.versions import make

    subject = Subject(of, year, find_audit(at_desk.session, audit) if audit else None)
    version = make(at_desk, subject)
    milestone = _milestone(at_desk, subject)
    content = version.row.content
    for person in of_milestone(at_desk, milestone, "inspectors") if milestone else at_desk.catalogue.people.inspectors:
        outbox.tell(
            at_desk,
            person,
            MessageKind.REPORT_DRAFTED,
            key=f"report_drafted|{subject.name}|{person.key}|{version.row.version}",
            fields={
                "report": f"{content['title']}: {content['subtitle']}" if audit else content["title"],
                "document": names_of(subject, version.row.version)[0],
                "version": version.row.version,
                "faults": len(version.judged.faults),
                "planned": in_words(milestone.planned_on) if milestone and milestone.planned_on else None,
            },
            about=None,
        )


def _milestone(at_desk: Desk, subject: Subject) -> Milestone | None:
    audit = subject.audit.id if subject.audit else None
    statement = select(Milestone).where(Milestone.kind == _MILESTONES[subject.of], Milestone.year == subject.year)
    return next((row for row in at_desk.session.exec(statement) if row.audit_id == audit), None)
