"""A national year, and the same data's way as plain pandas and SQL: `python -m tests.bench.national`.

The simulation end to end, on SQLite and on PostgreSQL: seconds per stage, rows per second, peak memory. Beside it what
plain pandas and SQL takes for the same files, its outcome held against the register's, value by value. Then lists of
several sizes until every sample is drawn, to show how the cost grows. Each measurement is made in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from rich.console import Console
from rich.table import Table

from config.settings import Settings
from demo.simulation import play
from demo.simulation.account import PARTS, STAGES
from demo.simulation.size import Size
from demo.simulation.stopwatch import peak_megabytes

AIM = 3.0
SIZES = (100_000, 300_000, 1_000_000)
DATABASES = ("sqlite", "postgres")
UNTIL_DRAWN = "file_review"

THE_SAME_WORK = {
    "lists read": (("receive frame",), ("read",)),
    "samples drawn": (("sampling flow",), ("draw",)),
    "readings read": (("receive review", "receive double"), ()),
    "figures counted": (("file_review flow",), ("tabulate", "agreement")),
    "years compared": (("follow_up flow",), ("compare",)),
    "rows written": ((), ("write",)),
}
"""What both do -> the product's sorts of work, the script's steps. The script reads lists and readings in one step; the
product writes as it goes."""


def main(arguments: Sequence[str] | None = None) -> dict[str, Any]:
    """Measure what was asked for and print it; the figures."""
    said = _said(arguments)
    size = {"units": said.units, "files": said.files, "questions": said.questions, "seed": said.seed}
    told: dict[str, Any] = {"whole": [], "growth": []}
    with tempfile.TemporaryDirectory(prefix="arshjul-national-") as text, ExitStack() as stack:
        folder = Path(text)
        for database in said.databases:
            url = _url(database, stack)
            told["whole"].append(_whole(folder / database, {**size, "cases": said.cases}, said, database, url))
        for cases in said.growth:
            home = folder / f"growth-{cases}"
            one = _told_by("simulate", home, {**size, "cases": cases}, plain=said.plain, until=UNTIL_DRAWN)
            told["growth"].append({"cases": cases, **one})
    if said.json:
        Console().print_json(json.dumps(told))
    else:
        _print(told, said)
    return told


def _said(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.national")
    parser.add_argument("--units", type=int, default=290)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--files", type=int, default=24)
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--databases", nargs="*", choices=DATABASES, default=DATABASES)
    parser.add_argument("--growth", nargs="*", type=int, default=SIZES, help="cases in the lists, size by size")
    parser.add_argument("--plain", action="store_true", help="the rounds in process, without Prefect")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


def _url(database: str, stack: ExitStack) -> str | None:
    if database == "sqlite":
        return None
    from tests.postgres import running

    return stack.enter_context(running()).empty()


def _whole(
    home: Path, size: dict[str, Any], said: argparse.Namespace, database: str, url: str | None
) -> dict[str, Any]:
    product = _told_by("simulate", home, size, plain=said.plain, url=url)
    plain = _told_by("script", home, size, plain=said.plain, url=url)
    return {"database": database, "product": product, "script": plain, **_ratios(product, plain)}


def _ratios(product: dict[str, Any], script: dict[str, Any]) -> dict[str, Any]:
    """`same`: the product's seconds for the script's work; `ratio`: to the script's; `ratio_of_all`: of the whole year.

    `ratio_of_processor`: as `ratio`, of the two processes' own work: the Prefect server and PostgreSQL are not in it.
    """
    same, worked = _same(product, "seconds"), _same(product, "processor")
    alone = sum(script["seconds"].values())
    return {
        "same": same,
        "ratio": sum(same.values()) / alone,
        "ratio_of_processor": sum(worked.values()) / sum(script["processor"].values()),
        "ratio_of_all": product["seconds"] / alone,
    }


def _same(product: dict[str, Any], what: str) -> dict[str, float]:
    """What both do -> the product's seconds for it, in both years."""
    return {
        name: sum(one[what] for one in product["work"] if _is_one_of(one, sorts))
        for name, (sorts, _) in THE_SAME_WORK.items()
    }


def _is_one_of(work: dict[str, Any], sorts: Sequence[str]) -> bool:
    return work["what"] in sorts or f"{work['stage']} {work['what']}" in sorts


def simulate(home: Path, size: dict[str, Any], *, plain: bool, url: str | None, until: str | None) -> dict[str, Any]:
    """The simulation's own figures, and how long all of it took, starting included."""
    began = time.perf_counter()
    settings = Settings(home=home, database_url=_secret(url))
    told = play.simulate(settings, Size.of(**size), plain=plain, ends=play.until(until))
    return {**told, "with_start": time.perf_counter() - began}


def script(home: Path, size: dict[str, Any], *, plain: bool, url: str | None, until: str | None) -> dict[str, Any]:
    """Seconds of the plain script by step, and how its outcome differs from the register's."""
    from register.database import open_register
    from tests.bench.national_plain import Plain, differences, lay_files, outcome_of

    register = open_register(Settings(home=home, database_url=_secret(url), organisation=home / play.ORGANISATION))
    files = home / "files"
    lay_files(register, files)
    target = f"sqlite:///{home / 'plain.db'}" if url is None else url
    one = Plain(files, register.catalogue, target)
    # What both import is no part of the work.
    import scipy.stats  # noqa: F401

    before = peak_megabytes()
    one.run()
    compared = differences(outcome_of(register), one.found)
    register.close()
    return {
        "seconds": one.seconds,
        "processor": one.processor,
        "rows": one.rows,
        "compared": compared,
        "peak_megabytes": max(before, peak_megabytes()),
    }


def _secret(url: str | None) -> SecretStr | None:
    return None if url is None else SecretStr(url)


_WAYS = {"simulate": simulate, "script": script}


def _told_by(
    way: str, home: Path, size: dict[str, Any], *, plain: bool, url: str | None = None, until: str | None = None
) -> dict[str, Any]:
    """What this module says in a process of its own."""
    asked = json.dumps({"home": str(home), "size": size, "plain": plain, "url": url, "until": until})
    command = [sys.executable, "-m", "tests.bench.national", way, asked]
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("ARSHJUL_", "PREFECT_"))}
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=ours)
    answer: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return answer


def _print(told: dict[str, Any], said: argparse.Namespace) -> None:
    console = Console(highlight=False, width=140)
    rounds = "in process" if said.plain else "by Prefect's flows"
    for one in told["whole"]:
        product, alone = one["product"], one["script"]
        console.print(f"[bold]{said.units} units, {said.cases:,} cases, {one['database']}, rounds {rounds}[/bold]")
        stages = Table("part", "stage", "seconds", "times", "rows", box=None)
        for row in product["stages"]:
            rows = f"{row['rows']:,}" if row["rows"] else ""
            stages.add_row(PARTS[row["part"]], STAGES[row["stage"]], f"{row['seconds']:.1f}", str(row["times"]), rows)
        console.print(stages)
        console.print(
            f"In all {product['seconds']:.0f} s for {product['days']} days, {product['rows_per_second']:,.0f} rows/s "
            f"through the gate, peak {product['peak_megabytes']:.0f} MB; "
            f"inventing {product['inventing_percent']:.0f} %."
        )
        both = Table("the same work", "product", "pandas + SQL", box=None)
        for name, (_, steps) in THE_SAME_WORK.items():
            plainly = sum(alone["seconds"].get(step, 0.0) for step in steps)
            both.add_row(name, f"{one['same'][name]:.1f} s", f"{plainly:.1f} s" if steps else "(with the lists)")
        both.add_row("together", f"{sum(one['same'].values()):.1f} s", f"{sum(alone['seconds'].values()):.1f} s")
        console.print(both)
        compared = ", ".join(f"{number} {name}s" for name, (number, _) in alone["compared"].items())
        differing = sum(other for _, other in alone["compared"].values())
        console.print(
            f"Ratio {one['ratio']:.1f} x for the same work (aim under {AIM:.0f}), of the processes' own work "
            f"{one['ratio_of_processor']:.1f} x; {one['ratio_of_all']:.1f} x "
            f"for the two whole years with meetings, messages, plans and reports. "
            f"Compared: {compared}; {differing} differ. "
            f"The script's peak: {alone['peak_megabytes']:.0f} MB.\n"
        )
    if told["growth"]:
        growth = Table("cases listed", "lists, s", "rows/s", "draws, s", "until drawn, s", "peak MB", box=None)
        for one in told["growth"]:
            taken = {f"{row['stage']} {row['what']}": row for row in one["work"]}
            lists, draws = taken["sampling receive frame"], taken.get("sampling flow", {"seconds": 0.0})
            growth.add_row(
                f"{one['cases']:,}",
                f"{lists['seconds']:.1f}",
                f"{lists['rows'] / lists['seconds']:,.0f}",
                f"{draws['seconds']:.1f}",
                f"{one['seconds']:.0f}",
                f"{one['peak_megabytes']:.0f}",
            )
        console.print(growth)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in _WAYS:
        asked = json.loads(sys.argv[2])
        home, size = Path(asked.pop("home")), asked.pop("size")
        print(json.dumps(_WAYS[sys.argv[1]](home, size, **asked)))  # noqa: T201  read by the parent process
    else:
        main()
