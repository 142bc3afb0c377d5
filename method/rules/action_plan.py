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

from method.judging import Problem, Rule, Severity

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


_NUMBER_MISSING = "Nummer saknas. Varje åtgärd ska ha ett eget nummer."
_NUMBER_DUPLICATE = "Samma nummer står på flera rader. Varje åtgärd ska ha en rad och ett eget nummer."
_PERSON = "Ansvarig ser ut att vara en persons namn. Ange en funktion, till exempel enhetschef."
_DUE_MISSING = "Datum för när åtgärden ska vara klar saknas."
_DUE_PASSED = "Datumet hade redan passerat den dag då planen lämnades in."
_DUE_LATE = "Åtgärden blir klar efter den dag då uppföljningen ska vara bedömd, och kan då inte räknas."
_NOT_PLANNED = "Åtgärden finns inte i planen. Numret ska vara det som åtgärden har där."
_OTHER_ACTION = "Åtgärden saknas eller skiljer sig från planens åtgärd med samma nummer."
_STATUS_MISSING = "Status saknas."
_NO_EVIDENCE = "En åtgärd som är klar ska ha belägg."
_BACKWARDS = "Åtgärden har nu kommit kortare än i den förra lägesrapporten."


def plan_rules(development_areas: tuple[str, ...]) -> tuple[Rule[PlanContext], ...]:
    """Every rule for the rows of an action plan that answers these development areas."""
    stop, warn = Severity.STOP, Severity.WARN
    area, unknown = ("development_area",), _unknown_area(development_areas)
    return (
        Rule("action_plan.number_missing", stop, ("number",), _NUMBER_MISSING, number_missing),
        Rule("action_plan.number_duplicate", stop, ("number",), _NUMBER_DUPLICATE, number_duplicate),
        Rule("action_plan.area_missing", stop, area, "Utvecklingsområde saknas.", area_missing),
        Rule("action_plan.area_unknown", stop, area, unknown, area_unknown),
        Rule("action_plan.action_missing", stop, ("action",), "Åtgärd saknas.", action_missing),
        Rule("action_plan.owner_missing", stop, ("owner",), "Ansvarig funktion saknas.", owner_missing),
        Rule("action_plan.owner_is_person", warn, ("owner",), _PERSON, owner_is_person),
        Rule("action_plan.due_missing", stop, ("due",), _DUE_MISSING, due_missing),
        Rule("action_plan.due_passed", stop, ("due",), _DUE_PASSED, due_passed),
        Rule("action_plan.due_too_late", warn, ("due",), _DUE_LATE, due_too_late),
        Rule("action_plan.measure_missing", stop, ("measure",), "Mått saknas.", measure_missing),
    )


def progress_rules() -> tuple[Rule[ProgressContext], ...]:
    """Every rule for the rows of a progress report."""
    stop, warn, note = Severity.STOP, Severity.WARN, Severity.NOTE
    return (
        Rule("progress.number_missing", stop, ("number",), _NUMBER_MISSING, number_missing),
        Rule("progress.number_duplicate", stop, ("number",), _NUMBER_DUPLICATE, number_duplicate),
        Rule("progress.not_planned", stop, ("number",), _NOT_PLANNED, not_planned),
        Rule("progress.action_differs", warn, ("action",), _OTHER_ACTION, action_differs),
        Rule("progress.status_missing", stop, ("status",), _STATUS_MISSING, status_missing),
        Rule("progress.done_without_evidence", stop, ("status", "evidence"), _NO_EVIDENCE, done_without_evidence),
        Rule("progress.status_backwards", note, ("status",), _BACKWARDS, status_backwards),
    )


def unreported(frame: pd.DataFrame, context: ProgressContext) -> tuple[Problem, ...]:
    """A stop on how many of the plan's actions the report does not mention; nothing when it mentions them all."""
    reported = {int(number) for number in frame["number"].dropna()}
    missing = sum(action.number not in reported for action in context.actions)
    if not missing:
        return ()
    message = f"{missing} av planens {len(context.actions)} åtgärder saknas i lägesrapporten. Alla ska ha en rad."
    return (Problem("progress.actions_unreported", Severity.STOP, None, None, message),)


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


def number_missing(frame: pd.DataFrame, context: PlanContext | ProgressContext) -> pd.Series[bool]:
    """No number: nobody could tell later which action is meant."""
    return frame["number"].isna()


def number_duplicate(frame: pd.DataFrame, context: PlanContext | ProgressContext) -> pd.Series[bool]:
    """Every row of a number that stands on several."""
    return frame["number"].notna() & frame["number"].duplicated(keep=False)


def area_missing(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """No development area: the action answers nothing."""
    return frame["development_area"].isna()


def area_unknown(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """A development area that is none of the unit's, whatever the case and white space."""
    given = _folded(frame["development_area"])
    return given.notna() & ~given.isin(_names(context))


def action_missing(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """Nothing is going to be done."""
    return frame["action"].isna()


def owner_missing(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """Nobody is going to do it."""
    return frame["owner"].isna()


def owner_is_person(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """An owner written as a person's name: people move on, a function remains."""
    named = [isinstance(owner, str) and _is_name(owner) for owner in frame["owner"]]
    return pd.Series(named, index=frame.index, dtype="bool")


def due_missing(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """No day when the action is to be done."""
    return frame["due"].isna()


def due_passed(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """To be done before the plan came in (the day itself will do)."""
    return frame["due"] < pd.Timestamp(context.received_on)


def due_too_late(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """To be done after the day the verdict falls due (the day itself will do)."""
    return frame["due"] > pd.Timestamp(context.latest_due)


def measure_missing(frame: pd.DataFrame, context: PlanContext) -> pd.Series[bool]:
    """Nothing to see by whether the action helped."""
    return frame["measure"].isna()


def not_planned(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """A number that no action of the plan has."""
    return frame["number"].notna() & ~frame["number"].isin([action.number for action in context.actions])


def action_differs(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Another action than the plan's by that number, or none, whatever the case and white space."""
    planned = _of_plan(frame, {action.number: action.action for action in context.actions})
    return planned.notna() & (_folded(frame["action"]) != _folded(planned))


def status_missing(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Nobody says how far the action has come."""
    return frame["status"].isna()


def done_without_evidence(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Done, with nothing that shows it in this report or an earlier one."""
    shown = frame["number"].isin([action.number for action in context.actions if action.has_evidence])
    return (frame["status"] == DONE) & frame["evidence"].isna() & ~shown


def status_backwards(frame: pd.DataFrame, context: ProgressContext) -> pd.Series[bool]:
    """Less far than reported before; an action that was dropped is on none of these steps."""
    before = {action.number: _STEPS[action.status] for action in context.actions if action.status in _STEPS}
    return frame["status"].map(_STEPS).astype("float64") < _of_plan(frame, before).astype("float64")


def _unknown_area(development_areas: tuple[str, ...]) -> str:
    if not development_areas:
        return "Enheten har inga utvecklingsområden att besvara."
    named = ", ".join(f"”{area}”" for area in distinct_areas(development_areas))
    return f"Utvecklingsområdet är inget av enhetens. De är: {named}."


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
