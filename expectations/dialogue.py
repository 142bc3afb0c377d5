"""What a unit's dialogue must look like before it is fed back: every finding answered, with evidence and words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from expectations.gate import Suite, native
from method.judging import Rule, Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

ANSWERS = ["agreed", "disputed", "amended"]


def dialogue_suite() -> Suite[None]:
    """Judges findings: columns number, kind, areas, evidence (how many), response, words, amended, held, confirmed."""
    return Suite(name="dialogue.findings", version=1, rules=_RULES, expectations=_native)


def _native(_context: None) -> Sequence[Expectation]:
    return [
        native(
            "ExpectTableRowCountToBeBetween",
            rule="dialogue.nothing_found",
            message="Enheten har varken styrkor eller utvecklingsområden.",
            min_value=1,
        ),
        native(
            "ExpectColumnValuesToBeUnique",
            rule="dialogue.number_twice",
            message="Två iakttagelser har samma nummer.",
            column="number",
        ),
        native(
            "ExpectColumnMinToBeBetween",
            rule="dialogue.not_confirmed",
            message="Protokollet är inte bekräftat av båda sidor.",
            column="confirmed",
            min_value=2,
        ),
        native(
            "ExpectColumnMinToBeBetween",
            rule="dialogue.not_held",
            message="Dialogmötet är inte hållet.",
            column="held",
            min_value=1,
        ),
    ]


def _without_answer(findings: pd.DataFrame, _context: None) -> pd.Series[bool]:
    return ~findings["response"].isin(ANSWERS)


def _without_evidence(findings: pd.DataFrame, _context: None) -> pd.Series[bool]:
    return findings["evidence"] < 1


def _without_area(findings: pd.DataFrame, _context: None) -> pd.Series[bool]:
    return findings["areas"] < 1


def _without_words(findings: pd.DataFrame, _context: None) -> pd.Series[bool]:
    return findings["response"].isin(["disputed", "amended"]) & ~findings["words"]


def _amended_to_nothing(findings: pd.DataFrame, _context: None) -> pd.Series[bool]:
    return (findings["response"] == "amended") & ~findings["amended"]


_RULES: tuple[Rule[None], ...] = (
    Rule("dialogue.without_answer", Severity.STOP, (), "Enheten har inte svarat på en iakttagelse.", _without_answer),
    Rule("dialogue.without_evidence", Severity.STOP, (), "En iakttagelse saknar belägg.", _without_evidence),
    Rule("dialogue.without_area", Severity.STOP, (), "En iakttagelse saknar kvalitetsområde.", _without_area),
    Rule(
        "dialogue.without_words",
        Severity.STOP,
        (),
        "En bestridd eller ändrad iakttagelse saknar enhetens ord.",
        _without_words,
    ),
    Rule(
        "dialogue.amended_to_nothing",
        Severity.STOP,
        (),
        "En ändrad iakttagelse saknar sin nya lydelse.",
        _amended_to_nothing,
    ),
)
