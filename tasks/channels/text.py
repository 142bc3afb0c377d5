"""A message's text as parts (paragraphs and lists), and cut into pieces that a channel takes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

_BULLET = re.compile(r"[-*•] +(?P<item>.*)")
_LINK = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}'”]")
_MAILBOX = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_SENTENCE_ENDS = (".", ":", "!", "?", ";")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
WIDE = 80
"""A line of so many characters was written to the edge: what follows it in the middle of a sentence belongs to it."""
CUT = "…"
"""Stands where the rest of a text is left out."""


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together; a line that was only wrapped is joined to the one before."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Bullets:
    """A list of items."""

    items: tuple[str, ...]


Part = Paragraph | Bullets


def parts(body: str) -> list[Part]:
    """The paragraphs and lists of a message's body, in order: every word of it, once."""
    found: list[tuple[type[Part], list[str]]] = []
    ended = True
    for line in body.splitlines():
        bullet = _BULLET.match(line)
        words = bullet["item"].strip() if bullet else line.strip()
        if not words and not bullet:
            ended = True
            continue
        kind = Bullets if bullet else Paragraph
        if ended or not _follows(line, kind, *found[-1]):
            found.append((kind, [words]))
        elif kind is found[-1][0] and not _is_wrapped(line, *found[-1]):
            found[-1][1].append(words)
        else:
            found[-1][1][-1] += f" {words}"
        ended = False
    return [kind(tuple(lines)) for kind, lines in found]


def one_line(text: str) -> str:
    """The text without line ends and control characters, which a header or a heading does not take."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def shortened(text: str, limit: int, size: Callable[[str], int] = len) -> str:
    """The text, or as much of its beginning as has room with a mark that it goes on; measured by `size`."""
    if size(text) <= limit:
        return text
    return pieces(text, limit - size(CUT), size)[0].rstrip() + CUT


def pieces(text: str, limit: int, size: Callable[[str], int] = len) -> list[str]:
    """The text cut into pieces of at most `limit`, at line ends if it can be, else between words, else anywhere.

    `size` measures a piece; it must not fall when a character is added, nor be less than the number of characters, and
    one character must fit. Put together again, the pieces are the text.
    """
    found = []
    while text:
        # The largest beginning that fits: sizes rise with the number of characters.
        fits = bisect_right(range(1, min(len(text), limit) + 1), limit, key=lambda number: size(text[:number]))
        end = fits if fits == len(text) else _good_end(text, fits)
        found.append(text[:end])
        text = text[end:]
    return found


def linked(text: str, plain: Callable[[str], str], link: Callable[[str, str], str]) -> str:
    """The text with `plain` done to its words and `link(target, words)` to its web and e-mail addresses."""
    done, end = [], 0
    for match in re.finditer(f"{_LINK.pattern}|{_MAILBOX.pattern}", text):
        words = match.group()
        target = words if words.startswith("http") else f"mailto:{words}"
        done += [plain(text[end : match.start()]), link(target, words)]
        end = match.end()
    return "".join([*done, plain(text[end:])])


def _follows(line: str, kind: type[Part], begun: type[Part], _: list[str]) -> bool:
    """Whether the line belongs to the part before it: of the same kind, or an item's next line, which is indented."""
    return kind is begun or (begun is Bullets and line[0].isspace())


def _is_wrapped(line: str, begun: type[Part], lines: list[str]) -> bool:
    """Whether a paragraph's line goes on where the one before it had no more room."""
    if begun is Bullets or lines[-1].endswith(_SENTENCE_ENDS):
        return False
    return not line.strip()[0].isupper() or len(lines[-1]) >= WIDE


def _good_end(text: str, most: int) -> int:
    """Where to cut a text of which `most` characters fit: after a line end, else after a space, else there."""
    return text.rfind("\n", 0, most) + 1 or text.rfind(" ", 0, most) + 1 or most
