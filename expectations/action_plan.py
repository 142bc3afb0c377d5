"""What an action plan, and a report on its progress, must look like before they are taken in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from config.hand_in import Kind
from expectations.gate import Suite, native
from method.rules.action_plan import (
    PlanContext,
    ProgressContext,
    distinct_areas,
    plan_rules,
    progress_rules,
)

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

PLAN_COLUMNS = ("number", "development_area", "action", "owner", "due", "measure")
PROGRESS_COLUMNS = ("number", "action", "status", "evidence")


def action_plan_suite(development_areas: tuple[str, ...]) -> Suite[PlanContext]:
    """The suite for a plan that answers these areas, named in it as `with_known_areas` does."""
    return Suite(
        name=Kind.ACTION_PLAN.value, version=1, rules=plan_rules(development_areas), expectations=_of_action_plan
    )


def progress_suite() -> Suite[ProgressContext]:
    """The suite for a progress report as `expectations.hand_in.read` gives it."""
    return Suite(name=Kind.PROGRESS.value, version=1, rules=progress_rules(), expectations=_of_progress)


def _of_action_plan(context: PlanContext) -> Sequence[Expectation]:
    areas = distinct_areas(context.development_areas)
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="action_plan.columns",
            message=None,
            column_set=list(PLAN_COLUMNS),
            exact_match=False,
        ),
        native(
            "ExpectTableRowCountToBeBetween", rule="action_plan.rows", message="Planen har inga åtgärder.", min_value=1
        ),
        native("ExpectColumnValuesToBeUnique", rule="action_plan.number_unique", message=None, column="number"),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="action_plan.area_known",
            message=None,
            column="development_area",
            value_set=list(areas),
        ),
        *(
            native(
                "ExpectColumnDistinctValuesToContainSet",
                rule="action_plan.area_unanswered",
                message=f"Utvecklingsområdet ”{area}” har ingen åtgärd. Varje utvecklingsområde ska ha minst en.",
                column="development_area",
                value_set=[area],
            )
            for area in areas
        ),
    ]


def _of_progress(context: ProgressContext) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="progress.columns",
            message=None,
            column_set=list(PROGRESS_COLUMNS),
            exact_match=False,
        ),
        native(
            "ExpectTableRowCountToBeBetween",
            rule="progress.rows",
            message="Lägesrapporten har inga åtgärder.",
            min_value=1,
        ),
        # More rows than actions means rows of actions that are not in the plan, or twice of one: the rules name them.
        native(
            "ExpectTableRowCountToBeBetween",
            rule="progress.rows_at_most",
            message=None,
            max_value=len(context.actions),
        ),
        native("ExpectColumnValuesToBeUnique", rule="progress.number_unique", message=None, column="number"),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="progress.number_planned",
            message=None,
            column="number",
            value_set=[action.number for action in context.actions],
        ),
    ]
