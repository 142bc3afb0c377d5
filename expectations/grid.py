"""A sheet as a person sees it: cells by the sheet's own row numbers and column letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum


class CellError(Enum):
    """A formula that failed, or that holds no computed value: the cell shows nothing that can be read."""

    ERROR = "error"


Cell = str | int | float | bool | date | time | timedelta | CellError | None
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Grid:
    """The sheet that was asked for, and what else the file carries.

    `rows[i][j]` is the cell in the sheet's row i + 1 and column j + 1; empty cells are None. `sheet` is None for a
    file without sheets. `elsewhere`: the other sheets, by their place in the workbook ("blad 2"). `beside`: texts that
    are no cells (comments, text boxes).
    """

    sheet: str | None
    rows: Rows
    elsewhere: dict[str, Rows]
    beside: tuple[str, ...] = ()


def column_letter(index: int) -> str:
    """The sheet's own name of a column, counted from 0: A, B, ... Z, AA."""
    name, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def tidy(text: str) -> str:
    """The text without invisible characters (Unicode's Cf), its white space folded to single blanks and trimmed."""
    # Most cells are plain words; looking up every sign of every cell would be the slowest part of reading a file.
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFC", text) if unicodedata.category(sign) != "Cf")
    return " ".join(text.split())


def heading_key(text: str) -> str:
    """What two headings have in common when they differ in case, white space or a closing mark only."""
    return re.sub(r"[\s:*]+$", "", tidy(text)).casefold()


def header_row(rows: Rows, headings: Collection[str]) -> tuple[int, int]:
    """The row (counted from 0) that holds most of the headings, and how many; the first of equals, among the first 50.

    `headings` are given as `heading_key` makes them.
    """
    counts = [
        len({heading_key(cell) for cell in row if isinstance(cell, str)} & set(headings)) for row in rows[:50]
    ] or [0]
    best = max(counts)
    return counts.index(best), best


def is_table(rows: Rows, headings: Collection[str]) -> bool:
    """Whether a row holds so many of the headings that it has to be the header: two, or the only one asked for."""
    keys = {heading_key(heading) for heading in headings}
    return header_row(rows, keys)[1] >= min(2, len(keys))
