"""The chain's links: a hash that anybody can compute, of everything an event says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any

import pytest

from method.chain import FIELDS, START, link

EVENT: dict[str, Any] = {
    "id": 7,
    "audit_id": 1,
    "unit_audit_id": 2,
    "day": date(2024, 4, 8),
    "at": datetime(2024, 4, 8, 10, 0, tzinfo=UTC),
    "who": "ao",
    "what": "meeting_held",
    "from_stage": None,
    "to_stage": None,
    "reason": "Möte på åtta",
    "evidence": {"participants": ["Verksamhetschef"], "kind": "opening"},
}
SAID = (
    '{"at":"2024-04-08T10:00:00.000000Z","audit_id":1,"day":"2024-04-08",'
    '"evidence":{"kind":"opening","participants":["Verksamhetschef"]},"from_stage":null,"id":7,'
    '"reason":"Möte på åtta","to_stage":null,"unit_audit_id":2,"what":"meeting_held","who":"ao"}'
)
"""The event as the docs say that it is hashed."""

OTHERWISE: dict[str, Any] = {
    "id": 8,
    "audit_id": None,
    "unit_audit_id": 3,
    "day": date(2024, 4, 9),
    "at": EVENT["at"] + timedelta(microseconds=1),
    "who": "fk",
    "what": "meeting_planned",
    "from_stage": "planning",
    "to_stage": "sampling",
    "reason": "Möte på atta",
    "evidence": {"participants": ["Verksamhetschef"], "kind": "dialogue"},
}


def test_a_link_can_be_computed_by_hand() -> None:
    first = sha256(("0" * 64 + "\n" + SAID).encode()).hexdigest()
    assert link(START, EVENT) == first
    assert link(first, EVENT) == sha256(f"{first}\n{SAID}".encode()).hexdigest()


def test_every_field_of_an_event_is_hashed() -> None:
    assert set(OTHERWISE) == set(EVENT) == set(FIELDS)


@pytest.mark.parametrize("field", FIELDS)
def test_whatever_is_changed_the_link_is_another(field: str) -> None:
    assert link(START, EVENT | {field: OTHERWISE[field]}) != link(START, EVENT)


def test_the_same_moment_has_the_same_link_wherever_it_is_told() -> None:
    there = EVENT["at"].astimezone(timezone(timedelta(hours=2)))
    assert link(START, EVENT | {"at": there}) == link(START, EVENT)


def test_the_order_in_which_evidence_was_written_does_not_matter() -> None:
    turned = {"kind": "opening", "participants": ["Verksamhetschef"]}
    assert list(turned) != list(EVENT["evidence"])
    assert link(START, EVENT | {"evidence": turned}) == link(START, EVENT)
