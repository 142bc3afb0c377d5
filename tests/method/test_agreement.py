from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from method.agreement import (
    SWEDISH,
    Agreement,
    Estimate,
    PairTable,
    Standing,
    differing,
    exact_agreement,
    merged,
    pairs,
    raw_agreement,
    standing,
)
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


def test_the_pairs_of_answers_are_counted_by_both_readers() -> None:
    first, second = a_reading(plan=["Ja", "Ja", "Nej", "Ja"]), a_reading(plan=["Ja", "Nej", "Nej", "Ja"])
    assert pairs(first, second, ["plan"]) == [PairTable("plan", ("Ja", "Nej"), ((2, 1), (0, 1)))]


def test_an_alternative_that_nobody_gave_is_a_category_too() -> None:
    first = a_reading(plan=["Ja", "Ja"])
    tables = pairs(first, first, ["plan"], answers={"plan": ("Nej", "Ja", "Vet ej")})
    assert tables == [PairTable("plan", ("Nej", "Ja", "Vet ej"), ((0, 0, 0), (0, 2, 0), (0, 0, 0)))]


def test_a_set_of_answers_is_one_category() -> None:
    first, second = a_reading(oro=["A; B", "A", "A; B"]), a_reading(oro=["B;A", "A; B", "A"])
    assert pairs(first, second, ["oro"]) == [PairTable("oro", ("A", "A; B"), ((0, 1), (1, 1)))]


def test_an_answer_against_none_is_a_pair_and_none_against_none_is_not() -> None:
    first, second = a_reading(plan=[None, None, "Ja"]), a_reading(plan=[None, "Ja", "Ja"])
    (table,) = pairs(first, second, ["plan"], answers={"plan": ("Ja", "Nej")})
    assert table.categories == ("Ja", "Nej", "inget svar")
    assert table.counts == ((1, 0, 0), (0, 0, 0), (1, 0, 0))


@pytest.mark.parametrize("unit", golden.UNITS)
def test_the_diagonal_is_the_raw_agreement(unit: str) -> None:
    tables = pairs(*both(unit), COLUMNS)
    found = [Agreement(t.column, t.compared, sum(row[i] for i, row in enumerate(t.counts))) for t in tables]
    assert found == raw_agreement(*both(unit), COLUMNS)


def test_no_pair_has_an_empty_table_and_no_estimate() -> None:
    first = a_reading(a=["Ja"])
    (table,) = pairs(first, first.iloc[:0], ["a"])
    assert (table.compared, exact_agreement(table.counts)) == (0, Estimate())


def test_the_exact_limits_when_all_agree_are_known_by_hand() -> None:
    # All of n agree: the lower limit is the share p for which p**n = 0.025.
    found = exact_agreement([[3, 0], [0, 2]])
    assert (found.value, found.high) == (1.0, 1.0)
    assert found.low == pytest.approx(0.025 ** (1 / 5))


@given(agree=st.integers(0, 40), differ=st.integers(0, 40))
def test_the_exact_interval_is_that_of_statsmodels(agree: int, differ: int) -> None:
    assume(agree + differ > 0)
    found = exact_agreement([[agree, differ], [0, 0]])
    low, high = proportion_confint(agree, agree + differ, method="beta")
    assert [found.low, found.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("estimate", "expected"),
    [
        (Estimate(0.7, 0.5, 0.79), Standing.WEAK),
        (Estimate(0.7, 0.5, 0.8), Standing.CANNOT_TELL),
        (Estimate(0.9, 0.8, 0.95), Standing.GOOD),
        (Estimate(0.9, 0.79, 0.95), Standing.CANNOT_TELL),
        (Estimate(0.1), Standing.CANNOT_TELL),
        (Estimate(), Standing.CANNOT_TELL),
    ],
)
def test_only_a_whole_interval_on_one_side_of_the_limit_tells(estimate: Estimate, expected: Standing) -> None:
    assert standing(estimate, limit=0.8) is expected


def test_of_five_pairs_only_all_apart_or_nearly_is_weak() -> None:
    told = [standing(exact_agreement([[agree, 5 - agree], [0, 0]]), limit=0.8) for agree in range(6)]
    assert told == [Standing.WEAK] * 2 + [Standing.CANNOT_TELL] * 4


def test_every_standing_has_its_swedish_words() -> None:
    assert SWEDISH == {Standing.GOOD: "god", Standing.WEAK: "svag", Standing.CANNOT_TELL: "går inte att säga"}


def test_tables_of_several_units_are_one_whatever_answers_each_of_them_had() -> None:
    one = PairTable("oro", ("Ja", "Nej"), ((3, 1), (0, 1)))
    other = PairTable("oro", ("Nej", "Vet ej", "Ja"), ((2, 0, 1), (0, 0, 0), (0, 1, 4)))
    both = merged([one, other])
    assert both == PairTable("oro", ("Ja", "Nej", "Vet ej"), ((7, 1, 1), (1, 3, 0), (0, 0, 0)))
    assert (both.compared, both.agree) == (13, 10)
