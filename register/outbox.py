"""Messages as rows: written in the transaction that causes them, delivered afterwards by the dispatcher alone."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, select

from config.messages import MessageKind
from register.desk import Desk, id_of, recipients
from register.models import Message, MessageStatus, UnitAudit


def write(
    desk: Desk, unit_audit: UnitAudit, kind: MessageKind, *, to: str, occasion: str, fields: dict[str, object]
) -> None:
    """Lay a message in the outbox for everyone meant by `to`; there is nothing to do if this occasion has been told.

    The natural key is kind, audit, unit, recipient and occasion: the same thing is never told the same person twice.
    """
    audit = desk.audit_of(unit_audit)
    for person in recipients(desk, unit_audit, to):
        key = "|".join((kind, audit.key, unit_audit.unit_key, person.key, occasion))
        if desk.session.exec(select(col(Message.id)).where(Message.key == key)).first() is not None:
            continue
        common: dict[str, object] = {
            "audit": audit.title,
            "diary_number": audit.plan["diary_number"],
            "unit": unit_audit.unit_name,
            "recipient": person.function,
            "office": desk.catalogue.organisation.office,
        }
        subject, body = desk.catalogue.messages.messages[kind].render({**common, **fields})
        desk.add(
            Message(
                key=key,
                unit_audit_id=id_of(unit_audit),
                audit_id=unit_audit.audit_id,
                kind=kind,
                recipient=person.key,
                channel="file",
                address=person.address,
                contacts=[],
                next_at=desk.deed.at,
                subject=subject,
                body=body,
                written_on=desk.today,
            )
        )


def pending(session: Session) -> list[Message]:
    """What waits to be sent, oldest first."""
    rows = session.exec(select(Message).where(Message.status == MessageStatus.PENDING).order_by(col(Message.id)))
    return list(rows)


def mark_sent(session: Session, message_id: int, *, on: date, place: str) -> None:
    """Note that the message has been delivered, where and when; there is nothing to do if that is known."""
    message = session.exec(select(Message).where(Message.id == message_id).with_for_update()).one()
    if message.status == MessageStatus.SENT:
        return
    message.status, message.sent_on, message.place = MessageStatus.SENT, on, place
    session.add(message)


def mark_failed(session: Session, message_id: int, *, problem: str) -> None:
    """Note that the message could not be delivered, and why."""
    message = session.exec(select(Message).where(Message.id == message_id).with_for_update()).one()
    message.status, message.problem = MessageStatus.FAILED, problem
    session.add(message)
