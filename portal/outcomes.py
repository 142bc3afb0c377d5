"""Doors to findings and to what became of them."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from config.template import ReviewTemplate
from method.candidates import Candidate, Ground, Suggests, in_words
from method.figures import count_of_base, figure_in_words, percent
from method.verdicts import SWEDISH as CHANGES
from portal.render import Format, listing
from register.action_plan import SWEDISH as PLANS
from register.candidates import candidates_of
from register.database import Register
from register.desk import find_audit, find_unit_audit, template_of
from register.dialogue import KINDS
from register.findings import answer_to, current_text, figure_lines, findings_of
from register.follow_up import remains, verdicts_of
from register.models import AuditRow, CandidateRow, CandidateStatus, Finding, UnitAudit, VerdictRow

ANSWERS = {"agreed": "håller med", "disputed": "bestrider", "amended": "ändrad"}


def show_findings(register: Register, audit: str, *, unit: str | None, form: Format) -> None:
    """The audit's findings, unit by unit."""
    with register.reading() as session:
        row = find_audit(session, audit)
        units = [find_unit_audit(session, audit, unit)] if unit else _units(session, row)
        rows = [
            {
                "audit": audit,
                "unit": unit_audit.unit_key,
                "number": finding.number,
                "kind": KINDS[finding.kind] if form is Format.TEXT else finding.kind,
                "title": finding.title,
                "text": current_text(session, unit_audit, finding),
                "areas": ", ".join(finding.areas) if form is not Format.JSON else finding.areas,
                "questions": ", ".join(finding.questions) if form is not Format.JSON else finding.questions,
                "evidence": "; ".join(figure_lines(session, unit_audit, finding)),
                "all_units": finding.unit_audit_id is None,
                "good_example": finding.good_example,
                "response": _response(session, unit_audit, finding, form),
                "words": _words(session, unit_audit, finding),
            }
            for unit_audit in units
            for finding in findings_of(session, unit_audit)
        ]
    listing(
        rows,
        columns={
            "unit": "Enhet",
            "number": "Nr",
            "kind": "Slag",
            "title": "Rubrik",
            "evidence": "Belägg",
            "response": "Svar",
            "words": "Enhetens ord",
        },
        form=form,
        empty="Inga styrkor eller utvecklingsområden är noterade än.",
    )


def show_candidates(register: Register, audit: str, *, unit: str | None, form: Format) -> None:
    """What the units' figures suggest, and what became of each suggestion."""
    with register.reading() as session:
        row = find_audit(session, audit)
        template = template_of(row)
        units = [find_unit_audit(session, audit, unit)] if unit else _units(session, row)
        found = [(unit_audit, one) for unit_audit in units for one in candidates_of(session, unit_audit)]
        numbers = {
            one.finding_id: session.get_one(Finding, one.finding_id).number for _, one in found if one.finding_id
        }
    rows = [_candidate(audit, unit_audit, one, template, numbers.get(one.finding_id or 0)) for unit_audit, one in found]
    if form is Format.TEXT:
        rows = [{**one, "kind": KINDS[one["kind"]], "status": _STATUS[one["status"]]} for one in rows]
    headings = {
        "unit": "Enhet",
        "kind": "Slag",
        "title": "Fråga",
        "figure": "Siffra",
        "why": "Varför",
        "status": "Läge",
    }
    listing(rows, columns=headings, form=form, empty="Inga förslag än: siffrorna är inte klara.")


def _candidate(
    audit: str, unit_audit: UnitAudit, one: CandidateRow, template: ReviewTemplate, number: int | None
) -> dict[str, Any]:
    measure, good = template.followed()[one.column]
    # A battery's row is named by itself, an answer by its question.
    title = measure.label if measure.answer == measure.counted else measure.answer
    suggested = Candidate(one.column, Suggests(one.suggests), Ground(one.ground), one.line, one.certain)
    return {
        "audit": audit,
        "unit": unit_audit.unit_key,
        "question": one.column,
        "title": title,
        "kind": one.suggests,
        "figure": figure_in_words(one.count, one.base, one.low, one.high),
        "why": in_words(suggested, high=good.direction == "high"),
        "certain": one.certain,
        "area": good.area,
        "status": one.status,
        "finding": number,
        "reason": one.reason,
    }


_STATUS = {
    CandidateStatus.OPEN: "väntar",
    CandidateStatus.CONFIRMED: "bekräftat",
    CandidateStatus.MERGED: "sammanfört",
    CandidateStatus.DROPPED: "inte upptaget",
}


def outcome_rows(session: Session, audit: str | None) -> list[tuple[AuditRow, UnitAudit, VerdictRow]]:
    """Every verdict, of one audit or of all, in the register's order."""
    chosen = [find_audit(session, audit)] if audit else list(session.exec(select(AuditRow).order_by(col(AuditRow.id))))
    return [
        (row, unit_audit, verdict)
        for row in chosen
        for unit_audit in _units(session, row)
        for verdict in verdicts_of(session, unit_audit)
    ]


def show_outcomes(register: Register, audit: str | None, *, form: Format) -> None:
    """What became of each development area."""
    with register.reading() as session:
        found = outcome_rows(session, audit)
        titles = {row.finding_id: session.get_one(Finding, row.finding_id).title for _, _, row in found}
    if form is not Format.TEXT:
        rows = [_as_data(*entry) for entry in found]
        listing([_flat(row) for row in rows] if form is Format.CSV else rows, columns={}, form=form, empty="")
        return
    listing(
        [_in_words(unit_audit, verdict, titles[verdict.finding_id]) for _, unit_audit, verdict in found],
        columns={
            "unit": "Enhet",
            "title": "Utvecklingsområde",
            "before": "Då",
            "after": "Nu",
            "p": "p (Holm)",
            "verdict": "Omdöme",
            "plan": "Planen",
            "remains": "",
        },
        form=form,
        empty="Inga omdömen än: uppföljningens tabeller är inte klara.",
        title="Vad det blev av utvecklingsområdena",
    )


def _as_data(audit: AuditRow, unit_audit: UnitAudit, row: VerdictRow) -> dict[str, object]:
    # Figures of a unit that has been merged are never compared silently: its rows say so, and no others have the key.
    mark: dict[str, object] = {"merged": True} if row.merged else {}
    shown: dict[str, object] = {
        "audit": audit.key,
        "unit": unit_audit.unit_key,
        "question": row.column,
        "before": {"count": row.before_count, "base": row.before_base},
        "after": {"count": row.after_count, "base": row.after_base},
        "p": row.p,
        "p_adjusted": row.p_adjusted,
        "verdict": row.verdict,
        "plan": row.plan,
    }
    return shown | mark


def _flat(row: dict[str, object]) -> dict[str, object]:
    """The row with a cell for every number: `before` becomes `before_count` and `before_base`."""
    cells: dict[str, object] = {}
    for name, value in row.items():
        cells |= {f"{name}_{part}": one for part, one in value.items()} if isinstance(value, dict) else {name: value}
    return cells


def _in_words(unit_audit: UnitAudit, row: VerdictRow, title: str) -> dict[str, object]:
    figures = row.column is not None
    return {
        "unit": unit_audit.unit_name + (" (sammanslagen)" if row.merged else ""),
        "title": title,
        "before": _share(row.before_count, row.before_base) if figures else None,
        "after": _share(row.after_count, row.after_base) if figures else None,
        "p": None if row.p_adjusted is None else f"{row.p_adjusted:.3f}".replace(".", ","),
        "verdict": CHANGES[row.verdict] if figures else "inga siffror",
        "plan": PLANS[row.plan],
        "remains": "följs vidare" if remains(row) else "",
    }


def _share(count: int, base: int) -> str:
    return count_of_base(count, base, percent(count, base))


def _units(session: Session, audit: AuditRow) -> list[UnitAudit]:
    statement = select(UnitAudit).where(UnitAudit.audit_id == audit.id)
    return list(session.exec(statement.order_by(col(UnitAudit.id))))


def _response(session: Session, unit_audit: UnitAudit, finding: Finding, form: Format) -> str | None:
    answer = answer_to(session, unit_audit, finding)
    if answer is None:
        return None
    return ANSWERS[answer.response] if form is Format.TEXT else answer.response


def _words(session: Session, unit_audit: UnitAudit, finding: Finding) -> str | None:
    answer = answer_to(session, unit_audit, finding)
    return answer.words if answer else None
