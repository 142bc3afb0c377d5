from __future__ import annotations

import re
from itertools import product
from math import comb
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from method.estimates import Weighted, files_of_base, stratified
from method.intervals import clopper_pearson, hypergeometric_interval, stratum_interval

PAGE = Path(__file__).parents[2] / "docs" / "coverage.md"
UNKNOWN = float("nan")

samples = st.integers(1, 60).flatmap(lambda n: st.tuples(st.just(n), st.integers(n, 400)))
draws = samples.flatmap(lambda sizes: st.tuples(st.integers(0, sizes[0]), st.just(sizes[0]), st.just(sizes[1])))


@st.composite
def a_stratum(draw: st.DrawFn) -> tuple[int, int, int, float]:
    """(count, base, sample, population) of one stratum; a few frames are of unknown size."""
    n = draw(st.integers(1, 20))
    m = draw(st.integers(0, n))
    known = draw(st.integers(0, 9)) > 0
    return draw(st.integers(0, m)), m, n, float(n + draw(st.integers(0, 100))) if known else UNKNOWN


def ways(yes: int, of: int, drawn: int, seen: int) -> int:
    """In how many draws of `drawn` of `of` files, `yes` of which have the answer, `seen` have it."""
    return comb(yes, seen) * comb(of - yes, drawn - seen)


def by_hand(count: int, sample: int, population: int) -> tuple[int, int]:
    """The fewest and the most files that are inside, counted whole: neither tail is below a fortieth of all draws."""
    inside = []
    for yes in range(population + 1):
        draws_of = [ways(yes, population, sample, seen) for seen in range(sample + 1)]
        tails = sum(draws_of[: count + 1]), sum(draws_of[count:])
        if min(tails) * 40 >= comb(population, sample):
            inside.append(yes)
    return min(inside), max(inside)


def in_files(count: int, sample: int, population: int) -> tuple[int, int]:
    low, high = hypergeometric_interval(count, sample, population)
    return round(population * float(low)), round(population * float(high))


def total(*strata: tuple[int, int, int, float], level: float = 0.95) -> tuple[float, float, float]:
    """The one group's share and limits."""
    count, base, sample, population = np.array(strata, dtype=float).T
    low, high = stratum_interval(count, base, sample, population, level=level)
    found = stratified(count, base, sample, population, low, high, np.zeros(len(strata), int), level=level)
    return tuple(float(numbers[0]) for numbers in found)  # type: ignore[return-value]


# Newcombe 1998, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 857-872, table
# I; the last is from the tables in Conover 1999, "Practical Nonparametric Statistics", 3rd ed., to three decimals.
@pytest.mark.parametrize(
    ("count", "base", "low", "high", "decimals"),
    [
        (81, 263, 0.2527, 0.3676, 4),
        (15, 148, 0.0578, 0.1617, 4),
        (0, 20, 0.0000, 0.1684, 4),
        (1, 29, 0.0009, 0.1776, 4),
        (5, 25, 0.068, 0.407, 3),
    ],
)
def test_the_limits_of_clopper_and_pearson_are_the_published_ones(
    count: int, base: int, low: float, high: float, decimals: int
) -> None:
    found = clopper_pearson(count, base)
    assert (round(float(found.low), decimals), round(float(found.high), decimals)) == (low, high)


# Published with the R package samplingbook 1.2.4 (Manitz 2021), `Sprop`, which steps one file further out than the last
# that is inside, though never past what was seen: 2 of 100 are at least 2.
@pytest.mark.parametrize(
    ("count", "sample", "population", "published"),
    [(3, 10, 50, (4, 32)), (45, 100, 300, (110, 161)), (2, 100, 300, (2, 19))],
)
def test_the_hypergeometric_limits_lie_a_file_inside_the_published_ones(
    count: int, sample: int, population: int, published: tuple[int, int]
) -> None:
    low, high = in_files(count, sample, population)
    assert (max(low - 1, count), high + 1) == published


def test_none_of_twelve_files_still_leaves_fourteen_of_sixty() -> None:
    assert in_files(0, 12, 60) == (0, 14)
    # The chance that all twelve miss K files: at 14 still above a fortieth, at 15 below.
    assert 40 * comb(46, 12) > comb(60, 12) > 40 * comb(45, 12)


def test_the_hypergeometric_limits_are_those_counted_in_whole_numbers() -> None:
    sizes = [(n, size) for size in (1, 2, 5, 12, 13, 30) for n in range(size + 1)] + [(12, 60), (12, 110), (24, 85)]
    cases = [(k, n, size) for n, size in sizes for k in range(n + 1)]
    low, high = hypergeometric_interval(*np.array(cases).T)
    population = np.array(cases)[:, 2]
    found = zip(np.rint(low * population), np.rint(high * population), strict=True)
    assert [(int(one), int(other)) for one, other in found] == [by_hand(*case) for case in cases]


def test_a_tail_of_exactly_a_fortieth_is_inside() -> None:
    # One file of 40 has the answer, and it is the one that is drawn.
    assert in_files(1, 1, 40) == (1, 40)
    assert in_files(0, 1, 40) == (0, 39)


def test_the_coverage_is_never_below_95_percent() -> None:
    for n, size in product((1, 2, 5, 12, 17), (17, 24, 30, 61, 110)):
        low, high = hypergeometric_interval(np.arange(n + 1), n, size)
        for yes in range(size + 1):
            held = [k for k in range(n + 1) if low[k] - 1e-9 <= yes / size <= high[k] + 1e-9]
            assert sum(ways(yes, size, n, k) for k in held) * 20 >= 19 * comb(size, n), (n, size, yes)


@given(draws)
def test_the_limits_hold_the_share_and_what_was_seen(draw: tuple[int, int, int]) -> None:
    count, sample, population = draw
    low, high = in_files(*draw)
    assert count <= low <= population * count / sample <= high <= population - (sample - count)


@given(samples)
def test_more_files_never_lower_a_limit_and_the_others_mirror_them(sizes: tuple[int, int]) -> None:
    sample, population = sizes
    count = np.arange(sample + 1)
    for low, high in (hypergeometric_interval(count, sample, population), clopper_pearson(count, sample)):
        assert (np.diff(low) >= 0).all()
        assert (np.diff(high) >= 0).all()
        np.testing.assert_allclose(low, 1 - high[::-1], atol=1e-12)


@given(draws)
def test_knowing_the_frame_never_widens_by_more_than_a_file(draw: tuple[int, int, int]) -> None:
    count, sample, population = draw
    known, unknown = hypergeometric_interval(*draw), clopper_pearson(count, sample)
    assert known.high - known.low <= unknown.high - unknown.low + 1 / population


@given(st.integers(0, 80).flatmap(lambda m: st.tuples(st.integers(0, m), st.just(m))).filter(lambda pair: pair[1] > 0))
def test_clopper_pearson_is_what_another_package_says(pair: tuple[int, int]) -> None:
    low, high = clopper_pearson(*pair)
    assert (float(low), float(high)) == pytest.approx(proportion_confint(*pair, method="beta"), abs=1e-10)


def test_a_frame_read_in_full_has_no_interval_and_one_not_read_has_no_limits() -> None:
    low, high = hypergeometric_interval([0, 4, 9], 9, 9)
    assert low.tolist() == high.tolist() == [0, 4 / 9, 1]
    assert tuple(map(float, hypergeometric_interval(0, 0, 60))) == (0, 1)
    assert np.isnan(hypergeometric_interval(0, 0, 0)).all()


def test_a_large_frame_is_as_good_as_an_endless_one() -> None:
    np.testing.assert_allclose(hypergeometric_interval(3, 12, 5_000_000), clopper_pearson(3, 12), atol=1e-5)


def test_a_stratum_is_corrected_for_its_frame_only_where_all_files_are_in_the_base() -> None:
    found = stratum_interval([3, 3, 3, 0], [12, 11, 12, 0], 12, [60, 60, UNKNOWN, 60])
    whole, part, unknown = hypergeometric_interval(3, 12, 60), clopper_pearson(3, 11), clopper_pearson(3, 12)
    assert found.low.tolist()[:3] == [whole.low, part.low, unknown.low]
    assert found.high.tolist()[:3] == [whole.high, part.high, unknown.high]
    assert np.isnan([found.low[3], found.high[3]]).all()


def test_a_lower_level_is_a_narrower_interval() -> None:
    wide, narrow = (hypergeometric_interval(6, 12, 85, level=level) for level in (0.95, 0.8))
    assert wide.low < narrow.low < narrow.high < wide.high


@pytest.mark.parametrize(("count", "sample", "population"), [(-1, 5, 9), (6, 5, 9), (3, 10, 9)])
def test_what_cannot_be_is_refused(count: int, sample: int, population: int) -> None:
    with pytest.raises(ValueError):
        hypergeometric_interval(count, sample, population)


def test_more_than_was_read_cannot_be_in_a_base() -> None:
    with pytest.raises(ValueError):
        stratum_interval(3, 13, 12, 60)
    with pytest.raises(ValueError):
        clopper_pearson(4, 3)


def test_a_stratum_weighs_the_files_of_its_frame_that_the_base_holds() -> None:
    assert files_of_base([12, 6], [12, 12], [60, 110]).tolist() == [60, 55]
    share, low, high = total((6, 12, 12, 60), (1, 6, 12, 110))
    assert share == pytest.approx((60 * 6 / 12 + 55 * 1 / 6) / 115)
    assert low < share < high


def test_without_the_size_of_one_frame_all_strata_of_the_group_weigh_their_bases() -> None:
    share, _, _ = total((6, 12, 12, UNKNOWN), (1, 6, 12, 110))
    assert share == pytest.approx(7 / 18)


def test_the_total_of_one_stratum_is_the_stratum() -> None:
    for stratum in ((4, 12, 12, 60), (4, 9, 12, 60), (4, 12, 12, UNKNOWN), (0, 12, 12, 110), (12, 12, 12, 12)):
        low, high = stratum_interval(*stratum)
        assert total(stratum) == pytest.approx((stratum[0] / stratum[1], float(low), float(high)))


def test_no_limit_is_nearer_than_what_the_strata_recover() -> None:
    # 3 of 12 of 60: 5 to 32 files; 9 of 12 of 60: 28 to 55. The weights are halves, the squares are added.
    assert in_files(3, 12, 60) == (5, 32)
    assert in_files(9, 12, 60) == (28, 55)
    share, low, high = total((3, 12, 12, 60), (9, 12, 12, 60))
    recovered = (np.hypot(15 - 5, 45 - 28) / 120, np.hypot(32 - 15, 55 - 45) / 120)
    pooled_low, pooled_high = map(float, hypergeometric_interval(12, 24, 120))
    assert share == pytest.approx(0.5)
    assert (low, high) == pytest.approx((min(0.5 - recovered[0], pooled_low), max(0.5 + recovered[1], pooled_high)))


def test_an_empty_base_weighs_nothing_and_only_empty_ones_have_no_share() -> None:
    assert total((4, 9, 12, 60), (0, 0, 12, 110)) == pytest.approx(total((4, 9, 12, 60)))
    assert np.isnan(total((0, 0, 12, 60), (0, 0, 12, 110))).all()


def test_groups_are_told_apart() -> None:
    first, second = ((4, 12, 12, 60), (7, 9, 12, 60)), ((1, 12, 12, 85), (12, 12, 12, 110))
    mixed = np.array([first[0], second[0], second[1], first[1]], dtype=float).T
    count, base, sample, population = mixed
    low, high = stratum_interval(count, base, sample, population)
    found = stratified(count, base, sample, population, low, high, [0, 2, 2, 0])
    assert isinstance(found, Weighted)
    assert [numbers[0] for numbers in found] == pytest.approx(total(*first))
    assert [numbers[2] for numbers in found] == pytest.approx(total(*second))
    assert np.isnan([numbers[1] for numbers in found]).all()


@given(st.lists(a_stratum(), min_size=1, max_size=8))
def test_a_total_lies_within_its_limits_and_they_within_0_and_1(strata: list[tuple[int, int, int, float]]) -> None:
    share, low, high = total(*strata)
    if sum(base for _, base, _, _ in strata):
        assert 0 <= low <= share <= high <= 1
        shares = [count / base for count, base, _, _ in strata if base]
        assert min(shares) - 1e-9 <= share <= max(shares) + 1e-9


@given(st.lists(a_stratum(), min_size=1, max_size=8))
def test_the_other_answers_total_is_the_mirror(strata: list[tuple[int, int, int, float]]) -> None:
    share, low, high = total(*strata)
    mirrored = total(*((base - count, base, sample, size) for count, base, sample, size in strata))
    assert mirrored == pytest.approx((1 - share, 1 - high, 1 - low), nan_ok=True)


def test_two_strata_of_twelve_hold_the_share_in_95_draws_of_100() -> None:
    # Where the recovered limits alone hold it in 87: two files in each of two frames of 60.
    counts = np.array(list(product(range(13), repeat=2)))
    flat, group = counts.ravel(), np.repeat(np.arange(len(counts)), 2)
    low, high = stratum_interval(flat, 12, 12, 60)
    found = stratified(flat, np.full_like(flat, 12), np.full_like(flat, 12), np.full_like(flat, 60), low, high, group)
    for yes in ((2, 2), (3, 1), (15, 15), (30, 30), (10, 50), (0, 4)):
        truth = sum(yes) / 120
        held = counts[(found.low <= truth + 1e-9) & (truth <= found.high + 1e-9)]
        draws_of = sum(ways(yes[0], 60, 12, int(one)) * ways(yes[1], 60, 12, int(other)) for one, other in held)
        assert draws_of * 20 >= 19 * comb(60, 12) ** 2, yes


def test_the_page_says_at_least_95_percent_and_not_much_more() -> None:
    text = PAGE.read_text(encoding="utf-8")
    row = re.search(r"^\| 5-50 \| [\d,]+ \| ([\d.]+) % \| ([\d.]+) %", text, flags=re.MULTILINE)
    assert row is not None
    assert float(row[1]) >= 95
    assert float(row[2]) <= 98.5
    minima = re.findall(r"^\| \d[^|]*\| [\d, %|]*?\|? ?([\d.]+) % \| [\d.]+ % \|", text, flags=re.MULTILINE)
    assert len(minima) >= 20
    assert min(map(float, minima)) >= 95
