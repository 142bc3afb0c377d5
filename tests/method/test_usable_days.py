from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogue import Catalogue
from config.wheel import WheelFile
from method.usable_days import UsableDays
from tests import golden

CATALOGUE = Catalogue(golden.STOCKHOLM)
DAYS = UsableDays(CATALOGUE.calendar, CATALOGUE.wheel)
BARE = UsableDays(CATALOGUE.calendar, WheelFile(bridging_days=False))
anyday = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    "day",
    [
        date(2022, 5, 27),  # the Friday after Kristi himmelsfärdsdag
        date(2023, 6, 5),  # the Monday before Nationaldagen
        date(2026, 1, 5),  # the Monday before Trettondedag jul
    ],
)
def test_a_single_working_day_between_two_free_ones_is_a_bridging_day(day: date) -> None:
    assert DAYS.year.is_bridging_day(day)
    assert not DAYS.can_be(day, meeting=True)
    assert BARE.can_be(day, meeting=True)


@pytest.mark.parametrize("day", [date(2022, 5, 25), date(2022, 5, 26), date(2022, 5, 30), date(2022, 6, 3)])
def test_the_days_beside_it_and_the_free_day_itself_are_not(day: date) -> None:
    assert not DAYS.year.is_bridging_day(day)


def test_something_may_fall_due_on_a_bridging_day() -> None:
    assert DAYS.can_be(date(2022, 5, 27), meeting=False)


@pytest.mark.parametrize(
    ("day", "meeting", "reason"),
    [
        (date(2022, 3, 12), True, "lördag"),
        (date(2022, 4, 15), True, "Långfredagen"),
        (date(2022, 5, 27), True, "klämdag"),
        (date(2022, 5, 27), False, None),
        (date(2022, 7, 5), False, "sommaruppehållet"),
        (date(2022, 12, 31), False, "jul- och nyårsuppehållet"),
        (date(2022, 3, 14), True, None),
    ],
)
def test_what_keeps_a_day_from_being_used_has_a_name(day: date, meeting: bool, reason: str | None) -> None:
    assert DAYS.why_not(day, meeting=meeting) == reason


def test_a_refusal_names_the_nearest_days_on_both_sides() -> None:
    assert DAYS.refusal(date(2022, 7, 2), meeting=True) == (
        "2 juli 2022 går inte att använda (sommaruppehållet): då läggs inga möten. "
        "Närmast före är 23 juni 2022 och närmast efter 8 augusti 2022."
    )
    assert DAYS.refusal(date(2022, 3, 14), meeting=True) is None


@given(anyday, st.booleans())
def test_the_first_usable_day_is_usable_and_skips_none(day: date, meeting: bool) -> None:
    found = DAYS.first(day, meeting=meeting)
    assert found >= day
    assert DAYS.why_not(found, meeting=meeting) is None
    assert not any(
        DAYS.can_be(date.fromordinal(number), meeting=meeting) for number in range(day.toordinal(), found.toordinal())
    )


@given(anyday)
def test_where_people_can_meet_something_can_fall_due_and_people_work(day: date) -> None:
    if DAYS.can_be(day, meeting=True):
        assert DAYS.can_be(day, meeting=False)
        assert DAYS.year.is_working_day(day)
