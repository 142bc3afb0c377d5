"""One share for several strata: each weighted by the files it stands for, with limits from the strata's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from method.intervals import Interval, clopper_pearson, hypergeometric_interval

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Shares = npt.NDArray[np.float64]
    Rows = npt.NDArray[np.bool_]

_A_HAIR = 1e-9


class Weighted(NamedTuple):
    """Weighted shares (0-1) with their limits, an entry per group; NaN for a group without a file in its base."""

    share: Shares
    low: Shares
    high: Shares


@dataclass(frozen=True)
class Strata:
    """The rows of one table of counts, an entry per stratum and question.

    `count` of the `base` files have the answer, of `sample` read ones, of `population` in the frame (NaN where
    unknown). `group` is the number (0, 1, ...) of the total that the row is a part of.
    """

    count: Numbers
    base: Numbers
    sample: Numbers
    population: Shares
    group: Numbers


def stratified(
    counts: npt.ArrayLike,
    bases: npt.ArrayLike,
    samples: npt.ArrayLike,
    populations: npt.ArrayLike,
    low: npt.ArrayLike,
    high: npt.ArrayLike,
    groups: npt.ArrayLike,
    *,
    level: float = 0.95,
) -> Weighted:
    """The weighted share of each group of strata, with its limits; entry g is of the rows whose group is g.

    One-dimensional arrays, an entry per row as in `Strata`; `low` and `high` from `stratum_interval` at `level`.

    A stratum weighs as many files as its frame holds of the question's base, N m / n (Cochran 1977, "Sampling
    Techniques", 3rd ed., chapter 5, for the stratified mean). In a group with a frame of unknown size every stratum
    weighs its base m. An empty base weighs nothing.

    The limits are the wider of two on each side. (1) The squared distances from the strata's shares to their limits,
    weighted and summed (MOVER: Zou, Huang and Zhang 2009, "A note on confidence interval estimation for a linear
    function of binomial proportions", Computational Statistics and Data Analysis 53, 1080-1085). (2) The exact limits
    of the same share in one sample without strata, of the size that the weights leave (`_of_one_sample`). Alone, (1)
    falls below `level` for small strata, and knows nothing of how uncertain the weights are where a base is a part of
    the sample. That the two together hold is no theorem; it is measured in docs/coverage.md.
    """
    import numpy as np

    count, base, sample, group = (np.asarray(numbers, dtype=np.int64) for numbers in (counts, bases, samples, groups))
    strata = Strata(count, base, sample, np.asarray(populations, dtype=np.float64), group)
    weight = _weights(strata)
    shares = _ratio(strata.count, strata.base)
    share = _sums(weight * shares, strata.group)
    share[_sums(weight, strata.group) == 0] = np.nan
    recovered = _recovered(shares, weight, np.asarray(low), np.asarray(high), strata.group)
    pooled = _of_one_sample(strata, weight, share, level=level)
    return Weighted(
        share,
        np.clip(np.minimum(share - recovered.low, pooled.low), 0, share),
        np.clip(np.maximum(share + recovered.high, pooled.high), share, 1),
    )


def files_of_base(bases: npt.ArrayLike, samples: npt.ArrayLike, populations: npt.ArrayLike) -> Shares:
    """How many files of each frame are in the question's base: N m / n, estimated; NaN where N is not known."""
    import numpy as np

    bases, samples = np.asarray(bases, dtype=np.int64), np.asarray(samples, dtype=np.int64)
    return np.asarray(populations, dtype=np.float64) * _ratio(bases, samples)


def _weights(strata: Strata) -> Shares:
    """Each stratum's part of its group; they sum to 1 within a group, or are all 0 there."""
    import numpy as np

    files = np.where(strata.base > 0, files_of_base(strata.base, strata.sample, strata.population), 0.0)
    unknown = _sums(np.isnan(files), strata.group) > 0
    files = np.where(unknown[strata.group], strata.base, files)
    return _ratio(files, _sums(files, strata.group)[strata.group])


def _recovered(shares: Shares, weight: Shares, low: Shares, high: Shares, group: Numbers) -> Interval:
    """How far the limits lie from each group's share, downwards and upwards (MOVER)."""
    import numpy as np

    def distance(limit: Shares) -> Shares:
        apart = np.where(weight > 0, weight * (shares - limit), 0.0)
        return np.asarray(np.sqrt(_sums(apart**2, group)))

    return Interval(distance(low), distance(high))


def _of_one_sample(strata: Strata, weight: Shares, share: Shares, *, level: float) -> Interval:
    """The exact limits of each group's share, were its files one sample drawn without strata.

    The sample's size is what unequal weights leave of the files read, 1 / sum(w^2 / m), rounded down (Kish 1965,
    "Survey Sampling", 11.7). That share of it is the count, as a rule no whole number, and the limits are interpolated
    between those of the two whole ones around it. (Exact limits at an effective sample size: Korn and Graubard 1998,
    "Confidence intervals for proportions with small expected number of positive counts estimated from survey data",
    Survey Methodology 24, 193-201.)
    """
    import numpy as np

    left = _sums(_ratio(weight**2, strata.base), strata.group)
    size = np.floor(_ratio(np.ones_like(left), left) + _A_HAIR).astype(np.int64)
    count = np.nan_to_num(share) * size
    below = np.floor(count + _A_HAIR).astype(np.int64)
    above = np.minimum(below + 1, size)
    part = np.clip(count - below, 0, 1)
    low, high = _exact(strata, np.stack([below, above]), size, level=level)
    return Interval(low[0] + part * (low[1] - low[0]), high[0] + part * (high[1] - high[0]))


def _exact(strata: Strata, count: Numbers, size: Numbers, *, level: float) -> Interval:
    """A sample's limits, a column per group: hypergeometric where all read is in the base and the frames are known."""
    import numpy as np

    used = strata.base > 0
    partly = (strata.base < strata.sample) | (used & np.isnan(strata.population))
    whole = _sums(partly, strata.group) == 0
    frame = _sums(np.where(used, np.nan_to_num(strata.population), 0), strata.group).astype(np.int64)
    low, high = clopper_pearson(count, size, level=level)
    corrected = hypergeometric_interval(count[:, whole], size[whole], frame[whole], level=level)
    low[:, whole], high[:, whole] = corrected
    return Interval(low, high)


def _sums(numbers: Shares | Numbers | Rows, group: Numbers) -> Shares:
    import numpy as np

    return np.bincount(group, weights=numbers).astype(np.float64)


def _ratio(part: Shares | Numbers, whole: Shares | Numbers) -> Shares:
    import numpy as np

    return np.divide(part, whole, out=np.zeros(len(part)), where=whole > 0)
