"""The law as data: acts with the days they are in force, references by topic, time limits."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from config.reading import ConfigModel


class Act(ConfigModel):
    """A statute by its number (2001:453), in force from and to (both included; no end = still in force)."""

    number: str
    name: str
    in_force_from: date
    in_force_to: date | None = None


class Reference(ConfigModel):
    """Where each act treats a topic: act number -> chapter and section; absent = that act does not."""

    topic: str
    key: str
    places: dict[str, str] = Field(min_length=1)
    note: str = ""


class TimeLimit(ConfigModel):
    """A time limit: so many calendar days, or months (clamped at the end of the month), from a day of the case."""

    key: str
    starts: str = Field(description="Column of the frame that the time runs from.")
    ends: str = Field(description="Column of the frame that stops the clock.")
    days: int | None = None
    months: int | None = None
    places: dict[str, str] = Field(min_length=1)

    @model_validator(mode="after")
    def _days_or_months(self) -> Self:
        if (self.days is None) == (self.months is None):
            raise ValueError(f"tidsgränsen {self.key} ska ha antingen days eller months.")
        return self


class LawFile(ConfigModel):
    """`law.toml`."""

    acts: tuple[Act, ...] = Field(min_length=1)
    references: tuple[Reference, ...] = ()
    limits: tuple[TimeLimit, ...] = ()

    @model_validator(mode="after")
    def _places_name_acts(self) -> Self:
        numbers = {act.number for act in self.acts}
        entries: list[Reference | TimeLimit] = [*self.references, *self.limits]
        for entry in entries:
            if unknown := sorted(set(entry.places) - numbers):
                raise ValueError(f"{entry.key} nämner lagen {unknown[0]}, som inte finns bland acts; lägg till den.")
        return self
