"""Deadlines as rows: opened with what causes them, reminded of by the ladder, met when what was awaited comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, func, select

from config.messages import MessageKind
from config.organisation import CalendarFile
from method.dates import WorkingYear, in_words
from method.wheel import due_day
from register import outbox
from register.desk import Desk, id_of, locked
from register.models import Deadline, UnitAudit


def open_deadline(desk: Desk, unit_audit: UnitAudit, kind: str, *, planned: date | None, cause: str) -> Deadline:
    """Await something of somebody, once per cause; a deadline that is open already is left as it is.

    `planned` has the say unless that day has come; without it the rule's working days count from today.
    """
    found = find_deadline(desk.session, unit_audit, kind, cause)
    if found is not None:
        return found
    rule = desk.catalogue.calendar.deadlines[kind]
    due = due_day(planned or desk.today, today=desk.today, working_days=rule.working_days, year=desk.year)
    return desk.add(
        Deadline(
            unit_audit_id=id_of(unit_audit),
            kind=kind,
            cause=cause,
            owner=rule.owner,
            opened_on=desk.today,
            planned=due,
            due=due,
        )
    )


def meet(desk: Desk, unit_audit: UnitAudit, kind: str, *, cause: str | None = None) -> None:
    """Note that what was awaited has come; there is nothing to do if nothing of the kind is awaited."""
    for deadline in open_of(desk.session, unit_audit):
        if deadline.kind == kind and cause in (None, deadline.cause):
            deadline.met_on = desk.today
            desk.session.add(deadline)


def reopen(desk: Desk, unit_audit: UnitAudit, kind: str, *, cause: str) -> None:
    """Await again, on the same day as before, what was said to have come."""
    found = find_deadline(desk.session, unit_audit, kind, cause)
    if found is not None:
        found.met_on = None
        desk.session.add(found)


def move_due(desk: Desk, unit_audit: UnitAudit, kind: str, *, cause: str, due: date) -> None:
    """Await it on a later day; the reminder ladder begins anew."""
    found = find_deadline(desk.session, unit_audit, kind, cause)
    if found is not None:
        found.due, found.told_to = due, None
        desk.session.add(found)


def let_go(desk: Desk, unit_audit: UnitAudit) -> None:
    """Await nothing more of the unit audit: it is closed, and nobody is to be reminded of what no longer counts."""
    left = open_of(desk.session, unit_audit)
    for deadline in left:
        deadline.met_on = desk.today
        desk.session.add(deadline)
    if left:
        desk.log(unit_audit, "deadlines_let_go", evidence={"deadlines": [deadline.kind for deadline in left]})


def latest_due(session: Session, unit_audit: UnitAudit, kind: str) -> date | None:
    """The latest day on which something of the kind has fallen or will fall due; None when it was never awaited."""
    statement = select(func.max(Deadline.due)).where(Deadline.unit_audit_id == unit_audit.id, Deadline.kind == kind)
    return session.exec(statement).one()


def open_of(session: Session, unit_audit: UnitAudit) -> list[Deadline]:
    """The unit audit's unmet deadlines, the earliest first."""
    return list(
        session.exec(
            select(Deadline)
            .where(Deadline.unit_audit_id == unit_audit.id, col(Deadline.met_on).is_(None))
            .order_by(col(Deadline.due), col(Deadline.id))
        )
    )


def awaited(deadline: Deadline, calendar: CalendarFile) -> str:
    """What the deadline awaits, in words; `{number}` in the configuration is the number that its cause ends with."""
    return calendar.deadlines[deadline.kind].awaited.format(number=deadline.cause.split()[-1])


@dataclass(frozen=True)
class Step:
    """One rung of the reminder ladder: on which day, how many working days from the due day (before is negative)."""

    day: date
    offset: int


def ladder(deadline: Deadline, calendar: CalendarFile, year: WorkingYear) -> Iterator[Step]:
    """The days on which the deadline's owner is reminded, from the first to the last."""
    reminders = calendar.deadlines[deadline.kind].reminders
    for offset in sorted([*(-days for days in reminders.before), *reminders.after]):
        day = year.add_working_days(deadline.due, offset)
        if day > deadline.opened_on:
            yield Step(day=day, offset=offset)


def to_remind(session: Session, calendar: CalendarFile, today: date) -> list[int]:
    """Ids of the unmet deadlines with a rung of the ladder on or before today that has not been told."""
    year = WorkingYear(calendar)
    return [
        id_of(deadline)
        for deadline in unmet(session)
        if (reached := [step for step in ladder(deadline, calendar, year) if step.day <= today])
        and (deadline.told_to is None or deadline.told_to < reached[-1].offset)
    ]


def unmet(session: Session) -> list[Deadline]:
    """Every deadline whose day has not been met, in the order they were opened."""
    return list(session.exec(select(Deadline).where(col(Deadline.met_on).is_(None)).order_by(col(Deadline.id))))


def remind(desk: Desk, deadline_id: int) -> bool:
    """Write the newest rung that has come, once; whether there was anything to write.

    After days without a round only the newest rung is told: nobody gets three reminders on a morning.
    """
    deadline = desk.session.get(Deadline, deadline_id)
    if deadline is None or deadline.met_on is not None:
        return False
    reached = [step for step in ladder(deadline, desk.catalogue.calendar, desk.year) if step.day <= desk.today]
    if not reached or (deadline.told_to is not None and deadline.told_to >= reached[-1].offset):
        return False
    unit_audit = locked(desk.session, deadline.unit_audit_id)
    outbox.write(
        desk,
        unit_audit,
        MessageKind.REMINDER,
        to=deadline.owner,
        occasion=f"{deadline.kind}|{deadline.cause}|{deadline.due}|{reached[-1].offset:+d}",
        fields={
            "awaited": awaited(deadline, desk.catalogue.calendar),
            "due": in_words(deadline.due),
            "late_days": (desk.today - deadline.due).days,
        },
    )
    deadline.told_to = reached[-1].offset
    desk.session.add(deadline)
    desk.log(unit_audit, "reminded", evidence={"deadline": deadline.kind, "step": reached[-1].offset})
    return True


def find_deadline(session: Session, unit_audit: UnitAudit, kind: str, cause: str) -> Deadline | None:
    """The deadline of this cause, met or not."""
    return session.exec(
        select(Deadline).where(Deadline.unit_audit_id == unit_audit.id, Deadline.kind == kind, Deadline.cause == cause)
    ).first()
