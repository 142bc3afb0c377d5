"""Messages as files."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from icalendar import Calendar

from tasks.channels.file import FileChannel
from tasks.channels.outgoing import Absent, Passing, Permanent, Sent
from tests.tasks.channels.letters import ADDRESS, MEETING, outgoing

NAME = "2022-05-02-00042-dialogue_invitation-enhetschef.tallunda.txt"


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """The machine itself refuses to write longer files, as when the disk is full."""
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_message_is_a_readable_file(tmp_path: Path) -> None:
    answer = FileChannel(tmp_path / "outbox").send(outgoing(subject="Ämnet", body="Hej,\n\nåäö.\n"))
    assert answer == Sent(NAME)
    assert (tmp_path / "outbox" / NAME).read_text(encoding="utf-8") == f"Till: {ADDRESS}\nÄmne: Ämnet\n\nHej,\n\nåäö.\n"


def test_laid_again_it_is_the_same_file(tmp_path: Path) -> None:
    files = FileChannel(tmp_path)
    assert files.send(outgoing(meeting=MEETING)) == files.send(outgoing(meeting=MEETING))
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".ics", ".txt"]


def test_the_invitation_lies_beside_it(tmp_path: Path) -> None:
    FileChannel(tmp_path).send(outgoing(meeting=MEETING))
    [event] = Calendar.from_ical((tmp_path / NAME.replace(".txt", ".ics")).read_bytes()).walk("VEVENT")
    assert event["UID"] == MEETING["uid"]


def test_a_full_disk_is_passing_and_leaves_nothing_half(tmp_path: Path) -> None:
    files = FileChannel(tmp_path)
    with files_of_at_most(100):
        answer = files.send(outgoing())
    assert answer == Passing("Disken är full; frigör utrymme i hemmet.", whole_channel=True)
    assert list(tmp_path.iterdir()) == []
    assert files.find(outgoing()) == Absent()
    assert files.send(outgoing()) == Sent(NAME)


def test_a_folder_that_cannot_be_made_is_passing(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file stands in the way")
    answer = FileChannel(tmp_path / "outbox").send(outgoing())
    assert isinstance(answer, Passing)
    assert str(tmp_path) not in answer.problem


def test_a_name_that_is_too_long_is_permanent(tmp_path: Path) -> None:
    answer = FileChannel(tmp_path).send(outgoing(recipient="r" * os.pathconf(tmp_path, "PC_NAME_MAX")))
    assert isinstance(answer, Permanent)


@pytest.mark.parametrize("laid", [True, False])
def test_a_message_in_doubt_is_looked_for_by_its_name(tmp_path: Path, laid: bool) -> None:
    files = FileChannel(tmp_path)
    if laid:
        files.send(outgoing())
    assert files.find(outgoing()) == (Sent(NAME) if laid else Absent())
