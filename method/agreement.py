"""How far two readers of the same file give the same answer, and whether so few files can tell.

Shares and coefficients are 0-1 (a coefficient -1 to 1), never percent. `method.chance_corrected` allows for chance.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd

from method.intervals import clopper_pearson
from method.tables import answers_in

SEMICOLON = ";"
NO_ANSWER = "inget svar"
"""The category of a reader who left a cell empty that the other answered."""

Counts = Sequence[Sequence[int]]
"""Files by the first reader's answer (rows) and the second's (columns), in the same order: square."""


class Standing(StrEnum):
    """What the pairs of readings say of a question."""

    GOOD = "good"
    WEAK = "weak"
    CANNOT_TELL = "cannot_tell"


SWEDISH: dict[Standing, str] = {
    Standing.GOOD: "god",
    Standing.WEAK: "svag",
    Standing.CANNOT_TELL: "går inte att säga",
}
"""What a user reads of the agreement (samstämmighet)."""


@dataclass(frozen=True)
class Agreement:
    """One column: on how many files the readers are compared, and on how many they agree."""

    column: str
    compared: int
    agree: int


@dataclass(frozen=True)
class PairTable:
    """One column: the files by both readers' answers. `counts` has a row and a column per category, in their order."""

    column: str
    categories: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    @property
    def compared(self) -> int:
        """How many files."""
        return sum(map(sum, self.counts))

    @property
    def agree(self) -> int:
        """On how many of them the readers give the same answer."""
        return sum(row[place] for place, row in enumerate(self.counts))


@dataclass(frozen=True)
class Estimate:
    """A measure of agreement with its interval.

    All None where the measure is not defined for the pairs at hand; the limits alone None where no interval can be
    had (every file says the same, so that nothing is seen of how files vary).
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None


def raw_agreement(
    first: pd.DataFrame, second: pd.DataFrame, columns: Sequence[str], *, separators: Mapping[str, str] | None = None
) -> list[Agreement]:
    """Per column, the files on which both readers give the same answer, in the order of `columns`.

    Both frames have the case number or pseudonym as index, each once, and the columns. Compared are the files that
    both have read, where at least one gave an answer: a question that neither had to answer says nothing of how they
    agree. Of several answers in one cell the set has to be the same, in whatever order; `separators` (column ->
    separator) names what parts them where that is not a semicolon. No allowance is made for chance.
    """
    same = _same_answers(first, second, columns, separators or {})
    return [Agreement(column, compared=int(same[column].count()), agree=int(same[column].sum())) for column in columns]


def differing(
    first: pd.DataFrame, second: pd.DataFrame, columns: Sequence[str], *, separators: Mapping[str, str] | None = None
) -> list[tuple[str, str]]:
    """The (file, column) pairs on which the readers differ, by file in the order of `first`, then by column.

    Arguments as in `raw_agreement`.
    """
    same = _same_answers(first, second, columns, separators or {})
    differs = same.eq(other=False).fillna(value=False)
    return [(str(file), column) for file in same.index for column in columns if differs.at[file, column]]


def merged(tables: Sequence[PairTable]) -> PairTable:
    """One table of several of the same column: the readings of several units. Raises `ValueError` for none."""
    categories = tuple(dict.fromkeys(name for table in tables for name in table.categories))
    sums = dict.fromkeys(((one, other) for one in categories for other in categories), 0)
    for table in tables:
        for one, row in zip(table.categories, table.counts, strict=True):
            for other, count in zip(table.categories, row, strict=True):
                sums[one, other] += count
    if not tables:
        raise ValueError("no table to merge")
    counts = tuple(tuple(sums[one, other] for other in categories) for one in categories)
    return PairTable(tables[0].column, categories, counts)


def pairs(
    first: pd.DataFrame,
    second: pd.DataFrame,
    columns: Sequence[str],
    *,
    answers: Mapping[str, Sequence[str]] | None = None,
    separators: Mapping[str, str] | None = None,
) -> list[PairTable]:
    """Per column, the files by both readers' answers, in the order of `columns`; `raw_agreement` says which files.

    `answers` (column -> its alternatives) are categories even if nobody gave them: AC1 depends on how many could have
    been given. Others follow in alphabetical order, with `NO_ANSWER` for a cell that one reader left empty.

    Several answers in one cell are one category, the set of them: a question then has one table whose diagonal is what
    `raw_agreement` counts, and what the readers reconcile is the cell. (A table per alternative would count it as
    agreement that neither reader chose a rare one.) Only the sets that occur are categories, so leave such a column
    out of `answers`.
    """
    both = first.index.intersection(second.index, sort=False)
    return [
        _pair_table(
            column,
            _pairs(first.loc[both, column], second.loc[both, column], (separators or {}).get(column, SEMICOLON)),
            (answers or {}).get(column, ()),
        )
        for column in columns
    ]


def exact_agreement(counts: Counts, *, level: float = 0.95) -> Estimate:
    """The share (0-1) of the files on which the readers agree, with its exact interval; undefined without files.

    Source of the limits: `method.intervals.clopper_pearson`.
    """
    compared, agree = sum(map(sum, counts)), sum(row[place] for place, row in enumerate(counts))
    if not compared:
        return Estimate()
    limits = clopper_pearson([agree], [compared], level=level)
    return Estimate(agree / compared, float(limits.low[0]), float(limits.high[0]))


def standing(estimate: Estimate, *, limit: float) -> Standing:
    """Weak only when the whole interval lies below the limit, good only when all of it lies at or above.

    Everything else, an estimate without an interval too, cannot be told: of five or fifteen pairs that is most.
    """
    if estimate.low is None or estimate.high is None:
        return Standing.CANNOT_TELL
    if estimate.high < limit:
        return Standing.WEAK
    return Standing.GOOD if estimate.low >= limit else Standing.CANNOT_TELL


Answers = frozenset[Any]


def _same_answers(
    first: pd.DataFrame, second: pd.DataFrame, columns: Sequence[str], separators: Mapping[str, str]
) -> pd.DataFrame:
    # A row per file that both have read, a "boolean" per column; missing where neither gave an answer.
    both = first.index.intersection(second.index, sort=False)
    return pd.DataFrame(
        {
            column: _same(first.loc[both, column], second.loc[both, column], separators.get(column, SEMICOLON))
            for column in columns
        },
        index=both,
    )


def _same(first: pd.Series[Any], second: pd.Series[Any], separator: str) -> pd.Series[bool]:
    same = [None if not (one or other) else one == other for one, other in _pairs(first, second, separator)]
    return pd.Series(same, index=first.index, dtype="boolean")


def _pairs(first: pd.Series[Any], second: pd.Series[Any], separator: str) -> list[tuple[Answers, Answers]]:
    return [(_answers(one, separator), _answers(other, separator)) for one, other in zip(first, second, strict=True)]


def _answers(cell: Any, separator: str) -> Answers:
    if isinstance(cell, str):
        return answers_in(cell, separator)
    return frozenset() if pd.isna(cell) else frozenset({cell})


def _pair_table(column: str, given: Sequence[tuple[Answers, Answers]], known: Sequence[str]) -> PairTable:
    named = [(_name(one), _name(other)) for one, other in given if one or other]
    others = sorted({name for pair in named for name in pair} - {*known, NO_ANSWER})
    silent = [NO_ANSWER] if any(NO_ANSWER in pair for pair in named) else []
    categories = (*known, *others, *silent)
    counts = tuple(tuple(named.count((row, other)) for other in categories) for row in categories)
    return PairTable(column, categories, counts)


def _name(answers: Answers) -> str:
    return f"{SEMICOLON} ".join(sorted(map(str, answers))) or NO_ANSWER
