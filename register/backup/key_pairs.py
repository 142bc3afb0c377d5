"""The key pairs of backups: anybody may have the public key, and the private one opens everything made for it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from config.errors import ArshjulError, why

if TYPE_CHECKING:
    from pyrage import x25519


def new_key(file: Path, *, now: datetime) -> str:
    """Make a private key in a new file that its owner alone may read; the public key.

    Raises `ArshjulError` when there is a file of that name.
    """
    from pyrage import x25519

    identity = x25519.Identity.generate()
    public = str(identity.to_public())
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
    except FileExistsError:
        raise ArshjulError(f"{file} finns redan. En nyckel skrivs aldrig över; välj ett annat namn.") from None
    except OSError as fault:
        raise ArshjulError(f"{file} går inte att skriva: {why(fault)}.") from None
    with os.fdopen(descriptor, "w", encoding="ascii") as key:
        key.write(f"# created: {now:%Y-%m-%dT%H:%M:%S%z}\n# public key: {public}\n{identity}\n")
        key.flush()
        os.fsync(key.fileno())
    return public


def recipients(public: str | None) -> list[x25519.Recipient]:
    """Whom to encrypt to; raises `ArshjulError` when nobody is named, or by what is no public key."""
    from pyrage import RecipientError, x25519

    named = [key.strip() for key in (public or "").split(",") if key.strip()]
    if not named:
        raise ArshjulError(
            "Det finns ingen att kryptera till. Gör en nyckel med ”arshjul backup --new-key FIL” och sätt "
            "ARSHJUL_BACKUP_TO till dess publika del (age1...)."
        )
    try:
        return [x25519.Recipient.from_str(key) for key in named]
    except RecipientError:
        # Not repeated: it may be the private key, by mistake.
        raise ArshjulError("ARSHJUL_BACKUP_TO ska vara publika nycklar (age1...), med komma emellan.") from None


def identities(files: Iterable[Path]) -> list[x25519.Identity]:
    """The private keys in files as `new_key` and `age-keygen` write them; raises `ArshjulError` for one with none."""
    from pyrage import IdentityError, x25519

    found = []
    for file in files:
        try:
            lines = [line.strip() for line in file.read_text(encoding="utf-8").splitlines()]
            keys = [x25519.Identity.from_str(line) for line in lines if line and not line.startswith("#")]
        except (OSError, UnicodeDecodeError, IdentityError):
            keys = []
        if not keys:
            raise ArshjulError(
                f"I {file} finns ingen privat nyckel (AGE-SECRET-KEY-...). Ange rätt fil med --identity."
            )
        found += keys
    if not found:
        raise ArshjulError("Det saknas en uppgift: --identity, filen med den privata nyckeln.")
    return found
