"""What a table is made of: counts with their bases, the one percentage, and its one written form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import ceil, floor

NO_FIGURE = "–"
_LEAST = 1e-9
"""Below this a difference is the computer's, not the figure's: 100.00000000000001 % is 100."""


@dataclass(frozen=True)
class Count:
    """One printed figure: so many files (`count`) of so many (`base`).

    `question` is the question's key, `label` its heading, `answer` the printed row. `stratum` is the code of the
    files' sex, None for the total. Outside its question's base (`in_base` false) an answer is counted, without percent.
    """

    question: str
    label: str
    answer: str
    stratum: str | None
    count: int
    base: int
    in_base: bool

    @property
    def percent(self) -> float | None:
        """0-100; None for an answer outside its question's base, or with no file in it."""
        return percent(self.count, self.base) if self.in_base else None


@dataclass(frozen=True)
class Precision:
    """A figure's 95 % interval in percent (0-100), None where there is no percentage; and the design it rests on.

    `sampled` files were drawn of the `frame` files in the stratum's list (None where nobody knows).
    """

    sampled: int
    frame: int | None
    low: float | None = None
    high: float | None = None


def percent(count: int, base: int) -> float | None:
    """`count` as percent (0-100) of `base`; None when the base is empty."""
    return 100 * count / base if base else None


def in_percent(value: float | None) -> str:
    """The percentage as a reader sees it: "71 %", halves rounded up; a dash where there is none."""
    if value is None:
        return NO_FIGURE
    return f"{Decimal(value).quantize(Decimal(1), rounding=ROUND_HALF_UP)} %"


def count_of_base(count: int, base: int, percent: float | None) -> str:
    """The figure with its base as a reader sees it: "18 av 24 (75 %)"; the count alone where there is no percentage."""
    if percent is None:
        return str(count)
    return f"{count} av {base} ({in_percent(percent)})"


def figure_in_words(count: int, base: int, low: float | None, high: float | None) -> str:
    """A percentage with base and 95 % interval: "18 av 24 (75 %; 53-90 %)"; without interval, as `count_of_base`.

    The interval is rounded outwards, so that it never looks narrower than it is (`interval_in_words`).
    """
    if low is None or high is None or not base:
        return count_of_base(count, base, percent(count, base))
    return f"{count} av {base} ({in_percent(percent(count, base))}; {interval_in_words(low, high)})"


def interval_in_words(low: float, high: float) -> str:
    """The ends of an interval in percent, rounded outwards: "53–90 %"."""
    return f"{floor(low + _LEAST)}–{ceil(high - _LEAST)} %"


def total(counts: Iterable[Count], *, by_stratum: bool = False) -> list[Count]:
    """The figures over all units and strata, or over all units within each stratum.

    A total's count and base are the sums of its parts', never a mean of percentages. One figure per question and
    answer (and stratum), in the order in which they first occur.
    """
    sums: dict[tuple[str, str, str | None], Count] = {}
    for part in counts:
        stratum = part.stratum if by_stratum else None
        place = (part.question, part.answer, stratum)
        before = sums.get(place)
        sums[place] = Count(
            question=part.question,
            label=part.label,
            answer=part.answer,
            stratum=stratum,
            count=part.count + (before.count if before else 0),
            base=part.base + (before.base if before else 0),
            in_base=part.in_base,
        )
    return list(sums.values())
