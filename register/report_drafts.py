"""Which reports it is time to draft: an audit's when its last unit has its feedback, a year's some weeks before."""

from __future__ import annotations

from datetime import date, timedelta

from sqlmodel import Session, col, exists, select

from config.catalogue import Catalogue
from register.desk import Desk
from register.models import AuditRow, Fingerprint, Milestone, ReportOf, ReportVersion, UnitAudit
from register.report_versions import DELIVERIES, Subject, deliveries, published, versions

DECIDED, SENT = "annual_report_decided", "annual_report_sent"


def due_drafts(session: Session, catalogue: Catalogue, today: date) -> list[Subject]:
    """The reports that have no version yet, and whose day has come."""
    return [*_of_audits(session), *_of_years(session, catalogue, today)]


def next_draft(session: Session, catalogue: Catalogue, *, after: date) -> date | None:
    """The day after `after` on which a year's report is drafted; an audit's follows at once from what is delivered."""
    days = [_draft_day(catalogue, row) for row in _undecided(session)]
    return min((day for day in days if day is not None and day > after), default=None)


def years_delivered(session: Session, today: date) -> list[Subject]:
    """The annual reports that had arrived everywhere they could before the day, and whose log is to be added."""
    sent = select(Milestone).where(Milestone.kind == SENT, col(Milestone.reached_on).is_not(None))
    found = []
    for row in session.exec(sent.order_by(col(Milestone.year))).all():
        subject = Subject(ReportOf.YEAR, row.year)
        log = deliveries(session, subject)
        settled = bool(log) and all(one.settled and (one.sent_on or one.written_on) < today for one in log)
        if settled and published(session, subject) and not _is_added(session, subject):
            found.append(subject)
    return found


def leave_deliveries_out(desk: Desk, subject: Subject) -> None:
    """Note that the outline has no place for the report's delivery log, so that no round asks again."""
    desk.add(Fingerprint(of=_deliveries_of(subject), value="no place"))


def _is_added(session: Session, subject: Subject) -> bool:
    """Whether a version has the delivery log, or none ever will."""
    if session.exec(select(Fingerprint).where(Fingerprint.of == _deliveries_of(subject))).first() is not None:
        return True
    blocks = (block for row in versions(session, subject) for block in row.content.get("blocks", ()))
    return any(block.get("key") == DELIVERIES for block in blocks)


def _deliveries_of(subject: Subject) -> str:
    return f"deliveries of {subject.name}"


def _of_audits(session: Session) -> list[Subject]:
    of_audit = col(UnitAudit.audit_id) == col(AuditRow.id)
    taking_part = exists().where(of_audit, col(UnitAudit.skipped_for).is_(None))
    statement = (
        select(AuditRow)
        .where(
            taking_part,
            ~taking_part.where(col(UnitAudit.feedback_given_on).is_(None)),
            ~exists().where(col(ReportVersion.audit_id) == col(AuditRow.id), col(ReportVersion.kind) == ReportOf.AUDIT),
        )
        .order_by(col(AuditRow.id))
    )
    found = session.exec(statement).all()
    return [Subject(ReportOf.AUDIT, audit.year, audit) for audit in found if audit.plan.get("follows") is None]


def _of_years(session: Session, catalogue: Catalogue, today: date) -> list[Subject]:
    days = {row.year: _draft_day(catalogue, row) for row in _undecided(session)}
    return [Subject(ReportOf.YEAR, year) for year, day in days.items() if day is not None and day <= today]


def _undecided(session: Session) -> list[Milestone]:
    """The decisions on annual reports that are to come and have no version yet."""
    made = exists().where(col(ReportVersion.year) == col(Milestone.year), col(ReportVersion.kind) == ReportOf.YEAR)
    statement = select(Milestone).where(
        Milestone.kind == DECIDED,
        col(Milestone.audit_id).is_(None),
        col(Milestone.reached_on).is_(None),
        col(Milestone.skipped_for).is_(None),
        ~made,
    )
    return list(session.exec(statement.order_by(col(Milestone.year))))


def _draft_day(catalogue: Catalogue, row: Milestone) -> date | None:
    if row.planned_on is None:
        return None
    return row.planned_on - timedelta(weeks=catalogue.reports.year.draft_weeks_before)
