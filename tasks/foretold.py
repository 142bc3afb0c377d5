"""The year's messages and deadlines in Prefect's own pages."""

from __future__ import annotations

from prefect.artifacts import create_table_artifact

from config.messages import SWEDISH, MessageKind
from tasks.forecast import Foretold, forecast
from tasks.shell import opened, shell


@shell
def show_foretold(home: str, *, year: int, late: bool) -> int:
    """Show everything that the year's configured audits are going to send and await; how many rows.

    `late`: as if nobody answered before all reminders had gone.
    """
    with opened(home) as register:
        catalogue = register.catalogue
    audits = [audit for audit in map(catalogue.audit, catalogue.audit_keys()) if audit.year == year]
    rows = sorted(
        (row for audit in audits for row in forecast(catalogue, audit, late=late)),
        key=lambda row: (row.day, row.audit, row.unit or ""),
    )
    assumed = "ingen svarar förrän alla påminnelser har gått" if late else "alla är i tid"
    create_table_artifact(
        key=f"arshjulet-{year}{'-sena' if late else ''}",
        description=f"**Årshjulet {year}**, om {assumed}: {len(audits)} granskningar, {len(rows)} rader.",
        table=[_line(row) for row in rows],
    )
    return len(rows)


def _line(row: Foretold) -> dict[str, str]:
    kinds = [kind.value for kind in MessageKind]
    return {
        "Dag": row.day.isoformat(),
        "Granskning": row.audit,
        "Enhet": row.unit or "–",
        "Slag": SWEDISH[MessageKind(row.what)] if row.what in kinds else "frist",
        "Till": row.to,
        "Vad": row.text,
    }
