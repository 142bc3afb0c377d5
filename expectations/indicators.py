"""What a unit's own indicators must look like before they stand beside the audit's figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from config.rulesets import Ruleset
from expectations.gate import Suite, native
from expectations.stated import has_rows, whole
from method.rules.indicators import IndicatorContext, indicator_makers
from method.rules.stated import rules_of

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

INDICATOR_COLUMNS = ("name", "question", "goal", "girls", "boys", "total", "last_year", "definition", "period")


def indicators_suite(ruleset: Ruleset) -> Suite[IndicatorContext]:
    """The suite for a unit's own indicators as `reading.hand_in.read` gives them."""
    return Suite(
        name=ruleset.kind,
        version=ruleset.year,
        rules=rules_of(ruleset, indicator_makers()),
        expectations=lambda context: [*_structure(), *whole(ruleset, {"has_rows": has_rows}, context)],
    )


def _structure() -> list[Expectation]:
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="indicators.columns",
            message=None,
            column_set=list(INDICATOR_COLUMNS),
            exact_match=False,
        )
    ]
