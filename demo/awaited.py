"""What is awaited of the invented people, and on which day each of them does it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from sqlmodel import Session, col, select

from config.catalogue import Catalogue
from config.hand_in import Kind
from demo.invented.chance import stream
from demo.invented.plans import fate_of
from demo.invented.world import World
from method.dates import WorkingYear
from method.ladder import Ladder
from method.usable_days import UsableDays
from register.models import AuditRow, Deadline, Extension, HandIn, HandInStatus, UnitAudit

KIND_OF: dict[str, Kind] = {
    "list": Kind.FRAME,
    "review": Kind.REVIEW,
    "double": Kind.DOUBLE,
    "action_plan": Kind.ACTION_PLAN,
    "progress": Kind.PROGRESS,
}
"""Kind of deadline -> the file that it awaits."""

MEETINGS = frozenset({"opening_meeting", "dialogue_meeting"})
"""Kinds of deadline that await a meeting: it is held on its day, neither sooner nor later."""

ASKED_BEFORE = 12
"""Working days before an action's day that more time is asked for: before anybody is reminded of it."""


@dataclass(frozen=True)
class Awaited:
    """One unmet deadline: where, of what, since when, until when. `on`: the day on which it is acted on, if it is."""

    deadline: int
    audit: str
    unit: str
    kind: str
    cause: str
    opened_on: date
    due: date
    on: date | None

    @property
    def number(self) -> int:
        """The number of the action that is awaited."""
        return int(self.cause.split()[-1])


@dataclass(frozen=True)
class Diary:
    """When the invented people act: in time, but for those whose habits are others."""

    world: World
    catalogue: Catalogue

    @cached_property
    def _year(self) -> WorkingYear:
        return WorkingYear(self.catalogue.calendar)

    @cached_property
    def _usable(self) -> UsableDays:
        return UsableDays(self.catalogue.calendar, self.catalogue.wheel)

    def awaited(self, session: Session) -> list[Awaited]:
        """Everything that is awaited in the world's audits, in the order in which it was asked for."""
        return list(self._awaited(session))

    def _awaited(self, session: Session) -> Iterator[Awaited]:
        found = session.exec(
            select(AuditRow.key, UnitAudit, Deadline)
            .join(UnitAudit, col(UnitAudit.audit_id) == col(AuditRow.id))
            .join(Deadline, col(Deadline.unit_audit_id) == col(UnitAudit.id))
            .where(col(AuditRow.key).in_([self.world.audit, self.world.follow_up]), col(Deadline.met_on).is_(None))
            .order_by(col(Deadline.id))
        ).all()
        reports = {(unit.id, one.due) for _, unit, one in found if one.kind == "progress"}
        for audit, unit, one in found:
            if one.kind == "action":
                on = self._action(session, audit, unit, one, reported=(unit.id, one.due) in reports)
            else:
                on = self._again(session, one) or self._on(audit, unit.unit_key, one)
            yield Awaited(one.id or 0, audit, unit.unit_key, one.kind, one.cause, one.opened_on, one.due, on)

    def _on(self, audit: str, unit: str, one: Deadline) -> date:
        """Some days before the day, the day itself at the latest; by habit later. A meeting is held on its day."""
        habit = self.world.habit_of(audit, unit, one.kind)
        if habit is not None and habit.working_days is not None:
            return self._year.add_working_days(one.due, habit.working_days)
        if habit is not None and habit.after_tellings is not None:
            rungs = Ladder(self.catalogue.calendar, self._year, one.kind).rungs(due=one.due, opened_on=one.opened_on)
            told = next(islice(rungs, habit.after_tellings - 1, None))
            return self._year.add_working_days(told.day, 1)
        if one.kind in MEETINGS:
            return one.due
        days = self._days_in_time(one)
        chance = stream(self.world.seed, audit, unit, one.kind, one.cause, "day")
        return days[int(chance.integers(len(days)))]

    def _days_in_time(self, one: Deadline) -> list[date]:
        """The days on which somebody may act in time, the day after the asking at the earliest: outside the pauses.

        On a weekday that suits if one is among them, and of those well before the day if it can be; never none.
        """
        earliest = self._year.add_working_days(one.opened_on, 1)
        least, most = (self._year.add_working_days(one.due, -lead) for lead in self.world.lead)
        between = (most + timedelta(days=number) for number in range((one.due - most).days))
        before = [day for day in between if day >= earliest and self._usable.can_be(day, meeting=False)]
        days = [*before, max(one.due, earliest)]
        suited = [day for day in days if day.weekday() in self.world.weekdays] or days
        return [day for day in suited if day <= least] or suited

    def _again(self, session: Session, one: Deadline) -> date | None:
        """The working day after a file was sent back; None where the newest one was not."""
        if one.kind not in KIND_OF:
            return None
        newest = session.exec(
            select(HandIn)
            .where(HandIn.unit_audit_id == one.unit_audit_id, HandIn.kind == KIND_OF[one.kind])
            .order_by(col(HandIn.id).desc())
        ).first()
        if newest is None or newest.status is not HandInStatus.SENT_BACK:
            return None
        return self._year.add_working_days(newest.received_on, 1)

    def _action(self, session: Session, audit: str, unit: UnitAudit, one: Deadline, *, reported: bool) -> date | None:
        """Of an action: the day on which more time is asked for, or on which it is told of, if no report will tell."""
        fate = fate_of(self.world, audit, unit.unit_key, int(one.cause.split()[-1]))
        if fate == "more_time" and not has_more_time(session, one.id):
            return self._year.add_working_days(one.due, -ASKED_BEFORE)
        return None if reported or fate == "partly" else one.due


def has_more_time(session: Session, deadline: int | None) -> bool:
    """Whether more time has been asked for and decided on."""
    asked = select(Extension).where(Extension.deadline_id == deadline, col(Extension.granted).is_not(None))
    return session.exec(asked).first() is not None
