"""Hosts of our own on this machine: network namespaces on one bridge, each with what runs in it.

Everything is inside the namespaces; the machine's own network is not touched. It takes root, `ip` (iproute2), and for
the database host Debian's `postgresql` and `redis-server`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.played import environment
from tests.services import until

NET = "10.77.0"
POSTGRES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1:]
MISSING = [
    name
    for name, there in (
        ("root", os.geteuid() == 0),
        ("iproute2", shutil.which("ip") is not None),
        ("postgresql", bool(POSTGRES)),
        ("redis-server", shutil.which("redis-server") is not None),
    )
    if not there
]
"""What these hosts need and the machine lacks."""

_LAN = "arshjul-lan"


@dataclass
class Host:
    """A host with an address of its own."""

    name: str
    number: int
    folder: Path
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Its address in the others' eyes."""
        return f"{NET}.{self.number}"

    def start(
        self, command: Sequence[str | Path], variables: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a command there; what it writes lies in the host's folder."""
        with (self.folder / f"{len(self.running)}.out").open("ab") as log:
            process = subprocess.Popen(
                ["ip", "netns", "exec", self.name, *map(str, command)],
                env={**environment(), **(variables or {})},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.running.append(process)
        return process

    def has_run(self, run: str) -> bool:
        """Whether a process of the Prefect run is there."""
        return any(f"PREFECT__FLOW_RUN_ID={run}".encode() in _environment(pid) for pid in self._pids())

    def lose(self) -> None:
        """Take the host away at once: first its network, so that nobody is told, then everything that runs there."""
        _ip("-n", self.name, "link", "set", "eth0", "down")
        self.kill()

    def kill(self) -> None:
        """Kill everything that runs there."""
        for pid in self._pids():
            _signal(pid, signal.SIGKILL)
        for process in self.running:
            process.wait()
        self.running.clear()

    def _pids(self) -> list[int]:
        found = subprocess.run(["ip", "netns", "pids", self.name], capture_output=True, text=True, check=False)
        return [int(pid) for pid in found.stdout.split()]

    def stop(self) -> None:
        """Ask everything to end, the last started first; PostgreSQL takes this signal as the wish not to wait."""
        for process in reversed(self.running):
            _signal(process.pid, signal.SIGINT)
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                break
        self.kill()


@contextmanager
def lan(*names: str) -> Iterator[list[Host]]:
    """Hosts on one bridge while the block runs."""
    folder = Path(tempfile.mkdtemp(prefix="arshjul-lan-"))
    folder.chmod(0o755)
    _clear(names)
    hosts = []
    try:
        _ip("netns", "add", _LAN)
        _ip("-n", _LAN, "link", "add", "br0", "type", "bridge")
        _ip("-n", _LAN, "link", "set", "br0", "up")
        for number, name in enumerate(names, 1):
            _ip("netns", "add", name)
            _ip("link", "add", "eth0", "netns", name, "type", "veth", "peer", "name", f"port{number}", "netns", _LAN)
            _ip("-n", _LAN, "link", "set", f"port{number}", "master", "br0", "up")
            _ip("-n", name, "address", "add", f"{NET}.{number}/24", "dev", "eth0")
            _ip("-n", name, "link", "set", "eth0", "up")
            _ip("-n", name, "link", "set", "lo", "up")
            (folder / name).mkdir()
            hosts.append(Host(name, number, folder / name))
        yield hosts
    finally:
        for host in reversed(hosts):
            host.stop()
        _clear(names)
        if "GROWTH_KEEP" not in os.environ:
            shutil.rmtree(folder, ignore_errors=True)


def databases(host: Host) -> dict[str, str]:
    """PostgreSQL with a database each for the register and Prefect, and Redis, at the host; their URLs by name.

    The register's is told twice: as the hosts reach it, and by its socket, as this process does.
    """
    owner = pwd.getpwnam("nobody")
    data = host.folder / "postgres"
    data.mkdir()
    os.chown(data, owner.pw_uid, owner.pw_gid)
    [programs] = POSTGRES
    as_nobody: dict[str, Any] = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": [], "cwd": data}
    made: list[str | Path] = [
        programs / "initdb",
        "--auth=trust",
        "--encoding=utf8",
        "-U",
        "postgres",
        "-D",
        data / "data",
    ]
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL, **as_nobody)
    with (data / "data" / "pg_hba.conf").open("a") as allowed:
        allowed.write(f"host all all {NET}.0/24 trust\n")
    start_postgres(host)
    url = f"postgresql://postgres@{host.address}"
    psql: list[str | Path] = ["ip", "netns", "exec", host.name, programs / "psql", "-q", f"{url}/postgres", "-c"]
    until(lambda: subprocess.run([*psql, "SELECT 1"], check=False, capture_output=True).returncode == 0)
    for name in ("register", "prefect"):
        subprocess.run([*psql, f"CREATE DATABASE {name}"], check=True)
    host.start(["redis-server", "--bind", host.address, "--protected-mode", "no", "--save", "", "--dir", host.folder])
    return {
        "register": f"postgresql+psycopg://postgres@{host.address}/register",
        "register from here": f"postgresql+psycopg://postgres@/register?host={data}",
        "prefect": f"postgresql+asyncpg://postgres@{host.address}/prefect",
    }


def start_postgres(host: Host) -> subprocess.Popen[bytes]:
    """Start the host's PostgreSQL, as nobody: it refuses root, and only root may enter a namespace."""
    data = host.folder / "postgres"
    as_nobody = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"]
    return host.start([*as_nobody, POSTGRES[0] / "postgres", "-D", data / "data", "-h", host.address, "-k", data])


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def _clear(names: Sequence[str]) -> None:
    for name in (*names, _LAN):
        subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True)


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True)


def _signal(pid: int, ending: signal.Signals) -> None:
    try:
        os.kill(pid, ending)
    except ProcessLookupError:
        return
