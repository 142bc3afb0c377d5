"""What cells of any kind of file can be wrong in, and how they may be written."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import strategies as st

from expectations.reading.grid import column_letter
from tests.breaks.way import (
    BESIDE_A_STRAY_NUMBER,
    DOUBLE,
    EVERY,
    FRAME,
    INDICATORS,
    NOTE,
    PLAN,
    PROGRESS,
    READINGS,
    REVIEW,
    STOP,
    WARN,
    Draw,
    Told,
    a_row,
    answers,
    at,
    breaks,
    harmless,
    one_of,
    remaining,
    unreported,
)
from tests.good_sheets import (
    Sheet,
    personal_number,
)


@breaks(*EVERY)
def a_failed_formula(sheet: Sheet, draw: Draw) -> list[Told]:
    row, column = a_row(sheet, draw), draw(st.sampled_from(sheet.columns))
    sheet.set(row, column.key, one_of(draw, "#REF!", "#SAKNAS!", "#N/A", "#VÄRDEFEL!", "=A1+1", "#####", "Fel:502"))
    left_out = remaining(sheet) if column.key == "case_ref" else unreported(sheet) if column.key == "number" else []
    return [*at(sheet, "read.error_value", STOP, row, column.key), *left_out]


NUMBER = personal_number(date(2016, 2, 29), female=True)
AS_WRITTEN = (
    NUMBER,
    NUMBER[2:],
    NUMBER.replace("-", ""),
    NUMBER.replace("-", "–"),
    NUMBER.replace("-", "\u2011"),
    NUMBER.replace("-", "−"),
    NUMBER.replace("-", "\u200b-"),
    NUMBER.replace("-", " "),
    f"{NUMBER[:4]}-{NUMBER[4:6]}-{NUMBER[6:]}",
    f"mor {NUMBER} far okänd",
    int(NUMBER.replace("-", "")),
    int(NUMBER[2:].replace("-", "")),
)
"""The ways in which a personal number is written."""


@breaks(*EVERY)
def a_personal_number_in_a_cell(sheet: Sheet, draw: Draw) -> list[Told]:
    places = [
        column for column in sheet.columns if column.key not in {"case_ref", "personal_number", "development_area"}
    ]
    row, column = a_row(sheet, draw), draw(st.sampled_from(places))
    sheet.set(row, column.key, draw(st.sampled_from(AS_WRITTEN)))
    found = at(sheet, "privacy.personal_number", STOP, row, column.key)
    if beside := BESIDE_A_STRAY_NUMBER.get(getattr(column, "type", "answer")):
        found += at(sheet, *beside, row, column.key)
    if (sheet.kind, column.key) == (PROGRESS, "action"):
        found += at(sheet, "progress.action_differs", WARN, row, "action")
    # A sign that nobody sees is left out of a text that is compared, and told.
    hidden = "\u200b" in str(sheet.get(row, column.key)) and getattr(column, "type", "answer") in {
        "text",
        "person",
        "answer",
    }
    found += at(sheet, "read.normalised", NOTE, row, column.key) if hidden else []
    return [*found, *(unreported(sheet) if column.key == "number" else [])]


@breaks(*EVERY)
def a_personal_number_for_a_heading(sheet: Sheet, draw: Draw) -> list[Told]:
    text = str(draw(st.sampled_from(AS_WRITTEN)))
    for row, line in enumerate(sheet.grid):
        line.append("x" if row else text)
    letter = column_letter(len(sheet.columns))
    return [("privacy.personal_number", STOP, 1, letter), ("read.unknown_column", NOTE, 1, letter)]


@breaks(*EVERY)
def a_personal_number_on_another_sheet(sheet: Sheet, draw: Draw) -> list[Told]:
    above = draw(st.integers(0, 5))
    sheet.others["Kladd"] = [*[["anteckning"]] * above, ["se", draw(st.sampled_from(AS_WRITTEN))]]
    return [("privacy.personal_number", STOP, above + 1, "B (blad 2)")]


@breaks(*EVERY)
def a_personal_number_in_a_comment(sheet: Sheet, draw: Draw) -> list[Told]:
    place, text = (draw(st.sampled_from(sheet.rows)), draw(st.integers(1, 3))), str(draw(st.sampled_from(AS_WRITTEN)))

    def comment(book: Any) -> None:
        from openpyxl.comments import Comment

        book.worksheets[0].cell(*place).comment = Comment(f"Gäller {text}.", "es")

    sheet.late.append(comment)
    return [("privacy.personal_number", STOP, None, None)]


FREE_TEXTS = {
    REVIEW: ["comment"],
    DOUBLE: ["comment"],
    PLAN: ["action", "measure"],
    PROGRESS: ["evidence"],
    INDICATORS: ["definition"],
}


@breaks(REVIEW, DOUBLE, PLAN, PROGRESS, INDICATORS, one_cell=True)
def a_telephone_number_in_the_text(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_row(sheet, draw), draw(st.sampled_from(FREE_TEXTS[sheet.kind]))
    number = one_of(draw, "070-174 06 05", "+46 70 174 06 05", "(08) 465 004 00", "070 174 06 05")
    sheet.set(row, key, one_of(draw, number, f"Ring mamman på {number} före fem"))
    return at(sheet, "privacy.phone_number", STOP, row, key)


@breaks(REVIEW, DOUBLE, PLAN, PROGRESS, INDICATORS, one_cell=True)
def an_email_address_in_the_text(sheet: Sheet, draw: Draw) -> list[Told]:
    row, key = a_row(sheet, draw), draw(st.sampled_from(FREE_TEXTS[sheet.kind]))
    sheet.set(
        row, key, one_of(draw, "mamma@example.se", "se mejl från Far.Son+x@post.example.com.", "<a_b@exämple.nu>")
    )
    return at(sheet, "privacy.email_address", STOP, row, key)


@harmless(FRAME, REVIEW, DOUBLE)
def case_numbers_in_other_writing(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    ref = sheet.get(row, "case_ref")
    others = (
        f" {ref}",
        f"{ref}\u00a0",
        ref.lower(),
        f"'{ref}",
        f"\ufeff{ref}",
        ref.replace("-", "\u2011"),
        f"{ref[:4]}\u00ad{ref[4:]}",
    )
    sheet.set(row, "case_ref", draw(st.sampled_from(others)))
    return at(sheet, "read.normalised", NOTE, row, "case_ref")


@harmless(FRAME, REVIEW, DOUBLE)
def sex_in_other_writing(sheet: Sheet, draw: Draw) -> list[Told]:
    row = a_row(sheet, draw)
    words = {"F": ("Flicka", " f", "kvinna\u200b", "K", "FLICKOR"), "P": ("Pojke", "p ", "'P", "man", "Ｐ")}
    sheet.set(row, "sex", draw(st.sampled_from(words[sheet.get(row, "sex")])))
    return at(sheet, "read.normalised", NOTE, row, "sex")


@harmless(*READINGS)
def answers_in_other_writing(sheet: Sheet, draw: Draw) -> list[Told]:
    row, column = a_row(sheet, draw), draw(st.sampled_from(answers(sheet)))
    answer = sheet.get(row, column.key)
    sheet.set(
        row, column.key, one_of(draw, f" {answer}", answer.upper(), f"{answer}\u200b", answer.replace(" ", "  ") + "\n")
    )
    return at(sheet, "read.normalised", NOTE, row, column.key)


@harmless(FRAME, REVIEW, DOUBLE, PLAN, PROGRESS)
def whole_numbers_in_other_writing(sheet: Sheet, draw: Draw) -> list[Told]:
    row, [key] = a_row(sheet, draw), sheet.of_type("whole_number")
    number = sheet.get(row, key)
    plain = one_of(
        draw, str(number), float(number), f"{number},0", f" {number}", f"'{number}", f"{number}.00", f"+{number}"
    )
    sheet.set(row, key, plain)
    return [] if plain in {str(number), float(number)} else at(sheet, "read.normalised", NOTE, row, key)
