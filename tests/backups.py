"""Backups in tests: a pair of keys, backups of a home, and homes restored from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from config.settings import Settings
from register.backup import key_pairs, making, restoring
from register.backup.erasures import Erased
from register.backup.making import Made
from register.backup.restoring import Restored
from register.database import Register, open_register
from tests.outbox import NOW


@dataclass
class Safe:
    """A folder of backups, the key that opens them, and the homes that were restored from them."""

    folder: Path
    public: str
    opened: list[Register] = field(default_factory=list)

    @property
    def key(self) -> Path:
        return self.folder / "privat-nyckel.txt"

    @property
    def register(self) -> Path:
        return self.folder / "register.age"

    @property
    def keys(self) -> Path:
        return self.folder / "nycklar.age"

    def back_up(self, register: Register, *, now: datetime = NOW) -> Made:
        """The register backed up, in a file that is the newest."""
        return making.back_up(self._keyed(register), self.register, now=now)

    def back_up_keys(self, register: Register, *, now: datetime = NOW) -> Made:
        """Its keys backed up."""
        return making.back_up_keys(self._keyed(register), self.keys, now=now)

    def home(self, name: str = "new", *, url: str | None = None, keys_at: Path | None = None) -> Register:
        """A home with nothing in it, and a database and a folder of keys, if not in the home."""
        database = None if url is None else SecretStr(url)
        home = self.folder.parent / name
        settings = Settings(home=home, backup_to=self.public, database_url=database, keys_at=keys_at)
        self.opened.append(open_register(settings))
        return self.opened[-1]

    def restore(
        self,
        target: Register | None = None,
        *,
        now: datetime,
        keys: bool = True,
        erased: list[Erased] | None = None,
    ) -> tuple[Register, Restored]:
        """A home restored from the newest backups, of a new folder unless one is given; and what is told of it."""
        goal = self.home() if target is None else target
        told = restoring.restore(
            goal,
            self.register,
            identities=[self.key],
            keys=self.keys if keys else None,
            erased=erased or [],
            by=None,
            now=now,
        )
        here = goal.settings.model_copy(update={"organisation": goal.settings.home / "organisation"})
        self.opened.append(open_register(here))
        return self.opened[-1], told

    def _keyed(self, register: Register) -> Register:
        self.opened.append(open_register(register.settings.model_copy(update={"backup_to": self.public})))
        return self.opened[-1]


@pytest.fixture
def safe(tmp_path: Path) -> Iterator[Safe]:
    """A safe with a key of its own."""
    folder = tmp_path / "safe"
    folder.mkdir()
    made = Safe(folder, key_pairs.new_key(folder / "privat-nyckel.txt", now=NOW))
    yield made
    for register in made.opened:
        register.close()
