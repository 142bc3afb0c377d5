"""A blank workbook by itself: what a spreadsheet program would trip over, and how the gate reads it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from config.hand_in import HandInColumn, HandInForm, HandInLimits
from config.template import AnswerColumn
from expectations.reading.hand_in import read
from tasks.forms.blank_sheet import BlankSheet, FormColumn
from tasks.forms.columns import of_answer
from tasks.forms.formulas import asked
from tasks.forms.workbook import blank_workbook
from tests.factories import MINI

MANY = tuple(f"Alternativ nummer {number}, med komma" for number in range(1, 20))


def made(*columns: FormColumn, **more: Any) -> bytes:
    rows: tuple[dict[str, Any], ...] = more.pop("rows", ({"ref": "A-1"}, {"ref": "A-2"}))
    ref = FormColumn("ref", "Aktnummer", locked=True)
    return blank_workbook(
        BlankSheet(name="Läsning", columns=(ref, *columns), rows=rows, guide=("Titel", "En rad."), footer="R&D", **more)
    )


def test_a_long_list_of_alternatives_with_commas_is_offered_whole() -> None:
    book = load_workbook(BytesIO(made(FormColumn("svar", "Svar", "choice", MANY))))
    [rule] = book["Läsning"].data_validations.dataValidation
    assert rule.formula1 == "'Alternativ'!$B$3:$T$3"
    assert [cell.value for cell in book["Alternativ"]["B3:T3"][0]] == list(MANY)


def test_a_note_that_would_be_too_long_points_to_the_sheet_instead() -> None:
    question = AnswerColumn("svar", "Svar", "svar", MANY, separator=";")
    column = of_answer(question, MINI)
    assert column.note == "Flera svar får anges: skriv ; emellan. Alternativen står på bladet Alternativ."
    [rule] = load_workbook(BytesIO(made(column)))["Läsning"].data_validations.dataValidation
    assert rule.prompt == column.note


def test_titles_and_messages_keep_within_what_a_spreadsheet_allows() -> None:
    column = FormColumn("svar", "Rubrik " * 20, "long_text", note="Mycket att säga. " * 40)
    [rule] = load_workbook(BytesIO(made(column)))["Läsning"].data_validations.dataValidation
    assert (len(rule.promptTitle), len(rule.prompt)) == (32, 255)


@pytest.mark.parametrize("text", ["=1+1", "+46", "-12", "@namn", "{=1}", "http://exempel.example"])
def test_what_is_known_is_written_as_words(text: str) -> None:
    page = load_workbook(BytesIO(made(rows=({"ref": text},))))["Läsning"]
    assert (page["A2"].value, page["A2"].data_type, page["A2"].hyperlink) == (text, "s", None)


def test_the_sheets_beside_the_form_do_not_disturb_the_gate() -> None:
    content = made(FormColumn("samtal", "Samtal", "choice", ("Ja", "Nej", "Aktnummer")))
    form = HandInForm(
        title="läsning",
        sheet="Läsning",
        columns=(HandInColumn(key="ref", heading="Aktnummer", type="case_ref"),),
    )
    answers = (AnswerColumn("samtal", "Samtal", "samtal", ("Ja", "Nej", "Aktnummer")),)
    file = read(content, form=form, answers=answers, limits=HandInLimits())
    assert (file.grid.sheet, file.top, file.problems) == ("Läsning", 0, ())
    assert file.frame["ref"].to_list() == ["A-1", "A-2"]


def test_a_form_whose_own_sheet_is_called_as_the_guide_is_has_its_guide_elsewhere() -> None:
    sheet = BlankSheet(
        name="Läs mig", columns=(FormColumn("ref", "Aktnummer"),), rows=(), guide=("Titel",), footer="", spare=3
    )
    assert load_workbook(BytesIO(blank_workbook(sheet))).sheetnames == ["Läs mig", "Läs mig 2"]


def test_an_answer_among_several_is_found_between_separators() -> None:
    assert asked("$B2", ["Ja"], separator=None) == 'TRIM($B2)="Ja"'
    assert asked("$B2", ['Sa "ja"', "Nej"], separator=None) == 'OR(TRIM($B2)="Sa ""ja""",TRIM($B2)="Nej")'
    closed = 'SUBSTITUTE(SUBSTITUTE(TRIM($B2),"; ",";")," ;",";")'
    assert asked("$B2", ["Oklart?"], separator=";") == f'ISNUMBER(SEARCH(";Oklart~?;",";"&{closed}&";"))'
