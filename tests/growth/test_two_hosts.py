"""A day's work shared by two workers on two hosts, on PostgreSQL and Redis: `make growth`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr
from sqlmodel import col, select, update

from config.settings import Settings
from register.chain_check import check
from register.database import Register, open_register
from register.models import FeedbackVersion, Message, MessageStatus, UnitAudit
from tests.bench import audited, many
from tests.growth.hosts import MISSING, Host, databases, lan
from tests.played import CONSOLE_SCRIPT
from tests.postgres import moved
from tests.services import ENDED, until

pytestmark = pytest.mark.skipif(
    "GROWTH" not in os.environ or bool(MISSING),
    reason=f"run by make growth; missing: {', '.join(MISSING) or 'nothing'}",
)

UNITS = int(os.environ.get("GROWTH_UNITS", "60"))
FIRST, SECOND = audited.TODAY, audited.TODAY + timedelta(days=1)
"""Two working days; half of the units get their feedback on each."""

ROUND = "Daglig runda/arshjul"
PREFECT = Path(sys.executable).parent / "prefect"
PREFECT_ON_REDIS = {
    "PREFECT_MESSAGING_BROKER": "prefect_redis.messaging",
    "PREFECT_MESSAGING_CACHE": "prefect_redis.messaging",
    "PREFECT_SERVER_EVENTS_CAUSAL_ORDERING": "prefect_redis.ordering",
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect_redis.lease_storage",
    "PREFECT_REDIS_MESSAGING_PUBLISHER_BATCH_SIZE": "1",
    "PREFECT_REDIS_MESSAGING_PUBLISHER_PUBLISH_EVERY": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
}


@dataclass
class Installation:
    """Databases and Prefect's server on one host, a worker on each of the others."""

    server: Host
    workers: list[Host]
    register: Register

    def ask(self, path: str, body: Any = None) -> Any:
        """Prefect's API, asked from the server's own host."""
        asked = ["ip", "netns", "exec", self.server.name, "curl", "-sf", "-m", "60"]
        told = [] if body is None else ["-H", "Content-Type: application/json", "-d", json.dumps(body)]
        url = f"http://{self.server.address}:4200/api/{urllib.parse.quote(path)}"
        found = until(lambda: subprocess.run([*asked, *told, url], check=False, capture_output=True).stdout)
        return json.loads(found)

    def begin(self, deployment: str, **parameters: Any) -> str:
        """Have a run created; its id."""
        found = self.ask(f"deployments/name/{deployment}")
        return str(self.ask(f"deployments/{found['id']}/create_flow_run", {"parameters": parameters})["id"])

    def state(self, run: str) -> str:
        """The state that the run is in."""
        return str(self.ask(f"flow_runs/{run}")["state"]["type"])

    def host_of(self, run: str) -> Host:
        """The worker's host that the run is at."""
        return until(lambda: next((host for host in self.workers if host.has_run(run)), None))

    def helping(self, *, before: str = "") -> str:
        """The newest run that was asked to help, when it is another than the one `before`."""
        asked = {"flows": {"name": {"any_": ["Hjälp med rundan"]}}, "sort": "EXPECTED_START_TIME_DESC", "limit": 1}
        return until(
            lambda: next((str(run["id"]) for run in self.ask("flow_runs/filter", asked) if run["id"] != before), "")
        )

    def online(self) -> list[str]:
        """The workers that Prefect has heard of lately."""
        found = self.ask("work_pools/arshjul/workers/filter", {}) if self._has_pool() else []
        return [worker["name"] for worker in found if worker["status"] == "ONLINE"]

    def _has_pool(self) -> bool:
        return bool(self.ask("work_pools/filter", {}))

    def moved(self, run: str) -> int:
        """How many steps the run says that it took."""
        return int(self.ask(f"flow_runs/{run}")["state"]["message"].split()[0])

    def delivered(self) -> Counter[int]:
        """The feedbacks there are: version -> how many."""
        with self.register.reading() as session:
            return Counter(session.exec(select(FeedbackVersion.version)).all())

    def sent(self) -> list[str]:
        """The files in which the register says that messages lie."""
        with self.register.reading() as session:
            rows = session.exec(select(Message)).all()
        assert {row.status for row in rows} == {MessageStatus.SENT}
        return sorted(str(row.place) for row in rows)

    def laid(self) -> list[str]:
        """Every message that lies at any host, as often as it lies."""
        return sorted(file.name for host in self.workers for file in (host.folder / host.name / "outbox").glob("*"))


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """Units whose feedback is due, half on each of two days; Prefect's server on one host, workers on two others."""
    folder = tmp_path_factory.mktemp("growth")
    many.organisation(folder / "organisation", UNITS)
    hours = folder / "organisation" / "service.toml"
    # One run at a time at each worker, so that the help is the other host's.
    told = hours.read_text(encoding="utf-8").replace("share_from = 40", "share_from = 10")
    hours.write_text(f"runs = 1\n{told}", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch, lan("arshjul-0", "arshjul-1", "arshjul-2") as (server, *workers):
        patch.setenv("ARSHJUL_ORGANISATION", str(folder / "organisation"))
        urls = databases(server)
        register = _filled(folder / "home", urls["register from here"])
        on_postgres = {"PREFECT_API_DATABASE_CONNECTION_URL": urls["prefect"], "PREFECT_HOME": str(folder / "prefect")}
        at_redis = {**PREFECT_ON_REDIS, "PREFECT_REDIS_MESSAGING_HOST": server.address}
        server.start([PREFECT, "server", "start", "--host", server.address, "--no-ui"], at_redis | on_postgres)
        made = Installation(server, workers, register)
        until(lambda: made.ask("health"))
        for host in workers:
            worker(host, server, folder, urls["register"])
        until(lambda: len(made.online()) == len(workers))
        yield made
        register.close()


def _filled(home: Path, url: str) -> Register:
    register = open_register(Settings(home=home))
    register.migrate()
    audited.fill(register)
    audited.lock_up(register)
    with register.transaction() as session:
        later = update(UnitAudit).where(col(UnitAudit.id) % 2 == 0)
        session.execute(later.values(feedback_on=SECOND, feedback_given_on=SECOND))
    elsewhere = open_register(Settings(home=home, database_url=SecretStr(url)))
    elsewhere.migrate()
    elsewhere.close()
    return moved(register, url)


def worker(host: Host, server: Host, shared: Path, url: str) -> None:
    """A further host as the docs say: the same command, told where the server and the register are."""
    host.start(
        [CONSOLE_SCRIPT, "serve", "--home", host.folder / host.name],
        {
            "PREFECT_API_URL": f"http://{server.address}:4200/api",
            "ARSHJUL_DATABASE_URL": url,
            "ARSHJUL_ORGANISATION": str(shared / "organisation"),
            "ARSHJUL_KEYS_AT": str(shared / "home" / "keys"),
        },
    )


def test_two_hosts_share_a_day_s_work_and_do_nothing_twice(installation: Installation) -> None:
    run = installation.begin(ROUND, day=FIRST.isoformat())
    until(lambda: installation.state(run) in ENDED)
    helping = installation.helping()
    until(lambda: installation.state(helping) in ENDED)
    assert (installation.state(run), installation.state(helping)) == ("COMPLETED", "COMPLETED")
    assert installation.delivered() == {1: UNITS // 2}
    # Both took a part of it; how large is the machine's matter.
    assert installation.moved(helping) > 0
    assert installation.sent() == installation.laid()


def test_when_the_host_that_leads_is_lost_the_other_finishes(installation: Installation) -> None:
    before = installation.helping()
    run = installation.begin(ROUND, day=SECOND.isoformat())
    lost = installation.host_of(run)
    [left] = [host for host in installation.workers if host is not lost]
    until(lambda: installation.delivered()[1] > UNITS // 2 + 4)
    helping = installation.helping(before=before)
    until(lambda: left.has_run(helping))
    lost.lose()
    until(lambda: installation.state(helping) in ENDED)
    assert installation.delivered() == {1: UNITS}

    # Prefect's own automation finds that nothing is heard of the run; the day's second round does what is left.
    until(lambda: installation.state(run) == "CRASHED")
    again = installation.begin(ROUND, day=SECOND.isoformat())
    until(lambda: installation.state(again) in ENDED)
    assert installation.state(again) == "COMPLETED"
    assert installation.delivered() == {1: UNITS}
    assert installation.sent() == installation.laid()
    with installation.register.reading() as session:
        assert check(session, {}).broken is None
