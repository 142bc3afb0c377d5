"""Findings as a report tells them: with their evidence, as they stand after the dialogue, without hidden figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import SQLModel

from config.template import Good, SingleChoice
from register.models import Finding, FindingKind, FindingResponse, Response
from register.published import open_tables
from register.reports.findings import Told, by_area, evidence_of, told
from register.reports.results import Printed
from tests.register.reports.memory import DAY, remembering, units_named
from tests.register.reports.printing import Counts, asking, tables_of

AREAS = {"trygghet": "Trygghet", "kunskap": "Kunskap", "helhetssyn": "Helhetssyn"}
COUNTS: Counts = {"ask": (12, 8, 0), "bok": (19, 1, 0)}
"""Yes, no and did not want to. Twenty files each; Bok's one no is too few to show."""

BY_FIGURE = "Samtal hölls i {{ samtal }}."


def finding(number: int, *, unit: int | None = 1, **more: Any) -> Finding:
    said: dict[str, Any] = {
        "kind": FindingKind.DEVELOPMENT,
        "title": "Samtalen",
        "text": "De unga ska höras.",
        "areas": ["trygghet"],
        "questions": [],
        "evidence": [],
    }
    return Finding(
        id=number, audit_id=1, unit_audit_id=unit, number=number, recorded_by="ao", recorded_on=DAY, **{**said, **more}
    )


def answer(
    of: int, unit: int, response: Response, *, words: str | None = None, amended_text: str | None = None
) -> FindingResponse:
    return FindingResponse(
        finding_id=of,
        unit_audit_id=unit,
        response=response,
        words=words,
        amended_text=amended_text,
        recorded_by="ao",
        recorded_on=DAY,
    )


def gathered(*rows: SQLModel, smallest: int | None = 5, units: tuple[str, ...] = ("Ask", "Bok")) -> list[Told]:
    """The findings of Ask and Bok, or of one of them, with the figures that may be shown."""
    template = asking("samtal")
    [question] = template.questions
    assert isinstance(question, SingleChoice)
    template = template.model_copy(update={"questions": (question.model_copy(update={"good": Good()}),)})
    found = open_tables(tables_of(template, "samtal", COUNTS), template, smallest=smallest)
    everybody = units_named("Ask", "Bok")
    printed = Printed(found, template, {one.unit_key: one.unit_name for one in everybody}, {"ask": 20, "bok": 20})
    with remembering(*everybody, *rows) as session:
        return told(session, printed, [one for one in everybody if one.unit_name in units], audit_id=1)


def test_a_finding_is_told_with_its_figure_and_its_other_evidence() -> None:
    [one] = gathered(
        finding(1, questions=["samtal"], evidence=[{"kind": "dialogue", "text": "alla var ense"}], text=BY_FIGURE),
        smallest=None,
    )
    assert (one.where, one.title, one.number) == ("Ask", "Samtalen", 1)
    # Twelve of twenty.
    assert one.text == "Samtal hölls i tolv av 20 akter."
    assert one.evidence == ("Samtal med den unge: 12 av 20 (60 %)", "Dialogen: alla var ense")


@pytest.mark.parametrize("reference", ["{{ samtal }}", "{{samtal}}", "{{ percent samtal }}", "{{ figure samtal }}"])
def test_a_figure_that_is_hidden_in_the_tables_is_told_neither_in_the_evidence_nor_in_the_text(reference: str) -> None:
    [one] = gathered(finding(1, unit=2, questions=["samtal"], text=f"Samtal hölls i {reference}."))
    assert one.text == "Samtal hölls i få akter."
    assert one.evidence == ("Samtal med den unge: antalet visas inte, eftersom det är litet",)
    assert "19" not in str(one)


def test_a_hidden_figure_is_not_told_of_all_units_either() -> None:
    [one] = gathered(finding(1, unit=None, questions=["samtal"], text=BY_FIGURE), answer(1, 1, Response.AGREED))
    assert (one.where, one.answer) == ("Alla granskade enheter", None)
    # Together thirty-one of forty, 77.5 %: nine are without, so that nothing is hidden.
    assert one.text == "Samtal hölls i närmare 80 procent av akterna."
    assert one.evidence == ("Samtal med den unge: 31 av 40 (78 %)",)


def test_in_the_units_own_feedback_a_finding_of_all_has_its_own_figure_and_its_own_answer() -> None:
    rows = (
        finding(2, unit=None, questions=["samtal"], text=BY_FIGURE),
        finding(1, questions=["samtal"]),
        answer(2, 1, Response.DISPUTED, words="Vi pratar visst."),
        answer(2, 2, Response.AGREED),
    )
    first, second = gathered(*rows, smallest=None, units=("Ask",))
    assert (first.number, second.number) == (1, 2)
    assert second.evidence == ("Samtal med den unge: 12 av 20 (60 %)",), "the unit's"
    assert second.text == "Samtal hölls i närmare 80 procent av akterna.", "of all"
    assert (second.answer, second.words) == ("bestrider", "Vi pratar visst.")


def test_what_was_amended_in_the_dialogue_is_told_as_it_was_amended() -> None:
    amended = answer(1, 1, Response.AMENDED, words="Vi ses varje termin.", amended_text="Mötena är för få.")
    [one] = gathered(finding(1), amended)
    assert (one.text, one.answer, one.words) == ("Mötena är för få.", "ändrad efter dialogen", "Vi ses varje termin.")


def test_a_disputed_finding_keeps_its_text_though_another_was_offered() -> None:
    [one] = gathered(finding(1), answer(1, 1, Response.DISPUTED, words="Nej.", amended_text="Något annat."))
    assert (one.text, one.answer) == ("De unga ska höras.", "bestrider")


def test_the_findings_of_a_unit_that_is_left_out_are_not_told() -> None:
    assert [one.where for one in gathered(finding(1), finding(2, unit=2), units=("Bok",))] == ["Bok"]


def test_a_finding_of_several_areas_is_told_once_and_counted_in_each() -> None:
    found = gathered(
        finding(1, areas=["trygghet", "kunskap"]),
        finding(2, unit=2, areas=["kunskap"]),
        finding(3, unit=2, areas=["kunskap"], kind=FindingKind.STRENGTH),
    )
    safety, knowledge, whole = by_area(found, AREAS)
    assert [one["number"] for one in safety["development"]] == [1]
    assert safety["development"][0]["also"] == ["Kunskap"]
    assert (safety["all_strengths"], safety["all_development"], safety["where"]) == (0, 1, ["Ask"])
    assert [one["number"] for one in knowledge["development"]] == [2]
    assert [one["number"] for one in knowledge["strengths"]] == [3]
    assert (knowledge["all_strengths"], knowledge["all_development"], knowledge["where"]) == (1, 2, ["Ask", "Bok"])
    assert (whole["strengths"], whole["all_development"], whole["where"]) == ([], 0, [])


def test_an_area_that_is_no_longer_there_is_named_by_its_key_in_the_others() -> None:
    [one] = gathered(finding(1, areas=["trygghet", "nedlagt"]))
    [safety] = by_area([one], {"trygghet": "Trygghet"})
    assert safety["development"][0]["also"] == ["nedlagt"]


def test_evidence_is_sorted_by_where_it_comes_from() -> None:
    found = gathered(
        finding(1, evidence=[{"kind": "document", "text": "riktlinje 2020"}, {"kind": "dialogue", "text": "enigt"}])
    )
    assert evidence_of(found, "document") == [{"where": "Ask", "title": "Samtalen", "text": "riktlinje 2020"}]
    assert evidence_of(found, "user_organisation") == []


def test_evidence_that_looks_like_another_kind_is_not_taken_for_it() -> None:
    [one] = gathered(finding(1, evidence=[{"kind": "theme", "text": "Dialogen: svår"}]))
    assert evidence_of([replace(one)], "dialogue") == []
