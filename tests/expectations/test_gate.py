"""The gate: a verdict never better than the worst that failed, and each fault told once."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import pytest

from expectations.gate import Judgement, NothingJudged, Suite, judge, native
from method.judging import Problem, Rule, Severity, Verdict

FRAME = pd.DataFrame({"a": [1, 1, 3], "b": [1, 2, 3]}, index=pd.Index([2, 3, 4], name="row"))


def rule(code: str, column: str, severity: Severity, broken: list[bool], *, leaves_out: bool = False) -> Rule[None]:
    return Rule(
        code,
        severity,
        (column,),
        f"Fel i {column}.",
        lambda frame, _: pd.Series(broken, index=frame.index),
        leaves_out=leaves_out,
    )


def judged(*rules: Rule[None], checks: Callable[[], Sequence[Any]] = list, told: Sequence[Problem] = ()) -> Judgement:
    suite = Suite(name="prov", version=1, rules=rules, expectations=lambda _: checks())
    return judge(FRAME, suite=suite, context=None, headings={"a": "Första"}, told=told)


def unique(message: str | None, severity: Severity = Severity.STOP) -> Any:
    return native("ExpectColumnValuesToBeUnique", rule="a.unique", message=message, severity=severity, column="a")


def test_a_check_without_words_leaves_the_telling_to_the_rule_that_names_the_rows() -> None:
    duplicate = rule("a.duplicate", "a", Severity.STOP, [True, True, False])
    judgement = judged(duplicate, checks=lambda: [unique(None)])
    assert [(one.rule, one.row, one.column) for one in judgement.problems] == [
        ("a.duplicate", 2, "Första"),
        ("a.duplicate", 3, "Första"),
    ]
    assert judgement.failed == {"a.unique": 1, "a.duplicate": 2}
    assert judgement.verdict is Verdict.REJECTED


@pytest.mark.parametrize(
    ("severity", "verdict"),
    [(Severity.STOP, Verdict.REJECTED), (Severity.WARN, Verdict.WARNED), (Severity.NOTE, Verdict.ACCEPTED)],
)
def test_a_check_without_words_never_fails_unseen(severity: Severity, verdict: Verdict) -> None:
    judgement = judged(checks=lambda: [unique(None, severity)])
    assert judgement.verdict is verdict
    assert [one.severity for one in judgement.problems] == ([] if severity is Severity.NOTE else [severity])


def test_a_stopping_check_without_words_speaks_when_the_rules_only_warn() -> None:
    warning = rule("b.odd", "b", Severity.WARN, [True, False, False])
    judgement = judged(warning, checks=lambda: [unique(None)])
    assert judgement.verdict is Verdict.REJECTED
    assert [(one.rule, one.severity) for one in judgement.problems] == [
        ("a.unique", Severity.STOP),
        ("b.odd", Severity.WARN),
    ]


def test_a_warning_check_without_words_is_silent_beside_a_stop() -> None:
    stop = Problem("read.missing_column", Severity.STOP, None, "x", "Saknas.")
    judgement = judged(checks=lambda: [unique(None, Severity.WARN)], told=[stop])
    assert judgement.problems == (stop,)
    assert judgement.verdict is Verdict.REJECTED


def test_a_check_with_words_is_told_under_its_columns_heading() -> None:
    (problem,) = judged(checks=lambda: [unique("Inte unika.")]).problems
    assert (problem.rule, problem.column, problem.message) == ("a.unique", "Första", "Inte unika.")


def test_two_rules_may_share_a_code_and_their_rows_are_added_up() -> None:
    both = [
        rule("empty", "a", Severity.STOP, [True, False, False]),
        rule("empty", "b", Severity.STOP, [False, True, True]),
    ]
    judgement = judged(*both)
    assert [(one.row, one.column) for one in judgement.problems] == [(2, "Första"), (3, "b"), (4, "b")]
    assert judgement.failed == {"empty": 3}
    assert judgement.evaluated == 1


def test_rows_are_left_out_by_name() -> None:
    judgement = judged(rule("outside", "a", Severity.WARN, [False, True, True], leaves_out=True))
    assert judgement.left_out == (3, 4)
    assert judgement.verdict is Verdict.WARNED


def test_a_suite_without_expectations_judges_nothing() -> None:
    with pytest.raises(NothingJudged):
        judged()
