"""A tagged PDF by its tags, as a screen reader reads it: headings, paragraphs, lists, tables, figures, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Any

from expectations.proof.marks import Mark, Marks
from method.proof.manuscript import Kind, Manuscript, Scribe

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

_DEEPEST = 100
_INLINE = frozenset(
    "Span Quote Link Annot Reference Em Strong Code BibEntry Ruby Warichu Sub NonStruct Private".split()  # noqa: SIM905
)
_LABEL = "Lbl"
_HEADING = re.compile(r"H([1-6])?|Title")
_KINDS: dict[str, Kind] = {"LI": "list", "LBody": "list", "BlockQuote": "quote", "Caption": "caption"}


@dataclass(frozen=True)
class Tag:
    """A tag of the structure: its name, what it says of itself, and its tags and marks of text in order."""

    name: str
    page: int | None = None
    alternative: str | None = None
    column_span: int = 1
    row_span: int = 1
    kids: list[Tag | Mark] = field(default_factory=list)

    def all(self) -> Iterator[Tag]:
        """Itself and all tags within it, in order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.all()

    def marks(self) -> Iterator[Mark]:
        """All marks within it, in order."""
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.marks()
            else:
                yield kid


def tags_of(content: bytes) -> Tag | None:
    """The root of the PDF's structure; None where it has none that can be followed."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            root = pdf.Root.get("/StructTreeRoot")
            if root is None or "/K" not in root:
                return None
            pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
            kids = _kids(root["/K"], _Tree(pages, root.get("/RoleMap", {})), page=None, depth=0)
            return Tag("Root", kids=[*kids])
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        return None


def read_tagged(root: Tag, pdf: PDF) -> tuple[Manuscript, float]:
    """The manuscript, and how large a share (0-1) of all characters the tags hold."""
    marks = Marks(pdf)
    scribe = Scribe(counts_paragraphs=False)
    _Reader(scribe, marks).read(root)
    # A list point's dash and a note's number are no words.
    for label in (tag for tag in root.all() if tag.name == _LABEL):
        marks.lines([*label.marks()])
    share = marks.share_read
    for page, line in marks.rest():
        scribe.write(line, page=page, part="sidhuvud eller sidfot")
    return scribe.manuscript(), share


@dataclass(frozen=True)
class _Tree:
    pages: dict[tuple[int, int], int]
    roles: Any


def _kids(value: Any, tree: _Tree, *, page: int | None, depth: int) -> Iterator[Tag | Mark]:
    import pikepdf

    if depth > _DEEPEST:
        return
    if isinstance(value, pikepdf.Array):
        for one in value:
            yield from _kids(one, tree, page=page, depth=depth + 1)
    elif isinstance(value, pikepdf.Dictionary):
        own = tree.pages.get(value["/Pg"].objgen) if "/Pg" in value else page
        if "/MCID" in value:
            yield Mark(own, int(value["/MCID"]))
        elif "/S" in value:
            yield _tag(value, tree, page=own, depth=depth)
    else:
        yield Mark(page, int(value))


def _tag(value: Any, tree: _Tree, *, page: int | None, depth: int) -> Tag:
    name = value["/S"]
    name = str(tree.roles.get(str(name), name)).removeprefix("/")
    kids = [*_kids(value["/K"], tree, page=page, depth=depth + 1)] if "/K" in value else []
    attributes = value.get("/A", [])
    return Tag(
        name=name,
        page=page,
        alternative=str(value["/Alt"]) if "/Alt" in value else None,
        column_span=_span(attributes, "/ColSpan"),
        row_span=_span(attributes, "/RowSpan"),
        kids=kids,
    )


def _span(attributes: Any, name: str) -> int:
    import pikepdf

    each = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    said = [int(one[name]) for one in each if isinstance(one, pikepdf.Dictionary) and name in one]
    return min(max(said[0], 1), _DEEPEST) if said else 1


class _Reader:
    def __init__(self, scribe: Scribe, marks: Marks) -> None:
        self._scribe = scribe
        self._marks = marks

    def read(self, tag: Tag, kind: Kind = "paragraph", *, level: int = 0, part: str | None = None) -> None:
        """Write what the tag holds: its own words as one passage, parted by the blocks within it."""
        own: list[Mark] = []

        def flush(*, always: bool = False) -> None:
            if own or always:
                text, page = self._marks.text(own)
                self._scribe.write(text, kind, level=level, page=page, part=part)
                own.clear()

        for kid in _opened(tag):
            if isinstance(kid, Mark):
                own.append(kid)
            else:
                flush()
                self._read_block(kid, kind, part=part)
        flush(always=kind == "heading" and bool(_HEADING.fullmatch(tag.name)) and not [*tag.marks()])

    def _read_block(self, tag: Tag, around: Kind, *, part: str | None) -> None:
        heading = _HEADING.fullmatch(tag.name)
        if heading:
            self.read(tag, "heading", level=int(heading[1] or 1) if tag.name != "Title" else 0, part=part)
        elif tag.name == "Table":
            self._read_table(tag)
        elif tag.name in {"Figure", "Formula"}:
            self._read_figure(tag)
        elif tag.name in {"Note", "FENote"}:
            self.read(tag, part="fotnot")
        else:
            self.read(tag, _KINDS.get(tag.name, around), part=part)

    def _read_figure(self, figure: Tag) -> None:
        marks = [*figure.marks()]
        page = next((mark.page for mark in marks if mark.page is not None), figure.page)
        if figure.name == "Figure":
            self._scribe.show(figure.alternative, page=page)
        # Words in a chart belong to its scale and its marks: they are no running text.
        for line in self._marks.lines(marks):
            self._scribe.write(line, "cell", page=page, part="diagram")

    def _read_table(self, table: Tag) -> None:
        for caption in (one for one in table.all() if one.name == "Caption"):
            self.read(caption, "caption")
        rows = [one for one in table.all() if one.name == "TR"]
        grid = _laid_out([[(cell, self._marks.text([*cell.marks()])[0]) for cell in _cells(row)] for row in rows])
        heads = sum(all(cell.name == "TH" for cell in _cells(row)) for row in rows)
        page = next((mark.page for mark in table.marks()), None)
        # A head that is repeated on the next page is the same head.
        body = [row for number, row in enumerate(grid) if number == 0 or row != grid[0]]
        self._scribe.draw(body, page=page, heads=min(max(heads - len(grid) + len(body), 1), 3))
        for figure in (one for one in table.all() if one.name == "Figure"):
            self._read_figure(figure)


def _opened(tag: Tag) -> Iterator[Tag | Mark]:
    """The tag's marks and blocks: what is merely a style within a line is opened, labels are left out."""
    for kid in tag.kids:
        if isinstance(kid, Mark) or kid.name not in {*_INLINE, _LABEL}:
            yield kid
        elif kid.name in _INLINE:
            yield from _opened(kid)


def _cells(row: Tag) -> list[Tag]:
    return [kid for kid in row.kids if isinstance(kid, Tag) and kid.name in {"TH", "TD"}]


def _laid_out(rows: Sequence[Sequence[tuple[Tag, str]]]) -> list[list[str]]:
    """Texts in their columns; what a cell spans beyond its first place is empty."""
    taken: dict[tuple[int, int], str] = {}
    for number, cells in enumerate(rows):
        column = 0
        for cell, text in cells:
            while (number, column) in taken:
                column += 1
            for down in range(cell.row_span):
                for right in range(cell.column_span):
                    taken[number + down, column + right] = "" if down or right else text
    width = max((column for _, column in taken), default=-1) + 1
    return [[taken.get((number, column), "") for column in range(width)] for number in range(len(rows))]
