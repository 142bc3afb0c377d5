"""What a judgement is made of: rules, the problems they find, the verdict that follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import pandas as pd

Context = TypeVar("Context")


class Severity(StrEnum):
    """What a problem leads to: sent back, taken in when somebody has accepted it, or only told."""

    STOP = "stop"
    WARN = "warn"
    NOTE = "note"


class Verdict(StrEnum):
    """What becomes of what was judged."""

    ACCEPTED = "accepted"
    WARNED = "warned"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where, and what would put it right: never what the cell holds.

    `row` is the sheet's own row number, `column` its own heading; None where the problem has no row or column.
    """

    rule: str
    severity: Severity
    row: int | None
    column: str | None
    message: str
    remedy: str = ""

    @property
    def told(self) -> str:
        """What is wrong and what to do about it, in one breath."""
        return f"{self.message} {self.remedy}".strip()


@dataclass(frozen=True)
class Rule(Generic[Context]):
    """A rule with its code, what it leads to, the columns it speaks of, and the rows that break it.

    `failing(frame, context)` gives a boolean Series on the frame's index. `leaves_out`: the rows concerned are
    left out by name instead of spoiling the rest. Source of the pattern: validation rules in children's services,
    where a rule is a code, a message, fields and a function.
    """

    code: str
    severity: Severity
    columns: tuple[str, ...]
    message: str
    failing: Callable[[pd.DataFrame, Context], pd.Series[bool]] = field(repr=False)
    leaves_out: bool = False
    remedy: str = ""


def verdict_of(problems: Iterable[Problem]) -> Verdict:
    """Rejected by one stop, warned by one warning, else accepted."""
    severities = {problem.severity for problem in problems}
    if Severity.STOP in severities:
        return Verdict.REJECTED
    return Verdict.WARNED if Severity.WARN in severities else Verdict.ACCEPTED
