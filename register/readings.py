"""The answers on which two readers of a file differ: what is to be reconciled, and what was decided."""

from __future__ import annotations

from dataclasses import dataclass

from config.errors import NotNow
from register.desk import Desk, template_of
from register.file_review import sampled_files
from register.models import Turn, UnitAudit


@dataclass(frozen=True)
class Differing:
    """An answer on which the two readers of a file differ, and what was decided; None where nothing is, or not yet."""

    file: str
    column: str
    heading: str
    first: str | None
    second: str | None
    decided: str | None


def show_differing(desk: Desk, unit_audit: UnitAudit) -> list[Differing]:
    """The answers that differ, by file and question. They are microdata, so that each showing is an event.

    Raises `NotNow` while no file has been read twice.
    """
    files = sampled_files(desk.session, desk.vault, unit_audit)
    both = [file for file in files if {Turn.FIRST, Turn.SECOND} <= set(file.answers)]
    if not both:
        raise NotNow(f"Ingen akt hos {unit_audit.unit_name} är läst av två än.")
    columns = template_of(desk.audit_of(unit_audit)).columns()
    found = [
        Differing(
            file=file.row.pseudonym,
            column=column.key,
            heading=column.heading,
            first=file.answers[Turn.FIRST][column.key],
            second=file.answers[Turn.SECOND][column.key],
            decided=file.answers.get(Turn.RECONCILED, {}).get(column.key),
        )
        for file in both
        for column in columns
        if file.answers[Turn.FIRST][column.key] != file.answers[Turn.SECOND][column.key]
    ]
    evidence = {"files": sorted({one.file for one in found}), "differing": len(found)}
    desk.log(unit_audit, "readings_shown", evidence=evidence)
    return found
