"""People's own text, written as Markdown (CommonMark), as blocks of a report; and plain text made harmless in it.

Understood are headings, paragraphs, strong and emphasised words, lists of one level, and block quotes, which are
somebody else's words. Whatever else Markdown has is refused with its line, so that nothing is lost unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from config.errors import ArshjulError
from method.report.blocks import Block, Bullets, Heading, Paragraph, Quote, Span, Words, plain

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST = 3
"""The deepest level a report's heading has."""

_REFUSED: dict[str, str] = {
    "html_block": "HTML går inte att använda. Skriv texten utan taggar; ett ensamt < skrivs \\<.",
    "html_inline": "HTML går inte att använda. Skriv texten utan taggar; ett ensamt < skrivs \\<.",
    "image": "Bilder går inte att lägga in. Tabeller och diagram hör till rapportens mall; ta bort bilden.",
    "code_block": "Indragen text tas för programkod. Börja raden utan mellanslag.",
    "code_inline": "Programkod går inte att använda. Ta bort ` runt orden.",
    "fence": "Programkod går inte att använda. Ta bort raderna med ``` eller ~~~.",
    "hr": "En linje går inte att använda. Ta bort den, eller skriv en rubrik: # Rubrik.",
    "table_open": "Tabeller går inte att skriva i texten. Rapportens mall lägger in dem; skriv det viktiga i ord.",
}
_INSIDE_A_LIST: dict[str, str] = {
    "bullet_list_open": "En lista kan inte ligga i en annan. Gör den till en lista i en nivå.",
    "ordered_list_open": "En lista kan inte ligga i en annan. Gör den till en lista i en nivå.",
    "heading_open": "En rubrik kan inte stå i en lista. Lägg den före listan, efter en tom rad.",
    "blockquote_open": "Ett citat kan inte stå i en lista. Lägg det efter listan, efter en tom rad.",
}
_INSIDE_A_QUOTE = "I ett citat kan det bara stå löpande text. Ta bort rubriken, listan eller det andra > på raden."

_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>&!|~]")
_AT_THE_START = re.compile(r"^(\d{1,9})?([#+=.):-])")
_SPACES = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ue000-\uf8ff]+")


def blocks_of(text: str, *, below: int = 0) -> list[Block]:
    """The text as headings, paragraphs, lists and quotes, in order.

    `below`: the level of the heading that the text stands under; "#" is one level deeper, none deeper than `DEEPEST`.
    Line ends within a paragraph become spaces. Raises `ArshjulError` that names the line of what cannot be used.
    """
    tokens = iter(_parser().parse(text))
    blocks: list[Block] = []
    for token in tokens:
        match token.type:
            case "heading_open":
                words = _words(next(tokens))
                _require(bool(words), token, "Rubriken är tom. Skriv rubriken efter #, eller ta bort raden.")
                # The tag is h1 for #, and for a heading that is underlined with =.
                blocks.append(Heading(level=min(DEEPEST, below + int(token.tag[1:])), text=plain(words)))
            case "inline":
                if words := _words(token):
                    blocks.append(Paragraph(words=words))
            case "bullet_list_open" | "ordered_list_open":
                blocks.append(_list(token, tokens))
            case "blockquote_open":
                blocks.extend(Quote(words=words) for words in _quoted(tokens))
            case "paragraph_open" | "paragraph_close" | "heading_close":
                pass
            case _:
                raise _refusal(_line(token), _REFUSED[token.type])
    return blocks


def escaped(text: str) -> str:
    """Plain text as Markdown in one line that `blocks_of` takes for one paragraph with the same words.

    Spaces, line ends, control characters and signs that have no common meaning (Unicode's private use area) become
    single spaces. It holds no reference any more (`{{`).
    """
    words = _ANYWHERE.sub(r"\\\g<0>", _SPACES.sub(" ", text).strip())
    return _AT_THE_START.sub(r"\1\\\2", words)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Tables are known so that they can be refused; definitions of links would vanish unseen.
    return MarkdownIt("commonmark").enable("table").disable("reference")


def _list(opened: Token, tokens: Iterator[Token]) -> Bullets:
    numbered = opened.type == "ordered_list_open"
    start = opened.attrGet("start")
    _require(
        start is None,
        opened,
        f"Raden tas för en lista som börjar på {start}. Börja på 1, eller skriv {start}\\{opened.markup} i stället.",
    )
    points: list[Words] = []
    item, paragraphs = opened, 0
    for token in tokens:
        match token.type:
            case "bullet_list_close" | "ordered_list_close":
                break
            case "list_item_open":
                item, paragraphs = token, 0
            case "list_item_close":
                _require(paragraphs == 1, item, "En punkt i listan är tom. Skriv punkten, eller ta bort raden.")
            case "inline":
                paragraphs += 1
                _require(paragraphs == 1, token, "En punkt kan bara ha ett stycke. Ta bort den tomma raden i punkten.")
                points.append(_words(token))
            case "paragraph_open" | "paragraph_close":
                pass
            case _:
                raise _refusal(_line(token), {**_REFUSED, **_INSIDE_A_LIST}[token.type])
    return Bullets(numbered=numbered, points=tuple(points))


def _quoted(tokens: Iterator[Token]) -> Iterator[Words]:
    for token in tokens:
        match token.type:
            case "blockquote_close":
                return
            case "inline":
                if words := _words(token):
                    yield words
            case "paragraph_open" | "paragraph_close":
                pass
            case _:
                raise _refusal(_line(token), _REFUSED.get(token.type, _INSIDE_A_QUOTE))


def _words(inline: Token) -> Words:
    """The words of a paragraph, neighbours of one style together."""
    spans: list[Span] = []
    strong = emphasis = 0
    line = _line(inline)
    link: str | None = None
    shown = ""
    for token in inline.children or ():
        text = token.content
        match token.type:
            case "text":
                pass
            case "softbreak" | "hardbreak":
                text, line = " ", line + 1
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "link_open":
                link, shown = str(token.attrGet("href")), ""
            case "link_close":
                address = _parser().normalizeLink(shown)
                if link not in (address, f"mailto:{address}"):
                    raise _refusal(
                        line,
                        "En länk måste visa sin adress, för rapporten läses också på papper. "
                        "Skriv orden, och adressen inom parentes.",
                    )
                link = None
            case _:
                raise _refusal(line, _REFUSED[token.type])
        if text:
            shown += text
            spans.append(Span(text=text, strong=strong > 0, emphasis=emphasis > 0))
    return _together(spans)


def _together(spans: list[Span]) -> Words:
    merged: list[Span] = []
    for span in spans:
        if merged and (merged[-1].strong, merged[-1].emphasis) == (span.strong, span.emphasis):
            merged[-1] = span.model_copy(update={"text": merged[-1].text + span.text})
        else:
            merged.append(span)
    return tuple(merged)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _require(holds: bool, token: Token, sentence: str) -> None:  # noqa: FBT001
    if not holds:
        raise _refusal(_line(token), sentence)


def _refusal(line: int, sentence: str) -> ArshjulError:
    return ArshjulError(f"Rad {line}: {sentence}")
