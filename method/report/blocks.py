"""A report as blocks: headings, paragraphs, lists, tables and charts in the order in which they are read.

Whatever a report is about, its layout, its Word document, its workbook and its proof-reading all go by these blocks.
Words and figures are written out already; nothing here knows a register, a page or a colour.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Side = Literal["left", "right"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(_Part):
    """A run of words in one style."""

    text: str
    strong: bool = False
    emphasis: bool = False


Words = tuple[Span, ...]


class Heading(_Part):
    """A heading; `level` 1 for a chapter, then 2 and 3."""

    kind: Literal["heading"] = "heading"
    level: int = Field(ge=1, le=3)
    text: str


class Paragraph(_Part):
    """A paragraph of running text."""

    kind: Literal["paragraph"] = "paragraph"
    words: Words


class Bullets(_Part):
    """A list; its points are numbered from 1, or have a dash."""

    kind: Literal["list"] = "list"
    numbered: bool = False
    points: tuple[Words, ...] = Field(min_length=1)


class Quote(_Part):
    """Somebody else's words: not held against the figures. Printed as a quotation, with its quotation marks."""

    kind: Literal["quote"] = "quote"
    words: Words


class Cell(_Part):
    """A table's cell as printed; `number` is what a workbook holds in its place (a count, or a percentage 0-100)."""

    text: str
    number: float | None = None


class Table(_Part):
    """A table under its caption.

    The first row of cells is `heads`, the first column of `rows` names each row. `sides`: how each column is set.
    `total_row`: the last row is the sum of those above it; `total_column`: the last column is that of the columns
    before it, the first left out. `hidden_below`: the smallest count shown; None where nothing is hidden.
    """

    kind: Literal["table"] = "table"
    key: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sides: tuple[Side, ...]
    total_row: bool = False
    total_column: bool = False
    hidden_below: int | None = None
    note: str | None = None


class Mark(_Part):
    """A figure drawn: the value and its 95 % interval in percent (0-100), None where there is none.

    `told`: the figure in words, as printed beside it. `own`: the one that the reader looks for among the others.
    """

    label: str
    told: str
    value: float | None
    low: float | None = None
    high: float | None = None
    own: bool = False


class Panel(_Part):
    """A small chart: marks on a scale from 0 to 100 %, and the standard they should reach, if there is one."""

    title: str
    marks: tuple[Mark, ...]
    standard: float | None = None
    standard_told: str | None = None


class Chart(_Part):
    """Small charts beside each other on one scale. `alternative`: what they show, for whoever cannot see them."""

    kind: Literal["chart"] = "chart"
    key: str
    caption: str
    alternative: str = Field(min_length=1)
    panels: tuple[Panel, ...]


class Fact(_Part):
    """A number that is worth a glance ("24 akter"), and what it is."""

    number: str
    what: str


class Facts(_Part):
    """A few numbers in a row."""

    kind: Literal["facts"] = "facts"
    facts: tuple[Fact, ...] = Field(min_length=1)


Block = Annotated[
    Heading | Paragraph | Bullets | Quote | Table | Chart | Facts,
    Field(discriminator="kind"),
]

ReportKind = Literal["feedback", "audit", "year", "conference"]


class Report(_Part):
    """One version of a report. `subtitle`: what stands under the title; `made_on`: the version's day in words.

    `draft`: not published or delivered yet, which every page says. `contents`: whether it has a list of contents.
    """

    kind: ReportKind
    title: str
    subtitle: str
    office: str
    organisation: str
    diary_number: str | None = None
    version: int
    made_on: str
    draft: bool = False
    contents: bool = False
    blocks: tuple[Block, ...]

    def tables(self) -> Iterator[Table]:
        """Its tables, in order."""
        return (block for block in self.blocks if isinstance(block, Table))

    def charts(self) -> Iterator[Chart]:
        """Its charts, in order."""
        return (block for block in self.blocks if isinstance(block, Chart))


def sides(columns: int, *, left: int = 1) -> tuple[Side, ...]:
    """The first `left` columns set to the left, the others to the right, where numbers stand."""
    return tuple("left" if place < left else "right" for place in range(columns))


def plain(words: Words) -> str:
    """The words without their styles."""
    return "".join(span.text for span in words)


def words(text: str) -> Words:
    """Plain text as words."""
    return (Span(text=text),)
