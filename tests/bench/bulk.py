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
        self._rows: dict[str, list[Values]] = {}
        self._given = _given()
        self._waiting = 0

    def add(self, table: str, **values: Any) -> int:
        number = next(self._ids.setdefault(table, count(1)))
        self._rows.setdefault(table, []).append({**self._given[table], "id": number, **values})
        self._waiting += 1
        if self._waiting >= _BATCH:
            self.flush()
        return number

    def flush(self) -> None:
        with self._connection.begin():
            for table, rows in self._rows.items():
                self._connection.execute(SQLModel.metadata.tables[table].insert(), rows)
        self._rows.clear()
        self._waiting = 0


def _given() -> dict[str, Values]:
    """Table -> the columns that need not be named, with what they then hold."""
    models: list[Any] = [mapper.class_ for mapper in SQLModel._sa_registry.mappers]
    return {
        model.__tablename__: {
            name: field.get_default(call_default_factory=True, validated_data={})
            for name, field in model.model_fields.items()
            if not field.is_required() and name in model.__table__.columns
        }
        for model in models
    }
