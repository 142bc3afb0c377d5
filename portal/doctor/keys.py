"""The audits' keys: each is there, opens what is sealed with it, and is nobody else's to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from config.errors import ArshjulError
from portal.doctor.finding import Finding, fault, fine, named, warning
from portal.doctor.home import open_to_others
from portal.doctor.installation import Installation
from portal.words import counted

if TYPE_CHECKING:
    from sqlmodel import Session

    from register.models import AuditRow
    from register.vault import Vault

KEYS = "Nycklarna"


def keys(installation: Installation) -> Iterator[Finding]:
    """What is wrong with the keys; or how many there are."""
    from sqlmodel import select

    from register.models import AuditRow
    from register.vault import Vault

    folder, vault = installation.settings.keys, Vault(installation.settings.keys)
    yield from _modes(installation)
    with installation.reading() as session:
        audits = session.exec(select(AuditRow)).all()
        kept = [audit for audit in audits if audit.erased_on is None]
        missing = [audit.key for audit in kept if not vault.has_key(audit.key)]
        wrong = [audit.key for audit in kept if vault.has_key(audit.key) and not _opens(session, vault, audit)]
    left = [audit.key for audit in audits if audit.erased_on is not None and vault.has_key(audit.key)]
    if missing:
        right = f"Lägg tillbaka nycklarna i {folder} från deras egen säkerhetskopia."
        # No reason for the other audits to stand still, and nobody to hear of a child in danger.
        yield warning(KEYS, f"Nyckel saknas till {named(missing)}: akterna kan inte läsas.", right=right)
    if wrong:
        right = "Lägg tillbaka rätt nycklar; de som ligger där hör till ett annat register."
        yield fault(KEYS, f"Nyckeln passar inte det som är förseglat i {named(wrong)}.", right=right)
    if left:
        right = "Gör om gallringen med arshjul erase: den förstör nyckeln och lägger beviset."
        yield warning(KEYS, f"Gallrat, men nyckeln finns kvar: {named(left)}.", right=right)
    if not (missing or wrong or left):
        yield fine(KEYS, f"{counted(len(kept), 'nyckel', 'nycklar')} på plats, och de passar.")


def _modes(installation: Installation) -> Iterator[Finding]:
    folder = installation.settings.keys
    if folder.is_dir() and open_to_others(folder):
        yield fault(KEYS, f"{folder} är öppen för andra.", right=f"chmod 700 {folder}")
    if open_files := [path.name for path in sorted(folder.glob("*.key")) if open_to_others(path)]:
        yield fault(KEYS, f"Andra får läsa {named(open_files)}.", right=f"chmod 600 {folder}/*.key")


def _opens(session: Session, vault: Vault, audit: AuditRow) -> bool:
    """Whether the key opens the latest of each sort of what is sealed with it."""
    try:
        for sealed in _sealed(session, audit):
            vault.open(audit.key, sealed)
    except (ArshjulError, ValueError):
        # A file that is no key at all is a ValueError of the cipher's.
        return False
    return True


def _sealed(session: Session, audit: AuditRow) -> Iterator[bytes]:
    from sqlmodel import col, select

    from register.models import Draw, DrawnFile, HandIn, UnitAudit

    at_its_units = select(col(UnitAudit.id)).where(UnitAudit.audit_id == audit.id)
    for table, column in (
        (Draw, Draw.nonce_sealed),
        (DrawnFile, DrawnFile.case_ref_sealed),
        (HandIn, HandIn.rows_sealed),
    ):
        latest = (
            select(column)
            .where(col(table.unit_audit_id).in_(at_its_units), col(column).is_not(None))
            .order_by(col(table.id).desc())
            .limit(1)
        )
        yield from (sealed for sealed in session.exec(latest) if sealed is not None)
