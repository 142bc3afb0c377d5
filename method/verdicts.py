"""Verdicts over time: what became of a question at a unit between two readings, as far as so few files can tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from method.power import smallest_shown
from method.two_shares import Effect, Share, effects, fishers, holm

_POWER = 0.8
"""The probability with which what could have been shown would have been found."""


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
    """A question at a unit, read twice. `good` is the direction in which the share should move.

    `parts`: where the unit has been split since, the share of each unit that it became; `after` is then their sum.
    """

    unit: str
    question: str
    before: Share
    after: Share
    good: Literal["high", "low"]
    parts: tuple[Share, ...] = ()

    @property
    def read_again(self) -> tuple[Share, ...]:
        """What the earlier reading is held against: the later one, or each part of it."""
        return self.parts or (self.after,)


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

    Of a unit that has been split nothing can be told unless every unit that it became differs from it, in the same
    direction. The share of the whole now lies somewhere between theirs; where, depends on how the cases were divided,
    which nobody has counted, and one part alone may differ only since it was the better half all along. So each part
    is held against the whole of before, and `p` is the largest of theirs, or 1 when they lie on different sides of it:
    a test of level `alpha` however the cases were divided (an intersection-union test: Berger 1982, "Multiparameter
    hypothesis testing and acceptance sampling", Technometrics 24, 295-300). The interval of `effect` reaches from the
    lowest end of the parts' intervals to the highest, which holds the whole's change at least as often as each holds
    its own; its point is that of the parts' files together.
    """
    return list(_changes(tuple(pairs), alpha))


@lru_cache(maxsize=4)
def _changes(pairs: tuple[Pair, ...], alpha: float) -> tuple[Judged, ...]:
    """Worked out once for the same figures: every unit of a follow-up is judged in one family with all the others."""
    p_values = _p_values(pairs)
    moved = _effects(pairs)
    return tuple(
        Judged(
            pair,
            p,
            p_adjusted,
            _verdict(pair, found=p_adjusted is not None and p_adjusted <= alpha),
            effect=by,
            smallest=_smallest(pair, alpha=alpha / len(pairs)),
        )
        for pair, p, p_adjusted, by in zip(pairs, p_values, holm(p_values), moved, strict=True)
    )


def _p_values(pairs: Sequence[Pair]) -> list[float | None]:
    each = iter(fishers([(pair.before, part) for pair in pairs for part in pair.read_again]))
    of_parts = [[next(each) for _ in pair.read_again] for pair in pairs]
    return [_largest(pair, p_values) for pair, p_values in zip(pairs, of_parts, strict=True)]


def _largest(pair: Pair, p_values: Sequence[float | None]) -> float | None:
    known = [p for p in p_values if p is not None]
    if len(known) < len(p_values):
        return None
    if len({_rose(pair.before, part) for part in pair.read_again}) > 1:
        return 1.0
    return max(known)


def _effects(pairs: Sequence[Pair]) -> list[Effect | None]:
    whole = effects([(pair.after, pair.before) for pair in pairs])
    each = iter(effects([(part, pair.before) for pair in pairs for part in pair.parts]))
    return [_widened(by, [next(each) for _ in pair.parts]) for by, pair in zip(whole, pairs, strict=True)]


def _widened(whole: Effect | None, parts: Sequence[Effect | None]) -> Effect | None:
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(parts):
        return None
    return Effect(whole.points, min(part.low for part in known or [whole]), max(part.high for part in known or [whole]))


def _smallest(pair: Pair, *, alpha: float) -> int | None:
    # All parts have to be found: each so surely that all are, even if one says nothing of the other.
    wanted = _POWER ** (1 / len(pair.read_again))
    each = [smallest_shown(pair.before, part, alpha=alpha, power_wanted=wanted) for part in pair.read_again]
    return None if None in each else max(points for points in each if points is not None)


def _verdict(pair: Pair, *, found: bool) -> Change:
    if not found:
        return Change.CANNOT_TELL
    # Equal shares have p = 1 and are never found; parts that are found lie on the same side.
    return Change.IMPROVED if _rose(pair.before, pair.after) == (pair.good == "high") else Change.WORSE


def _rose(before: Share, after: Share) -> bool:
    # Cross-multiplied: whole numbers compare without rounding.
    return after.count * before.base > before.count * after.base


__all__ = ["SWEDISH", "Change", "Judged", "Pair", "Share", "changes"]
