"""The files of a home that are in a backup: the chain's anchors, certificates of erasure, the organisation's folder.

The audits' keys are in a backup of their own. What is made from the register (messages, documents) is in none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from config.errors import VerificationFailed
from config.settings import Settings
from register.backup.parts import File

ANCHORS, CERTIFICATES, ORGANISATION, KEYS = "logs/chain.txt", "certificates", "organisation", "keys"
"""Where they lie below the home they are restored to."""

_FOLDERS = {CERTIFICATES, ORGANISATION, KEYS}


def anchors(settings: Settings) -> Iterator[File]:
    """What the rounds have noted of the chain; to be read before the register, which then holds all that was noted."""
    if settings.anchors.is_file():
        yield File(ANCHORS, settings.anchors.read_bytes())


def others(settings: Settings) -> Iterator[File]:
    """The certificates and the organisation's folder."""
    yield from _below(settings.certificates, CERTIFICATES, "*.txt")
    yield from _below(settings.organisation_folder, ORGANISATION, "*")


def keys(settings: Settings) -> Iterator[File]:
    """The audits' keys."""
    yield from _below(settings.keys, KEYS, "*.key")


def lay(home: Path, file: File) -> Path:
    """Lay a file below the home; raises `VerificationFailed` for a place where no backup of ours has files."""
    place = PurePosixPath(file.name)
    if (file.name != ANCHORS and place.parts[0] not in _FOLDERS) or ".." in place.parts:
        raise VerificationFailed("Säkerhetskopian har en fil som inte hör till en säkerhetskopia. Inget är lagt.")
    target = home / place
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    target.touch(mode=0o600)
    target.write_bytes(file.content)
    return target


def audit_of(key: File) -> str:
    """The audit that a key belongs to."""
    return PurePosixPath(key.name).stem


def _below(folder: Path, name: str, pattern: str) -> Iterator[File]:
    for path in sorted(folder.rglob(pattern)):
        inner = path.relative_to(folder)
        if path.is_file() and not any(part.startswith((".", "__")) for part in inner.parts):
            yield File(f"{name}/{inner.as_posix()}", path.read_bytes())
