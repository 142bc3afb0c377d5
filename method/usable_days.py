"""The days that the wheel may use: working days outside the pauses, and for meetings no bridging days either."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from config.organisation import CalendarFile
from config.wheel import WheelFile
from method.dates import WorkingYear, in_words

_ONE_DAY = timedelta(days=1)


class UsableDays:
    """Of the organisation's days, those on which something can fall due, and those on which people can meet.

    What is asked is remembered: laying a year out asks of the same days again and again.
    """

    def __init__(self, calendar: CalendarFile, wheel: WheelFile) -> None:
        self.year = WorkingYear(calendar)
        self._wheel = wheel
        self._due: dict[date, bool] = {}
        self._meeting: dict[date, bool] = {}

    def can_be(self, day: date, *, meeting: bool) -> bool:
        """Whether something can fall due on the day, or people can meet."""
        known, ask = (self._meeting, self._can_meet) if meeting else (self._due, self._can_fall_due)
        if day not in known:
            known[day] = ask(day)
        return known[day]

    def first(self, day: date, *, meeting: bool) -> date:
        """The day itself if it can be used, else the first that can after it."""
        return self._walk(day, _ONE_DAY, meeting=meeting)

    def why_not(self, day: date, *, meeting: bool) -> str | None:
        """What keeps the day from being used, in Swedish words: "lördag", "sommaruppehållet"; None if nothing does."""
        if self.can_be(day, meeting=meeting):
            return None
        for pause in self._wheel.pauses:
            if pause.holds(day):
                return pause.name
        return "klämdag" if self.year.is_working_day(day) else self.year.why_free(day)

    def refusal(self, day: date, *, meeting: bool) -> str | None:
        """Why the day cannot be used, with the nearest that can, in sentences; None if it can."""
        reason = self.why_not(day, meeting=meeting)
        if reason is None:
            return None
        before, after = (self._walk(day, step, meeting=meeting) for step in (-_ONE_DAY, _ONE_DAY))
        what = "läggs inga möten" if meeting else "förfaller ingenting"
        return (
            f"{in_words(day)} går inte att använda ({reason}): då {what}. "
            f"Närmast före är {in_words(before)} och närmast efter {in_words(after)}."
        )

    def _walk(self, day: date, step: timedelta, *, meeting: bool) -> date:
        while not self.can_be(day, meeting=meeting):
            day += step
        return day

    def _can_fall_due(self, day: date) -> bool:
        return self.year.is_working_day(day) and not any(pause.holds(day) for pause in self._wheel.pauses)

    def _can_meet(self, day: date) -> bool:
        kept_free = self._wheel.bridging_days and self.year.is_bridging_day(day)
        return self._can_fall_due(day) and not kept_free


FreeFor = Callable[[date], bool]
"""Whether everybody who has to be at a meeting has no other on the day."""
