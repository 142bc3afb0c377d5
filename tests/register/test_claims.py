"""What one process of several does alone, on SQLite and on PostgreSQL."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import text

from config.settings import Settings
from register.claims import alone
from register.database import SCHEMA, Register, open_register
from tests import golden
from tests.factories import HomeAt
from tests.played import environment
from tests.postgres import Postgres
from tests.services import until

MIGRATE = """
from config.settings import Settings
from register.database import open_register
open_register(Settings()).migrate()
"""


def test_one_at_a_time_has_it(home_at: HomeAt) -> None:
    register = home_at("sampling").register
    with alone(register, "inbox", "a", "b") as first:
        with alone(register, "inbox", "a", "b") as second:
            assert (first, second) == (True, False)
        with alone(register, "inbox", "a", "b") as third:
            assert not third, "who did not have it does not let go of it"
        with alone(register, "deployments") as other:
            assert other
    with alone(register, "inbox", "a", "b", wait=True) as after:
        assert after


def test_two_hosts_that_begin_at_once_lay_the_register_out_one_after_the_other(
    postgres: Postgres, tmp_path: Path
) -> None:
    url = postgres.empty()
    register = open_register(Settings(home=tmp_path, database_url=SecretStr(url)))
    told = {"ARSHJUL_HOME": str(tmp_path), "ARSHJUL_DATABASE_URL": url, "ARSHJUL_ORGANISATION": str(golden.LILLKOMMUN)}
    with alone(register, "migration") as mine:
        assert mine
        hosts = [subprocess.Popen([sys.executable, "-c", MIGRATE], env=environment() | told) for _ in range(2)]
        until(lambda: waiting(register) == len(hosts))
        assert register.schema() is None
    assert [host.wait() for host in hosts] == [0, 0]
    assert register.schema() == SCHEMA
    register.close()


def waiting(register: Register) -> int:
    """How many wait for something that another has to itself."""
    with register.engine.connect() as connection:
        held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        return int(connection.execute(text(held)).scalar_one())
