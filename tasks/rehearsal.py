"""People and the round rehearsed: what is awaited is answered, what is ready is moved, through the register's commands.

The files are made up and the gate is not asked: so an audit can be rehearsed in seconds, and in any number of years.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pandas as pd

from config.hand_in import Kind
from method.judging import Problem, Verdict
from method.planning import in_words, smallest_change
from method.sampling import double_readings, draw, frame_hash
from method.verdicts import changes
from register import (
    action_plan,
    closing,
    dialogue,
    feedback,
    file_review,
    findings,
    follow_up,
    hand_ins,
    meetings,
    planning,
    report_drafts,
    report_messages,
    report_versions,
    sampling,
    verdicts,
)
from register.desk import Desk, locked, plan_of, template_of
from register.file_review import KNOWN_BEFORE
from register.hand_ins import File
from register.models import (
    AuditRow,
    Deadline,
    FileRole,
    FindingKind,
    MeetingKind,
    Milestone,
    ReportOf,
    Response,
    Turn,
    UnitAudit,
)
from register.report_versions import Made, Recipe, Source, Subject
from register.stages import Stage
from tasks.ready import READY
from tasks.sampling import as_rows


@dataclass(frozen=True)
class _Passed:
    """The judgement of made-up files: nothing was judged."""

    suite: str = "rehearsal"
    version: int = 0
    evaluated: int = 0
    failed: dict[str, int] = field(default_factory=dict)
    rows: int = 0
    verdict: Verdict = Verdict.ACCEPTED
    problems: tuple[Problem, ...] = ()


_NOWHERE = Source("", "")
_NO_PAGES = Made(Recipe({}, _NOWHERE, _NOWHERE, {}), b"", b"", b"")


def can_answer(deadline: Deadline) -> bool:
    """Whether what is awaited is something people do whom the rehearsal can play, and it has not come."""
    return deadline.met_on is None and (deadline.milestone_id is not None or deadline.kind in _ACTS)


def answer(desk: Desk, deadline: Deadline) -> None:
    """Do what is awaited. Raises `NotNow` when others have to do their part first."""
    if deadline.unit_audit_id is not None:
        _ACTS[deadline.kind](desk, locked(desk.session, deadline.unit_audit_id))
        return
    milestone = desk.session.get_one(Milestone, deadline.milestone_id)
    audit = desk.session.get_one(AuditRow, milestone.audit_id) if milestone.audit_id else None
    closing.reach(desk, milestone.kind, audit_key=audit.key if audit else None, year=milestone.year)
    _publish(desk, milestone, audit)


def _publish(desk: Desk, milestone: Milestone, audit: AuditRow | None) -> None:
    """What a milestone does to its report: a version without pages is published, and told of."""
    year = audit.year if audit else milestone.year
    match milestone.kind:
        case "report_published" | "annual_report_decided":
            subject = Subject(ReportOf.AUDIT if audit else ReportOf.YEAR, year, audit)
            report_versions.publish(desk, subject, report_versions.keep(desk, subject, _NO_PAGES))
            if audit is not None:
                report_messages.send(desk, subject)
        case "annual_report_sent":
            report_messages.send(desk, Subject(ReportOf.YEAR, year))
        case _:
            pass


def _draft(desk: Desk) -> None:
    for subject in report_drafts.due_drafts(desk.session, desk.catalogue, desk.today):
        report_messages.tell_of_draft(desk, subject, report_versions.keep(desk, subject, _NO_PAGES), faults=0)


def move_on(desk: Desk) -> int:
    """Move everything that is ready, and draft reports, as the round does; how many moves it took."""
    moved = 0
    while moves := [(stage, number) for stage, ready in READY.items() for number in ready(desk.session, desk.today)]:
        for stage, number in moves:
            _MOVES[stage](desk, locked(desk.session, number))
        moved += len(moves)
    _draft(desk)
    return moved


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
        verdicts.confirm_verdict(desk, unit_audit, area.number)


def _feed_back(desk: Desk, unit_audit: UnitAudit) -> None:
    latest = feedback.latest_version(desk.session, unit_audit)
    if latest is not None and latest.acknowledged_on is not None:
        feedback.end_feedback(desk, unit_audit)
    elif latest is None:
        feedback.deliver(desk, unit_audit, b"", _Passed(), recipe=None)


def _judge_follow_up(desk: Desk, unit_audit: UnitAudit) -> None:
    if verdicts.verdicts_of(desk.session, unit_audit):
        verdicts.end_follow_up(desk, unit_audit)
        return
    judged = changes(verdicts.family_of(desk.session, desk.audit_of(unit_audit)))
    verdicts.propose_verdicts(desk, unit_audit, judged, _Passed())


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


def _file(kind: Kind) -> File:
    return File(kind=kind, sha256=sha256(kind.encode()).hexdigest(), original=None)


def _as(desk: Desk, who: str) -> Desk:
    return replace(desk, deed=replace(desk.deed, who=who))
