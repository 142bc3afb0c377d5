"""Two registers of the same people's doings held against each other: what was done, not in which order it was written.

A round that was broken off and begun again writes its rows in another order, and a message that had to wait is sent
later. So rows are told apart by what they say and by the rows they refer to, not by their numbers.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlmodel import SQLModel

from register.rounds import SUCCEEDED

Tables = Mapping[str, list[dict[str, Any]]]

_LEFT_OUT = {"event_link", "attempt", "lane"}
"""The log's chain, which is looked at by itself, and what is about sending alone."""
_ASIDE = {
    "message": {
        *("channel", "address", "contacts", "status", "attempts", "next_at", "claimed_by", "claimed_until"),
        *("sent_on", "place", "reference", "problem"),
    },
    "check_result": {"shown"},
}
"""How a message was sent, and whether Prefect's pages show what the gate said: only where there are any."""

_NUMBERS = {"hand_in"}
"""What an event calls a row by its number; PostgreSQL leaves numbers out when it recovers."""

_ONLY_IN_A_SERVICE = {SUCCEEDED, "doubt_resolved"}
"""Events of rounds that were deployed, and of people who looked for a letter."""
_REFERENCES_DEEP = 4


def differences(wanted: Tables, found: Tables) -> dict[str, tuple[int, int]]:
    """Table -> rows that are missing, and rows that are too many; the tables that are alike are left out."""
    there, here = _rows(wanted), _rows(found)
    differing = {name: ((there[name] - here[name]).total(), (here[name] - there[name]).total()) for name in there}
    return {name: numbers for name, numbers in differing.items() if any(numbers)}


def _rows(tables: Tables) -> dict[str, Counter[str]]:
    known = [table for table in SQLModel.metadata.sorted_tables if table.name not in _LEFT_OUT]
    said = {table.name: {row["id"]: _own(table, row) for row in _kept(table, tables)} for table in known}
    for _ in range(_REFERENCES_DEEP):
        said = {
            table.name: {row["id"]: _with_references(table, row, said) for row in _kept(table, tables)}
            for table in known
        }
    return {name: Counter(rows.values()) for name, rows in said.items()}


def _kept(table: Table, tables: Tables) -> list[dict[str, Any]]:
    rows = tables[table.name]
    return [row for row in rows if row["what"] not in _ONLY_IN_A_SERVICE] if table.name == "event" else rows


def _own(table: Table, row: dict[str, Any]) -> str:
    aside = _ASIDE.get(table.name, set())
    columns = [column.name for column in table.columns if not column.primary_key and not column.foreign_keys]
    said = {name: row[name] for name in sorted(columns) if name not in aside}
    if table.name == "event":
        said["evidence"] = {name: value for name, value in row["evidence"].items() if name not in _NUMBERS}
    return _hash(said)


def _with_references(table: Table, row: dict[str, Any], said: Mapping[str, Mapping[int, str]]) -> str:
    keys = [(column.name, key.column.table.name) for column in table.columns for key in column.foreign_keys]
    return _hash([_own(table, row), *(said.get(of, {}).get(row[name]) for name, of in sorted(keys))])


def _hash(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()
