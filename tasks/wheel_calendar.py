"""The year's wheel as an iCalendar file (RFC 5545): every date an event that lasts the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from config.catalogue import Catalogue
from method.milestones import SWEDISH as MILESTONES
from method.wheel import MEETINGS, SWEDISH
from register.wheel import UnitLine, Wheel, names_of
from register.wheel_moves import Moves

PRODUCT = "-//Arshjul//SV"


@dataclass(frozen=True)
class Entry:
    """One date. `uid` stays when the date moves, and `sequence` rises; `is_off`: it will not be after all."""

    uid: str
    day: date
    summary: str
    of: str
    categories: tuple[str, ...]
    sequence: int
    is_off: bool = False


def as_calendar(wheel: Wheel, catalogue: Catalogue, *, moved: Moves, on: date) -> bytes:
    """The year as a calendar; the same wheel on the same day `on` gives the same bytes.

    Whoever opens a later file of the same year has moved dates moved, and skipped ones cancelled.
    """
    from icalendar import STATUS, Calendar, Event

    calendar = Calendar()
    named = (
        ("prodid", PRODUCT),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", f"Årshjulet {wheel.year}"),
    )
    for name, value in named:
        calendar.add(name, value)
    for entry in sorted(entries(wheel, catalogue, moved), key=lambda entry: (entry.day, entry.uid)):
        calendar.add_component(
            Event.new(
                uid=f"{entry.uid}@{catalogue.organisation.key}.arshjul",
                sequence=entry.sequence,
                stamp=datetime.combine(on, time(), UTC),
                start=entry.day,
                end=entry.day + timedelta(days=1),
                summary=entry.summary,
                description=entry.of,
                categories=list(entry.categories),
                status=STATUS.CANCELLED if entry.is_off else STATUS.CONFIRMED,
            )
        )
    return bytes(calendar.to_ical())


def entries(wheel: Wheel, catalogue: Catalogue, moved: Moves) -> Iterator[Entry]:
    """Every date of the year's audits, its milestones, and the follow-ups that are prepared or judged in it."""
    for line in (*wheel.lines, *wheel.skipped):
        yield from _of_unit(line, moved)
    for row, audit in wheel.milestones:
        day = row.reached_on or row.planned_on
        if day is not None:
            of, is_off = audit or str(row.year), row.skipped_for is not None
            uid, summary = f"{of}-{row.kind}", MILESTONES[row.kind].capitalize()
            yield Entry(uid, day, summary, of, ("Milstolpe",), moved[None, row.kind] + is_off, is_off)
    units = names_of(catalogue).units
    for one in wheel.follow_ups:
        name, sequence = units[one.unit], moved[None, "feedback_on"] + one.is_known
        uid = f"{one.follow_up}-{one.audited}-{one.unit}"
        for part, day, what in (
            ("prepare", one.prepare_on, "Uppföljningen förbereds"),
            ("verdict", one.verdict_due, "Omdömet om uppföljningen"),
        ):
            yield Entry(f"{uid}-{part}", day, f"{what}: {name}", one.audit, ("Uppföljning",), sequence)


def _of_unit(line: UnitLine, moved: Moves) -> Iterator[Entry]:
    unit_audit, is_off = line.unit_audit, line.unit_audit.skipped_for is not None
    for name in line.on_wheel().used:
        yield Entry(
            uid=f"{line.audit.key}-{unit_audit.unit_key}-{name}",
            day=getattr(line.dates, name),
            summary=f"{SWEDISH[name].capitalize()}: {unit_audit.unit_name}",
            of=line.audit.title,
            categories=("Möte" if name in MEETINGS else "Datum", line.audit.key),
            sequence=moved[unit_audit.id, name] + is_off,
            is_off=is_off,
        )
