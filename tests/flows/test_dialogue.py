"""The dialogue: findings, what the unit says of them, and minutes that both sides confirm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from config.errors import ArshjulError, NotNow, UnknownName
from register.models import CheckResult, Finding, FindingResponse, Meeting
from register.stages import Stage
from tests.factories import MOSSLIDA, TALLUNDA
from tests.second_half import CALLED, CONFIRMED, DIALOGUE, TABLED, Year, YearAt, chief, hold_dialogue

WHOLE: dict[str, Any] = {
    "kind": "development",
    "text": "Brister.",
    "areas": ("kunskap",),
    "questions": ("dokumentation",),
}


def said_of(year: Year, number: int) -> FindingResponse:
    unit = year.number()
    numbers = {finding.id: finding.number for finding in year.all(Finding)}
    [answer] = [
        row for row in year.all(FindingResponse) if row.unit_audit_id == unit and numbers[row.finding_id] == number
    ]
    return answer


def lose_the_areas(year: Year, *areas: str) -> None:
    with year.register.transaction() as session:
        finding = session.get_one(Finding, 2)
        finding.areas = list(areas)
        session.add(finding)


def test_a_unit_goes_on_when_every_finding_is_answered_and_both_sides_have_confirmed(year_at: YearAt) -> None:
    year = year_at("called")
    hold_dialogue(year)
    missing: list[Callable[[], str]] = [
        lambda: year.note("finding-agreed", on=DIALOGUE, number=1),
        lambda: year.note("finding-agreed", on=DIALOGUE, number=2),
        lambda: year.note("finding-disputed", on=DIALOGUE, number=3, words="Skolan hörs visst."),
        lambda: year.note("minutes-confirmed", on=CONFIRMED, by="fk"),
        lambda: year.note("minutes-confirmed", on=CONFIRMED, by=chief()),
    ]
    for act in missing:
        assert year.round(CONFIRMED) == []
        assert year.unit().stage is Stage.DIALOGUE
        act()
    assert [(outcome.unit, outcome.did) for outcome in year.round(CONFIRMED)] == [(TALLUNDA, "dialogue_ended")]
    assert (year.unit().stage, year.unit().since) == (Stage.FEEDBACK, CONFIRMED)
    assert year.happened("stage_changed")[-1].evidence == {"agreed": 2, "disputed": 1}


def test_the_unit_is_called_with_its_figures_as_the_agenda(year_at: YearAt) -> None:
    year = year_at("called")
    [invitation] = year.told("dialogue_invitation")
    assert invitation.recipient == "chef.tallunda"
    assert "2. Utvecklingsområde: Brister i dokumentationen (Brister i dokumentationen: 4 av 6 (67 %))" in (
        invitation.body
    )
    assert "3. Utvecklingsområde: Samtalen med skolan (Dialogen: rektorerna efterlyser ett möte)" in invitation.body
    assert "14 maj 2024" in invitation.subject


def test_a_disputed_finding_may_be_amended_afterwards_but_an_agreed_one_may_not(year_at: YearAt) -> None:
    year = year_at("called")
    hold_dialogue(year)
    year.note("finding-disputed", on=DIALOGUE, number=2, words="Mallen var ny.")
    year.note("finding-amended", on=CONFIRMED, number=2, words="Mallen var ny.", text="Mallen fylls inte i.")
    answer = said_of(year, 2)
    assert (answer.response, answer.words, answer.amended_text) == ("amended", "Mallen var ny.", "Mallen fylls inte i.")
    assert [event.evidence["response"] for event in year.happened("finding_answered")] == ["disputed", "amended"]

    year.note("finding-agreed", on=DIALOGUE, number=1)
    with pytest.raises(NotNow, match="redan svarat på nummer 1"):
        year.note("finding-disputed", on=CONFIRMED, number=1, words="Vi ångrar oss.")


@pytest.mark.parametrize(
    ("event", "said", "missing"),
    [
        ("finding-disputed", {"number": 2}, "enhetens egna ord"),
        ("finding-amended", {"number": 2, "words": "Nej."}, "vad som ska stå i stället"),
        ("finding-agreed", {}, "--number"),
    ],
)
def test_an_answer_comes_with_the_words_it_needs(
    year_at: YearAt, event: str, said: dict[str, Any], missing: str
) -> None:
    year = year_at("called")
    hold_dialogue(year)
    with pytest.raises(ArshjulError, match=missing):
        year.note(event, on=DIALOGUE, **said)
    assert year.all(FindingResponse) == []


def test_a_finding_of_another_unit_cannot_be_answered(year_at: YearAt) -> None:
    year = year_at("called")
    with pytest.raises(UnknownName, match="Nummer ”4” finns inte"):
        year.note("finding-agreed", on=DIALOGUE, number=4)


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({"areas": ()}, "minst ett kvalitetsområde"),
        ({"questions": ()}, "vad iakttagelsen bygger på"),
        ({"questions": (), "evidence": ("document:rutin 2023",)}, "rubrik"),
        ({"questions": ("dokumentationen",)}, "Menade du ”dokumentation”"),
        ({"areas": ("kunnskap",)}, "Menade du ”kunskap”"),
        ({"evidence": ("rykte:det sägs",)}, "Belägget ”rykte” finns inte"),
        ({"text": "Barnet 20160229-9800 hördes inte."}, "personnummer"),
    ],
)
def test_a_finding_needs_an_area_and_evidence_that_exist(
    year_at: YearAt, said: dict[str, object], missing: str
) -> None:
    year = year_at("tables")
    with pytest.raises(ArshjulError, match=missing):
        year.note("finding-recorded", on=CALLED, **(WHOLE | said))
    assert year.all(Finding) == []


def test_a_finding_of_all_units_is_answered_by_each(year_at: YearAt) -> None:
    year = year_at("called")
    year.note("finding-recorded", on=CALLED, all_units=True, good_example=True, **WHOLE)
    hold_dialogue(year)
    year.note("finding-agreed", on=DIALOGUE, number=4)
    [everywhere] = [finding for finding in year.all(Finding) if finding.unit_audit_id is None]
    assert (everywhere.number, everywhere.good_example) == (4, True)
    assert [row.unit_audit_id for row in year.all(FindingResponse)] == [year.number()]


def test_a_finding_of_all_units_has_a_number_that_no_unit_has_used(year_at: YearAt) -> None:
    year = year_at("tables")
    for _ in range(2):
        year.note("finding-recorded", on=CALLED, unit=MOSSLIDA, **WHOLE)
    year.note("finding-recorded", on=CALLED, unit=TALLUNDA, all_units=True, **WHOLE)
    year.note("finding-recorded", on=CALLED, unit=TALLUNDA, **WHOLE)
    assert [finding.number for finding in year.all(Finding)] == [1, 2, 3, 4]


def test_a_finding_of_all_units_is_refused_when_one_of_them_can_no_longer_answer(year_at: YearAt) -> None:
    year = year_at("answered")
    year.step(CONFIRMED, MOSSLIDA)
    with pytest.raises(NotNow, match="Mosslida är klar med sin dialog"):
        year.note("finding-recorded", on=CONFIRMED, all_units=True, **WHOLE)


def test_minutes_written_anew_are_confirmed_anew(year_at: YearAt) -> None:
    year = year_at("called")
    hold_dialogue(year)
    year.note("minutes-confirmed", on=CONFIRMED, by=chief())
    year.note("minutes-written", on=CONFIRMED, text="Mötet gick igenom tre punkter. Ett ord är rättat.")
    [meeting] = [row for row in year.all(Meeting) if (row.unit_audit_id, row.kind) == (year.number(), "dialogue")]
    assert (meeting.confirmed_by_unit, meeting.minutes_on) == (None, CONFIRMED)
    assert len(year.told("minutes_to_confirm")) == 2


def test_minutes_are_sealed_and_hold_no_personal_number(year_at: YearAt) -> None:
    year = year_at("called")
    year.note("meeting-held", on=DIALOGUE, kind="dialogue", participants="Verksamhetschef")
    with pytest.raises(ArshjulError, match="personnummer"):
        year.note("minutes-written", on=DIALOGUE, text="Vi talade om 20160229-9800.")
    year.note("minutes-written", on=DIALOGUE, text="Vi talade om mallen.")
    assert b"mallen" not in year.raw()
    [meeting] = [row for row in year.all(Meeting) if row.minutes_sealed is not None]
    assert year.register.vault.open(year.audit, meeting.minutes_sealed or b"").decode() == "Vi talade om mallen."


def test_nothing_is_confirmed_before_there_are_minutes_nor_twice(year_at: YearAt) -> None:
    year = year_at("called")
    with pytest.raises(NotNow, match="inte hållet"):
        year.note("minutes-written", on=DIALOGUE, text="I förväg.")
    year.note("meeting-held", on=DIALOGUE, kind="dialogue", participants="Verksamhetschef")
    with pytest.raises(NotNow, match="inget protokoll"):
        year.note("minutes-confirmed", on=DIALOGUE)
    year.note("minutes-written", on=DIALOGUE, text="Nu.")
    year.note("minutes-confirmed", on=DIALOGUE, by="ao")
    with pytest.raises(NotNow, match="redan bekräftat från den sidan"):
        year.note("minutes-confirmed", on=DIALOGUE, by="fk")


def test_a_unit_that_does_not_confirm_its_minutes_is_reminded(year_at: YearAt) -> None:
    year = year_at("called")
    hold_dialogue(year)
    [awaited] = year.awaited("minutes")
    assert awaited.due == date(2024, 5, 21), "five working days from the fourteenth"
    year.round(date(2024, 5, 22))
    assert year.reminded("minutes") == [(date(2024, 5, 22), "chef.tallunda")]


def test_findings_are_awaited_before_the_meeting(year_at: YearAt) -> None:
    year = year_at("tables")
    [awaited] = year.awaited("findings")
    # Three working days before 14 May; the 9th is Ascension Day, on the 10th the offices are closed.
    assert (awaited.opened_on, awaited.due) == (TABLED, date(2024, 5, 7))
    with pytest.raises(NotNow, match="inga styrkor eller utvecklingsområden än"):
        year.note("findings-settled", on=CALLED)


def test_what_is_not_whole_is_held_back_told_once_and_goes_on_when_it_is_right(year_at: YearAt) -> None:
    year = year_at("answered")
    lose_the_areas(year)
    assert year.step(CONFIRMED) == "held_back"
    assert year.unit().stage is Stage.DIALOGUE
    [judged] = [result for result in year.all(CheckResult) if result.suite == "dialogue.findings"]
    assert (judged.verdict, list(judged.failed)) == ("rejected", ["dialogue.without_area"])
    assert [message.recipient for message in year.told("stage_held_back")] == ["ao", "fk"]

    before = year.dump()
    assert year.step(CONFIRMED + timedelta(days=1)) == "held_back"
    assert year.dump() == before
    lose_the_areas(year, "kunskap")
    assert year.step(CONFIRMED + timedelta(days=1)) == "dialogue_ended"
