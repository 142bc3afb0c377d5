"""Planning: invite the units whose day has come, and take those whose opening meeting is held on to sampling."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from expectations import gate
from expectations.planning import plan_suite
from method.planning import in_words, smallest_change
from register import planning
from register.desk import Desk, locked, plan_of
from register.judgements import hold_back
from register.models import UnitAudit
from register.stages import Stage
from tasks.shell import NOTHING, StageOutcome, desk, shell


@shell
def plan_unit(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Invite one unit, or begin its sampling; there is nothing to do if neither is due."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.PLANNING:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        already = unit_audit.invited_on is not None
        if not already and unit_audit.invite_on <= now.date():
            planning.invite(at_desk, unit_audit, detectable=what_the_sample_can_show(at_desk, unit_audit))
        if planning.opening_meeting(at_desk.session, unit_audit).held_on is None:
            invited = not already and unit_audit.invited_on is not None
            return StageOutcome(unit_audit.unit_key, "invited" if invited else NOTHING)
        judged = judge_plan(at_desk, unit_audit)
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        planning.begin_sampling(at_desk, unit_audit, judged)
        return StageOutcome(unit_audit.unit_key, "list_requested")


def what_the_sample_can_show(at_desk: Desk, unit_audit: UnitAudit) -> str:
    """The smallest change that the unit's sample can show when its follow-up is read a year later, in a sentence."""
    plan = plan_of(at_desk.audit_of(unit_audit))
    return in_words(smallest_change(files_now=plan.design.files, files_then=plan.files_a_year_later))


def judge_plan(at_desk: Desk, unit_audit: UnitAudit) -> gate.Judgement:
    """Judge the unit's dates and opening meeting: a frame of one row."""
    planned = planning.planned(at_desk.session, unit_audit)
    dates = planned.dates
    frame = pd.DataFrame(
        [
            {
                "opening_meeting": planned.held_on,
                "participants": len(planned.participants),
                "list_due": dates.list_due,
                "draw_on": dates.draw_on,
                "review_due": dates.review_due,
                "double_due": dates.double_due,
                "reconciliation_due": dates.reconciliation_due,
            }
        ]
    )
    return gate.judge(frame, suite=plan_suite(), context=at_desk.year)
