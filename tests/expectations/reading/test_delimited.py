"""Text with delimiters: encodings, line breaks, quotation marks and the rows' own numbers."""

from typing import Any

import pytest

from config.errors import UnreadableFile
from config.hand_in import HandInLimits, Kind
from expectations.reading.hand_in import ReadFile, read
from tests.hand_in_factory import CATALOGUE, FRAME_HEADINGS, case, delimited
from tests.work import calls


def read_bytes(content: bytes, limits: HandInLimits = CATALOGUE.hand_ins.limits) -> ReadFile:
    return read(content, form=CATALOGUE.hand_ins.forms[Kind.FRAME], limits=limits)


def told(file: ReadFile) -> list[tuple[str, int | None]]:
    return [(one.rule, one.row) for one in file.problems]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_same_rows_come_of_every_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    rows = [FRAME_HEADINGS, case(handling_unit='Enhet "Å"; 1, A'), case(case_ref="B2")]
    file = read_bytes(delimited(rows, delimiter=delimiter, encoding=encoding))
    assert file.frame["case_ref"].to_list() == ["NM-2020-00341", "B2"]
    assert file.frame["handling_unit"].to_list() == ['Enhet "Å"; 1, A', "Utredningsgrupp barn 1"]
    assert file.problems == ()


def test_big_endian_text_with_its_mark_is_read() -> None:
    text = delimited([FRAME_HEADINGS, case()], encoding="utf-16-be")
    assert read_bytes(b"\xfe\xff" + text).problems == ()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_rows_are_numbered_as_a_spreadsheet_program_numbers_them(line_end: str) -> None:
    cells = ["Lista över barn", "", ";".join(FRAME_HEADINGS)]
    split = case(handling_unit=f'"Grupp 1{line_end}rum 2{line_end}{line_end}plan 3"')
    cells += [";".join(map(str, split)), "", ";".join(map(str, case(case_ref="B2")))]
    file = read_bytes(line_end.join(cells).encode())
    assert file.frame.index.tolist() == [4, 6]
    assert file.frame["handling_unit"].to_list() == ["Grupp 1 rum 2 plan 3", "Utredningsgrupp barn 1"]
    assert told(file) == [("read.title_lines", 1), ("read.normalised", 4)]


def test_a_quotation_mark_without_an_end_is_refused_by_its_row_and_swallows_no_rows() -> None:
    lines = [FRAME_HEADINGS, case(), case(handling_unit='"Grupp 1'), case(case_ref="B2"), case(case_ref="B3")]
    text = "\n".join(";".join(map(str, line)) for line in lines)
    with pytest.raises(UnreadableFile, match="Rad 3 har ett citattecken utan slut"):
        read_bytes(text.encode())


def test_a_quotation_mark_within_a_cell_is_a_sign_like_others() -> None:
    lines = [FRAME_HEADINGS, case(handling_unit='Grupp 5" norr'), case(case_ref="B2")]
    text = "\n".join(";".join(map(str, line)) for line in lines)
    assert read_bytes(text.encode()).frame["handling_unit"].to_list() == ['Grupp 5" norr', "Utredningsgrupp barn 1"]


@pytest.mark.parametrize("text", ["=1+1", "+46", "-enhet", "@enhet", '=HYPERLINK("x")'])
def test_what_looks_like_a_formula_is_text_on_the_way_in(text: str) -> None:
    file = read_bytes(delimited([FRAME_HEADINGS, case(handling_unit=text)]))
    assert file.frame["handling_unit"].to_list() == [text]
    assert file.problems == ()


@pytest.mark.parametrize("cell", [None, ""])
def test_lines_of_delimiters_alone_and_columns_without_anything_are_no_rows_and_no_columns(cell: Any) -> None:
    rows = [[*FRAME_HEADINGS, cell, cell], [cell] * 10, [*case(), cell, cell], [cell] * 10]
    file = read_bytes(delimited(rows))
    assert file.frame.index.tolist() == [3]
    assert file.problems == ()


def test_more_rows_than_allowed_are_refused_before_they_are_all_read() -> None:
    content = delimited([FRAME_HEADINGS, *[case()] * 200_000])

    def read() -> None:
        with pytest.raises(UnreadableFile, match="fler än 1000 rader"):
            read_bytes(content, HandInLimits(rows=1000))

    assert calls(read) < 100_000
