"""Messages as rows: written in the transaction that causes them, delivered afterwards by the dispatcher alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import col, select

from config.messages import MessageKind
from config.organisation import Person
from register.backup import gap
from register.desk import Desk, recipients
from register.models import Message, UnitAudit


def write(
    desk: Desk,
    unit_audit: UnitAudit,
    kind: MessageKind,
    *,
    to: str,
    occasion: str,
    fields: Mapping[str, object],
    meeting: Mapping[str, Any] | None = None,
    urgent: bool = False,
) -> None:
    """Lay a message about a unit audit in the outbox for everyone meant by `to`.

    There is nothing to do if this occasion has been told. The natural key is kind, audit, unit, recipient and
    occasion: the same thing is never told the same person twice. `meeting`: what a calendar has to know, as
    `register.invitations` tells it. `urgent`: it is sent at any hour.
    """
    audit = desk.audit_of(unit_audit)
    about = {"audit": audit.title, "diary_number": audit.plan["diary_number"], "unit": unit_audit.unit_name}
    for person in recipients(desk, unit_audit, to):
        key = "|".join((kind, audit.key, unit_audit.unit_key, person.key, occasion))
        tell(desk, person, kind, key=key, fields={**about, **fields}, about=unit_audit, meeting=meeting, urgent=urgent)


def tell(
    desk: Desk,
    person: Person,
    kind: MessageKind,
    *,
    key: str,
    fields: Mapping[str, object],
    about: UnitAudit | None,
    meeting: Mapping[str, Any] | None = None,
    urgent: bool = False,
) -> Message | None:
    """Lay a message for one person in the outbox; None if its key has been told.

    After a restore it may be in doubt from the beginning: see `register.backup.gap`.
    """
    if desk.session.exec(select(col(Message.id)).where(Message.key == key)).first() is not None:
        return None
    common = {"recipient": person.function, "office": desk.catalogue.organisation.office}
    subject, body = desk.catalogue.messages.messages[kind].render({**common, **fields})
    first, *further = desk.catalogue.channels.contacts(person)
    message = desk.add(
        Message(
            key=key,
            unit_audit_id=about.id if about else None,
            audit_id=about.audit_id if about else None,
            kind=kind,
            recipient=person.key,
            channel=first.channel,
            address=first.address,
            contacts=[contact._asdict() for contact in further],
            subject=subject,
            body=body,
            meeting=None if meeting is None else dict(meeting),
            urgent=urgent,
            written_on=desk.today,
            next_at=desk.deed.at,
        )
    )
    if (doubted := gap.may_have_been_sent(desk, kind, fields, urgent=urgent)) is not None:
        gap.put_in_doubt(desk.session, message, doubted)
    return message
