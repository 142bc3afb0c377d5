"""The rules for a unit's action plan, and for its reports on how far the actions have come.

Columns and dtypes: those of the hand-in forms `action-plan` and `progress`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pandas as pd

from config.rulesets import Ruleset
from method.judging import Problem
from method.rules.any_file import any_file
from method.rules.stated import Failing, Maker, for_each, problem, rule, together

DONE = "done"
_STEPS = {"not": 0, "partly": 1, DONE: 2}

# Parts of the words that functions and their places of work are called by: an owner that has one is no person's name.
_FUNCTION_WORDS = (
    *("administratör", "ansvarig", "assistent", "chef", "controller", "direktör", "handläggare", "inspektör"),
    *("koordinator", "kurator", "ledare", "ledning", "ombud", "psykolog", "rådgivare", "samordnare", "sekreterare"),
    *("specialist", "strateg", "utredare", "utvecklare", "avdelning", "barn", "enhet", "familj", "funktion"),
    *("förvaltning", "grupp", "kvalitet", "metod", "mottagning", "nämnd", "område", "social", "stadsdel", "team"),
    *("tjänst", "unga", "ungdom", "utredning", "verksamhet", "vård"),
)


@dataclass(frozen=True)
class PlanContext:
    """What an action plan is judged against.

    `development_areas`: what each development area of the unit is called in the plan, the heading of its question or
    its own title; each has to be answered. `also_called`: a further name -> the one of `development_areas` it stands
    for, where the same area may be called both. `latest_due`: the day the verdict falls due; an action finished later
    cannot count in it.
    """

    development_areas: tuple[str, ...]
    received_on: date
    latest_due: date
    also_called: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PlannedAction:
    """An action of the plan in force.

    `status`: the latest reported, one of the codes of the form `progress`. `has_evidence`: evidence was given before.
    """

    number: int
    action: str
    status: str
    has_evidence: bool


@dataclass(frozen=True)
class ProgressContext:
    """What a progress report is judged against: every action of the plan in force."""

    actions: tuple[PlannedAction, ...]
    received_on: date


def plan_makers(development_areas: tuple[str, ...]) -> dict[str, Maker[PlanContext]]:
    """Check -> its maker, of those that judge the rows of an action plan that answers these development areas."""
    areas = ", ".join(f"”{area}”" for area in distinct_areas(development_areas)) or "inga"
    return any_file() | {
        "area_of_unit": lambda code, stated: [rule(code, stated, area_unknown, areas=areas)],
        "function_not_person": together(owner_is_person),
        "not_before_receipt": for_each(before_receipt),
        "by_verdict": for_each(after_verdict),
    }


def progress_makers() -> dict[str, Maker[ProgressContext]]:
    """Check -> its maker, of those that judge the rows of a progress report."""
    return any_file() | {
        "in_plan": together(not_planned),
        "as_in_plan": together(action_differs),
        "evidence_when_done": together(done_without_evidence),
        "not_backwards": together(status_backwards),
    }


def unreported(frame: pd.DataFrame, context: ProgressContext, ruleset: Ruleset) -> tuple[Problem, ...]:
    """What the ruleset says of the plan's actions that the report leaves out; nothing when it mentions them all."""
    reported = {int(number) for number in frame["number"].dropna()}
    missing = sum(action.number not in reported for action in context.actions)
    if not missing:
        return ()
    told = ruleset.of("all_reported")
    return tuple(problem(code, stated, missing=missing, actions=len(context.actions)) for code, stated in told)


def distinct_areas(development_areas: tuple[str, ...]) -> tuple[str, ...]:
    """The development areas, the first of those whose names differ in case or white space only."""
    areas: dict[str, str] = {}
    for area in development_areas:
        areas.setdefault(_fold(area), area)
    return tuple(areas.values())


def with_known_areas(frame: pd.DataFrame, context: PlanContext) -> pd.DataFrame:
    """`frame` with each development area named as the unit's own, where it is one of them."""
    given = frame["development_area"]
    known = _folded(given).map(_names(context))
    return frame.assign(development_area=given.where(known.isna(), known))


def area_unknown(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """A development area that is none of the unit's, whatever the case and white space."""
    given = _folded(frame["development_area"])
    return given.notna() & ~given.isin(_names(context))


def owner_is_person(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """An owner written as a person's name: people move on, a function remains."""
    named = [isinstance(owner, str) and _is_name(owner) for owner in frame["owner"]]
    return pd.Series(named, index=frame.index, dtype="bool")


def before_receipt(column: str) -> Failing[PlanContext]:
    """Rows with a day that had passed when the plan came in (the day itself will do)."""
    return lambda frame, context: frame[column] < pd.Timestamp(context.received_on)


def after_verdict(column: str) -> Failing[PlanContext]:
    """Rows with a day later than the one on which the verdict falls due (the day itself will do)."""
    return lambda frame, context: frame[column] > pd.Timestamp(context.latest_due)


def not_planned(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """A number that no action of the plan has."""
    return frame["number"].notna() & ~frame["number"].isin([action.number for action in context.actions])


def action_differs(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Another action than the plan's by that number, or none, whatever the case and white space."""
    planned = _of_plan(frame, {action.number: action.action for action in context.actions})
    return planned.notna() & (_folded(frame["action"]) != _folded(planned))


def done_without_evidence(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Done, with nothing that shows it in this report or an earlier one."""
    shown = frame["number"].isin([action.number for action in context.actions if action.has_evidence])
    return (frame["status"] == DONE) & frame["evidence"].isna() & ~shown


def status_backwards(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Less far than reported before; an action that was dropped is on none of these steps."""
    before = {action.number: _STEPS[action.status] for action in context.actions if action.status in _STEPS}
    return frame["status"].map(_STEPS).astype("float64") < _of_plan(frame, before).astype("float64")


def _names(context: PlanContext) -> dict[str, str]:
    areas = {_fold(area): area for area in distinct_areas(context.development_areas)}
    others = {_fold(name): areas[_fold(area)] for name, area in context.also_called.items()}
    return others | areas


def _of_plan(frame: pd.DataFrame, by_number: dict[int, Any]) -> pd.Series[Any]:
    return frame["number"].astype("object").map(by_number)


def _folded(texts: pd.Series[str]) -> pd.Series[str]:
    return texts.astype("object").map(_fold, na_action="ignore")


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def _is_name(owner: str) -> bool:
    # Rather miss a name than doubt a function: two words at least, letters only, each with one capital at its start.
    words = owner.replace("-", " ").split()
    looks_so = " " in owner.strip() and owner.istitle() and all(word.isalpha() for word in words)
    return looks_so and not any(word in owner.casefold() for word in _FUNCTION_WORDS)
