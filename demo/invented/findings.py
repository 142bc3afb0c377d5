"""The findings that inspectors word from what the figures suggest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from config.template import Good
from demo.invented.world import Words

MOST_STRENGTHS, MOST_AREAS = 2, 3


@dataclass(frozen=True)
class Suggested:
    """What the figures suggest of a question: a `strength` or a `development` area.

    `share`: 0-1. `certain`: whether its whole interval says so.
    """

    column: str
    kind: str
    share: float
    certain: bool


@dataclass(frozen=True)
class Worded:
    """A finding as it is put to the unit."""

    kind: str
    column: str
    area: str
    text: str


def worded(words: Words, suggested: Sequence[Suggested], followed: Mapping[str, Good], *, area: str) -> list[Worded]:
    """The strengths, then the development areas: the surest first, then the clearest.

    `followed`: column -> what good looks like, in the template's order; a unit of which nothing is suggested is told
    of the first as a strength. `area`: the quality area of a question that has none of its own.
    """
    surest_first = sorted(suggested, key=lambda one: (not one.certain, one.share))
    areas = [one for one in surest_first if one.kind == "development"][:MOST_AREAS]
    clearest_first = sorted(suggested, key=lambda one: (not one.certain, -one.share))
    strengths = [one for one in clearest_first if one.kind == "strength"][:MOST_STRENGTHS]
    chosen = [*strengths, *areas] or [Suggested(next(iter(followed)), "strength", 1.0, certain=False)]
    return [
        Worded(
            kind=one.kind,
            column=one.column,
            area=followed[one.column].area or area,
            text=(words.strength if one.kind == "strength" else words.development).replace("[column]", one.column),
        )
        for one in chosen
    ]
