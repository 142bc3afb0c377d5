"""Feedback: the unit's document in versions, whom it was delivered to, and its acknowledgement."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from sqlalchemy import exists
from sqlalchemy.orm import aliased
from sqlmodel import Session, and_, col, or_, select

from config.errors import ArshjulError, NotNow
from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.action_plan import ask_for_plan
from register.deadlines import meet, open_deadline
from register.desk import Desk, id_of, plan_of, recipients
from register.findings import findings_of
from register.follow_up import prepare_on
from register.free_text import refuse_leads
from register.judgements import Judged, keep
from register.models import AuditRow, FeedbackVersion, FindingKind, UnitAudit
from register.report_versions import Recipe, keep_source
from register.stages import Stage
from register.walk import move, require


def ready_to_deliver(session: Session, today: date) -> list[int]:
    """Unit audits whose day of feedback has come and that have none, or whose feedback is acknowledged."""
    newer = aliased(FeedbackVersion)
    version = exists().where(col(FeedbackVersion.unit_audit_id) == col(UnitAudit.id))
    latest_is_done = version.where(
        col(FeedbackVersion.acknowledged_on).is_not(None) | col(FeedbackVersion.superseded_for).is_not(None),
        ~exists().where(
            col(newer.unit_audit_id) == col(FeedbackVersion.unit_audit_id),
            col(newer.version) > col(FeedbackVersion.version),
        ),
    )
    statement = select(col(UnitAudit.id)).where(
        col(UnitAudit.stage) == Stage.FEEDBACK,
        or_(and_(col(UnitAudit.feedback_on) <= today, ~version), latest_is_done),
    )
    return [number for number in session.exec(statement.order_by(col(UnitAudit.id))) if number is not None]


def latest_version(session: Session, unit_audit: UnitAudit) -> FeedbackVersion | None:
    """The unit's newest feedback."""
    statement = select(FeedbackVersion).where(FeedbackVersion.unit_audit_id == unit_audit.id)
    return session.exec(statement.order_by(col(FeedbackVersion.version).desc())).first()


def deliver(
    desk: Desk,
    unit_audit: UnitAudit,
    document: bytes,
    judged: Judged,
    *,
    recipe: Recipe | None,
    reason: str | None = None,
) -> str:
    """Keep a version of the feedback, tell the unit where it lies, and await its acknowledgement; the file's name.

    The day the first version is delivered is the day from which the year to the verdict runs. `recipe`: how it was
    made; None in a rehearsal, which makes no document.
    """
    former = latest_version(desk.session, unit_audit)
    version = 1 if former is None else former.version + 1
    name = document_name(desk.audit_of(unit_audit).key, unit_audit.unit_key, version)
    desk.add(
        FeedbackVersion(
            unit_audit_id=id_of(unit_audit),
            version=version,
            made_on=desk.today,
            reason=reason,
            sha256=sha256(document).hexdigest(),
            document=document,
            recipients=[person.key for person in recipients(desk, unit_audit, "unit")],
            content=recipe.content if recipe else None,
            layout_id=id_of(keep_source(desk, recipe.layout)) if recipe else None,
            outline_id=id_of(keep_source(desk, recipe.outline)) if recipe else None,
            made_with=dict(recipe.made_with) if recipe else None,
        )
    )
    keep(desk, unit_audit, judged)
    unit_audit.feedback_given_on = unit_audit.feedback_given_on or desk.today
    unit_audit.prepare_on = prepare_on(plan_of(desk.audit_of(unit_audit)), unit_audit, desk.year)
    desk.session.add(unit_audit)
    deadline = open_deadline(desk, unit_audit, "feedback_acknowledgement", planned=None, cause=f"version {version}")
    found = findings_of(desk.session, unit_audit)
    outbox.write(
        desk,
        unit_audit,
        MessageKind.FEEDBACK_DELIVERED,
        to="unit",
        occasion=f"version {version}",
        fields={
            "document": name,
            "version": version,
            "reason": reason,
            "strengths": sum(finding.kind is FindingKind.STRENGTH for finding in found),
            "development": sum(finding.kind is FindingKind.DEVELOPMENT for finding in found),
            "due": in_words(deadline.due),
        },
    )
    desk.log(unit_audit, "feedback_delivered", evidence={"version": version, "sha256": sha256(document).hexdigest()})
    return name


def acknowledge(desk: Desk, unit_audit: UnitAudit) -> None:
    """The unit has received its feedback; raises `NotNow` when there is none, or twice."""
    require(unit_audit, "bekräftelse av återkopplingen", Stage.FEEDBACK)
    latest = latest_version(desk.session, unit_audit)
    if latest is None:
        raise NotNow(f"{unit_audit.unit_name} har inte fått någon återkoppling än.")
    if latest.acknowledged_on is not None:
        raise NotNow(f"Återkopplingen är redan bekräftad, {in_words(latest.acknowledged_on)}.")
    latest.acknowledged_by, latest.acknowledged_on = desk.deed.who, desk.today
    desk.session.add(latest)
    meet(desk, unit_audit, "feedback_acknowledgement")
    desk.log(unit_audit, "feedback_acknowledged", evidence={"version": latest.version})


def ask_for_new_version(desk: Desk, unit_audit: UnitAudit, *, reason: str) -> None:
    """The feedback has to be made anew, for a reason; the round makes it. Raises `NotNow` before there is one."""
    require(unit_audit, "en ny version av återkopplingen", Stage.FEEDBACK)
    latest = latest_version(desk.session, unit_audit)
    if latest is None:
        raise NotNow(f"{unit_audit.unit_name} har inte fått någon återkoppling än.")
    if not reason.strip():
        raise ArshjulError("Ange varför återkopplingen görs om: --reason ”…”.")
    refuse_leads(desk, unit_audit, reason)
    meet(desk, unit_audit, "feedback_acknowledgement")
    latest.superseded_for = reason
    desk.session.add(latest)
    desk.log(unit_audit, "feedback_withdrawn", reason=reason, evidence={"version": latest.version})


def end_feedback(desk: Desk, unit_audit: UnitAudit) -> None:
    """From acknowledged feedback to the action plan, which is asked for."""
    latest = latest_version(desk.session, unit_audit)
    assert latest is not None, "an acknowledged version"
    move(
        desk,
        unit_audit,
        evidence={
            "version": latest.version,
            "sha256": latest.sha256,
            "recipients": latest.recipients,
            "acknowledged_by": latest.acknowledged_by,
        },
    )
    ask_for_plan(desk, unit_audit)


def document_name(audit_key: str, unit_key: str, version: int) -> str:
    """The file's name in the home's documents."""
    return f"aterkoppling-{audit_key}-{unit_key}-v{version}.pdf"


def document_names(session: Session) -> list[tuple[str, int]]:
    """The file name and id of every version that has been delivered."""
    rows = session.exec(
        select(AuditRow.key, UnitAudit.unit_key, FeedbackVersion.version, col(FeedbackVersion.id))
        .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
        .join(FeedbackVersion, col(FeedbackVersion.unit_audit_id) == col(UnitAudit.id))
    )
    return [(document_name(audit, unit, version), number) for audit, unit, version, number in rows if number]
