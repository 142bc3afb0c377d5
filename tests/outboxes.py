"""Fixtures: an outbox on SQLite and on PostgreSQL; made once, and copied or emptied for every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox import Outbox, outbox
from tests.postgres import Postgres, postgres

__all__ = ["on_sqlite", "outbox_at", "postgres", "prepared"]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an empty register."""
    folder = tmp_path_factory.mktemp("outbox")
    outbox(folder).register.close()
    return folder


@pytest.fixture
def on_sqlite(prepared: Path, tmp_path: Path) -> Iterator[Outbox]:
    """An outbox on SQLite."""
    shutil.copytree(prepared, tmp_path / "sqlite")
    made = outbox(tmp_path / "sqlite")
    yield made
    made.register.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def outbox_at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Outbox]:
    """An outbox on each database."""
    if request.param == "sqlite":
        yield request.getfixturevalue("on_sqlite")
        return
    server: Postgres = request.getfixturevalue("postgres")
    made = outbox(tmp_path, url=server.place(90))
    made.empty_postgres()
    yield made
    made.register.close()
