"""The dispatcher's clock: what time it is, and waiting for another."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells local time, and waits."""

    def now(self) -> datetime:
        """The time, aware and local to the organisation."""
        ...

    def wait(self, until: datetime) -> None:
        """Come back when it is `until`."""
        ...


class Standing:
    """Stands still between its waits, which take no time: for a moment that may be another than this one."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """The moment it was set to, or the last one waited for."""
        return self._now

    def wait(self, until: datetime) -> None:
        """It is `until`."""
        self._now = until.astimezone(self._now.tzinfo)


class Running:
    """Goes on from `now` as the machine's clock does, and sleeps while it waits."""

    def __init__(self, now: datetime) -> None:
        self._zone, self._ahead = now.tzinfo, now - datetime.now(UTC)

    def now(self) -> datetime:
        """The time it was set to, and what has passed since."""
        return (datetime.now(UTC) + self._ahead).astimezone(self._zone)

    def wait(self, until: datetime) -> None:
        """Sleep until then."""
        while (left := (until - self.now()).total_seconds()) > 0:
            time.sleep(left)
