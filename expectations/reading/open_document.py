"""What the reader of workbooks does not tell of an ods file: failed formulas, hidden rows, the day numbered 0."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from xml.parsers import expat

from expectations.reading.grid import DAY_ZERO, DAY_ZERO_1904, Aside

_IN_1904 = re.compile(rb"<(?:\w+:)?null-date\s[^<>]*date-value=[\"']1904")
_NOTE = re.compile(rb"<office:annotation .*?(?:</office:annotation>|$)", re.DOTALL)
_TAG = re.compile(rb"<[^<>]*>")
_MOST_REPEATED = 1_000


def aside_of_document(xml: bytes, sheet: int) -> Aside:
    """What stands beside the cells of the sheet (from 0), by the document's well-formed `content.xml`."""
    texts = tuple(unescape(_TAG.sub(b" ", note).decode(errors="replace")) for note in _NOTE.findall(xml))
    day_zero = DAY_ZERO_1904 if _IN_1904.search(xml) else DAY_ZERO
    walk = _Walk(sheet)
    # Most documents have neither, and need no walk.
    if b'value-type="error"' in xml or b":visibility=" in xml:
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = walk.begin, walk.end
        parser.Parse(xml, True)  # noqa: FBT003  the name of the argument is not to be given
    return Aside(frozenset(walk.failed), frozenset(walk.hidden), texts, day_zero)


@dataclass
class _Walk:
    """A walk through the cells of one sheet of all: where it is, and what it has found."""

    sheet: int
    at: int = -1
    depth: int = 0
    row: int = 0
    column: int = 0
    rows: int = 1
    failed: set[tuple[int, int]] = field(default_factory=set)
    hidden: set[int] = field(default_factory=set)

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        kind = name.rpartition(":")[2]
        if kind == "table":
            self.at, self.depth = self.at + (self.depth == 0), self.depth + 1
        elif self.at == self.sheet and self.depth == 1:
            own = {key.rpartition(":")[2]: value for key, value in attributes.items()}
            if kind == "table-row":
                self._begin_row(own)
            elif kind in {"table-cell", "covered-table-cell"}:
                self._pass_cell(own, failed="error" in attributes.values())

    def end(self, name: str) -> None:
        kind = name.rpartition(":")[2]
        if kind == "table":
            self.depth -= 1
        elif kind == "table-row" and self.at == self.sheet and self.depth == 1:
            self.row += self.rows

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self.rows, self.column = int(attributes.get("number-rows-repeated", "1")), 0
        if attributes.get("visibility", "visible") != "visible":
            self.hidden |= {self.row + 1 + further for further in range(min(self.rows, _MOST_REPEATED))}

    def _pass_cell(self, attributes: dict[str, str], *, failed: bool) -> None:
        columns = int(attributes.get("number-columns-repeated", "1"))
        if failed:
            further = ((row, column) for row in range(self.rows) for column in range(columns))
            self.failed |= {
                (self.row + row, self.column + column)
                for (row, column), _ in zip(further, range(_MOST_REPEATED), strict=False)
            }
        self.column += columns
