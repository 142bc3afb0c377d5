"""The board: whom and what each unit waits for, since when, and how late that is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from config.errors import UnknownName
from config.hand_in import Kind
from register.board import Place, as_of, board, next_day
from register.deadlines import open_deadline
from register.desk import find_audit, find_unit_audit
from register.models import Danger, Deadline, Message, MessageStatus, UnitAudit
from register.stages import Stage
from tasks.reminders import remind_all
from tests.factories import (
    AUDIT,
    CATALOGUE,
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
    at,
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
from tests.statements import asked_of

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


@contextmanager
def mosslida_invited(home: Home) -> Iterator[Session]:
    """Mosslida is invited, so that nothing has to be asked of it from day to day."""
    with home.desk(MET) as desk:
        mosslida = find_unit_audit(desk.session, AUDIT, MOSSLIDA)
        mosslida.invited_on = MET
        desk.add(mosslida)
    with home.register.reading() as session:
        yield session


def test_a_draw_that_waits_for_its_list_is_not_a_day_to_stop_at_again(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with mosslida_invited(home) as session:
        days = [LIST_DUE - timedelta(days=1)]
        for _ in range(8):
            remind_all(home.register, now=at(days[-1]))
            due = next_day(session, home.register.catalogue, after=days[-1], sending=False)
            assert due is not None, "a list that never comes is asked for without end"
            days.append(due)
            session.rollback()  # the next look sees what the round has written
    # Told a working day before; the draw's day is also the first rung's after; the second, and up the line after 4 and
    # 8 working days, then every tenth, 1 May and 9 and 10 May not counted.
    april = [date(2024, 4, day) for day in (10, 12, 15, 17, 23)]
    assert days == [*april, date(2024, 5, 8), date(2024, 5, 24), date(2024, 6, 10), date(2024, 6, 25)]


def test_what_was_not_told_on_its_day_is_told_on_the_next(home_at: HomeAt) -> None:
    with mosslida_invited(home_at("sampling")) as session:
        assert next_day(session, CATALOGUE, after=MET, sending=False) == date(2024, 4, 10)
        assert next_day(session, CATALOGUE, after=date(2024, 4, 20), sending=False) == date(2024, 4, 21)


def test_what_waits_in_the_outbox_is_sent_on_the_next_working_day(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with mosslida_invited(home) as session:
        assert next_day(session, CATALOGUE, after=MET) == date(2024, 4, 9)
        assert next_day(session, CATALOGUE, after=INVITED) == date(2024, 4, 2), "the day after Easter"
    with home.desk(MET) as desk:
        for message in desk.session.exec(select(Message)):
            message.status = MessageStatus.SENT
        desk.session.flush()
        assert next_day(desk.session, CATALOGUE, after=MET) == date(2024, 4, 10)
        one = desk.session.exec(select(Message)).first()
        assert one is not None
        one.status, one.next_at = MessageStatus.PENDING, datetime(2024, 4, 26, 22, 30, tzinfo=UTC)
        desk.session.flush()
        [deadline] = desk.session.exec(select(Deadline).where(Deadline.kind == "list"))
        deadline.next_on = None
        desk.session.flush()
        # Half past ten in the evening in London is Saturday in Lillkommun, and Wednesday is 1 May.
        assert next_day(desk.session, CATALOGUE, after=date(2024, 4, 20)) == date(2024, 4, 29)
        assert next_day(desk.session, CATALOGUE, after=date(2024, 4, 30)) == date(2024, 5, 2)


def test_a_child_in_danger_is_a_reason_for_a_round_on_any_day(home_at: HomeAt) -> None:
    home = home_at("file review")
    saturday = date(2024, 4, 13)
    with home.desk(DRAWN) as desk:
        flagged = at(DRAWN)
        danger = desk.add(
            Danger(
                unit_audit_id=home.number(),
                seen_by="ao",
                seen_on=DRAWN,
                flagged_at=flagged,
                next_at=datetime(2024, 4, 12, 22, 30, tzinfo=UTC),
            )
        )
        mosslida = find_unit_audit(desk.session, AUDIT, MOSSLIDA)
        mosslida.invited_on = MET
        desk.add(mosslida)
        assert next_day(desk.session, CATALOGUE, after=date(2024, 4, 1), sending=False) == saturday
        assert next_day(desk.session, CATALOGUE, after=saturday, sending=False) == date(2024, 4, 14)
        danger.acknowledged_at = flagged
        desk.add(danger)
        assert next_day(desk.session, CATALOGUE, after=date(2024, 4, 13), sending=False) == date(2024, 4, 24)


def test_the_board_asks_as_much_of_one_unit_as_of_hundreds(home_at: HomeAt) -> None:
    home = home_at("sampling")
    with home.register.reading() as session, asked_of(home.register.engine) as few:
        assert len(board(session, home.register.catalogue, audit_key=AUDIT, today=MET)) == 2
    with home.desk(MET) as desk:
        model = home.unit().model_dump(exclude={"id", "unit_key"})
        for number in range(200):
            another = desk.add(UnitAudit(**model, unit_key=f"enhet-{number}"))
            open_deadline(desk, another, "list", planned=LIST_DUE, cause="requested")
            open_deadline(desk, another, "minutes", planned=LIST_DUE, cause="requested")
    with home.register.reading() as session, asked_of(home.register.engine) as many:
        places = board(session, home.register.catalogue, audit_key=AUDIT, today=MET)
    assert (len(places), [place.more for place in places[:3]]) == (202, [0, 0, 1])
    assert len(many) == len(few) <= 6


@pytest.mark.parametrize(("station", "more"), [("reported", 1), ("planned", 3)])
def test_further_deadlines_are_counted_beside_the_first(year_at: YearAt, station: str, more: int) -> None:
    # Two reports and two actions; then the first of each has come.
    assert tallunda(year_at(station), date(2024, 6, 1)).more == more
