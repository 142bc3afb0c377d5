"""Blank workbooks for what people hand in: each with what is known of its rows, so that nobody types it anew.

A form asked for before its time is refused as a file would be, by `tasks.hand_in`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import assert_never

from sqlmodel import Session

from config.errors import ArshjulError, NotNow
from config.hand_in import Kind
from method.shares import dealt, dealt_again, in_force
from register import action_plan, sampling
from register.database import Register
from register.deadlines import open_of
from register.desk import Deed, Desk, find_unit_audit, plan_of, template_of
from register.file_review import SampledFile, sampled_files
from register.hand_ins import DEADLINE_OF
from register.models import FileRole, Turn, UnitAudit
from tasks.forms.blank_sheet import BlankSheet
from tasks.forms.sheets import Occasion, Share, indicators_sheet, list_sheet, plan_sheet, progress_sheet, reading_sheet
from tasks.forms.workbook import blank_workbook
from tasks.hand_in import Addressed, is_laid_out

WRITTEN = "form_written"
"""The event of a form that shows case numbers."""


@dataclass(frozen=True)
class BlankForm:
    """A form by its file's name, and whose it is: a name as the screen says it. `files`: how many case files."""

    name: str
    content: bytes
    owner: str
    files: int | None = None


def write_forms(register: Register, to: Addressed, *, folder: Path, deed: Deed) -> list[BlankForm]:
    """Write the forms to the folder; none when one of them is there already.

    Forms with case numbers are an event, kept before they are written: no showing is without its event.
    Raises `UnknownName` for an audit or unit that does not exist, `NotNow` before there is anything to fill in,
    `ArshjulError` for a folder that cannot be written to.
    """
    if to.kind is Kind.FRAME and not is_laid_out(register, to.audit):
        planned = _planned(register, to)
        forms = [_of_manager(planned, list_sheet(planned))]
        _refuse_to_overwrite(folder, forms)
    else:
        with register.transaction() as session:
            desk = Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=deed)
            forms = _forms(desk, to)
            _refuse_to_overwrite(folder, forms)
    _write(folder, forms)
    return forms


def _forms(desk: Desk, to: Addressed) -> list[BlankForm]:
    unit_audit = find_unit_audit(desk.session, to.audit, to.unit)
    occasion = Occasion(
        catalogue=desk.catalogue,
        kind=to.kind,
        plan=plan_of(desk.audit_of(unit_audit)),
        unit=to.unit,
        named=unit_audit.unit_name,
        due=_due(desk.session, unit_audit, to.kind),
    )
    match to.kind:
        case Kind.FRAME:
            return [_of_manager(occasion, list_sheet(occasion))]
        case Kind.REVIEW | Kind.DOUBLE:
            return _readings(desk, unit_audit, occasion)
        case Kind.ACTION_PLAN:
            return [_of_manager(occasion, _action_plan(desk.session, unit_audit, occasion))]
        case Kind.INDICATORS:
            headings = [column.heading for column in template_of(desk.audit_of(unit_audit)).columns()]
            return [_of_manager(occasion, indicators_sheet(occasion, headings))]
        case Kind.PROGRESS:
            return [_of_manager(occasion, _progress(desk.session, unit_audit, occasion))]
        case _:
            assert_never(to.kind)


def _of_manager(occasion: Occasion, sheet: BlankSheet) -> BlankForm:
    manager = occasion.catalogue.people.in_role("unit_manager", occasion.unit)
    return BlankForm(_file_name(occasion), blank_workbook(sheet), manager.name)


def _readings(desk: Desk, unit_audit: UnitAudit, occasion: Occasion) -> list[BlankForm]:
    draw = sampling.draw_of(desk.session, unit_audit)
    if draw is None or draw.sealed_on is None:
        raise NotNow(f"Urvalet hos {unit_audit.unit_name} är inte draget än; det finns inga akter att granska.")
    shares = _shares(desk, unit_audit, occasion)
    if not shares:
        raise NotNow(f"Inga akter hos {unit_audit.unit_name} läses två gånger.")
    template, forms = template_of(desk.audit_of(unit_audit)), []
    for share in shares:
        sheet = reading_sheet(occasion, template, share, sealed_on=draw.sealed_on)
        name, owner = _file_name(occasion, share), desk.catalogue.people.person(share.reader, ()).name
        forms.append(BlankForm(name, blank_workbook(sheet), owner, len(share.cases)))
    desk.log(unit_audit, WRITTEN, evidence={"kind": occasion.kind, "files": sum(form.files or 0 for form in forms)})
    return forms


def _shares(desk: Desk, unit_audit: UnitAudit, occasion: Occasion) -> list[Share]:
    """What falls to each reader: files read twice first, for calibration, each in draw order; nobody without a file."""
    files = {file.row.pseudonym: file for file in sampled_files(desk.session, desk.vault, unit_audit)}
    order, readers = _order(desk.session, unit_audit), occasion.plan.unit(occasion.unit).readers
    reader_of = dealt(order, readers)
    if occasion.kind is Kind.DOUBLE:
        twice = [name for name in order if files[name].row.read_twice]
        reader_of = dealt_again(twice, reader_of | _signed(files), readers)
    calibrating_first = sorted(order, key=lambda name: not files[name].row.read_twice)
    dealt_to = {
        reader: [files[name] for name in calibrating_first if reader_of.get(name) == reader]
        for reader in readers
        if reader in reader_of.values()
    }
    return [
        Share(
            reader,
            cases=[file.case for file in mine],
            number=number,
            of=len(dealt_to),
            calibrating=sum(file.row.read_twice for file in mine),
        )
        for number, (reader, mine) in enumerate(dealt_to.items(), start=1)
    ]


def _order(session: Session, unit_audit: UnitAudit) -> list[str]:
    """The pseudonyms of the sample in force, a reserve in the place of the file that it has replaced."""
    drawn = [row for row in sampling.drawn_files(session, unit_audit) if row.role is not FileRole.RESERVE]
    names = {row.id: row.pseudonym for row in drawn}
    replaced_by = {row.pseudonym: names[row.replaced_by] for row in drawn if row.replaced_by is not None}
    return in_force([row.pseudonym for row in drawn], replaced_by)


def _signed(files: dict[str, SampledFile]) -> dict[str, str]:
    """Who has made a first reading, whosever share it was."""
    return {name: file.readings[Turn.FIRST].reader for name, file in files.items() if Turn.FIRST in file.readings}


def _action_plan(session: Session, unit_audit: UnitAudit, occasion: Occasion) -> BlankSheet:
    given_on = unit_audit.feedback_given_on
    if given_on is None:
        raise NotNow(f"{unit_audit.unit_name} har inte fått sin återkoppling än; det finns inget att planera mot.")
    areas = list(dict.fromkeys(action_plan.area_names(session, unit_audit).values()))
    if not areas:
        raise NotNow(f"{unit_audit.unit_name} har inga utvecklingsområden; det finns inget att planera mot.")
    return plan_sheet(occasion, areas, earliest=given_on, latest=action_plan.verdict_due(unit_audit))


def _progress(session: Session, unit_audit: UnitAudit, occasion: Occasion) -> BlankSheet:
    actions = action_plan.actions_in_force(session, unit_audit)
    if not actions:
        raise NotNow(f"{unit_audit.unit_name} har ingen godtagen åtgärdsplan att rapportera om.")
    return progress_sheet(occasion, [(action.number, action.action) for action in actions])


def _planned(register: Register, to: Addressed) -> Occasion:
    """What the audit's own file says, before it is on the wheel."""
    plan, catalogue = register.catalogue.audit(to.audit), register.catalogue
    unit = plan.unit(to.unit)
    return Occasion(catalogue, to.kind, plan, unit.key, catalogue.units.unit(unit.key).name, unit.list_due)


def _due(session: Session, unit_audit: UnitAudit, kind: Kind) -> date | None:
    """The day on which the file is awaited, or was planned to be."""
    awaited = [deadline.due for deadline in open_of(session, unit_audit) if deadline.kind == DEADLINE_OF.get(kind)]
    planned = {
        Kind.FRAME: unit_audit.list_due,
        Kind.REVIEW: unit_audit.review_due,
        Kind.DOUBLE: unit_audit.double_due,
        Kind.ACTION_PLAN: unit_audit.plan_due,
    }
    return awaited[0] if awaited else planned.get(kind)


def _file_name(occasion: Occasion, share: Share | None = None) -> str:
    """Names neither a person nor a case."""
    letters = unicodedata.normalize("NFKD", occasion.form.title.casefold()).encode("ascii", "ignore").decode()
    part = f"_{share.number}-av-{share.of}" if share is not None and share.of > 1 else ""
    return f"{re.sub('[^a-z0-9]+', '-', letters).strip('-')}_{occasion.unit}{part}.xlsx"


def _refuse_to_overwrite(folder: Path, forms: Sequence[BlankForm]) -> None:
    if folder.exists() and not folder.is_dir():
        raise ArshjulError(f"{folder} är en fil. Ange en mapp med --to.")
    for form in forms:
        if (folder / form.name).exists():
            raise ArshjulError(
                f"Filen {folder / form.name} finns redan och skrivs inte över. "
                "Flytta den, eller ange en annan mapp med --to."
            )


def _write(folder: Path, forms: Sequence[BlankForm]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for form in forms:
            with (folder / form.name).open("xb") as file:
                file.write(form.content)
    except OSError:
        raise ArshjulError(f"Det går inte att skriva i {folder}. Kontrollera mappens rättigheter.") from None
