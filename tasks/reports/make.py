"""Make a report: its outline filled from the register, then set as PDF, Word document and workbook."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version as version_of
from pathlib import Path
from typing import assert_never

from sqlmodel import Session

from config.catalogue import Catalogue
from config.errors import ConfigError
from method.dates import in_words
from method.report.blocks import Block, Report, ReportKind
from method.report.outline import Filled, Filling, fill
from register.desk import plan_of
from register.models import ReportOf
from register.report_versions import Made, Recipe, Source, Subject
from register.reports import audit as audit_report
from register.reports import conference, year
from register.reports.texts import texts_about

LAYOUT = "report.typ"
OUTLINES: Mapping[ReportKind, str] = {
    "feedback": "feedback.md",
    "audit": "audit.md",
    "year": "year.md",
    "conference": "conference.md",
}
"""Kind -> the file of its outline."""

_IMPORTS = re.compile(r'#import\s+"([^"]+\.typ)"')


def content_of(
    session: Session, catalogue: Catalogue, subject: Subject, *, today: date, outline: Source | None = None
) -> Filled:
    """The report's blocks as the register has them now; `outline`: another than the organisation's, such as a kept one.

    Raises `ConfigError` for an outline that is missing or cannot be used.
    """
    kind: ReportKind = subject.of.value
    used = outline or outline_of(catalogue, kind)
    filling = _filling(session, catalogue, subject, today=today)
    return fill(used.content, filling, source=str(catalogue.folder / "report" / used.name))


def _filling(session: Session, catalogue: Catalogue, subject: Subject, *, today: date) -> Filling:
    match subject.of:
        case ReportOf.AUDIT:
            assert subject.audit is not None, "an audit's report is of an audit"
            filling = audit_report.filling(session, catalogue, subject.audit)
        case ReportOf.CONFERENCE:
            assert subject.audit is not None, "a conference is about an audit"
            filling = conference.filling(session, catalogue, subject.audit)
        case ReportOf.YEAR:
            filling = year.filling(session, catalogue, subject.year, today=today)
        case _:
            assert_never(subject.of)
    about = subject.audit or subject.year
    return replace(filling, texts=texts_about(session, catalogue, about))


def report_of(
    catalogue: Catalogue, subject: Subject, blocks: Sequence[Block], *, version: int, on: date, draft: bool
) -> Report:
    """The blocks under their title, as a version of a day."""
    organisation = catalogue.organisation
    title, subtitle = subject.headline
    return Report(
        kind=subject.of.value,
        title=title,
        subtitle=subtitle,
        office=organisation.office,
        organisation=organisation.name,
        diary_number=plan_of(subject.audit).diary_number if subject.audit else None,
        version=version,
        made_on=in_words(on),
        draft=draft,
        contents=subject.of is not ReportOf.CONFERENCE,
        blocks=tuple(blocks),
    )


def made(catalogue: Catalogue, report: Report, *, on: date) -> Made:
    """The report as PDF, Word document and workbook."""
    from tasks.reports.documents import documents

    done = documents(report, layout=layout_file(catalogue), on=on)
    return Made(recipe_of(catalogue, report), pdf=done.pdf, word=done.word, sheets=done.sheets)


def recipe_of(catalogue: Catalogue, report: Report) -> Recipe:
    """How a report is made here now."""
    return Recipe(
        content=report.model_dump(mode="json"),
        layout=layout_of(catalogue),
        outline=outline_of(catalogue, report.kind),
        made_with=made_with(catalogue),
    )


def layout_file(catalogue: Catalogue) -> Path:
    """Where the organisation's layout lies."""
    return catalogue.folder / "report" / LAYOUT


def outline_of(catalogue: Catalogue, kind: ReportKind) -> Source:
    """The organisation's outline of a kind of report; raises `ConfigError` when there is none."""
    path = catalogue.folder / "report" / OUTLINES[kind]
    if not path.is_file():
        raise ConfigError(f"{path}: dispositionen finns inte; lägg en Markdown-fil där, se docs/reports.md.")
    return Source(path.name, path.read_text(encoding="utf-8"))


def layout_of(catalogue: Catalogue) -> Source:
    """The layout and what it imports, as one text: JSON of file name -> content."""
    folder, found, wanted = catalogue.folder / "report", {}, [LAYOUT]
    while wanted:
        name = wanted.pop()
        path = folder / name
        if name not in found and path.is_file():
            found[name] = path.read_text(encoding="utf-8")
            wanted += _IMPORTS.findall(found[name])
    return Source(LAYOUT, json.dumps(found, ensure_ascii=False, sort_keys=True))


def made_with(catalogue: Catalogue) -> dict[str, str]:
    """What the documents' bytes depend on besides the layout: program -> version, and the fonts' checksum."""
    fonts = sha256()
    for path in sorted((catalogue.folder / "report" / "fonts").glob("*.[ot]tf")):
        fonts.update(path.read_bytes())
    return {**_programs(), "fonts": fonts.hexdigest()}


@lru_cache(maxsize=1)
def _programs() -> Mapping[str, str]:
    """Those that run here, as they were when this process first asked: it goes on with what it has loaded."""
    return {name: version_of(name) for name in ("arshjul", "typst", "python-docx", "xlsxwriter")}
