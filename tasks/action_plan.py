"""Action plan: when the follow-up is to be prepared, judge the plan in force and take its open actions along."""

from __future__ import annotations

from datetime import datetime

import pandas as pd
from sqlmodel import Session

from expectations import gate
from expectations.action_plan_output import ActionsContext, actions_suite
from register import action_plan, follow_up
from register.desk import id_of, locked
from register.findings import findings_of
from register.judgements import hold_back
from register.models import FindingKind, UnitAudit
from register.stages import Stage
from tasks.shell import NOTHING, StageOutcome, desk, shell


@shell
def begin_follow_up(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Judge one unit's plan and begin its follow-up; there is nothing to do if it has begun."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.ACTION_PLAN:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        areas = findings_of(at_desk.session, unit_audit, FindingKind.DEVELOPMENT)
        context = ActionsContext(areas=frozenset(id_of(area) for area in areas))
        judged = gate.judge(actions_frame(at_desk.session, unit_audit), suite=actions_suite(), context=context)
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        follow_up.begin_follow_up(at_desk, unit_audit, judged)
        return StageOutcome(unit_audit.unit_key, "follow_up_begun")


def actions_frame(session: Session, unit_audit: UnitAudit) -> pd.DataFrame:
    """A row per action in force: number, finding, due, first_due, status, evidence."""
    return pd.DataFrame(
        [
            {
                "number": action.number,
                "finding": action.finding_id,
                "due": action.due,
                "first_due": action.first_due,
                "status": action.status.value,
                "evidence": action_plan.has_evidence(session, action),
            }
            for action in action_plan.actions_in_force(session, unit_audit)
        ],
        columns=["number", "finding", "due", "first_due", "status", "evidence"],
    )
