"""What a unit's own indicators can be wrong in."""

from __future__ import annotations

from tests.breaks.way import INDICATORS, STOP, WARN, Draw, Told, a_row, at, breaks, one_of
from tests.good_sheets import Sheet


@breaks(INDICATORS, one_cell=True)
def an_indicator_without_name_or_meaning(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    key, rule = one_of(
        draw,
        ("name", "indicators.name_missing"),
        ("definition", "indicators.meaning_missing"),
        ("period", "indicators.meaning_missing"),
    )
    sheet.set(row, key, one_of(draw, None, "", " "))
    return at(sheet, rule, STOP, row, key)


@breaks(INDICATORS, one_cell=True)
def an_indicator_without_a_figure(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_row(sheet, draw), one_of(draw, "goal", "girls", "boys")
    sheet.set(row, key, None)
    return at(sheet, "indicators.figure_missing", WARN, row, key)


@breaks(INDICATORS, one_cell=True)
def an_indicator_of_a_question_nobody_asks(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    sheet.set(row, "question", one_of(draw, "Trivsel", "npf och mer", "1"))
    return at(sheet, "indicators.question_unknown", STOP, row, "question")


@breaks(INDICATORS)
def two_indicators_of_one_name(sheet: Sheet, draw: Draw) -> list[Told]:
    one, other = a_row(sheet, draw), a_row(sheet, draw)
    sheet.set(other, "name", sheet.get(one, "name"))
    return [found for row in (one, other) for found in at(sheet, "indicators.name_duplicate", STOP, row, "name")]
