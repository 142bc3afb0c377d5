"""A unit's own indicators: handed in, judged, kept as written, and shown beside the audit's figures, never in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from config.hand_in import Kind
from register.models import FigureRow, HandIn, HandInStatus, IndicatorRow
from register.stages import Stage
from tests.factories import AUDIT, CATALOGUE, READ, TALLUNDA, CommandLine, Home, HomeAt, go_on
from tests.hand_in_factory import workbook

pytestmark = pytest.mark.usefixtures("prefect")

FORM = CATALOGUE.hand_ins.forms[Kind.INDICATORS]
HEADINGS = [column.heading for column in FORM.columns]
TALKED = [
    "Barn som fått samtal",
    "Samtal med den unge",
    "95 %",
    "88 %",
    "> 90 %",
    None,
    "80 %",
    "Andel av alla",
    "2023",
]
PLANS = ["Planer", None, "alla", "mäts inte", "mäts inte", "7 av 10", None, "Planer i tid", "våren 2024"]


def handed_in(home: Home, arshjul: CommandLine, folder: Path, *rows: list[Any]) -> Any:
    path = folder / f"indikatorer-{len(rows)}-{hash(str(rows))}.xlsx"
    path.write_bytes(workbook([HEADINGS, *rows], sheet=FORM.sheet))
    where = ("--audit", AUDIT, "--unit", TALLUNDA, "--kind", "indicators", "--on", READ.isoformat())
    return arshjul("receive", path, *where, "--format", "json", "--home", home.path)


def test_indicators_stand_beside_the_audits_figures_and_in_none_of_them(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home = home_at("read")
    assert handed_in(home, arshjul, tmp_path, TALKED, PLANS).code == 0
    go_on(Stage.FILE_REVIEW, home, on=READ)
    figures = home.all(FigureRow)
    rows = arshjul("indicators", AUDIT, "--format", "json", "--home", home.path).json
    assert [(row["name"], row["question"], row["audit_says"]) for row in rows] == [
        ("Barn som fått samtal", "samtal", "Ja: 6 av 6 (100 %; 64–100 %)"),
        ("Planer", None, None),
    ]
    assert (rows[0]["goal"], rows[0]["girls"], rows[0]["boys"], rows[0]["last_year"]) == (
        "95 %",
        "88 %",
        "> 90 %",
        "80 %",
    )
    said = arshjul("indicators", AUDIT, "--home", home.path).out
    assert "de räknas inte in i granskningens siffror" in said
    assert home.all(FigureRow) == figures


def test_a_file_handed_in_again_takes_the_place_of_the_former(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home = home_at("read")
    handed_in(home, arshjul, tmp_path, TALKED, PLANS)
    handed_in(home, arshjul, tmp_path, PLANS)
    rows = arshjul("indicators", AUDIT, "--unit", TALLUNDA, "--format", "json", "--home", home.path).json
    assert [row["name"] for row in rows] == ["Planer"]
    kept = [one.status for one in home.all(HandIn) if one.kind is Kind.INDICATORS]
    assert kept == [HandInStatus.SUPERSEDED, HandInStatus.TAKEN_IN]


@pytest.mark.parametrize(
    ("change", "rule", "code"),
    [
        ({0: None}, "indicators.name_missing", 4),
        ({1: "Samtal med hästen"}, "indicators.question_unknown", 4),
        ({7: None}, "indicators.meaning_missing", 4),
        ({8: None}, "indicators.meaning_missing", 4),
        ({3: None}, "indicators.figure_missing", 3),
        ({7: "Ring 070-123 45 67"}, "privacy.phone_number", 4),
    ],
)
def test_what_nobody_could_understand_goes_back(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path, change: dict[int, Any], rule: str, code: int
) -> None:
    home = home_at("read")
    row = [change.get(place, value) for place, value in enumerate(TALKED)]
    answer = handed_in(home, arshjul, tmp_path, row)
    assert (answer.code, [one["rule"] for one in answer.json["problems"]]) == (code, [rule])
    assert bool(home.all(IndicatorRow)) is (code == 3)


def test_indicators_with_warnings_are_shown_when_the_warnings_are_accepted(
    home_at: HomeAt, arshjul: CommandLine, tmp_path: Path
) -> None:
    home = home_at("read")
    shown = ("indicators", AUDIT, "--format", "json", "--home", home.path)
    assert (
        handed_in(home, arshjul, tmp_path, [None if place == 3 else value for place, value in enumerate(TALKED)]).code
        == 3
    )
    assert arshjul(*shown).json == []
    home.note("warning-accepted", on=READ, reason="Enheten mäter bara pojkar.")
    assert [row["girls"] for row in arshjul(*shown).json] == [None]


def test_the_blank_form_is_taken_in_when_it_is_filled(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home = home_at("read")
    where = ("--unit", TALLUNDA, "--kind", "indicators", "--to", tmp_path, "--home", home.path)
    assert arshjul("form", AUDIT, *where).code == 0
    [path] = tmp_path.glob("*.xlsx")
    book = load_workbook(path)
    for place, value in enumerate(TALKED, start=1):
        book.worksheets[0].cell(2, place).value = value
    book.save(path)
    hand_in = ("--audit", AUDIT, "--unit", TALLUNDA, "--kind", "indicators", "--on", READ.isoformat())
    assert arshjul("receive", path, *hand_in, "--home", home.path).code == 0
    assert [row.name for row in home.all(IndicatorRow)] == ["Barn som fått samtal"]
