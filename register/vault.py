"""The audits' keys, and what they lock: destroying a key is the erasure of everything sealed with it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken

from config.errors import ArshjulError, NotNow


class VaultError(ArshjulError):
    """A key that is missing or does not fit what it should open."""


class Vault:
    """A folder of keys, one per audit, outside the register and its backups."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._locks: dict[str, Fernet] = {}

    def make_key(self, audit_key: str) -> None:
        """Make the audit's key; there is nothing to do if it has one.

        The key is on disk before anything sealed with it can be committed.
        """
        if not self.has_key(audit_key):
            self.lay_key(audit_key, Fernet.generate_key())

    def lay_key(self, audit_key: str, key: bytes) -> None:
        """Lay a key in its place, on disk before this returns; one that is there already is left as it is."""
        path = self._path(audit_key)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_suffix(f".{os.getpid()}")
        descriptor = os.open(draft, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        # Two processes may make a key at once: the first link wins, and both then use it.
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()

    def has_key(self, audit_key: str) -> bool:
        """Whether the audit's key is there."""
        return self._path(audit_key).exists()

    def destroy_key(self, audit_key: str) -> None:
        """Overwrite and remove the audit's key; there is nothing to do if it is gone.

        A copy elsewhere, such as in a backup of the keys, has to be destroyed where it lies.
        """
        path = self._path(audit_key)
        self._locks.pop(audit_key, None)
        if not path.exists():
            return
        with path.open("r+b") as file:
            file.write(os.urandom(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()

    def seal(self, audit_key: str, content: bytes) -> bytes:
        """`content` encrypted with the audit's key (Fernet: AES-128-CBC with HMAC-SHA256)."""
        return self._lock(audit_key).encrypt(content)

    def open(self, audit_key: str, sealed: bytes) -> bytes:
        """What was sealed; raises `VaultError` when the key is gone or another."""
        try:
            return self._lock(audit_key).decrypt(sealed)
        except InvalidToken:
            raise VaultError(f"Nyckeln till {audit_key} passar inte registret. Lägg tillbaka rätt nyckel.") from None

    def seal_json(self, audit_key: str, content: Any) -> bytes:
        """JSON of `content`, encrypted."""
        return self.seal(audit_key, json.dumps(content, ensure_ascii=False).encode())

    def open_json(self, audit_key: str, sealed: bytes) -> Any:
        """The JSON that was sealed."""
        return json.loads(self.open(audit_key, sealed))

    def _lock(self, audit_key: str) -> Fernet:
        path = self._path(audit_key)
        # Also when it is remembered: another process may have destroyed it since.
        if not path.exists():
            raise NotNow(
                f"Nyckeln till {audit_key} finns inte i {self._folder}: granskningens akter är gallrade, "
                "eller så har nyckeln flyttats. Figurer och händelser finns kvar."
            )
        if audit_key not in self._locks:
            self._locks[audit_key] = Fernet(path.read_bytes())
        return self._locks[audit_key]

    def _path(self, audit_key: str) -> Path:
        return self._folder / f"{audit_key}.key"
