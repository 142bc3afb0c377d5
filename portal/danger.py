"""The doors for a child who may be in danger: noted, acknowledged, sent at once, and shown first of all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import typer
from sqlmodel import Session

from config.catalogue import Catalogue
from config.errors import ArshjulError
from method.dates import in_words
from portal.words import counted
from register import danger
from register.danger import OpenDanger
from register.desk import Desk, recipients
from register.models import UnitAudit

if TYPE_CHECKING:
    from expectations.danger import FlaggedRow
    from portal.people import Said
    from register.database import Register
    from tasks.hand_in import Addressed

SEEN, ACKNOWLEDGED = "danger", "danger-acknowledged"
"""The events of `record`."""


def seen(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    """A file flagged, or, with a number, the file named that a flag without one is about."""
    file = said.need("file", "--file")
    if said.number is not None:
        danger.name_file(desk, unit_audit, file, number=said.number)
        return f"Noterat: flagga {said.number} hos {unit_audit.unit_name} gäller {file}."
    flag, new = danger.flag(desk, unit_audit, file)
    called, since = danger.called(desk, flag), danger.moment(desk, flag.flagged_at)
    if new:
        where = f"{called[0].lower()}{called[1:]} hos {unit_audit.unit_name}"
        return f"Noterat: {where}. {_who(desk, unit_audit)} får veta genast."
    told = "inte bekräftad än"
    if flag.acknowledged_at is not None:
        told = f"bekräftad {danger.moment(desk, flag.acknowledged_at)}"
    return f"{called} hos {unit_audit.unit_name} finns sedan {since}, {told}. Inget nytt sänds."


def acknowledged(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    """Somebody has taken it on."""
    flag, minutes = danger.acknowledge(desk, unit_audit, pseudonym=said.file, number=said.number)
    called = danger.called(desk, flag)
    after = f"{counted(minutes // 60, 'timme', 'timmar')} och {counted(minutes % 60, 'minut', 'minuter')}"
    return f"Noterat: {called[0].lower()}{called[1:]} hos {unit_audit.unit_name} är bekräftad, efter {after}."


def refuse_the_future(event: str, moment: datetime, *, now: datetime) -> None:
    """Raise `ArshjulError` for a day that has not been: nobody would be told before it came."""
    if event.strip().lower() == SEEN and moment > now:
        raise ArshjulError(f"{in_words(moment.date())} har inte varit än. Ange dagen det sågs: --on {now.date()}.")


def send_at_once(register: Register, *, now: datetime) -> None:
    """Send what is urgent; say so when it did not go out, since then somebody has to ring."""
    from tasks.urgent import send_urgent, urgent_left

    try:
        done = send_urgent(register, now=now)
    except ArshjulError as error:
        typer.secho(f"Meddelandet har inte gått ut: {error} Ring enheten.", err=True, bold=True)
        return
    if done.failed or urgent_left(register):
        typer.secho("Alla har inte nåtts än. Ring enheten. Vad som hände visar arshjul outbox.", err=True, bold=True)


def would_flag(rows: Sequence[FlaggedRow], to: Addressed, *, quietly: bool) -> None:
    """Say of a file that is only checked that it flags somebody; `quietly`: the answer is for a program to read."""
    if rows:
        typer.secho(
            f"Filen flaggar {counted(len(rows), 'akt', 'akter')}: lämna in den, eller notera det genast med "
            f"arshjul record {to.audit} --unit {to.unit} {SEEN} --file AKT.",
            err=quietly,
            bold=True,
        )


def was_flagged(number: int, *, quietly: bool) -> None:
    """Say of a file that was handed in that it has flagged somebody anew."""
    if number:
        typer.secho(
            f"{counted(number, 'akt är flaggad', 'akter är flaggade')}: ett barn kan vara i fara. "
            "Enheten får veta genast.",
            err=quietly,
            bold=True,
        )


def open_in_words(session: Session, catalogue: Catalogue, *, today: date) -> list[str]:
    """A line for each unit audit with flags that nobody has acknowledged."""
    zone = ZoneInfo(catalogue.organisation.time_zone)
    waiting = sorted(danger.open_dangers(session), key=lambda one: (one.audit, one.unit))
    return [
        _line([*flags], catalogue, zone, today=today)
        for _, flags in groupby(waiting, key=lambda one: (one.audit, one.unit))
    ]


def _line(flags: Sequence[OpenDanger], catalogue: Catalogue, zone: ZoneInfo, *, today: date) -> str:
    first, next_told = flags[0], min(flags, key=lambda one: one.next_at)
    sighted = _when(first.flagged_at.astimezone(zone), today)
    if first.seen_on != first.flagged_at.astimezone(zone).date():
        sighted = f"{in_words(first.seen_on)}, flaggad {sighted}"
    several = len(flags) > 1
    files = ", ".join(one.file or f"flagga {one.number} utan akt" for one in flags)
    return (
        f"Barn kan vara i fara: {len(flags)} hos {first.unit_name}, {'den första ' if several else ''}sedd {sighted}, "
        f"inte {'bekräftade' if several else 'bekräftad'}. Nästa: {_next(next_told, catalogue)} "
        f"{_when(next_told.next_at.astimezone(zone), today)} ({first.audit}: {files})."
    )


def _next(flag: OpenDanger, catalogue: Catalogue) -> str:
    ladder = catalogue.calendar.danger
    if flag.told_to + 1 >= len(ladder.to):
        return "alla på nytt"
    function = catalogue.people.in_role(ladder.to[flag.told_to + 1], flag.unit).function
    return function[0].lower() + function[1:]


def _when(moment: datetime, today: date) -> str:
    days = {today: "", today - timedelta(days=1): " i går", today + timedelta(days=1): " i morgon"}
    return f"{moment:%H:%M}{days.get(moment.date(), f' {in_words(moment.date())}')}"


def _who(desk: Desk, unit_audit: UnitAudit) -> str:
    ladder = desk.catalogue.calendar.danger
    people = [person for role in (ladder.to[0], *ladder.copy_to) for person in recipients(desk, unit_audit, role)]
    return " och ".join(dict.fromkeys(person.function for person in people))
