"""`make soak`: the days that an installation has in a year and more, and what came of them."""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from demo.simulation.size import Size
from tests.growth.soak.play import Soak, play


def main() -> None:
    """Play what was asked for and tell it; the exit code is 1 if anything was lost, doubled or otherwise than it is."""
    parser = argparse.ArgumentParser(prog="python -m tests.growth.soak")
    parser.add_argument("--days", type=int, default=300)
    parser.add_argument("--units", type=int, default=6)
    parser.add_argument("--share", type=float, default=0.25, help="of the days, on which something breaks")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, help="a file for the figures")
    parser.add_argument("--keep", action="store_true", help="keep the homes")
    said = parser.parse_args()
    # Ended by whoever grows tired of it, it ends what it has started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = Path(tempfile.mkdtemp(prefix="arshjul-soak-"))
    size = Size(units=said.units, cases=200 * said.units, files=6, questions=12, seed=str(said.seed))
    console = Console(highlight=False, width=120)
    try:
        told = play(Soak(folder, size, said.days, said.share, said.seed), say=lambda line: console.print(line))
    finally:
        if said.keep:
            console.print(str(folder))
        else:
            shutil.rmtree(folder, ignore_errors=True)
    if said.json:
        said.json.write_text(json.dumps(told, indent=1), encoding="utf-8")
    _print(told, console)
    raise SystemExit(is_whole(told) is False)


def is_whole(told: dict[str, Any]) -> bool:
    """Whether nothing was lost, nothing doubled, and everything is as if nothing had broken."""
    wrong = (told["doubled"], told["lost"], told["not_wanted"], told["differences"], told["register"]["chain_broken"])
    return not any(wrong) and set(told["register"]["messages"]) == {"sent"}


def _print(told: dict[str, Any], console: Console) -> None:
    broken = Table("what broke", "days", "rounds they took", "the most", "longest, s", box=None)
    for fault, days in sorted(Counter(one["fault"] for one in told["faults"]).items()):
        rounds = [one["rounds"] for one in told["faults"] if one["fault"] == fault]
        longest = max(one["seconds"] for one in told["faults"] if one["fault"] == fault)
        broken.add_row(fault, str(days), str(sum(rounds)), str(max(rounds)), f"{longest:.0f}")
    console.print(broken)
    samples = Table(*told["samples"][0], box=None)
    for sample in told["samples"]:
        samples.add_row(*(f"{value:,.0f}" for value in sample.values()))
    console.print(samples)
    left = told["register"]
    console.print(
        f"{told['days']} days, {len(told['faults'])} with a fault; an undisturbed round {told['round_seconds']:.1f} s; "
        f"runs {told['runs']}.\n"
        f"Units {left['stages']}; messages {left['messages']}; arrived {told['arrived']}, doubled {told['doubled']}, "
        f"lost {told['lost']}, not wanted {told['not_wanted']}; looked for by a person {told['looked_for']}.\n"
        f"Rows otherwise than undisturbed (missing, too many): {told['differences'] or 'none'}; "
        f"event log broken: {left['chain_broken'] or 'no'}."
    )


if __name__ == "__main__":
    main()
