"""A text as it is proof-read: passages, tables and pictures, each with the place where a reader finds it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Literal, TypeVar

from method.personal_number import holds_personal_number

Found = TypeVar("Found")

Kind = Literal["heading", "paragraph", "list", "cell", "caption", "quote"]

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True)
class Place:
    """Where something stands; what is not known, or does not apply, is None.

    `paragraph`: from 1, headings and list points counted, empty ones not. `table`, `picture`: from 1. `row`: from 1,
    heads counted. `part`: what it stands in, in words, if not in the body ("fotnot 2"). `under`: the heading above it.
    `order`: its turn among all that is read.
    """

    page: int | None = None
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    picture: int | None = None
    part: str | None = None
    under: str | None = None
    order: int = field(default=0, compare=False)

    @property
    def told(self) -> str:
        """The place in Swedish: "sidan 3", "stycke 12, under ”Resultat”", "tabell 2, rad 4"."""
        named = {
            "sidan": self.page,
            "stycke": self.paragraph,
            "tabell": self.table,
            "rad": self.row,
            "kolumn": self.column,
            "bild": self.picture,
        }
        parts = [f"{name} {number}" for name, number in named.items() if number is not None]
        parts += [self.part] if self.part else []
        return ", ".join(parts + ([f"under ”{self.under}”"] if self.under else [])) or "texten"


@dataclass(frozen=True)
class Passage:
    """Words that belong together; `level` of a heading: 0 for the title, 1 for a chapter, then 2 and so on."""

    text: str
    place: Place
    kind: Kind = "paragraph"
    level: int = 0


@dataclass(frozen=True)
class Grid:
    """A table's texts, row by row; the first `heads` rows head the columns, the first column names the rows.

    `total_row`, `total_column`: whether the last one is known to be the sum of the others; None where nobody has said.
    `hidden_below`: the smallest count that it may show, None where the table says nothing of it.
    """

    rows: tuple[tuple[str, ...], ...]
    place: Place
    caption: str = ""
    heads: int = 1
    total_row: bool | None = None
    total_column: bool | None = None
    hidden_below: int | None = None

    @property
    def body(self) -> tuple[tuple[str, ...], ...]:
        """The rows below the heads."""
        return self.rows[self.heads :]

    def at(self, row: int, column: int | None = None) -> Place:
        """The place of a row, or of a cell in it (from 0, heads counted)."""
        return replace(self.place, row=row + 1, column=None if column is None else column + 1)

    def cells(self) -> Iterator[Passage]:
        """Every cell that is not empty."""
        for row, texts in enumerate(self.rows):
            for column, text in enumerate(texts):
                if text:
                    yield Passage(text, self.at(row, column), "cell")


@dataclass(frozen=True)
class Picture:
    """A picture or chart; `alternative`: what it shows, for whoever cannot see it."""

    place: Place
    alternative: str | None


@dataclass(frozen=True)
class Manuscript:
    """What there is to proof-read. `unseen`: what cannot be seen in such a file, in words, and why; if anything."""

    passages: tuple[Passage, ...] = ()
    grids: tuple[Grid, ...] = ()
    pictures: tuple[Picture, ...] = ()
    unseen: str = ""
    _found: dict[Callable[[Passage], Iterable[Any]], list[tuple[Passage, list[Any]]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def texts(self) -> tuple[Passage, ...]:
        """All words in reading order: passages, cells, alternative texts."""
        return self._texts

    def found(self, read: Callable[[Passage], Iterable[Found]]) -> list[tuple[Passage, list[Found]]]:
        """The passages in which `read` finds something, and what; read once, however many rules go by it."""
        if read not in self._found:
            self._found[read] = [(passage, found) for passage in self._texts if (found := list(read(passage)))]
        return self._found[read]

    @cached_property
    def _texts(self) -> tuple[Passage, ...]:
        cells = [cell for grid in self.grids for cell in grid.cells()]
        told = [Passage(one.alternative, one.place, "caption") for one in self.pictures if one.alternative]
        return tuple(sorted([*self.passages, *cells, *told], key=lambda passage: passage.place.order))


class Scribe:
    """Puts a manuscript together in reading order, and counts what it is given."""

    def __init__(self, *, counts_paragraphs: bool = True, unseen: str = "") -> None:
        self._passages: list[Passage] = []
        self._grids: list[Grid] = []
        self._pictures: list[Picture] = []
        self._counts = counts_paragraphs
        self._unseen = unseen
        self._paragraphs = 0
        self._under: str | None = None
        self._order = 0

    def write(
        self, text: str, kind: Kind = "paragraph", *, level: int = 0, page: int | None = None, part: str | None = None
    ) -> None:
        """A passage; an empty one is left out, unless it is a heading. Only those in the body (no `part`) count."""
        text = tidied(text)
        if not text and kind != "heading":
            return
        number = None
        if self._counts and part is None:
            self._paragraphs += 1
            number = self._paragraphs
        if kind == "heading" and part is None:
            self._under = None
        self._passages.append(Passage(text, self._next(page=page, paragraph=number, part=part), kind, level))
        if kind == "heading" and part is None and text and not holds_personal_number(text):
            self._under = text

    def draw(
        self,
        rows: Iterable[Sequence[str]],
        *,
        page: int | None = None,
        caption: str = "",
        heads: int = 1,
        total_row: bool | None = None,
        total_column: bool | None = None,
        hidden_below: int | None = None,
    ) -> None:
        """A table, with what is known of it (see `Grid`). One without words is left out."""
        texts = tuple(tuple(tidied(text) for text in row) for row in rows)
        if any(any(row) for row in texts):
            place = self._next(page=page, table=len(self._grids) + 1)
            self._grids.append(Grid(texts, place, caption, heads, total_row, total_column, hidden_below))

    def show(self, alternative: str | None, *, page: int | None = None) -> None:
        """A picture."""
        place = self._next(page=page, picture=len(self._pictures) + 1)
        self._pictures.append(Picture(place, tidied(alternative or "") or None))

    def manuscript(self) -> Manuscript:
        """All that has been given."""
        return Manuscript(tuple(self._passages), tuple(self._grids), tuple(self._pictures), self._unseen)

    def _next(
        self,
        *,
        page: int | None = None,
        paragraph: int | None = None,
        table: int | None = None,
        picture: int | None = None,
        part: str | None = None,
    ) -> Place:
        self._order += 1
        return Place(
            page=page,
            paragraph=paragraph,
            table=table,
            picture=picture,
            part=part,
            under=None if part else self._under,
            order=self._order,
        )


def tidied(text: str) -> str:
    """The text on one line with single blanks, without characters that are not seen."""
    return " ".join(_UNSEEN.sub("", text).split())
