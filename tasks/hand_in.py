"""Take in, or only check, a file that somebody hands in: plain functions, since a person does not wait for a server.

Read, judge, then write in one transaction: a rejected file changes nothing, an accepted one is taken in whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, assert_never

import numpy as np
import pandas as pd
from pandas.api.types import is_datetime64_dtype
from sqlmodel import Session

from config.audit import AuditFile
from config.errors import ArshjulError, NotNow, UnreadableFile
from config.hand_in import Kind
from expectations.gate import Judgement
from expectations.hand_in_gate import (
    JudgedFile,
    judge_action_plan,
    judge_frame,
    judge_indicators,
    judge_progress,
    judge_review,
)
from method.judging import Verdict
from method.rules.action_plan import PlanContext, PlannedAction, ProgressContext
from method.rules.file_review import ReviewContext
from method.rules.indicators import IndicatorContext
from method.rules.sampling import FrameContext
from register import action_plan, danger, deadlines, file_review, hand_ins, indicators, sampling
from register.database import Register
from register.desk import Deed, Desk, find_unit_audit, plan_of, template_of
from register.file_review import KNOWN_BEFORE
from register.hand_ins import File
from register.models import AuditRow, HandIn, Turn, UnitAudit
from tasks.flagged import refused, sightings


@dataclass(frozen=True)
class Addressed:
    """Where a file belongs."""

    audit: str
    unit: str
    kind: Kind


@dataclass(frozen=True)
class Received:
    """What became of a file. `already`: the very same file had been taken in before, so nothing was done.

    `judged`: what the gate says of it, with the file as it was read: for the answer, and not kept. `flagged`: how many
    new flags it raised for children who may be in danger.
    """

    judged: JudgedFile | None
    already: bool = False
    flagged: int = 0

    @property
    def judgement(self) -> Judgement | None:
        """The verdict and every problem; None when nothing was done."""
        return self.judged.judgement if self.judged else None


def read_bytes(path: Path) -> bytes:
    """The file's bytes; raises `ArshjulError` when there is no such file."""
    if not path.is_file():
        raise ArshjulError(f"Filen {path} finns inte. Kontrollera sökvägen.")
    try:
        return path.read_bytes()
    except OSError:
        raise UnreadableFile(f"Filen {path} går inte att läsa. Kontrollera rättigheterna.") from None


def check(register: Register, content: bytes, to: Addressed, *, today: date) -> JudgedFile:
    """Judge a file as if it were awaited now; nothing is kept.

    Raises `UnknownName` for an audit or unit that does not exist, `NotNow` for a review before there is a sample.
    """
    if to.kind is Kind.FRAME and not is_laid_out(register, to.audit):
        plan = register.catalogue.audit(to.audit)
        plan.unit(to.unit)
        return judge_frame(
            content,
            hand_ins=register.catalogue.hand_ins,
            ruleset=register.catalogue.ruleset(to.kind, plan.year),
            context=_frame_context(register, plan, today=today),
        )
    with register.reading() as session:
        unit_audit = find_unit_audit(session, to.audit, to.unit)
        return _judge(register, session, unit_audit, content, to.kind, today=today)


def receive(register: Register, content: bytes, to: Addressed, *, deed: Deed) -> Received:
    """Take a file in, or send it back; the gate's results are kept either way.

    What a reading flags is told of in the same transaction, also when it is sent back. Raises `UnknownName` as `check`,
    and `NotNow` when the stage awaits no such file; its flags, if it has any, are in the register then.
    """
    try:
        return _receive(register, content, to, deed=deed)
    except NotNow as refusal:
        raise refused(register, refusal, content, to.audit, to.unit, to.kind, deed) from None


def _receive(register: Register, content: bytes, to: Addressed, *, deed: Deed) -> Received:
    title = register.catalogue.hand_ins.forms[to.kind].title
    file = File(kind=to.kind, sha256=hashlib.sha256(content).hexdigest(), original=content)
    with register.reading() as session:
        unit_audit = find_unit_audit(session, to.audit, to.unit)
        if hand_ins.known(session, unit_audit, file, today=deed.on) is not None:
            return Received(judged=None, already=True)
        hand_ins.expect(session, unit_audit, to.kind, title=title)
        judged = _judge(register, session, unit_audit, content, to.kind, today=deed.on)
    if not judged.may_be_kept:
        file = replace(file, original=None)
    with register.transaction() as session:
        desk = Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=deed)
        unit_audit = find_unit_audit(session, to.audit, to.unit)
        # Somebody may have handed in the same, or the draw been sealed, while this file was judged.
        if hand_ins.known(session, unit_audit, file, today=deed.on) is not None:
            return Received(judged=None, already=True)
        hand_ins.expect(session, unit_audit, to.kind, title=title)
        hand_in = _write(desk, unit_audit, file, judged)
        flagged = danger.flag_rows(desk, unit_audit, sightings(desk, judged.flagged), hand_in=hand_in)
    return Received(judged=judged, flagged=flagged)


def _write(desk: Desk, unit_audit: UnitAudit, file: File, judged: JudgedFile) -> HandIn:
    if judged.judgement.verdict is Verdict.REJECTED or judged.accepted is None:
        return hand_ins.send_back(desk, unit_audit, file, judged.judgement)
    rows = records(judged.accepted)
    if file.kind is Kind.FRAME:
        rows = [{**row, "stratum": row["sex"]} for row in rows]
    hand_in = hand_ins.take_in(desk, unit_audit, file, judged.judgement, rows=rows)
    match file.kind:
        case Kind.FRAME:
            pass  # drawn from when its day comes
        case Kind.REVIEW | Kind.DOUBLE:
            template = template_of(desk.audit_of(unit_audit))
            columns = [*KNOWN_BEFORE, *(column.key for column in template.columns())]
            signed = [{**row, "reader": _reader_key(desk, row["reader"])} for row in rows]
            file_review.take_in_readings(desk, unit_audit, hand_in, signed, columns=columns)
        case Kind.ACTION_PLAN:
            action_plan.take_in_plan(desk, unit_audit, hand_in, rows)
        case Kind.PROGRESS:
            action_plan.take_in_progress(desk, unit_audit, hand_in, rows)
        case Kind.INDICATORS:
            indicators.take_in_indicators(desk, unit_audit, hand_in, rows)
        case _:
            assert_never(file.kind)
    return hand_in


def _judge(
    register: Register, session: Session, unit_audit: UnitAudit, content: bytes, kind: Kind, *, today: date
) -> JudgedFile:
    audit, forms = session.get_one(AuditRow, unit_audit.audit_id), register.catalogue.hand_ins
    ruleset = register.catalogue.ruleset(kind, plan_of(audit).year)
    match kind:
        case Kind.FRAME:
            before = sampling.rows_before(session, unit_audit)
            frame = _frame_context(register, plan_of(audit), today=today, before=before)
            return judge_frame(content, hand_ins=forms, ruleset=ruleset, context=frame)
        case Kind.REVIEW | Kind.DOUBLE:
            files = _review_context(register, session, unit_audit, audit, kind, today=today)
            drawn = danger.drawn_refs(session, register.vault, unit_audit)
            return judge_review(content, hand_ins=forms, ruleset=ruleset, context=files, drawn=drawn)
        case Kind.ACTION_PLAN:
            areas = _plan_context(session, unit_audit, today=today)
            return judge_action_plan(content, hand_ins=forms, ruleset=ruleset, context=areas)
        case Kind.PROGRESS:
            actions = _progress_context(session, unit_audit, today=today)
            return judge_progress(content, hand_ins=forms, ruleset=ruleset, context=actions)
        case Kind.INDICATORS:
            headings = {column.heading: column.key for column in template_of(audit).columns()}
            asked = IndicatorContext(questions=headings, received_on=today)
            return judge_indicators(content, hand_ins=forms, ruleset=ruleset, context=asked)
        case _:
            assert_never(kind)


def _plan_context(session: Session, unit_audit: UnitAudit, *, today: date) -> PlanContext:
    if unit_audit.feedback_given_on is None:
        raise NotNow(f"{unit_audit.unit_name} har inte fått sin återkoppling än; det finns inget att planera mot.")
    names = action_plan.area_names(session, unit_audit)
    return PlanContext(
        development_areas=tuple(dict.fromkeys(names.values())),
        received_on=today,
        latest_due=action_plan.verdict_due(unit_audit),
        also_called={name: title for name, title in names.items() if name != title},
    )


def _progress_context(session: Session, unit_audit: UnitAudit, *, today: date) -> ProgressContext:
    actions = action_plan.actions_in_force(session, unit_audit)
    if not actions:
        raise NotNow(f"{unit_audit.unit_name} har ingen godtagen åtgärdsplan att rapportera om.")
    return ProgressContext(
        actions=tuple(
            PlannedAction(
                number=action.number,
                action=action.action,
                status=action.status.value,
                has_evidence=action_plan.has_evidence(session, action),
            )
            for action in actions
        ),
        received_on=today,
    )


def _frame_context(register: Register, plan: AuditFile, *, today: date, before: int | None = None) -> FrameContext:
    return FrameContext(
        period=plan.period,
        ages=plan.target_age,
        strata=tuple(plan.design.strata),
        law=register.catalogue.law,
        received_on=today,
        last_year_rows=before,
    )


def _review_context(
    register: Register, session: Session, unit_audit: UnitAudit, audit: AuditRow, kind: Kind, *, today: date
) -> ReviewContext:
    draw = sampling.draw_of(session, unit_audit)
    if draw is None or draw.sealed_on is None:
        raise NotNow(f"Urvalet hos {unit_audit.unit_name} är inte draget än; det finns inga akter att granska.")
    plan, template = plan_of(audit), template_of(audit)
    files = file_review.sampled_files(session, register.vault, unit_audit)
    wanted = [file for file in files if kind is Kind.REVIEW or file.row.read_twice]
    other = Turn.SECOND if kind is Kind.REVIEW else Turn.FIRST
    readers = [p for p in register.catalogue.people.inspectors if p.key in plan.unit(unit_audit.unit_key).readers]
    return ReviewContext(
        template=template,
        law=register.catalogue.law,
        received_on=today,
        drawn_on=draw.sealed_on,
        readers=tuple(name for person in readers for name in (person.initials, person.key) if name),
        files=_known_files([file.case for file in wanted], frame_made=plan.frame_made or draw.sealed_on),
        other_reader={
            file.case["case_ref"]: _initials(register, file.readings[other].reader)
            for file in wanted
            if other in file.readings
        },
        due=deadlines.latest_due(session, unit_audit, hand_ins.DEADLINE_OF[kind]),
    )


def _known_files(cases: Sequence[dict[str, Any]], *, frame_made: date) -> pd.DataFrame:
    dates = ("report_received", "investigation_opened", "investigation_closed")
    return pd.DataFrame(
        [
            {
                **case,
                **{name: None if case[name] is None else date.fromisoformat(case[name]) for name in dates},
                "frame_made": frame_made,
            }
            for case in cases
        ]
    )


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The frame's rows as JSON values: dates as ISO, numbers as int, missing as None."""
    names = [str(name) for name in frame]
    return [dict(zip(names, row, strict=True)) for row in zip(*map(_as_json, frame.items()), strict=True)]


def _as_json(column: tuple[Any, pd.Series[Any]]) -> list[Any]:
    _, values = column
    if is_datetime64_dtype(values):
        # A Timestamp for each of a long list's days would take as long as the rest of it.
        days = np.datetime_as_string(values.to_numpy(), unit="D").tolist()
        return [None if day == "NaT" else day for day in days]
    return [_plain(value) for value in values.tolist()]


def _plain(value: Any) -> Any:
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def _reader_key(desk: Desk, signed: str) -> str:
    return desk.catalogue.people.person(signed, ()).key


def _initials(register: Register, key: str) -> str:
    person = register.catalogue.people.person(key, ())
    return person.initials or person.key


def is_laid_out(register: Register, audit_key: str) -> bool:
    """Whether the audit stands on the wheel, in a register that there is."""
    if register.schema() is None:
        return False
    with register.reading() as session:
        from sqlmodel import select

        return session.exec(select(AuditRow.id).where(AuditRow.key == audit_key)).first() is not None
