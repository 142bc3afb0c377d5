"""The result tables as kept: counts and bases per unit and stratum, and their sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlmodel import Session, col, select

from method.figures import percent
from register.desk import find_audit, find_unit_audit, id_of
from register.estimates import Estimate, Place, estimates_of
from register.models import AuditRow, FigureRow, UnitAudit


@dataclass(frozen=True)
class TableRow:
    """One printed figure. `unit` and `sex` are None for the total; `percent` is None outside the question's base.

    `percent` is what the read files show. `low` and `high` are the ends of the 95 % interval for all files in the
    lists; over several strata they are those of `weighted`, in which each stratum counts by the size of its list.
    `count` and `base` are None only where they are hidden for open publication.
    """

    question: str
    label: str
    answer: str
    unit: str | None
    sex: str | None
    count: int | None
    base: int | None
    percent: float | None
    low: float | None = None
    high: float | None = None
    weighted: float | None = None


@dataclass(frozen=True)
class Tables:
    """An audit's tables, and the units whose figures are not kept yet."""

    rows: list[TableRow]
    units: list[str]
    missing: list[str]


def units_of(session: Session, audit: AuditRow) -> list[UnitAudit]:
    """The audit's units, in the order in which they were laid out."""
    statement = select(UnitAudit).where(UnitAudit.audit_id == audit.id).order_by(col(UnitAudit.id))
    return list(session.exec(statement))


def tables(session: Session, audit_key: str, *, unit_key: str | None = None, by_sex: bool = False) -> Tables:
    """The figures in the template's order: in total, then per unit; by sex also per stratum.

    Raises `UnknownName` for an audit or unit that is not laid out.
    """
    audit = find_audit(session, audit_key)
    units = units_of(session, audit)
    if unit_key is not None:
        units = [find_unit_audit(session, audit_key, unit_key)]
    names = {unit.id: unit.unit_key for unit in units}
    found = session.exec(
        select(FigureRow)
        .where(col(FigureRow.unit_audit_id).in_(list(names)))
        .order_by(col(FigureRow.position), col(FigureRow.unit_audit_id), col(FigureRow.stratum))
    ).all()
    done = {figure.unit_audit_id for figure in found}
    kept = estimates_of(session, id_of(audit), found)
    return Tables(
        rows=list(_rows(found, names, kept, total=unit_key is None, by_sex=by_sex)),
        units=[name for number, name in names.items() if number in done],
        missing=[name for number, name in names.items() if number not in done],
    )


def _rows(
    figures: Iterable[FigureRow],
    names: dict[int | None, str],
    kept: dict[Place, Estimate],
    *,
    total: bool,
    by_sex: bool,
) -> Iterator[TableRow]:
    by_position: dict[int, dict[str, list[FigureRow]]] = {}
    for figure in figures:
        of_unit = by_position.setdefault(figure.position, {}).setdefault(names[figure.unit_audit_id], [])
        of_unit.append(figure)
    for by_unit in by_position.values():
        same = [figure for of_unit in by_unit.values() for figure in of_unit]
        strata = [None, *sorted({figure.stratum for figure in same})] if by_sex else [None]
        for unit in ([None] if total else []) + [name for name in names.values() if name in by_unit]:
            for stratum in strata:
                of_unit = same if unit is None else by_unit[unit]
                yield _sum(
                    [figure for figure in of_unit if stratum in (None, figure.stratum)],
                    unit=unit,
                    sex=stratum,
                    like=same[0],
                    kept=kept,
                )


def _sum(
    figures: list[FigureRow], *, unit: str | None, sex: str | None, like: FigureRow, kept: dict[Place, Estimate]
) -> TableRow:
    share = sum(figure.count for figure in figures), sum(figure.base for figure in figures)
    one = _estimate(figures, unit=unit, sex=sex, position=like.position, kept=kept) if like.in_base else None
    return row_of(like, share, one, unit=unit, sex=sex)


def row_of(
    like: FigureRow, share: tuple[int, int], one: Estimate | None, *, unit: str | None, sex: str | None = None
) -> TableRow:
    """The printed figure of a count and base, and what it says of all files; `like`: any figure of the same row."""
    count, base = share
    return TableRow(
        question=like.question,
        label=like.label,
        answer=like.answer,
        unit=unit,
        sex=sex,
        count=count,
        base=base,
        percent=percent(count, base) if like.in_base else None,
        low=one.low if one else None,
        high=one.high if one else None,
        weighted=one.weighted if one else None,
    )


def _estimate(
    figures: list[FigureRow], *, unit: str | None, sex: str | None, position: int, kept: dict[Place, Estimate]
) -> Estimate | None:
    if unit is None or not figures:
        return kept.get((None, position, sex or ""))
    only = figures[0]
    if sex is None:
        return kept.get((only.unit_audit_id, position, ""))
    # A unit's stratum is one sample from one list: nothing is weighed.
    return Estimate(percent(only.count, only.base), only.low, only.high)
