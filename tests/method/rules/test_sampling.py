"""Each rule for a case list, over a table of cases: what breaks it and what does not."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from config.audit import Span
from config.hand_in import Kind
from method.judging import Severity
from method.rules.sampling import frame_makers
from method.rules.stated import rules_of
from tests import hand_in_factory
from tests.hand_in_factory import CATALOGUE, case, frame_context

RULES = {rule.code: rule for rule in rules_of(hand_in_factory.RULES[Kind.FRAME], frame_makers())}
KEYS = [column.key for column in CATALOGUE.hand_ins.forms[Kind.FRAME].columns]
DATES = ("report_received", "investigation_opened", "investigation_closed")


def frame_of(*rows: dict[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame([case(**row) for row in rows], columns=KEYS, dtype="object")
    frame.index = pd.RangeIndex(2, 2 + len(frame), name="row")
    return frame.astype({"age": "Int64"} | dict.fromkeys(DATES, "datetime64[s]"))


def broken(code: str, *rows: dict[str, Any], **context: Any) -> list[bool]:
    return RULES[code].failing(frame_of(*rows), frame_context(**context)).tolist()


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("frame.case_ref_missing", {"case_ref": None}),
        ("frame.case_ref_malformed", {"case_ref": "OKÄNT"}),
        ("frame.case_ref_malformed", {"case_ref": "12"}),
        ("frame.case_ref_malformed", {"case_ref": "NM-2020-00341\x07"}),
        ("frame.case_ref_malformed", {"case_ref": "1" * 41}),
        ("frame.sex_missing", {"sex": None}),
        ("frame.sex_disagrees", {"sex": "P"}),
        ("frame.age_missing", {"age": None}),
        ("frame.age_impossible", {"age": -1}),
        ("frame.age_impossible", {"age": 121}),
        ("frame.age_disagrees", {"age": 5}),
        ("frame.age_outside", {"age": 13}),
        ("frame.personal_number_missing", {"personal_number": None}),
        ("frame.personal_number_malformed", {"personal_number": "20160229-9804"}),
        ("frame.personal_number_malformed", {"personal_number": "okänt"}),
        ("frame.report_missing", {"report_received": None}),
        ("frame.report_in_future", {"report_received": date(2021, 8, 17)}),
        ("frame.report_outside", {"report_received": date(2020, 3, 31)}),
        ("frame.report_outside", {"report_received": date(2021, 8, 1)}),
        ("frame.opened_before_report", {"investigation_opened": date(2020, 4, 7)}),
        ("frame.closed_before_opened", {"investigation_closed": date(2020, 4, 19)}),
        ("frame.opened_in_future", {"investigation_opened": date(2021, 8, 17)}),
        ("frame.closed_in_future", {"investigation_closed": date(2021, 8, 17)}),
    ],
)
def test_a_rule_names_the_row_that_breaks_it_and_no_other(code: str, row: dict[str, Any]) -> None:
    assert broken(code, {"case_ref": "NM-2020-00001"}, row) == [False, True]


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("frame.case_ref_malformed", {"case_ref": None}),
        ("frame.case_ref_malformed", {"case_ref": "ÅÄÖ 1/2"}),
        ("frame.sex_disagrees", {"personal_number": None}),
        ("frame.sex_disagrees", {"sex": None}),
        ("frame.age_disagrees", {"age": None}),
        ("frame.age_disagrees", {"personal_number": "okänt"}),
        ("frame.age_outside", {"age": 0}),
        ("frame.age_outside", {"age": 12}),
        ("frame.age_outside", {"age": None}),
        ("frame.age_outside", {"age": 121}),
        ("frame.report_in_future", {"report_received": date(2021, 8, 16)}),
        ("frame.report_outside", {"report_received": date(2020, 4, 1)}),
        ("frame.report_outside", {"report_received": date(2021, 7, 31)}),
        ("frame.report_outside", {"report_received": date(2021, 8, 17)}),
        ("frame.report_outside", {"report_received": None}),
        ("frame.opened_before_report", {"investigation_opened": date(2020, 4, 8)}),
        ("frame.opened_before_report", {"investigation_opened": None}),
        ("frame.closed_before_opened", {"investigation_closed": None}),
        ("frame.closed_before_opened", {"investigation_closed": date(2020, 4, 20)}),
    ],
)
def test_a_limit_belongs_to_what_is_allowed_and_an_empty_cell_is_another_rules_matter(
    code: str, row: dict[str, Any]
) -> None:
    assert broken(code, row) == [False]


def test_every_row_of_a_repeated_case_number_is_named() -> None:
    rows = [{"case_ref": ref} for ref in ("A1", "B2", "A1", None, None)]
    assert broken("frame.case_ref_duplicate", *rows) == [True, False, True, False, False]


def test_a_sex_without_a_stratum_cannot_be_drawn_from() -> None:
    assert broken("frame.sex_outside_strata", {"sex": "F"}, {"sex": "P"}, strata=("F",)) == [False, True]


def test_a_stratum_whose_every_row_is_left_out_stops_the_list() -> None:
    rows = [{"sex": "F", "age": 4}, {"sex": "P", "age": 13}, {"sex": "P", "report_received": date(2019, 1, 1)}]
    assert broken("frame.stratum_left_empty", *rows) == [False, True, True]
    assert broken("frame.stratum_left_empty", *rows, {"sex": "P", "age": 3}) == [False] * 4


def test_the_age_of_ten_digits_is_that_of_the_day_of_report() -> None:
    assert broken("frame.age_disagrees", {"personal_number": "160229-9800", "age": 4}) == [False]


def test_the_rows_outside_the_audit_are_left_out_by_name_and_nothing_else_is() -> None:
    assert {code for code, rule in RULES.items() if rule.leaves_out} == {"frame.age_outside", "frame.report_outside"}
    assert all(RULES[code].severity is Severity.WARN for code in ("frame.age_outside", "frame.report_outside"))


def test_a_period_of_one_day_holds_that_day() -> None:
    period = Span(start=date(2020, 4, 8), end=date(2020, 4, 8))
    assert broken("frame.report_outside", {}, {"report_received": date(2020, 4, 9)}, period=period) == [False, True]
