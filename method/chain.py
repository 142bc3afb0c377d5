"""The event log's chain: each link is a hash of the one before it and of everything the event says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

START = "0" * 64
"""What stands before the first link."""

FIELDS = (
    "id",
    "audit_id",
    "unit_audit_id",
    "day",
    "at",
    "who",
    "what",
    "from_stage",
    "to_stage",
    "reason",
    "evidence",
)
"""Everything an event says, in the form that is hashed. Never changed: the links of every register depend on it."""


def link(former: str, event: Mapping[str, Any]) -> str:
    """The link of an event that follows `former`: SHA-256, lower-case hex.

    Hashed is `former`, a newline, and the event as JSON with its keys in order and no spaces: days as 2021-08-16,
    moments as UTC to the microsecond.
    """
    said = {name: _plain(event[name]) for name in FIELDS}
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(f"{former}\n{text}".encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return value.isoformat() if isinstance(value, date) else value
