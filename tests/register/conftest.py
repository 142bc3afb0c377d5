"""The register's tests run on SQLite and on PostgreSQL: what they are told of differs in its URL alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from register.database import Register
from tests.factories import Home, HomeAt
from tests.postgres import HomeOnPostgres, Postgres, YearOnPostgres, moved, running, with_template
from tests.second_half import Year, YearAt, _years
from tests.second_half import year_at as year_on_sqlite

__all__ = ["_years", "year_on_sqlite"]

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


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A PostgreSQL server of the tests' own."""
    with running() as server:
        with_template(server, tmp_path_factory.mktemp("template"))
        yield server


@pytest.fixture
def moving(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Move]:
    """Leaves a home as it is, or moves its register to PostgreSQL."""
    opened: list[Register] = []

    def to_postgres(home: Home) -> Home:
        server: Postgres = request.getfixturevalue("postgres")
        url = server.another()
        opened.append(moved(home.register, url))
        monkeypatch.setenv("ARSHJUL_DATABASE_URL", url)
        return YearOnPostgres(opened[-1]) if isinstance(home, Year) else HomeOnPostgres(opened[-1])

    yield to_postgres if request.param == "postgresql" else lambda home: home
    for register in opened:
        register.close()
        request.getfixturevalue("postgres").drop(register.settings.register_url)


@pytest.fixture
def home_at(home_at: HomeAt, moving: Move) -> HomeAt:
    """As everywhere, on the database of the test."""
    return lambda name: moving(home_at(name))


@pytest.fixture
def year_at(year_on_sqlite: YearAt, moving: Move) -> YearAt:
    """As everywhere, on the database of the test."""
    return lambda name, **named: moving(year_on_sqlite(name, **named))
