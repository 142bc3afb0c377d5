"""What Prefect watches over by itself: a round that has not succeeded in time, a run that gives no sign of life."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from uuid import UUID

from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState, RunDeployment
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture

from config.catalogue import Catalogue
from flows.server import HEARTBEAT_SECONDS

ROUND = "Daglig runda/arshjul"
MISSED = "Utebliven runda/arshjul"
_BEATS_MISSED = 3
_ENDED = {f"prefect.flow-run.{state}" for state in ("Completed", "Failed", "Cancelled", "Crashed")}


def automations(catalogue: Catalogue, deployments: Mapping[str, UUID]) -> list[AutomationCore]:
    """The automations; `deployments`: "flow/deployment" -> id."""
    times = catalogue.service.round
    patience = datetime.combine(date.min, times.missed_at) - datetime.combine(date.min, times.at)
    return [
        AutomationCore(
            name="Rundan har inte lyckats i tid",
            description=f"Har ingen runda lyckats {times.missed_at:%H:%M} får inspektörerna veta det, en gång.",
            trigger=EventTrigger(
                # The scheduled runs of one deployment: that another of the day's succeeds is enough.
                match_related={
                    "prefect.resource.role": "deployment",
                    "prefect.resource.id": f"prefect.deployment.{deployments[ROUND]}",
                },
                for_each={"related:deployment:prefect.resource.id"},
                after={"prefect.flow-run.Pending", "prefect.flow-run.Late", "prefect.flow-run.Running"},
                expect={"prefect.flow-run.Completed"},
                posture=Posture.Proactive,
                threshold=1,
                within=patience,
            ),
            actions=[
                RunDeployment(source="selected", deployment_id=deployments[MISSED], parameters=None, job_variables=None)
            ],
        ),
        AutomationCore(
            name="Körning utan livstecken",
            description="En körning som inte har hörts av har kraschat, också om ingen kunde säga det.",
            trigger=EventTrigger(
                match={"prefect.resource.id": "prefect.flow-run.*"},
                # The runs that a worker took, not their subflows: on SQLite each one watched costs the server writes.
                match_related={"prefect.resource.role": "work-pool"},
                for_each={"prefect.resource.id"},
                after={"prefect.flow-run.heartbeat"},
                expect={"prefect.flow-run.heartbeat", *_ENDED},
                posture=Posture.Proactive,
                threshold=1,
                within=timedelta(seconds=_BEATS_MISSED * HEARTBEAT_SECONDS),
            ),
            actions=[
                ChangeFlowRunState(
                    name=None,
                    force=False,
                    state=StateType.CRASHED,
                    message="Inget livstecken: arbetaren eller maskinen föll bort.",
                )
            ],
        ),
    ]
