"""What each unit's folder is for now: which kinds of file its stage takes, and by when they are awaited."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import col, select

from config.hand_in import Kind
from register.database import Register
from register.desk import id_of, plan_of
from register.hand_ins import DEADLINE_OF, STAGES_OF
from register.models import AuditRow, Deadline, Draw, UnitAudit
from register.stages import Stage


@dataclass(frozen=True)
class UnitFolder:
    """An audit at a unit, as its folder sees it.

    `takes`: the kinds that the stage has room for; `due`: those of them that are awaited, with their day.
    """

    audit: str
    title: str
    unit: str
    unit_name: str
    stage: Stage
    takes: tuple[Kind, ...]
    due: Mapping[Kind, date]

    @property
    def is_under_way(self) -> bool:
        """Whether anything can still come."""
        return self.stage is not Stage.CLOSED

    def situation(self, day: date) -> str:
        """What a refusal rests on, in short: what is not told here may change from day to day."""
        return situation_of(self.stage, *self.takes, *map(str, self.due.items()), day.isoformat())


UnitFolders = Mapping[tuple[str, str], UnitFolder]
"""By the keys of audit and unit."""


def situation_of(*known: str) -> str:
    """A few signs that differ when what is known differs."""
    return hashlib.sha256("|".join(known).encode()).hexdigest()[:12]


def unit_folders(register: Register) -> UnitFolders:
    """Every audit at every unit, those that are closed too; a constant number of statements."""
    with register.reading() as session:
        audits = {id_of(audit): audit for audit in session.exec(select(AuditRow))}
        sealed = set(session.exec(select(Draw.unit_audit_id).where(col(Draw.sealed_on).is_not(None))))
        due: dict[int, dict[str, date]] = {}
        for one in session.exec(select(Deadline).where(col(Deadline.met_on).is_(None)).order_by(col(Deadline.due))):
            due.setdefault(one.unit_audit_id or 0, {}).setdefault(one.kind, one.due)
        rows = session.exec(select(UnitAudit).order_by(col(UnitAudit.id))).all()
    twice = {number for number, audit in audits.items() if plan_of(audit).design.double_readings}
    folders = {}
    for row in rows:
        audit, number = audits[row.audit_id], id_of(row)
        takes = [kind for kind in Kind if row.stage in STAGES_OF[kind]]
        if number in sealed:
            takes = [kind for kind in takes if kind is not Kind.FRAME]
        if row.audit_id not in twice:
            takes = [kind for kind in takes if kind is not Kind.DOUBLE]
        awaited = due.get(number, {})
        days = {kind: awaited[DEADLINE_OF[kind]] for kind in takes if DEADLINE_OF.get(kind) in awaited}
        folders[audit.key, row.unit_key] = UnitFolder(
            audit.key, audit.title, row.unit_key, row.unit_name, row.stage, tuple(takes), days
        )
    return folders
