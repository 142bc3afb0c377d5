"""Laying a year out: by hand for one spring, and as properties for any."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from config.audit import AuditedUnit, AuditFile
from config.catalogue import Catalogue
from config.errors import ArshjulError
from config.organisation import Unit, UnitsFile
from config.wheel import Pause, Season, WheelFile
from method.clashes import ClashKind, Names, clashes
from method.dates import days_of_week
from method.occupied import Occupied, OnWheel
from method.wheel import MEETINGS, ORDER, DatesOfUnits, UnitDates
from method.year import Kept, Placed, place
from tests import golden
from tests.work import calls

CATALOGUE = Catalogue(golden.STOCKHOLM)
CALENDAR, WHEEL, UNITS = CATALOGUE.calendar, CATALOGUE.wheel, CATALOGUE.units
INSPECTORS = ["bt", "es", "kl"]
PLAN = CATALOGUE.audit("barnarenden-2021").model_dump() | {"key": "prov", "milestones": {}}
COUNTED = DatesOfUnits(CALENDAR, WHEEL)


def an_audit(**changes: Any) -> AuditFile:
    given = {**PLAN, "units": (), "season": "spring", "year": 2022, **changes}
    return AuditFile.model_validate(given)


def laid(
    audit: AuditFile,
    *,
    wheel: WheelFile = WHEEL,
    units: UnitsFile = UNITS,
    occupied: Occupied | None = None,
    last_audited: dict[str, date] | None = None,
    kept: Kept | None = None,
    not_before: date = date.min,
) -> list[Placed]:
    return place(
        audit,
        counted=DatesOfUnits(CALENDAR, wheel),
        wheel=wheel,
        units=units,
        inspectors=INSPECTORS,
        occupied=occupied or Occupied(),
        last_audited=last_audited or {},
        kept=kept,
        not_before=not_before,
    )


def on_wheel(placed: list[Placed]) -> list[OnWheel]:
    return [OnWheel("prov", one.unit.key, one.unit.readers, one.dates) for one in placed]


def openings(placed: list[Placed]) -> dict[str, date]:
    return {one.unit.key: one.dates.opening_meeting for one in placed}


def test_a_spring_takes_all_that_exist_twice_a_week_and_their_readers_in_turn() -> None:
    placed = laid(an_audit())
    assert [one.unit.key for one in placed] == [unit.key for unit in UNITS.units if unit.exists_on(date(2022, 1, 17))]
    assert len(placed) == 13
    assert list(openings(placed).items())[:3] == [
        ("bromma", date(2022, 1, 17)),
        ("enskede-arsta-vantor", date(2022, 1, 19)),
        ("farsta", date(2022, 1, 24)),
    ]
    assert [one.unit.readers for one in placed[:4]] == [("bt", "kl"), ("bt", "es"), ("es", "kl"), ("bt", "kl")]
    assert max(Counter(day.isocalendar().week for day in openings(placed).values()).values()) == 2


def test_the_dates_of_the_first_unit_are_counted_by_hand() -> None:
    [first, *_] = laid(an_audit())
    assert first.dates == UnitDates(
        invite_on=date(2022, 1, 10),
        opening_meeting=date(2022, 1, 17),
        list_due=date(2022, 1, 24),
        draw_on=date(2022, 1, 26),
        review_due=date(2022, 2, 23),
        double_due=date(2022, 3, 2),
        reconciliation_due=date(2022, 3, 9),
        dialogue_on=date(2022, 3, 23),
        feedback_on=date(2022, 4, 22),
        plan_due=date(2022, 5, 30),
    )


def test_what_would_fall_due_in_the_summer_falls_due_after_it() -> None:
    plans = {one.unit.key: one.dates.plan_due for one in laid(an_audit())}
    assert plans["rinkeby-kista"] == date(2022, 6, 23)
    assert plans["skarpnack"] == date(2022, 8, 8)


def test_an_autumn_takes_the_three_that_have_waited_longest_a_merged_unit_counting_for_what_it_became() -> None:
    existing = [unit.key for unit in UNITS.units if unit.exists_on(date(2023, 8, 14))]
    last = {key: date(2022, 9, 1) for key in existing if key not in {"farsta", "skarpnack", "jarva", "bromma"}}
    last |= {"rinkeby-kista": date(2022, 10, 1), "bromma": date(2021, 9, 1)}
    placed = laid(an_audit(season="autumn", year=2023), last_audited=last)
    assert [one.unit.key for one in placed] == ["bromma", "farsta", "skarpnack"]


def test_a_unit_that_is_followed_up_in_the_autumn_is_taken_last() -> None:
    dates = COUNTED.laid_out({"opening_meeting": date(2022, 8, 15)})
    busy = Occupied([OnWheel("uppfoljning", "bromma", ("bt",), dates, follow_up=True)])
    assert "bromma" not in openings(laid(an_audit(season="autumn"), occupied=busy))
    assert "bromma" in openings(laid(an_audit(season="autumn")))


def test_a_day_that_is_given_stands_and_the_others_keep_off_it() -> None:
    given = AuditedUnit(key="farsta", opening_meeting=date(2022, 1, 17), readers=("bt", "es"))
    others = (AuditedUnit(key="bromma"), AuditedUnit(key="skarpnack"))
    placed = laid(an_audit(units=(*others, given)))
    assert openings(placed)["farsta"] == date(2022, 1, 17)
    assert openings(placed)["bromma"] == date(2022, 1, 18)
    assert [one.fixed for one in placed] == [(), (), ("opening_meeting",)]


@pytest.mark.parametrize(
    ("audit", "wheel", "told"),
    [
        (
            an_audit(),
            WHEEL.model_copy(update={"seasons": {"spring": Season(name="våren", weeks=(27, 30), openings_a_week=2)}}),
            "våren 2022 har ingen dag för möten i veckorna 27–30",
        ),
        (
            an_audit(readers=("bt",)),
            WHEEL,
            "Det är 2 läsare hos varje enhet men bara 1 att välja bland",
        ),
        (
            an_audit(year=2024, units=(AuditedUnit(key="norrmalm"),)),
            WHEEL,
            "Enheten norrmalm finns inte 2024-01-15; norra-innerstaden svarar då för området",
        ),
    ],
)
def test_what_cannot_be_laid_out_is_told_in_a_sentence(audit: AuditFile, wheel: WheelFile, told: str) -> None:
    with pytest.raises(ArshjulError) as refused:
        laid(audit, wheel=wheel)
    assert told in str(refused.value)


years = st.integers(2015, 2035)
numbers = st.integers(1, 60)
rooms = st.integers(1, 6)
pauses = st.lists(
    st.tuples(st.integers(1, 12), st.integers(1, 28), st.integers(1, 40)).map(
        lambda part: Pause(
            name="uppehåll",
            first=f"{part[0]:02d}-{part[1]:02d}",
            last=f"{date(2001, part[0], part[1]) + timedelta(days=part[2]):%m-%d}",
        )
    ),
    max_size=3,
)


@st.composite
def seasons(draw: st.DrawFn) -> tuple[AuditFile, WheelFile, UnitsFile]:
    """An audit of so many units in a season of some weeks, with other pauses and turns than the city has."""
    number, first = draw(numbers), draw(st.integers(1, 40))
    season = Season(
        name="våren", weeks=(first, first + draw(st.integers(6, 12))), openings_a_week=draw(rooms), units="all"
    )
    wheel = WheelFile.model_validate(
        {
            "seasons": {"spring": season},
            "readers": {"a_unit": 2},
            "pauses": tuple(draw(pauses)),
            "bridging_days": draw(st.booleans()),
        }
    )
    units = UnitsFile(
        units=tuple(Unit(key=f"enhet-{n}", name=f"Enhet {n}", valid_from=date(2000, 1, 1)) for n in range(number))
    )
    audit = an_audit(year=draw(years))
    # A season whose every day is free or in a pause is refused, as another test shows.
    days, weeks = DatesOfUnits(CALENDAR, wheel).days, range(season.weeks[0], season.weeks[1] + 1)
    assume(any(days.can_be(day, meeting=True) for week in weeks for day in days_of_week(audit.year, week)))
    return audit, wheel, units


@settings(max_examples=60)
@given(seasons())
def test_every_date_can_be_used_and_they_come_in_order(given_season: tuple[AuditFile, WheelFile, UnitsFile]) -> None:
    audit, wheel, units = given_season
    days = DatesOfUnits(CALENDAR, wheel).days
    for one in laid(audit, wheel=wheel, units=units):
        in_order = [getattr(one.dates, name) for name in ORDER]
        assert all(before <= after for before, after in pairwise(in_order))
        for name in ORDER[1:]:
            assert days.why_not(getattr(one.dates, name), meeting=name in MEETINGS) is None
        assert set(one.unit.readers) <= set(INSPECTORS)
        assert len(set(one.unit.readers)) == 2


@settings(max_examples=40)
@given(seasons())
def test_while_there_is_room_nobody_has_two_meetings_on_a_day(
    given_season: tuple[AuditFile, WheelFile, UnitsFile],
) -> None:
    audit, wheel, units = given_season
    few = UnitsFile(units=units.units[:5])
    placed = laid(audit, wheel=wheel, units=few)
    meetings = Counter(
        (reader, day) for one in on_wheel(placed) for day in one.meetings().values() for reader in one.readers
    )
    assert set(meetings.values()) == {1}


@settings(max_examples=40)
@given(seasons())
def test_laying_out_again_gives_the_same(given_season: tuple[AuditFile, WheelFile, UnitsFile]) -> None:
    audit, wheel, units = given_season
    once = laid(audit, wheel=wheel, units=units)
    assert laid(audit, wheel=wheel, units=units) == once
    all_kept = {one.unit.key: vars(one.dates) for one in once}
    again = laid(audit, wheel=wheel, units=units, kept=all_kept)
    assert [one.dates for one in again] == [one.dates for one in once]


@settings(max_examples=40)
@given(seasons(), st.data())
def test_what_is_kept_never_moves_and_what_passes_by_changes_nothing_else(
    given_season: tuple[AuditFile, WheelFile, UnitsFile], data: st.DataObject
) -> None:
    audit, wheel, units = given_season
    once = laid(audit, wheel=wheel, units=units)
    some = data.draw(st.sets(st.sampled_from([one.unit.key for one in once])))
    kept = {one.unit.key: {"opening_meeting": one.dates.opening_meeting} for one in once if one.unit.key in some}
    again = laid(audit, wheel=wheel, units=units, kept=kept)
    assert all(openings(again)[key] == openings(once)[key] for key in some)
    assert laid(audit, wheel=wheel, units=units, kept=kept) == again


@settings(max_examples=60)
@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.sampled_from(ORDER[1:]), st.integers(0, 40))
def test_moving_one_date_moves_only_what_follows(opening: date, name: str, later: int) -> None:
    first = COUNTED.days.first(opening, meeting=True)
    dates = COUNTED.laid_out({"opening_meeting": first})
    day = COUNTED.days.first(getattr(dates, name) + timedelta(days=later), meeting=name in MEETINGS)
    moved = COUNTED.moved(dates, {name: day}, stays=())
    assert getattr(moved, name) == day
    before = ORDER[1 : ORDER.index(name)]
    assert [getattr(moved, other) for other in before] == [getattr(dates, other) for other in before]
    if name != "opening_meeting":
        assert moved.invite_on == dates.invite_on
    in_order = [getattr(moved, other) for other in ORDER]
    assert in_order == sorted(in_order)
    assert COUNTED.moved(moved, {name: day}, stays=()) == moved


@given(st.sampled_from(ORDER[2:]))
def test_a_date_that_stays_stays_when_what_it_follows_moves(name: str) -> None:
    dates = COUNTED.laid_out({"opening_meeting": date(2022, 1, 17)})
    moved = COUNTED.moved(dates, {"opening_meeting": date(2022, 1, 20)}, stays={name})
    assert getattr(moved, name) == getattr(dates, name)
    assert moved.opening_meeting == date(2022, 1, 20)


def test_two_hundred_and_ninety_units_are_laid_out_together() -> None:
    units = UnitsFile(
        units=tuple(Unit(key=f"enhet-{n}", name=f"Enhet {n}", valid_from=date(2000, 1, 1)) for n in range(290))
    )
    laid(an_audit(), units=UnitsFile(units=units.units[:1]))  # the holidays' package is not counted
    placed = laid(an_audit(), units=units)
    assert len(placed) == 290
    assert calls(lambda: laid(an_audit(), units=units)) < 5_000 * len(placed)
    names = Names({unit.key: unit.name for unit in units.units}, {key: key for key in INSPECTORS})
    found = clashes(
        on_wheel(placed),
        milestones=[],
        seasons={"prov": WHEEL.season("spring")},
        days=COUNTED.days,
        at_once=6,
        names=names,
    )
    # Three inspectors cannot meet 290 units in eight weeks: it is laid out all the same, and told.
    assert {ClashKind.TWO_MEETINGS, ClashKind.READS_TOO_MUCH, ClashKind.WEEK_IS_FULL} == {one.kind for one in found}
