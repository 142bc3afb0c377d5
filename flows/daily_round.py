"""The daily round: move every audit on, remind, deliver, show. Once a day, or as often as one likes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from prefect import flow

from flows.audit_cycle import advance
from flows.stage_flow import SomeUnitsFailed
from register.stages import Stage
from tasks.messages import deliver, remind
from tasks.results import show_results
from tasks.shell import NOTHING, StageOutcome


@dataclass
class Round:
    """What a round did: units moved, reminders written, messages delivered, gate results shown."""

    moved: list[StageOutcome] = field(default_factory=list)
    reminded: int = 0
    delivered: int = 0
    shown: int = 0


@flow(validate_parameters=False)
def daily_round(home: str, now: datetime) -> Round:
    """Move every audit on as far as the day allows. A second round on the same day finds nothing to do.

    What fails in one stage stops neither the other stages nor the messages; it is raised when all is done.
    """
    done, failures = Round(), []
    for stage in Stage:
        try:
            done.moved += [outcome for outcome in advance(stage, home, now=now) if outcome.did != NOTHING]
        except SomeUnitsFailed as failure:
            failures.append(failure)
    done.reminded = remind(home, now=now)
    done.delivered = deliver(home, now=now)
    done.shown = show_results(home, now=now)
    if failures:
        raise SomeUnitsFailed("; ".join(str(failure) for failure in failures))
    return done
