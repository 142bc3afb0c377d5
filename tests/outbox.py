"""An outbox with messages of invented people, and a channel whose far side keeps what it took."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr
from sqlalchemy import insert, text
from sqlmodel import SQLModel, col, select

from config.messages import MessageKind
from config.settings import Settings
from register.database import Register, open_register
from register.models import Attempt, AuditRow, Message, MessageStatus, UnitAudit
from register.stages import Stage
from tasks.channels.outgoing import Absent, Answer, Channel, InDoubt, Outgoing, Sent
from tasks.clock import Standing
from tasks.dispatch import Dispatched, run
from tests import golden

NOW = datetime(2024, 4, 9, 10, tzinfo=ZoneInfo("Europe/Stockholm"))
"""A Tuesday morning."""

POST, MAIL = "slack", "mail"
"""Two channels by the names of the real ones; what they do is up to the test."""

Step = Answer | Callable[[Outgoing], Answer]
"""What the channel does with a message: answers without having taken it, or whatever the function does."""


@dataclass
class KeepingChannel:
    """Takes every message, unless `steps` say otherwise of the first ones, and writes it to a file that outlives us.

    `tells`: it can be asked afterwards. `clock`: whose time the file tells, for the tests of pace.
    """

    folder: Path
    name: str = POST
    pace: timedelta = timedelta()
    steps: list[Step] = field(default_factory=list)
    tells: bool = True
    clock: Standing | None = None

    def send(self, outgoing: Outgoing) -> Answer:
        """The next step, or take it."""
        step = self.steps.pop(0) if self.steps else self.take
        return step(outgoing) if callable(step) else step

    def find(self, outgoing: Outgoing) -> Sent | Absent | None:
        """Look in the file."""
        if not self.tells:
            return None
        return Sent(f"{self.name}:{outgoing.number}") if outgoing.key in self.taken() else Absent()

    def take(self, outgoing: Outgoing) -> Answer:
        """Take it and say so."""
        moment = self.clock.now().isoformat() if self.clock else ""
        line = "\t".join((outgoing.key, outgoing.address, outgoing.thread or "", moment)) + "\n"
        out = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            # One write to a file opened so is whole, whoever else writes at the time.
            os.write(out, line.encode())
        finally:
            os.close(out)
        return Sent(f"{self.name}:{outgoing.number}")

    def take_silently(self, outgoing: Outgoing) -> Answer:
        """Take it; the answer is lost on the way."""
        self.take(outgoing)
        return InDoubt("Svaret kom aldrig.")

    def lose(self, _outgoing: Outgoing) -> Answer:
        """It is lost on the way, and so is whatever would have said so."""
        return InDoubt("Svaret kom aldrig.")

    def lines(self) -> list[list[str]]:
        """What was taken, in order: key, address, thread, moment."""
        if not self._file.exists():
            return []
        return [line.split("\t") for line in self._file.read_text(encoding="utf-8").splitlines()]

    def taken(self) -> Counter[str]:
        """How many times each message was taken."""
        return Counter(key for key, *_ in self.lines())

    @property
    def _file(self) -> Path:
        return self.folder / f"taken-by-{self.name}.txt"


@dataclass(frozen=True)
class Outbox:
    """A register with nothing in it but messages."""

    register: Register
    folder: Path

    def lay(self, count: int = 1, **fields: object) -> list[int]:
        """Lay so many messages, each to an address of its own unless told otherwise; their numbers."""
        with self.register.transaction() as session:
            first = len(session.exec(select(Message.id)).all()) + 1
            rows = [message(first + step, **fields) for step in range(count)]
            session.connection().execute(insert(Message), rows)
        return list(range(first, first + count))

    def units(self) -> list[int]:
        """Two unit audits that messages can be about; their numbers."""
        with self.register.transaction() as session:
            audit = AuditRow(key="mini-2024", title="Mini", year=2024, plan={}, template={}, recorded=False)
            session.add(audit)
            session.flush()
            assert audit.id is not None
            rows = [_unit(audit.id, key) for key in ("tallunda", "mosslida")]
            session.add_all(rows)
            session.flush()
            return [row.id for row in rows if row.id is not None]

    def channel(self, name: str = POST, **fields: object) -> KeepingChannel:
        """A channel with its far side in this test's folder."""
        return KeepingChannel(self.folder, name, **fields)  # type: ignore[arg-type]

    def dispatch(
        self, *channels: Channel, at: datetime = NOW, clock: Standing | None = None, quiet: bool = False
    ) -> Dispatched:
        """Run the dispatcher once."""
        known: Mapping[str, Channel] = {channel.name: channel for channel in channels}
        return run(self.register, known, clock=clock or Standing(at), quiet=quiet)

    def messages(self) -> list[Message]:
        """Every message, in order."""
        with self.register.reading() as session:
            return list(session.exec(select(Message).order_by(col(Message.id))))

    def message(self, number: int = 1) -> Message:
        """One message."""
        with self.register.reading() as session:
            return session.get_one(Message, number)

    def attempts(self, number: int = 1) -> list[Attempt]:
        """Every attempt to send a message."""
        with self.register.reading() as session:
            made = select(Attempt).where(Attempt.message_id == number)
            return list(session.exec(made.order_by(col(Attempt.number))))

    def statuses(self) -> Counter[MessageStatus]:
        """How many messages there are in each status."""
        return Counter(message.status for message in self.messages())

    def empty_postgres(self) -> None:
        """Take away whatever a former test left, the events too."""
        with self.register.engine.begin() as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            for table in SQLModel.metadata.sorted_tables:
                connection.execute(table.delete())


def message(number: int, **fields: object) -> dict[str, object]:
    """A message's row."""
    return {
        "id": number,
        "key": f"reminder|tallunda|chef.{number}",
        "kind": MessageKind.REMINDER,
        "recipient": f"chef.{number}",
        "channel": POST,
        "address": f"C{number:04d}",
        "contacts": [],
        "subject": f"Brev {number}",
        "body": "Hej! Listan väntas den 11 april.\n",
        "meeting": None,
        "urgent": False,
        "written_on": date(2024, 4, 9),
        "status": MessageStatus.PENDING,
        "attempts": 0,
        "next_at": NOW,
        **fields,
    }


def also(*contacts: tuple[str, str]) -> Sequence[Mapping[str, str]]:
    """A recipient's further ways, as the outbox keeps them."""
    return [{"channel": channel, "address": address} for channel, address in contacts]


def outbox(folder: Path, *, url: str | None = None) -> Outbox:
    """An outbox in the folder, in a database that is migrated if it is not."""
    settings = Settings(
        home=folder / "home", organisation=golden.LILLKOMMUN, database_url=SecretStr(url) if url else None
    )
    settings.home.mkdir(parents=True, exist_ok=True)
    register = open_register(settings)
    register.migrate()
    return Outbox(register, folder)


def _unit(audit: int, key: str) -> UnitAudit:
    day = date(2024, 4, 8)
    dates = {name: day for name, column in UnitAudit.model_fields.items() if column.annotation is date}
    about = {"audit_id": audit, "unit_key": key, "unit_name": key.title(), "stage": Stage.PLANNING, "fixed": []}
    return UnitAudit.model_validate(about | dates)
