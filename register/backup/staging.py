"""A register put together from a backup, in a folder of the new home, before anything is laid."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

from config.errors import ArshjulError, VerificationFailed
from config.settings import Settings
from register.anchors import parsed, read_anchors
from register.backup import files
from register.backup.parts import Backup, File, Table
from register.chain_check import Anchors, Checked, check
from register.database import SCHEMA, Register, open_register
from register.migrations.environment import alembic_config

FOLDER = ".restoring"
"""In the new home, until the restore is done."""

_CHAIN = {"event", "event_link"}


def clear(home: Path) -> None:
    """Take away what a restore that was cut off has left; there is nothing to do if none was."""
    shutil.rmtree(home / FOLDER, ignore_errors=True)


def staged(settings: Settings, backup: Backup) -> Register:
    """The backup's register in the folder, of the newest schema, beside its files.

    Raises `ArshjulError` for a schema that is newer than the program, `VerificationFailed` for what is not as it was.
    """
    clear(settings.home)
    folder = settings.home / FOLDER
    folder.mkdir(mode=0o700)
    register = open_register(_settings(settings, folder))
    schema = backup.heading.schema
    if schema is None or schema > SCHEMA:
        raise ArshjulError(
            f"Säkerhetskopian är gjord av en nyare version av programmet ({backup.heading.program}, schema {schema}). "
            "Installera den versionen och försök igen."
        )
    command.upgrade(alembic_config(register.settings.register_url), schema)
    register.close()
    with closing(sqlite3.connect(folder / "register.db", isolation_level=None)) as database:
        # Rows may refer to later ones; that all of them are there is seen at the end. And the file is made anew if
        # the power goes.
        database.executescript("PRAGMA foreign_keys=OFF; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
        for part in backup.parts():
            if isinstance(part, File):
                files.lay(folder, part)
            else:
                _fill(database, part)
        database.execute("COMMIT")
        if lost := {row[0] for row in database.execute("PRAGMA foreign_key_check")}:
            raise VerificationFailed(
                f"Säkerhetskopian saknar rader som andra hänvisar till, i: {', '.join(sorted(lost))}."
            )
    register.migrate()
    return register


def check_chain(register: Register) -> Checked:
    """Walk the staged register's chain, with what the rounds had noted."""
    noted = read_anchors(register.settings.anchors).noted
    with register.reading() as session:
        return check(session, noted)


def chain_in_memory(backup: Backup) -> Checked | None:
    """Read a backup to its end and walk the chain that is in it; the fault, or None.

    Events of a schema that had no chain are not looked at.
    """
    noted: Anchors = {}
    engine = create_engine("sqlite://", poolclass=StaticPool, hide_parameters=True)
    with Session(engine) as session:
        database: Any = session.connection().connection.driver_connection
        for part in backup.parts():
            if isinstance(part, File) and part.name == files.ANCHORS:
                noted = parsed(part.content).noted
            elif isinstance(part, Table) and part.name in _CHAIN:
                columns = ", ".join(f'"{name}"' for name in part.columns)
                database.execute(f'CREATE TABLE "{part.name}" ({columns})')
                _fill(database, part)
        if backup.manifest.head is None:
            return None
        database.execute("CREATE UNIQUE INDEX event_by_id ON event (id)")
        database.execute("CREATE UNIQUE INDEX link_by_event ON event_link (event_id)")
        checked = check(session, noted)
    engine.dispose()
    agrees = checked.holds_to == backup.manifest.head
    return checked if checked.broken is not None or not agrees else None


def _fill(database: sqlite3.Connection, table: Table) -> None:
    """Put the rows in; raises `VerificationFailed` for a table or a column that the schema has not."""
    known = {row[0] for row in database.execute("SELECT name FROM pragma_table_info(?)", [table.name]).fetchall()}
    if not known or not known.issuperset(table.columns):
        raise VerificationFailed(f"Säkerhetskopian har en tabell som inte hör till dess schema: {table.name}.")
    columns = ", ".join(f'"{name}"' for name in table.columns)
    places = ", ".join("?" for _ in table.columns)
    database.executemany(f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})', table.rows)  # noqa: S608


def _settings(settings: Settings, folder: Path) -> Settings:
    """Those of the staged home: a file for a register, the organisation as it was backed up."""
    own = {"home": folder, "organisation": folder / files.ORGANISATION}
    return settings.model_copy(update={**own, "keys_at": None, "database_url": None, "migration_url": None})
