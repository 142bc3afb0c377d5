"""The gap of a restore: what was done between the backup and the restore is not known, and may have been told.

Nothing is told twice because of it, and nobody who waits for it is forgotten. While a gap is open

- what lay unsent in the backup is in doubt, and so is what the calendar writes: it may have been sent already
- what people do after the restore is told as ever, since its reason is new
- what is urgent and written after the restore is sent: a warning about a child may be told twice, but not be missed.

What is in doubt is resolved as ever: a channel that can be asked is asked, about the whole of the gap; a person decides
of the rest. The gap is closed by a person who knows that all that was done in it has been noted again.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlmodel import Session, col, func, select

from config.messages import MessageKind
from register.desk import SYSTEM, Desk, id_of
from register.dispatch import UNSENT, thread_of
from register.models import Attempt, Event, Message, MessageStatus, Outcome

RESTORED, CAUGHT_UP = "restored", "caught_up"
"""The events that open and close a gap."""

PROBLEM = "Registret är återställt: den tidigare installationen kan ha sänt det."
"""What a message of the gap, and its attempt, say."""

_OF_A_DAY = frozenset({MessageKind.REMINDER, MessageKind.ROUND_MISSED})
"""Kinds that are told of the day they are written on."""

_KNOWN = "gap of the restore"


class Gap(NamedTuple):
    """From the backup to the restore, aware; `day`: the restore's, local."""

    since: datetime
    until: datetime
    day: date


class Doubts(NamedTuple):
    """How many messages a restore put in doubt, and how many of them are urgent."""

    messages: int
    urgent: int


def open_gap(session: Session) -> Gap | None:
    """The gap, if there is one that nobody has closed; of several, all they cover. Asked once in a transaction."""
    if _KNOWN not in session.info:
        session.info[_KNOWN] = _open_gap(session)
    found: Gap | None = session.info[_KNOWN]
    return found


def begin(desk: Desk, *, since: datetime, evidence: dict[str, Any]) -> Doubts:
    """Note the restore, from a backup made at a moment, and put what lay unsent in doubt."""
    desk.session.info.pop(_KNOWN, None)
    told = {"backup": since.isoformat(), "restore": desk.deed.at.isoformat(), **evidence}
    waiting = desk.session.exec(select(Message).where(UNSENT).order_by(col(Message.id))).all()
    doubts = Doubts(len(waiting), sum(message.urgent for message in waiting))
    desk.log(None, RESTORED, evidence={**told, "in_doubt": doubts.messages, "urgent": doubts.urgent})
    gap = open_gap(desk.session)
    assert gap is not None, "it has just been noted"
    for message in waiting:
        put_in_doubt(desk.session, message, gap)
    return doubts


def close(desk: Desk) -> bool:
    """Note that what was done in the gap is noted again; there is nothing to do if none is open. Whether one was."""
    was_open = open_gap(desk.session) is not None
    if was_open:
        desk.log(None, CAUGHT_UP)
        desk.session.info.pop(_KNOWN, None)
    return was_open


def may_have_been_sent(desk: Desk, kind: MessageKind, fields: Mapping[str, object], *, urgent: bool) -> Gap | None:
    """The gap in which a message that is being written may have been sent already; None if it is surely new.

    A request for the list that commits to a draw is: the number it commits to has just been drawn, and the unit has to
    know it whatever it was told before.
    """
    gap = open_gap(desk.session)
    if gap is None or urgent:
        return None
    if desk.deed.who != SYSTEM and desk.deed.at > gap.until:
        return None
    if kind is MessageKind.LIST_REQUEST and fields.get("commitment"):
        return None
    if kind in _OF_A_DAY and desk.today > gap.day:
        return None
    return gap


def put_in_doubt(session: Session, message: Message, gap: Gap) -> None:
    """Let the message be in doubt, as if it had been tried from the beginning of the gap to its end.

    It keeps one way to its recipient: by which of them it went, nobody could tell.
    """
    former = session.exec(
        select(Attempt).where(Attempt.message_id == message.id).order_by(col(Attempt.number).desc()).limit(1)
    ).first()
    unknown = former is not None and former.outcome in {Outcome.BEGUN, Outcome.IN_DOUBT}
    began = min(former.began_at, gap.since) if former is not None and unknown else gap.since
    session.add(
        Attempt(
            message_id=id_of(message),
            number=former.number + 1 if former else 1,
            channel=message.channel,
            address=message.address,
            began_at=began,
            ended_at=gap.until,
            outcome=Outcome.IN_DOUBT,
            thread=thread_of(session, message),
            problem=PROBLEM,
        )
    )
    message.status, message.problem = MessageStatus.IN_DOUBT, PROBLEM
    message.claimed_by = message.claimed_until = None
    if not message.urgent:
        message.contacts = []
    session.add(message)


def waiting_for_somebody(session: Session) -> Doubts:
    """How many messages of a gap are still in doubt, and how many of them are urgent."""
    doubted = select(Message.urgent).where(UNSENT, Message.status == MessageStatus.IN_DOUBT, Message.problem == PROBLEM)
    urgent = session.exec(doubted).all()
    return Doubts(len(urgent), sum(urgent))


def _open_gap(session: Session) -> Gap | None:
    # Events about no audit are few, and found by their index.
    of_none = col(Event.audit_id).is_(None)
    closed = session.exec(select(func.max(Event.id)).where(of_none, Event.what == CAUGHT_UP)).one() or 0
    noted = select(Event).where(of_none, Event.what == RESTORED, col(Event.id) > closed)
    restores = session.exec(noted.order_by(col(Event.id))).all()
    if not restores:
        return None
    since = min(datetime.fromisoformat(event.evidence["backup"]) for event in restores)
    return Gap(since, max(event.at for event in restores), max(event.day for event in restores))
