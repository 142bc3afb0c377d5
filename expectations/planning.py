"""What a unit's plan must look like before its list is asked for: dates that follow one another, on working days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pandas as pd

from expectations.gate import Suite, native
from method.dates import WorkingYear
from method.judging import Rule, Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

IN_ORDER = ("opening_meeting", "list_due", "draw_on", "review_due", "double_due", "reconciliation_due")


def plan_suite() -> Suite[WorkingYear]:
    """Judges one row: the day the opening meeting was held, the number of functions present, the dates that follow."""
    return Suite(name="planning.plan", version=1, rules=_RULES, expectations=_native)


def _native(_year: WorkingYear) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableRowCountToEqual",
            rule="planning.one_plan",
            message="Enheten ska ha en plan, varken fler eller färre.",
            value=1,
        ),
        *(
            native(
                "ExpectColumnValuesToNotBeNull",
                rule="planning.date_missing",
                message="Datumet saknas i planen.",
                column=column,
            )
            for column in IN_ORDER
        ),
        native(
            "ExpectColumnMinToBeBetween",
            rule="planning.nobody_met",
            message="Det inledande mötet saknar deltagare.",
            column="participants",
            min_value=1,
        ),
    ]


def _out_of_order(frame: pd.DataFrame, _year: WorkingYear) -> pd.Series[bool]:
    return pd.Series(
        [any(a and b and b < a for a, b in pairwise(row)) for row in frame[list(IN_ORDER[1:])].itertuples(index=False)],
        index=frame.index,
    )


def _draw_before_the_list(frame: pd.DataFrame, _year: WorkingYear) -> pd.Series[bool]:
    return frame["draw_on"] < frame["list_due"]


def _on_a_free_day(frame: pd.DataFrame, year: WorkingYear) -> pd.Series[bool]:
    def free(day: date | None) -> bool:
        return day is not None and not year.is_working_day(day)

    return frame[list(IN_ORDER[1:])].map(free).any(axis="columns")


_RULES: tuple[Rule[WorkingYear], ...] = (
    Rule(
        "planning.dates_out_of_order",
        Severity.STOP,
        (),
        "Datumen ska följa på varandra: lista, dragning, granskning, dubbelgranskning, avstämning.",
        _out_of_order,
    ),
    Rule(
        "planning.draw_before_list",
        Severity.STOP,
        (),
        "Dragningen ligger före den dag då listan ska ha kommit.",
        _draw_before_the_list,
    ),
    Rule(
        "planning.free_day",
        Severity.WARN,
        (),
        "Ett av planens datum är en ledig dag.",
        _on_a_free_day,
    ),
)
