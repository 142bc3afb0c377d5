"""The column that flags a child in danger: found whatever else is wrong, and no answer to anything."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from config.errors import ConfigError
from config.hand_in import DANGER, HandIns, Kind
from config.reading import check
from expectations.danger import FlaggedRow
from expectations.hand_in_gate import JudgedFile, judge_review
from method.judging import Severity, Verdict
from tests import golden
from tests.good_sheets import good, good_mini
from tests.hand_in_factory import CATALOGUE, RULES, review_context

READINGS = [Kind.REVIEW, Kind.DOUBLE]


def judged(kind: Kind, *cells: tuple[int, str, Any]) -> JudgedFile:
    sheet = good(kind)
    for row, key, value in cells:
        sheet.set(row, key, value)
    return sheet.judge(sheet.content())


def rows(file: JudgedFile) -> list[int]:
    return [one.row for one in file.flagged]


@pytest.mark.parametrize("kind", READINGS)
@pytest.mark.parametrize("written", ["Ja", "ja", " JA "])
def test_a_flagged_row_is_told_with_its_case_reader_and_day_and_changes_no_verdict(kind: Kind, written: str) -> None:
    plain, file = judged(kind), judged(kind, (3, DANGER, written))
    assert file.judgement.verdict is plain.judgement.verdict is Verdict.ACCEPTED
    assert (plain.flagged, rows(file)) == ((), [3])
    [one] = file.flagged
    assert plain.accepted is not None
    expected = plain.accepted.loc[3].to_dict()
    assert one == FlaggedRow(3, expected["case_ref"], expected["reader"], expected["read_on"].date())


@pytest.mark.parametrize("kind", READINGS)
def test_what_is_accepted_holds_no_flag(kind: Kind) -> None:
    plain, file = judged(kind), judged(kind, (2, DANGER, "Ja"), (3, DANGER, "Nej"))
    assert plain.accepted is not None
    assert file.accepted is not None
    assert DANGER not in file.accepted
    assert file.accepted.equals(plain.accepted)


@pytest.mark.parametrize("written", ["Kanske", "x", 1, True, date(2021, 9, 1)])
def test_any_other_word_is_a_fault_of_its_cell(written: Any) -> None:
    file = judged(Kind.REVIEW, (4, DANGER, written))
    told = [(one.rule, one.severity, one.row, one.column, one.remedy) for one in file.judgement.problems]
    assert told == [("read.unknown_code", Severity.STOP, 4, "Barn i fara", "Skriv Ja eller Nej.")]
    assert file.flagged == ()


@pytest.mark.parametrize("written", ["Nej", "nej ", None, "  "])
def test_no_and_nothing_are_no_flag(written: str | None) -> None:
    file = judged(Kind.REVIEW, (4, DANGER, written))
    assert (file.judgement.verdict, file.flagged) == (Verdict.ACCEPTED, ())


def test_a_workbook_without_the_column_lacks_nothing() -> None:
    content = (golden.DATA / "review_norrmalm.xlsx").read_bytes()
    sheet = good(Kind.REVIEW)
    file = sheet.judge(content)
    assert (file.flagged, [one for one in file.judgement.problems if one.column == "Barn i fara"]) == ((), [])


@pytest.mark.parametrize(("key", "value"), [("case_ref", None), ("case_ref", "NM-0000-00000"), ("case_ref", 1.5)])
def test_a_flag_of_no_known_file_is_asked_about_by_row(key: str, value: Any) -> None:
    file = judged(Kind.REVIEW, (5, DANGER, "Ja"), (5, key, value))
    assert rows(file) == [5]
    [told] = [one for one in file.judgement.problems if one.rule == "danger.which_file"]
    assert (told.row, told.column, told.severity) == (5, "Barn i fara", Severity.STOP)
    assert "NM-" not in told.told


def test_a_drawn_file_that_is_not_to_be_read_is_known_all_the_same() -> None:
    sheet = good(Kind.REVIEW)
    sheet.set(5, DANGER, "Ja")
    sheet.set(5, "case_ref", "NM-2020-99999")
    file = judge_review(
        sheet.content(),
        hand_ins=CATALOGUE.hand_ins,
        ruleset=RULES[Kind.REVIEW],
        context=review_context("norrmalm", Kind.REVIEW),
        drawn=["NM-2020-99999"],
    )
    assert [one.case_ref for one in file.flagged] == ["NM-2020-99999"]
    assert "danger.which_file" not in {one.rule for one in file.judgement.problems}


@pytest.mark.parametrize("first", [True, False])
def test_a_flag_counts_in_either_of_two_columns_of_the_name(*, first: bool) -> None:
    sheet = good(Kind.REVIEW)
    sheet.set(3, DANGER, "Ja" if first else None)
    for place, row in enumerate(sheet.grid):
        row.append("barn i fara" if place == 0 else "ja" if place == 2 and not first else None)
    file = sheet.judge(sheet.content())
    assert file.judgement.verdict is Verdict.REJECTED
    assert rows(file) == [3]


def test_another_organisation_calls_it_otherwise() -> None:
    sheet = good_mini()
    sheet.set(2, DANGER, "Ja")
    assert (sheet.heading(DANGER), rows(sheet.judge(sheet.content()))) == ("Fara nu", [2])


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        ("review", {"kept": True}, "är en flagga och inget svar"),
        ("review", {"required": True}, "är en flagga och inget svar"),
        ("double", {"values": {"ja": ["Ja"]}}, "är en flagga och inget svar"),
        ("frame", {}, "hör till läsningarna"),
    ],
)
def test_the_column_is_checked_when_it_is_read(kind: str, changes: dict[str, Any], told: str) -> None:
    forms = CATALOGUE.hand_ins.model_dump(mode="json")
    flag = next(one for one in forms["forms"]["review"]["closing_columns"] if one["key"] == DANGER)
    columns = [one for one in forms["forms"][kind]["closing_columns"] if one["key"] != DANGER]
    forms["forms"][kind]["closing_columns"] = [*columns, {**flag, **changes}]
    with pytest.raises(ConfigError, match=told):
        check(forms, HandIns, source="hand_ins.toml")
