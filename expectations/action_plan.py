"""What an action plan, and a report on its progress, must look like before they are taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from config.rulesets import Ruleset, StatedRule
from expectations.gate import Suite, native
from expectations.stated import WholeMaker, has_rows, stated_native, whole
from method.rules.action_plan import PlanContext, ProgressContext, distinct_areas, plan_makers, progress_makers
from method.rules.stated import rules_of

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

PLAN_COLUMNS = ("number", "development_area", "action", "owner", "due", "measure")
PROGRESS_COLUMNS = ("number", "action", "status", "evidence")


def action_plan_suite(ruleset: Ruleset, development_areas: tuple[str, ...]) -> Suite[PlanContext]:
    """The suite for a plan that answers these areas, named in it as `with_known_areas` does."""
    makers: dict[str, WholeMaker[PlanContext]] = {"has_rows": has_rows, "every_area": _every_area}
    return Suite(
        name=ruleset.kind,
        version=ruleset.year,
        rules=rules_of(ruleset, plan_makers(development_areas)),
        expectations=lambda context: [*_structure_of_plan(context), *whole(ruleset, makers, context)],
    )


def progress_suite(ruleset: Ruleset) -> Suite[ProgressContext]:
    """The suite for a progress report as `expectations.reading.hand_in.read` gives it."""
    return Suite(
        name=ruleset.kind,
        version=ruleset.year,
        rules=rules_of(ruleset, progress_makers()),
        expectations=lambda context: [
            *_structure_of_progress(context),
            *whole(ruleset, {"has_rows": has_rows}, context),
        ],
    )


def _every_area(code: str, stated: StatedRule, context: PlanContext) -> list[Expectation]:
    return [
        stated_native(
            "ExpectColumnDistinctValuesToContainSet",
            code,
            stated,
            fields={"area": area},
            column="development_area",
            value_set=[area],
        )
        for area in distinct_areas(context.development_areas)
    ]


def _structure_of_plan(context: PlanContext) -> list[Expectation]:
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="action_plan.columns",
            message=None,
            column_set=list(PLAN_COLUMNS),
            exact_match=False,
        ),
        native("ExpectColumnValuesToBeUnique", rule="action_plan.number_unique", message=None, column="number"),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="action_plan.area_known",
            message=None,
            column="development_area",
            value_set=list(distinct_areas(context.development_areas)),
        ),
    ]


def _structure_of_progress(context: ProgressContext) -> list[Expectation]:
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="progress.columns",
            message=None,
            column_set=list(PROGRESS_COLUMNS),
            exact_match=False,
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
