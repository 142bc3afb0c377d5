"""Versions of reports: a draft when the register has something new to say, the one published, its recipients."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from config.errors import ArshjulError, NotNow
from expectations.gate import Judgement
from method.dates import in_words
from method.proof.rule import Remark
from method.report.blocks import Block, Heading, Report
from register import report_versions
from register.desk import Desk
from register.models import ReportOf, ReportVersion
from register.report_versions import DELIVERIES, Made, Subject
from register.reports import audit as audit_report
from register.reports import year as year_report
from register.reports.results import TOTAL
from tasks.reports.judged import Proofed, proofed
from tasks.reports.make import content_of, layout_of, made, report_of

_MOST_TOLD = 12


@dataclass(frozen=True)
class Version:
    """A version, what the gate said of it, and whether it was made just now; its documents where it was."""

    row: ReportVersion
    judged: Proofed
    is_new: bool
    documents: Made


def make(desk: Desk, subject: Subject, *, draft: bool = True) -> Version:
    """The report as the register has it now: a new version, unless the newest says the same and looks the same.

    A draft is made whatever the gate says of it, and says what. Raises `ConfigError` for an outline or layout that
    cannot be used.
    """
    filled = content_of(desk.session, desk.catalogue, subject, today=desk.today)
    former = report_versions.latest(desk.session, subject)
    number = 1 if former is None else former.version + 1
    report = report_of(desk.catalogue, subject, filled.blocks, version=number, on=desk.today, draft=draft)
    if former is not None and _says_the_same(desk, former, report):
        report, on, is_new = Report.model_validate(former.content), former.made_on, False
    else:
        on, is_new = desk.today, True
    documents = made(desk.catalogue, report, on=on)
    judged = judge(desk, subject, report, documents.pdf)
    row = report_versions.keep(desk, subject, documents) if is_new or former is None else former
    return Version(row, judged, is_new, documents)


def add_deliveries(desk: Desk, subject: Subject) -> ReportVersion | None:
    """The published report with its delivery log: a further version, in which nothing else is other than it was.

    None where the outline has no place for the log.
    """
    published, newest = report_versions.published(desk.session, subject), report_versions.latest(desk.session, subject)
    assert published is not None, "only what is published is delivered"
    assert newest is not None, "at least what is published"
    then = Report.model_validate(published.content)
    now = content_of(desk.session, desk.catalogue, subject, today=desk.today).blocks
    blocks = with_chapter_of(DELIVERIES, then.blocks, now)
    if blocks == then.blocks:
        return None
    version = newest.version + 1
    report = then.model_copy(update={"blocks": blocks, "version": version, "made_on": in_words(desk.today)})
    return report_versions.keep(desk, subject, made(desk.catalogue, report, on=desk.today))


def with_chapter_of(table: str, then: Sequence[Block], now: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of `then`, but the chapter in which `now` has the table as it is in `now`."""
    chapters = {_title(chapter): chapter for chapter in _chapters(now)}
    has = {title for title, chapter in chapters.items() if any(getattr(one, "key", None) == table for one in chapter)}
    found = [chapters[_title(one)] if _title(one) in has else one for one in _chapters(then)]
    return tuple(block for chapter in found for block in chapter)


def _chapters(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks by chapter; what stands before the first is one too."""
    chapters: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            chapters.append([])
        chapters[-1].append(block)
    return chapters


def _title(chapter: Sequence[Block]) -> str:
    return chapter[0].text if chapter and isinstance(chapter[0], Heading) else ""


def judge(desk: Desk, subject: Subject, report: Report, pdf: bytes) -> Proofed:
    """What the last gate says of a report."""
    about = [subject.audit] if subject.audit is not None else year_report.audits_of(desk.session, subject.year)
    names: dict[str, str | None] = {TOTAL: None}
    for audit in about:
        names |= {unit.unit_name: unit.unit_key for unit in audit_report.units_in(desk.session, audit)}
    return proofed(desk.session, report, pdf, about=about, names=names, tabled=subject.of is ReportOf.AUDIT)


def publish(desk: Desk, subject: Subject) -> Version:
    """The report as it is published today: proof-read, fixed, and sent to nobody yet.

    Raises `NotNow` when it has been published, or when a unit still waits for its feedback; `ArshjulError` with every
    fault that the gate stops it for.
    """
    former = report_versions.published(desk.session, subject)
    if former is not None:
        raise NotNow(f"Rapporten är redan publicerad, version {former.version}.")
    if subject.of is ReportOf.AUDIT and subject.audit is not None:
        waiting = [unit.unit_name for unit in audit_report.not_ready(desk.session, subject.audit)]
        if waiting:
            raise NotNow(f"Rapporten kan inte publiceras än: {', '.join(waiting)} har inte fått sin återkoppling.")
    version = make(desk, subject, draft=False)
    if version.judged.judgement.verdict == "rejected":
        raise ArshjulError(_in_words(version.judged.judgement, version.judged.faults))
    report_versions.publish(desk, subject, version.row)
    return version


def _says_the_same(desk: Desk, former: ReportVersion, report: Report) -> bool:
    # What is published already needs no draft; a draft that is published becomes a version of its own.
    draft = report.draft and former.content["draft"]
    as_then = report.model_copy(
        update={"version": former.version, "made_on": former.content["made_on"], "draft": draft}
    )
    same_layout = report_versions.source_of(desk.session, former.layout_id).sha256 == layout_of(desk.catalogue).sha256
    return as_then.model_dump(mode="json") == former.content and same_layout


def _in_words(judgement: Judgement, faults: Collection[Remark]) -> str:
    problems = [problem.told for problem in judgement.problems if not problem.rule.startswith("report.remark")]
    lines = [*dict.fromkeys(problems), *(f"{fault.place.told}: {fault.message}" for fault in faults)]
    more = [f"… och {len(lines) - _MOST_TOLD} till."] if len(lines) > _MOST_TOLD else []
    return "\n".join(
        ["Rapporten kan inte publiceras. Rätta det här först:", *(f"- {line}" for line in lines[:_MOST_TOLD]), *more]
    )
