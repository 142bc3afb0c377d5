"""The quiet hours: nights, weekends and holidays, in the town's own time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from method.dates import WorkingYear
from method.quiet import is_quiet, next_open
from tests.factories import CATALOGUE

YEAR = WorkingYear(CATALOGUE.calendar)
QUIET = CATALOGUE.calendar.quiet
TOWN = ZoneInfo("Europe/Stockholm")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOWN)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2024-05-08T06:59", "2024-05-08T07:00"),
        ("2024-05-08T07:00", "2024-05-08T07:00"),
        ("2024-05-08T17:59", "2024-05-08T17:59"),
        # Ascension Day, the closed Friday and the weekend after it.
        ("2024-05-08T18:00", "2024-05-13T07:00"),
        ("2024-05-11T12:00", "2024-05-13T07:00"),
        # The clocks go forward in the night to Easter Sunday; Tuesday is the first working day.
        ("2024-03-30T23:30", "2024-04-02T07:00"),
    ],
)
def test_what_can_wait_is_sent_in_the_first_open_hour(now: str, opens: str) -> None:
    assert next_open(at(now), QUIET, YEAR) == at(opens)
    assert is_quiet(at(now), QUIET, YEAR) is (now != opens)


def test_without_quiet_hours_everything_is_sent_at_once() -> None:
    assert next_open(at("2024-05-11T03:00"), None, YEAR) == at("2024-05-11T03:00")
    assert not is_quiet(at("2024-05-11T03:00"), None, YEAR)
