"""Invitations, read back as a calendar reads them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from tasks.channels.invitation import calendar_of, spoken
from tests.tasks.channels.letters import ADDRESS, MEETING, outgoing

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def calendar(**changes: Any) -> Calendar:
    read = Calendar.from_ical(calendar_of(outgoing(), {**MEETING, **changes}, sender="granskning@stad.example"))
    assert isinstance(read, Calendar)
    return read


def event(**changes: Any) -> Event:
    [found] = calendar(**changes).events
    return found


def test_a_meeting_is_called_at_its_local_time() -> None:
    called = event()
    assert called["UID"] == "dialogue-17@stad.example"
    assert called["SUMMARY"] == "Dialogmöte, Tallunda"
    assert called["LOCATION"] == "Rådhuset, sal Åmål"
    assert called.start == datetime(2022, 5, 12, 13, 0, tzinfo=STOCKHOLM)
    assert called.end == datetime(2022, 5, 12, 14, 30, tzinfo=STOCKHOLM)
    assert called["STATUS"] == "CONFIRMED"
    assert calendar()["METHOD"] == "REQUEST"


@pytest.mark.parametrize(("start", "utc"), [("2022-05-12T13:00", 11), ("2022-12-12T13:00", 12)])
def test_the_calendar_carries_its_own_summer_time(start: str, utc: int) -> None:
    read = calendar(start=start)
    [zone] = read.timezones
    [called] = read.events
    assert isinstance(called.start, datetime)
    at = called.start.replace(tzinfo=zone.to_tz())
    assert (at.astimezone(UTC).hour, at.utcoffset()) == (utc, timedelta(hours=13 - utc))


def test_a_meeting_without_a_time_takes_the_day() -> None:
    called = event(start="2022-05-12")
    assert (called.start, called.end) == (date(2022, 5, 12), date(2022, 5, 13))
    assert calendar(start="2022-05-12").timezones == []


def test_a_meeting_that_does_not_say_how_long_takes_an_hour() -> None:
    assert event(minutes=None).duration == timedelta(hours=1)


def test_a_move_keeps_the_uid_and_raises_the_sequence() -> None:
    first, moved = event(), event(sequence=1, start="2022-05-19T13:00")
    assert first["UID"] == moved["UID"]
    assert (first["SEQUENCE"], moved["SEQUENCE"]) == (0, 1)


def test_a_cancellation_says_so_to_calendars_and_people() -> None:
    gone = {"method": "CANCEL", "sequence": 2}
    assert calendar(**gone)["METHOD"] == "CANCEL"
    assert event(**gone)["STATUS"] == "CANCELLED"
    assert spoken({**MEETING, **gone}) == "Inställt: torsdag 12 maj 2022 kl. 13.00–14.30, Rådhuset, sal Åmål"


def test_the_recipient_is_asked_to_answer_the_organizer() -> None:
    called = event()
    assert called["ATTENDEE"] == f"mailto:{ADDRESS}"
    assert dict(called["ATTENDEE"].params) == {"PARTSTAT": "NEEDS-ACTION", "ROLE": "REQ-PARTICIPANT", "RSVP": "TRUE"}
    assert called["ORGANIZER"] == "mailto:granskning@stad.example"
    assert called["ORGANIZER"].params["CN"] == "Kvalitetsenheten"


@pytest.mark.parametrize(
    ("words", "address", "name"),
    [("Britt <bt@stad.example>", "bt@stad.example", "Britt"), ("bt@stad.example", "bt@stad.example", None)],
)
def test_an_organizer_may_have_an_address_of_their_own(words: str, address: str, name: str | None) -> None:
    organizer = event(organizer=words)["ORGANIZER"]
    assert organizer == f"mailto:{address}"
    assert organizer.params.get("CN") == name


def test_the_same_message_gives_the_same_file() -> None:
    assert calendar_of(outgoing(), MEETING) == calendar_of(outgoing(), MEETING)
    assert event().stamp == datetime(2022, 5, 2, tzinfo=UTC)


def test_a_line_end_in_a_meetings_words_makes_no_property() -> None:
    called = event(place="Rådhuset\r\nATTACH:http://x.example", description="a\nb")
    assert "ATTACH" not in called
    assert called["DESCRIPTION"] == "a\nb"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"start": "2022-05-12"}, "torsdag 12 maj 2022, Rådhuset, sal Åmål"),
        ({"place": None, "minutes": None}, "torsdag 12 maj 2022 kl. 13.00–14.00"),
    ],
)
def test_a_meeting_in_words(changes: dict[str, Any], words: str) -> None:
    assert spoken({**MEETING, **changes}) == words
