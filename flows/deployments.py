"""Lay out on a Prefect server what the service needs: `python -m flows.deployments`. Doing it again changes nothing.

The work pool, the deployments of `prefect.yaml` with the organisation's hours, and the automations.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from subprocess import run
from typing import TYPE_CHECKING, Any
from uuid import UUID

from prefect import Flow
from prefect.client.orchestration import get_client
from prefect.client.schemas.actions import DeploymentUpdate, WorkPoolCreate
from prefect.client.schemas.responses import DeploymentResponse
from prefect.events.schemas.automations import Automation, AutomationCore
from prefect.exceptions import ObjectAlreadyExists
from prefect.flows import load_flow_from_entrypoint

from config.catalogue import Catalogue, catalogue_of
from config.settings import Settings
from flows.automations import automations
from flows.forms import readable
from register.claims import alone
from tasks.changes import tell_changes
from tasks.shell import opened

if TYPE_CHECKING:
    from prefect.client.orchestration import PrefectClient

POOL = "arshjul"
FILE = Path(__file__).parent.parent / "prefect.yaml"
JOB = FILE.parent / "deploy" / "kubernetes" / "job.json"


class DeploymentFailed(Exception):
    """Prefect did not take the deployments; what it said."""


async def deploy(catalogue: Catalogue, *, pool_type: str) -> None:
    """Lay everything out, with the organisation's hours. `pool_type`: of the work pool, if there is none yet.

    A pool of jobs in Kubernetes gets our own description of a job, with the keys' volume.

    Raises `DeploymentFailed`.
    """
    async with get_client() as client:
        with suppress(ObjectAlreadyExists):
            template = json.loads(JOB.read_text(encoding="utf-8")) if pool_type == "kubernetes" else {}
            await client.create_work_pool(WorkPoolCreate(name=POOL, type=pool_type, base_job_template=template))
        _deploy_all(catalogue)
        deployed = {
            f"{flow.name}/{deployment.name}": deployment
            for deployment in await client.read_deployments()
            for flow in [await client.read_flow(deployment.flow_id)]
        }
        for deployment in deployed.values():
            await _make_readable(client, deployment)
        await _lay_automations(client, catalogue, {name: deployment.id for name, deployment in deployed.items()})


def _deploy_all(catalogue: Catalogue) -> None:
    hours = {**catalogue.service.schedules(), "ARSHJUL_TIME_ZONE": catalogue.organisation.time_zone}
    command = [sys.executable, "-m", "prefect", "--no-prompt", "deploy", "--all", "--prefect-file", str(FILE)]
    done = run(  # noqa: S603 - our own interpreter
        command, env={**os.environ, **hours}, cwd=FILE.parent, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise DeploymentFailed(done.stdout + done.stderr)


async def _make_readable(client: PrefectClient, deployment: DeploymentResponse) -> None:
    if not (deployment.entrypoint or "").startswith("flows."):
        return
    flow: Flow[..., Any] = load_flow_from_entrypoint(str(deployment.entrypoint))
    schema = readable(flow, deployment.parameter_openapi_schema or {})
    await client.update_deployment(deployment.id, DeploymentUpdate(parameter_openapi_schema=schema))


async def _lay_automations(client: PrefectClient, catalogue: Catalogue, deployments: Mapping[str, UUID]) -> None:
    known: dict[str, list[Automation]] = {}
    for former in await client.read_automations():
        known.setdefault(former.name, []).append(former)
    for automation in automations(catalogue, deployments):
        formers = known.get(automation.name, [])
        if not formers:
            await client.create_automation(automation)
        elif not _is_same(formers[0], automation):
            await client.update_automation(formers[0].id, automation)
        # Two hosts that were started at once may have laid one each.
        for further in formers[1:]:
            await client.delete_automation(further.id)


def _is_same(former: Automation, automation: AutomationCore) -> bool:
    # One that is laid anew forgets what it waits for.
    return {**former.model_dump(mode="json"), "id": None} == {**automation.model_dump(mode="json"), "id": None}


def main() -> None:
    """Deploy to the server that the environment names; from then on it is told of the stage changes.

    A register that is not there yet is laid out, empty: where every process has a host of its own, this comes first.
    An argument is the type of the work pool, else it is one of processes.
    """
    settings = Settings()
    [pool_type] = sys.argv[1:] or ["process"]
    with opened(str(settings.home)) as register:
        register.migrate()
        # Two hosts that are started at once would lay out, and tidy away, each other's.
        with alone(register, "deployments", wait=True):
            asyncio.run(deploy(catalogue_of(settings.organisation_folder), pool_type=pool_type))
    tell_changes.fn(str(settings.home))


if __name__ == "__main__":
    main()
