"""A text in parts and in pieces, and as HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.channels.blocks import mrkdwn, units
from tasks.channels.html import page
from tasks.channels.text import Bullets, Paragraph, one_line, parts, pieces, shortened
from tests.tasks.channels.letters import BODY

TEXTS = st.text(alphabet=st.sampled_from("abcå &<>\n-😀.:/h")) | st.text()


def test_a_body_is_paragraphs_and_lists() -> None:
    assert parts(BODY) == [
        Paragraph(("Hej,",)),
        Paragraph(
            ("läsningen av akterna hos Tallunda är klar (Hemlighetsord). Vi träffas i ett dialogmöte den 12 maj.",)
        ),
        Paragraph(("På dagordningen står:",)),
        Bullets(("Barnets delaktighet & röst", "Tider <14 dagar> när anmälan är ny")),
        Paragraph(("Läs mer på https://stad.example/granskning?år=2022&del=1. Frågor: granskning@stad.example",)),
        Paragraph(("Kvalitetsenheten",)),
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Vilka svar det gäller visar\narshjul readings.", ("Vilka svar det gäller visar arshjul readings.",)),
        ("Ska bli just denna.\nFörbindelse: abc", ("Ska bli just denna.", "Förbindelse: abc")),
        ("Saken:\nliten bokstav", ("Saken:", "liten bokstav")),
        ("Kontoret\nStorgatan 1", ("Kontoret", "Storgatan 1")),
        (f"{'ord ' * 20}hos\nTallunda.", (f"{'ord ' * 20}hos Tallunda.",)),
    ],
)
def test_a_line_that_was_only_wrapped_is_joined(body: str, lines: tuple[str, ...]) -> None:
    assert parts(body) == [Paragraph(lines)]


@given(TEXTS)
def test_parts_keep_every_word_once_and_in_order(body: str) -> None:
    kept = [line for part in parts(body) for line in (part.items if isinstance(part, Bullets) else part.lines)]
    marks = "-*•"
    assert "".join("".join(kept).split()).translate(dict.fromkeys(map(ord, marks))) == "".join(body.split()).translate(
        dict.fromkeys(map(ord, marks))
    )


@given(TEXTS, st.integers(min_value=40, max_value=90))
def test_pieces_put_together_are_the_text_and_each_has_room(text: str, limit: int) -> None:
    def size(piece: str) -> int:
        return units(mrkdwn(piece))

    cut = pieces(text * 3, limit, size)
    assert "".join(cut) == text * 3
    assert all(piece and size(piece) <= limit for piece in cut)


def test_a_text_is_cut_at_line_ends_then_between_words_then_anywhere() -> None:
    assert pieces("ett\ntvå tre\nfyra", 8) == ["ett\n", "två tre\n", "fyra"]
    assert pieces("ett två tre", 8) == ["ett två ", "tre"]
    assert pieces("x" * 10, 4) == ["xxxx", "xxxx", "xx"]


def test_a_shortened_text_shows_that_it_goes_on() -> None:
    assert shortened("ett två tre", 11) == "ett två tre"
    assert shortened("ett två tre", 9) == "ett två…"


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(text).isprintable() or not text.isprintable()


class Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str | None] = []
        self.words = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in {"meta", "br"}:
            self.open.append(tag)
        if tag == "a":
            self.links.append(dict(attributes)["href"])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def seen(content: str) -> Seen:
    parser = Seen()
    parser.feed(content)
    parser.close()
    assert parser.open == []
    return parser


def test_html_has_swedish_paragraphs_lists_and_links() -> None:
    content = page("Möte <nu> & sen", BODY)
    assert '<html lang="sv">' in content
    assert "<title>Möte &lt;nu&gt; &amp; sen</title>" in content
    assert (
        "<ul>\n<li>Barnets delaktighet &amp; röst</li>\n<li>Tider &lt;14 dagar&gt; när anmälan är ny</li>\n</ul>"
        in content
    )
    assert seen(content).links == ["https://stad.example/granskning?år=2022&del=1", "mailto:granskning@stad.example"]
    assert not {"<img", "<script", "<style", "http-equiv"} & set(content.split())


@given(TEXTS)
def test_html_says_every_word_and_no_tag_of_the_texts_own(body: str) -> None:
    found = seen(page("Ämne", body.replace("\r", "")))
    said = "".join(line for part in parts(body) for line in (part.items if isinstance(part, Bullets) else part.lines))
    assert "".join(said.split()) in "".join(found.words.split())
