"""What people did in the second half, from the command line: findings shown, names not known, milestones reached."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from portal.people import EVENTS, JUDGED_BY_INSPECTORS, MILESTONES
from register.models import Milestone
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA, CommandLine
from tests.second_half import DIALOGUE, TALKS, YearAt, chief

DECIDED = date(2025, 3, 11)


def test_findings_are_listed_with_their_evidence_and_the_units_answer(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("called")
    year.note("meeting-held", on=DIALOGUE, kind="dialogue", participants="Verksamhetschef")
    year.note("finding-amended", on=DIALOGUE, number=3, words="Vi ses varje termin.", text="Mötena är för få.")
    rows = arshjul("findings", AUDIT, "--format", "json", "--home", year.path).json
    assert [(row["unit"], row["number"], row["kind"]) for row in rows] == [
        (TALLUNDA, 1, "strength"),
        (TALLUNDA, 2, "development"),
        (TALLUNDA, 3, "development"),
        (MOSSLIDA, 1, "strength"),
        (MOSSLIDA, 2, "development"),
        (MOSSLIDA, 3, "development"),
    ]
    assert rows[1]["evidence"] == "Brister i dokumentationen: 4 av 6 (67 %)"
    assert (rows[1]["questions"], rows[1]["areas"], rows[1]["response"]) == (["dokumentation"], ["kunskap"], None)
    assert (rows[2]["title"], rows[2]["text"]) == (TALKS, "Mötena är för få.")
    assert rows[2]["evidence"] == "Dialogen: rektorerna efterlyser ett möte"
    assert (rows[2]["response"], rows[2]["words"]) == ("amended", "Vi ses varje termin.")


def test_findings_of_one_unit(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("called")
    rows = arshjul("findings", AUDIT, "--unit", MOSSLIDA, "--format", "json", "--home", year.path).json
    assert {row["unit"] for row in rows} == {MOSSLIDA}
    assert "ändrad" not in arshjul("findings", AUDIT, "--home", year.path).out


def test_before_there_are_verdicts_outcomes_say_so(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("called")
    assert arshjul("outcomes", AUDIT, "--format", "json", "--home", year.path).json == []
    assert "uppföljningens tabeller är inte klara" in arshjul("outcomes", AUDIT, "--home", year.path).out


@pytest.mark.parametrize("event", [*EVENTS, *MILESTONES])
def test_every_event_refuses_a_person_whom_nobody_knows(year_at: YearAt, event: str) -> None:
    year = year_at("called")
    with pytest.raises(UnknownName, match="Personen ”nn” finns inte"):
        year.note(event, on=DIALOGUE, by="nn")


@pytest.mark.parametrize(
    ("event", "said", "sentence"),
    [
        ("finding-agree", {"number": 1}, "Händelsen ”finding-agree” finns inte. Menade du ”finding-agreed”"),
        (
            "finding-recorded",
            {"kind": "strenght", "text": "Bra."},
            "Slaget ”strenght” finns inte. Menade du ”strength”",
        ),
        ("meeting-held", {"kind": "dialog", "participants": "Chef"}, "Mötet ”dialog” finns inte. Menade du ”dialogue”"),
        ("finding-agreed", {"number": 9}, "Nummer ”9” finns inte"),
        ("file-replaced", {"file": "K99", "reason": "sparrad"}, "väntar inte på en ersatt akt"),
        ("readings-reconciled", {"to": "both"}, "Läsningen ”both” finns inte"),
    ],
)
def test_a_name_that_does_not_exist_is_told_with_the_nearest(
    year_at: YearAt, event: str, said: dict[str, Any], sentence: str
) -> None:
    year = year_at("called")
    before = year.dump()
    with pytest.raises(ArshjulError) as told:
        year.note(event, on=DIALOGUE, **said)
    assert sentence in str(told.value)
    assert year.dump() == before


@pytest.mark.parametrize("event", sorted(EVENTS))
def test_an_event_that_is_known_but_too_early_or_half_said_leaves_nothing_behind(year_at: YearAt, event: str) -> None:
    year = year_at("laid out")
    before = year.dump()
    with pytest.raises(ArshjulError):
        year.note(event, on=date(2024, 3, 19))
    assert year.dump() == before


def test_the_audits_milestones_are_reached_once_and_keep_their_planned_days(year_at: YearAt) -> None:
    year = year_at("fed back")
    assert [(row.kind, row.planned_on, row.reached_on) for row in year.all(Milestone)] == [
        ("report_published", date(2024, 6, 20), None),
        ("conference_held", date(2024, 9, 12), None),
    ]
    said = year.note("report-published", on=date(2024, 6, 25), unit=None)
    assert said.startswith("Noterat: rapporten publicerad (mini-2024).\n")
    with pytest.raises(NotNow, match="redan noterat, 25 juni 2024"):
        year.note("report-published", on=date(2024, 6, 26), unit=None)
    assert [(row.planned_on, row.reached_on) for row in year.all(Milestone)] == [
        (date(2024, 6, 20), date(2024, 6, 25)),
        (date(2024, 9, 12), None),
    ]
    [event] = year.events("milestone_reached")
    assert (event.audit_id, event.unit_audit_id, event.evidence["kind"]) == (1, None, "report_published")


def test_the_years_milestones_belong_to_the_year_and_to_no_audit(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("laid out")
    said = ("--by", "ao", "--on", DECIDED.isoformat(), "--home", year.path)
    for event, told in (
        ("annual-report-decided", "årsrapporten beslutad"),
        ("annual-report-sent", "årsrapporten överlämnad"),
    ):
        answer = arshjul("record", "2024", event, *said)
        assert (answer.code, answer.out.splitlines()[0]) == (0, f"Noterat: {told} (2024).")
    of_year = [row for row in year.all(Milestone) if row.audit_id is None]
    assert [(row.year, row.kind, row.reached_on) for row in of_year] == [
        (2024, "annual_report_decided", DECIDED),
        (2024, "annual_report_sent", DECIDED),
    ]
    refused = arshjul("record", AUDIT, "annual-report-sent", *said)
    assert (refused.code, "Ange året i stället för en granskning" in refused.err) == (2, True)
    refused = arshjul("record", "2024", "report-published", *said)
    assert (refused.code, "Granskningen ”2024” finns inte" in refused.err) == (2, True)


def test_a_side_is_told_by_who_confirms(year_at: YearAt) -> None:
    year = year_at("called")
    year.note("meeting-held", on=DIALOGUE, kind="dialogue", participants="Verksamhetschef")
    year.note("minutes-written", on=DIALOGUE, text="Tre punkter.")
    year.note("minutes-confirmed", on=DIALOGUE, by=chief())
    assert year.happened("minutes_confirmed")[0].evidence == {"side": "unit"}


@pytest.mark.parametrize("event", sorted(JUDGED_BY_INSPECTORS))
def test_a_unit_does_not_judge_what_is_its_own(year_at: YearAt, event: str) -> None:
    year = year_at("called")
    with pytest.raises(ArshjulError, match="bara en inspektör"):
        year.note(event, on=DIALOGUE, by=chief(), reason="Det är bra så.", number=2)
