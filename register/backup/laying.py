"""The last step of a restore: what was put together is laid where it is to be, the register last of all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    LargeBinary,
    Table,
    bindparam,
    false,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlmodel import SQLModel

from config.errors import NotNow
from register.backup import files, staging
from register.backup.snapshot import FEW, MANY
from register.database import Register, engine_of

REGISTER = "register.db"
_OF_A_RESTORE = {staging.FOLDER, files.KEYS, files.CERTIFICATES, files.ORGANISATION, Path(files.ANCHORS).parts[0]}
"""What a restore that was cut off may have laid; the register is laid last."""


def require_empty(target: Register) -> None:
    """Raise `NotNow` unless home and database hold nothing, or only what a restore that was cut off has left."""
    home = target.settings.home
    if home.exists() and not home.is_dir():
        raise NotNow(f"{home} är ingen mapp. Ange en ny mapp med --home.")
    lying = {path.name for path in home.iterdir()} if home.exists() else set()
    if staging.FOLDER in lying and REGISTER in lying:
        staging.clear(home)  # it had been laid; only the place where it was put together was left
    allowed = _OF_A_RESTORE if staging.FOLDER in lying and REGISTER not in lying else set[str]()
    if lying - allowed:
        raise NotNow(
            f"{home} är inte tom. En säkerhetskopia läggs bara i en ny mapp: ange den med --home. Inget har ändrats."
        )
    if target.engine.dialect.name != "sqlite" and (filled := _filled(target)):
        staging.clear(home)
        raise NotNow(
            f"Databasen i ARSHJUL_DATABASE_URL är inte tom ({filled} har rader). Ange en ny databas. Inget har ändrats."
        )


@contextmanager
def alone(target: Register) -> Iterator[None]:
    """Let one restore at a time into the home; raises `NotNow` for another, and as `require_empty` does."""
    home = target.settings.home
    require_empty(target)
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    held = os.open(home, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        require_empty(target)
        yield
    except BlockingIOError:
        raise NotNow(f"En annan process återställer just nu i {home}.") from None
    finally:
        os.close(held)


def lay(staged: Register, target: Register) -> None:
    """Move the files to the home and the rows to its database: all rows or none, and the register after the files."""
    home, folder = target.settings.home, staged.settings.home
    in_file = target.engine.dialect.name == "sqlite"
    if not in_file:
        target.migrate()
    for name in (files.CERTIFICATES, files.ORGANISATION, files.ANCHORS):
        _move(folder / name, home / name)
    if target.settings.keys == home / files.KEYS:
        _move(folder / files.KEYS, home / files.KEYS)
    else:
        # A folder of its own may be shared, or have outlived the machine: what lies there is left as it is.
        for key in sorted((folder / files.KEYS).glob("*.key")):
            target.vault.lay_key(key.stem, key.read_bytes())
    if in_file:
        staged.close()  # which brings what lies in its log into the file
        os.sync()
        _move(folder / REGISTER, home / REGISTER)
        os.sync()
    else:
        _copy(staged, target)
        staged.close()
    staging.clear(home)


def _filled(target: Register) -> str | None:
    """A table of ours that has rows in the database; None if there is none."""
    with target.engine.connect() as connection:
        there = set(inspect(connection).get_table_names())
        for table in SQLModel.metadata.sorted_tables:
            if table.name in there and connection.execute(text(f'SELECT 1 FROM "{table.name}" LIMIT 1')).first():  # noqa: S608
                return table.name
    return None


def _copy(staged: Register, target: Register) -> None:
    tables = SQLModel.metadata.sorted_tables
    with staged.engine.connect() as source, engine_of(target.settings.owner_url).begin() as goal:
        rows = source.execution_options(stream_results=True)
        for table in tables:
            late = _referring_to_later(table, tables)
            for batch in _batches(rows, table):
                goal.execute(insert(table), [{**row, **dict.fromkeys(late)} for row in batch])
        for table in tables:
            if late := _referring_to_later(table, tables):
                _refer(rows, goal, table, late)
            _count_on(goal, table)


def _referring_to_later(table: Table, tables: Sequence[Table]) -> list[str]:
    """Columns that may refer to rows that come later: of the same table, or of one that is filled after it."""
    place = {other.name: number for number, other in enumerate(tables)}
    return [key.parent.name for key in table.foreign_keys if place[key.column.table.name] >= place[table.name]]


def _refer(source: Connection, goal: Connection, table: Table, late: Sequence[str]) -> None:
    values: dict[str, Any] = {name: bindparam(f"to_{name}") for name in late}
    statement = update(table).where(table.c.id == bindparam("row")).values(values)
    for batch in _batches(source, table):
        known = [
            {"row": row["id"], **{f"to_{name}": row[name] for name in late}}
            for row in batch
            if any(row[name] is not None for name in late)
        ]
        if known:
            goal.execute(statement, known)


def _batches(source: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    key: Column[Any] = table.c.id
    at_once = FEW if any(isinstance(column.type, LargeBinary) for column in table.columns) else MANY
    rows = iter(source.execute(select(table).order_by(key), execution_options={"yield_per": at_once}).mappings())
    while batch := [dict(row) for row in islice(rows, at_once)]:
        yield batch


def _count_on(goal: Connection, table: Table) -> None:
    """Let the database number the next row after the last one."""
    following = func.coalesce(func.max(table.c.id), 0) + 1
    goal.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), following, false())))


def _move(source: Path, target: Path) -> None:
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if target.is_dir():
            shutil.rmtree(target)  # of a restore that was cut off
        source.replace(target)
