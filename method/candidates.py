"""Candidate findings: what a unit's figures suggest as a strength or a development area, for an inspector to judge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from config.template import Good, ReviewTemplate
from method.figures import in_percent

_HALF = 50.0


class Suggests(StrEnum):
    """What the figures suggest."""

    STRENGTH = "strength"
    DEVELOPMENT = "development"


class Ground(StrEnum):
    """What the figures are held against."""

    STANDARD = "standard"
    MAJORITY = "majority"


@dataclass(frozen=True)
class FollowedFigure:
    """A followed question's figure at a unit: `count` files of `base`, with the 95 % interval in percent (0-100)."""

    count: int
    base: int
    low: float
    high: float


@dataclass(frozen=True)
class Candidate:
    """A suggestion. `line`: the percentage that the figure is held against; `certain`: the whole interval says so."""

    column: str
    suggests: Suggests
    ground: Ground
    line: float
    certain: bool


def candidates(figures: Mapping[str, FollowedFigure], template: ReviewTemplate) -> list[Candidate]:
    """What the figures suggest, in the template's order. `figures`: column key -> figure.

    With a standard a figure on its good side suggests a strength, one on the other side a development area; whether
    the sample is large enough to be sure is told beside it. Without one, only a figure whose whole interval lies on
    one side of a half suggests anything. A question with no file in its base suggests nothing.
    """
    found = [
        _candidate(column, figures[column], good)
        for column, (_, good) in template.followed().items()
        if column in figures and figures[column].base
    ]
    return [one for one in found if one is not None]


def _candidate(column: str, figure: FollowedFigure, good: Good) -> Candidate | None:
    line = _HALF if good.standard is None else good.standard
    reached, surely, surely_not = _against(figure, line, high=good.direction == "high")
    certain = surely if reached else surely_not
    if good.standard is None and not certain:
        return None
    suggests = Suggests.STRENGTH if reached else Suggests.DEVELOPMENT
    ground = Ground.MAJORITY if good.standard is None else Ground.STANDARD
    return Candidate(column, suggests, ground, line, certain)


def _against(figure: FollowedFigure, line: float, *, high: bool) -> tuple[bool, bool, bool]:
    """Whether the figure reaches the line, whether its whole interval does, whether none of it does."""
    share = 100 * figure.count / figure.base
    if high:
        return share >= line, figure.low >= line, figure.high < line
    return share <= line, figure.high <= line, figure.low > line


def in_words(candidate: Candidate, *, high: bool) -> str:
    """Why it is suggested, e.g. "Målet är minst 95 %. Hela intervallet ligger under: siffrorna räcker."."""
    bound = "minst" if high else "högst"
    against = f"Målet är {bound} {in_percent(candidate.line)}."
    if candidate.ground is Ground.MAJORITY:
        side = "över" if (candidate.suggests is Suggests.STRENGTH) == high else "under"
        return f"Inget mål är satt. Hela intervallet ligger {side} hälften."
    if candidate.certain:
        return f"{against} Hela intervallet säger detsamma."
    return f"{against} Intervallet rymmer också motsatsen: siffrorna ensamma räcker inte."
