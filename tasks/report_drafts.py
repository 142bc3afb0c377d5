"""Reports that nobody has to ask for: drafts on their day, the inspectors told of them; at the end the delivery log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from config.errors import ArshjulError
from register.desk import Desk, find_audit
from register.models import ReportOf
from register.report_drafts import due_drafts, leave_deliveries_out, years_delivered
from register.report_messages import tell_of_draft
from register.report_versions import Subject
from tasks.shell import desk, opened, shell
from tasks.traces import where


@shell
def draft_reports(home: str, *, now: datetime) -> int:
    """Draft the reports whose day has come, each in a transaction of its own; how many.

    One that fails stops no other. Raises `DraftsFailed` when all have had their turn and some failed.
    """
    with opened(home) as register, register.reading() as session:
        due = [
            (subject.of, subject.year, subject.audit.key if subject.audit else None)
            for subject in due_drafts(session, register.catalogue, now.date())
        ]
        delivered = years_delivered(session, now.date())
    failed: list[str] = []
    for of, year, audit in due:
        with _alone(failed, f"{of} {audit or year}"), desk(home, now=now) as at_desk:
            _draft(at_desk, of, year, audit)
    for subject in delivered:
        with _alone(failed, subject.name), desk(home, now=now) as at_desk:
            _add_deliveries(at_desk, subject)
    if failed:
        raise DraftsFailed("\n".join(failed))
    return len(due)


@shell
def draft_report(home: str, *, audit: str | None, year: int | None, now: datetime) -> str:
    """Draft the report of an audit, or of a year, and tell the inspectors; what it is called.

    Raises `ArshjulError` unless one of them is named.
    """
    if (audit is None) == (year is None):
        raise ArshjulError("Ange antingen en granskning eller ett år.")
    with desk(home, now=now) as at_desk:
        if audit is not None:
            return _draft(at_desk, ReportOf.AUDIT, find_audit(at_desk.session, audit).year, audit)
        assert year is not None, "one of them is named"
        return _draft(at_desk, ReportOf.YEAR, year, None)


class DraftsFailed(ArshjulError):
    """Reports that could not be made, and why; the others are."""


@contextmanager
def _alone(failed: list[str], report: str) -> Iterator[None]:
    """What fails inside is noted and stops nothing else."""
    try:
        yield
    except ArshjulError as error:
        failed.append(f"{report}: {error}")
    except Exception as error:
        # Where, but not with what: an error's text may hold more than a log may.
        failed.append(f"{report}: {where(error)}")


def _add_deliveries(at_desk: Desk, subject: Subject) -> None:
    from tasks.reports.versions import add_deliveries

    if add_deliveries(at_desk, subject) is None:
        leave_deliveries_out(at_desk, subject)


def _draft(at_desk: Desk, of: ReportOf, year: int, audit: str | None) -> str:
    from tasks.reports.versions import make

    subject = Subject(of, year, find_audit(at_desk.session, audit) if audit else None)
    version = make(at_desk, subject)
    tell_of_draft(at_desk, subject, version.row, faults=len(version.judged.faults))
    return f"{subject.title}, version {version.row.version}"
