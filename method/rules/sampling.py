"""The rules for a unit's case list (the frame). Columns and dtypes: those of the hand-in form `frame`.

Whether an investigation was opened and closed in time is a finding of the audit, not a fault of the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from config.audit import Ages, Span
from config.law import LawFile
from method import personal_number
from method.judging import Rule, Severity

_OLDEST = 120
_CASE_REF = r"(?=.*\d)[^\x00-\x1f\x7f-\x9f]{3,40}"


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


_MALFORMED = "Ärendenumret är inte ett ärendenummer: det ska ha 3-40 tecken och minst en siffra."
_DUPLICATE = "Samma ärendenummer står på flera rader. Varje ärende ska ha en rad och ett eget nummer."
_SEX_MISSING = "Kön saknas. Fyll i det: det avgör vilken grupp ärendet dras ur."
_NO_STRATUM = "Kön är inget av dem som granskningen drar akter ur."
_SEX_DISAGREES = "Kön stämmer inte med personnumret. Kontrollera båda."
_AGE_DISAGREES = "Åldern stämmer inte med personnumret den dag anmälan kom in. Kontrollera båda."
_TOO_OLD = "Åldern ligger utanför granskningens målgrupp. Raden lämnas utanför listan."
_UNCHECKED = "Personnummer saknas, så kön och ålder har inte kunnat kontrolleras."
_NO_NUMBER = "Personnumret är inte ett möjligt personnummer eller samordningsnummer."
_REPORT_LATER = "Anmälan har ett datum efter den dag då listan lämnades in."
_OUTSIDE = "Anmälan kom in utanför granskningens period. Raden lämnas utanför listan."
_EARLY = "Utredningen inleddes före anmälan. Datumen används inte när tidsgränser räknas."
_BACKWARDS = "Utredningen avslutades innan den inleddes. Datumen används inte när tidsgränser räknas."
_LATER = "Datumet ligger efter den dag då listan lämnades in."
_LEFT_EMPTY = "Alla ärenden av samma kön ligger utanför granskningen, så det finns inga att dra akter ur."


def frame_rules() -> tuple[Rule[FrameContext], ...]:
    """Every rule for the rows of a case list."""
    stop, warn, note = Severity.STOP, Severity.WARN, Severity.NOTE
    dates = ("investigation_opened", "investigation_closed")
    return (
        Rule("frame.case_ref_missing", stop, ("case_ref",), "Ärendenummer saknas.", case_ref_missing),
        Rule("frame.case_ref_malformed", stop, ("case_ref",), _MALFORMED, case_ref_malformed),
        Rule("frame.case_ref_duplicate", stop, ("case_ref",), _DUPLICATE, case_ref_duplicate),
        Rule("frame.sex_missing", stop, ("sex",), _SEX_MISSING, sex_missing),
        Rule("frame.sex_outside_strata", stop, ("sex",), _NO_STRATUM, sex_outside_strata),
        Rule("frame.sex_disagrees", warn, ("personal_number", "sex"), _SEX_DISAGREES, sex_disagrees),
        Rule("frame.age_missing", warn, ("age",), "Ålder saknas.", age_missing),
        Rule("frame.age_impossible", stop, ("age",), "Åldern är inte möjlig.", age_impossible),
        Rule("frame.age_disagrees", warn, ("personal_number", "age"), _AGE_DISAGREES, age_disagrees),
        Rule("frame.age_outside", warn, ("personal_number", "age"), _TOO_OLD, age_outside, leaves_out=True),
        Rule("frame.personal_number_missing", note, ("personal_number",), _UNCHECKED, personal_number_missing),
        Rule("frame.personal_number_malformed", warn, ("personal_number",), _NO_NUMBER, personal_number_malformed),
        Rule("frame.report_missing", stop, ("report_received",), "Datum för anmälan saknas.", report_missing),
        Rule("frame.report_in_future", stop, ("report_received",), _REPORT_LATER, report_in_future),
        Rule("frame.report_outside", warn, ("report_received",), _OUTSIDE, report_outside, leaves_out=True),
        Rule("frame.opened_before_report", warn, ("report_received", dates[0]), _EARLY, opened_before_report),
        Rule("frame.closed_before_opened", warn, dates, _BACKWARDS, closed_before_opened),
        Rule("frame.opened_in_future", warn, dates[:1], _LATER, opened_in_future),
        Rule("frame.closed_in_future", warn, dates[1:], _LATER, closed_in_future),
        Rule("frame.stratum_left_empty", stop, ("sex",), _LEFT_EMPTY, stratum_left_empty),
    )


def case_ref_missing(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """No case number: the file could not be found."""
    return frame["case_ref"].isna()


def case_ref_malformed(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """Too short or long for a case number, without a digit, or with control characters."""
    return frame["case_ref"].notna() & ~frame["case_ref"].astype("str").str.fullmatch(_CASE_REF)


def case_ref_duplicate(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """Every row of a case number that stands on several: the draw keys would be the same."""
    return frame["case_ref"].notna() & frame["case_ref"].duplicated(keep=False)


def sex_missing(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """No sex: the row belongs to no stratum, and sex is not guessed from the personal number."""
    return frame["sex"].isna()


def sex_outside_strata(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A sex that the design has no stratum for."""
    return frame["sex"].notna() & ~frame["sex"].isin(context.strata)


def sex_disagrees(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A sex other than the one that the personal number's ninth digit tells."""
    told = _told(frame, context)["female"].map({True: context.female, False: context.male})
    return told.notna() & frame["sex"].notna() & (told.astype("object") != frame["sex"])


def age_missing(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """No age."""
    return frame["age"].isna()


def age_impossible(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An age that nobody has."""
    return _true((frame["age"] < 0) | (frame["age"] > _OLDEST))


def age_disagrees(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An age other than the personal number's, in whole years on the day of the report."""
    differs = _told(frame, context)["age"] != frame["age"]
    return _true(differs) & frame["report_received"].notna()


def age_outside(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A possible age outside the target group."""
    outside = (frame["age"] < context.ages.low) | (frame["age"] > context.ages.high)
    return _true(outside) & ~age_impossible(frame, context)


def personal_number_missing(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """No personal number, as for an unborn child: nothing to check sex and age against."""
    return frame["personal_number"].isna()


def personal_number_malformed(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """What stands as a personal number has not its form, day or check digit."""
    return frame["personal_number"].notna() & ~_told(frame, context)["valid"]


def report_missing(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """No day of report: nobody can tell whether the case belongs to the period."""
    return frame["report_received"].isna()


def report_in_future(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A report that had not come in when the list did."""
    return _after(frame["report_received"], context.received_on)


def report_outside(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """A report before or after the audit's period (both ends belong to it)."""
    before = frame["report_received"] < pd.Timestamp(context.period.start)
    after = _after(frame["report_received"], context.period.end)
    return (before | after) & ~report_in_future(frame, context)


def opened_before_report(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An investigation opened before the report that led to it."""
    return frame["investigation_opened"] < frame["report_received"]


def closed_before_opened(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An investigation closed before it was opened."""
    return frame["investigation_closed"] < frame["investigation_opened"]


def opened_in_future(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An investigation that had not been opened when the list came in."""
    return _after(frame["investigation_opened"], context.received_on)


def closed_in_future(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """An investigation that had not been closed when the list came in."""
    return _after(frame["investigation_closed"], context.received_on)


def stratum_left_empty(frame: pd.DataFrame, context: FrameContext) -> pd.Series[bool]:
    """Rows of a stratum whose every row is left out of the list: nothing remains to draw from."""
    left_out = age_outside(frame, context) | report_outside(frame, context)
    return left_out & frame["sex"].notna() & ~frame["sex"].isin(frame["sex"][~left_out].dropna())


def _told(frame: pd.DataFrame, context: FrameContext) -> pd.DataFrame:
    day = frame["report_received"].fillna(pd.Timestamp(context.received_on))
    return personal_number.read_column(frame["personal_number"], on=day)


def _after(days: pd.Series[pd.Timestamp], day: date) -> pd.Series[bool]:
    return days > pd.Timestamp(day)


def _true(mask: pd.Series[bool]) -> pd.Series[bool]:
    # A missing age breaks no rule about ages; that it is missing is a rule of its own.
    return mask.fillna(value=False).astype("bool")
