"""The board: a door that only looks, and imports as little as it can."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import typer

from portal import danger
from portal.render import Format, console, listing, written
from portal.stale import stale_in_words
from portal.words import counted
from register.board import as_of, board
from register.courses import stale_actions
from register.database import Register
from register.stages import SWEDISH

_IN_TEXT = ("unit_name", "more")
"""What the board says in words alone."""


def show_status(register: Register, audit: str | None, *, on: date | None, today: date, form: Format) -> None:
    """The board."""
    with register.reading() as session:
        day = on or as_of(session, audit, today)
        places = board(session, register.catalogue, audit_key=audit, today=day)
        stale = stale_actions(session, register.catalogue.calendar, day, audit=audit) if form is Format.TEXT else []
        in_danger = danger.open_in_words(session, register.catalogue, today=day) if form is Format.TEXT else []
    for line in in_danger:
        typer.secho(line, bold=True)
    rows = [{key: value for key, value in asdict(place).items() if key not in _IN_TEXT} for place in places]
    if form is Format.TEXT:
        rows = [
            {
                **row,
                "unit": place.unit_name,
                "stage": SWEDISH[place.stage],
                "late": counted(place.late_days, "dag", "dagar") if place.late_days else "",
                "waiting_for": (place.waiting_for or "klar") + (f" (+{place.more} till)" if place.more else ""),
            }
            for row, place in zip(rows, places, strict=True)
        ]
    listing(
        rows,
        columns={
            "audit": "Granskning",
            "unit": "Enhet",
            "stage": "Steg",
            "waiting_for": "Väntar på",
            "since": "Sedan",
            "due": "Senast",
            "late": "Försenad",
        },
        form=form,
        empty="Inga granskningar är utlagda. Lägg ut årets med ”arshjul plan”.",
        title=f"Läget {day.isoformat()}",
    )
    if told := stale_in_words(stale):
        console().print(f"\n{written(told)}")
