"""Consultations before the annual report is decided: with whom, on which day. They are known by their events alone."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, col, select

from config.errors import NotNow, UnknownName
from method.dates import in_words
from register.desk import Desk
from register.models import Event

CONSULTED = "consulted"


def consult(desk: Desk, year: int, key: str) -> str:
    """Note that somebody was consulted about the year's report; whom, in words.

    Raises `UnknownName` for a consultation that the configuration has not, `NotNow` when it has been noted.
    """
    known = desk.catalogue.reports.year.consultations
    if key not in known:
        raise UnknownName("Samrådet", key, known)
    if day := consulted(desk.session, year).get(key):
        raise NotNow(f"Samrådet med {known[key]} är redan noterat, {in_words(day)}.")
    desk.log(None, CONSULTED, evidence={"year": year, "with": key})
    return known[key]


def consulted(session: Session, year: int) -> dict[str, date]:
    """Consultation's key -> the day it was held."""
    events = session.exec(select(Event).where(Event.what == CONSULTED).order_by(col(Event.id)))
    return {event.evidence["with"]: event.day for event in events if event.evidence["year"] == year}
