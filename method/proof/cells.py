"""What a cell of a table says: a count, a count with its base or percentage, or nothing that can be added up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from method.proof.manuscript import Grid, Place

_WHOLE = r"\d{1,3}(?: \d{3})+|\d+"
_COUNT = re.compile(rf"({_WHOLE})(?:(?: av |/)({_WHOLE}))?(?: \((?:\d+(?:,\d+)?) ?%.*\))?(?: (?:akter|ärenden|st))?")
_SHOWN_WITH_SHARE = re.compile(rf"(?:{_WHOLE}) av (?:{_WHOLE})\b.*|(?:{_WHOLE}) \(\d+(?:,\d+)? ?%.*\)")
_BASE_IN_HEAD = re.compile(rf"\bn ?= ?({_WHOLE})\b", re.IGNORECASE)
_PERCENT_ALONE = re.compile(rf"({_WHOLE}) \(((\d+)(?:,(\d+))? ?%)\)")


@dataclass(frozen=True)
class Counted:
    """A cell with a count; `base` where it stands in the cell too."""

    place: Place
    count: int
    base: int | None


def counted(text: str, place: Place) -> Counted | None:
    """The count in the cell; None where there is none, or where it is hidden."""
    match = _COUNT.fullmatch(text)
    if match is None:
        return None
    return Counted(place, _number(match[1]), _number(match[2]) if match[2] else None)


def share_beside_count(text: str) -> tuple[int, str] | None:
    """Count and percentage of a cell such as "3 (12 %)"."""
    match = _PERCENT_ALONE.fullmatch(text)
    return (_number(match[1]), match[2]) if match else None


def base_in_head(grid: Grid, column: int) -> int | None:
    """The base that the column's head states: "Norra (n = 24)"."""
    for row in grid.rows[: grid.heads]:
        match = _BASE_IN_HEAD.search(row[column]) if column < len(row) else None
        if match:
            return _number(match[1])
    return None


def has_bases(grid: Grid) -> bool:
    """Whether the table is clearly one of results: its heads state bases, or its cells count of a base."""
    width = max((len(row) for row in grid.rows), default=0)
    return any(base_in_head(grid, column) is not None for column in range(width)) or any(
        _SHOWN_WITH_SHARE.fullmatch(text) for row in grid.body for text in row[1:]
    )


def result_cells(grid: Grid, *, all_counts: bool) -> Iterator[Counted]:
    """The cells that count files: those with a base or a share, those under a base; with `all_counts` every count."""
    for number, row in enumerate(grid.body, start=grid.heads):
        for column, text in enumerate(row[1:], start=1):
            sure = all_counts or _SHOWN_WITH_SHARE.fullmatch(text) or base_in_head(grid, column) is not None
            cell = counted(text, grid.at(number, column)) if sure else None
            if cell:
                yield cell


def _number(text: str) -> int:
    return int(text.replace(" ", ""))
