"""A fault being played: an outbox, real servers on this machine, and a clock that jumps instead of waiting."""

from __future__ import annotations

import sqlite3
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import event

from config.channels import FILE, MailRules, SlackRules
from register import dispatch
from register.models import MessageStatus
from tasks.channels.file import FileChannel
from tasks.channels.letter import Sender
from tasks.channels.mail import MailChannel, Server
from tasks.channels.outgoing import Channel
from tasks.channels.slack import SlackChannel
from tasks.clock import Standing
from tasks.dispatch import Dispatched
from tests.deaths import Killed
from tests.outbox import MAIL, NOW, POST, KeepingChannel, Outbox
from tests.slack_server import SLACK_KEY, SlackServer, slack_server
from tests.smtp_server import SmtpServer, smtp_server

WORDS = {"pending": "waiting", "sending": "being sent", "sent": "sent", "failed": "failed", "in_doubt": "in doubt"}


@dataclass(frozen=True)
class Row:
    """A line of the table: what the first message becomes, step by step, and what all of them suffered."""

    fault: str
    becomes: str
    lost: int
    doubled: int
    shown: str


@dataclass
class Play:
    """One fault being played: an outbox, the servers it is sent to, and what was seen of it."""

    box: Outbox
    slack: SlackServer
    post: SmtpServer
    clock: Standing = field(default_factory=lambda: Standing(NOW))
    patience: int = 40
    """Seconds in which a server answers."""
    seen: list[str] = field(default_factory=list)
    shown: str = ""
    kept: list[KeepingChannel] = field(default_factory=list)

    def channels(self) -> dict[str, Channel]:
        """The three real channels."""
        rules = MailRules(
            sender="granskning@lillkommun.example", security="none", pace_seconds=0, timeout_seconds=self.patience
        )
        where = Server(self.post.host, self.post.port)
        sender = Sender("Granskningen", rules.sender)
        mail = MailChannel(rules, where, sender, certificates=ssl.create_default_context())
        slack = SlackChannel(SlackRules(timeout_seconds=self.patience), token=SLACK_KEY, url=self.slack.url)
        return {FILE: FileChannel(self.box.register.settings.delivered), MAIL: mail, POST: slack}

    def dispatch(self, *, later: timedelta = timedelta(), **instead: Channel) -> Dispatched:
        """Run the dispatcher, `later` than the last time, with other channels `instead` of the real ones."""
        self.clock.wait(self.clock.now() + later)
        with suppress(Killed):
            return self.box.dispatch(*(self.channels() | instead).values(), clock=self.clock)
        return Dispatched(stopped=True)

    def note(self) -> None:
        """See what the first message has become, and what is shown of it."""
        first = self.box.message(1)
        self.seen.append(WORDS[first.status])
        if not self.shown and first.status is not MessageStatus.SENT:
            self.shown = first.problem or ""
        with self.box.register.reading() as session:
            wrong = [tried.problem for tried in dispatch.wrong_addresses(session)]
            rests = [rest.problem for rest in dispatch.resting_channels(session, now=self.clock.now())]
        for problem in filter(None, wrong + rests):
            if problem not in self.shown:
                self.shown += f"; {problem}" if self.shown else problem

    def keeping(self, *steps: Any) -> KeepingChannel:
        """A channel instead of Slack that keeps what it takes."""
        self.kept = [self.box.channel(steps=list(steps))]
        return self.kept[0]

    def row(self, fault: str) -> Row:
        """What is to be told of it."""
        taken = self._taken()
        lost = sum(not taken[row.subject] for row in self.box.messages() if row.status is MessageStatus.SENT)
        doubled = sum(times - 1 for times in taken.values() if times > 1)
        steps = [step for place, step in enumerate(self.seen) if place == 0 or step != self.seen[place - 1]]
        return Row(fault, " → ".join(steps), lost, doubled, self.shown or "nothing")

    def _taken(self) -> Counter[str]:
        """By all channels together: a message's subject -> how many times."""
        subjects = {row.key: row.subject for row in self.box.messages()}
        taken = Counter(posted.message["text"].splitlines()[0].strip("*") for posted in self.slack.posted)
        taken.update(str(letter["Subject"]) for letter in self.post.letters())
        for channel in self.kept:
            taken.update({subjects[key]: times for key, times in channel.taken().items()})
        for path in self.box.register.settings.delivered.glob("[!.]*.txt"):
            taken[path.read_text(encoding="utf-8").splitlines()[1].removeprefix("Ämne: ")] += 1
        return taken


@contextmanager
def play(box: Outbox) -> Iterator[Play]:
    """A play with servers of its own."""
    clock = Standing(NOW)
    with slack_server(clock=lambda: clock.now().timestamp()) as slack, smtp_server() as post:
        yield Play(box, slack, post, clock)


@contextmanager
def impatient(box: Outbox) -> Iterator[None]:
    """New connections wait for a lock for 50 milliseconds instead of half a minute."""
    box.register.close()

    def hurry(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA busy_timeout=50")

    event.listen(box.register.engine, "connect", hurry)
    try:
        yield
    finally:
        event.remove(box.register.engine, "connect", hurry)
        box.register.close()


@contextmanager
def locked(box: Outbox) -> Iterator[None]:
    """Another connection holds the write lock."""
    other = sqlite3.connect(box.register.settings.home / "register.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@contextmanager
def not_growing(box: Outbox) -> Iterator[None]:
    """The database may have no more pages than it has."""
    box.register.close()

    def limit(connection: Any, _record: Any) -> None:
        [pages] = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")

    event.listen(box.register.engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(box.register.engine, "connect", limit)
        box.register.close()
