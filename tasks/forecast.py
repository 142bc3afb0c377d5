"""The dry run: every message and deadline that an audit is going to cause, if everybody acts on the day it is due.

The audit is played on a register of its own that is thrown away, through the same register commands as the real one:
so what is foretold here and what is sent later cannot come apart. Only the files are made up; the gate is not asked.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd
from sqlmodel import Session, col, select

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import Kind
from config.settings import Settings
from method.judging import Problem, Verdict
from method.planning import in_words, smallest_change
from method.sampling import double_readings, draw, frame_hash
from method.verdicts import changes
from method.wheel import unit_dates
from register import (
    action_plan,
    board,
    deadlines,
    dialogue,
    feedback,
    file_review,
    findings,
    follow_up,
    hand_ins,
    meetings,
    planning,
    sampling,
)
from register.database import Register, open_register
from register.desk import SYSTEM, Desk, at_desk, deed, locked, plan_of, recipients, template_of
from register.file_review import KNOWN_BEFORE
from register.hand_ins import File
from register.models import Deadline, FileRole, FindingKind, MeetingKind, Message, Response, Turn, UnitAudit
from register.stages import Stage
from tasks.ready import READY
from tasks.sampling import as_rows


@dataclass(frozen=True)
class Foretold:
    """Something to come: a message (`what` is its kind) or a deadline.

    `key` is what it is known by: the natural key of a message, kind and cause of a deadline.
    """

    day: date
    audit: str
    unit: str
    what: str
    to: str
    text: str
    key: str


@dataclass(frozen=True)
class _Passed:
    """The judgement of made-up files: nothing was judged."""

    suite: str = "forecast"
    version: int = 0
    evaluated: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    rows: int = 0
    verdict: Verdict = Verdict.ACCEPTED
    problems: tuple[Problem, ...] = ()


def forecast(catalogue: Catalogue, audit: AuditFile) -> list[Foretold]:
    """Everything the audit is going to send and await, in order of day."""
    with tempfile.TemporaryDirectory() as folder:
        register = open_register(Settings(home=Path(folder), organisation=catalogue.folder, database_url=None))
        try:
            register.migrate()
            _play(register, audit)
            with register.reading() as session:
                return sorted(_told(register, session, audit), key=lambda entry: (entry.day, entry.unit, entry.what))
        finally:
            register.close()


def _play(register: Register, audit: AuditFile) -> None:
    day: date | None = min(unit_dates(unit, register.catalogue.calendar).invite_on for unit in audit.units)
    assert day is not None, "an audit has a unit"
    with _desk(register, day) as desk:
        planning.lay_out(desk, audit)
    while day is not None:
        with _desk(register, day) as desk:
            _day(desk)
            day = _next_day(desk, after=day)


def _day(desk: Desk) -> None:
    """What a day brings: people do what is due, then the round moves, asks and reminds."""
    for deadline in deadlines.unmet(desk.session):
        # What one does may be all that several deadlines await: a report is about every action.
        if deadline.due <= desk.today and deadline.met_on is None:
            _ACTS[deadline.kind](desk, locked(desk.session, deadline.unit_audit_id))
    while moves := [
        (stage, number) for stage, ready in READY.items() for number in ready(desk.session, desk.today, desk.year)
    ]:
        for stage, number in moves:
            _MOVES[stage](desk, locked(desk.session, number))
    for number in deadlines.to_remind(desk.session, desk.catalogue.calendar, desk.today):
        deadlines.remind(desk, number)


def _next_day(desk: Desk, *, after: date) -> date | None:
    days = [deadline.due for deadline in deadlines.unmet(desk.session) if deadline.due > after]
    if due := board.next_day(desk.session, desk.catalogue, after=after):
        days.append(due)
    return min(days, default=None)


def _hold_opening_meeting(desk: Desk, unit_audit: UnitAudit) -> None:
    meetings.hold_meeting(desk, unit_audit, MeetingKind.OPENING, participants=["ledningen"])


def _hand_in_list(desk: Desk, unit_audit: UnitAudit) -> None:
    design = plan_of(desk.audit_of(unit_audit)).design
    rows = [
        {"case_ref": f"{unit_audit.audit_id}-{stratum}-{number}", "sex": stratum, "stratum": stratum, "age": None}
        for stratum in design.strata
        for number in range(design.per_stratum + design.reserves)
    ]
    hand_ins.take_in(desk, unit_audit, _file(Kind.FRAME), _Passed(rows=len(rows)), rows=rows)


def _hand_in_readings(kind: Kind) -> Callable[[Desk, UnitAudit], None]:
    def act(desk: Desk, unit_audit: UnitAudit) -> None:
        columns = template_of(desk.audit_of(unit_audit)).columns()
        # The second reader differs on the first question, so that there is something to reconcile.
        other = 1 if kind is Kind.DOUBLE else 0
        answers = {column.key: column.answers[other if place == 0 else 0] for place, column in enumerate(columns)}
        signed = {"reader": "inspectors", "read_on": desk.today.isoformat(), "comment": None}
        files = file_review.sampled_files(desk.session, desk.vault, unit_audit)
        rows: list[dict[str, Any]] = [
            {"case_ref": file.case["case_ref"], "sex": file.row.stratum, "age": None, **answers, **signed}
            for file in files
            if kind is Kind.REVIEW or file.row.read_twice
        ]
        hand_in = hand_ins.take_in(desk, unit_audit, _file(kind), _Passed(rows=len(rows)), rows=rows)
        file_review.take_in_readings(desk, unit_audit, hand_in, rows, columns=[*KNOWN_BEFORE, *answers])

    return act


def _reconcile(desk: Desk, unit_audit: UnitAudit) -> None:
    file_review.reconcile(desk, unit_audit, to=Turn.FIRST)


def _plan(desk: Desk, unit_audit: UnitAudit) -> None:
    plan = plan_of(desk.audit_of(unit_audit))
    shown = smallest_change(files_now=plan.design.files, files_then=plan.files_a_year_later)
    planning.invite(desk, unit_audit, detectable=in_words(shown))
    if planning.opening_meeting(desk.session, unit_audit).held_on is not None:
        planning.begin_sampling(desk, unit_audit, _Passed())


def _draw(desk: Desk, unit_audit: UnitAudit) -> None:
    frame = sampling.frame_to_draw(desk.session, desk.vault, unit_audit)
    rows, design = pd.DataFrame(frame.to_draw), frame.plan.design
    sample = draw(
        rows, seed=frame.seed, unit_key=frame.unit_key, per_stratum=design.per_stratum, reserves=design.reserves
    )
    sampled = sample.loc[sample["role"] == FileRole.SAMPLE, "case_ref"]
    sampling.seal(
        desk,
        unit_audit,
        frame,
        sample=as_rows(sample),
        doubles=double_readings(sampled, seed=frame.seed, number=design.double_readings),
        frame_hash=frame_hash(rows),
        judged=_Passed(),
    )


def _complete(desk: Desk, unit_audit: UnitAudit) -> None:
    file_review.complete(desk, unit_audit, figures=[], precisions=[], agreements=[], judged=_Passed())


def _settle_findings(desk: Desk, unit_audit: UnitAudit) -> None:
    followed = template_of(desk.audit_of(unit_audit)).good()
    area = next(iter(desk.catalogue.organisation.quality_areas))
    new = findings.NewFinding(kind=FindingKind.DEVELOPMENT, text="–", areas=[area], questions=list(followed)[:1])
    findings.add_finding(desk, unit_audit, new)
    dialogue.settle_findings(desk, unit_audit)


def _hold_dialogue(desk: Desk, unit_audit: UnitAudit) -> None:
    meetings.hold_meeting(desk, unit_audit, MeetingKind.DIALOGUE, participants=["ledningen"])
    for finding in findings.findings_of(desk.session, unit_audit):
        findings.respond(desk, unit_audit, finding.number, Response.AGREED, words=None)
    meetings.write_minutes(desk, unit_audit, "–")
    inspector = desk.catalogue.people.inspectors[0].key
    meetings.confirm_minutes(_as(desk, inspector), unit_audit)


def _confirm_minutes(desk: Desk, unit_audit: UnitAudit) -> None:
    meetings.confirm_minutes(desk, unit_audit)


def _acknowledge(desk: Desk, unit_audit: UnitAudit) -> None:
    feedback.acknowledge(desk, unit_audit)


def _hand_in_plan(desk: Desk, unit_audit: UnitAudit) -> None:
    areas = findings.findings_of(desk.session, unit_audit, FindingKind.DEVELOPMENT)
    reports = [day for day in plan_of(desk.audit_of(unit_audit)).progress_due if day > desk.today]
    # Actions are done when the first report on them is due; where none is asked for, half a year before the verdict.
    due = reports[0] if reports else action_plan.verdict_due(unit_audit) - timedelta(weeks=26)
    rows: list[dict[str, Any]] = [
        {
            "number": number,
            "development_area": area.title,
            "action": "–",
            "owner": "–",
            "due": due.isoformat(),
            "measure": "–",
        }
        for number, area in enumerate(areas, start=1)
    ]
    hand_in = hand_ins.take_in(desk, unit_audit, _file(Kind.ACTION_PLAN), _Passed(rows=len(rows)), rows=rows)
    action_plan.take_in_plan(desk, unit_audit, hand_in, rows)


def _accept_plan(desk: Desk, unit_audit: UnitAudit) -> None:
    action_plan.accept_plan(desk, unit_audit)


def _report_progress(desk: Desk, unit_audit: UnitAudit) -> None:
    actions = action_plan.actions_in_force(desk.session, unit_audit)
    rows: list[dict[str, Any]] = [
        {"number": action.number, "status": "done" if action.due <= desk.today else action.status, "evidence": "–"}
        for action in actions
    ]
    hand_in = hand_ins.take_in(desk, unit_audit, _file(Kind.PROGRESS), _Passed(rows=len(rows)), rows=rows)
    action_plan.take_in_progress(desk, unit_audit, hand_in, rows)


def _confirm_verdicts(desk: Desk, unit_audit: UnitAudit) -> None:
    for area in findings.findings_of(desk.session, unit_audit, FindingKind.DEVELOPMENT):
        follow_up.confirm_verdict(desk, unit_audit, area.number)


def _feed_back(desk: Desk, unit_audit: UnitAudit) -> None:
    latest = feedback.latest_version(desk.session, unit_audit)
    if latest is not None and latest.acknowledged_on is not None:
        feedback.end_feedback(desk, unit_audit)
    elif latest is None:
        feedback.deliver(desk, unit_audit, b"", _Passed())


def _judge_follow_up(desk: Desk, unit_audit: UnitAudit) -> None:
    if follow_up.verdicts_of(desk.session, unit_audit):
        follow_up.end_follow_up(desk, unit_audit)
        return
    judged = changes(follow_up.family_of(desk.session, desk.audit_of(unit_audit)))
    follow_up.propose_verdicts(desk, unit_audit, judged, _Passed())


_ACTS: dict[str, Callable[[Desk, UnitAudit], None]] = {
    "opening_meeting": _hold_opening_meeting,
    "list": _hand_in_list,
    "review": _hand_in_readings(Kind.REVIEW),
    "double": _hand_in_readings(Kind.DOUBLE),
    "reconciliation": _reconcile,
    "findings": _settle_findings,
    "dialogue_meeting": _hold_dialogue,
    "minutes": _confirm_minutes,
    "feedback_acknowledgement": _acknowledge,
    "action_plan": _hand_in_plan,
    "plan_acceptance": _accept_plan,
    "progress": _report_progress,
    "action": _report_progress,
    "verdicts": _confirm_verdicts,
}
"""Kind of deadline -> what its owner does on the due day."""

_MOVES: dict[Stage, Callable[[Desk, UnitAudit], Any]] = {
    Stage.PLANNING: _plan,
    Stage.SAMPLING: _draw,
    Stage.FILE_REVIEW: _complete,
    Stage.DIALOGUE: lambda desk, unit_audit: dialogue.end_dialogue(desk, unit_audit, _Passed()),
    Stage.FEEDBACK: _feed_back,
    Stage.ACTION_PLAN: lambda desk, unit_audit: follow_up.begin_follow_up(desk, unit_audit, _Passed()),
    Stage.FOLLOW_UP: _judge_follow_up,
}
"""Stage -> how the round moves a ready unit on."""


def _told(register: Register, session: Session, audit: AuditFile) -> Iterator[Foretold]:
    units = {unit.id: unit for unit in session.exec(select(UnitAudit))}
    for message in session.exec(select(Message).order_by(col(Message.id))):
        unit = units[message.unit_audit_id].unit_key
        text, key = message.subject, message.key
        yield Foretold(message.written_on, audit.key, unit, message.kind, message.recipient, text, key)
    first = deed(SYSTEM, _noon(register, audit.units[0].opening_meeting))
    desk = Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=first)
    for deadline in session.exec(select(Deadline).order_by(col(Deadline.id))):
        unit_audit = units[deadline.unit_audit_id]
        owners = ", ".join(person.key for person in recipients(desk, unit_audit, deadline.owner))
        awaited = deadlines.awaited(deadline, register.catalogue.calendar)
        text, key = f"Sista dag för {awaited}", f"{deadline.kind}|{deadline.cause}"
        yield Foretold(deadline.due, audit.key, unit_audit.unit_key, "deadline", owners, text, key)


def _file(kind: Kind) -> File:
    return File(kind=kind, sha256=sha256(kind.encode()).hexdigest(), original=None)


def _noon(register: Register, day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=ZoneInfo(register.catalogue.organisation.time_zone))


def _desk(register: Register, day: date) -> AbstractContextManager[Desk]:
    return at_desk(register, who=SYSTEM, now=_noon(register, day))


def _as(desk: Desk, who: str) -> Desk:
    return replace(desk, deed=replace(desk.deed, who=who))
