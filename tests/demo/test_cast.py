"""Several casts on one stage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session

from config.settings import Settings
from demo.cast import Cast, Together
from register.database import Register, open_register

MONDAY, TUESDAY, FRIDAY = date(2022, 3, 7), date(2022, 3, 8), date(2022, 3, 11)


class Guest(Cast):
    """Somebody who acts on days of their own, and is done when they have."""

    def __init__(self, register: Register, *days: date) -> None:
        super().__init__(register)
        self._to_come, self.acted = list(days), list[date]()

    def is_over(self) -> bool:
        return not self._to_come

    def days(self, session: Session) -> list[date]:
        return self._to_come

    def act(self, day: date) -> None:
        self.acted += [planned for planned in self._to_come if planned <= day]
        self._to_come = [planned for planned in self._to_come if planned > day]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    opened = open_register(Settings(home=tmp_path))
    opened.migrate()
    yield opened
    opened.close()


def test_the_clock_stops_at_everybodys_days_until_the_last_is_done(register: Register) -> None:
    early, late = Guest(register, MONDAY), Guest(register, MONDAY, TUESDAY, FRIDAY)
    together, played = Together(register, early, late), []
    day: date | None = MONDAY
    while day is not None:
        together.act(day)
        played.append(day)
        day = together.next_day(day)
    assert played == late.acted == [MONDAY, TUESDAY, FRIDAY]
    assert early.acted == [MONDAY]
    assert together.is_over()
    assert together.first_day() is None


def test_together_is_not_over_while_one_has_something_to_do(register: Register) -> None:
    together = Together(register, Guest(register), Guest(register, FRIDAY))
    assert not together.is_over()
    assert together.next_day(MONDAY) == FRIDAY
    assert together.moment(FRIDAY).isoformat() == "2022-03-11T12:00:00+01:00"
