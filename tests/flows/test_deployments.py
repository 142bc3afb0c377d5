"""The deployments as code: their hours, in summer and winter time, and what their forms say."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time
from typing import Any

import pytest
import yaml
from prefect import Flow
from prefect.flows import load_flow_from_entrypoint
from prefect.server.schemas.schedules import CronSchedule
from prefect.utilities.callables import parameter_schema

from config.errors import ConfigError
from config.reading import check
from config.service import RoundTimes, ServiceFile, WeeklyTime
from flows.deployments import FILE
from flows.forms import readable

DEPLOYED: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["deployments"]

SCHEDULES: list[dict[str, str]] = [one for deployed in DEPLOYED for one in deployed.get("schedules", [])]


def moments(name: str, start: datetime, number: int) -> list[str]:
    """The first moments of a schedule from a day on, as Prefect's own server works them out, in universal time."""
    filled = {**ServiceFile().schedules(), "ARSHJUL_TIME_ZONE": "Europe/Stockholm"}
    places = {f"{{{{ ${name} }}}}": value for name, value in filled.items()}
    [told] = [one for one in SCHEDULES if one["cron"] == f"{{{{ ${name} }}}}"]
    schedule = CronSchedule(cron=places[told["cron"]], timezone=places.get(told["timezone"], told["timezone"]))
    found = asyncio.run(schedule.get_dates(number, start=start))
    return [f"{moment.astimezone(UTC):%a %d %b %H.%M}" for moment in found]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        # Summer time begins on Sunday 28 March 2027 and ends on Sunday 31 October: six o'clock stays six o'clock.
        (datetime(2027, 3, 26, tzinfo=UTC), ["Fri 26 Mar 05.00", "Mon 29 Mar 04.00", "Tue 30 Mar 04.00"]),
        (datetime(2027, 10, 29, tzinfo=UTC), ["Fri 29 Oct 04.00", "Mon 01 Nov 05.00", "Tue 02 Nov 05.00"]),
    ],
)
def test_the_round_goes_at_six_local_time_on_weekdays_all_year(start: datetime, expected: list[str]) -> None:
    assert moments("ARSHJUL_ROUND", start, 3) == expected


def test_messages_are_seen_to_every_quarter_through_the_night_the_clock_is_set_back() -> None:
    # From 02.00 there are two hours before it is 03.00 on 31 October 2027: eight quarters, none of them left out.
    night = moments("ARSHJUL_MESSAGES", datetime(2027, 10, 31, tzinfo=UTC), 9)
    assert [one[-5:] for one in night] == [
        *("00.00", "00.15", "00.30", "00.45"),
        *("01.00", "01.15", "01.30", "01.45"),
        "02.00",
    ]


def test_a_weekly_hour_is_written_as_cron_writes_it() -> None:
    assert WeeklyTime(weekday=0, at=time(5, 30)).cron == "30 5 * * 1"
    assert WeeklyTime(weekday=6, at=time(23)).cron == "0 23 * * 0"


def test_every_place_for_an_hour_is_filled_by_the_organisation_s_file() -> None:
    filled = {f"{{{{ ${name} }}}}" for name in (*ServiceFile().schedules(), "ARSHJUL_TIME_ZONE")}
    assert {one[key] for one in SCHEDULES for key in ("cron", "timezone")} == filled | {"UTC"}


@pytest.mark.parametrize("entrypoint", [deployed["entrypoint"] for deployed in DEPLOYED])
def test_a_deployed_flow_says_in_swedish_what_it_does_and_what_it_wants_to_know(entrypoint: str) -> None:
    flow: Flow[..., Any] = load_flow_from_entrypoint(entrypoint)
    assert flow.description
    assert flow.description != flow.fn.__doc__
    form = readable(flow, parameter_schema(flow).model_dump())
    for name, field in form["properties"].items():
        assert field["title"] != name
        assert field["description"]


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ({"round": {"at": "07:00", "again_at": "06:00"}}, "klockslagen ska komma efter varandra"),
        ({"messages": {"every_minutes": 25}}, "gå jämnt upp i en timme"),
        ({"planning": {"weekday": 7}}, "talet är för stort"),
    ],
)
def test_hours_that_cannot_be_are_refused_in_words(hours: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        check(hours, ServiceFile, source="service.toml")


def test_what_is_left_out_is_as_usual() -> None:
    assert check({"round": {"missed_at": "09:30"}}, ServiceFile, source="x").round == RoundTimes(missed_at=time(9, 30))
