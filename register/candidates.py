"""Candidate findings: what the figures suggest, until an inspector confirms, merges or drops it with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlmodel import Session, col, select

from config.errors import ArshjulError, NotNow, UnknownName
from method.candidates import FollowedFigure, candidates
from register.desk import Desk, id_of, template_of
from register.free_text import refuse_leads
from register.models import CandidateRow, CandidateStatus, Finding, FindingKind, UnitAudit
from register.stages import Stage
from register.walk import require

_NOT_TAKEN_UP = "inte upptagen när iakttagelserna ställdes samman"


def suggest(desk: Desk, unit_audit: UnitAudit, figures: Mapping[str, FollowedFigure]) -> list[CandidateRow]:
    """Keep what the unit's figures suggest. `figures`: column key -> figure of a followed question."""
    found = candidates(figures, template_of(desk.audit_of(unit_audit)))
    rows = [
        CandidateRow(
            unit_audit_id=id_of(unit_audit),
            column=one.column,
            suggests=FindingKind(one.suggests.value),
            ground=one.ground,
            line=one.line,
            certain=one.certain,
            count=figures[one.column].count,
            base=figures[one.column].base,
            low=figures[one.column].low,
            high=figures[one.column].high,
        )
        for one in found
    ]
    desk.session.add_all(rows)
    desk.log(unit_audit, "findings_suggested", evidence={"questions": [one.column for one in found]})
    return rows


def candidates_of(session: Session, unit_audit: UnitAudit) -> list[CandidateRow]:
    """The unit's candidates, in the template's order."""
    statement = select(CandidateRow).where(CandidateRow.unit_audit_id == unit_audit.id)
    return list(session.exec(statement.order_by(col(CandidateRow.id))))


def confirm(desk: Desk, unit_audit: UnitAudit, finding: Finding) -> None:
    """Note that a finding takes up its questions' candidates; there is nothing to do if none was suggested."""
    taken = [row for row in _open(desk.session, unit_audit) if row.column in finding.questions]
    status = CandidateStatus.CONFIRMED if len(taken) == 1 else CandidateStatus.MERGED
    for row in taken:
        row.finding_id = id_of(finding)
        _decide(desk, row, status, reason=None)


def drop(desk: Desk, unit_audit: UnitAudit, questions: Sequence[str], *, reason: str | None) -> int:
    """An inspector finds that there is nothing in a suggestion; how many were dropped.

    Raises `NotNow` outside the dialogue, `UnknownName` for a question with no open candidate, `ArshjulError` without a
    reason or a question.
    """
    require(unit_audit, "styrkor och utvecklingsområden", Stage.DIALOGUE)
    if not reason or not reason.strip():
        raise ArshjulError("Ange varför förslaget inte tas upp: --reason ”…”.")
    if not questions:
        raise ArshjulError("Ange vilket förslag det gäller: --question.")
    refuse_leads(desk, unit_audit, reason)
    waiting = {row.column: row for row in _open(desk.session, unit_audit)}
    if not waiting:
        raise NotNow(f"{unit_audit.unit_name} har inga förslag som väntar på ställningstagande.")
    for question in questions:
        if question not in waiting:
            raise UnknownName("Bland förslagen: frågan", question, waiting)
    for question in questions:
        _decide(desk, waiting[question], CandidateStatus.DROPPED, reason=reason)
    desk.log(unit_audit, "candidates_dropped", reason=reason, evidence={"questions": list(questions)})
    return len(questions)


def close(desk: Desk, unit_audit: UnitAudit) -> int:
    """The findings are settled: what nobody has taken up is dropped, and said so; how many there were."""
    left = _open(desk.session, unit_audit)
    for row in left:
        _decide(desk, row, CandidateStatus.DROPPED, reason=_NOT_TAKEN_UP)
    return len(left)


def _open(session: Session, unit_audit: UnitAudit) -> list[CandidateRow]:
    return [row for row in candidates_of(session, unit_audit) if row.status is CandidateStatus.OPEN]


def _decide(desk: Desk, row: CandidateRow, status: CandidateStatus, *, reason: str | None) -> None:
    row.status, row.reason, row.decided_by, row.decided_on = status, reason, desk.deed.who, desk.today
    desk.session.add(row)
