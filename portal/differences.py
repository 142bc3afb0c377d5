"""The door to differences between groups: girls and boys, a unit and the rest."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from config.template import ReviewTemplate
from method.differences import (
    SWEDISH,
    Difference,
    Family,
    against_the_rest,
    between_strata,
    differences,
    in_words,
    title,
)
from method.figures import Count
from portal.render import Format, console, listing
from register.database import Register
from register.desk import find_audit, find_unit_audit, plan_of, template_of
from register.models import AuditRow, FigureRow, UnitAudit

_NONE = "Inga skillnader att bedöma än: ingen enhet är färdiggranskad."
_ABOUT = (
    "Skillnaderna är bedömda tillsammans ({family}): så sällan som en gång på tjugo visas någon skillnad alls om "
    "ingenting skiljer. Går det inte att säga betyder det inte att det är lika."
)


def show_differences(register: Register, audit: str, *, unit: str | None, form: Format) -> None:
    """Girls against boys on every question in all units, or in one; and each unit, or the one, against the rest."""
    with register.reading() as session:
        row = find_audit(session, audit)
        template, strata = template_of(row), plan_of(row).design.strata
        by_unit = _figures(session, row)
        chosen = find_unit_audit(session, audit, unit).unit_name if unit else None
    of_units = {chosen: by_unit.get(chosen, [])} if chosen else by_unit
    families = [between_strata([one for figures in of_units.values() for one in figures], template, strata)]
    if len(by_unit) > 1 and (chosen is None or chosen in by_unit):
        families.append(against_the_rest(by_unit, template, only=[chosen] if chosen else None))
    _show([(family, differences(family)) for family in families if family.members], template, form=form)


def _show(judged: list[tuple[Family, list[Difference]]], template: ReviewTemplate, *, form: Format) -> None:
    if form is not Format.TEXT or not judged:
        rows = [_as_data(one) for _, found in judged for one in found]
        listing(rows, columns={}, form=form, empty=_NONE)
        return
    for family, found in judged:
        told = [
            {"title": title(one, template), "verdict": SWEDISH[one.verdict], "said": in_words(one)} for one in found
        ]
        columns = {"title": "Fråga", "verdict": "Omdöme", "said": "Siffror"}
        listing(told, columns=columns, form=form, empty=_NONE)
        console().print(f"[dim]{_ABOUT.format(family=family.stated)}[/dim]", "")


def _as_data(one: Difference) -> dict[str, Any]:
    said, by = one.comparison, one.effect
    return {
        "question": said.question,
        "answer": said.answer,
        "group": said.group,
        "other": said.other,
        "count": said.share.count,
        "base": said.share.base,
        "other_count": said.other_share.count,
        "other_base": said.other_share.base,
        "points": by.points if by else None,
        "low": by.low if by else None,
        "high": by.high if by else None,
        "p": one.p,
        "p_adjusted": one.p_adjusted,
        "verdict": one.verdict,
        "smallest": one.smallest,
    }


def _figures(session: Session, audit: AuditRow) -> dict[str, list[Count]]:
    units = session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id).order_by(col(UnitAudit.id))).all()
    names = {unit.id: unit.unit_name for unit in units}
    rows = session.exec(
        select(FigureRow).where(col(FigureRow.unit_audit_id).in_(list(names))).order_by(col(FigureRow.position))
    ).all()
    by_unit: dict[str, list[Count]] = {}
    for row in rows:
        figure = Count(row.question, row.label, row.answer, row.stratum, row.count, row.base, row.in_base)
        by_unit.setdefault(names[row.unit_audit_id], []).append(figure)
    return by_unit
