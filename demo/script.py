"""The script of the played people: dated entries, each an ordinary `record`, `receive` or `text`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Self

from pydantic import Field, model_validator

from config.errors import ArshjulError
from config.hand_in import Kind
from config.reading import ConfigModel, read_toml

FOLDER = Path(__file__).parent
FIRST_YEAR = (Kind.FRAME, Kind.REVIEW, Kind.DOUBLE)
"""Kinds of file without which nothing can be played; without the others the play ends at the tables."""


class Entry(ConfigModel):
    """What somebody does on a day: hands a file in (`receive`), notes an event (`record`), or writes a text (`write`).

    `audit`: another audit than the script's, or a year. `said`: what goes with the event, as the options of `arshjul
    record`. `write`: the section of the report; the text lies in `texts/`, under the audit or year.
    """

    on: date
    audit: str | None = None
    unit: str | None = None
    receive: Kind | None = None
    file: str | None = None
    record: str | None = None
    write: str | None = None
    by: str | None = None
    said: dict[str, Any] = {}

    @model_validator(mode="after")
    def _one_of_the_two(self) -> Self:
        named = [one for one in (self.receive, self.record, self.write) if one is not None]
        if len(named) != 1 or (self.receive is None) != (self.file is None):
            raise ValueError("en rad ska ha antingen record, eller write, eller receive och file.")
        return self

    def text(self, audit: str) -> Path:
        """Where the text lies that is written."""
        return FOLDER / "texts" / (self.audit or audit) / f"{self.write}.md"

    def path(self, data: Path) -> Path:
        """The file handed in."""
        assert self.file is not None, "only of a receive"
        return Path(self.file.format(data=data)) if "{data}" in self.file else FOLDER / self.file


class Reaction(ConfigModel):
    """Who accepts the gate's warnings, when and why."""

    by: str
    after_working_days: int
    reason: str


class Notable(ConfigModel):
    """A figure to show at the end."""

    question: str
    answer: str


class Script(ConfigModel):
    """`script.toml`."""

    audit: str
    starts: date
    data: str
    reaction: Reaction
    notable: tuple[Notable, ...]
    entry: tuple[Entry, ...] = Field(min_length=1)

    def check_files(self, data: Path) -> None:
        """Raise `ArshjulError` naming the files that the first year needs and the folder lacks."""
        missing = [e.path(data).name for e in self._without_file(data) if e.audit is None and e.receive in FIRST_YEAR]
        if missing:
            raise ArshjulError(f"Mappen {data} saknar {', '.join(missing)}. Den ska ha samma filer som {self.data}.")

    def as_far_as(self, data: Path) -> tuple[Script, list[str]]:
        """The script without the files of the year after that the folder lacks, and those files' names."""
        missing = self._without_file(data)
        entries = tuple(entry for entry in self.entry if entry not in missing)
        return self.model_copy(update={"entry": entries}), [entry.path(data).name for entry in missing]

    def _without_file(self, data: Path) -> list[Entry]:
        return [e for e in self.entry if e.receive is not None and not e.path(data).is_file()]


def read_script() -> Script:
    """The script that is played."""
    return read_toml(FOLDER / "script.toml", Script)
