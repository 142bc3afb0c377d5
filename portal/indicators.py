"""The door to the units' own indicators, beside the audit's figures for the question they come closest to."""

from __future__ import annotations

from typing import Any

from config.template import Measure, ReviewTemplate
from portal.figures import in_words
from portal.render import Format, console, listing
from register.database import Register
from register.desk import find_audit, find_unit_audit, template_of
from register.indicators import indicators_of
from register.models import IndicatorRow, UnitAudit
from register.tables import TableRow, tables, units_of

_ABOUT = (
    "Indikatorerna är enheternas egna, med egna definitioner och perioder; de räknas inte in i granskningens siffror."
)


def show_indicators(register: Register, audit: str, *, unit: str | None, form: Format) -> None:
    """Each indicator as the unit has written it, and what the audit found, apart."""
    with register.reading() as session:
        row = find_audit(session, audit)
        units = [find_unit_audit(session, audit, unit)] if unit else units_of(session, row)
        measures = _told_by(template_of(row))
        found = {(one.question, one.answer, one.unit): one for one in tables(session, audit).rows}
        rows = [
            _row(audit, one, entry, _figure(found, measures.get(entry.question or ""), one))
            for one in units
            for entry in indicators_of(session, one)
        ]
    columns = {
        "unit": "Enhet",
        "name": "Indikator",
        "goal": "Mål",
        "girls": "Flickor",
        "boys": "Pojkar",
        "total": "Totalt",
        "last_year": "Föregående år",
        "period": "Period",
        "audit_says": "Granskningen",
        "definition": "Definition",
    }
    listing(rows, columns=columns, form=form, empty="Inga enheter har lämnat in egna indikatorer.")
    if rows and form is Format.TEXT:
        console().print(f"[dim]{_ABOUT}[/dim]")


def _told_by(template: ReviewTemplate) -> dict[str, Measure]:
    """Column key -> the measure that tells it: the followed answer's, else the first in the base."""
    first: dict[str, Measure] = {}
    for measure in template.measures():
        if measure.in_base:
            first.setdefault(measure.column, measure)
    return first | {column: measure for column, (measure, _) in template.followed().items()}


def _row(audit: str, unit: UnitAudit, entry: IndicatorRow, figure: str | None) -> dict[str, Any]:
    own = entry.model_dump(exclude={"id", "unit_audit_id", "hand_in_id"})
    return {"audit": audit, "unit": unit.unit_key, **own, "audit_says": figure}


def _figure(found: dict[tuple[str, str, str | None], TableRow], measure: Measure | None, unit: UnitAudit) -> str | None:
    row = found.get((measure.question, measure.answer, unit.unit_key)) if measure is not None else None
    return None if row is None or measure is None else f"{measure.answer}: {in_words(row)}"
