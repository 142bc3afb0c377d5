"""What verdicts must look like before an inspector is asked to confirm them: bases that hold, a family judged whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from expectations.gate import Suite, native
from method.judging import Rule, Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

ALPHA = 0.05


@dataclass(frozen=True)
class VerdictsContext:
    """What the verdicts are held against: how many pairs the follow-up has, and the most files read at a unit."""

    pairs: int
    files_before: int
    files_after: int


def verdicts_suite() -> Suite[VerdictsContext]:
    """Judges changes: unit, question, before/after count and base, p, p_adjusted, verdict."""
    return Suite(name="follow_up.verdicts", version=1, rules=_RULES, expectations=_native)


def _native(context: VerdictsContext) -> Sequence[Expectation]:
    family = native(
        "ExpectTableRowCountToEqual",
        rule="follow_up.family",
        message="Alla frågor hos alla enheter i uppföljningen ska bedömas tillsammans.",
        value=context.pairs,
    )
    if not context.pairs:
        return [family]  # of the plan alone: no column has a largest value
    return [
        family,
        native(
            "ExpectCompoundColumnsToBeUnique",
            rule="follow_up.pair_twice",
            message="Samma fråga hos samma enhet är bedömd två gånger.",
            column_list=["unit", "question"],
        ),
        native(
            "ExpectColumnMaxToBeBetween",
            rule="follow_up.base_before",
            message="En bas är större än antalet akter i granskningen.",
            column="before_base",
            max_value=context.files_before,
        ),
        native(
            "ExpectColumnMaxToBeBetween",
            rule="follow_up.base_after",
            message="En bas är större än antalet akter i uppföljningen.",
            column="after_base",
            max_value=context.files_after,
        ),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="follow_up.verdict",
            message="Ett omdöme är inget av de tre.",
            column="verdict",
            value_set=["improved", "worse", "cannot_tell"],
        ),
    ]


def _told_without_ground(changes: pd.DataFrame, _context: VerdictsContext) -> pd.Series[bool]:
    said = changes["verdict"] != "cannot_tell"
    return said & ~(changes["p_adjusted"] <= ALPHA)


def _adjusted_below_p(changes: pd.DataFrame, _context: VerdictsContext) -> pd.Series[bool]:
    return (changes["p_adjusted"] < changes["p"]).fillna(value=False).astype("bool")


_RULES: tuple[Rule[VerdictsContext], ...] = (
    Rule(
        "follow_up.told_without_ground",
        Severity.STOP,
        ("verdict",),
        "Ett omdöme säger förbättrat eller försämrat utan att skillnaden är säkerställd.",
        _told_without_ground,
    ),
    Rule(
        "follow_up.adjusted_below_p",
        Severity.STOP,
        ("p_adjusted",),
        "Ett justerat p-värde är mindre än det ojusterade.",
        _adjusted_below_p,
    ),
)
