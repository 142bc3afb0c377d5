"""What is laid beside a file: written whole, remembered by its last line; and files taken away without losing any."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from config.hand_in import Kind
from tasks.inbox import answers, folders
from tasks.inbox.answers import Fate, Mark, checksum
from tasks.inbox.names import ASIDE, DRAFT, beside, without
from tasks.inbox.whole import Stamp

MARK = Mark(Fate.SENT_BACK, checksum(b"list"), Kind.ACTION_PLAN, None, checksum(b"copy"))


def refuse(code: int) -> Any:
    def refusing(*_: Any, **__: Any) -> None:
        raise OSError(code, os.strerror(code))

    return refusing


def test_an_answer_remembers_what_it_answers(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    assert answers.mark_of(path) is None
    answers.lay(path, "Svar\n" * 1000, MARK, copy=b"copy")
    assert answers.mark_of(path) == MARK
    assert sorted(one.name for one in tmp_path.iterdir()) == ["lista.xlsx.att-rätta.xlsx", "lista.xlsx.svar.txt"]


def test_what_somebody_else_has_written_there_is_no_memory(tmp_path: Path) -> None:
    for text in ("", "Tack!", MARK.line.replace("sent_back", "eaten"), MARK.line.replace("action-plan", "poem")):
        (tmp_path / "lista.xlsx.svar.txt").write_text(text, encoding="utf-8")
        assert answers.mark_of(tmp_path / "lista.xlsx") is None


def test_a_refusal_holds_for_its_situation_and_being_taken_in_for_none() -> None:
    refused, taken_in = Mark(Fate.REFUSED, "a", situation="1"), Mark(Fate.TAKEN_IN, "a")
    assert (refused.answers("a", "1"), refused.answers("a", "2"), refused.answers("b", "1")) == (True, False, False)
    assert not taken_in.answers("a", "1"), "it is to be taken away"


def test_a_full_disk_leaves_the_answer_as_it_was_and_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "lista.xlsx"
    answers.lay(path, "Det första svaret", MARK)
    monkeypatch.setattr(os, "fsync", refuse(errno.ENOSPC))
    with pytest.raises(OSError, match="No space"):
        answers.lay(path, "Det andra", MARK)
    assert [one.name for one in tmp_path.iterdir()] == ["lista.xlsx.svar.txt"]
    assert "Det första svaret" in answers.answer_of(path).read_text(encoding="utf-8")


def test_a_file_that_was_read_is_taken_away_and_another_that_came_in_its_place_is_not(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(b"one")
    read = Stamp.of(path.lstat())
    (tmp_path / "new").write_bytes(b"the next version")
    (tmp_path / "new").replace(path)
    assert not answers.take_away(path, read)
    assert path.read_bytes() == b"the next version"
    assert answers.take_away(path, Stamp.of(path.lstat()))
    assert [*tmp_path.iterdir()] == []
    assert answers.take_away(path, read), "somebody else took it away"


@pytest.mark.parametrize("links", [True, False], ids=["", "on a file system without links"])
@pytest.mark.parametrize("newer", [True, False])
def test_what_a_killed_process_had_put_aside_is_put_back_unless_a_newer_one_has_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool, newer: bool
) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", refuse(errno.EPERM))
    aside = tmp_path / f".0123456789abcdef.lista.xlsx{ASIDE}"
    aside.write_bytes(b"one")
    if newer:
        (tmp_path / "lista.xlsx").write_bytes(b"two")
    folders.restore([aside])
    assert [one.name for one in tmp_path.iterdir()] == ["lista.xlsx"]
    assert (tmp_path / "lista.xlsx").read_bytes() == (b"two" if newer else b"one")


def test_a_draft_is_left_for_an_hour_since_it_may_be_somebodys(tmp_path: Path) -> None:
    drafts = [tmp_path / f".{number}{DRAFT}" for number in (1, 2)]
    for draft in drafts:
        draft.write_bytes(b"")
    os.utime(drafts[0], (0, 0))
    folders.restore([*drafts, tmp_path / f".gone{DRAFT}"])
    assert [one.name for one in tmp_path.iterdir()] == [drafts[1].name]


def test_a_name_that_would_be_too_long_is_cut_and_told_apart_and_gets_no_copy(tmp_path: Path) -> None:
    names = ["ö" * 125 + ending for ending in (".xls", ".ods")]
    cut = {beside(name, ".svar.txt") for name in names}
    assert len(cut) == 2
    assert {len(name.encode()) <= 255 for name in cut} == {True}
    path = tmp_path / names[0]
    answers.lay(path, "Svar", MARK, copy=b"copy")
    assert (len([*tmp_path.iterdir()]), answers.mark_of(path)) == (1, MARK)


@pytest.mark.parametrize("form", ["lista.xlsx.att-rätta.xlsx", "lista.xlsx.att-ra\u0308tta.xlsx"])
def test_an_ending_is_known_however_a_system_writes_its_letters(form: str) -> None:
    assert without(form, ".att-rätta.xlsx") == "lista.xlsx"
