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
    ACTION_PLAN = "action-plan"
    PROGRESS = "progress"
    INDICATORS = "indicators"


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


DANGER, IN_DANGER = "danger", "yes"
"""The optional column of a reading in which a child may be flagged as being in danger, and the code that does it."""

_READING = ("case_ref", "sex", "age", "reader", "read_on")
_NEEDED = {
    Kind.FRAME: (
        "case_ref",
        "personal_number",
        "sex",
        "age",
        "report_received",
        "investigation_opened",
        "investigation_closed",
    ),
    Kind.REVIEW: _READING,
    Kind.DOUBLE: _READING,
    Kind.ACTION_PLAN: ("number", "development_area", "action", "owner", "due", "measure"),
    Kind.PROGRESS: ("number", "action", "status", "evidence"),
    Kind.INDICATORS: ("name", "question", "goal", "girls", "boys", "total", "last_year", "definition", "period"),
}


class HandIns(ConfigModel):
    """`hand_ins.toml`: the forms by kind, and the limits. `time_zone` is the organisation's."""

    limits: HandInLimits = HandInLimits()
    time_zone: str = "UTC"
    forms: dict[Kind, HandInForm]

    @model_validator(mode="after")
    def _every_kind_has_a_form(self) -> Self:
        if missing := [kind.value for kind in Kind if kind not in self.forms]:
            raise ValueError(f"det saknas form för {', '.join(missing)}; lägg till [forms.{missing[0]}].")
        return self

    @model_validator(mode="after")
    def _danger_is_a_flag_and_no_answer(self) -> Self:
        for kind, form in self.forms.items():
            for column in (*form.columns, *form.closing_columns):
                if column.key != DANGER:
                    continue
                if kind not in (Kind.REVIEW, Kind.DOUBLE):
                    raise ValueError(f"formen {kind.value}: kolumnen {DANGER} hör till läsningarna; ta bort den.")
                if column.required or column.kept or IN_DANGER not in column.values:
                    raise ValueError(
                        f'formen {kind.value}: kolumnen {DANGER} är en flagga och inget svar; skriv type = "code", '
                        f'values = {{ {IN_DANGER} = ["Ja"], no = ["Nej"] }}, required = false, kept = false.'
                    )
        return self

    @model_validator(mode="after")
    def _forms_have_what_the_rules_speak_of(self) -> Self:
        for kind, form in self.forms.items():
            keys = {column.key for column in (*form.columns, *form.closing_columns)}
            if missing := [key for key in _NEEDED.get(kind, ()) if key not in keys]:
                raise ValueError(
                    f"formen {kind.value} saknar kolumnen {missing[0]}, som kontrollerna läser; lägg till den."
                )
        return self
