"""Agreement of two readers beyond what chance would give: Cohen's kappa, Gwet's AC1, Krippendorff's alpha.

Each takes the files by both readers' answers (`method.agreement.PairTable.counts`) and gives an `Estimate`: all None
where the coefficient is undefined, its limits None where its standard error is nought. A formula for many files puts
an interval of no width round a handful that all agree, which would claim to know; the exact interval of the raw
agreement is what such pairs can tell. Limits are cut off at -1 and 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from method.agreement import Counts, Estimate

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.float64]

RESAMPLES = 2000
"""Of the files, for alpha's interval: its limits then move by about a hundredth from one seed to another."""
SEED = 2007
"""Fixed, so that the same readings always have the same interval."""
UNDEFINED_AT_MOST = 0.05
"""Share of resamples without an alpha that an interval can do without."""
NO_WIDTH = 1e-6
"""An interval narrower than this has its width from rounding alone."""


@dataclass(frozen=True)
class Coefficients:
    """A column's three coefficients.

    Where a question is nearly always answered alike, kappa and alpha fall although the readers agree, and AC1 does not.
    """

    kappa: Estimate
    ac1: Estimate
    alpha: Estimate


def coefficients(counts: Counts, *, level: float = 0.95) -> Coefficients:
    """All three, of the same files."""
    return Coefficients(
        kappa=kappa(counts, level=level),
        ac1=ac1(counts, level=level),
        alpha=alpha(counts, level=level),
    )


def kappa(counts: Counts, *, level: float = 0.95) -> Estimate:
    """Cohen's kappa with its large-sample interval (normal quantiles); undefined when chance alone gives agreement 1.

    kappa = (po - pe) / (1 - pe), po the share on the diagonal and pe the sum over categories of the product of the
    readers' own shares (Cohen 1960, "A coefficient of agreement for nominal scales", Educational and Psychological
    Measurement 20, 37-46). Standard error: Fleiss, Cohen & Everitt 1969, "Large sample standard errors of kappa and
    weighted kappa", Psychological Bulletin 72, 323-327, the one that does not assume kappa to be 0.
    """
    import numpy as np
    from scipy.special import ndtri

    shares, files = _shares(counts)
    if not files:
        return Estimate()
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    by_chance = float(rows @ columns)
    if by_chance > 1 - NO_WIDTH:
        return Estimate()
    value = (float(np.trace(shares)) - by_chance) / (1 - by_chance)
    # Each file's weight: 1 on the diagonal, less (1 - kappa) times the margins that its answers add to.
    weights = np.eye(len(rows)) - (1 - value) * (columns[:, None] + rows[None, :])
    error = _standard_error(shares, weights, files) / (1 - by_chance)
    return _estimate(value, error * float(ndtri((1 + level) / 2)))


def ac1(counts: Counts, *, level: float = 0.95) -> Estimate:
    """Gwet's AC1 with its interval; undefined when only one category could have been given, or without files.

    AC1 = (pa - pe) / (1 - pe), pe = sum of p(1 - p) / (q - 1) over the q categories, p the mean of the readers' shares.
    Variance conditional on the two readers: Gwet 2008, "Computing inter-rater reliability and its variance in the
    presence of high agreement", British Journal of Mathematical and Statistical Psychology 61, 29-48. For few files the
    quantiles are Student's with (files - 1) degrees of freedom, as in Gwet 2014, Handbook of Inter-Rater Reliability,
    4th ed.; no correction for a finite population of files (his f is 0), so that the interval is rather too wide.
    """
    import numpy as np
    from scipy.special import stdtrit

    shares, files = _shares(counts)
    others = len(shares) - 1
    if not files or not others:
        return Estimate()
    mean = (shares.sum(axis=1) + shares.sum(axis=0)) / 2
    by_chance = float(mean @ (1 - mean)) / others
    value = (float(np.trace(shares)) - by_chance) / (1 - by_chance)
    if files == 1:
        return Estimate(value)
    of_chance = (1 - (mean[:, None] + mean[None, :]) / 2) / others
    error = _standard_error(shares, np.eye(len(mean)) - 2 * (1 - value) * of_chance, files) / (1 - by_chance)
    return _estimate(value, error * float(stdtrit(files - 1, (1 + level) / 2)))


def alpha(counts: Counts, *, level: float = 0.95) -> Estimate:
    """Krippendorff's alpha for nominal answers, with a bootstrap interval; undefined when all answers are the same.

    alpha = 1 - Do / De, from the coincidences of the 2n answers to n files (Hayes & Krippendorff 2007, "Answering the
    call for a standard reliability measure for coding data", Communication Methods and Measures 1, 77-89; Krippendorff
    2011, "Computing Krippendorff's Alpha-Reliability"). An empty cell is a category here as in the raw agreement, not a
    missing value.

    Interval: percentiles over `RESAMPLES` draws of n files with replacement from those at hand, seeded with `SEED`
    (Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13); not the resampling of single
    disagreements that Hayes and Krippendorff's macro does. None when more than `UNDEFINED_AT_MOST` of the draws have
    no alpha: the rest would stand for other readings than these.
    """
    import numpy as np

    shares, files = _shares(counts)
    if not files:
        return Estimate()
    value = float(_alphas(np.asarray([counts], dtype=np.float64))[0])
    if np.isnan(value):
        return Estimate()
    drawn = np.random.default_rng(SEED).multinomial(files, shares.ravel(), size=RESAMPLES)
    values = _alphas(drawn.reshape(RESAMPLES, *shares.shape).astype(np.float64))
    if np.isnan(values).mean() > UNDEFINED_AT_MOST:
        return Estimate(value)
    low, high = np.nanquantile(values, [(1 - level) / 2, (1 + level) / 2])
    return _between(value, float(low), float(high))


def _shares(counts: Counts) -> tuple[Numbers, int]:
    """The table as shares of its files (q x q), and how many files; raises `ValueError` unless it is square."""
    import numpy as np

    if any(len(row) != len(counts) for row in counts):
        raise ValueError("a table of two readers' answers has the same categories both ways")
    table = np.asarray(counts, dtype=np.float64).reshape(len(counts), len(counts))
    files = int(table.sum())
    return (table / files if files else table), files


def _standard_error(shares: Numbers, weights: Numbers, files: int) -> float:
    """Of the mean of a weight (q x q) over the files, by the multinomial variance."""
    mean = float((shares * weights).sum())
    return float((max((shares * weights**2).sum() - mean**2, 0.0) / files) ** 0.5)


def _alphas(tables: Numbers) -> Numbers:
    """Alpha of each of the tables (t x q x q); nan where all answers are the same."""
    import numpy as np

    answers = tables.sum(axis=1) + tables.sum(axis=2)
    total = answers.sum(axis=1)
    differ = 2 * (tables.sum(axis=(1, 2)) - np.trace(tables, axis1=1, axis2=2))
    could_differ = total**2 - (answers**2).sum(axis=1)
    nowhere = np.full(len(tables), np.nan)
    share: Numbers = np.divide(differ, could_differ, out=nowhere, where=could_differ > 0)
    alphas: Numbers = 1 - (total - 1) * share
    return alphas


def _estimate(value: float, half: float) -> Estimate:
    return _between(value, value - half, value + half)


def _between(value: float, low: float, high: float) -> Estimate:
    if high - low < NO_WIDTH:
        return Estimate(value)
    return Estimate(value, max(low, -1.0), min(high, 1.0))
