"""`arshjul text` and `arshjul texts`: the inspectors' own words in the reports, saved, read, found missing."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from register.models import ReportText
from tests.factories import AUDIT, TALLUNDA, Answer, CommandLine
from tests.second_half import Year, YearAt, chief

OUTLINES = {
    "audit": '# Resultat\n\n{{ text("resultat", "Resultat") }}\n\n'
    '{% for question in questions %}{{ text("om_" ~ question.key, "Frågan") }}{% endfor %}',
    "conference": '{{ text("konferens", "Till konferensen") }}',
    "year": '{{ text("sammanfattning", "Sammanfattning") }}',
    "feedback": '{{ text("inledning", "Inledning") }}',
}
FOUND = "Det finns brister i {{ percent dokumentation }} av akterna, {{ figure dokumentation @tallunda }}."


def outlined(year: Year) -> Year:
    folder = year.register.catalogue.folder / "report"
    shutil.rmtree(folder)
    folder.mkdir()
    for kind, outline in OUTLINES.items():
        (folder / f"{kind}.md").write_text(outline, encoding="utf-8")
    return year


def write(arshjul: CommandLine, year: Year, place: tuple[str, ...], text: str, *more: str) -> Answer:
    file = Path(year.path) / "text.md"
    file.write_text(text, encoding="utf-8")
    return arshjul("text", *place, file, "--by", "ao", "--on", "2024-06-03", *more, "--home", year.path)


def listed(arshjul: CommandLine, year: Year, *place: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = arshjul("texts", *place, "--format", "json", "--home", year.path).json
    return rows


def test_a_text_is_saved_from_a_file_and_read_with_its_figures(year_at: YearAt, arshjul: CommandLine) -> None:
    year = outlined(year_at("tables"))
    answer = write(arshjul, year, (AUDIT, "inledning"), FOUND, "--unit", TALLUNDA)
    assert (answer.code, answer.out) == (0, f"Sparat: Inledning, version 1, {len(FOUND)} tecken.\n")
    shown = arshjul("text", AUDIT, "inledning", "--unit", TALLUNDA, "--home", year.path).out
    head, written, _, told = shown.strip().split("\n\n")
    assert (head, written) == ("Inledning (inledning), version 1, ao 2024-06-03", FOUND)
    # Four of Tallunda's six files.
    assert told.startswith("Det finns brister i 67 % av akterna, 4 av 6 (67 %; ")


def test_a_text_is_saved_from_what_is_piped_in(
    year_at: YearAt, arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    year = outlined(year_at("laid out"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Året gick väl.".encode())))
    answer = arshjul("text", "2024", "sammanfattning", "-", "--by", "AO", "--home", year.path)
    assert (answer.code, answer.out) == (0, "Sparat: Sammanfattning, version 1, 14 tecken.\n")
    assert [(row.audit_id, row.year, row.text, row.by) for row in year.all(ReportText)] == [
        (None, 2024, "Året gick väl.", "ao")
    ]


def test_saving_the_same_again_and_withdrawing_say_so(year_at: YearAt, arshjul: CommandLine) -> None:
    year = outlined(year_at("laid out"))
    write(arshjul, year, (AUDIT, "resultat"), "Text.")
    assert write(arshjul, year, (AUDIT, "resultat"), "Text.\n").out == (
        "Texten i Resultat är redan så; inget har ändrats.\n"
    )
    assert write(arshjul, year, (AUDIT, "resultat"), "").out == "Noterat: texten i Resultat är återtagen, version 2.\n"
    assert arshjul("text", AUDIT, "resultat", "--home", year.path).out == "Resultat (resultat) har ingen text.\n"
    shown = arshjul("text", AUDIT, "resultat", "--on", "2024-06-02", "--home", year.path).out
    assert shown == "Resultat (resultat) har ingen text.\n", "the day before it was written"


def test_the_sections_are_listed_with_what_is_written_and_what_is_missing(
    year_at: YearAt, arshjul: CommandLine
) -> None:
    year = outlined(year_at("laid out"))
    write(arshjul, year, (AUDIT, "resultat"), "Text.")
    write(arshjul, year, (AUDIT, "konferens"), "Text.")
    write(arshjul, year, (AUDIT, "konferens"), "")
    rows = listed(arshjul, year, AUDIT)
    assert rows[0] == {
        "section": "resultat",
        "heading": "Resultat",
        "status": "skriven",
        "version": 1,
        "by": "ao",
        "on": "2024-06-03",
        "characters": 5,
    }
    assert [(row["section"], row["heading"], row["status"]) for row in rows[1:]] == [
        ("om_aldersgrupp", "Frågan Åldersgrupp", "saknas"),
        ("om_samtal", "Frågan Samtal med den unge", "saknas"),
        ("om_samtal_enskilt", "Frågan Samtalet var enskilt", "saknas"),
        ("om_insats", "Frågan Insats föreslås", "saknas"),
        ("om_oro", "Frågan Oron gäller", "saknas"),
        ("om_handlaggning", "Frågan Handläggning", "saknas"),
        ("konferens", "Till konferensen", "återtagen"),
    ]
    assert [row["section"] for row in listed(arshjul, year, AUDIT, "--unit", TALLUNDA)] == ["inledning"]
    assert [row["section"] for row in listed(arshjul, year, "2024")] == ["sammanfattning"]
    assert "saknas" in arshjul("texts", AUDIT, "--home", year.path).out


def test_a_text_whose_place_has_gone_is_listed_as_such(year_at: YearAt, arshjul: CommandLine) -> None:
    year = outlined(year_at("laid out"))
    write(arshjul, year, ("2024", "sammanfattning"), "Text.")
    (year.register.catalogue.folder / "report" / "year.md").write_text("# Tom", encoding="utf-8")
    [row] = listed(arshjul, year, "2024")
    assert (row["section"], row["heading"], row["status"]) == ("sammanfattning", None, "utan plats")
    assert "Text." in arshjul("text", "2024", "sammanfattning", "--home", year.path).out


def test_without_tables_a_text_is_shown_with_what_its_figures_wait_for(year_at: YearAt, arshjul: CommandLine) -> None:
    year = outlined(year_at("laid out"))
    write(arshjul, year, (AUDIT, "resultat"), FOUND)
    shown = arshjul("text", AUDIT, "resultat", "--home", year.path)
    assert shown.code == 0
    assert FOUND in shown.out
    assert "Går inte än. Siffran för {{ percent dokumentation }} går inte att visa" in shown.out


def test_the_log_tells_of_texts_in_swedish(year_at: YearAt, arshjul: CommandLine) -> None:
    year = outlined(year_at("laid out"))
    write(arshjul, year, (AUDIT, "resultat"), "Text.")
    write(arshjul, year, (AUDIT, "resultat"), "")
    write(arshjul, year, ("2024", "sammanfattning"), "Text.")
    told = [row["told"] for row in arshjul("log", "--format", "json", "--home", year.path).json]
    assert told[-3:] == [
        "texten resultat skrivs, 5 tecken (version 1)",
        "texten resultat återtas (version 2)",
        "texten sammanfattning i årsrapporten 2024 skrivs, 5 tecken (version 1)",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((AUDIT, "resultat", "FILE"), "Ange vem som skriver: --by, bland ao, fk."),
        ((AUDIT, "resultat", "FILE", "--by", chief()), "Det kan bara en inspektör göra"),
        ((AUDIT, "resultat", "FILE", "--by", "nn"), "Personen ”nn” finns inte"),
        ((AUDIT, "resultatet", "FILE", "--by", "ao"), "Menade du ”resultat”?"),
        ((AUDIT, "resultatet"), "Menade du ”resultat”?"),
        (("mini-2023", "resultat", "FILE", "--by", "ao"), "Menade du ”mini-2024”?"),
        ((AUDIT, "inledning", "FILE", "--by", "ao", "--unit", "talunda"), "Menade du ”tallunda”?"),
        (("2024", "sammanfattning", "FILE", "--by", "ao", "--unit", TALLUNDA), "Ett år har ingen enhet"),
        (("2031", "sammanfattning", "FILE", "--by", "ao"), "”2031” finns inte"),
        ((AUDIT, "resultat", "GONE", "--by", "ao"), "GONE finns inte. Ange en textfil"),
        ((AUDIT, "resultat", "BINARY", "--by", "ao"), "Spara den som ren text i UTF-8"),
    ],
)
def test_a_slip_of_the_pen_is_told_and_nothing_is_kept(
    year_at: YearAt, arshjul: CommandLine, arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    year = outlined(year_at("laid out"))
    (tmp_path / "FILE").write_text("Text.", encoding="utf-8")
    (tmp_path / "BINARY").write_bytes(b"PK\x03\x04\xff\xfe")
    files = {name: tmp_path / name for name in ("FILE", "BINARY", "GONE")}
    answer = arshjul("text", *(files.get(word, word) for word in arguments), "--home", year.path)
    assert answer.code == 2
    assert said in answer.err
    assert year.all(ReportText) == []
