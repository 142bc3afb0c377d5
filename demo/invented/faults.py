"""What people get wrong: a file as it is handed in the first time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from demo.invented.world import FaultKind

if TYPE_CHECKING:
    import pandas as pd

_ANOTHER_WORD = "Datum"
_DATES = ["report_received", "investigation_opened", "investigation_closed"]


@dataclass(frozen=True)
class Sheet:
    """A file before it is written: its rows by column key, and the heading of each column."""

    rows: pd.DataFrame
    headings: dict[str, str]


def with_fault(sheet: Sheet, fault: FaultKind, *, begins: date, asked: tuple[str, ...] = ()) -> Sheet:
    """The sheet with something wrong in it.

    A heading that nobody knows, two rows with one number, a report before the period `begins`, or an answer left out
    in one of the columns `asked`.
    """
    if fault == "heading":
        return replace(sheet, headings=sheet.headings | {"report_received": _ANOTHER_WORD})
    rows = sheet.rows.copy()
    first, second = rows.index[0], rows.index[1]
    if fault == "duplicate":
        rows.loc[second, "case_ref"] = rows.loc[first, "case_ref"]
    elif fault == "outside_period":
        weeks = (rows.loc[first, "report_received"].date() - begins).days // 7 + 1
        rows.loc[first, _DATES] -= timedelta(weeks=weeks)
    elif fault == "unanswered":
        answered = [column for column in asked if rows.loc[second, column] is not None]
        rows.loc[second, answered[0]] = None
    return replace(sheet, rows=rows)
