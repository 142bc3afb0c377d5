"""The outbox: the same thing is never told the same person twice."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from config.messages import MessageKind
from register import outbox
from register.desk import find_unit_audit
from register.models import Message
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA, Home, HomeAt

DAY = date(2024, 4, 9)


def tell(home: Home, *, to: str, occasion: str, unit: str = TALLUNDA) -> None:
    fields: dict[str, object] = {"day": "8 april 2024", "due": "11 april 2024"}
    with home.desk(DAY) as desk:
        unit_audit = find_unit_audit(desk.session, AUDIT, unit)
        outbox.write(desk, unit_audit, MessageKind.MINUTES_TO_CONFIRM, to=to, occasion=occasion, fields=fields)


def told(home: Home) -> list[str]:
    return [message.key for message in home.all(Message) if message.kind is MessageKind.MINUTES_TO_CONFIRM]


def test_everybody_meant_is_told_the_same_occasion_once(home_at: HomeAt) -> None:
    home = home_at("laid out")
    for _ in range(2):
        tell(home, to="inspectors", occasion="list|1")
    assert told(home) == [
        "minutes_to_confirm|mini-2024|tallunda|ao|list|1",
        "minutes_to_confirm|mini-2024|tallunda|fk|list|1",
    ]


def test_another_occasion_and_another_unit_are_told(home_at: HomeAt) -> None:
    home = home_at("laid out")
    tell(home, to="unit", occasion="list|1")
    tell(home, to="unit", occasion="list|2")
    tell(home, to="unit", occasion="list|1", unit=MOSSLIDA)
    assert told(home) == [
        "minutes_to_confirm|mini-2024|tallunda|chef.tallunda|list|1",
        "minutes_to_confirm|mini-2024|tallunda|chef.tallunda|list|2",
        "minutes_to_confirm|mini-2024|mosslida|gm|list|1",
    ]


def test_a_named_manager_is_written_to_before_the_functions_address(home_at: HomeAt) -> None:
    home = home_at("laid out")
    tell(home, to="unit", occasion="list|1", unit=MOSSLIDA)
    [message] = home.all(Message)
    assert (message.recipient, message.address) == ("gm", "greta.myrlund@lillkommun.example")


def test_the_database_itself_refuses_the_same_key_twice(home_at: HomeAt) -> None:
    home = home_at("invited")
    [message] = home.all(Message)
    twin = Message(**message.model_dump(exclude={"id"}))
    with pytest.raises(IntegrityError), home.register.transaction() as session:
        session.add(twin)
    assert len(home.all(Message)) == 1


def test_a_message_is_undone_with_what_caused_it(home_at: HomeAt) -> None:
    home = home_at("laid out")
    fields: dict[str, object] = {"day": "8 april 2024", "due": "11 april 2024"}

    def tell_and_fail() -> None:
        with home.desk(DAY) as desk:
            unit_audit = find_unit_audit(desk.session, AUDIT, TALLUNDA)
            outbox.write(desk, unit_audit, MessageKind.MINUTES_TO_CONFIRM, to="unit", occasion="list|1", fields=fields)
            raise RuntimeError("what it told of did not happen")

    with pytest.raises(RuntimeError):
        tell_and_fail()
    assert home.all(Message) == []
