"""The rules for a workbook of file reviews, first and double readings alike.

Columns and dtypes: those of the hand-in form `review`, with a column for each answer of the template. What depends on
the questions is made from the template: a rule for each column and each thing it may not say.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from config.law import Act, LawFile, TimeLimit
from config.rulesets import Ruleset, StatedRule
from config.template import AnswerColumn, Condition, Consistency, LimitCheck, ReviewTemplate
from method.judging import Problem, Rule, Severity
from method.law import citation, limit_met
from method.rules.any_file import any_file, true_of
from method.rules.conditions import holds, parts
from method.rules.stated import Failing, Maker, for_each, problem, rule, together


@dataclass(frozen=True)
class ReviewContext:
    """What a workbook of reviews is judged against.

    `drawn_on`: the day of the draw, before which no file can have been read. `readers`: initials and keys of those who
    may read, whatever the case. `files`: the sampled files in force (of a double reading, those to be read twice),
    columns `case_ref`, `stratum`, `sex`, `age`, `report_received`, `investigation_opened`, `investigation_closed` and
    `frame_made`.
    `other_reader`: case_ref -> who made the file's other reading, where that is known. `due`: the day by which the
    readings were to be done, None where nobody has said.
    """

    template: ReviewTemplate
    law: LawFile
    received_on: date
    drawn_on: date
    readers: tuple[str, ...]
    files: pd.DataFrame
    other_reader: dict[str, str]
    due: date | None = None


ReviewRule = Rule[ReviewContext]
ReviewFailing = Failing[ReviewContext]


def review_makers(template: ReviewTemplate, law: LawFile) -> dict[str, Maker[ReviewContext]]:
    """Check -> its maker, of those that judge the rows of a workbook that answers the template's questions."""
    columns = template.columns()

    def limits(code: str, stated: StatedRule) -> list[ReviewRule]:
        checked = template.limits().items()
        return [one for key, check in checked for one in _limit_rules(code, stated, key, check, law)]

    def unasked(code: str, stated: StatedRule) -> list[ReviewRule]:
        asked_of_some = [column for column in columns if column.asked_when]
        return [
            rule(
                code,
                stated,
                answered_unasked(column),
                columns=[column.key],
                condition=condition_in_words(column.asked_when, template),
            )
            for column in asked_of_some
        ]

    return any_file() | {
        "in_sample": together(not_sampled),
        "as_in_list": for_each(differs_from_list),
        "known_answer": lambda code, stated: [
            rule(code, stated, unknown_answer(column), columns=[column.key], answers=", ".join(column.answers))
            for column in columns
        ],
        "answered": lambda code, stated: [
            rule(code, stated, unanswered(column), columns=[column.key]) for column in columns if column.required
        ],
        "not_asked": unasked,
        "agrees_with_limit": limits,
        "reader_of_unit": together(reader_unknown),
        "another_reader": together(same_reader),
        "after_draw": together(read_before_draw),
        "by_deadline": together(read_late),
    }


def consistency_rules(template: ReviewTemplate) -> tuple[ReviewRule, ...]:
    """A rule for each combination of answers that the template says cannot be."""
    return tuple(_consistency_rule(one) for one in template.consistency)


def remaining(frame: pd.DataFrame, context: ReviewContext, ruleset: Ruleset) -> tuple[Problem, ...]:
    """What the ruleset says of the files that the workbook does not review; nothing when it reviews them all."""
    missing = int((~context.files["case_ref"].isin(frame["case_ref"].dropna())).sum())
    if not missing:
        return ()
    told = ruleset.of("all_files_read")
    return tuple(problem(code, stated, missing=missing, files=len(context.files)) for code, stated in told)


def not_begun(frame: pd.DataFrame, context: ReviewContext, ruleset: Ruleset) -> tuple[pd.Series[bool], list[Problem]]:
    """The rows of files that nobody has begun to read, and what the ruleset says of each of them.

    Nothing of them stands in the row but what was known beforehand. Without such a rule no row is left aside.
    """
    stated = next(ruleset.of("begun"), None)
    if stated is None:
        return pd.Series(data=False, index=frame.index, dtype="bool"), []
    filled_in = ["read_on", "comment", *(column.key for column in context.template.columns())]
    waiting = frame["case_ref"].notna() & frame[filled_in].isna().all(axis="columns")
    told = [replace(problem(*stated), row=int(row)) for row in frame.index[waiting]]
    return waiting, told


def condition_in_words(condition: Condition, template: ReviewTemplate) -> str:
    """When a question is asked: "”Skola” är Ja eller Nej och ..."."""
    headings = {column.key: column.heading for column in template.columns()}
    return " och ".join(f"”{headings[key]}” är {' eller '.join(answers)}" for key, answers in condition.items())


def _limit_rules(code: str, stated: StatedRule, key: str, check: LimitCheck, law: LawFile) -> list[ReviewRule]:
    """A rule for each act that has the limit: a case is held to the law of its own day, and told which that is."""
    limit = next(one for one in law.limits if one.key == check.key)
    return [
        rule(
            code,
            stated,
            limit_disagrees(key, check, limit, act),
            columns=[key],
            law=citation(limit, law, act.in_force_from),
        )
        for act in law.acts
        if act.number in limit.places
    ]


def _consistency_rule(one: Consistency) -> ReviewRule:
    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        return holds(frame, one.when, context.template)

    return Rule(one.rule, Severity(one.severity), tuple(one.when), one.message, failing)


def not_sampled(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """A case that is not among the files to be read: it would change every table."""
    return frame["case_ref"].notna() & ~_sampled(frame, context)


def differs_from_list(column: str) -> ReviewFailing:
    """The rule's function for a column that the case list answers: rows that say otherwise, or nothing."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        listed = _of_file(frame, context, column).astype(frame[column].dtype)
        return (_sampled(frame, context) & listed.notna() & ~true_of(frame[column] == listed)).astype("bool")

    return failing


def unknown_answer(column: AnswerColumn) -> ReviewFailing:
    """The rule's function for a column: rows with an answer that is no alternative."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        given = frame[column.key]
        if column.separator is None:
            return given.notna() & ~given.isin(column.answers)
        unknown = ~parts(given, column.separator).isin(column.answers)
        return unknown.groupby(level=0).any().reindex(given.index, fill_value=False)

    return failing


def unanswered(column: AnswerColumn) -> ReviewFailing:
    """The rule's function for a required column: rows without an answer where the question is asked."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        return frame[column.key].isna() & holds(frame, column.asked_when, context.template)

    return failing


def answered_unasked(column: AnswerColumn) -> ReviewFailing:
    """The rule's function for a column of a subset: rows with an answer where the question is not asked."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        return frame[column.key].notna() & ~holds(frame, column.asked_when, context.template)

    return failing


def limit_disagrees(key: str, check: LimitCheck, limit: TimeLimit, act: Act) -> ReviewFailing:
    """The rule's function for a column: rows whose answer says other than the dates of the case list, under `act`.

    A file whose dates cannot tell, as known on the day when its list was made, breaks nothing.
    """

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        under = _under(act, _of_file(frame, context, limit.starts))
        if not under.any():
            return under
        met = _met_by_file(context.files, limit).reindex(frame["case_ref"]).set_axis(frame.index)
        too_bright = true_of(~met) & (frame[key] == check.within)
        too_dark = true_of(met) & (frame[key] == check.past)
        return (too_bright | too_dark) & under

    return failing


def reader_unknown(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Signed by somebody who does not read the unit's files."""
    known = {reader.casefold() for reader in context.readers}
    return frame["reader"].notna() & ~_folded(frame["reader"]).isin(known)


def same_reader(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Signed by the one who made the file's other reading: two readings tell something when two people make them."""
    other = frame["case_ref"].map(context.other_reader)
    return frame["reader"].notna() & other.notna() & (_folded(frame["reader"]) == _folded(other))


def read_before_draw(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Read before anybody could know that the file would be drawn (the day itself will do)."""
    return frame["read_on"] < pd.Timestamp(context.drawn_on)


def read_late(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Read after the day on which the readings were to be done (the day itself will do)."""
    if context.due is None:
        return pd.Series(data=False, index=frame.index, dtype="bool")
    return frame["read_on"] > pd.Timestamp(context.due)


def _under(act: Act, days: pd.Series[Any]) -> pd.Series[bool]:
    began = pd.to_datetime(days)
    in_force = began >= pd.Timestamp(act.in_force_from)
    return in_force if act.in_force_to is None else in_force & (began <= pd.Timestamp(act.in_force_to))


def _sampled(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    return frame["case_ref"].notna() & frame["case_ref"].isin(context.files["case_ref"])


def _of_file(frame: pd.DataFrame, context: ReviewContext, column: str) -> pd.Series[str]:
    return frame["case_ref"].map(context.files.set_index("case_ref")[column])


def _met_by_file(files: pd.DataFrame, limit: TimeLimit) -> pd.Series[bool]:
    # Lists of a unit may have been made on different days, and a case may still have run on one of them.
    by_ref = files.set_index("case_ref")
    made = pd.to_datetime(by_ref["frame_made"])
    met = [
        limit_met(limit, by_ref.loc[made == day, limit.starts], by_ref.loc[made == day, limit.ends], as_of=day.date())
        for day in made.dropna().unique()
    ]
    return pd.concat(met) if met else pd.Series(dtype="boolean")


def _folded(names: pd.Series[str]) -> pd.Series[str]:
    return names.astype("str").str.casefold()
