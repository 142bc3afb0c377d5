"""People who act on played days: what every play has in common, scripted or not, alone or beside others."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date, datetime

from sqlmodel import Session, col, select

from portal.words import noon
from register import board
from register.database import Register
from register.models import Event


class Cast(ABC):
    """People who act in a register; what they have done is read from it."""

    def __init__(self, register: Register) -> None:
        self._register = register

    @abstractmethod
    def is_over(self) -> bool:
        """Whether nothing is left for them to do."""

    @abstractmethod
    def days(self, session: Session) -> list[date]:
        """The days on which they are going to act; some may have passed."""

    @abstractmethod
    def act(self, day: date) -> None:
        """Do everything whose day has come."""

    def moment(self, day: date) -> datetime:
        """Noon on a played day, local."""
        return noon(day, self._register.catalogue.organisation.time_zone)

    def first_day(self) -> date | None:
        """The day to go on from: the last that the event log knows, which may have been cut off; None when over."""
        if self.is_over():
            return None
        with self._register.reading() as session:
            return session.exec(select(col(Event.day)).order_by(col(Event.day).desc())).first()

    def next_day(self, after: date) -> date | None:
        """The next day on which somebody acts or something is due; None when the play is over.

        It is over too when nobody is going to act any more: they would be reminded for ever.
        """
        if self.is_over():
            return None
        with self._register.reading() as session:
            acts = [day for day in self.days(session) if day > after]
            due = board.next_day(session, self._register.catalogue, after=after, reminding=bool(acts))
        return min([*acts, *([due] if due else [])], default=None)


class Together(Cast):
    """Casts that play in the same register at the same time; the clock goes on until the last of them is over."""

    def __init__(self, register: Register, *casts: Cast) -> None:
        super().__init__(register)
        self._casts = casts

    def is_over(self) -> bool:
        """Whether every cast is done."""
        return all(cast.is_over() for cast in self._casts)

    def days(self, session: Session) -> list[date]:
        """Everybody's days."""
        return [day for cast in self._casts for day in cast.days(session)]

    def act(self, day: date) -> None:
        """Everybody's part of a day."""
        for cast in self._casts:
            cast.act(day)
