from __future__ import annotations

from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep

from method.two_shares import Share, effect, effects, fisher, fishers, holm
from tests.work import calls

shares = st.integers(1, 60).flatmap(lambda base: st.builds(Share, st.integers(0, base), st.just(base)))
pairs = st.lists(st.tuples(shares, shares), max_size=8)

NEWCOMBE = [
    ((56, 70), (48, 80), 0.0524, 0.3339),
    ((9, 10), (3, 10), 0.1705, 0.8090),
    ((6, 7), (2, 7), 0.0582, 0.8062),
    ((5, 56), (0, 29), -0.0381, 0.1926),
    ((0, 10), (0, 20), -0.1611, 0.2775),
    ((0, 10), (0, 10), -0.2775, 0.2775),
    ((10, 10), (0, 20), 0.6791, 1.0),
    ((10, 10), (0, 10), 0.6075, 1.0),
]
"""Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10: two shares, and the limits of their
difference."""


@pytest.mark.parametrize(("one", "other", "low", "high"), NEWCOMBE)
def test_the_interval_of_a_difference_is_the_published_one(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    found = effect(Share(*one), Share(*other))
    assert found is not None
    assert (round(found.low / 100, 4), round(found.high / 100, 4)) == (low, high)
    assert found.points == pytest.approx(100 * (one[0] / one[1] - other[0] / other[1]))


@given(shares, shares)
def test_the_interval_of_a_difference_is_that_of_statsmodels(one: Share, other: Share) -> None:
    limits = confint_proportions_2indep(one.count, one.base, other.count, other.base, method="newcomb", compare="diff")
    found = effect(one, other)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((100 * limits[0], 100 * limits[1]), abs=1e-9)


@given(shares, shares)
def test_the_other_way_round_the_difference_has_the_other_sign(one: Share, other: Share) -> None:
    here, there = effect(one, other), effect(other, one)
    assert here is not None
    assert there is not None
    assert (here.points, here.low, here.high) == pytest.approx((-there.points, -there.high, -there.low))


def test_without_a_base_there_is_neither_p_nor_difference() -> None:
    some = (Share(3, 4), Share(1, 4))
    assert effects([(Share(0, 0), Share(1, 4)), some])[0] is None
    assert fishers([some, (Share(1, 4), Share(0, 0))])[1] is None
    assert (effects([]), fishers([])) == ([], [])


def test_fishers_tea() -> None:
    """Fisher 1935, "The Design of Experiments", chapter II: 3 of 4 cups told right each way; 34/70."""
    assert fisher(Share(3, 4), Share(1, 4)) == pytest.approx(34 / 70)
    assert fisher(Share(4, 4), Share(0, 4)) == pytest.approx(2 / 70)


@given(pairs)
def test_fishers_p_is_that_of_scipy_in_the_same_place(pairs: list[tuple[Share, Share]]) -> None:
    expected = [
        fisher_exact(np.array([[share.count, share.base - share.count] for share in pair])).pvalue for pair in pairs
    ]
    assert fishers(pairs) == pytest.approx(expected, rel=1e-9)


def test_tables_of_one_probability_stand_together() -> None:
    """With equal bases every table has a mirror image exactly as probable, whatever the last digits say."""
    for yes in range(1, 24):
        for count in range(max(0, yes - 12), min(yes, 12) + 1):
            one, other = Share(count, 12), Share(yes - count, 12)
            ways = [comb(12, k) * comb(12, yes - k) for k in range(max(0, yes - 12), min(yes, 12) + 1)]
            own = comb(12, count) * comb(12, yes - count)
            exact = Fraction(sum(way for way in ways if way <= own), comb(24, yes))
            assert fisher(one, other) == pytest.approx(float(exact), rel=1e-12)


def test_a_whole_countrys_units_are_judged_together() -> None:
    rng = np.random.default_rng(1)
    bases = rng.integers(5, 25, size=290 * 60)
    families = [
        (Share(int(rng.integers(0, base + 1)), int(base)), Share(int(rng.integers(0, 289 * base + 1)), int(289 * base)))
        for base in bases
    ]
    assert len(fishers(families)) == 17_400
    assert calls(lambda: fishers(families)) < 10 * len(families)


def test_holms_own_example_of_steps() -> None:
    """Wright 1992, "Adjusted p-values for simultaneous inference", Biometrics 48, 1005-1013: multiplied 4, 3, 2, 1."""
    assert holm([0.01, 0.02, 0.03, 0.04]) == pytest.approx([0.04, 0.06, 0.06, 0.06])


@settings(max_examples=10)  # statsmodels collects garbage at every call
@given(st.lists(st.floats(0, 1), min_size=1, max_size=20))
def test_holm_is_that_of_statsmodels(p_values: list[float]) -> None:
    assert holm(p_values) == pytest.approx(list(multipletests(p_values, method="holm")[1]))
