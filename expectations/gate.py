"""The gate: judge a frame against a suite, and say everything that is wrong with it at once.

A suite is native Great Expectations checks (shape, aggregates) and rules. How many rules of a severity each row breaks
is a column of the judged frame, and an expectation holds that column to zero, so one validation decides and its result
can be kept. Nothing that the gate returns holds a value from the frame.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np
import pandas as pd

from method.judging import Problem, Rule, Severity, Verdict, verdict_of

if TYPE_CHECKING:
    from great_expectations.core.batch_definition import BatchDefinition
    from great_expectations.expectations.expectation import Expectation

Context = TypeVar("Context")

_SEVERITIES = {"critical": Severity.STOP, "warning": Severity.WARN, "info": Severity.NOTE}
_NOTHING = pd.DataFrame()
_validating = threading.Lock()
"""Great Expectations holds one frame at a time: two threads would judge each other's."""

_GX_SEVERITIES = {severity: name for name, severity in _SEVERITIES.items()}


class NothingJudged(Exception):
    """A validation that evaluated no expectation, or could not evaluate one: no verdict can rest on it."""


@dataclass(frozen=True)
class Suite(Generic[Context]):
    """What good data of one sort is.

    `expectations(context)` builds the native checks, each by `native(...)`; it is called inside `judge`, because
    importing Great Expectations takes seconds.
    """

    name: str
    version: int
    rules: tuple[Rule[Context], ...]
    expectations: Callable[[Context], Sequence[Expectation]]


@dataclass(frozen=True)
class Judgement:
    """What the gate said: kept in the register, shown to people, safe to log.

    `evaluated`: expectations evaluated; `failed`: rule -> number of rows concerned (1 for a check of the whole);
    `rows`: rows judged; `left_out`: row labels that the frame goes on without.
    """

    suite: str
    version: int
    evaluated: int
    failed: dict[str, int]
    rows: int
    verdict: Verdict
    problems: tuple[Problem, ...]
    left_out: tuple[int, ...] = ()


def native(
    name: str,
    *,
    rule: str,
    message: str | None,
    severity: Severity = Severity.STOP,
    remedy: str = "",
    **arguments: Any,
) -> Expectation:
    """A Great Expectations check by class name, with the code and the Swedish sentence that a person will read.

    Without a sentence it counts in the verdict and leaves the telling to the rules that name the rows; if none of them
    says anything as serious, the gate speaks for it.
    """
    import great_expectations.expectations as checks

    meta = {"rule": rule, "message": message, "remedy": remedy}
    expectation: Expectation = getattr(checks, name)(severity=_GX_SEVERITIES[severity], meta=meta, **arguments)
    return expectation


def judge(
    frame: pd.DataFrame,
    *,
    suite: Suite[Context],
    context: Context,
    headings: dict[str, str] | None = None,
    told: Sequence[Problem] = (),
) -> Judgement:
    """Judge `frame` (index: the sheet's own row numbers, or any labels) against `suite`.

    `headings`: column key -> the name to use in problems. `told`: problems already found while reading, judged along.
    Raises `NothingJudged` when no expectation was evaluated or one raised.
    """
    names = headings or {}
    outcomes = [rule.failing(frame, context).astype("bool") for rule in suite.rules]
    results = _validate(frame, outcomes, suite=suite, context=context)
    problems = [*told]
    for rule, mask in zip(suite.rules, outcomes, strict=True):
        problems += _problems_of(rule, mask, names)
    problems += [failure.told(names) for failure in results.failures if failure.message]
    problems += _spoken_for(results.failures, problems, names)
    failed = {failure.rule: 1 for failure in results.failures}
    for rule, mask in zip(suite.rules, outcomes, strict=True):
        if mask.any():
            failed[rule.code] = failed.get(rule.code, 0) + int(mask.sum())
    left_out: set[Any] = set()
    for rule, mask in zip(suite.rules, outcomes, strict=True):
        if rule.leaves_out:
            left_out |= set(frame.index[mask])
    return Judgement(
        suite=suite.name,
        version=suite.version,
        evaluated=results.evaluated,
        failed=failed,
        rows=len(frame),
        verdict=verdict_of(problems),
        problems=tuple(sorted(problems, key=_reading_order)),
        left_out=tuple(sorted(left_out)),
    )


@dataclass(frozen=True)
class _Failure:
    """A native check that failed."""

    rule: str
    severity: Severity
    column: str | None
    message: str | None
    remedy: str

    def told(self, names: dict[str, str]) -> Problem:
        column = names.get(self.column, self.column) if self.column else None
        message = self.message or "Innehållet uppfyller inte ett av kraven."
        return Problem(self.rule, self.severity, None, column, message, self.remedy)


@dataclass(frozen=True)
class _Results:
    evaluated: int
    failures: list[_Failure]


def _spoken_for(failures: list[_Failure], problems: list[Problem], names: dict[str, str]) -> list[Problem]:
    # A check without a sentence relies on a rule to name the rows. Should none do so, its failure must not pass unseen.
    told = verdict_of(problems)
    return [
        failure.told(names)
        for failure in failures
        if failure.message is None and verdict_of([failure.told(names)]) not in {told, Verdict.ACCEPTED}
        if told is not Verdict.REJECTED
    ]


def _validate(
    frame: pd.DataFrame, outcomes: list[pd.Series[bool]], *, suite: Suite[Context], context: Context
) -> _Results:
    import great_expectations as gx
    from great_expectations.expectations.core.expect_column_max_to_be_between import ExpectColumnMaxToBeBetween
    from great_expectations.expectations.metadata_types import FailureSeverity

    # One expectation per severity: one per rule takes six times as long. An empty frame breaks no rule of a row and is
    # caught by its shape.
    broken = _broken_rules(outcomes, suite.rules, index=frame.index)
    judged = pd.concat([frame, broken], axis="columns")
    expectations = list(suite.expectations(context))
    if len(frame):
        for severity in dict.fromkeys(rule.severity for rule in suite.rules):
            expectations.append(
                ExpectColumnMaxToBeBetween(
                    column=f"rules:{severity}",
                    max_value=0,
                    severity=FailureSeverity(_GX_SEVERITIES[severity]),
                    meta={"rule": f"{suite.name}: {severity}"},
                )
            )
    checks = gx.ExpectationSuite(suite.name, expectations=expectations)
    with _validating:
        whole = _whole_frame()
        try:
            result = whole.get_batch({"dataframe": judged}).validate(checks, result_format="BOOLEAN_ONLY")
        finally:
            # Great Expectations keeps hold of the last frame it was given.
            whole.get_batch({"dataframe": _NOTHING})
    return _read_results(result, suite.name)


@lru_cache(maxsize=1)
def _whole_frame() -> BatchDefinition[Any]:
    """What validates any frame, made once: making it takes as long as a validation does."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("judged").add_dataframe_asset("frame")
    return asset.add_batch_definition_whole_dataframe("whole")


def _broken_rules(
    outcomes: Sequence[pd.Series[bool]], rules: Sequence[Rule[Context]], *, index: pd.Index[Any]
) -> pd.DataFrame:
    """Columns `rules:<severity>`: how many rules of the severity each row breaks."""
    counts = {f"rules:{severity}": np.zeros(len(index), dtype="int64") for severity in Severity}
    for rule, mask in zip(rules, outcomes, strict=True):
        counts[f"rules:{rule.severity}"] += mask.to_numpy()
    return pd.DataFrame(counts, index=index)


def _read_results(result: Any, suite: str) -> _Results:
    if not result.results:
        raise NothingJudged(f"{suite}: no expectation was evaluated")
    failures = []
    for one in result.results:
        config = one.expectation_config
        if one.exception_info and one.exception_info.get("raised_exception"):
            raise NothingJudged(f"{suite}: {config.type} of {config.meta['rule']} could not be evaluated")
        if not one.success and "message" in config.meta:
            meta, severity = config.meta, _SEVERITIES[str(config.severity.value)]
            failures.append(
                _Failure(meta["rule"], severity, config.kwargs.get("column"), meta["message"], meta["remedy"])
            )
    return _Results(evaluated=len(result.results), failures=failures)


def _problems_of(rule: Rule[Context], failing: pd.Series[bool], names: dict[str, str]) -> list[Problem]:
    columns: Sequence[str | None] = rule.columns or (None,)
    return [
        Problem(
            rule.code, rule.severity, int(row), names.get(column, column) if column else None, rule.message, rule.remedy
        )
        for row in failing.index[failing]
        for column in columns
    ]


def _reading_order(problem: Problem) -> tuple[int, int, str, str]:
    order = [Severity.STOP, Severity.WARN, Severity.NOTE].index(problem.severity)
    return order, problem.row or 0, problem.column or "", problem.rule
