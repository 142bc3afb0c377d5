"""The follow-up: the same questions of a small new sample a year later, and what became of each development area."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

import tasks.follow_up
from config.errors import NotNow, UnknownName
from config.hand_in import Kind
from method.verdicts import Change, Judged, changes
from register.models import ActionStatus, AuditRow, CheckResult, Draw, DrawnFile, VerdictRow
from register.stages import Stage
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA, CommandLine, cases, frame_file
from tests.second_half import (
    CLOSED,
    DRAWN_AGAIN,
    FOLLOW_UP,
    JUDGED,
    LISTED_AGAIN,
    MET_AGAIN,
    PREPARED,
    READ_AGAIN,
    UNITS,
    VERDICT_DUE,
    Year,
    YearAt,
    chief,
    draw_again,
    listed_again,
    plan_file,
    progress_file,
    read_again,
)


def verdicts(year: Year, unit: str = TALLUNDA) -> list[VerdictRow]:
    number = year.number(unit)
    return [row for row in year.all(VerdictRow) if row.unit_audit_id == number]


def test_it_begins_the_configured_weeks_before_the_verdict_on_a_working_day(year_at: YearAt) -> None:
    year = year_at("reported")
    # 21 weeks before 28 May 2025 is 1 January, and the next day is the first on which people work.
    for day in (date(2024, 12, 31), date(2025, 1, 1)):
        assert year.round(day) == []
    assert [(outcome.unit, outcome.did) for outcome in year.round(date(2025, 1, 2))][:2] == [
        (TALLUNDA, "follow_up_begun"),
        (MOSSLIDA, "follow_up_begun"),
    ]
    assert (year.unit().stage, year.unit().since) == (Stage.FOLLOW_UP, PREPARED)
    assert year.again.unit().stage is Stage.PLANNING
    assert [audit.key for audit in year.all(AuditRow)] == [AUDIT, FOLLOW_UP]


def test_it_asks_the_questions_behind_the_development_areas_and_what_their_bases_need(year_at: YearAt) -> None:
    # Areas: documentation (both units), plans (Mosslida), where a plan is counted only if an investigation was begun.
    assert year_at("followed").again.asked() == ["inledd", "plan", "dokumentation"]


def test_open_actions_go_along(year_at: YearAt) -> None:
    year = year_at("followed")
    assert year.happened("stage_changed")[-1].evidence == {
        "follow_up": FOLLOW_UP,
        "at": TALLUNDA,
        "merged": False,
        "open_actions": [2],
    }
    [told] = year.told("follow_up_begins")
    assert "1 åtgärder i planen är ännu inte klara." in told.body
    assert "Omdömet ges 28 maj 2025." in told.body
    [told] = year.told("follow_up_begins", MOSSLIDA)
    assert "ännu inte klara" not in told.body


def test_files_read_before_are_passed_over_and_recorded_and_the_draw_can_be_replayed(
    year_at: YearAt, arshjul: CommandLine
) -> None:
    year = year_at("followed")
    read = {file.case["case_ref"] for file in year.sample().values()}
    assert len(read) == 6
    year.again.note("meeting-held", on=MET_AGAIN, participants="Enhetschef")
    year.round(MET_AGAIN)
    # All twelve cases of the year before are still on the list: six of them were read.
    content = frame_file(listed_again(TALLUNDA, cases()))
    year.again.hand_in(content, Kind.FRAME, on=LISTED_AGAIN, by=chief())
    year.round(DRAWN_AGAIN)

    number = year.again.number()
    [draw] = [draw for draw in year.all(Draw) if draw.unit_audit_id == number]
    assert (draw.frame_sizes, draw.passed_over) == ({"K": 12, "M": 12}, 6)
    assert year.again.happened("stage_changed")[-1].evidence["passed_over"] == 6
    answer = arshjul("draw", FOLLOW_UP, "--unit", TALLUNDA, "--format", "json", "--home", year.path)
    drawn = {row["case_ref"] for row in answer.json}
    assert len(drawn) == 2 * (2 + 1)
    assert drawn.isdisjoint(read)
    verified = arshjul("draw", FOLLOW_UP, "--unit", TALLUNDA, "--verify", "--home", year.path)
    assert (verified.code, verified.err) == (0, "")
    assert "6 akter drogs om ur listan, alla lika" in verified.out


def test_a_draw_whose_record_of_what_was_passed_over_is_changed_fails_its_replay(
    year_at: YearAt, arshjul: CommandLine
) -> None:
    year = year_at("drawn again")
    number, vault = year.again.number(), year.register.vault
    [first] = [file for file in year.all(DrawnFile) if (file.unit_audit_id, file.pseudonym) == (number, "K01")]
    with year.register.transaction() as session:
        draw = session.get_one(Draw, next(row.id for row in year.all(Draw) if row.unit_audit_id == number))
        hidden = vault.open(FOLLOW_UP, first.case_ref_sealed).decode()
        draw.passed_over_sealed = vault.seal_json(FOLLOW_UP, [hidden])
        session.add(draw)
    verified = arshjul("draw", FOLLOW_UP, "--unit", TALLUNDA, "--verify", "--home", year.path)
    assert verified.code == 5
    assert "ger andra akter" in verified.err


def test_verdicts_are_proposed_when_the_tables_of_every_unit_are_in(year_at: YearAt) -> None:
    year = year_at("drawn again")
    read_again(year, TALLUNDA)
    year.round(JUDGED)
    assert year.again.unit().stage is Stage.CLOSED
    assert year.all(VerdictRow) == [], "the family of comparisons is not whole"
    with pytest.raises(NotNow, match="tabeller är inte klara"):
        year.note("verdict-confirmed", on=JUDGED, number=2)

    read_again(year, MOSSLIDA)
    assert [(outcome.unit, outcome.did) for outcome in year.round(JUDGED)] == [
        (MOSSLIDA, "tables_ready"),
        (TALLUNDA, "verdicts_proposed"),
        (MOSSLIDA, "verdicts_proposed"),
    ]


def test_a_verdict_holds_the_figures_then_and_now_and_the_plan_apart(year_at: YearAt) -> None:
    year = year_at("judged")
    lacking, talks = verdicts(year)
    assert (lacking.column, lacking.before_count, lacking.before_base) == ("dokumentation", 4, 6)
    assert (lacking.after_count, lacking.after_base) == (1, 4)
    # Of the C(10,5) = 252 tables with these margins, 132 are no likelier than this one; the family has four pairs.
    assert lacking.p == pytest.approx(132 / 252)
    assert lacking.p_adjusted == 1.0
    assert (lacking.verdict, lacking.plan, lacking.merged) == (Change.CANNOT_TELL, ActionStatus.DONE, False)
    assert (talks.column, talks.p, talks.verdict) == (None, None, Change.CANNOT_TELL), "no figure stands behind it"
    assert talks.plan is ActionStatus.PARTLY

    lacking, plans = verdicts(year, MOSSLIDA)
    # C(10,6) = 210 tables: 24 as likely as this one, 15 and 1 less.
    assert lacking.p == pytest.approx(40 / 210)
    assert lacking.p_adjusted == pytest.approx(4 * 40 / 210)
    assert (plans.column, plans.before_count, plans.before_base) == ("plan", 1, 6)
    assert (plans.after_count, plans.after_base) == (1, 4)
    assert plans.p == pytest.approx(1.0)
    assert {row.plan for row in (lacking, plans)} == {ActionStatus.DONE}


def test_the_inspectors_are_shown_what_they_confirm(year_at: YearAt) -> None:
    year = year_at("judged")
    [told, _] = year.told("verdicts_to_confirm")
    assert (
        "- 2. Brister i dokumentationen: från 4 av 6 (67 %) till 1 av 4 (25 %): går inte att säga; planen klar\n"
        "- 3. Samtalen med skolan: planen pågår\n"
    ) in told.body
    [awaited] = year.awaited("verdicts")
    assert awaited.due == VERDICT_DUE


def test_confirmed_verdicts_close_the_unit_and_the_last_unit_the_audit(year_at: YearAt) -> None:
    year = year_at("judged")
    year.note("verdict-confirmed", on=CLOSED, number=2)
    assert year.round(CLOSED) == []
    year.note("verdict-confirmed", on=CLOSED, number=3, plan="dropped", by="fk")
    assert [(outcome.unit, outcome.did) for outcome in year.round(CLOSED)] == [(TALLUNDA, "closed")]
    assert year.unit().stage is Stage.CLOSED
    assert [(row.plan, row.confirmed_by) for row in verdicts(year)] == [("done", "ao"), ("dropped", "fk")]
    assert [row.met_on for row in year.awaited("verdicts")] == [CLOSED]
    [told] = year.told("outcome")
    assert "Samtalen med skolan: planen utgår" in told.body

    audit = year.all(AuditRow)[0]
    assert (audit.closed_on, audit.erase_on) == (None, None)
    for number in (2, 3):
        year.note("verdict-confirmed", on=CLOSED, unit=MOSSLIDA, number=number)
    year.round(CLOSED)
    audit = year.all(AuditRow)[0]
    assert (audit.closed_on, audit.erase_on) == (CLOSED, date(2027, 2, 10)), "twenty-four months later"
    assert year.round(CLOSED + timedelta(days=1)) == []


def test_only_what_there_is_can_be_confirmed_and_once(year_at: YearAt) -> None:
    year = year_at("judged")
    with pytest.raises(UnknownName, match="Nummer ”7” finns inte"):
        year.note("verdict-confirmed", on=CLOSED, number=7)
    with pytest.raises(UnknownName, match="Planens utfall ”klar” finns inte"):
        year.note("verdict-confirmed", on=CLOSED, number=2, plan="klar")
    year.note("verdict-confirmed", on=CLOSED, number=2)
    with pytest.raises(NotNow, match="redan bekräftat"):
        year.note("verdict-confirmed", on=CLOSED, number=2)


def test_progress_is_taken_in_during_the_follow_up_and_counts(year_at: YearAt) -> None:
    year = year_at("read again")
    rows = ((1, "Mallar för journalen", "Färdigt", "Mallen"), (2, "Möte varje termin", "Färdigt", "Två protokoll"))
    year.hand_in(progress_file(*rows), Kind.PROGRESS, on=READ_AGAIN, by=chief())
    assert [row.met_on for row in year.awaited("action")] == [date(2024, 10, 1), READ_AGAIN]
    year.round(JUDGED)
    assert [row.plan for row in verdicts(year)] == [ActionStatus.DONE, ActionStatus.DONE]


def test_a_unit_with_nothing_to_develop_has_nothing_to_confirm_and_closes_with_the_tables(year_at: YearAt) -> None:
    year = year_at("tables")
    for unit in UNITS:
        kind = "strength" if unit == MOSSLIDA else "development"
        said: dict[str, Any] = {
            "kind": kind,
            "questions": ("dokumentation",),
            "areas": ("kunskap",),
            "text": "Akterna.",
        }
        year.note("finding-recorded", on=date(2024, 5, 7), unit=unit, **said)
        year.note("findings-settled", on=date(2024, 5, 7), unit=unit)
        year.note("meeting-held", on=date(2024, 5, 14), unit=unit, kind="dialogue", participants="Enhetschef")
        year.note("finding-agreed", on=date(2024, 5, 14), unit=unit, number=1)
        year.note("minutes-written", on=date(2024, 5, 14), unit=unit, text="En punkt.")
        for who in ("ao", chief(unit)):
            year.note("minutes-confirmed", on=date(2024, 5, 16), unit=unit, by=who)
    year.round(date(2024, 5, 16))
    year.round(date(2024, 5, 28))
    for unit in UNITS:
        year.note("feedback-acknowledged", on=date(2024, 5, 30), unit=unit, by=chief(unit))
    year.round(date(2024, 5, 30))
    assert year.told("plan_request", MOSSLIDA) == []
    plan = (1, "Brister i dokumentationen", "Mallar", "Enhetschef", date(2024, 11, 15), "Färre brister")
    year.hand_in(plan_file(plan), Kind.ACTION_PLAN, on=date(2024, 6, 14), by=chief())
    year.note("plan-accepted", on=date(2024, 6, 17))
    year.round(PREPARED)
    draw_again(year, *UNITS)
    read_again(year, *UNITS)
    assert [(outcome.unit, outcome.did) for outcome in year.round(JUDGED)][-2:] == [
        (TALLUNDA, "verdicts_proposed"),
        (MOSSLIDA, "closed"),
    ]
    assert year.told("outcome", MOSSLIDA) == [], "there is no outcome to tell of"


Tampering = Callable[[list[Judged]], list[Judged]]


def _said_without_ground(changes: list[Judged]) -> list[Judged]:
    return [replace(changes[0], verdict=Change.IMPROVED), *changes[1:]]


def _one_unit_alone(changes: list[Judged]) -> list[Judged]:
    return [change for change in changes if change.pair.unit == TALLUNDA]


def _adjusted_downwards(changes: list[Judged]) -> list[Judged]:
    return [replace(change, p_adjusted=(change.p or 0) / 2) for change in changes]


def _a_base_of_all_the_town(changes: list[Judged]) -> list[Judged]:
    pair = changes[0].pair
    return [replace(changes[0], pair=replace(pair, after=replace(pair.after, base=400))), *changes[1:]]


@pytest.mark.parametrize(
    ("tampering", "rule"),
    [
        (_said_without_ground, "follow_up.told_without_ground"),
        (_one_unit_alone, "follow_up.family"),
        (_adjusted_downwards, "follow_up.adjusted_below_p"),
        (_a_base_of_all_the_town, "follow_up.base_after"),
    ],
)
def test_verdicts_that_cannot_be_true_are_held_back(
    year_at: YearAt, monkeypatch: pytest.MonkeyPatch, tampering: Tampering, rule: str
) -> None:
    year = year_at("read again")
    honest = changes
    monkeypatch.setattr(tasks.follow_up, "changes", lambda pairs: tampering(honest(pairs)))
    year.round(JUDGED)
    assert year.all(VerdictRow) == []
    results = [result for result in year.all(CheckResult) if result.suite == "follow_up.verdicts"]
    assert [(result.verdict, rule in result.failed) for result in results] == [("rejected", True)] * 2
    assert len(year.told("stage_held_back")) == 2

    monkeypatch.setattr(tasks.follow_up, "changes", honest)
    assert [outcome.did for outcome in year.round(JUDGED + timedelta(days=1))] == ["verdicts_proposed"] * 2
