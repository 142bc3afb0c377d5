"""Read a cell as a date, in each of the forms in which people and spreadsheet programs write one.

A date with its year last can have day and month either way round; it is read only if its own column shows their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

from expectations.reading.grid import Cell, plain

# What an audit reads lies well within; and each day of it has a number of five digits, as few other numbers have.
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2099, 12, 31)
_SHORTEST_MONTH = 3

_TIME = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_ZONED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9.]+)?(?:Z|[-+][0-9]{2}:?[0-9]{2})")
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})([-/. ])([0-9]{{1,2}})\2([0-9]{{1,2}}){_TIME}")
_COMPACT = re.compile(rf"([0-9]{{4}})([0-9]{{2}})([0-9]{{2}}){_TIME}")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}}){_TIME}")
_SLASHED = re.compile(r"([0-9]{1,2}) ?/ ?([0-9]{1,2})[- ]+([0-9]{4})")
_WORDED = re.compile(r"(?:den )?([0-9]{1,2})(?::[ae]|\.)? ?([a-zåäö]+)\.? ([0-9]{4})", re.IGNORECASE)
_SERIAL = re.compile(r"([0-9]{5})(?:[.,][0-9]+)?")
_SHORT_YEAR = re.compile(
    r"[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{2}"
    r"|[0-9]{1,2}/[0-9]{1,2}[-' ]+[0-9]{2}"
    r"|(?:den )?[0-9]{1,2}(?::[ae]|\.)? ?[a-zåäö]+\.?[-' ]+[0-9]{2}",
    re.IGNORECASE,
)


class DateForm(Enum):
    """How a date is written."""

    PLAIN = "a date cell, or 2021-03-05"
    OTHERWISE = "the year first in another way, or with a time of day"
    ZONED = "a moment with a time zone"
    SWEDISH = "5 mars 2021, or 5/3 2021"
    SERIAL = "a spreadsheet's number of the day"
    YEAR_LAST = "05/03/2021"
    SHORT_YEAR = "05/03/21"


class Reckoning(NamedTuple):
    """How a file's days are counted: from which day its numbers of days, and in whose time its moments."""

    day_zero: date
    time_zone: str


class DateOrder(Enum):
    """What a column's own dates show of the order in which day and month stand."""

    DAY_FIRST = "dag/månad/år"
    MONTH_FIRST = "månad/dag/år"
    UNKNOWN = "okänd"


class WrittenDate(NamedTuple):
    """A date as it is written: its form, and the day; `turned` is the day with the month first, for the year last.

    A day that does not exist is None.
    """

    form: DateForm
    day: date | None = None
    turned: date | None = None

    @property
    def needs_order(self) -> bool:
        """Whether the day depends on the column's order: not when day and month are the same number."""
        return self.form is DateForm.YEAR_LAST and self.day != self.turned

    def read(self, order: DateOrder) -> date | None:
        """The day, by the order where it depends on one; None where there is none, or the order is unknown."""
        if not self.needs_order or order is DateOrder.DAY_FIRST:
            return self.day
        return self.turned if order is DateOrder.MONTH_FIRST else None


def order_of(dates: Iterable[WrittenDate | None]) -> DateOrder:
    """The order that a column's dates with the year last have in common.

    A day above 12 shows it, since the date exists one way round only. Unknown when no date shows it, or when two show
    different orders.
    """
    proofs = {
        DateOrder.DAY_FIRST if one.turned is None else DateOrder.MONTH_FIRST
        for one in dates
        if one and one.needs_order and (one.day is None or one.turned is None)
    }
    return proofs.pop() if len(proofs) == 1 else DateOrder.UNKNOWN


def is_mixed(dates: Iterable[WrittenDate | None]) -> bool:
    """Whether some of a column's dates have the year last and some are written otherwise.

    So it looks when a program has taken the dates it could for its own, with day and month changed round, and left the
    others as text.
    """
    return len({one is not None and one.form is DateForm.YEAR_LAST for one in dates}) > 1


def written_date(cell: Cell, *, by: Reckoning) -> WrittenDate | None:
    """What a cell holds of a date; None when it holds none. A time of day is left out.

    A number is a day only where it is written as one (20210305), or where it counts the days from `by.day_zero` to one
    between `FIRST_DAY` and `LAST_DAY`: any other may as well be a count.
    """
    if isinstance(cell, datetime):
        return WrittenDate(DateForm.PLAIN if cell.time() == time() else DateForm.OTHERWISE, cell.date())
    if isinstance(cell, date):
        return WrittenDate(DateForm.PLAIN, cell)
    if isinstance(cell, str):
        return _written(cell, by)
    if isinstance(cell, bool | time | timedelta) or not isinstance(cell, int | float):
        return None
    whole = f"{cell:.0f}" if cell == cell // 1 else ""
    return _compact(parts) if (parts := _COMPACT.fullmatch(whole)) else _serial(cell, by.day_zero)


def _written(text: str, by: Reckoning) -> WrittenDate | None:
    if parts := _ISO.fullmatch(text):
        return WrittenDate(DateForm.PLAIN, _day(*parts.group(1, 2, 3)))
    tidied = plain(text)
    if parts := _SERIAL.fullmatch(tidied):
        return _serial(int(parts[1]), by.day_zero)
    if _ZONED.fullmatch(tidied):
        return _zoned(tidied, by.time_zone)
    for pattern, read in _FORMS:
        if parts := pattern.fullmatch(tidied):
            return read(parts)
    return None


def _compact(parts: re.Match[str]) -> WrittenDate:
    return WrittenDate(DateForm.OTHERWISE, _day(*parts.group(1, 2, 3)))


def _year_first(parts: re.Match[str]) -> WrittenDate:
    return WrittenDate(DateForm.OTHERWISE, _day(*parts.group(1, 3, 4)))


def _year_last(parts: re.Match[str]) -> WrittenDate:
    one, other, year = parts.group(1, 3, 4)
    return WrittenDate(DateForm.YEAR_LAST, _day(year, other, one), _day(year, one, other))


def _slashed(parts: re.Match[str]) -> WrittenDate:
    day, month, year = parts.group(1, 2, 3)
    return WrittenDate(DateForm.SWEDISH, _day(year, month, day))


def _worded(parts: re.Match[str]) -> WrittenDate | None:
    day, word, year = parts.group(1, 2, 3)
    month = _month(word)
    return WrittenDate(DateForm.SWEDISH, _day(year, str(month), day)) if month else None


def _zoned(text: str, time_zone: str) -> WrittenDate:
    # A system that writes midnight as UTC gives, east of Greenwich, the evening of the day before.
    try:
        return WrittenDate(DateForm.ZONED, datetime.fromisoformat(text).astimezone(ZoneInfo(time_zone)).date())
    except (ValueError, OverflowError):  # no such moment, or it lies outside the years that there are
        return WrittenDate(DateForm.ZONED)


def _short(_: re.Match[str]) -> WrittenDate:
    return WrittenDate(DateForm.SHORT_YEAR)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], WrittenDate | None]], ...] = (
    (_YEAR_FIRST, _year_first),
    (_COMPACT, _compact),
    (_YEAR_LAST, _year_last),
    (_SLASHED, _slashed),
    (_WORDED, _worded),
    (_SHORT_YEAR, _short),
)


def _serial(number: float, day_zero: date) -> WrittenDate | None:
    first, last = ((day - day_zero).days for day in (FIRST_DAY, LAST_DAY))
    if not first <= number < last + 1:
        return None
    return WrittenDate(DateForm.SERIAL, day_zero + timedelta(days=int(number)))


def _month(word: str) -> int | None:
    # Each abbreviation of a Swedish month is its beginning, and no two share their first three letters.
    if len(word) < _SHORTEST_MONTH:
        return None
    return next((number for number, name in _months().items() if name.startswith(word.casefold())), None)


@lru_cache
def _months() -> dict[int, str]:
    from babel import Locale

    return dict(Locale("sv").months["format"]["wide"])


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
