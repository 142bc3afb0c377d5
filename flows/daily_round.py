"""The daily round: move every audit on, remind, deliver, show. Once a day, or as often as one likes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from prefect import flow

from flows.audit_cycle import advance
from flows.stage_flow import SomeUnitsFailed
from tasks.anchor import anchor
from tasks.danger import tell_of_dangers
from tasks.messages import deliver, lay_documents
from tasks.ready import ready_units
from tasks.reminders import follow_calendar, remind
from tasks.report_drafts import draft_reports
from tasks.results import show_results
from tasks.shell import STAYED, StageOutcome, kept_open


@dataclass
class Round:
    """What a round did: dangers told on, units moved, reports drafted, reminders, messages, gate results shown."""

    moved: list[StageOutcome] = field(default_factory=list)
    dangers: int = 0
    drafted: int = 0
    reminded: int = 0
    delivered: int = 0
    shown: int = 0


@flow(validate_parameters=False)
def daily_round(home: str, now: datetime) -> Round:
    """Move every audit on as far as the day allows. A second round on the same day finds nothing to do.

    Children who may be in danger come first. What fails there, at one unit, in a report, a document or a reminder stops
    neither the others nor the messages; it is raised when all is done.
    """
    with kept_open(home):
        return _go_round(home, now)


def _go_round(home: str, now: datetime) -> Round:
    done = Round()
    calendar = follow_calendar(home, now=now, return_state=True)
    dangers = tell_of_dangers(home, now=now, return_state=True)
    done.moved, failures = move_on(home, now)
    drafted = draft_reports(home, now=now, return_state=True)
    reminded = remind(home, now=now, return_state=True)
    laid = lay_documents(home, return_state=True)
    done.delivered = deliver(home, now=now)
    done.shown = show_results(home, now=now)
    anchor(home, now=now)
    done.dangers, done.reminded, done.drafted = dangers.result(), reminded.result(), drafted.result()
    for other in (calendar, laid):
        other.result()
    if failures:
        raise SomeUnitsFailed(
            [number for failure in failures for number in failure.failed],
            [outcome for failure in failures for outcome in failure.others],
        )
    return done


def move_on(
    home: str, now: datetime, *, part: int = 0, of: int = 1
) -> tuple[list[StageOutcome], list[SomeUnitsFailed]]:
    """Move every unit that is ready, stage by stage, until none is; what was moved, and the units that failed.

    A unit that failed is left alone for the rest of the round; the others go on.

    `part` of `of`: where among the ready units to begin, when several go through them at once. Everybody goes all the
    way round, so that what one leaves undone is done by another.
    """
    done: list[StageOutcome] = []
    failures: list[SomeUnitsFailed] = []
    left_alone: set[int] = set()
    moved = True
    while moved:
        # A unit that has moved may be ready for its next stage, or have made another ready.
        moved = False
        for stage, ready in ready_units(home, now=now).items():
            units = [number for number in ready if number not in left_alone]
            if not units:
                continue
            start = len(units) * part // of
            try:
                outcomes = advance(stage, home, units[start:] + units[:start], now=now)
            except SomeUnitsFailed as failure:
                failures.append(failure)
                left_alone |= set(failure.failed)
                outcomes = failure.others
            taken = [outcome for outcome in outcomes if outcome.did not in STAYED]
            done += taken
            moved = moved or bool(taken)
    return done, failures
