"""The files that the country's people hand in: lists of any length, readings, plans and reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from config.errors import NotNow
from config.hand_in import Kind
from demo.awaited import Awaited
from demo.invented.chance import stream
from demo.invented.faults import Sheet
from demo.invented.sheets import At, Sheets
from demo.papers import Papers, handed_in
from demo.simulation.country import Country
from demo.simulation.mistakes import with_mistake
from demo.simulation.stopwatch import Stopwatch
from register.desk import find_audit, find_unit_audit, plan_of, template_of
from register.models import UnitAudit
from register.sampling import draw_of, drawn_files

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

_LONG, _OFTEN = 2_000, 0.4
"""Lists with more cases than so come as csv, as large exports do; of the shorter ones this share."""


@dataclass(frozen=True)
class DrawnSheets(Sheets):
    """Sheets about the drawn files alone: nobody answers for the hundreds of thousands that were not drawn."""

    drawn: frozenset[str]

    def _cases(self, at: At) -> pd.DataFrame:
        cases = super()._cases(at)
        return cases[cases["case_ref"].isin(self.drawn)].reset_index(drop=True)


@dataclass(frozen=True)
class Paperwork(Papers):
    """What the country's people hand in, each from what they know on the day."""

    world: Country
    watch: Stopwatch

    def content(self, awaited: Awaited, kind: Kind, *, day: date, by: str) -> bytes:
        """The file that is awaited, with the mistake that is made in it the first time.

        Raises `NotNow` when there is nothing to fill in.
        """
        # What a form is filled in from is fetched in a transaction of its own: this one would lock it out.
        forms = self._fetched(awaited, kind, day=day, by=by)
        with self.register.reading() as session:
            unit_audit = find_unit_audit(session, awaited.audit, awaited.unit)
            audit = find_audit(session, awaited.audit)
            at = At(plan_of(audit), awaited.unit, day)
            if forms is not None:
                sheet = self._read(session, unit_audit, at, kind, forms)
            else:
                sheet = self._of_unit(session, unit_audit, at, kind, awaited)
            if kind is Kind.FRAME and not self._asks_for_numbers():
                sheet = without_numbers(sheet)
            mistake = self.world.mistake_of(awaited.audit, awaited.unit, kind)
            if mistake is not None and len(sheet.rows) and not handed_in(session, unit_audit, kind):
                asked = tuple(c.key for c in template_of(audit).columns()) if kind is Kind.REVIEW else ()
                sheet = with_mistake(sheet, mistake, begins=at.plan.period.start, asked=asked)
        if kind is Kind.FRAME and self._is_exported(awaited, sheet):
            return as_csv(sheet)
        return self._sheets.written(kind, sheet)

    def _asks_for_numbers(self) -> bool:
        columns = self.register.catalogue.hand_ins.forms[Kind.FRAME].columns
        return any(column.key == "personal_number" and column.required for column in columns)

    def _is_exported(self, awaited: Awaited, sheet: Sheet) -> bool:
        chance = stream(self.world.seed, awaited.unit, "export").random()
        return len(sheet.rows) > _LONG or bool(chance < _OFTEN)

    def _fetched(self, awaited: Awaited, kind: Kind, *, day: date, by: str) -> pd.DataFrame | None:
        """What the reader's forms name, fetched through the door for forms; None of what has no names in it."""
        if kind not in (Kind.REVIEW, Kind.DOUBLE):
            return None
        with self.register.reading() as session:
            plan = plan_of(find_audit(session, awaited.audit))
        with self.watch.timing("file_review", "form"):
            return self._forms(At(plan, awaited.unit, day), kind, by=by)

    def _read(self, session: Session, unit_audit: UnitAudit, at: At, kind: Kind, forms: pd.DataFrame) -> Sheet:
        draw = draw_of(session, unit_audit)
        if draw is None or draw.sealed_on is None:
            raise NotNow("Urvalet är inte draget än.")
        refs = (file.case_ref_sealed for file in drawn_files(session, unit_audit))
        drawn = frozenset(self.register.vault.open(at.plan.key, ref).decode() for ref in refs)
        sheets = DrawnSheets(self.world, self.register.catalogue, drawn)
        template, made_on = template_of(find_audit(session, at.plan.key)), at.plan.frame_made or draw.sealed_on
        return sheets.readings(at, kind, template, forms, drawn_on=draw.sealed_on, made_on=made_on)


def without_numbers(sheet: Sheet) -> Sheet:
    """The list without the column of personal numbers: it need not be there, and nobody here has one."""
    headings = {key: heading for key, heading in sheet.headings.items() if key != "personal_number"}
    return Sheet(sheet.rows[list(headings)], headings)


def as_csv(sheet: Sheet) -> bytes:
    """The sheet as a program exports it: UTF-8 with a mark, semicolons, days as 2021-03-05."""
    written = sheet.rows.copy()
    for column in ("report_received", "investigation_opened", "investigation_closed"):
        filled = written[column].notna()
        written[column] = written[column].astype("str").str[:10].where(filled, "")
    text = written.to_csv(sep=";", index=False, header=list(sheet.headings.values()), lineterminator="\r\n")
    return text.encode("utf-8-sig")
