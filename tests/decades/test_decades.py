"""Simulated decades: whatever people do, everybody is told once, nothing falls silent, no stage is skipped.

`make decades` plays ten years of many seeds; what fails can be played again by its seed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.decades.play import played

SEEDS = range(int(os.environ.get("DECADES_FROM", "1")), int(os.environ.get("DECADES_TO", "1")) + 1)
YEARS = int(os.environ.get("DECADES_YEARS", "2"))


@pytest.mark.parametrize("seed", SEEDS)
def test_years_of_random_people(seed: int, tmp_path: Path) -> None:
    decade = played(seed, tmp_path, years=YEARS)
    assert decade.rounds > 100 * YEARS
    assert decade.refused > 0, "somebody has tried what is not to be done"
