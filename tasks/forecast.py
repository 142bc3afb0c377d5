"""The dry run: every message and deadline that an audit is going to cause.

Either everybody acts on the day it is due, or nobody before the whole ladder of reminders has been climbed.

The audit is rehearsed on a register of its own that is thrown away, through the same register commands as the real
one: so what is foretold here and what is sent later cannot come apart.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select, update

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.errors import NotNow
from config.settings import Settings
from method.ladder import Ladder
from register import board, deadlines, planning
from register.database import Register, open_register
from register.desk import SYSTEM, Desk, at_desk, deed, recipients
from register.models import Deadline, Message, MessageStatus, UnitAudit
from register.stages import Stage
from tasks.rehearsal import answer, can_answer, move_on
from tasks.reminders import remind_all


@dataclass(frozen=True)
class Foretold:
    """Something to come: a message (`what` is its kind) or a deadline.

    `unit` is None for a digest about several. `key` is what it is known by: the natural key of a message, kind and
    cause of a deadline.
    """

    day: date
    audit: str
    unit: str | None
    what: str
    to: str
    text: str
    key: str


def forecast(catalogue: Catalogue, audit: AuditFile, *, late: bool = False) -> list[Foretold]:
    """Everything the audit is going to send and await, in order of day.

    `late`: nobody does anything before the whole ladder has been climbed. Then it is shown who is told what, when.
    """
    with tempfile.TemporaryDirectory() as folder:
        register = open_register(Settings(home=Path(folder), organisation=catalogue.folder, database_url=None))
        try:
            register.migrate()
            _play(register, audit, late=late)
            with register.reading() as session:
                told = _told(register, session, audit)
                return sorted(told, key=lambda entry: (entry.day, entry.unit or "", entry.what))
        finally:
            register.close()


def _play(register: Register, audit: AuditFile, *, late: bool) -> None:
    # A year is laid out before it begins.
    with _desk(register, date(audit.year - 1, 11, 1)) as desk:
        planning.lay_out(desk, audit)
        first = desk.session.exec(select(func.min(UnitAudit.invite_on))).one()
    day: date | None = first
    while day is not None:
        with _desk(register, day) as desk:
            _day(desk, late=late)
        remind_all(register, now=_noon(register, day))
        with _desk(register, day) as desk:
            desk.session.execute(update(Message).values(status=MessageStatus.SENT))
            day = _next_day(desk, after=day, late=late)


def _day(desk: Desk, *, late: bool) -> None:
    """What a day brings: people do what is due, then the round moves and asks."""
    for deadline in deadlines.unmet(desk.session):
        # What one does may be all that several deadlines await: a report is about every action.
        if can_answer(deadline) and _is_answered(desk, deadline, late=late):
            with suppress(NotNow):  # others have to do their part first
                answer(desk, deadline)
    move_on(desk)


def _is_answered(desk: Desk, deadline: Deadline, *, late: bool) -> bool:
    if not late:
        return deadline.due <= desk.today
    top = Ladder(desk.catalogue.calendar, desk.year, deadline.kind).top
    return deadline.told_to is not None and deadline.told_to >= top


def _next_day(desk: Desk, *, after: date, late: bool) -> date | None:
    """The next day on which something happens; None when every unit has come to its end."""
    if desk.session.exec(select(UnitAudit.id).where(UnitAudit.stage != Stage.CLOSED)).first() is None:
        return None
    waiting = list(filter(can_answer, deadlines.unmet(desk.session)))
    days = [deadline.due for deadline in waiting if deadline.due > after]
    if any(_is_answered(desk, deadline, late=late) for deadline in waiting):
        days.append(after + timedelta(days=1))
    if due := board.next_day(desk.session, desk.catalogue, after=after, sending=False):
        days.append(due)
    return min(days, default=None)


def _told(register: Register, session: Session, audit: AuditFile) -> Iterator[Foretold]:
    units = {unit.id: unit for unit in session.exec(select(UnitAudit))}
    for message in session.exec(select(Message).order_by(col(Message.id))):
        unit = units[message.unit_audit_id].unit_key if message.unit_audit_id else None
        text, key = message.subject, message.key
        yield Foretold(message.written_on, audit.key, unit, message.kind, message.recipient, text, key)
    first = deed(SYSTEM, _noon(register, date(audit.year, 1, 1)))
    desk = Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=first)
    of_units = select(Deadline).where(col(Deadline.unit_audit_id).is_not(None))
    for deadline in session.exec(of_units.order_by(col(Deadline.id))):
        unit_audit = units[deadline.unit_audit_id]
        owners = ", ".join(person.key for person in recipients(desk, unit_audit, deadline.owner))
        awaited = deadlines.awaited(deadline, register.catalogue.calendar)
        text, key = f"Sista dag för {awaited}", f"{deadline.kind}|{deadline.cause}"
        yield Foretold(deadline.due, audit.key, unit_audit.unit_key, "deadline", owners, text, key)


def _noon(register: Register, day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=ZoneInfo(register.catalogue.organisation.time_zone))


def _desk(register: Register, day: date) -> AbstractContextManager[Desk]:
    return at_desk(register, who=SYSTEM, now=_noon(register, day))
