"""Make a backup of a register, or of its keys, while the service runs; and check one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from config.errors import NotNow, VerificationFailed
from register.backup import files, key_pairs, sealing, snapshot, staging
from register.backup.parts import KEYS, REGISTER, Backup, File, Heading, Manifest, Table, written
from register.database import Register


class Made(NamedTuple):
    """A backup that was made: what it is, what is in it, its size in bytes."""

    heading: Heading
    manifest: Manifest
    size: int


def back_up(register: Register, file: Path, *, now: datetime) -> Made:
    """Write the register, its anchors, the certificates and the organisation's folder to one encrypted file.

    Nobody has to wait for it: it sees the register as it was at one moment, of whatever schema. Raises `NotNow` when
    there is none.
    """
    to = key_pairs.recipients(register.settings.backup_to)
    schema = register.schema()
    if schema is None:
        raise NotNow(
            f"Det finns inget register i {register.settings.home} att säkerhetskopiera. Ange rätt mapp med --home."
        )
    staging.clear(register.settings.home)
    organisation = register.settings.organisation_folder.name
    heading = Heading(REGISTER, now, snapshot.program(), schema, organisation)
    # What was noted of the chain is read first: a round may add to both meanwhile.
    noted = list(files.anchors(register.settings))
    manifest = Manifest()
    parts: Iterator[Table | File] = chain(
        noted, snapshot.tables(register, schema, manifest), files.others(register.settings)
    )
    return Made(heading, manifest, sealing.seal(written(heading, parts, manifest), file, to))


def back_up_keys(register: Register, file: Path, *, now: datetime) -> Made:
    """Write the audits' keys to an encrypted file of their own."""
    to = key_pairs.recipients(register.settings.backup_to)
    heading, manifest = Heading(KEYS, now, snapshot.program()), Manifest()
    content = written(heading, files.keys(register.settings), manifest)
    return Made(heading, manifest, sealing.seal(content, file, to))


def verify(file: Path, keys: Sequence[Path]) -> Made:
    """Open a backup and check every sum and the event log's chain; nothing of it is laid on disk.

    Raises `VerificationFailed` when it is not as it was written, or when the chain does not hold.
    """
    with sealing.unsealed(file, key_pairs.identities(keys)) as stream:
        backup = Backup(stream, file.name)
        broken = staging.chain_in_memory(backup)
    if broken is not None:
        raise VerificationFailed(
            f"{file.name} är hel, men händelsernas kedja håller inte efter plats {broken.holds_to.position}. "
            "Registret var ändrat redan när kopian gjordes; gå till en tidigare."
        )
    return Made(backup.heading, backup.manifest, file.stat().st_size)
