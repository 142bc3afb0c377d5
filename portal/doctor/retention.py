"""What is kept too long, and whether it would survive the machine: retention, and whom backups are encrypted to."""

from __future__ import annotations

from collections.abc import Iterator

from config.errors import ArshjulError
from portal.doctor.finding import Finding, fault, fine, named, warning
from portal.doctor.installation import Installation
from portal.words import counted

RETENTION = "Gallringen"
BACKUP = "Säkerhetskopian"


def retention(installation: Installation) -> Iterator[Finding]:
    """The audits past their retention; those closed whose clock was never set."""
    from sqlmodel import col, select

    from register.models import AuditRow
    from register.retention import to_erase

    with installation.reading() as session:
        late = [audit.key for audit in to_erase(session, installation.today)]
        unset = select(AuditRow.key).where(col(AuditRow.closed_on).is_not(None), col(AuditRow.erase_on).is_(None))
        endless = list(session.exec(unset))
    if late:
        right = "Gallra med arshjul erase, på ett beslut och en andra persons ord."
        yield warning(RETENTION, f"Gallringstiden har gått ut för {named(late)}.", right=right)
    if endless:
        yield warning(RETENTION, f"Avslutade utan gallringsdag: {named(endless)}.", right="Anmäl det som ett fel.")
    if not (late or endless):
        months = installation.catalogue.organisation.retention_months
        yield fine(RETENTION, f"Akter gallras {months} månader efter avslutet; inget har passerat sin dag.")


def backup(installation: Installation) -> Iterator[Finding]:
    """Whether there is somebody to encrypt backups to."""
    from register.backup.key_pairs import recipients

    if not (installation.settings.backup_to or "").strip():
        right = "Sätt ARSHJUL_BACKUP_TO till den publika nyckeln (age1...) hos den som ska kunna återställa."
        yield warning(BACKUP, "Ingen är angiven som säkerhetskopior krypteras till.", right=right)
        return
    try:
        to = recipients(installation.settings.backup_to)
    except ArshjulError as error:
        yield fault(BACKUP, str(error), right="Gör en nyckel med arshjul backup --new-key FIL.")
    else:
        yield fine(BACKUP, f"Krypteras till {counted(len(to), 'mottagare', 'mottagare')}.")
