"""How often two readers of the same files gave the same answers, over units."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from method.agreement import PairTable, merged
from register.models import AgreementRow


def pair_tables(session: Session, unit_audits: Collection[int]) -> list[tuple[str, PairTable]]:
    """Each question's heading, and the readings of the units' files by both readers, in the template's order."""
    statement = select(AgreementRow).where(col(AgreementRow.unit_audit_id).in_(unit_audits))
    by_column: dict[str, list[AgreementRow]] = {}
    for row in session.exec(statement.order_by(col(AgreementRow.id))):
        # What was counted before the answers themselves were kept says only how often they were alike.
        if row.categories:
            by_column.setdefault(row.column, []).append(row)
    return [(rows[0].heading, merged([_table(row) for row in rows])) for rows in by_column.values()]


def _table(row: AgreementRow) -> PairTable:
    return PairTable(row.column, tuple(row.categories), tuple(tuple(counts) for counts in row.counts))
