"""Run the service: look, start, keep going, stop."""

from __future__ import annotations

import fcntl
import logging
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from config.catalogue import Catalogue
from config.errors import ArshjulError, NotNow, why
from flows.server import STARTUP_SECONDS, prepare_database, service_settings
from portal.render import console
from portal.service.children import Child
from portal.service.missed import MissedRound
from register.database import Register
from tasks.logs import log_to

log = logging.getLogger(__name__)

LOCK = "service.lock"
TEMPORARY = "tmp"
"""The folder in the home for what the service's processes keep for a while. What one that was killed left goes."""

_LOOK_SECONDS = 0.5
_PORT_PATIENCE = 20
_GRACE = {"inbox": 10.0, "worker": 30.0, "server": 15.0}
"""Seconds that each is given to end; in this order, since a worker wants a server to tell that it ends."""


@dataclass(frozen=True)
class Address:
    """Where Prefect's pages are."""

    host: str
    port: int

    @property
    def pages(self) -> str:
        """Their URL."""
        return f"http://{self.host}:{self.port}"


def serve(register: Register, address: Address, stop: threading.Event) -> None:
    """Run the service until `stop` is set.

    With PREFECT_API_URL set there is a server already, and only a worker and the inbox run here. Raises `NotNow` when
    the home is being served or the port is taken; `ArshjulError` when Prefect does not start.
    """
    settings = register.settings
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _alone(settings.home):
        log_to(settings.log_file)
        register.migrate()
        _empty(settings.home / TEMPORARY)
        elsewhere = settings.prefect_api_url
        environment = _environment(register, elsewhere or f"{address.pages}/api")
        children = _children(register.catalogue, address, environment, name=_name(settings.home))
        if elsewhere:
            del children["server"]
        try:
            _start(children, address, environment, stop)
            if not stop.is_set():
                _tell(register, elsewhere or address.pages)
                _keep(children, register, stop)
        finally:
            console().print("Årshjul stannar …")
            for name, grace in _GRACE.items():
                if name in children:
                    children[name].stop(grace)


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    # What cannot be removed is no reason not to serve.
    folder.mkdir(mode=0o700, exist_ok=True)


def _environment(register: Register, url: str) -> dict[str, str]:
    """What our processes are told: the server, the home, the organisation; secrets they have from ours."""
    settings = register.settings
    return {
        **service_settings(settings.home / "prefect"),
        "PREFECT_API_URL": url,
        "ARSHJUL_HOME": str(settings.home),
        "ARSHJUL_ORGANISATION": str(settings.organisation_folder),
        "PYTHONUNBUFFERED": "1",
        "TMPDIR": str(settings.home / TEMPORARY),
    }


def _children(catalogue: Catalogue, address: Address, environment: Mapping[str, str], *, name: str) -> dict[str, Child]:
    commands = {
        "server": ["prefect", "server", "start", "--host", address.host, "--port", str(address.port)],
        "worker": [
            *("prefect", "worker", "start", "--pool", "arshjul", "--type", "process"),
            *("--name", name, "--limit", str(catalogue.service.runs)),
        ],
        "inbox": ["portal", "inbox", "--watch"],
    }
    return {of: Child(of, [sys.executable, "-m", *command], environment) for of, command in commands.items()}


def _start(
    children: Mapping[str, Child], address: Address, environment: Mapping[str, str], stop: threading.Event
) -> None:
    """The server, then what is laid out on it, then the worker and the inbox."""
    if "server" in children:
        _wait_for_port(address, stop)
        prepare_database(Path(environment["PREFECT_HOME"]))
        children["server"].start()
    with console().status("Prefect startar …"):
        _wait_for_server(children.get("server"), environment["PREFECT_API_URL"], stop)
        _deploy(environment, stop)
    for name in ("worker", "inbox"):
        if not stop.is_set():
            children[name].start()


def _keep(children: Mapping[str, Child], register: Register, stop: threading.Event) -> None:
    """Keep everything running, and see to it that somebody hears of a round that never came."""
    zone, missed = ZoneInfo(register.catalogue.organisation.time_zone), MissedRound(register)
    while not stop.wait(_LOOK_SECONDS):
        for child in children.values():
            child.keep()
        missed.tell(now=datetime.now(zone))


def _tell(register: Register, pages: str) -> None:
    catalogue = register.catalogue
    times = catalogue.service.round
    console().print(
        f"Årshjul är igång för {catalogue.organisation.name}.",
        f"  Prefects sidor  {pages.removesuffix('/api')}",
        f"  Rundan går      arbetsdagar {times.at:%H:%M} och {times.again_at:%H:%M} "
        f"({catalogue.organisation.time_zone})",
        f"  Utkorgen        var {catalogue.service.messages.every_minutes}:e minut, dygnet runt",
        f"  Inkorgen        {register.settings.inbox}",
        f"  Loggen          {register.settings.log_file}",
        "Avsluta med Ctrl-C.",
        sep="\n",
        soft_wrap=True,
        markup=False,
    )


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One service serves a home: the lock goes with the process, however that ends."""
    with (home / LOCK).open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotNow(f"{home} har redan en tjänst igång på den här maskinen. Stanna den först.") from None
        yield


def _wait_for_port(address: Address, stop: threading.Event) -> None:
    """Return when nobody listens there: the server of a service that was killed takes some seconds to notice."""
    give_up = time.monotonic() + _PORT_PATIENCE
    while not stop.is_set():
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address.host, address.port))
            except OSError as error:
                if time.monotonic() > give_up:
                    raise NotNow(
                        f"Port {address.port} på {address.host} går inte att använda ({why(error)}). "
                        "Stanna det som använder den, eller välj en annan med --port."
                    ) from None
            else:
                return
        stop.wait(_LOOK_SECONDS)


def _wait_for_server(server: Child | None, url: str, stop: threading.Event) -> None:
    """Return when it answers; raises `ArshjulError` when it has ended or does not answer in time."""
    give_up = time.monotonic() + STARTUP_SECONDS
    while not stop.is_set() and not _answers(url):
        if server is not None and not server.is_running:
            raise ArshjulError("Prefects server startade inte. Loggen säger varför.")
        if time.monotonic() > give_up:
            raise ArshjulError(f"Prefects server på {url} svarar inte. Kontrollera adressen och att den är igång.")
        stop.wait(_LOOK_SECONDS)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/health", timeout=2) as answer:  # noqa: S310 - the address we were given
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError, ValueError):
        return False


def _deploy(environment: Mapping[str, str], stop: threading.Event) -> None:
    """Lay out the deployments, in a process of its own: what it imports is not needed afterwards."""
    if stop.is_set():
        return
    done = subprocess.run(
        [sys.executable, "-m", "flows.deployments"],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and not stop.is_set():
        log.error("the deployments: %s", done.stderr or done.stdout)
        last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
        raise ArshjulError(f"Körningarna kunde inte läggas ut på Prefects server: {' '.join(last)}")


def _name(home: Path) -> str:
    """The worker's name: the machine's, and of which home, since one machine may serve several."""
    return f"{socket.gethostname()}-{home.name}"
