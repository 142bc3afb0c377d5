"""A restore: another machine goes on where the backup was made, on whichever database; or nothing is laid at all."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from config.errors import ArshjulError, NotNow, VerificationFailed
from config.settings import Settings
from register.backup import key_pairs, restoring, sealing
from register.backup.parts import REGISTER, Heading, Manifest, Table, written
from register.chain_check import check
from register.database import SCHEMA, Register, open_register
from register.models import Event, Milestone
from register.stages import Stage
from tasks.reports.files import lay_missing
from tests import golden
from tests.backups import Safe
from tests.factories import AUDIT, MOSSLIDA, TALLUNDA, Home, HomeAt, at
from tests.outbox import NOW
from tests.postgres import Postgres

CHANGED = {"message", "attempt", "event", "event_link"}
"""What a restore adds to: messages are put in doubt, and it is noted."""

LATER = NOW + timedelta(days=30)
DUMPS = Path(__file__).parents[1] / "registers"


def everything(register: Register) -> dict[str, list[tuple[Any, ...]]]:
    with register.reading() as session:
        return {
            table.name: [tuple(row) for row in session.connection().execute(table.select().order_by(table.c.id))]
            for table in SQLModel.metadata.sorted_tables
        }


@pytest.fixture(params=["to a file", "to postgresql"])
def target(request: pytest.FixtureRequest, safe: Safe) -> Register:
    """An empty home, with its register to be in it or in a database."""
    if request.param == "to a file":
        return safe.home()
    server: Postgres = request.getfixturevalue("postgres")
    return safe.home(url=server.empty())


def backed_up(home: Home, safe: Safe) -> None:
    safe.back_up(home.register)
    safe.back_up_keys(home.register)


def test_it_goes_on_where_it_was_on_whichever_database(home_at: HomeAt, safe: Safe, target: Register) -> None:
    home = home_at("tabulated")
    before = everything(home.register)
    backed_up(home, safe)
    register, told = safe.restore(target, now=LATER)
    after = everything(register)
    for name, rows in before.items():
        if name not in CHANGED:
            assert after[name] == rows, name
    assert len(after["event"]) == len(before["event"]) + 1
    assert after["event"][:-1] == before["event"]
    assert after["event_link"][:-1] == before["event_link"]
    assert (told.head.position, told.missing, told.refused, told.erased) == (len(before["event"]), [], [], [])
    assert told.last == max(row[4] for row in before["event"])
    with register.reading() as session:
        assert check(session, {}).broken is None
    [noted] = [event for event in Home(register).all(Event) if event.what == "restored"]
    assert noted.day == LATER.date()
    assert noted.evidence["backup"] == "2024-04-09T08:00:00+00:00"
    assert noted.evidence["head"] == f"{told.head.position}:{told.head.hash}"

    again = Home(register)
    assert again.unit(TALLUNDA).stage is Stage.DIALOGUE
    assert {name: file.case for name, file in again.sample().items()} == {
        name: file.case for name, file in home.sample().items()
    }
    # The next rows get numbers of their own.
    with again.desk(LATER.date()) as desk:
        added = desk.add(Milestone(year=2024, kind="report_published"))
        assert added.id == len(before["milestone"]) + 1
    again.note("meeting-held", on=LATER.date(), unit=MOSSLIDA, participants="Verksamhetschef")
    with register.reading() as session:
        assert check(session, {}).broken is None


def test_nothing_is_left_of_how_it_was_put_together(on_sqlite: HomeAt, safe: Safe, target: Register) -> None:
    backed_up(on_sqlite("file review"), safe)
    register, _ = safe.restore(target, now=LATER)
    register.close()
    in_file = target.engine.dialect.name == "sqlite"
    lying = {path.name for path in target.settings.home.iterdir()}
    assert lying == {"keys", "organisation"} | ({"register.db"} if in_file else set())
    assert target.settings.home.stat().st_mode & 0o777 == 0o700
    assert (target.settings.keys / f"{AUDIT}.key").stat().st_mode & 0o777 == 0o600
    assert all(path.stat().st_mode & 0o077 == 0 for path in target.settings.keys.iterdir())


def test_documents_are_laid_again(year_at: Callable[[str], Any], safe: Safe) -> None:
    year = year_at("fed back")
    laid = {path.name: path.read_bytes() for path in year.register.settings.documents.iterdir()}
    assert laid
    safe.back_up(year.register, now=at(LATER.date()))
    safe.back_up_keys(year.register)
    register, _ = safe.restore(now=LATER + timedelta(days=60))
    assert lay_missing(register) > 0
    assert {path.name: path.read_bytes() for path in register.settings.documents.iterdir()} == laid


def test_without_the_keys_it_says_which_are_missing_and_they_can_be_laid_later(on_sqlite: HomeAt, safe: Safe) -> None:
    backed_up(on_sqlite("file review"), safe)
    register, told = safe.restore(now=LATER, keys=False)
    assert told.missing == [AUDIT]
    with pytest.raises(NotNow, match="Nyckeln till mini-2024 finns inte"):
        Home(register).sample()
    ring = restoring.key_ring(safe.keys, [safe.key])
    assert restoring.lay_keys(register, ring, []) == ([AUDIT], [])
    assert len(Home(register).sample()) > 0
    assert restoring.lay_keys(register, ring, []) == ([], [])


def test_keys_that_lie_apart_are_laid_there_and_nowhere_else(on_sqlite: HomeAt, safe: Safe, tmp_path: Path) -> None:
    backed_up(on_sqlite("file review"), safe)
    apart = tmp_path / "apart"
    register, told = safe.restore(safe.home(keys_at=apart), now=LATER)
    assert (told.missing, [path.name for path in apart.iterdir()]) == ([], [f"{AUDIT}.key"])
    assert (apart / f"{AUDIT}.key").stat().st_mode & 0o777 == 0o600
    assert not (register.settings.home / "keys").exists()
    assert len(Home(register).sample()) > 0


def test_keys_that_lie_apart_and_have_outlived_the_machine_are_used_and_left_as_they_are(
    on_sqlite: HomeAt, safe: Safe, tmp_path: Path
) -> None:
    home = on_sqlite("file review")
    backed_up(home, safe)
    apart = tmp_path / "apart"
    shutil.copytree(home.register.settings.keys, apart)
    (apart / "another-2020.key").write_bytes(b"of another audit")
    register, told = safe.restore(safe.home(keys_at=apart), now=LATER, keys=False)
    assert told.missing == []
    assert len(Home(register).sample()) > 0
    assert {path.name for path in apart.iterdir()} == {"another-2020.key", f"{AUDIT}.key"}


def test_keys_laid_afterwards_go_where_keys_lie(on_sqlite: HomeAt, safe: Safe, tmp_path: Path) -> None:
    backed_up(on_sqlite("file review"), safe)
    register, told = safe.restore(safe.home(keys_at=tmp_path / "apart"), now=LATER, keys=False)
    assert told.missing == [AUDIT]
    assert restoring.lay_keys(register, restoring.key_ring(safe.keys, [safe.key]), []) == ([AUDIT], [])
    assert len(Home(register).sample()) > 0


def test_a_home_that_holds_anything_is_left_as_it_is(on_sqlite: HomeAt, safe: Safe) -> None:
    home = on_sqlite("laid out")
    backed_up(home, safe)
    before = home.dump()
    with pytest.raises(NotNow, match="är inte tom"):
        safe.restore(home.register, now=LATER)
    assert home.dump() == before
    target = safe.home()
    target.settings.home.mkdir()
    (target.settings.home / "anteckning.txt").touch()
    with pytest.raises(NotNow, match="är inte tom"):
        safe.restore(target, now=LATER)


def test_a_database_that_holds_anything_is_left_as_it_is(on_sqlite: HomeAt, safe: Safe, postgres: Postgres) -> None:
    backed_up(on_sqlite("laid out"), safe)
    url = postgres.empty()
    register, _ = safe.restore(safe.home(url=url), now=LATER)
    before = everything(register)
    with pytest.raises(NotNow, match="Databasen i ARSHJUL_DATABASE_URL är inte tom"):
        safe.restore(safe.home("another", url=url), now=LATER)
    assert everything(register) == before


def damaged(safe: Safe) -> None:
    content = bytearray(safe.register.read_bytes())
    content[-200] ^= 1
    safe.register.write_bytes(content)


def cut_off(safe: Safe) -> None:
    safe.register.write_bytes(safe.register.read_bytes()[:-1])


def other_key(safe: Safe) -> None:
    safe.key.unlink()
    key_pairs.new_key(safe.key, now=NOW)


def keys_instead(safe: Safe) -> None:
    shutil.copy(safe.keys, safe.register)


@pytest.mark.parametrize("harm", [damaged, cut_off, other_key, keys_instead])
def test_of_a_backup_that_is_not_whole_nothing_is_laid(
    on_sqlite: HomeAt, safe: Safe, harm: Callable[[Safe], None]
) -> None:
    backed_up(on_sqlite("file review"), safe)
    harm(safe)
    target = safe.home()
    with pytest.raises(ArshjulError):
        safe.restore(target, now=LATER)
    assert not (target.settings.home / "register.db").exists()
    assert not target.settings.keys.exists()


def test_of_a_backup_whose_log_was_changed_nothing_is_laid(home_at: HomeAt, safe: Safe) -> None:
    home = home_at("file review")
    with home.register.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            connection.execute(text("DROP TRIGGER event_update"))
        connection.execute(text("UPDATE event SET who = 'nn' WHERE id = 2"))
    backed_up(home, safe)
    target = safe.home()
    with pytest.raises(VerificationFailed, match="håller bara till plats 1"):
        safe.restore(target, now=LATER)
    assert not (target.settings.home / "register.db").exists()


def test_of_a_backup_that_lacks_what_an_anchor_noted_nothing_is_laid(on_sqlite: HomeAt, safe: Safe) -> None:
    home = on_sqlite("file review")
    anchors = home.register.settings.anchors
    anchors.parent.mkdir()
    anchors.write_text(f"2024-04-09T08:00:00Z 900 {'0' * 64}\n", encoding="ascii")
    backed_up(home, safe)
    with pytest.raises(VerificationFailed):
        safe.restore(now=LATER)


def test_a_backup_of_a_newer_program_is_refused(safe: Safe) -> None:
    heading = Heading(REGISTER, NOW, "9.0", schema="9999", organisation="lillkommun")
    rows = Table("event", ["id"], [])
    sealing.seal(written(heading, [rows], Manifest()), safe.register, key_pairs.recipients(safe.public))
    with pytest.raises(ArshjulError, match=r"nyare version av programmet \(9.0, schema 9999\)"):
        safe.restore(now=LATER, keys=False)


def test_a_backup_made_after_now_is_refused_since_a_clock_is_wrong(on_sqlite: HomeAt, safe: Safe) -> None:
    backed_up(on_sqlite("laid out"), safe)
    with pytest.raises(ArshjulError, match="datorns klocka går fel"):
        safe.restore(now=NOW - timedelta(hours=1))


@pytest.mark.parametrize("schema", ["0001", "0002", "0003", "0004"])
def test_a_backup_of_an_older_schema_is_brought_along(
    safe: Safe, target: Register, tmp_path: Path, schema: str
) -> None:
    def kept(name: str) -> Register:
        folder = tmp_path / name
        folder.mkdir()
        with sqlite3.connect(folder / "register.db") as database:
            database.executescript((DUMPS / f"schema_{schema}.sql").read_text(encoding="utf-8"))
        database.close()
        safe.opened.append(open_register(Settings(home=folder, organisation=golden.LILLKOMMUN)))
        return safe.opened[-1]

    made = safe.back_up(kept("old"))
    assert (made.heading.schema, made.manifest.rows["audit"]) == (schema, 2)
    migrated = kept("migrated")
    migrated.migrate()
    register, told = safe.restore(target, now=LATER + timedelta(days=500), keys=False)
    assert register.schema() == SCHEMA
    wanted, found = everything(migrated), everything(register)
    for name, rows in wanted.items():
        if name not in CHANGED:
            assert found[name] == rows, name
    assert found["event"][:-1] == wanted["event"]
    assert told.head.position == len(wanted["event"])


KILLED = """
import os, sys
from datetime import timedelta
from pathlib import Path
from config.settings import Settings
from register.backup import laying, restoring, staging
from register.database import open_register
from tests.outbox import NOW
folder, home, url, where = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] or None, int(sys.argv[4])
steps = 0
def dying(owner, name):
    true = getattr(owner, name)
    def step(*given, **more):
        global steps
        steps += 1
        if steps == where:
            os._exit(9)
        done = true(*given, **more)
        steps += 1
        if steps == where:
            os._exit(9)
        return done
    setattr(owner, name, step)
dying(staging, "_fill"); dying(laying, "_move"); dying(laying, "_copy"); dying(restoring, "_complete")
target = open_register(Settings(home=home, database_url=url))
restoring.restore(target, folder / "register.age", identities=[folder / "privat-nyckel.txt"],
    keys=folder / "nycklar.age", erased=[], by=None, now=NOW + timedelta(days=30))
print(steps)
"""


@pytest.mark.parametrize("where", [3, 73, 80], ids=["in a table", "between two files", "after the last step"])
def test_a_restore_that_is_killed_anywhere_is_begun_anew_or_was_done(
    on_sqlite: HomeAt, safe: Safe, target: Register, where: int
) -> None:
    home = on_sqlite("file review")
    before = everything(home.register)
    backed_up(home, safe)
    settings = target.settings
    url = settings.register_url if settings.database_url else ""
    command = [sys.executable, "-c", KILLED, str(safe.folder), str(settings.home), url, str(where)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ended.returncode == 9, ended.stdout + ended.stderr
    try:
        register, _ = safe.restore(target, now=LATER)
    except NotNow:
        # Killed after the last step: all of it is there.
        register = open_register(settings)
    found = everything(register)
    assert found["drawn_file"] == before["drawn_file"]
    assert len(found["event"]) == len(before["event"]) + 1
    assert len(Home(register).sample()) > 0
    register.close()
