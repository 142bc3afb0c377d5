"""The board: whom and what each unit waits for, since when, and how late that is."""

from __future__ import annotations

from datetime import date

import pytest

from config.errors import UnknownName
from config.hand_in import Kind
from register.board import Place, as_of, board, next_day
from register.desk import find_audit, find_unit_audit
from register.stages import Stage
from tests.factories import (
    AUDIT,
    DRAWN,
    FINDINGS_DUE,
    INVITED,
    LAID_OUT,
    LIST_DUE,
    MET,
    MOSSLIDA,
    READ,
    RECONCILED,
    Home,
    HomeAt,
    cases,
    frame_file,
    review_file,
)
from tests.second_half import (
    ACCEPTED,
    ACKNOWLEDGED,
    CALLED,
    CLOSED,
    CONFIRMED,
    DIALOGUE,
    FED_BACK,
    FOLLOW_UP,
    JUDGED,
    PLAN_DUE,
    TABLED,
    UNITS,
    YearAt,
    draw_again,
    read_again,
)

MANAGER = "Verksamhetschef, Tallunda"
READERS = "Asta Ormbunke, Folke Kvistrum"


def lines(home: Home) -> list[Place]:
    """Every line of the board, on the day of the verdicts."""
    with home.register.reading() as session:
        return board(session, home.register.catalogue, audit_key=None, today=JUDGED)


def tallunda(home: Home, today: date) -> Place:
    with home.register.reading() as session:
        [place, _] = board(session, home.register.catalogue, audit_key=AUDIT, today=today)
    return place


@pytest.mark.parametrize(
    ("station", "waiting_for", "since", "due"),
    [
        ("laid out", "Årshjul: inbjudan 28 mars 2024", LAID_OUT, INVITED),
        ("invited", f"{READERS}: anteckningar från startmötet", INVITED, MET),
        ("met", "Årshjul: nästa dagliga runda", LAID_OUT, None),
        ("sampling", f"{MANAGER}: listan över ärenden", MET, LIST_DUE),
        ("listed", "Årshjul: dragning 12 april 2024", MET, DRAWN),
        ("file review", f"{READERS}: aktläsningen", DRAWN, READ),
        ("read", "Årshjul: nästa dagliga runda", DRAWN, None),
        ("tabulated", f"{READERS}: styrkor och utvecklingsområden inför dialogen", READ, FINDINGS_DUE),
    ],
)
def test_the_board_says_whom_and_what_a_unit_waits_for(
    home_at: HomeAt, station: str, waiting_for: str | None, since: date, due: date | None
) -> None:
    place = tallunda(home_at(station), date(2024, 3, 28))
    assert (place.audit, place.unit, place.unit_name) == (AUDIT, "tallunda", "Tallunda")
    assert (place.waiting_for, place.since, place.due, place.late_days) == (waiting_for, since, due, 0)


@pytest.mark.parametrize(
    ("today", "late"), [(date(2024, 4, 10), 0), (date(2024, 4, 11), 0), (date(2024, 4, 12), 1), (date(2024, 5, 2), 21)]
)
def test_lateness_is_counted_in_days_from_the_due_day(home_at: HomeAt, today: date, late: int) -> None:
    assert tallunda(home_at("sampling"), today).late_days == late


@pytest.mark.parametrize(
    ("station", "stage", "waiting_for", "since", "due", "late"),
    [
        (
            "tables",
            Stage.DIALOGUE,
            f"{READERS}: styrkor och utvecklingsområden inför dialogen",
            TABLED,
            date(2024, 5, 7),
            25,
        ),
        ("called", Stage.DIALOGUE, f"{READERS}: protokoll från dialogmötet", CALLED, DIALOGUE, 18),
        ("answered", Stage.DIALOGUE, "Årshjul: nästa dagliga runda", TABLED, None, 0),
        ("fed back", Stage.FEEDBACK, f"{MANAGER}: bekräftelse av återkopplingen", FED_BACK, date(2024, 6, 4), 0),
        ("acknowledged", Stage.ACTION_PLAN, f"{MANAGER}: åtgärdsplanen", ACKNOWLEDGED, date(2024, 6, 18), 0),
        ("planned", Stage.ACTION_PLAN, f"{MANAGER}: lägesrapporten om åtgärdsplanen", ACCEPTED, date(2024, 10, 1), 0),
        ("reported", Stage.ACTION_PLAN, f"{MANAGER}: åtgärd 2 i planen", ACCEPTED, PLAN_DUE, 0),
        ("followed", Stage.FOLLOW_UP, f"{MANAGER}: åtgärd 2 i planen", ACCEPTED, PLAN_DUE, 0),
    ],
)
def test_the_board_follows_a_unit_through_the_second_half(
    year_at: YearAt, station: str, stage: Stage, waiting_for: str, since: date, due: date | None, late: int
) -> None:
    place = tallunda(year_at(station), date(2024, 6, 1))
    assert (place.stage, place.waiting_for) == (stage, waiting_for)
    assert (place.since, place.due, place.late_days) == (since, due, late)


def test_the_day_of_the_feedback_stands_on_the_board_before_it_comes(year_at: YearAt) -> None:
    year = year_at("answered")
    year.round(CONFIRMED)
    place = tallunda(year, CONFIRMED)
    assert (place.stage, place.waiting_for) == (Stage.FEEDBACK, "Årshjul: återkoppling 28 maj 2024")
    assert (place.since, place.due, place.late_days) == (CONFIRMED, FED_BACK, 0)


def test_a_follow_up_has_lines_of_its_own_until_it_is_closed(year_at: YearAt) -> None:
    year = year_at("followed")
    assert [(place.audit, place.unit, place.stage, place.waiting_for) for place in lines(year)[2:]] == [
        (FOLLOW_UP, "tallunda", Stage.PLANNING, f"{READERS}: anteckningar från startmötet"),
        (FOLLOW_UP, "mosslida", Stage.PLANNING, f"{READERS}: anteckningar från startmötet"),
    ]
    draw_again(year, *UNITS)
    read_again(year, *UNITS)
    year.round(JUDGED)
    assert [(place.stage, place.waiting_for, place.since, place.due) for place in lines(year)[2:]] == [
        (Stage.CLOSED, None, JUDGED, None),
        (Stage.CLOSED, None, JUDGED, None),
    ]


def test_nothing_is_awaited_of_a_unit_that_is_closed_whatever_was_left_undone(year_at: YearAt) -> None:
    year = year_at("followed")
    draw_again(year, *UNITS)
    read_again(year, *UNITS)
    year.round(JUDGED)
    for unit in UNITS:
        for number in (2, 3):
            year.note("verdict-confirmed", on=CLOSED, unit=unit, number=number)
    year.round(CLOSED)
    place = tallunda(year, date(2025, 6, 1))
    assert (place.stage, place.waiting_for, place.since) == (Stage.CLOSED, None, CLOSED)
    assert (place.due, place.late_days) == (None, 0)


def test_warnings_that_wait_stand_on_the_board(home_at: HomeAt) -> None:
    home = home_at("sampling")
    first, *others = cases()
    home.hand_in(frame_file([first | {"age": 12}, *others]), Kind.FRAME, on=date(2024, 4, 9), by="chef.tallunda")
    place = tallunda(home, LIST_DUE)
    assert (place.waiting_for, place.due) == (f"{READERS}: beslut om varningarna", date(2024, 4, 11))


def test_the_reconciliation_stands_on_the_board(home_at: HomeAt) -> None:
    home = home_at("file review")
    [first, _] = home.twice()
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    other = home.readings(twice=True, by="FK", answers={first: {"insats": "Ja"}})
    home.hand_in(review_file(other, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    place = tallunda(home, READ)
    assert (place.waiting_for, place.since, place.due) == (
        f"{READERS}: samsyn om den andra läsningen",
        READ,
        RECONCILED,
    )


def test_an_unknown_audit_is_told_with_the_nearest(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.register.reading() as session, pytest.raises(UnknownName, match="Menade du ”mini-2024”"):
        board(session, home.register.catalogue, audit_key="mini-2042", today=MET)


def test_a_live_audit_is_read_as_of_today(home_at: HomeAt) -> None:
    home = home_at("tabulated")
    with home.register.reading() as session:
        assert as_of(session, AUDIT, date(2024, 7, 1)) == date(2024, 7, 1)


def test_a_recorded_audit_is_read_as_of_the_last_day_played(home_at: HomeAt) -> None:
    home = home_at("tabulated")
    with home.desk(READ) as desk:
        audit = find_audit(desk.session, AUDIT)
        audit.recorded = True
        desk.add(audit)
    with home.register.reading() as session:
        assert as_of(session, AUDIT, date(2030, 1, 1)) == READ
        assert as_of(session, None, date(2030, 1, 1)) == READ


def test_a_played_clock_finds_every_day_on_which_something_is_due(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.register.reading() as session:
        assert next_day(session, home.register.catalogue, after=LAID_OUT) == INVITED
        assert next_day(session, home.register.catalogue, after=INVITED) == date(2024, 3, 29), "late, so the next day"


def test_a_played_clock_stops_at_the_rungs_and_the_draw(home_at: HomeAt) -> None:
    home = home_at("sampling")
    days: list[date] = []
    day = MET
    with home.register.reading() as session:
        while (following := next_day(session, home.register.catalogue, after=day)) is not None and len(days) < 5:
            day = following
            days.append(day)
    # Mosslida is not invited yet, and is asked about every day.
    assert days == [date(2024, 4, number) for number in range(9, 14)]


def test_a_draw_that_waits_for_its_list_is_not_a_day_to_stop_at_again(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.desk(MET) as desk:
        # Invited, so that nothing has to be asked of it from day to day.
        mosslida = find_unit_audit(desk.session, AUDIT, MOSSLIDA)
        mosslida.invited_on = MET
        desk.add(mosslida)
    with home.register.reading() as session:
        days = [LIST_DUE]
        while (following := next_day(session, home.register.catalogue, after=days[-1])) is not None:
            days.append(following)
    # The day of the draw is also that of the first rung; the second and last is on the Monday.
    assert days == [LIST_DUE, DRAWN, date(2024, 4, 15)]
