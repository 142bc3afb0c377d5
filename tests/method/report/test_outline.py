"""Outlines filled in: words as they are, parts and texts in their place, and nothing beyond what was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.errors import ConfigError
from method.report.blocks import (
    Block,
    Bullets,
    Cell,
    Chart,
    Heading,
    Mark,
    Panel,
    Paragraph,
    Quote,
    Table,
    plain,
    words,
)
from method.report.markdown import blocks_of
from method.report.outline import Filled, Filling, fill

DRAW = Table(
    key="draw",
    caption="Dragningen",
    heads=("Uppgift", "Värde"),
    rows=((Cell(text="Frö"), Cell(text="1")),),
    sides=("left", "left"),
)
DRAWN = Chart(
    key="chart",
    caption="Andelar",
    alternative="Ett fält.",
    panels=(Panel(title="Ja", marks=(Mark(label="Ask", told="1 av 2", value=50),)),),
)


def filled(
    outline: str,
    *,
    parts: Mapping[str, Sequence[Block]] | None = None,
    texts: Mapping[str, str] | None = None,
    **given: Any,
) -> Filled:
    """The outline filled; `texts` in Markdown."""
    told = {section: blocks_of(text) for section, text in (texts or {}).items()}
    return fill(outline, Filling(words=given, parts=parts or {}, texts=told), source="audit.md")


def text(outline: str, **given: Any) -> str:
    """The one paragraph that the outline becomes."""
    [block] = filled(outline, **given).blocks
    assert isinstance(block, Paragraph)
    return plain(block.words)


@pytest.mark.parametrize(
    "word",
    [
        "# ingen rubrik",
        "- ingen punkt",
        "1. ingen punkt",
        "> inget citat",
        "**inte** _fet_",
        "{{ audit }} och {% if %} och {# not #}",
        "<b>inte</b> & &amp; &lt;",
        "[inte](http://länk.example)",
        "`inte` ~~~",
        "a\\b \\* \\",
        "| inte | tabell |",
        "part:draw",
        "=====",
        "https://inte.example",
        "1 < 2 > 1",
    ],
)
def test_a_word_is_printed_as_it_is_whatever_it_holds(word: str) -> None:
    assert text("{{ word }}", word=word) == word
    assert text("Före {{ word }} efter.", word=word) == f"Före {word} efter."


@pytest.mark.parametrize(
    ("word", "printed"),
    [
        ("två\n\nstycken", "två stycken"),
        ("två\r\nrader", "två rader"),
        ("\ue000part:draw\ue001", "part:draw"),
        ("a\x00b\x1bc", "a b c"),
        ("  luft \t", "luft"),
        (None, ""),
    ],
)
def test_a_word_stays_in_its_line_and_cannot_stand_for_a_part(word: str | None, printed: str) -> None:
    parts: Mapping[str, Sequence[Block]] = {"draw": [DRAW]}
    [block] = filled("Här: {{ word }}.", parts=parts, word=word).blocks
    assert block == Paragraph(words=words(f"Här: {printed}."))


@given(st.text(max_size=40))
def test_no_word_makes_more_than_its_own_paragraph(word: str) -> None:
    [heading, block, last] = filled("# Rubrik\n\nOrd {{ word }} ord.\n\nSlut.", word=word).blocks
    assert (heading, last) == (Heading(level=1, text="Rubrik"), Paragraph(words=words("Slut.")))
    assert isinstance(block, Paragraph)
    assert plain(block.words).startswith("Ord ")


def test_words_in_lists_and_in_mappings_are_escaped_too() -> None:
    assert text("{{ names | listed }}", names=["*a*", "_b_", "c"]) == "*a*, _b_ och c"
    assert text("{{ it.title }}", it={"title": "# *a*"}) == "# *a*"
    assert text('{{ names | join("; ") }}', names=["*a*", "<b>"]) == "*a*; <b>"


def test_parts_stand_in_their_place() -> None:
    made = filled(
        'Före.\n\n{{ table("draw") }}\n\nMellan.\n\n{{ chart("figures") }}\n\n{{ part("none") }}\n\nEfter.',
        parts={"draw": [DRAW, DRAW], "figures": [DRAWN], "none": []},
    )
    assert made.blocks == (
        Paragraph(words=words("Före.")),
        DRAW,
        DRAW,
        Paragraph(words=words("Mellan.")),
        DRAWN,
        Paragraph(words=words("Efter.")),
    )


def test_a_text_stands_below_the_heading_above_it() -> None:
    made = filled(
        '{{ text("lead", "Inledning") }}\n\n# Analys\n\n## Trygghet\n\n{{ text("analys", "Analys") }}\n\nEfter.',
        texts={"lead": "# Först\n\nOrd.", "analys": "# Egen\n\n## Djupare\n\n> Sagt.\n\n- punkt"},
    )
    assert made.blocks == (
        Heading(level=1, text="Först"),
        Paragraph(words=words("Ord.")),
        Heading(level=1, text="Analys"),
        Heading(level=2, text="Trygghet"),
        Heading(level=3, text="Egen"),
        Heading(level=3, text="Djupare"),
        Quote(words=words("Sagt.")),
        Bullets(points=(words("punkt"),)),
        Paragraph(words=words("Efter.")),
    )


def test_a_heading_within_a_text_does_not_count_for_the_next() -> None:
    made = filled(
        '# A\n\n{{ text("a", "A") }}\n\n{{ text("b", "B") }}', texts={"a": "# Under A", "b": "# Också under A"}
    )
    assert [block.level for block in made.blocks if isinstance(block, Heading)] == [1, 2, 2]


def test_a_text_that_nobody_wrote_is_left_out_and_its_section_is_known() -> None:
    made = filled('# A\n\n{{ text("a", "Rubriken") }}\n\nEfter.')
    assert made.blocks == (Heading(level=1, text="A"), Paragraph(words=words("Efter.")))
    assert made.sections == {"a": "Rubriken"}


def test_a_section_that_a_condition_leaves_out_has_no_place() -> None:
    outline = '{% if yes %}{{ text("a", "A") }}{% else %}{{ text("b", "B") }}{% endif %}\n\nSlut.'
    assert filled(outline, yes=False).sections == {"b": "B"}


def test_what_is_written_and_what_there_is_can_be_asked_for() -> None:
    outline = (
        '{{ "ja" if written("a") else "nej" }} {{ "ja" if has("draw") else "nej" }} {{ "ja" if has("x") else "nej" }}'
    )
    [block] = filled(outline, parts={"draw": [DRAW], "x": []}, texts={"a": "Ord."}).blocks
    assert isinstance(block, Paragraph)
    assert plain(block.words) == "ja ja nej"


def test_text_with_the_words_of_a_place_is_not_taken_for_it() -> None:
    made = filled('{{ text("a", "A") }}', parts={"draw": [DRAW]}, texts={"a": "part:draw"})
    assert made.blocks == (Paragraph(words=words("part:draw")),)


def test_loops_give_tight_lists() -> None:
    outline = (
        "Enheter:\n\n{% for one in units %}\n- {{ one.name }}{% if one.new %}, ny{% endif %}\n\n{% endfor %}\n\nSlut."
    )
    tight = "Enheter:\n\n{% for one in units %}\n- {{ one.name }}\n{% endfor %}\n\nSlut."
    units = [{"name": "Ask", "new": False}, {"name": "Bok", "new": True}]
    assert filled(tight, units=units).blocks == (
        Paragraph(words=words("Enheter:")),
        Bullets(points=(words("Ask"), words("Bok"))),
        Paragraph(words=words("Slut.")),
    )
    assert filled(outline, units=units).blocks[1] == Bullets(points=(words("Ask"), words("Bok, ny")))


def test_a_loop_over_nothing_leaves_nothing() -> None:
    assert filled("A\n\n{% for one in units %}\n- {{ one }}\n{% endfor %}\n\nB", units=[]).blocks == (
        Paragraph(words=words("A")),
        Paragraph(words=words("B")),
    )


@pytest.mark.parametrize(
    ("outline", "printed"),
    [
        ('{{ 1 | counted("akt", "akter") }}', "1 akt"),
        ('{{ 2 | counted("akt", "akter") }}', "2 akter"),
        ('{{ 0 | counted("akt", "akter") }}', "0 akter"),
        ('{{ 0 | counted("akt", "akter", "ingen akt") | capital }}', "Ingen akt"),
        ('{{ 3 | counted("akt", "akter", "ingen akt") }}', "3 akter"),
        ("{{ [] | listed }}.", "."),
        ('{{ ["a"] | listed }}', "a"),
        ('{{ ["a", "b"] | listed }}', "a och b"),
        ('{{ ["a", "b", "c"] | listed("eller") }}', "a, b eller c"),
        ('{{ "en akt" | capital }}', "En akt"),
        ('{{ "åldersgrupp" | capital }}', "Åldersgrupp"),
        ('{{ "" | capital }}.', "."),
        ('{{ "Barnärenden" | uncapital }}', "barnärenden"),
        ('{{ "BUP i staden" | uncapital }}', "BUP i staden"),
        ('{{ "Å" | uncapital }}', "å"),
    ],
)
def test_numbers_and_names_are_told_in_swedish(outline: str, printed: str) -> None:
    assert text(outline) == printed


@pytest.mark.parametrize(
    ("outline", "said"),
    [
        ('# A\n\n{{ table("lsts") }}', "audit.md: ”lsts” finns inte; välj bland draw, lists."),
        ("# A\n\n{{ fils }}", "audit.md: rad 3: dispositionen går inte att fylla i: 'fils' is undefined"),
        ("# A\n\n{% for %}", "audit.md: rad 3: dispositionen går inte att fylla i:"),
        (
            "# A\n\n{{ files | countd }}",
            "audit.md: rad 3: dispositionen går inte att fylla i: No filter named 'countd'",
        ),
        ("# A\n\n{{ it.tilte }}", "audit.md: rad 3: dispositionen går inte att fylla i:"),
        ("# A\n\n<b>inte</b>", "audit.md: när dispositionen är ifylld: Rad 3: HTML går inte att använda."),
        ("# A\n\n{{ files / 0 }}", "audit.md: rad 3: dispositionen går inte att fylla i:"),
        ('# A\n\n{{ files | counted("akt") }}', "audit.md: rad 3: dispositionen går inte att fylla i:"),
        ('# A\n\n{{ it | counted("akt", "akter") + 1 }}', "audit.md: rad 3: dispositionen går inte att fylla i:"),
        ('# A\n\n{% include "other.md" %}', "audit.md: rad 3: dispositionen går inte att fylla i:"),
    ],
)
def test_an_outline_that_asks_for_what_there_is_not_names_its_file(outline: str, said: str) -> None:
    with pytest.raises(ConfigError) as told:
        filled(outline, parts={"draw": [DRAW], "lists": [DRAW]}, files=3, it={"title": "a"})
    assert str(told.value).startswith(said)


@pytest.mark.parametrize(
    "outline",
    [
        "{{ files.__class__ }}",
        "{{ files.__class__.__mro__ }}",
        '{{ files | attr("__class__") }}',
        '{{ ""["__class__"] }}',
        "{{ table.__globals__ }}",
        "{{ table.__closure__ }}",
        "{{ names.append(1) }}",
        "{{ self.__init__.__globals__ }}",
        '{{ "%s".__format__ }}',
        "{{ range(99999999999) }}",
    ],
)
def test_an_outline_reaches_nothing_but_what_it_was_given(outline: str) -> None:
    with pytest.raises(ConfigError, match=r"^audit\.md: "):
        filled(outline, files=3, names=["a"])


@pytest.mark.parametrize("outline", ["Före {{ w }}", "{{ w }} efter.", "# {{ w }}", "- {{ w }}", "> {{ w }}"])
def test_a_place_that_has_no_line_of_its_own_is_refused_and_not_printed(outline: str) -> None:
    with pytest.raises(ConfigError, match=r"audit\.md: när dispositionen är ifylld: ”draw” står inte på en egen rad"):
        filled(outline.replace("{{ w }}", '{{ table("draw") }}'), parts={"draw": [DRAW]})


def test_places_on_lines_after_each_other_are_all_filled() -> None:
    made = filled('{{ table("draw") }}\n{{ text("a", "A") }}', parts={"draw": [DRAW]}, texts={"a": "Ord."})
    assert made.blocks == (DRAW, Paragraph(words=words("Ord.")))
