"""Two shares held against each other: whether they differ (Fisher, Holm) and by how much (Newcombe)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Chances = npt.NDArray[np.float64]

# Tables as probable as the observed one belong to its tail; equal probabilities may differ in the last digits.
_AS_PROBABLE = 1 + 1e-7

# Tables worked on at a time: wide ones take memory.
_AT_A_TIME = 512


@dataclass(frozen=True)
class Share:
    """So many files (`count`) of so many (`base`); raises `ValueError` when that cannot be."""

    count: int
    base: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.base:
            raise ValueError(f"{self.count} of {self.base} is no share")


@dataclass(frozen=True)
class Effect:
    """One share less another, with its 95 % interval: percentage points, -100 to 100."""

    points: float
    low: float
    high: float


def fisher(one: Share, other: Share) -> float | None:
    """Two-sided p of Fisher's exact test that the two shares differ; None when a base is empty."""
    return fishers([(one, other)])[0]


def fishers(pairs: Sequence[tuple[Share, Share]]) -> list[float | None]:
    """Fisher's two-sided p of each pair, in their order; None when a base is empty. Equal pairs are worked out once.

    The p-value is the probability of all tables with the same margins that are no more probable than the observed one
    (Fisher 1935, "The logic of inductive inference", Journal of the Royal Statistical Society 98, 39-82).
    """
    import numpy as np

    tables = sorted({_smaller_first(*pair) for pair in pairs if _has_bases(*pair)}, key=lambda table: table[1])
    found: dict[tuple[int, int, int, int], float] = {}
    for start in range(0, len(tables), _AT_A_TIME):
        some = np.array(tables[start : start + _AT_A_TIME], dtype=np.int64)
        count, base, other_count, other_base = some.T
        p_values = p_by_margin(yes=count + other_count, of=base + other_base, drawn=base)
        observed = p_values[np.arange(len(some)), count].tolist()
        found.update(zip(tables[start : start + _AT_A_TIME], observed, strict=True))
    return [found[_smaller_first(*pair)] if _has_bases(*pair) else None for pair in pairs]


def p_by_margin(*, yes: Numbers, of: Numbers, drawn: Numbers) -> Chances:
    """Fisher's two-sided p of every table with given margins: a row per margin, a column per count among the drawn.

    `drawn` of `of` files, `yes` of which have the answer: 1-dimensional arrays of the same length. A column that the
    margins do not allow holds 0.
    """
    import numpy as np

    chances = _hypergeometric(yes[:, None], of[:, None], drawn[:, None])
    order = np.argsort(chances, axis=1)
    ascending = np.take_along_axis(chances, order, axis=1)
    # Of tables equally probable, each has the sum up to the last of them.
    last = np.ones(ascending.shape, dtype=bool)
    last[:, :-1] = ascending[:, 1:] > ascending[:, :-1] * _AS_PROBABLE
    sums = np.where(last, np.minimum(np.cumsum(ascending, axis=1), 1.0), np.inf)
    p_values = np.empty_like(chances)
    np.put_along_axis(p_values, order, np.minimum.accumulate(sums[:, ::-1], axis=1)[:, ::-1], axis=1)
    return p_values


def _hypergeometric(yes: Numbers, of: Numbers, drawn: Numbers) -> Chances:
    # scipy's own goes by prime factors, which takes a hundred times as long; only its proportions are needed here.
    import numpy as np
    from scipy.special import gammaln

    counts = np.arange(int(drawn.max(initial=0)) + 1)
    cells = np.broadcast_arrays(counts, yes - counts, drawn - counts, of - yes - drawn + counts)
    possible = np.logical_and.reduce([cell >= 0 for cell in cells])
    logs = -sum(gammaln(np.maximum(cell, 0) + 1) for cell in cells)
    logs = np.where(possible, logs, -np.inf)
    chances = np.exp(logs - logs.max(axis=1, keepdims=True))
    proportions: Chances = chances / chances.sum(axis=1, keepdims=True)
    return proportions


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


def effect(one: Share, other: Share) -> Effect | None:
    """How much larger the one share is than the other; None when a base is empty."""
    return effects([(one, other)])[0]


def effects(pairs: Sequence[tuple[Share, Share]], *, confidence: float = 0.95) -> list[Effect | None]:
    """How much larger the first share of each pair is than the second, in their order; None when a base is empty.

    The interval is the hybrid score interval without continuity correction: method 10 of Newcombe 1998, "Interval
    estimation for the difference between independent proportions: comparison of eleven methods", Statistics in
    Medicine 17, 873-890.
    """
    import numpy as np

    usable = np.array([(a.count, a.base, b.count, b.base) for a, b in pairs if _has_bases(a, b)], dtype=np.float64)
    count, base, other_count, other_base = usable.reshape(-1, 4).T
    one, low, high = _wilson(count, base, confidence)
    other, other_low, other_high = _wilson(other_count, other_base, confidence)
    points = one - other
    lowest = points - np.hypot(one - low, other_high - other)
    highest = points + np.hypot(high - one, other - other_low)
    found = iter((100 * np.column_stack([points, lowest, highest])).tolist())
    return [Effect(*next(found)) if _has_bases(*pair) else None for pair in pairs]


def _wilson(count: Chances, base: Chances, confidence: float) -> tuple[Chances, Chances, Chances]:
    # The share and its score interval (Wilson 1927, Journal of the American Statistical Association 22, 209-212).
    from statistics import NormalDist

    import numpy as np

    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = count / base
    middle = (2 * count + z**2) / (2 * (base + z**2))
    half = z * np.sqrt(z**2 + 4 * count * (1 - share)) / (2 * (base + z**2))
    return share, np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)


def _has_bases(one: Share, other: Share) -> bool:
    return one.base > 0 and other.base > 0


def _smaller_first(one: Share, other: Share) -> tuple[int, int, int, int]:
    # The test does not care which is which, and the fewer files are the quicker to go through.
    (base, count), (other_base, other_count) = sorted([(one.base, one.count), (other.base, other.count)])
    return count, base, other_count, other_base
