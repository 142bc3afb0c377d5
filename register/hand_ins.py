"""Files that people hand in: sent back, taken in, or taken in and waiting for somebody to accept the warnings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, func, select

from config.errors import ArshjulError, NotNow
from config.hand_in import Kind
from config.messages import MessageKind
from method.dates import in_words
from method.judging import Severity, Verdict
from register import outbox
from register.deadlines import meet, open_deadline, open_of
from register.desk import Desk, id_of
from register.free_text import refuse_leads
from register.judgements import Judged, in_lines, keep
from register.models import Draw, HandIn, HandInStatus, Reading, UnitAudit
from register.stages import Stage
from register.walk import require

STAGES_OF: dict[Kind, tuple[Stage, ...]] = {
    Kind.FRAME: (Stage.SAMPLING,),
    Kind.REVIEW: (Stage.FILE_REVIEW,),
    Kind.DOUBLE: (Stage.FILE_REVIEW,),
    Kind.ACTION_PLAN: (Stage.ACTION_PLAN,),
    # Open actions go with the unit into the follow-up, and so do the reports about them.
    Kind.PROGRESS: (Stage.ACTION_PLAN, Stage.FOLLOW_UP),
    # What the unit itself has measured is spoken of in the dialogue.
    Kind.INDICATORS: (Stage.SAMPLING, Stage.FILE_REVIEW, Stage.DIALOGUE),
}
SENDER_OF: dict[Kind, str] = {
    Kind.FRAME: "unit",
    Kind.REVIEW: "inspectors",
    Kind.DOUBLE: "inspectors",
    Kind.ACTION_PLAN: "unit",
    Kind.PROGRESS: "unit",
    Kind.INDICATORS: "unit",
}
DEADLINE_OF: dict[Kind, str] = {
    Kind.FRAME: "list",
    Kind.REVIEW: "review",
    Kind.DOUBLE: "double",
    Kind.ACTION_PLAN: "action_plan",
    Kind.PROGRESS: "progress",
}
"""Indicators are awaited of nobody."""


@dataclass(frozen=True)
class File:
    """A handed-in file: what it is, its bytes' hash, its bytes (None where they may not be kept)."""

    kind: Kind
    sha256: str
    original: bytes | None


def expect(session: Session, unit_audit: UnitAudit, kind: Kind, *, title: str) -> None:
    """Raise `NotNow`, with the reason, unless a file of this kind is awaited here now."""
    if kind is Kind.FRAME:
        draw = session.exec(select(Draw).where(Draw.unit_audit_id == unit_audit.id)).first()
        if draw is not None and draw.sealed_on is not None:
            raise NotNow(
                f"Urvalet hos {unit_audit.unit_name} förseglades {in_words(draw.sealed_on)}: "
                "listan kan inte längre bytas. "
                "En akt som inte kan läsas ersätts av nästa reserv (record ... file-replaced)."
            )
    require(unit_audit, title, *STAGES_OF[kind])


def known(session: Session, unit_audit: UnitAudit, file: File, *, today: date) -> HandIn | None:
    """The same file, if it has been taken in already and still counts.

    A progress report that says the same as one of an earlier day is another report: nothing has changed since.
    """
    statement = select(HandIn).where(
        HandIn.unit_audit_id == unit_audit.id, HandIn.kind == file.kind, HandIn.sha256 == file.sha256
    )
    if file.kind is Kind.PROGRESS:
        statement = statement.where(HandIn.received_on == today)
    in_force = (HandInStatus.TAKEN_IN, HandInStatus.AWAITING)
    return next((found for found in session.exec(statement) if found.status in in_force), None)


def send_back(desk: Desk, unit_audit: UnitAudit, file: File, judged: Judged) -> HandIn:
    """Note a rejected file and tell its sender what to put right; nothing of it enters the audit."""
    hand_in = _add(desk, unit_audit, file, judged, HandInStatus.SENT_BACK, rows=None)
    awaited = [row for row in open_of(desk.session, unit_audit) if row.kind == DEADLINE_OF.get(file.kind)]
    outbox.write(
        desk,
        unit_audit,
        MessageKind.SENT_BACK,
        to=SENDER_OF[file.kind],
        occasion=f"{file.kind}|{ordinal(desk.session, hand_in)}",
        fields={
            "what": _title(desk, file.kind),
            "problems": in_lines(judged.problems, at_least=Severity.STOP),
            "due": in_words(awaited[0].due) if awaited else None,
        },
    )
    return hand_in


def take_in(desk: Desk, unit_audit: UnitAudit, file: File, judged: Judged, *, rows: Sequence[dict[str, Any]]) -> HandIn:
    """Take an accepted or warned file in, whole. A warned one waits until an inspector accepts the warnings.

    A list or a plan handed in before counts no longer. `rows`: the accepted rows, JSON values.
    """
    if file.kind in (Kind.FRAME, Kind.ACTION_PLAN, Kind.INDICATORS):
        for former in _in_force(desk.session, unit_audit, file.kind):
            supersede(desk, unit_audit, former)
    warned = judged.verdict is Verdict.WARNED
    status = HandInStatus.AWAITING if warned else HandInStatus.TAKEN_IN
    hand_in = _add(desk, unit_audit, file, judged, status, rows=rows)
    if file.kind is Kind.FRAME:
        meet(desk, unit_audit, "list")
    warnings = in_lines(judged.problems)
    if warned:
        open_deadline(desk, unit_audit, "warnings", planned=None, cause=_cause(desk.session, hand_in))
        outbox.write(
            desk,
            unit_audit,
            MessageKind.WARNING_TO_JUDGE,
            to="inspectors",
            occasion=f"{file.kind}|{ordinal(desk.session, hand_in)}",
            fields={"what": _title(desk, file.kind), "problems": warnings},
        )
    outbox.write(
        desk,
        unit_audit,
        MessageKind.TAKEN_IN,
        to=SENDER_OF[file.kind],
        occasion=f"{file.kind}|{ordinal(desk.session, hand_in)}",
        fields={
            "what": _title(desk, file.kind),
            "rows": len(rows),
            "notes": sum(problem.severity is Severity.NOTE for problem in judged.problems),
            "warnings": warnings,
        },
    )
    return hand_in


def ordinal(session: Session, hand_in: HandIn) -> int:
    """The how many-th file of its kind it is at the unit, from 1: what it is known by in the keys of messages.

    The row's own number would tell how much else is in the register, and no dry run could foretell it.
    """
    earlier = select(func.count()).where(
        HandIn.unit_audit_id == hand_in.unit_audit_id, HandIn.kind == hand_in.kind, col(HandIn.id) <= hand_in.id
    )
    return session.exec(earlier).one()


def accept_warnings(desk: Desk, unit_audit: UnitAudit, *, reason: str) -> list[HandIn]:
    """An inspector accepts what the gate warned of, with a reason: every file that waits for it.

    Raises `NotNow` when nothing waits, `ArshjulError` without a reason.
    """
    if not reason.strip():
        raise ArshjulError("Ange varför varningarna kan godtas: --reason ”…”.")
    refuse_leads(desk, unit_audit, reason)
    waiting = awaiting(desk.session, unit_audit)
    if not waiting:
        raise NotNow(f"{unit_audit.unit_name} har inga varningar som väntar på ställningstagande.")
    for hand_in in waiting:
        hand_in.status = HandInStatus.TAKEN_IN
        hand_in.accepted_by, hand_in.accepted_on, hand_in.acceptance_reason = desk.deed.who, desk.today, reason
        desk.session.add(hand_in)
        meet(desk, unit_audit, "warnings", cause=_cause(desk.session, hand_in))
        desk.log(unit_audit, "warnings_accepted", reason=reason, evidence={"kind": hand_in.kind, "hand_in": hand_in.id})
    return waiting


def awaiting(session: Session, unit_audit: UnitAudit) -> list[HandIn]:
    """Files of the unit audit whose warnings nobody has accepted."""
    statement = select(HandIn).where(HandIn.unit_audit_id == unit_audit.id, HandIn.status == HandInStatus.AWAITING)
    return list(session.exec(statement.order_by(col(HandIn.id))))


def supersede(desk: Desk, unit_audit: UnitAudit, former: HandIn) -> None:
    """A newer file has taken this one's place: it, and what was asked about it, counts no longer."""
    former.status = HandInStatus.SUPERSEDED
    desk.session.add(former)
    meet(desk, unit_audit, "warnings", cause=_cause(desk.session, former))
    desk.log(unit_audit, "superseded", evidence={"kind": former.kind, "hand_in": former.id})


def supersede_empty(desk: Desk, unit_audit: UnitAudit, kind: Kind) -> None:
    """Supersede the review files of which no reading is left, each having been handed in anew."""
    for former in _in_force(desk.session, unit_audit, kind):
        if desk.session.exec(select(col(Reading.id)).where(Reading.hand_in_id == former.id)).first() is None:
            supersede(desk, unit_audit, former)


def _in_force(session: Session, unit_audit: UnitAudit, kind: Kind) -> list[HandIn]:
    statement = select(HandIn).where(HandIn.unit_audit_id == unit_audit.id, HandIn.kind == kind)
    in_force = (HandInStatus.TAKEN_IN, HandInStatus.AWAITING)
    return [row for row in session.exec(statement.order_by(col(HandIn.id))) if row.status in in_force]


def _add(
    desk: Desk,
    unit_audit: UnitAudit,
    file: File,
    judged: Judged,
    status: HandInStatus,
    *,
    rows: Sequence[dict[str, Any]] | None,
) -> HandIn:
    audit = desk.audit_of(unit_audit)
    hand_in = desk.add(
        HandIn(
            unit_audit_id=id_of(unit_audit),
            kind=file.kind,
            sha256=file.sha256,
            handed_in_by=desk.deed.who,
            received_on=desk.today,
            status=status,
            rows=len(rows or ()),
            original_sealed=None if file.original is None else desk.vault.seal(audit.key, file.original),
            rows_sealed=None if rows is None else desk.vault.seal_json(audit.key, list(rows)),
        )
    )
    keep(desk, unit_audit, judged, hand_in_id=id_of(hand_in))
    desk.log(
        unit_audit,
        "handed_in",
        evidence={
            "kind": file.kind,
            "hand_in": hand_in.id,
            "sha256": file.sha256,
            "verdict": judged.verdict,
            "rows": len(rows or ()),
            "failed": judged.failed,
        },
    )
    return hand_in


def _title(desk: Desk, kind: Kind) -> str:
    return desk.catalogue.hand_ins.forms[kind].title


def _cause(session: Session, hand_in: HandIn) -> str:
    return f"{hand_in.kind} {ordinal(session, hand_in)}"
