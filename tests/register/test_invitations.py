"""Invitations: one meeting is one entry in a calendar, which follows when it is moved or called off."""

from __future__ import annotations

from datetime import date

import pytest

from config.errors import ArshjulError, NotNow
from register.invitations import clock
from register.models import Meeting, MeetingKind, Message
from tests.factories import INVITED, MET, Home, HomeAt, invite

UID = "mini-2024.tallunda.opening@lillkommun.arshjul"


def entries(home: Home) -> list[tuple[str, int, str, str]]:
    """Kind, sequence, method and start of each message with a calendar entry."""
    return [
        (row.kind, row.meeting["sequence"], row.meeting["method"], row.meeting["start"])
        for row in home.all(Message)
        if row.meeting is not None
    ]


def test_the_invitation_to_the_opening_meeting_is_an_entry_in_a_calendar(home_at: HomeAt) -> None:
    home = home_at("invited")
    [message] = home.all(Message)
    assert message.meeting == {
        "uid": UID,
        "sequence": 0,
        "method": "REQUEST",
        "summary": "Inledande möte, Tallunda",
        "description": "Granskningen Orosanmälningar för unga 13-17 år (dnr KS 2024/17).",
        "start": "2024-04-08",
        "minutes": None,
        "place": None,
        "organizer": "Kvalitetsenheten",
        "time_zone": "Europe/Stockholm",
    }


def test_a_meeting_that_is_moved_and_called_off_keeps_its_entry_with_a_rising_sequence(home_at: HomeAt) -> None:
    home = home_at("invited")
    home.note("meeting-planned", on=INVITED, kind="opening", until="2024-04-15", time="13.30", place="Stora salen")
    home.note("meeting-cancelled", on=INVITED, kind="opening", reason="Sjukdom.")
    home.note("meeting-planned", on=INVITED, kind="opening", until="2024-04-16")
    assert entries(home) == [
        ("invitation", 0, "REQUEST", "2024-04-08"),
        ("meeting_moved", 1, "REQUEST", "2024-04-15T13:30:00"),
        ("meeting_cancelled", 2, "CANCEL", "2024-04-15T13:30:00"),
        # The time and the place that are not said again stay.
        ("meeting_moved", 3, "REQUEST", "2024-04-16T13:30:00"),
    ]
    assert {row.meeting["uid"] for row in home.all(Message) if row.meeting} == {UID}
    moved = home.told("meeting_moved")[0]
    assert "är flyttat från 8 april 2024 till 15 april 2024 klockan 13:30, Stora salen." in moved.body
    [deadline] = [home.deadline("opening_meeting")]
    assert deadline.due == date(2024, 4, 16), "the minutes are awaited when the meeting is"


def test_who_was_not_invited_hears_nothing_of_a_move(home_at: HomeAt) -> None:
    home = home_at("laid out")
    home.note("meeting-planned", on=INVITED, kind="opening", until="2024-04-15")
    assert home.all(Message) == []
    invite(home)
    assert entries(home) == [("invitation", 0, "REQUEST", "2024-04-15")]


def test_nothing_is_told_when_nothing_has_changed(home_at: HomeAt) -> None:
    home = home_at("invited")
    home.note("meeting-planned", on=INVITED, kind="opening", until=MET.isoformat())
    assert [kind for kind, *_ in entries(home)] == ["invitation"]


def test_only_a_meeting_that_is_to_be_held_can_be_called_off_and_once(home_at: HomeAt) -> None:
    home = home_at("invited")
    with pytest.raises(NotNow, match="har inget dialogmöte som är bestämt"):
        home.note("meeting-cancelled", on=INVITED, kind="dialogue")
    home.note("meeting-cancelled", on=INVITED, kind="opening")
    with pytest.raises(NotNow, match="Mötet är redan inställt, 28 mars 2024"):
        home.note("meeting-cancelled", on=INVITED, kind="opening")
    home.note("meeting-held", on=MET, participants="Verksamhetschef")
    [meeting] = [row for row in home.all(Meeting) if row.kind is MeetingKind.OPENING and row.held_on]
    assert meeting.cancelled_on is None, "it was held after all"
    with pytest.raises(NotNow, match="redan hållet"):
        home.note("meeting-cancelled", on=MET, kind="opening")


@pytest.mark.parametrize(("typed", "read"), [("13:30", "13:30"), ("13.30", "13:30"), ("9.05", "09:05"), ("", None)])
def test_a_time_is_read_as_people_write_it(typed: str, read: str | None) -> None:
    assert clock(typed) == read


@pytest.mark.parametrize("typed", ["halv två", "25:00", "13:60"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(ArshjulError, match="inget klockslag"):
        clock(typed)
