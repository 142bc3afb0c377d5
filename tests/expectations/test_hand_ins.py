"""Every file of the recorded audit and every broken one meets the verdict that is known of it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from config.hand_in import Kind
from expectations.hand_in_gate import JudgedFile, judge_frame, judge_review
from method.judging import Severity, Verdict
from tests import golden
from tests.hand_in_factory import (
    CATALOGUE,
    RULES,
    follow_up_frame_context,
    follow_up_review_context,
    judge_file,
)

BROKEN = golden.ROOT / "demo" / "broken"
MANIFEST = json.loads((BROKEN / "manifest.json").read_text(encoding="utf-8"))["files"]
VERDICTS = {
    "accepted_after_normalisation": Verdict.ACCEPTED,
    "accepted_with_warning": Verdict.WARNED,
    "rejected": Verdict.REJECTED,
}
TOLD_AS = {Verdict.ACCEPTED: Severity.NOTE, Verdict.WARNED: Severity.WARN, Verdict.REJECTED: Severity.STOP}


TOLD_BY = {
    "01": ["read.date_order"],
    "02": ["frame.case_ref_duplicate"],
    "03": ["frame.sex_missing"],
    "04": ["read.normalised"],
    "05": ["frame.closed_before_opened"],
    "06": ["frame.age_outside"],
    "07": ["privacy.personal_number"],
    "08": ["review.unknown_answer"],
    "09": ["review.unanswered"],
    "10": ["read.empty_column", "read.title_lines"],
    "11": ["review.not_sampled"],
    "12": ["read.unreadable"],
    "13": ["read.close_heading"],
}
"""Number of the broken file -> the rules that lead to its verdict."""

EVERY_CELL = {"02", "03", "04", "05", "06", "07", "08", "09", "11", "13"}
"""The files in which each of the rows is told of in each of the columns."""


@cache
def judged(path: Path) -> JudgedFile:
    return judge_file(path.name, path.read_bytes())


@cache
def known_numbers() -> frozenset[str]:
    """The case numbers and personal numbers of the list that the broken files were made from."""
    frame = pd.read_excel(golden.DATA / "frame_norrmalm.xlsx", engine="calamine", dtype=str)
    digits = frame["Personnummer"].str.replace("-", "")
    return frozenset({*frame["Ärendenummer"], *frame["Personnummer"], *digits})


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["file"][:20])
def test_a_broken_file_meets_its_known_verdict_by_row_and_column(entry: dict[str, Any]) -> None:
    file = judged(BROKEN / entry["file"])
    judgement = file.judgement
    verdict = VERDICTS[entry["verdict"]]
    told = [problem for problem in judgement.problems if problem.severity is TOLD_AS[verdict]]

    assert judgement.verdict is verdict
    assert (0 if file.accepted is None else len(file.accepted)) == entry["rows_accepted"]
    if entry["rows"] == "all":
        assert [(problem.rule, problem.row, problem.column) for problem in told] == [("read.unreadable", None, None)]
    else:
        assert {problem.row for problem in told} - {None} == set(entry["rows"])
        assert {problem.column for problem in told} - {None} == set(entry["columns"])


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["file"][:20])
def test_a_broken_file_is_told_of_by_its_one_rule_in_those_cells_only(entry: dict[str, Any]) -> None:
    number, judgement = entry["file"].split("_")[2], judged(BROKEN / entry["file"]).judgement
    led = [one for one in judgement.problems if one.severity is TOLD_AS[judgement.verdict]]
    cells = [(one.row, one.column) for one in led]
    assert sorted({one.rule for one in led}) == TOLD_BY[number]
    assert len(cells) == len(set(cells)), "each only once"
    if number in EVERY_CELL:
        assert set(cells) == {(row, column) for row in entry["rows"] for column in entry["columns"]}
    elif number == "10":
        assert set(cells) == {*((row, None) for row in entry["rows"]), *((None, column) for column in entry["columns"])}
    elif number == "12":
        assert cells == [(None, None)]
    else:
        assert {row for row, _ in cells} == set(entry["rows"])
        assert {column for _, column in cells} == set(entry["columns"])


def test_nothing_else_is_told_of_a_broken_file_but_of_dates_whose_day_and_month_are_equal() -> None:
    beside = {
        entry["file"].split("_")[2]: {
            (one.rule, one.severity)
            for one in judged(BROKEN / entry["file"]).judgement.problems
            if one.severity is not TOLD_AS[VERDICTS[entry["verdict"]]]
        }
        for entry in MANIFEST
    }
    assert {number: told for number, told in beside.items() if told} == {"01": {("read.normalised", Severity.NOTE)}}


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["file"][:20])
def test_no_message_repeats_a_case_number_or_a_personal_number(entry: dict[str, Any]) -> None:
    said = " ".join(f"{one.message} {one.column}" for one in judged(BROKEN / entry["file"]).judgement.problems)
    assert said
    assert not [number for number in known_numbers() if number in said]


def test_only_the_file_with_a_pasted_personal_number_and_the_unreadable_one_may_not_be_kept() -> None:
    refused = {entry["file"] for entry in MANIFEST if not judged(BROKEN / entry["file"]).may_be_kept}
    assert refused == {
        "review_norrmalm_07_personal_number_in_comment.xlsx",
        "review_norrmalm_12_truncated.xlsx",
    }


def test_the_alternatives_are_named_where_an_answer_is_none_of_them() -> None:
    (stop,) = [
        problem
        for problem in judged(BROKEN / "review_norrmalm_08_unknown_answer.xlsx").judgement.problems
        if problem.severity is Severity.STOP
    ]
    assert stop.message == "Svaret finns inte bland alternativen: Ja, Nej, Barnet vill ej, Barnet kan ej."


@pytest.mark.parametrize(
    "name",
    [
        "frame_norrmalm_01_semicolon_cp1252_mixed_dates.csv",
        "frame_norrmalm_04_sex_in_words.xlsx",
        "frame_norrmalm_10_title_lines.xlsx",
        "frame_norrmalm_13_header_typo.xlsx",
    ],
)
def test_a_file_that_is_only_written_otherwise_gives_the_same_rows(name: str) -> None:
    base, other = judged(golden.DATA / "frame_norrmalm.xlsx").accepted, judged(BROKEN / name).accepted
    assert base is not None
    assert other is not None
    pd.testing.assert_frame_equal(other.reset_index(drop=True), base.reset_index(drop=True))


@pytest.mark.parametrize(("unit", "rows"), [*zip(golden.UNITS, (214, 141, 187), strict=True)])
def test_a_recorded_list_is_accepted_without_a_word_and_without_its_personal_numbers(unit: str, rows: int) -> None:
    file = judged(golden.DATA / f"frame_{unit}.xlsx")
    assert file.judgement.verdict is Verdict.ACCEPTED
    assert file.judgement.problems == ()
    assert file.accepted is not None
    assert len(file.accepted) == rows
    assert "personal_number" not in file.accepted


@pytest.mark.parametrize("unit", golden.UNITS)
def test_a_list_of_the_year_after_is_accepted_without_a_word(unit: str) -> None:
    content = (golden.DATA / f"follow_up_frame_{unit}.xlsx").read_bytes()
    file = judge_frame(
        content, ruleset=RULES[Kind.FRAME], hand_ins=CATALOGUE.hand_ins, context=follow_up_frame_context()
    )
    assert file.judgement.problems == ()


@pytest.mark.parametrize("unit", golden.UNITS)
@pytest.mark.parametrize("kind", ["review", "double"])
def test_recorded_readings_are_accepted_but_for_the_one_published_oddity(unit: str, kind: str) -> None:
    file = judged(golden.DATA / f"{kind}_{unit}.xlsx")
    odd = {problem.row for problem in file.judgement.problems}
    rules = {problem.rule for problem in file.judgement.problems}
    if (unit, kind) == ("skarholmen", "review"):
        assert len(odd) == 1
        assert rules == {"review.school_report_without_school"}
        assert file.judgement.verdict is Verdict.WARNED
    else:
        assert file.judgement.problems == ()
    assert file.accepted is not None
    assert len(file.accepted) == {"review": 24, "double": 5}[kind]


@pytest.mark.parametrize("unit", golden.UNITS)
def test_readings_of_the_year_after_are_accepted_without_a_word(unit: str) -> None:
    content = (golden.DATA / f"follow_up_review_{unit}.xlsx").read_bytes()
    context = follow_up_review_context(unit)
    file = judge_review(content, ruleset=RULES[Kind.REVIEW], hand_ins=CATALOGUE.hand_ins, context=context)
    assert file.judgement.problems == ()
    assert file.accepted is not None
    assert len(file.accepted) == 12
