"""The door for blank workbooks: written where they are wanted, and told whose they are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import typer

from portal.hand_in import kind_of
from portal.words import counted
from register.database import Register
from register.desk import COMMAND_LINE, deed
from tasks.forms.write import write_forms
from tasks.hand_in import Addressed


def write(register: Register, audit: str, unit: str, kind: str, *, to: Path, by: str | None, now: datetime) -> None:
    """Write the forms and say which files they are."""
    who = register.catalogue.people.person(by, (unit,)).key if by else COMMAND_LINE
    for form in write_forms(register, Addressed(audit, unit, kind_of(kind)), folder=to, deed=deed(who, now)):
        files = "" if form.files is None else f", {counted(form.files, 'akt', 'akter')}"
        typer.echo(f"{to / form.name}: {form.owner}{files}")
