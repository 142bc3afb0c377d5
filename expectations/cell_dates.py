"""Read a cell as a date; where day and month could change places, only if the file itself shows their order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import Enum

from expectations.grid import Cell, tidy

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_YEAR_FIRST = re.compile(r"(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?")
_TWELVE = 12


class DateOrder(Enum):
    """What a file's own dates show of the order in which day and month stand."""

    DAY_FIRST = "dag/månad/år"
    MONTH_FIRST = "månad/dag/år"
    UNKNOWN = "okänd"


def order_of(cells: Iterable[Cell]) -> DateOrder:
    """The order that the dates with the year last have in common.

    A first part above 12 can only be a day, a second part above 12 likewise. Unknown when no date shows it, or when two
    show different orders.
    """
    first, second = False, False
    for cell in cells:
        if isinstance(cell, str) and (parts := _YEAR_LAST.fullmatch(tidy(cell))):
            first |= int(parts[1]) > _TWELVE
            second |= int(parts[3]) > _TWELVE
    if first == second:
        return DateOrder.UNKNOWN
    return DateOrder.DAY_FIRST if first else DateOrder.MONTH_FIRST


def has_year_last(cell: Cell) -> bool:
    """Whether the cell is a date of the kind 05/03/2021, whose order has to be shown by others."""
    return isinstance(cell, str) and _YEAR_LAST.fullmatch(tidy(cell)) is not None


def is_plain(cell: Cell) -> bool:
    """Whether the cell is a date that needs no reading: a date cell, or text such as 2021-03-05."""
    if isinstance(cell, datetime):
        return cell.time() == time()
    return isinstance(cell, date) or (isinstance(cell, str) and _ISO.fullmatch(cell.strip()) is not None)


def as_date(cell: Cell, order: DateOrder) -> date | None:
    """The day a cell holds; None when it holds none, or when its order is unknown.

    Read are date cells, years first with or without separators (2021-03-05, 2021/3/5, 20210305) and years last by
    `order`. A time of day is left out. A number that is not such a day is no date: a spreadsheet's day number may as
    well be a count.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, bool | time | timedelta) or not isinstance(cell, str | int | float):
        return None
    text = tidy(cell) if isinstance(cell, str) else f"{cell:.0f}" if cell == cell // 1 else ""
    if parts := _YEAR_FIRST.fullmatch(text):
        compact_but_short = not parts[2] and len(parts[3] + parts[4]) < len("0305")
        return None if compact_but_short else _day(parts[1], parts[3], parts[4])
    if (parts := _YEAR_LAST.fullmatch(text)) and order is not DateOrder.UNKNOWN:
        day, month = parts[1], parts[3]
        return _day(parts[4], month, day) if order is DateOrder.DAY_FIRST else _day(parts[4], day, month)
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
