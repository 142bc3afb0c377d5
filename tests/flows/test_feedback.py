"""The feedback: a document on its day, in versions, delivered, acknowledged, and true to the register."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader

import tasks.feedback
import tasks.reports.unit
from config.errors import ArshjulError, NotNow
from method.report.blocks import Heading, Report, Table
from register.models import CheckResult, Deadline, FeedbackVersion
from register.stages import Stage
from tasks.shell import NOTHING
from tests.factories import MOSSLIDA, TALLUNDA, at
from tests.second_half import ACKNOWLEDGED, CONFIRMED, DIALOGUE, FED_BACK, Year, YearAt, chief, hold_dialogue

Tampering = Callable[[Report], Report]


def versions(year: Year, unit: str = TALLUNDA) -> list[FeedbackVersion]:
    number = year.number(unit)
    return [row for row in year.all(FeedbackVersion) if row.unit_audit_id == number]


def text_of(document: bytes) -> str:
    pages = PdfReader(BytesIO(document)).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_the_feedback_is_delivered_on_its_day_and_not_before(year_at: YearAt) -> None:
    year = year_at("answered")
    year.round(CONFIRMED)
    assert year.round(FED_BACK - timedelta(days=1)) == []
    assert year.all(FeedbackVersion) == []

    assert [(outcome.unit, outcome.did) for outcome in year.round(FED_BACK)] == [
        (TALLUNDA, "feedback_delivered"),
        (MOSSLIDA, "feedback_delivered"),
    ]
    [first] = versions(year)
    assert (first.version, first.made_on, first.reason, first.recipients) == (1, FED_BACK, None, ["chef.tallunda"])
    assert versions(year, MOSSLIDA)[0].recipients == ["gm"]
    assert first.sha256 == sha256(first.document).hexdigest()
    assert (year.unit().stage, year.unit().feedback_given_on) == (Stage.FEEDBACK, FED_BACK)

    laid = year.register.settings.documents / "aterkoppling-mini-2024-tallunda-v1.pdf"
    assert laid.read_bytes() == first.document
    [told] = year.told("feedback_delivered")
    assert (told.recipient, laid.name in told.body) == ("chef.tallunda", True)
    assert "1 styrkor och 2 utvecklingsområden" in told.body


def test_the_document_prints_every_figure_with_its_base(year_at: YearAt) -> None:
    [first] = versions(year_at("fed back"))
    text = text_of(first.document)
    assert "Återkoppling till Tallunda" in text
    assert "Brister i dokumentationen 4 av 6 (67 %; 33–84 %) 9 av 12 (75 %; 54–88 %)" in text, "here and at both"
    assert "Samtalen med skolan" in text
    assert "PÅHITT" not in text, "no case number"


def test_the_document_says_what_an_amended_finding_says_now(year_at: YearAt) -> None:
    year = year_at("called")
    hold_dialogue(year)
    for number in (1, 3):
        year.note("finding-agreed", on=DIALOGUE, number=number)
    year.note("finding-amended", on=DIALOGUE, number=2, words="Mallen var ny.", text="Mallen fylls inte i.")
    for who in ("ao", chief()):
        year.note("minutes-confirmed", on=CONFIRMED, by=who)
    year.step(CONFIRMED)
    year.step(FED_BACK)
    text = text_of(versions(year)[0].document)
    assert "Mallen fylls inte i." in text
    assert "Det går inte att följa ärendet i akten." not in text


def test_a_unit_that_does_not_acknowledge_is_reminded(year_at: YearAt) -> None:
    year = year_at("fed back")
    [awaited] = year.awaited("feedback_acknowledgement")
    assert awaited.due == date(2024, 6, 4), "five working days from 28 May"
    # One, three and five working days after; 6 June is the national day.
    for day in range(1, 12):
        year.round(date(2024, 6, 3) + timedelta(days=day))
    assert year.reminded("feedback_acknowledgement") == [
        (date(2024, 6, 5), "chef.tallunda"),
        (date(2024, 6, 10), "chef.tallunda"),
        (date(2024, 6, 12), "chef.tallunda"),
    ]


def test_an_acknowledged_feedback_goes_on_to_the_plan(year_at: YearAt) -> None:
    year = year_at("fed back")
    year.note("feedback-acknowledged", on=ACKNOWLEDGED, by=chief())
    assert [(outcome.unit, outcome.did) for outcome in year.round(ACKNOWLEDGED)] == [(TALLUNDA, "plan_requested")]
    moved = year.happened("stage_changed")[-1]
    assert (moved.evidence["version"], moved.evidence["acknowledged_by"]) == (1, "chef.tallunda")
    [request] = year.told("plan_request")
    assert "- Brister i dokumentationen\n- Samtalen med skolan\n" in request.body
    assert year.awaited("action_plan")[0].due == date(2024, 6, 18)
    with pytest.raises(NotNow, match="är i steget åtgärdsplan"):
        year.note("feedback-acknowledged", on=ACKNOWLEDGED, by=chief())


def test_a_withdrawn_feedback_is_made_anew_with_the_reason(year_at: YearAt) -> None:
    year = year_at("fed back")
    with pytest.raises(ArshjulError, match="--reason"):
        year.note("feedback-withdrawn", on=ACKNOWLEDGED)
    year.note("feedback-withdrawn", on=ACKNOWLEDGED, reason="En rubrik var fel.")
    assert [(outcome.unit, outcome.did) for outcome in year.round(ACKNOWLEDGED)] == [(TALLUNDA, "feedback_delivered")]

    first, second = versions(year)
    assert (first.superseded_for, second.version, second.reason) == ("En rubrik var fel.", 2, "En rubrik var fel.")
    assert "Version 2" in text_of(second.document)
    assert "version 2 (En rubrik var fel.)" in year.told("feedback_delivered")[1].body
    assert [(row.cause, row.met_on) for row in year.awaited("feedback_acknowledgement")] == [
        ("version 1", ACKNOWLEDGED),
        ("version 2", None),
    ]
    assert year.unit().feedback_given_on == FED_BACK, "the year to the verdict runs from the first"
    assert sorted(path.name[-6:] for path in year.register.settings.documents.glob("aterkoppling-*")) == [
        "v1.pdf",
        "v1.pdf",
        "v2.pdf",
    ]
    assert year.round(ACKNOWLEDGED) == []

    year.note("feedback-acknowledged", on=ACKNOWLEDGED, by=chief())
    assert [outcome.did for outcome in year.round(ACKNOWLEDGED)] == ["plan_requested"]


def test_nothing_is_acknowledged_or_withdrawn_before_it_is_delivered(year_at: YearAt) -> None:
    year = year_at("answered")
    year.round(CONFIRMED)
    for event in ("feedback-acknowledged", "feedback-withdrawn"):
        with pytest.raises(NotNow, match="inte fått någon återkoppling än"):
            year.note(event, on=CONFIRMED, by=chief(), reason="Ett skäl.")


def _another_figure(report: Report) -> Report:
    place = next(
        number for number, block in enumerate(report.blocks) if isinstance(block, Table) and block.key == "handlaggning"
    )
    table = report.blocks[place]
    assert isinstance(table, Table)
    name, own, total = table.rows[0]
    other = own.model_copy(update={"text": "5 av 7 (71 %)"})
    changed = table.model_copy(update={"rows": ((name, other, total), *table.rows[1:])})
    return report.model_copy(update={"blocks": (*report.blocks[:place], changed, *report.blocks[place + 1 :])})


def _a_table_lost(report: Report) -> Report:
    first = next(report.tables())
    return report.model_copy(update={"blocks": tuple(block for block in report.blocks if block != first)})


def _a_heading_without_words(report: Report) -> Report:
    return report.model_copy(update={"blocks": (*report.blocks, Heading(level=1, text="Sist"))})


@pytest.mark.parametrize("tampering", [_another_figure, _a_table_lost, _a_heading_without_words])
def test_a_document_that_says_other_than_the_register_is_held_back(
    year_at: YearAt, monkeypatch: pytest.MonkeyPatch, tampering: Tampering
) -> None:
    year = year_at("answered")
    year.step(CONFIRMED)
    honest = tasks.reports.unit.report_of
    monkeypatch.setattr(tasks.feedback, "report_of", lambda *given, **named: tampering(honest(*given, **named)))
    assert year.step(FED_BACK) == "held_back"
    assert year.all(FeedbackVersion) == []
    assert [row.kind for row in year.all(Deadline) if row.met_on is None and row.unit_audit_id == year.number()] == []
    [judged] = [result for result in year.all(CheckResult) if result.suite == "feedback.document"]
    assert judged.verdict == "rejected"
    assert [message.recipient for message in year.told("stage_held_back")] == ["ao", "fk"]

    monkeypatch.setattr(tasks.feedback, "report_of", honest)
    assert year.step(FED_BACK) == "feedback_delivered"


def test_a_round_that_looked_before_another_delivered_it_delivers_nothing_more(year_at: YearAt) -> None:
    year = year_at("fed back")
    outcome = tasks.feedback.feed_back.fn(year.path, year.number(), now=at(FED_BACK))
    assert outcome.did == NOTHING
    assert [row.version for row in versions(year)] == [1]
