"""From rules as they are stated to rules that can judge: a maker for each check."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import pandas as pd

from config.rulesets import Ruleset, StatedRule
from method.judging import Problem, Rule, Severity

Context = TypeVar("Context")
Failing = Callable[[pd.DataFrame, Context], "pd.Series[bool]"]
Maker = Callable[[str, StatedRule], Iterable[Rule[Context]]]
"""Code and statement -> the rules that judge it: one, or one for each column."""


def rules_of(ruleset: Ruleset, makers: Mapping[str, Maker[Context]]) -> tuple[Rule[Context], ...]:
    """The ruleset's rules about rows, in its order; those about the file as a whole have no maker here."""
    return tuple(
        rule
        for code, stated in ruleset.rules.items()
        if stated.check in makers
        for rule in makers[stated.check](code, stated)
    )


def rule(
    code: str, stated: StatedRule, failing: Failing[Context], *, columns: Iterable[str] | None = None, **fields: Any
) -> Rule[Context]:
    """A rule as `stated`, broken by the rows that `failing` gives; `fields` are what its words may quote."""
    return Rule(
        code=code,
        severity=Severity(stated.severity),
        columns=stated.columns if columns is None else tuple(columns),
        message=stated.message.format(**fields),
        failing=failing,
        leaves_out=stated.leaves_out,
        remedy=stated.remedy.format(**fields),
    )


def together(failing: Failing[Context]) -> Maker[Context]:
    """The maker of a check that has its own columns; those stated are the ones to point at."""
    return lambda code, stated: [rule(code, stated, failing)]


def for_each(failing_in: Callable[[str], Failing[Context]]) -> Maker[Context]:
    """The maker of a check of one column: a rule for each column stated."""
    return lambda code, stated: [rule(code, stated, failing_in(column), columns=[column]) for column in stated.columns]


def problem(code: str, stated: StatedRule, **fields: Any) -> Problem:
    """What is told of a file as a whole."""
    message, remedy = stated.message.format(**fields), stated.remedy.format(**fields)
    return Problem(code, Severity(stated.severity), None, None, message, remedy)
