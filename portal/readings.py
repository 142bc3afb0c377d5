"""The door to the answers on which two readers differ: what a reconciliation, or a third reader, has to decide."""

from __future__ import annotations

from datetime import datetime

from portal.render import Format, listing
from register.database import Register
from register.desk import COMMAND_LINE, at_desk, find_unit_audit
from register.readings import Differing, show_differing


def show_readings(register: Register, audit: str, unit: str, *, by: str | None, now: datetime, form: Format) -> None:
    """Every answer that differs, by file's pseudonym and question, with what was decided; the showing is an event."""
    who = register.catalogue.people.person(by, (unit,)).key if by else COMMAND_LINE
    with at_desk(register, who=who, now=now) as desk:
        found = show_differing(desk, find_unit_audit(desk.session, audit, unit))
    listing(
        [_row(one) for one in found],
        columns={
            "file": "Akt",
            "heading": "Fråga",
            "first": "Första läsaren",
            "second": "Andra läsaren",
            "decided": "Beslutat",
            "question": "Nyckel",
        },
        form=form,
        empty="Läsarna är överens om alla akter som är lästa två gånger.",
    )


def _row(one: Differing) -> dict[str, str | None]:
    return {
        "file": one.file,
        "question": one.column,
        "heading": one.heading,
        "first": one.first,
        "second": one.second,
        "decided": one.decided,
    }
