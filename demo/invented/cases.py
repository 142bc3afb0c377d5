"""A unit's cases: what its case system would list, and what the files themselves say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from config.audit import AuditFile
from demo.invented.chance import stream
from demo.invented.world import World
from method.dates import WorkingYear

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Days = npt.NDArray[np.datetime64]

_NUMBERS = 10_000
_AFTER = timedelta(days=3 * 365)


def invented_cases(world: World, plan: AuditFile, unit: str, *, year: WorkingYear) -> pd.DataFrame:
    """The unit's cases in the audit's period, in order of case number.

    Columns `case_ref` and `sex` (a code of the design's strata), `age` (whole years), and `report_received`,
    `investigation_opened`, `investigation_closed` (datetime64), working days all three.
    """
    import numpy as np
    import pandas as pd

    chance = stream(world.seed, plan.key, unit, "cases")
    size = _size(world, plan, unit)
    working = _working_days(plan.period.start, plan.period.end + _AFTER, year)
    reported = chance.choice(working[working <= np.datetime64(plan.period.end)], size)
    pace = np.exp(world.cases.slower * stream(world.seed, unit, "pace").standard_normal())
    opened = _later(reported, chance.gamma(2.0, world.cases.opened / 2, size) * pace, working)
    lasted = world.cases.closed * np.exp(world.cases.spread * chance.standard_normal(size)) * pace
    girl, *_, boy = plan.design.strata
    numbers = np.sort(chance.choice(np.arange(1, max(_NUMBERS, 2 * size)), size, replace=False))
    return pd.DataFrame(
        {
            "case_ref": [f"PÅHITT-{plan.round}-{unit.upper()}-{number:04d}" for number in numbers],
            "sex": np.where(chance.random(size) < world.cases.girls, girl, boy),
            "age": chance.integers(plan.target_age.low, plan.target_age.high + 1, size),
            "report_received": reported,
            "investigation_opened": opened,
            "investigation_closed": _later(opened, lasted, working),
        }
    )


def as_listed(cases: pd.DataFrame, *, made_on: date) -> pd.DataFrame:
    """The cases as the case system knows them on the day when the list is made: nothing of what is yet to come."""
    import pandas as pd

    known = cases[cases["report_received"] <= pd.Timestamp(made_on)]
    dates = ["investigation_opened", "investigation_closed"]
    return known.assign(**{name: known[name].where(known[name] <= pd.Timestamp(made_on)) for name in dates})


def _size(world: World, plan: AuditFile, unit: str) -> int:
    """As many as the unit has, in the follow-up a share of them."""
    size = world.size_of(unit)
    return size if plan.follows is None else round(size * world.cases.again)


def _working_days(start: date, end: date, year: WorkingYear) -> Days:
    import numpy as np

    days = [start + timedelta(days=number) for number in range((end - start).days + 1)]
    return np.array([day for day in days if year.is_working_day(day)], dtype="datetime64[D]")


def _later(days: Days, after: npt.NDArray[np.float64], working: Days) -> Days:
    """The working days so many calendar days after each day, or the next one."""
    import numpy as np

    wanted = days + np.round(after).astype("timedelta64[D]")
    places: npt.NDArray[np.intp] = np.searchsorted(working, wanted).clip(max=working.size - 1)
    return working[places]
