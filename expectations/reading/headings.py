"""Which column of a sheet is which: by heading, by another known heading, or by a close spelling that is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from config.hand_in import HandInColumn
from config.template import AnswerColumn
from expectations.reading.grid import Cell, column_letter, heading_key, tidy
from method.judging import Problem, Severity
from method.personal_number import holds_personal_number

Column = HandInColumn | AnswerColumn

_CLOSE = 85.0
_SHORTEST = 5
_LONGEST_SHOWN = 80


@dataclass(frozen=True)
class Headings:
    """Where a form's columns stand in a sheet: column key -> place (from 0), and as it is headed there.

    `claims`: column key -> all the places that are headed as the column; with more than one it has no place of its own.
    `problems`: what is to be told.
    """

    places: dict[str, int]
    written: dict[str, str]
    claims: dict[str, frozenset[int]]
    problems: tuple[Problem, ...]


def names_of(column: Column) -> tuple[str, ...]:
    """The headings that a column is known by, as they are compared."""
    aliases = column.aliases if isinstance(column, HandInColumn) else ()
    return tuple(heading_key(name) for name in (column.heading, *aliases))


def shown(cell: Cell, index: int) -> str:
    """What a column of the sheet is called in a message: its heading, or its letter when that must not be repeated."""
    text = tidy(cell) if isinstance(cell, str) else ""
    if not text or holds_personal_number(text):
        return column_letter(index)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def match_headings(header: Sequence[Cell], columns: Sequence[Column], *, row: int) -> Headings:
    """The form's `columns` in the `header`, which is the sheet's row `row`.

    Problems: a column that is missing though required, that stands twice, or that two close spellings could be (stop);
    a close spelling that was taken (warn); a column that the form does not have (note).
    """
    keys = {index: heading_key(cell) for index, cell in enumerate(header) if isinstance(cell, str) and tidy(cell)}
    claims: dict[str, list[int]] = {}
    for column in columns:
        names = names_of(column)
        claims[column.key] = [index for index, key in keys.items() if key in names]
    taken = {index for indices in claims.values() for index in indices}
    near = _close_claims(
        {index: key for index, key in keys.items() if index not in taken},
        [column for column in columns if not claims[column.key]],
    )
    return _settled(header, columns, claims, near, row=row)


def _close_claims(keys: dict[int, str], columns: Sequence[Column]) -> dict[str, list[int]]:
    from rapidfuzz import fuzz

    claims: dict[str, list[int]] = {}
    for index, key in keys.items():
        for column in columns:
            names = [name for name in names_of(column) if len(name) >= _SHORTEST]
            if max((fuzz.ratio(key, name) for name in names), default=0.0) >= _CLOSE:
                claims.setdefault(column.key, []).append(index)
    return claims


def _settled(
    header: Sequence[Cell],
    columns: Sequence[Column],
    exact: dict[str, list[int]],
    near: dict[str, list[int]],
    *,
    row: int,
) -> Headings:
    claimed = [index for indices in near.values() for index in indices]
    places: dict[str, int] = {}
    problems: list[Problem] = []
    for column in columns:
        found, close = exact[column.key], near.get(column.key, [])
        if len(found) == 1 or (len(close) == 1 and claimed.count(close[0]) == 1):
            places[column.key] = (found or close)[0]
        problems += _told(
            column, [(index, shown(header[index], index)) for index in found or close], places, found, row
        )
    told = {*places.values(), *claimed, *(index for indices in exact.values() for index in indices)}
    problems += _told_unknown(header, told, row=row)
    written = {key: shown(header[index], index) for key, index in places.items()}
    claims = {column.key: frozenset(exact[column.key] or near.get(column.key, [])) for column in columns}
    return Headings(places, written, claims, tuple(problems))


def _told(
    column: Column, claims: list[tuple[int, str]], places: dict[str, int], exact: list[int], row: int
) -> list[Problem]:
    if not claims:
        if not column.required:
            return []
        message, remedy = f"Kolumnen ”{column.heading}” saknas.", "Lägg till den och lämna in filen igen."
        return [Problem("read.missing_column", Severity.STOP, None, column.heading, message, remedy)]
    if column.key in places:
        if exact:
            return []
        message, remedy = f"Rubriken är läst som ”{column.heading}”.", "Kontrollera att det är rätt kolumn."
        return [Problem("read.close_heading", Severity.WARN, row, claims[0][1], message, remedy)]
    code, cause = (
        ("read.duplicate_column", "finns två gånger") if exact else ("read.ambiguous_heading", "är inte entydig")
    )
    message, remedy = f"Kolumnen ”{column.heading}” {cause}.", "Låt en enda kolumn ha den rubriken."
    names = dict.fromkeys(name for _, name in claims)
    return [Problem(code, Severity.STOP, row, name, message, remedy) for name in names]


def _told_unknown(header: Sequence[Cell], told: set[int], *, row: int) -> list[Problem]:
    unknown = [index for index, cell in enumerate(header) if cell is not None and index not in told]
    return [
        Problem(
            "read.unknown_column",
            Severity.NOTE,
            row,
            shown(header[index], index),
            f"Kolumnen ”{shown(header[index], index)}” hör inte till formuläret och lämnas åt sidan.",
        )
        for index in unknown
    ]
