"""A good file broken in one known way, at a random place: the gate names exactly that, and nothing else."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from config.hand_in import Kind
from expectations.hand_in_gate import JudgedFile
from method.judging import Verdict
from tests.breaks import of_cells, of_dates, of_indicators, of_lists, of_plans, of_readings, of_tables
from tests.breaks.of_tables import title_lines_above
from tests.breaks.way import (
    BREAKS,
    FRAME,
    HARMLESS,
    NOTE,
    ONE_CELL,
    PROGRESS,
    STOP,
    WARN,
    Told,
    a_row,
    at,
)
from tests.good_sheets import (
    Sheet,
    good,
    good_mini,
)
from tests.hand_in_factory import delimited

stable = settings(
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
few, more = settings(stable, max_examples=2), settings(stable, max_examples=4)


MODULES = (of_cells, of_dates, of_indicators, of_lists, of_plans, of_readings, of_tables)
"""Importing them registers their ways."""


def told(file: JudgedFile) -> list[Told]:
    return [(one.rule, one.severity, one.row, one.column) for one in file.judgement.problems]


def judged_as(sheet: Sheet, expected: list[Told]) -> JudgedFile:
    """The sheet's judgement, which has to be what was expected and nothing else."""
    file = sheet.judge(sheet.content())
    assert Counter(told(file)) == Counter(expected)
    severities = {severity for _, severity, _, _ in expected}
    verdict = Verdict.REJECTED if STOP in severities else Verdict.WARNED if WARN in severities else Verdict.ACCEPTED
    assert file.judgement.verdict is verdict
    assert (file.accepted is None) == (verdict is Verdict.REJECTED)
    assert file.may_be_kept == ("privacy.personal_number" not in {rule for rule, *_ in expected})
    return file


@cache
def rows_of_the_good(kind: Kind) -> pd.DataFrame:
    sheet = good(kind)
    accepted = judged_as(sheet, []).accepted
    assert accepted is not None
    return accepted.reset_index(drop=True)


@pytest.mark.parametrize("kind", Kind)
def test_a_good_file_is_taken_in_without_a_word(kind: Kind) -> None:
    assert len(rows_of_the_good(kind)) >= 4


@pytest.mark.parametrize("way", BREAKS)
@few
@given(data=st.data())
def test_what_was_broken_is_named_and_nothing_else(way: str, data: st.DataObject) -> None:
    kinds, break_ = BREAKS[way]
    sheet = good(data.draw(st.sampled_from(kinds)))
    judged_as(sheet, break_(sheet, data.draw))


@pytest.mark.parametrize("way", HARMLESS)
@few
@given(data=st.data())
def test_what_is_only_written_otherwise_gives_notes_and_the_same_rows(way: str, data: st.DataObject) -> None:
    kinds, write = HARMLESS[way]
    kind = data.draw(st.sampled_from(kinds))
    sheet = good(kind)
    expected = write(sheet, data.draw)
    assert {severity for _, severity, _, _ in expected} <= {NOTE}
    accepted = judged_as(sheet, expected).accepted
    assert accepted is not None
    pd.testing.assert_frame_equal(accepted.reset_index(drop=True), rows_of_the_good(kind))


@pytest.mark.parametrize("kind", Kind)
@more
@given(data=st.data())
def test_two_breaks_are_both_told(kind: Kind, data: st.DataObject) -> None:
    sheet, expected = good(kind), []
    for break_ in data.draw(st.lists(st.sampled_from(ONE_CELL[kind]), min_size=2, max_size=2)):
        expected += break_(sheet, data.draw)
    judged_as(sheet, expected)


@pytest.mark.parametrize("kind", Kind)
@few
@given(data=st.data())
def test_a_break_in_a_table_of_another_layout_is_told_by_the_sheets_own_rows(kind: Kind, data: st.DataObject) -> None:
    sheet = good(kind)
    found = data.draw(st.sampled_from(ONE_CELL[kind]))(sheet, data.draw)
    titles = title_lines_above(sheet, data.draw)
    down = len(sheet.grid) - len(good(kind).grid)
    judged_as(
        sheet, [*titles, *((rule, severity, row and row + down, column) for rule, severity, row, column in found)]
    )


@few
@given(data=st.data())
def test_a_question_that_is_asked_of_some_is_answered_by_those(data: st.DataObject) -> None:
    sheet = good_mini()
    not_asked = a_row(sheet, data.draw)
    sheet.set(not_asked, "samtal", data.draw(st.sampled_from(["Nej", "Den unge vill inte"])))
    unanswered = a_row(sheet, data.draw)
    sheet.set(unanswered, "samtal_enskilt", None)
    left = a_row(sheet, data.draw)
    sheet.set(left, "samtal", "Nej")
    sheet.set(left, "samtal_enskilt", None)
    judged_as(
        sheet,
        [
            *at(sheet, "review.answered_unasked", STOP, not_asked, "samtal_enskilt"),
            *at(sheet, "review.unanswered", STOP, unanswered, "samtal_enskilt"),
        ],
    )


@few
@given(data=st.data())
def test_answers_that_cannot_both_be_true_are_told_of_both_columns(data: st.DataObject) -> None:
    sheet = good_mini()
    row, several = a_row(sheet, data.draw), a_row(sheet, data.draw)
    sheet.set(row, "inledd", "Nej")
    sheet.set(row, "plan", "Ja")
    sheet.set(several, "oro", data.draw(st.sampled_from(["Droger/Spel", "Brott/", "Annat/Brott/Okänt"])))
    unknown = [] if sheet.get(several, "oro") == "Brott/" else at(sheet, "review.unknown_answer", STOP, several, "oro")
    spelling = at(sheet, "read.normalised", NOTE, several, "oro")
    judged_as(
        sheet, [*at(sheet, "review.plan_without_investigation", WARN, row, "inledd", "plan"), *unknown, *spelling]
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("kind", [FRAME, PROGRESS])
def test_the_same_table_as_text_gives_the_same_rows(kind: Kind, encoding: str) -> None:
    sheet = good(kind)
    content = delimited(sheet.grid, encoding=encoding)
    file = sheet.judge(content)
    assert told(file) == []
    assert file.accepted is not None
    pd.testing.assert_frame_equal(file.accepted.reset_index(drop=True), rows_of_the_good(kind))
