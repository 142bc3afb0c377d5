"""What a workbook of file reviews must look like before its answers are taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from config.law import LawFile
from config.rulesets import Ruleset
from config.template import ReviewTemplate
from expectations.gate import Suite, native
from expectations.stated import has_rows, whole
from method.rules.file_review import ReviewContext, consistency_rules, review_makers
from method.rules.stated import rules_of

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

REVIEW_COLUMNS = ("case_ref", "sex", "age", "reader", "read_on")


def review_suite(ruleset: Ruleset, template: ReviewTemplate, law: LawFile) -> Suite[ReviewContext]:
    """The suite for a first or second reading, by the ruleset's kind, as `reading.hand_in.read` gives it."""
    return Suite(
        name=ruleset.kind,
        version=ruleset.year,
        rules=(*rules_of(ruleset, review_makers(template, law)), *consistency_rules(template)),
        expectations=lambda context: [*_structure(context), *whole(ruleset, {"has_rows": has_rows}, context)],
    )


def _structure(context: ReviewContext) -> list[Expectation]:
    """The shape that the tables cannot do without."""
    # That no other case is in it is a rule's to say: Great Expectations would keep, and slowly copy, all case numbers.
    columns = context.template.columns()
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="review.columns",
            message=None,
            column_set=[*REVIEW_COLUMNS, *(column.key for column in columns)],
            exact_match=False,
        ),
        # More rows than files means rows of cases that were not drawn, or twice of one: the rules name them.
        native(
            "ExpectTableRowCountToBeBetween",
            rule="review.rows_at_most",
            message=None,
            max_value=len(context.files),
        ),
        native("ExpectColumnValuesToBeUnique", rule="review.case_ref_unique", message=None, column="case_ref"),
    ]
