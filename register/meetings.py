"""Meetings with the units: planned, held, minuted, and the minutes confirmed by both sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, select

from config.errors import ArshjulError, NotNow
from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.deadlines import meet, move_to, open_deadline, open_of
from register.desk import Desk, id_of
from register.free_text import refuse_leads
from register.invitations import SWEDISH, clock, tell_of_cancellation, tell_of_change
from register.models import ChangeKind, Meeting, MeetingKind, UnitAudit
from register.stages import Stage
from register.walk import require

STAGE_OF: dict[MeetingKind, tuple[Stage, ...]] = {
    MeetingKind.OPENING: (Stage.PLANNING,),
    MeetingKind.DIALOGUE: (Stage.DIALOGUE,),
    MeetingKind.USER_ORGANISATION: (Stage.FILE_REVIEW, Stage.DIALOGUE),
    MeetingKind.FEEDBACK: (Stage.FEEDBACK, Stage.ACTION_PLAN),
}
DEADLINE_OF: dict[MeetingKind, str] = {
    MeetingKind.OPENING: "opening_meeting",
    MeetingKind.DIALOGUE: "dialogue_meeting",
}


def meeting_of(session: Session, unit_audit: UnitAudit, kind: MeetingKind) -> Meeting | None:
    """The unit audit's meeting of the kind, planned or held."""
    return session.exec(select(Meeting).where(Meeting.unit_audit_id == unit_audit.id, Meeting.kind == kind)).first()


def plan_meeting(
    desk: Desk,
    unit_audit: UnitAudit,
    kind: MeetingKind,
    *,
    on: date,
    time: str | None = None,
    place: str | None = None,
) -> Meeting:
    """Set, or move, a meeting's day, time and place; whoever was invited to it hears of it.

    A time or place that is not said again stays. Raises `NotNow` when it has been held, `ArshjulError` for a time
    that is none.
    """
    meeting = meeting_of(desk.session, unit_audit, kind)
    if meeting is None:
        meeting = Meeting(unit_audit_id=id_of(unit_audit), kind=kind, planned_on=on, participants=[])
    _not_held(meeting)
    refuse_leads(desk, unit_audit, place)
    former = (meeting.planned_on, meeting.time, meeting.place, meeting.cancelled_on)
    meeting.planned_on, meeting.cancelled_on = on, None
    meeting.time, meeting.place = clock(time) or meeting.time, place or meeting.place
    desk.add(meeting)
    desk.log(unit_audit, "meeting_planned", evidence={"kind": kind, "on": on.isoformat()})
    if former != (meeting.planned_on, meeting.time, meeting.place, None) or meeting.invited_on is None:
        tell_of_change(desk, unit_audit, meeting, former=former[0])
    _await_minutes(desk, unit_audit, meeting)
    return meeting


def cancel_meeting(desk: Desk, unit_audit: UnitAudit, kind: MeetingKind, *, reason: str | None) -> Meeting:
    """Call a meeting off; whoever was invited to it hears of it, and it can be given a new day.

    Raises `NotNow` when there is no such meeting, or it has been held or called off.
    """
    meeting = meeting_of(desk.session, unit_audit, kind)
    if meeting is None:
        raise NotNow(f"{unit_audit.unit_name} har inget {SWEDISH[kind]} som är bestämt.")
    _not_held(meeting)
    if meeting.cancelled_on is not None:
        raise NotNow(f"Mötet är redan inställt, {in_words(meeting.cancelled_on)}.")
    refuse_leads(desk, unit_audit, reason)
    meeting.cancelled_on = desk.today
    desk.add(meeting)
    desk.log(unit_audit, "meeting_cancelled", reason=reason, evidence={"kind": kind})
    tell_of_cancellation(desk, unit_audit, meeting, reason=reason)
    return meeting


def hold_meeting(desk: Desk, unit_audit: UnitAudit, kind: MeetingKind, *, participants: Sequence[str]) -> None:
    """Note that a meeting was held today, with participants by function.

    Raises `NotNow` when it has been noted already or the stage has no such meeting, `ArshjulError` without
    participants.
    """
    require(unit_audit, f"protokoll från {SWEDISH[kind]}", *STAGE_OF[kind])
    meeting = meeting_of(desk.session, unit_audit, kind)
    if meeting is None:
        meeting = Meeting(unit_audit_id=id_of(unit_audit), kind=kind, planned_on=desk.today, participants=[])
    if meeting.held_on is not None:
        raise NotNow(f"Mötet är redan noterat: det hölls {in_words(meeting.held_on)}.")
    if not participants:
        raise ArshjulError("Ange vilka funktioner som deltog, t.ex. --participants ”Avdelningschef, Enhetschef”.")
    refuse_leads(desk, unit_audit, *participants)
    meeting.held_on, meeting.cancelled_on, meeting.participants = desk.today, None, list(participants)
    desk.add(meeting)
    if kind in DEADLINE_OF:
        meet(desk, unit_audit, DEADLINE_OF[kind])
    desk.log(unit_audit, "meeting_held", evidence={"kind": kind, "participants": list(participants)})


def _not_held(meeting: Meeting) -> None:
    if meeting.held_on is not None:
        raise NotNow(f"Mötet är redan hållet, {in_words(meeting.held_on)}.")


def _await_minutes(desk: Desk, unit_audit: UnitAudit, meeting: Meeting) -> None:
    """The minutes of a meeting that is moved are awaited on its new day, if they are awaited already."""
    for deadline in open_of(desk.session, unit_audit):
        if deadline.kind == DEADLINE_OF.get(meeting.kind) and deadline.planned != meeting.planned_on:
            move_to(desk, deadline, meeting.planned_on, ChangeKind.MOVED, reason="mötet är flyttat")


def write_minutes(desk: Desk, unit_audit: UnitAudit, text: str) -> None:
    """Keep the dialogue meeting's minutes, sealed, and ask the unit to confirm them.

    Minutes written anew have to be confirmed anew. Raises `NotNow` before the meeting is held.
    """
    meeting = _held_dialogue(desk, unit_audit)
    if not text.strip():
        raise ArshjulError("Protokollet är tomt. Ange det med --text.")
    refuse_leads(desk, unit_audit, text)
    meeting.minutes_sealed = desk.vault.seal(desk.audit_of(unit_audit).key, text.encode())
    meeting.minutes_on, meeting.confirmed_by_unit, meeting.confirmed_by_inspectors = desk.today, None, None
    desk.session.add(meeting)
    deadline = open_deadline(desk, unit_audit, "minutes", planned=None, cause=f"written {desk.today}")
    desk.log(unit_audit, "minutes_written", evidence={"length": len(text)})
    outbox.write(
        desk,
        unit_audit,
        MessageKind.MINUTES_TO_CONFIRM,
        to="unit",
        occasion=desk.today.isoformat(),
        fields={"day": in_words(meeting.held_on or desk.today), "due": in_words(deadline.due)},
    )


def confirm_minutes(desk: Desk, unit_audit: UnitAudit) -> None:
    """Whoever acts confirms the minutes for their side; raises `NotNow` when there are none, or twice."""
    meeting = _held_dialogue(desk, unit_audit)
    if meeting.minutes_on is None:
        raise NotNow("Det finns inget protokoll att bekräfta än.")
    inspectors = {person.key for person in desk.catalogue.people.inspectors}
    side = "inspectors" if desk.deed.who in inspectors else "unit"
    column = f"confirmed_by_{side}"
    if getattr(meeting, column) is not None:
        raise NotNow("Protokollet är redan bekräftat från den sidan.")
    setattr(meeting, column, desk.deed.who)
    desk.session.add(meeting)
    if side == "unit":
        meet(desk, unit_audit, "minutes")
    desk.log(unit_audit, "minutes_confirmed", evidence={"side": side})


def _held_dialogue(desk: Desk, unit_audit: UnitAudit) -> Meeting:
    require(unit_audit, "dialogmötets protokoll", Stage.DIALOGUE)
    meeting = meeting_of(desk.session, unit_audit, MeetingKind.DIALOGUE)
    if meeting is None or meeting.held_on is None:
        raise NotNow(f"Dialogmötet hos {unit_audit.unit_name} är inte hållet än.")
    return meeting
