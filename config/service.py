"""When the service does what the calendar does (`service.toml`): the round, the messages, planning, retention."""

from __future__ import annotations

from datetime import time
from typing import Annotated, Self

from pydantic import Field, model_validator

from config.reading import ConfigModel
from config.wheel import Weekday

_WORKING_WEEK = "1-5"


class RoundTimes(ConfigModel):
    """`[round]`: when the daily round goes on working days, local time.

    `again_at`: a second time, which finds nothing to do if the first has succeeded. `missed_at`: when the inspectors
    are told that none has. `share_from`: with so many units ready, the other workers are asked to help.
    """

    at: time = time(6)
    again_at: time = time(7)
    missed_at: time = time(8)
    share_from: int = Field(default=40, ge=2)

    @model_validator(mode="after")
    def _one_after_the_other(self) -> Self:
        if not self.at < self.again_at < self.missed_at:
            raise ValueError("klockslagen ska komma efter varandra: at, again_at, missed_at; rätta ordningen.")
        return self


class MessageTimes(ConfigModel):
    """`[messages]`: how often the outbox is seen to, around the clock; also how soon somebody hears of a danger."""

    every_minutes: int = Field(default=15, ge=1, le=60)

    @model_validator(mode="after")
    def _as_often_every_hour(self) -> Self:
        if 60 % self.every_minutes:
            raise ValueError("every_minutes ska gå jämnt upp i en timme; skriv till exempel 10, 15, 20 eller 30.")
        return self


class WeeklyTime(ConfigModel):
    """A weekday, 0 being Monday, and a local time."""

    weekday: Weekday = 0
    at: time = time(5)

    @property
    def cron(self) -> str:
        """As cron writes it, whose week begins on Sunday."""
        return f"{self.at.minute} {self.at.hour} * * {(self.weekday + 1) % 7}"


class ServiceFile(ConfigModel):
    """`service.toml`; each part may be left out."""

    round: RoundTimes = RoundTimes()
    messages: MessageTimes = MessageTimes()
    planning: WeeklyTime = WeeklyTime(at=time(5, 30))
    retention: WeeklyTime = WeeklyTime()
    port: Annotated[int, Field(ge=1, le=65535, description="Where Prefect's pages are.")] = 4200
    runs: Annotated[int, Field(ge=1, description="How many runs one worker has at once.")] = 2

    def schedules(self) -> dict[str, str]:
        """The deployments' schedules as cron writes them, by the names that `prefect.yaml` has for them."""
        return {
            "ARSHJUL_ROUND": _on_working_days(self.round.at),
            "ARSHJUL_ROUND_AGAIN": _on_working_days(self.round.again_at),
            "ARSHJUL_MESSAGES": f"*/{self.messages.every_minutes} * * * *",
            "ARSHJUL_PLANNING": self.planning.cron,
            "ARSHJUL_RETENTION": self.retention.cron,
        }


def _on_working_days(at: time) -> str:
    # Holidays are left to the round itself, which knows the organisation's calendar.
    return f"{at.minute} {at.hour} * * {_WORKING_WEEK}"
