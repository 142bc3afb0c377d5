"""The year's wheel as people see it: the units' dates, milestones, follow-ups, and what clashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from config.errors import ArshjulError, why
from method.clashes import Clash
from method.dates import in_short
from method.milestones import SWEDISH as MILESTONES
from method.wheel import ORDER
from portal.render import Format, as_table, console, listing
from portal.words import counted
from register.database import Register
from register.wheel import UnitLine, Wheel, clashes_of, names_of, wheel_of
from register.wheel_moves import moves_of

_HEADINGS = {
    "unit": "Enhet",
    "invite_on": "Inbjudan",
    "opening_meeting": "Möte",
    "list_due": "Lista",
    "draw_on": "Dragning",
    "review_due": "Läsning",
    "double_due": "Dubbel",
    "reconciliation_due": "Avst.",
    "dialogue_on": "Dialog",
    "feedback_on": "Återk.",
    "plan_due": "Plan",
}
"""The dates in the table; the headings are short, so that a year fits on a line."""


@dataclass(frozen=True)
class Shown:
    """A wheel with what is told of it, read at one moment."""

    wheel: Wheel
    clashes: list[Clash]
    unit_names: Mapping[str, str]


def shown(register: Register, year: int) -> Shown:
    """The year's wheel with its clashes."""
    with register.reading() as session:
        wheel = wheel_of(session, register.catalogue, year)
        return Shown(wheel, clashes_of(wheel, register.catalogue), names_of(register.catalogue).units)


def show_wheel(register: Register, year: int, *, form: Format) -> None:
    """The units' dates, audit by audit; for people also milestones, follow-ups, what is skipped, and clashes."""
    now = shown(register, year)
    if form is not Format.TEXT:
        rows = [_row(line) for line in now.wheel.lines]
        listing(rows, columns={}, form=form, empty="")
        return
    terminal = console()
    terminal.print(f"[bold]Årshjulet {year}[/bold]" if now.wheel.lines else f"Inga granskningar är utlagda {year}.")
    for table in (*_audits(now), *_below(now)):
        terminal.print("", table)
    for sentence in told(now):
        terminal.print(sentence)


def show_clashes(register: Register, year: int, *, form: Format) -> None:
    """What does not go together in the year."""
    rows: list[dict[str, Any]] = [
        {
            "kind": clash.kind,
            "first": clash.first,
            "last": clash.last,
            "audits": list(clash.audits) if form is Format.JSON else " ".join(clash.audits),
            "units": list(clash.units) if form is Format.JSON else " ".join(clash.units),
            "inspector": clash.inspector,
            "text": clash.text,
        }
        for clash in shown(register, year).clashes
    ]
    columns = {"first": "Från", "last": "Till", "text": "Vad"}
    listing(rows, columns=columns, form=form, empty=f"Inget krockar {year}.", title=f"Krockar {year}")


def told(now: Shown) -> list[str]:
    """What has been skipped, and what clashes, in sentences."""
    skipped = [f"{line.unit_audit.unit_name} ({line.audit.key})" for line in now.wheel.skipped]
    sentences = ["", f"Utgår: {', '.join(skipped)}."] if skipped else []
    if now.clashes:
        sentences += ["", f"Krockar: {counted(len(now.clashes), 'sak', 'saker')} att ta ställning till."]
        sentences += [f"  {clash.text}" for clash in now.clashes]
    return sentences


def _row(line: UnitLine) -> dict[str, Any]:
    return {"audit": line.audit.key, "unit": line.unit_audit.unit_key, **{n: getattr(line.dates, n) for n in ORDER}}


def _audits(now: Shown) -> list[Any]:
    tables = []
    for key in dict.fromkeys(line.audit.key for line in now.wheel.lines):
        lines = [line for line in now.wheel.lines if line.audit.key == key]
        rows = [_row_in_words(line, now.wheel.year) for line in lines]
        tables.append(as_table(rows, columns=_HEADINGS, title=f"{lines[0].audit.title} ({key})"))
    return tables


def _row_in_words(line: UnitLine, year: int) -> dict[str, str | None]:
    used = line.on_wheel().used
    days = {name: in_short(getattr(line.dates, name), year=year) if name in used else None for name in ORDER}
    return {"unit": line.unit_audit.unit_name, **days}


def _below(now: Shown) -> list[Any]:
    tables = []
    if milestones := _milestones(now):
        columns = {"what": "Milstolpe", "of": "Av", "planned": "Planerad", "reached": "Nådd"}
        tables.append(as_table(milestones, columns=columns, title="Milstolpar"))
    if follow_ups := _follow_ups(now):
        columns = {"unit": "Enhet", "of": "Av", "prepare": "Förbereds", "verdict": "Omdöme", "from": "Räknat från"}
        tables.append(as_table(follow_ups, columns=columns, title="Uppföljningar"))
    return tables


def _milestones(now: Shown) -> Sequence[dict[str, Any]]:
    return [
        {
            "what": MILESTONES[row.kind],
            "of": key or str(row.year),
            "planned": row.planned_on if row.skipped_for is None else f"struken: {row.skipped_for}",
            "reached": row.reached_on,
        }
        for row, key in now.wheel.milestones
    ]


def _follow_ups(now: Shown) -> Sequence[dict[str, Any]]:
    return [
        {
            "unit": now.unit_names[one.unit],
            "of": one.audit,
            "prepare": one.prepare_on,
            "verdict": one.verdict_due,
            "from": "återkopplingen" if one.is_known else "planerad återkoppling",
        }
        for one in now.wheel.follow_ups
    ]


def draw(register: Register, year: int, file: Path, *, today: date) -> None:
    """Draw the year's wheel as SVG, PNG or PDF by the file's ending; raises `ArshjulError` for another."""
    from tasks.wheel_picture import FORMATS, picture

    form = FORMATS.get(file.suffix.lower())
    if form is None:
        raise ArshjulError(f"”{file.name}” går inte att rita; låt namnet sluta på {', '.join(FORMATS)}.")
    now = shown(register, year)
    layout = register.catalogue.folder / "report" / "wheel.typ"
    _write(file, picture(now.wheel, register.catalogue, layout=layout, form=form, on=today))


def write_calendar(register: Register, year: int, file: Path, *, today: date) -> None:
    """Write the year as an iCalendar file."""
    from tasks.wheel_calendar import as_calendar

    with register.reading() as session:
        wheel = wheel_of(session, register.catalogue, year)
        content = as_calendar(wheel, register.catalogue, moved=moves_of(session, wheel), on=today)
    _write(file, content)


def _write(file: Path, content: bytes) -> None:
    """The file whole or not at all; raises `ArshjulError` for a place where nothing can be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{file.name}.draft")
        draft.write_bytes(content)
        draft.replace(file)
    except OSError as error:
        raise ArshjulError(f"{file} går inte att skriva ({why(error)}). Välj en annan plats.") from None
