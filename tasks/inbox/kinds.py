"""Which kind of file it is, by its sheet and columns together with what is awaited; never by a guess."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from config.errors import UnreadableFile
from config.hand_in import HandIns, Kind
from expectations.danger import FlaggedRow, flagged_rows
from expectations.reading.grid import header_row, tidy
from expectations.reading.hand_in import read
from expectations.reading.headings import match_headings, names_of
from expectations.reading.workbook import read_grid
from register.database import Register
from register.desk import find_unit_audit
from register.file_review import sampled_files
from register.models import Turn

READINGS = (Kind.REVIEW, Kind.DOUBLE)
_ENOUGH = 0.5
"""So great a part of the columns that a kind requires has to be there for a file without the kind's mark."""


class UnclearKind(Exception):
    """What the file is cannot be told; `between`: the kinds that it may be, none when it is like none."""

    def __init__(self, between: Sequence[Kind]) -> None:
        super().__init__(", ".join(between))
        self.between = tuple(between)


@dataclass(frozen=True)
class Likeness:
    """How like a kind's form the file is. `marked`: its sheet is called so; `share`: of the required columns."""

    kind: Kind
    marked: bool
    share: float


def kind_of(content: bytes, forms: HandIns, *, takes: Collection[Kind]) -> Kind:
    """The kind that the file is more like than any other; `takes`: what there is room for now, which parts equals.

    Raises `UnclearKind`, and `UnreadableFile` for what is no table of any kind. Of the two readings, which have the
    same columns, only the sheet's name tells.
    """
    found = _likenesses(content, forms)
    best = max((one.share for one in found), default=0.0)
    likely = [one for one in found if one.share == best]
    marked = [one.kind for one in found if one.marked]
    if marked:
        if len(marked) == 1 and marked[0] in [one.kind for one in likely]:
            return marked[0]
        raise UnclearKind(sorted({*marked, *(one.kind for one in likely)}, key=list(Kind).index))
    if best < _ENOUGH:
        raise UnclearKind([])
    awaited = [one.kind for one in likely if one.kind in takes] or [one.kind for one in likely][:1]
    if len(awaited) > 1:
        raise UnclearKind(awaited)
    return awaited[0]


def require_own_reading(register: Register, content: bytes, audit: str, unit: str) -> None:
    """Raise `UnclearKind` for a file marked as first readings that holds what looks like second ones.

    Somebody else has read the file first, and it is to be read twice: then the form may only have been borrowed.
    """
    forms = register.catalogue.hand_ins
    form = forms.forms[Kind.REVIEW]
    try:
        rows = read(content, form=form, limits=forms.limits, time_zone=forms.time_zone).frame
    except UnreadableFile:
        return
    with register.reading() as session:
        files = sampled_files(session, register.vault, find_unit_audit(session, audit, unit))
    first = {
        str(file.case["case_ref"]): file.readings[Turn.FIRST].reader
        for file in files
        if file.row.read_twice and Turn.FIRST in file.readings
    }
    keys = {
        name.casefold(): person.key
        for person in register.catalogue.people.inspectors
        for name in (person.key, person.initials or person.key)
    }
    for case_ref, reader in rows.loc[rows["read_on"].notna(), ["case_ref", "reader"]].itertuples(index=False):
        signed = keys.get(str(reader or "").casefold())
        if signed is not None and first.get(str(case_ref), signed) != signed:
            raise UnclearKind(READINGS)


def flags_of(content: bytes, forms: HandIns) -> int:
    """How many rows flag a child in danger, whichever of the readings the file is, and whosever."""
    return max(len(_flagged(content, kind, forms)) for kind in READINGS)


def _flagged(content: bytes, kind: Kind, forms: HandIns) -> Sequence[FlaggedRow]:
    form = forms.forms[kind]
    try:
        return flagged_rows(read(content, form=form, limits=forms.limits, time_zone=forms.time_zone), form)
    except UnreadableFile:
        return ()


def _likenesses(content: bytes, forms: HandIns) -> list[Likeness]:
    """One for each kind of which the file has two headings. Raises `UnreadableFile` when it cannot be opened at all."""
    found, faults = [], []
    for kind in forms.forms:
        try:
            found.append(_likeness(content, kind, forms))
        except UnreadableFile as error:
            faults.append(str(error))
    # What is wrong with the file as such is said of it whatever is looked for.
    if not found and len(set(faults)) == 1:
        raise UnreadableFile(faults[0])
    return found


def _likeness(content: bytes, kind: Kind, forms: HandIns) -> Likeness:
    form = forms.forms[kind]
    columns = (*form.columns, *form.closing_columns)
    names = {name for column in columns for name in names_of(column)}
    grid = read_grid(content, sheet=form.sheet, headings=names, limits=forms.limits)
    top, _ = header_row(grid.rows, names)
    places = match_headings(grid.rows[top], columns, row=top + 1).places
    required = [column.key for column in columns if column.required]
    marked = grid.sheet is not None and tidy(grid.sheet).casefold() == form.sheet.casefold()
    return Likeness(kind, marked, sum(key in places for key in required) / len(required))
