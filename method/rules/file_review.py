"""The rules for a workbook of file reviews, first and double readings alike.

Columns and dtypes: those of the hand-in form `review`, with a column for each answer of the template. What depends on
the questions is made from the template: a rule for each column and each thing it may not say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from config.law import LawFile, TimeLimit
from config.template import AnswerColumn, Condition, Consistency, LimitCheck, ReviewTemplate
from method.judging import Problem, Rule, Severity
from method.law import limit_met
from method.rules.conditions import holds, parts


@dataclass(frozen=True)
class ReviewContext:
    """What a workbook of reviews is judged against.

    `drawn_on`: the day of the draw, before which no file can have been read. `readers`: initials and keys of those who
    may read, whatever the case. `files`: the sampled files in force (of a double reading, those to be read twice),
    columns `case_ref`, `stratum`, `sex`, `age`, `report_received`, `investigation_opened`, `investigation_closed` and
    `frame_made`.
    `other_reader`: case_ref -> who made the file's other reading, where that is known.
    """

    template: ReviewTemplate
    law: LawFile
    received_on: date
    drawn_on: date
    readers: tuple[str, ...]
    files: pd.DataFrame
    other_reader: dict[str, str]


ReviewRule = Rule[ReviewContext]
Failing = Callable[[pd.DataFrame, ReviewContext], "pd.Series[bool]"]

_DUPLICATE = "Samma ärendenummer står på flera rader. Varje akt ska ha en rad."
_NOT_SAMPLED = "Ärendet hör inte till urvalet. Ett ersättningsärende måste först registreras."
_OTHER_SEX = "Kön saknas eller skiljer sig från ärendelistan."
_OTHER_AGE = "Åldern saknas eller skiljer sig från ärendelistan."
_NO_READER = "Granskare saknas."
_UNKNOWN_READER = "Granskaren hör inte till enhetens granskare."
_SAME_READER = "Samma granskare har gjort aktens andra granskning. De två ska göras av olika personer."
_NOT_DATED = "Datum för granskningen saknas."
_BEFORE_DRAW = "Granskningen har ett datum före den dag då urvalet drogs."
_LATER = "Granskningen har ett datum efter den dag då filen lämnades in."


def review_rules(template: ReviewTemplate) -> tuple[ReviewRule, ...]:
    """Every rule for the rows of a workbook that answers the template's questions."""
    return (
        *_rules_of_files(),
        *(rule for column in template.columns() for rule in _rules_of_answers(column, template)),
        *(_limit_rule(key, check) for key, check in template.limits().items()),
        *(_consistency_rule(one) for one in template.consistency),
        *_rules_of_readers(),
    )


def remaining(frame: pd.DataFrame, context: ReviewContext) -> tuple[Problem, ...]:
    """A note on how many files the workbook does not review; nothing when it reviews them all."""
    missing = int((~context.files["case_ref"].isin(frame["case_ref"].dropna())).sum())
    if not missing:
        return ()
    message = f"{missing} av {len(context.files)} akter är ännu inte granskade i filen."
    return (Problem("review.files_remaining", Severity.NOTE, None, None, message),)


def _rules_of_files() -> tuple[ReviewRule, ...]:
    stop, warn = Severity.STOP, Severity.WARN
    return (
        Rule("review.case_ref_missing", stop, ("case_ref",), "Ärendenummer saknas.", case_ref_missing),
        Rule("review.case_ref_duplicate", stop, ("case_ref",), _DUPLICATE, case_ref_duplicate),
        Rule("review.not_sampled", stop, ("case_ref",), _NOT_SAMPLED, not_sampled),
        Rule("review.sex_differs", warn, ("sex",), _OTHER_SEX, sex_differs),
        Rule("review.age_differs", warn, ("age",), _OTHER_AGE, age_differs),
    )


def _rules_of_readers() -> tuple[ReviewRule, ...]:
    stop = Severity.STOP
    return (
        Rule("review.reader_missing", stop, ("reader",), _NO_READER, reader_missing),
        Rule("review.reader_unknown", stop, ("reader",), _UNKNOWN_READER, reader_unknown),
        Rule("review.same_reader", stop, ("reader",), _SAME_READER, same_reader),
        Rule("review.read_on_missing", stop, ("read_on",), _NOT_DATED, read_on_missing),
        Rule("review.read_before_draw", stop, ("read_on",), _BEFORE_DRAW, read_before_draw),
        Rule("review.read_in_future", stop, ("read_on",), _LATER, read_in_future),
    )


def _rules_of_answers(column: AnswerColumn, template: ReviewTemplate) -> tuple[ReviewRule, ...]:
    stop, own = Severity.STOP, (column.key,)
    alternatives = f"Svaret finns inte bland alternativen: {', '.join(column.answers)}."
    rules: list[ReviewRule] = [Rule("review.unknown_answer", stop, own, alternatives, unknown_answer(column))]
    if column.required:
        empty = "Frågan är inte besvarad. En tom cell räknas inte som ett svar."
        rules.append(Rule("review.unanswered", stop, own, empty, unanswered(column)))
    if column.asked_when:
        not_asked = (
            f"Frågan är besvarad fast den inte ska ställas. Den ställs när {_in_words(column.asked_when, template)}."
        )
        rules.append(Rule("review.answered_unasked", stop, own, not_asked, answered_unasked(column)))
    return tuple(rules)


def _limit_rule(key: str, check: LimitCheck) -> ReviewRule:
    message = "Svaret stämmer inte med ärendelistans datum och den tidsgräns som gällde. Kontrollera svaret."
    return Rule("review.limit_disagrees", Severity.WARN, (key,), message, limit_disagrees(key, check))


def _consistency_rule(one: Consistency) -> ReviewRule:
    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        return holds(frame, one.when, context.template)

    return Rule(one.rule, Severity(one.severity), tuple(one.when), one.message, failing)


def _in_words(condition: Condition, template: ReviewTemplate) -> str:
    headings = {column.key: column.heading for column in template.columns()}
    return " och ".join(f"”{headings[key]}” är {' eller '.join(answers)}" for key, answers in condition.items())


def case_ref_missing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """No case number: nobody knows which file was read."""
    return frame["case_ref"].isna()


def case_ref_duplicate(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Every row of a case number that stands on several."""
    return frame["case_ref"].notna() & frame["case_ref"].duplicated(keep=False)


def not_sampled(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """A case that is not among the files to be read: it would change every table."""
    return frame["case_ref"].notna() & ~_sampled(frame, context)


def sex_differs(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """A sex other than the case list's, or none."""
    return _sampled(frame, context) & (frame["sex"] != _of_file(frame, context, "sex"))


def age_differs(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """An age other than the case list's, or none where that has one."""
    listed = _of_file(frame, context, "age").astype("Int64")
    return (_sampled(frame, context) & listed.notna() & ~_true(frame["age"] == listed)).astype("bool")


def unknown_answer(column: AnswerColumn) -> Failing:
    """The rule's function for a column: rows with an answer that is no alternative."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        given = frame[column.key]
        if column.separator is None:
            return given.notna() & ~given.isin(column.answers)
        unknown = ~parts(given, column.separator).isin(column.answers)
        return unknown.groupby(level=0).any().reindex(given.index, fill_value=False)

    return failing


def unanswered(column: AnswerColumn) -> Failing:
    """The rule's function for a required column: rows without an answer where the question is asked."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        return frame[column.key].isna() & holds(frame, column.asked_when, context.template)

    return failing


def answered_unasked(column: AnswerColumn) -> Failing:
    """The rule's function for a column of a subset: rows with an answer where the question is not asked."""

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        return frame[column.key].notna() & ~holds(frame, column.asked_when, context.template)

    return failing


def limit_disagrees(key: str, check: LimitCheck) -> Failing:
    """The rule's function for a column: rows whose answer says other than the dates of the case list.

    A file whose dates cannot tell, as known on the day when its list was made, breaks nothing.
    """

    def failing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
        limit = next(one for one in context.law.limits if one.key == check.key)
        met = _met_by_file(context.files, limit).reindex(frame["case_ref"]).set_axis(frame.index)
        too_bright = _true(~met) & (frame[key] == check.within)
        too_dark = _true(met) & (frame[key] == check.past)
        return too_bright | too_dark

    return failing


def reader_missing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Nobody has signed the row."""
    return frame["reader"].isna()


def reader_unknown(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Signed by somebody who does not read the unit's files."""
    known = {reader.casefold() for reader in context.readers}
    return frame["reader"].notna() & ~_folded(frame["reader"]).isin(known)


def same_reader(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Signed by the one who made the file's other reading: two readings tell something when two people make them."""
    other = frame["case_ref"].map(context.other_reader)
    return frame["reader"].notna() & other.notna() & (_folded(frame["reader"]) == _folded(other))


def read_on_missing(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """No day of reading."""
    return frame["read_on"].isna()


def read_before_draw(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Read before anybody could know that the file would be drawn (the day itself will do)."""
    return frame["read_on"] < pd.Timestamp(context.drawn_on)


def read_in_future(frame: pd.DataFrame, context: ReviewContext) -> pd.Series[bool]:
    """Read after the workbook came in."""
    return frame["read_on"] > pd.Timestamp(context.received_on)


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


def _true(mask: pd.Series[bool]) -> pd.Series[bool]:
    return mask.fillna(value=False).astype("bool")
