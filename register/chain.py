"""The event log's chain: a transaction's events are linked just before its commit, in the order they were logged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Table, bindparam, insert, select, text
from sqlmodel import Session

from method.chain import FIELDS, START, link
from register.models import Event, EventLink

_LOGGED = "events logged in this transaction"
_AT_ONCE = 500
"""Events asked for in one statement; databases limit how many values one may name."""


@dataclass(frozen=True)
class Head:
    """The chain's last link: its position, counted from 1, and its hash. Position 0 is the start."""

    position: int
    hash: str


def note(session: Session, event_id: int) -> None:
    """Remember an event that has been written, so that it is linked when the transaction ends."""
    session.info.setdefault(_LOGGED, []).append(event_id)


def link_new(session: Session) -> None:
    """Link the events that the transaction has logged; there is nothing to do if it has logged none.

    It is the last thing a transaction does: on PostgreSQL whoever commits next waits here, and for nothing else.
    What is hashed is what the database keeps, not what was given to it.
    """
    noted = sorted(set(session.info.pop(_LOGGED, ())))  # SQLite gives an id that was undone to the next event
    if not noted:
        return
    session.flush()
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        connection.execute(_LOCK)
    last = head(session)
    position, former, links = last.position, last.hash, []
    for event in _written(session, noted):
        position, former = position + 1, link(former, event._asdict())
        links.append({"id": position, "event_id": event.id, "hash": former})
    if links:
        connection.execute(_INSERT, links)


def head(session: Session) -> Head:
    """The chain's last link."""
    last = session.connection().execute(_HEAD).first()
    return Head(position=last.id, hash=last.hash) if last else Head(position=0, hash=START)


def _written(session: Session, ids: Sequence[int]) -> Iterator[Row[Any]]:
    """The events as they lie in the database, in the order they were written; none for an id that was undone."""
    for start in range(0, len(ids), _AT_ONCE):
        asked = ids[start : start + _AT_ONCE]
        yield from session.connection().execute(_EVENTS, {"ids": asked})


def _table(model: Any) -> Table:
    table: Table = model.__table__
    return table


EVENTS, LINKS = _table(Event), _table(EventLink)
_EVENTS = (
    select(*(EVENTS.c[name] for name in FIELDS))
    .where(EVENTS.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(EVENTS.c.id)
)
_HEAD = select(LINKS.c.id, LINKS.c.hash).order_by(LINKS.c.id.desc()).limit(1)
_INSERT = insert(LINKS)
_LOCK = text("LOCK TABLE event_link IN SHARE ROW EXCLUSIVE MODE")
