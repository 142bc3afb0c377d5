"""How much sooner a day's work is done when workers share it: `python -m tests.bench.workers`.

The feedback of all units is due on one day. The daily round goes as it is deployed: by `arshjul serve` with Prefect's
server and a worker, and further ones with a worker each, all on this machine, the register and Prefect on PostgreSQL.
Each number of workers has databases and homes of its own. The seconds are those of somebody who asks for the round and
waits, so the workers' polling and the starting of the runs' processes are in them. More workers than the machine has
cores to spare gain nothing; so it is told how many were idle, while nothing was asked for and while the work was done.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from rich.console import Console
from rich.table import Table
from sqlmodel import func, select

from config.settings import Settings
from register.database import Register, open_register
from register.models import FeedbackVersion, UnitAudit
from tests.bench import audited, many
from tests.growth.hosts import POSTGRES
from tests.postgres import Postgres, moved, running
from tests.services import ENDED, Service, until

ROUND, HELP = "Daglig runda/arshjul", "Hjälp med rundan"
WORKERS = (1, 2, 4)
SHARE_FROM = 10
_LOOK_SECONDS = 0.5
_STILL_SECONDS = 5.0
_PATIENCE_A_UNIT = 60
"""Seconds after which a round that has not ended never will."""


@dataclass(frozen=True)
class Measured:
    """Seconds from asking for the round until the first feedback was delivered, all was, and its last run had ended.

    `moved`: how many units each run moved, the round's own first, then the helping ones'. `idle_before`, `idle_during`:
    how many of the machine's cores were, whoever used the others, before the round was asked for and until it ended.
    """

    workers: int
    first: float
    delivered: float
    ended: float
    moved: list[int]
    idle_before: float
    idle_during: float


def main(arguments: Sequence[str] | None = None) -> dict[str, Any]:
    """Measure what was asked for and print it; the figures."""
    said = _said(arguments)
    # Ended by whoever grows tired of it, it ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="arshjul-workers-") as folder, running(POSTGRES[0]) as postgres:
        filled = _filled(Path(folder), said.units)
        rounds = [_round(filled, postgres, workers, number) for number, workers in enumerate(said.workers)]
    told = {"units": said.units, "cores": os.cpu_count(), "rounds": [asdict(one) for one in rounds]}
    if said.json:
        Console().print_json(json.dumps(told))
    else:
        _print(rounds, said.units)
    return told


def _said(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.workers")
    parser.add_argument("--units", type=int, default=290)
    parser.add_argument("--workers", nargs="+", type=int, default=WORKERS, help="how many share the work, in turn")
    parser.add_argument("--json", action="store_true")
    said = parser.parse_args(arguments)
    if not POSTGRES:
        parser.error("needs Debian's postgresql")
    if said.units < SHARE_FROM:
        parser.error(f"work is shared from {SHARE_FROM} units")
    return said


def _filled(folder: Path, units: int) -> Register:
    """A register in which the feedback of all units is due; to be moved to where it is wanted."""
    organisation = folder / "organisation"
    many.organisation(organisation, units)
    hours = organisation / "service.toml"
    # One run at a time at each worker, so that the help is another's.
    told = hours.read_text(encoding="utf-8").replace("share_from = 40", f"share_from = {SHARE_FROM}")
    hours.write_text(f"runs = 1\n{told}", encoding="utf-8")
    settings = Settings(home=folder / "filled", organisation=organisation, keys_at=folder / "keys")
    register = open_register(settings)
    register.migrate()
    audited.fill(register)
    audited.lock_up(register)
    return register


def _round(filled: Register, postgres: Postgres, workers: int, number: int) -> Measured:
    """The day's round with so many workers, all of them waiting for it; everything is anew in the databases."""
    url = postgres.url(f"register of {number}")
    empty = open_register(filled.settings.model_copy(update={"database_url": SecretStr(url)}))
    empty.migrate()
    register = moved(filled, url)
    homes = filled.settings.home.parent / str(number)
    homes.mkdir()
    variables = {
        "ARSHJUL_DATABASE_URL": url,
        "ARSHJUL_ORGANISATION": str(register.settings.organisation),
        "ARSHJUL_KEYS_AT": str(register.settings.keys),
        "PREFECT_API_DATABASE_CONNECTION_URL": postgres.url(f"prefect of {number}", driver="asyncpg"),
        # How often a worker asks for work is not what is measured.
        "PREFECT_WORKER_QUERY_SECONDS": "1",
    }
    try:
        with _served(homes, variables, workers) as service:
            measured = _shared(service, register, workers)
        _hold(register)
    finally:
        register.close()
    return measured


@contextmanager
def _served(homes: Path, variables: dict[str, str], workers: int) -> Iterator[Service]:
    """The service with so many workers, each known to Prefect, and nothing that goes by the clock; the first's."""
    with ExitStack() as stack:
        first = Service(homes / "worker-1", variables)
        at_first = {**variables, "PREFECT_API_URL": f"http://127.0.0.1:{first.port}/api"}
        further = [Service(homes / f"worker-{number}", at_first) for number in range(2, workers + 1)]
        for service in (first, *further):
            stack.callback(_stop, service)
            said = service.start()
            assert "är igång" in said, said
        # Each that starts lays the deployments out anew.
        for deployment in first.ask("deployments/filter", {}):
            first.ask(f"deployments/{deployment['id']}/pause_deployment", {})
        until(lambda: len(_online(first)) == workers and not _busy(first))
        yield first


def _stop(service: Service) -> None:
    if service.process is None:
        return
    try:
        service.stop()
    except subprocess.TimeoutExpired:
        service.stop(signal.SIGKILL)


def _online(service: Service) -> list[str]:
    """The workers that Prefect has heard of lately."""
    found = service.ask("work_pools/arshjul/workers/filter", {})
    return [worker["name"] for worker in found if worker["status"] == "ONLINE"]


def _busy(service: Service) -> int:
    """How many runs the workers are at."""
    at_work = {"flow_runs": {"state": {"type": {"any_": ["PENDING", "RUNNING"]}}}}
    return int(service.ask("flow_runs/count", at_work))


def _shared(service: Service, register: Register, workers: int) -> Measured:
    """Ask for the round and wait for all that comes of it; raises when a run fails or not all workers were asked."""
    units = _count(register, UnitAudit)
    still = _idle_seconds()
    time.sleep(_STILL_SECONDS)
    asked, idle = time.monotonic(), _idle_seconds()
    leading = str(service.begin(ROUND, day=audited.TODAY.isoformat())["id"])
    first = delivered = None
    while True:
        if delivered is None:
            there, taken = _count(register, FeedbackVersion), time.monotonic() - asked
            first = first or (taken if there else None)
            delivered = taken if there == units else None
        runs = [service.ask(f"flow_runs/{leading}"), *_helping(service)]
        ended = time.monotonic() - asked
        if all(run["state"]["type"] in ENDED for run in runs):
            break
        assert ended < _PATIENCE_A_UNIT * units, f"the round has not ended in {ended:.0f} s"
        time.sleep(_LOOK_SECONDS)
    said = [f"{run['state']['type']} {run['state']['message']}" for run in runs]
    assert all(one.startswith("COMPLETED") for one in said), said
    assert len(runs) == workers, f"{len(runs)} runs for {workers} workers: {said}"
    return Measured(
        workers,
        # It may have been delivered between the last two looks.
        first=first or ended,
        delivered=delivered or ended,
        ended=ended,
        moved=[int(run["state"]["message"].split()[0]) for run in runs],
        idle_before=(idle - still) / _STILL_SECONDS,
        idle_during=(_idle_seconds() - idle) / ended,
    )


def _idle_seconds() -> float:
    """Seconds that the machine's cores have been idle, all of them together."""
    return float(Path("/proc/uptime").read_text(encoding="ascii").split()[1])


def _helping(service: Service) -> list[dict[str, Any]]:
    """The runs that were asked to help, in the order of the parts that they begin with."""
    found = service.ask("flow_runs/filter", {"flows": {"name": {"any_": [HELP]}}})
    return sorted(found, key=lambda run: int(run["parameters"]["part"]))


def _count(register: Register, table: type[FeedbackVersion] | type[UnitAudit]) -> int:
    with register.reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def _hold(register: Register) -> None:
    """Raise unless every unit has its feedback, once."""
    with register.reading() as session:
        units = session.exec(select(UnitAudit.id)).all()
        versions = Counter(session.exec(select(FeedbackVersion.unit_audit_id)).all())
    wrong = {unit: versions[unit or 0] for unit in units if versions[unit or 0] != 1}
    assert not wrong, f"unit audit -> versions of its feedback, where there is not one: {wrong}"


def _print(rounds: Sequence[Measured], units: int) -> None:
    console = Console(highlight=False, width=120)
    alone = next((one.delivered for one in rounds if one.workers == 1), None)
    table = Table(
        "workers",
        "first, s",
        "all delivered, s",
        "units/min",
        "times one",
        "ended, s",
        "cores idle before, during",
        "moved",
        box=None,
    )
    for one in rounds:
        table.add_row(
            str(one.workers),
            f"{one.first:.0f}",
            f"{one.delivered:.0f}",
            f"{60 * units / one.delivered:.0f}",
            "" if alone is None else f"{alone / one.delivered:.2f} x",
            f"{one.ended:.0f}",
            f"{one.idle_before:.1f}, {one.idle_during:.1f}",
            " + ".join(map(str, one.moved)),
        )
    console.print(f"[bold]The feedback of {units} units due on one day, PostgreSQL, {os.cpu_count()} cores[/bold]")
    console.print(table)


if __name__ == "__main__":
    main()
