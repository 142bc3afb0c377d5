"""Erasures made after the backup: known by their certificates, by somebody's word, or by a key that is no more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from sqlmodel import col, select

from config.errors import ArshjulError
from config.organisation import PeopleFile
from method.dates import MONTHS
from register import closing
from register.desk import Desk, deed
from register.models import AuditRow

NOT_KNOWN = "okänt"
"""Who erased what is only known by its key that is gone."""

_CERTIFICATE = re.compile(
    r"Bevis om gallring\n\nGranskning: (?P<title>.*) \((?P<audit>[^()\n]+)\)\nGallrad: (?P<on>.+)\n"
    r"Beslut: (?P<decision>.+)\nUtförd av: (?P<by>.+)\nBekräftad av: (?P<confirmed_by>.+)\n"
)
_DAY = re.compile(r"(?P<day>\d{1,2}) (?P<month>[a-zåäö]+) (?P<year>\d{4})")


@dataclass(frozen=True)
class Erased:
    """An erasure that was made: of which audit, when, on whose word. `certificate`: as it was given, if it was."""

    audit: str
    on: date
    decision: str
    by: str
    confirmed_by: str
    certificate: str | None = None


def certified(places: Iterable[Path]) -> list[Erased]:
    """The erasures that certificates tell of, in files and folders.

    Raises `ArshjulError` for a file that is none, or a folder without any.
    """
    found = []
    for place in places:
        files = sorted(place.glob("gallring-*.txt")) if place.is_dir() else [place]
        if not files:
            raise ArshjulError(f"I mappen {place} finns inga bevis om gallring (gallring-....txt).")
        found += [_certificate(file) for file in files]
    return found


def signed(erased: Iterable[Erased], people: PeopleFile) -> list[Erased]:
    """The erasures with the keys of those who are named; whoever a certificate names may have left since.

    Raises `UnknownName` for somebody who does not exist, `ArshjulError` for one person alone.
    """
    found = []
    for one in erased:
        if one.certificate is not None:
            found.append(one)
            continue
        by, confirmed_by = (people.person(who, ()).key for who in (one.by, one.confirmed_by))
        if by == confirmed_by:
            raise ArshjulError("En annan person än den som gallrade ska bekräfta: --confirmed-by.")
        found.append(replace(one, by=by, confirmed_by=confirmed_by))
    return found


def without_key(
    audits: Iterable[AuditRow], keys: Collection[str], *, listed: datetime, backup: datetime, today: date
) -> list[Erased]:
    """The audits whose time is out and whose key is not in a list of keys that is at least as new as the backup."""
    if listed < backup:
        return []
    decision = f"framgår inte; nyckeln saknas i nyckelfilen från {listed:%Y-%m-%d}"
    return [
        Erased(audit.key, today, decision, NOT_KNOWN, NOT_KNOWN)
        for audit in audits
        if audit.key not in keys and audit.erased_on is None and audit.erase_on is not None and audit.erase_on <= today
    ]


def carry_out(desk: Desk, erased: Sequence[Erased]) -> tuple[list[closing.Erasure], list[str]]:
    """Note the erasures that the register does not know of, each on its day; and audits that it has never known.

    The caller lays no key of theirs, or destroys it. There is nothing to do for one that is noted.
    """
    rows = {row.key: row for row in desk.session.exec(select(AuditRow).order_by(col(AuditRow.id)))}
    noted = []
    for one in {one.audit: one for one in reversed(erased)}.values():
        row = rows.get(one.audit)
        if row is not None and row.erased_on is None:
            # The day is the erasure's, the moment now: that is when it is written in the log.
            theirs = replace(desk, deed=replace(deed(one.by, desk.deed.at), on=one.on))
            noted.append(closing.note_erasure(theirs, row, decision=one.decision, confirmed_by=one.confirmed_by))
    return noted, sorted({one.audit for one in erased} - rows.keys())


def lay_certificates(folder: Path, erased: Sequence[Erased], noted: Sequence[closing.Erasure]) -> None:
    """Lay the certificates of what was noted: those that were given as they were, others as the register tells it."""
    given = {one.audit: one.certificate for one in erased if one.certificate is not None}
    for erasure in noted:
        place = closing.lay_certificate(folder, erasure)
        if erasure.audit in given:
            place.write_text(given[erasure.audit], encoding="utf-8")


def _certificate(file: Path) -> Erased:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        text = ""
    told = _CERTIFICATE.match(text)
    on = _day(told["on"]) if told else None
    if told is None or on is None:
        raise ArshjulError(
            f"{file} är inget bevis om gallring. Ange filen gallring-GRANSKNING.txt, eller mappen med dem."
        )
    return Erased(told["audit"], on, told["decision"], told["by"], told["confirmed_by"], text)


def _day(words: str) -> date | None:
    told = _DAY.fullmatch(words)
    if told is None or told["month"] not in MONTHS:
        return None
    return date(int(told["year"]), MONTHS.index(told["month"]) + 1, int(told["day"]))
