"""The working year: which days people work, and the days that follow from them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from config.errors import ConfigError
from config.organisation import CalendarFile, Free

if TYPE_CHECKING:
    from holidays import HolidayBase

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_ONE_DAY = timedelta(days=1)
# The years in which a name of `holiday_names` is looked for; further years are added when they are asked for.
_YEARS_TO_CHECK = range(2020, 2025)


class WorkingYear:
    """The days on which the organisation works, by its `calendar.toml`.

    Free are the weekdays of rest, the country's public holidays, of its further categories the holidays that are
    named, and the organisation's own days. Raises `ConfigError` for a country, a category or a name that does not
    exist, and for a week without a working day. Source of the holidays: the package `holidays`, whose public
    holidays of Sweden (lagen 1989:253) leave out Midsommarafton, Julafton and Nyårsafton.
    """

    def __init__(self, calendar: CalendarFile) -> None:
        if set(range(7)) <= set(calendar.free.weekdays):
            raise ConfigError("calendar.toml: free.weekdays: ingen veckodag är arbetsdag; ta bort de som är det.")
        self._weekdays = frozenset(calendar.free.weekdays)
        self._own_days = frozenset(calendar.free.days)
        self._named = frozenset(calendar.free.holiday_names)
        self._categories = _holidays_by_category(calendar.country, calendar.free)
        self._known: dict[date, bool] = {}
        self._check_names()

    def is_working_day(self, day: date) -> bool:
        """Whether people work on the day."""
        if (known := self._known.get(day)) is None:
            known = day.weekday() not in self._weekdays and day not in self._own_days and not self._is_holiday(day)
            self._known[day] = known
        return known

    def why_free(self, day: date) -> str:
        """Why nobody works on a free day: the holiday's name, the weekday's, or that it is a day of one's own."""
        for category, holidays in self._categories.items():
            names = holidays.get_list(day)
            if kept := [name for name in names if category == "public" or name in self._named]:
                return kept[0]
        return WEEKDAYS[day.weekday()] if day.weekday() in self._weekdays else "egen ledig dag"

    def is_bridging_day(self, day: date) -> bool:
        """Whether the day is a single working day between two free ones (klämdag)."""
        return self.is_working_day(day) and not any(self.is_working_day(day + step) for step in (-_ONE_DAY, _ONE_DAY))

    def next_working_day(self, day: date) -> date:
        """The day itself if it is a working day, else the first one after it."""
        return day if self.is_working_day(day) else self._step(day, _ONE_DAY)

    def add_working_days(self, day: date, number: int) -> date:
        """The working day so many working days after `day`, or before it when `number` is negative.

        0 gives the day itself if it is a working day, else the next one.
        """
        if number == 0:
            return self.next_working_day(day)
        step = _ONE_DAY if number > 0 else -_ONE_DAY
        for _ in range(abs(number)):
            day = self._step(day, step)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days `end` lies after `start`: those after `start`, up to and including `end`.

        Negative when `end` comes first: those before `start`, from `end` on.
        """
        if end < start:
            return -self._working_days(end, start)
        return self._working_days(start + _ONE_DAY, end + _ONE_DAY)

    def _working_days(self, first: date, stop: date) -> int:
        days = (first + timedelta(days=number) for number in range((stop - first).days))
        return sum(self.is_working_day(day) for day in days)

    def _step(self, day: date, step: timedelta) -> date:
        day += step
        while not self.is_working_day(day):
            day += step
        return day

    def _is_holiday(self, day: date) -> bool:
        return any(
            category == "public" or not self._named.isdisjoint(holidays.get_list(day))
            for category, holidays in self._categories.items()
            if day in holidays
        )

    def _check_names(self) -> None:
        known = {name for holidays in self._categories.values() for day in holidays for name in holidays.get_list(day)}
        if unknown := sorted(self._named - known):
            raise ConfigError(
                f"calendar.toml: free.holiday_names: dagen ”{unknown[0]}” finns inte; "
                f"välj bland {', '.join(sorted(known))}."
            )


def add_months(day: date, number: int) -> date:
    """The day of the same number so many months on, or the month's last day when it has no such day."""
    return day + relativedelta(months=number)


def year_after(day: date) -> date:
    """The same day a year later; 29 February gives 28 February."""
    return add_months(day, 12)


def days_of_week(year: int, week: int) -> list[date]:
    """The seven days of an ISO week; none for week 53 of a year that has 52."""
    try:
        return [date.fromisocalendar(year, week, number) for number in range(1, 8)]
    except ValueError:
        return []


def in_words(day: date) -> str:
    """The day as a reader sees it: "16 augusti 2021"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_short(day: date, *, year: int) -> str:
    """The day in a table of a year: "16 aug", and "31 jan 2022" in another year than the table's."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}" + ("" if day.year == year else f" {day.year}")


@lru_cache(maxsize=8)
def _holidays_by_category(country: str, free: Free) -> dict[str, HolidayBase]:
    # One calendar per category, since a merged one cannot tell a public holiday from a named one. The names are asked
    # for in the country's own language: otherwise they follow the language of the machine.
    import holidays

    try:
        language = holidays.country_holidays(country).default_language
    except NotImplementedError:
        raise ConfigError(
            f"calendar.toml: country: landet ”{country}” är okänt; skriv landskoden med två bokstäver, t.ex. SE."
        ) from None
    known = holidays.country_holidays(country).supported_categories
    if unknown := sorted(set(free.holiday_categories) - set(known)):
        raise ConfigError(
            f"calendar.toml: free.holiday_categories: ”{unknown[0]}” finns inte för {country}; "
            f"välj bland {', '.join(sorted(known))}."
        )
    return {
        category: holidays.country_holidays(country, years=_YEARS_TO_CHECK, categories=[category], language=language)
        for category in free.holiday_categories
    }
