"""File review: count the reconciled readings, judge the figures, keep them and end the stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

import pandas as pd

from config.template import ReviewTemplate
from expectations import gate
from expectations.file_review_output import FiguresContext, figures_suite
from method.agreement import PairTable, pairs
from method.figures import Count, Precision
from method.tables import counts
from register import file_review, sampling
from register.desk import Desk, locked, template_of
from register.file_review import KNOWN_BEFORE, SampledFile
from register.judgements import hold_back
from register.models import Turn, UnitAudit
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
        file_review.complete(
            at_desk,
            unit_audit,
            figures=figures,
            precisions=precisions(figures, sampled=Counter(readings["sex"]), frames=_frames(at_desk, unit_audit)),
            agreements=agreements(files, template),
            judged=judged,
        )
        return StageOutcome(unit_audit.unit_key, "tables_ready")


def figures_frame(figures: list[Count]) -> pd.DataFrame:
    """A row per figure: question, label, answer, stratum, count, base, in_base."""
    return pd.DataFrame([vars(figure) for figure in figures])


def precisions(
    figures: list[Count], *, sampled: Mapping[str, int], frames: Mapping[str, int] | None
) -> list[Precision]:
    """Each figure's 95 % interval and design, in their places.

    `sampled`: stratum -> files drawn; `frames`: stratum -> files in the list, where that is known.
    """
    from method.intervals import stratum_interval

    strata = [figure.stratum or "" for figure in figures]
    known = frames or {}
    limits = stratum_interval(
        [figure.count if figure.in_base else 0 for figure in figures],
        [figure.base for figure in figures],
        [sampled[stratum] for stratum in strata],
        [known.get(stratum, float("nan")) for stratum in strata],
    )
    return [
        Precision(sampled[stratum], known.get(stratum), *_in_percent(figure, float(low), float(high)))
        for figure, stratum, low, high in zip(figures, strata, *limits, strict=True)
    ]


def _in_percent(figure: Count, low: float, high: float) -> tuple[float | None, float | None]:
    return (100 * low, 100 * high) if figure.percent is not None else (None, None)


def _frames(desk: Desk, unit_audit: UnitAudit) -> dict[str, int] | None:
    draw = sampling.draw_of(desk.session, unit_audit)
    return None if draw is None else draw.frame_sizes


def agreements(files: list[SampledFile], template: ReviewTemplate) -> list[PairTable]:
    """The answers of the two readers, per column, over the files read twice."""
    twice = [file for file in files if file.row.read_twice]
    if not twice:
        return []
    first, second = (
        pd.DataFrame([file.answers[turn] for file in twice], index=[file.row.pseudonym for file in twice])
        for turn in (Turn.FIRST, Turn.SECOND)
    )
    columns = template.columns()
    return pairs(
        first,
        second,
        [*KNOWN_BEFORE, *(column.key for column in columns)],
        answers={column.key: column.answers for column in columns if column.separator is None},
        separators={column.key: column.separator for column in columns if column.separator is not None},
    )


def _known(file: SampledFile) -> dict[str, object]:
    return {name: file.case[name] for name in KNOWN_BEFORE}
