"""The urgent ladder climbed: who is told of a child who may be in danger, by hours, until somebody has taken it on.

A message names the unit and the day: never the file, the case or the reader. Its key ends in the flag's number at the
unit audit and the rung, so that nobody is told the same rung twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, func, select

from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.desk import Desk, locked, recipients
from register.dispatch import UNSENT
from register.models import AuditRow, Danger, Message, MessageStatus, UnitAudit

TOLD = "danger_told"
"""The event of a rung."""

NOT_NEEDED = "Behövdes inte längre: någon hade bekräftat innan det kunde sändas."


def to_climb(session: Session, now: datetime) -> list[int]:
    """Ids of the open flags of which somebody is to be told at `now`, in the order of their hours."""
    due = select(Danger.id).where(col(Danger.acknowledged_at).is_(None), Danger.next_at <= now)
    return [number for number in session.exec(due.order_by(col(Danger.next_at), col(Danger.id))) if number is not None]


def climb(desk: Desk, danger_id: int) -> bool:
    """Tell those whose hour has come, and any that were passed over; whether anybody was told.

    There is nothing to do if it has been acknowledged, or told since.
    """
    unit_audit = locked(desk.session, desk.session.get_one(Danger, danger_id).unit_audit_id)
    danger = desk.session.get_one(Danger, danger_id, populate_existing=True)
    if danger.acknowledged_at is not None or danger.next_at > desk.deed.at:
        return False
    tell(desk, unit_audit, danger)
    return True


def tell(desk: Desk, unit_audit: UnitAudit, danger: Danger) -> None:
    """Write to everybody whose rung has come since the last that was told, and note when the next one comes."""
    ladder, number = desk.catalogue.calendar.danger, number_of(desk.session, danger)
    rung = max(ladder.reached(desk.deed.at - danger.flagged_at), danger.told_to + 1)
    roles = ladder.told(rung, after=danger.told_to)
    if danger.told_to < 0:
        roles += ladder.copy_to
    audit = desk.audit_of(unit_audit)
    fields = {
        "audit": audit.title,
        "diary_number": audit.plan["diary_number"],
        "unit": unit_audit.unit_name,
        "seen_on": in_words(danger.seen_on),
        "contact": ladder.ring or desk.catalogue.organisation.contact,
        "step": len(_rungs_told(desk.session, audit, unit_audit, number)) + 1,
        "of": _functions(desk, unit_audit, ladder.told_before(danger.told_to)),
    }
    for person in {person.key: person for role in roles for person in recipients(desk, unit_audit, role)}.values():
        key = f"{MessageKind.DANGER}|{audit.key}|{unit_audit.unit_key}|{person.key}|{number}|{rung}"
        outbox.tell(desk, person, MessageKind.DANGER, key=key, fields=fields, about=unit_audit, urgent=True)
    danger.told_to, danger.next_at = rung, danger.flagged_at + ladder.comes_after(rung + 1)
    desk.session.add(danger)
    desk.log(unit_audit, TOLD, evidence={"number": number, "step": rung, "to": list(roles)})


def call_off(desk: Desk, unit_audit: UnitAudit, danger: Danger) -> None:
    """Let nothing more go out of a flag that has been acknowledged: what still lies in the outbox is not sent."""
    number = str(number_of(desk.session, danger))
    waiting = select(Message).where(
        Message.unit_audit_id == unit_audit.id,
        Message.kind == MessageKind.DANGER,
        Message.status == MessageStatus.PENDING,
    )
    for message in desk.session.exec(waiting.with_for_update()):
        if _parts(message.key)[0] == number:
            message.status, message.problem = MessageStatus.FAILED, NOT_NEEDED
            desk.session.add(message)


def is_urgent_unsent(session: Session) -> bool:
    """Whether anything urgent lies in the outbox."""
    unsent = (MessageStatus.PENDING, MessageStatus.SENDING, MessageStatus.IN_DOUBT)
    lying = select(col(Message.id)).where(UNSENT, col(Message.status).in_(unsent), col(Message.urgent).is_(True))
    return session.exec(lying.limit(1)).first() is not None


def number_of(session: Session, danger: Danger) -> int:
    """The how many-th flag at the unit audit it is, from 1: what messages and people know it by."""
    earlier = select(func.count()).where(Danger.unit_audit_id == danger.unit_audit_id, col(Danger.id) <= danger.id)
    return session.exec(earlier).one()


def _rungs_told(session: Session, audit: AuditRow, unit_audit: UnitAudit, number: int) -> set[str]:
    about = select(Message.key).where(Message.unit_audit_id == unit_audit.id, Message.kind == MessageKind.DANGER)
    return {rung for of, rung in map(_parts, session.exec(about)) if of == str(number)}


def _parts(key: str) -> tuple[str, str]:
    """The flag's number and the rung, as they stand in a message's key."""
    _, number, rung = key.rsplit("|", 2)
    return number, rung


def _functions(desk: Desk, unit_audit: UnitAudit, roles: Iterable[str]) -> str:
    people = [person for role in roles for person in recipients(desk, unit_audit, role)]
    return ", ".join(dict.fromkeys(person.function for person in people))
