"""Feedback: make each unit's document on its day, judge it, deliver it; go on when it is acknowledged."""

from __future__ import annotations

from datetime import datetime

from register import feedback
from register.desk import locked
from register.judgements import hold_back
from register.stages import Stage
from tasks.reports.make import layout_file, recipe_of
from tasks.reports.pdf import pdf
from tasks.reports.unit import figures_of, judge, report_of
from tasks.shell import NOTHING, StageOutcome, desk, shell


@shell
def feed_back(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Deliver one unit's feedback, or go on from it; there is nothing to do if neither is due."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.FEEDBACK:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        latest = feedback.latest_version(at_desk.session, unit_audit)
        if latest is not None and latest.acknowledged_on is not None and latest.superseded_for is None:
            feedback.end_feedback(at_desk, unit_audit)
            return StageOutcome(unit_audit.unit_key, "plan_requested")
        # Another round may have delivered it since this one looked; then its acknowledgement is awaited.
        if latest is not None and latest.superseded_for is None:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        # Read once: where another unit's figures come in meanwhile, it is judged by the total that it was made with.
        figures = figures_of(at_desk, unit_audit)
        version = 1 if latest is None else latest.version + 1
        report = report_of(at_desk, unit_audit, version=version, beside=figures)
        document = pdf(report, layout=layout_file(at_desk.catalogue), on=at_desk.today)
        judged = judge(at_desk, unit_audit, report, document, beside=figures)
        if judged.judgement.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged.judgement)
            return StageOutcome(unit_audit.unit_key, "held_back")
        recipe = recipe_of(at_desk.catalogue, report)
        reason = latest.superseded_for if latest else None
        feedback.deliver(at_desk, unit_audit, document, judged.judgement, recipe=recipe, reason=reason)
        return StageOutcome(unit_audit.unit_key, "feedback_delivered")
