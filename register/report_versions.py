"""The reports in versions: kept with everything it takes to make them again, published, and known to whom they went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from sqlmodel import Session, col, select

from config.errors import NotNow
from register.desk import Desk, id_of
from register.models import AuditRow, Message, MessageStatus, ReportOf, ReportSource, ReportVersion


@dataclass(frozen=True)
class Subject:
    """What a report is of: an audit, or a year when `audit` is None."""

    of: ReportOf
    year: int
    audit: AuditRow | None = None

    @property
    def name(self) -> str:
        """As in file names and messages' keys, e.g. "arsrapport-2021"."""
        return f"{_NAMES[self.of]}-{self.audit.key if self.audit else self.year}"

    @property
    def title(self) -> str:
        """As people speak of it."""
        return f"{_TITLES[self.of]} {self.year}" if self.audit is None else f"{_TITLES[self.of]}: {self.audit.title}"

    @property
    def headline(self) -> tuple[str, str]:
        """What stands on its first page: title and subtitle."""
        if self.audit is None:
            return self.title, "Årets kvalitetsgranskningar, och vad det blev av förra årets"
        return _TITLES[self.of], self.audit.title


_TITLES = {
    ReportOf.AUDIT: "Kvalitetsgranskning",
    ReportOf.YEAR: "Årsrapport",
    ReportOf.CONFERENCE: "Underlag till spridningskonferensen",
}
_NAMES = {ReportOf.AUDIT: "rapport", ReportOf.YEAR: "arsrapport", ReportOf.CONFERENCE: "konferens"}


@dataclass(frozen=True)
class Source:
    """A layout or an outline as it was used: a name, and its text."""

    name: str
    content: str

    @property
    def sha256(self) -> str:
        """The text's checksum."""
        return sha256(self.content.encode()).hexdigest()


@dataclass(frozen=True)
class Recipe:
    """All that it takes to make a report again: its blocks, the layout and outline, the programs and their versions."""

    content: dict[str, Any]
    layout: Source
    outline: Source
    made_with: Mapping[str, str]


@dataclass(frozen=True)
class Made:
    """A report that was made, and how."""

    recipe: Recipe
    pdf: bytes
    word: bytes
    sheets: bytes


ENDINGS = ("pdf", "docx", "xlsx")
DELIVERIES = "deliveries"
"""Key of the table that is a report's delivery log."""


def file_names(subject: Subject, version: int) -> list[str]:
    """The names of a version's files: PDF, Word document, workbook."""
    return [f"{subject.name}-v{version}.{ending}" for ending in ENDINGS]


def latest(session: Session, subject: Subject) -> ReportVersion | None:
    """The newest version."""
    return next(reversed(versions(session, subject)), None)


def published(session: Session, subject: Subject) -> ReportVersion | None:
    """The newest version that was published or decided on; there may be later drafts."""
    return next((row for row in reversed(versions(session, subject)) if row.published_on is not None), None)


def versions(session: Session, subject: Subject) -> list[ReportVersion]:
    """All versions, oldest first."""
    audit = subject.audit.id if subject.audit else None
    of_audit = col(ReportVersion.audit_id).is_(None) if audit is None else col(ReportVersion.audit_id) == audit
    statement = select(ReportVersion).where(
        ReportVersion.kind == subject.of, ReportVersion.year == subject.year, of_audit
    )
    return list(session.exec(statement.order_by(col(ReportVersion.version))))


def keep(desk: Desk, subject: Subject, made: Made) -> ReportVersion:
    """Add a version; its event says by which sums it can be known again."""
    former = latest(desk.session, subject)
    row = desk.add(
        ReportVersion(
            kind=subject.of,
            audit_id=id_of(subject.audit) if subject.audit else None,
            year=subject.year,
            version=1 if former is None else former.version + 1,
            made_on=desk.today,
            made_by=desk.deed.who,
            content=made.recipe.content,
            layout_id=id_of(keep_source(desk, made.recipe.layout)),
            outline_id=id_of(keep_source(desk, made.recipe.outline)),
            made_with=dict(made.recipe.made_with),
            pdf=made.pdf,
            sha256=sha256(made.pdf).hexdigest(),
            word_sha256=sha256(made.word).hexdigest(),
            sheets_sha256=sha256(made.sheets).hexdigest(),
        )
    )
    evidence = {"report": subject.of, "year": subject.year, "version": row.version, "sha256": row.sha256}
    desk.log(subject.audit, "report_made", evidence=evidence)
    return row


def publish(desk: Desk, subject: Subject, row: ReportVersion) -> None:
    """The version is the one that was published, or decided on; raises `NotNow` when it has been."""
    if row.published_on is not None:
        raise NotNow(f"Version {row.version} är redan publicerad.")
    row.published_on, row.published_by = desk.today, desk.deed.who
    desk.session.add(row)
    evidence = {"report": subject.of, "year": subject.year, "version": row.version, "sha256": row.sha256}
    desk.log(subject.audit, "report_published", evidence=evidence)


def keep_source(desk: Desk, source: Source) -> ReportSource:
    """The layout or outline as it is now, kept once."""
    known = desk.session.exec(select(ReportSource).where(ReportSource.sha256 == source.sha256)).first()
    return known or desk.add(ReportSource(sha256=source.sha256, name=source.name, content=source.content))


def source_of(session: Session, number: int) -> Source:
    """A layout or outline as it was kept."""
    row = session.get_one(ReportSource, number)
    return Source(row.name, row.content)


@dataclass(frozen=True)
class Delivery:
    """To whom a published version went: `sent_on` is None while it has not arrived."""

    recipient: str
    channel: str
    status: MessageStatus
    version: int
    written_on: date
    sent_on: date | None

    @property
    def settled(self) -> bool:
        """Whether it has arrived, or never will."""
        return self.status in (MessageStatus.SENT, MessageStatus.FAILED)


def deliveries(session: Session, subject: Subject) -> list[Delivery]:
    """The delivery log of a report: everybody it was to go to, in the order of writing."""
    lead = f"report_sent|{subject.name}|"
    found = session.exec(select(Message).where(col(Message.key).startswith(lead)).order_by(col(Message.id)))
    return [
        Delivery(row.recipient, row.channel, row.status, int(row.key.rsplit("|", 1)[1]), row.written_on, row.sent_on)
        for row in found
    ]
