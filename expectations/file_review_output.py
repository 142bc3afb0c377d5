"""What a unit's figures must look like before they are kept: one per measure, none above its base, sums that hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from config.template import Banded, ReviewTemplate, SingleChoice
from expectations.gate import Suite, native
from method.judging import Rule, Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation


@dataclass(frozen=True)
class FiguresContext:
    """What the figures are held against: the template, and how many files were read in each stratum."""

    template: ReviewTemplate
    files: Mapping[str, int]

    @property
    def exclusive(self) -> frozenset[str]:
        """Questions whose answers exclude each other, so that those of the base add up to it."""
        return frozenset(q.key for q in self.template.questions if isinstance(q, SingleChoice | Banded))


def figures_suite() -> Suite[FiguresContext]:
    """Judges figures: columns question, label, answer, stratum, count, base, in_base."""
    return Suite(name="file_review.figures", version=1, rules=_RULES, expectations=_native)


def _native(context: FiguresContext) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableRowCountToEqual",
            rule="figures.one_per_measure",
            message="Det ska finnas en figur per tabellrad och stratum.",
            value=len(context.template.measures()) * len(context.files),
        ),
        native(
            "ExpectCompoundColumnsToBeUnique",
            rule="figures.twice",
            message="Samma figur finns två gånger.",
            column_list=["question", "answer", "stratum"],
        ),
        native(
            "ExpectColumnMinToBeBetween",
            rule="figures.negative",
            message="Ett antal är mindre än noll.",
            column="count",
            min_value=0,
        ),
        native(
            "ExpectColumnMaxToBeBetween",
            rule="figures.base_too_large",
            message="En bas är större än antalet granskade akter.",
            column="base",
            max_value=max(context.files.values(), default=0),
        ),
    ]


def _above_its_base(figures: pd.DataFrame, _context: FiguresContext) -> pd.Series[bool]:
    return figures["in_base"] & (figures["count"] > figures["base"])


def _above_the_files(figures: pd.DataFrame, context: FiguresContext) -> pd.Series[bool]:
    files = figures["stratum"].map(context.files)
    return (figures["count"] > files) | (figures["base"] > files)


def _does_not_add_up(figures: pd.DataFrame, context: FiguresContext) -> pd.Series[bool]:
    exclusive = figures["question"].isin(context.exclusive)
    counted = figures["count"].where(figures["in_base"], 0)
    sums = counted.groupby([figures["question"], figures["stratum"]]).transform("sum")
    return exclusive & (sums != figures["base"])


_RULES: tuple[Rule[FiguresContext], ...] = (
    Rule("figures.above_its_base", Severity.STOP, ("count",), "Ett antal är större än sin bas.", _above_its_base),
    Rule(
        "figures.above_the_files",
        Severity.STOP,
        ("count", "base"),
        "Ett antal eller en bas är större än antalet granskade akter i stratumet.",
        _above_the_files,
    ),
    Rule(
        "figures.do_not_add_up",
        Severity.STOP,
        ("count",),
        "Svaren på en fråga summerar inte till dess bas.",
        _does_not_add_up,
    ),
)
