"""What a workbook of file reviews must look like before its answers are taken in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from config.hand_in import Kind
from config.template import ReviewTemplate
from expectations.gate import Suite, native
from method.rules.file_review import ReviewContext, review_rules

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

REVIEW_COLUMNS = ("case_ref", "sex", "age", "reader", "read_on")


def review_suite(template: ReviewTemplate, kind: Kind) -> Suite[ReviewContext]:
    """The suite for a first (`review`) or second (`double`) reading, as `expectations.hand_in.read` gives it."""
    return Suite(name=kind.value, version=template.version, rules=review_rules(template), expectations=_expectations)


def _expectations(context: ReviewContext) -> Sequence[Expectation]:
    columns = context.template.columns()
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="review.columns",
            message=None,
            column_set=[*REVIEW_COLUMNS, *(column.key for column in columns)],
            exact_match=False,
        ),
        native("ExpectTableRowCountToBeBetween", rule="review.rows", message="Filen granskar inga akter.", min_value=1),
        # More rows than files means rows of cases that were not drawn, or twice of one: the rules name them.
        native(
            "ExpectTableRowCountToBeBetween",
            rule="review.rows_at_most",
            message=None,
            max_value=len(context.files),
        ),
        native("ExpectColumnValuesToBeUnique", rule="review.case_ref_unique", message=None, column="case_ref"),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="review.case_ref_sampled",
            message=None,
            column="case_ref",
            value_set=context.files["case_ref"].to_list(),
        ),
        *(
            native(
                "ExpectColumnValuesToBeInSet",
                rule="review.answer_known",
                message=None,
                column=column.key,
                value_set=list(column.answers),
            )
            for column in columns
            if column.separator is None
        ),
    ]
