"""A report held against the register and read for faults, before it goes anywhere."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from expectations import gate
from expectations.gate import Judgement
from expectations.report import ReportContext, report_frame, report_suite
from expectations.report import Share as Placed
from method.judging import Severity
from method.proof.of_report import of_report
from method.proof.rule import Known, Remark
from method.proof.rules import proof_read
from method.report.blocks import Report
from register.desk import id_of, template_of
from register.models import AuditRow, Finding, FindingKind, UnitAudit
from register.reports.sums import Share, agreed, beside_total, quotable, quotable_of
from register.tables import Tables, tables


@dataclass(frozen=True)
class Proofed:
    """What the gate said of a report, and what the proof-reader remarked on, in reading order."""

    judgement: Judgement
    remarks: tuple[Remark, ...]

    @property
    def faults(self) -> list[Remark]:
        """The remarks that stop a publication."""
        return [remark for remark in self.remarks if remark.severity is Severity.STOP]


def proofed(
    session: Session,
    report: Report,
    pdf: bytes,
    *,
    about: Collection[AuditRow],
    names: Mapping[str, str | None],
    tabled: bool = True,
    unit_audit: UnitAudit | None = None,
    beside: Tables | None = None,
    suite: str = "report.document",
) -> Proofed:
    """Judge a report about these audits.

    `names`: what its tables call a unit -> its key, None for the total. `tabled`: it should have every question's
    table. `unit_audit`: whose feedback it is; `beside`: its figures beside the total, where they have been read.
    """
    figures = {audit.key: beside or _tables(session, audit, unit_audit) for audit in about}
    shares = [
        quotable(session, audit) if unit_audit is None else quotable_of(session, unit_audit, figures[audit.key])
        for audit in about
    ]
    known = _known(session, about, set().union(*shares))
    context = ReportContext(
        shares=frozenset(_placed(figures.values())),
        units=dict(names),
        tables=len({(key, row.question) for key, found in figures.items() for row in found.rows}) if tabled else 0,
        without_evidence=tuple(_without_evidence(session, about, unit_audit)),
    )
    remarks = proof_read(of_report(report), known)
    questions = {key for audit in about for key in (question.key for question in template_of(audit).questions)}
    frame = report_frame(report, pdf, remarks, questions=questions)
    return Proofed(gate.judge(frame, suite=report_suite(suite), context=context), tuple(remarks))


def known_of(session: Session, audits: Collection[AuditRow]) -> Known:
    """What a text about the audits may quote: every figure of theirs, split by unit or sex too, and the agreement."""
    return _known(session, audits, set().union(*(quotable(session, audit) for audit in audits)))


def _known(session: Session, audits: Collection[AuditRow], shares: set[Share]) -> Known:
    """The shares with what else may be quoted: the readers' agreement, and the standards."""
    standards: set[float] = set()
    for audit in audits:
        template = template_of(audit)
        standards |= {good.standard for _, good in template.followed().values() if good.standard is not None}
        standards.add(100 * template.agreement_limit)
    agreements = (agreed(session, audit) for audit in audits)
    return Known(figures=frozenset(shares.union(*agreements)), standards=frozenset(standards))


def _placed(figures: Iterable[Tables]) -> Iterator[Placed]:
    """Each figure that is not hidden, in its place in its table."""
    for found in figures:
        for row in found.rows:
            if row.count is not None and row.base is not None:
                yield row.question, row.answer, row.unit, row.count, row.base


def _tables(session: Session, audit: AuditRow, unit_audit: UnitAudit | None) -> Tables:
    return tables(session, audit.key) if unit_audit is None else beside_total(session, audit, unit_audit)


def _without_evidence(session: Session, audits: Collection[AuditRow], unit_audit: UnitAudit | None) -> Sequence[int]:
    numbers = [id_of(audit) for audit in audits]
    statement = select(Finding).where(col(Finding.audit_id).in_(numbers), Finding.kind == FindingKind.DEVELOPMENT)
    if unit_audit is not None:
        statement = statement.where(
            col(Finding.unit_audit_id).is_(None) | (col(Finding.unit_audit_id) == unit_audit.id)
        )
    return [one.number for one in session.exec(statement) if not one.questions and not one.evidence]
