"""The doors to the event log: what happened, in words, and whether its chain is whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import typer
from sqlmodel import Session, col, select

from config.errors import ArshjulError, UnknownName, VerificationFailed
from portal.narrative import sentence
from portal.render import Format, listing
from portal.words import counted
from register.anchors import Anchors, read_anchors
from register.chain import Head
from register.chain_check import Break, Checked, Fault, check
from register.database import Register
from register.desk import COMMAND_LINE, SYSTEM, find_audit
from register.models import AuditRow, Event, UnitAudit

_ACTORS = {SYSTEM: "Årshjul", COMMAND_LINE: "vid tangentbordet"}

_HOW = {
    Fault.EVENT_CHANGED: "händelsen är ändrad, eller en annan än den som länkades här",
    Fault.LINK_CHANGED: "länken har ändrats, men händelsen är som när den skrevs",
    Fault.CHANGED: "händelsen eller dess länk har ändrats",
    Fault.UNREADABLE: "händelsen har ändrats så att den inte går att läsa",
    Fault.EVENT_MISSING: "händelsen är borttagen",
    Fault.LINK_MISSING: "länken är borttagen",
    Fault.OUT_OF_PLACE: "länken står före kedjans början",
    Fault.NOT_LINKED: "händelsen saknar länk: den är tillagd vid sidan av Årshjul, eller så är länken borttagen",
    Fault.REWRITTEN: "kedjan är omskriven",
    Fault.CUT_OFF: "kedjans slut är borttaget",
}


def show_log(register: Register, audit: str | None, unit: str | None, *, since: date | None, form: Format) -> None:
    """What happened, in the order it was written: of everything, one audit, one unit, or since a day."""
    zone = ZoneInfo(register.catalogue.organisation.time_zone)
    with register.reading() as session:
        rows = [_row(event, place, unit_key, zone) for event, place, unit_key in _events(session, audit, unit, since)]
    if form is Format.TEXT:
        rows = [row | {"who": _ACTORS.get(row["who"], row["who"])} for row in rows]
    headings = {"day": "Dag", "time": "Tid", "who": "Vem", "audit": "Granskning", "unit": "Enhet", "told": "Vad hände"}
    listing(rows, columns=headings, form=form, empty="Det finns inga händelser att visa.")


def verify(register: Register, *, kept: str | None, form: Format) -> None:
    """Walk the chain and hold it against what was noted; raises `VerificationFailed` with the first break.

    `kept`: a head noted elsewhere, as POSITION:HASH.
    """
    elsewhere = _head(kept) if kept is not None else None
    anchors = read_anchors(register.settings.anchors)
    noted = dict(anchors.noted)
    if elsewhere:
        noted[elsewhere.position] = noted.get(elsewhere.position, frozenset()) | {elsewhere.hash}
    with register.reading() as session:
        checked = check(session, noted)
    if form is not Format.TEXT:
        listing([_result(checked)], columns={}, form=form, empty="")
        if checked.broken:
            raise typer.Exit(VerificationFailed.exit_code)
    elif checked.broken:
        raise VerificationFailed(_broken(checked.broken))
    else:
        typer.echo(_whole(checked, anchors, register.settings.anchors, elsewhere))


def _events(
    session: Session, audit: str | None, unit: str | None, since: date | None
) -> list[tuple[Event, str | None, str | None]]:
    """Events with the keys of their audit and unit; raises `UnknownName`."""
    asked = (
        select(Event, AuditRow.key, UnitAudit.unit_key)
        .outerjoin(AuditRow, col(AuditRow.id) == Event.audit_id)
        .outerjoin(UnitAudit, col(UnitAudit.id) == Event.unit_audit_id)
        .order_by(col(Event.id))
    )
    if audit is not None:
        asked = asked.where(Event.audit_id == find_audit(session, audit).id)
    if unit is not None:
        known = set(session.exec(select(UnitAudit.unit_key)))
        if unit not in known:
            raise UnknownName("Enheten", unit, known)
        asked = asked.where(UnitAudit.unit_key == unit)
    if since is not None:
        asked = asked.where(Event.day >= since)
    return [(event, place, unit_key) for event, place, unit_key in session.exec(asked)]


def _row(event: Event, audit: str | None, unit: str | None, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "event": event.id,
        "day": event.day,
        "time": f"{event.at.astimezone(zone):%H:%M}",
        "who": event.who,
        "audit": audit,
        "unit": unit,
        "what": event.what,
        "told": _told(event),
    }


def _told(event: Event) -> str:
    """The event in words; its bare name, where somebody has changed what it says beyond telling."""
    try:
        return sentence(event)
    except (AttributeError, KeyError, TypeError, ValueError):
        return event.what


def _head(text: str) -> Head:
    position, _, noted = text.strip().partition(":")
    if not (position.isdecimal() and int(position) > 0 and len(noted) == 64 and set(noted) <= set("0123456789abcdef")):
        raise ArshjulError(f"--head är ”{text}”. Skriv plats och kontrollsumma med kolon emellan, så som de noterats.")
    return Head(int(position), noted)


def _whole(checked: Checked, anchors: Anchors, file: Path, elsewhere: Head | None) -> str:
    head = checked.holds_to
    said = [f"{counted(head.position, 'händelse', 'händelser')}, kedjan är hel."]
    if head.position:
        said.append(f"Sista länken: {head.position}:{head.hash}")
    if elsewhere:
        said.append(f"Den stämmer med det som noterats för plats {elsewhere.position}.")
    if anchors.noted:
        said.append(f"Den stämmer med {counted(len(anchors.noted), 'plats', 'platser')} som noterats i {file}.")
    else:
        said.append(f"Inget är noterat i {file}: att slutet inte är borttaget eller allt omskrivet kan inte visas.")
    if anchors.unreadable:
        said.append(f"Rad {', '.join(map(str, anchors.unreadable))} där går inte att läsa.")
    return "\n".join(said)


def _broken(broken: Break) -> str:
    match broken.how:
        case Fault.NOT_LINKED:
            text = f"Kedjan brister vid {_event(broken)}: {_HOW[broken.how]}."
        case Fault.CUT_OFF:
            text = f"Kedjan slutar på plats {broken.holds_to}, men plats {broken.noted} är noterad: {_HOW[broken.how]}."
        case Fault.REWRITTEN:
            text = (
                f"Kedjan brister mellan plats {broken.holds_to} och plats {broken.position}, {_event(broken)}: "
                f"den stämmer inte med det som noterats för plats {broken.position}, så {_HOW[broken.how]}."
            )
        case Fault.LINK_MISSING if broken.event_id is None:
            text = f"Kedjan brister på plats {broken.position}: {_HOW[broken.how]}, och dess händelse."
        case _:
            text = f"Kedjan brister på plats {broken.position}, {_event(broken)}: {_HOW[broken.how]}."
    return f"{text} Jämför registret med en säkerhetskopia."


def _event(broken: Break) -> str:
    """The event by its number; by day and in words too, where it can still be read."""
    if broken.said is None:
        return f"händelse {broken.event_id}"
    return f"händelse {broken.event_id} den {broken.said['day']} ({_told(_as_event(broken.said))})"


def _as_event(said: Mapping[str, Any]) -> Event:
    return Event(**{name: said[name] for name in Event.model_fields})


def _result(checked: Checked) -> dict[str, Any]:
    broken = checked.broken
    return {
        "whole": broken is None,
        "position": checked.holds_to.position,
        "hash": checked.holds_to.hash,
        "anchored": checked.anchored,
        "how": broken.how.value if broken else None,
        "broken_at": broken.position if broken else None,
        "event": broken.event_id if broken else None,
        "day": broken.said["day"] if broken and broken.said else None,
        "what": broken.said["what"] if broken and broken.said else None,
    }
