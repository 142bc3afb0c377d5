"""What the intervals cost beside the counts they belong to: `python -m tests.bench.estimates`.

290 units of 24 files, 60 questions with yes, no and not applicable. The counts are a plain groupby; the estimates are
those of girls, boys and both of every unit and question, from the same counts. Medians of three runs.
"""

from __future__ import annotations

import statistics
import time

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from method.estimates import Weighted, stratified
from method.intervals import Interval, stratum_interval

UNITS, QUESTIONS, DRAWN, RUNS = 290, 60, 12, 3
STRATA = ("F", "P")


def main() -> None:
    """Time both and print a table."""
    files, frames = _files(), _frames()
    told = _estimated(_crosstab(files), frames)  # the first call pays for importing scipy
    counting, estimating = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        counts = _crosstab(files)
        counted = time.perf_counter()
        _estimated(counts, frames)
        counting.append(counted - start)
        estimating.append(time.perf_counter() - counted)
    count, estimate = statistics.median(counting), statistics.median(estimating)
    table = Table("files", "figures", "crosstab", "estimates", "estimates / crosstab", "figures/s", box=None)
    figures = sum(numbers.low.size for numbers in told)
    table.add_row(
        f"{len(files):,}",
        f"{figures:,}",
        f"{1000 * count:.0f} ms",
        f"{1000 * estimate:.0f} ms",
        f"{estimate / count:.1f} x",
        f"{figures / estimate:,.0f}",
    )
    Console().print(table)


def _files() -> pd.DataFrame:
    """A row per file: `unit`, `sex`, and the answers 1 (yes), 0 (no) and missing (not applicable)."""
    rng = np.random.default_rng(1)
    places = pd.MultiIndex.from_product([range(UNITS), STRATA, range(DRAWN)], names=["unit", "sex", "file"])
    yes, asked = rng.uniform(0.05, 0.95, QUESTIONS), rng.choice([1.0, 0.9, 0.4], QUESTIONS)
    answers = (rng.random((len(places), QUESTIONS)) < yes).astype(float)
    answers[rng.random(answers.shape) > asked] = np.nan
    names = [f"q{number}" for number in range(QUESTIONS)]
    return pd.DataFrame(answers, index=places, columns=names).reset_index(["unit", "sex"]).reset_index(drop=True)


def _frames() -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """The files on each unit's list, a row per unit and stratum."""
    return np.random.default_rng(2).integers(60, 111, UNITS * len(STRATA))


def _crosstab(files: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Counts and bases: a row per unit and stratum, a column per question."""
    by = files.groupby(["unit", "sex"])
    return {"count": by.sum(), "base": by.count()}


def _estimated(
    counts: dict[str, pd.DataFrame], frames: np.ndarray[tuple[int, ...], np.dtype[np.int64]]
) -> tuple[Interval, Weighted]:
    """The limits of every stratum's figure and of every unit's total."""
    count, base = (counts[name].to_numpy().astype(np.int64).ravel() for name in ("count", "base"))
    population = np.repeat(frames, QUESTIONS)
    sample = np.full(len(count), DRAWN)
    strata = stratum_interval(count, base, sample, population)
    unit = np.repeat(np.arange(UNITS), len(STRATA) * QUESTIONS)
    group = unit * QUESTIONS + np.tile(np.arange(QUESTIONS), UNITS * len(STRATA))
    return strata, stratified(count, base, sample, population, *strata, group)


if __name__ == "__main__":
    main()
