"""What is to be erased is told to those who decide it, every month until it is done."""

from __future__ import annotations

from datetime import date

from config.messages import MessageKind
from register.models import AuditRow, Message
from register.retention import tell_of_erasures, to_erase
from tests.factories import Home, HomeAt

ERASED_FROM = date(2026, 6, 1)


def with_a_clock_that_has_run_out(home: Home) -> None:
    with home.desk(ERASED_FROM) as desk:
        audit = desk.session.get_one(AuditRow, 1)
        audit.closed_on, audit.erase_on = date(2024, 6, 1), ERASED_FROM
        desk.session.add(audit)


def tell(home: Home, day: date) -> int:
    with home.desk(day) as desk:
        return tell_of_erasures(desk)


def test_nobody_is_told_before_the_day(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with_a_clock_that_has_run_out(home)
    assert tell(home, date(2026, 5, 31)) == 0
    with home.register.reading() as session:
        assert to_erase(session, date(2026, 5, 31)) == []
        assert [audit.key for audit in to_erase(session, ERASED_FROM)] == ["mini-2024"]


def test_the_inspectors_are_told_once_a_month_until_it_is_erased(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with_a_clock_that_has_run_out(home)
    assert [tell(home, day) for day in (date(2026, 6, 1), date(2026, 6, 8), date(2026, 7, 6))] == [2, 0, 2]
    messages = [message for message in home.all(Message) if message.kind is MessageKind.ERASURE_DUE]
    assert {message.recipient for message in messages} == {"ao", "fk"}
    assert "mini-2024" in messages[0].subject + messages[0].body
    with home.desk(date(2026, 7, 7)) as desk:
        desk.session.get_one(AuditRow, 1).erased_on = date(2026, 7, 7)
    assert tell(home, date(2026, 8, 3)) == 0
