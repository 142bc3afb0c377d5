"""What a unit's feedback must look like before it is delivered: a whole PDF, its figures and findings all there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from expectations.gate import Suite, native
from method.judging import Rule, Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation


Figure = tuple[str, str, str, str]
"""A printed figure and its place."""


@dataclass(frozen=True)
class FeedbackContext:
    """What the document is held against: how many tables and findings the register has, and its figures as written.

    `figures`: a table's heading, a row's, whose figure it is (a unit's key; empty for the total), the figure in words.
    """

    tables: int
    findings: int
    figures: frozenset[Figure]


def feedback_suite() -> Suite[FeedbackContext]:
    """Judges a document: one row of tables, findings, bytes, head (its first bytes), and figures (those it prints)."""
    return Suite(name="feedback.document", version=1, rules=_RULES, expectations=_native)


def _native(context: FeedbackContext) -> Sequence[Expectation]:
    return [
        native("ExpectTableRowCountToEqual", rule="feedback.one", message="Ett dokument ska göras.", value=1),
        native(
            "ExpectColumnMinToBeBetween",
            rule="feedback.tables_missing",
            message="Dokumentet saknar en tabell.",
            column="tables",
            min_value=context.tables,
        ),
        native(
            "ExpectColumnMinToBeBetween",
            rule="feedback.findings_missing",
            message="Dokumentet saknar en styrka eller ett utvecklingsområde.",
            column="findings",
            min_value=context.findings,
        ),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="feedback.not_a_pdf",
            message="Dokumentet är ingen PDF.",
            column="head",
            value_set=["%PDF-"],
        ),
    ]


def _other_figures(documents: pd.DataFrame, context: FeedbackContext) -> pd.Series[bool]:
    return documents["figures"].map(lambda printed: not set(printed) <= context.figures).astype("bool")


_RULES: tuple[Rule[FeedbackContext], ...] = (
    Rule(
        "feedback.other_figures",
        Severity.STOP,
        (),
        "Dokumentet har en siffra som inte är registrets, på sin plats i sin tabell.",
        _other_figures,
    ),
)
