"""What is noted of the rounds themselves: that one succeeded, or that the day's has not."""

from __future__ import annotations

from datetime import datetime

from register import rounds
from tasks.shell import desk, shell


@shell
def note_success(home: str, *, now: datetime, moved: int, delivered: int) -> None:
    """Note that the day's round went through to its end; there is nothing to do if one of the day did before."""
    with desk(home, now=now) as at_desk:
        rounds.note_success(at_desk, moved=moved, delivered=delivered)


@shell
def tell_if_missed(home: str, *, now: datetime) -> int:
    """Write to the inspectors if the day's round has not succeeded; how many were told now."""
    with desk(home, now=now) as at_desk:
        return rounds.tell_if_missed(at_desk)
