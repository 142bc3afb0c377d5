"""The rules that hand-ins are judged by, as data: rulesets per kind of file and year, each a change of the last.

A rule says *what* is checked (`check`, one of those declared here), *of which columns*, what a breach leads to, and
the words that its sender reads. How a check is made is `method/rules`; that each declared check is made is tested.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from config.errors import ConfigError
from config.hand_in import HandInForm, Kind
from config.reading import ConfigModel, check


@dataclass(frozen=True)
class Check:
    """What can be said of one check: the least number of columns, the numbers it needs, the fields its words may quote.

    `whole`: it speaks of the file rather than of rows.
    """

    columns: int = 0
    needs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    whole: bool = False


_ANY_FILE = {
    "filled": Check(columns=1),
    "unique": Check(columns=1),
    "pattern": Check(columns=1, needs=("pattern",)),
    "one_of": Check(columns=1, needs=("values",), fields=("values",)),
    "between": Check(columns=1, needs=("low", "high"), fields=("low", "high")),
    "in_order": Check(columns=2),
    "not_after_receipt": Check(columns=1),
    "no_phone_number": Check(columns=1),
    "no_email_address": Check(columns=1),
    "has_rows": Check(whole=True),
}
_READING = {
    "in_sample": Check(columns=1),
    "as_in_list": Check(columns=1),
    "known_answer": Check(fields=("answers",)),
    "answered": Check(),
    "not_asked": Check(fields=("condition",)),
    "agrees_with_limit": Check(fields=("law",)),
    "reader_of_unit": Check(columns=1),
    "another_reader": Check(columns=1),
    "after_draw": Check(columns=1),
    "by_deadline": Check(columns=1),
    "begun": Check(whole=True),
    "all_files_read": Check(whole=True, fields=("missing", "files")),
}
CHECKS: dict[Kind, dict[str, Check]] = {
    Kind.FRAME: _ANY_FILE
    | {
        "in_strata": Check(columns=1),
        "sex_as_personal_number": Check(columns=1),
        "age_as_personal_number": Check(columns=1),
        "in_target_group": Check(columns=1),
        "personal_number_valid": Check(columns=1),
        "in_period": Check(columns=1),
        "stratum_keeps_cases": Check(columns=1),
        "every_stratum": Check(whole=True, fields=("stratum",)),
        "share_filled": Check(columns=1, needs=("share",), whole=True),
        "size_like_last_time": Check(needs=("factor",), whole=True),
    },
    Kind.REVIEW: _ANY_FILE | _READING,
    Kind.DOUBLE: _ANY_FILE | _READING,
    Kind.ACTION_PLAN: _ANY_FILE
    | {
        "area_of_unit": Check(columns=1, fields=("areas",)),
        "function_not_person": Check(columns=1),
        "not_before_receipt": Check(columns=1),
        "by_verdict": Check(columns=1),
        "every_area": Check(whole=True, fields=("area",)),
    },
    Kind.PROGRESS: _ANY_FILE
    | {
        "in_plan": Check(columns=1),
        "as_in_plan": Check(columns=1),
        "evidence_when_done": Check(columns=1),
        "not_backwards": Check(columns=1),
        "all_reported": Check(whole=True, fields=("missing", "actions")),
    },
    Kind.INDICATORS: _ANY_FILE | {"question_of_template": Check(columns=1)},
}
"""Kind of file -> check -> what can be said of it."""


_RELIED_ON: dict[Kind, tuple[tuple[str, str | None], ...]] = {
    Kind.FRAME: (("filled", "case_ref"), ("unique", "case_ref"), ("filled", "sex"), ("in_strata", "sex")),
    Kind.REVIEW: (
        ("filled", "case_ref"),
        ("unique", "case_ref"),
        ("in_sample", "case_ref"),
        ("known_answer", None),
        ("filled", "reader"),
        ("reader_of_unit", "reader"),
        ("filled", "read_on"),
    ),
    Kind.ACTION_PLAN: (
        ("filled", "number"),
        ("unique", "number"),
        ("area_of_unit", "development_area"),
        ("filled", "action"),
        ("filled", "owner"),
        ("filled", "due"),
    ),
    Kind.PROGRESS: (("filled", "number"), ("unique", "number"), ("in_plan", "number"), ("filled", "status")),
    Kind.INDICATORS: (
        ("filled", "name"),
        ("question_of_template", "question"),
        ("filled", "definition"),
        ("filled", "period"),
    ),
}
"""Check and column of the rules that what follows relies on: a ruleset has to have them, as stops."""


class StatedRule(ConfigModel):
    """One rule as the ruleset states it.

    `columns`: keys of the form's columns; several of a check that speaks of one make a rule for each. `leaves_out`: the
    rows concerned are left out by name and do not spoil the rest.
    """

    check: str
    columns: tuple[str, ...] = ()
    severity: Literal["stop", "warn", "note"]
    message: str = Field(min_length=1)
    remedy: str = ""
    leaves_out: bool = False
    pattern: str | None = None
    values: tuple[str, ...] | None = None
    low: int | None = None
    high: int | None = None
    share: float | None = Field(default=None, ge=0, le=1)
    factor: int | None = Field(default=None, ge=2)

    @field_validator("pattern")
    @classmethod
    def _pattern_can_be_read(cls, pattern: str | None) -> str | None:
        try:
            re.compile(pattern or "")
        except re.error as error:
            raise ValueError(f"mönstret går inte att läsa ({error}); rätta det.") from None
        return pattern


class RulesetFile(ConfigModel):
    """A year's changes: rules added, or what of a rule is altered, by code; and the codes of those that end."""

    year: int
    ended: tuple[str, ...] = ()
    rules: dict[str, dict[str, Any]] = {}


@dataclass(frozen=True)
class Ruleset:
    """The rules of one kind of file from `year` on: code -> rule, in the order in which they were first stated."""

    kind: Kind
    year: int
    rules: Mapping[str, StatedRule]

    def of(self, name: str) -> Iterator[tuple[str, StatedRule]]:
        """Code and rule of every rule that makes the check `name`."""
        return ((code, rule) for code, rule in self.rules.items() if rule.check == name)


class RulesFile(ConfigModel):
    """`rules/<kind>.toml`: the first ruleset whole, the others as changes of the one before."""

    rulesets: tuple[RulesetFile, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _years_rise(self) -> Self:
        years = [ruleset.year for ruleset in self.rulesets]
        if years != sorted(set(years)):
            raise ValueError("åren ska stiga från en regeluppsättning till nästa; ordna dem efter year.")
        return self


def rulesets(file: RulesFile, *, kind: Kind, form: HandInForm, source: str) -> tuple[Ruleset, ...]:
    """The file's rulesets with every change carried out, oldest first.

    Raises `ConfigError` naming the file, the year and the rule: a check, column or field that does not exist, a number
    that the check needs, a rule ended or changed that was never stated.
    """
    stated: dict[str, dict[str, Any]] = {}
    made = []
    for changes in file.rulesets:
        place = f"{source}: {changes.year}"
        for code in changes.ended:
            if stated.pop(code, None) is None:
                raise ConfigError(f"{place}: ended: regeln ”{code}” finns inte året innan; ta bort eller rätta koden.")
        for code, change in changes.rules.items():
            stated[code] = stated.get(code, {}) | change
        rules = {code: check(rule, StatedRule, source=f"{place}: {code}") for code, rule in stated.items()}
        for code, rule in rules.items():
            _refuse_unknown(rule, kind=kind, form=form, place=f"{place}: {code}")
        _refuse_without(rules, kind=kind, place=place)
        made.append(Ruleset(kind, changes.year, rules))
    return tuple(made)


def in_force(made: tuple[Ruleset, ...], year: int) -> Ruleset:
    """The latest ruleset that began in `year` or before; raises `ConfigError` when none had."""
    begun = [ruleset for ruleset in made if ruleset.year <= year]
    if not begun:
        kind, first = made[0].kind, made[0].year
        raise ConfigError(
            f"rules/{kind}.toml: det finns inga regler för {year}; den första regeluppsättningen gäller från {first}. "
            "Lägg till en som gäller tidigare."
        )
    return begun[-1]


def _refuse_unknown(rule: StatedRule, *, kind: Kind, form: HandInForm, place: str) -> None:
    checks = CHECKS[kind]
    if rule.check not in checks:
        raise ConfigError(
            f"{place}: check: kontrollen ”{rule.check}” finns inte; skriv en av {', '.join(sorted(checks))}."
        )
    known, columns = checks[rule.check], {column.key for column in (*form.columns, *form.closing_columns)}
    if unknown := [column for column in rule.columns if column not in columns]:
        raise ConfigError(
            f"{place}: columns: kolumnen ”{unknown[0]}” finns inte i formen {kind}; "
            f"skriv en av {', '.join(sorted(columns))}."
        )
    if len(rule.columns) < known.columns:
        raise ConfigError(f"{place}: columns: {rule.check} behöver minst {known.columns} kolumn(er); ange dem.")
    if missing := [name for name in known.needs if getattr(rule, name) is None]:
        raise ConfigError(f"{place}: {missing[0]}: {rule.check} behöver värdet; ange det.")
    _refuse_fields(rule, known, place=place)


def _refuse_without(rules: Mapping[str, StatedRule], *, kind: Kind, place: str) -> None:
    stops = [rule for rule in rules.values() if rule.severity == "stop"]
    for name, column in _RELIED_ON[Kind.REVIEW if kind is Kind.DOUBLE else kind]:
        if not any(rule.check == name and (column is None or column in rule.columns) for rule in stops):
            of = f" för {column}" if column else ""
            raise ConfigError(
                f"{place}: en regel med kontrollen {name}{of} och severity ”stop” saknas; "
                "lägg till den: det som följer förutsätter den."
            )


def _refuse_fields(rule: StatedRule, known: Check, *, place: str) -> None:
    for key in ("message", "remedy"):
        try:
            fields = {field for _, field, _, _ in Formatter().parse(getattr(rule, key)) if field is not None}
        except ValueError:
            raise ConfigError(f"{place}: {key}: klamrarna går inte ihop; skriv ett fält som {{fält}}.") from None
        if unknown := sorted(fields - set(known.fields)):
            offered = ", ".join(known.fields) or "inga"
            raise ConfigError(
                f"{place}: {key}: fältet ”{unknown[0]}” finns inte för {rule.check}; fälten är {offered}."
            )
