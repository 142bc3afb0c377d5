"""Figures held against those beside them, against the register, and against their hedges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from method.figures import count_of_base, figure_in_words, percent
from method.proof.rule import Known
from method.words import Noun, in_words, with_noun
from tests.method.proof.reading import found, remarks, table, text

KNOWN = Known(figures=frozenset({(18, 24), (51, 72), (16, 72), (3, 7)}), standards=frozenset({95.0}))
"""75 %, 70.8 %, 22.2 %, 42.9 %, and what is left of each: 25, 29.2, 77.8 and 57.1 %."""


@pytest.mark.parametrize(
    "words",
    [
        "18 av 24 (76 %)",
        "18 av 24 akter i Norrmalm (76 %; 53–90 %)",
        "18 av de 24 akterna (76 procent)",
        "18/24 (76 %)",
        "18 av 24, dvs. 76 %",
        "tre av fyra (70 procent)",
        "ſex av tio (50 procent)",
        "76 % (18 av 24)",
        "76 procent av akterna (18 av 24 akter)",
        "hälften (13 av 24)",
        "två tredjedelar av akterna (18 av 24)",
        "24 av 18 (75 %)",
        "18 av 24 (75,4 %)",
        "3 av 24 (12 %)",
        "18 av 24 enheter (80 %)",
    ],
)
def test_a_percentage_that_is_not_the_count_and_base_beside_it_is_found(words: str) -> None:
    assert found(text(f"Det gällde {words}.")) == ["figure"]
    assert found(table([["Svar", "Antal"], ["Ja", words]])) == ["figure"]


def test_the_remark_says_what_would_be_right() -> None:
    [remark] = remarks("Det gällde 21 av 26 (80 %).")
    assert remark.message == (
        "”21 av 26 (80 %)” stämmer inte: 21 av 26 är 81 %, närmare bestämt 80,8. Rätta det som är fel."
    )


@pytest.mark.parametrize(
    "words",
    [
        "18 av 24 (75 %)",
        "18 av 24 (75 %; 53–90 %)",
        "3 av 24 (13 %)",
        "tre av fyra (75 procent)",
        "75 % (18 av 24)",
        "75,0 % (18 av 24)",
        "två av tre (67 %)",
        "1 024 av 2 048 (50 %)",
        "12 av 24 (50 %) mot 6 av 24 (25 %)",
        "12 av 24 och sex av åtta (75 %)",
        "18 av 24 (målet är 95 %)",
        "18 av 24 (25 % färre än i fjol)",
        "målet är minst 95 % (18 av 24 nådde det)",
        "uppemot 80 % (18 av 24)",
        "nästan hälften (23 av 48)",
    ],
)
def test_figures_that_agree_and_figures_of_different_things_are_left_alone(words: str) -> None:
    assert found(text(f"Det gällde {words}.")) == []


@pytest.mark.parametrize(
    "words",
    [
        "drygt 75 % (18 av 24)",
        "närmare 80 procent (21 av 26)",
        "drygt 75 procent av akterna (18 av 24)",
        "18 av 24 (drygt 75 %)",
        "ca. 80 % (18 av 24)",
        "drygt hälften (13 av 24)",
        "de flesta (11 av 24)",
        "de flesta akter (46 %)",
        "nästan alla (18 av 24)",
        "ett fåtal (12 av 24)",
    ],
)
def test_a_hedge_that_does_not_suit_its_figure_is_doubtful(words: str) -> None:
    [remark] = remarks(f"Det gällde {words}.")
    assert (remark.rule, remark.severity) == ("proof.hedge", "warn")


@pytest.mark.parametrize(
    "words",
    [
        "drygt 70 procent (51 av 72)",
        "närmare 70 procent (50 av 72)",
        "cirka 75 % (18 av 24)",
        "de flesta (18 av 24)",
        "nästan alla akter (71 av 72)",
        "inte de flesta (11 av 24)",
        "alla åldrar (12 av 24)",
        "de flesta enheter (11 av 24 akter)",
    ],
)
def test_a_hedge_that_suits_its_figure_is_left_alone(words: str) -> None:
    assert found(text(f"Det gällde {words}.")) == []


@pytest.mark.parametrize(
    "words",
    [
        "72 procent av akterna",
        "72 %",
        "70,9 procent av akterna",
        "drygt 80 procent av akterna",
        "drygt 75 procent av akterna",
        "två tredjedelar av akterna",
        "en femtedel av barnen",
        "hälften av akterna",
        "19 av 24 (79 %)",
        "sex av sju (86 %)",
        "95 % av akterna",
        "målet är 80 %, men",
        "från 40 till 72 procent",
    ],
)
def test_a_share_that_is_no_figure_of_the_register_is_found(words: str) -> None:
    assert found(text(f"Vi såg {words}."), KNOWN) == ["unknown_figure"]
    assert found(text(f"Vi såg {words}.")) == [], "without a register nobody can tell"


@pytest.mark.parametrize(
    "words",
    [
        "75 procent av akterna",
        "71 procent av akterna",
        "70,8 procent av akterna",
        "70.8 % av akterna",
        "drygt 70 procent av akterna",
        "närmare 45 procent av akterna",
        "mer än hälften av barnen",
        "25 procent saknade plan",
        "18 av 24 (75 %; 53–90 %)",
        "6 av 24 saknade plan (25 %)",
        "tre av fyra (75 procent)",
        "tre av sju (43 %)",
        "100 % av akterna",
        "”72 procent” enligt chefen",
        "ett 95 %-intervall",
        "ett 95 procents konfidensintervall",
        "med 95 procent säkerhet",
        "felmarginalen är 20 procent",
        "målet är minst 95 %",
        "att 95 % ska vara standard",
        "en ökning med 12 procentenheter",
        "att det ökade med 12 procent",
        "mellan 60 och 80 procent",
        "intervallet 53–90 %",
        "uppemot 80 procent",
        "långt över 30 procent",
        "inte mer än 30 procent",
        "hälften av enheterna",
        "80 procent av de elva enheterna",
        "andra hälften av året",
        "hälften så många",
        "50 procent tjänst",
        "två av tre enheter",
    ],
)
def test_figures_of_the_register_and_percentages_that_are_no_results_are_left_alone(words: str) -> None:
    assert found(text(f"Vi såg {words}."), KNOWN) == []


def test_quotations_cells_and_the_scale_of_a_chart_are_not_held_against_the_register() -> None:
    assert found(text("72 procent klarar det", "quote"), KNOWN) == []
    assert found(table([["Indikator", "Värde"], ["Egen mätning", "72 %"]]), KNOWN) == []
    assert found(text("0 % 20 % 40 % 60 % 80 % 100 %"), KNOWN) == []


shares = st.integers(1, 400).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))
AKT = Noun("akt", "akter", "akterna")


@given(shares, st.booleans())
def test_no_figure_that_we_write_ourselves_is_flagged(share: tuple[int, int], known: bool) -> None:
    count, base = share
    value = percent(count, base) or 0.0
    held = Known(figures=frozenset({share})) if known else None
    for words in (
        figure_in_words(count, base, max(value - 9.7, 0), min(value + 8.2, 100)),
        count_of_base(count, base, value),
        with_noun(count, base, AKT),
        f"{in_words(count, base)} ({count} av {base})",
        f"{count} av {base}, {in_words(count, base)} av akterna",
    ):
        assert found(text(f"I Norrmalm hade {words} en plan."), held) == [], words
        assert found(table([["Fråga", "Norrmalm"], ["Plan", words]]), held) == [], words
