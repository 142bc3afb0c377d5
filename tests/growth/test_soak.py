"""A month of the soak, in which everything breaks that can: `make growth`. The whole of it is `make soak`."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from demo.simulation.size import Size
from tests.growth.hosts import POSTGRES
from tests.growth.soak.faults import FAULTS
from tests.growth.soak.play import Soak, play
from tests.growth.soak.told import wrong

pytestmark = pytest.mark.skipif(
    "GROWTH" not in os.environ or not POSTGRES, reason="run by make growth; needs Debian's postgresql"
)

SIZE = Size(units=3, cases=600, files=6, questions=12, seed="7")


def test_nothing_is_lost_or_doubled_whatever_breaks(tmp_path: Path) -> None:
    told = play(Soak(tmp_path, SIZE, days=25, share=0.4, seed=7, goes_on=date(2022, 1, 17)))
    assert {one["fault"] for one in told["faults"]} == set(FAULTS)
    assert set(told["register"]["stages"]) > {"planning"}
    assert wrong(told) == {}
