"""The rules as a whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from method.proof.manuscript import Manuscript, Place
from method.proof.rule import Known
from method.proof.rules import RULES, proof_read
from tests.golden import ROOT
from tests.method.proof.reading import found, text


def test_every_rule_is_explained_with_its_severity() -> None:
    page = (ROOT / "docs" / "proof.md").read_text(encoding="utf-8")
    for rule in RULES:
        assert f"| `{rule.code}` | {rule.severity} |" in page


def test_codes_are_not_given_twice() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_nothing_is_wrong_in_nothing() -> None:
    assert proof_read(Manuscript()) == []


def test_a_place_is_told_in_swedish() -> None:
    assert Place(page=3).told == "sidan 3"
    assert Place(paragraph=12, under="Resultat").told == "stycke 12, under ”Resultat”"
    assert Place(table=2, row=4).told == "tabell 2, rad 4"
    assert Place(part="fotnot 2").told == "fotnot 2"
    assert Place().told == "texten"


@given(st.text(alphabet="0123456789 ,.%()/-–”[]<>xavprocentdmj", max_size=80))
def test_no_text_is_too_strange_to_be_read(words: str) -> None:
    found(text(words), Known(figures=frozenset({(18, 24)})))
