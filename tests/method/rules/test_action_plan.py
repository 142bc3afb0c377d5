"""Each rule for an action plan and for a progress report, over a table of cases: what breaks it and what does not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from config.hand_in import Kind
from method.judging import Rule, Severity
from method.rules.action_plan import (
    PlanContext,
    PlannedAction,
    ProgressContext,
    distinct_areas,
    plan_makers,
    progress_makers,
    unreported,
    with_known_areas,
)
from method.rules.stated import rules_of
from tests import hand_in_factory

AREAS = ("Anmälningsmöte", "Barnet delaktigt i uppföljning")
PLAN = PlanContext(development_areas=AREAS, received_on=date(2022, 1, 20), latest_due=date(2022, 12, 15))
PROGRESS = ProgressContext(
    actions=(
        PlannedAction(1, "Mötet erbjuds alltid", "not", has_evidence=False),
        PlannedAction(2, "Barnet tillfrågas", "partly", has_evidence=False),
        PlannedAction(3, "Ny mall", "done", has_evidence=True),
        PlannedAction(4, "Metoddag", "dropped", has_evidence=False),
    ),
    received_on=date(2022, 6, 15),
)
PLANNED: dict[str, Any] = {
    "number": 1,
    "development_area": "Anmälningsmöte",
    "action": "Mötet erbjuds alltid",
    "owner": "Enhetschef",
    "due": date(2022, 5, 31),
    "measure": "Andel erbjudna möten",
}
REPORTED: dict[str, Any] = {"number": 1, "action": "Mötet erbjuds alltid", "status": "partly", "evidence": None}


RULESET = hand_in_factory.RULES[Kind.PROGRESS]


def plan_rules(areas: tuple[str, ...]) -> tuple[Rule[PlanContext], ...]:
    return rules_of(hand_in_factory.RULES[Kind.ACTION_PLAN], plan_makers(areas))


def progress_rules() -> tuple[Rule[ProgressContext], ...]:
    return rules_of(RULESET, progress_makers())


def sheet(known: dict[str, Any], *rows: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame([known | row for row in rows], columns=[*known], dtype="object")
    frame.index = pd.RangeIndex(2, 2 + len(frame), name="row")
    types = {"number": "Int64", "due": "datetime64[s]"}
    return frame.astype({column: dtype for column, dtype in types.items() if column in frame})


def told_of_plan(*rows: dict[str, Any], context: PlanContext = PLAN) -> set[tuple[str, int]]:
    frame = sheet(PLANNED, *rows)
    return {
        (rule.code.removeprefix("action_plan."), row)
        for rule in plan_rules(context.development_areas)
        for row in frame.index[rule.failing(frame, context).astype("bool")]
    }


def told_of_progress(*rows: dict[str, Any]) -> set[tuple[str, int]]:
    frame = sheet(REPORTED, *rows)
    return {
        (rule.code.removeprefix("progress."), row)
        for rule in progress_rules()
        for row in frame.index[rule.failing(frame, PROGRESS).astype("bool")]
    }


@pytest.mark.parametrize(
    ("row", "broken"),
    [
        ({}, set()),
        ({"number": None}, {"number_missing"}),
        ({"development_area": None}, {"area_missing"}),
        ({"development_area": "Anmälningsmöten"}, {"area_unknown"}),
        ({"development_area": " anmälnings\u00admöte"}, {"area_unknown"}),
        ({"development_area": "ANMÄLNINGSMÖTE"}, set()),
        ({"development_area": " barnet  delaktigt\u00a0i\nuppföljning "}, set()),
        ({"development_area": "Anma\u0308lningsmo\u0308te"}, set()),
        ({"action": None}, {"action_missing"}),
        ({"owner": None}, {"owner_missing"}),
        ({"measure": None}, {"measure_missing"}),
        ({"due": None}, {"due_missing"}),
        ({"due": date(2022, 1, 19)}, {"due_passed"}),
        ({"due": date(2022, 1, 20)}, set()),
        ({"due": date(2022, 12, 15)}, set()),
        ({"due": date(2022, 12, 16)}, {"due_too_late"}),
    ],
)
def test_a_row_of_a_plan_breaks_the_rules_it_breaks_and_no_other(row: dict[str, Any], broken: set[str]) -> None:
    assert told_of_plan({"number": 7}, row) == {(code, 3) for code in broken}


@pytest.mark.parametrize(
    ("owner", "is_person"),
    [
        ("Åsa Påhittad", True),
        ("Åsa Ljungberg", True),
        ("Anna-Karin Påhittad Berg", True),
        (" Åsa  Påhittad ", True),
        ("Åsa", False),
        ("Enhetschef", False),
        ("Metodutvecklare", False),
        ("Gruppledare mottagning", False),
        ("Gruppledare öppenvård", False),
        ("Biträdande Enhetschef", False),
        ("Gruppledare Mottagning Söder", False),
        ("Avdelningschef Åsa Påhittad", False),
        ("Barn och Unga", False),
        ("Team Norr", False),
        ("BUP Norr", False),
        ("Enhet 3", False),
    ],
)
def test_an_owner_in_the_form_of_a_name_is_doubted_and_a_function_is_not(*, owner: str, is_person: bool) -> None:
    assert told_of_plan({"owner": owner}) == ({("owner_is_person", 2)} if is_person else set())


def test_every_row_of_a_repeated_number_is_named() -> None:
    numbers = [{"number": number} for number in (1, 2, 1, None, None)]
    assert told_of_plan(*numbers) == {
        ("number_duplicate", 2),
        ("number_duplicate", 4),
        ("number_missing", 5),
        ("number_missing", 6),
    }
    assert told_of_progress({}, {}) == {("number_duplicate", 2), ("number_duplicate", 3)}


def test_the_message_names_the_areas_there_are() -> None:
    messages = {rule.code: rule.message for rule in plan_rules((*AREAS, "anmälningsmöte"))}
    assert messages["action_plan.area_unknown"] == (
        "Utvecklingsområdet är inget av enhetens. De är: ”Anmälningsmöte”, ”Barnet delaktigt i uppföljning”."
    )


def test_a_unit_without_development_areas_is_told_so() -> None:
    nothing = PlanContext((), PLAN.received_on, PLAN.latest_due)
    assert told_of_plan({}, context=nothing) == {("area_unknown", 2)}
    messages = {rule.code: rule.message for rule in plan_rules(())}
    assert messages["action_plan.area_unknown"] == "Utvecklingsområdet är inget av enhetens. De är: inga."


def test_areas_are_named_as_the_unit_has_them_and_what_is_none_of_them_stays() -> None:
    frame = sheet(
        PLANNED, {"development_area": "ANMÄLNINGSMÖTE "}, {"development_area": "X"}, {"development_area": None}
    )
    named = with_known_areas(frame, PLAN)["development_area"]
    assert named.to_list() == ["Anmälningsmöte", "X", None]
    assert named.dtype == "object"
    assert frame["development_area"].to_list()[0] == "ANMÄLNINGSMÖTE "


def test_an_area_may_go_by_another_name_which_is_no_further_area_to_answer() -> None:
    context = replace(
        PLAN, also_called={"Möten erbjuds sällan": "anmälningsmöte", "Barnet delaktigt i uppföljning": AREAS[0]}
    )
    frame = sheet(PLANNED, {"development_area": "möten erbjuds  sällan"}, {"development_area": AREAS[1]})
    assert not told_of_plan({"development_area": "möten erbjuds  sällan"}, context=context)
    assert with_known_areas(frame, context)["development_area"].to_list() == [*AREAS]


def test_names_that_differ_in_case_only_are_one_area() -> None:
    assert distinct_areas(("Möte", "MÖTE", "Mall")) == ("Möte", "Mall")


@pytest.mark.parametrize(
    ("row", "broken"),
    [
        ({}, set()),
        ({"action": " mötet ERBJUDS  alltid"}, set()),
        ({"action": "Mötet erbjuds"}, {"action_differs"}),
        ({"action": None}, {"action_differs"}),
        ({"action": None, "number": 9}, {"not_planned"}),
        ({"number": None}, {"number_missing"}),
        ({"status": None}, {"status_missing"}),
        ({"status": "done"}, {"done_without_evidence"}),
        ({"status": "done", "evidence": "Stickprov i maj"}, set()),
        ({"status": "dropped"}, set()),
        ({"number": 2, "action": "Barnet tillfrågas", "status": "not"}, {"status_backwards"}),
        ({"number": 2, "action": "Barnet tillfrågas", "status": "partly"}, set()),
        ({"number": 3, "action": "Ny mall", "status": "done"}, set()),
        ({"number": 3, "action": "Ny mall", "status": "partly"}, {"status_backwards"}),
        ({"number": 3, "action": "Ny mall", "status": "not"}, {"status_backwards"}),
        ({"number": 3, "action": "Ny mall", "status": "dropped"}, set()),
        ({"number": 4, "action": "Metoddag", "status": "not"}, set()),
    ],
)
def test_a_row_of_a_report_breaks_the_rules_it_breaks_and_no_other(row: dict[str, Any], broken: set[str]) -> None:
    assert told_of_progress(row) == {(code, 2) for code in broken}


def test_a_report_must_mention_every_action_of_the_plan() -> None:
    (problem,) = unreported(
        sheet(REPORTED, {}, {"number": 3}, {"number": 9}, {"number": None}),
        PROGRESS,
        RULESET,
    )
    assert (problem.rule, problem.severity, problem.row, problem.told) == (
        "progress.actions_unreported",
        Severity.STOP,
        None,
        "2 av planens 4 åtgärder saknas i lägesrapporten. Alla ska ha en rad.",
    )
    whole = sheet(REPORTED, *({"number": number} for number in (4, 3, 2, 1)))
    assert unreported(whole, PROGRESS, RULESET) == ()


def test_a_step_back_is_only_told_and_what_needs_a_decision_is_a_warning() -> None:
    severities = {rule.code: rule.severity for rule in plan_rules(AREAS)}
    severities |= {rule.code: rule.severity for rule in progress_rules()}
    assert {code for code, severity in severities.items() if severity is Severity.NOTE} == {"progress.status_backwards"}
    assert {code for code, severity in severities.items() if severity is Severity.WARN} == {
        "action_plan.owner_is_person",
        "action_plan.due_too_late",
        "progress.action_differs",
    }


def test_empty_sheets_break_no_rule_of_a_row() -> None:
    plan, report = sheet(PLANNED, {}).iloc[:0], sheet(REPORTED, {}).iloc[:0]
    assert [rule.code for rule in plan_rules(AREAS) if len(rule.failing(plan, PLAN))] == []
    assert [rule.code for rule in progress_rules() if len(rule.failing(report, PROGRESS))] == []
    assert with_known_areas(plan, PLAN).empty
