"""The dispatcher at work: every fault of the docs, several at once, killed anywhere, in its own time."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest
from sqlalchemy import event

from config.channels import FILE
from register.models import Attempt, MessageStatus, Outcome
from tasks import duty, messages
from tasks.channels.file import FileChannel
from tasks.channels.outgoing import Absent, Answer, Outgoing, Passing, Permanent, Sent
from tasks.clock import Running, Standing
from tasks.dispatch import Dispatched
from tests import golden
from tests.deaths import Killed, killed_at_every_write
from tests.dispatchers import at_once, killed
from tests.outbox import MAIL, NOW, Outbox, also
from tests.outbox_faults import FAULTS, line, page, row_of
from tests.outbox_play import play
from tests.outboxes import on_sqlite, outbox_at, postgres, prepared

__all__ = ["on_sqlite", "outbox_at", "postgres", "prepared"]

SECOND = timedelta(seconds=1)
SAME = "C0001"
DOCUMENTED = (golden.ROOT / "docs" / "outbox-faults.md").read_text(encoding="utf-8")
ONCE = "every message once"


@pytest.mark.parametrize("fault", FAULTS)
def test_what_the_docs_say_of_a_fault_is_what_is_seen(on_sqlite: Outbox, fault: str) -> None:
    row = row_of(fault, on_sqlite)
    assert (row.lost, row.doubled) == (0, 0)
    assert line(row) in DOCUMENTED.splitlines(), "run docs/draw_outbox_faults.py"


def test_the_docs_tell_of_every_fault_and_of_no_other() -> None:
    told = [row for row in DOCUMENTED.splitlines() if row.startswith("| ")][1:]
    assert [row.split(" | ")[0].removeprefix("| ") for row in told] == list(FAULTS)
    assert page(told) == DOCUMENTED


def test_a_message_that_is_lost_or_doubled_would_be_seen(on_sqlite: Outbox) -> None:
    """The table can say other numbers than nought."""

    def pretend(_: Outgoing) -> Answer:
        return Sent("nowhere")

    with play(on_sqlite) as playing:
        on_sqlite.lay(3)
        channel = playing.keeping(pretend)

        def twice(outgoing: Outgoing) -> Answer:
            channel.take(outgoing)
            return channel.take(outgoing)

        channel.steps.append(twice)
        playing.dispatch(slack=channel)
        playing.note()
        row = playing.row("a channel that lies")
    assert (row.lost, row.doubled, row.becomes) == (1, 1, "sent")


def test_two_processes_at_one_outbox_send_each_message_once(outbox_at: Outbox) -> None:
    each_once(outbox_at, processes=2)


@pytest.mark.parametrize("outbox_at", ["postgresql"], indirect=True)
def test_four_processes_at_one_outbox_do_likewise(outbox_at: Outbox) -> None:
    """On SQLite the fault table's four do."""
    each_once(outbox_at, processes=4)


def each_once(box: Outbox, *, processes: int) -> None:
    numbers = box.lay(50, address=SAME) + box.lay(150)
    at_once(box, processes)
    channel = box.channel()
    assert set(channel.taken().values()) == {1}, ONCE
    assert len(channel.taken()) == len(numbers)
    assert box.statuses() == {MessageStatus.SENT: 200}
    in_one = [key for key, address, *_ in channel.lines() if address == SAME]
    assert in_one == [f"reminder|tallunda|chef.{number}" for number in numbers[:50]], "in their order"


def test_killed_before_and_after_every_write_each_message_is_taken_once(outbox_at: Outbox) -> None:
    channels = killed_at_every_write(outbox_at, count=3)
    taken = sum((channel.taken() for channel in channels), Counter())
    assert set(taken.values()) == {1}, ONCE
    assert len(taken) == 3 * len(channels)
    assert set(outbox_at.statuses()) == {MessageStatus.SENT}


@pytest.mark.parametrize(("where", "attempts"), [("before", 2), ("after", 1)])
def test_a_process_that_the_system_ends_leaves_nothing_lost_or_doubled(
    outbox_at: Outbox, where: str, attempts: int
) -> None:
    outbox_at.lay(3)
    killed(outbox_at, where)
    assert outbox_at.statuses() == {MessageStatus.SENT: 1, MessageStatus.SENDING: 1, MessageStatus.PENDING: 1}
    channel = outbox_at.channel()
    done = outbox_at.dispatch(channel)
    assert (done.sent, done.waiting, done.in_doubt) == (2, 0, 0)
    assert set(channel.taken().values()) == {1}, ONCE
    assert len(channel.taken()) == 3
    assert len(outbox_at.attempts(2)) == attempts


def test_the_lease_decides_when_nothing_is_known_of_a_dispatcher(on_sqlite: Outbox) -> None:
    on_sqlite.lay()

    def die(_: Outgoing) -> NoReturn:
        raise Killed

    with pytest.raises(Killed):
        on_sqlite.dispatch(on_sqlite.channel(steps=[die]))
    for mark in on_sqlite.register.settings.home.glob(".dispatcher-*"):
        mark.unlink()
    channel = on_sqlite.channel()
    assert on_sqlite.dispatch(channel, at=NOW + timedelta(minutes=9)).sent == 0
    assert on_sqlite.message().status is MessageStatus.SENDING
    assert on_sqlite.dispatch(channel, at=NOW + timedelta(minutes=10)).sent == 1


def test_a_dispatcher_that_lives_is_not_taken_for_dead(tmp_path: Path) -> None:
    with duty.on_duty(tmp_path) as name:
        assert duty.gone(tmp_path) == set()
        assert [path.name for path in tmp_path.iterdir()] == [f".dispatcher-{name}"]
    assert list(tmp_path.iterdir()) == [], "who leaves in order leaves no mark"


def test_a_dispatcher_of_another_machine_is_never_called_dead(tmp_path: Path) -> None:
    (tmp_path / ".dispatcher-elsewhere:1:00").touch()
    with pytest.raises(Killed), duty.on_duty(tmp_path) as name:
        raise Killed
    assert duty.gone(tmp_path) == {name}
    duty.forget(tmp_path, {name})
    assert duty.gone(tmp_path) == set()


def test_one_conversation_is_served_at_its_pace_and_the_others_meanwhile(on_sqlite: Outbox) -> None:
    on_sqlite.lay(3, address=SAME)
    on_sqlite.lay(2)
    clock = Standing(NOW)
    channel = on_sqlite.channel(pace=SECOND, clock=clock)
    assert on_sqlite.dispatch(channel, clock=clock).sent == 5
    served = [(address, datetime.fromisoformat(moment) - NOW) for _, address, _, moment in channel.lines()]
    assert [after // SECOND for address, after in served if address == SAME] == [0, 1, 2]
    assert [after // SECOND for address, after in served if address != SAME] == [0, 0]


def test_what_is_further_off_than_a_few_seconds_is_left_for_the_next_round(on_sqlite: Outbox) -> None:
    on_sqlite.lay()
    channel = on_sqlite.channel(steps=[Passing("upptaget", wait=6 * SECOND)])
    clock = Standing(NOW)
    assert on_sqlite.dispatch(channel, clock=clock) == Dispatched(waiting=1)
    assert clock.now() == NOW
    channel.steps = [Passing("upptaget", wait=5 * SECOND)]
    assert on_sqlite.dispatch(channel, at=NOW + 6 * SECOND) == Dispatched(sent=1)


def test_at_quiet_hours_only_what_is_urgent_is_sent(on_sqlite: Outbox) -> None:
    on_sqlite.lay(2)
    on_sqlite.lay(urgent=True)
    channel = on_sqlite.channel()
    assert on_sqlite.dispatch(channel, quiet=True) == Dispatched(sent=1, waiting=2)
    assert [address for _, address, *_ in channel.lines()] == ["C0003"]


def test_each_message_fails_alone(on_sqlite: Outbox, caplog: pytest.LogCaptureFixture) -> None:
    on_sqlite.lay(4)

    def fail(outgoing: Outgoing) -> Answer:
        raise RuntimeError(outgoing.body)

    steps = [fail, Permanent("nekat"), Passing("upptaget")]
    done = on_sqlite.dispatch(on_sqlite.channel(steps=steps))
    assert done == Dispatched(sent=1, failed=1, in_doubt=1, waiting=1)
    statuses = [row.status for row in on_sqlite.messages()]
    assert statuses == [
        MessageStatus.IN_DOUBT,
        MessageStatus.FAILED,
        MessageStatus.PENDING,
        MessageStatus.SENT,
    ]
    assert "RuntimeError" in caplog.text
    assert "Listan väntas" not in caplog.text, "the log repeats nothing of the message"


def test_a_doubt_that_the_channel_cannot_tell_of_stays_and_holds_up_nobody(on_sqlite: Outbox) -> None:
    on_sqlite.lay(2, address=SAME)
    channel = on_sqlite.channel(tells=False)
    channel.steps = [channel.take_silently]
    assert on_sqlite.dispatch(channel) == Dispatched(sent=1, in_doubt=1)
    assert on_sqlite.dispatch(channel, at=NOW + timedelta(days=30)) == Dispatched(in_doubt=1)
    assert channel.taken().total() == 2


def test_a_doubt_never_takes_the_next_way(on_sqlite: Outbox) -> None:
    on_sqlite.lay(contacts=also((MAIL, "chef@lillkommun.example")))
    slack, mail = on_sqlite.channel(tells=False), on_sqlite.channel(MAIL)
    slack.steps = [slack.take_silently]
    for day in range(5):
        on_sqlite.dispatch(slack, mail, at=NOW + timedelta(days=day))
    assert on_sqlite.message().status is MessageStatus.IN_DOUBT
    assert mail.lines() == []


def test_a_message_is_looked_for_in_the_thread_it_was_sent_in(on_sqlite: Outbox) -> None:
    """Another message about the unit has begun a thread meanwhile."""
    one, _ = on_sqlite.units()
    on_sqlite.lay(2, address=SAME, unit_audit_id=one)
    channel = on_sqlite.channel()
    channel.steps = [channel.take_silently]
    on_sqlite.dispatch(channel)
    assert on_sqlite.message(2).status is MessageStatus.SENT
    looked: list[str | None] = []

    def look(outgoing: Outgoing) -> Absent:
        looked.append(outgoing.thread)
        return Absent()

    channel.find = look  # type: ignore[method-assign]
    on_sqlite.dispatch(channel)
    assert looked == [None]


def test_a_channel_that_is_not_in_use_keeps_its_messages_and_says_so(on_sqlite: Outbox) -> None:
    on_sqlite.lay()
    assert on_sqlite.dispatch() == Dispatched(waiting=1)
    assert on_sqlite.message().problem == "Kanalen slack är inte i bruk; lägg till den i channels.toml."
    assert on_sqlite.dispatch(on_sqlite.channel(), at=NOW + timedelta(hours=1)).sent == 1


def test_a_machine_that_slept_between_claim_and_send_does_not_send(on_sqlite: Outbox) -> None:
    on_sqlite.lay()

    class Sleeping(Standing):
        calls = 0

        def now(self) -> datetime:
            # The first looks are at the lost and at what is free; the next comes when everybody has woken up.
            self.calls += 1
            return super().now() + (timedelta(minutes=10) if self.calls > 2 else timedelta())

    channel = on_sqlite.channel()
    on_sqlite.dispatch(channel, clock=Sleeping(NOW))
    assert channel.lines() == []
    assert (on_sqlite.message().status, on_sqlite.attempts()[0].outcome) == (MessageStatus.PENDING, Outcome.PASSING)


def test_a_round_with_nothing_to_send_asks_one_question_and_writes_nothing(on_sqlite: Outbox) -> None:
    on_sqlite.lay(5, status=MessageStatus.SENT)
    asked: list[str] = []
    event.listen(on_sqlite.register.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    assert on_sqlite.dispatch(on_sqlite.channel()) == Dispatched()
    asked = [statement for statement in asked if not statement.startswith("BEGIN")]
    assert len(asked) == 2, "the schema's version, and whether anything is unsent"
    assert all(statement.startswith("SELECT") for statement in asked)


def test_the_running_clock_goes_on_from_the_moment_it_is_given() -> None:
    before = datetime.now(NOW.tzinfo)
    clock = Running(NOW)
    first = clock.now()
    clock.wait(first + timedelta(milliseconds=20))
    passed = datetime.now(NOW.tzinfo) - before
    assert timedelta() <= first - NOW <= passed
    assert timedelta(milliseconds=20) <= clock.now() - first
    assert clock.now().tzinfo is NOW.tzinfo


def test_deliver_lays_files_as_of_the_rounds_day(on_sqlite: Outbox, lillkommun: None) -> None:
    on_sqlite.lay(2, channel=FILE)
    home = on_sqlite.register.settings
    assert messages.deliver.fn(str(home.home), now=NOW) == 2
    assert sorted(path.name for path in home.delivered.iterdir()) == [
        "2024-04-09-00001-reminder-chef.1.txt",
        "2024-04-09-00002-reminder-chef.2.txt",
    ]
    assert [(row.sent_on, row.place) for row in on_sqlite.messages()] == [
        (NOW.date(), "2024-04-09-00001-reminder-chef.1.txt"),
        (NOW.date(), "2024-04-09-00002-reminder-chef.2.txt"),
    ]
    assert {row.ended_at for row in on_sqlite.attempts()} == {NOW}, "a day that is played has no other moments"
    assert messages.deliver.fn(str(home.home), now=NOW) == 0


def test_deliver_keeps_the_quiet_hours(on_sqlite: Outbox, lillkommun: None) -> None:
    on_sqlite.lay(channel=FILE)
    home = str(on_sqlite.register.settings.home)
    assert messages.deliver.fn(home, now=NOW.replace(hour=23)) == 0
    assert messages.deliver.fn(home, now=NOW + timedelta(days=1)) == 1


def test_a_file_that_was_laid_before_its_dispatcher_died_is_found(on_sqlite: Outbox) -> None:
    on_sqlite.lay(channel=FILE)
    real = FileChannel(on_sqlite.register.settings.delivered)

    class Dying(FileChannel):
        def send(self, outgoing: Outgoing) -> Answer:
            super().send(outgoing)
            raise Killed

    with pytest.raises(Killed):
        on_sqlite.dispatch(Dying(on_sqlite.register.settings.delivered))
    assert on_sqlite.dispatch(real) == Dispatched(sent=1)
    row, [attempt] = on_sqlite.message(), on_sqlite.attempts()
    assert (row.place, row.sent_on) == ("2024-04-09-00001-reminder-chef.1.txt", NOW.date())
    assert isinstance(attempt, Attempt)


def test_the_log_tells_numbers_only(on_sqlite: Outbox, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    on_sqlite.lay(2, contacts=also((MAIL, "chef@lillkommun.example")))
    on_sqlite.dispatch(on_sqlite.channel(steps=[Permanent("nekat"), Passing("upptaget")]), on_sqlite.channel(MAIL))
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("tasks"))
    assert ours.splitlines() == ["message 1: Permanent, now pending", "message 2: Passing, now pending"]
