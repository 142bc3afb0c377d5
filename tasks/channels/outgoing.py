"""What a channel is given to send, and what it can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol


@dataclass(frozen=True)
class Outgoing:
    """One message on its way to one address.

    `number`: the message's number in the outbox. `key`: its natural key. `thread`: what the channel knows the first
    message about the same unit audit in the same conversation by, if there is one. `meeting`: what a calendar has to
    know, as `register.outbox` lays it in the row. `began_at`: when the attempt began, aware. `until`: asked afterwards,
    it may have been sent at any time until then, and in a thread that we do not know of; None if it was at the attempt.
    """

    number: int
    key: str
    kind: str
    recipient: str
    address: str
    subject: str
    body: str
    written_on: str
    began_at: datetime
    thread: str | None = None
    meeting: Mapping[str, Any] | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class Sent:
    """It has arrived as far as the channel can tell; `reference` is what the channel knows it by."""

    reference: str | None = None


@dataclass(frozen=True)
class Passing:
    """It was certainly not delivered, and may be later. `wait`: the channel asks for so long a pause.

    `whole_channel`: the pause holds for every conversation of the channel.
    """

    problem: str
    wait: timedelta | None = None
    whole_channel: bool = False


@dataclass(frozen=True)
class Permanent:
    """It was certainly not delivered, and never will be at this address.

    `whole_channel`: the fault is the channel's own (a token that is not valid), not the address's.
    """

    problem: str
    whole_channel: bool = False


@dataclass(frozen=True)
class InDoubt:
    """It was sent, but the answer never came: nobody knows whether it arrived."""

    problem: str


@dataclass(frozen=True)
class Absent:
    """Asked afterwards, the channel says that it never arrived."""


Answer = Sent | Passing | Permanent | InDoubt


class Channel(Protocol):
    """One way to reach people. `pace`: the least time between two messages in one conversation."""

    name: str
    pace: timedelta

    def send(self, outgoing: Outgoing) -> Answer:
        """Send it, once; never raises for what the channel or the network does."""
        ...

    def find(self, outgoing: Outgoing) -> Sent | Absent | None:
        """Whether a message in doubt arrived; None when the channel cannot say."""
        ...
