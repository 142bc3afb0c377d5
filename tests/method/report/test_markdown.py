"""People's own text as a report's blocks, and plain text that nothing is taken for markup in."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from config.errors import ArshjulError
from method.report.blocks import Bullets, Heading, Paragraph, Quote, Span, plain, words
from method.report.markdown import blocks_of, escaped

MARKS = st.text(alphabet="#*_`~<>[]()!\\-+=.:|&;\"'{}/ \n\t1aÅ", max_size=30)


def test_a_text_becomes_blocks_in_their_order() -> None:
    text = (
        "# Samtal\n\nDe unga **ska** få *komma till tals*,\ni varje ärende.\n\n"
        "- ett\n- **två** tre\n\n1. först\n2. sedan\n\n> Ingen frågade mig."
    )
    assert blocks_of(text) == [
        Heading(level=1, text="Samtal"),
        Paragraph(
            words=(
                Span(text="De unga "),
                Span(text="ska", strong=True),
                Span(text=" få "),
                Span(text="komma till tals", emphasis=True),
                Span(text=", i varje ärende."),
            )
        ),
        Bullets(points=(words("ett"), (Span(text="två", strong=True), Span(text=" tre")))),
        Bullets(numbered=True, points=(words("först"), words("sedan"))),
        Quote(words=words("Ingen frågade mig.")),
    ]


@pytest.mark.parametrize(
    ("text", "below", "levels"),
    [
        ("# a\n\n## b\n\n### c", 0, [1, 2, 3]),
        ("# a\n\n## b", 1, [2, 3]),
        ("# a\n\n## b", 2, [3, 3]),
        ("a\n=\n\nb\n-", 1, [2, 3]),
    ],
)
def test_headings_lie_below_the_one_that_the_text_stands_under(text: str, below: int, levels: list[int]) -> None:
    assert [block.level for block in blocks_of(text, below=below) if isinstance(block, Heading)] == levels


@pytest.mark.parametrize("text", ["a\nb", "a  \nb", "a\\\nb"])
def test_a_line_end_within_a_paragraph_is_a_space(text: str) -> None:
    assert blocks_of(text) == [Paragraph(words=words("a b"))]


def test_words_can_be_strong_and_emphasised_at_once() -> None:
    assert blocks_of("***båda***") == [Paragraph(words=(Span(text="båda", strong=True, emphasis=True),))]


def test_a_quotation_of_two_paragraphs_is_two_quotes() -> None:
    assert blocks_of("> ett\n>\n> två") == [Quote(words=words("ett")), Quote(words=words("två"))]


@pytest.mark.parametrize("text", ["<https://lillkommun.example/å>", "[a@b.example](mailto:a@b.example)"])
def test_a_link_that_shows_its_address_is_the_address(text: str) -> None:
    [paragraph] = blocks_of(text)
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.words) == re.sub(r"[<>]|\[|\].*", "", text)


def test_a_reference_to_a_figure_is_left_as_it_is() -> None:
    text = "I {{ percent samtal_om_saken @norrmalm }} av akterna, {{ count anmalan_fran:Skola }}."
    assert blocks_of(text) == [Paragraph(words=words(text))]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a\n\n<div>b</div>", 3, "HTML går inte"),
        ("a\nb <em>c</em>", 2, "HTML går inte"),
        ("a\n\nb\n![c](d.png)", 4, "Bilder går inte"),
        ("a\n\n    b", 3, "Börja raden utan mellanslag"),
        ("a `b`", 1, "Ta bort ` runt orden"),
        ("```\na\n```", 1, "Programkod går inte"),
        ("a\n\n***", 3, "En linje går inte"),
        ("a\n\n| b | c |\n|---|---|\n| 1 | 2 |", 3, "Tabeller går inte att skriva"),
        ("Se\n[rapporten](https://lillkommun.example)", 2, "En länk måste visa sin adress"),
        ("- a\n  - b", 2, "En lista kan inte ligga i en annan"),
        ("1. a\n   - b", 2, "En lista kan inte ligga i en annan"),
        ("- a\n\n  b", 3, "En punkt kan bara ha ett stycke"),
        ("- a\n-\n- b", 2, "En punkt i listan är tom"),
        ("- # a", 1, "En rubrik kan inte stå i en lista"),
        ("- > a", 1, "Ett citat kan inte stå i en lista"),
        ("> - a", 1, "I ett citat kan det bara stå löpande text"),
        ("> `a`", 1, "Ta bort ` runt orden"),
        ("a\n\n#", 3, "Rubriken är tom"),
        ("1986. Det året hände det.", 1, "skriv 1986\\. i stället"),
        ("3) a", 1, "skriv 3\\) i stället"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(ArshjulError) as refused:
        blocks_of(text)
    assert str(refused.value).startswith(f"Rad {line}: ")
    assert said in str(refused.value)


@given(MARKS)
def test_any_text_is_blocks_or_a_sentence_that_names_a_line(text: str) -> None:
    said = ""
    try:
        said = "".join(type(block).__name__ for block in blocks_of(text, below=1))
    except ArshjulError as error:
        said = str(error)
        assert said.startswith("Rad ")
    assert bool(said) == bool(text.replace(">", "").strip())


def words_of(text: str) -> list[str]:
    """The words of a plain text; control characters, and those of the private use area, are none."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f\ue000-\uf8ff]", " ", text).split()


@given(st.text(max_size=60) | MARKS)
@example("1. a")
@example("- a")
@example("12) a")
@example("# a")
@example("+ a")
@example("=")
@example("--- | ---")
@example("    a")
@example("a\n---\nb")
@example("\ue000text:analys\ue001")
@example("&amp; <b> ![x](y) [z]: w `k` **s** _e_ ~~~ \\ {{ x }}")
def test_an_escaped_text_is_one_paragraph_of_its_own_words(text: str) -> None:
    wanted = words_of(text)
    blocks = blocks_of(escaped(text))
    assert blocks == ([Paragraph(words=words(" ".join(wanted)))] if wanted else [])


@given(st.text(max_size=60) | MARKS)
def test_an_escaped_text_is_harmless_after_other_lines_too(text: str) -> None:
    wanted = " ".join(words_of(text))
    assert (
        blocks_of(f"före\n{escaped(text)}\nefter")
        == [Paragraph(words=words(" ".join(part for part in ("före", wanted, "efter") if part)))]
        or not wanted
    )


def test_an_escaped_text_holds_no_reference() -> None:
    assert "{{" not in escaped("{{ percent samtal }}")
