"""Each rule for a workbook of readings, over a table of cases: what breaks it and what does not."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from config.hand_in import Kind
from config.template import ReviewTemplate
from method.judging import Severity
from method.rules.file_review import ReviewContext, consistency_rules, remaining, review_makers
from method.rules.stated import rules_of
from tests import hand_in_factory
from tests.hand_in_factory import CATALOGUE

TEMPLATE = ReviewTemplate.model_validate(
    {
        "key": "liten",
        "version": 1,
        "title": "Liten",
        "questions": [
            {"kind": "single", "key": "mote", "heading": "Möte", "answers": ["Ja", "Nej"]},
            {
                "kind": "single",
                "key": "protokoll",
                "heading": "Protokoll",
                "answers": ["Ja", "Nej"],
                "asked_when": {"mote": ["Ja"]},
            },
            {"kind": "multi", "key": "orsak", "heading": "Orsak", "answers": ["Våld", "Vräkning"]},
            {"kind": "single", "key": "fritt", "heading": "Fritt", "answers": ["A", "B"], "required": False},
            {
                "kind": "single",
                "key": "i_tid",
                "heading": "I tid",
                "answers": ["Ja", "Nej"],
                "limit": {"key": "preliminary_assessment"},
            },
        ],
        "consistency": [
            {
                "rule": "review.violence_without_meeting",
                "severity": "warn",
                "when": {"orsak": ["Våld"], "mote": ["Nej"]},
                "message": "Våld, men inget möte.",
            }
        ],
    }
)
RULESET = hand_in_factory.RULES[Kind.REVIEW]
RULES = [*rules_of(RULESET, review_makers(TEMPLATE, CATALOGUE.law)), *consistency_rules(TEMPLATE)]
FILES = pd.DataFrame(
    {
        "case_ref": ["A1", "B2", "C3"],
        "stratum": ["F", "P", "F"],
        "sex": ["F", "P", "F"],
        "age": [4, 7, 9],
        "report_received": [date(2021, 3, 1), date(2021, 3, 1), date(2021, 8, 10)],
        "investigation_opened": [date(2021, 3, 15), date(2021, 3, 16), None],
        "investigation_closed": [None, None, None],
        "frame_made": [date(2021, 8, 16)] * 3,
    }
)
KNOWN: dict[str, Any] = {
    "case_ref": "A1",
    "sex": "F",
    "age": 4,
    "mote": "Ja",
    "protokoll": "Nej",
    "orsak": "Våld; Vräkning",
    "fritt": None,
    "i_tid": "Ja",
    "reader": "BT",
    "comment": None,
    "read_on": date(2021, 9, 1),
}


def context(**changes: Any) -> ReviewContext:
    known: dict[str, Any] = {
        "template": TEMPLATE,
        "law": CATALOGUE.law,
        "received_on": date(2021, 9, 17),
        "drawn_on": date(2021, 8, 18),
        "readers": ("BT", "bt", "KL", "kl"),
        "files": FILES,
        "due": date(2021, 9, 16),
        "other_reader": {},
    }
    return ReviewContext(**(known | changes))


def workbook_of(*rows: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame([KNOWN | row for row in rows], dtype="object")
    frame.index = pd.RangeIndex(2, 2 + len(frame), name="row")
    return frame.astype({"age": "Int64", "read_on": "datetime64[s]"})


def told(*rows: dict[str, Any], **changes: Any) -> set[tuple[str, str, int]]:
    """Rule, column and row of everything the rules say."""
    frame = workbook_of(*rows)
    return {
        (rule.code.removeprefix("review."), column, int(row))
        for rule in RULES
        for row in frame.index[rule.failing(frame, context(**changes)).astype("bool")]
        for column in rule.columns
    }


def test_a_faultless_workbook_breaks_no_rule() -> None:
    late = {"case_ref": "B2", "sex": "P", "age": 7, "i_tid": "Nej", "reader": "kl", "orsak": "Vräkning"}
    assert told({}, late, {"case_ref": "C3", "age": 9, "mote": "Nej", "protokoll": None, "orsak": "Vräkning"}) == set()


@pytest.mark.parametrize(
    ("row", "broken"),
    [
        ({"case_ref": None}, {("case_ref_missing", "case_ref")}),
        ({"case_ref": "D4"}, {("not_sampled", "case_ref")}),
        ({"sex": "P"}, {("sex_differs", "sex")}),
        ({"sex": None}, {("sex_differs", "sex")}),
        ({"age": 5}, {("age_differs", "age")}),
        ({"age": None}, {("age_differs", "age")}),
        ({"mote": None, "protokoll": None}, {("unanswered", "mote")}),
        ({"mote": None}, {("unanswered", "mote"), ("answered_unasked", "protokoll")}),
        ({"protokoll": None}, {("unanswered", "protokoll")}),
        ({"mote": "Nej", "orsak": "Vräkning"}, {("answered_unasked", "protokoll")}),
        ({"orsak": None}, {("unanswered", "orsak")}),
        ({"orsak": "Våld; Annat"}, {("unknown_answer", "orsak")}),
        ({"mote": "Kanske", "protokoll": None}, {("unknown_answer", "mote")}),
        ({"fritt": "C"}, {("unknown_answer", "fritt")}),
        ({"i_tid": "Nej"}, {("limit_disagrees", "i_tid")}),
        ({"reader": None}, {("reader_missing", "reader")}),
        ({"reader": "XX"}, {("reader_unknown", "reader")}),
        ({"read_on": None}, {("read_on_missing", "read_on")}),
        ({"read_on": date(2021, 8, 17)}, {("read_before_draw", "read_on")}),
        ({"read_on": date(2021, 9, 18)}, {("read_in_future", "read_on"), ("read_late", "read_on")}),
        ({"read_on": date(2021, 9, 17)}, {("read_late", "read_on")}),
        ({"read_on": date(2021, 9, 16)}, set()),
        ({"comment": "Ring 070-123 45 67 om mötet"}, {("privacy.phone_number", "comment")}),
        ({"comment": "Mötet 2021-03-05, beslut 2021-04-07"}, set()),
        ({"comment": "skriv till barn@stad.example"}, {("privacy.email_address", "comment")}),
        ({"read_on": date(2021, 8, 18), "reader": "bt"}, set()),
        (
            {"mote": "Nej", "protokoll": None},
            {("violence_without_meeting", "orsak"), ("violence_without_meeting", "mote")},
        ),
    ],
)
def test_a_row_breaks_the_rules_it_breaks_and_no_other(row: dict[str, Any], broken: set[tuple[str, str]]) -> None:
    assert told(row) == {(code, column, 2) for code, column in broken}


def test_both_rows_of_a_repeated_case_number_are_named() -> None:
    assert told({}, {}) == {("case_ref_duplicate", "case_ref", 2), ("case_ref_duplicate", "case_ref", 3)}


def test_one_person_may_not_make_both_readings_of_a_file() -> None:
    assert told({}, other_reader={"A1": "bt"}) == {("same_reader", "reader", 2)}
    assert told({}, other_reader={"A1": "KL", "B2": "BT"}) == set()


def test_the_limit_is_the_one_of_the_days_in_the_case_list() -> None:
    on_the_sixteenth_day = {"case_ref": "B2", "sex": "P", "age": 7}
    assert told(on_the_sixteenth_day) == {("limit_disagrees", "i_tid", 2)}
    assert told(on_the_sixteenth_day | {"i_tid": "Nej"}) == set()


def test_an_open_case_is_judged_by_the_day_its_list_was_made() -> None:
    waiting = {"case_ref": "C3", "age": 9, "i_tid": "Ja"}
    late = FILES.assign(frame_made=date(2021, 8, 25))
    assert told(waiting) == set()
    assert told(waiting | {"i_tid": "Nej"}) == set()
    assert told(waiting, files=late) == {("limit_disagrees", "i_tid", 2)}


def test_the_message_names_the_alternatives_or_when_the_question_is_asked() -> None:
    messages = {(rule.code, rule.columns): rule.message for rule in RULES}
    assert messages["review.unknown_answer", ("orsak",)] == "Svaret finns inte bland alternativen: Våld, Vräkning."
    assert messages["review.answered_unasked", ("protokoll",)].endswith("Den ställs när ”Möte” är Ja.")


def test_a_note_says_how_many_files_remain_to_be_read() -> None:
    (note,) = remaining(workbook_of({}), context(), RULESET)
    assert (note.severity, note.row, note.message) == (
        Severity.NOTE,
        None,
        "2 av 3 akter är ännu inte granskade i filen.",
    )
    assert remaining(workbook_of({}, {"case_ref": "B2"}, {"case_ref": "C3"}), context(), RULESET) == ()


def test_an_empty_workbook_breaks_no_rule_of_a_row() -> None:
    empty = workbook_of({}).iloc[:0]
    assert [rule.code for rule in RULES if len(rule.failing(empty, context()))] == []
