"""A backup: one encrypted file, made while others write, whole or not at all."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyrage
import pytest
from sqlalchemy import text

from config.errors import ArshjulError, NotNow, VerificationFailed
from register.backup import key_pairs, making, sealing, snapshot
from register.backup.parts import Manifest
from register.database import SCHEMA
from register.models import Event
from tests.backups import Safe
from tests.factories import AUDIT, DRAWN, HomeAt
from tests.outbox import NOW

PERSON = "chef.tallunda@lillkommun.example"


def opened(safe: Safe, file: Path) -> bytes:
    """What is in a backup, as the public programs `age` and `gunzip` show it."""
    [key] = key_pairs.identities([safe.key])
    return gzip.decompress(pyrage.decrypt(file.read_bytes(), [key]))


def lines(safe: Safe, file: Path) -> list[Any]:
    return [json.loads(line) for line in opened(safe, file).splitlines()]


def test_it_holds_every_row_and_says_how_many_of_which_moment_and_which_schema(home_at: HomeAt, safe: Safe) -> None:
    home = home_at("read")
    made = safe.back_up(home.register)
    said = lines(safe, safe.register)
    assert said[0]["made_at"] == "2024-04-09T10:00:00+02:00"
    assert (said[0]["holds"], said[0]["schema"], said[0]["organisation"]) == ("register", SCHEMA, "lillkommun")
    rows = {name: len(rows) for name, rows in home.dump().items() if name != "alembic_version"}
    assert made.manifest.rows == rows == said[-1]["manifest"]["rows"]
    last = len(home.all(Event))
    assert made.manifest.head is not None
    assert said[-1]["manifest"]["head"] == {"position": last, "hash": made.manifest.head.hash}
    verified = making.verify(safe.register, [safe.key])
    assert verified.manifest == made.manifest


def test_it_tells_nothing_to_whoever_has_not_the_key(on_sqlite: HomeAt, safe: Safe) -> None:
    home = on_sqlite("read")
    safe.back_up(home.register)
    sealed, plain = safe.register.read_bytes(), opened(safe, safe.register)
    assert sealed.startswith(b"age-encryption.org/v1\n")
    assert PERSON.encode() in plain
    assert PERSON.encode() not in sealed
    assert sorted(path.name for path in safe.folder.iterdir()) == ["privat-nyckel.txt", "register.age"]
    assert safe.register.stat().st_mode & 0o777 == 0o600
    other = safe.folder / "annan.txt"
    key_pairs.new_key(other, now=NOW)
    with pytest.raises(ArshjulError, match="Nyckeln passar inte") as refused:
        making.verify(safe.register, [other])
    assert refused.value.exit_code == 2


def test_the_keys_are_in_a_file_of_their_own(on_sqlite: HomeAt, safe: Safe) -> None:
    home = on_sqlite("file review")
    secret = (home.register.settings.keys / f"{AUDIT}.key").read_bytes()
    safe.back_up(home.register)
    safe.back_up_keys(home.register)
    assert secret not in opened(safe, safe.register)
    said = lines(safe, safe.keys)
    assert [line["file"] for line in said if "file" in line] == [f"keys/{AUDIT}.key"]
    assert said[0]["holds"] == "keys"
    assert making.verify(safe.keys, [safe.key]).manifest.rows == {}


def test_it_holds_the_anchors_the_certificates_and_the_organisation_but_nothing_else_of_the_home(
    on_sqlite: HomeAt, safe: Safe
) -> None:
    home = on_sqlite("laid out")
    folder = home.register.settings.home
    for name in ("logs/chain.txt", "logs/arshjul.log", "certificates/gallring-gammal.txt", "outbox/brev.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")
    safe.back_up(home.register)
    names = [line["file"] for line in lines(safe, safe.register) if "file" in line]
    assert [name for name in names if not name.startswith("organisation/")] == [
        "logs/chain.txt",
        "certificates/gallring-gammal.txt",
    ]
    assert "organisation/people.toml" in names
    assert "organisation/templates/mini.toml" in names


@pytest.mark.parametrize("at", [0.002, 0.3, 0.6, 0.999])
def test_a_file_that_was_changed_anywhere_is_told_from_a_whole_one(on_sqlite: HomeAt, safe: Safe, at: float) -> None:
    safe.back_up(on_sqlite("laid out").register)
    content = bytearray(safe.register.read_bytes())
    content[int(len(content) * at) + 30] ^= 1
    safe.register.write_bytes(content)
    with pytest.raises(ArshjulError) as refused:
        making.verify(safe.register, [safe.key])
    assert "skadad" in str(refused.value) or "passar inte" in str(refused.value)


@pytest.mark.parametrize("left", [0, 10, 150, -20_000, -1])
def test_a_file_that_was_cut_off_is_told_from_a_whole_one(on_sqlite: HomeAt, safe: Safe, left: int) -> None:
    safe.back_up(on_sqlite("file review").register)
    safe.register.write_bytes(safe.register.read_bytes()[:left])
    with pytest.raises(ArshjulError):
        making.verify(safe.register, [safe.key])


def test_a_register_whose_log_was_changed_is_backed_up_as_it_is_and_does_not_verify(
    home_at: HomeAt, safe: Safe
) -> None:
    home = home_at("file review")
    with home.register.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            connection.execute(text("DROP TRIGGER event_update"))
        connection.execute(text("UPDATE event SET who = 'nn' WHERE id = 2"))
    safe.back_up(home.register)
    with pytest.raises(VerificationFailed, match="kedja håller inte efter plats 1"):
        making.verify(safe.register, [safe.key])


def test_what_is_written_while_it_is_made_is_not_in_it(home_at: HomeAt, safe: Safe) -> None:
    home = home_at("laid out")
    before = {name: len(rows) for name, rows in home.dump().items()}
    manifest = Manifest()
    found = {}
    for table in snapshot.tables(home.register, SCHEMA, manifest):
        if table.name == "audit":
            # Events come after audits: of a copy of one moment there are none that the audits do not know of.
            home.note("meeting-held", on=DRAWN, participants="Verksamhetschef")
        found[table.name] = len(list(table.rows))
    assert found == {name: count for name, count in before.items() if name != "alembic_version"}
    assert manifest.head is not None
    assert manifest.head.position == before["event"] < len(home.all(Event))


def test_a_backup_that_fails_leaves_the_former_as_it_was(on_sqlite: HomeAt, safe: Safe) -> None:
    home = on_sqlite("laid out")
    safe.back_up(home.register)
    former = safe.register.read_bytes()

    def cut_off() -> Any:
        yield os.urandom(300_000)
        raise NotNow("Strömmen gick.")

    with pytest.raises(NotNow, match="Strömmen gick"):
        sealing.seal(cut_off(), safe.register, key_pairs.recipients(safe.public))
    assert safe.register.read_bytes() == former
    assert sorted(path.name for path in safe.folder.iterdir()) == ["privat-nyckel.txt", "register.age"]


STALL = """
import sys, time
from pathlib import Path
from register.backup import key_pairs, sealing
def content():
    yield b"x" * 500_000
    print("under way", flush=True)
    time.sleep(3600)
sealing.seal(content(), Path(sys.argv[1]), key_pairs.recipients(sys.argv[2]))
"""


def test_a_backup_that_is_killed_leaves_the_former_and_the_next_goes_through(on_sqlite: HomeAt, safe: Safe) -> None:
    home = on_sqlite("laid out")
    safe.back_up(home.register)
    former = safe.register.read_bytes()
    command = [sys.executable, "-c", STALL, str(safe.register), safe.public]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "under way\n"
        with pytest.raises(NotNow, match="skrivs just nu av en annan process"):
            safe.back_up(home.register)
        process.send_signal(signal.SIGKILL)
    assert safe.register.read_bytes() == former
    safe.back_up(home.register, now=NOW + timedelta(days=1))
    assert making.verify(safe.register, [safe.key]).heading.made_at == NOW + timedelta(days=1)
    assert sorted(path.name for path in safe.folder.iterdir()) == ["privat-nyckel.txt", "register.age"]


def test_a_file_that_is_no_backup_is_never_written_over(on_sqlite: HomeAt, safe: Safe) -> None:
    safe.register.write_text("Viktigt.", encoding="utf-8")
    with pytest.raises(ArshjulError, match="Den skrivs inte över"):
        safe.back_up(on_sqlite("laid out").register)
    assert safe.register.read_text(encoding="utf-8") == "Viktigt."


def test_without_a_register_there_is_nothing_to_back_up(safe: Safe) -> None:
    with pytest.raises(NotNow, match="Det finns inget register"):
        safe.back_up(safe.home())


@pytest.mark.parametrize(
    ("public", "why"),
    [
        (None, "Det finns ingen att kryptera till"),
        (" , ", "Det finns ingen att kryptera till"),
        ("age1nej", "ska vara publika nycklar"),
    ],
)
def test_whom_to_encrypt_to_has_to_be_said(public: str | None, why: str) -> None:
    with pytest.raises(ArshjulError, match=why):
        key_pairs.recipients(public)


def test_a_private_key_given_as_the_public_one_is_not_repeated(safe: Safe) -> None:
    private = safe.key.read_text(encoding="ascii").splitlines()[-1]
    with pytest.raises(ArshjulError) as refused:
        key_pairs.recipients(private)
    assert private not in str(refused.value)


def test_a_private_key_is_its_owners_alone_and_never_written_over(safe: Safe) -> None:
    assert safe.key.stat().st_mode & 0o777 == 0o600
    said = safe.key.read_text(encoding="ascii").splitlines()
    assert said[0] == "# created: 2024-04-09T10:00:00+0200"
    assert said[1] == f"# public key: {safe.public}"
    assert said[2].startswith("AGE-SECRET-KEY-1")
    with pytest.raises(ArshjulError, match="finns redan"):
        key_pairs.new_key(safe.key, now=NOW)
    assert safe.key.read_text(encoding="ascii").splitlines() == said


def test_two_people_can_each_open_it_with_a_key_of_their_own(on_sqlite: HomeAt, safe: Safe) -> None:
    other = safe.folder / "den-andra.txt"
    safe.public += f", {key_pairs.new_key(other, now=NOW)}"
    safe.back_up(on_sqlite("laid out").register)
    for key in (safe.key, other):
        making.verify(safe.register, [key])
