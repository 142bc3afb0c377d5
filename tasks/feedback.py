"""Feedback: make each unit's document on its day, judge it, deliver it; go on when it is acknowledged."""

from __future__ import annotations

from datetime import datetime, timedelta

import pandas as pd
from sqlmodel import select

from expectations import gate
from expectations.feedback import FeedbackContext, feedback_suite
from method.dates import in_words, year_after
from method.feedback import (
    FeedbackDocument,
    FeedbackFinding,
    FeedbackRow,
    FeedbackStep,
    FeedbackStratum,
    FeedbackTable,
)
from method.figures import figure_in_words, in_percent, percent
from register import feedback
from register.desk import Desk, locked, plan_of, template_of
from register.findings import answer_to, current_text, figure_lines, findings_of
from register.judgements import hold_back
from register.models import AgreementRow, FileRole, Finding, FindingKind, Response, UnitAudit
from register.sampling import draw_of, drawn_files
from register.stages import Stage
from register.tables import TableRow, tables
from tasks.documents import render
from tasks.shell import NOTHING, StageOutcome, desk, shell

ANSWERS = {Response.AGREED: "håller med", Response.DISPUTED: "bestrider", Response.AMENDED: "ändrad efter dialogen"}
CANNOT_TELL = (
    "{files} akter är ett litet urval. En skillnad på några akter kan vara en slump; siffrorna säger vad vi såg i just "
    "dessa akter, och mindre om alla ärenden hos enheten. Det som inte är dokumenterat i akten kan ändå ha gjorts."
)


@shell
def feed_back(home: str, unit_audit_id: int, *, now: datetime) -> StageOutcome:
    """Deliver one unit's feedback, or go on from it; there is nothing to do if neither is due."""
    with desk(home, now=now) as at_desk:
        unit_audit = locked(at_desk.session, unit_audit_id)
        if unit_audit.stage is not Stage.FEEDBACK:
            return StageOutcome(unit_audit.unit_key, NOTHING)
        latest = feedback.latest_version(at_desk.session, unit_audit)
        if latest is not None and latest.acknowledged_on is not None and latest.superseded_for is None:
            feedback.end_feedback(at_desk, unit_audit)
            return StageOutcome(unit_audit.unit_key, "plan_requested")
        data = document_of(at_desk, unit_audit, version=1 if latest is None else latest.version + 1)
        layout = at_desk.catalogue.folder / "report" / "feedback.typ"
        document = render(layout, data.model_dump(), on=now.date())
        context = context_of(at_desk, unit_audit)
        judged = gate.judge(
            document_frame(data, document, unit=unit_audit.unit_key), suite=feedback_suite(), context=context
        )
        if judged.verdict == "rejected":
            hold_back(at_desk, unit_audit, judged)
            return StageOutcome(unit_audit.unit_key, "held_back")
        feedback.deliver(at_desk, unit_audit, document, judged, reason=latest.superseded_for if latest else None)
        return StageOutcome(unit_audit.unit_key, "feedback_delivered")


def document_of(at_desk: Desk, unit_audit: UnitAudit, *, version: int) -> FeedbackDocument:
    """The unit's feedback, gathered from the register."""
    session, audit = at_desk.session, at_desk.audit_of(unit_audit)
    plan, draw = plan_of(audit), draw_of(session, unit_audit)
    sizes = (draw.frame_sizes if draw else None) or {}
    files = [file for file in drawn_files(session, unit_audit) if file.role is FileRole.SAMPLE]
    agreement = session.exec(select(AgreementRow).where(AgreementRow.unit_audit_id == unit_audit.id)).all()
    agree, compared = sum(row.agree for row in agreement), sum(row.compared for row in agreement)
    found = findings_of(session, unit_audit)
    organisation = at_desk.catalogue.organisation
    return FeedbackDocument(
        office=organisation.office,
        organisation=organisation.name,
        audit=audit.title,
        diary_number=plan.diary_number,
        unit=unit_audit.unit_name,
        version=version,
        made_on=in_words(at_desk.today),
        files=len(files),
        list_size=sum(sizes.values()),
        strata=[
            FeedbackStratum(name=name, listed=sizes.get(code, 0), drawn=sum(file.stratum == code for file in files))
            for code, name in plan.design.strata.items()
        ],
        reserves=sum(file.place > plan.design.per_stratum for file in files),
        double=sum(file.read_twice for file in files),
        agreement=in_percent(percent(agree, compared)) if compared else None,
        tables=_tables(at_desk, unit_audit),
        strengths=[_finding(at_desk, unit_audit, row) for row in found if row.kind is FindingKind.STRENGTH],
        development=[_finding(at_desk, unit_audit, row) for row in found if row.kind is FindingKind.DEVELOPMENT],
        cannot_tell=CANNOT_TELL.format(files=len(files)),
        next=_next(at_desk, unit_audit),
        contact=[organisation.contact],
    )


def document_frame(data: FeedbackDocument, document: bytes, *, unit: str) -> pd.DataFrame:
    """One row about the document: tables, findings, bytes, head, figures."""
    return pd.DataFrame(
        [
            {
                "tables": len(data.tables),
                "findings": len(data.strengths) + len(data.development),
                "bytes": len(document),
                "head": document[:5].decode("latin-1"),
                "figures": tuple(
                    (table.label, row.answer, whose, figure)
                    for table in data.tables
                    for row in table.rows
                    for whose, figure in ((unit, row.unit), ("", row.total))
                ),
            }
        ]
    )


def context_of(at_desk: Desk, unit_audit: UnitAudit) -> FeedbackContext:
    """What the register says the document should hold."""
    rows = _rows(at_desk, unit_audit)
    return FeedbackContext(
        tables=len({row.question for row in rows}),
        findings=len(findings_of(at_desk.session, unit_audit)),
        figures=frozenset((row.label, row.answer, row.unit or "", _in_words(row)) for row in rows),
    )


def _rows(at_desk: Desk, unit_audit: UnitAudit) -> list[TableRow]:
    found = tables(at_desk.session, at_desk.audit_of(unit_audit).key)
    return [row for row in found.rows if row.unit in (None, unit_audit.unit_key)]


def _tables(at_desk: Desk, unit_audit: UnitAudit) -> list[FeedbackTable]:
    by_question: dict[tuple[str, str], dict[str, dict[str | None, str]]] = {}
    for row in _rows(at_desk, unit_audit):
        by_question.setdefault((row.question, row.label), {}).setdefault(row.answer, {})[row.unit] = _in_words(row)
    template = template_of(at_desk.audit_of(unit_audit))
    batteries = {
        measure.question: measure.counted for measure in template.measures() if measure.answer != measure.counted
    }
    return [
        FeedbackTable(
            label=label,
            head=f"Andel {batteries[question].lower()}" if question in batteries else "Svar",
            rows=[
                FeedbackRow(answer=answer, unit=figures[unit_audit.unit_key], total=figures[None])
                for answer, figures in answers.items()
            ],
        )
        for (question, label), answers in by_question.items()
    ]


def _in_words(row: TableRow) -> str:
    if row.percent is None:
        return str(row.count)
    return figure_in_words(row.count or 0, row.base or 0, row.low, row.high)


def _finding(at_desk: Desk, unit_audit: UnitAudit, finding: Finding) -> FeedbackFinding:
    answer = answer_to(at_desk.session, unit_audit, finding)
    areas = at_desk.catalogue.organisation.quality_areas
    return FeedbackFinding(
        number=finding.number,
        text=f"{finding.title}. {current_text(at_desk.session, unit_audit, finding)}",
        areas=[areas.get(area, area) for area in finding.areas],
        evidence=figure_lines(at_desk.session, unit_audit, finding),
        answer=ANSWERS[answer.response] if answer else None,
        words=answer.words if answer else None,
    )


def _next(at_desk: Desk, unit_audit: UnitAudit) -> list[FeedbackStep]:
    plan, given = plan_of(at_desk.audit_of(unit_audit)), unit_audit.feedback_given_on or at_desk.today
    steps = [
        FeedbackStep(when=in_words(unit_audit.plan_due), what="Åtgärdsplanen lämnas, en åtgärd per utvecklingsområde.")
    ]
    steps += [FeedbackStep(when=in_words(day), what="Lägesrapport om åtgärdsplanen.") for day in plan.progress_due]
    due = year_after(given)
    if plan.follow_up is not None:
        prepared = due - timedelta(weeks=plan.follow_up.weeks_before)
        steps.append(FeedbackStep(when=in_words(prepared), what="Uppföljningen börjar, med ett litet nytt urval."))
    steps.append(FeedbackStep(when=in_words(due), what="Omdöme om varje utvecklingsområde."))
    return steps
