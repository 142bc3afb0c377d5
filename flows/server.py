"""A Prefect server of our own: started as a child before anything heavy is imported, quiet, and stopped again.

Nothing here imports Prefect, so that the server starts up while its caller imports it. Why not Prefect's own ephemeral
server: it is killed at exit before it has recorded the last task runs.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STARTUP_SECONDS = 90
HEARTBEAT_SECONDS = 30
"""The shortest that Prefect takes."""
LEASE_SECONDS = 120
"""So long may a run that a worker has taken be in beginning; then the next of its deployment may go."""
SETTLE_SECONDS = 10
_POLL_SECONDS = 0.1


class ServerFailed(Exception):
    """The Prefect server did not come up; its log says why."""


def quiet_settings(folder: Path) -> dict[str, str]:
    """Environment for Prefect here: everything kept in `folder`, nothing sent anywhere, nothing on the screen."""
    return {
        "PREFECT_HOME": str(folder),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
        "PREFECT_LOGGING_TO_API_ENABLED": "false",
        "PREFECT_CLI_PROMPT": "false",
        "PREFECT_SERVER_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{folder / 'prefect.db'}",
        "PREFECT_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{folder / 'prefect.db'}",
    }


def service_settings(folder: Path) -> dict[str, str]:
    """Environment for Prefect in a service that goes on for years; what the environment says already goes before it.

    Runs tell that they live, so that those which do not are found; old runs and events are cleared away.
    """
    usual = {
        **quiet_settings(folder),
        "PREFECT_LOGGING_LEVEL": "INFO",
        "PREFECT_LOGGING_TO_API_ENABLED": "true",
        "PREFECT_SERVER_LOGGING_LEVEL": "WARNING",
        "PREFECT_FLOWS_HEARTBEAT_FREQUENCY": str(HEARTBEAT_SECONDS),
        "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
        # Who holds a deployment's only place outlives the server. In memory, a place whose run died together with the
        # server would be held for ever, and no round would go again.
        "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
        "PREFECT_SERVER_CONCURRENCY_INITIAL_DEPLOYMENT_LEASE_DURATION": str(LEASE_SECONDS),
        # Where the pages look for what they show: by whatever name or proxy they are reached.
        "PREFECT_UI_API_URL": "/api",
        # Prefect would lay its pages among its own files, which a service may not write.
        "PREFECT_UI_STATIC_DIRECTORY": str(folder / "pages"),
    }
    return {name: os.environ.get(name, value) for name, value in usual.items()}


@contextmanager
def prefect_server(folder: Path) -> Iterator[ServerHandle]:
    """A server whose database lies in `folder`; the process's environment points at it while the block runs.

    The handle is given at once; call `wait` before the first flow. Raises `ServerFailed` from `wait`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    prepare_database(folder)
    port = _free_port()
    settings = quiet_settings(folder)
    log = (folder / "server.log").open("ab")
    server = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port), "--no-ui"]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, str(Path(__file__).with_name("watched.py")), *server],
        env={**os.environ, **settings},
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    handle = ServerHandle(process=process, url=f"http://127.0.0.1:{port}/api", log=folder / "server.log")
    before = {name: os.environ.get(name) for name in (*settings, "PREFECT_API_URL")}
    os.environ.update(settings, PREFECT_API_URL=handle.url)
    try:
        yield handle
    finally:
        handle.stop()
        log.close()
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class ServerHandle:
    """A running server: wait for it, let it settle, stop it."""

    def __init__(self, *, process: subprocess.Popen[bytes], url: str, log: Path) -> None:
        self._process, self.url, self._log = process, url, log

    def wait(self) -> None:
        """Return when the server answers; raises `ServerFailed` when it has ended or does not answer in time."""
        give_up = time.monotonic() + STARTUP_SECONDS
        while time.monotonic() < give_up:
            if self._process.poll() is not None:
                raise ServerFailed(f"the Prefect server ended at start, see {self._log}")
            if self._answers():
                return
            time.sleep(_POLL_SECONDS)
        raise ServerFailed(f"the Prefect server did not answer in {STARTUP_SECONDS} s, see {self._log}")

    def settle(self) -> None:
        """Return when the server has recorded the task runs it was told of: they arrive as events, a little late."""
        before, give_up = -1, time.monotonic() + SETTLE_SECONDS
        while time.monotonic() < give_up:
            count = self._task_runs()
            if count == before:
                return
            before = count
            time.sleep(10 * _POLL_SECONDS)

    def stop(self) -> None:
        """End the server and what it started; there is nothing to do if it has ended."""
        for ending in (signal.SIGTERM, signal.SIGKILL):
            if self._process.poll() is not None:
                return
            os.killpg(self._process.pid, ending)
            try:
                self._process.wait(timeout=SETTLE_SECONDS)
            except subprocess.TimeoutExpired:
                continue

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=2) as answer:  # noqa: S310 - our own server
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def _task_runs(self) -> int:
        request = urllib.request.Request(  # noqa: S310 - our own server
            f"{self.url}/task_runs/count", data=b"{}", headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            return int(json.load(answer))


def prepare_database(folder: Path) -> None:
    """Lay Prefect's empty database in `folder`; there is nothing to do if it has one.

    Making one takes ten seconds, so it is made once per environment and copied.
    """
    target = folder / "prefect.db"
    if target.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(f".{os.getpid()}")
    shutil.copyfile(prepared_database(), draft)
    draft.replace(target)


def prepared_database() -> Path:
    """The environment's empty Prefect database, made if it is missing (`make setup` makes it)."""
    from importlib.metadata import version

    folder = Path(sys.prefix) / "share" / "arshjul"
    ready = folder / f"prefect-{version('prefect')}.db"
    if ready.exists():
        return ready
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "making").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if ready.exists():
            return ready
        making = folder / "home"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir()
        subprocess.run(
            [sys.executable, "-m", "prefect", "server", "database", "upgrade", "-y"],
            env={**os.environ, **quiet_settings(making)},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        (making / "prefect.db").replace(ready)
        shutil.rmtree(making, ignore_errors=True)
    return ready


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    prepared_database()
