"""What the doctor's tests share: an organisation of one's own to break, and the findings by their subject."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from config.settings import Settings
from portal.doctor import Finding, Level, examine
from tests import golden

NOW = datetime(2024, 4, 9, 8, tzinfo=UTC)
"""A Tuesday of the small audit's year."""


@dataclass(frozen=True)
class Patient:
    """An installation that can be hurt: a copy of Lillkommun and a home."""

    organisation: Path
    home: Path

    def settings(self, **given: Any) -> Settings:
        """Its settings."""
        return Settings(home=self.home, organisation=self.organisation, **given)

    def write(self, name: str, content: str) -> None:
        """One of the organisation's files anew."""
        (self.organisation / name).write_text(content, encoding="utf-8")

    def change(self, name: str, before: str, after: str) -> None:
        """A change in one of them."""
        content = (self.organisation / name).read_text(encoding="utf-8")
        assert before in content
        self.write(name, content.replace(before, after, 1))

    def examined(self, *, now: datetime = NOW, **given: Any) -> list[Finding]:
        """Everything the doctor says of it."""
        return examine(self.settings(**given), now=now)

    def said(self, subject: str, *, now: datetime = NOW, **given: Any) -> list[Finding]:
        """What the doctor says of one thing."""
        return [finding for finding in self.examined(now=now, **given) if finding.subject == subject]


def patient(folder: Path, home: Path) -> Patient:
    """A patient whose organisation is copied into the folder."""
    return Patient(Path(shutil.copytree(golden.LILLKOMMUN, folder / "lillkommun")), home)


def levels(findings: list[Finding]) -> list[Level]:
    """How it is, in order."""
    return [finding.level for finding in findings]
