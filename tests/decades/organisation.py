"""Lillkommun over ten years: two audits a year with a follow-up each, at units that merge on the way."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from config.audit import AuditedUnit, AuditFile
from method.dates import WorkingYear
from tests.second_half import organisation as of_one_audit

FIRST = 2024
_DESIGN = {
    "strata": {"K": "flickor", "M": "pojkar"},
    "per_stratum": 2,
    "reserves": 1,
    "double_readings": 1,
    "replacement_reasons": {"sparrad": "Akten får inte läsas"},
}
_UNITS = """
[[units]]
key = "tallunda"
name = "Tallunda"
valid_from = 2015-01-01

[[units]]
key = "mosslida"
name = "Mosslida"
valid_from = 2015-01-01
valid_to = {merger}
successor = "nylunda"

[[units]]
key = "gramala"
name = "Gråmåla"
valid_from = 2015-01-01
valid_to = {merger}
successor = "nylunda"

[[units]]
key = "nylunda"
name = "Nylunda"
valid_from = {after}
"""


def organisation(folder: Path, rng: random.Random, *, years: int) -> Path:
    """Lillkommun without an audit of its own; Mosslida and Gråmåla become Nylunda on a day that chance chooses."""
    of_one_audit(folder)
    shutil.rmtree(folder / "audits")
    (folder / "audits").mkdir()
    merger = date(FIRST, 1, 1) + timedelta(days=rng.randrange(365, 365 * years))
    units = _UNITS.format(merger=merger, after=merger + timedelta(days=1))
    (folder / "units.toml").write_text(units, encoding="utf-8")
    return folder


def audits(units: list[str], year: int, working: WorkingYear, rng: random.Random) -> Iterator[AuditFile]:
    """The year's two audits: the spring's at every unit, the autumn's at one."""
    for season, month, audited in (("var", 2, units), ("host", 9, rng.sample(units, 1))):
        opening = working.next_working_day(date(year, month, 1) + timedelta(days=rng.randrange(28)))
        yield AuditFile.model_validate(
            {
                "key": f"{season}-{year}",
                "title": f"Granskning {season} {year}",
                "diary_number": f"KS {year}/{month}",
                "round": str(year),
                "template": "mini",
                "period": {"start": date(year - 1, 1, 1), "end": date(year - 1, 12, 31)},
                "target_age": {"low": 13, "high": 17},
                "design": _DESIGN,
                "progress_due": [date(year + 1, 1, 15) + timedelta(days=rng.randrange(60))],
                "milestones": {"report_published": date(year, month, 20) + timedelta(days=90)},
                "follow_up": {
                    "key": f"{season}-{year}-igen",
                    "title": f"Uppföljning {season} {year}",
                    "round": str(year + 1),
                    "weeks_before": rng.randrange(10, 25),
                    "period": {"start": date(year, 1, 1), "end": date(year, 12, 31)},
                    "design": {**_DESIGN, "double_readings": 0},
                },
                "units": [
                    AuditedUnit(key=unit, opening_meeting=opening, readers=("ao", "fk")).model_dump()
                    for unit in audited
                ],
            }
        )
