"""A personal number out of its place stops the file by row and column, and is not repeated."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from config.hand_in import Kind
from expectations.reading.hand_in import ReadFile, read
from method.judging import Severity
from tests.hand_in_factory import CATALOGUE, FRAME_HEADINGS, case, workbook

STOP = Severity.STOP
NUMBER = "20160229-9800"


def read_book(content: bytes) -> ReadFile:
    return read(content, form=CATALOGUE.hand_ins.forms[Kind.FRAME], limits=CATALOGUE.hand_ins.limits)


def told(file: ReadFile) -> set[tuple[str, Severity, int | None, str | None]]:
    return {(one.rule, one.severity, one.row, one.column) for one in file.problems}


@pytest.mark.parametrize(
    ("rows", "row", "column"),
    [
        ([FRAME_HEADINGS, case(handling_unit=f"Enhet, {NUMBER}")], 2, "Handläggande enhet"),
        ([FRAME_HEADINGS, case(case_ref=NUMBER)], 2, "Ärendenummer"),
        ([[*FRAME_HEADINGS, "Syskon"], [*case(), 201602299800]], 2, "Syskon"),
        ([[*FRAME_HEADINGS, NUMBER], case()], 1, "I"),
        ([[f"Lista för {NUMBER}"], FRAME_HEADINGS, case()], 1, "A"),
    ],
)
def test_a_personal_number_out_of_its_column_stops_the_file_and_is_not_repeated(
    rows: list[list[Any]], row: int, column: str
) -> None:
    file = read_book(workbook(rows))
    assert ("privacy.personal_number", STOP, row, column) in told(file)
    assert file.stray_personal_number
    assert not [one for one in file.problems if NUMBER in f"{one.message}{one.column}"]


def test_a_personal_number_on_another_sheet_stops_the_file() -> None:
    content = workbook([FRAME_HEADINGS, case()], Underlag=[["Barn"], [None, NUMBER]])
    file = read_book(content)
    assert told(file) == {("privacy.personal_number", STOP, 2, "B (blad 2)")}


def test_two_columns_of_personal_numbers_are_one_fault_and_not_one_a_row() -> None:
    file = read_book(workbook([[*FRAME_HEADINGS, "Pnr"], [*case(), NUMBER]]))
    assert {rule for rule, _, _, _ in told(file)} == {"read.duplicate_column"}
    assert not file.stray_personal_number


def test_a_personal_number_in_a_comment_stops_the_file() -> None:
    book = load_workbook(BytesIO(workbook([FRAME_HEADINGS, case()])))
    book.worksheets[0]["C2"].comment = Comment(f"Se {NUMBER}", "någon")
    content = BytesIO()
    book.save(content)
    assert told(read_book(content.getvalue())) == {("privacy.personal_number", STOP, None, None)}
