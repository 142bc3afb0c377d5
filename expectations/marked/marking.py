"""Mark the faulty cells of a workbook: a colour, a frame, and a comment that says what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from typing import TYPE_CHECKING

from expectations.marked.harmless import border_of, clean, dress_like, fill_of, lines_of
from expectations.marked.look import AUTHOR
from expectations.marked.marks import Placed, Spot
from expectations.marked.to_put_right import SEVERITIES
from method.judging import Problem, Severity

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from expectations.marked.harmless import AnyCell

MOST_COMMENTS = 3_000
"""Spreadsheets draw each comment as a box of its own; with tens of thousands a file takes minutes to open."""

_SENDER = "Avsändaren"
_WIDTH, _SIGNS = 330, 46
_LINE_HEIGHT = 18
_LONGEST = 2_000


def mark(pages: Mapping[int, Worksheet], found: Iterable[Placed], theirs: Mapping[Spot, str]) -> None:
    """Mark each cell that a problem concerns, all of its problems in one comment. `theirs`: the sender's own comments.

    `pages`: the sheets by their place in the sender's file.
    """
    from openpyxl.cell.cell import Cell

    together: dict[Spot, list[Problem]] = {}
    for one in found:
        for spot in one.spots:
            if spot.sheet in pages and isinstance(pages[spot.sheet].cell(spot.row, spot.column), Cell):
                together.setdefault(spot, []).append(one.problem)
    styles: dict[tuple[int, Severity], AnyCell] = {}
    for spot, problems in together.items():
        cell = pages[spot.sheet].cell(spot.row, spot.column)
        _colour(cell, problems[0].severity, styles)
    texts = {spot: _text(problems, theirs.get(spot)) for spot, problems in together.items()}
    others = {spot: text for spot, text in theirs.items() if spot not in texts and spot.sheet in pages}
    for spot, text in [*texts.items(), *others.items()][:MOST_COMMENTS]:
        _comment(pages[spot.sheet], spot, text, author=AUTHOR if spot in texts else _SENDER)


def _colour(cell: AnyCell, severity: Severity, styles: dict[tuple[int, Severity], AnyCell]) -> None:
    from openpyxl.styles import Font

    # Cells that look alike before look alike after; working a style out anew for each is what would take time.
    key = (cell.style_id, severity)
    if (done := styles.get(key)) is not None:
        dress_like(cell, done)
        return
    font = copy(cell.font)
    cell.font = Font(name=font.name, size=font.size, bold=font.bold, italic=font.italic, color="000000")
    cell.fill = fill_of(severity)
    if severity is not Severity.NOTE:
        cell.border = border_of(severity)
    styles[key] = cell


def _text(problems: list[Problem], theirs: str | None) -> str:
    said = dict.fromkeys(f"{SEVERITIES[one.severity].capitalize()}: {one.told}" for one in problems)
    own = [f"{_SENDER}: {theirs}"] if theirs else []
    return clean("\n\n".join([*said, *own]))[:_LONGEST]


def _comment(page: Worksheet, spot: Spot, text: str, *, author: str) -> None:
    from openpyxl.comments import Comment

    height = _LINE_HEIGHT * (lines_of(text, _SIGNS) + 1)
    page.cell(spot.row, spot.column).comment = Comment(text, author, height=height, width=_WIDTH)
