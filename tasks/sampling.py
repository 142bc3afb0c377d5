"""Sampling: draw each unit's files from the list that passed the gate, judge the sample, seal it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pandas as pd

from expectations import gate
from expectations.sampling_output import SampleContext, sample_suite
from method.sampling import double_readings, draw, frame_hash
from register import sampling
from register.desk import locked
from register.judgements import hold_back
from register.models import FileRole
from register.stages import Stage
from tasks.shell import NOTHING, StageOutcome, desk, shell


def as_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The frame's rows as dicts by column name."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


@shell
def seal_sample(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Draw, judge and seal one unit's sample; there is nothing to do if it is sealed."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.SAMPLING:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        frame = sampling.frame_to_draw(at_desk.session, at_desk.vault, unit_audit)
        listed, rows, design = pd.DataFrame(frame.rows), pd.DataFrame(frame.to_draw), frame.plan.design
        sample = draw(
            rows,
            seed=frame.seed,
            unit_key=frame.unit_key,
            per_stratum=design.per_stratum,
            reserves=design.reserves,
        )
        context = SampleContext(frame=rows, design=design, seed=frame.seed, unit_key=frame.unit_key)
        judged = gate.judge(sample, suite=sample_suite(), context=context)
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        sampled = sample.loc[sample["role"] == FileRole.SAMPLE, "case_ref"]
        sampling.seal(
            at_desk,
            unit_audit,
            frame,
            sample=as_rows(sample),
            doubles=double_readings(sampled, seed=frame.seed, number=design.double_readings),
            frame_hash=frame_hash(listed),
            judged=judged,
        )
        return StageOutcome(unit_audit.unit_key, "sealed")
