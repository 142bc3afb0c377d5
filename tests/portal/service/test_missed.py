"""The service's own look at whether the day's round has succeeded, when nobody else could tell."""

from __future__ import annotations

import threading
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text

from config.messages import MessageKind
from portal.service.missed import MissedRound
from register.database import Register
from register.models import Event, Message
from register.rounds import SUCCEEDED, note_success, tell_if_missed
from tests.factories import MET, Home, HomeAt
from tests.postgres import Postgres, moved, postgres
from tests.services import PATIENCE, until

__all__ = ["postgres"]

ZONE = ZoneInfo("Europe/Stockholm")
GOOD_FRIDAY = date(2024, 3, 29)


def local(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=ZONE)


def told(home: Home) -> list[Message]:
    return [message for message in home.all(Message) if message.kind is MessageKind.ROUND_MISSED]


def test_ten_minutes_after_its_time_every_inspector_is_told_and_the_message_sent(home_at: HomeAt) -> None:
    home = home_at("laid out")
    service = MissedRound(home.register)
    assert service.tell(now=local(MET, 8, 9)) == 0
    assert service.tell(now=local(MET, 8, 10)) == 2
    assert [(one.recipient, one.status) for one in told(home)] == [("ao", "sent"), ("fk", "sent")]
    assert "har inte lyckats 8 april 2024" in told(home)[0].body
    assert "Ingen runda har lyckats än." in told(home)[0].body


def test_it_is_told_once_a_day_by_whichever_host_looks(home_at: HomeAt) -> None:
    home = home_at("laid out")
    one, another = MissedRound(home.register), MissedRound(home.register)
    assert [host.tell(now=local(MET, 9, 0)) for host in (one, another, one)] == [2, 0, 0]
    assert len(told(home)) == 2


def test_on_the_day_the_register_is_laid_out_nothing_has_been_missed(home_at: HomeAt) -> None:
    home = home_at("laid out")
    began = min(event.at for event in home.all(Event)).astimezone(ZONE).date()
    assert MissedRound(home.register).tell(now=local(began, 14, 0)) == 0
    assert told(home) == []


def test_two_hosts_that_tell_at_the_same_moment_both_go_on(home_at: HomeAt, postgres: Postgres) -> None:
    register = moved(home_at("laid out").register, postgres.place(0))
    home, now, told_by_other = Home(register), local(MET, 8, 10), []
    other = threading.Thread(target=lambda: told_by_other.append(MissedRound(register).tell(now=now)))
    with home.desk(MET) as desk:
        assert tell_if_missed(desk) == 2
        desk.session.flush()
        other.start()
        # It comes to the same message, and waits for what becomes of this one.
        until(lambda: waiting(register) == 1)
    other.join(PATIENCE)
    assert told_by_other == [0]
    assert len(told(home)) == 2
    register.close()


def waiting(register: Register) -> int:
    """How many of the database's sessions wait for another's lock."""
    with register.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted")).scalar_one())


def test_a_round_that_succeeded_or_a_day_off_is_told_to_nobody(home_at: HomeAt) -> None:
    home = home_at("laid out")
    service = MissedRound(home.register)
    assert service.tell(now=local(GOOD_FRIDAY, 8, 10)) == 0
    with home.desk(MET) as desk:
        note_success(desk, moved=3, delivered=4)
        note_success(desk, moved=0, delivered=0)
    assert [event.evidence["moved"] for event in home.all(Event) if event.what == SUCCEEDED] == [3]
    assert service.tell(now=local(MET, 8, 10)) == 0
    assert told(home) == []
    # The day after it is told which was the last.
    assert service.tell(now=local(MET + timedelta(days=1), 8, 10)) == 2
    assert "Den senaste som lyckades var 8 april 2024." in told(home)[0].body
