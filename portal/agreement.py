"""The door to how far two readers agree."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, select

from method.agreement import SWEDISH, Estimate, PairTable, exact_agreement, standing
from method.figures import in_percent
from portal.render import Format, console, listing
from register.agreement import pair_tables
from register.database import Register
from register.desk import find_audit, find_unit_audit, id_of, template_of
from register.models import AuditRow, UnitAudit

_ABOUT = (
    "”Lika” är de akter där båda läsarna gav samma svar, med 95 %-intervall. Kappa, AC1 och alfa räknar av den likhet "
    "som slumpen ger. En fråga är svag bara när hela intervallet för lika svar ligger under mallens gräns, {limit}."
)


def show_agreement(register: Register, audit: str, *, unit: str | None, form: Format) -> None:
    """Per question: raw agreement and the coefficients with their intervals, over the units."""
    with register.reading() as session:
        row = find_audit(session, audit)
        units = [id_of(find_unit_audit(session, audit, unit))] if unit else _units(session, row)
        found = pair_tables(session, units)
        limit = template_of(row).agreement_limit
    rows = [_row(heading, table, limit=limit) for heading, table in found]
    if form is Format.TEXT:
        rows = [_as_read(one) for one in rows]
    columns = {
        "heading": "Fråga",
        "agree": "Lika",
        "interval": "95 %",
        "kappa": "Kappa",
        "ac1": "AC1",
        "alpha": "Alfa",
        "standing": "Samstämmighet",
    }
    listing(rows, columns=columns, form=form, empty="Inga akter är lästa två gånger och avstämda än.")
    if rows and form is Format.TEXT:
        console().print(f"[dim]{_ABOUT.format(limit=in_percent(100 * limit))}[/dim]")


def _units(session: Session, audit: AuditRow) -> list[int]:
    return [id_of(one) for one in session.exec(select(UnitAudit).where(UnitAudit.audit_id == audit.id))]


def _row(heading: str, table: PairTable, *, limit: float) -> dict[str, Any]:
    from method.chance_corrected import coefficients

    raw, corrected = exact_agreement(table.counts), coefficients(table.counts)
    return {
        "question": table.column,
        "heading": heading,
        "compared": table.compared,
        "agree": table.agree,
        "raw": raw.value,
        "raw_low": raw.low,
        "raw_high": raw.high,
        **_limits("kappa", corrected.kappa),
        **_limits("ac1", corrected.ac1),
        **_limits("alpha", corrected.alpha),
        "standing": standing(raw, limit=limit),
    }


def _limits(name: str, one: Estimate) -> dict[str, float | None]:
    return {name: one.value, f"{name}_low": one.low, f"{name}_high": one.high}


def _as_read(row: dict[str, Any]) -> dict[str, Any]:
    low, high = row["raw_low"], row["raw_high"]
    return {
        "heading": row["heading"],
        "agree": f"{row['agree']} av {row['compared']}",
        "interval": None if low is None else f"{100 * low:.0f}–{100 * high:.0f} %",
        **{name: _coefficient(row, name) for name in ("kappa", "ac1", "alpha")},
        "standing": SWEDISH[row["standing"]],
    }


def _coefficient(row: dict[str, Any], name: str) -> str | None:
    value, low, high = row[name], row[f"{name}_low"], row[f"{name}_high"]
    if value is None:
        return None
    limits = "" if low is None else f" ({low:.2f} till {high:.2f})"
    return f"{value:.2f}{limits}".replace(".", ",")
