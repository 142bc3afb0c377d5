"""A script played without Prefect: the tasks' own functions, in the order in which the flows call them.

What is left out is what Prefect adds: flow runs, task runs, and the artifacts that show the gate's results.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from config.settings import Settings
from demo.people import People
from demo.script import Entry, Script, read_script
from register.database import open_register
from register.stages import Stage
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
from tasks.shell import STAYED, StageOutcome, kept_open
from tests import golden

STEPS: dict[Stage, Any] = {
    Stage.PLANNING: plan_unit,
    Stage.SAMPLING: seal_sample,
    Stage.FILE_REVIEW: tabulate,
    Stage.DIALOGUE: end_dialogue,
    Stage.FEEDBACK: feed_back,
    Stage.ACTION_PLAN: begin_follow_up,
    Stage.FOLLOW_UP: judge_follow_up,
}
"""Stage -> the task that its flow runs for every ready unit."""

_LONGEST = 20
"""Turns of a round's loop: a unit has eight stages, and a follow-up's unit three before it wakes the former."""


def play_round(home: str, now: datetime) -> list[StageOutcome]:
    """The daily round: move every unit on as far as the day allows, draft reports, remind, lay documents, deliver."""
    with kept_open(home):
        return _go_round(home, now)


def _go_round(home: str, now: datetime) -> list[StageOutcome]:
    follow_calendar.fn(home, now=now)
    tell_of_dangers.fn(home, now=now)
    done: list[StageOutcome] = []
    for _ in range(_LONGEST):
        outcomes = [
            outcome
            for stage, units in ready_units.fn(home, now=now).items()
            for number in units
            if (outcome := STEPS[stage].fn(home, number, now=now)).did not in STAYED
        ]
        if not outcomes:
            break
        done += outcomes
    else:
        raise AssertionError(f"a round on {now.date()} that never ends: {done[-3:]}")
    draft_reports.fn(home, now=now)
    remind.fn(home, now=now)
    lay_documents.fn(home)
    deliver.fn(home, now=now)
    anchor.fn(home, now=now)
    return done


def play(
    settings: Settings,
    script: Script,
    *,
    data: Path = golden.DATA,
    run_round: Callable[[str, datetime], object] = play_round,
) -> list[date]:
    """Play what is left of the script, from what the register knows of it; the days played."""
    register, played = open_register(settings), []
    try:
        people = People(register, script, data)
        people.lay_out()
        day = people.first_day()
        while day is not None:
            people.act(day)
            run_round(str(settings.home), people.moment(day))
            played.append(day)
            day = people.next_day(day)
    finally:
        register.close()
    return played


def one_unit_organisation(folder: Path, unit: str) -> Path:
    """The bundled organisation in `folder`, with the recorded audit at one unit only."""
    shutil.copytree(golden.STOCKHOLM, folder)
    audit = folder / "audits" / "barnarenden-2021.toml"
    head, *units = re.split(r"(?m)^(?=\[\[units\]\])", audit.read_text(encoding="utf-8"))
    [kept] = [text for text in units if f'key = "{unit}"' in text]
    audit.write_text(head + kept, encoding="utf-8")
    return folder


def one_unit_script(unit: str, *more: Entry) -> Script:
    """What the demo's script says of one unit, and of the audit as a whole; `more`: what happens there besides.

    Without the texts that quote the figures of a unit, since they name others too.
    """
    script = read_script()
    entries = [entry for entry in script.entry if entry.unit in (None, unit) and not _quotes_a_unit(entry, script)]
    return script.model_copy(update={"entry": tuple(sorted([*entries, *more], key=lambda entry: entry.on))})


def _quotes_a_unit(entry: Entry, script: Script) -> bool:
    return entry.write is not None and "@" in entry.text(script.audit).read_text(encoding="utf-8")


def everything(settings: Settings) -> dict[str, list[dict[str, Any]]]:
    """Every table's rows by id, what is sealed opened with its audit's key: two encryptions of the same differ."""
    register = open_register(settings)
    try:
        with register.reading() as session:
            tables = {
                table.name: [
                    dict(row._mapping)
                    for row in session.connection().execute(table.select().order_by(table.c.id)).fetchall()
                ]
                for table in SQLModel.metadata.sorted_tables
            }
        audits = {row["id"]: row["key"] for row in tables["audit"]}
        units = {row["id"]: audits[row["audit_id"]] for row in tables["unit_audit"]}
        files = {row["id"]: units[row["unit_audit_id"]] for row in tables["drawn_file"]}
        for row in (row for rows in tables.values() for row in rows):
            key = units.get(row.get("unit_audit_id")) or files.get(row.get("drawn_file_id"))
            for name in row:
                if name.endswith("_sealed") and row[name] is not None:
                    assert key is not None, f"{name} belongs to no audit"
                    row[name] = register.vault.open(key, row[name])
    finally:
        register.close()
    return tables


def laid(settings: Settings) -> dict[str, bytes]:
    """Every file that lies outside the register for people to read: messages and documents."""
    folders = (settings.delivered, settings.documents)
    return {f"{place.name}/{path.name}": path.read_bytes() for place in folders for path in sorted(place.iterdir())}
