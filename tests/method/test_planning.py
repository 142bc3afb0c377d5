from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom, fisher_exact

from method.planning import Detectable, in_words, smallest_change
from tests.work import calls

sizes = st.integers(1, 12)


def power_by_hand(files_now: int, files_then: int, share_now: float, share_then: float) -> float:
    """The same power from scipy's own test, outcome by outcome."""
    power = 0.0
    for now, then in product(range(files_now + 1), range(files_then + 1)):
        table = np.array([[now, files_now - now], [then, files_then - then]])
        if fisher_exact(table).pvalue <= 0.05:
            power += float(binom.pmf(now, files_now, share_now)) * float(binom.pmf(then, files_then, share_then))
    return power


def test_the_smallest_change_is_the_first_that_reaches_the_power() -> None:
    found = smallest_change(files_now=24, files_then=12)
    assert found == Detectable(files_now=24, files_then=12, share=0.5, rise=45, fall=45)
    assert power_by_hand(24, 12, 0.5, 0.95) >= 0.8 > power_by_hand(24, 12, 0.5, 0.94)


def test_the_way_down_differs_from_the_way_up_away_from_the_middle() -> None:
    found = smallest_change(files_now=72, files_then=36, share=0.7)
    assert found.rise is not None
    assert found.fall is not None
    assert found.rise < found.fall
    assert power_by_hand(72, 36, 0.7, (70 - found.fall) / 100) >= 0.8
    assert power_by_hand(72, 36, 0.7, (70 - found.fall + 1) / 100) < 0.8


@settings(max_examples=15)
@given(sizes, sizes, st.integers(1, 99))
def test_what_is_said_to_be_noticed_is_noticed(files_now: int, files_then: int, from_percent: int) -> None:
    share = from_percent / 100
    found = smallest_change(files_now=files_now, files_then=files_then, share=share)
    for points, end in ((found.rise, 1.0), (-found.fall if found.fall else None, 0.0)):
        if points is None:
            assert power_by_hand(files_now, files_then, share, end) < 0.8
        else:
            assert power_by_hand(files_now, files_then, share, (from_percent + points) / 100) >= 0.8


@settings(max_examples=15)
@given(st.integers(5, 40), st.integers(5, 40))
def test_from_the_middle_a_rise_is_as_easy_to_see_as_a_fall(files_now: int, files_then: int) -> None:
    found = smallest_change(files_now=files_now, files_then=files_then)
    assert found.rise == found.fall


def test_few_files_show_nothing() -> None:
    assert smallest_change(files_now=3, files_then=3) == Detectable(3, 3, 0.5, rise=None, fall=None)
    assert smallest_change(files_now=24, files_then=0) == Detectable(24, 0, 0.5, rise=None, fall=None)


def test_it_is_answered_at_once() -> None:
    smallest_change(files_now=2, files_then=2)  # scipy's import is not counted
    assert calls(lambda: smallest_change(files_now=200, files_then=100)) < 1_000


@pytest.mark.parametrize(
    ("detectable", "sentence"),
    [
        (
            Detectable(24, 12, 0.5, rise=45, fall=45),
            "Med 24 akter nu och 12 om ett år syns en förändring från 50 % först när den är minst 45 procentenheter.",
        ),
        (
            Detectable(24, 12, 0.55, rise=43, fall=47),
            (
                "Med 24 akter nu och 12 om ett år syns en ökning från 55 % först när den är minst 43 procentenheter "
                "och en minskning från 55 % först när den är minst 47 procentenheter."
            ),
        ),
        (
            Detectable(24, 12, 0.3, rise=51, fall=None),
            (
                "Med 24 akter nu och 12 om ett år syns en ökning från 30 % först när den är minst 51 procentenheter "
                "och inte ens en minskning från 30 % till 0 %."
            ),
        ),
        (
            Detectable(3, 3, 0.5, rise=None, fall=None),
            (
                "Med 3 akter nu och 3 om ett år syns inte ens en ökning från 50 % till 100 % "
                "och inte ens en minskning från 50 % till 0 %."
            ),
        ),
    ],
)
def test_it_is_said_in_a_sentence(detectable: Detectable, sentence: str) -> None:
    assert in_words(detectable) == sentence
