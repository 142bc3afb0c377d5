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
_BEGUN_WITHIN = timedelta(minutes=10)
"""A machine in a cluster may have to be started first."""

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
        _given_up(
            "Körning utan livstecken",
            after={"prefect.flow-run.heartbeat"},
            unless={"prefect.flow-run.heartbeat", *_ENDED},
            within=timedelta(seconds=_BEATS_MISSED * HEARTBEAT_SECONDS),
            why="Inget livstecken: arbetaren eller maskinen föll bort.",
        ),
        _given_up(
            "Körning som aldrig började",
            after={"prefect.flow-run.Pending"},
            unless={"prefect.flow-run.Running", *_ENDED},
            within=_BEGUN_WITHIN,
            why="En arbetare tog körningen men började aldrig: arbetaren eller maskinen föll bort.",
        ),
    ]


def _given_up(name: str, *, after: set[str], unless: set[str], within: timedelta, why: str) -> AutomationCore:
    """A run has crashed when it is silent, also if nobody could say so."""
    return AutomationCore(
        name=name,
        description=why,
        trigger=EventTrigger(
            match={"prefect.resource.id": "prefect.flow-run.*"},
            # The runs that a worker took, not their subflows: on SQLite each one watched costs the server writes.
            match_related={"prefect.resource.role": "work-pool"},
            for_each={"prefect.resource.id"},
            after=after,
            expect=unless,
            posture=Posture.Proactive,
            threshold=1,
            within=within,
        ),
        actions=[ChangeFlowRunState(name=None, force=False, state=StateType.CRASHED, message=why)],
    )
