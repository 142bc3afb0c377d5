"""An audit's figures summed by the database: for what is said of one unit, of hundreds that have theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, func, select

from register.desk import id_of
from register.estimates import Estimate, estimates_of_all
from register.models import AgreementRow, AuditRow, EstimateRow, FigureRow, UnitAudit
from register.tables import Tables, row_of, tables

Share = tuple[int, int]
"""Count and base."""


def beside_total(session: Session, audit: AuditRow, unit_audit: UnitAudit) -> Tables:
    """The rows of `register.tables.tables` for one unit and for the total; the other units' are not read one by one.

    `units`: every unit that has its figures, as there.
    """
    estimates = _estimates(session, audit, unit_audit)
    totals = _totals(session, audit)
    own: dict[int, list[FigureRow]] = defaultdict(list)
    for figure in session.exec(select(FigureRow).where(FigureRow.unit_audit_id == unit_audit.id)):
        own[figure.position].append(figure)
    if not _complete(own, estimates, of_all=False) or own.keys() != totals.keys():
        whole = tables(session, audit.key)
        return Tables([row for row in whole.rows if row.unit in (None, unit_audit.unit_key)], whole.units, [])
    if not _complete(own, estimates, of_all=True):
        # Until every unit has its figures, the total's estimates are computed from all of them.
        of_all = estimates_of_all(session, id_of(audit))
        estimates |= {(True, position): one for position, one in of_all.items()}
    rows = []
    for position in sorted(totals):
        like, same = own[position][0], own[position]
        share = sum(figure.count for figure in same), sum(figure.base for figure in same)
        rows.append(row_of(like, totals[position], estimates.get((True, position)), unit=None))
        rows.append(row_of(like, share, estimates.get((False, position)), unit=unit_audit.unit_key))
    return Tables(rows, _units(session, audit), [])


def quotable(session: Session, audit: AuditRow) -> set[Share]:
    """Count and base of every figure that the tables have, split by unit, by sex, by both and by neither."""
    count, base = col(FigureRow.count), col(FigureRow.base)
    units = select(UnitAudit.id).where(UnitAudit.audit_id == audit.id)
    here = col(FigureRow.unit_audit_id).in_(units)
    by_unit = select(func.sum(count), func.sum(base)).where(here).distinct()
    found = set(session.exec(by_unit.group_by(col(FigureRow.unit_audit_id), col(FigureRow.position))))
    # How many units have the same figure: from that come both the figures themselves and their sums, in one statement.
    like = col(FigureRow.position), col(FigureRow.stratum), count, base
    alike = select(*like).add_columns(func.count()).where(here).group_by(*like)
    by_sex: dict[tuple[int, str], Share] = defaultdict(lambda: (0, 0))
    totals: dict[int, Share] = defaultdict(lambda: (0, 0))
    for position, stratum, counted, of, units_like in session.execute(alike):
        found.add((counted, of))
        by_sex[position, stratum] = _added(by_sex[position, stratum], counted * units_like, of * units_like)
        totals[position] = _added(totals[position], counted * units_like, of * units_like)
    return {(int(counted), int(of)) for counted, of in (*found, *by_sex.values(), *totals.values()) if of}


def quotable_of(session: Session, unit_audit: UnitAudit, beside: Tables) -> set[Share]:
    """Count and base of every figure of one unit, by sex too, and of the totals; `beside`: its `beside_total`."""
    by_sex = select(FigureRow.count, FigureRow.base).where(FigureRow.unit_audit_id == unit_audit.id)
    found = [(row.count, row.base) for row in beside.rows]
    return {(count, base) for count, base in (*found, *session.exec(by_sex)) if count is not None and base}


def agreed(session: Session, audit: AuditRow) -> list[Share]:
    """On how many answers the two readers agreed, of how many: at each unit, and in all."""
    sums = func.sum(col(AgreementRow.agree)), func.sum(col(AgreementRow.compared))
    statement = select(*sums).join(UnitAudit, col(UnitAudit.id) == col(AgreementRow.unit_audit_id))
    by_unit = statement.where(UnitAudit.audit_id == audit.id).group_by(col(AgreementRow.unit_audit_id))
    found = [(int(agree), int(compared)) for agree, compared in session.exec(by_unit)]
    return [*found, (sum(agree for agree, _ in found), sum(compared for _, compared in found))]


def _added(share: Share, counted: int, base: int) -> Share:
    return share[0] + counted, share[1] + base


def _totals(session: Session, audit: AuditRow) -> dict[int, Share]:
    """Position -> the sums over all units."""
    sums = func.sum(col(FigureRow.count)), func.sum(col(FigureRow.base))
    statement = select(col(FigureRow.position), *sums).join(UnitAudit, col(UnitAudit.id) == FigureRow.unit_audit_id)
    grouped = statement.where(UnitAudit.audit_id == audit.id).group_by(col(FigureRow.position))
    return {position: (int(counted), int(base)) for position, counted, base in session.exec(grouped)}


def _estimates(session: Session, audit: AuditRow, unit_audit: UnitAudit) -> dict[tuple[bool, int], Estimate]:
    """Whether of all units, position -> the estimate over the strata that is kept."""
    said = col(EstimateRow.position), col(EstimateRow.weighted), col(EstimateRow.low), col(EstimateRow.high)
    kept = select(*said).where(EstimateRow.audit_id == audit.id, EstimateRow.stratum == "")
    # Two statements: of one that asks for either, SQLite reads the estimates of every unit.
    whose = {True: col(EstimateRow.unit_audit_id).is_(None), False: col(EstimateRow.unit_audit_id) == id_of(unit_audit)}
    return {
        (of_all, position): Estimate(weighted, low, high)
        for of_all, where in whose.items()
        for position, weighted, low, high in session.exec(kept.where(where))
    }


def _complete(
    own: Mapping[int, Sequence[FigureRow]], estimates: Mapping[tuple[bool, int], Estimate], *, of_all: bool
) -> bool:
    return {(of_all, place) for place, rows in own.items() if rows[0].in_base} <= estimates.keys()


def _units(session: Session, audit: AuditRow) -> list[str]:
    has = select(FigureRow.id).where(col(FigureRow.unit_audit_id) == col(UnitAudit.id)).exists()
    statement = select(UnitAudit.unit_key).where(UnitAudit.audit_id == audit.id, has).order_by(col(UnitAudit.id))
    return list(session.exec(statement))
