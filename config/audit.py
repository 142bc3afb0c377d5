"""One audit (granskning) as planned: theme, period, units with their dates, readers, and the sampling design."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from pydantic import Field, model_validator

from config.errors import UnknownName
from config.reading import ConfigModel
from config.wheel import AUDIT_MILESTONES


class Span(ConfigModel):
    """From a day to a day, both included."""

    start: date
    end: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"perioden slutar {self.end} innan den börjar {self.start}; byt plats på datumen.")
        return self


class Ages(ConfigModel):
    """Whole years, both ends included."""

    low: int = Field(ge=0)
    high: int


class Acceptance(ConfigModel):
    """A sample accepted in writing although it cannot show the change that the organisation has asked for."""

    by: str = Field(description="Key of the inspector who accepts it.")
    on: date
    reason: str = Field(min_length=10)


class Published(ConfigModel):
    """The audit's tables, small counts and all, were public before this system printed them: nothing in them is hidden.

    `reason`: where they were published, and on whose decision.
    """

    on: date
    reason: str = Field(min_length=10)


class SamplingDesign(ConfigModel):
    """How many files are drawn in each stratum, and how many of a unit's files are read twice."""

    strata: dict[str, str] = Field(min_length=1, description="Stratum's code -> its name, e.g. F -> flickor.")
    per_stratum: int = Field(ge=1)
    reserves: int = Field(ge=0)
    double_readings: int = Field(ge=0)
    replacement_reasons: dict[str, str] = Field(min_length=1, description="Code -> the reason in words.")
    accepted: Acceptance | None = None

    @property
    def files(self) -> int:
        """Files drawn per unit."""
        return self.per_stratum * len(self.strata)


class FollowUp(ConfigModel):
    """The follow-up audit: prepared so many weeks before the day a year after a unit's feedback.

    It asks the questions of the development areas of a small new sample, and has units, dates and readers from the
    audit it follows.
    """

    key: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    round: str
    weeks_before: int = Field(ge=1)
    period: Span
    design: SamplingDesign
    frame_made: date | None = None
    fixed_seed: str | None = None


class AuditedUnit(ConfigModel):
    """A unit's place in the audit. A date left out follows from the organisation's calendar.

    An opening meeting or readers left out are given when the audit is laid on the year's wheel: the meeting in the
    weeks of the audit's season, the readers in their turn.
    """

    key: str
    opening_meeting: date | None = None
    readers: tuple[str, ...] = Field(default=(), min_length=2, description="Keys of those who read its files.")
    list_due: date | None = None
    draw_on: date | None = None
    review_due: date | None = None
    double_due: date | None = None
    reconciliation_due: date | None = None
    dialogue_on: date | None = None
    feedback_on: date | None = None
    plan_due: date | None = None


def _year_of_the_first_opening(given: dict[str, Any]) -> int:
    return min((unit.opening_meeting.year for unit in given["units"] if unit.opening_meeting), default=0)


class AuditFile(ConfigModel):
    """`audits/<key>.toml`.

    `fixed_seed` is for a recorded audit only, whose draw took place before this system: it says so. `season`: of
    `wheel.toml`, in whose weeks the opening meetings are laid that the file does not give; where no units are named
    the season says which. `year`: on whose wheel the audit stands; that of its first opening meeting, if any is given.
    """

    key: str = Field(pattern=r"^[a-z0-9-]+$")
    title: str
    diary_number: str
    round: str
    template: str
    period: Span
    target_age: Ages
    frame_made: date | None = Field(default=None, description="Day on which the case lists are taken out.")
    design: SamplingDesign
    season: str | None = None
    readers: tuple[str, ...] = Field(default=(), description="Who take turns in this audit; all inspectors if none.")
    units: tuple[AuditedUnit, ...] = ()
    year: int = Field(default_factory=_year_of_the_first_opening)
    recorded: bool = False
    fixed_seed: str | None = None
    follows: str | None = Field(default=None, description="Key of the audit that this one follows up.")
    follow_up: FollowUp | None = None
    progress_due: tuple[date, ...] = Field(default=(), description="Days on which progress is reported.")
    published: Published | None = Field(default=None, description="Where its tables are public already.")
    milestones: dict[str, date] = Field(default={}, description="report_published, conference_held: planned days.")

    @model_validator(mode="after")
    def _seed_is_fixed_only_in_a_recorded_audit(self) -> Self:
        seeds = (self.fixed_seed, self.follow_up.fixed_seed if self.follow_up else None)
        if any(seed is not None for seed in seeds) and not self.recorded:
            raise ValueError(
                "fixed_seed får bara finnas i en återspelad granskning (recorded = true): "
                "annars kan enheten välja sina ärenden. Ta bort den."
            )
        return self

    @model_validator(mode="after")
    def _units_have_a_place(self) -> Self:
        keys = [unit.key for unit in self.units]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"enheten {twice[0]} står två gånger; ta bort den ena.")
        if self.season is None and not self.units:
            raise ValueError("det finns inga enheter; skriv [[units]], eller season för en säsong i wheel.toml.")
        for unit in self.units:
            if self.season is None and unit.opening_meeting is None:
                raise ValueError(f"{unit.key} saknar opening_meeting; skriv dagen, eller season för hela granskningen.")
        if unknown := sorted(set(self.milestones) - set(AUDIT_MILESTONES)):
            raise ValueError(f"milstolpen ”{unknown[0]}” finns inte; välj bland {', '.join(AUDIT_MILESTONES)}.")
        if not 1990 <= self.year <= 2199:
            raise ValueError("year saknas; skriv året på vars hjul granskningen står, t.ex. year = 2022.")
        return self

    @property
    def files_a_year_later(self) -> int:
        """How many files a unit's follow-up reads: as planned, else as many as now."""
        return self.follow_up.design.files if self.follow_up is not None else self.design.files

    def unit(self, key: str) -> AuditedUnit:
        """The unit's place in this audit; raises `UnknownName` with the nearest."""
        for unit in self.units:
            if unit.key == key:
                return unit
        raise UnknownName(f"I {self.key} granskas inte den enheten: enheten", key, (u.key for u in self.units))
