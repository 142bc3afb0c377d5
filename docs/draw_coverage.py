"""Write docs/coverage.md: how often the intervals hold the true share, by enumeration and by seeded simulation."""

from __future__ import annotations

import sys
from itertools import combinations_with_replacement
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.stats import hypergeom

from method.estimates import files_of_base, stratified
from method.intervals import hypergeometric_interval, stratum_interval

TARGET = Path(__file__).parent / "coverage.md"

SAMPLES = range(5, 51)
FRAMES = (30, 40, 50, 60, 75, 90, 110, 150, 200, 300, 500, 700, 1000)
SHARES = np.arange(5, 100, 5)  # percent
BANDS = ((5, 8), (9, 12), (13, 25), (26, 50), (5, 50))

DRAWN = 12
FRAME_SIZES = (60, 85, 110)
UNEVEN = (((5, 60), (12, 110)), ((6, 30), (6, 60)), ((12, 15), (12, 110)), ((12, 30), (5, 8)))

STRATA = (2, 6, 26)
NOT_ASKED = (0.0, 0.3, 0.7)
SPREADS = (0.0, 0.15, 0.4)
CENTRES = (0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95)
REPEATS = 2000
SEED = 20210816

Numbers = npt.NDArray[np.int64]
Shares = npt.NDArray[np.float64]

_A_HAIR = 1e-9


class Held(NamedTuple):
    """How often (0-1) the share is inside: with the limits as they are, and with MOVER's alone."""

    chosen: Shares
    mover: Shares


def exact_coverage(sample: int, frame: int) -> Shares:
    """The probability that the interval holds K/N, for every K = 0..N: a sum over all outcomes."""
    count = np.arange(sample + 1)
    limits = hypergeometric_interval(count, sample, frame)
    files = np.arange(frame + 1)[:, None]
    inside = (files >= frame * limits.low - _A_HAIR) & (files <= frame * limits.high + _A_HAIR)
    return np.asarray((hypergeom.pmf(count, frame, files, sample) * inside).sum(axis=1))


def inside(count: Numbers, base: Numbers, sample: Numbers, frame: Numbers, truth: npt.ArrayLike) -> Held:
    """Whether each row's strata (its columns) give limits that hold the truth."""
    rows, strata = count.shape
    k, m, n, size = (np.broadcast_to(numbers, count.shape).ravel() for numbers in (count, base, sample, frame))
    low, high = stratum_interval(k, m, n, size)
    total = stratified(k, m, n, size, low, high, np.repeat(np.arange(rows), strata))
    weight = files_of_base(m, n, size)
    share = np.divide(k, m, out=np.zeros(len(weight)), where=weight > 0)
    together = np.maximum(weight.reshape(count.shape).sum(axis=1), _A_HAIR)

    def recovered(limit: Shares) -> Shares:
        apart = np.where(weight > 0, weight * (share - limit), 0.0).reshape(count.shape)
        return np.asarray(np.sqrt((apart**2).sum(axis=1)) / together)

    return Held(
        _between(total.low, truth, total.high),
        _between(total.share - recovered(low), truth, total.share + recovered(high)),
    )


def _between(low: Shares, truth: npt.ArrayLike, high: Shares) -> Shares:
    truth = np.asarray(truth)
    return np.asarray((low <= truth + _A_HAIR) & (truth <= high + _A_HAIR), dtype=float)


def two_strata(first: tuple[int, int], second: tuple[int, int]) -> Held:
    """The coverage for every pair (K1, K2) of two strata, each a sample of a frame: a sum over all outcomes."""
    sample, frame = (np.array(sizes) for sizes in zip(first, second, strict=True))
    counts = np.array([(one, other) for one in range(first[0] + 1) for other in range(second[0] + 1)])
    chances = [
        hypergeom.pmf(counts[:, place], frame[place], np.arange(frame[place] + 1)[:, None], sample[place])
        for place in range(2)
    ]
    files = np.arange(frame.sum() + 1)
    inside_at = [inside(counts, sample, sample, frame, truth / frame.sum()) for truth in files]
    pairs = np.add.outer(np.arange(frame[0] + 1), np.arange(frame[1] + 1))
    return Held(
        *(
            np.einsum("ko,lo,klo->kl", *chances, np.array([getattr(at, way) for at in inside_at])[pairs])
            for way in Held._fields
        )
    )


def simulated(strata: int, not_asked: float, spread: float, centre: float, rng: np.random.Generator) -> Held:
    """The coverage in one audit: frames of 60-110, shares around `centre`, each file asked or not."""
    frame = rng.integers(min(FRAME_SIZES), max(FRAME_SIZES) + 1, strata)
    of_base = rng.binomial(frame, 1 - not_asked)
    files = np.rint(np.clip(centre + rng.uniform(-spread, spread, strata), 0, 1) * of_base).astype(np.int64)
    base = rng.hypergeometric(of_base, frame - of_base, DRAWN, (REPEATS, strata))
    count = rng.hypergeometric(*np.broadcast_arrays(files, of_base - files, base))
    held = inside(count, base, np.array(DRAWN), frame, files.sum() / of_base.sum())
    return Held(*(np.atleast_1d(way.mean()) for way in held))


def page() -> str:
    """The page, in Markdown."""
    return "\n".join([*_head(), *_one_stratum(), *_two_strata(), *_many_strata(), ""])


def _head() -> list[str]:
    return [
        "# How often the intervals hold",
        "",
        "Written by `docs/draw_coverage.py`; do not edit by hand. An interval of 95 % should hold the true share in at",
        "least 95 of 100 draws. Coverage is the probability, over all possible draws, that it does.",
    ]


def _one_stratum() -> list[str]:
    found = {
        (sample, frame): exact_coverage(sample, frame) for sample in SAMPLES for frame in FRAMES if sample <= frame
    }
    lines = [
        "",
        "## One stratum, all files read in the base (`hypergeometric_interval`)",
        "",
        "Enumerated, nothing simulated. Minimum, over every number of files K = 0..N that can have the answer. Median",
        f"and maximum, over K/N = 5, 10, ..., 95 %. Every sample of {SAMPLES[0]}-{SAMPLES[-1]} files, frames of",
        f"{', '.join(map(str, FRAMES))} files:",
        f"{sum(map(len, found.values())):,} cases, {len(SHARES) * len(found):,} of them at those shares.",
        "",
        "| files read | cases | minimum | median | maximum |",
        "|---|---|---|---|---|",
    ]
    for low, high in BANDS:
        some = {sizes: coverage for sizes, coverage in found.items() if low <= sizes[0] <= high}
        at = np.concatenate(
            [coverage[np.rint(SHARES * sizes[1] / 100).astype(int)] for sizes, coverage in some.items()]
        )
        least = min(coverage.min() for coverage in some.values())
        lines.append(
            f"| {low}-{high} | {len(at):,} | {_percent(least)} | {_percent(np.median(at))} | {_percent(at.max())} |"
        )
    return lines


def _two_strata() -> list[str]:
    lines = [
        "",
        "## Two strata (`stratified`)",
        "",
        "Enumerated, for every pair of numbers of files (K1, K2) in the two frames. MOVER is shown alone, and as it is",
        "used: never narrower than the exact limits of one sample of the same weight. The last column is the part of",
        "the pairs for which MOVER alone is below 95 %.",
        "",
        "| read of frame | pairs | minimum | median | MOVER alone: minimum | median | below 95 % |",
        "|---|---|---|---|---|---|---|",
    ]
    even = [((DRAWN, one), (DRAWN, other)) for one, other in combinations_with_replacement(FRAME_SIZES, 2)]
    for first, second in (*even, *UNEVEN):
        held = two_strata(first, second)
        name = f"{first[0]} of {first[1]}, {second[0]} of {second[1]}"
        lines.append(f"| {name} | {held.chosen.size:,} | {_row(held)} | {_percent((held.mover < 0.95).mean())} |")
    return lines


def _many_strata() -> list[str]:
    lines = [
        "",
        "## More strata, and bases that are a part of the sample",
        "",
        f"Simulated with seed {SEED}: {DRAWN} files of frames of 60-110; in each audit the strata's shares lie within",
        f"0, 15 or 40 percentage points of a centre (5-95 %), {REPEATS:,} draws each. A minimum over so many audits",
        "lies up to about one percentage point below the true one by chance alone. A draw with no file in the base has",
        "no interval and counts as one that does not hold.",
        "",
        "| strata | not in the base | audits | minimum | median | MOVER alone: minimum | median |",
        "|---|---|---|---|---|---|---|",
    ]
    rng = np.random.default_rng(SEED)
    for strata in STRATA:
        for not_asked in NOT_ASKED:
            audits = [simulated(strata, not_asked, spread, centre, rng) for spread in SPREADS for centre in CENTRES]
            held = Held(*(np.concatenate(way) for way in zip(*audits, strict=True)))
            lines.append(f"| {strata} | {100 * not_asked:.0f} % | {len(audits)} | {_row(held)} |")
    return lines


def _row(held: Held) -> str:
    return " | ".join(_percent(least_or_middle(way)) for way in held for least_or_middle in (np.min, np.median))


def _percent(share: float) -> str:
    # Downwards: what is below 95 % is never printed as 95 %.
    return f"{np.floor(10_000 * share + _A_HAIR) / 100:.2f} %"


def main() -> int:
    """Write the page; it takes a minute or two."""
    TARGET.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
