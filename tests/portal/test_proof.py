"""`arshjul proof`: what is found in a file, with and without the register."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.factories import AUDIT, TALLUNDA, CommandLine, HomeAt


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A text with a fault of each severity."""
    path = tmp_path / "rapport.txt"
    path.write_text("Vi läste xx akter.\n\nMötet var måndagen den 4 maj 2022.", encoding="utf-8")
    return path


def test_a_text_with_faults_is_answered_with_them_and_sent_back(arshjul: CommandLine, text: Path) -> None:
    answer = arshjul("proof", text, "--format", "json")
    assert answer.code == 4
    assert [{**row, "message": ""} for row in answer.json] == [
        {"rule": "proof.placeholder", "severity": "stop", "page": None, "paragraph": 1, "table": None, "message": ""},
        {"rule": "proof.weekday", "severity": "warn", "page": None, "paragraph": 2, "table": None, "message": ""},
    ]
    told = arshjul("proof", text)
    assert "stycke 1" in told.out
    assert "1 fel och 1 tveksamhet." in told.out
    rows = [*csv.DictReader(io.StringIO(arshjul("proof", text, "--format", "csv").out))]
    assert [row["rule"] for row in rows] == ["proof.placeholder", "proof.weekday"]


def test_only_doubts_are_exit_code_3(arshjul: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Det var drygt 75 % (18 av 24).", encoding="utf-8")
    assert arshjul("proof", tmp_path / "a.txt").code == 3


def test_a_clean_text_is_told_what_was_judged_and_what_could_not_be(
    arshjul: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# Rapport\n\n72 procent är inte bedömt.", encoding="utf-8")
    answer = arshjul("proof", "a.md")
    assert answer.code == 0
    assert " ".join(answer.out.split()) == (
        "Inget fel hittades i a.md: platshållare, datum, summor, siffror som står bredvid varandra, personnummer och "
        "alternativtexter är bedömda. Om procenttalen stämmer med granskningens siffror, och om små antal visas, går "
        "inte att säga: lägg till --audit."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"], "no home is made"


def test_figures_and_small_counts_are_held_against_the_register(
    arshjul: CommandLine, home_at: HomeAt, tmp_path: Path
) -> None:
    home = home_at("tabulated")
    rows = [row for row in arshjul("tables", AUDIT, "--format", "json", "--home", home.path).json if row["percent"]]
    one = rows[0]
    known = f"{one['count']} av {one['base']} ({round(one['percent'])} %)"
    path = tmp_path / "a.md"
    path.write_text(
        f"Det var {known} och 1,3 procent.\n\n| Svar | Antal |\n|---|---|\n| Ja | 2 av 24 (8 %) |\n", encoding="utf-8"
    )
    answer = arshjul("proof", path, "--audit", AUDIT, "--home", home.path, "--format", "json")
    assert [(row["rule"], row["paragraph"], row["table"]) for row in answer.json] == [
        ("proof.unknown_figure", 1, None),
        ("proof.small_count", None, 1),
    ]
    assert "”1,3 procent”" in answer.json[0]["message"]
    own = arshjul("proof", path, "--audit", AUDIT, "--unit", TALLUNDA, "--home", home.path, "--format", "json")
    assert [row["rule"] for row in own.json] == ["proof.unknown_figure"], "a unit's own figures are not hidden from it"
    path.write_text(f"Det var {known}.", encoding="utf-8")
    clean = arshjul("proof", path, "--audit", AUDIT, "--home", home.path)
    assert clean.code == 0
    assert "jämförda med granskningens siffror, och antalen med gränsen för små antal (5)" in " ".join(
        clean.out.split()
    )


def test_what_cannot_be_is_a_sentence(arshjul: CommandLine, text: Path, tmp_path: Path, lillkommun: None) -> None:
    missing = arshjul("proof", tmp_path / "b.docx")
    assert (missing.code, missing.err) == (2, f"Filen {tmp_path / 'b.docx'} finns inte.\n")
    nowhere = arshjul("proof", text, "--audit", AUDIT, "--home", tmp_path / "hem")
    assert nowhere.code == 2
    assert "Det finns inget register" in nowhere.err
    assert not (tmp_path / "hem").exists()
    assert "--audit" in arshjul("proof", text, "--unit", TALLUNDA).err


def test_an_unknown_audit_is_said_to_be_unknown(arshjul: CommandLine, text: Path, home_at: HomeAt) -> None:
    answer = arshjul("proof", text, "--audit", "mini-2023", "--home", home_at("laid out").path)
    assert answer.code == 2
    assert f"Menade du ”{AUDIT}”?" in answer.err
