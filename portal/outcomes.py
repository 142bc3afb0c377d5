"""Doors to findings and to what became of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session, col, select

from config.template import ReviewTemplate
from method.candidates import Candidate, Ground, Suggests, in_words
from method.figures import count_of_base, figure_in_words, percent
from method.two_shares import Effect, Share, effect
from method.verdicts import SWEDISH as CHANGES
from portal.changes import points, smallest_in_words
from portal.render import Format, console, listing
from register.action_plan import SWEDISH as PLANS
from register.candidates import candidates_of
from register.database import Register
from register.desk import find_audit, find_unit_audit, template_of
from register.dialogue import KINDS
from register.findings import answer_to, current_text, figure_lines, findings_of
from register.followed import SWEDISH as REGROUPED
from register.followed import Regrouped
from register.models import AuditRow, CandidateRow, CandidateStatus, Finding, UnitAudit, VerdictRow
from register.outcomes import Judged, Scope, judged
from register.verdicts import remains

_COLUMNS = {
    "unit": "Enhet",
    "title": "Utvecklingsområde",
    "before": "Då",
    "after": "Nu",
    "change": "Förändring",
    "p": "p (Holm)",
    "verdict": "Omdöme",
    "smallest": "Minst",
    "plan": "Planen",
    "remains": "",
}
_ABOUT = (
    "Förändring: procentenheter, med 95 %-intervall. "
    "Minst: så många procentenheter skulle det ha behövt vara för att synas i så få akter."
)
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


def show_outcomes(register: Register, audit: str | None, *, unit: str | None = None, form: Format) -> None:
    """What became of each development area that has a verdict."""
    with register.reading() as session:
        found = judged(session, register.catalogue.units, Scope(audit=audit, unit=unit))
    if form is not Format.TEXT:
        rows = [verdict_as_data(one) for one in found]
        if form is Format.CSV and any(one.row.merged for one in found):
            # A table has the same columns in every row.
            rows = [row | {"merged": "merged" in row} for row in rows]
        listing([flat(row) for row in rows] if form is Format.CSV else rows, columns={}, form=form, empty="")
        return
    listing(
        [_in_words(one) for one in found],
        columns=_COLUMNS,
        form=form,
        empty="Inga omdömen än: uppföljningens tabeller är inte klara.",
        title="Vad det blev av utvecklingsområdena",
    )
    if any(one.row.column is not None for one in found):
        console().print(f"[dim]{_ABOUT}[/dim]")


def verdict_as_data(one: Judged) -> dict[str, object]:
    """The verdict as other programs read it."""
    row = one.row
    # Figures of a unit that has been merged or split are never compared silently: its rows say so, and no others have
    # the key.
    mark: dict[str, object] = {"merged": True} if row.merged else {}
    shown: dict[str, object] = {
        "audit": one.audit.key,
        "unit": one.unit_audit.unit_key,
        "question": row.column,
        "before": {"count": row.before_count, "base": row.before_base},
        "after": {"count": row.after_count, "base": row.after_base},
        "p": row.p,
        "p_adjusted": row.p_adjusted,
        "verdict": row.verdict,
        "plan": row.plan,
    }
    return shown | mark


def flat(row: Mapping[str, object]) -> dict[str, object]:
    """The row with a cell for every number: `before` becomes `before_count` and `before_base`."""
    cells: dict[str, object] = {}
    for name, value in row.items():
        cells |= {f"{name}_{part}": one for part, one in value.items()} if isinstance(value, dict) else {name: value}
    return cells


def _in_words(one: Judged) -> dict[str, object]:
    row, figures = one.row, one.row.column is not None
    return {
        "unit": unit_in_words(one.unit_audit, one.regrouped),
        "title": one.finding.title,
        "before": _share(row.before_count, row.before_base) if figures else None,
        "after": _share(row.after_count, row.after_base) if figures else None,
        "change": points(effect_of(row)) if figures else None,
        "p": None if row.p_adjusted is None else f"{row.p_adjusted:.3f}".replace(".", ","),
        "verdict": CHANGES[row.verdict] if figures else "inga siffror",
        "smallest": _smallest(row) if figures else None,
        "plan": PLANS[row.plan],
        "remains": "följs vidare" if remains(row) else "",
    }


def unit_in_words(unit_audit: UnitAudit, regrouped: Regrouped | None) -> str:
    """The unit's name, with what has happened to it between the figures then and now."""
    return unit_audit.unit_name + (f" ({REGROUPED[regrouped]})" if regrouped else "")


def effect_of(row: VerdictRow) -> Effect | None:
    """By how much the share has moved, as it was kept with the verdict, or from the figures of one from before that."""
    if row.points is not None and row.low is not None and row.high is not None:
        return Effect(row.points, row.low, row.high)
    if row.merged:
        return None
    return effect(Share(row.after_count, row.after_base), Share(row.before_count, row.before_base))


def _smallest(row: VerdictRow) -> str | None:
    # Kept since verdicts have it; before, there was no interval either.
    return None if row.points is None else smallest_in_words(row.verdict, row.smallest)


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
