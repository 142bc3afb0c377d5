from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.figures import Count, in_percent, percent, total

numbers = st.integers(0, 10**6)


def a_count(stratum: str | None, count: int, base: int, *, answer: str = "Ja", in_base: bool = True) -> Count:
    return Count("npf", "NPF", answer, stratum, count, base, in_base)


@pytest.mark.parametrize(
    ("count", "base", "written"),
    [
        (51, 72, "71 %"),
        (1, 200, "1 %"),  # 0.5, upwards where the nearest even number would be 0
        (1, 8, "13 %"),  # 12.5
        (5, 40, "13 %"),
        (29, 200, "15 %"),  # 14.5, which 0.145 * 100 misses
        (0, 72, "0 %"),
        (72, 72, "100 %"),
        (199, 200, "100 %"),  # 99.5
        (0, 0, "–"),
    ],
)
def test_a_percentage_is_written_in_whole_percent_with_halves_upwards(count: int, base: int, written: str) -> None:
    assert in_percent(percent(count, base)) == written


def test_a_percentage_is_of_its_base() -> None:
    assert percent(51, 72) == pytest.approx(70.8333333)
    assert percent(0, 0) is None


@given(numbers, numbers.filter(bool))
def test_the_written_percentage_is_at_most_half_a_percent_off(count: int, base: int) -> None:
    whole = int(in_percent(percent(count, base)).removesuffix(" %"))
    assert -base < 200 * count - 2 * base * whole + 1e-6 * base
    assert 200 * count - 2 * base * whole < base


def test_an_answer_outside_the_base_has_no_percentage() -> None:
    assert a_count("F", 9, 48, answer="Ej aktuellt", in_base=False).percent is None
    assert a_count("F", 12, 48).percent == 25.0
    assert a_count("F", 0, 0).percent is None


def test_a_total_is_the_sum_of_counts_and_of_bases() -> None:
    parts = [a_count("F", 1, 2), a_count("P", 0, 10), a_count("F", 3, 4), a_count("F", 1, 6, answer="Nej")]
    assert total(parts) == [a_count(None, 4, 16), a_count(None, 1, 6, answer="Nej")]


def test_a_total_can_be_kept_apart_by_sex() -> None:
    parts = [a_count("F", 1, 2), a_count("P", 0, 10), a_count("F", 3, 4)]
    assert total(parts, by_stratum=True) == [a_count("F", 4, 6), a_count("P", 0, 10)]


def test_the_total_of_nothing_is_nothing() -> None:
    assert total([]) == []
