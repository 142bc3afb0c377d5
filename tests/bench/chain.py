"""What the event log's chain costs: `python -m tests.bench.chain`.

Transactions that log events, with their links and without, in turns; medians of the runs, on SQLite and PostgreSQL.
Then a chain of 100,000 events, linked in one transaction, walked in a process of its own: seconds, and the memory that
the walk adds to what the process had.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from rich.console import Console
from rich.table import Table
from sqlalchemy import insert
from sqlmodel import Session

from config.settings import Settings
from register import database
from register.chain import EVENTS, link_new, note
from register.chain_check import check
from register.database import Register, open_register
from register.desk import at_desk
from tests import golden
from tests.factories import LAID_OUT, at
from tests.postgres import running

TRANSACTIONS, RUNS = 200, 7
EVENTS_EACH = (1, 10, 100)
WALKED = 100_000


def main() -> None:
    """Time all of it and print two tables."""
    writing = Table("database", "events each", "without links", "with links", "ratio", "an event's link", box=None)
    walking = Table("database", "events", "linking", "walk", "events/s", "memory added", box=None)
    with tempfile.TemporaryDirectory() as folder, running() as postgres:
        for name, made in (("SQLite", lambda: None), ("PostgreSQL", postgres.empty)):
            for each in EVENTS_EACH:
                writing.add_row(name, str(each), *_written(Path(folder), made, each))
            walking.add_row(name, f"{WALKED:,}", *_walked(Path(folder), made()))
    Console().print(writing)
    Console().print(walking)


def _written(folder: Path, made: Callable[[], str | None], each: int) -> list[str]:
    """Milliseconds of a transaction without and with links; their ratio; microseconds of an event's link."""
    number = max(10, TRANSACTIONS // each)
    ways: dict[str, Callable[[Session], None]] = {"without": lambda _session: None, "with": link_new}
    registers = {way: _new(Path(tempfile.mkdtemp(dir=folder)), made()) for way in ways}
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for run in range(RUNS + 1):
        for way, linking in ways.items():
            with patch.object(database, "link_new", linking):
                start = time.perf_counter()
                _write(registers[way], number, each)
                if run:  # the first pays for preparing the statements
                    taken[way].append((time.perf_counter() - start) / number)
    for register in registers.values():
        register.close()
    without, linked = (statistics.median(taken[way]) for way in ways)
    ratio = statistics.median(one / other for one, other in zip(taken["with"], taken["without"], strict=True))
    times = [f"{1000 * seconds:.2f} ms" for seconds in (without, linked)]
    return [*times, f"{ratio:.2f} x", f"{1e6 * (linked - without) / each:.0f} µs"]


def _write(register: Register, number: int, each: int) -> None:
    for _ in range(number):
        with at_desk(register, who="ao", now=at(LAID_OUT)) as desk:
            for place in range(each):
                desk.log(None, "looked", evidence={"number": place})


def _walked(folder: Path, url: str | None) -> list[str]:
    """Seconds of linking and of the walk; events a second; megabytes."""
    home = Path(tempfile.mkdtemp(dir=folder))
    register = _new(home, url)
    said = {"day": LAID_OUT, "at": at(LAID_OUT), "who": "ao", "what": "reminded", "evidence": {"kind": "frame"}}
    with register.transaction() as session:
        session.connection().execute(insert(EVENTS), [said | {"id": number} for number in range(1, WALKED + 1)])
        for number in range(1, WALKED + 1):
            note(session, number)
        start = time.perf_counter()
        link_new(session)
        linking = time.perf_counter() - start
    register.close()
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.chain", str(home), *([url] if url else [])],
        check=True,
        capture_output=True,
        text=True,
    )
    walk = json.loads(told.stdout)
    return [
        f"{linking:.1f} s",
        f"{walk['seconds']:.1f} s",
        f"{WALKED / walk['seconds']:,.0f}",
        f"{walk['added']:.1f} MB",
    ]


def one_walk(home: str, url: str | None = None) -> dict[str, float]:
    """The walk's median seconds, and the megabytes that it adds to the process's peak."""
    register, taken = open_register(_settings(Path(home), url)), []
    with register.reading() as session:
        session.connection()
        before = _peak()
        for _ in range(3):
            start = time.perf_counter()
            checked = check(session, {})
            taken.append(time.perf_counter() - start)
    if checked.broken or checked.holds_to.position != WALKED:
        raise AssertionError(checked)
    register.close()
    return {"seconds": statistics.median(taken), "added": _peak() - before}


def _peak() -> float:
    """Megabytes; from the system's own page of the process, since a child's usage begins at its parent's."""
    [line] = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(line) / 1024


def _new(home: Path, url: str | None) -> Register:
    register = open_register(_settings(home, url))
    register.migrate()
    return register


def _settings(home: Path, url: str | None) -> Settings:
    known: dict[str, Any] = {"home": home, "organisation": golden.LILLKOMMUN, "database_url": url}
    return Settings(**known)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(one_walk(*sys.argv[1:])))  # noqa: T201  read by the parent process
    else:
        main()
