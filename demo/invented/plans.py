"""Action plans and reports: what a unit means to do about each development area, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from demo.invented.chance import stream
from demo.invented.world import World
from method.dates import in_words

if TYPE_CHECKING:
    import pandas as pd

Fate = Literal["done", "more_time", "partly", "dropped"]

_SECOND_ACTION = 0.35
_FIRST_DAY = 0.65


@dataclass(frozen=True)
class Area:
    """A development area: its title in the plan, and the quality area that it belongs to."""

    title: str
    quality_area: str


def plan_rows(world: World, audit: str, unit: str, areas: Sequence[Area], *, days: Sequence[date]) -> pd.DataFrame:
    """The plan: one action or two for each area, done by one of `days`, of which the first is the likeliest.

    Columns `number`, `development_area`, `action`, `owner`, `due` (date), `measure`.
    """
    import pandas as pd

    chance, words = stream(world.seed, audit, unit, "plan"), world.words
    rows: list[tuple[int, str, str, str, date, str]] = []
    for area in areas:
        possible = words.actions.get(area.quality_area) or next(iter(words.actions.values()))
        number = 1 + int(len(possible) > 1 and chance.random() < _SECOND_ACTION)
        for place in chance.permutation(len(possible))[:number]:
            day = days[0] if chance.random() < _FIRST_DAY else days[-1]
            owner = words.functions[int(chance.integers(len(words.functions)))]
            rows.append((len(rows) + 1, area.title, possible[int(place)], owner, day, words.measure))
    columns = ["number", "development_area", "action", "owner", "due", "measure"]
    return pd.DataFrame(rows, columns=columns).astype({"due": "object"})


def fate_of(world: World, audit: str, unit: str, number: int) -> Fate:
    """What becomes of an action in the end."""
    import numpy as np

    fates = list(world.fates)
    weights = np.cumsum([world.fates[fate] for fate in fates])
    drawn = stream(world.seed, audit, unit, "action", number).random() * weights[-1]
    return fates[int((drawn >= weights).sum())]


@dataclass(frozen=True)
class Planned:
    """An action of the accepted plan, with the day on which it is to be done."""

    number: int
    action: str
    due: date


def progress_rows(world: World, audit: str, unit: str, actions: Sequence[Planned], *, by: date) -> pd.DataFrame:
    """A report on every action: done when its day has come by `by`, unless something else becomes of it.

    Columns `number`, `action`, `status` (a code of the form), `evidence`.
    """
    import pandas as pd

    rows = []
    for action in actions:
        fate = fate_of(world, audit, unit, action.number)
        has_come = "done" if action.due <= by else "partly"
        status = fate if fate in ("partly", "dropped") else has_come
        shown_by = world.words.begun if status == "partly" else world.words.evidence
        rows.append((action.number, action.action, status, f"{shown_by}, {in_words(by)}"))
    return pd.DataFrame(rows, columns=["number", "action", "status", "evidence"])
