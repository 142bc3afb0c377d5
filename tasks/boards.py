"""Every audit's board and tables in Prefect's own pages: where the units stand, and the figures that may be shown.

Nobody's name is there: what leaves the register knows people by what they do.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, cast

from prefect.artifacts import Artifact, create_table_artifact
from sqlmodel import Session, col, func, select

from config.catalogue import Catalogue
from method.dates import in_words
from method.figures import figure_in_words
from register.board import Place, board
from register.desk import id_of, template_of
from register.models import AuditRow, Event, UnitAudit
from register.published import open_tables, smallest_shown
from register.stages import SWEDISH, Stage
from register.tables import tables
from tasks.shell import opened, shell

_TABLED = (Stage.DIALOGUE, Stage.CLOSED)
"""What a unit enters when its tables are in: the latter in a follow-up audit."""


@shell
def show_boards(home: str, *, now: datetime) -> int:
    """Show the board of every audit that is under way, and its tables when they have changed; how many were shown."""
    with opened(home) as register, register.reading() as session:
        audits = list(
            session.exec(select(AuditRow).where(col(AuditRow.closed_on).is_(None)).order_by(col(AuditRow.id)))
        )
        for audit in audits:
            _show_board(session, register.catalogue, audit, today=now.date())
            _show_tables(session, register.catalogue, audit)
    return len(audits)


def _show_board(session: Session, catalogue: Catalogue, audit: AuditRow, *, today: date) -> None:
    places = board(session, catalogue, audit_key=audit.key, today=today, named=False)
    late = sum(place.late_days > 0 for place in places)
    create_table_artifact(
        key=_key("tavla", audit),
        description=f"**{audit.title}**: läget {in_words(today)}. {len(places)} enheter, {late} försenade.",
        table=[_line(place) for place in places],
    )


def _line(place: Place) -> dict[str, Any]:
    return {
        "Enhet": place.unit_name,
        "Steg": SWEDISH[place.stage],
        "Väntar på": place.waiting_for or "–",
        "Sedan": place.since.isoformat(),
        "Senast": place.due.isoformat() if place.due else "–",
        "Dagar sent": place.late_days,
    }


def _show_tables(session: Session, catalogue: Catalogue, audit: AuditRow) -> None:
    """The figures of all units together, as they may be shown openly; nothing is done if none has come since."""
    units, last = session.exec(
        select(func.count(func.distinct(Event.unit_audit_id)), func.max(Event.id))
        .join(UnitAudit, col(UnitAudit.id) == col(Event.unit_audit_id))
        .where(UnitAudit.audit_id == id_of(audit), Event.what == "stage_changed", col(Event.to_stage).in_(_TABLED))
    ).one()
    key, mark = _key("tabeller", audit), f"händelse {last}"
    if not units or _is_shown(key, mark):
        return
    found = open_tables(tables(session, audit.key), template_of(audit), smallest=smallest_shown(catalogue, audit))
    create_table_artifact(
        key=key,
        description=f"**{audit.title}**: {units} enheters siffror tillsammans, små antal dolda ({mark}).",
        table=[
            {
                "Fråga": row.label,
                "Svar": row.answer,
                "Andel": "dold"
                if row.count is None or row.base is None
                else figure_in_words(row.count, row.base, row.low, row.high),
            }
            for row in found.rows
            if row.unit is None
        ],
    )


def _is_shown(key: str, mark: str) -> bool:
    """Whether the newest artifact of the key is of this mark."""
    newest = cast("Artifact | None", Artifact.get(key))
    return newest is not None and f"({mark})" in (newest.description or "")


def _key(what: str, audit: AuditRow) -> str:
    """Prefect's keys are of small letters, digits and hyphens."""
    return f"{what}-{audit.key}".replace(".", "-").replace("_", "-").lower()
