"""Action plans and progress reports at their doors: the recorded ones pass, and each fault is told once."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
import pytest

from config.catalogue import Catalogue
from config.hand_in import Kind
from expectations.hand_in_gate import JudgedFile, judge_action_plan, judge_progress
from method.judging import Severity, Verdict
from method.rules.action_plan import PlanContext, PlannedAction, ProgressContext
from tests import golden
from tests.hand_in_factory import CATALOGUE, RULES, workbook

ACTIONS = {"hasselby-vallingby": 3, "norrmalm": 2, "skarholmen": 3}
PLAN_HEADINGS = [column.heading for column in CATALOGUE.hand_ins.forms[Kind.ACTION_PLAN].columns]
PROGRESS_HEADINGS = [column.heading for column in CATALOGUE.hand_ins.forms[Kind.PROGRESS].columns]
MEETING = [1, "Anmälningsmöte", "Mötet erbjuds alltid", "Gruppledare mottagning", date(2022, 5, 31), "Andel möten"]
CHILD = [2, "Samtal med barnet", "Barnet tillfrågas", "Enhetschef", date(2022, 6, 30), "Tio akter"]
OFFERED = [1, "Mötet erbjuds alltid", "Klar", "Stickprov i maj"]
ASKED = [2, "Barnet tillfrågas", "Pågår", None]
TWO_ACTIONS = ProgressContext(
    actions=(
        PlannedAction(1, "Mötet erbjuds alltid", "not", has_evidence=False),
        PlannedAction(2, "Barnet tillfrågas", "partly", has_evidence=False),
    ),
    received_on=date(2022, 6, 15),
)


def plan_context(*areas: str) -> PlanContext:
    return PlanContext(areas, received_on=date(2022, 1, 20), latest_due=date(2022, 12, 15))


@cache
def recorded_plan(unit: str) -> JudgedFile:
    path = golden.DATA / f"action_plan_{unit}.xlsx"
    areas = pd.read_excel(path, engine="calamine", dtype=str)["Utvecklingsområde"].unique()
    return judge_action_plan(
        path.read_bytes(), ruleset=RULES[Kind.ACTION_PLAN], hand_ins=CATALOGUE.hand_ins, context=plan_context(*areas)
    )


@cache
def recorded_report(unit: str, month: int) -> JudgedFile:
    known = {} if month == 6 else {row["number"]: row for row in rows_of(recorded_report(unit, 6))}
    actions = [
        PlannedAction(
            number=row["number"],
            action=row["action"],
            status=known[row["number"]]["status"] if known else "not",
            has_evidence=bool(known and known[row["number"]]["evidence"]),
        )
        for row in rows_of(recorded_plan(unit))
    ]
    content = (golden.DATA / f"progress_{unit}_2022-{month:02}.xlsx").read_bytes()
    context = ProgressContext(tuple(actions), received_on=date(2022, month, 15))
    return judge_progress(content, ruleset=RULES[Kind.PROGRESS], hand_ins=CATALOGUE.hand_ins, context=context)


def rows_of(file: JudgedFile) -> list[dict[Any, Any]]:
    assert file.accepted is not None
    return file.accepted.to_dict("records")


def plan(*rows: list[Any], headings: list[Any] = PLAN_HEADINGS) -> JudgedFile:
    content = workbook([headings, *rows], sheet="Åtgärdsplan")
    context = plan_context("Anmälningsmöte", "Samtal med barnet")
    return judge_action_plan(content, ruleset=RULES[Kind.ACTION_PLAN], hand_ins=CATALOGUE.hand_ins, context=context)


def report(*rows: list[Any], headings: list[Any] = PROGRESS_HEADINGS) -> JudgedFile:
    content = workbook([headings, *rows], sheet="Lägesrapport")
    return judge_progress(content, ruleset=RULES[Kind.PROGRESS], hand_ins=CATALOGUE.hand_ins, context=TWO_ACTIONS)


def changed(row: list[Any], place: int, value: Any) -> list[Any]:
    return [*row[:place], value, *row[place + 1 :]]


def told(file: JudgedFile, *, notes: bool = False) -> list[tuple[str, int | None, str | None]]:
    problems = [one for one in file.judgement.problems if notes or one.severity is not Severity.NOTE]
    return [(one.rule, one.row, one.column) for one in problems]


@pytest.mark.parametrize("unit", golden.UNITS)
def test_a_recorded_plan_is_accepted_without_a_word(unit: str) -> None:
    file = recorded_plan(unit)
    assert file.judgement.problems == ()
    assert file.judgement.verdict is Verdict.ACCEPTED
    assert file.may_be_kept
    assert len(rows_of(file)) == ACTIONS[unit]


@pytest.mark.parametrize("month", [6, 10])
@pytest.mark.parametrize("unit", golden.UNITS)
def test_a_recorded_report_is_accepted_without_a_warning(unit: str, month: int) -> None:
    file = recorded_report(unit, month)
    assert told(file) == []
    assert file.judgement.verdict is Verdict.ACCEPTED
    assert len(rows_of(file)) == ACTIONS[unit]


def test_the_one_recorded_action_that_lost_ground_is_noted() -> None:
    back = {
        (unit, month, row)
        for unit in golden.UNITS
        for month in (6, 10)
        for rule, row, _ in told(recorded_report(unit, month), notes=True)
        if rule == "progress.status_backwards"
    }
    assert back == {("skarholmen", 10, 4)}


def test_a_recorded_status_comes_as_its_code() -> None:
    statuses = [row["status"] for row in rows_of(recorded_report("skarholmen", 10))]
    assert statuses == ["done", "done", "not"]


def test_an_accepted_plan_names_the_areas_as_the_unit_has_them() -> None:
    file = plan(changed(MEETING, 1, "ANMÄLNINGSMÖTE"), changed(CHILD, 1, "Samtal  med barnet"))
    assert file.judgement.verdict is Verdict.ACCEPTED
    assert [row["development_area"] for row in rows_of(file)] == ["Anmälningsmöte", "Samtal med barnet"]


def test_an_area_answered_by_its_other_name_is_answered() -> None:
    content = workbook([PLAN_HEADINGS, changed(MEETING, 1, "Möten erbjuds sällan"), CHILD], sheet="Åtgärdsplan")
    areas = plan_context("Anmälningsmöte", "Samtal med barnet")
    context = replace(areas, also_called={"Möten erbjuds sällan": "Anmälningsmöte"})
    file = judge_action_plan(content, ruleset=RULES[Kind.ACTION_PLAN], hand_ins=CATALOGUE.hand_ins, context=context)
    assert told(file) == []
    assert [row["development_area"] for row in rows_of(file)] == ["Anmälningsmöte", "Samtal med barnet"]


@pytest.mark.parametrize(
    ("place", "value", "problems"),
    [
        (0, None, [("action_plan.number_missing", 2, "Nr")]),
        (0, "ett", [("read.not_a_number", 2, "Nr")]),
        (0, 2, [("action_plan.number_duplicate", 2, "Nr"), ("action_plan.number_duplicate", 3, "Nr")]),
        (2, None, [("action_plan.action_missing", 2, "Åtgärd")]),
        (3, None, [("action_plan.owner_missing", 2, "Ansvarig")]),
        (3, "Åsa Påhittad", [("action_plan.owner_is_person", 2, "Ansvarig")]),
        (4, None, [("action_plan.due_missing", 2, "Klart senast")]),
        (4, "i vår", [("read.not_a_date", 2, "Klart senast")]),
        (4, date(2021, 5, 31), [("action_plan.due_passed", 2, "Klart senast")]),
        (4, date(2023, 1, 31), [("action_plan.due_too_late", 2, "Klart senast")]),
        (5, None, [("action_plan.measure_missing", 2, "Mått")]),
    ],
)
def test_a_fault_in_a_plan_is_told_once_by_row_and_column(
    place: int, value: Any, problems: list[tuple[str, int, str]]
) -> None:
    assert told(plan(changed(MEETING, place, value), CHILD)) == problems


@pytest.mark.parametrize(
    ("value", "rule"), [(None, "action_plan.area_missing"), ("Samverkan", "action_plan.area_unknown")]
)
def test_an_area_that_no_action_answers_is_told_beside_the_row_that_answers_none(value: Any, rule: str) -> None:
    file = plan(changed(MEETING, 1, value), CHILD)
    column = "Utvecklingsområde"
    assert told(file) == [("action_plan.area_unanswered", None, column), (rule, 2, column)]
    assert file.judgement.problems[0].told == (
        "Utvecklingsområdet ”Anmälningsmöte” har ingen åtgärd. Varje utvecklingsområde ska ha minst en."
    )
    assert file.accepted is None


def test_each_area_without_an_action_is_named() -> None:
    assert [rule for rule, _, _ in told(plan())] == [
        "action_plan.rows",
        "action_plan.area_unanswered",
        "action_plan.area_unanswered",
    ]


def test_an_area_may_be_answered_by_several_actions() -> None:
    assert told(plan(MEETING, CHILD, changed(MEETING, 0, 3))) == []


def test_a_plan_without_the_column_of_areas_has_that_one_fault() -> None:
    rows = [[*row[:1], *row[2:]] for row in (MEETING, CHILD)]
    headings = [heading for heading in PLAN_HEADINGS if heading != "Utvecklingsområde"]
    assert told(plan(*rows, headings=headings)) == [("read.missing_column", None, "Utvecklingsområde")]


def test_a_plan_where_there_is_nothing_to_answer_is_sent_back() -> None:
    content = workbook([PLAN_HEADINGS, MEETING], sheet="Åtgärdsplan")
    file = judge_action_plan(
        content, ruleset=RULES[Kind.ACTION_PLAN], hand_ins=CATALOGUE.hand_ins, context=plan_context()
    )
    assert told(file) == [("action_plan.area_unknown", 2, "Utvecklingsområde")]


def test_a_report_on_every_action_is_taken_in() -> None:
    file = report(OFFERED, ASKED)
    assert told(file) == []
    assert [row["status"] for row in rows_of(file)] == ["done", "partly"]


@pytest.mark.parametrize(
    ("place", "value", "problems"),
    [
        (
            0,
            2,
            [
                "progress.actions_unreported",
                "progress.number_duplicate",
                "progress.number_duplicate",
                "progress.action_differs",
            ],
        ),
        (0, 7, ["progress.actions_unreported", "progress.not_planned"]),
        (1, "Mötet är infört", ["progress.action_differs"]),
        (2, None, ["progress.status_missing"]),
        (2, "Nästan", ["read.unknown_code"]),
        (2, "Avslutad utan åtgärd", []),
        (3, None, ["progress.done_without_evidence", "progress.done_without_evidence"]),
        (3, "#SAKNAS!", ["read.error_value"]),
        (3, "Samtal med 20160229-9800", ["privacy.personal_number"]),
    ],
)
def test_a_fault_in_a_report_is_told(place: int, value: Any, problems: list[str]) -> None:
    file = report(changed(OFFERED, place, value), ASKED)
    assert [rule for rule, _, _ in told(file)] == problems
    assert file.may_be_kept == ("privacy.personal_number" not in problems)


def test_evidence_that_was_shown_before_need_not_be_shown_again() -> None:
    shown = PlannedAction(1, "Mötet erbjuds alltid", "done", has_evidence=True)
    content = workbook([PROGRESS_HEADINGS, changed(OFFERED, 3, None)], sheet="Lägesrapport")
    context = ProgressContext((shown,), received_on=date(2022, 10, 15))
    assert (
        told(judge_progress(content, ruleset=RULES[Kind.PROGRESS], hand_ins=CATALOGUE.hand_ins, context=context)) == []
    )


def test_without_its_column_of_evidence_a_report_shows_none() -> None:
    file = report(OFFERED[:3], ASKED[:3], headings=PROGRESS_HEADINGS[:3])
    assert told(file) == [
        ("progress.done_without_evidence", 2, "Belägg"),
        ("progress.done_without_evidence", 2, "Status"),
    ]


def test_a_report_without_numbers_has_that_one_fault() -> None:
    file = report(OFFERED[1:], ASKED[1:], headings=PROGRESS_HEADINGS[1:])
    assert told(file) == [("read.missing_column", None, "Nr")]


def test_no_message_repeats_what_a_cell_holds() -> None:
    broken = [
        plan([1, "Hemligt område", "Hemlig åtgärd", "Hemlig Person", date(2020, 1, 1), "Hemligt mått"], CHILD),
        report([1, "Hemlig åtgärd", "Hemlig status", "Hemligt belägg"], ASKED),
    ]
    said = [f"{one.told} {one.column}" for file in broken for one in file.judgement.problems]
    assert len(said) >= 5
    assert not [text for text in said if "emlig" in text]


@pytest.mark.parametrize("judge", [judge_action_plan, judge_progress])
def test_what_is_no_workbook_is_rejected_unjudged_and_not_kept(judge: Any) -> None:
    context = plan_context("Anmälningsmöte") if judge is judge_action_plan else TWO_ACTIONS
    kind = Kind.ACTION_PLAN if judge is judge_action_plan else Kind.PROGRESS
    file = judge(b"%PDF-1.7\n\x00\x01", ruleset=RULES[kind], hand_ins=CATALOGUE.hand_ins, context=context)
    assert told(file) == [("read.unreadable", None, None)]
    assert not file.may_be_kept


def test_another_organisations_forms_are_judged_by_the_same_rules() -> None:
    hand_ins = Catalogue(golden.LILLKOMMUN).hand_ins
    forms = {kind: hand_ins.forms[kind] for kind in (Kind.ACTION_PLAN, Kind.PROGRESS)}
    tables = {
        Kind.ACTION_PLAN: [MEETING, CHILD],
        Kind.PROGRESS: [changed(OFFERED, 2, "Färdigt"), changed(ASKED, 2, "På väg")],
    }
    plan_file, report_file = (
        workbook([[column.heading for column in form.columns], *tables[kind]], sheet=form.sheet)
        for kind, form in forms.items()
    )
    areas = plan_context("Anmälningsmöte", "Samtal med barnet")
    assert told(judge_action_plan(plan_file, ruleset=RULES[Kind.ACTION_PLAN], hand_ins=hand_ins, context=areas)) == []
    assert told(judge_progress(report_file, ruleset=RULES[Kind.PROGRESS], hand_ins=hand_ins, context=TWO_ACTIONS)) == []
