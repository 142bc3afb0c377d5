"""The files that the invented people hand in: filled in from what the register lets them see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, assert_never

from sqlmodel import Session, select

from config.errors import NotNow
from config.hand_in import Kind
from demo.awaited import Awaited
from demo.invented.faults import Sheet, with_fault
from demo.invented.plans import Area, Planned
from demo.invented.sheets import At, Sheets
from demo.invented.world import World
from portal.words import noon
from register import action_plan
from register.database import Register
from register.desk import deed, find_audit, find_unit_audit, plan_of, template_of
from register.findings import findings_of
from register.models import FindingKind, HandIn, UnitAudit
from register.sampling import draw_of
from tasks.forms.write import write_forms
from tasks.hand_in import Addressed

if TYPE_CHECKING:
    import pandas as pd

_KNOWN = ("case_ref", "sex", "age", "reader")


@dataclass(frozen=True)
class Papers:
    """What the people of a world hand in."""

    register: Register
    world: World

    def content(self, awaited: Awaited, kind: Kind, *, day: date, by: str) -> bytes:
        """The file that is awaited, with the fault that the world says it has the first time.

        Raises `NotNow` when there is nothing to fill in.
        """
        with self.register.reading() as session:
            unit_audit = find_unit_audit(session, awaited.audit, awaited.unit)
            plan = plan_of(find_audit(session, awaited.audit))
            at = At(plan, awaited.unit, day)
            if kind in (Kind.REVIEW, Kind.DOUBLE):
                sheet = self._readings(session, unit_audit, at, kind, by=by)
            else:
                sheet = self._of_unit(session, unit_audit, at, kind, awaited)
            fault = self.world.fault_of(awaited.unit, kind) if awaited.audit == self.world.audit else None
            if fault is not None and not handed_in(session, unit_audit, kind):
                asked = tuple(column.key for column in template_of(find_audit(session, awaited.audit)).columns())
                sheet = with_fault(sheet, fault, begins=plan.period.start, asked=asked)
        return self._sheets.written(kind, sheet)

    @property
    def _sheets(self) -> Sheets:
        return Sheets(self.world, self.register.catalogue)

    def _of_unit(self, session: Session, unit_audit: UnitAudit, at: At, kind: Kind, awaited: Awaited) -> Sheet:
        match kind:
            case Kind.FRAME:
                return self._sheets.case_list(at)
            case Kind.ACTION_PLAN:
                latest = action_plan.verdict_due(unit_audit)
                return self._sheets.action_plan(at, _areas(session, unit_audit), latest=latest)
            case Kind.PROGRESS:
                actions = [
                    Planned(action.number, action.action, action.due)
                    for action in action_plan.actions_in_force(session, unit_audit)
                ]
                return self._sheets.progress(at, actions, by=awaited.due)
            case Kind.REVIEW | Kind.DOUBLE | Kind.INDICATORS:
                raise NotNow(f"Ingen enhet lämnar in {kind}.")
            case _:
                assert_never(kind)

    def _readings(self, session: Session, unit_audit: UnitAudit, at: At, kind: Kind, *, by: str) -> Sheet:
        draw = draw_of(session, unit_audit)
        if draw is None or draw.sealed_on is None:
            raise NotNow("Urvalet är inte draget än.")
        template = template_of(find_audit(session, at.plan.key))
        known, made_on = self._forms(at, kind, by=by), at.plan.frame_made or draw.sealed_on
        return self._sheets.readings(at, kind, template, known, drawn_on=draw.sealed_on, made_on=made_on)

    def _forms(self, at: At, kind: Kind, *, by: str) -> pd.DataFrame:
        """What is known beforehand in all the readers' forms: columns `case_ref`, `sex`, `age`, `reader`."""
        import pandas as pd

        form = self.register.catalogue.hand_ins.forms[kind]
        headings = {column.heading: column.key for column in (*form.columns, *form.closing_columns)}
        done_by = deed(by, noon(at.day, self.register.catalogue.organisation.time_zone))
        with TemporaryDirectory() as folder:
            forms = write_forms(self.register, Addressed(at.plan.key, at.unit, kind), folder=Path(folder), deed=done_by)
        cells = [
            pd.read_excel(BytesIO(one.content), sheet_name=form.sheet, engine="calamine", dtype=object) for one in forms
        ]
        return pd.concat(cells, ignore_index=True).rename(columns=headings)[list(_KNOWN)]


def _areas(session: Session, unit_audit: UnitAudit) -> list[Area]:
    found = findings_of(session, unit_audit, FindingKind.DEVELOPMENT)
    return [Area(finding.title, finding.areas[0]) for finding in found]


def handed_in(session: Session, unit_audit: UnitAudit, kind: Kind) -> bool:
    """Whether the unit has handed in a file of the kind, whatever became of it."""
    found = select(HandIn).where(HandIn.unit_audit_id == unit_audit.id, HandIn.kind == kind)
    return session.exec(found).first() is not None
