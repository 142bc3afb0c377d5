"""How surely Fisher's exact test finds that two shares differ, and the smallest difference that it would find."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from method.two_shares import Share, p_by_margin

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.float64]
    Found = npt.NDArray[np.bool_]
    Files = int | npt.NDArray[np.int64]

MOST_TABLES = 250_000
"""With more outcomes than so, of two samples together, the power is approximated."""

_TIMES_AS_MANY = 50
"""A sample so many times larger than the other is as good as one that is larger still: less than half a point apart."""


@lru_cache(maxsize=1024)
def found(files_one: int, files_other: int, alpha: float = 0.05) -> Found:
    """Which outcomes of two samples the test finds, two-sided at level `alpha`.

    Row: files of the one with the answer; column: files of the other. Not to be written in: it is kept.
    """
    import numpy as np

    fewer, both = min(files_one, files_other), files_one + files_other
    margins = np.arange(both + 1)
    p_values = p_by_margin(yes=margins, of=np.full_like(margins, both), drawn=np.full_like(margins, fewer))
    one, other = np.indices((files_one + 1, files_other + 1))
    of_fewer = one if files_one == fewer else other
    outcomes: Found = p_values[one + other, of_fewer] <= alpha
    outcomes.flags.writeable = False
    return outcomes


def power(outcomes: Found, share_one: float, shares_other: Numbers) -> Numbers:
    """The chance of the outcomes when the first sample has `share_one` (0-1), for each share of the second.

    The exact unconditional one: over every outcome of two independent binomial samples (Bennett and Hsu 1960, "On the
    power function of the exact test for the 2x2 contingency table", Biometrika 47, 393-398).
    """
    import numpy as np

    files_one, files_other = (size - 1 for size in outcomes.shape)
    one = _binomial(files_one, np.array([share_one]))
    chances: Numbers = (_binomial(files_other, shares_other) @ (one @ outcomes)[0]).clip(0.0, 1.0)
    return chances


def near_power(
    files_one: Files, files_other: Files, share_one: float, shares_other: float | Numbers, alpha: float
) -> Numbers:
    """The power nearly, for samples too large to go through every outcome of; broadcast over the arguments.

    Normal with the correction that makes it follow the exact test (Casagrande, Pike and Smith 1978, "An improved
    approximate formula for calculating sample sizes for comparing two binomial distributions", Biometrics 34, 483-486;
    for samples of different size Fleiss, Tytun and Ury 1980, Biometrics 36, 343-346).
    """
    from statistics import NormalDist

    import numpy as np
    from scipy.special import ndtr

    inverse = 1 / np.asarray(files_one, dtype=np.float64) + 1 / np.asarray(files_other, dtype=np.float64)
    pooled = (files_one * share_one + files_other * np.asarray(shares_other)) / (files_one + files_other)
    limit = NormalDist().inv_cdf(1 - alpha / 2) * np.sqrt(pooled * (1 - pooled) * inverse)
    spread = share_one * (1 - share_one) / files_one + shares_other * (1 - np.asarray(shares_other)) / files_other
    beyond = np.abs(shares_other - share_one) - inverse / 2 - limit
    return np.asarray(ndtr(beyond / np.sqrt(np.maximum(spread, 1e-12))), dtype=np.float64)


def rise_and_fall(
    files_one: int, files_other: int, share: float, *, power_wanted: float = 0.8, alpha: float = 0.05
) -> tuple[int | None, int | None]:
    """How much larger, and how much smaller, the second share has to be than the first (`share`, 0-1) to be found.

    Whole percentage points; found is what has at least the probability `power_wanted`. None where not even 100 % (a
    rise) or 0 % (a fall) is.
    """
    import numpy as np

    def smallest(sign: int, room: float) -> int | None:
        points = np.arange(1, int(100 * room + 1e-9) + 1)
        shares = np.clip(share + sign * points / 100, 0.0, 1.0)
        if (files_one + 1) * (files_other + 1) > MOST_TABLES:
            chances = near_power(files_one, files_other, share, shares, alpha)
        else:
            chances = power(found(files_one, files_other, alpha), share, shares)
        reached = points[chances >= power_wanted]
        return int(reached[0]) if reached.size else None

    return smallest(1, 1 - share), smallest(-1, share)


def smallest_shown(one: Share, other: Share, *, alpha: float = 0.05, power_wanted: float = 0.8) -> int | None:
    """The smallest difference that two samples, after the fact, could have shown: whole percentage points.

    Found with at least the probability `power_wanted` by Fisher's test at level `alpha`, when the larger sample's true
    share is that of both together and the other's is so much larger or smaller (the easier of the two). For a member
    of a family judged by Holm, `alpha` is the family's level divided by its members: what is found even as the first
    of them. None when nothing could have been shown, as without a base.
    """
    fewer, more = sorted((one.base, other.base))
    if fewer == 0:
        return None
    return _smallest_shown(
        min(more, _TIMES_AS_MANY * fewer),
        fewer,
        (one.count + other.count) / (one.base + other.base),
        alpha,
        power_wanted,
    )


@lru_cache(maxsize=65536)
def _smallest_shown(more: int, fewer: int, pooled: float, alpha: float, power_wanted: float) -> int | None:
    found = rise_and_fall(more, fewer, pooled, power_wanted=power_wanted, alpha=alpha)
    return min((points for points in found if points is not None), default=None)


def _binomial(files: int, shares: Numbers) -> Numbers:
    # A row per share, a column per number of files with the answer.
    import numpy as np
    from scipy.special import xlog1py, xlogy

    counts, share = np.arange(files + 1), shares[:, None]
    chances: Numbers = np.exp(_log_ways(files) + xlogy(counts, share) + xlog1py(files - counts, -share))
    return chances


@lru_cache(maxsize=1024)
def _log_ways(files: int) -> Numbers:
    import numpy as np
    from scipy.special import gammaln

    counts = np.arange(files + 1)
    ways: Numbers = gammaln(files + 1) - gammaln(counts + 1) - gammaln(files - counts + 1)
    return ways
