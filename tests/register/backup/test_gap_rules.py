"""What is in doubt after a restore and what is not, message by message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from config.channels import SlackRules
from config.messages import MessageKind
from register import outbox
from register.backup import gap
from register.backup.gap import Doubts
from register.desk import SYSTEM, at_desk
from register.doubts import Decision, decide
from register.models import Event, Message, MessageStatus, Outcome
from tasks.channels.outgoing import Absent, Outgoing, Sent
from tasks.channels.slack import SlackChannel
from tests.factories import CATALOGUE
from tests.outbox import MAIL, NOW, Outbox, also
from tests.outboxes import on_sqlite, outbox_at, prepared
from tests.slack_server import SLACK_KEY, slack_server

__all__ = ["on_sqlite", "outbox_at", "prepared"]

BACKED_UP, RESTORED = NOW, NOW + timedelta(days=2)
LATER = RESTORED + timedelta(hours=1)


def restore(box: Outbox, *, since: datetime = BACKED_UP, now: datetime = RESTORED) -> Doubts:
    """As a restore notes it in the register."""
    with at_desk(box.register, who="ao", now=now) as desk:
        return gap.begin(desk, since=since.astimezone(UTC), evidence={})


def tell(
    box: Outbox,
    kind: MessageKind = MessageKind.ROUND_MISSED,
    *,
    who: str = SYSTEM,
    now: datetime = LATER,
    urgent: bool = False,
    **fields: object,
) -> Message:
    """A message to the first inspector, written by whoever it is."""
    known = {"day": "11 april 2024", "last": None}
    asked = {"due": "x", "period": "x", "ages": "x", "headings": "x", "fixed_seed": False, "commitment": None}
    about = {"audit": "x", "diary_number": "x", "unit": "x"}
    person = CATALOGUE.people.inspectors[0]
    with at_desk(box.register, who=who, now=now) as desk:
        told = outbox.tell(
            desk,
            person,
            kind,
            key=f"{kind}|{now}|{who}|{urgent}",
            fields={**known, **asked, **about, **fields},
            about=None,
            urgent=urgent,
        )
    assert told is not None
    return told


def test_what_lay_unsent_is_in_doubt_for_all_the_time_since_the_backup(outbox_at: Outbox) -> None:
    first, second, third = outbox_at.lay(3)
    outbox_at.lay(1, urgent=True, contacts=also((MAIL, "chef@lillkommun.example")))
    lost = outbox_at.channel(steps=[outbox_at.channel().lose])
    outbox_at.dispatch(lost)
    doubted = [row.id for row in outbox_at.messages() if row.status is MessageStatus.IN_DOUBT]
    assert len(doubted) == 1, "the urgent one came first, and its answer was lost"
    for number in (second, third):
        with outbox_at.register.transaction() as session:
            row = session.get_one(Message, number)
            row.status, row.contacts = MessageStatus.PENDING, [dict(one) for one in also((MAIL, "a@b.example"))]
            session.add(row)

    assert restore(outbox_at) == Doubts(messages=3, urgent=1)
    assert outbox_at.message(first).status is MessageStatus.SENT
    for number in (second, third):
        row = outbox_at.message(number)
        assert (row.status, row.problem, row.contacts) == (MessageStatus.IN_DOUBT, gap.PROBLEM, [])
        tried = outbox_at.attempts(number)[-1]
        assert (tried.began_at, tried.ended_at, tried.outcome) == (BACKED_UP, RESTORED, Outcome.IN_DOUBT)
    assert len(outbox_at.message(4).contacts) == 1, "a warning may be told twice"


def test_a_message_that_was_being_sent_is_looked_for_from_then_on(outbox_at: Outbox) -> None:
    began = BACKED_UP - timedelta(hours=3)
    [number] = outbox_at.lay(1, next_at=began)
    outbox_at.dispatch(outbox_at.channel(steps=[outbox_at.channel().lose]), at=began)
    restore(outbox_at)
    first, second = outbox_at.attempts(number)
    assert (first.began_at, second.began_at, second.ended_at) == (began, began, RESTORED)
    assert outbox_at.message(number).claimed_by is None


def test_a_channel_that_can_be_asked_settles_it_and_what_never_came_is_sent(outbox_at: Outbox) -> None:
    came, lost = outbox_at.lay(2)
    with_first = outbox_at.channel(steps=[outbox_at.channel().take])
    with_first.take(_outgoing(outbox_at, came))
    restore(outbox_at)
    channel = outbox_at.channel()
    outbox_at.dispatch(channel, at=LATER)
    assert set(channel.taken().values()) == {1}
    assert [outbox_at.message(number).status for number in (came, lost)] == [MessageStatus.SENT] * 2


def test_what_cannot_be_asked_about_waits_for_a_person(outbox_at: Outbox) -> None:
    [number] = outbox_at.lay(1, channel=MAIL, address="chef@lillkommun.example")
    restore(outbox_at)
    channel = outbox_at.channel(MAIL, tells=False)
    outbox_at.dispatch(channel, at=LATER)
    assert channel.lines() == []
    with outbox_at.register.reading() as session:
        assert gap.waiting_for_somebody(session) == Doubts(1, 0)
    with at_desk(outbox_at.register, who="ao", now=LATER) as desk:
        decide(desk, number, Decision.AGAIN)
    outbox_at.dispatch(channel, at=LATER + timedelta(minutes=1))
    assert list(channel.taken().values()) == [1]


@pytest.mark.parametrize(
    ("said", "doubted"),
    [
        ({}, True),
        ({"kind": MessageKind.ROUND_MISSED, "now": RESTORED + timedelta(days=1)}, False),
        ({"kind": MessageKind.LIST_REQUEST, "now": RESTORED + timedelta(days=1)}, True),
        ({"kind": MessageKind.LIST_REQUEST, "commitment": "5e884898"}, False),
        ({"who": "ao"}, False),
        ({"who": "ao", "now": BACKED_UP + timedelta(hours=1)}, True),
        ({"urgent": True}, False),
    ],
    ids=[
        "the calendar's",
        "the calendar's, of a day after the restore",
        "the calendar's, of a later day but of no day",
        "a commitment to a number just drawn",
        "what a person does after the restore",
        "what a person notes once more, of a day before it",
        "urgent",
    ],
)
def test_what_is_written_after_the_restore_is_in_doubt_unless_it_is_surely_new(
    on_sqlite: Outbox, said: dict[str, object], *, doubted: bool
) -> None:
    restore(on_sqlite)
    told = tell(on_sqlite, **said)  # type: ignore[arg-type]
    assert told.status is (MessageStatus.IN_DOUBT if doubted else MessageStatus.PENDING)
    assert len(on_sqlite.attempts(told.id or 0)) == doubted


def test_nothing_is_in_doubt_before_a_restore_nor_when_somebody_says_that_all_is_noted_again(
    outbox_at: Outbox,
) -> None:
    assert tell(outbox_at, now=BACKED_UP).status is MessageStatus.PENDING
    restore(outbox_at)
    assert tell(outbox_at).status is MessageStatus.IN_DOUBT
    with at_desk(outbox_at.register, who="ao", now=LATER) as desk:
        assert gap.close(desk)
        assert not gap.close(desk)
    assert tell(outbox_at, now=LATER + timedelta(hours=1)).status is MessageStatus.PENDING
    with outbox_at.register.reading() as session:
        noted = session.exec(select(Event.what, Event.who)).all()
    assert noted == [("restored", "ao"), ("caught_up", "ao")]


def test_two_restores_make_one_gap_from_the_first_backup_to_the_last_restore(outbox_at: Outbox) -> None:
    restore(outbox_at)
    restore(outbox_at, since=RESTORED + timedelta(days=1), now=RESTORED + timedelta(days=3))
    with outbox_at.register.reading() as session:
        found = gap.open_gap(session)
    assert found == gap.Gap(BACKED_UP, RESTORED + timedelta(days=3), (RESTORED + timedelta(days=3)).date())


def test_slack_finds_what_was_sent_in_a_thread_that_the_backup_does_not_know() -> None:
    sent_at = BACKED_UP + timedelta(hours=30)
    with slack_server(clock=lambda: sent_at.timestamp()) as server:
        channel = SlackChannel(SlackRules(settled_seconds=0), token=SLACK_KEY, url=server.url)
        first = channel.send(_message("first"))
        assert isinstance(first, Sent)
        channel.send(replace(_message("second"), thread=first.reference))
        known = replace(_message("second"), until=RESTORED)
        server.clock = lambda: LATER.timestamp()
        found = channel.find(known)
        assert isinstance(found, Sent)
        assert found.reference != first.reference
        assert channel.find(replace(_message("third"), until=RESTORED)) == Absent()
        # Without knowing how long it may have been under way, only the conversation around the attempt is looked at.
        assert channel.find(_message("second")) == Absent()


def _message(key: str) -> Outgoing:
    return Outgoing(
        number=1,
        key=key,
        kind="reminder",
        recipient="ao",
        address="C0GRANSKNING",
        subject="Brev",
        body="Hej!",
        written_on="2024-04-09",
        began_at=BACKED_UP,
    )


def _outgoing(box: Outbox, number: int) -> Outgoing:
    row = box.message(number)
    return replace(_message(row.key), number=number, address=row.address)
