"""What the doctor says of one thing: how it is, what was found, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_MOST_NAMED = 5


class Level(StrEnum):
    """How it is. A fault keeps the service from being started; a warning is put right in time."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at, in plain Swedish; `right` is None where nothing is wrong."""

    subject: str
    level: Level
    found: str
    right: str | None = None


def fine(subject: str, found: str) -> Finding:
    """Nothing is wrong."""
    return Finding(subject, Level.OK, found)


def warning(subject: str, found: str, *, right: str) -> Finding:
    """The service can be started, but something will go wrong."""
    return Finding(subject, Level.WARNING, found, right)


def fault(subject: str, found: str, *, right: str) -> Finding:
    """The service must not be started as it is."""
    return Finding(subject, Level.FAULT, found, right)


def named(names: Sequence[str]) -> str:
    """The names, or the first few and how many more there are."""
    more = len(names) - _MOST_NAMED
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_MOST_NAMED])} och {more} till"
