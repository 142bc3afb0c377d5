"""The review template: the questions put to a case file, and what each printed figure counts.

Every kind of question comes down to *columns* (what a reader fills in) and *measures* (what a table prints):
a measure counts the files whose answer in one column holds a given value, over a base. The tables know measures only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, Self, TypeVar

from pydantic import Field, model_validator

from config.reading import ConfigModel

Part = TypeVar("Part")

Condition = dict[str, tuple[str, ...]]
"""Column key -> answers: true of a file whose answer in every named column is one of those listed."""


@dataclass(frozen=True)
class AnswerColumn:
    """One column of the review workbook that belongs to a question."""

    key: str
    heading: str
    question: str
    answers: tuple[str, ...]
    separator: str | None = None
    asked_when: Condition = field(default_factory=dict)
    required: bool = True


@dataclass(frozen=True)
class Measure:
    """One printed row of one table: files with `counted` in `column`, over those with an answer in `base`."""

    question: str
    label: str
    answer: str
    column: str
    counted: str
    base: tuple[str, ...]
    when: Condition

    @property
    def in_base(self) -> bool:
        """Whether the counted answer belongs to the base, so that it has a percentage."""
        return self.counted in self.base


class LimitCheck(ConfigModel):
    """The answer must agree with the dates of the case list, by the law in force on the case's date."""

    key: str
    within: str = "Ja"
    past: str = "Nej"


class Good(ConfigModel):
    """What good looks like: the share of `answer` should be high, or low.

    `standard`: the percentage (0-100) that it should reach, or stay within; None where nobody has set one. `area`: the
    quality area that a finding on the question belongs to.
    """

    answer: str = "Ja"
    direction: Literal["high", "low"] = "high"
    standard: float | None = Field(default=None, ge=0, le=100)
    area: str | None = None


class _Question(ConfigModel):
    key: str
    heading: str
    asked_when: Condition = {}


class SingleChoice(_Question):
    """One answer of several; the base is the answers that say something (default: all).

    With `asked_when` it is a subset of another question's answer: put only to the files concerned, empty elsewhere.
    """

    kind: Literal["single"]
    answers: tuple[str, ...] = Field(min_length=2)
    base: tuple[str, ...] = ()
    base_when: Condition = {}
    required: bool = True
    limit: LimitCheck | None = None
    good: Good | None = None

    @model_validator(mode="after")
    def _base_is_among_the_answers(self) -> Self:
        _check_good(self.key, self.good, self.base or self.answers)
        return _checked_base(self, self.key, self.answers, self.base)

    def columns(self) -> tuple[AnswerColumn, ...]:
        """The question's one column."""
        return (AnswerColumn(self.key, self.heading, self.key, self.answers, None, self.asked_when, self.required),)

    def measures(self) -> tuple[Measure, ...]:
        """A measure per answer."""
        base, when = self.base or self.answers, {**self.asked_when, **self.base_when}
        return tuple(Measure(self.key, self.heading, a, self.key, a, base, when) for a in self.answers)


class MultiResponse(_Question):
    """Any number of answers in one cell; the base is the files, so the column does not add up to it."""

    kind: Literal["multi"]
    answers: tuple[str, ...] = Field(min_length=2)
    separator: str = ";"
    base_when: Condition = {}
    required: bool = True

    def columns(self) -> tuple[AnswerColumn, ...]:
        """The question's one column, its answers parted by the separator."""
        return (
            AnswerColumn(
                self.key, self.heading, self.key, self.answers, self.separator, self.asked_when, self.required
            ),
        )

    def measures(self) -> tuple[Measure, ...]:
        """A measure per answer, over every file that was asked."""
        when = {**self.asked_when, **self.base_when}
        return tuple(Measure(self.key, self.heading, a, self.key, a, self.answers, when) for a in self.answers)


class BatteryRow(ConfigModel):
    """One yes/no row of a battery."""

    key: str
    heading: str
    answers: tuple[str, ...] = ("Ja", "Nej")
    counted: str = "Ja"
    base: tuple[str, ...] = ()
    base_when: Condition = {}
    required: bool = True
    limit: LimitCheck | None = None
    good: Good | None = None

    @model_validator(mode="after")
    def _counted_is_an_answer(self) -> Self:
        _check_good(self.key, self.good, (self.counted,))
        if self.counted not in self.answers:
            raise ValueError(f"counted är ”{self.counted}”, som inte är ett av svaren i {self.key}; välj ett svar.")
        return _checked_base(self, self.key, self.answers, self.base)


class Battery(_Question):
    """Several yes/no rows printed as one table, each row with its own column and base."""

    kind: Literal["battery"]
    rows: tuple[BatteryRow, ...] = Field(min_length=1)

    def columns(self) -> tuple[AnswerColumn, ...]:
        """A column per row."""
        return tuple(
            AnswerColumn(row.key, row.heading, self.key, row.answers, None, self.asked_when, row.required)
            for row in self.rows
        )

    def measures(self) -> tuple[Measure, ...]:
        """A measure per row: its counted answer, printed under the row's heading."""
        return tuple(
            Measure(
                question=self.key,
                label=self.heading,
                answer=row.heading,
                column=row.key,
                counted=row.counted,
                base=row.base or row.answers,
                when={**self.asked_when, **row.base_when},
            )
            for row in self.rows
        )


class Band(ConfigModel):
    """Whole numbers from `low` to `high`, both included, printed as `answer`."""

    answer: str
    low: int
    high: int


class Banded(_Question):
    """No question to the reader: a number already known of the file, in bands (age from the case list)."""

    kind: Literal["banded"]
    column: Literal["age"]
    bands: tuple[Band, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _bands_do_not_overlap(self) -> Self:
        for before, after in zip(self.bands, self.bands[1:], strict=False):
            if after.low <= before.high:
                raise ValueError(f"banden ”{before.answer}” och ”{after.answer}” överlappar; rätta low och high.")
        return self

    def columns(self) -> tuple[AnswerColumn, ...]:
        """None: nothing is asked."""
        return ()

    def measures(self) -> tuple[Measure, ...]:
        """A measure per band."""
        names = tuple(band.answer for band in self.bands)
        return tuple(Measure(self.key, self.heading, a, self.key, a, names, dict(self.asked_when)) for a in names)

    def band_of(self, number: int | None) -> str | None:
        """The band's printed name, or None when the number lies outside them all."""
        return next((b.answer for b in self.bands if number is not None and b.low <= number <= b.high), None)


class Consistency(ConfigModel):
    """A combination of answers that cannot be: every file for which `when` holds is named."""

    rule: str
    severity: Literal["stop", "warn", "note"]
    when: Condition = Field(min_length=2)
    message: str


class WordingChange(ConfigModel):
    """A question that this version words or answers otherwise than the one before it.

    `column`: its key now; `was`: its key then, where that was another. `decision`: who has decided, and why, that its
    figures may be compared all the same; without one they may not.
    """

    column: str
    was: str | None = None
    decision: str | None = Field(default=None, min_length=10)


Question = Annotated[SingleChoice | MultiResponse | Battery | Banded, Field(discriminator="kind")]


class ReviewTemplate(ConfigModel):
    """A version of the questionnaire (granskningsmall) that an audit reads its files against."""

    key: str
    version: int
    title: str
    agreement_limit: float = Field(
        default=0.8, ge=0, le=1, description="Share of the files read twice on which the readers should agree."
    )
    questions: tuple[Question, ...] = Field(min_length=1)
    consistency: tuple[Consistency, ...] = ()
    changed: tuple[WordingChange, ...] = ()

    @model_validator(mode="after")
    def _changed_questions_exist(self) -> Self:
        columns = {column.key for column in self.columns()}
        if unknown := [change.column for change in self.changed if change.column not in columns]:
            raise ValueError(f"changed nämner ”{unknown[0]}”, som inte är en fråga i mallen; rätta nyckeln.")
        return self

    @model_validator(mode="after")
    def _names_hold_together(self) -> Self:
        keys = [q.key for q in self.questions] + [
            row.key for q in self.questions if isinstance(q, Battery) for row in q.rows
        ]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"nycklarna {', '.join(twice)} används två gånger; ge varje fråga en egen nyckel.")
        columns = {column.key: column for column in self.columns()}
        for place, condition in self._conditions():
            _check_condition(place, condition, columns)
        return self

    def _conditions(self) -> Iterator[tuple[str, Condition]]:
        for question in self.questions:
            yield question.key, question.asked_when
        for measure in self.measures():
            yield measure.question, measure.when
        for rule in self.consistency:
            yield rule.rule, rule.when

    def columns(self) -> tuple[AnswerColumn, ...]:
        """What a reader fills in, in the workbook's order."""
        return tuple(column for question in self.questions for column in question.columns())

    def measures(self) -> tuple[Measure, ...]:
        """What the tables print, in order."""
        return tuple(measure for question in self.questions for measure in question.measures())

    def good(self) -> dict[str, tuple[Measure, Literal["high", "low"]]]:
        """Column key -> the measure by which it is followed from year to year, and its good direction."""
        return {column: (measure, good.direction) for column, (measure, good) in self.followed().items()}

    def followed(self) -> dict[str, tuple[Measure, Good]]:
        """Column key -> the measure by which it is followed, and what good looks like."""
        stated = {
            part.key: part.good
            for question in self.questions
            for part in (question.rows if isinstance(question, Battery) else (question,))
            if isinstance(part, SingleChoice | BatteryRow)
        }
        return {
            measure.column: (measure, good)
            for measure in self.measures()
            if (good := stated.get(measure.column)) is not None and measure.counted == good.answer
        }

    def only(self, columns: Iterable[str]) -> ReviewTemplate:
        """The template with these columns alone, and those that their bases depend on: what a follow-up asks.

        Nothing of a question is changed, so that its figures can be compared.
        """
        wanted = set(columns)
        for measure in self.measures():
            if measure.column in wanted:
                wanted |= set(measure.when)
        kept: list[Question] = []
        for question in self.questions:
            if isinstance(question, Battery):
                rows = tuple(row for row in question.rows if row.key in wanted)
                if rows:
                    kept.append(question.model_copy(update={"rows": rows}))
            elif question.key in wanted:
                kept.append(question)
        consistency = tuple(rule for rule in self.consistency if set(rule.when) <= wanted)
        keys = {column.key for question in kept for column in question.columns()}
        changed = tuple(change for change in self.changed if change.column in keys)
        return self.model_copy(update={"questions": tuple(kept), "consistency": consistency, "changed": changed})

    def banded(self) -> tuple[Banded, ...]:
        """The questions answered by a number known beforehand."""
        return tuple(question for question in self.questions if isinstance(question, Banded))

    def limits(self) -> dict[str, LimitCheck]:
        """Column key -> the legal limit its answer must agree with."""
        return {
            part.key: part.limit
            for question in self.questions
            for part in (question.rows if isinstance(question, Battery) else (question,))
            if isinstance(part, SingleChoice | BatteryRow) and part.limit is not None
        }


def _check_condition(place: str, condition: Condition, columns: Mapping[str, AnswerColumn]) -> None:
    for key, answers in condition.items():
        if key not in columns:
            raise ValueError(f"{place}: villkoret nämner ”{key}”, som inte är en fråga i mallen; rätta nyckeln.")
        if unknown := [a for a in answers if a not in columns[key].answers]:
            raise ValueError(
                f"{place}: villkoret nämner svaret ”{unknown[0]}”, som {key} inte har; "
                f"välj bland {', '.join(columns[key].answers)}."
            )


def _check_good(key: str, good: Good | None, base: tuple[str, ...]) -> None:
    if good is not None and good.answer not in base:
        raise ValueError(f"good i {key} nämner ”{good.answer}”, som inte hör till frågans bas; välj bland {base}.")


def _checked_base(part: Part, key: str, answers: tuple[str, ...], base: tuple[str, ...]) -> Part:
    if unknown := [answer for answer in base if answer not in answers]:
        raise ValueError(f"base i {key} nämner ”{unknown[0]}”, som inte är ett av svaren; välj bland {answers}.")
    return part
