"""Children who may be in danger: the round's look for those of whom nobody has said that they have been taken on."""

from __future__ import annotations

from datetime import datetime

from tasks.shell import opened, shell
from tasks.urgent import climb_all, send_urgent


@shell
def tell_of_dangers(home: str, *, now: datetime) -> int:
    """Tell whoever is next up the line, and send it at once; of how many flags somebody was told.

    There is nothing to do if every flag is acknowledged or its next hour has not come.
    """
    with opened(home) as register:
        try:
            return climb_all(register, now=now)
        finally:
            send_urgent(register, now=now)
