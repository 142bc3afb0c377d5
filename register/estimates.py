"""What the figures say of all the files in the lists: strata weighted, with intervals, kept when they are complete."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlmodel import Session, col, func, select

from config.template import ReviewTemplate
from method.candidates import FollowedFigure
from register.desk import id_of
from register.models import EstimateRow, FigureRow, UnitAudit

if TYPE_CHECKING:
    from method.estimates import Weighted

Place = tuple[int | None, int, str]
"""Unit audit (None for all units), the measure's position, stratum ("" for all strata)."""


@dataclass(frozen=True)
class Estimate:
    """In percent (0-100); None where no file is in the base."""

    weighted: float | None
    low: float | None
    high: float | None


Totals = tuple[tuple[int, Estimate], ...]
"""Positions with their estimates."""


def keep_estimates(session: Session, unit_audit: UnitAudit) -> None:
    """Keep the unit's estimates over its strata; and all units' when this was the last of them to be tabulated."""
    own = _figures(session, [id_of(unit_audit)])
    found = {place: one for place, one in estimates(own).items() if place[0] is not None and not place[2]}
    units = _units(session, unit_audit.audit_id)
    if _tabulated(session, units) == len(units):
        found |= {place: one for place, one in estimates(_figures(session, units)).items() if place[0] is None}
    session.add_all(
        EstimateRow(
            audit_id=unit_audit.audit_id,
            unit_audit_id=unit,
            position=position,
            stratum=stratum,
            weighted=one.weighted,
            low=one.low,
            high=one.high,
        )
        for (unit, position, stratum), one in found.items()
    )


def estimates_of(session: Session, audit_id: int, figures: Sequence[FigureRow]) -> dict[Place, Estimate]:
    """The estimates of these figures' units, and of all that the figures are of.

    Kept ones as they were kept; the others, such as those of all units until the last has its figures, computed now.
    """
    units = {figure.unit_audit_id for figure in figures}
    kept = _kept(session, audit_id, only=None if len(units) > 1 else units)
    wanted = {place for figure in figures if figure.in_base for place in _totals_of(figure)}
    return kept if wanted <= set(kept) else {**estimates(figures), **kept}


def estimates_of_all(session: Session, audit_id: int) -> dict[int, Estimate]:
    """Position -> the estimate of all units that have their figures, computed from the figures of every one of them.

    Worked out once for the same figures: what is said of one unit of hundreds asks for it several times.
    """
    statement = (
        select(col(FigureRow.position), col(FigureRow.count), col(FigureRow.base), col(FigureRow.sampled))
        .add_columns(col(FigureRow.frame), col(FigureRow.low), col(FigureRow.high))
        .join(UnitAudit, col(UnitAudit.id) == col(FigureRow.unit_audit_id))
        .where(col(UnitAudit.audit_id) == audit_id, col(FigureRow.in_base).is_(True))
        .order_by(col(FigureRow.id))
    )
    return dict(_of_all(tuple(tuple(row) for row in session.execute(statement))))


@lru_cache(maxsize=4)
def _of_all(figures: tuple[tuple[Any, ...], ...]) -> Totals:
    if not figures:
        return ()
    from method.estimates import stratified

    unknown = float("nan")
    positions, counts, bases, sampled, frames, lows, highs = zip(*figures, strict=True)
    groups = {position: number for number, position in enumerate(dict.fromkeys(positions))}
    weighted = stratified(
        counts,
        bases,
        sampled,
        [unknown if frame is None else frame for frame in frames],
        [unknown if low is None else low / 100 for low in lows],
        [unknown if high is None else high / 100 for high in highs],
        [groups[position] for position in positions],
    )
    return tuple((position, _estimate(weighted, number)) for position, number in groups.items())


def _kept(session: Session, audit_id: int, *, only: Collection[int] | None) -> dict[Place, Estimate]:
    """The audit's kept estimates; `only`: of these unit audits and of all units."""
    place = col(EstimateRow.unit_audit_id), col(EstimateRow.position), col(EstimateRow.stratum)
    said = col(EstimateRow.weighted), col(EstimateRow.low), col(EstimateRow.high)
    statement = select(*place).add_columns(*said).where(col(EstimateRow.audit_id) == audit_id)
    if only is not None:
        of_all = col(EstimateRow.unit_audit_id).is_(None)
        statement = statement.where(of_all | col(EstimateRow.unit_audit_id).in_(list(only)))
    return {(row[0], row[1], row[2]): Estimate(row[3], row[4], row[5]) for row in session.execute(statement)}


def followed_figures(session: Session, unit_audit: UnitAudit, template: ReviewTemplate) -> dict[str, FollowedFigure]:
    """Column key -> the unit's figure in all, with its interval, of every followed question that has one."""
    places = {(m.question, m.answer): position for position, m in enumerate(template.measures())}
    figures = _figures(session, [id_of(unit_audit)])
    kept = _kept(session, unit_audit.audit_id, only={id_of(unit_audit)})
    found = {}
    for column, (measure, _) in template.followed().items():
        position = places[measure.question, measure.answer]
        same = [row for row in figures if row.position == position]
        one = kept.get((unit_audit.id, position, ""))
        if one is not None and one.low is not None and one.high is not None:
            count, base = sum(row.count for row in same), sum(row.base for row in same)
            found[column] = FollowedFigure(count, base, one.low, one.high)
    return found


def estimates(figures: Sequence[FigureRow]) -> dict[Place, Estimate]:
    """The estimates of each unit over its strata, of all units, and of all units within each stratum."""
    from method.estimates import stratified

    counted = [figure for figure in figures if figure.in_base]
    parts = [(place, figure) for figure in counted for place in _totals_of(figure)]
    if not parts:
        return {}
    groups = {place: number for number, place in enumerate(dict.fromkeys(place for place, _ in parts))}
    unknown = float("nan")
    weighted = stratified(
        [figure.count for _, figure in parts],
        [figure.base for _, figure in parts],
        [figure.sampled for _, figure in parts],
        [unknown if figure.frame is None else figure.frame for _, figure in parts],
        [unknown if figure.low is None else figure.low / 100 for _, figure in parts],
        [unknown if figure.high is None else figure.high / 100 for _, figure in parts],
        [groups[place] for place, _ in parts],
    )
    return {place: _estimate(weighted, number) for place, number in groups.items()}


def _totals_of(figure: FigureRow) -> Iterator[Place]:
    yield figure.unit_audit_id, figure.position, ""
    yield None, figure.position, ""
    yield None, figure.position, figure.stratum


def _estimate(weighted: Weighted, number: int) -> Estimate:
    share, low, high = (float(numbers[number]) for numbers in weighted)
    if share != share:  # no file in the base
        return Estimate(None, None, None)
    return Estimate(100 * share, 100 * low, 100 * high)


def _figures(session: Session, units: list[int]) -> list[FigureRow]:
    return list(session.exec(select(FigureRow).where(col(FigureRow.unit_audit_id).in_(units))))


def _tabulated(session: Session, units: list[int]) -> int:
    statement = select(func.count(func.distinct(FigureRow.unit_audit_id)))
    return session.exec(statement.where(col(FigureRow.unit_audit_id).in_(units))).one()


def _units(session: Session, audit_id: int) -> list[int]:
    return [id_of(unit) for unit in session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit_id))]
