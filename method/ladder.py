"""The ladder of a deadline: on which days whom to remind of what is awaited, and when it goes up the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count, takewhile

from config.organisation import CalendarFile
from method.dates import WorkingYear

OWNER = "owner"
"""Whoever the deadline is awaited of."""


@dataclass(frozen=True)
class Rung:
    """One rung: its day, how many working days from the due day it lies (before is negative), and who is told.

    `to`: the owner, and the roles up the line that it has come to.
    """

    day: date
    offset: int
    to: tuple[str, ...]


@dataclass(frozen=True)
class Ladder:
    """The ladder of one kind of deadline, by the organisation's calendar."""

    calendar: CalendarFile
    year: WorkingYear
    kind: str

    @property
    def top(self) -> int:
        """The offset of the last rung of its own, in working days from the due day: after it, it is only repeated."""
        return max([0, *self._own()])

    def rungs(self, *, due: date, opened_on: date, told_to: int | None = None) -> Iterator[Rung]:
        """The rungs above `told_to` in order, without end: the last is repeated for as long as it takes.

        Nobody is reminded on the day of the asking, nor before it.
        """
        for offset, to in self._offsets(told_to):
            day = self.year.add_working_days(due, offset)
            if day > opened_on:
                yield Rung(day, offset, to)

    def next(self, *, due: date, opened_on: date, told_to: int | None) -> Rung:
        """The first rung that has not been told."""
        return next(self.rungs(due=due, opened_on=opened_on, told_to=told_to))

    def reached(self, today: date, *, due: date, opened_on: date, told_to: int | None) -> Rung | None:
        """What is to be told today; None if nothing is.

        After days without a round the rungs that were passed are told as one: nobody gets three reminders on a
        morning, and nobody up the line is left out.
        """
        untold = self.rungs(due=due, opened_on=opened_on, told_to=told_to)
        passed = list(takewhile(lambda rung: rung.day <= today, untold))
        if not passed:
            return None
        everybody = dict.fromkeys(role for rung in passed for role in rung.to)
        return Rung(passed[-1].day, passed[-1].offset, tuple(everybody))

    def _offsets(self, above: int | None) -> Iterator[tuple[int, tuple[str, ...]]]:
        own = self._own()
        for offset in sorted(own):
            if above is None or offset > above:
                yield offset, (OWNER, *own[offset])
        at_last = (OWNER, *[role for offset in sorted(own) for role in own[offset]][-1:])
        often = self.calendar.repeat_working_days
        told = 0 if above is None else max(0, (above - self.top) // often)
        for times in count(told + 1):
            yield self.top + times * often, at_last

    def _own(self) -> dict[int, tuple[str, ...]]:
        """The ladder's own rungs: offset -> the role up the line that it comes to, if any."""
        rule = self.calendar.deadlines[self.kind]
        reminders, line = rule.reminders, self.calendar.line.get(rule.owner, ())
        days = [*(-days for days in reminders.before), *([0] if reminders.on else []), *reminders.after]
        rungs: dict[int, tuple[str, ...]] = dict.fromkeys(days, ())
        return rungs | {offset: (role,) for offset, role in zip(rule.escalation, line, strict=False)}
