"""Faults that were found once: what is taken back, tampered with, closed or done leads to nothing more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import select

from config.errors import VerificationFailed
from config.hand_in import Kind
from register.board import next_day
from register.desk import find_unit_audit
from register.models import Deadline, DrawnFile, FileRole, HandIn, HandInStatus
from register.sealed_draw import verify_draw
from tasks.reminders import remind
from tests.factories import AUDIT, READ, READ_AGAIN, TALLUNDA, Home, HomeAt, at, review_file
from tests.second_half import (
    CLOSED,
    JUDGED,
    UNITS,
    Year,
    YearAt,
    begin_again,
    draw_again,
    read_again,
)

LATER = date(2024, 4, 15)


def test_readings_that_are_corrected_until_nothing_differs_meet_the_reconciliation(home_at: HomeAt) -> None:
    home = home_at("file review")
    [first, _] = home.twice()
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ)
    other = home.readings(twice=True, by="FK", answers={first: {"insats": "Ja"}})
    home.hand_in(review_file(other, Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    assert home.deadline("reconciliation").met_on is None
    home.hand_in(review_file(home.readings(twice=True, by="FK"), Kind.DOUBLE), Kind.DOUBLE, on=READ_AGAIN, by="fk")
    assert home.deadline("reconciliation").met_on == READ_AGAIN


def test_a_warned_workbook_can_be_corrected_as_long_as_nobody_has_accepted_it(home_at: HomeAt) -> None:
    home = home_at("file review")
    once = next(name for name in home.sample() if name not in home.twice())
    home.hand_in(review_file(home.readings(twice=True, by="FK"), Kind.DOUBLE), Kind.DOUBLE, on=READ, by="fk")
    home.hand_in(review_file(home.readings(answers={once: {"bedomd_i_tid": "Nej"}})), Kind.REVIEW, on=READ)
    assert home.all(HandIn)[-1].status is HandInStatus.AWAITING
    home.hand_in(review_file(home.readings()), Kind.REVIEW, on=READ_AGAIN)
    assert [row.status for row in home.all(HandIn)][-2:] == [HandInStatus.SUPERSEDED, HandInStatus.TAKEN_IN]


def _exchange_cases(files: dict[str, DrawnFile]) -> None:
    """Readings find their file by `case_sealed`: K01's answers would be taken from the reserve K04."""
    one, other = files["K01"], files["K04"]
    one.case_sealed, other.case_sealed = other.case_sealed, one.case_sealed


def _exchange_second_readings(files: dict[str, DrawnFile]) -> None:
    for file in files.values():
        if file.role is FileRole.SAMPLE:
            file.read_twice = not file.read_twice


def _prefer_a_reserve(files: dict[str, DrawnFile]) -> None:
    """A file leaves the sample and the last reserve enters it, with no reason and no event."""
    files["K01"].role, files["K05"].role = FileRole.RESERVE, FileRole.SAMPLE


@pytest.mark.parametrize("tamper", [_exchange_cases, _exchange_second_readings, _prefer_a_reserve])
def test_a_tampered_row_of_the_draw_does_not_pass(
    home_at: HomeAt, tamper: Callable[[dict[str, DrawnFile]], None]
) -> None:
    home = home_at("file review")
    with home.desk(LATER) as desk:
        files = {file.pseudonym: file for file in desk.session.exec(select(DrawnFile))}
        tamper(files)
        desk.session.add_all(files.values())
    with pytest.raises(VerificationFailed):
        _verify(home)


def test_a_sealed_row_that_does_not_open_fails_the_verification(home_at: HomeAt) -> None:
    """Today a VaultError (exit code 2) that blames the key."""
    home = home_at("file review")
    with home.desk(LATER) as desk:
        file = desk.session.exec(select(DrawnFile)).first()
        assert file is not None
        file.draw_key_sealed = file.draw_key_sealed[:-1] + b"?"
        desk.session.add(file)
    with pytest.raises(VerificationFailed):
        _verify(home)


def _verify(home: Home) -> int:
    with home.desk(LATER) as desk:
        return verify_draw(desk, find_unit_audit(desk.session, AUDIT, TALLUNDA))


def _close(year: Year) -> None:
    draw_again(year, *UNITS)
    read_again(year, *UNITS)
    year.round(JUDGED)
    for unit in UNITS:
        for number in (2, 3):
            year.note("verdict-confirmed", on=CLOSED, unit=unit, number=number)
    year.round(CLOSED)


def test_nobody_is_reminded_at_a_unit_that_is_closed(year_at: YearAt) -> None:
    year = year_at("reported")
    year.note("extension-asked", on=date(2024, 11, 4), number=2, until="2025-03-03", reason="Lov.", by="chef.tallunda")
    year.note("extension-granted", on=date(2024, 11, 5), number=2)
    begin_again(year)
    _close(year)
    told = len(year.told("reminder"))
    for days in range(40):
        remind.fn(year.path, now=at(CLOSED + timedelta(days=days)))
    assert len(year.told("reminder")) == told
    with year.register.reading() as session:
        assert next_day(session, year.register.catalogue, after=CLOSED, sending=False, reminding=False) is None
    closed = {year.number(unit) for unit in UNITS}
    assert [row for row in year.all(Deadline) if row.unit_audit_id in closed and row.met_on is None] == []


def test_more_time_is_not_asked_for_beyond_the_day_of_the_verdict(year_at: YearAt) -> None:
    """The gate refuses a plan with such a day; an extension gets it in."""
    year = year_at("planned")
    with pytest.raises(Exception, match="28 maj 2025"):
        year.note("extension-asked", on=date(2024, 10, 1), number=1, until="2026-01-01", reason="x", by="chef.tallunda")


def test_more_time_is_not_asked_for_what_is_done(year_at: YearAt) -> None:
    year = year_at("reported")
    with pytest.raises(Exception, match="klar"):
        year.note("extension-asked", on=date(2024, 11, 4), number=1, until="2025-01-01", reason="x", by="chef.tallunda")
