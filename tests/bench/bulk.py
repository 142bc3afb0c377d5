"""Rows written by the ten thousand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

from sqlalchemy import Connection
from sqlmodel import SQLModel

_BATCH = 50_000

Values = dict[str, Any]


class Writer:
    """Rows on their way into their tables, many at a time, each with the next id of its table."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._ids: dict[str, Iterator[int]] = {}
        self._rows: dict[tuple[str, ...], list[Values]] = {}
        self._waiting = 0

    def add(self, table: str, **values: Any) -> int:
        number = next(self._ids.setdefault(table, count(1)))
        # A statement has one set of columns.
        self._rows.setdefault((table, *values), []).append({"id": number, **values})
        self._waiting += 1
        if self._waiting >= _BATCH:
            self.flush()
        return number

    def flush(self) -> None:
        with self._connection.begin():
            for (table, *_), rows in self._rows.items():
                self._connection.execute(SQLModel.metadata.tables[table].insert(), rows)
        self._rows.clear()
        self._waiting = 0
