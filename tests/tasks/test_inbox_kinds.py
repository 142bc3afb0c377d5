"""Which kind a file in the inbox is: by sheet and columns, together with what is awaited, and never by a guess."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from config.catalogue import Catalogue
from config.errors import UnreadableFile
from config.hand_in import HandInColumn, Kind
from tasks.inbox.kinds import UnclearKind, kind_of
from tests import golden
from tests.factories import CATALOGUE, MINI
from tests.hand_in_factory import delimited, workbook

FORMS = CATALOGUE.hand_ins
EVERY = tuple(Kind)
ASKED = [column.heading for column in MINI.columns()]


def headings(kind: Kind, *, only_required: bool = False) -> list[str]:
    form = FORMS.forms[kind]

    def shown(columns: Sequence[HandInColumn]) -> list[str]:
        return [column.heading for column in columns if column.required or not only_required]

    asked = ASKED if kind in (Kind.REVIEW, Kind.DOUBLE) else []
    return [*shown(form.columns), *asked, *shown(form.closing_columns)]


def table(kind: Kind, **more: Any) -> list[list[Any]]:
    return [headings(kind, **more), [None] * len(headings(kind, **more)), ["x"]]


def sheet(kind: Kind) -> str:
    return FORMS.forms[kind].sheet


@pytest.mark.parametrize("kind", Kind)
def test_a_form_tells_its_kind(kind: Kind) -> None:
    assert kind_of(workbook(table(kind), sheet=sheet(kind)), FORMS, takes=()) is kind


@pytest.mark.parametrize("kind", [Kind.FRAME, Kind.ACTION_PLAN, Kind.PROGRESS, Kind.INDICATORS])
@pytest.mark.parametrize("only_required", [False, True])
def test_what_is_no_reading_is_told_by_its_columns_alone(kind: Kind, only_required: bool) -> None:
    rows = table(kind, only_required=only_required)
    assert kind_of(workbook(rows, sheet="Blad1"), FORMS, takes=EVERY) is kind
    assert kind_of(delimited(rows), FORMS, takes=EVERY) is kind


@pytest.mark.parametrize("content", [workbook(table(Kind.REVIEW), sheet="Blad1"), delimited(table(Kind.DOUBLE))])
def test_first_and_second_readings_have_the_same_columns_and_are_not_guessed_at(content: bytes) -> None:
    with pytest.raises(UnclearKind) as unclear:
        kind_of(content, FORMS, takes=(Kind.REVIEW, Kind.DOUBLE))
    assert unclear.value.between == (Kind.REVIEW, Kind.DOUBLE)


def test_where_nothing_is_read_twice_a_reading_is_a_first_one() -> None:
    assert kind_of(delimited(table(Kind.REVIEW)), FORMS, takes=(Kind.REVIEW,)) is Kind.REVIEW


def test_a_workbook_with_both_readings_is_not_guessed_at() -> None:
    book = workbook(table(Kind.REVIEW), sheet=sheet(Kind.REVIEW), **{sheet(Kind.DOUBLE): table(Kind.DOUBLE)})
    with pytest.raises(UnclearKind) as unclear:
        kind_of(book, FORMS, takes=(Kind.REVIEW, Kind.DOUBLE))
    assert unclear.value.between == (Kind.REVIEW, Kind.DOUBLE)


def test_a_sheet_that_is_called_one_thing_and_holds_another_is_not_guessed_at() -> None:
    with pytest.raises(UnclearKind) as unclear:
        kind_of(workbook(table(Kind.REVIEW), sheet=sheet(Kind.FRAME)), FORMS, takes=(Kind.FRAME,))
    assert unclear.value.between == (Kind.FRAME, Kind.REVIEW, Kind.DOUBLE)


def test_a_list_of_which_little_is_left_is_told_by_its_sheet_or_by_what_is_awaited() -> None:
    rows: list[list[Any]] = [["Aktnummer", "Juridiskt kön", "År fyllda"], ["A1", "K", 14]]
    assert kind_of(workbook(rows, sheet=sheet(Kind.FRAME)), FORMS, takes=()) is Kind.FRAME
    assert kind_of(delimited(rows), FORMS, takes=(Kind.FRAME,)) is Kind.FRAME


def test_a_table_of_something_else_is_like_none() -> None:
    with pytest.raises(UnclearKind) as unclear:
        kind_of(workbook([["Aktnummer", "Läst av", "Rum"], ["A1", "AO", 3]], sheet="Blad1"), FORMS, takes=EVERY)
    assert unclear.value.between == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "tom"), (b"PK\x03\x04 and no more", "skadad"), (b"\x89PNG\x00\x01", "ingen tabell")],
)
def test_what_cannot_be_opened_is_told_as_such(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        kind_of(content, FORMS, takes=EVERY)


WHOLE = sorted(path for path in golden.DATA.glob("*.xlsx"))
BROKEN = sorted((golden.ROOT / "demo" / "broken").glob("*_*.*"))
KIND_OF = {"frame": Kind.FRAME, "review": Kind.REVIEW, "double": Kind.DOUBLE, "action": Kind.ACTION_PLAN}
KIND_OF |= {"progress": Kind.PROGRESS}


@pytest.mark.parametrize(
    "path", [path for path in [*WHOLE, *BROKEN] if "truncated" not in path.name], ids=lambda p: p.name
)
def test_the_recorded_audits_files_are_told_whole_and_broken(path: Path) -> None:
    meant = KIND_OF[path.name.removeprefix("follow_up_").partition("_")[0]]
    assert kind_of(path.read_bytes(), Catalogue(golden.STOCKHOLM).hand_ins, takes=()) is meant


def test_a_workbook_without_any_table_is_like_none() -> None:
    book, content = Workbook(), BytesIO()
    book.save(content)
    assert load_workbook(BytesIO(content.getvalue())).sheetnames == ["Sheet"]
    with pytest.raises(UnclearKind) as unclear:
        kind_of(content.getvalue(), FORMS, takes=EVERY)
    assert unclear.value.between == ()
