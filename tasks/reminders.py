"""Reminders: climb the ladders whose day has come, and write one digest per person and day."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from register import reminders
from register.database import Register
from register.desk import SYSTEM, Desk, at_desk
from tasks.shell import opened, shell
from tasks.traces import where

log = logging.getLogger(__name__)

Item = TypeVar("Item")

BATCH = 100
"""Deadlines in a transaction: a round with much to tell neither commits a thousand times nor holds a lock for long."""


@shell
def follow_calendar(home: str, *, now: datetime) -> bool:
    """Set what hangs on the calendar anew, if it has been changed; whether it had."""
    with opened(home) as register, at_desk(register, who=SYSTEM, now=now) as desk:
        return reminders.follow_the_calendar(desk)


@shell
def remind(home: str, *, now: datetime) -> int:
    """Tell everybody what is awaited of them, by the ladders; how many digests were written."""
    with opened(home) as register:
        return remind_all(register, now=now)


def remind_all(register: Register, *, now: datetime) -> int:
    """Climb, then gather. What was climbed and not yet gathered when the power went is gathered by the next round."""
    with at_desk(register, who=SYSTEM, now=now) as desk:
        reminders.follow_the_calendar(desk)
    with register.reading() as session:
        due = reminders.to_tell(session, now.date())
    failed = _each(due, reminders.climb, register, now=now).failed
    with register.reading() as session:
        people = reminders.to_digest(session)
    digests = _each(people, reminders.write_digest, register, now=now)
    if failed + digests.failed:
        raise RemindersFailed(f"{failed} deadlines and {digests.failed} digests failed")
    return digests.done


class RemindersFailed(Exception):
    """Deadlines or digests that failed; the others are done."""


@dataclass
class _Tally:
    done: int = 0
    failed: int = 0


def _each(items: Sequence[Item], act: Callable[[Desk, Item], bool], register: Register, *, now: datetime) -> _Tally:
    """Act on every item, many in a transaction; where one fails its batch is taken again one by one."""
    tally = _Tally()
    for batch in _batches(items):
        try:
            tally.done += _together(batch, act, register, now=now)
        except Exception:
            log.warning("a batch of %d is taken one by one", len(batch))
            for item in batch:
                try:
                    tally.done += _together([item], act, register, now=now)
                except Exception as error:
                    # Where, but not with what: an error's text may hold more than a log may.
                    log.error("one of them failed: %s", where(error))  # noqa: TRY400
                    tally.failed += 1
    return tally


def _together(items: Sequence[Item], act: Callable[[Desk, Item], bool], register: Register, *, now: datetime) -> int:
    with at_desk(register, who=SYSTEM, now=now) as desk:
        return sum(act(desk, item) for item in items)


def _batches(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), BATCH):
        yield items[start : start + BATCH]
