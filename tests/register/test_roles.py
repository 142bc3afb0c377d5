"""The roles on PostgreSQL: the program plays a whole audit and changes no evidence; those who read are shown little."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import LargeBinary
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlmodel import SQLModel

from config.errors import ArshjulError
from config.settings import Settings
from register import roles
from register.chain_check import check
from register.database import Register, open_register
from register.models import EventLink
from tests.factories import Home
from tests.postgres import Postgres
from tests.roles import DRAWN, Roles
from tests.second_half import STEPS, Year, organisation

REFUSED = "permission denied"
MODELS = {table.name: {column.name for column in table.columns} for table in SQLModel.metadata.sorted_tables}


def test_the_drawn_file_is_what_the_code_says() -> None:
    assert DRAWN.read_text(encoding="utf-8") == roles.sql(), "run: make docs"


@pytest.mark.parametrize("table", sorted(MODELS))
def test_every_column_is_read_or_kept_with_a_reason_and_none_is_both(table: str) -> None:
    assert roles.readable(table) | roles.withheld(table) == MODELS[table]
    assert not roles.readable(table) & roles.withheld(table)


def test_nothing_is_said_of_tables_that_are_not_there() -> None:
    assert {*roles.READABLE, *roles.WITHHELD} == set(MODELS)
    assert set(MODELS) >= roles.ADDED_TO | roles.TAKEN_FROM | roles.LOCKED


def test_nothing_that_is_sealed_and_no_file_is_readable() -> None:
    for table in SQLModel.metadata.sorted_tables:
        heavy = {column.name for column in table.columns if isinstance(column.type, LargeBinary)}
        assert not heavy & roles.readable(table.name), table.name
        assert not {name for name in roles.readable(table.name) if name.endswith("_sealed")}


@pytest.fixture(scope="module")
def granted(postgres: Postgres) -> Roles:
    """An empty database and its roles, as before the first start."""
    made = Roles(postgres.empty())
    made.grant()
    return made


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return organisation(tmp_path_factory.mktemp("served") / "organisation")


@pytest.fixture(scope="module")
def installed(granted: Roles, served: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[pytest.MonkeyPatch]:
    """The environment of an installation that runs as the program's role and migrates as the owner's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(served))
        patch.setenv("ARSHJUL_DATABASE_URL", granted[roles.APP])
        patch.setenv("ARSHJUL_MIGRATION_URL", granted[roles.OWNER])
        yield patch


@pytest.fixture(scope="module")
def played(
    granted: Roles, installed: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Register]:
    """A small audit of two units, played to the verdicts a year later by the program's role alone."""
    register = open_register(Settings(home=tmp_path_factory.mktemp("home")))
    year = Year(register)
    for name, step in STEPS.items():
        step(year)
        if name == "laid out":
            # The tables are there: what the roles may do with each is said, and the owner's address is not needed more.
            granted.grant()
            installed.delenv("ARSHJUL_MIGRATION_URL")
    yield register
    register.close()


def test_a_whole_audit_is_played_by_the_programs_role(played: Register, granted: Roles) -> None:
    [(stages,)] = granted.ask(roles.READ, "SELECT count(*) FROM unit_audit WHERE stage = 'follow_up'")
    [(verdicts,)] = granted.ask(roles.READ, "SELECT count(*) FROM verdict")
    assert (stages, verdicts) == (2, 4), "both units wait for their two verdicts each to be confirmed"
    owners = granted.ask("postgres", "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    assert owners == [(roles.OWNER,)]


def test_everything_the_program_may_not_do_is_refused_by_the_database(played: Register, granted: Roles) -> None:
    for statement in (
        "UPDATE event SET who = 'nn'",
        "DELETE FROM event",
        "TRUNCATE event CASCADE",
        "UPDATE event_link SET hash = ''",
        "DELETE FROM event_link",
        "UPDATE report_text SET text = ''",
        "DELETE FROM message",
        "DELETE FROM figure",
        "DROP TABLE event",
        "ALTER TABLE event DISABLE TRIGGER ALL",
        "CREATE TABLE more (id int)",
        "UPDATE alembic_version SET version_num = '0001'",
        "SET session_replication_role = replica",
        f"SET ROLE {roles.OWNER}",
    ):
        with pytest.raises(DBAPIError, match=rf"{REFUSED}|must be owner"):
            granted.ask(roles.APP, statement)


def test_readers_read_figures_verdicts_and_events(played: Register, granted: Roles) -> None:
    for table in ("figure", "verdict", "event", "deadline", "check_result"):
        columns = ", ".join(f'"{name}"' for name in sorted(roles.readable(table)))
        assert granted.ask(roles.READ, f"SELECT {columns} FROM {table}"), table  # noqa: S608


@pytest.mark.parametrize("table", sorted(roles.WITHHELD))
def test_readers_are_refused_every_column_that_is_kept_from_them(played: Register, granted: Roles, table: str) -> None:
    for column in roles.withheld(table):
        with pytest.raises(ProgrammingError, match=REFUSED):
            granted.ask(roles.READ, f'SELECT "{column}" FROM "{table}"')  # noqa: S608


def test_readers_change_nothing(played: Register, granted: Roles) -> None:
    for statement in ("INSERT INTO fingerprint (of, value) VALUES ('a', 'b')", "DELETE FROM figure", "SELECT 1 INTO t"):
        with pytest.raises(ProgrammingError, match=REFUSED):
            granted.ask(roles.READ, statement)


def test_granting_again_changes_nothing(played: Register, granted: Roles) -> None:
    asked = "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY relname"
    before = granted.ask("postgres", asked)
    granted.grant()
    assert granted.ask("postgres", asked) == before


def test_the_chain_holds_in_what_the_programs_role_wrote(played: Register) -> None:
    with played.reading() as session:
        checked = check(session, {})
    assert checked.broken is None
    assert checked.holds_to.position == len(Home(played).all(EventLink)) > 50


def test_a_role_that_may_not_migrate_is_told_what_to_set(postgres: Postgres, served: Path, tmp_path: Path) -> None:
    granted = Roles(postgres.empty())
    granted.grant()
    settings = Settings(home=tmp_path, organisation=served, database_url=SecretStr(granted[roles.APP]))
    register = open_register(settings)
    with pytest.raises(ArshjulError, match="ARSHJUL_MIGRATION_URL"):
        register.migrate()
    register.close()
