"""The door to the result tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from itertools import groupby
from typing import Any

from sqlmodel import Session

from config.errors import ArshjulError
from method.figures import count_of_base, figure_in_words, in_percent
from portal.render import Format, as_table, console, listing
from portal.words import counted
from register.database import Register
from register.desk import find_audit, plan_of, template_of
from register.published import as_published
from register.tables import TableRow, Tables, tables

_HIDDEN = "dold"
_ABOUT = (
    "Efter procenten står 95 %-intervallet: så stor kan andelen vara bland alla ärenden på listorna. "
    "Där flera kön eller enheter räknas ihop väger var och en efter sin lista."
)


def show_tables(
    register: Register,
    audit: str,
    *,
    unit: str | None,
    by_sex: bool,
    form: Format,
    weighted: bool = False,
    openly: bool = False,
) -> None:
    """The audit's tables: every figure with its base and interval.

    `weighted`: also the weighted percentages. `openly`: as they may be published, small counts hidden.
    """
    if openly and (unit is not None or by_sex):
        raise ArshjulError("Öppet publiceras tabellerna för alla enheter tillsammans. Ta bort --unit och --by-sex.")
    with register.reading() as session:
        found = tables(session, audit, unit_key=unit, by_sex=by_sex)
        if openly:
            smallest = register.catalogue.organisation.smallest_shown
            found = as_published(found, template_of(find_audit(session, audit)), smallest=smallest)
        speaks = _speaks_for(register, session, audit, found)
    if form is not Format.TEXT:
        listing([_as_data(row, weighted=weighted) for row in found.rows], columns={}, form=form, empty="")
        return
    if not found.rows:
        console().print("Inga tabeller än: ingen enhet är färdiggranskad. ”arshjul status” visar vad som väntas.")
        return
    for _, rows in groupby(found.rows, key=lambda row: row.question):
        _print_table(list(rows), weighted=weighted)
    console().print(f"[dim]{_ABOUT}[/dim]")
    if unit is None:
        console().print(speaks)
    if found.missing:
        console().print(f"Ännu inte med: {', '.join(found.missing)}.")


def _as_data(row: TableRow, *, weighted: bool) -> dict[str, Any]:
    data = asdict(row)
    return data if weighted else {name: value for name, value in data.items() if name != "weighted"}


def _speaks_for(register: Register, session: Session, audit: str, found: Tables) -> str:
    """Which units the total speaks for: those audited, and the organisation only when that is all of its units."""
    begun = plan_of(find_audit(session, audit)).year
    of_all = [unit for unit in register.catalogue.units.units if unit.exists_on(date(begun, 12, 31))]
    organisation = register.catalogue.organisation.name
    if {unit.key for unit in of_all} <= set(found.units):
        return f"Totalen gäller alla {len(of_all)} enheter i {organisation}."
    audited = counted(len(found.units), "granskad enhet", "granskade enheter")
    return f"Totalen gäller {audited} av {len(of_all)}, inte hela {organisation}."


def _print_table(rows: Sequence[TableRow], *, weighted: bool) -> None:
    columns = {"answer": ""} | {_place(row): _place(row) for row in rows if row.answer == rows[0].answer}
    lines = [
        {"answer": answer} | {_place(row): in_words(row, weighted=weighted) for row in same}
        for answer, same in ((key, list(group)) for key, group in groupby(rows, key=lambda row: row.answer))
    ]
    console().print(as_table(lines, columns=columns, title=rows[0].label), "")


def in_words(row: TableRow, *, weighted: bool = False) -> str:
    """The figure with base and interval: "18 av 24 (75 %; 53–90 %)"; the count alone outside the base."""
    if row.count is None or row.base is None:
        return _HIDDEN if row.count is None else f"{row.count} av {_HIDDEN}"
    if row.percent is None:
        return count_of_base(row.count, row.base, None)
    figure = figure_in_words(row.count, row.base, row.low, row.high)
    return f"{figure}, vägt {in_percent(row.weighted)}" if weighted and row.sex is None else figure


def _place(row: TableRow) -> str:
    unit = row.unit or "totalt"
    return unit if row.sex is None else f"{unit} {row.sex}"
