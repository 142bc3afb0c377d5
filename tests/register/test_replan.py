"""A year that is laid out is changed: moved, skipped, laid anew; what nothing holds follows, what is fixed stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlmodel import select

from config.errors import ArshjulError, NotNow
from config.settings import Settings
from method.wheel import ORDER
from register import milestones, planning, replan, replan_milestones
from register.database import Register, open_register
from register.deadlines import open_of
from register.desk import Desk, find_unit_audit
from register.meetings import plan_meeting
from register.models import Deadline, Event, MeetingKind, Milestone
from register.planning import opening_meeting
from register.stages import Stage
from register.wheel import UnitLine, clashes_of, wheel_of
from tests import golden
from tests.factories import AUDIT, MET, MOSSLIDA, TALLUNDA, Home, HomeAt

WHY = "Ledningen är bortrest"
SEASONAL = """key = "var-2025"
year = 2025
season = "spring"
"""


def line_of(register: Register, unit: str, audit: str = AUDIT, year: int = 2024) -> UnitLine:
    with register.reading() as session:
        wheel = wheel_of(session, register.catalogue, year)
        both = [*wheel.lines, *wheel.skipped]
        return next(one for one in both if (one.audit.key, one.unit_audit.unit_key) == (audit, unit))


def dates_of(register: Register, unit: str = TALLUNDA, audit: str = AUDIT, year: int = 2024) -> dict[str, date]:
    return vars(line_of(register, unit, audit, year).dates)


def test_what_is_counted_from_a_moved_date_moves_with_it_and_an_event_says_who_and_why(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before, other = dates_of(home.register), dates_of(home.register, MOSSLIDA)
    with home.desk(date(2024, 3, 20)) as desk:
        replan.move_date(desk, AUDIT, TALLUNDA, "list_due", date(2024, 4, 15), reason=WHY)
    after = dates_of(home.register)
    assert [name for name in ORDER if after[name] != before[name]] == [*ORDER[2:-1]]
    # One working day after the list; then ten, twelve and fifteen after the draw.
    assert (after["list_due"], after["draw_on"], after["review_due"]) == (
        date(2024, 4, 15),
        date(2024, 4, 16),
        date(2024, 4, 30),
    )
    assert dates_of(home.register, MOSSLIDA) == other
    [said] = [one for one in home.all(Event) if one.what == "date_moved"]
    assert (said.who, said.reason, said.evidence["date"], said.evidence["before"]) == (
        "ao",
        WHY,
        "list_due",
        "2024-04-11",
    )
    assert said.evidence["along"]["draw_on"] == "2024-04-16"


def test_a_date_that_the_file_gives_stays_when_what_it_follows_moves(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.desk(date(2024, 3, 20)) as desk:
        replan.move_date(desk, AUDIT, MOSSLIDA, "opening_meeting", date(2024, 4, 12), reason=WHY)
    after = dates_of(home.register, MOSSLIDA)
    assert (after["list_due"], after["draw_on"], after["review_due"]) == (
        date(2024, 4, 17),
        date(2024, 4, 19),
        date(2024, 5, 8),
    )
    assert home.unit(MOSSLIDA).invite_on == date(2024, 4, 5)


@pytest.mark.parametrize(
    ("name", "day", "told"),
    [
        ("list_due", date(2024, 4, 13), "13 april 2024 går inte att använda (lördag): då förfaller ingenting"),
        ("opening_meeting", date(2024, 3, 29), "(Långfredagen): då läggs inga möten. Närmast före är 28 mars 2024"),
        ("feedback_on", date(2024, 7, 9), "(semestern)"),
        ("list_due", date(2024, 4, 5), "före den kommer inledande möte, 8 april 2024"),
        ("draw_on", date(2024, 4, 10), "före den kommer lista, 11 april 2024"),
        ("double_due", date(2024, 4, 25), "före den kommer granskning, 26 april 2024"),
        ("invite_on", date(2024, 4, 9), "kan inte läggas efter mötet 8 april 2024"),
        ("opening_meeting", date(2024, 3, 19), "19 mars 2024 har redan varit; välj en dag från och med 20 mars 2024"),
    ],
)
def test_a_day_that_does_not_do_is_refused_with_what_would(home_at: HomeAt, name: str, day: date, told: str) -> None:
    home = home_at("laid out")
    before = dates_of(home.register)
    with pytest.raises(ArshjulError) as refused, home.desk(date(2024, 3, 20)) as desk:
        replan.move_date(desk, AUDIT, TALLUNDA, name, day, reason=WHY)
    assert told in str(refused.value)
    assert dates_of(home.register) == before


def test_what_falls_in_a_pause_either_way_stays_on_the_day_after_it(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.desk(date(2024, 3, 20)) as desk:
        replan.move_date(desk, AUDIT, TALLUNDA, "list_due", date(2024, 4, 15), reason=WHY)
    assert dates_of(home.register)["plan_due"] == date(2024, 8, 1)


def test_a_date_that_is_behind_is_not_moved(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with pytest.raises(NotNow, match="Inledande möte hos Tallunda är redan gjord"), home.desk(MET) as desk:
        replan.move_date(desk, AUDIT, TALLUNDA, "opening_meeting", date(2024, 4, 15), reason=WHY)


def test_an_open_deadline_moves_with_its_date(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(MET) as desk:
        replan.move_date(desk, AUDIT, TALLUNDA, "list_due", date(2024, 4, 18), reason=WHY)
    with home.desk(MET) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        assert [(one.kind, one.due) for one in open_of(desk.session, unit_audit)] == [("list", date(2024, 4, 18))]


def test_a_meeting_that_people_are_invited_to_moves_through_its_door(home_at: HomeAt) -> None:
    home = home_at("invited")
    with home.desk(date(2024, 4, 2)) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
        plan_meeting(desk, unit_audit, MeetingKind.OPENING, on=date(2024, 4, 8), time="13:00", place="Kommunhuset")
        replan.move_date(desk, AUDIT, TALLUNDA, "opening_meeting", date(2024, 4, 9), reason=WHY)
    with home.register.reading() as session:
        meeting = opening_meeting(session, home.unit())
        assert (meeting.planned_on, meeting.time, meeting.place) == (date(2024, 4, 9), "13:00", "Kommunhuset")
        deadlines = session.exec(select(Deadline).where(Deadline.kind == "opening_meeting")).all()
        assert [one.due for one in deadlines] == [date(2024, 4, 9)]
    assert home.unit().invite_on == date(2024, 3, 28)


def test_a_unit_is_skipped_only_before_it_is_invited(home_at: HomeAt) -> None:
    home = home_at("invited")
    with pytest.raises(NotNow, match="Tallunda är redan inbjuden"), home.desk(date(2024, 4, 2)) as desk:
        replan.skip_unit(desk, AUDIT, TALLUNDA, reason=WHY)
    with home.desk(date(2024, 4, 2)) as desk:
        replan.skip_unit(desk, AUDIT, MOSSLIDA, reason=WHY)
    skipped = home.unit(MOSSLIDA)
    assert (skipped.stage, skipped.skipped_for) == (Stage.CLOSED, WHY)
    with home.register.reading() as session:
        assert planning.ready_to_plan(session, date(2024, 12, 31)) == []
        assert [line.unit_audit.unit_key for line in wheel_of(session, home.register.catalogue, 2024).lines] == [
            TALLUNDA
        ]
    with pytest.raises(NotNow, match="Mosslida utgår redan"), home.desk(date(2024, 4, 2)) as desk:
        replan.skip_unit(desk, AUDIT, MOSSLIDA, reason=WHY)


LEADS = "Gäller 20160229-9800"
DOORS: dict[str, Callable[[Desk], object]] = {
    "move": lambda desk: replan.move_date(desk, AUDIT, TALLUNDA, "list_due", date(2024, 4, 15), reason=LEADS),
    "skip": lambda desk: replan.skip_unit(desk, AUDIT, TALLUNDA, reason=LEADS),
    "milestone": lambda desk: replan_milestones.skip_milestone(desk, "2024", "annual_report_decided", reason=LEADS),
}


@pytest.mark.parametrize("door", DOORS)
def test_a_reason_that_leads_to_a_child_is_refused(home_at: HomeAt, door: str) -> None:
    home = home_at("laid out")
    with pytest.raises(ArshjulError, match="personnummer"), home.desk(date(2024, 3, 20)) as desk:
        DOORS[door](desk)
    assert [one for one in home.all(Event) if one.what != "laid_out"] == []


def test_laying_anew_what_nothing_has_changed_moves_nothing(home_at: HomeAt) -> None:
    home = home_at("sampling")
    before = dates_of(home.register), dates_of(home.register, MOSSLIDA)
    with home.desk(MET) as desk:
        assert replan.lay_anew(desk, 2024, reason=WHY) == []
    assert (dates_of(home.register), dates_of(home.register, MOSSLIDA)) == before


@pytest.fixture
def spring(tmp_path: Path) -> Iterator[Home]:
    """Lillkommun with an audit of spring 2025 whose units and days the season gives."""
    folder = tmp_path / "lillkommun"
    shutil.copytree(golden.LILLKOMMUN, folder)
    text = (folder / "audits" / f"{AUDIT}.toml").read_text(encoding="utf-8")
    body = text[text.index("title =") : text.index("[[units]]")]
    (folder / "audits" / "var-2025.toml").write_text(SEASONAL + body, encoding="utf-8")
    register = open_register(Settings(home=tmp_path / "home", organisation=folder))
    register.migrate()
    home = Home(register)
    with home.desk(date(2025, 1, 7)) as desk:
        planning.lay_out(desk, register.catalogue.audit("var-2025"))
        milestones.lay_year(desk, 2025)
    yield home
    register.close()


def of_spring(home: Home, unit: str) -> dict[str, date]:
    return dates_of(home.register, unit, "var-2025", 2025)


def test_a_season_gives_units_days_and_readers_and_fixes_none(spring: Home) -> None:
    tallunda = line_of(spring.register, TALLUNDA, "var-2025", 2025)
    # Weeks 15 to 18 hold one meeting each: two units lie in the first and the third of them.
    assert of_spring(spring, TALLUNDA)["opening_meeting"] == date(2025, 4, 7)
    assert of_spring(spring, MOSSLIDA)["opening_meeting"] == date(2025, 4, 22)
    assert (tallunda.unit_audit.fixed, tallunda.on_wheel().readers) == ([], ("ao", "fk"))
    assert tallunda.plan.unit(TALLUNDA).opening_meeting == date(2025, 4, 7)


def test_laid_anew_what_was_moved_by_hand_stays_and_the_rest_follows_the_rules_as_they_are_now(spring: Home) -> None:
    with spring.desk(date(2025, 1, 8)) as desk:
        replan.move_date(desk, "var-2025", TALLUNDA, "opening_meeting", date(2025, 4, 9), reason=WHY)
    held = of_spring(spring, TALLUNDA)
    path = spring.register.catalogue.folder / "wheel.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("weeks = [15, 18]", "weeks = [20, 23]"), encoding="utf-8")
    changed = replace(spring.register, catalogue=type(spring.register.catalogue)(path.parent))
    moved = Home(changed)
    with moved.desk(date(2025, 1, 9)) as desk:
        first = replan.lay_anew(desk, 2025, reason=WHY)
    assert {change.unit for change in first} == {MOSSLIDA}
    assert of_spring(moved, TALLUNDA) == held
    assert of_spring(moved, MOSSLIDA)["opening_meeting"] == date(2025, 5, 26)
    with moved.desk(date(2025, 1, 9)) as desk:
        assert replan.lay_anew(desk, 2025, reason=WHY) == []
    assert [one.reason for one in moved.all(Event) if one.what == "laid_anew"] == [WHY]


def test_what_is_past_is_not_laid_anew(spring: Home) -> None:
    before = of_spring(spring, TALLUNDA)
    with spring.desk(date(2025, 4, 11)) as desk:
        replan.lay_anew(desk, 2025, reason=WHY)
    after = of_spring(spring, TALLUNDA)
    assert (after["invite_on"], after["opening_meeting"]) == (before["invite_on"], before["opening_meeting"])


def test_the_milestones_of_the_year_are_laid_once_and_move_with_what_they_follow(spring: Home) -> None:
    with spring.desk(date(2025, 1, 8)) as desk:
        milestones.lay_year(desk, 2025)
    assert [(row.kind, row.planned_on) for row in spring.all(Milestone)] == [
        ("annual_report_decided", date(2026, 2, 16)),
        ("annual_report_sent", date(2026, 2, 23)),
    ]
    with spring.desk(date(2025, 1, 8)) as desk:
        replan_milestones.move_milestone(desk, "2025", "annual_report_decided", date(2026, 3, 2), reason=WHY)
    assert [(row.planned_on, row.fixed) for row in spring.all(Milestone)] == [
        (date(2026, 3, 2), True),
        (date(2026, 3, 9), False),
    ]
    with (
        pytest.raises(ArshjulError, match="27 februari 2026 ligger före årsrapporten beslutad, 2 mars 2026"),
        spring.desk(date(2025, 1, 8)) as desk,
    ):
        replan_milestones.move_milestone(desk, "2025", "annual_report_sent", date(2026, 2, 27), reason=WHY)


def test_a_milestone_that_is_skipped_has_a_reason_and_is_not_skipped_twice(spring: Home) -> None:
    with spring.desk(date(2025, 1, 8)) as desk:
        replan_milestones.skip_milestone(desk, "2025", "annual_report_sent", reason=WHY)
    [row] = [row for row in spring.all(Milestone) if row.kind == "annual_report_sent"]
    assert row.skipped_for == WHY
    with pytest.raises(NotNow, match="redan struket"), spring.desk(date(2025, 1, 8)) as desk:
        replan_milestones.skip_milestone(desk, "2025", "annual_report_sent", reason=WHY)


def test_the_wheel_is_read_with_as_many_statements_for_two_units_as_for_twenty(spring: Home) -> None:
    def statements() -> int:
        seen: list[str] = []

        def note(*arguments: object) -> None:
            seen.append(str(arguments[2]))

        event.listen(spring.register.engine, "before_cursor_execute", note)
        try:
            with spring.register.reading() as session:
                wheel = wheel_of(session, spring.register.catalogue, 2025)
                clashes_of(wheel, spring.register.catalogue)
        finally:
            event.remove(spring.register.engine, "before_cursor_execute", note)
        return len(seen)

    few = statements()
    for number in range(9):
        text = (spring.register.catalogue.folder / "audits" / "var-2025.toml").read_text(encoding="utf-8")
        path = spring.register.catalogue.folder / "audits" / f"var-2025-{number}.toml"
        path.write_text(text.replace('"var-2025"', f'"var-2025-{number}"'), encoding="utf-8")
        with spring.desk(date(2025, 1, 8)) as desk:
            planning.lay_out(desk, spring.register.catalogue.audit(f"var-2025-{number}"))
    assert statements() == few
