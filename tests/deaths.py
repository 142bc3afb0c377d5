"""A dispatcher that is killed at every write, and begun again by one that knows nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event

from tests.outbox import KeepingChannel, Outbox


class Killed(BaseException):
    """The process is no more: nothing may catch it."""


@dataclass
class Death:
    """Kills at the commit of that number that writes: just before it, or just after."""

    at: int
    after: bool
    commits: int = 0
    struck: bool = False
    writing: set[int] = field(default_factory=set)

    def notes(self, connection: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.lstrip().upper().startswith(("INSERT", "UPDATE", "DELETE")):
            self.writing.add(id(connection))

    def strikes(self, connection: Connection) -> None:
        if id(connection) not in self.writing:
            return
        self.writing.discard(id(connection))
        self.commits += 1
        if self.commits != self.at or self.struck:
            return
        self.struck = True
        if self.after:
            connection.connection.commit()
        raise Killed

    def forgets(self, connection: Connection) -> None:
        self.writing.discard(id(connection))


@contextmanager
def striking(death: Death) -> Iterator[None]:
    """Let it strike while the block runs."""
    listeners: dict[str, Any] = {
        "before_cursor_execute": death.notes,
        "rollback": death.forgets,
        "commit": death.strikes,
    }
    for name, listener in listeners.items():
        event.listen(Engine, name, listener)
    try:
        yield
    finally:
        for name, listener in listeners.items():
            event.remove(Engine, name, listener)


def killed_at_every_write(box: Outbox, *, count: int) -> list[KeepingChannel]:
    """So many messages are laid and sent for every place where the dispatcher can be killed; the channels they went by.

    It is killed once, and what it left is sent by the next one.
    """
    channels = []
    for after in (False, True):
        place, struck = 1, True
        while struck:
            channel = box.channel(f"post-{place}-{after:d}")
            box.lay(count, channel=channel.name)
            death = Death(place, after)
            with striking(death), suppress(Killed):
                box.dispatch(channel)
            struck = death.struck
            box.dispatch(channel)
            channels.append(channel)
            place += 1
        assert place - 1 > 2 * count, "a claim and a settlement of each message, at least"
    return channels
