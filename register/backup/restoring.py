"""Go on from a backup in a new home: everything is checked and put together there, and laid at the very end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlmodel import col, select

from config.errors import ArshjulError, VerificationFailed
from register.backup import erasures, files, gap, key_pairs, laying, sealing, staging
from register.backup.erasures import Erased
from register.backup.parts import KEYS, REGISTER, Backup, File, Heading, Manifest
from register.chain import Head
from register.database import Register
from register.desk import COMMAND_LINE, Desk, at_desk
from register.models import AuditRow, Danger, Event
from register.retention import to_erase
from register.vault import Vault

HOLDS = {REGISTER: "ett register", KEYS: "granskningarnas nycklar"}


@dataclass(frozen=True)
class KeyRing:
    """The keys in a backup of keys, by audit, and when it was made."""

    made_at: datetime
    keys: dict[str, File]


@dataclass(frozen=True)
class Restored:
    """What came back.

    `last`: the moment of the last event, aware. `erased`: audits whose erasure was carried out again. `unknown`: erased
    audits that the backup has never known. `refused`: keys that were not laid, since their audits are erased.
    `missing`: audits that are not erased and have no key. `overdue`: those that have one though their time is out: they
    may have been erased after the backup. `doubts`: the messages put in doubt. `dangers`: open flags.
    """

    heading: Heading
    manifest: Manifest
    head: Head
    last: datetime | None
    erased: list[str]
    unknown: list[str]
    refused: list[str]
    missing: list[str]
    overdue: list[str]
    doubts: gap.Doubts
    dangers: int


def restore(
    target: Register,
    file: Path,
    *,
    identities: Sequence[Path],
    keys: Path | None,
    erased: Sequence[Erased],
    by: str | None,
    now: datetime,
) -> Restored:
    """Restore a register, and its keys if given, into a home and a database that hold nothing. `now` is aware.

    All or nothing: what is cut off before the end is begun anew by the next try. Raises `NotNow` where there is
    something already, `VerificationFailed` for what is not as it was written, `ArshjulError` for what does not fit.
    """
    opened = key_pairs.identities(identities)
    ring = key_ring(keys, identities) if keys is not None else None
    with laying.alone(target):
        with sealing.unsealed(file, opened) as stream:
            backup = Backup(stream, file.name)
            _require(backup, REGISTER, file)
            staged = staging.staged(target.settings, backup)
        try:
            told = _complete(staged, target.vault, backup, ring, erased, by=by, now=now)
            laying.lay(staged, target)
        finally:
            staged.close()
    return told


def key_ring(file: Path, identities: Sequence[Path]) -> KeyRing:
    """The keys in a backup of keys."""
    with sealing.unsealed(file, key_pairs.identities(identities)) as stream:
        backup = Backup(stream, file.name)
        _require(backup, KEYS, file)
        found = {files.audit_of(part): part for part in backup.parts() if isinstance(part, File)}
    return KeyRing(backup.heading.made_at, found)


def lay_keys(register: Register, ring: KeyRing, erased: Sequence[Erased]) -> tuple[list[str], list[str]]:
    """Lay the keys of a ring in a home that goes on, but none of an audit that is erased: those laid, those refused.

    A key that is there is left as it is.
    """
    gone = _gone(register, erased)
    laid = [audit for audit in ring.keys if audit not in gone and not register.vault.has_key(audit)]
    for audit in laid:
        register.vault.lay_key(audit, ring.keys[audit].content)
    return sorted(laid), sorted(gone & ring.keys.keys())


def _complete(
    staged: Register,
    outlived: Vault,
    backup: Backup,
    ring: KeyRing | None,
    erased: Sequence[Erased],
    *,
    by: str | None,
    now: datetime,
) -> Restored:
    """Check the staged register and bring it to now: its erasures, its keys, its messages, and a note of all that.

    `outlived`: the folder that the keys go to; it may hold keys already, if it lies apart from the home.
    """
    checked = staging.check_chain(staged)
    told_head = backup.manifest.head
    if checked.broken is not None or (told_head is not None and checked.holds_to.position < told_head.position):
        raise VerificationFailed(
            f"Händelsernas kedja i säkerhetskopian håller bara till plats {checked.holds_to.position}. Inget är lagt. "
            "Ta en tidigare kopia."
        )
    made_at = backup.heading.made_at
    here = now.astimezone(ZoneInfo(staged.catalogue.organisation.time_zone))
    if made_at > here:
        raise ArshjulError(f"Säkerhetskopian är gjord {made_at:%Y-%m-%d %H:%M}, efter nu: datorns klocka går fel.")
    with at_desk(staged, who=by or COMMAND_LINE, now=here) as desk:
        last = desk.session.exec(select(func.max(Event.at))).one()
        known = [*erasures.signed(erased, staged.catalogue.people), *_without_key(desk, ring, backup)]
        noted, unknown = erasures.carry_out(desk, known)
        evidence = {
            "erased": [erasure.audit for erasure in noted],
            "schema": backup.heading.schema,
            "head": f"{checked.holds_to.position}:{checked.holds_to.hash}",
        }
        doubts = gap.begin(desk, since=made_at.astimezone(UTC), evidence=evidence)
        dangers = desk.session.exec(select(func.count()).where(col(Danger.acknowledged_at).is_(None))).one()
    erasures.lay_certificates(staged.settings.certificates, known, noted)
    refused = lay_keys(staged, ring, known)[1] if ring is not None else []
    return Restored(
        heading=backup.heading,
        manifest=backup.manifest,
        head=checked.holds_to,
        last=last,
        erased=[erasure.audit for erasure in noted],
        unknown=unknown,
        refused=refused,
        missing=[audit for audit in without_key(staged) if not outlived.has_key(audit)],
        overdue=_overdue(staged, here.date()),
        doubts=doubts,
        dangers=dangers,
    )


def without_key(register: Register) -> list[str]:
    """The audits that are not erased and whose key is not there: what is sealed in them cannot be read."""
    with register.reading() as session:
        audits = session.exec(select(AuditRow.key).where(col(AuditRow.erased_on).is_(None))).all()
    return sorted(audit for audit in audits if not register.vault.has_key(audit))


def _overdue(register: Register, today: date) -> list[str]:
    with register.reading() as session:
        return sorted(audit.key for audit in to_erase(session, today) if register.vault.has_key(audit.key))


def _without_key(desk: Desk, ring: KeyRing | None, backup: Backup) -> list[Erased]:
    if ring is None:
        return []
    audits = desk.session.exec(select(AuditRow)).all()
    made_at = backup.heading.made_at
    return erasures.without_key(audits, ring.keys.keys(), listed=ring.made_at, backup=made_at, today=desk.today)


def _gone(register: Register, erased: Sequence[Erased]) -> set[str]:
    with register.reading() as session:
        noted = session.exec(select(AuditRow.key).where(col(AuditRow.erased_on).is_not(None))).all()
    return {*noted, *(one.audit for one in erased)}


def _require(backup: Backup, holds: str, file: Path) -> None:
    if backup.heading.holds != holds:
        raise ArshjulError(
            f"{file.name} innehåller {HOLDS.get(backup.heading.holds, 'något annat')}, inte {HOLDS[holds]}. "
            "Registret anges först och nycklarna med --keys."
        )
