"""A process that is to be running for as long as the service is: started again when it ends, ended when we do."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

import flows.watched

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before a process that ended is started again: twice as long each time."""

WELL = 60.0
"""One that has been running for so many seconds had a good start."""

log = logging.getLogger(__name__)


class Child:
    """One process and all that it starts, in a group of their own. What it writes goes to the log, line by line.

    It is run by `flows.watched`, so that it ends also when the service is killed.
    """

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.name, self._command, self._environment = name, list(command), dict(environment)
        self._process: subprocess.Popen[str] | None = None
        self._began = 0.0
        self._pause, self._not_before = FIRST_PAUSE, 0.0

    def start(self) -> None:
        """Start it."""
        self._began = time.monotonic()
        self._process = subprocess.Popen(  # noqa: S603 - what the service itself asks for
            [sys.executable, str(Path(flows.watched.__file__)), *self._command],
            env={**os.environ, **self._environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,
        )
        assert self._process.stdout is not None, "a pipe was asked for"
        threading.Thread(target=_log_lines, args=(self.name, self._process.stdout), daemon=True).start()

    @property
    def is_running(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def keep(self) -> None:
        """Start it again if it has ended, after a pause that grows while it keeps ending."""
        if self.is_running or self._process is None:
            return
        now = time.monotonic()
        if not self._not_before:
            self._pause = FIRST_PAUSE if now - self._began > WELL else min(2 * self._pause, LONGEST_PAUSE)
            self._not_before = now + self._pause
            log.warning("%s ended (%s); started again in %.0f s", self.name, self._process.returncode, self._pause)
            self._clear_away()
        if now >= self._not_before:
            self._not_before = 0.0
            self.start()

    def stop(self, grace: float) -> None:
        """Ask it to end, and end it with all that it started if it has not after `grace` seconds."""
        if self._process is None:
            return
        if not self.is_running:
            self._clear_away()
            return
        # Asked once, by way of `watched`: Prefect takes a second signal as the wish not to wait.
        self._process.terminate()
        try:
            self._process.wait(timeout=grace)
        except subprocess.TimeoutExpired:
            log.warning("%s did not end in %.0f s, and is killed", self.name, grace)
        self._clear_away()
        self._process.wait()

    def _clear_away(self) -> None:
        """Kill what is left of its group: whoever watched over it may have been killed before it."""
        assert self._process is not None, "it has been started"
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)


def _log_lines(name: str, lines: IO[str]) -> None:
    of_child = logging.getLogger(f"service.{name}")
    for line in lines:
        if line.strip():
            of_child.info("%s", line.rstrip())
