"""Plain text and markdown as a manuscript."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from expectations.proof.lines import joined
from method.proof.manuscript import Kind, Manuscript, Scribe

if TYPE_CHECKING:
    from markdown_it.token import Token

_BLANK_LINE = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+|\f")
_POINT = re.compile(r"\s*(?:[-•*–]|\d{1,2}[.)])\s+")


def read_plain(text: str) -> Manuscript:
    """Paragraphs are parted by blank lines; a line that begins with a dash, a bullet or a number is a list's point."""
    scribe = Scribe(unseen="Rubriker, tabeller och bilder syns inte i ren text.")
    for block in _BLANK_LINE.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        for lines in _points(block.split("\n")):
            point = _POINT.match(lines[0])
            scribe.write(joined(lines), "list" if point and lines[0][point.end() :] else "paragraph")
    return scribe.manuscript()


def read_markdown(text: str) -> Manuscript:
    """Headings, paragraphs, list points, quotations, tables and pictures; HTML in it is left out."""
    from markdown_it import MarkdownIt

    scribe = Scribe()
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    around: list[str] = []
    rows: list[list[str]] = []
    for token in tokens:
        name = token.type
        if name == "table_close":
            scribe.draw(rows)
            rows = []
        elif name == "tr_open":
            rows.append([])
        elif name in {"fence", "code_block"}:
            scribe.write(token.content)
        elif name == "inline" and "table" in around:
            rows[-1].append(_plain(token))
        elif name == "inline":
            scribe.write(_plain(token), _kind(around), level=_level(around))
        for alternative in _pictures(token):
            scribe.show(alternative)
        if token.nesting == 1:
            around.append(f"{name.removesuffix('_open')}{token.tag[1] if name == 'heading_open' else ''}")
        elif token.nesting == -1:
            around.pop()
    return scribe.manuscript()


def _points(lines: Sequence[str]) -> Iterator[list[str]]:
    own: list[str] = []
    for line in lines:
        if own and _POINT.match(line):
            yield own
            own = []
        own.append(line)
    yield own


def _kind(around: Sequence[str]) -> Kind:
    if any(one.startswith("heading") for one in around):
        return "heading"
    if "blockquote" in around:
        return "quote"
    return "list" if "list_item" in around else "paragraph"


def _level(around: Sequence[str]) -> int:
    return next((int(one[-1]) for one in around if one.startswith("heading")), 0)


def _plain(token: Token) -> str:
    texts = {"text": None, "code_inline": None, "softbreak": " ", "hardbreak": " "}
    parts = [texts[child.type] or child.content for child in token.children or () if child.type in texts]
    return "".join(parts)


def _pictures(token: Token) -> list[str]:
    return [child.content for child in token.children or () if child.type == "image"]
