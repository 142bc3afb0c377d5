"""Walk the event log's chain and name the first link that does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session

from method.chain import FIELDS, START, link
from register.chain import EVENTS, LINKS, Head

Anchors = Mapping[int, frozenset[str]]
"""Position -> the hashes that were noted for it outside the register; more than one means that they disagree."""

_BATCH = 1000
"""Links held in memory at once."""


class Fault(StrEnum):
    """How a chain is broken."""

    EVENT_CHANGED = "event_changed"
    LINK_CHANGED = "link_changed"
    CHANGED = "changed"
    UNREADABLE = "unreadable"
    EVENT_MISSING = "event_missing"
    LINK_MISSING = "link_missing"
    OUT_OF_PLACE = "out_of_place"
    NOT_LINKED = "not_linked"
    REWRITTEN = "rewritten"
    CUT_OFF = "cut_off"


@dataclass(frozen=True)
class Break:
    """The first link that does not hold.

    `position` is None for an event without a link. `said`: the event's fields as they are now, where they can be read.
    `holds_to`: of a rewritten chain the last position that agrees with an anchor, of one cut off its last link.
    `noted`: the furthest anchored position that is gone.
    """

    how: Fault
    position: int | None = None
    event_id: int | None = None
    said: Mapping[str, Any] | None = None
    holds_to: int = 0
    noted: int | None = None


@dataclass(frozen=True)
class Checked:
    """What a walk found: the last link that holds, how many anchored positions it agrees with, the first break."""

    holds_to: Head
    anchored: int
    broken: Break | None


@dataclass(frozen=True)
class _Entry:
    """A link and what its event says now: None when the event is gone or cannot be read."""

    position: int
    event_id: int
    hash: str
    there: bool
    said: Mapping[str, Any] | None

    def follows(self, former: str) -> str | None:
        """The hash that the event has after `former`; None when what it says cannot be hashed."""
        try:
            return link(former, self.said) if self.said is not None else None
        except (TypeError, ValueError):
            return None


def check(session: Session, anchors: Anchors) -> Checked:
    """Walk the whole chain, a batch at a time, up to the first break.

    A chain that was cut off or written anew from some point on holds in itself: only the anchors tell.
    """
    last, agreed = Head(position=0, hash=START), [0]
    with _anything_is_read(session):
        for entry in _entries(session):
            broken = _broken(session, last, entry, anchors)
            if broken is None and anchors.get(entry.position, frozenset()) - {entry.hash}:
                broken = Break(Fault.REWRITTEN, entry.position, entry.event_id, entry.said, holds_to=agreed[-1])
            if broken is not None:
                return Checked(last, len(agreed) - 1, broken)
            last = Head(entry.position, entry.hash)
            if entry.position in anchors:
                agreed.append(entry.position)
        return Checked(last, len(agreed) - 1, _left_over(session, last, anchors))


def _broken(session: Session, last: Head, entry: _Entry, anchors: Anchors) -> Break | None:
    """What is wrong with the entry that comes after `last`; None if it holds."""
    if entry.position < last.position + 1:
        return Break(Fault.OUT_OF_PLACE, entry.position, entry.event_id, entry.said)
    if entry.position > last.position + 1:
        return _without_link(session, Fault.LINK_MISSING, last.position + 1)
    if not entry.there:
        return Break(Fault.EVENT_MISSING, entry.position, entry.event_id)
    found = entry.follows(last.hash)
    if found is None:
        return Break(Fault.UNREADABLE, entry.position, entry.event_id)
    if found != entry.hash:
        how = _which(found, entry, _after(session, entry.position), anchors)
        return Break(how, entry.position, entry.event_id, entry.said)
    return None


def _which(found: str, entry: _Entry, following: _Entry | None, anchors: Anchors) -> Fault:
    """Whether the event or its link was changed: what comes after, and what was noted elsewhere, agree with one."""
    noted = anchors.get(entry.position, frozenset())
    follows = following is not None and following.hash == following.follows(found)
    stands = following is not None and following.hash == following.follows(entry.hash)
    if follows or found in noted:
        return Fault.LINK_CHANGED
    return Fault.EVENT_CHANGED if stands or entry.hash in noted else Fault.CHANGED


def _left_over(session: Session, last: Head, anchors: Anchors) -> Break | None:
    """What is wrong after a chain that holds: an event without a link, or an end that was cut off."""
    unlinked = _without_link(session, Fault.NOT_LINKED, None)
    if unlinked.event_id is not None:
        return unlinked
    beyond = [position for position in anchors if position > last.position]
    return Break(Fault.CUT_OFF, last.position + 1, holds_to=last.position, noted=max(beyond)) if beyond else None


def _without_link(session: Session, how: Fault, position: int | None) -> Break:
    """A break that names the first event that has no link, if there is one."""
    unlinked = select(EVENTS.c.id).outerjoin(LINKS, LINKS.c.event_id == EVENTS.c.id).where(LINKS.c.id.is_(None))
    number = session.connection().execute(unlinked.order_by(EVENTS.c.id).limit(1)).scalar()
    said = _said(session, number) if number is not None else None
    return Break(how, position, number, said)


def _entries(session: Session) -> Iterator[_Entry]:
    after: int | None = None
    while batch := _batch(session, after):
        yield from batch
        after = batch[-1].position


def _after(session: Session, position: int) -> _Entry | None:
    """The entry at the next position, if it stands there."""
    following = _batch(session, position, size=1)
    return following[0] if following and following[0].position == position + 1 else None


def _batch(session: Session, after: int | None, size: int = _BATCH) -> list[_Entry]:
    """So many entries after a position; those that can be read, if one of them holds what no event does."""
    placed = _LINKED if after is None else _LINKED.where(LINKS.c.id > after)
    try:
        rows = session.connection().execute(placed.limit(size)).all()
    except (TypeError, ValueError):
        return _one_by_one(session, after, size)
    return [_entry(row, row._asdict()) for row in rows]


def _one_by_one(session: Session, after: int | None, size: int) -> list[_Entry]:
    placed = _BARE if after is None else _BARE.where(LINKS.c.id > after)
    rows = session.connection().execute(placed.limit(size)).all()
    return [_entry(row, _said(session, row.event_id)) for row in rows]


def _entry(row: Row[Any], said: Mapping[str, Any] | None) -> _Entry:
    there = row.found is not None
    return _Entry(row.position, row.event_id, row.hash, there, said if there else None)


def _said(session: Session, event_id: int) -> Mapping[str, Any] | None:
    """What an event says; None if it cannot be read."""
    try:
        row = session.connection().execute(select(*_FIELDS).where(EVENTS.c.id == event_id)).first()
    except (TypeError, ValueError):
        return None
    return row._asdict() if row else None


@contextmanager
def _anything_is_read(session: Session) -> Iterator[None]:
    """SQLite gives bytes that are no text as signs that cannot be hashed, instead of failing."""
    driver: Any = session.connection().connection.driver_connection
    if session.connection().dialect.name != "sqlite":
        yield
        return
    former = driver.text_factory
    driver.text_factory = lambda content: content.decode(errors="surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = former


_FIELDS = tuple(EVENTS.c[name] for name in FIELDS)
_BARE = (
    select(LINKS.c.id.label("position"), LINKS.c.event_id, LINKS.c.hash, EVENTS.c.id.label("found"))
    .outerjoin(EVENTS, EVENTS.c.id == LINKS.c.event_id)
    .order_by(LINKS.c.id)
)
_LINKED = _BARE.add_columns(*_FIELDS)
