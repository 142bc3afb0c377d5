"""The service's own look at whether the day's round has succeeded, when nobody else could tell."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from config.messages import MessageKind
from portal.service import missed
from register.models import Message, MessageStatus
from register.rounds import note_success
from tests.factories import MET, Home, HomeAt

ZONE = ZoneInfo("Europe/Stockholm")
GOOD_FRIDAY = date(2024, 3, 29)


@pytest.fixture(autouse=True)
def _nothing_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missed, "_looked", set())


def look(home: Home, day: date, hour: int, minute: int) -> int:
    return missed.tell_if_missed(home.register, now=datetime.combine(day, time(hour, minute), tzinfo=ZONE))


def told(home: Home) -> list[Message]:
    return [message for message in home.all(Message) if message.kind is MessageKind.ROUND_MISSED]


def test_ten_minutes_after_its_time_every_inspector_is_told_and_the_message_sent(home_at: HomeAt) -> None:
    home = home_at("laid out")
    assert look(home, MET, 8, 9) == 0
    assert look(home, MET, 8, 10) == 2
    assert [(one.recipient, one.status) for one in told(home)] == [
        ("ao", MessageStatus.SENT),
        ("fk", MessageStatus.SENT),
    ]
    assert "har inte lyckats 8 april 2024" in told(home)[0].body
    assert "Ingen runda har lyckats än." in told(home)[0].body


def test_it_is_told_once_a_day_by_whoever_looks(home_at: HomeAt, monkeypatch: pytest.MonkeyPatch) -> None:
    home = home_at("laid out")
    look(home, MET, 8, 10)
    assert look(home, MET, 9, 0) == 0
    # Another host, which has not looked yet.
    monkeypatch.setattr(missed, "_looked", set())
    assert look(home, MET, 9, 0) == 0
    assert len(told(home)) == 2


def test_a_round_that_succeeded_or_a_day_off_is_told_to_nobody(home_at: HomeAt) -> None:
    home = home_at("laid out")
    assert look(home, GOOD_FRIDAY, 8, 10) == 0
    with home.desk(MET) as desk:
        note_success(desk, moved=3, delivered=4)
        note_success(desk, moved=0, delivered=0)
    assert look(home, MET, 8, 10) == 0
    assert told(home) == []
    # The day after it is told which was the last.
    assert look(home, MET + timedelta(days=1), 8, 10) == 2
    assert "Den senaste som lyckades var 8 april 2024." in told(home)[0].body
