"""The demo, played once in processes of its own while the quick tests run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import copytree
from typing import Any

from openpyxl import load_workbook

from tests import golden

CONSOLE_SCRIPT = Path(sys.executable).parent / "arshjul"
UNKNOWN_QUESTION = "Barnets egen berättelse"
KILLED_AFTER = ("18 augusti 2021", "9 december 2021", "7 oktober 2022")
"""The played days whose account on the screen is the last before each kill: two of the draws have just been made; the
second half has begun at some units; the follow-up's lists are coming in."""


@dataclass(frozen=True)
class Played:
    """A demo that has ended: its home, its exit code and all that it wrote to the terminal."""

    home: Path
    data: Path
    code: int
    output: str

    def listing(self, *arguments: str) -> Any:
        """The answer of a command at this home, as JSON; asked once."""
        return _listing(self.home, arguments)


def environment() -> dict[str, str]:
    """The environment of a user who has set nothing of ours."""
    ours = ("ARSHJUL_", "PREFECT_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)} | {"PYTHONUNBUFFERED": "1"}


def arshjul(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the console script to its end."""
    return subprocess.run(
        [str(CONSOLE_SCRIPT), *arguments],
        env=environment() | variables,
        capture_output=True,
        text=True,
        check=False,
    )


_ENDED = "ended.json"
_PATIENCE = 1800


class Stage:
    """Where the plays take place: one after the other, beside the tests; each says in a file that it has ended."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._one_at_a_time = ThreadPoolExecutor(max_workers=1)
        self._closed = False
        self._running: list[subprocess.Popen[str]] = []
        self._plays: dict[str, Future[Played]] = {}

    def whole(self) -> Played:
        """The demo as a user plays it."""
        return self._begun("whole", self._play_whole).result()

    def killed(self) -> Played:
        """The demo on other data, killed midway and begun again; the output is that of the second time."""
        return self._begun("killed", self._play_killed).result()

    def begin(self, names: set[str]) -> None:
        """Start playing what will be asked for."""
        if "demo" in names:
            self._begun("whole", self._play_whole)
        if "killed_demo" in names:
            self._begun("killed", self._play_killed)

    def close(self) -> None:
        """End what has not ended."""
        self._closed = True
        self._one_at_a_time.shutdown(wait=False, cancel_futures=True)
        for process in self._running:
            end(process)

    def _begun(self, name: str, play: Callable[[], Played]) -> Future[Played]:
        if name not in self._plays:
            self._plays[name] = self._one_at_a_time.submit(self._told, name, play)
        return self._plays[name]

    def _told(self, name: str, play: Callable[[], Played]) -> Played:
        played = play()
        said = {"home": str(played.home), "data": str(played.data), "code": played.code, "output": played.output}
        _lay(self._folder / f"{name}-{_ENDED}", json.dumps(said))
        return played

    def _play_whole(self) -> Played:
        home = self._folder / "whole"
        return self._to_the_end(home, golden.DATA, "demo", "--home", str(home))

    def _play_killed(self) -> Played:
        home, data = self._folder / "killed", data_with_an_unknown_question(self._folder / "data")
        arguments = ("demo", "--data", str(data), "--home", str(home))
        servers = [server for day in KILLED_AFTER for server in self._killed_after(day, *arguments)]
        try:
            return self._to_the_end(home, data, *arguments)
        finally:
            for server in servers:
                with suppress(ProcessLookupError):
                    os.killpg(server, signal.SIGKILL)

    def _killed_after(self, day: str, *arguments: str) -> list[int]:
        """Play until the day's account is told, and kill; the servers that were started."""
        process = self._start(*arguments)
        assert process.stdout is not None, "a pipe was asked for"
        told = False
        for line in process.stdout:
            # The day's account is printed when its round is over: the kill falls in the day after.
            told = told or day in line
            if told and "✉" in line:
                break
        assert told, f"{day} was not played"
        servers = children(process.pid)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        return servers

    def _to_the_end(self, home: Path, data: Path, *arguments: str) -> Played:
        process = self._start(*arguments)
        output, _ = process.communicate()
        return Played(home=home, data=data, code=process.returncode, output=output)

    def _start(self, *arguments: str) -> subprocess.Popen[str]:
        assert not self._closed, "the tests are over"
        process = subprocess.Popen(
            [str(CONSOLE_SCRIPT), *arguments],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._running.append(process)
        return process


class Audience:
    """Where another process's plays are waited for. Each audience looks at homes of its own: a look leaves a trace."""

    def __init__(self, folder: Path, own: Path) -> None:
        self._folder, self._own = folder, own

    def whole(self) -> Played:
        """As `Stage.whole`."""
        return self._ended("whole")

    def killed(self) -> Played:
        """As `Stage.killed`."""
        return self._ended("killed")

    def begin(self, names: set[str]) -> None:
        """Nothing: the other process begins by itself."""

    def close(self) -> None:
        """Nothing."""

    def _ended(self, name: str) -> Played:
        place, given_up = self._folder / f"{name}-{_ENDED}", time.monotonic() + _PATIENCE
        while not place.exists():
            assert time.monotonic() < given_up, f"the play {name} has not ended"
            time.sleep(0.5)
        said = json.loads(place.read_text(encoding="utf-8"))
        home = self._own / name
        if not home.exists():
            copytree(said["home"], home, symlinks=True)
        return Played(home, Path(said["data"]), said["code"], said["output"])


def _lay(place: Path, text: str) -> None:
    draft = place.with_suffix(".draft")
    draft.write_text(text, encoding="utf-8")
    draft.replace(place)


@cache
def _listing(home: Path, arguments: tuple[str, ...]) -> Any:
    done = arshjul(*arguments, "--format", "json", "--home", str(home))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def data_with_an_unknown_question(folder: Path) -> Path:
    """A copy of the recorded audit's files whose review workbooks have a question that the template does not know."""
    copytree(golden.DATA, folder)
    for path in folder.glob("review_*.xlsx"):
        book = load_workbook(BytesIO(path.read_bytes()))
        page = book["Granskning"]
        page.insert_cols(4)
        page.cell(1, 4, UNKNOWN_QUESTION)
        for row in range(2, page.max_row + 1):
            page.cell(row, 4, "Ja")
        book.save(path)
    return folder


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def end(process: subprocess.Popen[str]) -> None:
    """End a play, and the server that it started; there is nothing to do if it has ended."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
        process.wait()


def files_below(folder: Path) -> Iterator[Path]:
    """Every file below a folder."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
