"""A unit's dates on the year's wheel: those that are given, the others from the organisation's calendar and rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from config.audit import AuditedUnit
from config.errors import ArshjulError
from config.organisation import CalendarFile, Term
from config.wheel import WheelFile
from method.terms import end_of
from method.usable_days import FreeFor, UsableDays


@dataclass(frozen=True)
class UnitDates:
    """The planned dates of one unit audit, in the order they should come."""

    invite_on: date
    opening_meeting: date
    list_due: date
    draw_on: date
    review_due: date
    double_due: date
    reconciliation_due: date
    dialogue_on: date
    feedback_on: date
    plan_due: date


ORDER: tuple[str, ...] = tuple(UnitDates.__annotations__)
"""The dates' names, in the order they should come."""

MEETINGS = frozenset({"opening_meeting", "dialogue_on", "feedback_on"})
"""The dates on which people meet: they lie on no bridging day, and no reader has two on a day."""

FOLLOWS: dict[str, str] = {
    "invite_on": "opening_meeting",
    "list_due": "opening_meeting",
    "draw_on": "list_due",
    "review_due": "draw_on",
    "double_due": "draw_on",
    "reconciliation_due": "draw_on",
    "dialogue_on": "reconciliation_due",
    "feedback_on": "dialogue_on",
    "plan_due": "feedback_on",
}
"""Date -> the date it is counted from."""

SWEDISH: dict[str, str] = {
    "invite_on": "inbjudan",
    "opening_meeting": "inledande möte",
    "list_due": "lista",
    "draw_on": "dragning",
    "review_due": "granskning",
    "double_due": "dubbelgranskning",
    "reconciliation_due": "avstämning",
    "dialogue_on": "dialogmöte",
    "feedback_on": "återkoppling",
    "plan_due": "åtgärdsplan",
}
"""Date -> what a user calls it."""

_DAYS_TO_TRY = 10
"""So many days that could be used are tried for a meeting before it is laid on the first, clash or not."""


class DatesOfUnits:
    """Counts units' dates by an organisation's calendar and wheel."""

    def __init__(self, calendar: CalendarFile, wheel: WheelFile | None = None) -> None:
        self.days = UsableDays(calendar, wheel or WheelFile())
        self._calendar = calendar

    def laid_out(
        self, given: Mapping[str, date], *, free: FreeFor = lambda _: True, not_before: date = date.min
    ) -> UnitDates:
        """Every date: those that are given stand; the others follow, none before the one it should come after.

        `free`: the days on which all the readers can meet; a meeting is moved to the first such day, if there is one
        within two weeks. `given` has the opening meeting. No date that follows is laid before `not_before`.
        """
        dates = dict(given)
        for name in ORDER[1:]:
            if name not in dates:
                dates[name] = self.following(name, dates, free=free, not_before=not_before)
        dates.setdefault("invite_on", self.following("invite_on", dates))
        return UnitDates(**dates)

    def following(
        self,
        name: str,
        dates: Mapping[str, date],
        *,
        free: FreeFor = lambda _: True,
        not_before: date = date.min,
    ) -> date:
        """The day of one date, counted from the one it follows and never before the one it should come after."""
        start = dates[FOLLOWS[name]]
        if name == "invite_on":
            return self.days.year.add_working_days(start, -self._calendar.invitation_working_days)
        day = max(end_of(self._term(name), start, self.days.year), dates[ORDER[ORDER.index(name) - 1]], not_before)
        meeting = name in MEETINGS
        first = self.days.first(day, meeting=meeting)
        return self._when_free(first, free) if meeting else first

    def moved(
        self, dates: UnitDates, moves: Mapping[str, date], *, stays: Collection[str], free: FreeFor = lambda _: True
    ) -> UnitDates:
        """The dates after some have moved: what is counted from a moved date is counted anew, unless it stays."""
        now = {**vars(dates), **moves}
        changed = {name for name, day in moves.items() if day != getattr(dates, name)}
        for name in (*ORDER[1:], ORDER[0]):
            follows = name in FOLLOWS and not changed.isdisjoint(self._counted_from(name))
            if follows and name not in moves and name not in stays:
                now[name] = self.following(name, now, free=free)
                changed |= {name} if now[name] != getattr(dates, name) else set()
        return UnitDates(**now)

    def opening_after(self, day: date) -> date:
        """The first day on which a unit that is invited on the day can be met."""
        invited = self.days.year.add_working_days(day, self._calendar.invitation_working_days)
        return self.days.first(invited, meeting=True)

    def _counted_from(self, name: str) -> set[str]:
        """What a date is counted from: the date it follows, and between the readings the one before it."""
        before = ORDER[ORDER.index(name) - 1] if name in {"double_due", "reconciliation_due"} else FOLLOWS[name]
        return {FOLLOWS[name], before}

    def _when_free(self, first: date, free: FreeFor) -> date:
        return next((day for day in islice(self._meeting_days(first), _DAYS_TO_TRY) if free(day)), first)

    def _meeting_days(self, first: date) -> Iterator[date]:
        day = first
        while True:
            yield day
            day = self.days.first(date.fromordinal(day.toordinal() + 1), meeting=True)

    def _term(self, name: str) -> Term:
        calendar = self._calendar
        match name:
            case "list_due":
                return calendar.deadlines["list"]
            case "draw_on":
                return Term(working_days=calendar.draw_working_days)
            case "dialogue_on":
                return calendar.deadlines["dialogue_meeting"]
            case "feedback_on":
                return Term(working_days=calendar.feedback_working_days)
            case "plan_due":
                return calendar.deadlines["action_plan"]
            case _:
                return calendar.deadlines[name.removesuffix("_due")]


def given_dates(unit: AuditedUnit) -> dict[str, date]:
    """The dates that the audit gives for a unit, by name."""
    given = {name: getattr(unit, name, None) for name in ORDER}
    return {name: day for name, day in given.items() if day is not None}


def unit_dates(unit: AuditedUnit, calendar: CalendarFile, wheel: WheelFile | None = None) -> UnitDates:
    """A unit's dates; raises `ArshjulError` while it has no opening meeting."""
    if unit.opening_meeting is None:
        raise ArshjulError(f"{unit.key} har inget inledande möte än. Lägg ut året: arshjul plan ÅR.")
    return DatesOfUnits(calendar, wheel).laid_out(given_dates(unit))
