"""What a blank workbook is to hold: the form's columns, the rows that are known, the lines that explain it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from config.template import Condition
from tasks.forms.widths import width

Holds = Literal["text", "long_text", "whole_number", "date", "choice", "choices"]
Value = str | int | date | None

GUIDE, ALTERNATIVES = "Läs mig", "Alternativ"
"""The sheets beside the form's own."""

_FIRST_DAY = date(1990, 1, 1)


@dataclass(frozen=True)
class FormColumn:
    """A column of the form.

    `alternatives`: what may be chosen (`choice`: one, `choices`: several with `separator` between). `asked_when`:
    column key -> answers, as in a template. `note`: what is told when the cell is entered. `locked`: filled in
    beforehand, not to be changed where it is. `lowest`: of a whole number. `earliest`: of a date.
    """

    key: str
    heading: str
    holds: Holds = "text"
    alternatives: tuple[str, ...] = ()
    separator: str = ";"
    asked_when: Condition = field(default_factory=dict)
    required: bool = True
    note: str = ""
    locked: bool = False
    lowest: int = 0
    earliest: date = _FIRST_DAY


@dataclass(frozen=True)
class BlankSheet:
    """What the form's sheet holds.

    `rows`: column key -> value, for what is known beforehand. `spare`: empty rows below them to fill in as needed;
    `open_ended`: the columns go on unlocked below those, for a list of any length. `frozen`: columns that stay in
    view. `guide`: the lines of the sheet that explains the form, the first its title. `footer`: on each printed page.
    """

    name: str
    columns: tuple[FormColumn, ...]
    rows: tuple[Mapping[str, Value], ...]
    guide: tuple[str, ...]
    footer: str
    spare: int = 0
    open_ended: bool = False
    frozen: int = 1

    @property
    def last(self) -> int:
        """The last row to fill in, counted from 0 as the header's."""
        return len(self.rows) + self.spare

    @cached_property
    def widths(self) -> list[int]:
        """The columns' widths."""
        return [width(column.heading, column.holds, self._longest(column)) for column in self.columns]

    def knows(self, column: FormColumn) -> bool:
        """Whether nothing of the column is left to fill in."""
        return column.locked and not self.spare

    def _longest(self, column: FormColumn) -> int:
        known = [str(row.get(column.key) or "") for row in self.rows]
        return max((len(text) for text in (*known, *column.alternatives)), default=0)
