"""What the inspectors have written in a report's sections, its figures told as they may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlmodel import Session

from config.catalogue import Catalogue
from config.errors import ArshjulError
from method.references import Referred, filled_references
from method.report.blocks import Block
from method.report.markdown import blocks_of
from register.models import AuditRow, UnitAudit
from register.report_references import figures_about
from register.report_sections import audits_of
from register.report_texts import text_of


def texts_about(
    session: Session, catalogue: Catalogue, about: AuditRow | int, unit_audit: UnitAudit | None = None
) -> Mapping[str, Sequence[Block]]:
    """Section -> its blocks, headings from level 1: of an audit's report, a year's, or a unit's feedback.

    Raises `ArshjulError` that names the section for a figure that may not be shown.
    """
    written = text_of(session, about, unit_audit)
    if not written:
        return {}
    audits = [about] if isinstance(about, AuditRow) else audits_of(session, about)
    figures = figures_about(session, catalogue, audits, unit_audit)
    return {section: _told(section, text, figures) for section, text in written.items()}


def _told(section: str, text: str, figures: Mapping[str, Referred]) -> Sequence[Block]:
    try:
        return blocks_of(filled_references(text, figures))
    except ArshjulError as error:
        raise ArshjulError(f"I avsnittet {section}: {error}") from error
