"""Dialogue: judge what the meeting came to, and take the units that are done with it on to their feedback."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from expectations import gate
from expectations.dialogue import dialogue_suite
from register import dialogue
from register.desk import locked
from register.dialogue import Dialogue
from register.judgements import hold_back
from register.stages import Stage
from tasks.shell import NOTHING, StageOutcome, desk, shell


@shell
def end_dialogue(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Judge one unit's dialogue and end it; there is nothing to do if it has ended."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.DIALOGUE:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        found = dialogue.dialogue_of(at_desk.session, unit_audit)
        judged = gate.judge(findings_frame(found), suite=dialogue_suite(), context=None)
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        dialogue.end_dialogue(at_desk, unit_audit, judged)
        return StageOutcome(unit_audit.unit_key, "dialogue_ended")


def findings_frame(found: Dialogue) -> pd.DataFrame:
    """A row per finding: number, areas, evidence, response, words, amended, held, confirmed (sides)."""
    meeting = found.meeting
    sides = (meeting.confirmed_by_unit, meeting.confirmed_by_inspectors) if meeting else ()
    return pd.DataFrame(
        [
            {
                "number": finding.number,
                "areas": len(finding.areas),
                "evidence": len(finding.questions) + len(finding.evidence),
                "response": answer.response.value if answer else None,
                "words": bool(answer and answer.words),
                "amended": bool(answer and answer.amended_text),
                "held": int(meeting is not None and meeting.held_on is not None),
                "confirmed": sum(side is not None for side in sides),
            }
            for finding, answer in found.findings
        ],
        columns=["number", "areas", "evidence", "response", "words", "amended", "held", "confirmed"],
    )
