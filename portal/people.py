"""The door for what people did: each event of `record`, and what has to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from config.errors import ArshjulError, UnknownName
from portal.words import words
from register import file_review, hand_ins, planning, sampling
from register.database import Register
from register.desk import Deed, Desk, find_unit_audit
from register.models import MeetingKind, Turn, UnitAudit


@dataclass(frozen=True)
class Said:
    """What was said beside the event itself."""

    reason: str | None = None
    participants: str | None = None
    file: str | None = None
    to: str | None = None
    answers: tuple[str, ...] = ()

    def need(self, name: str, option: str) -> str:
        """The thing said; raises `ArshjulError` that names the option when it was not."""
        value: str | None = getattr(self, name)
        if not value:
            raise ArshjulError(f"Det saknas en uppgift: {option}.")
        return value


def record(register: Register, audit: str, unit: str, event: str, *, by: str, now: datetime, said: Said) -> str:
    """Note an event, in one transaction; a sentence that says what was noted.

    Raises `UnknownName` for an audit, unit, person or event that does not exist.
    """
    register.require()
    key = event.strip().lower().replace("_", "-").replace(" ", "-")
    if key not in EVENTS:
        raise UnknownName("Händelsen", event, EVENTS)
    with register.transaction() as session:
        unit_audit = find_unit_audit(session, audit, unit)
        who = register.catalogue.people.person(by, (unit,)).key
        desk = Desk(
            session=session,
            vault=register.vault,
            catalogue=register.catalogue,
            deed=Deed(who=who, on=now.date(), at=now),
        )
        return EVENTS[key](desk, unit_audit, said)


def _meeting_held(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    planning.hold_meeting(desk, unit_audit, MeetingKind.OPENING, participants=words(said.participants))
    return f"Noterat: inledande möte hållet hos {unit_audit.unit_name}."


def _warning_accepted(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    accepted = hand_ins.accept_warnings(desk, unit_audit, reason=said.need("reason", "--reason"))
    titles = [desk.catalogue.hand_ins.forms[hand_in.kind].title for hand_in in accepted]
    return f"Noterat: varningarna i {' och '.join(titles)} från {unit_audit.unit_name} är godtagna."


def _readings_reconciled(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    text = said.need("to", "--to")
    if text not in (Turn.FIRST, Turn.SECOND):
        raise UnknownName("Läsningen", text, (Turn.FIRST, Turn.SECOND))
    differing = file_review.reconcile(desk, unit_audit, to=Turn(text), decided=_decided(said.answers))
    return f"Noterat: läsningarna hos {unit_audit.unit_name} är avstämda; {differing} svar skilde sig."


def _file_replaced(desk: Desk, unit_audit: UnitAudit, said: Said) -> str:
    file, reason = said.need("file", "--file"), said.need("reason", "--reason")
    reserve = sampling.replace_file(desk, unit_audit, file, reason=reason)
    return f"Noterat: {file} hos {unit_audit.unit_name} är ersatt av {reserve.pseudonym}."


def _decided(answers: tuple[str, ...]) -> dict[str, dict[str, str]]:
    decided: dict[str, dict[str, str]] = {}
    for text in answers:
        file, colon, rest = text.partition(":")
        question, equals, answer = rest.partition("=")
        if not (colon and equals and file.strip() and question.strip() and answer.strip()):
            raise ArshjulError("Skriv ett beslutat svar som --answer F03:fråga=svar.")
        decided.setdefault(file.strip(), {})[question.strip()] = answer.strip()
    return decided


EVENTS: dict[str, Callable[[Desk, UnitAudit, Said], str]] = {
    "meeting-held": _meeting_held,
    "warning-accepted": _warning_accepted,
    "readings-reconciled": _readings_reconciled,
    "file-replaced": _file_replaced,
}
"""Event -> the command behind it."""
