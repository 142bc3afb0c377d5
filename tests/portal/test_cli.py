"""The command line as other programs rely on it: exit codes, JSON shapes, plain sentences, nothing heavy imported."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from portal.render import as_csv
from tests import golden
from tests.factories import (
    AUDIT,
    STRAY_NUMBER,
    Answer,
    CommandLine,
    Home,
    HomeAt,
    cases,
    frame_file,
    review_file,
)
from tests.played import Played, environment

FISHER = 0.003534480162
"""Two-sided p of 9 of 24 against 11 of 12."""

BROKEN = golden.ROOT / "demo" / "broken"
RECORDED = "barnarenden-2021"
HANDED_IN = ("--audit", AUDIT, "--unit", "tallunda", "--kind", "frame")


def run_python(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment(),
        cwd=golden.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def dump(home: Path) -> list[str]:
    """Everything in the register, as it lies there."""
    with sqlite3.connect(home / "register.db") as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


def lista(folder: Path, rows: list[dict[str, Any]], **more: Any) -> Path:
    path = folder / "lista.xlsx"
    path.write_bytes(frame_file(rows, **more))
    return path


def with_a_warning() -> list[dict[str, Any]]:
    first, *others = cases()
    return [first | {"age": 12}, *others]


def the_same_case_twice() -> list[dict[str, Any]]:
    first, second, *others = cases()
    return [first, second | {"case_ref": first["case_ref"]}, *others]


def test_status_in_json(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("sampling")
    answer = arshjul("status", AUDIT, "--today", "2024-04-15", "--format", "json", "--home", home.path)
    assert answer.code == 0
    assert answer.json == [
        {
            "audit": AUDIT,
            "unit": "tallunda",
            "stage": "sampling",
            "waiting_for": "Verksamhetschef, Tallunda: listan över ärenden",
            "since": "2024-04-08",
            "due": "2024-04-11",
            "late_days": 4,
        },
        {
            "audit": AUDIT,
            "unit": "mosslida",
            "stage": "planning",
            "waiting_for": "Asta Ormbunke, Folke Kvistrum: en ny dag för det inledande mötet (arshjul plan --move)",
            "since": "2024-03-18",
            "due": "2024-04-10",
            "late_days": 5,
        },
    ]


def test_status_of_what_has_ended_waits_for_null(demo: Played, arshjul: CommandLine) -> None:
    [row, *_] = arshjul("status", "--format", "json", "--home", demo.home).json
    assert row == {
        "audit": RECORDED,
        "unit": "hasselby-vallingby",
        "stage": "closed",
        "waiting_for": None,
        "since": "2022-11-22",
        "due": None,
        "late_days": 0,
    }


def test_tables_in_json(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("tables", RECORDED, "--format", "json", "--home", demo.home).json
    assert {tuple(row) for row in rows} == {
        ("question", "label", "answer", "unit", "sex", "count", "base", "percent", "low", "high")
    }
    by_place = {(row["question"], row["answer"], row["unit"]): row for row in rows}
    assert by_place["utredning", "Utredning klar inom 4 månader", "norrmalm"] == {
        "question": "utredning",
        "label": "Utredning",
        "answer": "Utredning klar inom 4 månader",
        "unit": "norrmalm",
        "sex": None,
        "count": 24,
        "base": 24,
        "percent": 100.0,
        "low": pytest.approx(83.26, abs=0.05),
        "high": 100.0,
    }
    outside = by_place["samtal_om_saken", "Barnet vill ej", None]
    assert (outside["percent"], outside["base"]) == (None, 59)


def test_tables_of_one_unit_have_no_total(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("tables", RECORDED, "--unit", "skarholmen", "--by-sex", "--format", "json", "--home", demo.home).json
    assert {row["unit"] for row in rows} == {"skarholmen"}
    assert {row["sex"] for row in rows} == {None, "F", "P"}


def test_figures_stand_beside_their_intervals_and_the_total_says_whom_it_speaks_for(
    demo: Played, arshjul: CommandLine
) -> None:
    said = arshjul("tables", RECORDED, "--home", demo.home).out
    assert "51 av 72 (71 %; 56–79 %)" in said
    assert "Totalen gäller 3 granskade enheter av 13, inte hela Stockholms stad." in said
    rows = arshjul("tables", RECORDED, "--weighted", "--format", "json", "--home", demo.home).json
    [row] = [
        one for one in rows if one["answer"] == "Utredning klar inom 4 månader" and one["unit"] is one["sex"] is None
    ]
    assert row["low"] < row["weighted"] < row["percent"] < row["high"]


def test_agreement_is_told_with_what_so_few_files_can_say(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("agreement", RECORDED, "--format", "json", "--home", demo.home).json
    expected = golden.expected("double")["questions"]
    found = {row["heading"]: (row["compared"], row["agree"]) for row in rows if row["heading"] in expected}
    assert found == {heading: (one["compared"], one["agree"]) for heading, one in expected.items()}
    assert {row["standing"] for row in rows} <= {"good", "cannot_tell"}, "15 files show no question to be weak"
    assert "räknar av den likhet som slumpen ger" in arshjul("agreement", RECORDED, "--home", demo.home).out


def test_candidates_say_what_the_figures_suggest_and_what_became_of_it(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("findings", RECORDED, "--candidates", "--format", "json", "--home", demo.home).json
    slow = next(row for row in rows if (row["unit"], row["question"]) == ("skarholmen", "klar_4_manader"))
    assert (slow["kind"], slow["certain"], slow["status"], slow["area"]) == (
        "development",
        True,
        "confirmed",
        "effektivitet",
    )
    assert slow["figure"] == "9 av 24 (38 %; 19–58 %)"


def test_differences_are_told_with_what_so_few_files_could_have_shown(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("differences", RECORDED, "--format", "json", "--home", demo.home).json
    girls = [row for row in rows if row["group"] == "flickor"]
    assert {row["verdict"] for row in girls} == {"cannot_tell"}, "36 girls and 36 boys show no difference"
    told = {(row["group"], row["answer"]): row["verdict"] for row in rows if row["verdict"] != "cannot_tell"}
    assert told["Norrmalm", "Utredning klar inom 4 månader"] == "higher"
    assert told["Skärholmen", "Utredning klar inom 4 månader"] == "lower"
    said = arshjul("differences", RECORDED, "--unit", "norrmalm", "--home", demo.home).out
    assert "Norrmalm 24 av 24, övriga 27 av 48: högre." in said
    assert "så sällan som en gång på tjugo" in said


def test_tables_for_everybody_hide_small_counts_and_what_would_tell_them(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("tables", RECORDED, "--open", "--format", "json", "--home", demo.home).json
    assert {row["count"] for row in rows if row["count"] is not None} & {1, 2, 3, 4} == set()
    hidden = [row for row in rows if row["count"] is None]
    assert hidden
    assert all(row["percent"] is row["low"] is row["high"] is None for row in hidden)
    answer = arshjul("tables", RECORDED, "--open", "--by-sex", "--home", demo.home)
    assert (answer.code, "Ta bort --unit och --by-sex" in answer.err) == (2, True)


def test_two_audits_are_held_against_each_other_as_their_outcomes_are(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("compare", RECORDED, f"{RECORDED}-uppfoljning", "--format", "json", "--home", demo.home).json
    assert len(rows) == 12, "three units, four questions"
    assert {row["kinship"] for row in rows} == {"same"}
    [better] = [row for row in rows if row["verdict"] == "improved"]
    assert (better["unit"], better["question"]) == ("Skärholmen", "klar_4_manader")
    assert (better["before"], better["after"]) == ({"count": 9, "base": 24}, {"count": 11, "base": 12})
    assert better["p"] == pytest.approx(FISHER)
    backwards = arshjul("compare", f"{RECORDED}-uppfoljning", RECORDED, "--home", demo.home).out
    assert "ny fråga" in backwards, "the follow-up asked four of them only"


def test_draw_in_json(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("draw", RECORDED, "--unit", "norrmalm", "--format", "json", "--home", demo.home).json
    assert rows[0] == {
        "unit": "norrmalm",
        "stratum": "F",
        "order": 1,
        "role": "sample",
        "case_ref": "NM-2020-00756",
        "draw_key": "00677c67523c8aa2e09e9a67b3692a7e9019e7c006c6e568e2c177d5aa0a8947",
    }
    assert [row["role"] for row in rows] == (["sample"] * 12 + ["reserve"] * 6) * 2


def test_a_draw_that_is_verified_says_so(demo: Played, arshjul: CommandLine) -> None:
    answer = arshjul("draw", RECORDED, "--unit", "norrmalm", "--verify", "--home", demo.home)
    assert (answer.code, answer.out) == (0, "Urvalet hos Norrmalm stämmer: 36 akter drogs om ur listan, alla lika.\n")


def test_the_draw_of_a_follow_up_is_verified_without_the_files_read_before(demo: Played, arshjul: CommandLine) -> None:
    answer = arshjul("draw", f"{RECORDED}-uppfoljning", "--unit", "skarholmen", "--verify", "--home", demo.home)
    assert (answer.code, answer.out) == (0, "Urvalet hos Skärholmen stämmer: 20 akter drogs om ur listan, alla lika.\n")


TAMPERED = {
    "another seed": ("UPDATE draw SET seed = 'another'", "fröet är inte det som förseglades."),
    "another list": ("UPDATE draw SET frame_hash = 'another'", "den sparade listan är inte den som drogs."),
    "another nonce": ("UPDATE draw SET nonce = 'another'", "slumptalet svarar inte mot förbindelsen."),
    "another order": (
        "UPDATE drawn_file SET place = place + 100 WHERE place = 1",
        "en ny dragning ur samma lista ger andra akter.",
    ),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_draw_that_was_tampered_with_is_code_5(home_at: HomeAt, arshjul: CommandLine, how: str) -> None:
    statement, sentence = TAMPERED[how]
    home = home_at("file review")
    verify = ("draw", AUDIT, "--unit", "tallunda", "--verify", "--home", home.path)
    assert arshjul(*verify).code == 0
    with sqlite3.connect(home.database) as connection:
        connection.execute(statement)
    connection.close()
    answer = arshjul(*verify)
    assert (answer.code, answer.out) == (5, "")
    assert answer.err == f"Tallunda: {sentence}\n"


def test_outbox_in_json(demo: Played, arshjul: CommandLine) -> None:
    [first, *_] = arshjul("outbox", "--format", "json", "--home", demo.home).json
    assert first == {
        "id": 1,
        "written_on": "2021-08-02",
        "kind": "invitation",
        "recipient": "enhetschef.hasselby-vallingby",
        "subject": "Granskning hos Hässelby-Vällingby: inledande möte 9 augusti 2021",
        "status": "sent",
        "sent_on": "2021-08-02",
        "file": "2021-08-02-00001-invitation-enhetschef.hasselby-vallingby.txt",
        "problem": None,
        "key": f"invitation|{RECORDED}|hasselby-vallingby|enhetschef.hasselby-vallingby|2021-08-09",
        "channel": "file",
        "attempts": 1,
    }


def test_outcomes_in_json(demo: Played, arshjul: CommandLine) -> None:
    rows = arshjul("outcomes", RECORDED, "--format", "json", "--home", demo.home).json
    assert rows == arshjul("outcomes", "--format", "json", "--home", demo.home).json, "no other audit has any"
    [row] = [row for row in rows if (row["unit"], row["question"]) == ("skarholmen", "klar_4_manader")]
    assert row.pop("p") == pytest.approx(FISHER)
    assert row.pop("p_adjusted") == pytest.approx(12 * FISHER), "the smallest of four questions at three units"
    assert row == {
        "audit": RECORDED,
        "unit": "skarholmen",
        "question": "klar_4_manader",
        "before": {"count": 9, "base": 24},
        "after": {"count": 11, "base": 12},
        "verdict": "improved",
        "plan": "done",
    }


def test_outcomes_in_csv_have_a_column_for_every_number(demo: Played, arshjul: CommandLine) -> None:
    text = arshjul("outcomes", RECORDED, "--format", "csv", "--home", demo.home).out
    rows = {(row["unit"], row["question"]): row for row in csv.DictReader(io.StringIO(text))}
    row = rows["skarholmen", "klar_4_manader"]
    places = ("before_count", "before_base", "after_count", "after_base")
    assert [row[place] for place in places] == ["9", "24", "11", "12"]


def test_check_in_json(demo: Played, arshjul: CommandLine) -> None:
    path = BROKEN / "frame_norrmalm_02_duplicate_case.xlsx"
    answer = arshjul(
        "check",
        path,
        "--audit",
        RECORDED,
        "--unit",
        "norrmalm",
        "--kind",
        "frame",
        "--format",
        "json",
        "--home",
        demo.home,
    )
    assert answer.code == 4
    assert tuple(answer.json) == ("verdict", "problems")
    assert answer.json["verdict"] == "rejected"
    stops = [problem for problem in answer.json["problems"] if problem["severity"] == "stop"]
    assert stops == [
        {
            "rule": "frame.case_ref_duplicate",
            "severity": "stop",
            "row": row,
            "column": "Ärendenummer",
            "message": "Samma ärendenummer står på flera rader. Varje ärende ska ha en rad och ett eget nummer. "
            "Rätta numret, eller ta bort raden som är för mycket.",
        }
        for row in (22, 64)
    ]


MANIFEST = json.loads((BROKEN / "manifest.json").read_text(encoding="utf-8"))["files"]
VERDICTS = {
    "accepted_after_normalisation": (0, "accepted"),
    "accepted_with_warning": (3, "warned"),
    "rejected": (4, "rejected"),
}


@pytest.mark.parametrize("broken", MANIFEST, ids=lambda broken: broken["file"])
def test_a_broken_file_gets_the_verdict_that_is_known_and_nothing_of_it_is_kept(
    demo: Played, arshjul: CommandLine, broken: dict[str, Any]
) -> None:
    kind, unit, *_ = broken["file"].split("_")
    before = dump(demo.home)
    answer = arshjul(
        "check",
        BROKEN / broken["file"],
        "--audit",
        RECORDED,
        "--unit",
        unit,
        "--kind",
        kind,
        "--format",
        "json",
        "--home",
        demo.home,
    )
    assert (answer.code, answer.json["verdict"]) == VERDICTS[broken["verdict"]]
    assert "Traceback" not in answer.err
    assert dump(demo.home) == before
    if broken["verdict"] == "rejected" and broken["rows"] != "all":
        stops = [problem for problem in answer.json["problems"] if problem["severity"] == "stop"]
        assert [problem["row"] for problem in stops] == broken["rows"]
        assert {problem["column"] for problem in stops} == set(broken["columns"])


@pytest.mark.parametrize(
    "command", [("status",), ("outbox",), ("tables", RECORDED), ("draw", RECORDED, "--unit", "norrmalm")]
)
def test_every_listing_has_the_same_rows_as_json_and_as_csv(
    demo: Played, arshjul: CommandLine, command: tuple[str, ...]
) -> None:
    listed = arshjul(*command, "--format", "json", "--home", demo.home).json
    text = arshjul(*command, "--format", "csv", "--home", demo.home).out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert rows == [{name: "" if value is None else str(value) for name, value in row.items()} for row in listed]


def test_a_cell_that_a_spreadsheet_could_take_for_a_formula_is_made_harmless() -> None:
    text = as_csv([{"a": "=HYPERLINK(1)", "b": "+1", "c": "-1", "d": "@x", "e": -1, "f": "a=b", "g": None}])
    assert list(csv.reader(io.StringIO(text)))[1] == ["'=HYPERLINK(1)", "'+1", "'-1", "'@x", "-1", "a=b", ""]
    assert as_csv([{"a": "\t=1+1"}]) == "a\n'\t=1+1\n", "a spreadsheet passes over what cannot be seen"


def test_what_people_wrote_is_harmless_in_csv_and_untouched_in_json(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("tabulated")
    wrote = ("--text", "=HYPERLINK(1)", "--title", "@title")
    where = ("--unit", "tallunda", "--by", "ao", "--on", "2024-05-07", "--home", home.path)
    said = ("--kind", "strength", "--evidence", "document:rutin", "--area", "trygghet", *wrote)
    recorded = arshjul("record", AUDIT, "finding-recorded", *said, *where)
    assert recorded.code == 0, recorded.err
    listed = ("findings", AUDIT, "--home", home.path, "--format")
    [as_data] = arshjul(*listed, "json").json
    [as_sheet] = csv.DictReader(io.StringIO(arshjul(*listed, "csv").out))
    assert (as_data["text"], as_data["title"]) == ("=HYPERLINK(1)", "@title")
    assert (as_sheet["text"], as_sheet["title"]) == ("'=HYPERLINK(1)", "'@title")


@pytest.mark.usefixtures("lillkommun")
def test_the_year_is_laid_out_once(arshjul: CommandLine, tmp_path: Path) -> None:
    home = tmp_path / "new"
    first = arshjul("plan", "2024", "--format", "json", "--home", home)
    assert (first.code, [row["unit"] for row in first.json]) == (0, ["tallunda", "mosslida"])
    assert first.json[0] == {
        "audit": AUDIT,
        "unit": "tallunda",
        "invite_on": "2024-03-28",
        "opening_meeting": "2024-04-08",
        "list_due": "2024-04-11",
        "draw_on": "2024-04-12",
        "review_due": "2024-04-26",
        "double_due": "2024-04-30",
        "reconciliation_due": "2024-05-06",
        "dialogue_on": "2024-05-22",
        "feedback_on": "2024-06-20",
        "plan_due": "2024-08-01",
    }
    assert arshjul("plan", "2024", "--format", "json", "--home", home).json == first.json


@pytest.mark.parametrize(
    ("rows", "code", "verdict"),
    [(cases(), 0, "accepted"), (with_a_warning(), 3, "warned"), (the_same_case_twice(), 4, "rejected")],
)
def test_a_file_is_taken_in_with_the_same_code_as_it_is_checked_with(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path, rows: list[dict[str, Any]], code: int, verdict: str
) -> None:
    home, path = home_at("sampling"), lista(tmp_path, rows)
    before = home.dump()
    checked = arshjul("check", path, *HANDED_IN, "--format", "json", "--home", home.path)
    assert (checked.code, checked.json["verdict"]) == (code, verdict)
    assert home.dump() == before

    received = arshjul("receive", path, *HANDED_IN, "--on", "2024-04-10", "--format", "json", "--home", home.path)
    assert (received.code, received.json["verdict"]) == (code, verdict)
    assert len(home.dump()["hand_in"]) == 1
    [event] = home.happened("handed_in")
    assert event.who == "chef.tallunda", "what a unit sends is its manager's"


def test_the_same_file_handed_in_again_is_no_error(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home, path = home_at("sampling"), lista(tmp_path, cases())
    arshjul("receive", path, *HANDED_IN, "--on", "2024-04-10", "--home", home.path)
    again = arshjul("receive", path, *HANDED_IN, "--on", "2024-04-11", "--home", home.path)
    assert (again.code, again.out) == (0, "Filen är redan mottagen; ingenting har ändrats.\n")


@pytest.mark.usefixtures("lillkommun")
def test_a_list_is_checked_before_anything_is_laid_out(arshjul: CommandLine, tmp_path: Path) -> None:
    path = lista(tmp_path, cases())
    assert arshjul("check", path, *HANDED_IN, "--home", tmp_path / "home").code == 0
    assert not (tmp_path / "home").exists()


def test_a_file_that_cannot_be_opened_is_sent_back(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home, path = home_at("sampling"), tmp_path / "lista.xlsx"
    path.write_bytes(frame_file(cases())[:2000])
    answer = arshjul("receive", path, *HANDED_IN, "--on", "2024-04-10", "--format", "json", "--home", home.path)
    assert answer.code == 4
    assert [problem["rule"] for problem in answer.json["problems"]] == ["read.unreadable"]


def test_a_stray_personal_number_is_named_by_its_place_alone(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home, path = home_at("sampling"), lista(tmp_path, cases(), Anteckning=f"se {STRAY_NUMBER}")
    answer = arshjul("receive", path, *HANDED_IN, "--on", "2024-04-10", "--home", home.path)
    assert answer.code == 4
    assert "Anteckning" in answer.out
    assert STRAY_NUMBER not in answer.out + answer.err


MISTAKES: dict[str, tuple[tuple[str, ...], str]] = {
    "unknown audit": (("tables", "mini-2025"), "Granskningen ”mini-2025” finns inte. Menade du ”mini-2024”?"),
    "unknown audit on the board": (("status", "mini-2025"), "Menade du ”mini-2024”?"),
    "unknown unit": (
        ("draw", AUDIT, "--unit", "talunda"),
        "I mini-2024 granskas inte den enheten: enheten ”talunda” finns inte. Menade du ”tallunda”?",
    ),
    "unknown unit in tables": (("tables", AUDIT, "--unit", "moslida"), "Menade du ”mosslida”?"),
    "unknown person": (
        (
            "record",
            AUDIT,
            "meeting-held",
            "--unit",
            "tallunda",
            "--by",
            "aoo",
            "--on",
            "2024-04-08",
            "--participants",
            "Chef",
        ),
        "Personen ”aoo” finns inte. Menade du ”ao”?",
    ),
    "unknown event": (
        ("record", AUDIT, "meeting-hold", "--unit", "tallunda", "--by", "ao", "--on", "2024-04-08"),
        "Händelsen ”meeting-hold” finns inte. Menade du ”meeting-held”?",
    ),
    "unknown kind": (
        ("check", "{file}", "--audit", AUDIT, "--unit", "tallunda", "--kind", "frames"),
        "Filslaget ”frames” finns inte. Menade du ”frame”?",
    ),
    "unknown audit in findings": (("findings", "mini-2042"), "Menade du ”mini-2024”?"),
    "unknown unit in findings": (("findings", AUDIT, "--unit", "talunda"), "Menade du ”tallunda”?"),
    "unknown audit in outcomes": (("outcomes", "mini-2042"), "Menade du ”mini-2024”?"),
    "unknown audit in check": (
        ("check", "{file}", "--audit", "mini-2025", "--unit", "tallunda", "--kind", "frame"),
        "Menade du ”mini-2024”?",
    ),
    "unknown unit in receive": (
        ("receive", "{file}", "--audit", AUDIT, "--unit", "talunda", "--kind", "frame", "--on", "2024-04-10"),
        "Menade du ”tallunda”?",
    ),
    "unknown sender": (("receive", "{file}", *HANDED_IN, "--by", "aoo"), "Personen ”aoo” finns inte. Menade du ”ao”?"),
    "a folder instead of a file": (("check", "{folder}", *HANDED_IN), "är en mapp. Ange en fil."),
    "an event without a unit": (
        ("record", AUDIT, "meeting-held", "--by", "ao", "--on", "2024-04-08"),
        "Det saknas en uppgift: --unit.",
    ),
    "an event without a day": (
        ("record", AUDIT, "meeting-held", "--unit", "tallunda", "--by", "ao"),
        "Det saknas en uppgift: --on.",
    ),
    "a file without its audit": (("check", "{file}", "--unit", "tallunda"), "Det saknas en uppgift: --audit."),
    "a draw of no unit": (("draw", AUDIT), "Det saknas en uppgift: --unit."),
    "a year that is no number": (("plan", "i år"), "Värdet på YEAR går inte att använda. Skriv ett heltal."),
    "a draw that is not made yet": (("draw", AUDIT, "--unit", "tallunda"), "Urvalet hos Tallunda är inte draget än."),
    "missing file": (("receive", "borta.xlsx", *HANDED_IN), "Filen borta.xlsx finns inte. Kontrollera sökvägen."),
    "wrong date": (
        ("receive", "{file}", *HANDED_IN, "--on", "10/4 2024"),
        "”10/4 2024” är inte ett datum. Skriv år-månad-dag, t.ex. 2021-08-16.",
    ),
    "impossible date": (("status", "--today", "2024-02-30"), "”2024-02-30” är inte ett datum."),
    "a list that nobody awaits": (
        ("receive", "{file}", "--audit", AUDIT, "--unit", "mosslida", "--kind", "frame", "--on", "2024-04-10"),
        "Mosslida väntar inte på lista över ärenden: enheten är i steget planering.",
    ),
    "a review before the draw": (
        ("check", "{file}", "--audit", AUDIT, "--unit", "tallunda", "--kind", "review"),
        "Urvalet hos Tallunda är inte draget än",
    ),
    "nothing said of who took part": (
        ("record", AUDIT, "meeting-held", "--unit", "mosslida", "--by", "ao", "--on", "2024-04-10"),
        "Ange vilka funktioner som deltog",
    ),
    "no reason": (
        ("record", AUDIT, "warning-accepted", "--unit", "tallunda", "--by", "ao", "--on", "2024-04-10"),
        "Det saknas en uppgift: --reason.",
    ),
    "a year without audits": (("plan", "2031"), "Ingen granskning är beskriven för 2031"),
    "unknown command": (("statsu",), "Kommandot ”statsu” finns inte. Menade du ”status”?"),
    "no command": ((), "Ange ett kommando."),
    "a word too many": (("status", AUDIT, "tallunda"), "Där står mer än kommandot tar emot: tallunda."),
    "unknown option": (("status", "--frmat", "json"), "Flaggan --frmat finns inte. Menade du --format?"),
    "unknown format": (
        ("status", "--format", "xml"),
        "Värdet på --format går inte att använda. Skriv ett av: text, json, csv.",
    ),
    "nothing said": (("receive",), "Det saknas en uppgift: FILE."),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_plain_sentence_and_changes_nothing(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path, mistake: str
) -> None:
    arguments, sentence = MISTAKES[mistake]
    home, path = home_at("sampling"), lista(tmp_path, cases())
    before = home.dump()
    places = {"{file}": str(path), "{folder}": str(tmp_path)}
    answer = arshjul(*(places.get(word, word) for word in arguments), "--home", home.path)
    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err
    assert "Traceback" not in answer.err
    assert answer.err.count("\n") == 1
    assert home.dump() == before


def test_an_option_without_its_value_is_named(arshjul: CommandLine) -> None:
    answer = arshjul("status", "--format")
    assert (answer.code, answer.out, answer.err) == (2, "", "Flaggan --format ska följas av ett värde.\n")


@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("outbox",),
        ("tables", AUDIT),
        ("draw", AUDIT, "--unit", "tallunda"),
        ("findings", AUDIT),
        ("outcomes",),
    ],
)
@pytest.mark.usefixtures("lillkommun")
def test_without_a_register_a_command_says_so_and_makes_none(
    arshjul: CommandLine, tmp_path: Path, command: tuple[str, ...]
) -> None:
    answer = arshjul(*command, "--home", tmp_path / "home")
    assert (answer.code, answer.out) == (2, "")
    assert "Det finns inget register i" in answer.err
    assert not (tmp_path / "home").exists()


def test_the_home_may_stand_before_the_command_or_in_the_environment(
    home_at: HomeAt, arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("laid out")
    first = arshjul("--home", home.path, "status", "--today", "2024-04-01", "--format", "json")
    monkeypatch.setenv("ARSHJUL_HOME", home.path)
    second = arshjul("status", "--today", "2024-04-01", "--format", "json")
    assert first.json == second.json
    assert [row["unit"] for row in first.json] == ["tallunda", "mosslida"]


def test_a_faulty_configuration_names_its_file(
    home_at: HomeAt, arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    home = home_at("laid out")
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(tmp_path / "nowhere"))
    answer = arshjul("status", "--home", home.path)
    assert answer.code == 2
    assert "organisation.toml: filen finns inte." in answer.err


def test_a_bug_keeps_its_traceback_and_is_code_1(demo: Played) -> None:
    code = (
        "import sys, portal.board\n"
        "portal.board.show_status = lambda *given, **named: 1 / 0\n"
        "from portal.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    done = run_python(code, "status", "--home", demo.home)
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "ZeroDivisionError" in done.stderr


def test_the_commands_that_only_look_import_neither_prefect_nor_great_expectations(demo: Played) -> None:
    code = (
        "import json, sys\n"
        "from portal.cli import main\n"
        "found = {}\n"
        "for command in json.loads(sys.argv[1]):\n"
        "    try:\n"
        "        main(command)\n"
        "    except SystemExit as end:\n"
        "        heavy = {'prefect', 'great_expectations', 'pandas', 'scipy'} & set(sys.modules)\n"
        "        found[' '.join(command[:2])] = [end.code, *sorted(heavy)]\n"
        "print(json.dumps(found), file=sys.stderr)\n"
    )
    home = ["--home", str(demo.home)]
    commands = [
        ["status", *home],
        ["tables", RECORDED, *home],
        ["tables", RECORDED, "--by-sex", "--format", "json", *home],
        ["outbox", *home],
        ["draw", RECORDED, "--unit", "norrmalm", *home],
        ["findings", RECORDED, *home],
        ["outcomes", RECORDED, *home],
    ]
    done = run_python(code, json.dumps(commands))
    assert json.loads(done.stderr) == {
        "status --home": [0],
        f"tables {RECORDED}": [0],
        "outbox --home": [0],
        f"draw {RECORDED}": [0],
        f"findings {RECORDED}": [0],
        f"outcomes {RECORDED}": [0],
    }


def reconciled(home: Home, arshjul: CommandLine, *more: str) -> Answer:
    return arshjul(
        "record",
        AUDIT,
        "readings-reconciled",
        "--unit",
        "tallunda",
        "--by",
        "FK",
        "--on",
        "2024-05-02",
        *more,
        "--home",
        home.path,
    )


def test_what_people_did_is_noted_with_a_sentence(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home = home_at("invited")
    held = arshjul(
        "record",
        AUDIT,
        "meeting_held",
        "--unit",
        "tallunda",
        "--by",
        "AO",
        "--on",
        "2024-04-08",
        "--participants",
        "Chef, Enhetschef",
        "--home",
        home.path,
    )
    assert (held.code, held.out) == (0, "Noterat: inledande möte hållet hos Tallunda.\n")
    [event] = home.happened("meeting_held")
    assert (event.who, event.day.isoformat(), event.evidence["participants"]) == (
        "ao",
        "2024-04-08",
        ["Chef", "Enhetschef"],
    )


def test_readings_are_reconciled_from_the_command_line(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home = home_at("file review")
    [first, _] = home.twice()
    for kind, rows in (
        ("review", home.readings()),
        ("double", home.readings(twice=True, by="FK", answers={first: {"insats": "Ja"}})),
    ):
        path = tmp_path / f"{kind}.xlsx"
        path.write_bytes(review_file(rows))
        answer = arshjul(
            "receive",
            path,
            "--audit",
            AUDIT,
            "--unit",
            "tallunda",
            "--kind",
            kind,
            "--by",
            "ao",
            "--on",
            "2024-04-26",
            "--home",
            home.path,
        )
        assert answer.code == 0, answer.out
    assert "Läsningen ”frist” finns inte. Menade du ”first”?" in reconciled(home, arshjul, "--to", "frist").err
    done = reconciled(home, arshjul, "--to", "first", "--answer", f"{first}:insats=Ja")
    assert (done.code, done.out) == (0, "Noterat: läsningarna hos Tallunda är avstämda; 1 svar skilde sig.\n")
