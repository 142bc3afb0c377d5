"""`arshjul size`: what the design can show, what a wish takes, and plain words for what cannot be."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.factories import AUDIT, CommandLine, HomeAt

RECORDED = "barnarenden-2021"


def test_before_anything_is_laid_out_the_recorded_design_is_told(arshjul: CommandLine, tmp_path: Path) -> None:
    answer = arshjul("size", RECORDED, "--unit", "norrmalm", "--home", tmp_path / "none")
    assert answer.code == 0
    assert " ".join(answer.out.split()) == (
        "Norrmalm: 24 akter där listan ännu inte är inne. En andel på 50 % får en felmarginal på 20,9 procentenheter "
        "(för flickor 29 och för pojkar 29). Med 24 akter nu och 12 om ett år syns en förändring från 50 % först när "
        "den är minst 45 procentenheter. Det som finns i färre än 11,8 % av listans akter kan urvalet missa helt."
    )
    assert not (tmp_path / "none").exists()


def test_the_recorded_audit_as_a_whole_shows_more(arshjul: CommandLine, tmp_path: Path) -> None:
    rows = arshjul("size", RECORDED, "--format", "json", "--home", tmp_path).json
    assert [(row["unit"], row["stratum"]) for row in rows[:3]] == [
        ("hasselby-vallingby", None),
        ("hasselby-vallingby", "F"),
        ("hasselby-vallingby", "P"),
    ]
    whole = rows[-1]
    assert (whole["unit"], whole["stratum"], whole["files"], whole["files_then"]) == (None, None, 72, 36)
    assert (whole["margin"], whole["rise"], whole["discovered"]) == (12.1, 28, 4.1)


def test_what_is_wished_for_is_told_in_files(arshjul: CommandLine, tmp_path: Path) -> None:
    wish = ("--margin", 10, "--change", "75:95", "--discover", 5)
    rows = arshjul("size", RECORDED, "--unit", "norrmalm", *wish, "--format", "json", "--home", tmp_path).json
    assert [(row["asked"], row["stratum"], row["files"], row["proportional"]) for row in rows] == [
        ("margin", None, 104, None),
        ("margin", "F", 104, 52),
        ("margin", "P", 104, 52),
        ("change", None, 55, None),
        ("change", "F", 55, 28),
        ("change", "P", 55, 27),
        ("discover", None, 59, None),
        ("discover", "F", 59, 30),
        ("discover", "P", 59, 29),
    ]
    told = arshjul("size", RECORDED, *wish, "--home", tmp_path)
    assert "Förändring från 75 % till 95 %" in told.out
    assert "Granskningen" in told.out


def test_a_list_that_is_in_counts_with_its_length(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("file review")
    listed = ("size", AUDIT, "--format", "json", "--home", home.path)
    rows = {(row["unit"], row["stratum"]): row for row in arshjul(*listed).json}
    assert (rows["tallunda", None]["frame"], rows["tallunda", "K"]["frame"]) == (12, 6)
    assert rows["mosslida", None]["frame"] is None
    assert rows[None, None]["frame"] is None, "not before all lists are in"
    [unit, *strata] = arshjul(*listed, "--unit", "tallunda", "--discover", 50).json
    # 6 of 12: missed by 4 files with 15/495 = 0.030, by 3 with 20/220 = 0.091.
    assert (unit["files"], unit["enough"]) == (4, True)
    assert [row["proportional"] for row in strata] == [2, 2]


def test_so_many_files_instead_are_dealt_to_the_strata(arshjul: CommandLine, tmp_path: Path) -> None:
    rows = arshjul("size", RECORDED, "--unit", "norrmalm", "--files", 41, "--format", "json", "--home", tmp_path).json
    assert [row["files"] for row in rows] == [41, 21, 20]
    assert rows[0]["files_then"] == 41


def test_the_same_rows_as_json_and_as_csv(arshjul: CommandLine, tmp_path: Path) -> None:
    for wish in ((), ("--margin", 15)):
        listed = arshjul("size", RECORDED, *wish, "--format", "json", "--home", tmp_path).json
        text = arshjul("size", RECORDED, *wish, "--format", "csv", "--home", tmp_path).out
        rows = list(csv.DictReader(io.StringIO(text)))
        assert rows == [{name: "" if value is None else str(value) for name, value in row.items()} for row in listed]


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (("--share", 120), "Andelen (--share) är 120. Skriv ett tal från 0 till 100."),
        (("--margin", 0), "Felmarginalen (--margin) är 0. Skriv ett tal från 1 till 50."),
        (("--discover", 0), "Andelen att upptäcka (--discover) är 0. Skriv ett tal från 0,1 till 100."),
        (("--change", "75"), "”75” är ingen förändring. Skriv två procenttal, t.ex. --change 75:95."),
        (("--change", "75:upp"), "”75:upp” är ingen förändring. Skriv två procenttal, t.ex. --change 75:95."),
        (("--change", "75:175"), "Andelen i --change är 175. Skriv ett tal från 0 till 100."),
        (("--change", "75:75"), "”75:75” är ingen förändring: de två procenttalen är lika."),
        (("--files", 0), "Antalet akter (--files) är 0. Skriv ett heltal från 1."),
        (
            ("--files", 30, "--margin", 10),
            "Ange antingen --files, för vad så många akter kan visa, eller det som ska kunna visas.",
        ),
        (
            ("--unit", "normalm"),
            f"I {RECORDED} granskas inte den enheten: enheten ”normalm” finns inte. Menade du ”norrmalm”?",
        ),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    arshjul: CommandLine, tmp_path: Path, wish: tuple[object, ...], sentence: str
) -> None:
    answer = arshjul("size", RECORDED, *wish, "--home", tmp_path)
    assert (answer.code, answer.out, answer.err) == (2, "", f"{sentence}\n")
