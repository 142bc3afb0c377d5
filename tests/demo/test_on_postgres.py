"""The whole cycle on PostgreSQL, by URL alone: the same register as on SQLite."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError, OperationalError

from config.settings import Settings
from register.database import SCHEMA, open_register
from register.desk import find_unit_audit
from tests.demo.one_unit import UNIT, more_happens
from tests.inprocess import everything, laid, play
from tests.postgres import Postgres

AUDIT = "barnarenden-2021"


@pytest.fixture(scope="module")
def elsewhere(organisation: Path, postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A home in which it was played on PostgreSQL, from an empty database on."""
    url = postgres.empty()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(organisation))
        patch.setenv("ARSHJUL_DATABASE_URL", url)
        settings = Settings(home=tmp_path_factory.mktemp("elsewhere"))
        play(settings, more_happens())
    return settings


def test_a_whole_cycle_leaves_the_same_register_messages_and_documents(
    undisturbed: Settings, elsewhere: Settings
) -> None:
    wanted, found = everything(undisturbed), everything(elsewhere)
    for table, rows in wanted.items():
        assert found[table] == rows, table
    assert laid(elsewhere) == laid(undisturbed)
    assert not (elsewhere.home / "register.db").exists()


def test_the_schema_is_the_migrations_newest(elsewhere: Settings) -> None:
    register = open_register(elsewhere)
    assert register.schema() == SCHEMA
    register.close()


@pytest.mark.parametrize("change", ["UPDATE event SET who = 'nn'", "DELETE FROM event"])
def test_the_database_itself_refuses_to_change_an_event(elsewhere: Settings, change: str) -> None:
    register = open_register(elsewhere)
    with pytest.raises(DatabaseError, match="events are only added"), register.transaction() as session:
        session.execute(text(change))
    register.close()


def test_two_who_act_at_one_unit_wait_for_each_other_and_others_do_not(elsewhere: Settings) -> None:
    first, second = open_register(elsewhere), open_register(elsewhere)

    def at(audit: str) -> str:
        with second.transaction() as other:
            other.execute(text("SET LOCAL lock_timeout = '50ms'"))
            return find_unit_audit(other, audit, UNIT).unit_key

    with first.transaction() as session:
        find_unit_audit(session, AUDIT, UNIT)
        with pytest.raises(OperationalError, match="lock timeout"):
            at(AUDIT)
        assert at(f"{AUDIT}-uppfoljning") == UNIT
    assert at(AUDIT) == UNIT
    for register in (first, second):
        register.close()
