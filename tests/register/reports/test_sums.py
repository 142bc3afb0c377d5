"""Figures summed by the database are those of the tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlmodel import Session, SQLModel

from register.desk import find_audit
from register.models import AgreementRow, AuditRow, EstimateRow, FigureRow, UnitAudit
from register.reports.sums import agreed, beside_total, quotable
from register.tables import tables
from tests.register.reports.memory import remembering, units_named

SHARES = {
    (1, 0, "F"): (5, 6),
    (1, 0, "P"): (3, 6),
    (1, 1, "F"): (0, 6),
    (1, 1, "P"): (0, 6),
    (2, 0, "F"): (6, 6),
    (2, 0, "P"): (4, 5),
    (2, 1, "F"): (0, 6),
    (2, 1, "P"): (1, 5),
}
"""Unit, position, stratum -> count and base; position 1 is an answer outside its base. Unit 3 has no figures yet."""


def rows(*, kept: Sequence[int | None] = ()) -> list[SQLModel]:
    """`kept`: the units, None for all of them, whose estimates are kept."""
    units = units_named("Tallunda", "Mosslida", "Ekeby")
    figures = [
        FigureRow(
            unit_audit_id=unit,
            position=position,
            question="samtal",
            label="Samtal",
            answer="Ej aktuellt" if position else "Ja",
            stratum=stratum,
            count=count,
            base=base,
            in_base=not position,
            sampled=6,
            frame=12,
            low=None if position else 10.0,
            high=None if position else 99.0,
        )
        for (unit, position, stratum), (count, base) in SHARES.items()
    ]
    estimates = [
        EstimateRow(audit_id=1, unit_audit_id=unit, position=0, stratum=stratum, weighted=50.0, low=40.0, high=60.0)
        for unit in kept
        for stratum in (("",) if unit else ("", "F", "P"))
    ]
    audit = AuditRow(id=1, key="mini", title="Mini", year=2024, plan={}, template={}, recorded=False)
    return [audit, *units, *figures, *estimates]


def unit_in(session: Session, number: int) -> UnitAudit:
    return session.get_one(UnitAudit, number)


def test_a_unit_stands_beside_the_total_of_those_that_have_their_figures() -> None:
    with remembering(*rows(kept=(1, 2, None))) as session:
        found = beside_total(session, find_audit(session, "mini"), unit_in(session, 1))
    told = [(row.answer, row.unit, row.count, row.base, row.percent and round(row.percent)) for row in found.rows]
    assert told == [
        ("Ja", None, 18, 23, 78),
        ("Ja", "tallunda", 8, 12, 67),
        ("Ej aktuellt", None, 1, 23, None),
        ("Ej aktuellt", "tallunda", 0, 12, None),
    ]
    assert found.units == ["tallunda", "mosslida"]


@pytest.mark.parametrize("kept", [(1, 2, None), (1, 2), ()])
def test_the_rows_are_those_of_the_tables_whatever_is_kept_of_the_estimates(kept: Sequence[int | None]) -> None:
    with remembering(*rows(kept=kept)) as session:
        found = beside_total(session, find_audit(session, "mini"), unit_in(session, 2))
        whole = tables(session, "mini")
    assert found.rows == [row for row in whole.rows if row.unit in (None, "mosslida")]
    assert found.units == whole.units


def test_a_unit_without_figures_has_the_total_alone() -> None:
    with remembering(*rows(kept=(1, 2))) as session:
        found = beside_total(session, find_audit(session, "mini"), unit_in(session, 3))
    assert [(row.unit, row.count) for row in found.rows] == [(None, 18), (None, 1)]


def test_a_text_may_quote_every_figure_by_unit_by_sex_by_both_and_in_all() -> None:
    with remembering(*rows()) as session:
        found = quotable(session, find_audit(session, "mini"))
    by_both = {(5, 6), (3, 6), (0, 6), (6, 6), (4, 5), (1, 5)}
    by_unit = {(8, 12), (0, 12), (10, 11), (1, 11)}
    by_sex = {(11, 12), (7, 11), (0, 12), (1, 11)}
    assert found == by_both | by_unit | by_sex | {(18, 23), (1, 23)}


def test_agreement_is_told_of_each_unit_and_of_all() -> None:
    same: dict[str, Any] = {"column": "samtal", "heading": "Samtal", "categories": [], "counts": []}
    agreements = [
        AgreementRow(unit_audit_id=unit, compared=compared, agree=agree, **same)
        for unit, agree, compared in ((1, 4, 5), (1, 5, 5), (2, 3, 5))
    ]
    with remembering(*rows(), *agreements) as session:
        assert agreed(session, find_audit(session, "mini")) == [(9, 10), (3, 5), (12, 15)]
