"""The sheets that people of the invented world fill in, from what they know on the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import HandInColumn, HandInForm, Kind
from config.template import AnswerColumn, ReviewTemplate
from demo.invented.answers import Files, answering
from demo.invented.cases import as_listed, invented_cases
from demo.invented.chance import stream
from demo.invented.faults import Sheet
from demo.invented.plans import Area, Planned, plan_rows, progress_rows
from demo.invented.workbook import workbook
from demo.invented.world import World
from method.dates import WorkingYear

if TYPE_CHECKING:
    import pandas as pd

_HANDLING_UNITS = ("Utredningsgrupp ungdom", "Mottagningsgrupp", "Familjegrupp")


@dataclass(frozen=True)
class At:
    """Where and when a sheet is filled in: the audit's plan as it was laid out, the unit, the day."""

    plan: AuditFile
    unit: str
    day: date


@dataclass(frozen=True)
class Sheets:
    """The invented world's sheets, in the organisation's forms."""

    world: World
    catalogue: Catalogue

    def case_list(self, at: At) -> Sheet:
        """The unit's list as its case system gives it on the day; how a sex is written differs between districts."""
        import numpy as np

        cases = as_listed(self._cases(at), made_on=at.day)
        chance = stream(self.world.seed, at.plan.key, at.unit, "list")
        form = self.catalogue.hand_ins.forms[Kind.FRAME]
        rows = cases.assign(
            handling_unit=np.array(_HANDLING_UNITS)[chance.integers(len(_HANDLING_UNITS), size=len(cases))],
            sex=_spelt(form, cases["sex"], "sex", int(chance.integers(2))),
        )
        headings = {column.key: column.heading for column in form.columns}
        return _sheet(rows, headings)

    def readings(
        self, at: At, kind: Kind, template: ReviewTemplate, known: pd.DataFrame, *, drawn_on: date, made_on: date
    ) -> Sheet:
        """The readers' answers about the files that their forms name.

        `known`: what the forms hold, columns `case_ref`, `sex`, `age`, `reader`. `made_on`: the day by which the dates
        of the list are judged.
        """
        import pandas as pd

        cases = self._cases(at)
        files = Files(cases, at.plan.key, at.unit, made_on, year_after=at.plan.follows is not None)
        answers = answering(self.world, template, self.catalogue.law)
        said = answers.answers(files)
        if kind is Kind.DOUBLE:
            said = answers.second(said, files)
        read = known.merge(pd.concat([cases["case_ref"], said], axis="columns"), on="case_ref", how="left")
        chance = stream(self.world.seed, at.plan.key, at.unit, kind, "signed")
        days = self._working_days(drawn_on, at.day)
        comments = self.world.words.comments
        said_more = chance.random(len(read)) < self.world.commented
        chosen = pd.Series(chance.choice(comments, len(read)), dtype="object")
        read["read_on"] = pd.Series([days[place] for place in sorted(chance.integers(len(days), size=len(read)))])
        read["comment"] = chosen.where(pd.Series(said_more), None)
        form = self.catalogue.hand_ins.forms[kind]
        columns: tuple[HandInColumn | AnswerColumn, ...] = (*form.columns, *template.columns(), *form.closing_columns)
        headings = {column.key: column.heading for column in columns}
        return _sheet(read, headings)

    def action_plan(self, at: At, areas: Sequence[Area], *, latest: date) -> Sheet:
        """The unit's plan; actions are done by the days of its reports, where any lies before `latest`."""
        days = [day for day in at.plan.progress_due if at.day < day <= latest] or [latest]
        return self._filled_in(Kind.ACTION_PLAN, plan_rows(self.world, at.plan.key, at.unit, areas, days=days))

    def progress(self, at: At, actions: Sequence[Planned], *, by: date) -> Sheet:
        """How far each action has come by a day."""
        form = self.catalogue.hand_ins.forms[Kind.PROGRESS]
        rows = progress_rows(self.world, at.plan.key, at.unit, actions, by=by)
        return self._filled_in(Kind.PROGRESS, rows.assign(status=_spelt(form, rows["status"], "status", 0)))

    def written(self, kind: Kind, sheet: Sheet) -> bytes:
        """The sheet as a file."""
        form = self.catalogue.hand_ins.forms[kind]
        return workbook(sheet.rows, list(sheet.headings.values()), sheet=form.sheet)

    def _filled_in(self, kind: Kind, rows: pd.DataFrame) -> Sheet:
        return _sheet(rows, {column.key: column.heading for column in self.catalogue.hand_ins.forms[kind].columns})

    def _cases(self, at: At) -> pd.DataFrame:
        return invented_cases(self.world, at.plan, at.unit, year=WorkingYear(self.catalogue.calendar))

    def _working_days(self, after: date, until: date) -> list[date]:
        """The working days from the day of the draw to the day of the hand-in."""
        year = WorkingYear(self.catalogue.calendar)
        days = [year.next_working_day(after)]
        while (day := year.add_working_days(days[-1], 1)) <= until:
            days.append(day)
        return days


def _sheet(rows: pd.DataFrame, headings: dict[str, str]) -> Sheet:
    """The rows in the form's columns; one that nobody here has anything to say in is empty."""
    filled = rows.reindex(columns=list(headings)).astype("object")
    return Sheet(filled.where(filled.notna(), None), headings)


def _spelt(form: HandInForm, codes: pd.Series[str], key: str, way: int) -> pd.Series[str]:
    """A column's codes, in one of the ways in which the form lets them be written."""
    [column] = [column for column in form.columns if column.key == key]
    return codes.map({code: ways[min(way, len(ways) - 1)] for code, ways in column.values.items()})
