"""Rulesets: a year's is a change of the last, and what cannot be a rule is refused with its place."""

from pathlib import Path
from typing import Any

import pytest

from config.catalogue import Catalogue
from config.errors import ConfigError
from config.hand_in import Kind
from config.reading import check
from config.rulesets import CHECKS, Ruleset, RulesFile, in_force, rulesets
from expectations.action_plan import action_plan_suite, progress_suite
from expectations.file_review import review_suite
from expectations.indicators import indicators_suite
from expectations.sampling import frame_suite
from method.rules.action_plan import plan_makers, progress_makers
from method.rules.any_file import any_file
from method.rules.file_review import review_makers
from method.rules.indicators import indicator_makers
from method.rules.sampling import frame_makers
from tests import golden

CATALOGUE = Catalogue(golden.STOCKHOLM)
RELIED_ON: dict[str, Any] = {
    "frame.ref": {"check": "filled", "columns": ["case_ref"], "severity": "stop", "message": "Nummer saknas."},
    "frame.twice": {"check": "unique", "columns": ["case_ref"], "severity": "stop", "message": "Två gånger."},
    "frame.stratum": {"check": "in_strata", "columns": ["sex"], "severity": "stop", "message": "Fel kön."},
    "frame.sex_too": {"check": "filled", "columns": ["sex"], "severity": "stop", "message": "Kön saknas."},
}
FIRST: dict[str, Any] = {
    "year": 2020,
    "rules": {
        **RELIED_ON,
        "frame.sex_missing": {"check": "filled", "columns": ["sex"], "severity": "stop", "message": "Kön saknas."},
        "frame.age_missing": {"check": "filled", "columns": ["age"], "severity": "warn", "message": "Ålder saknas."},
    },
}


def made(*later: dict[str, Any], first: dict[str, Any] = FIRST) -> tuple[Ruleset, ...]:
    file = check({"rulesets": [first, *later]}, RulesFile, source="frame.toml")
    return rulesets(file, kind=Kind.FRAME, form=CATALOGUE.hand_ins.forms[Kind.FRAME], source="frame.toml")


def test_a_later_year_says_only_what_changes() -> None:
    longer = {"check": "has_rows", "severity": "stop", "message": "Tom."}
    first, second, third = made(
        {"year": 2023, "rules": {"frame.age_missing": {"severity": "stop"}, "frame.rows": longer}},
        {"year": 2026, "ended": ["frame.sex_missing"]},
    )
    assert first.rules["frame.age_missing"].severity == "warn"
    assert (second.rules["frame.age_missing"].severity, second.rules["frame.age_missing"].message) == (
        "stop",
        "Ålder saknas.",
    )
    assert [*second.rules] == [*RELIED_ON, "frame.sex_missing", "frame.age_missing", "frame.rows"]
    assert [*third.rules] == [*RELIED_ON, "frame.age_missing", "frame.rows"]


@pytest.mark.parametrize(("year", "begun"), [(2020, 2020), (2022, 2020), (2023, 2023), (2040, 2023)])
def test_an_audit_is_judged_by_the_latest_rules_that_had_begun(year: int, begun: int) -> None:
    assert in_force(made({"year": 2023}), year).year == begun


def test_before_the_first_rules_there_are_none() -> None:
    with pytest.raises(
        ConfigError, match="det finns inga regler för 2019; den första regeluppsättningen gäller från 2020"
    ):
        in_force(made(), 2019)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"check": "fylld"}, "2020: frame.new: check: kontrollen ”fylld” finns inte; skriv en av"),
        ({"columns": ["kön"]}, "2020: frame.new: columns: kolumnen ”kön” finns inte i formen frame"),
        ({"columns": []}, "filled behöver minst 1 kolumn"),
        ({"check": "between"}, "2020: frame.new: low: between behöver värdet; ange det"),
        ({"message": "Värdet {cell} är fel."}, "fältet ”cell” finns inte för filled; fälten är inga"),
        ({"remedy": "Skriv {rätt."}, "klamrarna går inte ihop"),
        ({"check": "pattern", "pattern": "[a-"}, "frame.new: pattern: mönstret går inte att läsa"),
        ({"severity": "error"}, "värdet är inte ett av dem som finns"),
        ({"sever": "stop"}, "nyckeln är okänd"),
    ],
)
def test_what_cannot_be_a_rule_is_refused_with_its_place(change: dict[str, Any], sentence: str) -> None:
    rule = {"check": "filled", "columns": ["sex"], "severity": "stop", "message": "Saknas."} | change
    with pytest.raises(ConfigError) as refused:
        made(first={"year": 2020, "rules": RELIED_ON | {"frame.new": rule}})
    assert sentence in str(refused.value)


def test_a_rule_that_was_never_stated_can_neither_end_nor_change() -> None:
    with pytest.raises(ConfigError, match=r"regeln ”frame\.sexmissing” finns inte året innan"):
        made({"year": 2021, "ended": ["frame.sexmissing"]})
    with pytest.raises(ConfigError, match=r"2021: frame\.sexmissing: check: nyckeln saknas"):
        made({"year": 2021, "rules": {"frame.sexmissing": {"severity": "note"}}})


def test_years_have_to_rise() -> None:
    with pytest.raises(ConfigError, match="åren ska stiga"):
        made({"year": 2020})


def test_every_check_that_can_be_stated_is_made_and_no_other() -> None:
    template, law = CATALOGUE.template("barnarenden"), CATALOGUE.law
    rows: dict[Kind, set[str]] = {
        Kind.FRAME: {*frame_makers()},
        Kind.REVIEW: {*review_makers(template, law)},
        Kind.DOUBLE: {*review_makers(template, law)},
        Kind.ACTION_PLAN: {*plan_makers(("A",))},
        Kind.PROGRESS: {*progress_makers()},
        Kind.INDICATORS: {*indicator_makers()},
    }
    for kind, checks in CHECKS.items():
        assert rows[kind] == {name for name, known in checks.items() if not known.whole}, kind
    assert {*any_file()} <= rows[Kind.FRAME]


@pytest.mark.parametrize("folder", [golden.STOCKHOLM, golden.LILLKOMMUN], ids=lambda folder: folder.name)
def test_every_stated_rule_of_an_organisation_judges_something(folder: Path) -> None:
    catalogue = Catalogue(folder)
    template = catalogue.template(catalogue.template_keys()[0])
    frame, review = catalogue.ruleset(Kind.FRAME, 2021), catalogue.ruleset(Kind.REVIEW, 2021)
    indicators = catalogue.ruleset(Kind.INDICATORS, 2021)
    plan, progress = catalogue.ruleset(Kind.ACTION_PLAN, 2021), catalogue.ruleset(Kind.PROGRESS, 2021)
    suites: list[tuple[Ruleset, Any]] = [
        (frame, frame_suite(frame)),
        (review, review_suite(review, template, catalogue.law)),
        (plan, action_plan_suite(plan, ("A",))),
        (progress, progress_suite(progress)),
        (indicators, indicators_suite(indicators)),
    ]
    # Whether there is a question with a legal limit, or one asked of some, is the template's matter.
    of_the_template = {"not_asked", "agrees_with_limit"}
    for ruleset, suite in suites:
        whole = {name for name, known in CHECKS[ruleset.kind].items() if known.whole}
        stated = {code for code, rule in ruleset.rules.items() if rule.check not in whole | of_the_template}
        assert stated == stated & {rule.code for rule in suite.rules}


@pytest.mark.parametrize(
    "change",
    [{"ended": ["frame.twice"]}, {"rules": {"frame.twice": {"severity": "warn"}}}],
    ids=["ended", "only a warning"],
)
def test_what_the_draw_relies_on_cannot_be_done_away_with(change: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="2021: en regel med kontrollen unique för case_ref"):
        made({"year": 2021, **change})
