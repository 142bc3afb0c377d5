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

PUBLISHED: dict[tuple[str, str], tuple[int, int]] = {
    ("npf", "Ja"): (16, 72),
    ("anmalan_avser", "Eget beteende hos barnet"): (8, 72),
    ("utredning", "Utredning inleds inom 14 dagar"): (72, 72),
    ("utredning", "Skyddsbedömning"): (72, 72),
    ("utredning", "Utredning klar inom 4 månader"): (51, 72),
    ("utredning", "Signs of safety-verktyg"): (23, 72),
    ("samverkan_bup", "Ja"): (3, 7),
    ("skola", "Utredning hur det går för barnet i förskola/skolan"): (54, 69),
    ("skola", "Konsultation med förskola/skola"): (50, 69),
    ("aterkoppling_skola", "Ja"): (27, 37),
    ("skolsituation_vags_in", "Ja"): (44, 69),
    ("insats_foreslas", "Ja"): (38, 72),
    ("samtal_om_saken", "Ja"): (45, 59),
    ("samtal_om_saken", "Nej"): (14, 59),
    ("samtal_om_insats", "Ja"): (14, 60),
    ("barnet_delaktigt_uppfoljning", "Ja"): (10, 26),
}
"""(question, printed row) -> numerator and base, read by hand from the rule of each published percentage."""

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


def follow_up_counts(unit: str) -> dict[tuple[str, str], int]:
    """(question, printed row) -> a unit's count a year later, the battery's one row by its own name."""
    expected_counts = expected("follow_up")["counts"][unit]
    questions = {question.heading: question.key for question in template().questions}
    return {
        ("utredning", heading) if heading not in questions else (questions[heading], answer): count
        for heading, counts in expected_counts.items()
        for answer, count in counts.items()
        if heading in questions or answer == "Ja"
    }


def last_reported(unit: str) -> dict[str, str]:
    """Column of a development area -> the status that the unit's last progress workbook gives its action."""
    planned = _sheet(f"action_plan_{unit}.xlsx")
    reported = _sheet(f"progress_{unit}_2022-10.xlsx")
    by_number = dict(zip(reported["Nr"], reported["Status"], strict=True))
    areas = zip(planned["Nr"], planned["Utvecklingsområde"], strict=True)
    return {headings()[area]: by_number[number] for number, area in areas}


def _readings(name: str) -> pd.DataFrame:
    readings = _sheet(name).rename(columns=headings())
    return readings[[key for key in headings().values() if key in readings]].astype({"age": "Int64"})


def _sheet(name: str) -> pd.DataFrame:
    cells = pd.read_excel(DATA / name, engine="calamine", dtype=object, keep_default_na=False)
    return cells.replace("", None)
