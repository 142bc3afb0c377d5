"""The register as it is at one moment, while others write to it: every row of every table, read in one transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from sqlalchemy import JSON, Connection, LargeBinary, Text, cast, column, inspect, literal_column, select, table, text

from config.errors import NotNow
from register.backup.parts import Cell, Manifest, Table
from register.chain import Head
from register.database import Register

NOT_KEPT = {"alembic_version"}
"""Which schema it is stands in the heading."""

FEW, MANY = 5, 500
"""Rows fetched at once: few where a row may hold a whole file that was handed in."""


def program() -> str:
    """The version of the program that is running."""
    try:
        return version("arshjul")
    except PackageNotFoundError:
        return "?"


def tables(register: Register, schema: str, manifest: Manifest) -> Iterator[Table]:
    """Every table at one moment; notes the chain's head of that moment.

    Raises `NotNow` when the register is migrated meanwhile: `schema` is what the heading says.
    """
    with _at_one_moment(register) as connection:
        if connection.execute(text("SELECT version_num FROM alembic_version")).scalar() != schema:
            raise NotNow("Registret bytte version just nu. Gör säkerhetskopian igen.")
        names = set(inspect(connection).get_table_names()) - NOT_KEPT
        if "event_link" in names:
            manifest.head = _head(connection)
        for name in sorted(names):
            columns = [found["name"] for found in inspect(connection).get_columns(name)]
            yield Table(name, columns, _rows(connection, name))


def _at_one_moment(register: Register) -> Connection:
    """A connection whose transaction sees nothing of what is written after its first look."""
    connection = register.engine.connect().execution_options(stream_results=True)
    if connection.dialect.name == "postgresql":
        return connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return connection


def _head(connection: Connection) -> Head:
    last = connection.execute(text("SELECT id, hash FROM event_link ORDER BY id DESC LIMIT 1")).first()
    return Head(last.id, last.hash) if last else Head(0, "0" * 64)


def _rows(connection: Connection, name: str) -> Iterator[Sequence[Cell]]:
    found = inspect(connection).get_columns(name)
    names = [one["name"] for one in found]
    if connection.dialect.name == "sqlite":
        # As they lie there, types and all: nothing is parsed, so nothing can be lost.
        quoted = ", ".join(f'"{one}"' for one in names)
        yield from connection.exec_driver_sql(f'SELECT {quoted} FROM "{name}" ORDER BY id')  # noqa: S608
        return
    kept: list[Any] = [
        cast(column(one["name"]), Text) if isinstance(one["type"], JSON) else column(one["name"]) for one in found
    ]
    asked = select(*kept).select_from(table(name)).order_by(literal_column("id"))
    at_once = FEW if any(isinstance(one["type"], LargeBinary) for one in found) else MANY
    for row in connection.execute(asked, execution_options={"yield_per": at_once}):
        yield [_as_sqlite_keeps_it(cell) for cell in row]


def _as_sqlite_keeps_it(cell: Any) -> Cell:
    match cell:
        case bool():
            return int(cell)
        case datetime():
            return f"{cell.astimezone(UTC):%Y-%m-%d %H:%M:%S.%f}"
        case date():
            return cell.isoformat()
        case dict() | list():
            return json.dumps(cell)
        case memoryview() | bytearray():
            return bytes(cell)
        case int() | float() | str() | bytes() | None:
            return cell
        case _:
            raise TypeError(f"a {type(cell).__name__} is kept in no table of ours")
