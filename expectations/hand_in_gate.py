"""The doors for handed-in files: read one, judge it, and say everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import pandas as pd

from config.errors import UnreadableFile
from config.hand_in import DANGER, HandInForm, HandIns, Kind
from config.rulesets import Ruleset
from config.template import AnswerColumn
from expectations.action_plan import action_plan_suite, progress_suite
from expectations.danger import FlaggedRow, flagged_rows, without_a_file
from expectations.file_review import review_suite
from expectations.gate import Judgement, Suite, judge
from expectations.indicators import indicators_suite
from expectations.reading.hand_in import ReadFile, read
from expectations.sampling import frame_suite
from method.judging import Problem, Rule, Severity, Verdict
from method.rules.action_plan import PlanContext, ProgressContext, unreported, with_known_areas
from method.rules.file_review import ReviewContext, not_begun, remaining
from method.rules.indicators import IndicatorContext, with_keys
from method.rules.sampling import FrameContext

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

Context = TypeVar("Context")
Prepared = tuple[ReadFile, list[Problem]]
"""A file as it is to be judged, and what is told of it beforehand."""


@dataclass(frozen=True)
class JudgedFile:
    """What the gate says of a file.

    `judgement`: verdict and every problem, from reading, rules and native checks; `evaluated` is 0 for a file that
    could not be opened, which no suite has judged. `accepted`: the rows to take in (index and dtypes as
    `reading.hand_in.read` gives them), without the rows left out and the columns that are not kept; None when the
    file is rejected. `may_be_kept`: False when the file holds a stray personal number, or could not be looked through
    for one. `file`: the file as it was read, None when it could not be. `flagged`: the rows whose child may be in
    danger, whatever the verdict.
    """

    judgement: Judgement
    accepted: pd.DataFrame | None
    may_be_kept: bool
    file: ReadFile | None = None
    flagged: tuple[FlaggedRow, ...] = ()


def judge_frame(content: bytes, *, hand_ins: HandIns, ruleset: Ruleset, context: FrameContext) -> JudgedFile:
    """Judge a unit's case list."""
    known = _with_codes_of_sex(context, hand_ins.forms[Kind.FRAME])
    return _judged(content, hand_ins=hand_ins, kind=Kind.FRAME, suite=frame_suite(ruleset), context=known)


def judge_review(
    content: bytes, *, hand_ins: HandIns, ruleset: Ruleset, context: ReviewContext, drawn: Collection[str] = ()
) -> JudgedFile:
    """Judge a workbook of file reviews, first or double by the ruleset's kind; files not begun are left aside.

    `drawn`: the case numbers of every file that was drawn, read or not, so that a flagged one is known.
    """

    def begun(file: ReadFile) -> Prepared:
        known = {*drawn, *context.files["case_ref"]}
        unknown = without_a_file(
            flagged_rows(file, hand_ins.forms[ruleset.kind]), known, heading=file.headings.get(DANGER, DANGER)
        )
        waiting, told = not_begun(file.frame, context, ruleset)
        told += unknown
        file = replace(file, frame=file.frame[~waiting])
        return file, [*told, *(() if "case_ref" in file.absent else remaining(file.frame, context, ruleset))]

    return _judged(
        content,
        hand_ins=hand_ins,
        kind=ruleset.kind,
        suite=review_suite(ruleset, context.template, context.law),
        context=context,
        answers=context.template.columns(),
        prepare=begun,
    )


def judge_action_plan(content: bytes, *, hand_ins: HandIns, ruleset: Ruleset, context: PlanContext) -> JudgedFile:
    """Judge a unit's action plan; in the accepted rows the development areas are named as in `context`."""

    def named(file: ReadFile) -> Prepared:
        return replace(file, frame=with_known_areas(file.frame, context)), []

    suite = action_plan_suite(ruleset, context.development_areas)
    return _judged(content, hand_ins=hand_ins, kind=Kind.ACTION_PLAN, suite=suite, context=context, prepare=named)


def judge_progress(content: bytes, *, hand_ins: HandIns, ruleset: Ruleset, context: ProgressContext) -> JudgedFile:
    """Judge a report on how far the actions of the plan in force have come."""

    def counted(file: ReadFile) -> Prepared:
        return file, [*(() if "number" in file.absent else unreported(file.frame, context, ruleset))]

    suite = progress_suite(ruleset)
    return _judged(content, hand_ins=hand_ins, kind=Kind.PROGRESS, suite=suite, context=context, prepare=counted)


def judge_indicators(content: bytes, *, hand_ins: HandIns, ruleset: Ruleset, context: IndicatorContext) -> JudgedFile:
    """Judge a unit's own indicators; in the accepted rows `question` is the question's key."""
    suite = indicators_suite(ruleset)
    judged = _judged(content, hand_ins=hand_ins, kind=Kind.INDICATORS, suite=suite, context=context)
    return replace(judged, accepted=None if judged.accepted is None else with_keys(judged.accepted, context))


def _with_codes_of_sex(context: FrameContext, form: HandInForm) -> FrameContext:
    # Which code is whose stands in the form only as spellings; these two words are in every list of them.
    column = next(column for column in form.columns if column.key == "sex")
    codes = {spelling.casefold(): code for code, spellings in column.values.items() for spelling in spellings}
    return replace(context, female=codes.get("kvinna"), male=codes.get("man"))


def _unreadable(suite: Suite[Context], error: UnreadableFile) -> JudgedFile:
    problem = Problem("read.unreadable", Severity.STOP, None, None, str(error))
    judgement = Judgement(
        suite=suite.name,
        version=suite.version,
        evaluated=0,
        failed={},
        rows=0,
        verdict=Verdict.REJECTED,
        problems=(problem,),
    )
    return JudgedFile(judgement, accepted=None, may_be_kept=False)


def _judged(
    content: bytes,
    *,
    hand_ins: HandIns,
    kind: Kind,
    suite: Suite[Context],
    context: Context,
    answers: tuple[AnswerColumn, ...] = (),
    prepare: Callable[[ReadFile], Prepared] = lambda file: (file, []),
) -> JudgedFile:
    form = hand_ins.forms[kind]
    try:
        read_file = read(content, form=form, answers=answers, limits=hand_ins.limits, time_zone=hand_ins.time_zone)
    except UnreadableFile as error:
        return _unreadable(suite, error)
    file, told = prepare(read_file)
    judgement = judge(
        file.frame,
        suite=_where_read(suite, file),
        context=context,
        headings=file.headings,
        told=[*file.problems, *told],
    )
    accepted = None
    if judgement.verdict is not Verdict.REJECTED:
        dropped = [column.key for column in (*form.columns, *form.closing_columns) if not column.kept]
        accepted = file.frame.drop(index=list(judgement.left_out)).drop(columns=dropped)
    return JudgedFile(
        judgement,
        accepted,
        may_be_kept=not file.stray_personal_number,
        file=file,
        flagged=flagged_rows(read_file, form),
    )


def _where_read(suite: Suite[Context], file: ReadFile) -> Suite[Context]:
    """The suite without what it would say of cells that reading has already stopped at."""

    def expectations(context: Context) -> list[Expectation]:
        return [one for one in suite.expectations(context) if getattr(one, "column", None) not in file.absent]

    rules = tuple(
        _rule_where_read(rule, file)
        for rule in suite.rules
        if not file.absent & set(rule.columns) and not _only_notes_what_may_be_left_out(rule, file)
    )
    return replace(suite, rules=rules, expectations=expectations)


def _only_notes_what_may_be_left_out(rule: Rule[Context], file: ReadFile) -> bool:
    # An optional column that is not there would be noted as empty in every row.
    return rule.severity is Severity.NOTE and bool(rule.columns) and file.left_out >= set(rule.columns)


def _rule_where_read(rule: Rule[Context], file: ReadFile) -> Rule[Context]:
    unread = sorted({row for column in rule.columns for row in file.unread.get(column, ())})
    if not unread:
        return rule
    return replace(rule, failing=_except(rule.failing, unread))


def _except(
    failing: Callable[[pd.DataFrame, Context], pd.Series[bool]], rows: list[int]
) -> Callable[[pd.DataFrame, Context], pd.Series[bool]]:
    def failing_elsewhere(frame: pd.DataFrame, context: Context) -> pd.Series[bool]:
        return failing(frame, context) & ~frame.index.isin(rows)

    return failing_elsewhere
