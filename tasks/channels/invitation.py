"""A meeting as calendars know it (RFC 5545, and RFC 5546 for how it is called, moved and cancelled), and in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from email.utils import parseaddr
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from method.dates import WEEKDAYS, in_words
from tasks.channels.outgoing import Outgoing

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

PRODUCT = "-//Arshjul//SV"
USUAL_MINUTES = 60
"""How long a meeting with a time takes, unless it says so."""


def calendar_of(outgoing: Outgoing, meeting: Mapping[str, Any], *, sender: str | None = None) -> bytes:
    """The meeting as an iCalendar file for the message's recipient.

    The same message gives the same bytes: DTSTAMP is midnight (UTC) of the day the message was written, and which of
    two versions is the later is told by SEQUENCE. `sender`: the organizer's address when the meeting has none.
    """
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    for name, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", meeting["method"])):
        calendar.add(name, value)
    start, _ = _span(meeting)
    if isinstance(start, datetime):
        year = date(start.year, 1, 1)
        calendar.add_component(
            Timezone.from_tzid(meeting["time_zone"], first_date=year, last_date=year.replace(year=start.year + 2))
        )
    calendar.add_component(_event(outgoing, meeting, sender))
    return bytes(calendar.to_ical())


def spoken(meeting: Mapping[str, Any]) -> str:
    """Day, time and place in words: "torsdag 12 maj 2022 kl. 13.00-14.30, Stadshuset" (with a dash)."""
    start, end = _span(meeting)
    said = f"{WEEKDAYS[start.weekday()]} {in_words(start)}"
    if isinstance(start, datetime):
        said += f" kl. {start:%H.%M}–{end:%H.%M}"
    if meeting.get("place"):
        said += f", {meeting['place']}"
    return f"Inställt: {said}" if meeting["method"] == "CANCEL" else said


def _event(outgoing: Outgoing, meeting: Mapping[str, Any], sender: str | None) -> Event:
    from icalendar import STATUS, Event

    start, end = _span(meeting)
    return Event.new(
        uid=meeting["uid"],
        sequence=meeting["sequence"],
        stamp=datetime.combine(date.fromisoformat(outgoing.written_on), time(), UTC),
        start=start,
        end=end,
        summary=meeting["summary"],
        location=meeting.get("place"),
        description=meeting.get("description"),
        organizer=_organizer(meeting.get("organizer"), sender),
        attendees=[_attendee(outgoing.address)],
        status=STATUS.CANCELLED if meeting["method"] == "CANCEL" else STATUS.CONFIRMED,
    )


def _span(meeting: Mapping[str, Any]) -> tuple[date, date]:
    """When it begins and ends: days (the end is the day after) or local times."""
    start = str(meeting["start"])
    if "T" not in start:
        day = date.fromisoformat(start)
        return day, day + timedelta(days=1)
    begins = datetime.fromisoformat(start).replace(tzinfo=ZoneInfo(meeting["time_zone"]))
    return begins, begins + timedelta(minutes=meeting.get("minutes") or USUAL_MINUTES)


def _organizer(words: str | None, sender: str | None) -> vCalAddress | None:
    """Whom calendars answer: an address, "name <address>", or a name that answers at the sender's address."""
    from icalendar import vCalAddress

    name, address = parseaddr(words or "")
    if "@" not in address:
        name, address = words or "", sender or ""
    return vCalAddress.new(address, cn=name or None) if address else None


def _attendee(address: str) -> vCalAddress:
    from icalendar import vCalAddress

    return vCalAddress.new(address, partstat="NEEDS-ACTION", role="REQ-PARTICIPANT", rsvp=True)
