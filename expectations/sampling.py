"""What a unit's case list must look like before files can be drawn from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from config.rulesets import Ruleset, StatedRule
from expectations.gate import Suite, native
from expectations.stated import WholeMaker, has_rows, stated_native, whole
from method.rules.sampling import FrameContext, frame_makers
from method.rules.stated import rules_of

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

FRAME_COLUMNS = (
    "case_ref",
    "personal_number",
    "sex",
    "age",
    "report_received",
    "investigation_opened",
    "investigation_closed",
)


def frame_suite(ruleset: Ruleset) -> Suite[FrameContext]:
    """The suite for a case list as `expectations.reading.hand_in.read` gives it."""
    return Suite(
        name=ruleset.kind,
        version=ruleset.year,
        rules=rules_of(ruleset, frame_makers()),
        expectations=lambda context: [*_structure(context), *whole(ruleset, _OF_THE_WHOLE, context)],
    )


def _structure(context: FrameContext) -> list[Expectation]:
    """What the draw cannot do without, whatever the rules say."""
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="frame.columns",
            message=None,
            column_set=list(FRAME_COLUMNS),
            exact_match=False,
        ),
        native("ExpectColumnValuesToBeUnique", rule="frame.case_ref_unique", message=None, column="case_ref"),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="frame.sex_in_strata",
            message=None,
            column="sex",
            value_set=list(context.strata),
        ),
    ]


def _every_stratum(code: str, stated: StatedRule, context: FrameContext) -> list[Expectation]:
    return [
        stated_native(
            "ExpectColumnDistinctValuesToContainSet",
            code,
            stated,
            fields={"stratum": stratum},
            column="sex",
            value_set=[stratum],
        )
        for stratum in context.strata
    ]


def _share_filled(code: str, stated: StatedRule, context: FrameContext) -> list[Expectation]:
    return [
        stated_native("ExpectColumnValuesToNotBeNull", code, stated, column=column, mostly=stated.share)
        for column in stated.columns
    ]


def _size_like_last_time(code: str, stated: StatedRule, context: FrameContext) -> list[Expectation]:
    before, factor = context.last_year_rows, stated.factor or 1
    if not before:
        return []
    least, most = -(-before // factor), before * factor
    return [stated_native("ExpectTableRowCountToBeBetween", code, stated, min_value=least, max_value=most)]


_OF_THE_WHOLE: Mapping[str, WholeMaker[FrameContext]] = {
    "has_rows": has_rows,
    "every_stratum": _every_stratum,
    "share_filled": _share_filled,
    "size_like_last_time": _size_like_last_time,
}
