"""`arshjul plan`: the year as people see it, change it, draw it and take it into their calendars."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from pypdf import PdfReader

from config.errors import ArshjulError, UnknownName
from portal.replan import Place, place
from tests import golden
from tests.factories import Answer, CommandLine

BY = ("--by", "bt", "--reason", "Ledningen är bortrest")
TODAY = ("--today", "2021-12-01")
KEY = "prov-2022"

Plan = Callable[..., Answer]


@pytest.fixture
def plan(arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Plan:
    """`plan("--clashes")`: the city's 2022, with a spring audit whose units and days the season gives."""
    folder = tmp_path / "stad"
    shutil.copytree(golden.STOCKHOLM, folder)
    text = (folder / "audits" / "barnarenden-2021.toml").read_text(encoding="utf-8")
    for path in (folder / "audits").glob("*.toml"):
        path.unlink()
    body = text[text.index("title =") : text.index("[[units]]")]
    milestones = body[body.index("[milestones]") : body.index("[follow_up]")]
    head = f'key = "{KEY}"\nyear = 2022\nseason = "spring"\n'
    (folder / "audits" / f"{KEY}.toml").write_text(head + body.replace(milestones, ""), encoding="utf-8")
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(folder))
    return lambda *words: arshjul("plan", "2022", *TODAY, "--home", tmp_path / "home", *words)


def row_of(answer: Answer, unit: str) -> dict[str, str]:
    return next(row for row in answer.json if row["unit"] == unit)


def test_a_year_that_has_passed_is_said_to_have(plan: Plan) -> None:
    assert "Obs:" not in plan().out
    told = " ".join(plan("--today", "2026-11-22").out.split())
    assert "Obs: 13 enheter är inte inbjudna, och dagen för det inledande mötet har passerat (den första 1" in told
    assert "flytta det med --move, eller stryk enheten med --skip." in told


def test_the_year_is_a_table_an_audit_with_milestones_below(plan: Plan) -> None:
    answer = plan()
    lines = answer.out.splitlines()
    assert answer.code == 0
    assert lines[0] == "Årshjulet 2022"
    [farsta] = [line for line in lines if line.startswith("Farsta")]
    assert [part.strip() for part in farsta.split("  ") if part.strip()] == (
        ["Farsta", "17 jan", "24 jan", "31 jan", "2 feb", "2 mar", "9 mar", "16 mar", "30 mar", "29 apr", "7 jun"]
    )
    assert max(map(len, lines)) <= 160
    assert "rapporten publicerad" in answer.out
    assert "2023-03-07" in answer.out
    assert "Krockar" not in answer.out


def test_as_data_every_date_of_every_unit_is_a_row(plan: Plan) -> None:
    as_data = plan("--format", "json")
    assert len(as_data.json) == 13
    assert row_of(as_data, "bromma") == {
        "audit": KEY,
        "unit": "bromma",
        "invite_on": "2022-01-10",
        "opening_meeting": "2022-01-17",
        "list_due": "2022-01-24",
        "draw_on": "2022-01-26",
        "review_due": "2022-02-23",
        "double_due": "2022-03-02",
        "reconciliation_due": "2022-03-09",
        "dialogue_on": "2022-03-23",
        "feedback_on": "2022-04-22",
        "plan_due": "2022-05-30",
    }
    as_sheet = list(csv.DictReader(io.StringIO(plan("--format", "csv").out)))
    assert as_sheet == as_data.json


def test_a_move_says_what_moved_and_what_followed(plan: Plan) -> None:
    answer = plan("--move", f"{KEY}/farsta/inledande-möte=2022-01-27", *BY)
    assert answer.code == 0
    assert answer.out.startswith(
        f"Flyttat: inledande möte hos Farsta ({KEY}) till 27 januari 2022. "
        "Följer med: inbjudan 20 januari 2022, lista 3 februari 2022, dragning 7 februari 2022,"
    )
    assert row_of(plan("--format", "json"), "farsta")["opening_meeting"] == "2022-01-27"


def test_a_double_booked_inspector_is_told_below_the_table_and_as_data(plan: Plan) -> None:
    answer = plan("--move", f"{KEY}/farsta/inledande-mote=2022-01-19", *BY)
    assert answer.code == 0
    meetings = "inledande möte hos Enskede-Årsta-Vantör och inledande möte hos Farsta"
    said = f"Eskil Sandrå har 2 möten 19 januari 2022: {meetings}."
    assert said in answer.out
    clashes = plan("--clashes", "--format", "json").json
    [both] = [clash for clash in clashes if clash["first"] == "2022-01-19"]
    assert both == {
        "kind": "two_meetings",
        "first": "2022-01-19",
        "last": "2022-01-19",
        "audits": [KEY],
        "units": ["enskede-arsta-vantor", "farsta"],
        "inspector": "es",
        "text": said,
    }
    assert "Krockar: " in answer.out


def test_without_a_clash_the_list_is_empty(plan: Plan) -> None:
    assert plan("--clashes", "--format", "json").json == []
    assert plan("--clashes").out == "Inget krockar 2022.\n"


def test_a_unit_a_milestone_and_a_report_are_skipped(plan: Plan) -> None:
    words = ("--skip", f"{KEY}/bromma", "--skip", f"{KEY}/konferens", "--skip", f"{KEY}/progress/2022-10-14")
    answer = plan(*words, *BY)
    assert (answer.code, answer.out.splitlines()[:3]) == (
        0,
        [
            f"Struket: Bromma granskas inte i {KEY}.",
            f"Struket: spridningskonferensen hållen ({KEY}).",
            f"Struket: lägesrapporten 14 oktober 2022 ({KEY}).",
        ],
    )
    assert f"Utgår: Bromma ({KEY})." in answer.out
    assert "struken: Ledningen är bortrest" in answer.out
    assert len(plan("--format", "json").json) == 12


def test_laid_again_nothing_moves_unless_something_was_moved_and_that_stays(plan: Plan) -> None:
    nothing = "Årshjulet läggs ut på nytt: inget behövde flyttas."
    plan()
    assert nothing in plan("--again", "--by", "bt").out
    plan("--move", f"{KEY}/bromma/inledande-mote=2022-01-18", *BY)
    # Bromma's feedback was laid off everybody else's days; laid out anew, Bromma chooses before them again.
    assert "Flyttat: återkoppling hos Bromma" in plan("--again", "--by", "bt").out
    assert nothing in plan("--again", "--by", "bt").out
    assert row_of(plan("--format", "json"), "bromma")["opening_meeting"] == "2022-01-18"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--move", f"{KEY}/farsta/lista=2022-02-04"), "Ange vem som ändrar och varför: --by och --reason."),
        (("--move", f"{KEY}/farsta/lista", *BY), "saknar ny dag"),
        (("--move", f"{KEY}/farsta=2022-02-04", *BY), "Ange också vilket datum som flyttas"),
        (("--move", f"{KEY}/farsta/liste=2022-02-04", *BY), "Datumet ”liste” finns inte. Menade du ”lista”?"),
        (("--move", f"{KEY}/farstad/lista=2022-02-04", *BY), "Menade du ”farsta”?"),
        (("--move", "farsta=2022-02-04", *BY), "går inte att förstå"),
        (("--move", f"{KEY}/farsta/lista=2022-02-05", *BY), "5 februari 2022 går inte att använda (lördag)"),
        (("--skip", f"{KEY}/farsta/lista", *BY), "kan flyttas men inte strykas"),
        (("--skip", f"{KEY}/progress/2022-01-01", *BY), "har ingen lägesrapport 2022-01-01"),
        (
            ("--skip", f"{KEY}/farsta", "--by", "enhetschef.farsta", "--reason", "Nej"),
            "Det kan bara en inspektör göra",
        ),
        (("--picture", "hjul.gif"), "låt namnet sluta på .svg, .png, .pdf"),
    ],
)
def test_words_that_are_off_change_nothing_and_are_told(plan: Plan, words: tuple[str, ...], told: str) -> None:
    before = plan("--format", "json").json
    answer = plan(*words)
    assert (answer.code, told in answer.err, answer.err) == (2, True, answer.err)
    assert plan("--format", "json").json == before


def test_of_several_changes_all_are_made_or_none(plan: Plan) -> None:
    before = plan("--format", "json").json
    answer = plan("--move", f"{KEY}/farsta/lista=2022-02-04", "--move", f"{KEY}/bromma/lista=2022-02-05", *BY)
    assert answer.code == 2
    assert plan("--format", "json").json == before


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a/b/Åtgärdsplan", Place("a", unit="b", date_name="plan_due")),
        ("a/b/feedback_on", Place("a", unit="b", date_name="feedback_on")),
        ("a/b/aterkoppling", Place("a", unit="b", date_name="feedback_on")),
        ("a/report_published", Place("a", milestone="report_published")),
        ("a/report-published", Place("a", milestone="report_published")),
        ("2022/arsrapport-beslutad", Place("2022", milestone="annual_report_decided")),
        ("a/b", Place("a", unit="b")),
        ("a/lägesrapport/2022-06-15", Place("a", report_day=date(2022, 6, 15))),
    ],
)
def test_dates_and_milestones_have_swedish_and_english_names(text: str, meant: Place) -> None:
    assert place(text) == meant


@pytest.mark.parametrize("text", ["a", "a//b", "a/b/c/d", ""])
def test_a_place_that_cannot_be_understood_is_told_with_examples(text: str) -> None:
    with pytest.raises(ArshjulError, match=r"Skriv t\.ex\. granskning/enhet"):
        place(text)


def test_an_unknown_date_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Menade du ”dragning”"):
        place("a/b/dragningen")


def test_the_wheel_is_drawn_in_three_forms(plan: Plan, tmp_path: Path) -> None:
    made = {ending: tmp_path / f"hjul.{ending}" for ending in ("svg", "png", "pdf")}
    for file in made.values():
        answer = plan("--picture", file)
        assert (answer.code, answer.out) == (0, f"Årshjulet 2022 ligger i {file}.\n")
    assert made["svg"].read_text(encoding="utf-8").startswith("<svg")
    assert made["png"].read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    page = PdfReader(made["pdf"]).pages[0].extract_text()
    assert "Så läser du hjulet" in page
    assert "Spridningskonferensen hållen" in page


def test_the_year_is_a_calendar_that_other_programs_open(plan: Plan, tmp_path: Path) -> None:
    file = tmp_path / "året.ics"
    assert plan("--ics", file).code == 0
    first = events_of(file)
    uid = next(uid for uid in first if f"{KEY}-farsta-opening_meeting" in uid)
    opening = first[uid]
    assert (opening.start, opening.end) == (date(2022, 1, 24), date(2022, 1, 25))
    assert (opening.summary, opening.categories) == ("Inledande möte: Farsta", ["Möte", KEY])
    assert {event.sequence for event in first.values()} == {0}
    # Thirteen units with ten dates each, two milestones of the audit and two of the year.
    assert len(first) == 13 * 10 + 4

    plan("--move", f"{KEY}/farsta/inledande-mote=2022-01-27", "--skip", f"{KEY}/bromma", *BY)
    assert plan("--ics", file).code == 0
    later = events_of(file)
    assert set(later) == set(first)
    assert (later[uid].start, later[uid].sequence) == (date(2022, 1, 27), 1)
    list_uid = uid.replace("opening_meeting", "list_due")
    assert (later[list_uid].start, later[list_uid].sequence) == (date(2022, 2, 3), 1)
    assert {str(event.status) for other, event in later.items() if "-bromma-" in other} == {"CANCELLED"}
    assert {event.sequence for other, event in later.items() if "-kungsholmen-" in other} == {0}


def events_of(file: Path) -> dict[str, Event]:
    return {event.uid: event for event in Calendar.from_ical(file.read_bytes()).events}
