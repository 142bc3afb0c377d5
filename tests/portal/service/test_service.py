"""The service through its own doors: `arshjul serve`, Prefect's API, the register."""

from __future__ import annotations

import json
import os
import signal
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from shutil import copytree
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from config.messages import MessageKind
from config.settings import Settings
from portal.service.missed import MissedRound
from register.database import open_register
from register.models import Event, Message, MessageStatus, UnitAudit
from register.rounds import SUCCEEDED
from register.stages import Stage
from tests import golden
from tests.factories import AUDIT, DRAWN, TALLUNDA, Home, at
from tests.services import Service, until

ROUND = "Daglig runda/arshjul"
SUNDAY = date(2024, 4, 14)
FAR_OFF = (datetime.now(ZoneInfo("Europe/Stockholm")).hour + 12) % 24
"""An hour that no test lives to see: a round that the clock starts is one more than a test has asked for."""

IMPATIENT = f"""
[round]
at = "{FAR_OFF:02}:00:00"
again_at = "{FAR_OFF:02}:00:05"
missed_at = "{FAR_OFF:02}:00:10"
[planning]
at = "{FAR_OFF:02}:30:00"
[retention]
at = "{FAR_OFF:02}:30:00"
"""
"""A round is missed when ten seconds have passed without success."""


@pytest.fixture(scope="module")
def service(_stations: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """A service whose organisation's audit had an accepted list; started once, and one round has gone."""
    folder = tmp_path_factory.mktemp("service") / "home"
    copytree(_stations("listed"), folder)
    organisation = folder.with_name("lillkommun")
    copytree(golden.LILLKOMMUN, organisation)
    (organisation / "service.toml").write_text(IMPATIENT, encoding="utf-8")
    service = Service(folder, {"ARSHJUL_ORGANISATION": str(organisation)})
    said = service.start()
    try:
        assert f"http://127.0.0.1:{service.port}" in said
        run = service.run(ROUND, day=DRAWN.isoformat())
        assert (run["state"]["type"], run["work_pool_name"]) == ("COMPLETED", "arshjul")
        yield service
    finally:
        if service.process is not None and service.process.poll() is None:
            assert service.stop() == 0
        assert until(lambda: not service.processes())


@pytest.fixture
def home(service: Service, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(golden.LILLKOMMUN))
    register = open_register(Settings(home=service.home))
    yield Home(register)
    register.close()


def test_a_deployed_round_moves_the_audits_on_and_is_noted(home: Home) -> None:
    assert home.unit().stage == "file_review"
    [noted] = [event for event in home.all(Event) if event.what == SUCCEEDED]
    # The other unit was not invited in time, and waits for another day to meet on.
    assert (noted.day, noted.evidence["moved"]) == (DRAWN, 1)
    assert {message.status for message in of_audits(home)} == {MessageStatus.SENT}


def test_prefect_s_pages_are_kept_in_the_home_and_answer(service: Service) -> None:
    assert list((service.home / "prefect" / "pages").rglob("index.html"))
    with urllib.request.urlopen(f"http://127.0.0.1:{service.port}/", timeout=30) as answer:
        assert b"<title>Prefect" in answer.read()


def of_audits(home: Home) -> list[Message]:
    """The messages but for those that Prefect's automation writes by itself, on the day the test is run."""
    return [message for message in home.all(Message) if message.kind is not MessageKind.ROUND_MISSED]


def state(home: Home) -> tuple[list[str], list[Stage], int]:
    """What has happened, where the units stand, how much has been written."""
    return (
        [event.what for event in home.all(Event)],
        [unit.stage for unit in home.all(UnitAudit)],
        len(of_audits(home)),
    )


def test_the_board_and_what_moved_show_in_prefect(service: Service, home: Home) -> None:
    [board] = service.ask("artifacts/latest/filter", {"artifacts": {"key": {"any_": [f"tavla-{AUDIT}"]}}})
    assert "Tallunda" in board["data"]
    assert "12 april 2024" in board["description"]
    assert json.loads(board["data"])[0]["Väntar på"] == "Inspektörerna: aktläsningen"
    assert not [person.name for person in home.register.catalogue.people.inspectors if person.name in board["data"]]
    drawn = {"audit": AUDIT, "unit": TALLUNDA, "from": "sampling", "to": "file_review"}
    since = {"occurred": {"since": "2024-01-01T00:00:00Z"}, "event": {"prefix": ["arshjul."]}}
    told = until(lambda: service.ask("events/filter", {"filter": since})["events"])
    assert drawn in [event["payload"] for event in told]


def test_on_a_day_off_the_round_has_nothing_to_do(service: Service, home: Home) -> None:
    before = state(home)
    run = service.run(ROUND, day=SUNDAY.isoformat())
    assert run["state"]["type"] == "COMPLETED"
    assert state(home) == before


def test_a_round_that_was_missed_is_told_of_once(service: Service, home: Home) -> None:
    assert service.run("Utebliven runda/arshjul", day="2024-04-15")["state"]["type"] == "COMPLETED"
    # The service itself looks ten minutes later, and finds that it has been told.
    assert MissedRound(home.register).tell(now=at(date(2024, 4, 15))) == 0
    told = [message for message in home.all(Message) if message.key.startswith("round_missed|2024-04-15")]
    assert {(message.recipient, message.status) for message in told} == {("ao", "sent"), ("fk", "sent")}
    assert len(told) == 2
    assert "12 april 2024" in told[0].body


def test_the_schedules_are_those_of_the_organisation(service: Service) -> None:
    deployment = service.ask(f"deployments/name/{ROUND}")
    schedules = {(one["schedule"]["cron"], one["schedule"]["timezone"]) for one in deployment["schedules"]}
    assert schedules == {(f"0 {FAR_OFF} * * 1-5", "Europe/Stockholm")}
    form = deployment["parameter_openapi_schema"]["properties"]
    assert (form["day"]["title"], form["also_on_day_off"]["title"]) == ("Dag", "Även en ledig dag")


def test_prefect_sees_by_itself_that_no_round_has_succeeded(service: Service) -> None:
    before = len(told_of_missed_rounds(service))
    assert service.run(ROUND, day="1999-12-31")["state"]["type"] == "FAILED"
    assert until(lambda: len(told_of_missed_rounds(service)) > before)


def told_of_missed_rounds(service: Service) -> list[dict[str, Any]]:
    """The runs of what tells the inspectors, begun by the automation."""
    asked = {"flows": {"name": {"any_": ["Utebliven runda"]}}}
    found = service.ask("flow_runs/filter", asked)
    return [run for run in found if (run["created_by"] or {}).get("type") == "AUTOMATION"]


def test_a_worker_that_is_killed_is_started_again(service: Service) -> None:
    [worker, *_] = service.processes(running="worker")
    os.kill(worker, signal.SIGKILL)
    run = service.run("Meddelanden/arshjul", day=DRAWN.isoformat())
    assert run["state"]["type"] == "COMPLETED"


def test_a_second_service_at_the_same_home_is_refused(service: Service) -> None:
    second = Service(service.home, service.variables)
    assert "har redan en tjänst igång" in second.start()
    assert second.process is not None
    assert second.process.wait() == 2


def test_after_kill_9_it_comes_up_again_with_nothing_to_mend(service: Service, home: Home) -> None:
    before = state(home)
    service.stop(signal.SIGKILL)
    left = service.home / "tmp" / "of a process that was killed"
    left.mkdir()
    said = service.start()
    assert not left.exists()
    assert "är igång" in said
    assert state(home) == before
    assert service.run("Meddelanden/arshjul", day=DRAWN.isoformat())["state"]["type"] == "COMPLETED"
