"""File review: count the reconciled readings, judge the figures, keep them and end the stage."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

import pandas as pd

from expectations import gate
from expectations.file_review_output import FiguresContext, figures_suite
from method.agreement import Agreement, raw_agreement
from method.figures import Count
from method.tables import counts
from register import file_review
from register.desk import locked, template_of
from register.file_review import KNOWN_BEFORE, SampledFile
from register.judgements import hold_back
from register.models import Turn
from register.stages import Stage
from tasks.shell import NOTHING, StageOutcome, desk, shell


@shell
def tabulate(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Count, judge and keep one unit's figures; there is nothing to do if they are kept."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.FILE_REVIEW:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        template = template_of(at_desk.audit_of(unit_audit))
        files = file_review.sampled_files(at_desk.session, at_desk.vault, unit_audit)
        readings = pd.DataFrame([{**(file.in_force or {}), **_known(file)} for file in files])
        figures = counts(readings.astype({"age": "Int64"}), template)
        context = FiguresContext(template=template, files=Counter(readings["sex"]))
        judged = gate.judge(figures_frame(figures), suite=figures_suite(), context=context)
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        columns = [*KNOWN_BEFORE, *(column.key for column in template.columns())]
        file_review.complete(at_desk, unit_audit, figures=figures, agreements=agreements(files, columns), judged=judged)
        return StageOutcome(unit_audit.unit_key, "tables_ready")


def figures_frame(figures: list[Count]) -> pd.DataFrame:
    """A row per figure: question, label, answer, stratum, count, base, in_base."""
    return pd.DataFrame([vars(figure) for figure in figures])


def agreements(files: list[SampledFile], columns: list[str]) -> list[Agreement]:
    """Raw agreement of the two readers, per column, over the files read twice."""
    twice = [file for file in files if file.row.read_twice]
    if not twice:
        return []
    first, second = (
        pd.DataFrame([file.answers[turn] for file in twice], index=[file.row.pseudonym for file in twice])
        for turn in (Turn.FIRST, Turn.SECOND)
    )
    return raw_agreement(first, second, columns)


def _known(file: SampledFile) -> dict[str, object]:
    return {name: file.case[name] for name in KNOWN_BEFORE}
