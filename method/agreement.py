"""How often two readers of the same file give the same answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from method.tables import answers_in

SEMICOLON = ";"


@dataclass(frozen=True)
class Agreement:
    """One column: on how many files the readers are compared, and on how many they agree."""

    column: str
    compared: int
    agree: int


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
    pairs = [(_answers(one, separator), _answers(other, separator)) for one, other in zip(first, second, strict=True)]
    same = [None if not (one or other) else one == other for one, other in pairs]
    return pd.Series(same, index=first.index, dtype="boolean")


def _answers(cell: Any, separator: str) -> frozenset[Any]:
    if isinstance(cell, str):
        return answers_in(cell, separator)
    return frozenset() if pd.isna(cell) else frozenset({cell})
