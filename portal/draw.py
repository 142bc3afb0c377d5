"""The door to the sealed draw, with its case numbers: each showing is an event."""

from __future__ import annotations

from datetime import datetime

import typer

from portal.render import Format, listing
from register.database import Register
from register.desk import COMMAND_LINE, at_desk, find_unit_audit
from register.sealed_draw import show_draw as sealed
from register.sealed_draw import verify_draw


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
