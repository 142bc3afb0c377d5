"""The inbox as it is watched: files that are not whole yet, several watchers, processes that are killed."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from config.hand_in import Kind
from portal import inbox
from portal.inbox_taking import Outcome
from register.claims import alone
from register.models import MessageStatus
from tests import golden, inboxes
from tests.factories import (
    AUDIT,
    LIST_DUE,
    MOSSLIDA,
    READ,
    STRAY_NUMBER,
    TALLUNDA,
    Home,
    HomeAt,
    at,
    cases,
    frame_file,
    review_file,
)
from tests.inboxes import NOTE, Box, BoxAt, at_once, box_at, twice
from tests.played import environment
from tests.postgres import Postgres, moved, postgres
from tests.services import PATIENCE, until

__all__ = ["at_once", "box_at", "postgres"]

SUCCESSOR = """
[[people]]
key = "vb"
name = "Viola Bäckstig"
function = "Verksamhetschef"
address = "viola.backstig@lillkommun.example"
unit = "tallunda"
role = "unit_manager"
"""


@pytest.mark.parametrize("content", [frame_file(cases()), twice()], ids=["taken in", "sent back"])
def test_a_process_killed_between_register_answer_and_removal_is_followed_by_one_that_ends_it(
    home_at: HomeAt, content: bytes
) -> None:
    point, killed = 0, True
    while killed:
        point += 1
        box = Box(home_at("sampling"))
        box.look()
        box.lay("lista.xlsx", content)
        killed = inboxes.killed_at(point, box.home.register.settings, at(LIST_DUE))
        box.look()
        box.look()
        taken_in = box.hand_ins() == ["taken_in"]
        assert (len(box.hand_ins()), box.messages("taken_in") + box.messages("sent_back")) == (1, 1), point
        left = [name for name in box.names() if not name.startswith(".")]
        expected = ["lista.xlsx.svar.txt"]
        if not taken_in:
            expected = ["lista.xlsx", "lista.xlsx.att-rätta.xlsx", "lista.xlsx.svar.txt"]
        assert left == expected, point
        assert not [name for name in box.names() if name.endswith("-undan")], point
    assert point > 2, "it was killed more than once"


def test_a_flag_goes_out_though_whoever_took_the_file_in_was_killed(box_at: BoxAt) -> None:
    box = box_at("file review")
    box.look(READ)
    rows = box.home.readings()
    rows[0]["danger"] = "Ja"
    path = box.lay("ao.xlsx", review_file(rows))
    box.home.hand_in(path.read_bytes(), Kind.REVIEW, on=READ, by="inspectors")
    assert {one.status for one in box.home.told("danger")} == {MessageStatus.PENDING}
    assert box.outcomes(READ) == {"ao.xlsx": Outcome.ALREADY}
    assert {one.status for one in box.home.told("danger")} == {MessageStatus.SENT}


def some_files(box: Box) -> None:
    box.look()
    box.lay("lista.xlsx", frame_file(cases()))
    for number in range(3):
        first, *others = cases()
        box.lay(f"fel-{number}.xlsx", frame_file([first | {"age": 14 + number}, first, *others]))


def settled_once(box: Box) -> None:
    assert sorted(box.hand_ins()) == ["sent_back"] * 3 + ["taken_in"]
    assert (box.messages("sent_back"), box.messages("taken_in")) == (3, 1)
    assert len([name for name in box.names() if name.endswith(".svar.txt")]) == 4


def test_two_processes_at_one_inbox_do_nothing_twice(box_at: BoxAt) -> None:
    box = box_at("sampling")
    some_files(box)
    inboxes.looks_at_once([box.home.register.settings] * 2, at(LIST_DUE))
    settled_once(box)


def test_a_file_waits_while_another_process_has_the_units_folder(box_at: BoxAt) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", frame_file(cases()))
    with alone(box.home.register, "inbox", AUDIT, TALLUNDA):
        assert box.outcomes() == {"lista.xlsx": Outcome.BUSY}
    assert box.outcomes() == {"lista.xlsx": Outcome.TAKEN_IN}


def test_the_claim_of_postgresql_is_let_go_of_when_it_is_done(box_at: BoxAt, postgres: Postgres) -> None:
    register = moved(box_at("sampling").home.register, postgres.place(0))
    for _ in range(2):
        with alone(register, "inbox", AUDIT, TALLUNDA) as first, alone(register, "inbox", AUDIT, TALLUNDA) as second:
            assert (first, second) == (True, False)
        with alone(register, "inbox", AUDIT, TALLUNDA) as first, alone(register, "inbox", AUDIT, MOSSLIDA) as other:
            assert (first, other) == (True, True), "another unit's folder is another claim"
    register.close()


def test_two_hosts_with_homes_of_their_own_share_a_folder_by_the_claims_of_postgresql(
    box_at: BoxAt, postgres: Postgres, tmp_path: Path
) -> None:
    box = box_at("sampling")
    register = moved(box.home.register, postgres.place(0))
    box = Box(Home(register))
    some_files(box)
    first = register.settings
    other = first.model_copy(update={"home": tmp_path / "annan", "inbox_at": first.inbox})
    shutil.copytree(first.keys, other.keys)
    inboxes.looks_at_once([first, other], at(LIST_DUE))
    settled_once(box)
    register.close()


def test_a_host_without_the_keys_refuses_nobody_and_another_takes_the_file_in(box_at: BoxAt, tmp_path: Path) -> None:
    box = box_at("sampling")
    box.lay("lista.xlsx", frame_file(cases()))
    keys = box.home.register.settings.keys
    keys.rename(tmp_path / "keys")
    assert box.outcomes() == {"lista.xlsx": Outcome.FAILED}
    assert box.names() == ["lista.xlsx"]
    (tmp_path / "keys").rename(keys)
    assert box.outcomes() == {"lista.xlsx": Outcome.TAKEN_IN}


def test_a_file_that_grows_between_two_looks_is_left_alone_until_it_stands_still(
    monkeypatch: pytest.MonkeyPatch, box_at: BoxAt
) -> None:
    monkeypatch.setenv("ARSHJUL_INBOX_QUIET_SECONDS", "0.05")
    box, content, waited = box_at("sampling"), "Aktnummer;År fyllda\n".encode(), []
    path = box.lay("frame/lista.csv", content)

    def copying(seconds: float) -> None:
        waited.append(seconds)
        path.write_bytes(content + b"A1;14\n")

    assert box.outcomes(wait=copying) == {"lista.csv": Outcome.WAITING}
    assert waited == [0.05]
    assert box.outcomes() == {"lista.csv": Outcome.SENT_BACK}
    assert box.outcomes() == {"lista.csv": Outcome.LEFT}


def test_half_a_workbook_is_waited_for_and_called_damaged_when_it_has_not_grown_for_long(
    monkeypatch: pytest.MonkeyPatch, box_at: BoxAt
) -> None:
    content = frame_file(cases())
    box = box_at("sampling")
    path = box.lay("lista.xlsx", content[:2000])
    assert [box.outcomes() for _ in range(2)] == [{"lista.xlsx": Outcome.WAITING}] * 2
    with path.open("ab") as file:
        file.write(content[2000:])
    assert box.outcomes() == {"lista.xlsx": Outcome.TAKEN_IN}
    monkeypatch.setenv("ARSHJUL_INBOX_PATIENCE_MINUTES", "0")
    box = box_at("sampling")
    box.lay("frame/lista.xlsx", content[:2000])
    box.lay("lista.xlsx", content[:2000])
    assert sorted(one.outcome for one in box.look()) == [Outcome.REFUSED, Outcome.SENT_BACK]
    assert "Filen är skadad" in box.answer("lista.xlsx")
    assert "Filen är skadad" in box.answer("frame/lista.xlsx")


def test_a_file_that_somebody_has_open_is_taken_in_when_it_is_closed(box_at: BoxAt) -> None:
    box = box_at("sampling")
    with box.lay("lista.xlsx", frame_file(cases())).open("ab"):
        assert box.outcomes() == {"lista.xlsx": Outcome.WAITING}
    assert box.outcomes() == {"lista.xlsx": Outcome.TAKEN_IN}


@pytest.mark.parametrize("poll", ["false", "true"], ids=["told by the system", "by looking"])
def test_the_watcher_takes_in_what_is_laid_and_answers_a_file_again_when_it_has_changed(
    monkeypatch: pytest.MonkeyPatch, box_at: BoxAt, poll: str
) -> None:
    monkeypatch.setenv("ARSHJUL_INBOX_POLL", poll)
    box, stop = box_at("sampling"), threading.Event()
    watcher = threading.Thread(target=inbox.watch, args=(box.home.register.settings, stop))
    watcher.start()
    try:
        until((box.folder / NOTE).exists)
        box.lay("frage.txt", b"hej")
        until((box.folder / "frage.txt.svar.txt").exists)
        first = box.answer("frage.txt")
        box.lay("frage.txt", b"hej igen")
        until(lambda: box.answer("frage.txt") != first)
    finally:
        stop.set()
        watcher.join(PATIENCE)
    assert not watcher.is_alive()


def test_who_may_hand_in_and_who_is_told_is_read_anew_at_every_look(
    monkeypatch: pytest.MonkeyPatch, box_at: BoxAt, tmp_path: Path
) -> None:
    organisation = Path(shutil.copytree(golden.LILLKOMMUN, tmp_path / "lillkommun"))
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(organisation))
    box, stop = box_at("sampling"), threading.Event()
    watcher = threading.Thread(target=inbox.watch, args=(box.home.register.settings, stop))
    watcher.start()
    try:
        until((box.folder / NOTE).exists)
        box.lay("fel.xlsx", twice())
        until((box.folder / "fel.xlsx.svar.txt").exists)
        with (organisation / "people.toml").open("a", encoding="utf-8") as people:
            people.write(SUCCESSOR)
        box.lay("lista.xlsx", frame_file(cases()))
        until((box.folder / "lista.xlsx.svar.txt").exists)
    finally:
        stop.set()
        watcher.join(PATIENCE)
    assert [message.recipient for message in box.home.told("sent_back")] == ["chef.tallunda"]
    assert [message.recipient for message in box.home.told("taken_in")] == ["vb"]


def test_a_folder_that_was_removed_is_made_anew_and_watched_on(
    monkeypatch: pytest.MonkeyPatch, box_at: BoxAt, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(inbox, "FULL_LOOK_SECONDS", 0.3)
    box, stop = box_at("sampling"), threading.Event()
    watcher = threading.Thread(target=inbox.watch, args=(box.home.register.settings, stop))
    watcher.start()
    try:
        for name in ("en.txt", "tva.txt"):
            until((box.root / AUDIT / TALLUNDA / NOTE).exists)
            box.lay(name, b"hej")
            until((box.folder / f"{name}.svar.txt").exists)
            # At once: the watcher lays folders and notes meanwhile.
            box.root.rename(box.root.with_name(f"removed-{name}"))
        with monkeypatch.context() as patch:
            patch.setattr(inbox, "unit_folders", _out_of_reach)
            until(lambda: "a look failed: RuntimeError" in caplog.text)
        until((box.root / AUDIT / TALLUNDA / NOTE).exists)
    finally:
        stop.set()
        watcher.join(PATIENCE)
    assert not watcher.is_alive()
    assert STRAY_NUMBER not in caplog.text


def _out_of_reach(*_: object) -> None:
    raise RuntimeError(STRAY_NUMBER)


def test_a_watching_process_ends_cleanly_and_its_log_names_no_file(box_at: BoxAt) -> None:
    box = box_at("sampling")
    variables = {"ARSHJUL_INBOX_QUIET_SECONDS": "0.1", "ARSHJUL_ORGANISATION": str(golden.LILLKOMMUN)}
    process = subprocess.Popen(
        [sys.executable, "-m", "portal", "inbox", "--watch", "--home", box.home.path],
        env={**environment(), **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        until((box.folder / NOTE).exists)
        box.lay("frame/hemlig.csv", b"Inget;liknar\n")
        until((box.folder / "frame" / "hemlig.csv.svar.txt").exists)
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
    finally:
        process.kill()
        said, _ = process.communicate()
    assert said == f"Inkorgen {box.root} vakas. Ctrl-C avslutar.\n"
    log = (box.home.register.settings.log_file.parent / "inbox.log").read_text(encoding="utf-8")
    assert f"{AUDIT} {TALLUNDA} frame: sent_back" in log
    assert "hemlig" not in log
