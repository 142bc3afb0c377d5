"""Placeholders that were left, and words that only look like some; headings with nothing under them."""

from __future__ import annotations

import pytest

from method.proof.manuscript import Scribe
from method.proof.rules import proof_read
from tests.method.proof.reading import found, remarks, table, text


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Vi läste xx akter.", "xx"),
        ("Vi läste XXX akter.", "XXX"),
        ("Dnr 2021-xx", "xx"),
        ("Senast 20xx-xx-xx.", "20xx-xx-xx"),
        ("Det gällde x procent.", "x"),
        ("TODO: skriv om skolan", "TODO"),
        ("FIXME", "FIXME"),
        ("Datum: TBD.", "TBD"),
        ("Är det så här???", "???"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
        ("Enheten [...] har", "[...]"),
        ("Enheten […] har", "[…]"),
        ("Chefen [namn] svarade", "[namn]"),
        ("Chefen [NAMN] svarade", "[NAMN]"),
        ("Resultatet [ifylls efter mötet] visar", "[ifylls efter mötet]"),
        ("Sammanlagt [antal akter] akter", "[antal akter]"),
        ("Chefen <namn> svarade", "<namn>"),
        ("Hej {{ enhet }}!", "{{ enhet }}"),
        ("Klart }} nu", "}}"),
        ("Skriv åååå-mm-dd här", "åååå-mm-dd"),
        ("Född ÅÅMMDD", "ÅÅMMDD"),
        ("Född ÅÅÅÅMMDD-XXXX", "ÅÅÅÅMMDD-XXXX"),
        ("Klicka eller tryck här för att ange text.", "Klicka eller tryck här för att ange text"),
        ("Se Fel! Hittar inte referenskälla.", "Fel! Hittar inte referenskälla"),
        ("See Error! Reference source not found.", "Error! Reference source not found"),
        ("Summan är #REF! kronor", "#REF!"),
        ("None av 24 akter", "None"),
        ("nan % av akterna", "nan"),
    ],
)
def test_a_placeholder_that_was_left_is_found(words: str, left: str) -> None:
    [remark] = remarks(words)
    assert remark.rule == "proof.placeholder"
    assert remark.message.startswith(f"”{left}” är en platshållare")


@pytest.mark.parametrize(
    "words",
    [
        "XX-talet var långt",
        "Kapitel XXI",
        "Storlek XXL",
        "Exxon och taxxi",
        "Skälet [1] och [sic]",
        "Vi frågade barnet [vår kursivering]",
        "Skillnaden är säker (p <0,05 och n >30)",
        "Skriv till <inspektor@example.se> eller <https://example.se>",
        "Alla metodtodos",
        "Varför? Jo!",
        "Ingen av de 24 akterna",
        "”det [...] var XX som sa det???”",
        "Nanny och nano",
    ],
)
def test_what_only_looks_like_a_placeholder_is_left_alone(words: str) -> None:
    assert found(text(words)) == []


def test_a_broken_reference_is_found_in_a_quotation_too() -> None:
    assert found(text("Fel! Hittar inte referenskälla.", "quote")) == ["placeholder"]
    assert found(text("XX mår bra [...]", "quote")) == []


@pytest.mark.parametrize("cell", ["None", "nan", "NaN", "#REF!", "###", "xx"])
def test_a_cell_that_a_program_left_empty_is_found(cell: str) -> None:
    [remark] = proof_read(table([["Svar", "Antal"], ["Ja", cell]]))
    assert (remark.rule, remark.place.told) == ("proof.placeholder", "tabell 1, rad 2, kolumn 2")


def _headed(*parts: tuple[str, int] | str) -> list[str]:
    scribe = Scribe()
    for part in parts:
        if isinstance(part, str):
            scribe.write(part)
        else:
            scribe.write(part[0], "heading", level=part[1])
    return [f"{one.rule} {one.place.told}" for one in proof_read(scribe.manuscript())]


def test_a_heading_with_nothing_under_it_is_found() -> None:
    assert _headed(("Rapport", 0), ("Ett", 1), "Text", ("Två", 1), ("Tre", 1), "Text") == [
        "proof.empty_heading stycke 4"
    ]
    assert _headed(("Ett", 1), ("Delen", 2), ("Två", 1), "Text") == ["proof.empty_heading stycke 2"]
    assert _headed(("Ett", 1), "Text", ("Slut", 2)) == ["proof.empty_heading stycke 3"]


def test_a_heading_over_a_lower_one_a_table_or_a_picture_is_not_empty() -> None:
    assert _headed(("Rapport", 0), ("Ett", 1), ("Delen", 2), "Text") == []
    scribe = Scribe()
    scribe.write("Tabell", "heading", level=1)
    scribe.draw([["Svar"], ["Ja"]])
    scribe.write("Bild", "heading", level=1)
    scribe.show("En stapel")
    assert proof_read(scribe.manuscript()) == []


def test_a_heading_without_words_is_found() -> None:
    assert _headed(("Ett", 1), "Text", ("", 1), "Text") == ["proof.empty_heading stycke 3"]
    assert _headed(("–", 1), "Text") == ["proof.empty_heading stycke 1"]
