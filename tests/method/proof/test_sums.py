"""Totals of tables, and shares under a head with its base."""

from __future__ import annotations

import pytest

from method.proof.rules import proof_read
from tests.method.proof.reading import found, table

HEADS = ["Svar", "Flickor", "Pojkar", "Totalt"]


def test_a_total_row_and_a_total_column_that_are_no_sums_are_found() -> None:
    rows = [HEADS, ["Ja", "10", "8", "18"], ["Nej", "2", "4", "7"], ["Totalt", "12", "13", "25"]]
    known = proof_read(table(rows, total_row=True, total_column=True))
    assert [(one.rule, one.severity, one.place.told) for one in known] == [
        ("proof.sum", "stop", "tabell 1, rad 3, kolumn 4"),
        ("proof.sum", "stop", "tabell 1, rad 4, kolumn 3"),
    ]
    assert known[0].message == "I raden ”Nej” är summan 6, men där står 7. Rätta det som är fel."
    by_heads = proof_read(table(rows))
    assert [(one.rule, one.severity) for one in by_heads] == [("proof.sum_by_head", "warn")] * 2


def test_bases_are_added_up_too_and_percentages_never() -> None:
    rows = [HEADS, ["Ja", "10 av 12 (83 %)", "8 av 12 (67 %)", "18 av 26 (69 %)"], ["Andel", "83 %", "67 %", "69 %"]]
    [remark] = proof_read(table(rows, total_column=True))
    assert "basernas summa 24" in remark.message


@pytest.mark.parametrize(
    "rows",
    [
        [HEADS, ["Ja", "10", "8", "18"], ["Nej", "2", "4", "6"], ["Totalt", "12", "12", "24"]],
        [HEADS, ["Ja", "10", "dold", "18"], ["Nej", "2", "–", "6"], ["Totalt", "12", "12", "24"]],
        [HEADS, ["Ja", "10 av 12 (83 %)", "8 av 12 (67 %)", "18 av 24 (75 %)"], ["Totalt", "12", "12", "24"]],
        [["Svar", "Norrmalm", "Samtliga"], ["Ja", "10", "30"], ["Nej", "2", "6"]],
        [["Skäl (flera svar möjliga)", "Antal"], ["Våld", "10"], ["Droger", "20"], ["Totalt", "24"]],
        [["Kön", "Antal"], ["Barn", "24"], ["varav flickor", "12"], ["Totalt", "24"]],
        [["Svar", "Antal", "Procent"], ["Ja", "18", "75 %"], ["Nej", "6", "25 %"], ["Totalt", "24", "100 %"]],
        [["Enhet", "2021", "2022"], ["Norrmalm", "10", "30"], ["Skärholmen", "2", "6"]],
    ],
)
def test_sums_that_agree_and_columns_that_cannot_be_added_up_are_left_alone(rows: list[list[str]]) -> None:
    assert found(table(rows)) == []


def test_a_table_that_is_said_to_have_no_total_is_not_judged_by_its_heads() -> None:
    rows = [HEADS, ["Ja", "10", "8", "99"], ["Nej", "2", "4", "6"]]
    assert found(table(rows, total_row=False, total_column=False)) == []


def test_a_share_of_another_base_than_its_head_says_is_found() -> None:
    rows = [["Svar", "Norrmalm (n = 24)"], ["Ja", "18 (75 %)"], ["Nej", "6 (35 %)"]]
    [remark] = proof_read(table(rows))
    assert (remark.rule, remark.message) == (
        "proof.share",
        "”6 (35 %)” stämmer inte: 6 av 24 är 25 %. Rätta det som är fel.",
    )
