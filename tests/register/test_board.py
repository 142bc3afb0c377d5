"""The board: whom and what each unit waits for, since when, and how late that is."""

from __future__ import annotations

from datetime import date

import pytest

from config.errors import UnknownName
from config.hand_in import Kind
from register.board import Place, as_of, board, next_day
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
    hand_in_the_list,
    review_file,
)

MANAGER = "Verksamhetschef, Tallunda"
READERS = "Asta Ormbunke, Folke Kvistrum"


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


def test_when_the_draw_waits_for_a_list_its_day_is_not_a_day_to_stop_at_for_ever(home_at: HomeAt) -> None:
    home = home_at("sampling")
    hand_in_the_list(home)
    with home.register.reading() as session:
        assert next_day(session, home.register.catalogue, after=date(2024, 4, 11)) == DRAWN
    assert home.unit(MOSSLIDA).invited_on is None
