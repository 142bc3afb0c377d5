"""The door to the inspectors' own text in the reports: write a section, read it, see what is missing."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typer
from sqlmodel import Session

from config.errors import ArshjulError, UnknownName
from method.references import filled_references, references
from portal.render import Format, listing
from register.database import Register
from register.desk import at_desk, find_audit, find_unit_audit
from register.models import AuditRow, ReportText, UnitAudit
from register.report_references import figures_about
from register.report_sections import audits_of, sections_about
from register.report_texts import save_text, versions

STDIN = Path("-")
"""The file that stands for what is piped in."""


@dataclass(frozen=True)
class Subject:
    """What a text is about: an audit or a year, and the unit if it is one's feedback."""

    about: AuditRow | int
    unit: UnitAudit | None


def write(
    register: Register, about: str, unit: str | None, section: str, file: Path, *, by: str | None, now: datetime
) -> str:
    """Save the file's text as the section's; a sentence that says what was saved.

    Raises `UnknownName` for an audit, unit, section, person or figure that does not exist, `ArshjulError` for a text
    that cannot be used.
    """
    register.require()
    text = _read(file)
    with at_desk(register, who=_inspector(register, by), now=now) as desk:
        subject = _subject(desk.session, about, unit)
        sections = sections_about(desk.session, register.catalogue, subject.about, subject.unit)
        row = save_text(desk, subject.about, subject.unit, section, text, sections=sections)
        if row is None:
            return f"Texten i {sections[section]} är redan så; inget har ändrats."
        if not row.text:
            return f"Noterat: texten i {sections[section]} är återtagen, version {row.version}."
        return f"Sparat: {sections[section]}, version {row.version}, {len(row.text)} tecken."


def show(register: Register, about: str, unit: str | None, section: str, *, on: date | None) -> None:
    """The section's newest text (or as it stood on the day), as it was written and with its figures."""
    with register.reading() as session:
        subject = _subject(session, about, unit)
        sections = sections_about(session, register.catalogue, subject.about, subject.unit)
        found = versions(session, subject.about, subject.unit, on=on)
        if section not in {**sections, **found}:
            raise UnknownName("Avsnittet", section, sections)
        row, heading = found.get(section), sections.get(section, section)
        if row is None or not row.text:
            typer.echo(f"{heading} ({section}) har ingen text.")
            return
        typer.echo(f"{heading} ({section}), version {row.version}, {row.by} {row.on}\n\n{row.text}")
        if references(row.text):
            typer.echo(f"\nMed siffror:\n\n{_filled(session, register, subject, row.text)}")


def show_all(register: Register, about: str, unit: str | None, *, form: Format) -> None:
    """Every section that there is a place for, and whether it has a text."""
    with register.reading() as session:
        subject = _subject(session, about, unit)
        sections = sections_about(session, register.catalogue, subject.about, subject.unit)
        found = versions(session, subject.about, subject.unit)
    rows = [_row(section, heading, found.get(section)) for section, heading in sections.items()]
    # A text whose place has gone from the outline is printed nowhere; that has to be seen.
    rows += [{**_row(key, None, row), "status": "utan plats"} for key, row in found.items() if key not in sections]
    columns = {
        "section": "Avsnitt",
        "heading": "Rubrik",
        "status": "Text",
        "version": "Version",
        "by": "Av",
        "on": "Dag",
        "characters": "Tecken",
    }
    listing(rows, columns=columns, form=form, empty="Rapportens disposition har inga avsnitt för egen text.")


def _row(section: str, heading: str | None, row: ReportText | None) -> dict[str, Any]:
    kept = row.model_dump(include={"version", "by", "on"}) if row else dict.fromkeys(("version", "by", "on"))
    status = "saknas" if row is None else "skriven" if row.text else "återtagen"
    return {
        "section": section,
        "heading": heading,
        "status": status,
        **kept,
        "characters": len(row.text) if row else None,
    }


def _filled(session: Session, register: Register, subject: Subject, text: str) -> str:
    audits = [subject.about] if isinstance(subject.about, AuditRow) else audits_of(session, subject.about)
    figures = figures_about(session, register.catalogue, audits, subject.unit)
    try:
        return filled_references(text, figures)
    except ArshjulError as error:
        return f"Går inte än. {error}"


def _subject(session: Session, about: str, unit: str | None) -> Subject:
    if about.isdigit():
        if unit is not None:
            raise ArshjulError("Ett år har ingen enhet. Ta bort --unit, eller ange granskningen i stället för året.")
        return Subject(int(about), None)
    return Subject(find_audit(session, about), find_unit_audit(session, about, unit) if unit is not None else None)


def _inspector(register: Register, by: str | None) -> str:
    inspectors = register.catalogue.people.inspectors
    listed = ", ".join(sorted(person.key for person in inspectors))
    if by is None:
        raise ArshjulError(f"Ange vem som skriver: --by, bland {listed}.")
    who = register.catalogue.people.person(by, tuple(unit.key for unit in register.catalogue.units.units)).key
    if who not in {person.key for person in inspectors}:
        raise ArshjulError(f"Det kan bara en inspektör göra: ange --by, bland {listed}.")
    return who


def _read(file: Path) -> str:
    if file != STDIN and not file.is_file():
        raise ArshjulError(f"Filen {file} finns inte. Ange en textfil, eller - för det som skickas in.")
    content = sys.stdin.buffer.read() if file == STDIN else file.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise ArshjulError(f"{file} går inte att läsa som text. Spara den som ren text i UTF-8, t.ex. .md.") from None
