"""Verdicts over time: what became of a question at a unit between two readings, as far as so few files can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Change(StrEnum):
    """What a unit's figures say of a question, then and now."""

    IMPROVED = "improved"
    WORSE = "worse"
    CANNOT_TELL = "cannot_tell"


SWEDISH: dict[Change, str] = {
    Change.IMPROVED: "förbättrat",
    Change.WORSE: "försämrat",
    Change.CANNOT_TELL: "går inte att säga",
}
"""What a user reads."""


@dataclass(frozen=True)
class Share:
    """So many files (`count`) of so many (`base`); raises `ValueError` when that cannot be."""

    count: int
    base: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.base:
            raise ValueError(f"{self.count} of {self.base} is no share")


@dataclass(frozen=True)
class Pair:
    """A question at a unit, read twice. `good` is the direction in which the share should move."""

    unit: str
    question: str
    before: Share
    after: Share
    good: Literal["high", "low"]


@dataclass(frozen=True)
class Judged:
    """A pair with its verdict.

    `p` is Fisher's two-sided, `p_adjusted` the same after Holm over all the pairs judged together; None where a
    reading's base is empty.
    """

    pair: Pair
    p: float | None
    p_adjusted: float | None
    verdict: Change


def fisher(before: Share, after: Share) -> float | None:
    """Two-sided p of Fisher's exact test that the two shares differ; None when a base is empty.

    The p-value is the probability of all tables with the same margins that are no more probable than the observed one
    (Fisher 1935, "The logic of inductive inference", Journal of the Royal Statistical Society 98, 39-82).
    """
    if before.base == 0 or after.base == 0:
        return None
    import numpy as np
    from scipy.stats import fisher_exact

    table = np.array([[share.count, share.base - share.count] for share in (before, after)])
    return float(fisher_exact(table).pvalue)


def holm(p_values: Sequence[float | None]) -> list[float | None]:
    """The p-values adjusted for being `m` in number, in the same places; None is no member of the family.

    Step-down: the k-th smallest is multiplied by m - k + 1, is never below the one before it, and is at most 1
    (Holm 1979, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 65-70).
    """
    ascending = sorted((p, place) for place, p in enumerate(p_values) if p is not None)
    adjusted: list[float | None] = [None] * len(p_values)
    smallest = 0.0
    for step, (p, place) in enumerate(ascending):
        smallest = max(smallest, min(1.0, (len(ascending) - step) * p))
        adjusted[place] = smallest
    return adjusted


def changes(pairs: Sequence[Pair], *, alpha: float = 0.05) -> list[Judged]:
    """A verdict for each pair, in their order; the pairs are one family, judged together.

    Improved or worse is only what is still found at level `alpha` after Holm's adjustment; all else cannot be told.
    """
    p_values = [fisher(pair.before, pair.after) for pair in pairs]
    return [
        Judged(pair, p, p_adjusted, _verdict(pair, found=p_adjusted is not None and p_adjusted <= alpha))
        for pair, p, p_adjusted in zip(pairs, p_values, holm(p_values), strict=True)
    ]


def _verdict(pair: Pair, *, found: bool) -> Change:
    if not found:
        return Change.CANNOT_TELL
    # Cross-multiplied: whole numbers compare without rounding. Equal shares have p = 1 and are never found.
    rose = pair.after.count * pair.before.base > pair.before.count * pair.after.base
    return Change.IMPROVED if rose == (pair.good == "high") else Change.WORSE
