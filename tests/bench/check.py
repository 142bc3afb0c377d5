"""A case list of 72 rows through `arshjul check`, cold and warm, and where the seconds go: for `make bench`.

Cold is the whole command in a process of its own, beside a bare import of Great Expectations; warm is the same check
again in a process that has made one.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests import golden
from tests.bench.timing import timed

ROWS = 72
COLD, WARM = 5, 15
UNIT = "norrmalm"


def main() -> None:
    """Time and print."""
    with tempfile.TemporaryDirectory() as text:
        file = _list_of(ROWS, Path(text) / "lista.xlsx")
        command = (sys.executable, "-m", "tests.bench.check", str(file), text)
        table = Table("a case list of 72 rows", "median", "share of cold", box=None)
        cold, bare = _seconds(command), _seconds((sys.executable, "-c", "import great_expectations.expectations"))
        table.add_row("check, cold: a whole process", f"{cold:.2f} s", "")
        table.add_row("import great_expectations alone, a whole process", f"{bare:.2f} s", f"{bare / cold:.0%}")
        for name, taken in _warm(file, Path(text)).items():
            table.add_row(name, f"{taken:.3f} s", f"{taken / cold:.1%}")
        Console().print(table)


def _list_of(rows: int, path: Path) -> Path:
    from openpyxl import load_workbook

    book = load_workbook(golden.DATA / f"frame_{UNIT}.xlsx")
    book.worksheets[0].delete_rows(rows + 2, 10_000)
    book.save(path)
    return path


def _seconds(command: tuple[str, ...]) -> float:
    taken = []
    for _ in range(COLD):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _check(file: Path, home: Path) -> None:
    from portal.cli import main as command_line

    where = ["--audit", "barnarenden-2021", "--unit", UNIT, "--kind", "frame", "--home", str(home)]
    command_line(["check", str(file), *where])


def _warm(file: Path, home: Path) -> dict[str, float]:
    from config.hand_in import Kind
    from config.settings import Settings
    from expectations import gate, hand_in_gate
    from register.database import open_register
    from tasks.hand_in import Addressed, check

    register, content = open_register(Settings(home=home)), file.read_bytes()
    reading: list[float] = []
    validating: list[float] = []
    hand_in_gate.read = timed(hand_in_gate.read, reading)  # type: ignore[attr-defined]
    gate._validate = timed(gate._validate, validating)
    whole = []
    for _ in range(WARM + 1):
        start = time.perf_counter()
        check(register, content, Addressed("barnarenden-2021", UNIT, Kind.FRAME), today=date(2021, 8, 16))
        whole.append(time.perf_counter() - start)
    register.close()
    named = {"check, warm": whole, "of it reading": reading, "of it Great Expectations": validating}
    return {name: statistics.median(taken[1:]) for name, taken in named.items()}


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _check(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        main()
