"""The inbox of a home: what people lay in it, a look at it, and processes that are killed while they look."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from config.settings import Settings
from portal import inbox
from portal.inbox_look import Became
from portal.inbox_taking import Outcome
from register.database import open_register
from register.models import HandIn, Message
from tests.factories import AUDIT, LIST_DUE, TALLUNDA, Home, HomeAt, at, cases, frame_file
from tests.services import PATIENCE

NOTE = "LÄS MIG.txt"

_MODULES = ["tests.inboxes", "great_expectations", "openpyxl", "python_calamine"]
"""What a look imports: once, in the process that the others are forked from."""

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(_MODULES)


@dataclass
class Box:
    """The inbox of a home, and Tallunda's folder in it."""

    home: Home

    @property
    def root(self) -> Path:
        return self.home.register.settings.inbox

    @property
    def folder(self) -> Path:
        folder = self.root / AUDIT / TALLUNDA
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def lay(self, name: str, content: bytes) -> Path:
        """A file in Tallunda's folder, or in one below it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def look(self, on: date = LIST_DUE, **more: Any) -> list[Became]:
        """One look at everything."""
        return inbox.take_in(self.home.register, now=at(on), **more)

    def outcomes(self, on: date = LIST_DUE, **more: Any) -> dict[str, Outcome]:
        """One look, as the files' names and what became of them."""
        return {one.file: one.outcome for one in self.look(on, **more)}

    def names(self) -> list[str]:
        """What lies in Tallunda's folder beside the note."""
        return sorted(path.name for path in self.folder.iterdir() if path.name != NOTE)

    def answer(self, name: str) -> str:
        """The answer beside the file."""
        return (self.folder / f"{name}.svar.txt").read_text(encoding="utf-8")

    def hand_ins(self) -> list[str]:
        """The status of every hand-in, the first first."""
        return [one.status.value for one in self.home.all(HandIn)]

    def messages(self, kind: str) -> int:
        """How many messages of a kind there are."""
        return sum(one.kind == kind for one in self.home.all(Message))


BoxAt = Callable[[str], Box]
"""`box_at("sampling")`: the inbox of a home in which Tallunda has come so far."""


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is taken for whole at the first look, as far as its looks go."""
    monkeypatch.setenv("ARSHJUL_INBOX_QUIET_SECONDS", "0")


@pytest.fixture
def box_at(home_at: HomeAt) -> BoxAt:
    """`box_at("sampling")`."""
    return lambda station: Box(home_at(station))


def twice() -> bytes:
    """A list with a file in it twice, which is sent back."""
    first, second, *others = cases()
    return frame_file([first, second | {"case_ref": first["case_ref"]}, *others])


def killed_at(point: int, settings: Settings, now: datetime) -> bool:
    """A process of its own takes in what lies there and is killed before its `point`-th act; False if it did fewer.

    An act is what it does to a file in the inbox. The register is committed before the first of them.
    """
    process = _processes.Process(target=_look_and_die, args=(point, settings, now))
    process.start()
    process.join(PATIENCE)
    assert process.exitcode in (0, -signal.SIGKILL), process.exitcode
    return process.exitcode != 0


def looks_at_once(all_settings: Sequence[Settings], now: datetime) -> None:
    """Processes of their own, one for each of the settings, that look at the same inbox until it is settled."""
    start = _processes.Barrier(len(all_settings))
    looking = [_processes.Process(target=_look_until_settled, args=(start, one, now)) for one in all_settings]
    for process in looking:
        process.start()
    for process in looking:
        process.join(PATIENCE)
    assert [process.exitcode for process in looking] == [0] * len(looking)


def _look_until_settled(start: Any, settings: Settings, now: datetime) -> None:
    register = open_register(settings)
    start.wait(PATIENCE)
    while any(one.outcome is not Outcome.LEFT for one in inbox.take_in(register, now=now)):
        pass


def _look_and_die(point: int, settings: Settings, now: datetime) -> None:
    done = 0

    def counted(act: Callable[..., Any]) -> Callable[..., Any]:
        def acting(*arguments: Any, **more: Any) -> Any:
            nonlocal done
            if str(arguments[0]).startswith(str(settings.inbox)):
                done += 1
                if done == point:
                    os.kill(os.getpid(), signal.SIGKILL)
            return act(*arguments, **more)

        return acting

    for name in ("rename", "replace", "unlink", "link"):
        setattr(os, name, counted(getattr(os, name)))
    inbox.take_in(open_register(settings), now=now)
