"""Messages in doubt: what the channel says when it is asked afterwards, and what a person decides."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session, select

from config.channels import Sending
from config.errors import NotNow, UnknownName
from register.attempts import mark_arrived, try_again
from register.desk import Desk, id_of
from register.dispatch import UNSENT, Claim, latest_attempt
from register.models import Attempt, AuditRow, Message, MessageStatus, Outcome, UnitAudit

NEVER_CAME = "Kanalen tillfrågades: meddelandet kom aldrig fram."
GIVEN_UP = "Uppgivet av {who}."


class Decision(StrEnum):
    """What a person decides of a message that nobody can tell the fate of, or that has failed."""

    SENT = "sent"
    AGAIN = "again"
    GIVEN_UP = "given-up"


def in_doubt(session: Session) -> list[Claim]:
    """The messages in doubt with the attempt that is, the oldest first."""
    doubts = session.exec(select(Message).where(UNSENT, Message.status == MessageStatus.IN_DOUBT)).all()
    return [Claim(message, latest_attempt(session, id_of(message))) for message in sorted(doubts, key=id_of)]


def found(session: Session, doubt: Claim, *, now: datetime, on: date, reference: str | None) -> MessageStatus | None:
    """It has arrived, on the day of the attempt; nothing when the doubt is resolved already."""
    message = _still_in_doubt(session, doubt)
    if message is None:
        return None
    _end(session, doubt, Outcome.SENT, now=now, problem=None)
    return mark_arrived(message, on=on, reference=reference)


def never_came(session: Session, doubt: Claim, patience: Sending, *, now: datetime) -> MessageStatus | None:
    """It has not arrived, and is tried again as after any try; nothing when the doubt is resolved already."""
    message = _still_in_doubt(session, doubt)
    if message is None:
        return None
    _end(session, doubt, Outcome.PASSING, now=now, problem=NEVER_CAME)
    return try_again(message, patience, now=now, at=now, problem=NEVER_CAME)


def decide(desk: Desk, number: int, decision: Decision) -> MessageStatus:
    """Note what a person decides of the message, in the log too; what it is then.

    To send again is to send to the address that the configuration has now. Raises `UnknownName` for a number that no
    message has, `NotNow` for a message that is neither in doubt nor failed.
    """
    message = desk.session.exec(select(Message).where(Message.id == number).with_for_update()).first()
    if message is None:
        numbers = desk.session.exec(select(Message.id).where(UNSENT)).all()
        raise UnknownName("Meddelandet", str(number), map(str, numbers))
    if message.status not in {MessageStatus.IN_DOUBT, MessageStatus.FAILED}:
        raise NotNow(
            f"Meddelande {number} är varken oklart eller misslyckat, så det finns inget att besluta. "
            "Se ”arshjul outbox --status in_doubt”."
        )
    unit_audit = desk.session.get(UnitAudit, message.unit_audit_id) if message.unit_audit_id else None
    audit = desk.session.get(AuditRow, message.audit_id) if message.audit_id else None
    was = message.status
    _carry_out(desk, message, unit_audit, decision)
    desk.log(
        unit_audit or audit,
        "doubt_resolved",
        evidence={"message": number, "kind": message.kind, "was": was, "decision": decision},
    )
    return message.status


def _carry_out(desk: Desk, message: Message, about: UnitAudit | None, decision: Decision) -> None:
    message.claimed_by = message.claimed_until = message.problem = None
    match decision:
        case Decision.SENT:
            message.status, message.sent_on = MessageStatus.SENT, desk.today
        case Decision.AGAIN:
            message.status, message.attempts, message.next_at = MessageStatus.PENDING, 0, desk.deed.at
            _find_address(desk, message, about)
        case Decision.GIVEN_UP:
            message.status, message.problem = MessageStatus.FAILED, GIVEN_UP.format(who=desk.deed.who)


def _find_address(desk: Desk, message: Message, about: UnitAudit | None) -> None:
    """Where the recipient is reached now; somebody who is no longer configured, where they were."""
    units = desk.catalogue.units.units
    keys = tuple(unit.key for unit in units) if about is None else (about.unit_key,)
    try:
        person = desk.catalogue.people.person(message.recipient, keys)
    except UnknownName:
        return
    first, *further = desk.catalogue.channels.contacts(person)
    message.channel, message.address = first
    message.contacts = [contact._asdict() for contact in further]


def _still_in_doubt(session: Session, doubt: Claim) -> Message | None:
    """The message, locked, if it is in doubt for the same attempt as when the channel was asked."""
    held = select(Message).where(Message.id == doubt.message.id, Message.status == MessageStatus.IN_DOUBT)
    message = session.exec(held.with_for_update()).first()
    if message is None or latest_attempt(session, id_of(message)).id != doubt.attempt.id:
        return None
    return message


def _end(session: Session, doubt: Claim, outcome: Outcome, *, now: datetime, problem: str | None) -> None:
    attempt = session.get_one(Attempt, id_of(doubt.attempt))
    attempt.ended_at, attempt.outcome, attempt.problem = now, outcome, problem
