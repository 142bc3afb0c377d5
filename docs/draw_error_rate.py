"""Write docs/error-rate.md: how often a difference is told where there is none, and how often one that there is.

Simulated, with a seed, by the verdicts' own test and family: what is told of 40 questions at a time. Run by hand when
the method changes; it takes about a minute.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

from method.power import found
from method.power import power as exact_power

TARGET = Path(__file__).parent / "error-rate.md"
SEED = 1979
QUESTIONS = 40
ROUNDS = 10_000
ALPHA = 0.05
DEPENDENCE = 0.5
SHARES = (0.05, 0.15, 0.25, 0.35, 0.45, 0.5, 0.55, 0.65, 0.75, 0.85, 0.95)
SIZES = ((12, 12), (24, 12), (24, 48))
RISES = (20, 30, 40, 50, 60, 70, 80)

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Rates:
    """Of how many families of questions (0-1) at least one is told to differ, and of how many single questions is."""

    family: float
    alone: float


def rates(
    rng: np.random.Generator, sizes: tuple[int, int], share: float, *, dependence: float, rounds: int = ROUNDS
) -> Rates:
    """How often something is told of `QUESTIONS` questions of which all have the same `share` in both groups.

    `dependence`: the correlation, on the normal scale, between two questions put to the same file (0-1).
    """
    one, other = (counts(rng, size, share, dependence=dependence, rounds=rounds) for size in sizes)
    told = found(*sizes, ALPHA / QUESTIONS)[one, other]
    return Rates(family=float(told.any(axis=1).mean()), alone=float(found(*sizes, ALPHA)[one, other].mean()))


def counts(rng: np.random.Generator, files: int, share: float, *, dependence: float, rounds: int) -> Counts:
    """Files with the answer: a row per round, a column per question."""
    if not dependence:
        return rng.binomial(files, share, size=(rounds, QUESTIONS))
    limit = NormalDist().inv_cdf(share)
    summed = np.zeros((rounds, QUESTIONS), dtype=np.int64)
    for _ in range(files):
        # What a file's questions have in common: a case that is well kept is so throughout.
        common = rng.standard_normal((rounds, 1), dtype=np.float32) * dependence**0.5
        summed += common + rng.standard_normal((rounds, QUESTIONS), dtype=np.float32) * (1 - dependence) ** 0.5 < limit
    return summed


def power(sizes: tuple[int, int], share: float, points: int) -> tuple[float, float]:
    """How often a rise of so many percentage points is told: as one question of the family, and alone (0-1).

    Exact, not simulated. In the family it is told at least so often: it is when it has to be the smallest p-value.
    """
    then = np.array([share + points / 100])
    in_family, alone = (exact_power(found(*sizes, level), share, then)[0] for level in (ALPHA / QUESTIONS, ALPHA))
    return float(in_family), float(alone)


def page() -> str:
    """The rates and the power, in Markdown."""
    rng = np.random.default_rng(SEED)
    lines = _INTRODUCTION.splitlines()
    highest = 0.0
    for sizes in SIZES:
        lines += ["", f"### {sizes[0]} files against {sizes[1]}", ""]
        lines += ["| true share | independent | dependent | one question alone, at 5 % |", "|--:|--:|--:|--:|"]
        for share in SHARES:
            free, tied = (rates(rng, sizes, share, dependence=dependence) for dependence in (0, DEPENDENCE))
            highest = max(highest, free.family, tied.family)
            cells = (f"{100 * rate:.2f} %" for rate in (free.family, tied.family, free.alone))
            lines.append(f"| {100 * share:.0f} % | {' | '.join(cells)} |")
    lines += ["", f"The highest rate of a family is {100 * highest:.2f} %.", "", *_POWER.splitlines()]
    for sizes in SIZES:
        lines += ["", f"### {sizes[0]} files against {sizes[1]}", ""]
        lines += ["| rise | from 10 %: in 40 | alone | from 30 %: in 40 | alone | from 50 %: in 40 | alone |"]
        lines += ["|--:|" + "--:|" * 6] + [_power_row(sizes, points) for points in RISES]
    return "\n".join([*lines, ""])


def _power_row(sizes: tuple[int, int], points: int) -> str:
    cells = []
    for share in (0.1, 0.3, 0.5):
        if 100 * share + points > 100:
            cells += ["–", "–"]
        else:
            cells += [f"{100 * chance:.0f} %" for chance in power(sizes, share, points)]
    return f"| {points} points | {' | '.join(cells)} |"


_INTRODUCTION = f"""# How often the verdicts are wrong

Written by `docs/draw_error_rate.py` (seed {SEED}, {ROUNDS} rounds a row); do not edit by hand.

A verdict - girls higher than boys, a unit lower than the rest, improved since last year - is told when Fisher's exact
test still finds it at 5 % after Holm's adjustment over the whole family of comparisons.

## Where nothing differs

{QUESTIONS} questions, the same true share in both groups. The rate is that of families in which *at least one*
question is told to differ: it must be under 5 %. *Dependent*: the answers of a file hang together over all its
questions (correlation {DEPENDENCE} on the normal scale). Beside it how often a single question, judged alone and
without adjustment, is told to differ: of {QUESTIONS} such there would be several false in many a family.

Fisher's test is exact and whole files are coarse, so the rates lie far below 5 %: the price is paid below, in power."""

_POWER = f"""## Where one question differs

How often a rise from a true share is told, exactly: as one of {QUESTIONS} questions (at least so often; Holm's
adjustment of the smallest p-value), and alone. This is why "cannot tell" never means "no difference"."""


def main() -> int:
    """Write the page."""
    TARGET.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
