"""The files that people hand in: which sheet, which columns under which headings, which spellings of a value."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from config.reading import ConfigModel


class Kind(StrEnum):
    """What a handed-in file is."""

    FRAME = "frame"
    REVIEW = "review"
    DOUBLE = "double"


ColumnType = Literal["case_ref", "text", "free_text", "whole_number", "date", "code", "personal_number", "person"]


class HandInColumn(ConfigModel):
    """One column: its key in the code, its heading in the file, and how its cells are read.

    `values` (for type `code`): canonical value -> the spellings that mean it.
    `kept` false: used by the checks, then dropped before anything is written.
    """

    key: str
    heading: str
    type: ColumnType
    aliases: tuple[str, ...] = ()
    values: dict[str, tuple[str, ...]] = {}
    required: bool = True
    kept: bool = True

    @model_validator(mode="after")
    def _codes_have_values(self) -> Self:
        if (self.type == "code") != bool(self.values):
            raise ValueError(f"kolumnen {self.key} ska ha values om, och bara om, dess type är code.")
        return self


class HandInForm(ConfigModel):
    """A kind of file. In a review the template's questions stand between `columns` and `closing_columns`."""

    title: str
    sheet: str
    columns: tuple[HandInColumn, ...] = Field(min_length=1)
    closing_columns: tuple[HandInColumn, ...] = ()


class HandInLimits(ConfigModel):
    """What is refused unread: larger than this, a person did not make it."""

    megabytes: int = 20
    unpacked_megabytes: int = 200
    rows: int = 200_000


class HandIns(ConfigModel):
    """`hand_ins.toml`: the forms by kind, and the limits."""

    limits: HandInLimits = HandInLimits()
    forms: dict[Kind, HandInForm]

    @model_validator(mode="after")
    def _every_kind_has_a_form(self) -> Self:
        if missing := [kind.value for kind in Kind if kind not in self.forms]:
            raise ValueError(f"det saknas form för {', '.join(missing)}; lägg till [forms.{missing[0]}].")
        return self
