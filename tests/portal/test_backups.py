"""Backup and restore from the command line: what is asked for, what is said, what is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from portal.restored import unfinished
from register.backup import gap
from register.desk import at_desk
from register.models import Event, Message, MessageStatus
from tests.backups import Safe, safe
from tests.factories import AUDIT, Answer, CommandLine, Home, HomeAt
from tests.outbox import MAIL, NOW, Outbox
from tests.outboxes import on_sqlite, prepared

__all__ = ["on_sqlite", "prepared", "safe"]

Run = Callable[..., Answer]


@pytest.fixture
def run(arshjul: CommandLine, safe: Safe, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line of a machine that knows whom to encrypt to."""
    monkeypatch.setenv("ARSHJUL_BACKUP_TO", safe.public)
    return arshjul


def new_home(safe: Safe) -> Path:
    return safe.folder.parent / "new"


def backed_up(run: Run, safe: Safe, home: Home) -> Answer:
    return run("backup", safe.register, "--keys", safe.keys, "--home", home.path)


def restored(run: Run, safe: Safe, *more: object) -> Answer:
    return run("restore", safe.register, "--identity", safe.key, *more, "--home", new_home(safe))


def test_a_new_key_is_explained(arshjul: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "nyckel.txt"
    answer = arshjul("backup", "--new-key", file)
    assert answer.code == 0
    public = next(line.split(": ")[1] for line in file.read_text().splitlines() if "public key" in line)
    assert f"Sätt ARSHJUL_BACKUP_TO={public} där tjänsten körs" in answer.out
    assert "Flytta den till ett annat medium" in answer.out
    assert "AGE-SECRET-KEY" not in answer.out
    again = arshjul("backup", "--new-key", file)
    assert (again.code, "finns redan" in again.err) == (2, True)


def test_a_key_that_cannot_be_written_says_why_in_swedish(arshjul: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for place, reason in (("nowhere", "mappen eller filen finns inte"), ("file", "det som anges som mapp är en fil")):
        answer = arshjul("backup", "--new-key", tmp_path / place / "key.txt")
        assert (answer.code, answer.err) == (2, f"{tmp_path}/{place}/key.txt går inte att skriva: {reason}.\n")


def test_a_backup_says_what_it_holds_and_the_end_of_the_chain(home_at: HomeAt, run: Run, safe: Safe) -> None:
    home = home_at("file review")
    answer = run("backup", safe.register, "--home", home.path)
    assert answer.code == 0
    last = home.all(Event)[-1].id
    assert f"Kedjans slut, att notera annorstädes: {last}:" in answer.out
    assert "Nycklarna är inte med" in answer.out
    assert (
        "Nycklarna till 1 granskning ligger krypterade" in run("backup", "--keys", safe.keys, "--home", home.path).out
    )
    verified = run("backup", "--verify", safe.register, "--identity", safe.key)
    assert (verified.code, "register.age är hel" in verified.out) == (0, True)
    # The machine that looks may be in another zone than the organisation whose backup it is.
    when = re.search(r"som det var (\S+ kl\. \S+)", answer.out)
    assert when is not None
    assert f"från {when[1]}." in verified.out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("backup",), "Ange en fil: arshjul backup FIL"),
        (("backup", "x.age", "--keys", "x.age"), "i varsin fil"),
        (("backup", "--verify"), "filen att pröva"),
        (("backup", "--verify", "saknas.age"), "--identity"),
        (("backup", "x.age", "--new-key", "y.txt"), "--new-key gör bara en nyckel"),
        (("restore",), "Ange säkerhetskopian"),
        (("restore", "x.age"), "--identity"),
        (("restore", "--caught-up"), "--by"),
        (("restore", "x.age", "--erased", AUDIT), "Till --erased hör --decision"),
    ],
)
def test_what_is_missing_is_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run(*words, "--home", tmp_path / "hem")
    assert (answer.code, why in answer.err) == (2, True), answer.err
    assert list(tmp_path.iterdir()) == [tmp_path / "safe"]


def test_a_damaged_file_fails_the_verification(home_at: HomeAt, run: Run, safe: Safe) -> None:
    backed_up(run, safe, home_at("laid out"))
    content = bytearray(safe.register.read_bytes())
    content[-100] ^= 1
    safe.register.write_bytes(content)
    answer = run("backup", "--verify", safe.register, "--identity", safe.key)
    assert (answer.code, answer.out) == (5, "")
    assert "är skadad eller avklippt" in answer.err


def test_a_restore_says_what_came_back_what_is_in_doubt_and_what_to_do(home_at: HomeAt, run: Run, safe: Safe) -> None:
    home = home_at("file review")
    unsent = sum(row.status is MessageStatus.PENDING for row in home.all(Message))
    assert unsent > 1
    backed_up(run, safe, home)
    answer = restored(run, safe, "--keys", safe.keys)
    assert answer.code == 0, answer.err
    for words in (
        f"Registret är återställt i {new_home(safe)}, som det var ",
        "Den sista händelsen är från 2024-04-12 kl. ",
        f"Händelsernas kedja höll, till plats {len(home.all(Event))}.",
        "Se till att den gamla installationen är avstängd",
        f"ARSHJUL_ORGANISATION={new_home(safe)}/organisation",
        f"{unsent} meddelanden är oklara: sänt efter kopian eller inte",
        "arshjul restore --caught-up --by VEM",
    ):
        assert words in answer.out, answer.out
    assert "VIKTIGT" not in answer.out
    assert "saknas" not in answer.out
    code = run("status", AUDIT, "--home", new_home(safe)).code
    assert code == 0
    assert run("log", "--verify", "--home", new_home(safe)).code == 0
    again = restored(run, safe)
    assert (again.code, "är inte tom" in again.err) == (2, True)


def test_keys_that_were_left_out_are_named_and_laid_afterwards(home_at: HomeAt, run: Run, safe: Safe) -> None:
    backed_up(run, safe, home_at("file review"))
    assert f"Nycklar saknas till {AUDIT}" in restored(run, safe).out
    unit = ("--unit", "tallunda", "--home", new_home(safe))
    assert run("draw", AUDIT, *unit).code == 2
    laid = run("restore", "--keys", safe.keys, "--identity", safe.key, "--home", new_home(safe))
    assert (laid.code, "1 nyckel från " in laid.out) == (0, True), laid.err
    assert run("draw", AUDIT, *unit).code == 0


def test_an_erasure_is_decided_where_it_belongs_and_not_by_a_restore(home_at: HomeAt, run: Run, safe: Safe) -> None:
    home = home_at("laid out")
    certificate = safe.folder / f"gallring-{AUDIT}.txt"
    certificate.write_text(
        f"Bevis om gallring\n\nGranskning: Mini ({AUDIT})\nGallrad: 10 februari 2027\nBeslut: KS 1\n"
        "Utförd av: ao\nBekräftad av: fk\n",
        encoding="utf-8",
    )
    answer = run("restore", "--certificates", certificate, "--home", home.path)
    assert (answer.code, "Gallra med arshjul erase" in answer.err) == (2, True)
    assert home.register.vault.has_key(AUDIT)
    one = ("--erased", AUDIT, "--decision", "KS 1", "--by", "ao")
    said = run("restore", *one, "--confirmed-by", "fk", "--home", home.path)
    assert (said.code, "--erased hör till en säkerhetskopia" in said.err) == (2, True)
    backed_up(run, safe, home)
    alone = restored(run, safe, *one, "--confirmed-by", "AO")
    assert (alone.code, "En annan person" in alone.err) == (2, True)
    assert not (new_home(safe) / "register.db").exists()

    assert restored(run, safe, "--keys", safe.keys).code == 0
    answer = run("restore", "--certificates", certificate, "--home", new_home(safe))
    assert (answer.code, answer.out) == (0, f"Gallrat igen: {AUDIT}. Nycklarna är förstörda.\n")
    assert not (new_home(safe) / "keys" / f"{AUDIT}.key").exists()


def test_caught_up_is_said_once_by_somebody_who_exists(home_at: HomeAt, run: Run, safe: Safe) -> None:
    backed_up(run, safe, home_at("laid out"))
    restored(run, safe, "--keys", safe.keys)
    there = ("--home", new_home(safe))
    assert run("restore", "--caught-up", "--by", "nn", *there).code == 2
    assert "sänds som vanligt" in run("restore", "--caught-up", "--by", "ao", *there).out
    assert "inget återställande att avsluta" in run("restore", "--caught-up", "--by", "ao", *there).out


def test_warnings_about_children_are_told_first_until_somebody_has_settled_them(on_sqlite: Outbox) -> None:
    box = on_sqlite
    assert unfinished(box.register) == []
    box.lay(1, channel=MAIL, urgent=True)
    box.lay(1, channel=MAIL)
    with at_desk(box.register, who="ao", now=NOW + timedelta(days=1)) as desk:
        gap.begin(desk, since=NOW.astimezone(UTC), evidence={})
    first, second, third = unfinished(box.register)
    assert first.startswith("VIKTIGT: 1 brådskande meddelande om barn")
    assert "Ring mottagarna nu" in first
    assert second.startswith("1 meddelande är oklart: ")
    assert third.startswith("Registret är återställt 2024-04-10 kl. 10.00 från en kopia av 2024-04-09 kl. 10.00.")
