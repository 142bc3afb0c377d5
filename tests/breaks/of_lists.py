"""What a case list can be wrong in."""

from __future__ import annotations

from datetime import date, time

from hypothesis import strategies as st

from tests.breaks.way import (
    DOUBLE,
    FRAME,
    NOTE,
    PLAN,
    PROGRESS,
    REVIEW,
    STOP,
    WARN,
    Draw,
    Told,
    a_row,
    at,
    breaks,
    days,
    one_of,
    remaining,
    rewritten,
    unreported,
)
from tests.good_sheets import (
    RECEIVED,
    Sheet,
)
from tests.hand_in_factory import frame_context


@breaks(FRAME)
def two_cases_of_one_number(sheet: Sheet, draw: Draw) -> list[Told]:
    one, other = a_row(sheet, draw), a_row(sheet, draw)
    sheet.set(other, "case_ref", sheet.get(one, "case_ref"))
    return [found for row in (one, other) for found in at(sheet, "frame.case_ref_duplicate", STOP, row, "case_ref")]


@breaks(FRAME)
def two_cases_whose_numbers_differ_in_spelling_only(sheet: Sheet, draw: Draw) -> list[Told]:
    one, other = a_row(sheet, draw), a_row(sheet, draw)
    sheet.set(other, "case_ref", f" {sheet.get(one, 'case_ref').lower()}\u200b")
    doubled = [found for row in (one, other) for found in at(sheet, "frame.case_ref_duplicate", STOP, row, "case_ref")]
    return [*doubled, *at(sheet, "read.normalised", NOTE, other, "case_ref")]


@breaks(FRAME, one_cell=True)
def no_case_number(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "case_ref", one_of(draw, None, "", "   ", "\u200b", "\u00a0"))
    return at(sheet, "frame.case_ref_missing", STOP, row, "case_ref")


@breaks(FRAME, one_cell=True)
def a_case_number_that_is_none(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "case_ref", one_of(draw, "N", "A1", "SAKNAS", "?", "9" * 41 + "A", "---"))
    return at(sheet, "frame.case_ref_malformed", STOP, row, "case_ref")


@breaks(FRAME, one_cell=True)
def a_case_number_that_lost_digits(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "case_ref", one_of(draw, "2.02E+09", "2,02E+09", "2.02e9", "2E9", 2.02e20, 2020.5, "20203,0"))
    return at(sheet, "read.lost_digits", STOP, row, "case_ref")


@breaks(FRAME)
def two_case_numbers_rounded_to_the_same(sheet: Sheet, draw: Draw) -> list[Told]:
    rows = [a_row(sheet, draw), a_row(sheet, draw)]
    for row in rows:
        sheet.set(row, "case_ref", 2.02e09)
    return [found for row in rows for found in at(sheet, "frame.case_ref_duplicate", STOP, row, "case_ref")]


@breaks(FRAME, REVIEW, DOUBLE, one_cell=False)
def a_case_number_read_as_something_else(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "case_ref", one_of(draw, date(2020, 5, 4), True, time(12, 30)))
    return [*at(sheet, "read.not_text", STOP, row, "case_ref"), *remaining(sheet)]


@breaks(FRAME, one_cell=True)
def no_sex(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "sex", one_of(draw, None, " "))
    return at(sheet, "frame.sex_missing", STOP, row, "sex")


@breaks(FRAME, one_cell=True)
def the_other_sex(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "sex", {"F": "P", "P": "F"}[sheet.get(row, "sex")])
    return at(sheet, "frame.sex_disagrees", WARN, row, "personal_number", "sex")


@breaks(FRAME, REVIEW, DOUBLE, one_cell=True)
def an_unknown_sex(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "sex", one_of(draw, "X", "okänt", 1, "F/P", "Flicka?", True, date(2020, 1, 1)))
    return at(sheet, "read.unknown_code", STOP, row, "sex")


@breaks(FRAME, one_cell=True)
def no_age(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "age", one_of(draw, None, ""))
    return at(sheet, "frame.age_missing", WARN, row, "age")


@breaks(FRAME, one_cell=True)
def an_age_that_nobody_has(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "age", draw(st.integers(-99, -1) | st.integers(121, 10**9)))
    return [
        *at(sheet, "frame.age_impossible", STOP, row, "age"),
        *at(sheet, "frame.age_disagrees", WARN, row, "personal_number", "age"),
    ]


@breaks(FRAME, one_cell=True)
def another_age(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    other = [years for years in range(13) if years != sheet.get(row, "age")]
    sheet.set(row, "age", draw(st.sampled_from(other)))
    return at(sheet, "frame.age_disagrees", WARN, row, "personal_number", "age")


@breaks(FRAME, one_cell=True)
def a_child_outside_the_target_group(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    rewritten(sheet, row, years=draw(st.integers(13, 100)))
    return at(sheet, "frame.age_outside", WARN, row, "personal_number", "age")


@breaks(FRAME, REVIEW, DOUBLE, PLAN, PROGRESS)
def no_whole_number(sheet: Sheet, draw: Draw) -> list[Told]:
    """Thousands set apart, decimals, words, and numbers that a program made into dates."""
    row, [key] = a_row(sheet, draw), sheet.of_type("whole_number")
    value = one_of(draw, "1 000", "1\u00a0000", "1'000", "sju", "7 år", 7.5, "7,5", 1e15, "½", date(2020, 5, 4), True)
    sheet.set(row, key, value)
    return [*at(sheet, "read.not_a_number", STOP, row, key), *unreported(sheet)]


@breaks(FRAME, one_cell=True)
def no_personal_number(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "personal_number", one_of(draw, None, " "))
    return at(sheet, "frame.personal_number_missing", NOTE, row, "personal_number")


@breaks(FRAME, one_cell=True)
def a_personal_number_that_is_none(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    number = sheet.get(row, "personal_number")
    wrong_check = number[:-1] + str((int(number[-1]) + 1) % 10)
    sheet.set(row, "personal_number", one_of(draw, wrong_check, "20161329-9800", "skyddad", "TF", number[:-1]))
    return at(sheet, "frame.personal_number_malformed", WARN, row, "personal_number")


@breaks(FRAME, one_cell=True)
def no_day_of_the_report(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "report_received", one_of(draw, None, " "))
    return at(sheet, "frame.report_missing", STOP, row, "report_received")


@breaks(FRAME, one_cell=True)
def a_report_in_the_future(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    rewritten(sheet, row, reported=RECEIVED[FRAME] + days(draw, 1, 60), opened=None)
    return at(sheet, "frame.report_in_future", STOP, row, "report_received")


@breaks(FRAME, one_cell=True)
def a_report_outside_the_period(sheet: Sheet, draw: Draw) -> list[Told]:
    row, period = a_row(sheet, draw), frame_context().period
    day = one_of(draw, period.start - days(draw, 1, 50), period.end + days(draw, 1, 15))
    rewritten(sheet, row, reported=day, opened=None)
    return at(sheet, "frame.report_outside", WARN, row, "report_received")


@breaks(FRAME, one_cell=True)
def opened_before_the_report(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "investigation_opened", sheet.get(row, "report_received") - days(draw, 1, 300))
    return at(sheet, "frame.opened_before_report", WARN, row, "report_received", "investigation_opened")


@breaks(FRAME, one_cell=True)
def closed_before_opened(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "investigation_closed", sheet.get(row, "investigation_opened") - days(draw, 1, 300))
    return at(sheet, "frame.closed_before_opened", WARN, row, "investigation_opened", "investigation_closed")


@breaks(FRAME, one_cell=True)
def opened_in_the_future(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "investigation_opened", RECEIVED[FRAME] + days(draw, 1, 300))
    sheet.set(row, "investigation_closed", None)
    return at(sheet, "frame.opened_in_future", WARN, row, "investigation_opened")


@breaks(FRAME, one_cell=True)
def closed_in_the_future(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "investigation_closed", RECEIVED[FRAME] + days(draw, 1, 300))
    return at(sheet, "frame.closed_in_future", WARN, row, "investigation_closed")


@breaks(FRAME)
def most_have_no_day_of_opening(sheet: Sheet, draw: Draw) -> list[Told]:
    for _ in range(draw(st.integers(len(sheet.rows) // 2 + 1, len(sheet.rows)))):
        sheet.set(a_row(sheet, draw), "investigation_opened", None)
    return [("frame.investigation_opened_share", WARN, None, sheet.heading("investigation_opened"))]


@breaks(FRAME)
def only_one_sex(sheet: Sheet, draw: Draw) -> list[Told]:
    sex = one_of(draw, "F", "P")
    sheet.grid = [sheet.grid[0], *(sheet.grid[row - 1] for row in sheet.rows if sheet.get(row, "sex") == sex)]
    return [("frame.stratum_empty", STOP, None, sheet.heading("sex"))]


@breaks(FRAME)
def all_of_one_sex_outside(sheet: Sheet, draw: Draw) -> list[Told]:
    sex = one_of(draw, "F", "P")
    outside = [row for row in sheet.rows if sheet.get(row, "sex") == sex]
    for row in outside:
        rewritten(sheet, row, years=draw(st.integers(13, 17)))
    return [
        *(found for row in outside for found in at(sheet, "frame.stratum_left_empty", STOP, row, "sex")),
        *(found for row in outside for found in at(sheet, "frame.age_outside", WARN, row, "personal_number", "age")),
    ]
