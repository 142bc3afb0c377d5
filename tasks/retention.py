"""Retention: what is to be erased, told to those who decide it. Nothing is erased without them."""

from __future__ import annotations

from datetime import datetime

from register.retention import tell_of_erasures
from tasks.shell import desk, shell


@shell
def tell_what_to_erase(home: str, *, now: datetime) -> int:
    """Tell the inspectors which audits' files are to be erased; how many messages were written.

    There is nothing to do if it has been told this month.
    """
    with desk(home, now=now) as at_desk:
        return tell_of_erasures(at_desk)
