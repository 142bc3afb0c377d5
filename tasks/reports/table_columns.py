"""How wide a table's columns are on a page, and how small its type has to be for nothing to be cut off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from method.report.blocks import Table

SIDE_MARGIN = 5.0
"""Points between a cell's words and its edge, on either side, in a table of few columns."""

_FEW, _NARROW_MARGIN = 6, 2.5
_OF_FEW = (9.5, 9.0, 8.5, 8.0)
_OF_MANY = (8.5, 8.0, 7.5, 7.0)
_ON_END = (8.0, 7.5, 7.0, 6.5, 6.0)
# Of the type size: a little more than the letters of common sans-serif faces take, so that another face fits too.
_LETTER, _BOLD_LETTER = 0.53, 0.57
_LINE = 1.3
_ENOUGH_FOR_WORDS = 0.25
# Heads on end are broken where they do not fit, so that they have room for a wider face.
_HIGHEST_HEAD, _TO_SPARE = 140.0, 1.2
# A number and its percent sign stay on one line.
_BREAKABLE = re.compile(r"(?<=[-–/])|[ \t\n]+(?![%§])")


@dataclass(frozen=True)
class Columns:
    """A table's columns: type size, widths, and the margin on either side of a cell's words, in points.

    `head_height`: points where heads stand on end, else None.
    """

    size: float
    widths: tuple[float, ...]
    margin: float
    head_height: float | None = None


def columns(table: Table, *, room: float) -> Columns:
    """The columns of a table that fills `room` points: the largest type in which no word is broken.

    Tables of more than six columns are set smaller; where heads would not fit beside each other they stand on end.
    """
    margin = SIDE_MARGIN if len(table.heads) <= _FEW else _NARROW_MARGIN
    for size, on_end in _attempts(len(table.heads)):
        least = [width + 2 * margin for width in _least(table, size, on_end=on_end)]
        if sum(least) <= room:
            break
    wanted = [width + 2 * margin for width in _wanted(table, size, on_end=on_end)]
    return Columns(
        size=size,
        widths=_shared(table, least, wanted, room),
        margin=margin,
        head_height=_head_height(table, size) if on_end else None,
    )


def _attempts(number: int) -> list[tuple[float, bool]]:
    sizes = _OF_FEW + _OF_MANY[2:] if number <= _FEW else _OF_MANY
    return [(size, False) for size in sizes] + [(size, True) for size in _ON_END]


def _shared(table: Table, least: list[float], wanted: list[float], room: float) -> tuple[float, ...]:
    """The room shared: so that columns of words can be read, then that figures stand on one line, then to everybody."""
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    figures = [side == "right" for side in table.sides]
    enough = [min(width, room * _ENOUGH_FOR_WORDS) for width in wanted]
    widths = least
    for goal in (
        [0 if figure else width for width, figure in zip(enough, figures, strict=True)],
        [width if figure else 0 for width, figure in zip(wanted, figures, strict=True)],
        wanted,
    ):
        widths = _widened(widths, goal, room)
    return tuple(width * room / sum(widths) for width in widths)


def _widened(widths: list[float], goal: list[float], room: float) -> list[float]:
    """The widths on their way to the goal, as far as the room allows."""
    missing = [max(most - now, 0) for now, most in zip(widths, goal, strict=True)]
    share = min((room - sum(widths)) / sum(missing), 1) if sum(missing) else 0
    return [now + more * share for now, more in zip(widths, missing, strict=True)]


def _least(table: Table, size: float, *, on_end: bool) -> list[float]:
    """Room for each column's longest word; heads that stand on end need room for a line."""
    return [
        max(
            size * _LINE if on_end and place else _widest(_BREAKABLE.split(head), size, _BOLD_LETTER),
            *(_widest(_BREAKABLE.split(row[place].text), size, _LETTER) for row in table.rows),
            0,
        )
        for place, head in enumerate(table.heads)
    ]


def _wanted(table: Table, size: float, *, on_end: bool) -> list[float]:
    """Room for each column's longest text on one line."""
    return [
        max(
            _widest(["" if on_end and place else head], size, _BOLD_LETTER),
            _widest([row[place].text for row in table.rows], size, _LETTER),
        )
        for place, head in enumerate(table.heads)
    ]


def _head_height(table: Table, size: float) -> float:
    return min(_widest(table.heads[1:], size, _BOLD_LETTER) * _TO_SPARE + 2 * _NARROW_MARGIN, _HIGHEST_HEAD)


def _widest(texts: Sequence[str], size: float, letter: float) -> float:
    return max((len(text) for text in texts), default=0) * letter * size
