"""Files as other programs save them: each kind gives the same rows, and what failed in them is told by its cell."""

import zipfile
from io import BytesIO
from pathlib import Path

import pandas as pd
import pytest

from config.errors import UnreadableFile
from config.hand_in import Kind
from expectations.reading.hand_in import ReadFile, read
from method.judging import Severity
from tests.hand_in_factory import CATALOGUE, FRAME_HEADINGS, case, workbook

FILES = Path(__file__).parent / "files"
BOY = case(case_ref="NM-2020-00342", personal_number="20121103-9811", sex="P", age=7)
STOP, NOTE = Severity.STOP, Severity.NOTE


def read_bytes(content: bytes) -> ReadFile:
    return read(content, form=CATALOGUE.hand_ins.forms[Kind.FRAME], limits=CATALOGUE.hand_ins.limits)


def read_file(name: str) -> ReadFile:
    return read_bytes((FILES / name).read_bytes())


@pytest.mark.parametrize("name", ["list.xlsx", "list.xls", "list.ods", "macros.xlsm"])
def test_each_kind_of_workbook_gives_the_same_rows_without_a_word(name: str) -> None:
    file = read_file(name)
    pd.testing.assert_frame_equal(file.frame, read_bytes(workbook([FRAME_HEADINGS, case(), BOY])).frame)
    assert file.problems == ()


@pytest.mark.parametrize("name", ["formulas.xlsx", "formulas.xls", "formulas.ods"])
def test_a_formula_gives_its_last_value_a_failed_one_is_told_by_its_cell_and_so_is_a_hidden_row(name: str) -> None:
    file = read_file(name)
    assert file.frame["age"].to_list() == [4, pd.NA, 4]
    assert file.frame["handling_unit"].to_list() == ["Utredningsgrupp barn 1", "Utredningsgrupp barn 1", None]
    assert {(one.rule, one.severity, one.row, one.column) for one in file.problems} == {
        ("read.hidden_row", NOTE, 2, None),
        ("read.error_value", STOP, 3, "Ålder"),
        ("read.error_value", STOP, 4, "Handläggande enhet"),
    }


def test_neither_formulas_nor_macros_are_run() -> None:
    # The formula before the value would give 2.
    with zipfile.ZipFile(FILES / "macros.xlsm") as archive:
        assert b"<f>1+1</f><v>4</v>" in archive.read("xl/worksheets/sheet1.xml")
        assert "xl/vbaProject.bin" in archive.namelist()
    assert read_file("macros.xlsm").frame["age"].to_list() == [4, 7]


@pytest.mark.parametrize("name", ["list.xls", "formulas.xls"])
@pytest.mark.parametrize("cut", [100, 600, 1500, 3000, 5000])
def test_an_old_workbook_cut_off_is_refused_or_read_and_never_an_error(name: str, cut: int) -> None:
    content = (FILES / name).read_bytes()[:-cut]
    try:
        assert isinstance(read_bytes(content), ReadFile)
    except UnreadableFile:
        return


@pytest.mark.parametrize("name", ["formulas.xls", "formulas.ods", "formulas.xlsx"])
def test_a_byte_changed_anywhere_gives_rows_or_a_refusal_and_never_an_error(name: str) -> None:
    content = (FILES / name).read_bytes()
    for place in range(24, len(content), len(content) // 80):
        changed = bytearray(content)
        changed[place] ^= 0xFF
        try:
            assert isinstance(read_bytes(bytes(changed)), ReadFile)
        except UnreadableFile:
            continue


def test_an_old_workbook_that_counts_from_1904_says_so() -> None:
    content = (FILES / "list.xls").read_bytes()
    record = b"\x22\x00\x02\x00"
    assert content.count(record + b"\x00\x00") == 1
    assert read_bytes(content).grid.day_zero.year == 1899
    in_1904 = content.replace(record + b"\x00\x00", record + b"\x01\x00")
    assert read_bytes(in_1904).grid.day_zero.year == 1904


def test_a_document_that_counts_from_1904_says_so() -> None:
    package = BytesIO()
    with zipfile.ZipFile(FILES / "list.ods") as before, zipfile.ZipFile(package, "w") as after:
        for part in before.namelist():
            mark = b'<table:null-date table:date-value="1904-01-01"/>'
            after.writestr(part, before.read(part).replace(b"<table:iteration ", mark + b"<table:iteration "))
    assert read_bytes(package.getvalue()).grid.day_zero.year == 1904
