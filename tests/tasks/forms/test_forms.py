"""Blank workbooks: written, filled in as a person would, and handed in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from config.hand_in import HandInColumn, Kind
from config.settings import Settings
from config.template import AnswerColumn
from tests import golden
from tests.factories import ANSWERS, AUDIT, CATALOGUE, DRAWN, MINI, TALLUNDA, Answer, CommandLine, Home, HomeAt, cases
from tests.inprocess import one_unit_organisation, one_unit_script, play
from tests.second_half import FOLLOW_UP, LACKING, TALKS, YearAt, chief

UNIT = "norrmalm"
RECORDED = "barnarenden-2021"
REVIEW = CATALOGUE.hand_ins.forms[Kind.REVIEW]
COLUMNS: tuple[HandInColumn | AnswerColumn, ...] = (*REVIEW.columns, *MINI.columns(), *REVIEW.closing_columns)
HEADINGS = {column.key: column.heading for column in COLUMNS}
Fill = Callable[[dict[str, Any]], Mapping[str, Any]]


@dataclass(frozen=True)
class Desk:
    """Somebody who asks for forms, fills them in and hands them in, all from the command line."""

    arshjul: CommandLine
    home: object
    folder: Path
    audit: str = AUDIT
    unit: str = TALLUNDA

    def asks(self, kind: Kind | str, *more: object) -> Answer:
        where = ("--unit", self.unit, "--kind", kind, "--to", self.folder, "--home", self.home)
        return self.arshjul("form", self.audit, *where, *more)

    def gets(self, kind: Kind) -> list[Path]:
        before = set(self.folder.glob("*"))
        answer = self.asks(kind)
        assert answer.code == 0, answer.err
        return sorted(set(self.folder.glob("*")) - before)

    def hands_in(self, path: Path, kind: Kind, *, by: str, on: date) -> Answer:
        who = ("--by", by, "--on", on, "--format", "json", "--home", self.home)
        return self.arshjul("receive", path, "--audit", self.audit, "--unit", self.unit, "--kind", kind, *who)

    def checks(self, path: Path, kind: Kind) -> Answer:
        where = ("--audit", self.audit, "--unit", self.unit, "--kind", kind, "--home", self.home)
        return self.arshjul("check", path, *where, "--format", "json")


def sheet(path: Path) -> Worksheet:
    return load_workbook(path).worksheets[0]


def rows(path: Path) -> list[dict[str, Any]]:
    """What stands on the form's sheet, a dict a row; rows with nothing in them left out."""
    header, *lines = sheet(path).values
    return [dict(zip(map(str, header), line, strict=True)) for line in lines if any(cell is not None for cell in line)]


def fill(path: Path, answers: Fill) -> Path:
    """Fill the form in where it may be; `answers`: a row as it stands -> heading -> what to write."""
    book = load_workbook(path)
    page = book.worksheets[0]
    header, *lines = page.values
    for number, line in enumerate(lines, start=2):
        row = dict(zip(map(str, header), line, strict=True))
        for heading, value in answers(row).items():
            cell = page.cell(number, [*row].index(heading) + 1)
            assert not cell.protection.locked, f"{heading} is locked"
            cell.value = value
    book.save(path)
    return path


def answered(row: dict[str, Any]) -> dict[str, Any]:
    """Faultless answers to the questions of the small audit."""
    return {HEADINGS[key]: answer for key, answer in ANSWERS.items()} | {HEADINGS["read_on"]: DRAWN}


@pytest.fixture
def small(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> Callable[[str], tuple[Desk, Home]]:
    """`small("file review")`: a desk in the small organisation, and the home it works in."""

    def at(stage: str) -> tuple[Desk, Home]:
        home = home_at(stage)
        return Desk(arshjul, home.path, tmp_path / "forms"), home

    return at


Small = Callable[[str], tuple[Desk, Home]]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The recorded audit at one unit, its files drawn and none of them read."""
    folder = tmp_path_factory.mktemp("recorded")
    script = one_unit_script(UNIT)
    reading = next(place for place, entry in enumerate(script.entry) if entry.receive is Kind.REVIEW)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(one_unit_organisation(folder / "organisation", UNIT)))
        settings = Settings(home=folder / "home")
        play(settings, script.model_copy(update={"entry": script.entry[:reading]}))
    return settings


def known_readings(name: str) -> dict[str, dict[str, Any]]:
    """Case number -> heading -> what a reader answered in the recorded audit."""
    cells = pd.read_excel(golden.DATA / name, engine="calamine", dtype=object, keep_default_na=False)
    told = cells.drop(columns=["Kön", "Ålder", "Granskare"]).replace("", None).to_dict("records")
    return {str(row.pop("Ärendenummer")): {str(heading): cell for heading, cell in row.items()} for row in told}


def test_the_recorded_answers_written_into_the_forms_are_taken_in(
    drawn: Settings, arshjul: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(drawn.home.parent / "organisation"))
    desk = Desk(arshjul, drawn.home, tmp_path / "forms", RECORDED, UNIT)
    first, second = known_readings(f"review_{UNIT}.xlsx"), known_readings(f"double_{UNIT}.xlsx")
    read: dict[str, str] = {}
    for path in desk.gets(Kind.REVIEW):
        fill(path, lambda row: first[row["Ärendenummer"]])
        read |= {row["Ärendenummer"]: row["Granskare"] for row in rows(path)}
        answer = desk.hands_in(path, Kind.REVIEW, by="bt", on=date(2021, 10, 21))
        assert answer.code == 0, answer.out
    assert set(read) == set(first)
    again: dict[str, str] = {}
    for path in desk.gets(Kind.DOUBLE):
        assert {row["Ärendenummer"] for row in rows(path)} <= set(second)
        again |= {row["Ärendenummer"]: row["Granskare"] for row in rows(path)}
        fill(path, lambda row: second[row["Ärendenummer"]])
        answer = desk.hands_in(path, Kind.DOUBLE, by="es", on=date(2021, 10, 29))
        assert answer.code == 0, answer.out
    assert set(again) == set(second)
    assert all(again[case] != read[case] for case in again)


def calibrating_first(home: Home, names: list[str]) -> list[str]:
    return sorted(names, key=lambda name: name not in home.twice())


def test_each_reader_gets_a_share_in_draw_order(small: Small) -> None:
    desk, home = small("file review")
    answer = desk.asks(Kind.REVIEW)
    assert answer.out.splitlines() == [
        f"{desk.folder}/aktlasning_tallunda_1-av-2.xlsx: Asta Ormbunke, 3 akter",
        f"{desk.folder}/aktlasning_tallunda_2-av-2.xlsx: Folke Kvistrum, 3 akter",
    ]
    order = ["K01", "K02", "K03", "M01", "M02", "M03"]
    shares = [rows(path) for path in sorted(desk.folder.iterdir())]
    assert [[row["Aktnummer"] for row in share] for share in shares] == [
        [home.sample()[name].case["case_ref"] for name in calibrating_first(home, mine)]
        for mine in (order[0::2], order[1::2])
    ]
    assert [{row["Läst av"] for row in share} for share in shares] == [{"AO"}, {"FK"}]


def test_what_the_list_says_is_filled_in_and_locked(small: Small) -> None:
    desk, home = small("file review")
    [path, _] = desk.gets(Kind.REVIEW)
    page, listed = sheet(path), {case["case_ref"]: case for case in cases()}
    for row in page.iter_rows(min_row=2):
        number, sex, age, *others = row
        case = listed[str(number.value)]
        assert (sex.value, age.value) == (case["sex"], case["age"])
        assert [cell.protection.locked for cell in row] == [True] * 3 + [False] * len(others)
        assert (number.number_format, others[0].number_format) == ("@", "@")
    assert (page.protection.sheet, page.protection.password) == (True, None)
    assert not page.protection.formatColumns, "a locked sheet may still be made easier to read"
    assert not page.protection.sort
    assert len(home.sample()) == 6


def test_the_header_is_the_forms_own_and_stands_first(small: Small) -> None:
    desk, _ = small("file review")
    for kind in (Kind.REVIEW, Kind.DOUBLE):
        form = CATALOGUE.hand_ins.forms[kind]
        book = load_workbook(desk.gets(kind)[0])
        page = book.worksheets[0]
        assert book.sheetnames == [form.sheet, "Läs mig", "Alternativ"]
        assert [cell.value for cell in page[1]] == [column.heading for column in COLUMNS]
        assert page.freeze_panes == "B2"
        assert page.print_title_rows == "$1:$1"
        assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)


def test_a_replaced_file_gives_its_place_in_the_share_to_its_successor(small: Small) -> None:
    desk, home = small("file review")
    home.note("file-replaced", on=DRAWN, file="K02", reason="sparrad")
    [_, second] = desk.gets(Kind.REVIEW)
    mine = calibrating_first(home, ["K04", "M01", "M03"])
    assert [row["Aktnummer"] for row in rows(second)] == [home.sample()[name].case["case_ref"] for name in mine]


def test_a_second_reading_goes_to_another_than_the_one_who_has_signed_the_first(small: Small) -> None:
    desk, home = small("file review")
    twice = {home.sample()[name].case["case_ref"] for name in home.twice()}
    for path in desk.gets(Kind.REVIEW):
        # Asta reads them all, whosever share they were.
        fill(path, lambda row: answered(row) | {"Läst av": "AO"})
        assert desk.hands_in(path, Kind.REVIEW, by="ao", on=DRAWN).code == 0
    [path] = desk.gets(Kind.DOUBLE)
    assert path.name == "andra-lasning_tallunda.xlsx"
    assert {row["Aktnummer"]: row["Läst av"] for row in rows(path)} == dict.fromkeys(twice, "FK")
    fill(path, answered)
    assert desk.hands_in(path, Kind.DOUBLE, by="fk", on=DRAWN).code == 0


def test_nothing_of_the_first_reading_is_in_the_form_of_the_second(small: Small) -> None:
    desk, _ = small("read")
    for path in desk.gets(Kind.DOUBLE):
        for row in rows(path):
            filled = {heading for heading, cell in row.items() if cell is not None}
            assert filled == {"Aktnummer", "Juridiskt kön", "År fyllda", "Läst av"}


def test_a_form_of_which_nothing_is_begun_reviews_nothing(small: Small) -> None:
    desk, _ = small("file review")
    [path, _] = desk.gets(Kind.REVIEW)
    answer = desk.hands_in(path, Kind.REVIEW, by="ao", on=DRAWN)
    assert answer.code == 4
    assert [one["rule"] for one in answer.json["problems"] if one["severity"] == "stop"] == ["review.rows"]


def test_files_that_are_not_begun_may_wait_and_one_that_is_begun_has_to_be_answered(small: Small) -> None:
    desk, _ = small("file review")
    [path, _] = desk.gets(Kind.REVIEW)
    first, *others = [row["Aktnummer"] for row in rows(path)]
    fill(path, lambda row: answered(row) if row["Aktnummer"] == first else {})
    answer = desk.hands_in(path, Kind.REVIEW, by="ao", on=DRAWN)
    assert answer.code == 0
    assert [one["row"] for one in answer.json["problems"] if one["rule"] == "review.not_begun"] == [
        *range(3, 3 + len(others))
    ]
    fill(path, lambda row: answered(row) | ({} if row["Aktnummer"] == first else {"Läst den": None}))
    answer = desk.hands_in(path, Kind.REVIEW, by="ao", on=DRAWN)
    assert {(one["rule"], one["column"]) for one in answer.json["problems"] if one["severity"] == "stop"} == {
        ("review.read_on_missing", "Läst den")
    }


def test_no_cell_holds_a_formula_and_no_name_leads_to_anybody(small: Small) -> None:
    desk, _ = small("file review")
    for path in (*desk.gets(Kind.REVIEW), *desk.gets(Kind.FRAME)):
        assert re.fullmatch(r"[a-z-]+_tallunda(_\d-av-\d)?\.xlsx", path.name)
        for page in load_workbook(path):
            assert {cell.data_type for line in page.iter_rows() for cell in line} <= {"n", "s", "d"}
            text = " ".join(str(cell) for line in page.values for cell in line if cell is not None)
            assert "Ormbunke" not in text


def validations(page: Worksheet) -> dict[str, Any]:
    """Heading -> what may be written under it."""
    return {
        str(page.cell(1, area.min_col).value): validation
        for validation in page.data_validations.dataValidation
        for area in validation.sqref.ranges
    }


def alternatives(path: Path, formula: str) -> list[Any]:
    """What a drop-down offers."""
    book = load_workbook(path)
    name, _, area = formula.partition("!")
    [line] = book[name.strip("'")][area.replace("$", "")]
    return [cell.value for cell in line]


def test_answers_are_chosen_from_the_templates_alternatives(small: Small) -> None:
    desk, _ = small("file review")
    [path, _] = desk.gets(Kind.REVIEW)
    allowed = validations(sheet(path))
    for column in MINI.columns():
        rule = allowed[column.heading]
        if column.separator is None:
            assert alternatives(path, rule.formula1) == list(column.answers)
        else:
            assert rule.type in (None, "none"), "several answers would be refused by a list"
            assert rule.prompt == f"Flera svar får anges: skriv / emellan. Alternativ: {', '.join(column.answers)}."
    assert alternatives(path, allowed["Läst av"].formula1) == ["AO", "FK"]
    assert allowed["Läst den"].type == "date"
    assert allowed["Samtalet var enskilt"].prompt == "Besvaras bara när ”Samtal med den unge” är Ja."
    assert "Juridiskt kön" not in allowed


def test_a_question_that_is_not_asked_is_shown_as_such(small: Small) -> None:
    desk, _ = small("file review")
    [path, _] = desk.gets(Kind.REVIEW)
    page = sheet(path)
    place = [cell.value for cell in page[1]].index("Samtalet var enskilt") + 1
    letter = get_column_letter(place)
    marks = [
        (rule.formula[0], rule.dxf)
        for area in page.conditional_formatting
        for rule in area.rules
        if str(area.sqref).startswith(f"{letter}2:")
    ]
    parent = 'TRIM($D2)="Ja"'
    used = "COUNTA($A2:$O2)>0"
    assert [formula for formula, _ in marks] == [
        f"AND({used},NOT({parent}),NOT(LEN(TRIM(${letter}2))=0))",
        f"AND({used},NOT({parent}))",
        f"AND({used},{parent},LEN(TRIM(${letter}2))=0)",
    ]
    answered_unasked, unasked, _ = (look for _, look in marks)
    assert answered_unasked.font.strike, "colour is not all that tells"
    assert unasked.fill.patternType not in (None, "solid")


def test_the_guide_says_who_fills_in_what_and_when(small: Small) -> None:
    desk, home = small("file review")
    [path, _] = desk.gets(Kind.REVIEW)
    text = [str(line[0]) for line in load_workbook(path)["Läs mig"].values if line[0] is not None]
    assert text[0] == "Aktläsning: Tallunda"
    assert "Fylls i av: granskare AO. Det här är del 1 av 2: 3 akter." in text
    assert "”Oron gäller”: Flera svar får anges: skriv / emellan. Till exempel: Skolfrånvaro/ Droger." in text
    assert "”Samtalet var enskilt”: Besvaras bara när ”Samtal med den unge” är Ja." in text
    assert "Lämnas in senast 26 april 2024." in text
    calibrating = sum(name in home.twice() for name in ("K01", "K03", "M02"))
    assert any(line.startswith(f"De {calibrating} första akterna läses också") for line in text) is bool(calibrating)
    assert f"Lämna in med: arshjul receive FIL --audit {AUDIT} --unit tallunda --kind review --by AO" in text
    assert home.deadline("review").due == date(2024, 4, 26)


@pytest.mark.parametrize(("kind", "files"), [(Kind.REVIEW, 6), (Kind.DOUBLE, 2)])
def test_writing_case_numbers_is_an_event(small: Small, kind: Kind, files: int) -> None:
    desk, home = small("file review")
    assert desk.asks(kind, "--by", "FK").code == 0
    [event] = home.happened("form_written")
    assert (event.who, event.evidence) == ("fk", {"kind": kind, "files": files})


def test_a_form_without_case_numbers_is_no_event(small: Small) -> None:
    desk, home = small("sampling")
    assert desk.asks(Kind.FRAME).code == 0
    assert home.happened("form_written") == []


def test_a_file_that_is_there_is_not_written_over(small: Small) -> None:
    desk, home = small("file review")
    [_, second] = desk.gets(Kind.REVIEW)
    fill(second, answered)
    before = second.read_bytes()
    sorted(desk.folder.iterdir())[0].unlink()
    answer = desk.asks(Kind.REVIEW)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"Filen {second} finns redan och skrivs inte över. Flytta den, eller ange en annan mapp med --to.\n"
    )
    assert list(desk.folder.iterdir()) == [second]
    assert second.read_bytes() == before
    assert len(home.happened("form_written")) == 1, "nothing was shown the second time"


def test_a_file_is_no_folder(small: Small) -> None:
    desk, _ = small("sampling")
    desk.folder.write_text("", encoding="utf-8")
    answer = desk.asks(Kind.FRAME)
    assert (answer.code, answer.err) == (2, f"{desk.folder} är en fil. Ange en mapp med --to.\n")


def test_a_folder_that_cannot_be_written_to_is_a_sentence(small: Small) -> None:
    desk, _ = small("sampling")
    desk.folder.write_text("", encoding="utf-8")
    answer = replace(desk, folder=desk.folder / "under").asks(Kind.FRAME)
    assert answer.code == 2
    assert answer.err == f"Det går inte att skriva i {desk.folder}/under. Kontrollera mappens rättigheter.\n"


@pytest.mark.parametrize(
    ("stage", "kind", "reason"),
    [
        ("listed", Kind.REVIEW, "Urvalet hos Tallunda är inte draget än; det finns inga akter att granska."),
        ("listed", Kind.DOUBLE, "Urvalet hos Tallunda är inte draget än; det finns inga akter att granska."),
        ("read", Kind.ACTION_PLAN, "Tallunda har inte fått sin återkoppling än; det finns inget att planera mot."),
        ("read", Kind.PROGRESS, "Tallunda har ingen godtagen åtgärdsplan att rapportera om."),
    ],
)
def test_a_form_asked_for_before_its_time_is_refused_as_a_file_would_be(
    small: Small, tmp_path: Path, stage: str, kind: Kind, reason: str
) -> None:
    desk, home = small(stage)
    answer = desk.asks(kind)
    assert (answer.code, answer.err) == (2, f"{reason}\n")
    assert not desk.folder.exists()
    assert home.happened("form_written") == []
    path = tmp_path / "any.xlsx"
    path.write_bytes(b"any")
    assert desk.checks(path, kind).err == answer.err


def test_an_unknown_kind_has_its_neighbour_named(small: Small) -> None:
    desk, _ = small("sampling")
    assert "Menade du ”review”?" in desk.asks("reviews").err


def test_a_list_can_be_asked_for_before_there_is_a_register(
    lillkommun: None, arshjul: CommandLine, tmp_path: Path
) -> None:
    desk = Desk(arshjul, tmp_path / "nowhere", tmp_path / "forms")
    [path] = desk.gets(Kind.FRAME)
    assert path.name == "lista-over-arenden_tallunda.xlsx"
    assert not (tmp_path / "nowhere").exists()


def test_a_list_pasted_into_its_form_is_taken_in(small: Small) -> None:
    desk, _ = small("sampling")
    [path] = desk.gets(Kind.FRAME)
    form = CATALOGUE.hand_ins.forms[Kind.FRAME]
    assert desk.checks(path, Kind.FRAME).code == 4, "an empty list is no list"
    book = load_workbook(path)
    page = book.worksheets[0]
    assert [cell.value for cell in page[1]] == [column.heading for column in form.columns]
    for number, case in enumerate(cases(), start=2):
        for place, column in enumerate(form.columns, start=1):
            page.cell(number, place).value = case.get(column.key)
    book.save(path)
    answer = desk.hands_in(path, Kind.FRAME, by="chef.tallunda", on=date(2024, 4, 11))
    assert answer.code == 0, answer.out


def test_cells_of_a_list_are_text_and_dates_however_long_it_is(small: Small) -> None:
    desk, _ = small("sampling")
    page = sheet(desk.gets(Kind.FRAME)[0])
    formats = {
        str(page.cell(1, place).value): page.column_dimensions[get_column_letter(place)].number_format
        for place in range(1, page.max_column + 1)
    }
    assert formats["Aktnummer"] == formats["Personbeteckning"] == "@"
    assert formats["Aktualiserad"] == "yyyy-mm-dd"
    allowed = validations(page)
    assert {heading: rule.type for heading, rule in allowed.items() if rule.type not in (None, "none")} == {
        "Juridiskt kön": "list",
        "År fyllda": "whole",
        "Aktualiserad": "date",
        "Utredning från": "date",
        "Utredning till": "date",
    }


def test_a_follow_up_asks_its_own_questions_and_reads_nothing_twice(
    year_at: YearAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    year = year_at("drawn again")
    desk = Desk(arshjul, year.path, tmp_path / "forms", FOLLOW_UP)
    [path, _] = desk.gets(Kind.REVIEW)
    asked = [HEADINGS[key] for key in year.again.asked()]
    assert [cell.value for cell in sheet(path)[1]][3:-4] == asked
    assert asked != [column.heading for column in MINI.columns()]
    assert desk.asks(Kind.DOUBLE).err == "Inga akter hos Tallunda läses två gånger.\n"


def planned(row: dict[str, Any]) -> dict[str, Any]:
    """An action in each row that is begun."""
    if row["Löpnummer"] is None:
        return {}
    return {
        "Vad vi gör": "-mallar för journalen",
        "Funktion": "Enhetschef",
        "Färdigt den": date(2024, 11, 15),
        "Så märks det": "Färre brister",
    }


@pytest.fixture
def later(year_at: YearAt, arshjul: CommandLine, tmp_path: Path) -> Callable[[str], Desk]:
    """`later("acknowledged")`: a desk at Tallunda in the second half."""
    return lambda stage: Desk(arshjul, year_at(stage).path, tmp_path / "forms")


Later = Callable[[str], Desk]


def test_a_plan_has_a_row_begun_for_each_development_area(later: Later) -> None:
    desk = later("acknowledged")
    [path] = desk.gets(Kind.ACTION_PLAN)
    assert [(row["Löpnummer"], row["Förbättringsområde"]) for row in rows(path)] == [(1, LACKING), (2, TALKS)]
    page = sheet(path)
    assert [page.cell(row, 2).protection.locked for row in (2, 3, 4)] == [True, True, False]
    area = validations(page)["Förbättringsområde"]
    assert str(area.sqref) == "B4:B9"
    assert alternatives(path, area.formula1) == [LACKING, TALKS]


def test_spare_rows_of_a_plan_are_no_faults(later: Later) -> None:
    desk = later("acknowledged")
    [path] = desk.gets(Kind.ACTION_PLAN)
    answer = desk.hands_in(fill(path, planned), Kind.ACTION_PLAN, by=chief(), on=date(2024, 6, 14))
    assert answer.code == 0, answer.out


def test_a_spare_row_takes_a_further_action_for_an_area(later: Later) -> None:
    desk = later("acknowledged")
    [path] = desk.gets(Kind.ACTION_PLAN)
    fill(path, planned)
    book = load_workbook(path)
    further: tuple[Any, ...] = (3, TALKS, "Fler möten", "Enhetschef", date(2024, 11, 15), "Två möten")
    for place, value in enumerate(further, start=1):
        book.worksheets[0].cell(4, place).value = value
    book.save(path)
    assert desk.hands_in(path, Kind.ACTION_PLAN, by=chief(), on=date(2024, 6, 14)).code == 0


def test_a_development_area_that_nobody_planned_for_is_a_fault_in_its_row(later: Later) -> None:
    desk = later("acknowledged")
    [path] = desk.gets(Kind.ACTION_PLAN)
    fill(path, lambda row: planned(row) if row["Löpnummer"] == 1 else {})
    answer = desk.hands_in(path, Kind.ACTION_PLAN, by=chief(), on=date(2024, 6, 14))
    assert answer.code == 4
    stops = {(problem["rule"], problem["row"]) for problem in answer.json["problems"] if problem["severity"] == "stop"}
    missing = ("action_missing", "owner_missing", "due_missing", "measure_missing")
    assert stops == {(f"action_plan.{rule}", 3) for rule in missing}


def test_a_report_has_a_row_for_each_action_in_the_plan(later: Later) -> None:
    desk = later("planned")
    [path] = desk.gets(Kind.PROGRESS)
    assert [tuple(row.values()) for row in rows(path)] == [
        (1, "Mallar för journalen", None, None),
        (2, "Möte varje termin", None, None),
    ]
    rule = validations(sheet(path))["Hur långt"]
    assert alternatives(path, rule.formula1) == ["Inte börjat", "På väg", "Färdigt", "Struket"]
    untouched = desk.hands_in(path, Kind.PROGRESS, by=chief(), on=date(2024, 10, 1))
    assert untouched.code == 4
    stops = [(problem["row"], problem["column"]) for problem in untouched.json["problems"]]
    assert stops == [(2, "Hur långt"), (3, "Hur långt")]
    fill(path, lambda row: {"Hur långt": "Färdigt", "Syns i": "Mallen"})
    assert desk.hands_in(path, Kind.PROGRESS, by=chief(), on=date(2024, 10, 1)).code == 0


def test_an_action_that_begins_like_a_formula_stays_words(later: Later, year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("acknowledged")
    desk = Desk(arshjul, year.path, later("acknowledged").folder)
    [path] = desk.gets(Kind.ACTION_PLAN)
    desk.hands_in(fill(path, planned), Kind.ACTION_PLAN, by=chief(), on=date(2024, 6, 14))
    year.note("plan-accepted", on=date(2024, 6, 17))
    cell = sheet(desk.gets(Kind.PROGRESS)[0])["B2"]
    assert (cell.value, cell.data_type) == ("-mallar för journalen", "s")
