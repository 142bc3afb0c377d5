from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, hypergeom

from method.planning import Detectable
from method.power import found, power
from method.sample_size import (
    Attribute,
    allocated,
    files_for_attribute,
    files_for_change,
    files_for_margin,
    files_to_discover,
    half_widths,
    rate_discovered,
    reach,
)

PUBLISHED = [
    (2, 0, 149, 0),
    (3, 0, 99, 0),
    (4, 0, 74, 0),
    (5, 0, 59, 0),
    (6, 0, 49, 0),
    (7, 0, 42, 0),
    (8, 0, 36, 0),
    (9, 0, 32, 0),
    (10, 0, 29, 0),
    (15, 0, 19, 0),
    (20, 0, 14, 0),
    (5, 1, 93, 1),
    (6, 1, 78, 1),
    (10, 1, 46, 1),
    (5, 1.5, 124, 2),
    (6, 1.5, 103, 2),
    (5, 2, 181, 4),
    (10, 3, 61, 2),
    (6, 3, 195, 6),
]
"""Tolerable rate and expected rate in percent, files, errors allowed. AICPA, Audit Guide: Audit Sampling, table A-1,
statistical sample sizes for tests of controls, 5 percent risk of overreliance, large population."""


@pytest.mark.parametrize(("tolerable", "expected", "files", "allowed"), PUBLISHED)
def test_a_discovery_sample_is_as_large_as_the_published(
    tolerable: float, expected: float, files: int, allowed: int
) -> None:
    found = files_for_attribute(tolerable=tolerable / 100, expected=expected / 100)
    assert found == Attribute(files, allowed)


def test_one_percent_takes_299_files() -> None:
    assert files_to_discover(0.01) == 299


def test_an_expected_rate_at_the_tolerable_has_no_sample() -> None:
    assert files_for_attribute(tolerable=0.05, expected=0.05) is None


def test_of_a_short_list_fewer_files_discover_as_much() -> None:
    # 5 of 100: all five missed by 45 files with C(95,45)/C(100,45) = 0.0462, by 44 with 0.0508.
    assert files_to_discover(0.05, frame=100) == 45
    assert hypergeom.pmf(0, 100, 5, 45) <= 0.05 < hypergeom.pmf(0, 100, 5, 44)
    assert files_to_discover(0.5, frame=2, allowed=1) is None, "the list has one such file, and one is allowed"


@pytest.mark.parametrize("frame", [None, 40, 137])
@pytest.mark.parametrize(("share", "points"), list(product((0, 0.1, 0.5, 0.98), (20, 8))))
def test_the_margin_is_met_by_no_smaller_sample(frame: int | None, share: float, points: float) -> None:
    sizes = np.arange(1, (frame or 600) + 1)
    first = int(np.flatnonzero(100 * half_widths(sizes, share, frame) <= points)[0]) + 1
    assert files_for_margin(points=points, share=share, frame=frame) == first


def test_half_the_width_is_that_of_the_worse_number_of_files() -> None:
    # At 50 % of 5 files there are 2 or 3: Clopper and Pearson's limits for 2 of 5 are 5.27 % and 85.34 %.
    assert half_widths(np.array([5]), 0.5, None)[0] == pytest.approx((0.85337 - 0.05274) / 2, abs=1e-5)
    assert half_widths(np.array([12]), 0.5, 12)[0] == 0, "all has been read"


def test_strata_get_files_in_proportion_and_none_is_lost() -> None:
    assert allocated(24, {"F": 300, "P": 500}) == {"F": 9, "P": 15}
    assert allocated(10, {"F": 1, "P": 1, "X": 1}) == {"F": 4, "P": 3, "X": 3}


@given(st.integers(0, 200), st.lists(st.integers(1, 900), min_size=1, max_size=5))
def test_a_stratums_part_is_within_one_file_of_its_share(files: int, sizes: list[int]) -> None:
    frames = {str(place): size for place, size in enumerate(sizes)}
    dealt = allocated(files, frames)
    assert sum(dealt.values()) == files
    assert all(abs(dealt[name] - files * size / sum(sizes)) < 1 for name, size in frames.items())


@pytest.mark.parametrize(("now", "then"), [(0.5, 0.9), (0.75, 0.95), (0.2, 0.5), (0.0, 0.3)])
def test_a_change_is_seen_by_no_fewer_files(now: float, then: float) -> None:
    first = next(size for size in range(2, 100) if power(found(size, size), now, np.array([then]))[0] >= 0.8)
    assert files_for_change(now, then) == first


def test_no_change_takes_no_number_of_files() -> None:
    assert files_for_change(0.5, 0.5) is None


@settings(max_examples=40)
@given(st.integers(1, 14), st.integers(1, 14), st.data())
def test_what_is_discovered_is_discovered_wherever_it_lies(girls: int, boys: int, data: st.DataObject) -> None:
    frames = {"F": girls, "P": boys}
    files = {"F": data.draw(st.integers(0, girls)), "P": data.draw(st.integers(1, boys))}

    def missed(concerned: int) -> float:
        return max(
            float(hypergeom.pmf(0, girls, few, files["F"]) * hypergeom.pmf(0, boys, concerned - few, files["P"]))
            for few in range(max(0, concerned - boys), min(girls, concerned) + 1)
        )

    first = next(concerned for concerned in range(1, girls + boys + 1) if missed(concerned) <= 0.05 + 1e-9)
    assert rate_discovered(files, frames) == pytest.approx(first / (girls + boys))


def test_of_an_endless_list_twelve_and_twelve_discover_what_is_in_every_eighth_file() -> None:
    rate = rate_discovered({"F": 12, "P": 12}, None)
    assert binom.pmf(0, 24, rate) == pytest.approx(0.05)
    assert rate == pytest.approx(0.1173, abs=5e-5)


def test_what_twelve_and_twelve_files_can_show() -> None:
    shown = reach({"F": 12, "P": 12}, {"F": 300, "P": 500}, again=12)
    assert (shown.files, shown.frame) == (24, 800)
    assert shown.change == Detectable(24, 12, 0.5, rise=45, fall=45)
    assert shown.margin == pytest.approx(20.5, abs=0.01)
    assert shown.discovered > 100 * 0.1173, "unevenly drawn, it may lie where little was read"


def test_a_list_shorter_than_the_sample_is_read_whole() -> None:
    shown = reach({"F": 12, "P": 12}, {"F": 5, "P": 12})
    assert (shown.files, shown.margin) == (17, 0)
    with pytest.raises(ValueError, match="no file"):
        reach({"F": 12}, {"F": 0})
