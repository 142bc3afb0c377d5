"""The doors for handed-in files: everything is said at once, and nothing but a verdict comes out."""

import re
from datetime import date
from io import BytesIO
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.catalogue import Catalogue
from config.hand_in import Kind
from expectations.hand_in_gate import JudgedFile, judge_frame, judge_review
from method.judging import Verdict
from tests import golden
from tests.hand_in_factory import (
    CATALOGUE,
    FRAME_HEADINGS,
    RULES,
    case,
    frame_context,
    hand_ins,
    review_context,
    workbook,
)

GIRL = case()
CONTEXT = review_context("norrmalm", Kind.REVIEW)
BOY = case(case_ref="NM-2020-00342", personal_number="20121103-9811", sex="P", age=7)


def judged(rows: list[list[Any]], **context: Any) -> JudgedFile:
    return judge_frame(
        workbook(rows), ruleset=RULES[Kind.FRAME], hand_ins=CATALOGUE.hand_ins, context=frame_context(**context)
    )


def rules_of(file: JudgedFile) -> list[tuple[str, int | None]]:
    return [(one.rule, one.row) for one in file.judgement.problems]


def test_a_small_list_passes() -> None:
    file = judged([FRAME_HEADINGS, GIRL, BOY])
    assert file.judgement.problems == ()
    assert file.accepted is not None
    assert file.accepted.index.tolist() == [2, 3]
    assert file.judgement.evaluated > 8


def test_unreadable_cells_and_broken_rules_are_told_at_once_and_each_only_once() -> None:
    bad_date = case(case_ref="NM-2020-00343", report_received="i våras", age=3)
    no_sex = case(case_ref="NM-2020-00344", sex=None)
    file = judged([FRAME_HEADINGS, GIRL, BOY, bad_date, no_sex])
    assert rules_of(file) == [("read.not_a_date", 4), ("frame.sex_missing", 5)]
    assert file.accepted is None


def test_a_missing_column_is_one_fault_beside_those_of_the_other_columns() -> None:
    headings = [heading for heading in FRAME_HEADINGS if heading != "Kön"]
    rows = [[*row[:2], *row[3:]] for row in (GIRL, BOY, case(case_ref=None))]
    file = judged([headings, *rows])
    assert rules_of(file) == [("read.missing_column", None), ("frame.case_ref_missing", 4)]


def test_a_list_in_which_personal_numbers_may_be_left_out_says_nothing_of_each() -> None:
    forms = CATALOGUE.hand_ins.forms
    columns = tuple(
        column.model_copy(update={"required": column.key not in {"personal_number", "handling_unit"}})
        for column in forms[Kind.FRAME].columns
    )
    form = forms[Kind.FRAME].model_copy(update={"columns": columns})
    optional = hand_ins().model_copy(update={"forms": {**forms, Kind.FRAME: form}})
    rows = [[row[0], *row[2:]] for row in (FRAME_HEADINGS, GIRL, BOY)]
    file = judge_frame(workbook(rows), ruleset=RULES[Kind.FRAME], hand_ins=optional, context=frame_context())
    assert file.judgement.problems == ()


def test_sex_is_compared_with_the_personal_number_by_the_forms_own_codes() -> None:
    catalogue = Catalogue(golden.LILLKOMMUN)
    headings = ["Aktnummer", "Personbeteckning", "Juridiskt kön", "År fyllda", "Aktualiserad"]
    girl = ["A1", "20160229-9800", "Kvinna", 4, date(2020, 4, 8)]
    boy = ["A2", "20121103-9811", "K", 7, date(2020, 4, 8)]
    man = ["A3", "20121103-9811", "M", 7, date(2020, 4, 8)]
    content = workbook([headings, girl, boy, man], sheet="Ärenden")
    file = judge_frame(
        content, ruleset=RULES[Kind.FRAME], hand_ins=catalogue.hand_ins, context=frame_context(strata=("K", "M"))
    )
    assert ("frame.sex_disagrees", 3) in rules_of(file)
    assert {row for rule, row in rules_of(file) if rule == "frame.sex_disagrees"} == {3}


def test_a_list_without_a_stratum_is_stopped() -> None:
    assert rules_of(judged([FRAME_HEADINGS, GIRL])) == [("frame.stratum_empty", None)]


def test_a_list_without_rows_is_stopped() -> None:
    assert ("frame.rows", None) in rules_of(judged([FRAME_HEADINGS]))


@pytest.mark.parametrize(("last_year", "verdict"), [(2, "accepted"), (4, "accepted"), (5, "warned"), (1, "accepted")])
def test_a_list_of_quite_another_length_than_last_time_is_warned_about(last_year: int, verdict: str) -> None:
    file = judged([FRAME_HEADINGS, GIRL, BOY], last_year_rows=last_year)
    assert file.judgement.verdict.value == verdict


def test_rows_outside_the_audit_are_left_out_and_the_others_taken_in() -> None:
    early = case(case_ref="NM-2020-00300", report_received=date(2020, 3, 31))
    file = judged([FRAME_HEADINGS, GIRL, early, BOY])
    assert file.judgement.verdict is Verdict.WARNED
    assert file.judgement.left_out == (3,)
    assert file.accepted is not None
    assert file.accepted.index.tolist() == [2, 4]


def test_a_file_that_cannot_be_opened_is_rejected_unjudged_and_not_kept() -> None:
    file = judge_frame(b"", ruleset=RULES[Kind.FRAME], hand_ins=CATALOGUE.hand_ins, context=frame_context())
    assert (file.judgement.verdict, file.judgement.evaluated) == (Verdict.REJECTED, 0)
    assert not file.may_be_kept


def test_a_limit_in_the_configuration_is_a_limit_at_the_door() -> None:
    content = workbook([FRAME_HEADINGS, GIRL, BOY])
    file = judge_frame(content, ruleset=RULES[Kind.FRAME], hand_ins=hand_ins(rows=2), context=frame_context())
    assert rules_of(file) == [("read.unreadable", None)]


def test_a_half_filled_workbook_says_how_much_remains() -> None:
    context = review_context("norrmalm", Kind.DOUBLE)
    content = (golden.DATA / "double_norrmalm.xlsx").read_bytes()
    file = judge_review(
        content, ruleset=RULES[Kind.REVIEW], hand_ins=hand_ins(), context=review_context("norrmalm", Kind.REVIEW)
    )
    assert ("review.files_remaining", None) in rules_of(file)
    assert file.judgement.verdict is Verdict.ACCEPTED
    same = judge_review(content, ruleset=RULES[Kind.DOUBLE], hand_ins=hand_ins(), context=context)
    assert same.judgement.problems == ()


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 40), cut=st.booleans())
def test_a_damaged_file_gives_a_verdict_and_never_an_error(*, seed: int, changes: int, cut: bool) -> None:
    rng = Random(seed)  # noqa: S311  which bytes are damaged is no secret
    content = bytearray((golden.DATA / "review_norrmalm.xlsx").read_bytes())
    for _ in range(changes):
        content[rng.randrange(len(content))] = rng.randrange(256)
    damaged = bytes(content[: rng.randrange(len(content))] if cut else content)
    file = judge_review(damaged, ruleset=RULES[Kind.REVIEW], hand_ins=CATALOGUE.hand_ins, context=CONTEXT)
    assert isinstance(file, JudgedFile)


@settings(max_examples=20)
@given(part=st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"]), data=st.data())
def test_a_workbook_whole_but_changed_inside_gives_a_verdict_and_never_an_error(
    *, part: str, data: st.DataObject
) -> None:
    with ZipFile(golden.DATA / "review_norrmalm.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    # What stands between tags and within quotation marks may be changed, and the part stays well-formed XML.
    words = [*re.finditer(rb"(?<=[\">])[^\"<>=?]+(?=[\"<])", parts[part])]
    word = data.draw(st.sampled_from(words))
    other = data.draw(
        st.sampled_from([b"", b"0", b"-1", b"e", b"d", b"A0", b"ZZZZ9", b"XFD1048576", b"1E999", b"x" * 999])
    )
    parts[part] = parts[part][: word.start()] + other + parts[part][word.end() :]
    changed = BytesIO()
    with ZipFile(changed, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    file = judge_review(changed.getvalue(), ruleset=RULES[Kind.REVIEW], hand_ins=CATALOGUE.hand_ins, context=CONTEXT)
    assert isinstance(file, JudgedFile)


@settings(max_examples=60)
@given(content=st.binary(max_size=400) | st.text(max_size=400).map(str.encode) | st.binary().map(b"PK\x03\x04".__add__))
def test_any_bytes_give_a_verdict_and_never_an_error(content: bytes) -> None:
    file = judge_frame(content, ruleset=RULES[Kind.FRAME], hand_ins=CATALOGUE.hand_ins, context=frame_context())
    assert file.judgement.verdict is Verdict.REJECTED
