"""The rules for a unit's own indicators. Columns: those of the hand-in form `indicators`, all text or None."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from method.rules.any_file import any_file
from method.rules.stated import Maker, together


@dataclass(frozen=True)
class IndicatorContext:
    """What indicators are judged against. `questions`: the headings of the template's questions -> their keys."""

    questions: dict[str, str]
    received_on: date


def indicator_makers() -> dict[str, Maker[IndicatorContext]]:
    """Check -> its maker."""
    return any_file() | {"question_of_template": together(question_unknown)}


def question_unknown(frame: pd.DataFrame, context: IndicatorContext) -> pd.Series[bool]:
    """A question that the template does not put, whatever the case."""
    known = {heading.casefold() for heading in context.questions}
    given = frame["question"].astype("object").map(str.casefold, na_action="ignore")
    return given.notna() & ~given.isin(known)


def with_keys(frame: pd.DataFrame, context: IndicatorContext) -> pd.DataFrame:
    """`frame` with each question's key in the place of its heading, where it is one."""
    keys = {heading.casefold(): key for heading, key in context.questions.items()}
    given = frame["question"].astype("object").map(str.casefold, na_action="ignore")
    return frame.assign(question=given.map(keys).astype("object").where(given.notna(), None))
