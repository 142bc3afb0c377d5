"""What breaks: a worker, a run, Prefect's server, the whole service, the database, Slack."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import Engine

from tests.postgres import Postgres
from tests.services import ENDED, PATIENCE, Service
from tests.slack_server import Answered, Fault, Lost, SlackServer, too_many

FAULTS = ("worker", "run", "server", "service", "database stopped", "database crashed", "slack")
DOWN_SECONDS = 2.0
"""So long is the database away."""

_GONE_SECONDS = 12.0
"""A run that nobody has been at for so long is not going on."""

_STATES = (*sorted(ENDED), "PENDING", "RUNNING", "SCHEDULED", "CANCELLING", "PAUSED")

_SLACK_DOWN: tuple[Fault, ...] = (
    Answered(HTTPStatus.SERVICE_UNAVAILABLE, "upstream connect error"),
    too_many(30),
    Lost(accepts=False),
    Lost(accepts=False, reset=True),
    Lost(accepts=True),
    Lost(accepts=True, reset=True),
)
"""Some of what it was asked for is done nevertheless; whoever asked cannot know."""


@dataclass
class FailingSlack(SlackServer):
    """A Slack that is down now and then; what goes wrong meanwhile is chance's."""

    chance: np.random.Generator = field(default_factory=np.random.default_rng)
    down: bool = False

    def next_fault(self, method: str) -> Fault | None:
        return _SLACK_DOWN[self.chance.integers(len(_SLACK_DOWN))] if self.down else super().next_fault(method)


@dataclass
class Machine:
    """The service and what it stands on. `engine`: of this process, whose people act in the same register."""

    service: Service
    postgres: Postgres
    slack: FailingSlack
    engine: Engine

    def strike(self, fault: str) -> None:
        """Break it; what does not come up by itself is started again, as systemd would."""
        match fault:
            case "worker" | "server":
                # The last of them is Prefect's own process; those before it watch over it.
                _kill(self.service.processes(running=fault)[-1:])
            case "run":
                _kill(pid for pid in self.service.processes() if _run_of(pid))
            case "service":
                self.service.stop(signal.SIGKILL)
                self.start()
            case "database stopped" | "database crashed":
                self.postgres.stop(signal.SIGQUIT if fault == "database crashed" else signal.SIGINT)
                time.sleep(DOWN_SECONDS)
                self.postgres.start()
                # People's commands are processes of their own, which find no connection from before.
                self.engine.dispose()
            case "slack":
                self.slack.down = True
            case _:
                raise AssertionError(f"nobody knows how to break {fault}")

    def start(self) -> None:
        """Start the service, and stop its clock: the days are ours."""
        said = self.service.start()
        assert "är igång" in said, said
        for deployment in self.service.ask("deployments/filter", {}):
            self.service.ask(f"deployments/{deployment['id']}/pause_deployment", {})

    def begin(self, deployment: str, *, day: str, number: int) -> str:
        """Have a round of the day created, once however often it has to be asked for; its id."""
        found = self.service.ask(f"deployments/name/{deployment}")
        asked = {"parameters": {"day": day}, "idempotency_key": f"{day} {number}"}
        return str(self.service.ask(f"deployments/{found['id']}/create_flow_run", asked)["id"])

    def outcome(self, run: str) -> str:
        """The state in which the run has ended, or in which everybody who was at it left it."""
        alone_since = None
        give_up = time.monotonic() + PATIENCE
        while time.monotonic() < give_up:
            state = str(self.service.ask(f"flow_runs/{run}")["state"]["type"])
            if state in ENDED:
                return state
            if state == "SCHEDULED" or self._is_at_work(run):
                alone_since = None
            elif alone_since is None:
                alone_since = time.monotonic()
            elif time.monotonic() - alone_since > _GONE_SECONDS:
                return state
            time.sleep(0.2)
        raise AssertionError(f"{run} has not ended in {PATIENCE} s")

    def runs(self) -> dict[str, int]:
        """State -> how many of the runs that a worker was given are in it."""
        ours = {"work_pools": {"name": {"any_": ["arshjul"]}}}
        of_state = {state: {"flow_runs": {"state": {"type": {"any_": [state]}}}, **ours} for state in _STATES}
        numbers = {state: int(self.service.ask("flow_runs/count", asked)) for state, asked in of_state.items()}
        return {state: number for state, number in numbers.items() if number}

    def _is_at_work(self, run: str) -> bool:
        return any(_run_of(pid) == run for pid in self.service.processes())

    def memory(self) -> Mapping[str, float]:
        """Megabytes by part of the service, what two share counted to one of them."""
        return {name: sum(map(_megabytes, self.service.processes(running=name))) for name in ("server", "worker")} | {
            "inbox": sum(map(_megabytes, self.service.processes(running="inbox"))),
            "serve": _megabytes(self.service.process.pid) if self.service.process else 0.0,
        }


def _kill(pids: Any) -> None:
    for pid in pids:
        os.kill(pid, signal.SIGKILL)


def _run_of(pid: int) -> str | None:
    """The Prefect run that the process is of."""
    try:
        told = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return None
    name = b"PREFECT__FLOW_RUN_ID="
    return next((one.removeprefix(name).decode() for one in told if one.startswith(name)), None)


def _megabytes(pid: int) -> float:
    """What the process holds, its part of what it shares with others."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
