"""The door to the result tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby

from method.figures import count_of_base
from portal.render import Format, as_table, console, listing
from register.database import Register
from register.tables import TableRow, Tables, tables


def show_tables(register: Register, audit: str, *, unit: str | None, by_sex: bool, form: Format) -> None:
    """The audit's tables: every figure with its base."""
    with register.reading() as session:
        found = tables(session, audit, unit_key=unit, by_sex=by_sex)
    if form is not Format.TEXT:
        listing([asdict(row) for row in found.rows], columns={}, form=form, empty="")
        return
    if not found.rows:
        console().print("Inga tabeller än: ingen enhet är färdiggranskad. ”arshjul status” visar vad som väntas.")
        return
    for _, rows in groupby(found.rows, key=lambda row: row.question):
        _print_table(list(rows))
    if found.missing:
        console().print(f"Ännu inte med: {', '.join(found.missing)}.")


def _print_table(rows: Sequence[TableRow]) -> None:
    columns = {"answer": ""} | {_place(row): _place(row) for row in rows if row.answer == rows[0].answer}
    lines = [
        {"answer": answer} | {_place(row): in_words(row) for row in same}
        for answer, same in ((key, list(group)) for key, group in groupby(rows, key=lambda row: row.answer))
    ]
    console().print(as_table(lines, columns=columns, title=rows[0].label), "")


def in_words(row: TableRow) -> str:
    """The figure with its base: "18 av 24 (75 %)"; the count alone outside the base."""
    return count_of_base(row.count, row.base, row.percent)


def _place(row: TableRow) -> str:
    unit = row.unit or "totalt"
    return unit if row.sex is None else f"{unit} {row.sex}"


__all__ = ["Tables", "in_words", "show_tables"]
