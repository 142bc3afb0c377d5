"""`make soak`: the days that an installation has in a year and more, and what came of them."""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from demo.simulation.size import Size
from tests.growth.soak.play import Soak, play
from tests.growth.soak.told import print_, wrong


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
    print_(told, console)
    raise SystemExit(bool(wrong(told)))


if __name__ == "__main__":
    main()
