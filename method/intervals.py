"""Exact 95 % limits for a share within one stratum: how far so few read files can tell of all files of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    Shares = npt.NDArray[np.float64]

# A tail of exactly alpha/2 is not in the last digit's hands: it stays inside, on the side of too wide.
_AS_PROBABLE = 1 - 1e-9


class Interval(NamedTuple):
    """The limits of shares (0-1), an entry per row."""

    low: Shares
    high: Shares


def hypergeometric_interval(
    count: npt.ArrayLike, sample: npt.ArrayLike, population: npt.ArrayLike, *, level: float = 0.95
) -> Interval:
    """Limits for the share K/N of a frame of N = `population` files; `count` = k of the n = `sample` drawn are counted.

    Arguments are whole numbers of one shape or broadcast to one, with 0 <= k <= n <= N, else `ValueError`. The limits
    are numbers of files divided by N: never fewer than the files seen to be counted, never so many that those seen
    not to be would not fit. With n = N both are k/n, with n = 0 they are 0 and 1, with N = 0 NaN.

    K is inside when neither P(X >= k) nor P(X <= k) is below (1 - level) / 2, X being hypergeometric: the coverage is
    never below `level`, and each limit alone is wrong in at most (1 - level) / 2 of the draws (Buonaccorsi 1987, "A
    note on confidence intervals for proportions in finite populations", The American Statistician 41, 215-218).
    """
    import numpy as np

    k, n, size = _whole(count, sample, population)
    if ((k < 0) | (k > n) | (n > size)).any():
        raise ValueError("a count is between 0 and its sample, and a sample no larger than its population")
    (k, n, size), again = _each_once(k, n, size)
    (seen, drawn, frame), place = _each_once(np.stack([k, n - k]), np.stack([n, n]), np.stack([size, size]))
    fewest, fewest_others = _fewest(seen, drawn, frame, tail=(1 - level) / 2)[place]
    low, high = fewest, size - fewest_others
    shares = [np.divide(limit, size, out=np.full(size.shape, np.nan), where=size > 0) for limit in (low, high)]
    return Interval(*(np.asarray(share[again]) for share in shares))


def clopper_pearson(count: npt.ArrayLike, base: npt.ArrayLike, *, level: float = 0.95) -> Interval:
    """Limits for the share that `count` of `base` files come from, where it is unknown how many there are in all.

    Whole numbers of one shape or broadcast to one, with 0 <= count <= base, else `ValueError`; with an empty base the
    limits are 0 and 1. No finite correction (Clopper and Pearson 1934, "The use of confidence or fiducial limits
    illustrated in the case of the binomial", Biometrika 26, 404-413; as quantiles of beta distributions).
    """
    import numpy as np
    from scipy.special import betaincinv

    k, m = _whole(count, base)
    if ((k < 0) | (k > m)).any():
        raise ValueError("a count is between 0 and its base")
    (k, m), again = _each_once(k, m)
    tail = (1 - level) / 2
    low = np.where(k == 0, 0.0, betaincinv(np.maximum(k, 1), m - k + 1, tail))
    high = np.where(k == m, 1.0, betaincinv(k + 1, np.maximum(m - k, 1), 1 - tail))
    return Interval(np.asarray(low[again]), np.asarray(high[again]))


def stratum_interval(
    count: npt.ArrayLike, base: npt.ArrayLike, sample: npt.ArrayLike, population: npt.ArrayLike, *, level: float = 0.95
) -> Interval:
    """The limits of each row's share `count` / `base`, NaN where the base is empty.

    `sample` files were read, of a frame of `population` (NaN where its size is not known). Where all of them are in
    the question's base the limits are those of `hypergeometric_interval`. Where only some are, it is unknown how many
    the base holds in the frame, and the limits are those of `clopper_pearson`.
    """
    import numpy as np

    sizes = np.asarray(population, dtype=np.float64)
    k, m, n = _whole(count, base, sample, like=sizes)
    sizes = np.broadcast_to(sizes, k.shape)
    if (m > n).any():
        raise ValueError("a base is no larger than its sample")
    low, high = clopper_pearson(k, m, level=level)
    whole = (m == n) & ~np.isnan(sizes)
    low[whole], high[whole] = hypergeometric_interval(k[whole], n[whole], sizes[whole], level=level)
    low[m == 0] = high[m == 0] = np.nan
    return Interval(low, high)


def _whole(*numbers: npt.ArrayLike, like: npt.ArrayLike = 0) -> list[Numbers]:
    import numpy as np

    shape = np.broadcast_shapes(*(np.shape(array) for array in (*numbers, like)))
    return [np.broadcast_to(np.asarray(array, dtype=np.int64), shape) for array in numbers]


def _each_once(*numbers: Numbers) -> tuple[list[Numbers], Numbers]:
    """The rows that differ, and for each row the place of its like among them (in the rows' shape)."""
    import numpy as np

    key = np.zeros_like(numbers[0])
    for array in numbers:
        key = key * (array.max(initial=0) + 1) + array
    _, first, again = np.unique(key, return_index=True, return_inverse=True)
    return [array.ravel()[first] for array in numbers], again.reshape(key.shape)


def _fewest(count: Numbers, sample: Numbers, population: Numbers, *, tail: float) -> Numbers:
    """The smallest number of files in the frame of which so many in the sample are not too many, by bisection."""
    import numpy as np
    from scipy.stats import hypergeom

    low, high = count.copy(), population - sample + count
    while (rows := np.flatnonzero(low < high)).size:
        middle = (low[rows] + high[rows]) // 2
        tails = hypergeom.sf(count[rows] - 1, population[rows], middle, sample[rows])
        enough = tails >= tail * _AS_PROBABLE
        high[rows[enough]], low[rows[~enough]] = middle[enough], middle[~enough] + 1
    return high
