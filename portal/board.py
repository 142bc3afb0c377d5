"""Doors that only look: the board, the sealed draw, the outbox. They import neither Prefect nor Great Expectations."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime

import typer
from sqlmodel import col, select

from portal.render import Format, listing
from portal.words import counted
from register.board import as_of, board
from register.database import Register
from register.desk import COMMAND_LINE, at_desk, find_unit_audit
from register.models import Message
from register.sealed_draw import show_draw as sealed
from register.sealed_draw import verify_draw
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


def show_draw(
    register: Register, audit: str, unit: str, *, verify: bool, by: str | None, now: datetime, form: Format
) -> None:
    """The sealed sample, or its replay."""
    register.require()
    who = register.catalogue.people.person(by, (unit,)).key if by else COMMAND_LINE
    with at_desk(register, who=who, now=now) as desk:
        unit_audit = find_unit_audit(desk.session, audit, unit)
        if verify:
            files = verify_draw(desk, unit_audit)
            typer.echo(f"Urvalet hos {unit_audit.unit_name} stämmer: {files} akter drogs om ur listan, alla lika.")
            return
        cases = sealed(desk, unit_audit)
    rows = [
        {
            "unit": case.unit,
            "stratum": case.stratum,
            "order": case.order,
            "role": case.role,
            "case_ref": case.case_ref,
            "draw_key": case.draw_key,
        }
        for case in cases
    ]
    if form is Format.TEXT:
        rows = [
            {**row, "file": case.pseudonym, "now": case.now, "twice": "ja" if case.read_twice else ""}
            for row, case in zip(rows, cases, strict=True)
        ]
    listing(
        rows,
        columns={
            "file": "Akt",
            "case_ref": "Ärendenummer",
            "now": "Läge",
            "twice": "Läses två gånger",
            "draw_key": "Dragningsnyckel",
        },
        form=form,
        empty="Urvalet är tomt.",
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
