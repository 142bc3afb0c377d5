"""A PDF without tags by how its pages look: lines, the gaps between them, ruled tables, pictures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any

from expectations.proof.lines import joined
from method.proof.manuscript import Manuscript, Scribe

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF
    from pdfplumber.table import Table

_UNSEEN = "Tomma rubriker och ritade diagram utan alternativtext syns inte: PDF-filen saknar taggar."
_GAP = 1.35
"""Lines further apart than so many times their usual distance belong to different paragraphs."""
_LEAST_PICTURE = 30
"""Points; what is smaller is a bullet or a line."""
_POINT = re.compile(r"(?:[-•–▪◦‣]|\d{1,2}[.)])\s")

Line = dict[str, Any]


def read_layout(pdf: PDF) -> Manuscript:
    """Paragraphs and ruled tables by page, from above downwards; what stands on several pages is read once."""
    scribe = Scribe(counts_paragraphs=False, unseen=_UNSEEN)
    pages = [(page, _tables(page)) for page in pdf.pages]
    lines = {page.page_number: _lines(page, tables) for page, tables in pages}
    repeated = _repeated(lines)
    pictures = Counter(_spot(image) for page, _ in pages for image in page.images)
    for page, tables in pages:
        number = page.page_number
        own = [line for line in lines[number] if repeated.get(_same(line), number) == number]
        parts: list[tuple[float, Any]] = [(table.bbox[1], table) for table in tables]
        parts += [(block[0]["top"], block) for block in _paragraphs(own)]
        for _, part in sorted(parts, key=lambda one: one[0]):
            if isinstance(part, list):
                text = joined(line["text"] for line in part)
                scribe.write(text, "list" if _POINT.match(text) else "paragraph", page=number)
            else:
                scribe.draw([[joined((cell or "").split("\n")) for cell in row] for row in part.extract()], page=number)
        for image in page.images:
            if pictures[_spot(image)] == 1 and min(image["width"], image["height"]) >= _LEAST_PICTURE:
                scribe.show(None, page=number)
    return scribe.manuscript()


def _tables(page: Page) -> list[Table]:
    return [table for table in page.find_tables() if len(table.rows) > 1 and len(table.columns) > 1]


def _lines(page: Page, tables: Sequence[Table]) -> list[Line]:
    boxes = [table.bbox for table in tables]

    def is_outside(thing: Line) -> bool:
        middle, height = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
        return not any(x0 <= middle <= x1 and top <= height <= bottom for x0, top, x1, bottom in boxes)

    kept = page.filter(lambda thing: thing["object_type"] != "char" or is_outside(thing))
    return kept.extract_text_lines(return_chars=False)


def _repeated(lines: dict[int, list[Line]]) -> dict[str, int]:
    """Each line that stands on several pages -> the first of them."""
    on: dict[str, list[int]] = {}
    for number, own in lines.items():
        for same in {_same(line) for line in own}:
            on.setdefault(same, []).append(number)
    return {same: min(numbers) for same, numbers in on.items() if len(numbers) > 1}


def _same(line: Line) -> str:
    """What is alike in a header or footer of every page: its height on the page, and its words without figures."""
    return f"{line['top']:.0f} {re.sub('[0-9]+', '#', line['text'])}"


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    if not lines:
        return
    steps = [after["top"] - before["top"] for before, after in pairwise(lines) if after["top"] > before["top"]]
    usual = median(steps) if steps else 0
    block = [lines[0]]
    for before, line in pairwise(lines):
        height, height_before = line["bottom"] - line["top"], before["bottom"] - before["top"]
        another = abs(height - height_before) > 1 or line["top"] - before["top"] > _GAP * min(usual, 2 * height)
        if another or _POINT.match(line["text"]):
            yield block
            block = []
        block.append(line)
    yield block


def _spot(image: Line) -> tuple[float, ...]:
    return tuple(round(float(image[side]), 0) for side in ("x0", "top", "x1", "bottom"))
