"""What a planned sample can show: the smallest change from one reading to the next that would be noticed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from method.figures import in_percent

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Table = npt.NDArray[np.float64]

# Tables as probable as the observed one belong to its tail; equal probabilities may differ in the last digits.
_AS_PROBABLE = 1 + 1e-7


@dataclass(frozen=True)
class Detectable:
    """The smallest rise and fall from `share` (0-1) that are noticed, in whole percentage points.

    None where not even 100 % (a rise) or 0 % (a fall) is.
    """

    files_now: int
    files_then: int
    share: float
    rise: int | None
    fall: int | None


def smallest_change(
    *, files_now: int, files_then: int, share: float = 0.5, power: float = 0.8, alpha: float = 0.05
) -> Detectable:
    """The smallest change from `share` that a reading of `files_then` files shows, after one of `files_now`.

    Shown is what Fisher's exact test, two-sided at level `alpha`, finds with at least the probability `power`. The
    probability is the exact unconditional one: over every outcome of two independent binomial samples (Bennett and
    Hsu 1960, "On the power function of the exact test for the 2x2 contingency table", Biometrika 47, 393-398).
    """
    found = _p_values(files_now, files_then) <= alpha
    from_percent = 100 * share

    def smallest(sign: int, room: float) -> int | None:
        points = range(1, int(room + 1e-9) + 1)
        return next((p for p in points if _power(found, share, (from_percent + sign * p) / 100) >= power), None)

    return Detectable(
        files_now, files_then, share, rise=smallest(1, 100 - from_percent), fall=smallest(-1, from_percent)
    )


def in_words(detectable: Detectable) -> str:
    """A sentence for those who plan the audit, e.g. "Med 24 akter nu och 12 om ett år syns ... procentenheter."."""
    start = f"Med {detectable.files_now} akter nu och {detectable.files_then} om ett år syns"
    share = in_percent(100 * detectable.share)
    if detectable.rise == detectable.fall and detectable.rise is not None:
        return f"{start} en förändring från {share} först när den är minst {detectable.rise} procentenheter."
    rise = _clause("en ökning", share, detectable.rise, "100 %")
    fall = _clause("en minskning", share, detectable.fall, "0 %")
    return f"{start} {rise} och {fall}."


def _clause(change: str, share: str, points: int | None, end: str) -> str:
    if points is None:
        return f"inte ens {change} från {share} till {end}"
    return f"{change} från {share} först när den är minst {points} procentenheter"


def _p_values(files_now: int, files_then: int) -> Table:
    """Two-sided p of Fisher's exact test: row = files with the answer now, column = then.

    The p-value of a table is the probability of all tables with the same margins that are no more probable.
    """
    import numpy as np
    from scipy.stats import hypergeom

    now, then = np.indices((files_now + 1, files_then + 1))
    chances = np.asarray(hypergeom.pmf(then, files_now + files_then, files_then, now + then))
    p_values = np.empty_like(chances)
    for both in range(files_now + files_then + 1):
        of_now = np.arange(max(0, both - files_then), min(files_now, both) + 1)
        margin = (of_now, both - of_now)
        ascending = np.sort(chances[margin])
        no_more_probable = np.searchsorted(ascending, chances[margin] * _AS_PROBABLE, side="right")
        p_values[margin] = np.cumsum(ascending)[no_more_probable - 1]
    return p_values


def _power(found: npt.NDArray[np.bool_], share_now: float, share_then: float) -> float:
    import numpy as np
    from scipy.stats import binom

    files_now, files_then = (size - 1 for size in found.shape)
    now = binom.pmf(np.arange(files_now + 1), files_now, share_now)
    then = binom.pmf(np.arange(files_then + 1), files_then, share_then)
    return float(now @ found @ then)
