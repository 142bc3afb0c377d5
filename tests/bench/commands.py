"""Timings for `make bench`: each figure a ratio of two medians of the same run. Nothing is asserted.

The one-unit cycle is played three ways: through the flows on a real Prefect server, as plain function calls without
Prefect, and without the gate. The quick commands stand beside a bare `import sqlmodel`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from unittest import mock

from rich.console import Console
from rich.table import Table

from config.settings import Settings
from flows.server import prefect_server

UNIT = "skarholmen"
PLAYS = 3
STARTS = 7
QUICK = ("status", "tables barnarenden-2021", f"draw barnarenden-2021 --unit {UNIT}", "outbox", "outcomes")


def main() -> None:
    """Play, time and print."""
    with tempfile.TemporaryDirectory() as text, ExitStack() as stack:
        folder = Path(text)
        server = stack.enter_context(prefect_server(folder / "prefect"))
        from tests.inprocess import one_unit_organisation

        os.environ["ARSHJUL_ORGANISATION"] = str(one_unit_organisation(folder / "stockholm", UNIT))
        server.wait()
        home = _cycles(folder)
        _commands(home)


def _cycles(folder: Path) -> Path:
    from expectations import gate
    from tests.inprocess import play_round

    def through_flows(home: str, now: datetime) -> object:
        from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

        from flows.daily_round import daily_round

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            return daily_round(home, now)

    real, judging = gate.judge, []

    def timed(*arguments: object, **named: object) -> gate.Judgement:
        begun = time.perf_counter()
        judged: gate.Judgement = real(*arguments, **named)  # type: ignore[arg-type]
        judging.append(time.perf_counter() - begun)
        return judged

    _play(folder / "warm", play_round)
    ways: dict[str, list[float]] = {"through the flows": [], "plain calls": [], "plain calls without validation": []}
    shares = []
    for turn in range(PLAYS):
        ways["through the flows"].append(_play(folder / f"flows{turn}", through_flows))
        judging.clear()
        with mock.patch("expectations.hand_in_gate.judge", timed), mock.patch("expectations.gate.judge", timed):
            plain = _play(folder / f"plain{turn}", play_round)
        ways["plain calls"].append(plain)
        shares.append(sum(judging) / plain)
        # What is left out is Great Expectations' part; the rules are still asked.
        passed = gate._Results(evaluated=1, failures=[])
        with mock.patch("expectations.gate._validate", return_value=passed):
            ways["plain calls without validation"].append(_play(folder / f"bare{turn}", play_round))
    base = statistics.median(ways["plain calls"])
    table = Table("one unit, planning to verdicts", "median s", "of plain calls", title=f"{PLAYS} plays of each")
    for name, seconds in ways.items():
        median = statistics.median(seconds)
        table.add_row(name, f"{median:.1f}", f"{median / base:.2f}")
    table.add_row("the gate's share of plain calls", "", f"{statistics.median(shares):.2f}")
    Console().print(table)
    return folder / "plain0"


def _play(home: Path, run_round: Callable[[str, datetime], object]) -> float:
    from tests.inprocess import one_unit_script, play

    begun = time.perf_counter()
    play(Settings(home=home), one_unit_script(UNIT), run_round=run_round)
    return time.perf_counter() - begun


def _commands(home: Path) -> None:
    bare = _median([sys.executable, "-c", "import sqlmodel"])
    table = Table("command", "median s", "of import sqlmodel", title=f"{STARTS} starts of each")
    table.add_row('python -c "import sqlmodel"', f"{bare:.2f}", "1.00")
    arshjul = str(Path(sys.executable).with_name("arshjul"))
    for command in QUICK:
        seconds = _median([arshjul, *command.split(), "--format", "json", "--home", str(home)])
        table.add_row(f"arshjul {command}", f"{seconds:.2f}", f"{seconds / bare:.2f}")
    Console().print(table)


def _median(command: list[str]) -> float:
    seconds = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
