"""The dispatcher's claims: one message for one dispatcher, when its hour, its conversation and its channel are free.

Order is kept in a conversation: nothing is claimed while another message to the same address is being sent. One that
waits to be tried again holds back the later ones about the same unit audit, so that a meeting is not called off before
people have been called to it; it does not hold back the others, nor anything urgent.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, exists, or_, text, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from register.desk import id_of
from register.models import Attempt, Lane, Message, MessageStatus, Outcome

WHOLE_CHANNEL = ""
"""The address of a channel's own lane."""

LOST = "Processen som sände avbröts."

UNSENT = text("message.status IN ('pending', 'sending', 'in_doubt')")
"""As the partial index says it, to the letter: otherwise SQLite reads the whole outbox."""

_SENDING = text("other.status IN ('pending', 'sending', 'in_doubt') AND other.status = 'sending'")


@dataclass(frozen=True)
class Claim:
    """A message that one dispatcher has for itself, and the attempt that it makes or made."""

    message: Message
    attempt: Attempt


class Unsent(NamedTuple):
    """How many messages are not sent: waiting, in the hands of a dispatcher, in doubt."""

    pending: int
    sending: int
    in_doubt: int


class Rest(NamedTuple):
    """A channel that nothing is sent by before a moment."""

    channel: str
    until: datetime
    problem: str | None


def claim(
    session: Session, *, who: str, now: datetime, lease: timedelta, paces: Mapping[str, timedelta], quiet: bool
) -> Claim | None:
    """Take the oldest message that may be sent now, urgent ones first; None if there is none.

    `who` has it for `lease`. `paces`: channel -> the least time between two messages in one conversation. `quiet`: only
    urgent messages may be sent at this hour.
    """
    take_turns(session)
    message = _first(session, now, only_urgent=True)
    if message is None and not quiet:
        message = _first(session, now, only_urgent=False)
    if message is None:
        return None
    message.status, message.claimed_by, message.claimed_until = MessageStatus.SENDING, who, now + lease
    message.attempts += 1
    if pace := paces.get(message.channel):
        hold(session, message.channel, message.address, until=now + pace)
    attempt = _begin(session, message, now)
    session.flush()
    return Claim(message, attempt)


def next_turn(session: Session, *, now: datetime, quiet: bool) -> datetime | None:
    """The next moment after `now` at which a message may become free; None if time alone frees none."""
    waiting: list[Any] = [UNSENT, col(Message.status) == MessageStatus.PENDING]
    if quiet:
        waiting.append(col(Message.urgent).is_(True))
    due = select(func.min(Message.next_at)).where(*waiting, Message.next_at > now)
    held = (
        select(func.min(Lane.next_at))
        .join(Message, _held_by_lane())
        .where(*waiting, Message.next_at <= now, Lane.next_at > now)
    )
    return min((moment for moment in (session.exec(due).one(), session.exec(held).one()) if moment), default=None)


def hold(session: Session, channel: str, address: str, *, until: datetime) -> None:
    """Let nothing be sent in the conversation, or by the channel (`WHOLE_CHANNEL`), before `until`."""
    take_turns(session)
    lane = session.exec(select(Lane).where(Lane.channel == channel, Lane.address == address)).first()
    if lane is None:
        lane = Lane(channel=channel, address=address, next_at=until)
    lane.next_at = max(lane.next_at, until)
    session.add(lane)
    session.flush()


def take_turns(session: Session) -> None:
    """Let one transaction at a time look at the conversations: what is free to one is free to no other.

    On SQLite a writing transaction is alone anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE lane IN SHARE ROW EXCLUSIVE MODE"))


def presume_dead(session: Session, *, now: datetime, gone: Collection[str]) -> int:
    """Put in doubt what dispatchers that are no more were sending; how many messages that was.

    Those in `gone` are known to be, the others are presumed so when their lease has run out. Nothing says whether the
    message left, so it is never sent again without asking.
    """
    claimed = select(Message).where(UNSENT, Message.status == MessageStatus.SENDING)
    lost = [
        message
        for message in session.exec(claimed.with_for_update(skip_locked=True))
        if message.claimed_by in gone or message.claimed_until is None or message.claimed_until <= now
    ]
    for message in lost:
        attempt = latest_attempt(session, id_of(message))
        attempt.outcome, attempt.problem = Outcome.IN_DOUBT, LOST
        message.status, message.problem = MessageStatus.IN_DOUBT, LOST
        message.claimed_by = message.claimed_until = None
        session.add_all([attempt, message])
    return len(lost)


def latest_attempt(session: Session, message_id: int) -> Attempt:
    """The last attempt to send a message that has been tried."""
    tried = select(Attempt).where(Attempt.message_id == message_id)
    return session.exec(tried.order_by(col(Attempt.number).desc()).limit(1)).one()


def unsent(session: Session) -> Unsent:
    """How many messages are not sent yet."""
    counted = select(Message.status, func.count()).where(UNSENT).group_by(col(Message.status))
    count: dict[str, int] = dict(session.exec(counted).all())
    known = (MessageStatus.PENDING, MessageStatus.SENDING, MessageStatus.IN_DOUBT)
    return Unsent(*(count.get(status, 0) for status in known))


def resting_channels(session: Session, *, now: datetime) -> list[Rest]:
    """The channels that rest at `now`, until when, and what the latest attempt by each met with."""
    resting = select(Lane).where(Lane.address == WHOLE_CHANNEL, Lane.next_at > now).order_by(Lane.channel)
    found = []
    for lane in session.exec(resting).all():
        tried = select(Attempt.problem).where(Attempt.channel == lane.channel, col(Attempt.problem).is_not(None))
        problem = session.exec(tried.order_by(col(Attempt.id).desc()).limit(1)).first()
        found.append(Rest(lane.channel, lane.next_at, problem))
    return found


def wrong_addresses(session: Session) -> list[Attempt]:
    """The latest attempt at every address that does not work, the oldest first."""
    later = aliased(Attempt)
    since = exists().where(
        col(later.channel) == col(Attempt.channel),
        col(later.address) == col(Attempt.address),
        col(later.id) > col(Attempt.id),
    )
    refused = text("attempt.outcome = 'permanent'")
    # Put in order here: asked for it, SQLite would read every attempt rather than the few that were refused.
    return sorted(session.exec(select(Attempt).where(refused, ~since)), key=id_of)


def _first(session: Session, now: datetime, *, only_urgent: bool) -> Message | None:
    return session.exec(_oldest_free(only_urgent=only_urgent), params={"now": now}).first()


@cache
def _oldest_free(*, only_urgent: bool) -> SelectOfScalar[Message]:
    """The oldest message that is free at the parameter `now`; put together once, since it is asked for each message."""
    now: Any = bindparam("now", type_=Message.__table__.c.next_at.type)  # type: ignore[attr-defined]
    other: Any = aliased(Message, name="other")
    held = exists().where(_held_by_lane(), col(Lane.next_at) > now)
    in_hand = select(other.channel, other.address).where(_SENDING)
    earlier = exists().where(
        other.unit_audit_id == Message.unit_audit_id,
        other.status == MessageStatus.PENDING,
        other.id < Message.id,
        other.channel == Message.channel,
        other.address == Message.address,
    )
    free = select(Message).where(
        UNSENT,
        Message.status == MessageStatus.PENDING,
        Message.next_at <= now,
        *([col(Message.urgent).is_(True)] if only_urgent else []),
        ~held,
        tuple_(col(Message.channel), col(Message.address)).not_in(in_hand),
        or_(col(Message.urgent), ~earlier),
    )
    oldest = free.order_by(col(Message.next_at), col(Message.id)).limit(1)
    return oldest.with_for_update(skip_locked=True, of=Message)


def _held_by_lane() -> ColumnElement[bool]:
    addresses = [col(Message.address), WHOLE_CHANNEL]
    return (col(Lane.channel) == col(Message.channel)) & col(Lane.address).in_(addresses)


def _begin(session: Session, message: Message, now: datetime) -> Attempt:
    former = select(func.count()).select_from(Attempt).where(Attempt.message_id == message.id)
    attempt = Attempt(
        message_id=id_of(message),
        number=session.exec(former).one() + 1,
        channel=message.channel,
        address=message.address,
        began_at=now,
        thread=thread_of(session, message),
    )
    session.add(attempt)
    return attempt


def thread_of(session: Session, message: Message) -> str | None:
    """What the channel knows the first message about the same unit audit in the same conversation by."""
    if message.unit_audit_id is None:
        return None
    first = select(Message.reference).where(
        Message.unit_audit_id == message.unit_audit_id,
        Message.channel == message.channel,
        Message.address == message.address,
        Message.status == MessageStatus.SENT,
        col(Message.reference).is_not(None),
    )
    return session.exec(first.order_by(col(Message.id)).limit(1)).first()
