"""Invitations: what a calendar has to know of a meeting, and who hears when it is moved or cancelled."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from config.errors import ArshjulError
from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.desk import Desk
from register.models import Meeting, MeetingKind, UnitAudit

SWEDISH: dict[MeetingKind, str] = {
    MeetingKind.OPENING: "inledande möte",
    MeetingKind.DIALOGUE: "dialogmöte",
    MeetingKind.USER_ORGANISATION: "möte med brukarorganisation",
    MeetingKind.FEEDBACK: "återkopplingsmöte",
}
INVITED_WHEN_PLANNED = (MeetingKind.FEEDBACK,)
"""Meetings that the unit is invited to as soon as they have a day; others with what they are about."""


def clock(text: str | None) -> str | None:
    """A time of day as 13:30; raises `ArshjulError` for what is none."""
    if text is None or not text.strip():
        return None
    try:
        return time.fromisoformat(text.strip().replace(".", ":").zfill(5)).strftime("%H:%M")
    except ValueError:
        raise ArshjulError(f"”{text}” är inget klockslag. Skriv timme och minut, t.ex. 13:30.") from None


def invitation(desk: Desk, unit_audit: UnitAudit, meeting: Meeting) -> dict[str, Any]:
    """What a calendar has to know, and note that people have been invited.

    Keys: uid (the same for as long as the meeting exists), sequence (rises with each change), method (REQUEST or
    CANCEL), summary, description, start (a day, or a local moment), minutes, place, organizer, time_zone. Source of
    uid, sequence and method: RFC 5546.
    """
    audit, organisation = desk.audit_of(unit_audit), desk.catalogue.organisation
    if meeting.invited_on is None:
        meeting.invited_on = desk.today
        desk.session.add(meeting)
    called = f"{SWEDISH[meeting.kind].capitalize()}, {unit_audit.unit_name}"
    return {
        "uid": f"{audit.key}.{unit_audit.unit_key}.{meeting.kind}@{organisation.key}.arshjul",
        "sequence": meeting.sequence,
        "method": "REQUEST" if meeting.cancelled_on is None else "CANCEL",
        "summary": called,
        "description": f"Granskningen {audit.title} (dnr {audit.plan['diary_number']}).",
        "start": _start(meeting),
        "minutes": desk.catalogue.calendar.meeting_minutes if meeting.time else None,
        "place": meeting.place,
        "organizer": organisation.office,
        "time_zone": organisation.time_zone,
    }


def tell_of_change(desk: Desk, unit_audit: UnitAudit, meeting: Meeting, *, former: date) -> None:
    """Tell the unit that a meeting it was invited to is on another day, at another time or place.

    There is nothing to do if it has not been invited, unless it is invited as soon as the meeting has a day.
    """
    if meeting.invited_on is None and meeting.kind not in INVITED_WHEN_PLANNED:
        return
    kind = MessageKind.MEETING_INVITATION if meeting.invited_on is None else MessageKind.MEETING_MOVED
    fields = {"day": in_words(meeting.planned_on), "time": meeting.time, "place": meeting.place}
    if kind is MessageKind.MEETING_MOVED:
        meeting.sequence += 1
        fields["former_day"] = in_words(former)
    _tell(desk, unit_audit, meeting, kind, fields)


def tell_of_cancellation(desk: Desk, unit_audit: UnitAudit, meeting: Meeting, *, reason: str | None) -> None:
    """Tell the unit that a meeting it was invited to will not be held; there is nothing to do if it was not."""
    if meeting.invited_on is not None:
        meeting.sequence += 1
        fields = {"day": in_words(meeting.planned_on), "reason": reason}
        _tell(desk, unit_audit, meeting, MessageKind.MEETING_CANCELLED, fields)


def _tell(
    desk: Desk, unit_audit: UnitAudit, meeting: Meeting, kind: MessageKind, fields: dict[str, str | None]
) -> None:
    outbox.write(
        desk,
        unit_audit,
        kind,
        to="unit",
        occasion=f"{meeting.kind}|{meeting.sequence}",
        fields={"meeting": SWEDISH[meeting.kind], **fields},
        meeting=invitation(desk, unit_audit, meeting),
    )


def _start(meeting: Meeting) -> str:
    if meeting.time is None:
        return meeting.planned_on.isoformat()
    return datetime.combine(meeting.planned_on, time.fromisoformat(meeting.time)).isoformat()
