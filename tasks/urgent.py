"""What cannot wait for the round: telling up the line of children who may be in danger, and sending it at once.

Plain functions: a person at a keyboard does not wait for a server.
"""

from __future__ import annotations

import logging
from datetime import datetime

from register.danger_ladder import climb, is_urgent_unsent, to_climb
from register.database import Register
from register.desk import SYSTEM, at_desk
from tasks.dispatch import Dispatched
from tasks.outbox import dispatch_now

log = logging.getLogger(__name__)


class DangersFailed(Exception):
    """Flags of which nobody could be told; the others are told of."""


def climb_all(register: Register, *, now: datetime) -> int:
    """Write to those whose hour has come, each flag in a transaction of its own; of how many flags somebody is told.

    Raises `DangersFailed` when all are tried and some failed.
    """
    with register.reading() as session:
        due = to_climb(session, now)
    told = failed = 0
    for danger_id in due:
        try:
            with at_desk(register, who=SYSTEM, now=now) as desk:
                told += climb(desk, danger_id)
        except Exception as error:
            # Its kind alone, without what the text may hold.
            log.error("danger %d: %s", danger_id, type(error).__name__)  # noqa: TRY400
            failed += 1
    if failed:
        raise DangersFailed(f"{failed} of {len(due)} flags failed")
    return told


def send_urgent(register: Register, *, now: datetime) -> Dispatched:
    """Send what is urgent, at whatever hour; what can wait is left to the round."""
    return dispatch_now(register, now=now, urgent_only=True)


def urgent_left(register: Register) -> bool:
    """Whether anything urgent still waits to go out, or nobody knows whether it did."""
    with register.reading() as session:
        return is_urgent_unsent(session)
