"""Figures in people's own text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.errors import ArshjulError, UnknownName
from method.named_figures import measures_named, require_measure
from method.references import (
    Reference,
    Referred,
    Verb,
    filled,
    filled_references,
    holds_typed_percentage,
    key_of,
    references,
    referred_to,
    without_references,
)
from tests import golden
from tests.factories import MINI

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


@pytest.mark.parametrize(
    ("written", "reference"),
    [
        ("{{ samtal }}", Reference(Verb.WORDS, "samtal")),
        ("{{words samtal}}", Reference(Verb.WORDS, "samtal")),
        ("{{ percent samtal_om_saken }}", Reference(Verb.PERCENT, "samtal_om_saken")),
        ("{{ count anmalan_fran:Skola }}", Reference(Verb.COUNT, "anmalan_fran", "Skola")),
        ("{{ figure aldersgrupp : 13-15 år }}", Reference(Verb.FIGURE, "aldersgrupp", "13-15 år")),
        ("{{ percent samtal @norrmalm }}", Reference(Verb.PERCENT, "samtal", of="norrmalm")),
        ("{{ percent samtal @K }}", Reference(Verb.PERCENT, "samtal", of="K")),
        ("{{ samtal:Nej @alla }}", Reference(Verb.WORDS, "samtal", "Nej", "alla")),
        ("{{ count skola:Förskola/skolan @ lund }}", Reference(Verb.COUNT, "skola", "Förskola/skolan", "lund")),
        ("{{ percent mini-2024/samtal:Ja }}", Reference(Verb.PERCENT, "samtal", "Ja", audit="mini-2024")),
        ("{{\n percent\n samtal\n}}", Reference(Verb.PERCENT, "samtal")),
    ],
)
def test_a_reference_is_understood(written: str, reference: Reference) -> None:
    assert references(f"Före {written} efter.") == [reference]


KEYS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
ANSWERS = st.from_regex(r"[A-ZÅÄÖa-zåäö][A-ZÅÄÖa-zåäö0-9 ,/:–-]{0,18}[a-zåäö]", fullmatch=True)


@given(st.sampled_from(Verb), KEYS, st.none() | ANSWERS, st.none() | KEYS, st.none() | KEYS)
def test_a_reference_written_out_is_understood_as_it_was(
    verb: Verb, column: str, answer: str | None, of: str | None, audit: str | None
) -> None:
    reference = Reference(verb, column, answer, of, audit)
    assert references(f"{{{{ {verb} {reference.key} }}}}") == [reference]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ procent samtal }}", "ordet ”procent” finns inte. Menade du ”percent”?"),
        ("{{ percent }}", "Hänvisningen {{ percent }} går inte att förstå"),
        ("{{ }}", "går inte att förstå"),
        ("{{ percent samtal om saken }}", "går inte att förstå"),
        ("{{ percent samtal", "En hänvisning är inte hel"),
        ("percent samtal }}", "En hänvisning är inte hel"),
        ("{{ percent {{ samtal }} }}", "Skriv t.ex. {{ percent fråga }}, {{ count fråga:svar }}"),
    ],
)
def test_what_is_no_reference_is_told_how_to_write(text: str, said: str) -> None:
    with pytest.raises(ArshjulError) as refused:
        references(text)
    assert said in str(refused.value)


TOLD = {
    "samtal": Referred(51, 72, 59.2, 80.6),
    "samtal @norrmalm": Referred(3, 7, 9.9, 81.6),
    "samtal:Den unge vill ej": Referred(12, 72, in_base=False),
    "plan": Referred(0, 0),
    "skydd": Referred(24, 24, 85.8, 100.0),
}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ percent samtal }} har ett samtal.", "71 % har ett samtal."),
        ("{{ count samtal }}", "51 av 72"),
        ("Samtal: {{ figure samtal }}.", "Samtal: 51 av 72 (71 %; 59–81 %)."),
        ("Hos Norrmalm {{ figure samtal @norrmalm }}", "Hos Norrmalm 3 av 7 (43 %; 9–82 %)"),
        ("I {{ words samtal }} pratade man.", "I drygt 70 procent av akterna pratade man."),
        ("{{ count samtal:Den unge vill ej }} ville inte.", "12 ville inte."),
        ("Det gäller {{ skydd }}.", "Det gäller samtliga 24 akter."),
    ],
)
def test_a_figure_is_told_as_its_verb_says(text: str, told: str) -> None:
    assert filled_references(text, TOLD) == told


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Bra. ",
        "Bra.\n\n",
        "# Samtal\n\n",
        "- ",
        "1. ",
        "> ",
        "**",
        "Slut på raden.\n",
        "Rubrik\n\n- ett\n- ",
        "Nej! ”",
    ],
)
def test_words_that_begin_a_sentence_get_a_capital(before: str) -> None:
    assert filled_references(f"{before}{{{{ samtal }}}}", TOLD) == f"{before}Drygt 70 procent av akterna"


@pytest.mark.parametrize("before", ["I ", "I **", "I\n", "I dem, t.ex. ", "Så (", "- I "])
def test_words_within_a_sentence_get_none(before: str) -> None:
    assert filled_references(f"{before}{{{{ samtal }}}}", TOLD) == f"{before}drygt 70 procent av akterna"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ percent insats }}", "Siffran för {{ percent insats }} går inte att visa"),
        ("{{ count samtal @skarholmen }}", "den är inte räknad, eller dold för att antalet är litet"),
        ("{{ percent plan }}", "ingen akt ingår i basen"),
        ("{{ count plan }}", "ingen akt ingår i basen"),
        ("{{ percent samtal:Den unge vill ej }}", "svaret ingår inte i frågans bas. Skriv count i stället"),
    ],
)
def test_a_figure_that_there_is_not_is_refused(text: str, said: str) -> None:
    with pytest.raises(ArshjulError) as refused:
        filled_references(text, TOLD)
    assert said in str(refused.value)


def test_what_people_have_typed_is_the_text_without_its_references() -> None:
    assert without_references("I {{ percent samtal }}, {{count\nb}}.") == "I –, –."


def test_a_finding_may_say_how_its_figure_is_told() -> None:
    text = "{{ percent samtal }} och {{ count mote }}, {{ figure skydd }}."
    assert referred_to(text) == ["samtal", "mote", "skydd"]
    assert filled(text, FIGURES) == "71 % och 3 av 7, 24 av 24 (100 %)."


def test_a_finding_from_before_keeps_the_braces_that_mean_nothing() -> None:
    text = "{{ Detta är ett stycke }} och {{ mote }}."
    assert referred_to(text) == ["mote"]
    assert filled(text, FIGURES) == "{{ Detta är ett stycke }} och tre av sju akter."


def test_a_findings_figure_without_any_file_is_a_dash() -> None:
    assert filled("I {{ plan }}.", {"plan": (0, 0)}) == "I –."


def test_every_printed_row_has_a_key_of_its_own() -> None:
    named = measures_named(MINI)
    assert {measure.answer for key, measure in named.items() if key.startswith("samtal:")} == {
        "Ja",
        "Nej",
        "Den unge vill inte",
    }
    assert "samtal" not in named, "it has several answers and is not followed"
    assert named["dokumentation"] == named["dokumentation:Brister"], "a battery's row has one"
    assert (named["dokumentation"].answer, named["dokumentation"].counted) == ("Brister i dokumentationen", "Brister")
    assert named["aldersgrupp:13-15 år"].answer == "13-15 år"
    rows = {(measure.question, measure.answer) for measure in named.values()}
    assert rows == {(measure.question, measure.answer) for measure in MINI.measures()}


def test_a_followed_question_is_named_by_its_good_answer() -> None:
    named = measures_named(golden.template())
    assert (named["samtal_om_saken"].counted, named["insats_foreslas:Ja"].counted) == ("Ja", "Ja")


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        (Reference(Verb.PERCENT, "samtall"), "Frågan ”samtall” finns inte. Menade du ”samtal”?"),
        (Reference(Verb.PERCENT, "samtal"), "Skriv vilket svar det gäller: samtal:Ja eller samtal:Nej eller"),
        (Reference(Verb.PERCENT, "oro", "Drog"), "svaret ”Drog” finns inte. Menade du ”Droger”?"),
        (Reference(Verb.COUNT, "dokumentation", "Utan brister"), "I frågan ”dokumentation” räknas inte det svaret"),
    ],
)
def test_a_name_that_does_not_exist_is_told_with_the_nearest(reference: Reference, said: str) -> None:
    with pytest.raises(ArshjulError) as refused:
        require_measure(reference, MINI)
    assert said in str(refused.value)


def test_an_unknown_verb_is_an_unknown_name() -> None:
    with pytest.raises(UnknownName):
        references("{{ cuont samtal }}")


def test_a_key_has_one_written_form() -> None:
    assert key_of("samtal", "Ja", of="norrmalm", audit="mini-2024") == "mini-2024/samtal:Ja @norrmalm"
