"""The rules for a unit's case list (the frame). Columns and dtypes: those of the hand-in form `frame`.

Whether an investigation was opened and closed in time is a finding of the audit, not a fault of the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from config.audit import Ages, Span
from config.law import LawFile
from method.personal_number_column import read_column
from method.rules.any_file import any_file, true_of
from method.rules.stated import Maker, together

_OLDEST = 120


@dataclass(frozen=True)
class FrameContext:
    """What a case list is judged against.

    `strata`: the codes of the design's strata. `last_year_rows`: rows of the unit's last list, if known. `female`,
    `male`: the codes of the column `sex` that an even and an odd ninth digit of a personal number stand for; None where
    nobody knows, so that the two are not compared.
    """

    period: Span
    ages: Ages
    strata: tuple[str, ...]
    law: LawFile
    received_on: date
    last_year_rows: int | None = None
    female: str | None = "F"
    male: str | None = "P"


def frame_makers() -> dict[str, Maker[FrameContext]]:
    """Check -> its maker, of those that judge the rows of a case list."""
    return any_file() | {
        "in_strata": together(sex_outside_strata),
        "sex_as_personal_number": together(sex_disagrees),
        "age_as_personal_number": together(age_disagrees),
        "in_target_group": together(age_outside),
        "personal_number_valid": together(personal_number_malformed),
        "in_period": together(report_outside),
        "stratum_keeps_cases": together(stratum_left_empty),
    }


def sex_outside_strata(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A sex that the design has no stratum for."""
    return frame["sex"].notna() & ~frame["sex"].isin(context.strata)


def sex_disagrees(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A sex other than the one that the personal number's ninth digit tells."""
    told = _told(frame, context)["female"].map({True: context.female, False: context.male})
    return told.notna() & frame["sex"].notna() & (told.astype("object") != frame["sex"])


def age_disagrees(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An age other than the personal number's, in whole years on the day of the report."""
    differs = _told(frame, context)["age"] != frame["age"]
    return true_of(differs) & frame["report_received"].notna()


def age_outside(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An age that somebody has, outside the target group."""
    possible = (frame["age"] >= 0) & (frame["age"] <= _OLDEST)
    outside = (frame["age"] < context.ages.low) | (frame["age"] > context.ages.high)
    return true_of(outside & possible)


def personal_number_malformed(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """What stands as a personal number has not its form, day or check digit."""
    return frame["personal_number"].notna() & ~_told(frame, context)["valid"]


def report_outside(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A report before or after the audit's period (both ends belong to it)."""
    before = frame["report_received"] < pd.Timestamp(context.period.start)
    after = _after(frame["report_received"], context.period.end)
    return (before | after) & ~_after(frame["report_received"], context.received_on)


def stratum_left_empty(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """Rows of a stratum whose every row is left out of the list: nothing remains to draw from."""
    left_out = age_outside(frame, context) | report_outside(frame, context)
    return left_out & frame["sex"].notna() & ~frame["sex"].isin(frame["sex"][~left_out].dropna())


def _told(frame: pd.DataFrame, context: FrameContext) -> pd.DataFrame:
    day = frame["report_received"].fillna(pd.Timestamp(context.received_on))
    return read_column(frame["personal_number"], on=day)


def _after(days: pd.Series[pd.Timestamp], day: date) -> pd.Series[bool]:
    return days > pd.Timestamp(day)
