"""The demo as a whole: what a user sees, and that it comes to the published audit's figures."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlmodel import col, select

from config.hand_in import Kind
from config.settings import Settings
from method.judging import Severity, Verdict
from register.database import Register, open_register
from register.models import (
    Action,
    AgreementRow,
    AuditRow,
    CheckResult,
    Event,
    Extension,
    HandIn,
    HandInStatus,
    Message,
    UnitAudit,
)
from tasks.hand_in import Addressed, check, read_bytes
from tests import golden
from tests.factories import CommandLine
from tests.played import UNKNOWN_QUESTION, Played, data_with_an_unknown_question

AUDIT = "barnarenden-2021"
FOLLOW_UP = "barnarenden-2021-uppfoljning"
FIGURES = {
    ("hasselby-vallingby", "klar_4_manader"): [(18, 24), (11, 12)],
    ("hasselby-vallingby", "samtal_om_insats"): [(5, 21), (5, 10)],
    ("hasselby-vallingby", "anmalningsmote"): [(4, 15), (3, 8)],
    ("norrmalm", "samtal_om_insats"): [(4, 18), (2, 9)],
    ("norrmalm", "barnet_delaktigt_uppfoljning"): [(1, 6), (2, 5)],
    ("skarholmen", "klar_4_manader"): [(9, 24), (11, 12)],
    ("skarholmen", "anmalningsmote"): [(1, 18), (5, 10)],
    ("skarholmen", "barnet_delaktigt_uppfoljning"): [(4, 10), (2, 7)],
}
"""Development area -> count and base in 2021 and a year later, read from the published tables and the counts."""

COMMANDS_WITHOUT_A_TRACE = {"draw_shown", "draw_verified"}
"""Events of those who look, which the tests themselves cause."""


@pytest.fixture
def register(demo: Played) -> Iterator[Register]:
    opened = open_register(Settings(home=demo.home))
    yield opened
    opened.close()


def happened(home: Path) -> Counter[tuple[int | None, date, str, str]]:
    """What happened at which unit audit on which day, by whom."""
    opened = open_register(Settings(home=home))
    with opened.reading() as session:
        events = session.exec(select(Event)).all()
    opened.close()
    return Counter(
        (event.unit_audit_id, event.day, event.who, event.what)
        for event in events
        if event.what not in COMMANDS_WITHOUT_A_TRACE
    )


def dump(home: Path) -> list[str]:
    with sqlite3.connect(home / "register.db") as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


def test_the_demo_ends_well_and_shows_no_machinery(demo: Played) -> None:
    assert demo.code == 0, demo.output
    for word in ("Traceback", "WARNING", "ERROR"):
        assert word not in demo.output
    for word in ("prefect", "flow run", "task run", "great_expectations"):
        assert word not in demo.output.casefold()


def test_the_demo_tells_what_happens_by_date_and_sums_it_up(demo: Played) -> None:
    days = ["9 augusti 2021", "16 augusti 2021", "18 augusti 2021", "2 december 2021", "12 december 2022"]
    places = [demo.output.index(f"\n{day}\n") for day in days]
    assert places == sorted(places)
    summary = demo.output[demo.output.index("Uppspelad: Handläggning av barnärenden 0-12 år") :]
    for told in (
        "51 av 72 (71 %; 56–79 %)",
        "Skickades tillbaka: Ärendelistan från Norrmalm 2021-08-16",
        "Varning, godtagen:",
    ):
        assert told in summary
    assert "logs/arshjul.log" in summary
    assert (demo.home / "logs" / "arshjul.log").is_file()


def test_the_time_to_start_and_the_time_to_play_are_told_apart(demo: Played) -> None:
    assert re.search(r"^Start \d+ s, spel \d+ s\.$", demo.output, re.MULTILINE)


@pytest.mark.parametrize("unit", golden.UNITS)
@pytest.mark.parametrize(
    ("audit", "name", "sampled", "reserves"),
    [(AUDIT, "expected_sample", 12, 6), (FOLLOW_UP, "expected_follow_up_sample", 6, 4)],
)
def test_the_drawn_files_are_those_of_the_recorded_draw(
    demo: Played, audit: str, name: str, sampled: int, reserves: int, unit: str
) -> None:
    with (golden.DATA / f"{name}.csv").open(encoding="utf-8") as file:
        expected = [row for row in csv.DictReader(file) if row["unit"] == unit]
    drawn = demo.listing("draw", audit, "--unit", unit)
    assert [{key: str(value) for key, value in row.items() if key != "role"} for row in drawn] == expected
    assert [row["role"] for row in drawn] == (["sample"] * sampled + ["reserve"] * reserves) * 2


@pytest.fixture(scope="module")
def tables(demo: Played) -> dict[tuple[str, str, str | None], dict[str, Any]]:
    rows = demo.listing("tables", AUDIT)
    found = {(row["question"], row["answer"], row["unit"]): row for row in rows}
    assert len(found) == len(rows), "no figure is told twice"
    return found


@pytest.mark.parametrize("table", golden.expected("tables"), ids=lambda table: table["id"])
def test_every_printed_count_is_met_per_unit_and_in_total(
    tables: dict[tuple[str, str, str | None], dict[str, Any]], table: dict[str, Any]
) -> None:
    for row in table["rows"]:
        met = [tables[table["id"], row["answer"], unit]["count"] for unit in (*golden.UNITS, None)]
        assert met == [*row["counts"], row["total"]], row["answer"]
        assert tables[table["id"], row["answer"], None]["label"] == table["title"]


def test_every_published_percentage_has_its_numerator_and_base(
    tables: dict[tuple[str, str, str | None], dict[str, Any]],
) -> None:
    in_all = {place: tables[*place, None] for place in golden.PUBLISHED}
    assert {place: (row["count"], row["base"]) for place, row in in_all.items()} == golden.PUBLISHED
    assert all(row["percent"] == pytest.approx(100 * row["count"] / row["base"]) for row in in_all.values())


@pytest.mark.parametrize("unit", golden.UNITS)
def test_every_count_of_the_follow_up_is_met(demo: Played, unit: str) -> None:
    rows = demo.listing("tables", FOLLOW_UP)
    found = {(row["question"], row["answer"]): row["count"] for row in rows if row["unit"] == unit}
    assert found == golden.follow_up_counts(unit)
    [in_time] = [row for row in rows if row["unit"] == unit and row["question"] == "utredning"]
    assert in_time["base"] == 12


def test_the_figures_by_sex_add_up_to_the_whole(
    demo: Played, tables: dict[tuple[str, str, str | None], dict[str, Any]]
) -> None:
    sums: Counter[tuple[str, str, str | None]] = Counter()
    for row in demo.listing("tables", AUDIT, "--by-sex"):
        if row["sex"] is not None:
            sums[row["question"], row["answer"], row["unit"]] += row["count"]
    assert {place: sums[place] for place in tables} == {place: row["count"] for place, row in tables.items()}


def test_the_readers_agree_as_often_as_is_known(register: Register) -> None:
    columns = golden.headings()
    expected = {
        (unit, columns[heading]): (counts["compared"], counts["agree"])
        for heading, question in golden.expected("double")["questions"].items()
        for unit, counts in question["units"].items()
    }
    with register.reading() as session:
        units = session.exec(select(UnitAudit).join(AuditRow).where(AuditRow.key == AUDIT)).all()
        keys = {unit.id: unit.unit_key for unit in units}
        rows = session.exec(select(AgreementRow).where(col(AgreementRow.unit_audit_id).in_(keys))).all()
    found = {(keys[row.unit_audit_id], row.column): (row.compared, row.agree) for row in rows}
    assert found == expected


def test_one_list_is_sent_back_and_comes_again_corrected(register: Register) -> None:
    with register.reading() as session:
        [sent_back] = session.exec(select(HandIn).where(HandIn.status == HandInStatus.SENT_BACK))
        [result] = session.exec(select(CheckResult).where(CheckResult.hand_in_id == sent_back.id))
        [message] = session.exec(select(Message).where(Message.kind == "sent_back"))
        unit = session.get_one(UnitAudit, sent_back.unit_audit_id)
    assert (unit.unit_key, sent_back.kind, sent_back.received_on) == ("norrmalm", "frame", date(2021, 8, 16))
    assert result.failed["frame.case_ref_duplicate"] == 2
    assert "rad 22, 64, ”Ärendenummer”" in message.body


def test_exactly_one_file_is_warned_about_and_an_inspector_accepts_it_with_a_reason(register: Register) -> None:
    with register.reading() as session:
        [warned] = session.exec(
            select(CheckResult).where(CheckResult.verdict == Verdict.WARNED, col(CheckResult.hand_in_id).is_not(None))
        )
        hand_in = session.get_one(HandIn, warned.hand_in_id)
        unit = session.get_one(UnitAudit, hand_in.unit_audit_id)
        accepted = [row for row in session.exec(select(HandIn)) if row.acceptance_reason is not None]
    assert (unit.unit_key, hand_in.kind, hand_in.status) == ("skarholmen", "review", HandInStatus.TAKEN_IN)
    assert [(problem["row"], problem["severity"]) for problem in warned.problems] == [(16, "warn"), (16, "warn")]
    assert [row.id for row in accepted] == [hand_in.id]
    assert (hand_in.accepted_by, hand_in.accepted_on) == ("kl", date(2021, 11, 22))


def test_the_unit_that_is_late_is_reminded_on_the_rungs_of_the_ladder(demo: Played) -> None:
    # Due on Monday 16 August; two working days before, on the day, one and three after; the list came on the 20th.
    reminders = [
        message["written_on"]
        for message in demo.listing("outbox")
        if (message["kind"], message["recipient"]) == ("reminder", "enhetschef.skarholmen")
        and "ärendelistan" in message["subject"]
        and message["written_on"] < "2022"
    ]
    assert reminders == ["2021-08-12", "2021-08-16", "2021-08-17", "2021-08-19"]


WORDS = {"Klar": "done", "Pågår": "partly", "Ej påbörjad": "not"}


@pytest.fixture(scope="module")
def outcomes(demo: Played) -> dict[tuple[str, str], dict[str, Any]]:
    rows = demo.listing("outcomes", AUDIT)
    found = {(row["unit"], row["question"]): row for row in rows}
    assert len(found) == len(rows) == 8
    return found


def test_every_development_area_has_its_figures_then_and_now(outcomes: dict[tuple[str, str], dict[str, Any]]) -> None:
    figures = {
        place: [(row[time]["count"], row[time]["base"]) for time in ("before", "after")]
        for place, row in outcomes.items()
    }
    assert figures == FIGURES


def test_exactly_one_development_area_is_improved_after_holm(outcomes: dict[tuple[str, str], dict[str, Any]]) -> None:
    improved = [place for place, row in outcomes.items() if row["verdict"] == "improved"]
    assert improved == [("skarholmen", "klar_4_manader")]
    assert {row["verdict"] for place, row in outcomes.items() if place not in improved} == {"cannot_tell"}
    assert all(row["p"] <= row["p_adjusted"] <= 1 for row in outcomes.values())
    assert outcomes[improved[0]]["p_adjusted"] < 0.05


def test_every_plan_stands_where_its_last_report_left_it(outcomes: dict[tuple[str, str], dict[str, Any]]) -> None:
    reported = {(unit, area): word for unit in golden.UNITS for area, word in golden.last_reported(unit).items()}
    assert {place: row["plan"] for place, row in outcomes.items()} == {
        place: WORDS[word] for place, word in reported.items()
    }
    assert [place for place, row in outcomes.items() if row["plan"] == "not"] == [
        ("skarholmen", "barnet_delaktigt_uppfoljning")
    ]


def test_the_summary_ends_with_what_became_of_the_development_areas(demo: Played) -> None:
    summary = demo.output[demo.output.index("Uppspelad: ") :]
    table = summary[summary.index("Vad det blev av utvecklingsområdena") : summary.index("Meddelandena: ")]
    [improved] = [line for line in table.splitlines() if "förbättrat" in line]
    assert improved.startswith("Skärholmen")
    assert "9 av 24" in improved
    assert "11 av 12" in improved


def test_one_finding_is_disputed_and_amended_and_the_others_agreed(demo: Played) -> None:
    findings = demo.listing("findings", AUDIT)
    others = [row for row in findings if row["response"] != "agreed"]
    assert [(row["unit"], row["number"], row["response"]) for row in others] == [("skarholmen", 3, "amended")]
    assert others[0]["text"] == "Det framgår sällan av akten att ett anmälningsmöte har erbjudits eller hållits."
    assert [row["unit"] for row in findings if row["good_example"]] == ["norrmalm"]


def test_one_action_got_more_time(register: Register) -> None:
    with register.reading() as session:
        [extension] = session.exec(select(Extension))
        action = session.get_one(Action, extension.action_id)
    assert (action.first_due, action.due, extension.granted) == (date(2022, 5, 31), date(2022, 8, 31), True)
    assert (extension.asked_by, extension.decided_by) == ("enhetschef.hasselby-vallingby", "bt")


@pytest.mark.parametrize("unit", golden.UNITS)
def test_every_unit_has_its_feedback_as_a_document_that_opens(demo: Played, register: Register, unit: str) -> None:
    [document] = (demo.home / "documents").glob(f"*{unit}*.pdf")
    with register.reading() as session:
        [row] = session.exec(select(UnitAudit).join(AuditRow).where(UnitAudit.unit_key == unit, AuditRow.key == AUDIT))
    reader = PdfReader(document)
    text = "\n".join(page.extract_text() for page in reader.pages)
    assert row.unit_name in text
    assert "av 24" in text


def test_every_message_is_sent_and_lies_in_a_file(demo: Played) -> None:
    messages = demo.listing("outbox")
    assert {message["status"] for message in messages} == {"sent"}
    laid = {path.name for path in (demo.home / "outbox").iterdir()}
    assert {message["file"] for message in messages} == {name for name in laid if name.endswith(".txt")}
    meetings = {Path(message["file"]).stem for message in messages if message["kind"].endswith("invitation")}
    assert {name.removesuffix(".ics") for name in laid if name.endswith(".ics")} == meetings


def test_every_unit_has_come_to_the_end_and_waits_for_nothing(demo: Played) -> None:
    places = demo.listing("status", AUDIT)
    assert [(row["unit"], row["stage"], row["waiting_for"], row["late_days"]) for row in places] == [
        (unit, "closed", None, 0) for unit in golden.UNITS
    ]


def test_every_result_of_the_gate_is_shown_among_prefects_artifacts(demo: Played, register: Register) -> None:
    with register.reading() as session:
        results = session.exec(select(CheckResult)).all()
    assert all(result.shown for result in results)
    assert all(result.evaluated > 0 for result in results)
    with sqlite3.connect(demo.home / "prefect" / "prefect.db") as connection:
        shown = [json.loads(json.loads(data)) for (data,) in connection.execute("SELECT data FROM artifact")]
    connection.close()
    assert len(shown) == len(results)
    assert {key for table in shown for row in table for key in row} == {"rule", "severity", "row", "column"}


def test_a_second_time_the_demo_says_that_it_is_played_and_changes_nothing(demo: Played, arshjul: CommandLine) -> None:
    before = dump(demo.home)
    answer = arshjul("demo", "--home", demo.home)
    assert answer.code == 0
    assert "Redan uppspelad: Handläggning av barnärenden 0-12 år" in answer.out
    assert dump(demo.home) == before


def test_a_home_that_holds_anything_else_is_refused(tmp_path: Path, arshjul: CommandLine) -> None:
    (tmp_path / "register.db").write_bytes(b"somebody's own")
    answer = arshjul("demo", "--home", tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert "innehåller annat än en demo. Välj en tom mapp med --home." in answer.err
    assert [path.name for path in tmp_path.iterdir()] == ["register.db"]


def test_a_home_in_which_other_data_is_played_is_refused(demo: Played, tmp_path: Path, arshjul: CommandLine) -> None:
    for path in golden.DATA.iterdir():
        (tmp_path / path.name).symlink_to(path)
    answer = arshjul("demo", "--data", tmp_path, "--home", demo.home)
    assert answer.code == 2
    assert f"spelas redan {golden.DATA}" in answer.err


def test_data_that_lacks_a_file_is_named_before_anything_is_made(tmp_path: Path, arshjul: CommandLine) -> None:
    answer = arshjul("demo", "--data", tmp_path, "--home", tmp_path / "home")
    assert answer.code == 2
    assert "saknar frame_hasselby-vallingby.xlsx" in answer.err
    assert not (tmp_path / "home").exists()


def test_a_demo_killed_three_times_goes_on_and_comes_to_the_same_end(demo: Played, killed_demo: Played) -> None:
    assert killed_demo.code == 0, killed_demo.output
    assert "Traceback" not in killed_demo.output
    assert "\n9 augusti 2021\n" not in killed_demo.output, "what had been played is not played again"
    assert "\n12 december 2022\n" in killed_demo.output
    drawn = ("draw", AUDIT, "--unit", "norrmalm")
    for command in (("tables", AUDIT, "--by-sex"), ("status",), drawn, ("outcomes",), ("findings", AUDIT)):
        assert killed_demo.listing(*command) == demo.listing(*command)


def test_a_demo_that_was_killed_tells_nobody_anything_twice(demo: Played, killed_demo: Played) -> None:
    assert happened(killed_demo.home) == happened(demo.home)
    keys = [[message["key"] for message in played.listing("outbox")] for played in (killed_demo, demo)]
    assert sorted(keys[0]) == sorted(keys[1])


def test_a_question_that_the_template_does_not_know_is_a_note_that_changes_nothing(
    register: Register, tmp_path: Path
) -> None:
    data = data_with_an_unknown_question(tmp_path / "data")
    to = Addressed(AUDIT, "norrmalm", Kind.REVIEW)
    judged = {
        folder: check(register, read_bytes(folder / "review_norrmalm.xlsx"), to, today=date(2021, 10, 21))
        for folder in (golden.DATA, data)
    }
    assert {one.judgement.verdict for one in judged.values()} == {Verdict.ACCEPTED}
    problems = [[(p.rule, p.severity, p.column) for p in one.judgement.problems] for one in judged.values()]
    assert [one for one in problems[1] if one not in problems[0]] == [
        ("read.unknown_column", Severity.NOTE, UNKNOWN_QUESTION)
    ]
    as_known, left_aside = (one.accepted for one in judged.values())
    assert as_known is not None
    assert left_aside is not None
    assert left_aside.equals(as_known)


def test_a_question_that_the_template_does_not_know_is_named_and_left_aside(killed_demo: Played) -> None:
    assert "Lämnades åt sidan: Granskningen från Norrmalm" in killed_demo.output
    assert UNKNOWN_QUESTION in killed_demo.output
    opened = open_register(Settings(home=killed_demo.home))
    with opened.reading() as session:
        results = session.exec(select(CheckResult).where(CheckResult.suite == "review")).all()
    opened.close()
    notes = [
        (problem["severity"], problem["column"])
        for result in results
        for problem in result.problems
        if problem["rule"] == "read.unknown_column"
    ]
    assert notes == [("note", UNKNOWN_QUESTION)] * 3
