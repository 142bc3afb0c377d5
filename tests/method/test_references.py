"""Figures in people's own text."""

import pytest

from method.references import filled, holds_typed_percentage, referred_to

FIGURES = {"samtal": (51, 72), "mote": (3, 7), "skydd": (24, 24)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I {{ samtal }} pratade man med barnet.", "I drygt 70 procent av akterna pratade man med barnet."),
        ("{{samtal}} har ett samtal.", "Drygt 70 procent av akterna har ett samtal."),
        ("Möten hålls. {{ mote }} visar ett.", "Möten hålls. Tre av sju akter visar ett."),
        ("Det gäller {{ skydd }}.", "Det gäller samtliga 24 akter."),
        ("Inga siffror.", "Inga siffror."),
    ],
)
def test_a_reference_is_told_in_words(text: str, told: str) -> None:
    assert filled(text, FIGURES) == told


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("I 71 % av akterna", True),
        ("71% av dem", True),
        ("drygt 70 procent", True),
        ("tio procentenheter, 10 procentenheter", True),
        ("51 av 72", False),
        ("en procentsats", False),
        ("inom 14 dagar", False),
    ],
)
def test_a_typed_percentage_is_found(text: str, typed: bool) -> None:
    assert holds_typed_percentage(text) is typed


def test_references_are_found_in_their_order() -> None:
    assert referred_to("{{ b }} och {{a}} och {{ b }}") == ["b", "a", "b"]
