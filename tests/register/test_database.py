"""The register's database: made by its migrations, written whole or not at all, its events never changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlmodel import SQLModel

import register.models
from config.errors import NotNow
from config.settings import Settings
from register.database import SCHEMA, Register, open_register
from register.migrations.environment import alembic_config
from register.models import AuditRow
from register.stages import Stage
from tests.factories import LAID_OUT, HomeAt


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    register = open_register(Settings(home=tmp_path / "home", organisation=Path("stockholm")))
    yield register
    register.close()


def test_the_migrations_make_the_tables_that_the_models_describe(empty: Register) -> None:
    empty.migrate()
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    assert register.models.AuditRow.__tablename__ in SQLModel.metadata.tables


def test_the_register_knows_its_newest_migration(empty: Register) -> None:
    script = ScriptDirectory.from_config(alembic_config(empty.settings.register_url))
    assert script.get_heads() == [SCHEMA]
    assert empty.schema() is None
    empty.migrate()
    assert empty.schema() == SCHEMA


def test_migrating_a_second_time_does_nothing(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before = home.dump()
    home.register.migrate()
    assert home.dump() == before


def test_looking_for_a_register_that_is_not_there_makes_none(empty: Register) -> None:
    with pytest.raises(NotNow, match=r"Det finns inget register i .*home"), empty.reading():
        pass
    assert not empty.settings.home.exists()


def test_a_transaction_that_fails_leaves_nothing(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before = home.dump()
    unit_audit = home.unit()

    def write_and_fail() -> None:
        with home.desk(LAID_OUT) as desk:
            audit = desk.session.get_one(AuditRow, 1)
            audit.title = "En annan"
            desk.add(audit)
            desk.log(unit_audit, "laid_out", stages=(None, Stage.PLANNING))
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert home.dump() == before


def test_two_writers_never_write_at_once(home_at: HomeAt) -> None:
    home = home_at("laid out")
    other = open_register(home.register.settings)
    with home.register.transaction() as session:
        session.execute(text("PRAGMA busy_timeout = 0"))
        with other.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 0")
            connection.rollback()
            with pytest.raises(DatabaseError, match="locked"):
                connection.execution_options(begin="IMMEDIATE").execute(text("SELECT 1"))
    other.close()


def test_what_lies_in_the_register_is_opened_by_nobody_else(home_at: HomeAt) -> None:
    home = home_at("laid out")
    keys = home.register.settings.keys
    assert keys.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_mode & 0o777 for path in keys.iterdir()] == [0o600]
    assert keys not in (home.database, home.database.parent), "a copy of the register takes no key along"
