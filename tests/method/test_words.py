"""Figures in words, and words held against figures."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.words import HEDGES, QUANTITIES, Noun, agrees, in_words, with_noun
from tests.golden import PUBLISHED, ROOT

ARENDE = Noun("ärende", "ärenden", "ärendena", neuter=True)
AKT = Noun("akt", "akter", "akterna")


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        (3, 7, "tre av sju"),
        (0, 24, "inget av 24"),
        (1, 24, "ett av 24"),
        (12, 24, "tolv av 24"),
        (13, 24, "13 av 24"),
        (24, 24, "samtliga 24"),
        (7, 7, "samtliga sju"),
        (2, 2, "båda"),
        (1, 1, "ett av ett"),
        (0, 1, "inget av ett"),
        (38, 39, "38 av 39"),
        (0, 0, "–"),
    ],
)
def test_few_files_are_told_as_counts(count: int, base: int, words: str) -> None:
    assert in_words(count, base, neuter=True) == words


@pytest.mark.parametrize(
    ("count", "base", "words"),
    [
        (51, 72, "drygt 70 procent"),  # 70.8
        (50, 72, "närmare 70 procent"),  # 69.4
        (697, 1000, "omkring 70 procent"),
        (703, 1000, "omkring 70 procent"),
        (705, 1000, "drygt 70 procent"),
        (70, 100, "70 procent"),
        (724, 1000, "drygt 70 procent"),
        (725, 1000, "närmare tre fjärdedelar"),
        (36, 72, "hälften"),
        (18, 72, "en fjärdedel"),
        (17, 72, "närmare en fjärdedel"),
        (24, 72, "en tredjedel"),
        (49, 72, "drygt två tredjedelar"),  # 68.06
        (44, 72, "drygt 60 procent"),  # 61.1
        (71, 72, "nästan alla"),
        (72, 72, "samtliga 72"),
        (1, 72, "en av 72"),
        (0, 72, "ingen av 72"),
    ],
)
def test_many_files_are_told_as_a_share_near_a_round_number(count: int, base: int, words: str) -> None:
    assert in_words(count, base) == words


def test_fractions_may_be_left_out() -> None:
    assert in_words(53, 72, fractions=False) == "närmare 75 procent"  # 73.6
    assert in_words(24, 72, fractions=False) == "närmare 35 procent"


@pytest.mark.parametrize(("count", "base"), [(-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(count: int, base: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        in_words(count, base)


@pytest.mark.parametrize(
    ("count", "base", "neuter", "common"),
    [
        (1, 24, "ett av 24 ärenden", "en av 24 akter"),
        (0, 24, "inget av 24 ärenden", "ingen av 24 akter"),
        (24, 24, "samtliga 24 ärenden", "samtliga 24 akter"),
        (2, 2, "båda ärendena", "båda akterna"),
        (1, 1, "ett av ett ärende", "en av en akt"),
        (51, 72, "drygt 70 procent av ärendena", "drygt 70 procent av akterna"),
        (36, 72, "hälften av ärendena", "hälften av akterna"),
        (71, 72, "nästan alla ärenden", "nästan alla akter"),
        (0, 0, "–", "–"),
    ],
)
def test_the_thing_counted_has_its_gender(count: int, base: int, neuter: str, common: str) -> None:
    assert (with_noun(count, base, ARENDE), with_noun(count, base, AKT)) == (neuter, common)


@pytest.mark.parametrize(
    ("words", "value", "may"),
    [
        ("drygt 70 procent", 70.8, True),
        ("drygt 70 procent", 70.0, False),
        ("drygt 70 procent", 69.7, False),
        ("drygt 70 procent", 73.0, False),
        ("Drygt 70 % av akterna", 70.8, True),
        ("drygt 71 procent", 71.4, True),
        ("drygt 71 procent", 72.2, False),
        ("70 procent", 70.4, True),
        ("70 procent", 70.8, False),
        ("fem procent", 5.0, True),
        ("70,8 procent", 70.83, True),
        ("70,8 procent", 70.9, False),
        ("närmare en fjärdedel", 23.6, True),
        ("närmare en fjärdedel", 25.0, False),
        ("närmare en fjärdedel", 26.0, False),
        ("knappt hälften", 48.6, True),
        ("knappt hälften", 40.0, False),
        ("mer än hälften", 58.0, True),
        ("mer än hälften", 50.0, False),
        ("mer än hälften", 90.0, False),
        ("mindre än en tredjedel", 20.0, True),
        ("minst hälften", 50.0, True),
        ("högst hälften", 50.0, True),
        ("högst hälften", 51.0, False),
        ("en tredjedel", 33.3, True),
        ("en tredjedel av ärendena", 34.7, False),
        ("två femtedelar", 40.0, True),
        ("cirka 70 procent", 68.0, True),
        ("tre av sju", 300 / 7, True),
        ("tre av sju", 43.5, False),
        ("drygt sju av tio", 70.8, True),
        ("inget av 24 ärenden", 0.0, True),
        ("samtliga 24 akter", 100.0, True),
        ("samtliga 24 akter", 99.0, False),
        ("alla", 100.0, True),
        ("nästan alla ärenden", 98.6, True),
        ("nästan alla", 100.0, False),
        ("nästan alla", 90.0, False),
        ("inga ärenden", 0.0, True),
        ("de flesta av akterna", 58.0, True),
        ("de flesta", 45.0, False),
        ("enstaka", 4.0, True),
    ],
)
def test_words_may_stand_for_a_value_or_not(words: str, value: float, may: bool) -> None:
    assert agrees(words, value) is may


@pytest.mark.parametrize(
    "words", ["", "drygt", "blå procent", "alla utom två", "tre av noll", "en dryg halvtimme", "drygt nogon del"]
)
def test_words_that_are_no_figure_are_not_judged(words: str) -> None:
    assert agrees(words, 50.0) is None


@given(base=st.integers(1, 3000), share=st.floats(0, 1), neuter=st.booleans(), fractions=st.booleans())
def test_what_we_write_may_stand_for_its_value(base: int, share: float, neuter: bool, fractions: bool) -> None:
    count = round(share * base)
    noun = ARENDE if neuter else AKT
    value = 100 * count / base
    assert agrees(in_words(count, base, neuter=neuter, fractions=fractions), value) is True
    assert agrees(with_noun(count, base, noun, fractions=fractions), value) is True


@pytest.mark.parametrize("figure", PUBLISHED.values())
def test_the_published_figures_may_all_be_told(figure: tuple[int, int]) -> None:
    assert agrees(in_words(*figure), 100 * figure[0] / figure[1]) is True


def test_we_write_a_hedge_only_where_it_may_be_written_and_leave_no_gap() -> None:
    written = sorted((hedge.written, hedge) for hedge in HEDGES if hedge.written is not None)
    for (low, high), hedge in written:
        assert hedge.low <= low < high <= hedge.high
    assert {low for (low, _), _ in written} == {-2.5, -0.5, -0.05, 0.5}
    assert max(high for (_, high), _ in written) == 2.5


def test_every_hedge_and_quantity_says_why() -> None:
    assert all([*(hedge.reason for hedge in HEDGES), *(quantity.reason for quantity in QUANTITIES)])


def test_the_page_of_words_is_drawn_from_the_tables() -> None:
    done = subprocess.run([sys.executable, "docs/draw_words.py", "--check"], cwd=ROOT, check=False)
    assert done.returncode == 0
