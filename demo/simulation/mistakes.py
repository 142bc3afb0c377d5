"""What people get wrong in a large country: a file as it is handed in the first time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, assert_never

from demo.invented.faults import Sheet
from demo.simulation.country import Mistake

if TYPE_CHECKING:
    import pandas as pd

_DATES = ["report_received", "investigation_opened", "investigation_closed"]
_TWO_YEARS = timedelta(days=2 * 364)
NOBODYS_NUMBER = "20120228-9990"
"""A day and four digits whose check digit is not the right one: nobody's, and yet it must not stand where it does."""

_FAILED = "#REF!"


def with_mistake(sheet: Sheet, mistake: Mistake, *, begins: date, asked: tuple[str, ...] = ()) -> Sheet:
    """The sheet with something wrong in it.

    `begins`: the first day of the audit's period. `asked`: keys of the columns that hold answers.
    """
    rows = sheet.rows.copy()
    first, second = rows.index[0], rows.index[min(1, len(rows) - 1)]
    match mistake:
        case "missing_column":
            headings = {key: heading for key, heading in sheet.headings.items() if key != "age"}
            return Sheet(rows.drop(columns="age"), headings)
        case "duplicates":
            rows = _with_duplicates(rows)
        case "personal_number":
            rows.loc[second, "handling_unit"] = f"Mottagningen, se {NOBODYS_NUMBER}"
        case "another_year":
            rows = _earlier(rows, rows.index, _TWO_YEARS)
        case "failed_formula":
            rows.loc[rows.index[: max(1, len(rows) // 50)], "investigation_closed"] = _FAILED
        case "outside_period":
            weeks = (rows.loc[first, "report_received"].date() - begins).days // 7 + 1
            rows = _earlier(rows, [first], timedelta(weeks=weeks))
        case "unanswered" | "unknown_answer":
            answered = [column for column in asked if rows.loc[second, column] is not None]
            rows.loc[second, answered[0]] = None if mistake == "unanswered" else "Kanske"
        case "no_day":
            rows.loc[first, "due"] = None
        case _:
            assert_never(mistake)
    return replace(sheet, rows=rows)


def _with_duplicates(rows: pd.DataFrame) -> pd.DataFrame:
    """One row in two hundred a second time, as when two exports are put together."""
    import pandas as pd

    return pd.concat([rows, rows.iloc[:: max(1, min(200, len(rows) - 1))]], ignore_index=True)


def _earlier(rows: pd.DataFrame, which: pd.Index[int] | list[int], by: timedelta) -> pd.DataFrame:
    import pandas as pd

    moved = rows.loc[which, _DATES].apply(pd.to_datetime) - by
    rows.loc[which, _DATES] = moved.astype("object").where(moved.notna(), None)
    return rows
