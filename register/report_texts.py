"""The inspectors' own text in the reports: section by section, in versions, checked when it is saved.

A text is Markdown. Its figures are references, so that what is read is what the tables say whenever it is printed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from config.errors import ArshjulError, UnknownName
from method.proof.manuscript import Manuscript, Passage, Place
from method.proof.placeholders import RULES as PLACEHOLDERS
from method.proof.quoted import own_words
from method.proof.rule import Known
from method.references import holds_typed_percentage, references, without_references
from method.report.blocks import Block, Bullets, Heading, Paragraph, Quote, plain
from method.report.markdown import blocks_of
from register.desk import Desk, id_of
from register.free_text import refuse_leads
from register.models import AuditRow, ReportText, UnitAudit
from register.report_references import require_known
from register.report_sections import audits_of
from register.tables import units_of

LONGEST = 20_000
"""Characters that a section may have."""

HEADING_LEVELS = 2
"""So many levels of headings may a text have."""


def save_text(
    desk: Desk,
    about: AuditRow | int,
    unit_audit: UnitAudit | None,
    section: str,
    text: str,
    *,
    sections: Mapping[str, str],
) -> ReportText | None:
    """Add a version of the section's text, checked; None when it is what stands there already.

    `about`: the audit, or the year; `unit_audit`: whose feedback, or None. `sections`: key -> heading of those that
    there are. An empty text withdraws the one that stands there. Raises `UnknownName` for a section or a figure that
    does not exist, `ArshjulError` that says where for anything else that may not stand in a report.
    """
    if section not in sections:
        raise UnknownName("Avsnittet", section, sections)
    told_of = _told_of(desk.session, about)
    written = _normalised(text)
    former = versions(desk.session, about, unit_audit).get(section)
    if written == (former.text if former is not None else ""):
        return None
    _check_text(desk, about, written)
    units = [unit_audit] if unit_audit is not None else [one for row in told_of for one in units_of(desk.session, row)]
    _check_leads(desk, units, written)
    year = about.year if isinstance(about, AuditRow) else about
    row = desk.add(
        ReportText(
            audit_id=id_of(about) if isinstance(about, AuditRow) else None,
            unit_audit_id=id_of(unit_audit) if unit_audit is not None else None,
            year=year,
            section=section,
            version=1 if former is None else former.version + 1,
            text=written,
            by=desk.deed.who,
            on=desk.today,
        )
    )
    evidence = {"year": year, "section": section, "version": row.version, "characters": len(written)}
    desk.log(unit_audit or (about if isinstance(about, AuditRow) else None), "report_text_saved", evidence=evidence)
    return row


def text_of(
    session: Session, about: AuditRow | int, unit_audit: UnitAudit | None = None, *, on: date | None = None
) -> dict[str, str]:
    """Section -> its newest text, those that are withdrawn left out; as it stood at the end of the day `on`, if given.

    `about` and `unit_audit` as in `save_text`.
    """
    found = versions(session, about, unit_audit, on=on)
    return {section: row.text for section, row in found.items() if row.text}


def versions(
    session: Session, about: AuditRow | int, unit_audit: UnitAudit | None = None, *, on: date | None = None
) -> dict[str, ReportText]:
    """Section -> the newest version, be it withdrawn; as in `text_of`."""
    statement = select(ReportText).where(*_place(about, unit_audit))
    if on is not None:
        statement = statement.where(ReportText.on <= on)
    return {row.section: row for row in session.exec(statement.order_by(col(ReportText.version)))}


def _place(about: AuditRow | int, unit_audit: UnitAudit | None) -> list[Any]:
    if not isinstance(about, AuditRow):
        return [col(ReportText.audit_id).is_(None), ReportText.year == about]
    whose = col(ReportText.unit_audit_id)
    return [ReportText.audit_id == about.id, whose.is_(None) if unit_audit is None else whose == unit_audit.id]


def _told_of(session: Session, about: AuditRow | int) -> list[AuditRow]:
    """The audits that a text may tell of; an audit's row is locked, so that two do not write at once."""
    if isinstance(about, AuditRow):
        return [session.exec(select(AuditRow).where(AuditRow.id == about.id).with_for_update()).one()]
    found = session.exec(select(AuditRow).where(AuditRow.year == about)).all()
    if not found:
        years = session.exec(select(AuditRow.year).distinct()).all()
        raise UnknownName("Inga granskningar är utlagda då: året", str(about), map(str, years))
    return list(found)


def _normalised(text: str) -> str:
    """One form of the same text, whatever wrote the file."""
    lines = unicodedata.normalize("NFC", text.removeprefix("\ufeff")).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _check_text(desk: Desk, about: AuditRow | int, text: str) -> None:
    if len(text) > LONGEST:
        raise ArshjulError(f"Texten är {len(text)} tecken. Ett avsnitt får ha högst {LONGEST}; korta det.")
    audits = [about] if isinstance(about, AuditRow) else audits_of(desk.session, about)
    require_known(desk.session, audits, references(text))
    blocks = blocks_of(without_references(text))
    _check_headings(blocks)
    _check_words(_passages(blocks))


def _check_leads(desk: Desk, units: Sequence[UnitAudit], text: str) -> None:
    # As it is written and as it is read: a number may be parted by markup.
    read = " ".join(passage.text for passage in _passages(blocks_of(without_references(text))))
    for unit in units:
        refuse_leads(desk, unit, text, read)


def _check_headings(blocks: Sequence[Block]) -> None:
    """Two levels, none left out: above them is the report's own, and a report has three."""
    above = 0
    for block in blocks:
        if not isinstance(block, Heading):
            continue
        if block.level > min(above + 1, HEADING_LEVELS):
            right = "#" * min(above + 1, HEADING_LEVELS)
            raise ArshjulError(f"Rubriken ”{block.text}” ligger för djupt. Skriv {right} före den.")
        above = block.level


def _check_words(passages: Sequence[Passage]) -> None:
    """No placeholder, no heading without text, and no percentage that is typed unless somebody else has said it."""
    manuscript = Manuscript(tuple(passages))
    for rule in PLACEHOLDERS if passages else ():
        for place, sentence in rule.find(manuscript, Known()):
            raise ArshjulError(f"{place.told.capitalize()}: {sentence}")
    for passage in passages:
        if holds_typed_percentage(own_words(passage)):
            raise ArshjulError(
                f"{passage.place.told.capitalize()}: skriv inte procent i texten, för ingen kan följa en siffra som är "
                "skriven för hand. Skriv en hänvisning där siffran ska stå, t.ex. {{ percent fråga }}. Det någon annan "
                "har sagt sätts inom ”citattecken”, eller som ett citat med > först på raden."
            )


def _passages(blocks: Sequence[Block]) -> list[Passage]:
    found: list[Passage] = []

    def add(text: str, kind: Any, level: int = 0) -> None:
        number = len(found) + 1
        found.append(Passage(text, Place(paragraph=number, order=number), kind, level))

    for block in blocks:
        match block:
            case Heading():
                add(block.text, "heading", block.level)
            case Paragraph():
                add(plain(block.words), "paragraph")
            case Quote():
                add(plain(block.words), "quote")
            case Bullets():
                for point in block.points:
                    add(plain(point), "list")
    return found
