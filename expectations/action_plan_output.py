"""What an action plan must look like before the follow-up begins: every area answered, each action with its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from expectations.gate import Suite, native
from method.judging import Rule, Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation


@dataclass(frozen=True)
class ActionsContext:
    """What the plan in force is held against: the ids of the unit's development areas."""

    areas: frozenset[int]


def actions_suite() -> Suite[ActionsContext]:
    """Judges actions: columns number, finding, due, first_due, status, evidence (whether a report has one)."""
    return Suite(name="action_plan.actions", version=1, rules=_RULES, expectations=_native)


def _native(context: ActionsContext) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableRowCountToBeBetween",
            rule="action_plan.too_few",
            message="Planen har färre åtgärder än enheten har utvecklingsområden.",
            min_value=len(context.areas),
        ),
        native(
            "ExpectColumnDistinctValuesToContainSet",
            rule="action_plan.area_unanswered",
            message="Ett utvecklingsområde saknar åtgärd.",
            column="finding",
            value_set=sorted(context.areas),
        ),
        native(
            "ExpectColumnValuesToBeUnique",
            rule="action_plan.number_twice",
            message="Två åtgärder har samma nummer.",
            column="number",
        ),
        native(
            "ExpectColumnValuesToNotBeNull",
            rule="action_plan.due_missing",
            message="En åtgärd saknar dag.",
            column="due",
        ),
    ]


def _done_without_evidence(actions: pd.DataFrame, _context: ActionsContext) -> pd.Series[bool]:
    return (actions["status"] == "done") & ~actions["evidence"]


def _due_moved_back(actions: pd.DataFrame, _context: ActionsContext) -> pd.Series[bool]:
    return actions["due"] < actions["first_due"]


def _of_no_area(actions: pd.DataFrame, context: ActionsContext) -> pd.Series[bool]:
    return ~actions["finding"].isin(context.areas)


_RULES: tuple[Rule[ActionsContext], ...] = (
    Rule(
        "action_plan.done_without_evidence",
        Severity.STOP,
        (),
        "En åtgärd är klar utan belägg.",
        _done_without_evidence,
    ),
    Rule("action_plan.due_moved_back", Severity.STOP, (), "En åtgärds dag har flyttats bakåt.", _due_moved_back),
    Rule("action_plan.of_no_area", Severity.STOP, (), "En åtgärd hör inte till något utvecklingsområde.", _of_no_area),
)
