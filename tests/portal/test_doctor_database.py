"""The doctor at the database: its kind, version and schema, and an address that is wrong but not repeated."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from portal.doctor import Finding, Level
from portal.doctor.clock import CLOCK
from portal.doctor.database import DATABASE, SCHEMA, filesystem_of
from register import roles
from register.database import engine_of, open_register
from tests.factories import HomeAt
from tests.portal.doctors import NOW, Patient, levels, patient
from tests.postgres import Postgres, postgres
from tests.roles import Roles

__all__ = ["postgres"]

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/hem /srv nfs4 rw,vers=4.2 0 0
/dev/sdb1 /srv/eget ext4 rw 0 0
//server/delat /mnt/delat\\040mapp cifs rw 0 0
"""


@pytest.fixture
def new(tmp_path: Path) -> Patient:
    """An installation whose home is not there yet."""
    return patient(tmp_path, tmp_path / "home")


@pytest.fixture
def begun(home_at: HomeAt, tmp_path: Path) -> Patient:
    """One whose register is laid out."""
    return patient(tmp_path, home_at("laid out").register.settings.home)


def change(url: str, statement: str) -> None:
    engine = engine_of(url)
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_a_register_of_the_programs_own_schema_is_in_order(begun: Patient) -> None:
    assert levels(begun.said(DATABASE) + begun.said(SCHEMA)) == [Level.OK, Level.OK]


def test_a_register_newer_than_the_program_is_a_fault(begun: Patient) -> None:
    change(begun.settings().register_url, "UPDATE alembic_version SET version_num = '9999'")
    [told] = begun.said(SCHEMA)
    assert told.level is Level.FAULT
    assert told.found.startswith("Registret är nyare (9999) än programmet")


def test_an_older_register_is_brought_along_when_the_service_starts(begun: Patient) -> None:
    change(begun.settings().register_url, "UPDATE alembic_version SET version_num = '0001'")
    [told] = begun.said(SCHEMA)
    assert told.level is Level.OK
    assert "Registret förs dit när tjänsten startas." in told.found


def test_a_file_that_is_no_database_is_a_fault(new: Patient) -> None:
    new.home.mkdir()
    (new.home / "register.db").write_bytes(b"inte en databas" * 100)
    [told] = new.said(DATABASE)
    assert (told.level, told.found) == (Level.FAULT, "Databasen kan inte användas: filen är ingen databas.")


def test_a_register_that_somebody_holds_locked_is_told_of_as_such(
    begun: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("portal.doctor.installation.PATIENCE_SECONDS", 0)
    holding = engine_of(begun.settings().register_url)
    with holding.execution_options(begin="IMMEDIATE").connect() as connection:
        connection.execute(text("SELECT 1"))
        [told] = begun.said(DATABASE)
    assert (told.level, told.found) == (Level.WARNING, "Databasen är upptagen av någon annan just nu.")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/var/lib/arshjul", "ext4"),
        ("/srv/hem", "nfs4"),
        ("/srv/eget/hem", "ext4"),
        ("/mnt/delat mapp", "cifs"),
        ("/srvr", "ext4"),
    ],
)
def test_the_file_system_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    assert filesystem_of(Path(path), MOUNTS) == kind


@pytest.mark.parametrize(
    "url",
    [
        "mysql://arshjul:ett-hemligt-ord@server/register",
        "ett-hemligt-ord",
        "postgresql+psycopg://arshjul:ett-hemligt-ord@127.0.0.1:1/register",
        "postgresql+ingenting://arshjul:ett-hemligt-ord@127.0.0.1:1/register",
        "postgresql+psycopg://arshjul:ett-hemligt-ord@server:hamn/register",
    ],
)
def test_an_address_that_leads_nowhere_is_a_fault_and_is_not_repeated(new: Patient, url: str) -> None:
    found = new.examined(database_url=url)
    assert [one.level for one in found if one.subject == DATABASE] == [Level.FAULT]
    assert "hemligt" not in f"{found}"


def on_postgres(begun: Patient, postgres: Postgres, *, now: datetime = NOW) -> list[Finding]:
    return begun.examined(now=now, database_url=postgres.place(7))


def test_a_register_on_postgresql_is_in_order(begun: Patient, postgres: Postgres) -> None:
    found = [one for one in on_postgres(begun, postgres) if one.subject in {DATABASE, SCHEMA}]
    assert levels(found) == [Level.OK, Level.OK]
    assert found[0].found.startswith("PostgreSQL 18")


def test_the_machines_clock_is_held_against_the_database_servers(begun: Patient, postgres: Postgres) -> None:
    right = [one.found for one in on_postgres(begun, postgres, now=datetime.now(UTC)) if one.subject == CLOCK]
    assert right == ["Går som databasserverns."]
    [wrong] = [one for one in on_postgres(begun, postgres) if one.subject == CLOCK]
    assert wrong.level is Level.WARNING


def test_an_empty_database_is_told_of(begun: Patient, postgres: Postgres) -> None:
    [told] = begun.said(SCHEMA, database_url=postgres.empty())
    assert (told.level, told.found) == (Level.OK, "Databasen är tom. Registret förs dit när tjänsten startas.")


def test_the_programs_role_is_told_what_its_database_lacks(new: Patient, postgres: Postgres) -> None:
    granted = Roles(postgres.empty())
    granted.grant()
    as_app: dict[str, Any] = {"database_url": granted[roles.APP]}
    [empty] = new.said(SCHEMA, **as_app)
    assert (empty.level, empty.found) == (Level.FAULT, "Databasen är tom. Rollen får inte ändra tabeller.")

    both = as_app | {"migration_url": granted[roles.OWNER]}
    assert levels(new.said(SCHEMA, **both)) == [Level.OK]
    open_register(new.settings(**both)).migrate()
    loose, _ = new.said(DATABASE, **as_app)
    assert (loose.level, loose.found) == (Level.WARNING, "Rollen har rätt att ändra händelseloggen.")

    granted.grant()
    assert levels(new.said(DATABASE, **as_app)) == [Level.OK]
    granted.ask("postgres", f"REVOKE ALL ON figure FROM {roles.APP}")
    lacking, _ = new.said(DATABASE, **as_app)
    assert (lacking.level, lacking.found) == (Level.FAULT, "Rollen får inte läsa och skriva i figure.")
