"""The annual report: the year's audits, and what had come of last year's development areas on the day it is made."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, col, select

from method.report.blocks import Table
from method.report.outline import Filling
from method.verdicts import Change
from register.closing import reach
from register.consultations import consult
from register.desk import id_of
from register.models import Action, ActionReport, ActionStatus, Extension, Milestone, ReportOf, VerdictRow
from register.report_messages import recipients_of, send
from register.report_versions import Subject, latest, publish
from register.reports import year as year_report
from tasks.reports.versions import make
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA
from tests.second_half import (
    ACCEPTED,
    CLOSED,
    FOLLOW_UP,
    JUDGED,
    UNITS,
    Year,
    opened,
    organisation,
    serving,
)

BEFORE_THE_PLANS = date(2024, 6, 16)
MORE_TIME = date(2024, 11, 12)
DROPPED = date(2025, 2, 5)
DECIDED, SENT = date(2026, 2, 16), date(2026, 2, 23)


@pytest.fixture(scope="module")
def judged(_years: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    """A home in which each development area has its verdict, each another, and one action was dropped."""
    folder = tmp_path_factory.mktemp("judged")
    shutil.copytree(_years("judged"), folder / "home")
    with serving(organisation(folder / "organisation")), opened(folder / "home") as year:
        year.note("report-published", on=date(2025, 1, 7), unit=None)
        with year.desk(JUDGED) as desk:
            tell_apart(desk.session, year)
        for unit in UNITS:
            for number in (2, 3):
                year.note("verdict-confirmed", on=CLOSED, unit=unit, number=number)
        yield year


def tell_apart(session: Session, year: Year) -> None:
    """Tallunda's documentation is better, Mosslida's worse; Tallunda's second action has got more time, Mosslida's is
    dropped."""
    rows = session.exec(select(VerdictRow).where(VerdictRow.column == "dokumentation")).all()
    for row in rows:
        row.verdict = Change.IMPROVED if row.unit_audit_id == year.number(TALLUNDA) else Change.WORSE
    talks, plan = [
        session.exec(select(Action).where(Action.unit_audit_id == year.number(unit), Action.number == 2)).one()
        for unit in UNITS
    ]
    [deadline] = year.awaited("action", TALLUNDA)[-1:]
    session.add(
        Extension(
            deadline_id=id_of(deadline),
            action_id=id_of(talks),
            until=date(2025, 2, 3),
            reason="Lov.",
            asked_by="chef.tallunda",
            asked_on=MORE_TIME,
            granted=True,
            decided_by="ao",
            decided_on=MORE_TIME,
        )
    )
    session.add(
        ActionReport(
            action_id=id_of(plan), hand_in_id=plan.hand_in_id, status=ActionStatus.DROPPED, reported_on=DROPPED
        )
    )


def gathered(home: Year, year: int, *, on: date) -> Filling:
    with home.register.reading() as session:
        return year_report.filling(session, home.register.catalogue, year, today=on)


def cells(filling: Filling, key: str) -> list[list[str]]:
    return [
        [cell.text for cell in row] for table in filling.parts[key] if isinstance(table, Table) for row in table.rows
    ]


def before(home: Year, *, on: date) -> dict[str, Any]:
    """What had come of the areas of 2024, as of a day."""
    told: dict[str, Any] = gathered(home, 2025, on=on).words["before"]
    return told


def test_the_years_audits_are_told_with_their_units_files_and_findings(judged: Year) -> None:
    filling = gathered(judged, 2024, on=CLOSED)
    assert cells(filling, "audits") == [["Orosanmälningar för unga 13-17 år", "2", "12", "2", "4", "7 januari 2025"]]
    [audit] = filling.words["audits"]
    assert (audit["key"], audit["diary_number"], audit["units"]) == (AUDIT, "KS 2024/17", ["Tallunda", "Mosslida"])
    assert (len(audit["strengths"]), len(audit["development"]), audit["conference"]) == (2, 4, None)
    assert filling.words["before"]["areas"] == 0


def test_a_report_that_is_not_published_on_the_day_is_not_said_to_be(judged: Year) -> None:
    assert cells(gathered(judged, 2024, on=date(2025, 1, 6)), "audits")[0][-1] == "inte än"


def test_a_follow_up_is_no_audit_of_its_year(judged: Year) -> None:
    filling = gathered(judged, 2025, on=CLOSED)
    assert (filling.words["audits"], filling.parts["audits"]) == ([], [])
    assert f"brief_{FOLLOW_UP}" not in filling.parts


def test_the_verdicts_are_counted_and_plans_judged_alone_are_counted_apart(judged: Year) -> None:
    told = before(judged, on=CLOSED)
    assert (told["areas"], told["judged"], told["plan_alone"]) == (4, 4, 1)
    assert told["verdicts"] == {"förbättrat": 1, "försämrat": 1, "går inte att säga": 1}


def test_each_area_is_told_with_its_verdict_and_its_plan(judged: Year) -> None:
    rows = {(row[0], row[1]): row[2:] for row in cells(gathered(judged, 2025, on=CLOSED), "outcomes")}
    assert rows["Tallunda", "Brister i dokumentationen"] == ["förbättrat", "klar", "nej"]
    assert rows["Tallunda", "Samtalen med skolan"][:2] == ["bara planen bedöms", "pågår"]
    assert rows["Mosslida", "Brister i dokumentationen"] == ["försämrat", "klar", "ja"]
    assert len(rows) == 4


def test_a_verdict_is_not_told_before_it_is_confirmed(judged: Year) -> None:
    told = before(judged, on=date(2025, 2, 9))
    assert (told["areas"], told["judged"], told["verdicts"], told["remain"]) == (4, 0, {}, 0)
    rows = cells(gathered(judged, 2025, on=date(2025, 2, 9)), "outcomes")
    assert {row[2] for row in rows} == {"inte bedömt än"}


def test_the_verdicts_are_counted_by_quality_area(judged: Year) -> None:
    areas = {one["key"]: one["verdicts"] for one in gathered(judged, 2025, on=CLOSED).words["areas"]}
    assert areas["kunskap"] == {"förbättrat": 1, "försämrat": 1}
    assert areas["effektivitet"] == {"går inte att säga": 1}
    assert areas["trygghet"] == {}


def test_the_actions_are_counted_by_what_became_of_them_with_more_time_and_late(judged: Year) -> None:
    filling = gathered(judged, 2025, on=CLOSED)
    [table] = filling.parts["actions"]
    assert isinstance(table, Table)
    assert table.heads[2:] == ("Ej påbörjad", "Pågår", "Klar", "Utgår", "Fått mer tid", "Försenade")
    assert cells(filling, "actions") == [
        ["Tallunda", "2", "0", "1", "1", "0", "1", "1"],
        ["Mosslida", "2", "0", "0", "1", "1", "0", "0"],
        ["Totalt", "4", "0", "1", "2", "1", "1", "1"],
    ]
    assert table.total_row is True
    told = filling.words["before"]
    assert (told["actions"], told["extended"], told["late"]) == (4, 1, 1)


@pytest.mark.parametrize(
    ("day", "late"),
    [
        # Due on Friday 15 November; more time was given on the 12th, until Monday 3 February.
        (date(2024, 11, 18), 0),
        (date(2025, 2, 3), 0),
        (date(2025, 2, 4), 1),
    ],
)
def test_an_action_is_late_from_the_working_day_after_the_day_it_was_given(judged: Year, day: date, late: int) -> None:
    assert before(judged, on=day)["late"] == late


def test_what_was_reported_later_was_not_known_on_the_day(judged: Year) -> None:
    assert before(judged, on=BEFORE_THE_PLANS)["actions"] == 0, "the plans were accepted a day later"
    assert before(judged, on=ACCEPTED)["status"] == {"ej påbörjad": 4}
    assert before(judged, on=date(2024, 10, 1))["status"] == {"pågår": 1, "klar": 3}
    assert before(judged, on=DROPPED)["status"] == {"pågår": 1, "klar": 2, "utgår": 1}


def test_consultations_are_told_with_their_day_from_that_day_on(judged: Year) -> None:
    with judged.desk(date(2026, 1, 20)) as desk:
        assert consult(desk, 2025, "facket") == "facket"
    assert gathered(judged, 2025, on=date(2026, 1, 19)).words["consultations"] == [{"who": "facket", "on": None}]
    assert gathered(judged, 2025, on=date(2026, 1, 20)).words["consultations"] == [
        {"who": "facket", "on": "20 januari 2026"}
    ]
    assert gathered(judged, 2024, on=DECIDED).words["consultations"] == [{"who": "facket", "on": None}]


def test_it_goes_to_each_recipient_once_at_the_units_that_there_are_on_the_day(judged: Year) -> None:
    subject = Subject(ReportOf.YEAR, 2025)
    with judged.desk(DECIDED) as desk:
        keys = [person.key for person in recipients_of(desk, subject)]
    assert sorted(keys) == ["chef.nylunda", "chef.tallunda", "chef.vastlunda", "gm"]
    with judged.desk(date(2024, 12, 30)) as desk:
        # Nylunda and Västlunda began with the new year.
        assert [person.key for person in recipients_of(desk, subject)] == ["chef.tallunda", "gm"]


def test_the_decision_the_recipients_and_the_delivery_log_are_told_when_they_have_come(judged: Year) -> None:
    subject = Subject(ReportOf.YEAR, 2025)
    with judged.desk(DECIDED) as desk:
        reach(desk, "annual_report_decided", audit_key=None, year=2025)
        make(desk, subject, draft=False)
        row = latest(desk.session, subject)
        assert row is not None
        publish(desk, subject, row)
    with judged.desk(SENT) as desk:
        assert send(desk, subject) == 4
        assert send(desk, subject) == 0, "nobody is told twice"
    early, later = (gathered(judged, 2025, on=day) for day in (date(2026, 2, 15), SENT))
    assert (early.words["decided"], early.parts["deliveries"]) == (None, [])
    assert later.words["decided"] == "16 februari 2026"
    assert later.words["decided_by"] == "Socialnämnden"
    assert later.words["recipients"] == ["enheterna"]
    rows = {row[0]: row[1:] for row in cells(later, "deliveries")}
    assert rows["Verksamhetschef, Tallunda"] == ["version 1", "–", "väntar"]
    judged.round(SENT)
    rows = {row[0]: row[1:] for row in cells(gathered(judged, 2025, on=SENT), "deliveries")}
    assert rows["Verksamhetschef, Tallunda"] == ["version 1", "23 februari 2026", "framme"]
    assert len(rows) == 4
    with judged.register.reading() as session:
        [milestone] = session.exec(select(Milestone).where(col(Milestone.audit_id).is_(None), Milestone.year == 2025))
        assert milestone.reached_on == DECIDED


def test_a_year_with_nothing_to_tell_has_no_tables(judged: Year) -> None:
    filling = gathered(judged, 2030, on=CLOSED)
    assert {key: list(part) for key, part in filling.parts.items() if part} == {}
    assert MOSSLIDA not in str(filling.words)
