"""How many files are needed: for a margin of error, to see a change, to come upon what is rare in the list."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from method.intervals import clopper_pearson, hypergeometric_interval
from method.planning import Detectable, smallest_change
from method.power import MOST_TABLES, found, near_power, power

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Sizes = npt.NDArray[np.int64]
    Points = npt.NDArray[np.float64]

MOST = 20_000
"""More files than anybody reads: what would take more is said to be out of reach."""

_LEAST = 1e-9
"""Below this a difference is the computer's, not a file's."""


@dataclass(frozen=True)
class Attribute:
    """A discovery sample: so many files, among which at most `allowed` may have what should not be there."""

    files: int
    allowed: int


@dataclass(frozen=True)
class Reach:
    """What so many files of a list (`frame` long, None where unknown) can and cannot show.

    `margin`: half the width of a 95 % interval at the share asked about, in percentage points. `change`: what is
    noticed a year later. `discovered`: the least percentage (0-100) of the list of which at least
    one file is met with 95 % probability, wherever among the strata they are.
    """

    files: int
    frame: int | None
    margin: float
    change: Detectable
    discovered: float


def files_for_margin(
    *, points: float, share: float = 0.5, frame: int | None = None, confidence: float = 0.95
) -> int | None:
    """The fewest files whose exact interval is at most `points` percentage points to either side, at `share` (0-1).

    Half the width counts, at the worst of the whole numbers of files next to the share. In a list of `frame` files
    the interval is the hypergeometric, else Clopper and Pearson's (`method.intervals`). None beyond `MOST` files.
    """
    import numpy as np

    def fit(sizes: Sizes) -> npt.NDArray[np.bool_]:
        return 100 * half_widths(sizes, share, frame, confidence) <= points + _LEAST

    most = min(MOST, frame or MOST)
    near = bisect_left(range(1, most + 1), x=True, key=lambda size: bool(fit(np.array([size]))[0])) + 1
    # More files are not always better by a few, as files are whole: the first that does may lie a little before.
    before = min(200, 20 + near // 10)
    return _first(np.arange(max(1, near - before), min(near, most) + 1), fit)


def half_widths(sizes: Sizes, share: float, frame: int | None, confidence: float = 0.95) -> Points:
    """Half the width (0-0.5) of the exact interval of each sample size, at the worse whole number next to the share."""
    import numpy as np

    near = np.array([np.floor(share * sizes + _LEAST), np.ceil(share * sizes - _LEAST)])
    if frame is None:
        low, high = clopper_pearson(near, sizes, level=confidence)
    else:
        low, high = hypergeometric_interval(near, sizes, frame, level=confidence)
    widest: Points = (high - low).max(axis=0) / 2
    return widest


def allocated(files: int, frames: Mapping[str, int]) -> dict[str, int]:
    """The files dealt to the strata in proportion to their lists; what is left over to the largest remainders."""
    everything = sum(frames.values())
    shares = {stratum: files * size / everything for stratum, size in frames.items()}
    dealt = {stratum: int(share) for stratum, share in shares.items()}
    by_remainder = sorted(shares, key=lambda stratum: dealt[stratum] - shares[stratum])
    return {name: dealt[name] + (name in by_remainder[: files - sum(dealt.values())]) for name in frames}


def files_for_change(now: float, then: float, *, wanted: float = 0.8, alpha: float = 0.05) -> int | None:
    """The fewest files, read now and as many then, that show a change from one share (0-1) to another.

    Shown as in `method.planning`: by Fisher's test, two-sided at `alpha`, with at least the probability `wanted`.
    Exact as long as every outcome can be gone through, then nearly so (`method.power.near_power`). None beyond `MOST`
    files, or when there is no change. The list is taken to be long: of a short one fewer would do.
    """
    import numpy as np

    if now == then:
        return None
    sizes = np.arange(2, MOST + 1)
    near = _first(sizes, lambda each: near_power(each, each, now, then, alpha) >= wanted)
    if near is None or (near + 1) ** 2 > MOST_TABLES / 10:
        return near
    # The approximation is a few files off at the most; the first that does is looked for from well below.
    start = max(2, int(0.8 * near) - 4)
    other = np.array([then])
    return next(size for size in range(start, MOST) if power(found(size, size, alpha), now, other)[0] >= wanted)


def files_to_discover(
    rate: float, *, frame: int | None = None, allowed: int = 0, confidence: float = 0.95
) -> int | None:
    """The fewest files of which, with probability `confidence`, more than `allowed` have what `rate` of the list has.

    `rate`: 0-1, of a list of `frame` files at least so many (hypergeometric), without one of an endless list
    (binomial). None when the list has no more such files than are allowed. Discovery sampling with an acceptance
    number: AICPA, Audit Guide: Audit Sampling, tables of statistical sample sizes for tests of controls.
    """
    from scipy.stats import binom, hypergeom

    concerned = 0 if frame is None else ceil(rate * frame - _LEAST)
    if rate <= 0 or (frame is not None and concerned <= allowed):
        return None

    def enough(size: int) -> bool:
        missed = binom.cdf(allowed, size, rate) if frame is None else hypergeom.cdf(allowed, frame, concerned, size)
        return bool(missed <= 1 - confidence + _LEAST)

    sizes = range(1, (frame or MOST) + 1)
    place = bisect_left(sizes, x=True, key=enough)
    return sizes[place] if place < len(sizes) else None


def files_for_attribute(
    *, tolerable: float, expected: float, frame: int | None = None, confidence: float = 0.95
) -> Attribute | None:
    """The discovery sample that tolerates a rate (0-1) although another, lower one is expected.

    The acceptance number is the least that the expected rate of such a sample does not go beyond. None when the
    expected rate is too near the tolerable for any sample.
    """
    allowed = 0
    while (files := files_to_discover(tolerable, frame=frame, allowed=allowed, confidence=confidence)) is not None:
        among_them = ceil(expected * files - _LEAST)
        if among_them <= allowed:
            return Attribute(files, allowed)
        allowed = among_them
    return None


def rate_discovered(files: Mapping[str, int], frames: Mapping[str, int] | None, *, confidence: float = 0.95) -> float:
    """The least share (0-1) of the list that the sample meets at least one file of, with probability `confidence`.

    `files` drawn and `frames` in the list, per stratum. The files concerned lie where they are hardest to come upon:
    each further one in the stratum of which the smallest part was drawn, which is the worst as the logarithm of the
    chance of missing them is concave in each stratum. Without frames the list is endless, and one.
    """
    if frames is None:
        return float(1 - (1 - confidence) ** (1 / sum(files.values())))
    left = {stratum: size for stratum, size in frames.items() if size}
    missed, concerned = 1.0, 0
    while missed > 1 - confidence + _LEAST:
        stratum = min(left, key=lambda name: files[name] / left[name])
        missed *= max(0.0, 1 - files[stratum] / left[stratum])
        left[stratum] -= 1
        left = {name: size for name, size in left.items() if size}
        concerned += 1
    return concerned / sum(frames.values())


def reach(
    files: Mapping[str, int], frames: Mapping[str, int] | None, *, share: float = 0.5, again: int | None = None
) -> Reach:
    """What the files drawn (per stratum) can show, of lists of known size or not; where a list is shorter, all of it.

    `again`: how many are read a year later, as many by default. The margin takes the sample as one draw from the whole
    list. Raises `ValueError` when nothing is drawn.
    """
    import numpy as np

    drawn = files if frames is None else {name: min(size, frames.get(name, 0)) for name, size in files.items()}
    size, frame = sum(drawn.values()), None if frames is None else sum(frames.values())
    if not size:
        raise ValueError("a sample of no file shows nothing")
    return Reach(
        files=size,
        frame=frame,
        margin=100 * float(half_widths(np.array([size]), share, frame)[0]),
        change=smallest_change(files_now=size, files_then=again or size, share=share),
        discovered=100 * rate_discovered(drawn, frames),
    )


def _first(sizes: Sizes, fit: Callable[[Sizes], npt.NDArray[np.bool_]]) -> int | None:
    fitting = sizes[fit(sizes)]
    return int(fitting[0]) if fitting.size else None
