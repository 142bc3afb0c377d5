"""What readers answer of invented files."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from config.template import ReviewTemplate
from demo.invented.answers import Answering, Files, answering
from demo.invented.cases import invented_cases
from method.dates import WorkingYear
from method.law import limit_met
from method.rules.conditions import holds
from tests import golden
from tests.demo.invented.world import CATALOGUE, WORLD, plan, units

YEAR = WorkingYear(CATALOGUE.calendar)
TEMPLATE = CATALOGUE.template(plan().template)
TEMPLATES = [TEMPLATE, golden.template()]
SEALED_ON = date(2022, 2, 10)


def files(unit: str) -> Files:
    return Files(invented_cases(WORLD, plan(), unit, year=YEAR), plan().key, unit, SEALED_ON)


def made(template: ReviewTemplate = TEMPLATE) -> Answering:
    return answering(WORLD, template, CATALOGUE.law)


def everywhere() -> pd.DataFrame:
    """All units' answers with `unit` and `sex`."""
    return pd.concat(
        [made().answers(read).assign(unit=unit, sex=read.cases["sex"]) for unit in units() for read in [files(unit)]],
        ignore_index=True,
    )


def share(answers: pd.Series[str]) -> float:
    return 100 * float((answers == "Ja").sum()) / int(answers.isin(["Ja", "Nej"]).sum())


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.key)
@pytest.mark.parametrize("again", [False, True], ids=["first reading", "second reading"])
def test_answers_hang_together_by_the_templates_own_rules(template: ReviewTemplate, *, again: bool) -> None:
    for unit in units():
        read = files(unit)
        answers = made(template).answers(read)
        if again:
            answers = made(template).second(answers, read)
        for column in template.columns():
            asked = holds(answers, column.asked_when, template)
            assert answers.loc[asked, column.key].notna().all(), column.key
            assert answers.loc[~asked, column.key].isna().all(), column.key
            given = answers[column.key].dropna()
            one = given.str.split(column.separator).explode() if column.separator else given
            assert set(one) <= set(column.answers)
        for rule in template.consistency:
            assert not holds(answers, rule.when, template).any(), rule.rule


def test_an_answer_about_a_legal_limit_is_what_the_dates_say() -> None:
    limits = {limit.key: limit for limit in CATALOGUE.law.limits}
    for unit in units():
        read = files(unit)
        answers = made().answers(read)
        for column, check in TEMPLATE.limits().items():
            limit = limits[check.key]
            met = limit_met(limit, read.cases[limit.starts], read.cases[limit.ends], as_of=SEALED_ON).dropna()
            assert (answers.loc[met.index, column] == met.map({True: check.within, False: check.past})).all()


def test_districts_differ_and_girls_and_boys_hardly() -> None:
    answers = everywhere()
    for column in ("droger_utrett", "anmalningsmote", "samtal_om_insats"):
        by_unit = answers.groupby("unit")[column].agg(share)
        by_sex = answers.groupby("sex")[column].agg(share)
        assert by_unit.max() - by_unit.min() > 20, column
        assert by_sex.max() - by_sex.min() < 8, column


def test_a_year_later_most_of_what_is_followed_has_become_better() -> None:
    before, after = [], []
    for unit in units():
        read = files(unit)
        later = Files(read.cases, plan().key, unit, SEALED_ON, year_after=True)
        before.append(share(made().answers(read)["droger_utrett"]))
        after.append(share(made().answers(later)["droger_utrett"]))
    assert sum(now > then for then, now in zip(before, after, strict=True)) >= 11


def test_two_readers_differ_on_a_few_answers() -> None:
    compared, differing = 0, 0
    for unit in units():
        read = files(unit)
        first = made().answers(read)
        second = made().second(first, read)
        compared += int(first.notna().to_numpy().sum())
        differing += int(((first != second) & first.notna()).to_numpy().sum())
    assert 0.01 < differing / compared < 0.05
