"""What each kind of form holds: its columns, the rows that are known beforehand, what its guide tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import DANGER, IN_DANGER, HandInColumn, HandInForm, Kind
from config.template import ReviewTemplate
from method.dates import in_words
from tasks.forms.blank_sheet import BlankSheet, FormColumn
from tasks.forms.columns import of_answer, of_form, spelt
from tasks.forms.texts import guide

_LONGEST_LIST = 2000
"""So many rows of a list have drop-downs; those below them can be filled in as well."""

_SPARE_PER_AREA = 3
_MOST_INDICATORS = 20

_FLAG = (
    "Fyll bara i om ett barn kan fara illa nu. Akten flaggas genast när filen lämnas in, vad som än fattas i den. "
    "Vänta inte på resten: lämna in filen, eller notera det med arshjul record ... danger."
)

Changes = Mapping[str, Mapping[str, Any]]
"""Column key -> how its column differs from what its form says, as fields of `FormColumn`."""


@dataclass(frozen=True)
class Occasion:
    """What a form is for. `named`: the unit's name; `due`: the day it falls due, where that is known."""

    catalogue: Catalogue
    kind: Kind
    plan: AuditFile
    unit: str
    named: str
    due: date | None

    @property
    def form(self) -> HandInForm:
        """The form as the organisation words it."""
        return self.catalogue.hand_ins.forms[self.kind]

    @property
    def title(self) -> str:
        """What is written at the top of the guide and at the foot of a page."""
        return f"{self.form.title.capitalize()}: {self.named}"

    def initials(self, reader: str) -> str:
        """What a reader signs with."""
        return self.catalogue.people.person(reader, ()).initials or reader

    def sheet(
        self, columns: Sequence[FormColumn], rows: Sequence[Mapping[str, Any]], told: Mapping[str, Any], **more: Any
    ) -> BlankSheet:
        """The sheet; `told`: what the guide names. It names functions and initials, never a person."""
        manager = self.catalogue.people.in_role("unit_manager", self.unit)
        known = {
            "owner": manager.function,
            "office": self.catalogue.organisation.office,
            "audit": self.plan.key,
            "unit": self.unit,
        }
        lines = guide(self.kind, form=self.form, title=self.title, due=self.due, **{**known, **told})
        return BlankSheet(
            name=self.form.sheet,
            columns=tuple(columns),
            rows=tuple(rows),
            guide=lines,
            **{"footer": self.title, **more},
        )


@dataclass(frozen=True)
class Share:
    """What falls to a reader: the cases as the list has them, and which part of the whole it is.

    The first `calibrating` of the cases are read by another reader as well.
    """

    reader: str
    cases: Sequence[Mapping[str, Any]]
    number: int
    of: int
    calibrating: int = 0


def list_sheet(occasion: Occasion) -> BlankSheet:
    """A case list: nothing is known of it beforehand."""
    plan, limits = occasion.plan, occasion.catalogue.hand_ins.limits
    told = {
        "start": in_words(plan.period.start),
        "end": in_words(plan.period.end),
        "low": plan.target_age.low,
        "high": plan.target_age.high,
    }
    columns = _columns(occasion.form.columns, {})
    return occasion.sheet(columns, (), told, spare=min(limits.rows, _LONGEST_LIST), open_ended=True)


def reading_sheet(occasion: Occasion, template: ReviewTemplate, share: Share, *, sealed_on: date) -> BlankSheet:
    """A reader's share: what the list says of each file is known, and who is to sign for it."""
    form, signature = occasion.form, occasion.initials(share.reader)
    listed = [column for column in form.columns if any(column.key in case for case in share.cases)]
    readers = tuple(map(occasion.initials, occasion.plan.unit(occasion.unit).readers))
    closing: Changes = {
        "reader": {"alternatives": readers},
        "read_on": {"earliest": sealed_on},
        DANGER: {"alternatives": _yes(form), "note": _FLAG},
    }
    columns = [
        *_columns(form.columns, {column.key: {"locked": True} for column in listed}),
        *(of_answer(column, template) for column in template.columns()),
        *_columns(form.closing_columns, closing),
    ]
    known = [{column.key: spelt(column, case.get(column.key)) for column in listed} for case in share.cases]
    told = {
        "template": template,
        "reader": signature,
        "part": share.number,
        "parts": share.of,
        "files": len(share.cases),
        "calibrating": share.calibrating if occasion.kind is Kind.REVIEW else 0,
    }
    footer = f"{occasion.title}, del {share.number} av {share.of}"
    return occasion.sheet(columns, [{**row, "reader": signature} for row in known], told, footer=footer)


def plan_sheet(occasion: Occasion, areas: Sequence[str], *, earliest: date, latest: date) -> BlankSheet:
    """An action plan: a row is begun for each development area, so that none is forgotten.

    Further actions have empty rows below: a row in which nothing stands is no action, and no fault.
    """
    rows = [{"number": number, "development_area": area} for number, area in enumerate(areas, start=1)]
    changes: Changes = {
        "number": {"locked": True, "lowest": len(areas) + 1, "note": "Nästa lediga nummer."},
        "development_area": {"locked": True, "alternatives": tuple(areas)},
        "due": {"earliest": earliest},
    }
    columns = _columns(occasion.form.columns, changes)
    return occasion.sheet(columns, rows, {"latest": in_words(latest)}, spare=_SPARE_PER_AREA * len(areas), frozen=2)


def progress_sheet(occasion: Occasion, actions: Sequence[tuple[int, str]]) -> BlankSheet:
    """A report: every action of the plan, by number and words."""
    rows = [{"number": number, "action": action} for number, action in actions]
    columns = _columns(occasion.form.columns, {"number": {"locked": True}, "action": {"locked": True}})
    return occasion.sheet(columns, rows, {}, frozen=2)


def indicators_sheet(occasion: Occasion, headings: Sequence[str]) -> BlankSheet:
    """A unit's own indicators: empty rows, and the template's questions to choose among."""
    columns = _columns(occasion.form.columns, {"question": {"alternatives": tuple(headings)}})
    return occasion.sheet(columns, (), {}, spare=_MOST_INDICATORS)


def _yes(form: HandInForm) -> tuple[str, ...]:
    """The one word that flags a file, where the form has a column for it."""
    flags = [column for column in (*form.columns, *form.closing_columns) if column.key == DANGER]
    return tuple(column.values[IN_DANGER][0] for column in flags)


def _columns(columns: Sequence[HandInColumn], changes: Changes) -> list[FormColumn]:
    return [of_form(column, **changes.get(column.key, {})) for column in columns]
