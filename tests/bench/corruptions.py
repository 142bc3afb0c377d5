"""Damaged files by the thousand, each through the door that people use: python -m tests.bench.corruptions [N] [SEED].

What fails is printed with its seed; `python -m tests.bench.corruptions 1 SEED` tries that one again.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from tests.corruption import Door, Tried, stations

LONGEST = 120
"""Seconds after which one file is held to have no end; where it stands is printed, and the process ends."""


def main(number: int = 1000, seed: int = 1) -> int:
    """Try the files of the seeds from `seed` on; how many did not hold."""
    logging.disable(logging.INFO)
    begun, tried = time.perf_counter(), []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as text, stations(Path(text)) as homes:
        door = Door(homes, Path(text) / "playground")
        door.folder.mkdir()
        laid = time.perf_counter()
        for one in range(seed, seed + number):
            # Should foreign code take the process along, the last line says with what.
            print(f"\r{one}", end="", file=sys.stderr, flush=True)  # noqa: T201
            faulthandler.dump_traceback_later(LONGEST, exit=True)
            tried.append(door.attempt(one))
        faulthandler.cancel_dump_traceback_later()
    _tell(tried, laid - begun, time.perf_counter() - laid)
    return sum(bool(one.faults) for one in tried)


def _tell(tried: list[Tried], laying: float, trying: float) -> None:
    terminal = Console(highlight=False, width=160)
    codes = Counter(code for one in tried for code in one.codes)
    terminal.print(
        f"{len(tried)} files, {codes.total()} commands: {laying:.0f} s to lay homes out, {trying:.0f} s to try"
    )
    for (command, code), times in sorted(codes.items()):
        terminal.print(f"  {command}: exit code {code}, {times} times")
    for kind, times in sorted(Counter(one.kind for one in tried).items()):
        terminal.print(f"  {kind}: {times} files")
    failed = [one for one in tried if one.faults]
    terminal.print(f"{len(failed)} did not hold")
    for one in failed:
        terminal.print(f"seed {one.seed}, {one.kind}, {escape(one.how)}:")
        for fault in one.faults:
            terminal.print(f"  {escape(fault)}")


if __name__ == "__main__":
    sys.exit(1 if main(*map(int, sys.argv[1:])) else 0)
