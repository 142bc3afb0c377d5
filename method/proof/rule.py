"""What a proof-reader goes by and writes down: rules, what is known of the figures, remarks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from method.judging import Severity
from method.proof.manuscript import Manuscript, Place

Finding = tuple[Place, str]
"""Where, and in Swedish what stands there and what would be right."""


@dataclass(frozen=True)
class Known:
    """What a text is held against.

    `figures`: (count, base) of every figure that it may quote; None where there is no register, and percentages are
    not judged by it. `standards`: percentages (0-100) that are aimed at. `smallest`: the smallest count that may be
    shown in a table of results; None where nothing is hidden.
    """

    figures: frozenset[tuple[int, int]] | None = None
    standards: frozenset[float] = frozenset()
    smallest: int | None = None


@dataclass(frozen=True)
class ProofRule:
    """A rule with its code and what a breach leads to; `find` gives every breach."""

    code: str
    severity: Severity
    find: Callable[[Manuscript, Known], Iterable[Finding]]


@dataclass(frozen=True)
class Remark:
    """One thing that is wrong in the text; `message` says what stands there and what would be right."""

    rule: str
    severity: Severity
    place: Place
    message: str
