"""Doors that only look: the board and the outbox. They import as little as they can."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from sqlmodel import col, select

from portal.render import Format, listing
from portal.words import counted
from register.board import as_of, board
from register.database import Register
from register.models import Message
from register.stages import SWEDISH


def show_status(register: Register, audit: str | None, *, on: date | None, today: date, form: Format) -> None:
    """The board."""
    with register.reading() as session:
        day = on or as_of(session, audit, today)
        places = board(session, register.catalogue, audit_key=audit, today=day)
    names = {place.unit: place.unit_name for place in places}
    rows = [{key: value for key, value in asdict(place).items() if key != "unit_name"} for place in places]
    if form is Format.TEXT:
        rows = [
            {
                **row,
                "unit": names[row["unit"]],
                "stage": SWEDISH[row["stage"]],
                "late": counted(row["late_days"], "dag", "dagar") if row["late_days"] else "",
                "waiting_for": row["waiting_for"] or "klar",
            }
            for row in rows
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


def show_outbox(register: Register, *, form: Format) -> None:
    """The messages, oldest first."""
    with register.reading() as session:
        messages = session.exec(select(Message).order_by(col(Message.id))).all()
    status = {"pending": "väntar", "sent": "sänt", "failed": "misslyckat", "in_doubt": "oklart"}
    rows = [
        {
            "id": message.id,
            "written_on": message.written_on,
            "kind": message.kind,
            "recipient": message.recipient,
            "subject": message.subject,
            "status": status[message.status] if form is Format.TEXT else message.status,
            "sent_on": message.sent_on,
            "file": message.place,
            "problem": message.problem,
            "key": message.key,
        }
        for message in messages
    ]
    listing(
        rows,
        columns={
            "id": "Nr",
            "written_on": "Skrivet",
            "recipient": "Till",
            "subject": "Ämne",
            "status": "Läge",
            "sent_on": "Sänt",
        },
        form=form,
        empty="Utkorgen är tom.",
    )
