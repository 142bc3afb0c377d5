"""Verdicts over time: what became of a question at a unit between two readings, as far as so few files can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from method.power import smallest_shown
from method.two_shares import Effect, Share, effects, fishers, holm


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

    `p` is Fisher's two-sided, `p_adjusted` the same after Holm over all the pairs judged together; `effect` is the
    later share less the earlier. None where a reading's base is empty. `smallest` is the least change, in percentage
    points, that these two readings could have shown among all pairs judged together (`method.power.smallest_shown`).
    """

    pair: Pair
    p: float | None
    p_adjusted: float | None
    verdict: Change
    effect: Effect | None
    smallest: int | None


def changes(pairs: Sequence[Pair], *, alpha: float = 0.05) -> list[Judged]:
    """A verdict for each pair, in their order; the pairs are one family, judged together.

    Improved or worse is only what is still found at level `alpha` after Holm's adjustment; all else cannot be told.
    """
    p_values = fishers([(pair.before, pair.after) for pair in pairs])
    moved = effects([(pair.after, pair.before) for pair in pairs])
    return [
        Judged(
            pair,
            p,
            p_adjusted,
            _verdict(pair, found=p_adjusted is not None and p_adjusted <= alpha),
            effect=by,
            smallest=smallest_shown(pair.before, pair.after, alpha=alpha / len(pairs)),
        )
        for pair, p, p_adjusted, by in zip(pairs, p_values, holm(p_values), moved, strict=True)
    ]


def _verdict(pair: Pair, *, found: bool) -> Change:
    if not found:
        return Change.CANNOT_TELL
    # Cross-multiplied: whole numbers compare without rounding. Equal shares have p = 1 and are never found.
    rose = pair.after.count * pair.before.base > pair.before.count * pair.after.base
    return Change.IMPROVED if rose == (pair.good == "high") else Change.WORSE


__all__ = ["SWEDISH", "Change", "Judged", "Pair", "Share", "changes"]
