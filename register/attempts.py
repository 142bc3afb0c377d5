"""How an attempt to send a message ended, and what becomes of the message; nothing when the claim is lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlmodel import Session, select

from config.channels import FILE, Sending
from register.desk import id_of
from register.dispatch import UNSENT, WHOLE_CHANNEL, Claim, hold
from register.models import Attempt, Message, MessageStatus, Outcome

URGENT_ATTEMPTS = 3
"""Tries of an urgent message at one address when its recipient can be reached in another way."""


def sent(session: Session, claim: Claim, *, now: datetime, on: date, reference: str | None) -> MessageStatus | None:
    """It arrived on the day; `reference` is what the channel knows it by, for a file its name."""
    message = _still_ours(session, claim)
    if message is None:
        return None
    _end(session, claim, Outcome.SENT, now=now)
    return mark_arrived(message, on=on, reference=reference)


def put_off(
    session: Session,
    claim: Claim,
    patience: Sending,
    *,
    now: datetime,
    problem: str,
    wait: timedelta | None,
    whole_channel: bool,
) -> MessageStatus | None:
    """It did not arrive, and may later: it is tried again after a while, and finally in the recipient's next way.

    `wait`: what the channel asks for, which holds for the conversation, or for the `whole_channel`. A fault of the
    whole channel uses up no message's tries, unless its recipient can be reached in another way.
    """
    message = _still_ours(session, claim)
    if message is None:
        return None
    _end(session, claim, Outcome.PASSING, now=now, problem=problem)
    if whole_channel:
        wait = wait or timedelta(minutes=patience.parked_minutes)
    if wait is not None:
        hold(session, message.channel, WHOLE_CHANNEL if whole_channel else message.address, until=now + wait)
    if whole_channel and not message.contacts:
        message.attempts -= 1
    again = now + (wait or wait_after(message.attempts, patience))
    return try_again(message, patience, now=now, at=again, problem=problem)


def refuse(
    session: Session, claim: Claim, patience: Sending, *, now: datetime, problem: str, whole_channel: bool
) -> MessageStatus | None:
    """It never will arrive at this address: it is sent in the recipient's next way at once, or has failed.

    When the `whole_channel` is at fault it rests for a while, and keeps the messages of those who have no other way;
    all the others that wait for it are sent in their recipients' next way.
    """
    message = _still_ours(session, claim)
    if message is None:
        return None
    _end(session, claim, Outcome.PASSING if whole_channel else Outcome.PERMANENT, now=now, problem=problem)
    rested = now + timedelta(minutes=patience.parked_minutes)
    if whole_channel:
        hold(session, message.channel, WHOLE_CHANNEL, until=rested)
        _lead_others_elsewhere(session, message.channel, now=now, problem=problem)
    if message.contacts:
        return fall_over(message, now=now, problem=problem)
    if whole_channel:
        message.attempts -= 1
        return _wait(message, until=rested, problem=problem)
    return _settle(message, MessageStatus.FAILED, problem)


def doubt(session: Session, claim: Claim, *, now: datetime, problem: str) -> MessageStatus | None:
    """Nobody knows whether it arrived: it is not sent again before that is known."""
    message = _still_ours(session, claim)
    if message is None:
        return None
    _end(session, claim, Outcome.IN_DOUBT, now=now, problem=problem)
    return _settle(message, MessageStatus.IN_DOUBT, problem)


def mark_arrived(message: Message, *, on: date, reference: str | None) -> MessageStatus:
    """The message is sent."""
    message.sent_on, message.reference = on, reference
    message.place = reference if message.channel == FILE else None
    return _settle(message, MessageStatus.SENT, None)


def try_again(message: Message, patience: Sending, *, now: datetime, at: datetime, problem: str) -> MessageStatus:
    """What surely did not arrive is tried again `at` a moment, unless it has been tried often enough here."""
    limit = min(URGENT_ATTEMPTS, patience.attempts) if message.urgent and message.contacts else patience.attempts
    if message.attempts < limit:
        return _wait(message, until=at, problem=problem)
    if message.contacts:
        return fall_over(message, now=now, problem=problem)
    return _settle(message, MessageStatus.FAILED, problem)


def fall_over(message: Message, *, now: datetime, problem: str) -> MessageStatus:
    """What surely did not arrive is sent in the recipient's next way; the attempts tell of the former."""
    contact, *message.contacts = message.contacts
    message.channel, message.address = contact["channel"], contact["address"]
    message.attempts = 0
    return _wait(message, until=now, problem=problem)


def wait_after(tries: int, patience: Sending) -> timedelta:
    """How long to wait after so many tries: twice as long as the last time, up to the longest wait."""
    # Bounded, since a message may have been tried any number of times before somebody decided to try again.
    minutes = patience.first_wait_minutes << min(max(tries - 1, 0), 16)
    return timedelta(minutes=min(minutes, patience.longest_wait_minutes))


def _still_ours(session: Session, claim: Claim) -> Message | None:
    """The message, locked, if it is in the hands of whoever claimed it."""
    held = select(Message).where(
        Message.id == claim.message.id,
        Message.status == MessageStatus.SENDING,
        Message.claimed_by == claim.message.claimed_by,
    )
    return session.exec(held.with_for_update()).first()


def _end(session: Session, claim: Claim, outcome: Outcome, *, now: datetime, problem: str | None = None) -> None:
    attempt = session.get_one(Attempt, id_of(claim.attempt))
    attempt.ended_at, attempt.outcome, attempt.problem = now, outcome, problem


def _lead_others_elsewhere(session: Session, channel: str, *, now: datetime, problem: str) -> None:
    """What waits for a channel that is at fault goes in the recipient's next way, if there is one."""
    waiting = select(Message).where(UNSENT, Message.status == MessageStatus.PENDING, Message.channel == channel)
    for other in session.exec(waiting.with_for_update(skip_locked=True)):
        if other.contacts:
            fall_over(other, now=now, problem=problem)


def _wait(message: Message, *, until: datetime, problem: str) -> MessageStatus:
    message.next_at = until
    return _settle(message, MessageStatus.PENDING, problem)


def _settle(message: Message, status: MessageStatus, problem: str | None) -> MessageStatus:
    message.status, message.problem = status, problem
    message.claimed_by = message.claimed_until = None
    return status
