"""Personal numbers, small counts, and pictures that tell nothing."""

from __future__ import annotations

import pytest

from method.proof.manuscript import Scribe
from method.proof.rule import Known
from method.proof.rules import proof_read
from tests.factories import STRAY_NUMBER
from tests.method.proof.reading import found, remarks, table, text

SMALL = Known(smallest=5)
RESULTS = [["Svar", "Norrmalm", "Totalt"], ["Ja", "3 av 24 (13 %)", "9 av 48 (19 %)"]]


@pytest.mark.parametrize("number", [STRAY_NUMBER, STRAY_NUMBER.replace("-", ""), STRAY_NUMBER[2:]])
def test_a_personal_number_is_found_and_never_repeated(number: str) -> None:
    [remark] = remarks(f"Barnet {number} har hörts.", "quote")
    assert remark.rule == "proof.personal_number"
    assert number not in f"{remark}"


def test_a_heading_with_a_personal_number_is_not_named_in_the_places_under_it() -> None:
    scribe = Scribe()
    scribe.write(f"Om {STRAY_NUMBER}", "heading", level=1)
    scribe.write("xx")
    assert STRAY_NUMBER not in f"{proof_read(scribe.manuscript())}"


@pytest.mark.parametrize("words", ["212000-0142", "08-508 25 000", "NM-2020-00341", "2022-05-04", "3.4.1-799/2020"])
def test_other_numbers_are_no_personal_numbers(words: str) -> None:
    assert found(text(f"Numret är {words}.")) == []


def test_a_small_count_in_a_table_of_results_is_found() -> None:
    [remark] = proof_read(table(RESULTS), SMALL)
    assert (remark.rule, remark.place.told) == ("proof.small_count", "tabell 1, rad 2, kolumn 2")
    assert found(table(RESULTS)) == [], "without a limit nothing is small"
    assert found(table([["Svar", "Norrmalm (n=24)"], ["Ja", "3"]]), SMALL) == ["small_count"]
    assert found(table([["Svar", "Antal"], ["Ja", "20 (83 %)"], ["Nej", "4 (17 %)"]]), SMALL) == ["small_count"]


def test_a_small_base_is_a_small_count_too() -> None:
    assert found(table([["Svar", "Norrmalm"], ["Ja", "0 av 4 (0 %)"]]), SMALL) == ["small_count"]


def test_the_tables_own_limit_holds_for_all_its_counts() -> None:
    rows = [["Svar", "Antal"], ["Ja", "3"], ["Nej", "dold"], ["Vet ej", "0"], ["Annat", "3 %"]]
    assert found(table(rows, hidden_below=4)) == ["small_count"]
    assert found(table(rows, hidden_below=3), SMALL) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["Enhet", "Möten"], ["Norrmalm", "3"]],
        [["Svar", "Norrmalm"], ["Ja", "0 av 24 (0 %)"]],
        [["Nr", "Fråga", "Svar"], ["1", "Plan", "18 av 24 (75 %)"]],
    ],
)
def test_other_tables_and_zeros_are_left_alone(rows: list[list[str]]) -> None:
    assert found(table(rows), SMALL) == []


def test_small_counts_in_running_text_are_left_alone() -> None:
    assert found(text("3 av 24 (13 %) hade en plan."), SMALL) == []


@pytest.mark.parametrize(("alternative", "rules"), [(None, 1), (" ", 1), ("bild1.png", 1), ("En stapel per enhet", 0)])
def test_a_picture_needs_an_alternative_text(alternative: str | None, rules: int) -> None:
    scribe = Scribe()
    scribe.write("Text")
    scribe.show(alternative)
    assert [one.rule for one in proof_read(scribe.manuscript())] == ["proof.alternative_text"] * rules
