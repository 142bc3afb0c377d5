"""The organisation's files: every one is read, the outlines too, and a small report is set by its layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from config.catalogue import Catalogue
from config.errors import ArshjulError
from portal.doctor.finding import Finding, fault, fine
from portal.doctor.installation import Installation

FILES = "Organisationen"
LAYOUT = "Rapporternas layout"
_MEND = "Rätta filen som nämns."


def files(installation: Installation) -> Iterator[Finding]:
    """Every file that cannot be used, by its own sentence; or that all can."""
    catalogue = installation.catalogue
    problems = dict.fromkeys(problem for place, read in _readings(catalogue) if (problem := _problem(place, read)))
    for problem in problems:
        yield fault(FILES, problem, right=_MEND)
    if not problems:
        templates, audits = len(catalogue.template_keys()), len(catalogue.audit_keys())
        yield fine(FILES, f"Alla går att läsa i {catalogue.folder}: {templates} mallar, {audits} granskningar.")


def layout(installation: Installation) -> Iterator[Finding]:
    """Whether the layout and its fonts make a document."""
    from tasks.reports.make import layout_file

    catalogue = installation.catalogue
    problem = _problem(layout_file(catalogue), lambda: _set(catalogue, installation.today))
    if problem is None:
        yield fine(LAYOUT, "Layout och typsnitt ger ett dokument.")
    else:
        yield fault(LAYOUT, problem, right="Rätta layouten, eller lägg tillbaka typsnitten i report/fonts.")


def _readings(catalogue: Catalogue) -> Iterator[tuple[Path, Callable[[], object]]]:
    """Everything that can be read, with where it lies."""
    from register.report_sections import sections_of
    from tasks.reports.make import OUTLINES, outline_of

    for name, part in vars(Catalogue).items():
        if isinstance(part, cached_property):
            yield catalogue.folder, partial(getattr, catalogue, name)
    for key in catalogue.template_keys():
        yield catalogue.folder / "templates" / f"{key}.toml", partial(catalogue.template, key)
    for key in catalogue.audit_keys():
        yield catalogue.folder / "audits" / f"{key}.toml", partial(catalogue.audit, key)
    for kind, name in OUTLINES.items():
        yield catalogue.folder / "report" / name, partial(outline_of, catalogue, kind)
        yield catalogue.folder / "report" / name, partial(sections_of, catalogue, kind)


def _problem(place: Path, read: Callable[[], object]) -> str | None:
    try:
        read()
    except ArshjulError as error:
        return str(error)
    except OSError as error:
        return f"{error.filename or place}: filen går inte att läsa."
    except UnicodeDecodeError:
        return f"{place}: filen är inte UTF-8. Spara den som UTF-8."
    return None


def _set(catalogue: Catalogue, on: date) -> None:
    from method.dates import in_words
    from method.report.blocks import Cell, Heading, Paragraph, Report, Table, sides, words
    from tasks.reports.make import layout_file
    from tasks.reports.pdf import pdf

    table = Table(
        key="prov",
        caption="Prov",
        heads=("Enhet", "Antal"),
        rows=((Cell(text="Åkern"), Cell(text="1", number=1)),),
        sides=sides(2),
    )
    report = Report(
        kind="audit",
        title="Prov",
        subtitle="Prov",
        office=catalogue.organisation.office,
        organisation=catalogue.organisation.name,
        version=1,
        made_on=in_words(on),
        blocks=(Heading(level=1, text="Prov"), Paragraph(words=words("Åäö.")), table),
    )
    pdf(report, layout=layout_file(catalogue), on=on)
