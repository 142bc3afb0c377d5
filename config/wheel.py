"""The rules by which a year is laid out (`wheel.toml`): seasons, readers in turn, pauses, milestones."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from config.errors import UnknownName
from config.reading import ConfigModel

AUDIT_MILESTONES = ("report_published", "conference_held")
"""What an audit reaches as a whole, in the order it does."""

YEAR_MILESTONES = ("annual_report_decided", "annual_report_sent")
"""What a year reaches, in the order it does."""

LAST_FEEDBACK = "feedback"
"""What the first milestone may follow: the day on which the last unit of the audit has its feedback."""

_IN_ORDER = (LAST_FEEDBACK, *AUDIT_MILESTONES, *YEAR_MILESTONES)


def _day_of_every_year(text: str) -> str:
    """Check a month and a day such as 06-27; a year without a leap day is asked."""
    try:
        date.fromisoformat(f"2001-{text}")
    except ValueError:
        raise ValueError(f"”{text}” är ingen dag som varje år har; skriv månad-dag, t.ex. 06-27.") from None
    return text


YearDay = Annotated[str, AfterValidator(_day_of_every_year)]
Weekday = Annotated[int, Field(ge=0), AfterValidator(lambda day: _at_most(day, 6, "0 är måndag och 6 söndag"))]
Month = Annotated[int, Field(ge=1), AfterValidator(lambda month: _at_most(month, 12, "1 är januari och 12 december"))]
Week = Annotated[int, Field(ge=1), AfterValidator(lambda week: _at_most(week, 53, "ett år har 52 eller 53 veckor"))]


def _at_most(number: int, most: int, why: str) -> int:
    if number > most:
        raise ValueError(f"talet är för stort; skriv högst {most} ({why}).")
    return number


class Pause(ConfigModel):
    """Days of every year, both ends included, on which nobody meets and nothing falls due; it may span New Year."""

    name: str
    first: YearDay
    last: YearDay

    def holds(self, day: date) -> bool:
        """Whether the day lies in the pause."""
        this = f"{day:%m-%d}"
        return self.first <= this <= self.last if self.first <= self.last else this >= self.first or this <= self.last


def _which_units(given: Any) -> Any:
    if given == "all" or (isinstance(given, int) and not isinstance(given, bool) and given >= 1):
        return given
    if isinstance(given, list | tuple) and given and all(isinstance(key, str) for key in given):
        return tuple(given)
    raise ValueError('värdet går inte att använda; skriv "all", ett antal (3) eller enheternas nycklar (["a", "b"]).')


class Season(ConfigModel):
    """A part of the year in which audits begin.

    `weeks`: the first and the last ISO week of the opening meetings. `units`: all that exist then, so many of them
    (those whose latest audit lies longest ago), or the ones that are named.
    """

    name: str
    weeks: tuple[Week, Week]
    openings_a_week: int = Field(ge=1)
    units: Annotated[Literal["all"] | int | tuple[str, ...], BeforeValidator(_which_units)] = "all"

    @model_validator(mode="after")
    def _weeks_in_order(self) -> Self:
        if self.weeks[1] < self.weeks[0]:
            raise ValueError(f"weeks slutar vecka {self.weeks[1]} innan de börjar vecka {self.weeks[0]}; byt plats.")
        return self


class Readers(ConfigModel):
    """Who reads at a unit whose readers the audit does not name.

    `turn`: groups that take turns as they are listed. Without groups the inspectors are dealt out, `a_unit` at a time.
    `at_once`: at more units than so an inspector reads too much at the same time.
    """

    a_unit: int = Field(default=2, ge=2)
    turn: tuple[tuple[str, ...], ...] = ()
    at_once: int = Field(default=6, ge=1)

    @model_validator(mode="after")
    def _two_in_a_group(self) -> Self:
        for group in self.turn:
            if len(set(group)) < 2:
                raise ValueError("en grupp i turn har färre än två läsare; skriv minst två nycklar.")
        return self


class WeeksAfter(ConfigModel):
    """So many weeks after the last feedback, or after another milestone."""

    kind: Literal["weeks_after"]
    after: Literal["feedback", "report_published", "conference_held", "annual_report_decided"]
    weeks: int = Field(ge=1)


class WeekdayOfMonth(ConfigModel):
    """The first (`nth` = 1), second ... such weekday (0 = Monday) of a month, so many years after the audits'."""

    kind: Literal["weekday"]
    nth: int = Field(ge=1)
    weekday: Weekday
    month: Month
    years_after: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _every_month_has_it(self) -> Self:
        _at_most(self.nth, 4, "nth: alla månader har den fjärde, men inte den femte")
        return self


class DayOfYear(ConfigModel):
    """A day of the year, so many years after the audits'."""

    kind: Literal["day"]
    day: YearDay
    years_after: int = Field(default=0, ge=0)


MilestoneRule = Annotated[WeeksAfter | WeekdayOfMonth | DayOfYear, Field(discriminator="kind")]


class WheelFile(ConfigModel):
    """`wheel.toml`. `bridging_days`: whether meetings are kept off a single working day between two free ones."""

    seasons: dict[str, Season] = {}
    readers: Readers = Readers()
    pauses: tuple[Pause, ...] = ()
    bridging_days: bool = True
    milestones: dict[str, MilestoneRule] = {}

    @model_validator(mode="after")
    def _some_day_is_left(self) -> Self:
        days = (date.fromordinal(date(2001, 1, 1).toordinal() + number) for number in range(365))
        if all(any(pause.holds(day) for pause in self.pauses) for day in days):
            raise ValueError("uppehållen täcker hela året; korta av något av dem.")
        return self

    @model_validator(mode="after")
    def _milestones_follow_what_comes_before(self) -> Self:
        for kind, rule in self.milestones.items():
            if kind not in _IN_ORDER[1:]:
                raise ValueError(f"milstolpen ”{kind}” finns inte; välj bland {', '.join(_IN_ORDER[1:])}.")
            if isinstance(rule, WeeksAfter) and _IN_ORDER.index(rule.after) >= _IN_ORDER.index(kind):
                raise ValueError(
                    f"{kind} kan inte följa på {rule.after}, som kommer senare; välj något som kommer före."
                )
        return self

    def season(self, key: str) -> Season:
        """The season with this key; raises `UnknownName` with the nearest."""
        if key not in self.seasons:
            raise UnknownName("Säsongen", key, self.seasons)
        return self.seasons[key]
