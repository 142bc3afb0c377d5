"""Which days' rounds have succeeded, and who is told when one has not."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, func, select

from config.messages import MessageKind
from method.dates import in_words
from register import outbox
from register.desk import Desk
from register.models import Event

SUCCEEDED = "round_succeeded"


def note_success(desk: Desk, *, moved: int, delivered: int) -> None:
    """Note that the day's round went through to its end; there is nothing to do if one of the day did before."""
    if last_success(desk.session, until=desk.today) != desk.today:
        desk.log(None, SUCCEEDED, evidence={"moved": moved, "delivered": delivered})


def last_success(session: Session, *, until: date) -> date | None:
    """The last day, until a day and that day too, whose round succeeded; None if none did."""
    return session.exec(select(func.max(Event.day)).where(Event.what == SUCCEEDED, col(Event.day) <= until)).one()


def tell_if_missed(desk: Desk) -> int:
    """Tell the inspectors that today's round has not succeeded, once; how many were told now.

    There is nothing to do on a day off, or if it has succeeded; nor on the first day, before which nothing was awaited.
    """
    last = last_success(desk.session, until=desk.today)
    if last == desk.today or not desk.year.is_working_day(desk.today):
        return 0
    began = desk.session.exec(select(func.min(Event.at))).one()
    if last is None and (began is None or began.astimezone(desk.deed.at.tzinfo).date() >= desk.today):
        return 0
    told = [
        outbox.tell(
            desk,
            person,
            MessageKind.ROUND_MISSED,
            key=f"round_missed|{desk.today}|{person.key}",
            fields={"day": in_words(desk.today), "last": in_words(last) if last else None},
            about=None,
        )
        for person in desk.catalogue.people.inspectors
    ]
    return sum(message is not None for message in told)
