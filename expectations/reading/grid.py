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


DAY_ZERO, DAY_ZERO_1904 = date(1899, 12, 30), date(1904, 1, 1)
"""The day that spreadsheet programs number 0: usually, and in workbooks that say that they count from 1904."""

HEADER_WITHIN = 50
"""The rows from the top among which the header is looked for."""

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))


@dataclass(frozen=True)
class Grid:
    """The sheet that was asked for, and what else the file carries.

    `rows[i][j]` is the cell in the sheet's row i + 1 and column j + 1; empty cells are None. `sheet` is None for a
    file without sheets. `elsewhere`: the other sheets, by their place in the workbook ("blad 2"). `beside`: texts that
    are no cells (comments, text boxes). `day_zero`: the day from which numbers of days count. `hidden`: the numbers of
    the rows that the sheet does not show; `shown`: whether the program shows the sheet itself.
    """

    sheet: str | None
    rows: Rows
    elsewhere: dict[str, Rows]
    beside: tuple[str, ...] = ()
    day_zero: date = DAY_ZERO
    hidden: frozenset[int] = frozenset()
    shown: bool = True


@dataclass(frozen=True)
class Aside:
    """What a workbook holds beside a sheet's cells.

    `failed`: row and column (from 0) of the formulas that failed, or that hold no computed value; `texts` is the grid's
    `beside`, the others are as in `Grid`.
    """

    failed: frozenset[tuple[int, int]] = frozenset()
    hidden: frozenset[int] = frozenset()
    texts: tuple[str, ...] = ()
    day_zero: date = DAY_ZERO


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
        text = unicodedata.normalize("NFC", text)
        if not text.isprintable():
            text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return " ".join(text.split())


def plain(text: str) -> str:
    """The text tidied, with plain digits, letters and dashes for their look-alikes, and no mark of text before it.

    For cells of numbers, dates and codes, where no such difference means anything; never for free text.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return tidy(text).removeprefix("'")


def heading_key(text: str) -> str:
    """What two headings have in common when they differ in case, white space or a closing mark only."""
    return re.sub(r"[\s:*]+$", "", tidy(text)).casefold()


def header_row(rows: Rows, headings: Collection[str]) -> tuple[int, int]:
    """The row (counted from 0) that holds most of the headings, and how many; the first of equals, near the top.

    `headings` are given as `heading_key` makes them.
    """
    counts = [
        len({heading_key(cell) for cell in row if isinstance(cell, str)} & set(headings))
        for row in rows[:HEADER_WITHIN]
    ] or [0]
    best = max(counts)
    return counts.index(best), best


def is_table(rows: Rows, headings: Collection[str]) -> bool:
    """Whether a row holds so many of the headings that it has to be the header: two, or the only one asked for."""
    keys = {heading_key(heading) for heading in headings}
    return header_row(rows, keys)[1] >= min(2, len(keys))
