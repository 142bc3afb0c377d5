"""The documents in the home's folder: laid whole or not at all, and laid again from the register when they are gone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.orm import defer
from sqlmodel import Session, select

from method.report.blocks import Report
from register.database import Register
from register.desk import id_of
from register.feedback import document_names
from register.models import AuditRow, FeedbackVersion, ReportVersion
from register.report_versions import Subject, file_names


def lay(register: Register, files: Mapping[str, bytes]) -> list[Path]:
    """Lay files in the home's documents; there is nothing to do for one that is the same."""
    folder = register.settings.documents
    folder.mkdir(parents=True, exist_ok=True)
    places = []
    for name, content in files.items():
        place = folder / name
        places.append(place)
        if not place.exists() or place.read_bytes() != content:
            draft = place.with_name(f".{name}")
            draft.write_bytes(content)
            draft.replace(place)
    return places


def lay_missing(register: Register) -> int:
    """Lay every feedback, and every report with its Word document and workbook, that has no file yet; how many."""
    folder = register.settings.documents
    with register.reading() as session:
        feedback = [(name, number) for name, number in document_names(session) if not (folder / name).exists()]
        for name, number in feedback:
            lay(register, {name: session.get_one(FeedbackVersion, number).document})
        reports = [
            (names, number)
            for names, number in _reports(session)
            if not all((folder / name).exists() for name in names)
        ]
        for names, number in reports:
            lay(register, dict(zip(names, _documents(register, session.get_one(ReportVersion, number)), strict=True)))
    return len(feedback) + len(reports)


def _reports(session: Session) -> list[tuple[list[str], int]]:
    audits = {audit.id: audit for audit in session.exec(select(AuditRow))}
    heavy = (defer(ReportVersion.pdf), defer(ReportVersion.content))  # type: ignore[arg-type]
    found = session.exec(select(ReportVersion).options(*heavy)).all()
    return [
        (file_names(Subject(row.kind, row.year, audits.get(row.audit_id)), row.version), id_of(row)) for row in found
    ]


def _documents(register: Register, row: ReportVersion) -> tuple[bytes, bytes, bytes]:
    from tasks.reports.documents import editable
    from tasks.reports.make import layout_file

    report = Report.model_validate(row.content)
    word, sheets = editable(report, layout=layout_file(register.catalogue), on=row.made_on)
    return row.pdf, word, sheets
