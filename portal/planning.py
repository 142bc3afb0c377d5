"""The door to the year's wheel: lay it out, or see every message and deadline that it holds."""

from __future__ import annotations

from datetime import date, datetime

from config.audit import AuditFile
from config.errors import ArshjulError
from config.messages import SWEDISH as WORDS
from config.messages import MessageKind
from method.dates import in_words
from portal.remaining import COLUMNS, remaining_before
from portal.render import Format, as_table, console, listing
from portal.wheel import show_wheel, shown
from portal.words import counted
from register import milestones, planning
from register.database import Register
from register.desk import COMMAND_LINE, at_desk


def lay_out_year(register: Register, year: int, *, now: datetime) -> None:
    """Lay out every configured audit of the year, those whose days are given first, and the year's milestones."""
    something = bool(register.schema()) and (
        bool(shown(register, year).wheel.follow_ups) or bool(remaining_before(register, year))
    )
    audits = audits_of(register, year, required=not something)
    seasons = register.catalogue.wheel.seasons
    register.migrate()
    with at_desk(register, who=COMMAND_LINE, now=now) as desk:
        for audit in sorted(audits, key=lambda audit: seasons[audit.season].weeks if audit.season else (0, 0)):
            planning.lay_out(desk, audit)
        milestones.lay_year(desk, year)


def show_year(register: Register, year: int, *, today: date, form: Format) -> None:
    """The year's wheel, what is too late to do as planned, and what earlier follow-ups have left to take up again."""
    show_wheel(register, year, form=form)
    with register.reading() as session:
        passed = planning.passed_uninvited(session, today, year=year)
    if form is Format.TEXT and passed:
        console().print(
            f"\nObs: {counted(len(passed), 'enhet', 'enheter')} är inte inbjudna, och dagen för det inledande mötet "
            f"har passerat (den första {in_words(min(passed.values()))}). De bjuds in när mötet har fått en ny dag: "
            "flytta det med --move, eller stryk enheten med --skip.",
            soft_wrap=True,
        )
    remaining = remaining_before(register, year) if form is Format.TEXT else []
    if remaining:
        console().print("", as_table(remaining, columns=COLUMNS, title="Kvarstår från tidigare uppföljningar"))


def show_calendar(register: Register, year: int, *, late: bool, form: Format) -> None:
    """Every message and deadline of the year's audits, if everybody acts in time.

    `late`: if nobody answers before the whole ladder of reminders has been climbed.
    """
    from tasks.forecast import forecast

    assumed = "ingen svarar förrän alla påminnelser har gått" if late else "alla är i tid"
    rows = [
        {
            "day": entry.day,
            "audit": entry.audit,
            "unit": entry.unit,
            "what": entry.what if form is not Format.TEXT else _kind_in_words(entry.what),
            "to": entry.to,
            "text": entry.text,
            "key": entry.key,
        }
        for audit in audits_of(register, year)
        for entry in forecast(register.catalogue, audit, late=late)
    ]
    listing(
        sorted(rows, key=lambda row: (row["day"], row["unit"] or "")),
        columns={"day": "Dag", "unit": "Enhet", "what": "Slag", "to": "Till", "text": "Vad"},
        form=form,
        empty=f"Inga meddelanden eller frister {year}.",
        title=f"Meddelanden och frister {year}, om {assumed}",
    )


def audits_of(register: Register, year: int, *, required: bool = True) -> list[AuditFile]:
    """The configured audits of the year; raises `ArshjulError` when there is none and there has to be one."""
    audits = [register.catalogue.audit(key) for key in register.catalogue.audit_keys()]
    found = [audit for audit in audits if audit.year == year]
    if not found and required:
        years = ", ".join(str(known) for known in sorted({audit.year for audit in audits})) or "inga"
        folder = register.settings.organisation_folder / "audits"
        raise ArshjulError(f"Ingen granskning är beskriven för {year} i {folder}. Beskrivna år: {years}.")
    return found


def _kind_in_words(what: str) -> str:
    return "frist" if what == "deadline" else WORDS[MessageKind(what)]
