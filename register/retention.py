"""Audits whose files are to be erased: the clock has run out, and it takes a decision and a second person."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, select

from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.desk import Desk
from register.models import AuditRow


def to_erase(session: Session, today: date) -> list[AuditRow]:
    """The audits whose retention has ended and whose files are not erased, the oldest first."""
    statement = select(AuditRow).where(col(AuditRow.erase_on) <= today, col(AuditRow.erased_on).is_(None))
    return list(session.exec(statement.order_by(col(AuditRow.erase_on), col(AuditRow.id))))


def tell_of_erasures(desk: Desk) -> int:
    """Tell the inspectors what is to be erased, every month until it is done; how many messages were written."""
    told = [
        outbox.tell(
            desk,
            person,
            MessageKind.ERASURE_DUE,
            key=f"erasure_due|{audit.key}|{person.key}|{desk.today:%Y-%m}",
            fields={"title": audit.title, "key": audit.key, "since": in_words(audit.erase_on)},
            about=None,
        )
        for audit in to_erase(desk.session, desk.today)
        if audit.erase_on is not None
        for person in desk.catalogue.people.inspectors
    ]
    return sum(message is not None for message in told)
