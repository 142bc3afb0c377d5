"""Kappa, AC1 and alpha against published examples, arithmetic, and second packages."""

from __future__ import annotations

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import t
from statsmodels.stats.inter_rater import cohens_kappa

from method.agreement import Counts, Estimate
from method.chance_corrected import ac1, alpha, coefficients, kappa

COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
"""Cohen 1960, table 1 (printed as shares of 200)."""
FLEISS = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
"""Fleiss 1981, Statistical Methods for Rates and Proportions, 2nd ed., table 13.1 (printed as shares of 100)."""
ONE_SIDED = [[118, 5], [2, 0]]
"""Gwet's example of the kappa paradox, in the Handbook of Inter-Rater Reliability."""
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
"""The data set cont3x3abstractors of Gwet's R package irrCAC, from the Handbook of 2014."""

TABLES = st.integers(2, 4).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, 9), min_size=size, max_size=size), min_size=size, max_size=size)
)


def told(estimate: Estimate) -> tuple[float, float, float]:
    assert estimate.value is not None
    assert estimate.low is not None
    assert estimate.high is not None
    return estimate.value, estimate.low, estimate.high


def counted(first: str, second: str) -> list[list[int]]:
    values = sorted({*first, *second})
    given = list(zip(first, second, strict=True))
    return [[given.count((row, column)) for column in values] for row in values]


def test_cohens_example() -> None:
    # po = 140/200 = .70; pe = .60 * .50 + .30 * .30 + .10 * .20 = .41; kappa = .29 / .59, printed as .492.
    assert kappa(COHEN).value == pytest.approx(0.29 / 0.59)
    assert round(0.29 / 0.59, 3) == 0.492


def test_fleiss_example() -> None:
    # po = .89; pe = .80 * .80 + .10 * .05 + .10 * .15 = .66; kappa = .23 / .34 = .68.
    assert kappa(FLEISS).value == pytest.approx(0.23 / 0.34)


def test_where_nearly_all_answers_are_the_same_kappa_and_alpha_fall_and_ac1_does_not() -> None:
    # po = 118/125 = .944. Kappa: pe = (123 * 120 + 2 * 5) / 125**2 = 14770/15625 = .94528.
    # AC1: mean shares 243/250 and 7/250, pe = 2 * (243/250) * (7/250) = .054432.
    # Alpha: 250 answers, 243 of them alike; 14 coincidences differ, of 2 * 243 * 7 / 249 expected.
    found = coefficients(ONE_SIDED)
    assert found.kappa.value == pytest.approx((0.944 - 0.94528) / (1 - 0.94528))
    assert found.ac1.value == pytest.approx((0.944 - 0.054432) / (1 - 0.054432))
    assert found.alpha.value == pytest.approx(1 - 14 / (2 * 243 * 7 / 249))
    assert found.kappa.value == pytest.approx(-0.0234, abs=5e-5)
    assert found.ac1.value == pytest.approx(0.9408, abs=5e-5)


def test_gwets_own_package_gives_the_same_values_and_errors() -> None:
    # Output in the readme of irrCAC 1.0 (CRAN): kappa 0.7964094, s.e. 0.05891072; AC1 0.8493305, s.e. 0.04321747,
    # interval (0.764, 0.935); alpha 0.7972585, for which it has an analytic interval, (0.68, 0.914).
    normal, student = 1.959964, 1.984217  # 0.975 quantiles; Student's with 99 degrees of freedom
    assert told(kappa(ABSTRACTORS)) == pytest.approx(
        (0.7964094, 0.7964094 - normal * 0.05891072, 0.7964094 + normal * 0.05891072), abs=1e-6
    )
    assert told(ac1(ABSTRACTORS)) == pytest.approx(
        (0.8493305, 0.8493305 - student * 0.04321747, 0.8493305 + student * 0.04321747), abs=1e-6
    )
    assert told(alpha(ABSTRACTORS)) == pytest.approx((0.7972585, 0.68, 0.914), abs=0.02)


def test_krippendorffs_binary_example() -> None:
    # Krippendorff 2011, example A: 10 units, 14 zeros and 6 ones, 4 coincidences differ: 1 - 19 * 4 / (14 * 6) = .095.
    found = alpha(counted("0100000010", "1110010000"))
    assert found.value == pytest.approx(1 - 19 * 4 / (14 * 6))
    assert round(1 - 19 * 4 / (14 * 6), 3) == 0.095


def test_krippendorffs_nominal_example() -> None:
    # Krippendorff 2011, example B: 12 units; 4 a, 6 b, 6 c, 6 d, 2 e; 6 coincidences differ: 1 - 23 * 6 / 448 = .692.
    found = alpha(counted("aabbdcccedda", "babbbcccedDd".lower()))
    assert found.value == pytest.approx(1 - 23 * 6 / (24**2 - 4**2 - 3 * 6**2 - 2**2))
    assert round(1 - 23 * 6 / 448, 3) == 0.692


@pytest.mark.filterwarnings("ignore::RuntimeWarning:statsmodels")
@given(table=TABLES)
def test_kappa_and_its_interval_are_those_of_statsmodels(table: Counts) -> None:
    found = kappa(table)
    assume(found.value is not None)
    other = cohens_kappa(np.array(table))
    assert found.value == pytest.approx(other.kappa, abs=1e-9)
    if found.low is not None:
        limits = np.clip([other.kappa_low, other.kappa_upp], -1, 1)
        assert [found.low, found.high] == pytest.approx(list(limits), abs=1e-6)
    else:
        assert np.nan_to_num(other.std_kappa) == pytest.approx(0, abs=1e-5)


@settings(max_examples=30)
@given(table=TABLES)
def test_alpha_is_that_of_the_package_krippendorff(table: Counts) -> None:
    found = alpha(table)
    assume(found.value is not None)
    answers = [(i, j) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]
    other = krippendorff.alpha(np.array(answers).T, level_of_measurement="nominal")
    assert found.value == pytest.approx(other)


@given(table=TABLES)
def test_the_variance_of_ac1_is_gwets_formula_term_by_term(table: Counts) -> None:
    # Gwet 2008, the variance for two raters, written out: pa(1 - pa) - 4(1 - g)(sum p_kk (1 - p_k)/(q - 1) - pa pe)
    # + 4(1 - g)^2 (sum p_kl (1 - (p_k + p_l)/2)^2 / (q - 1)^2 - pe^2), over n(1 - pe)^2.
    shares = np.array(table, dtype=float)
    files, size = shares.sum(), len(table)
    assume(files > 1)
    shares /= files
    mean = (shares.sum(0) + shares.sum(1)) / 2
    agree, chance = np.trace(shares), (mean * (1 - mean)).sum() / (size - 1)
    value = (agree - chance) / (1 - chance)
    on_diagonal = (np.diag(shares) * (1 - mean)).sum() / (size - 1) - agree * chance
    everywhere = (shares * (1 - np.add.outer(mean, mean) / 2) ** 2).sum() / (size - 1) ** 2 - chance**2
    variance = agree * (1 - agree) - 4 * (1 - value) * on_diagonal + 4 * (1 - value) ** 2 * everywhere
    found = ac1(table)
    assert found.value == pytest.approx(value)
    if found.low is not None and found.high is not None and found.low > -1 and found.high < 1:
        half = t.ppf(0.975, files - 1) * np.sqrt(variance / files) / (1 - chance)
        assert found.high - found.low == pytest.approx(2 * half)


@given(table=TABLES)
def test_nothing_is_ever_nan_and_an_interval_holds_its_value(table: Counts) -> None:
    found = coefficients(table)
    for estimate in (found.kappa, found.ac1, found.alpha):
        numbers = [n for n in (estimate.value, estimate.low, estimate.high) if n is not None]
        assert not np.isnan(numbers).any()
        assert all(-1 <= n <= 1 for n in (estimate.low, estimate.high) if n is not None)
        assert (estimate.low is None) == (estimate.high is None)
    for estimate in (found.kappa, found.ac1):
        if estimate.low is not None:
            value, low, high = told(estimate)
            assert low - 1e-9 <= value <= high + 1e-9


def test_where_everybody_answers_the_same_kappa_and_alpha_are_undefined() -> None:
    found = coefficients([[5, 0], [0, 0]])
    assert (found.kappa, found.alpha) == (Estimate(), Estimate())
    assert found.ac1 == Estimate(1.0)
    assert coefficients([[5]]).ac1 == Estimate()


def test_full_agreement_on_few_files_has_no_interval() -> None:
    found = coefficients([[3, 0], [0, 2]])
    assert (found.kappa, found.ac1, found.alpha) == (Estimate(1.0), Estimate(1.0), Estimate(1.0))


@pytest.mark.parametrize("table", [[], [[0, 0], [0, 0]]])
def test_no_file_has_no_coefficient(table: Counts) -> None:
    found = coefficients(table)
    assert (found.kappa, found.ac1, found.alpha) == (Estimate(), Estimate(), Estimate())


def test_one_file_has_no_interval() -> None:
    found = coefficients([[0, 1], [0, 0]])
    assert [e.low for e in (found.kappa, found.ac1, found.alpha)] == [None, None, None]


def test_alphas_interval_is_the_same_every_time() -> None:
    assert alpha(COHEN) == alpha(COHEN)


def test_alpha_has_no_interval_where_too_many_resamples_have_no_alpha() -> None:
    # Without the one file that differs every answer is the same: of resamples, (14/15)**15 = 36 % lack it.
    assert alpha([[14, 1], [0, 0]]) == Estimate(0.0)


def test_a_table_that_is_not_square_is_refused() -> None:
    with pytest.raises(ValueError, match="same categories"):
        kappa([[1, 2], [3]])
