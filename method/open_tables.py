"""Which figures of an audit's tables to hide where they are published openly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import pandas as pd

from config.template import Battery, MultiResponse, ReviewTemplate
from method.disclosure import BASE, TOTAL, Protection, hidden, hidden_shares

Place = tuple[str, str, str | None]
"""Question, answer, unit (None for the total)."""

Held = Mapping[Place, tuple[int, int]]
"""Place -> count and base of each unit's figure."""


@dataclass(frozen=True)
class Hidden:
    """The figures whose count is not to be shown, and those whose base is not."""

    counts: frozenset[Place]
    bases: frozenset[Place]


def hidden_figures(held: Held, template: ReviewTemplate, *, smallest: int | None) -> Hidden:
    """What to hide in the tables of all units, with their total; nothing when `smallest` is None.

    A single-choice question is protected as a whole. Rows of a battery have bases of their own and are protected one
    by one; several answers a file, with the base that they share. How many files each unit read is no secret: it
    stands in the tables' heads, so where all files were asked their number is not hidden.
    """
    protection = Protection(smallest=smallest)
    counts: set[Place] = set()
    bases: set[Place] = set()
    files = _files(held, template)
    for question, measures in groupby(template.measures(), key=lambda measure: measure.question):
        same = list(measures)
        kind = next(one for one in template.questions if one.key == question)
        answers = [measure.answer for measure in same]
        if isinstance(kind, Battery):
            parts = [[answer] for answer in answers]
        elif isinstance(kind, MultiResponse):
            parts = [answers]
        else:
            parts = []
            in_base = [measure.answer for measure in same if measure.in_base]
            found = [_of_one_choice(held, question, answers, in_base, protection, files)]
        found = [_of_shares(held, question, part, protection, files) for part in parts] or found
        counts = counts.union(*(places for places, _ in found))
        bases = bases.union(*(places for _, places in found))
    return Hidden(frozenset(counts), frozenset(bases))


def _files(held: Held, template: ReviewTemplate) -> dict[str | None, int]:
    """Unit -> how many files it read: as many as the question has that was put to most of them."""
    adding_up = {one.key for one in template.questions if not isinstance(one, Battery | MultiResponse)}
    asked: dict[tuple[str, str | None], int] = {}
    for (question, _, unit), (count, base) in held.items():
        before = asked.get((question, unit), 0)
        asked[question, unit] = before + count if question in adding_up else max(before, base)
    files: dict[str | None, int] = {}
    for (_, unit), number in asked.items():
        files[unit] = max(files.get(unit, 0), number)
    return files


def _of_one_choice(
    held: Held,
    question: str,
    answers: Sequence[str],
    in_base: Sequence[str],
    protection: Protection,
    files: Mapping[str | None, int],
) -> tuple[set[Place], set[Place]]:
    table = _table(held, question, answers)
    if table.empty:
        return set(), set()
    partly = in_base if len(in_base) < len(answers) else None
    known = [str(unit) for unit, asked in table.sum().items() if asked == files[str(unit)]]
    mask = hidden(table, in_base=partly, protection=protection, known=known)
    base = mask.T[BASE if partly else TOTAL]
    return _places(mask.loc[list(answers)], question), _base_places(question, in_base, base)


def _of_shares(
    held: Held, question: str, answers: Sequence[str], protection: Protection, files: Mapping[str | None, int]
) -> tuple[set[Place], set[Place]]:
    table = _table(held, question, answers)
    if table.empty:
        return set(), set()
    bases = pd.Series({unit: held[question, answers[0], unit][1] for unit in table.columns})
    known = [str(unit) for unit, base in bases.items() if base == files[str(unit)]]
    counts, hidden_bases = hidden_shares(table, bases, protection=protection, known=known)
    if _leaves_few_out(files, bases, protection):
        hidden_bases = hidden_bases | True
    return _places(counts, question), _base_places(question, answers, hidden_bases)


def _leaves_few_out(files: Mapping[str | None, int], bases: pd.Series[int], protection: Protection) -> bool:
    """Whether a base, beside the number of files, tells that so few are outside it; then no base of the row is shown.

    The number of files stands as the base of other questions, so a base is linked to what another question counts.
    """
    if protection.smallest is None:
        return False
    left = [files[str(unit)] - int(base) for unit, base in bases.items()]
    return any(0 < few < protection.smallest for few in [*left, sum(left)])


def _base_places(question: str, answers: Sequence[str], mask: pd.Series[bool]) -> set[Place]:
    return {(question, answer, _unit(str(unit))) for answer in answers for unit in mask.index[mask]}


def _table(held: Held, question: str, answers: Sequence[str]) -> pd.DataFrame:
    units = list(dict.fromkeys(unit for one, _, unit in held if one == question and unit is not None))
    return pd.DataFrame(
        {unit: [held[question, answer, unit][0] for answer in answers] for unit in units}, index=list(answers)
    )


def _places(mask: pd.DataFrame, question: str) -> set[Place]:
    return {
        (question, str(answer), _unit(unit)) for answer in mask.index for unit in mask.columns if mask.at[answer, unit]
    }


def _unit(label: str) -> str | None:
    return None if label == TOTAL else label
