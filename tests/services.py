"""The service as an installation runs it: `arshjul serve` in a process of its own, asked by Prefect's own API."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar

from tests.played import CONSOLE_SCRIPT, environment

Told = TypeVar("Told")

PATIENCE = 900
"""Seconds after which something that is waited for has not come."""

ENDED = {"COMPLETED", "FAILED", "CRASHED", "CANCELLED"}


@dataclass
class Service:
    """A service at a home. `variables`: what the installation has set. `passing`: answers that mean later."""

    home: Path
    variables: Mapping[str, str]
    port: int = field(default_factory=lambda: free_port())
    process: subprocess.Popen[str] | None = None
    # A server whose SQLite is busy says 503; a client of Prefect's asks again.
    passing: Container[int] = (HTTPStatus.SERVICE_UNAVAILABLE,)

    def start(self) -> str:
        """Start it; what it says when it is up. The terminal it writes to is a file, beside the home."""
        said = self.home.with_suffix(".out")
        with said.open("w") as terminal:
            self.process = subprocess.Popen(
                [str(CONSOLE_SCRIPT), "serve", "--home", str(self.home), "--port", str(self.port)],
                env={**environment(), **self.variables},
                stdout=terminal,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                text=True,
            )
        process = self.process
        until(lambda: "Ctrl-C" in said.read_text(encoding="utf-8") or process.poll() is not None)
        return said.read_text(encoding="utf-8")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End it; its exit code."""
        assert self.process is not None, "it has been started"
        self.process.send_signal(how)
        return self.process.wait(timeout=PATIENCE)

    def ask(self, path: str, body: Any = None) -> Any:
        """An answer of Prefect's API: of a GET, or of a POST with the body."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/{urllib.parse.quote(path)}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        return until(lambda: _answer(request), passing=self.passing)["answer"]

    def run(self, deployment: str, **parameters: Any) -> dict[str, Any]:
        """Run a deployment, by flow/deployment; the run when it has ended."""
        run = self.begin(deployment, **parameters)
        return until(lambda: self.ended(run["id"]))

    def begin(self, deployment: str, **parameters: Any) -> dict[str, Any]:
        """Have a run created."""
        found = self.ask(f"deployments/name/{deployment}")
        made: dict[str, Any] = self.ask(f"deployments/{found['id']}/create_flow_run", {"parameters": parameters})
        return made

    def ended(self, run: str) -> dict[str, Any] | None:
        """The run, if it has ended."""
        told: dict[str, Any] = self.ask(f"flow_runs/{run}")
        return told if told["state"]["type"] in ENDED else None

    def processes(self, *, running: str = "") -> list[int]:
        """Everything that runs with this home in its environment, and with that word in its command; oldest first."""
        numbers = (int(place.name) for place in Path("/proc").iterdir() if place.name.isdigit())
        return sorted(pid for pid in numbers if self._is_ours(pid, running))

    def _is_ours(self, pid: int, running: str) -> bool:
        place = Path(f"/proc/{pid}")
        try:
            told, command = (place / "environ").read_bytes(), (place / "cmdline").read_bytes()
        except OSError:
            return False
        ours = f"ARSHJUL_HOME={self.home}".encode() in told.split(b"\0")
        return ours and (not running or running.encode() in command.split(b"\0"))


def _answer(request: urllib.request.Request) -> dict[str, Any]:
    with urllib.request.urlopen(request, timeout=70) as answer:  # noqa: S310 - our own server
        return {"answer": json.load(answer)}


def until(look: Callable[[], Told | None], *, passing: Container[int] = ()) -> Told:
    """What `look` tells as soon as it tells something; HTTP statuses that are `passing` are waited over."""
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            if told := look():
                return told
        except urllib.error.HTTPError as error:
            if error.code not in passing:
                raise
        except (urllib.error.URLError, ConnectionError):
            pass
        time.sleep(0.1)
    raise AssertionError(f"nothing in {PATIENCE} s")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
