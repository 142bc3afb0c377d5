from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from method.agreement import Agreement, differing, raw_agreement
from tests import golden

EXPECTED = golden.expected("double")["questions"]
HEADINGS = golden.headings()
COLUMNS = [HEADINGS[heading] for heading in EXPECTED]


def both(unit: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    return golden.review(unit).set_index("case_ref"), golden.double(unit).set_index("case_ref")


def a_reading(**columns: list[Any]) -> pd.DataFrame:
    return pd.DataFrame(columns, index=[f"A-{number}" for number in range(len(next(iter(columns.values()))))])


@pytest.mark.parametrize("unit", golden.UNITS)
def test_the_recorded_agreement_is_met_per_unit(unit: str) -> None:
    expected = [
        Agreement(HEADINGS[heading], **{key: question["units"][unit][key] for key in ("compared", "agree")})
        for heading, question in EXPECTED.items()
    ]
    assert raw_agreement(*both(unit), COLUMNS) == expected


def test_the_recorded_agreement_is_met_in_total() -> None:
    first, second = (pd.concat(frames) for frames in zip(*map(both, golden.UNITS), strict=True))
    found = {a.column: (a.compared, a.agree) for a in raw_agreement(first, second, COLUMNS)}
    assert found == {HEADINGS[heading]: (q["compared"], q["agree"]) for heading, q in EXPECTED.items()}


@pytest.mark.parametrize("unit", golden.UNITS)
def test_the_differing_answers_are_those_that_do_not_agree(unit: str) -> None:
    pairs = differing(*both(unit), COLUMNS)
    lacking = {a.column: a.compared - a.agree for a in raw_agreement(*both(unit), COLUMNS)}
    assert {column: sum(other == column for _, other in pairs) for column in COLUMNS} == lacking


def test_several_answers_agree_as_a_set() -> None:
    first, second = a_reading(oro=["A; B", "A", "A; B"]), a_reading(oro=["B;A", "A; B", "A; C"])
    assert raw_agreement(first, second, ["oro"]) == [Agreement("oro", compared=3, agree=1)]


def test_several_answers_may_be_parted_by_another_sign() -> None:
    first, second = a_reading(oro=["A/ B", "A; B"]), a_reading(oro=["B/A", "B; A"])
    assert raw_agreement(first, second, ["oro"], separators={"oro": "/"}) == [Agreement("oro", compared=2, agree=1)]
    assert differing(first, second, ["oro"], separators={"oro": "/"}) == [("A-1", "oro")]


def test_a_question_put_to_neither_is_not_compared() -> None:
    first, second = a_reading(plan=[None, None, "Ja"]), a_reading(plan=[None, "Ja", float("nan")])
    assert raw_agreement(first, second, ["plan"]) == [Agreement("plan", compared=2, agree=0)]
    assert differing(first, second, ["plan"]) == [("A-1", "plan"), ("A-2", "plan")]


def test_only_the_files_that_both_have_read_are_compared() -> None:
    first, second = a_reading(a=["Ja", "Nej", "Ja"], b=[1, 2, 3]), a_reading(a=["Nej", "Nej"], b=[9, 8])
    assert raw_agreement(first, second.iloc[::-1], ["b", "a"]) == [Agreement("b", 2, 0), Agreement("a", 2, 1)]
    assert differing(first, second.iloc[::-1], ["b", "a"]) == [("A-0", "b"), ("A-0", "a"), ("A-1", "b")]


def test_no_second_reading_compares_nothing() -> None:
    first = a_reading(a=["Ja"])
    assert raw_agreement(first, first.iloc[:0], ["a"]) == [Agreement("a", 0, 0)]
    assert differing(first, first.iloc[:0], ["a"]) == []
