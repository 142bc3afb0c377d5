"""`--copy` at the doors: a new file beside the answer, never instead of it, and never over another."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from expectations.marked.to_put_right import TITLE
from tests.factories import AUDIT, STRAY_NUMBER, CommandLine, HomeAt, cases, frame_file

HANDED_IN = ("--audit", AUDIT, "--unit", "tallunda", "--kind", "frame")
DOORS = {"check": (), "receive": ("--on", "2024-04-10")}
HINT = "--copy FIL.xlsx"


def lista(folder: Path, rows: list[dict[str, Any]], **more: Any) -> Path:
    path = folder / "lista.xlsx"
    path.write_bytes(frame_file(rows, **more))
    return path


def twice() -> list[dict[str, Any]]:
    first, second, *others = cases()
    return [first, second | {"case_ref": first["case_ref"]}, *others]


def warned() -> list[dict[str, Any]]:
    first, *others = cases()
    return [first | {"age": 12}, *others]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(("rows", "code"), [(twice(), 4), (warned(), 3)])
def test_a_copy_is_written_and_the_answer_stays_as_it_was(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path, door: str, rows: list[dict[str, Any]], code: int
) -> None:
    home, path, copy = home_at("sampling"), lista(tmp_path, rows), tmp_path / "kopia.xlsx"
    answer = arshjul(door, path, *HANDED_IN, *DOORS[door], "--copy", copy, "--format", "json", "--home", home.path)
    assert answer.code == code
    assert set(answer.json) == {"verdict", "problems"}
    assert str(copy) in answer.err
    book = CalamineWorkbook.from_path(str(copy))
    assert book.sheet_names[0] == TITLE
    own = load_workbook(copy).worksheets[1]
    marked = {cell.row for line in own.iter_rows() for cell in line if cell.comment}
    assert {problem["row"] for problem in answer.json["problems"] if problem["row"]} == marked


@pytest.mark.parametrize("door", DOORS)
def test_without_a_copy_the_answer_says_how_to_get_one(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path, door: str
) -> None:
    home, path = home_at("sampling"), lista(tmp_path, twice())
    call = (door, path, *HANDED_IN, *DOORS[door], "--home", home.path)
    assert HINT in arshjul(*call).out.splitlines()[-1]
    assert HINT not in arshjul(*call, "--copy", tmp_path / "kopia.xlsx").out
    assert HINT not in arshjul(*call, "--format", "json").out


def test_what_can_be_used_gets_no_hint_and_without_problems_no_copy(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home, path, copy = home_at("sampling"), lista(tmp_path, cases()), tmp_path / "kopia.xlsx"
    assert HINT not in arshjul("check", path, *HANDED_IN, "--home", home.path).out
    answer = arshjul("check", path, *HANDED_IN, "--copy", copy, "--home", home.path)
    assert answer.code == 0
    assert "ingen kopia" in answer.err
    assert not copy.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("kopia.ods", "sluta på .xlsx"), ("lista.xlsx", "finns redan"), ("saknas/kopia.xlsx", "saknas finns inte")],
)
@pytest.mark.parametrize("door", DOORS)
def test_a_copy_that_cannot_be_written_is_said_before_anything_is_received(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path, door: str, name: str, said: str
) -> None:
    home, path = home_at("sampling"), lista(tmp_path, twice())
    before, content = home.dump(), path.read_bytes()
    answer = arshjul(door, path, *HANDED_IN, *DOORS[door], "--copy", tmp_path / name, "--home", home.path)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert home.dump() == before
    assert path.read_bytes() == content


def test_a_file_that_cannot_be_opened_has_no_copy_and_no_hint(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home, path, copy = home_at("sampling"), tmp_path / "lista.xlsx", tmp_path / "kopia.xlsx"
    path.write_bytes(frame_file(cases())[:2000])
    assert HINT not in arshjul("check", path, *HANDED_IN, "--home", home.path).out
    answer = arshjul("receive", path, *HANDED_IN, *DOORS["receive"], "--copy", copy, "--home", home.path)
    assert answer.code == 4
    assert "gick inte att öppna" in answer.err
    assert not copy.exists()


def test_a_stray_number_is_neither_in_the_copy_nor_kept(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home, path, copy = home_at("sampling"), lista(tmp_path, cases(), Not=f"se {STRAY_NUMBER}"), tmp_path / "k.xlsx"
    answer = arshjul("receive", path, *HANDED_IN, *DOORS["receive"], "--copy", copy, "--home", home.path)
    assert answer.code == 4
    own = load_workbook(BytesIO(copy.read_bytes())).worksheets[1]
    values = [cell.value for row in own.iter_rows() for cell in row]
    assert not [value for value in values if STRAY_NUMBER in str(value)]
    assert copy.read_bytes()[:500] not in home.raw()


def test_a_file_already_taken_in_says_so(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home, path, copy = home_at("sampling"), lista(tmp_path, warned()), tmp_path / "kopia.xlsx"
    call = ("receive", path, *HANDED_IN, *DOORS["receive"], "--home", home.path)
    assert arshjul(*call).code == 3
    again = arshjul(*call, "--copy", copy)
    assert (again.code, again.out) == (0, "Filen är redan mottagen; ingenting har ändrats.\n")
    assert "arshjul check" in again.err
    assert not copy.exists()


def test_a_copy_that_could_not_be_written_after_all_is_said_after_the_answer(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home, path, copy = home_at("sampling"), lista(tmp_path, twice()), tmp_path / "kopia.xlsx"
    copy.symlink_to(tmp_path / "nowhere.xlsx")
    answer = arshjul("check", path, *HANDED_IN, "--copy", copy, "--format", "json", "--home", home.path)
    assert (answer.code, answer.json["verdict"]) == (2, "rejected")
    assert "kunde inte skrivas" in answer.err
    assert not (tmp_path / "nowhere.xlsx").exists()
