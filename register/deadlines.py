"""Deadlines as rows: opened with what causes them, moved, answered for, and met when what was awaited comes."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, func, select

from config.organisation import CalendarFile
from method.ladder import Ladder
from method.terms import end_of
from register.desk import Desk, id_of
from register.models import ChangeKind, Deadline, DeadlineChange, Milestone, UnitAudit


def open_deadline(desk: Desk, unit_audit: UnitAudit, kind: str, *, planned: date | None, cause: str) -> Deadline:
    """Await something of somebody, once per cause; a deadline that is open already is left as it is.

    `planned` has the say unless that day has come; without it the rule's term runs from today. A free day gives way
    to the next working day.
    """
    found = find_deadline(desk.session, unit_audit, kind, cause)
    if found is not None:
        return found
    rule = desk.catalogue.calendar.deadlines[kind]
    day = planned if planned is not None and planned > desk.today else end_of(rule, desk.today, desk.year)
    deadline = Deadline(
        unit_audit_id=id_of(unit_audit),
        kind=kind,
        cause=cause,
        owner=rule.owner,
        opened_on=desk.today,
        planned=day,
        due=day,
    )
    return _opened(desk, deadline)


def open_for_milestone(desk: Desk, milestone: Milestone) -> Deadline | None:
    """Await a milestone on its planned day, once; None when no day is planned."""
    statement = select(Deadline).where(Deadline.milestone_id == milestone.id)
    found = desk.session.exec(statement).first()
    if found is not None or milestone.planned_on is None:
        return found
    deadline = Deadline(
        milestone_id=id_of(milestone),
        kind=milestone.kind,
        cause=str(milestone.year),
        owner=desk.catalogue.calendar.deadlines[milestone.kind].owner,
        opened_on=desk.today,
        planned=milestone.planned_on,
        due=milestone.planned_on,
    )
    return _opened(desk, deadline)


def meet(desk: Desk, unit_audit: UnitAudit, kind: str, *, cause: str | None = None) -> None:
    """Note that what was awaited has come; there is nothing to do if nothing of the kind is awaited."""
    for deadline in open_of(desk.session, unit_audit):
        if deadline.kind == kind and cause in (None, deadline.cause):
            end(desk, deadline, ChangeKind.MET)


def end(desk: Desk, deadline: Deadline, what: ChangeKind, *, reason: str | None = None) -> None:
    """Await it no longer, since it was met or let go."""
    deadline.met_on, deadline.next_on = desk.today, None
    _note(desk, deadline, what, reason=reason)


def reopen(desk: Desk, unit_audit: UnitAudit, kind: str, *, cause: str) -> None:
    """Await again, on the same day as before, what was said to have come."""
    found = find_deadline(desk.session, unit_audit, kind, cause)
    if found is not None and found.met_on is not None:
        found.met_on = None
        set_next(desk, found)
        _note(desk, found, ChangeKind.REOPENED)


def move_due(desk: Desk, unit_audit: UnitAudit, kind: str, *, cause: str, due: date, reason: str | None = None) -> None:
    """Await it on another day; the ladder begins anew. There is nothing to do if it is not awaited."""
    found = find_deadline(desk.session, unit_audit, kind, cause)
    if found is not None and found.met_on is None:
        move_to(desk, found, due, ChangeKind.MOVED, reason=reason)


def move_to(
    desk: Desk,
    deadline: Deadline,
    day: date,
    what: ChangeKind,
    *,
    asked_by: str | None = None,
    reason: str | None = None,
) -> None:
    """Give the deadline another day, or the working day after it; whoever is told begins from the first rung."""
    before = deadline.due
    deadline.planned = deadline.due = day
    deadline.turn += 1
    deadline.told_to = deadline.acknowledged_by = deadline.acknowledged_on = deadline.quiet_until = None
    _note(desk, deadline, what, before=before, after=day, asked_by=asked_by, reason=reason)
    _off_free_days(desk, deadline)
    set_next(desk, deadline)


def acknowledge(desk: Desk, deadline: Deadline) -> date:
    """Its owner has answered for it: nobody is told before so many working days have passed; until when."""
    calm = desk.catalogue.calendar.acknowledgement_working_days
    deadline.acknowledged_by, deadline.acknowledged_on = desk.deed.who, desk.today
    deadline.quiet_until = desk.year.add_working_days(desk.today, calm)
    set_next(desk, deadline)
    _note(desk, deadline, ChangeKind.ACKNOWLEDGED, after=deadline.quiet_until)
    return deadline.quiet_until


def let_go(desk: Desk, unit_audit: UnitAudit) -> None:
    """Await nothing more of the unit audit: it is closed, and nobody is to be reminded of what no longer counts."""
    left = open_of(desk.session, unit_audit)
    for deadline in left:
        end(desk, deadline, ChangeKind.LET_GO)
    if left:
        desk.log(unit_audit, "deadlines_let_go", evidence={"deadlines": [deadline.kind for deadline in left]})


def set_next(desk: Desk, deadline: Deadline) -> None:
    """Note on which day the ladder has something to say next; None for what is not awaited."""
    deadline.next_on = None
    if deadline.met_on is None:
        ladder = Ladder(desk.catalogue.calendar, desk.year, deadline.kind)
        rung = ladder.next(due=deadline.due, opened_on=deadline.opened_on, told_to=deadline.told_to)
        deadline.next_on = max(rung.day, deadline.quiet_until or rung.day)
    desk.session.add(deadline)


def find_deadline(session: Session, unit_audit: UnitAudit, kind: str, cause: str) -> Deadline | None:
    """The deadline of this cause, met or not."""
    return session.exec(
        select(Deadline).where(Deadline.unit_audit_id == unit_audit.id, Deadline.kind == kind, Deadline.cause == cause)
    ).first()


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


def unmet(session: Session) -> list[Deadline]:
    """Every deadline whose day has not been met, in the order they were opened."""
    return list(session.exec(select(Deadline).where(col(Deadline.met_on).is_(None)).order_by(col(Deadline.id))))


def history(session: Session, deadline: Deadline) -> list[DeadlineChange]:
    """Everything that happened to the deadline, the first first."""
    statement = select(DeadlineChange).where(DeadlineChange.deadline_id == deadline.id)
    return list(session.exec(statement.order_by(col(DeadlineChange.id))))


def awaited(deadline: Deadline, calendar: CalendarFile) -> str:
    """What the deadline awaits, in words; `{number}` in the configuration is the number that its cause ends with."""
    return calendar.deadlines[deadline.kind].awaited.format(number=deadline.cause.split()[-1])


def _opened(desk: Desk, deadline: Deadline) -> Deadline:
    desk.add(deadline)
    _note(desk, deadline, ChangeKind.OPENED, after=deadline.due)
    _off_free_days(desk, deadline)
    set_next(desk, deadline)
    return deadline


def _off_free_days(desk: Desk, deadline: Deadline) -> None:
    """What falls due on a free day falls due on the next working day, and its history says so."""
    working = desk.year.next_working_day(deadline.due)
    if working != deadline.due:
        deadline.due = working
        reason = desk.year.why_free(deadline.planned)
        _note(desk, deadline, ChangeKind.MOVED_TO_WORKING_DAY, before=deadline.planned, after=working, reason=reason)


def _note(
    desk: Desk,
    deadline: Deadline,
    what: ChangeKind,
    *,
    before: date | None = None,
    after: date | None = None,
    asked_by: str | None = None,
    reason: str | None = None,
) -> None:
    desk.session.add(deadline)
    desk.session.add(
        DeadlineChange(
            deadline_id=id_of(deadline),
            on=desk.today,
            what=what,
            by=desk.deed.who,
            before=before,
            after=after,
            asked_by=asked_by,
            reason=reason,
        )
    )
