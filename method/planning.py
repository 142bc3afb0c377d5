"""What a planned sample can show: the smallest change from one reading to the next that would be noticed."""

from __future__ import annotations

from dataclasses import dataclass

from method.figures import in_percent
from method.power import rise_and_fall


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

    Shown is what Fisher's exact test, two-sided at level `alpha`, finds with at least the probability `power`: the
    exact one, see `method.power`; of samples of several hundred files each nearly so.
    """
    rise, fall = rise_and_fall(files_now, files_then, share, power_wanted=power, alpha=alpha)
    return Detectable(files_now, files_then, share, rise=rise, fall=fall)


def change_shown(files_now: int, files_then: int) -> int | None:
    """The smallest change from a half, in percentage points, that is noticed whichever way it goes; None for none."""
    found = smallest_change(files_now=files_now, files_then=files_then)
    return None if found.rise is None or found.fall is None else max(found.rise, found.fall)


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
