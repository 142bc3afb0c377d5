"""From rules that are stated of a file as a whole to the native checks that judge it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from config.rulesets import Ruleset, StatedRule
from expectations.gate import native
from method.judging import Severity

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

Context = TypeVar("Context")
WholeMaker = Callable[[str, StatedRule, Context], "list[Expectation]"]
"""Code, statement and context -> the checks that judge it."""


def whole(ruleset: Ruleset, makers: Mapping[str, WholeMaker[Context]], context: Context) -> list[Expectation]:
    """The checks of the ruleset's rules about the file as a whole, in its order."""
    stated = ((code, rule) for code, rule in ruleset.rules.items() if rule.check in makers)
    return [check for code, rule in stated for check in makers[rule.check](code, rule, context)]


def stated_native(
    name: str, code: str, stated: StatedRule, *, fields: Mapping[str, Any] | None = None, **arguments: Any
) -> Expectation:
    """A Great Expectations check by class name, told in the rule's words; `fields` are what they may quote."""
    quoted = fields or {}
    return native(
        name,
        rule=code,
        message=stated.message.format(**quoted),
        severity=Severity(stated.severity),
        remedy=stated.remedy.format(**quoted),
        **arguments,
    )


def has_rows(code: str, stated: StatedRule, context: Any) -> list[Expectation]:
    """At least one row."""
    return [stated_native("ExpectTableRowCountToBeBetween", code, stated, min_value=1)]
