"""The recorded audit's files and the answers known of them, as frames with the columns the code uses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pandas as pd

from config.catalogue import Catalogue
from config.template import ReviewTemplate

ROOT = Path(__file__).parent.parent
DATA = ROOT / "demo" / "barnarenden-2021"
STOCKHOLM = ROOT / "config" / "stockholm"
LILLKOMMUN = ROOT / "tests" / "organisations" / "lillkommun"

UNITS = ("hasselby-vallingby", "norrmalm", "skarholmen")
"""In the order of the published tables' columns."""

SEED = "3.4.1-799/2020"
FOLLOW_UP_SEED = "3.4.1-799/2020|uppfoljning"

_KNOWN = {"Ärendenummer": "case_ref", "Kön": "sex", "Ålder": "age"}


def template() -> ReviewTemplate:
    """The recorded audit's review template."""
    return Catalogue(STOCKHOLM).template("barnarenden")


def headings() -> dict[str, str]:
    """Heading in the review workbook -> column key, sex and age among them."""
    return _KNOWN | {column.heading: column.key for column in template().columns()}


def expected(name: str) -> Any:
    """The content of `expected_<name>.json`."""
    return json.loads((DATA / f"expected_{name}.json").read_text(encoding="utf-8"))


def expected_draw(name: str) -> pd.DataFrame:
    """The rows of `<name>.csv`: columns unit, stratum, order, case_ref, draw_key."""
    return pd.read_csv(DATA / f"{name}.csv")


def frame(unit: str, *, follow_up: bool = False) -> pd.DataFrame:
    """A unit's list of cases: `case_ref`, `stratum`, and the three dates by their keys."""
    prefix = "follow_up_frame" if follow_up else "frame"
    return _sheet(f"{prefix}_{unit}.xlsx").rename(
        columns={
            "Ärendenummer": "case_ref",
            "Kön": "stratum",
            "Ålder": "age",
            "Anmälan inkom": "report_received",
            "Utredning inledd": "investigation_opened",
            "Utredning avslutad": "investigation_closed",
        }
    )


def review(unit: str) -> pd.DataFrame:
    """A unit's readings: `case_ref`, `sex`, `age` (Int64) and every answer column by its key."""
    return _readings(f"review_{unit}.xlsx")


def double(unit: str) -> pd.DataFrame:
    """A unit's second readings, columns as in `review`."""
    return _readings(f"double_{unit}.xlsx")


def follow_up_review(unit: str) -> pd.DataFrame:
    """A unit's readings a year later, columns as in `review` for the questions that were asked again."""
    return _readings(f"follow_up_review_{unit}.xlsx")


def _readings(name: str) -> pd.DataFrame:
    readings = _sheet(name).rename(columns=headings())
    return readings[[key for key in headings().values() if key in readings]].astype({"age": "Int64"})


def _sheet(name: str) -> pd.DataFrame:
    cells = pd.read_excel(DATA / name, engine="calamine", dtype=object, keep_default_na=False)
    return cells.replace("", None)
