"""The unit's feedback as a document: every word and figure of it, as the report layout takes them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FeedbackStratum(_Part):
    """A group that files were drawn from: `name` as in "flickor", so many on the list, so many drawn."""

    name: str
    listed: int
    drawn: int


class FeedbackRow(_Part):
    """An answer with its figure at the unit and at all audited units, written out: "18 av 24 (75 %)"."""

    answer: str
    unit: str
    total: str


class FeedbackTable(_Part):
    """A question's table under its heading; `head` stands over the answers (a battery's rows are no answers)."""

    label: str
    head: str = "Svar"
    rows: list[FeedbackRow]


class FeedbackFinding(_Part):
    """A strength or a development area, and what the unit answered in the dialogue.

    `areas` are the quality areas, `evidence` a line for each thing the finding rests on. `answer` is how the unit
    answered, in words ("håller med", "bestrider", "ändrad till ..."), `words` the unit's own; None where there is none.
    """

    number: int
    text: str
    areas: list[str]
    evidence: list[str]
    answer: str | None = None
    words: str | None = None


class FeedbackStep(_Part):
    """What happens next: the day (or time) in words, and what."""

    when: str
    what: str


class FeedbackDocument(_Part):
    """One version of one unit's feedback; days, percentages and figures are written out already.

    `made_on` is the version's day. `files` are the files read, `double` those of them that two inspectors read,
    `reserves` those that took the place of a drawn file. `agreement` is the two readers' agreement ("92 %"), None where
    nothing was read twice. `cannot_tell` is a sentence or two on what the files do not show.
    """

    office: str
    organisation: str
    audit: str
    diary_number: str
    unit: str
    version: int
    made_on: str
    files: int
    list_size: int
    strata: list[FeedbackStratum]
    reserves: int
    double: int
    agreement: str | None
    tables: list[FeedbackTable]
    strengths: list[FeedbackFinding]
    development: list[FeedbackFinding]
    cannot_tell: str
    next: list[FeedbackStep]
    contact: list[str]
