"""The register's tests run on SQLite and on PostgreSQL: what they are told of differs in its URL alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from register.database import Register
from tests.factories import Home, HomeAt
from tests.postgres import HomeOnPostgres, Postgres, YearOnPostgres, moved, postgres
from tests.second_half import Year, YearAt, _years
from tests.second_half import year_at as year_on_sqlite

__all__ = ["_years", "postgres", "year_on_sqlite"]

OF_SQLITE = {
    "test_two_writers_never_write_at_once",
    "test_what_lies_in_the_register_is_opened_by_nobody_else",
}
"""Tests that speak of SQLite's own file and locks."""

Move = Callable[[Home], Home]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what has a home on both."""
    if "moving" in metafunc.fixturenames:
        databases = ["sqlite"] if metafunc.function.__name__ in OF_SQLITE else ["sqlite", "postgresql"]
        metafunc.parametrize("moving", databases, indirect=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of a test with many cases only the first runs on PostgreSQL too: the others are the same SQL."""
    seen: set[tuple[Path, str]] = set()
    left_out = []
    for item in items:
        where = (item.path, getattr(item, "originalname", item.name))
        if item.path.parent == Path(__file__).parent and "postgresql" in item.name:
            if where in seen:
                left_out.append(item)
            seen.add(where)
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def moving(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Move]:
    """Leaves a home as it is, or moves its register to PostgreSQL."""
    opened: list[Register] = []

    def to_postgres(home: Home) -> Home:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.place(len(opened))
        opened.append(moved(home.register, url))
        monkeypatch.setenv("ARSHJUL_DATABASE_URL", url)
        return YearOnPostgres(opened[-1]) if isinstance(home, Year) else HomeOnPostgres(opened[-1])

    yield to_postgres if request.param == "postgresql" else lambda home: home
    for register in opened:
        register.close()


@pytest.fixture
def home_at(home_at: HomeAt, moving: Move) -> HomeAt:
    """As everywhere, on the database of the test."""
    return lambda name: moving(home_at(name))


@pytest.fixture
def year_at(year_on_sqlite: YearAt, moving: Move) -> YearAt:
    """As everywhere, on the database of the test."""

    def at(name: str, **named: Any) -> Year:
        moved_year = moving(year_on_sqlite(name, **named))
        assert isinstance(moved_year, Year)
        return moved_year

    return at
