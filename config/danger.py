"""Who is told that a child may be in danger, and how soon the next one up the line."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Self

from pydantic import Field, model_validator

from config.reading import ConfigModel

Hours = Annotated[int, Field(ge=0)]


class DangerLadder(ConfigModel):
    """`[danger]` in calendar.toml: roles in turn, each so many hours after the flag, until somebody acknowledges it.

    A rung is a place in `to`, from 0; those beyond the last one repeat it to everybody, every `repeat_hours`. Hours are
    real ones: night, holiday and summer time make no difference. `copy_to`: who is told along with the first.
    `ring`: whom they are asked to call, with the number; the organisation's contact unless given.
    """

    to: tuple[str, ...] = Field(min_length=1)
    after_hours: tuple[Hours, ...]
    repeat_hours: int = Field(default=4, ge=1)
    copy_to: tuple[str, ...] = ()
    ring: str | None = None

    @model_validator(mode="after")
    def _every_role_has_its_hour(self) -> Self:
        if len(self.after_hours) != len(self.to):
            raise ValueError(
                f"to har {len(self.to)} roller men after_hours {len(self.after_hours)} tal; "
                "skriv ett tal för varje roll."
            )
        if self.after_hours[0] != 0:
            raise ValueError("after_hours ska börja med 0: den första får veta det genast.")
        if list(self.after_hours) != sorted(set(self.after_hours)):
            raise ValueError("after_hours ska stiga: ingen högre upp får veta det före den som står närmast.")
        return self

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role that is told, once."""
        return tuple(dict.fromkeys((*self.to, *self.copy_to)))

    def comes_after(self, rung: int) -> timedelta:
        """How long after the flag the rung comes."""
        beyond = max(0, rung - len(self.to) + 1)
        return timedelta(hours=self.after_hours[min(rung, len(self.to) - 1)] + beyond * self.repeat_hours)

    def reached(self, waited: timedelta) -> int:
        """The last rung that has come when so long has passed since the flag, which is no time at least."""
        hours = waited // timedelta(hours=1)
        if hours >= self.after_hours[-1]:
            return len(self.to) - 1 + (hours - self.after_hours[-1]) // self.repeat_hours
        return sum(after <= hours for after in self.after_hours) - 1

    def told(self, rung: int, *, after: int) -> tuple[str, ...]:
        """The roles that are told when `rung` comes and `after` was the last one told: of those between them too."""
        if rung >= len(self.to):
            return self.to
        return self.to[after + 1 : rung + 1]

    def told_before(self, rung: int) -> tuple[str, ...]:
        """The roles that have been told up to a rung, itself included."""
        return self.to[: rung + 1]
