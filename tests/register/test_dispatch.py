"""Claims: one message for one dispatcher, in its turn; and what becomes of it, on both databases."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, insert, text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from config.channels import Sending
from config.errors import NotNow, UnknownName
from register import attempts, dispatch, doubts
from register.desk import at_desk
from register.dispatch import WHOLE_CHANNEL, Claim
from register.doubts import Decision
from register.models import Attempt, Event, Message, MessageStatus, Outcome
from tests.outbox import MAIL, NOW, POST, Outbox, also, message
from tests.outboxes import on_sqlite, outbox_at, postgres, prepared

__all__ = ["on_sqlite", "outbox_at", "postgres", "prepared"]

LEASE = timedelta(minutes=10)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
PATIENCE = Sending()
ON = date(2024, 4, 9)
SAME = "C0001"


def claim(
    box: Outbox,
    *,
    who: str = "one",
    now: datetime = NOW,
    quiet: bool = False,
    paces: Mapping[str, timedelta] | None = None,
) -> Claim | None:
    with box.register.transaction() as session:
        return dispatch.claim(session, who=who, now=now, lease=LEASE, paces=paces or {}, quiet=quiet)


def claimed(box: Outbox, **how: Any) -> Claim:
    found = claim(box, **how)
    assert found is not None
    return found


def numbers(box: Outbox, **how: Any) -> list[int | None]:
    """What is claimed, one after the other, nothing being settled."""
    found = []
    while (one := claim(box, **how)) is not None:
        found.append(one.message.id)
    return found


def sent(box: Outbox, one: Claim, *, now: datetime = NOW, reference: str | None = "r") -> MessageStatus | None:
    with box.register.transaction() as session:
        return attempts.sent(session, one, now=now, on=ON, reference=reference)


def put_off(box: Outbox, one: Claim, *, now: datetime = NOW, **said: Any) -> MessageStatus | None:
    told: dict[str, Any] = {"problem": "upptaget", "wait": None, "whole_channel": False, **said}
    with box.register.transaction() as session:
        return attempts.put_off(session, one, PATIENCE, now=now, **told)


def refuse(box: Outbox, one: Claim, *, now: datetime = NOW, whole_channel: bool = False) -> MessageStatus | None:
    with box.register.transaction() as session:
        return attempts.refuse(session, one, PATIENCE, now=now, problem="nekat", whole_channel=whole_channel)


def test_what_is_claimed_is_nobody_elses(outbox_at: Outbox) -> None:
    outbox_at.lay()
    one = claimed(outbox_at, who="one")
    assert claim(outbox_at, who="two") is None
    row = outbox_at.message()
    assert (row.status, row.claimed_by, row.claimed_until) == (MessageStatus.SENDING, "one", NOW + LEASE)
    assert (one.attempt.number, one.attempt.outcome, one.attempt.began_at) == (1, Outcome.BEGUN, NOW)


def test_the_oldest_goes_first_and_nothing_before_its_time(outbox_at: Outbox) -> None:
    outbox_at.lay(2)
    outbox_at.lay(next_at=NOW - SECOND)
    outbox_at.lay(next_at=NOW + SECOND)
    assert numbers(outbox_at) == [3, 1, 2]


def test_what_is_urgent_goes_first_and_at_any_hour(outbox_at: Outbox) -> None:
    outbox_at.lay(2)
    outbox_at.lay(urgent=True)
    assert numbers(outbox_at, quiet=True) == [3]
    assert numbers(outbox_at) == [1, 2]


def test_one_conversation_has_one_message_on_its_way(outbox_at: Outbox) -> None:
    outbox_at.lay(2, address=SAME)
    outbox_at.lay(channel=MAIL, address=SAME)
    assert numbers(outbox_at) == [1, 3]
    with outbox_at.register.transaction() as session:
        first = session.get_one(Message, 1)
        first.status = MessageStatus.SENT
    assert numbers(outbox_at) == [2]


def test_a_conversation_rests_for_the_channels_pace_and_others_do_not(outbox_at: Outbox) -> None:
    outbox_at.lay(2, address=SAME)
    outbox_at.lay()
    paces = {POST: SECOND}
    sent(outbox_at, claimed(outbox_at, paces=paces))
    sent(outbox_at, claimed(outbox_at, paces=paces))
    assert [row.id for row in outbox_at.messages() if row.status is MessageStatus.PENDING] == [2]
    assert claim(outbox_at, paces=paces) is None
    assert next_turn(outbox_at) == NOW + SECOND
    assert claimed(outbox_at, now=NOW + SECOND, paces=paces).message.id == 2


def next_turn(box: Outbox, *, now: datetime = NOW, quiet: bool = False) -> datetime | None:
    with box.register.reading() as session:
        return dispatch.next_turn(session, now=now, quiet=quiet)


def test_the_next_turn_is_the_earliest_that_time_alone_brings(outbox_at: Outbox) -> None:
    assert next_turn(outbox_at) is None
    outbox_at.lay(next_at=NOW + 3 * MINUTE)
    assert next_turn(outbox_at) == NOW + 3 * MINUTE
    outbox_at.lay(next_at=NOW + MINUTE)
    assert next_turn(outbox_at) == NOW + MINUTE
    assert next_turn(outbox_at, quiet=True) is None, "nothing is urgent"
    outbox_at.lay()
    claimed(outbox_at)
    assert next_turn(outbox_at) == NOW + MINUTE, "what is being sent is waited for by nobody"


def test_a_later_message_about_the_same_unit_waits_for_the_former(outbox_at: Outbox) -> None:
    one, other = outbox_at.units()
    outbox_at.lay(address=SAME, unit_audit_id=one, next_at=NOW + MINUTE)
    outbox_at.lay(address=SAME, unit_audit_id=one)
    assert numbers(outbox_at) == [], "a meeting is not called off before people have been called to it"
    outbox_at.lay(address=SAME, unit_audit_id=other)
    assert numbers(outbox_at) == [3], "another unit's does not wait"


def test_what_is_urgent_waits_for_no_former_message(outbox_at: Outbox) -> None:
    one, _ = outbox_at.units()
    outbox_at.lay(address=SAME, unit_audit_id=one, next_at=NOW + MINUTE)
    outbox_at.lay(address=SAME, unit_audit_id=one, urgent=True)
    assert numbers(outbox_at) == [2]


def test_the_first_message_about_a_unit_begins_the_thread_of_the_later(outbox_at: Outbox) -> None:
    one, other = outbox_at.units()
    outbox_at.lay(3, address=SAME, unit_audit_id=one)
    outbox_at.lay(address=SAME, unit_audit_id=other)
    outbox_at.lay(address="C0009", unit_audit_id=one)
    threads = []
    for reference in ("a", "b", "c", "d", "e"):
        taken = claimed(outbox_at)
        threads.append((taken.message.id, taken.attempt.thread))
        sent(outbox_at, taken, reference=reference)
    assert sorted(threads) == [(1, None), (2, "a"), (3, "a"), (4, None), (5, None)]


def test_what_is_sent_says_when_and_what_it_is_known_by(outbox_at: Outbox) -> None:
    outbox_at.lay()
    outbox_at.lay(channel="file")
    for reference in ("C:1", "one.txt"):
        assert sent(outbox_at, claimed(outbox_at), reference=reference) is MessageStatus.SENT
    slack, file = outbox_at.messages()
    assert (slack.status, slack.sent_on, slack.reference, slack.place) == (MessageStatus.SENT, ON, "C:1", None)
    assert (file.reference, file.place) == ("one.txt", "one.txt")
    assert [row.claimed_by for row in (slack, file)] == [None, None]
    assert [row.outcome for row in outbox_at.attempts()] == [Outcome.SENT]


@pytest.mark.parametrize("how", ["sent", "put off", "refused", "in doubt"])
def test_who_has_lost_the_claim_has_nothing_to_say(outbox_at: Outbox, how: str) -> None:
    outbox_at.lay()
    late = claimed(outbox_at, who="one")
    with outbox_at.register.transaction() as session:
        assert dispatch.presume_dead(session, now=NOW + LEASE, gone=()) == 1
    before = outbox_at.message().model_dump(), [row.model_dump() for row in outbox_at.attempts()]
    match how:
        case "sent":
            said = sent(outbox_at, late)
        case "put off":
            said = put_off(outbox_at, late)
        case "refused":
            said = refuse(outbox_at, late)
        case _:
            with outbox_at.register.transaction() as session:
                said = attempts.doubt(session, late, now=NOW, problem="?")
    assert said is None
    assert (outbox_at.message().model_dump(), [row.model_dump() for row in outbox_at.attempts()]) == before


def test_who_has_lost_the_claim_to_another_has_nothing_to_say_either(outbox_at: Outbox) -> None:
    outbox_at.lay()
    late = claimed(outbox_at, who="one")
    doubt = in_doubt(outbox_at)
    with outbox_at.register.transaction() as session:
        doubts.never_came(session, doubt, PATIENCE, now=NOW)
    claimed(outbox_at, who="two")
    assert put_off(outbox_at, late) is None
    assert (outbox_at.message().status, outbox_at.message().claimed_by) == (MessageStatus.SENDING, "two")


@pytest.mark.parametrize("outbox_at", ["postgresql"], indirect=True)
def test_two_claims_take_turns(outbox_at: Outbox) -> None:
    """What one is about to take is not yet seen by the other, and its conversation would seem free."""
    outbox_at.lay(2, address=SAME)
    how: Any = {"now": NOW, "lease": LEASE, "paces": {}, "quiet": False}
    with outbox_at.register.transaction() as first:
        assert dispatch.claim(first, who="one", **how) is not None
        with outbox_at.register.engine.connect() as connection:
            second = Session(connection)
            second.execute(text("SET LOCAL lock_timeout = '50ms'"))
            with pytest.raises(OperationalError, match="lock timeout"):
                dispatch.claim(second, who="two", **how)
            second.close()
    assert claim(outbox_at, who="two") is None, "the conversation is taken"


@pytest.mark.parametrize(
    ("after", "gone", "lost"),
    [
        (LEASE - SECOND, (), 0),
        (LEASE, (), 1),
        (SECOND, ("one",), 1),
        (SECOND, ("another",), 0),
    ],
)
def test_what_a_dead_dispatcher_was_sending_is_in_doubt(
    outbox_at: Outbox, after: timedelta, gone: tuple[str, ...], lost: int
) -> None:
    outbox_at.lay()
    claimed(outbox_at, who="one")
    with outbox_at.register.transaction() as session:
        assert dispatch.presume_dead(session, now=NOW + after, gone=gone) == lost
    row, [attempt] = outbox_at.message(), outbox_at.attempts()
    assert row.status is (MessageStatus.IN_DOUBT if lost else MessageStatus.SENDING)
    assert attempt.outcome is (Outcome.IN_DOUBT if lost else Outcome.BEGUN)
    assert numbers(outbox_at, now=NOW + 10 * LEASE) == [], "it is never simply sent again"


def test_a_passing_fault_is_tried_again_after_twice_as_long_each_time(outbox_at: Outbox) -> None:
    outbox_at.lay()
    moment, waits = NOW, []
    for _ in range(PATIENCE.attempts - 1):
        assert put_off(outbox_at, claimed(outbox_at, now=moment), now=moment) is MessageStatus.PENDING
        waits.append((outbox_at.message().next_at - moment) // MINUTE)
        moment = outbox_at.message().next_at
        assert claim(outbox_at, now=moment - SECOND) is None
    assert waits == [1, 2, 4, 8, 16, 32, 64]
    assert put_off(outbox_at, claimed(outbox_at, now=moment), now=moment) is MessageStatus.FAILED
    assert outbox_at.message().problem == "upptaget"
    assert [row.outcome for row in outbox_at.attempts()] == [Outcome.PASSING] * 8


@given(st.integers(1, 10_000))
def test_no_wait_is_longer_than_the_longest(tries: int) -> None:
    wait = attempts.wait_after(tries, PATIENCE)
    assert MINUTE <= wait <= timedelta(hours=4)
    assert wait <= attempts.wait_after(tries + 1, PATIENCE)


def test_the_channels_own_wait_holds_the_whole_conversation(outbox_at: Outbox) -> None:
    outbox_at.lay(2, address=SAME)
    outbox_at.lay()
    put_off(outbox_at, claimed(outbox_at), wait=30 * SECOND)
    assert numbers(outbox_at) == [3]
    assert next_turn(outbox_at) == NOW + 30 * SECOND
    assert claimed(outbox_at, now=NOW + 30 * SECOND).message.id == 2


def test_a_wait_of_the_whole_channel_holds_every_conversation_and_uses_up_no_try(outbox_at: Outbox) -> None:
    outbox_at.lay(2)
    outbox_at.lay(channel=MAIL)
    put_off(outbox_at, claimed(outbox_at), wait=30 * SECOND, whole_channel=True)
    assert numbers(outbox_at) == [3]
    for later in range(1, 3 * PATIENCE.attempts):
        moment = NOW + later * timedelta(hours=1)
        put_off(outbox_at, claimed(outbox_at, now=moment), now=moment, whole_channel=True)
    assert {row.status for row in outbox_at.messages()[:2]} == {MessageStatus.PENDING}
    assert {row.attempts for row in outbox_at.messages()[:2]} == {0}


def test_after_the_last_try_the_person_is_reached_in_the_next_way(outbox_at: Outbox) -> None:
    outbox_at.lay(contacts=also((MAIL, "chef@lillkommun.example")))
    moment = NOW
    for _ in range(PATIENCE.attempts):
        put_off(outbox_at, claimed(outbox_at, now=moment), now=moment)
        moment += timedelta(hours=4)
    row = outbox_at.message()
    assert (row.status, row.channel, row.address) == (MessageStatus.PENDING, MAIL, "chef@lillkommun.example")
    assert (row.contacts, row.attempts) == ([], 0)
    sent(outbox_at, claimed(outbox_at, now=moment))
    assert [(tried.channel, tried.outcome) for tried in outbox_at.attempts()] == [
        *[(POST, Outcome.PASSING)] * 8,
        (MAIL, Outcome.SENT),
    ]


def test_an_urgent_message_takes_the_next_way_sooner_but_is_not_given_up_sooner(outbox_at: Outbox) -> None:
    outbox_at.lay(urgent=True, contacts=also((MAIL, "chef@lillkommun.example")))
    moment, channels = NOW, []
    while outbox_at.message().status is MessageStatus.PENDING:
        channels.append(outbox_at.message().channel)
        put_off(outbox_at, claimed(outbox_at, now=moment), now=moment)
        moment += timedelta(hours=4)
    assert channels == [POST] * 3 + [MAIL] * 8


def test_a_wrong_address_takes_the_next_way_at_once_and_without_one_has_failed(outbox_at: Outbox) -> None:
    outbox_at.lay(contacts=also((MAIL, "chef@lillkommun.example")))
    assert refuse(outbox_at, claimed(outbox_at)) is MessageStatus.PENDING
    assert refuse(outbox_at, claimed(outbox_at)) is MessageStatus.FAILED
    assert outbox_at.message().problem == "nekat"
    assert [(tried.channel, tried.outcome) for tried in outbox_at.attempts()] == [
        (POST, Outcome.PERMANENT),
        (MAIL, Outcome.PERMANENT),
    ]


def test_a_channel_at_fault_rests_and_keeps_what_can_go_no_other_way(outbox_at: Outbox) -> None:
    outbox_at.lay(2)
    outbox_at.lay(contacts=also((MAIL, "chef@lillkommun.example")))
    outbox_at.lay(channel=MAIL)
    assert refuse(outbox_at, claimed(outbox_at), whole_channel=True) is MessageStatus.PENDING
    kept, waits, elsewhere, _ = outbox_at.messages()
    rested = NOW + PATIENCE.parked_minutes * MINUTE
    assert (kept.channel, kept.problem, kept.attempts, kept.next_at) == (POST, "nekat", 0, rested)
    assert (waits.channel, waits.problem) == (POST, None)
    assert (elsewhere.channel, elsewhere.problem, elsewhere.attempts) == (MAIL, "nekat", 0)
    assert numbers(outbox_at) == [3, 4]
    assert numbers(outbox_at, now=rested) == [2, 1]
    with outbox_at.register.reading() as session:
        assert dispatch.wrong_addresses(session) == [], "it is not the address that is wrong"


def test_an_address_is_wrong_when_the_last_try_there_was_refused(outbox_at: Outbox) -> None:
    outbox_at.lay(2, address=SAME)
    outbox_at.lay(address="C0009")
    refuse(outbox_at, claimed(outbox_at))
    refuse(outbox_at, claimed(outbox_at, now=NOW))
    with outbox_at.register.reading() as session:
        wrong = [(row.channel, row.address, row.message_id) for row in dispatch.wrong_addresses(session)]
    assert wrong == [(POST, SAME, 2)], "the latest refusal, once"
    outbox_at.lay(address=SAME, next_at=NOW - MINUTE)
    sent(outbox_at, claimed(outbox_at))
    with outbox_at.register.reading() as session:
        assert dispatch.wrong_addresses(session) == []


def in_doubt(box: Outbox, number: int = 1) -> Claim:
    with box.register.transaction() as session:
        dispatch.presume_dead(session, now=NOW + LEASE, gone=())
    with box.register.reading() as session:
        [doubt] = [one for one in doubts.in_doubt(session) if one.message.id == number]
    return doubt


def test_a_message_that_is_found_is_sent_on_the_day_of_its_attempt(outbox_at: Outbox) -> None:
    outbox_at.lay()
    claimed(outbox_at)
    doubt = in_doubt(outbox_at)
    with outbox_at.register.transaction() as session:
        doubts.found(session, doubt, now=NOW + LEASE, on=ON, reference="C:1")
    row, [attempt] = outbox_at.message(), outbox_at.attempts()
    assert (row.status, row.sent_on, row.reference, row.problem) == (MessageStatus.SENT, ON, "C:1", None)
    assert (attempt.outcome, attempt.problem) == (Outcome.SENT, None)


def test_a_message_that_never_came_is_sent_again(outbox_at: Outbox) -> None:
    outbox_at.lay()
    claimed(outbox_at)
    doubt = in_doubt(outbox_at)
    with outbox_at.register.transaction() as session:
        assert doubts.never_came(session, doubt, PATIENCE, now=NOW + LEASE) is MessageStatus.PENDING
    sent(outbox_at, claimed(outbox_at, now=NOW + LEASE))
    assert [(row.number, row.outcome) for row in outbox_at.attempts()] == [(1, Outcome.PASSING), (2, Outcome.SENT)]


def test_a_message_that_kills_its_dispatchers_is_given_up_at_last(outbox_at: Outbox) -> None:
    outbox_at.lay()
    for _ in range(PATIENCE.attempts):
        claimed(outbox_at)
        doubt = in_doubt(outbox_at)
        with outbox_at.register.transaction() as session:
            doubts.never_came(session, doubt, PATIENCE, now=NOW)
    assert outbox_at.message().status is MessageStatus.FAILED


def test_an_answer_about_a_former_attempt_is_too_late(outbox_at: Outbox) -> None:
    outbox_at.lay()
    claimed(outbox_at)
    former = in_doubt(outbox_at)
    with outbox_at.register.transaction() as session:
        doubts.never_came(session, former, PATIENCE, now=NOW)
    claimed(outbox_at)
    with outbox_at.register.transaction() as session:
        assert doubts.never_came(session, former, PATIENCE, now=NOW) is None, "it is being sent"
    in_doubt(outbox_at)
    with outbox_at.register.transaction() as session:
        assert doubts.found(session, former, now=NOW, on=ON, reference="x") is None, "another attempt is in doubt"
    assert outbox_at.message().status is MessageStatus.IN_DOUBT


@pytest.mark.parametrize(
    ("decision", "becomes"),
    [
        (Decision.SENT, MessageStatus.SENT),
        (Decision.AGAIN, MessageStatus.PENDING),
        (Decision.GIVEN_UP, MessageStatus.FAILED),
    ],
)
def test_a_person_decides_of_a_doubt_and_the_log_says_who(
    outbox_at: Outbox, decision: Decision, becomes: MessageStatus
) -> None:
    one, _ = outbox_at.units()
    outbox_at.lay(unit_audit_id=one, recipient="chef.tallunda")
    claimed(outbox_at)
    in_doubt(outbox_at)
    with at_desk(outbox_at.register, who="ao", now=NOW) as desk:
        assert doubts.decide(desk, 1, decision) is becomes
    with outbox_at.register.reading() as session:
        event_ = session.get_one(Event, max(session.execute(text("SELECT id FROM event")).scalars()))
    assert (event_.who, event_.what, event_.unit_audit_id) == ("ao", "doubt_resolved", one)
    assert event_.evidence == {"message": 1, "kind": "reminder", "was": "in_doubt", "decision": decision.value}


def test_to_send_again_is_to_send_where_the_recipient_is_reached_now(outbox_at: Outbox) -> None:
    outbox_at.lay(recipient="ao", address="gone")
    outbox_at.lay(recipient="left.us", address="D0001")
    for _ in range(2):
        refuse(outbox_at, claimed(outbox_at))
    for number in (1, 2):
        with at_desk(outbox_at.register, who="fk", now=NOW) as desk:
            doubts.decide(desk, number, Decision.AGAIN)
    known, unknown = outbox_at.messages()
    assert (known.channel, known.address) == ("file", "asta.ormbunke@lillkommun.example")
    assert (unknown.channel, unknown.address) == (POST, "D0001"), "nothing better is known"
    assert claimed(outbox_at).attempt.number == 2


def test_there_is_nothing_to_decide_of_a_message_that_waits_or_is_sent(outbox_at: Outbox) -> None:
    outbox_at.lay(2)
    sent(outbox_at, claimed(outbox_at))
    for number in (1, 2):
        with (
            pytest.raises(NotNow, match=f"Meddelande {number} är varken oklart eller misslyckat"),
            at_desk(outbox_at.register, who="ao", now=NOW) as desk,
        ):
            doubts.decide(desk, number, Decision.AGAIN)
    with (
        pytest.raises(UnknownName, match="Meddelandet ”7” finns inte"),
        at_desk(outbox_at.register, who="ao", now=NOW) as desk,
    ):
        doubts.decide(desk, 7, Decision.SENT)


def test_a_claim_does_not_read_what_is_sent_long_ago(on_sqlite: Outbox) -> None:
    """Of 100,000 sent messages none is scanned, by what SQLite itself says of each statement's plan."""
    sent_long_ago = [message(number, status=MessageStatus.SENT) for number in range(1, 100_001)]
    with on_sqlite.register.transaction() as session:
        session.connection().execute(insert(Message), sent_long_ago)
    on_sqlite.lay(3)
    statements: list[tuple[str, Any]] = []
    engine = on_sqlite.register.engine
    event.listen(engine, "before_cursor_execute", lambda *told: statements.append((told[2], told[3])))
    one = claimed(on_sqlite)
    next_turn(on_sqlite)
    with on_sqlite.register.transaction() as session:
        dispatch.presume_dead(session, now=NOW, gone=())
        assert dispatch.unsent(session).pending == 2
        assert doubts.in_doubt(session) == []
        assert dispatch.wrong_addresses(session) == []
    refuse(on_sqlite, one, whole_channel=True)
    plans = explained(on_sqlite, [told for told in statements if "alembic" not in told[0]])
    assert "SEARCH message USING INDEX ix_message_to_send (next_at<?)" in plans
    scans = [line for line in plans if line.startswith("SCAN")]
    assert [
        line for line in scans if "USING INDEX ix_message_to_send" not in line and "ix_attempt_refused" not in line
    ] == []


def explained(box: Outbox, statements: list[tuple[str, Any]]) -> list[str]:
    lines = []
    with box.register.engine.connect() as connection:
        for statement, values in statements:
            if statement.startswith(("SELECT", "UPDATE")):
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                lines += [row[3] for row in plan]
    return lines


def test_an_attempt_is_numbered_after_the_former(outbox_at: Outbox) -> None:
    outbox_at.lay()
    for _ in range(3):
        put_off(outbox_at, claimed(outbox_at, now=NOW + timedelta(days=1)))
    assert [row.number for row in outbox_at.attempts()] == [1, 2, 3]
    assert isinstance(outbox_at.attempts()[0], Attempt)


def test_a_lane_is_never_freed_sooner_than_was_asked(outbox_at: Outbox) -> None:
    outbox_at.lay()
    with outbox_at.register.transaction() as session:
        dispatch.hold(session, POST, WHOLE_CHANNEL, until=NOW + MINUTE)
        dispatch.hold(session, POST, WHOLE_CHANNEL, until=NOW + SECOND)
    assert next_turn(outbox_at) == NOW + MINUTE
