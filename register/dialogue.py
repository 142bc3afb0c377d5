"""Dialogue: findings settled for the meeting, the invitation with its agenda, and the day it is all confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists
from sqlmodel import Session, col, or_, select

from config.errors import NotNow
from config.messages import MessageKind
from method.dates import in_words
from register import candidates, outbox
from register.deadlines import meet, open_deadline
from register.desk import Desk
from register.findings import answer_to, figure_lines, findings_of
from register.invitations import invitation
from register.judgements import Judged, keep
from register.meetings import meeting_of, plan_meeting
from register.models import Finding, FindingKind, FindingResponse, Meeting, MeetingKind, UnitAudit
from register.stages import Stage
from register.walk import move, require

KINDS: dict[FindingKind, str] = {FindingKind.STRENGTH: "Styrka", FindingKind.DEVELOPMENT: "Utvecklingsområde"}


def begin_dialogue(desk: Desk, unit_audit: UnitAudit) -> None:
    """Await the inspectors' findings; the dialogue meeting stands on its planned day."""
    plan_meeting(desk, unit_audit, MeetingKind.DIALOGUE, on=max(unit_audit.dialogue_on, desk.today))
    before = -desk.catalogue.calendar.findings_working_days
    planned = desk.year.add_working_days(unit_audit.dialogue_on, before)
    open_deadline(desk, unit_audit, "findings", planned=planned, cause="tables_ready")


def settle_findings(desk: Desk, unit_audit: UnitAudit) -> int:
    """The findings are ready: call the unit to the meeting with them as its agenda; how many there are.

    Raises `NotNow` when there are none, or the unit has been called.
    """
    require(unit_audit, "styrkor och utvecklingsområden", Stage.DIALOGUE)
    found, meeting = findings_of(desk.session, unit_audit), meeting_of(desk.session, unit_audit, MeetingKind.DIALOGUE)
    if not found or meeting is None:
        raise NotNow(f"{unit_audit.unit_name} har inga styrkor eller utvecklingsområden än.")
    meet(desk, unit_audit, "findings")
    open_deadline(desk, unit_audit, "dialogue_meeting", planned=meeting.planned_on, cause="called")
    left = candidates.close(desk, unit_audit)
    desk.log(unit_audit, "findings_settled", evidence={"findings": len(found), "candidates_left": left})
    outbox.write(
        desk,
        unit_audit,
        MessageKind.DIALOGUE_INVITATION,
        to="unit",
        occasion=meeting.planned_on.isoformat(),
        fields={
            "day": in_words(meeting.planned_on),
            "time": meeting.time,
            "place": meeting.place,
            "agenda": [agenda_line(desk.session, unit_audit, finding) for finding in found],
        },
        meeting=invitation(desk, unit_audit, meeting),
    )
    return len(found)


def agenda_line(session: Session, unit_audit: UnitAudit, finding: Finding) -> str:
    """A finding on the agenda: what it is, and the figures behind it."""
    figures = "; ".join(figure_lines(session, unit_audit, finding))
    return f"{finding.number}. {KINDS[finding.kind]}: {finding.title}" + (f" ({figures})" if figures else "")


@dataclass(frozen=True)
class Dialogue:
    """A unit's dialogue as it stands, for the gate."""

    meeting: Meeting | None
    findings: list[tuple[Finding, FindingResponse | None]]


def dialogue_of(session: Session, unit_audit: UnitAudit) -> Dialogue:
    """The dialogue meeting, and every finding with the unit's answer."""
    found = findings_of(session, unit_audit)
    return Dialogue(
        meeting=meeting_of(session, unit_audit, MeetingKind.DIALOGUE),
        findings=[(finding, answer_to(session, unit_audit, finding)) for finding in found],
    )


def ready_to_feed_back(session: Session) -> list[int]:
    """Unit audits whose minutes are confirmed by both sides and whose findings are all answered."""
    confirmed = exists().where(
        col(Meeting.unit_audit_id) == col(UnitAudit.id),
        col(Meeting.kind) == MeetingKind.DIALOGUE,
        col(Meeting.confirmed_by_unit) != "",
        col(Meeting.confirmed_by_inspectors) != "",
    )
    answered = (
        exists()
        .where(
            col(FindingResponse.finding_id) == col(Finding.id),
            col(FindingResponse.unit_audit_id) == col(UnitAudit.id),
        )
        .correlate(Finding, UnitAudit)
    )
    # Asked for apart, so that each is one look into the index.
    own = exists().where(col(Finding.unit_audit_id) == col(UnitAudit.id), _of_the_audit())
    of_all = exists().where(col(Finding.unit_audit_id).is_(None), _of_the_audit())
    statement = select(col(UnitAudit.id)).where(
        col(UnitAudit.stage) == Stage.DIALOGUE,
        confirmed,
        or_(own, of_all),
        ~own.where(~answered),
        ~of_all.where(~answered),
    )
    return [number for number in session.exec(statement.order_by(col(UnitAudit.id))) if number is not None]


def _of_the_audit() -> ColumnElement[bool]:
    return col(Finding.audit_id) == col(UnitAudit.audit_id)


def end_dialogue(desk: Desk, unit_audit: UnitAudit, judged: Judged) -> None:
    """From dialogue to feedback, whose document is made on its planned day."""
    dialogue = dialogue_of(desk.session, unit_audit)
    answers = [answer.response.value for _, answer in dialogue.findings if answer is not None]
    keep(desk, unit_audit, judged)
    move(desk, unit_audit, evidence={word: answers.count(word) for word in sorted(set(answers))})
