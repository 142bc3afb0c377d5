"""Who the inspectorate is: its units over time, its people and roles, its working year."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, field_validator, model_validator

from config.danger import DangerLadder
from config.errors import UnknownName
from config.reading import ConfigModel

Owner = Literal["unit", "inspectors"]
"""Of whom something is awaited."""


class OrganisationFile(ConfigModel):
    """`organisation.toml`."""

    key: str
    name: str
    office: str = Field(description="Signs the messages.")
    time_zone: str
    quality_areas: dict[str, str] = Field(min_length=1, description="Code -> the area's name.")
    contact: str = Field(description="Whom a unit asks, as printed in its feedback.")
    retention_months: int = Field(ge=0, description="So long after closing may an audit's files be erased.")
    change_to_show: int | None = Field(
        default=None,
        ge=1,
        le=50,
        description="Change from 50 %, in percentage points, that an audit's sample should show a year later.",
    )
    smallest_shown: int | None = Field(
        default=5, ge=2, description="The smallest count shown in open publication; none hides nothing."
    )

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):  # a folder of zones is no file
            raise ValueError(f"tidszonen ”{name}” finns inte; skriv t.ex. Europe/Oslo.") from None
        return name


class Unit(ConfigModel):
    """An audited unit (a district administration), with the days it exists and what it became.

    `successors`: what answers for it afterwards: one unit when it was merged, several when it was split. A file may
    say `successor = "key"` where there is one.
    """

    key: str
    name: str
    valid_from: date
    valid_to: date | None = None
    successors: tuple[str, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _one_successor_may_stand_alone(cls, written: Any) -> Any:
        if not isinstance(written, dict) or "successor" not in written:
            return written
        if "successors" in written:
            raise ValueError("både successor och successors står där; behåll successors.")
        rest = {name: value for name, value in written.items() if name != "successor"}
        return rest | {"successors": (written["successor"],)}

    def exists_on(self, day: date) -> bool:
        """Whether the unit exists on the day (both ends included)."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


class UnitsFile(ConfigModel):
    """`units.toml`: every unit that has existed while its figures are kept."""

    units: tuple[Unit, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _successors_exist(self) -> Self:
        keys = [unit.key for unit in self.units]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"nyckeln {twice[0]} används av två enheter; ge den ena en annan.")
        for unit in self.units:
            if unknown := [key for key in unit.successors if key not in keys]:
                raise ValueError(f"{unit.key} har efterträdaren ”{unknown[0]}”, som inte finns; rätta nyckeln.")
            if len(set(unit.successors)) < len(unit.successors):
                raise ValueError(f"{unit.key} har samma efterträdare två gånger; ta bort den ena.")
            if unit.valid_to is not None and unit.valid_to < unit.valid_from:
                raise ValueError(f"{unit.key} upphör innan den börjar; rätta valid_from eller valid_to.")
        return self

    @model_validator(mode="after")
    def _nobody_comes_after_itself(self) -> Self:
        for unit in self.units:
            if any(unit.key in self.became(successor) for successor in unit.successors):
                raise ValueError(f"{unit.key} blir via sina efterträdare sig själv igen; bryt kedjan.")
        return self

    def unit(self, key: str) -> Unit:
        """The unit with this key; raises `UnknownName` with the nearest one."""
        for unit in self.units:
            if unit.key == key:
                return unit
        raise UnknownName("Enheten", key, (unit.key for unit in self.units))

    def successors_on(self, key: str, day: date) -> tuple[Unit, ...]:
        """The units that answer for `key` on the day, each once: itself, or what it has been merged or split into.

        Raises `UnknownName` for a unit that is not in the file.
        """
        unit = self.unit(key)
        if unit.exists_on(day) or not unit.successors or day <= unit.valid_from:
            return (unit,)
        answering = (each for successor in unit.successors for each in self.successors_on(successor, day))
        return tuple({each.key: each for each in answering}.values())

    def became(self, key: str) -> frozenset[str]:
        """Keys of the unit and of all it has become part of, step by step; a unit not in the file is itself alone."""
        known = {unit.key: unit.successors for unit in self.units}
        found, left = set[str](), [key]
        while left:
            each = left.pop()
            if each not in found:
                found.add(each)
                left += known.get(each, ())
        return frozenset(found)


class Role(ConfigModel):
    """A function that every unit has (`{unit}` stands for the unit's key), or that there is one of."""

    function: str
    key: str
    address: str
    slack: str | None = None
    prefers: Literal["mail", "slack"] = "mail"


class Person(ConfigModel):
    """Somebody who acts or is written to. `initials` is what a reader signs a review row with.

    `address`: for e-mail. `slack`: the id of their conversation there, or of a channel. `prefers`: how they are
    reached first, where both are in use; the other is fallen back on.
    """

    key: str
    name: str
    function: str
    address: str
    slack: str | None = None
    prefers: Literal["mail", "slack"] = "mail"
    initials: str | None = None
    unit: str | None = None
    role: str | None = None


class PeopleFile(ConfigModel):
    """`people.toml`: the inspectors by name, the units' people by function."""

    inspectors: tuple[Person, ...] = Field(min_length=1)
    roles: dict[str, Role]
    people: tuple[Person, ...] = ()

    def in_role(self, role: str, unit: str) -> Person:
        """Who holds the role at the unit: a named person if there is one, else the role's own address.

        Raises `UnknownName` when no such role is configured.
        """
        for person in self.people:
            if (person.role, person.unit) == (role, unit):
                return person
        if role not in self.roles:
            raise UnknownName("Rollen", role, self.roles)
        pattern = self.roles[role]
        return Person(
            key=pattern.key.format(unit=unit),
            name=pattern.function,
            function=pattern.function,
            address=pattern.address.format(unit=unit),
            slack=pattern.slack and pattern.slack.format(unit=unit),
            prefers=pattern.prefers,
            unit=unit,
            role=role,
        )

    def person(self, key: str, units: tuple[str, ...]) -> Person:
        """The person with this key or these initials, whatever the case; raises `UnknownName` with the nearest."""
        everybody = [*self.inspectors, *self.people]
        everybody += [self.in_role(role, unit) for unit in units for role in self.roles]
        for person in everybody:
            if key.casefold() in {person.key.casefold(), (person.initials or person.key).casefold()}:
                return person
        raise UnknownName("Personen", key, (person.key for person in everybody))


Days = Annotated[int, Field(ge=1)]


class Reminders(ConfigModel):
    """Working days before and after the due day on which the owner is reminded. `on`: on the day itself too."""

    before: tuple[Days, ...] = ()
    on: bool = False
    after: tuple[Days, ...] = ()


class Term(ConfigModel):
    """How long something takes: months, calendar days and working days, added up."""

    months: int = Field(default=0, ge=0)
    calendar_days: int = Field(default=0, ge=0)
    working_days: int = Field(default=0, ge=0)


class DeadlineRule(Term):
    """A kind of deadline: what is awaited, by whom, how long it takes unless the audit fixes a date.

    `escalation`: on which working days after the due day those up the line are told, in their order.
    """

    awaited: str = Field(description="What, in words: ”ärendelistan”. {number} is an action's.")
    owner: Owner
    reminders: Reminders = Reminders()
    escalation: tuple[Days, ...] = ()

    @model_validator(mode="after")
    def _goes_up_in_order(self) -> Self:
        if list(self.escalation) != sorted(set(self.escalation)):
            raise ValueError("escalation ska stiga: ingen högre upp får veta det före den som står närmast.")
        return self


class Quiet(ConfigModel):
    """The hours in which nothing is sent that can wait: from `begins` in the evening to `ends` in the morning."""

    begins: time
    ends: time


class Free(ConfigModel):
    """Days on which nobody works beside the country's public holidays."""

    weekdays: tuple[int, ...] = (5, 6)
    holiday_categories: tuple[str, ...] = ("public",)
    holiday_names: tuple[str, ...] = Field(default=(), description="Of the further categories, those to keep.")
    days: tuple[date, ...] = ()


DEADLINES = frozenset(
    {
        "opening_meeting",
        "list",
        "warnings",
        "review",
        "double",
        "reconciliation",
        "findings",
        "dialogue_meeting",
        "minutes",
        "feedback_acknowledgement",
        "action_plan",
        "plan_acceptance",
        "progress",
        "action",
        "verdicts",
        "report_published",
        "conference_held",
        "annual_report_decided",
        "annual_report_sent",
    }
)
"""The kinds of deadline that the stages and the wheel open."""


class CalendarFile(ConfigModel):
    """`calendar.toml`: the working year, and the deadlines with their reminder ladders."""

    country: str
    free: Free = Free()
    invitation_working_days: int = Field(ge=1, description="The invitation goes out so long before the opening.")
    findings_working_days: int = Field(default=3, ge=1, description="Findings are ready so long before the dialogue.")
    feedback_working_days: int = Field(default=20, ge=1, description="The feedback comes so long after the dialogue.")
    draw_working_days: int = Field(default=2, ge=0, description="The draw comes so long after the list is due.")
    line: dict[Owner, tuple[str, ...]] = Field(
        default={}, description="Who is told, in turn, when the owner does not answer: roles of people.toml."
    )
    repeat_working_days: int = Field(default=20, ge=1, description="So often is the last rung of a ladder repeated.")
    acknowledgement_working_days: int = Field(
        default=10, ge=1, description="So long is nobody reminded of what its owner has answered for."
    )
    meeting_minutes: int = Field(default=90, ge=5, le=600, description="A meeting with a time takes so long.")
    quiet: Quiet | None = Field(default=None, description="Hours in which nothing is sent that can wait.")
    danger: DangerLadder = Field(description="Who is told that a child may be in danger, at any hour.")
    stale_working_days: int = Field(default=60, ge=1, description="An action not heard of for so long stands still.")
    deadlines: dict[str, DeadlineRule]

    @model_validator(mode="after")
    def _nobody_is_told_beyond_the_line(self) -> Self:
        for kind, rule in self.deadlines.items():
            if len(rule.escalation) > len(self.line.get(rule.owner, ())):
                raise ValueError(
                    f"deadlines.{kind}.escalation har fler steg än line.{rule.owner} har roller; "
                    "ta bort steg eller lägg till roller."
                )
        return self

    @model_validator(mode="after")
    def _every_deadline_has_a_rule(self) -> Self:
        if missing := sorted(DEADLINES - set(self.deadlines)):
            raise ValueError(f"det saknas frist för {missing[0]}; lägg till [deadlines.{missing[0]}].")
        return self
