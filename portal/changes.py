"""A change between two readings in words: by how much, and how much it would have had to be to show."""

from __future__ import annotations

from method.two_shares import Effect
from method.verdicts import Change


def points(effect: Effect | None) -> str | None:
    """So many percentage points more or less, with the interval: "+53 (22 till 70)"; None where there is none."""
    if effect is None:
        return None
    change, low, high = (round(value) for value in (effect.points, effect.low, effect.high))
    return f"{change:+d} ({low} till {high})" if change else f"0 ({low} till {high})"


def smallest_in_words(verdict: Change, smallest: int | None) -> str | None:
    """The least change that could have been shown, in percentage points; None where a change was shown.

    `smallest` is None when none could.
    """
    if verdict is not Change.CANNOT_TELL:
        return None
    return "mer än möjligt" if smallest is None else str(smallest)
