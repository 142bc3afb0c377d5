"""Several workers at one round: the one that runs it asks the others to help, and waits for none of them."""

from __future__ import annotations

import logging
from datetime import date
from uuid import UUID

from prefect import runtime
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import WorkerFilter, WorkerFilterStatus
from prefect.client.schemas.objects import WorkerStatus
from prefect.deployments import run_deployment

HELP = "Hjälp med rundan/arshjul"

log = logging.getLogger(__name__)


def ask_for_help(day: date | None) -> int:
    """Start a helping run for every other worker of this run's pool; how many; none when no worker runs it.

    `day`: as of which, None for the day on which it is run. The round needs nobody, so that where nobody can be asked
    (Prefect does not answer) it goes on alone.

    What is shared is the register's units: each is locked by whoever comes first, and found done by the others. So a
    helper that dies, or never begins, takes nothing with it.
    """
    try:
        pool = _pool()
        workers = 0 if pool is None else _workers(pool)
        for part in range(1, workers):
            asked = {"day": day and day.isoformat(), "part": part, "of": workers}
            run_deployment(HELP, parameters=asked, timeout=0, as_subflow=False)
    except Exception as error:
        log.warning("nobody could be asked to help with the round: %s", type(error).__name__)
        return 0
    return max(0, workers - 1)


def _pool() -> str | None:
    """The work pool whose worker runs this run."""
    run = runtime.flow_run.get_id()
    if run is None:
        return None
    with get_client(sync_client=True) as client:
        return client.read_flow_run(UUID(run)).work_pool_name


def _workers(pool: str) -> int:
    """How many of the pool's workers have been heard of lately."""
    online = WorkerFilter(status=WorkerFilterStatus(any_=[WorkerStatus.ONLINE]))
    with get_client(sync_client=True) as client:
        return len(client.read_workers_for_work_pool(pool, worker_filter=online))
