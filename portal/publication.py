"""What is published or sent when a milestone is reached: the report, proof-read, and to whom it goes."""

from __future__ import annotations

from portal.words import counted
from register import closing
from register.desk import Desk
from register.models import AuditRow, ReportOf
from register.report_messages import send
from register.report_versions import Subject, file_names
from tasks.reports.versions import publish


def published(desk: Desk, kind: str, audit: AuditRow | None, year: int) -> list[str]:
    """Publish or send the report that the milestone is about, within the desk's transaction; what was done, in lines.

    Raises as `tasks.reports.versions.publish` and `send`: then the milestone is not reached either.
    """
    match kind:
        case "report_published":
            assert audit is not None, "a milestone of an audit"
            subject = Subject(ReportOf.AUDIT, audit.year, audit)
            return [_published(desk, subject), _told(send(desk, subject))]
        case "conference_held":
            assert audit is not None, "a milestone of an audit"
            subject = Subject(ReportOf.CONFERENCE, audit.year, audit)
            return [_published(desk, subject)]
        case "annual_report_decided":
            subject = Subject(ReportOf.YEAR, year)
            return [_published(desk, subject)]
        case "annual_report_sent":
            subject = Subject(ReportOf.YEAR, year)
            return [_told(send(desk, subject))]
        case _:
            raise AssertionError(f"{kind} is none of {[*closing.MILESTONES, *closing.YEAR_MILESTONES]}")


def _published(desk: Desk, subject: Subject) -> str:
    version = publish(desk, subject)
    return f"Version {version.row.version} gäller: {', '.join(file_names(subject, version.row.version))}."


def _told(number: int) -> str:
    return f"Den går till {counted(number, 'mottagare', 'mottagare')} med nästa sändning."
