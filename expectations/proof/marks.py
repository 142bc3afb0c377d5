"""The characters of a PDF's pages by the mark that holds them, put together to words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from expectations.proof.lines import joined

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

_LINE, _GAP = 0.5, 0.2
"""In heights of a character: how far down the next line is at least, and how wide a blank."""

Char = dict[str, Any]


@dataclass(frozen=True)
class Mark:
    """A piece of marked content: its page, from 1, and its number on the page."""

    page: int | None
    number: int


class Marks:
    """All marks of the PDF, and which of them have been read."""

    def __init__(self, pdf: PDF) -> None:
        self._chars: dict[Mark, list[Char]] = {}
        self._outside: dict[int, list[Char]] = {}
        self._read: set[Mark] = set()
        for page in pdf.pages:
            self._take(page.page_number, page.chars)

    def _take(self, page: int, chars: Sequence[Char]) -> None:
        inside: Mark | None = None
        for char in chars:
            if char.get("mcid") is not None:
                inside = Mark(page, char["mcid"])
            elif char.get("tag") != "Span":
                inside = None
            # A hyphen at the end of a line may have a mark of its own within the mark, which has no number.
            if inside is None:
                self._outside.setdefault(page, []).append(char)
            else:
                self._chars.setdefault(inside, []).append(char)

    def text(self, marks: Sequence[Mark]) -> tuple[str, int | None]:
        """The words of the marks, and the page on which they begin."""
        page = next((mark.page for mark in marks if mark.page is not None), None)
        return joined(self.lines(marks)), page

    def lines(self, marks: Sequence[Mark]) -> list[str]:
        """The words of the marks, line by line."""
        self._read.update(marks)
        return _lines([char for mark in marks for char in self._chars.get(mark, ())])

    def rest(self) -> Iterator[tuple[int, str]]:
        """The lines that no tag holds, with their page: headers, footers, forgotten words; those repeated once."""
        left = [(mark.page or 1, chars) for mark, chars in self._chars.items() if mark not in self._read]
        seen: set[str] = set()
        for page, chars in [*self._outside.items(), *left]:
            for line in _lines(chars):
                same = "".join("#" if sign.isdigit() else sign for sign in line)
                if same not in seen:
                    seen.add(same)
                    yield page, line

    @property
    def share_read(self) -> float:
        """The share (0-1) of the characters that has been read."""
        read = sum(len(chars) for mark, chars in self._chars.items() if mark in self._read)
        everything = sum(map(len, self._chars.values())) + sum(map(len, self._outside.values()))
        return read / everything if everything else 0.0


def _lines(chars: Sequence[Char]) -> list[str]:
    lines: list[str] = []
    before: Char | None = None
    for char in chars:
        if before is None or _is_new_line(before, char):
            lines.append("")
        elif char["x0"] - before["x1"] > _GAP * char["size"] and not lines[-1].endswith(" "):
            lines[-1] += " "
        lines[-1] += str(char["text"])
        before = char
    return lines


def _is_new_line(before: Char, char: Char) -> bool:
    down = abs(char["bottom"] - before["bottom"]) > _LINE * max(char["size"], before["size"])
    return bool(down) or char["page_number"] != before["page_number"] or char["x1"] < before["x0"]
