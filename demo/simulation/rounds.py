"""The daily round of a simulation: Prefect's real flow, or the same tasks' functions in process; both timed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from config.settings import Settings
from demo.simulation.stopwatch import Moment, Stopwatch
from flows.server import prefect_server

RunRound = Callable[[str, datetime], int]
"""Home and moment -> how many units moved."""

ROUND = "round"
"""The stage that the round's own work is noted under; a stage's own is noted under the stage."""


@contextmanager
def with_flows(settings: Settings, watch: Stopwatch) -> Iterator[RunRound]:
    """The daily round's flow on a server of its own, whose database lies in the home.

    The heartbeat is off: a flow run joins its thread, which looks up once a second.
    """
    with prefect_server(settings.home / "prefect") as server:
        import great_expectations  # noqa: F401 - seconds that the server needs anyway
        from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

        from flows.daily_round import daily_round

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}), _timed(watch):
            server.wait()

            def run_round(home: str, now: datetime) -> int:
                with watch.timing(ROUND, "all"):
                    return len(daily_round(home, now).moved)

            yield run_round
            server.settle()


@contextmanager
def _timed(watch: Stopwatch) -> Iterator[None]:
    """Prefect's own hooks tell when a stage's flow, or one of the round's tasks, begins and ends."""
    from flows import daily_round as the_round
    from flows.action_plan import action_plan
    from flows.dialogue import dialogue
    from flows.feedback import feedback
    from flows.file_review import file_review
    from flows.follow_up import follow_up
    from flows.planning import planning
    from flows.sampling import sampling

    stages = (planning, sampling, file_review, dialogue, feedback, action_plan, follow_up)
    tasks: tuple[str, ...] = (
        "follow_calendar",
        "tell_of_dangers",
        "ready_units",
        "draft_reports",
        "remind",
        "lay_documents",
        "deliver",
    )
    tasks += ("show_results", "anchor")
    of_round = [(ROUND, name, getattr(the_round, name)) for name in tasks]
    with contextlib.ExitStack() as stack:
        for stage, what, run in [*((flow.name.replace("-", "_"), "flow", flow) for flow in stages), *of_round]:
            stack.enter_context(_hooked(run, watch, stage, what))
        yield


@contextmanager
def _hooked(run: Any, watch: Stopwatch, stage: str, what: str) -> Iterator[None]:
    began: list[Moment] = []

    def begin(*_: Any) -> None:
        began.append(Moment.now())

    def end(*_: Any) -> None:
        watch.work(stage, what).add(began.pop())

    hooks = [(run.on_running_hooks, begin), (run.on_completion_hooks, end), (run.on_failure_hooks, end)]
    for listed, hook in hooks:
        listed.append(hook)
    try:
        yield
    finally:
        for listed, hook in hooks:
            listed.remove(hook)


@contextmanager
def in_process(_settings: Settings, watch: Stopwatch) -> Iterator[RunRound]:
    """The same functions in the same order, without Prefect: no runs are recorded and no artifacts shown."""
    from tasks.action_plan import begin_follow_up
    from tasks.anchor import anchor
    from tasks.danger import tell_of_dangers
    from tasks.dialogue import end_dialogue
    from tasks.feedback import feed_back
    from tasks.file_review import tabulate
    from tasks.follow_up import judge_follow_up
    from tasks.messages import deliver, lay_documents
    from tasks.planning import plan_unit
    from tasks.ready import ready_units
    from tasks.reminders import follow_calendar, remind
    from tasks.report_drafts import draft_reports
    from tasks.sampling import seal_sample
    from tasks.shell import STAYED, kept_open

    steps: dict[str, Any] = {
        "planning": plan_unit,
        "sampling": seal_sample,
        "file_review": tabulate,
        "dialogue": end_dialogue,
        "feedback": feed_back,
        "action_plan": begin_follow_up,
        "follow_up": judge_follow_up,
    }

    def timed(name: str, task: Any, home: str, **moment: datetime) -> Any:
        with watch.timing(ROUND, name):
            return task.fn(home, **moment)

    def run_round(home: str, now: datetime) -> int:
        with watch.timing(ROUND, "all"), kept_open(home):
            timed("follow_calendar", follow_calendar, home, now=now)
            timed("tell_of_dangers", tell_of_dangers, home, now=now)
            moved, goes_on = 0, True
            while goes_on:
                goes_on = False
                for stage, units in timed("ready_units", ready_units, home, now=now).items():
                    with watch.timing(stage, "flow"):
                        done = [steps[stage].fn(home, unit, now=now) for unit in units]
                    went = sum(one.did not in STAYED for one in done)
                    moved, goes_on = moved + went, goes_on or bool(went)
            timed("draft_reports", draft_reports, home, now=now)
            timed("remind", remind, home, now=now)
            timed("lay_documents", lay_documents, home)
            timed("deliver", deliver, home, now=now)
            timed("anchor", anchor, home, now=now)
        return moved

    yield run_round
