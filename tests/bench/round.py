"""What a round costs when nothing is due, and when a thousand things are: `python -m tests.bench.round`.

A round over a register of ten years: it looks for units that are ready, for deadlines whose ladder has something to
say, for people to whom something is to be told, for children in danger, and for a message to send. Beside it stands
the bare SQL, by the driver alone, that finds the same rows of the same register and writes nothing. A tenth of the
register stands beside the whole. Medians of several rounds.
"""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from config.catalogue import Catalogue
from config.settings import Settings
from portal.words import noon
from register import dispatch
from register.database import Register, open_register
from register.reminders import follow_the_calendar
from tests import golden
from tests.bench import many
from tests.bench.many import TODAY, Size
from tests.statements import asked_of

TOLD = 1_000
DAYS = tuple(TODAY + timedelta(days=days) for days in (1, 2, 3, 4))
"""Days on which so many deadlines are to be told of; the last is left to the flow."""

RUNS = 5
_COLUMNS = ("due", "actions / unit audits", "seconds", "CPU", "statements", "bare SQL", "ratio", "CPU ratio")
"""The last: against a tenth of the register."""

SIZES = {
    "whole": Size(unit_audits=3_000, actions=100_000, messages=300_000, told=TOLD, due=DAYS),
    "tenth": Size(unit_audits=300, actions=10_000, messages=30_000, told=TOLD, due=DAYS),
}

FINDS = """
SELECT u.id FROM unit_audit u JOIN meeting m ON m.unit_audit_id = u.id AND m.kind = 'opening'
WHERE u.stage = 'planning' AND (m.held_on IS NOT NULL OR u.invite_on <= :today AND u.invited_on IS NULL);
SELECT u.id FROM unit_audit u JOIN hand_in h ON h.unit_audit_id = u.id AND h.kind = 'frame' AND h.status = 'taken_in'
WHERE u.stage = 'sampling' AND u.draw_on <= :today;
SELECT u.id FROM unit_audit u WHERE u.stage = 'file_review'
AND NOT EXISTS (SELECT 1 FROM hand_in h WHERE h.unit_audit_id = u.id AND h.status = 'awaiting')
AND NOT EXISTS (SELECT 1 FROM drawn_file f WHERE f.unit_audit_id = u.id AND f.role = 'sample'
  AND (SELECT count(*) FROM reading r WHERE r.drawn_file_id = f.id) < 1 + 2 * f.read_twice);
SELECT u.id FROM unit_audit u JOIN meeting m ON m.unit_audit_id = u.id AND m.kind = 'dialogue'
WHERE u.stage = 'dialogue' AND m.confirmed_by_unit <> '' AND m.confirmed_by_inspectors <> ''
AND NOT EXISTS (SELECT 1 FROM finding f WHERE f.unit_audit_id = u.id
  AND NOT EXISTS (SELECT 1 FROM finding_response r WHERE r.finding_id = f.id AND r.unit_audit_id = u.id));
SELECT u.id FROM unit_audit u LEFT JOIN feedback_version v ON v.unit_audit_id = u.id
WHERE u.stage = 'feedback' AND (v.id IS NULL AND u.feedback_on <= :today OR v.acknowledged_on IS NOT NULL);
SELECT u.id FROM unit_audit u WHERE u.stage = 'action_plan' AND u.prepare_on <= :today
AND EXISTS (SELECT 1 FROM action a WHERE a.unit_audit_id = u.id AND a.accepted_on IS NOT NULL);
SELECT u.id FROM unit_audit u WHERE u.stage = 'follow_up' AND NOT EXISTS (SELECT 1 FROM verdict v
  WHERE v.unit_audit_id = u.id AND v.confirmed_on IS NULL)
AND NOT EXISTS (SELECT 1 FROM unit_audit o WHERE o.audit_id = u.audit_id AND o.stage NOT IN ('follow_up', 'closed'));
SELECT id FROM deadline WHERE met_on IS NULL AND next_on <= :today;
SELECT DISTINCT recipient FROM telling WHERE message_id IS NULL;
SELECT id FROM danger WHERE acknowledged_at IS NULL AND next_at <= :now;
SELECT id FROM message WHERE status IN ('pending', 'sending', 'in_doubt') AND status = 'pending' AND next_at <= :now
ORDER BY next_at LIMIT 1
"""
"""What a round looks for, as one would write it for this register alone."""


@dataclass(frozen=True)
class Cost:
    """Seconds and statements of a round, seconds of the processor alone, and seconds of the bare SQL."""

    seconds: float
    processor: float
    statements: float
    bare: float


def main() -> None:
    """Time both registers and print."""
    measured = {name: _told_by(name) for name in SIZES}
    table = Table(*_COLUMNS, box=None)
    for case, called in (("nothing", "0"), ("due", f"{TOLD:,}")):
        for name, size in SIZES.items():
            one, tenth = measured[name][case], measured["tenth"][case]
            table.add_row(
                called,
                f"{size.actions:,} / {size.unit_audits:,}",
                f"{one['seconds']:.3f}",
                f"{one['processor']:.3f}",
                f"{one['statements']:,.0f}",
                f"{1000 * one['bare']:.1f} ms",
                f"{one['seconds'] / one['bare']:.0f} x",
                f"{one['processor'] / tenth['processor']:.1f} x" if name != "tenth" else "",
            )
    Console().print(table)
    whole = measured["whole"]
    Console().print(
        f"As Prefect's flow: {whole['flow_nothing']:.1f} s with nothing due, {whole['flow_due']:.1f} s with {TOLD:,} "
        f"due and {whole['digests']:,} digests laid as files. Another calendar, every open deadline set anew: "
        f"{whole['calendar']:.1f} s, {whole['calendar_processor']:.1f} s of CPU."
    )


def one_size(name: str) -> dict[str, Any]:
    """The costs of one register, made for it."""
    size = SIZES[name]
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        many.organisation(folder / "organisation", size.units)
        os.environ["ARSHJUL_ORGANISATION"] = str(folder / "organisation")
        register = open_register(Settings(home=folder / "home"))
        register.migrate()
        many.fill(register, size)
        costs: dict[str, Any] = {
            "nothing": vars(_median([_round(register, TODAY, told=0) for _ in range(RUNS + 1)][1:])),
            "due": vars(_median([_round(register, day, told=TOLD) for day in DAYS[:-1]])),
        }
        if name == "whole":
            costs |= _told_by("flow", str(register.settings.home)) | _another_calendar(register)
        register.close()
        return costs


def _median(costs: list[Cost]) -> Cost:
    assert len({cost.statements for cost in costs}) == 1 or costs[0].statements > 1000, "nothing due is always as much"
    medians = [statistics.median(values) for values in zip(*(vars(cost).values() for cost in costs), strict=True)]
    return Cost(**dict(zip(vars(costs[0]), medians, strict=True)))


def _round(register: Register, day: date, *, told: int) -> Cost:
    """A round's looking and telling on the day, as plain functions; and the bare SQL that finds as much before it."""
    from tasks.ready import ready_units
    from tasks.reminders import remind_all
    from tasks.urgent import climb_all

    now = noon(day, register.catalogue.organisation.time_zone)
    bare, found = _bare(register, now)
    assert found == told, f"{found} rows for a driver, {told} are due"
    with asked_of(register.engine) as asked:
        start, began = time.perf_counter(), time.process_time()
        ready = ready_units.fn(str(register.settings.home), now=now)
        digests = remind_all(register, now=now)
        climb_all(register, now=now)
        with register.transaction() as session:
            claimed = dispatch.claim(
                session, who="bench", now=now.astimezone(UTC), lease=timedelta(minutes=10), paces={}, quiet=False
            )
        taken, worked = time.perf_counter() - start, time.process_time() - began
    found_too = (ready, bool(digests), bool(claimed))
    assert found_too == ({}, bool(told), bool(told)), found_too
    _sent(register)
    return Cost(taken, worked, len(asked), bare)


def _bare(register: Register, now: datetime) -> tuple[float, int]:
    """Seconds for the driver to find what is due, and how many rows it found."""
    values = {"today": now.date().isoformat(), "now": now.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")}
    with _driver(register) as connection:
        start = time.perf_counter()
        found = [row for statement in FINDS.split(";") for row in connection.execute(statement, values)]
        return time.perf_counter() - start, len(found)


@contextmanager
def _driver(register: Register) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(register.settings.home / "register.db")
    try:
        yield connection
    finally:
        connection.close()


def _sent(register: Register) -> None:
    """What was written has been sent, so that the next round begins as this one did."""
    with _driver(register) as connection:
        connection.execute("UPDATE message SET status = 'sent' WHERE status IN ('pending', 'sending')")
        connection.commit()


def as_flow(home: str) -> dict[str, float]:
    """Seconds of the real flow, once with nothing due and once with a thousand deadlines, on a server that is warm.

    It has a process of its own, since Prefect reads where its server is when it is imported.
    """
    from flows.server import prefect_server

    with prefect_server(Path(home).parent / "prefect") as server:
        from flows.daily_round import daily_round

        server.wait()
        zone = Catalogue(golden.STOCKHOLM).organisation.time_zone
        daily_round(home, noon(DAYS[-2], zone))
        nothing, _ = _timed(lambda: daily_round(home, noon(DAYS[-2], zone)))
        due, done = _timed(lambda: daily_round(home, noon(DAYS[-1], zone)))
        server.settle()
    return {"flow_nothing": nothing, "flow_due": due, "digests": done.delivered}


def _told_by(*arguments: str) -> dict[str, Any]:
    """What this module says in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.round", *arguments]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    said: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return said


def _timed(call: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = call()
    return time.perf_counter() - start, result


def _another_calendar(register: Register) -> dict[str, float]:
    """Seconds to set every open deadline's next day anew."""
    from register.desk import SYSTEM, at_desk

    with _driver(register) as connection:
        connection.execute("UPDATE fingerprint SET value = 'another'")
        connection.execute("UPDATE deadline SET next_on = date(next_on, '-1 day') WHERE met_on IS NULL")
        connection.commit()
    now = noon(DAYS[-1], register.catalogue.organisation.time_zone)

    def follow() -> None:
        with at_desk(register, who=SYSTEM, now=now) as desk:
            follow_the_calendar(desk)

    began = time.process_time()
    seconds, _ = _timed(follow)
    return {"calendar": seconds, "calendar_processor": time.process_time() - began}


if __name__ == "__main__":
    if sys.argv[1:2] == ["flow"]:
        print(json.dumps(as_flow(sys.argv[2])))  # noqa: T201  read by the parent process
    elif len(sys.argv) > 1:
        print(json.dumps(one_size(sys.argv[1])))  # noqa: T201  read by the parent process
    else:
        main()
