"""What a unit's case list must look like before files can be drawn from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from expectations.gate import Suite, native
from method.judging import Severity
from method.rules.sampling import FrameContext, frame_rules

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
_FACTOR = 2
_DATED = {"report_received": 1.0, "investigation_opened": 0.5}


def frame_suite() -> Suite[FrameContext]:
    """The suite for a case list as `expectations.hand_in.read` gives it."""
    return Suite(name="frame", version=1, rules=frame_rules(), expectations=_expectations)


def _expectations(context: FrameContext) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="frame.columns",
            message=None,
            column_set=list(FRAME_COLUMNS),
            exact_match=False,
        ),
        native("ExpectTableRowCountToBeBetween", rule="frame.rows", message="Listan har inga ärenden.", min_value=1),
        native("ExpectColumnValuesToBeUnique", rule="frame.case_ref_unique", message=None, column="case_ref"),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="frame.sex_in_strata",
            message=None,
            column="sex",
            value_set=list(context.strata),
        ),
        *_every_stratum(context),
        *_shares_of_dates(),
        *_size_against_last_year(context),
    ]


def _every_stratum(context: FrameContext) -> list[Expectation]:
    return [
        native(
            "ExpectColumnDistinctValuesToContainSet",
            rule="frame.stratum_empty",
            message=f"Listan har inga ärenden med kön {stratum}, så det finns inga att dra akter ur.",
            column="sex",
            value_set=[stratum],
        )
        for stratum in context.strata
    ]


def _shares_of_dates() -> list[Expectation]:
    messages = {"investigation_opened": "Mer än hälften av ärendena saknar datum för när utredningen inleddes."}
    return [
        native(
            "ExpectColumnValuesToNotBeNull",
            rule=f"frame.{column}_share",
            message=messages.get(column),
            severity=Severity.WARN if column in messages else Severity.STOP,
            column=column,
            mostly=share,
        )
        for column, share in _DATED.items()
    ]


def _size_against_last_year(context: FrameContext) -> list[Expectation]:
    if not context.last_year_rows:
        return []
    return [
        native(
            "ExpectTableRowCountToBeBetween",
            rule="frame.size_against_last_year",
            message="Listan är mer än dubbelt så lång eller mindre än hälften så lång som förra gången.",
            severity=Severity.WARN,
            min_value=-(-context.last_year_rows // _FACTOR),
            max_value=context.last_year_rows * _FACTOR,
        )
    ]
