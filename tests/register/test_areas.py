"""Development areas over the years: where they stand, the same area in other audits, and what remains."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from config.errors import UnknownName
from config.hand_in import Kind
from method.verdicts import Change
from portal.areas import in_other_year
from register.desk import id_of
from register.models import ActionStatus, AuditRow, Finding, FindingKind, UnitAudit, VerdictRow
from register.outcomes import Outcome, Scope, Standing, judged, outcomes
from register.remaining import Remaining, remaining
from register.stages import Stage
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA
from tests.second_half import (
    ACCEPTED,
    CLOSED,
    LACKING,
    NYLUNDA,
    PLAN,
    PLAN_DUE,
    PLANNED,
    TALKS,
    VASTLUNDA,
    Year,
    YearAt,
    chief,
    plan_file,
)
from tests.statements import asked_of

Said = tuple[Change, ActionStatus, date]
"""A verdict on the figures, what became of the plan, and the day on which both were confirmed."""


def closed(year_at: YearAt, **named: Any) -> Year:
    """Both units' verdicts confirmed: nothing can be told of any figure."""
    year = year_at("judged", **named)
    for unit in (TALLUNDA, MOSSLIDA):
        for number in (2, 3):
            year.note("verdict-confirmed", on=CLOSED, unit=unit, number=number)
    year.round(CLOSED)
    return year


def audited_again(
    year: Year,
    of: int,
    unit: str,
    *,
    title: str = LACKING,
    questions: Sequence[str] = ("dokumentation",),
    said: Said | None = None,
    heading: str | None = None,
) -> None:
    """A later audit of the same template, with one development area at one unit. `heading`: the question's, if new."""
    with year.register.transaction() as session:
        first = session.get_one(AuditRow, 1)
        template = json.loads(json.dumps(first.template).replace(json.dumps(LACKING), json.dumps(heading or LACKING)))
        audit = AuditRow(key=f"mini-{of}", title="A", year=of, plan=first.plan, template=template, recorded=False)
        session.add(audit)
        session.flush()
        stage = Stage.CLOSED if said else Stage.FOLLOW_UP
        given, days = date(of, 5, 2), ("invite_on", "draw_on", "list_due", "review_due", "double_due", "dialogue_on")
        dates = dict.fromkeys((*days, "reconciliation_due", "feedback_on", "plan_due", "feedback_given_on"), given)
        at: dict[str, Any] = {"unit_key": unit, "unit_name": unit.capitalize(), "stage": stage, "since": given, **dates}
        unit_audit = UnitAudit(audit_id=id_of(audit), fixed=[], **at)
        session.add(unit_audit)
        session.flush()
        worded: dict[str, Any] = {"title": title, "text": "Akterna.", "areas": ["kunskap"], "questions": [*questions]}
        noted: dict[str, Any] = {"number": 1, "recorded_by": "ao", "recorded_on": given, "evidence": []}
        about: dict[str, Any] = {"audit_id": audit.id, "unit_audit_id": unit_audit.id, "kind": FindingKind.DEVELOPMENT}
        finding = Finding(**about, **worded, **noted)
        session.add(finding)
        session.flush()
        asked: list[str | None] = [*questions]
        for column in (asked or [None]) if said else []:
            verdict, plan, on = said or (Change.CANNOT_TELL, ActionStatus.NOT, given)
            row = VerdictRow(unit_audit_id=id_of(unit_audit), finding_id=id_of(finding), verdict=verdict, plan=plan)
            row.column, row.confirmed_by, row.confirmed_on = column, "ao", on
            session.add(row)


def seen(home: Year, /, *, today: date = CLOSED, **scope: Any) -> list[Outcome]:
    catalogue = home.register.catalogue
    with home.register.reading() as session:
        return outcomes(session, catalogue.units, catalogue.calendar, Scope(**scope), today=today)


def left(year: Year, of: int, *, on: date = date(2025, 12, 31)) -> list[Remaining]:
    with year.register.reading() as session:
        return remaining(session, year.register.catalogue.units, of, on=on)


def others(found: Sequence[Outcome]) -> list[tuple[str, str, list[str]]]:
    return [
        (one.area.unit_audit.unit_key, one.area.finding.title, [in_other_year(o, one.area) for o in one.other_years])
        for one in found
    ]


def standings(year: Year, unit: str = TALLUNDA, *, today: date = PLANNED) -> list[Standing]:
    return [one.standing for one in seen(year, today=today, unit=unit)]


@pytest.mark.parametrize(
    ("station", "today", "stand"),
    [
        ("called", PLANNED, [Standing.DIALOGUE, Standing.DIALOGUE]),
        ("fed back", PLANNED, [Standing.FEEDBACK, Standing.FEEDBACK]),
        ("acknowledged", PLANNED, [Standing.PLAN_AWAITED, Standing.PLAN_AWAITED]),
        ("planned", PLAN_DUE, [Standing.UNDER_WAY, Standing.UNDER_WAY]),
        ("reported", PLAN_DUE, [Standing.ACTIONS_DONE, Standing.UNDER_WAY]),
        # The day is a Friday: on the Monday it has passed.
        ("reported", date(2024, 11, 18), [Standing.ACTIONS_DONE, Standing.ACTION_LATE]),
        ("followed", CLOSED, [Standing.FOLLOW_UP, Standing.FOLLOW_UP]),
        ("judged", CLOSED, [Standing.PROPOSED, Standing.PROPOSED]),
    ],
)
def test_an_area_stands_where_its_unit_has_come(
    year_at: YearAt, station: str, today: date, stand: list[Standing]
) -> None:
    assert standings(year_at(station), today=today) == stand


def test_a_plan_that_waits_for_acceptance_is_said_to_wait_and_its_actions_are_not_in_force(year_at: YearAt) -> None:
    year = year_at("acknowledged")
    year.hand_in(plan_file(*PLAN[TALLUNDA]), Kind.ACTION_PLAN, on=PLANNED, by=chief())
    assert standings(year) == [Standing.PLAN_TO_ACCEPT, Standing.PLAN_TO_ACCEPT]
    assert [one.courses for one in seen(year, unit=TALLUNDA)] == [(), ()]
    year.note("plan-accepted", on=ACCEPTED)
    assert standings(year) == [Standing.UNDER_WAY, Standing.UNDER_WAY]
    assert [[course.action.number for course in one.courses] for one in seen(year, unit=TALLUNDA)] == [[1], [2]]


def test_confirmed_verdicts_are_final(year_at: YearAt) -> None:
    assert {one.standing for one in seen(closed(year_at))} == {Standing.JUDGED}


def test_the_same_question_at_the_same_unit_is_the_same_area_before_and_after(year_at: YearAt) -> None:
    year = closed(year_at)
    audited_again(year, 2026, TALLUNDA)
    assert others(seen(year, year=2026)) == [
        (TALLUNDA, LACKING, ["utvecklingsområde också 2024; inte visat bättre 2025"])
    ]
    assert others(seen(year, year=2024)) == [
        (TALLUNDA, LACKING, ["utvecklingsområde igen 2026"]),
        (TALLUNDA, TALKS, []),
        (MOSSLIDA, LACKING, []),
        (MOSSLIDA, "Plan finns", []),
    ]


def test_an_area_without_a_question_is_known_by_its_title(year_at: YearAt) -> None:
    year = closed(year_at)
    audited_again(year, 2026, TALLUNDA, title=TALKS.upper(), questions=())
    assert others(seen(year, year=2026)) == [
        (TALLUNDA, TALKS.upper(), ["utvecklingsområde också 2024; planen pågår 2025"])
    ]


def test_a_question_that_is_worded_otherwise_is_another(year_at: YearAt) -> None:
    year = closed(year_at)
    audited_again(year, 2026, TALLUNDA, heading="Brister i journalen")
    assert others(seen(year, year=2026)) == [(TALLUNDA, LACKING, [])]


def test_an_area_goes_on_at_what_the_unit_has_become(year_at: YearAt) -> None:
    year = closed(year_at, merged={MOSSLIDA: (NYLUNDA, VASTLUNDA)})
    audited_again(year, 2026, NYLUNDA)
    assert others(seen(year, year=2026)) == [
        (NYLUNDA, LACKING, ["utvecklingsområde också 2024 hos Mosslida; inte visat bättre 2025"])
    ]
    assert [one.area.audit.year for one in seen(year, unit=NYLUNDA)] == [2024, 2024, 2026]
    assert [one.area.audit.year for one in seen(year, unit=VASTLUNDA)] == [2024, 2024]


def test_two_units_that_became_one_had_areas_of_their_own_before(year_at: YearAt) -> None:
    year = closed(year_at, merged={MOSSLIDA: TALLUNDA})
    audited_again(year, 2022, MOSSLIDA)
    assert others(seen(year, year=2022)) == [
        (MOSSLIDA, LACKING, ["utvecklingsområde igen 2024; inte visat bättre 2025"])
    ]
    audited_again(year, 2026, TALLUNDA)
    [(_, _, told)] = others(seen(year, year=2026))
    assert told == [
        "utvecklingsområde också 2022 hos Mosslida",
        "utvecklingsområde också 2024; inte visat bättre 2025",
        "utvecklingsområde också 2024 hos Mosslida; inte visat bättre 2025",
    ]


def test_what_remains_is_told_for_two_years_with_how_long_it_has_remained(year_at: YearAt) -> None:
    year = closed(year_at)
    assert left(year, 2024) == []
    assert left(year, 2027) == []
    for of, years in ((2025, 1), (2026, 2)):
        found = left(year, of)
        assert [(one.units, one.title, one.years) for one in found] == [
            ((TALLUNDA,), LACKING, years),
            ((TALLUNDA,), TALKS, years),
            ((MOSSLIDA,), LACKING, years),
            ((MOSSLIDA,), "Plan finns", years),
        ]
    assert [(one.verdicts, one.plans) for one in found[:2]] == [
        ((Change.CANNOT_TELL,), (ActionStatus.DONE,)),
        ((), (ActionStatus.PARTLY,)),
    ]


def test_what_remains_of_merged_units_is_one_line_at_their_successor(year_at: YearAt) -> None:
    found = left(closed(year_at, merged={MOSSLIDA: TALLUNDA}), 2026)
    assert [(one.unit_names, one.title, one.found_at) for one in found] == [
        (("Tallunda",), LACKING, ("Tallunda", "Mosslida")),
        (("Tallunda",), TALKS, ("Tallunda",)),
        (("Tallunda",), "Plan finns", ("Mosslida",)),
    ]


def test_what_remains_of_a_split_unit_is_its_successors_together(year_at: YearAt) -> None:
    year = closed(year_at, merged={MOSSLIDA: (NYLUNDA, VASTLUNDA)})
    assert [one.unit_names for one in left(year, 2025, on=date(2024, 12, 31))][-1] == ("Mosslida",)
    assert [one.unit_names for one in left(year, 2025)][-1] == ("Nylunda", "Västlunda")


def test_what_a_later_audit_has_put_right_remains_no_longer_and_begins_anew(year_at: YearAt) -> None:
    year = closed(year_at)
    better = (Change.IMPROVED, ActionStatus.DONE, date(2025, 12, 1))
    audited_again(year, 2025, TALLUNDA, said=better)
    assert [(one.units, one.title) for one in left(year, 2026)] == [
        ((TALLUNDA,), TALKS),
        ((MOSSLIDA,), LACKING),
        ((MOSSLIDA,), "Plan finns"),
    ]
    audited_again(year, 2027, TALLUNDA, said=(Change.CANNOT_TELL, ActionStatus.DONE, date(2028, 5, 2)))
    assert [(one.title, one.years) for one in left(year, 2029)] == [(LACKING, 2)]


def test_what_was_never_put_right_is_counted_from_the_first_time(year_at: YearAt) -> None:
    year = closed(year_at)
    audited_again(year, 2026, TALLUNDA, said=(Change.WORSE, ActionStatus.DONE, date(2027, 5, 2)))
    audited_again(year, 2028, TALLUNDA, said=(Change.CANNOT_TELL, ActionStatus.PARTLY, date(2029, 5, 2)))
    assert [(one.title, one.audits, one.years) for one in left(year, 2030)] == [(LACKING, ("mini-2028",), 6)]


def test_a_unit_or_an_audit_that_is_not_there_is_answered_with_the_nearest(year_at: YearAt) -> None:
    year = closed(year_at)
    with pytest.raises(UnknownName, match="Menade du ”tallunda”"):
        seen(year, unit="talunda")
    with pytest.raises(UnknownName, match=f"I {AUDIT} granskas inte den enheten"):
        seen(year, audit=AUDIT, unit="gramala")
    with pytest.raises(UnknownName, match="Menade du ”mini-2024”"):
        seen(year, audit="mini-2023")


def test_as_many_statements_are_asked_however_much_there_is(year_at: YearAt) -> None:
    year = closed(year_at)
    units, calendar = year.register.catalogue.units, year.register.catalogue.calendar

    def asked() -> list[int]:
        numbers = []
        for look in (
            lambda session: outcomes(session, units, calendar, Scope(), today=CLOSED),
            lambda session: judged(session, units, Scope()),
            lambda session: remaining(session, units, 2026, on=CLOSED),
        ):
            with year.register.reading() as session, asked_of(year.register.engine) as statements:
                look(session)
            numbers.append(len(statements))
        return numbers

    before = asked()
    for of in range(2026, 2036):
        audited_again(year, of, TALLUNDA, said=(Change.CANNOT_TELL, ActionStatus.PARTLY, date(of + 1, 5, 2)))
    assert asked() == before
