"""Follow-up: when all its tables are in, say what became of each development area; close when that is confirmed."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from expectations import gate
from expectations.follow_up import VerdictsContext, verdicts_suite
from method.verdicts import Judged, changes
from register import verdicts
from register.desk import locked, plan_of
from register.findings import findings_of
from register.judgements import hold_back
from register.models import FindingKind
from register.stages import Stage
from tasks.shell import NOTHING, StageOutcome, desk, shell


@shell
def judge_follow_up(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Propose one unit's verdicts, or close it when they are confirmed; there is nothing to do if it is closed."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.FOLLOW_UP:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        proposed = verdicts.verdicts_of(at_desk.session, unit_audit)
        areas = findings_of(at_desk.session, unit_audit, FindingKind.DEVELOPMENT)
        # Without development areas there is nothing to confirm.
        if not areas or (proposed and all(row.confirmed_on is not None for row in proposed)):
            verdicts.end_follow_up(at_desk, unit_audit)
            return StageOutcome(unit_audit.unit_key, "closed")
        if proposed:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        audit = at_desk.audit_of(unit_audit)
        plan, pairs = plan_of(audit), verdicts.family_of(at_desk.session, audit)
        judged_changes = changes(pairs)
        context = VerdictsContext(
            pairs=len(pairs),
            # After a merger several units' files stand behind one base.
            files_before=plan.design.files * len(plan.units),
            # After a split the files of several are added up.
            files_after=plan.follow_up.design.files * max((len(p.read_again) for p in pairs), default=1)
            if plan.follow_up
            else 0,
        )
        judged = gate.judge(changes_frame(judged_changes), suite=verdicts_suite(), context=context)
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        verdicts.propose_verdicts(at_desk, unit_audit, judged_changes, judged)
        return StageOutcome(unit_audit.unit_key, "verdicts_proposed")


def changes_frame(judged: list[Judged]) -> pd.DataFrame:
    """A row per pair: unit, question, before_count, before_base, after_count, after_base, p, p_adjusted, verdict."""
    return pd.DataFrame(
        [
            {
                "unit": change.pair.unit,
                "question": change.pair.question,
                "before_count": change.pair.before.count,
                "before_base": change.pair.before.base,
                "after_count": change.pair.after.count,
                "after_base": change.pair.after.base,
                "p": change.p,
                "p_adjusted": change.p_adjusted,
                "verdict": change.verdict.value,
            }
            for change in judged
        ],
        columns=[
            "unit",
            "question",
            "before_count",
            "before_base",
            "after_count",
            "after_base",
            "p",
            "p_adjusted",
            "verdict",
        ],
    ).astype({"p": "float64", "p_adjusted": "float64"})
