"""`arshjul outcomes`: the verdicts with what they rest on, and every area with where it stands."""

from __future__ import annotations

import csv
import io
from datetime import date

from tests.factories import MOSSLIDA, TALLUNDA, CommandLine
from tests.second_half import JUDGED, NYLUNDA, PREPARED, READ_AGAIN, Year, YearAt, draw_again, read_again

CONTRACT = {"audit", "unit", "question", "before", "after", "p", "p_adjusted", "verdict", "plan"}


def row_of(out: str, *words: str) -> str:
    """The first line of a table that holds all the words."""
    return next(line for line in out.splitlines() if all(word in line for word in words))


def judged_after_a_merger(year_at: YearAt) -> Year:
    year = year_at("reported", merged={MOSSLIDA: NYLUNDA})
    year.round(PREPARED)
    draw_again(year, TALLUNDA, NYLUNDA)
    read_again(year, TALLUNDA, NYLUNDA)
    year.round(JUDGED)
    return year


def test_the_effect_with_its_interval_and_what_could_have_been_shown_stand_beside_the_verdict(
    year_at: YearAt, arshjul: CommandLine
) -> None:
    out = arshjul("outcomes", "--home", year_at("judged").path).out
    # From 4 of 6 to 1 of 4: 25.0 - 66.7 points. Six and four files, one of four pairs, show nothing at all.
    assert "-42 (-73 till 16)" in row_of(out, "4 av 6 (67 %)", "1 av 4 (25 %)")
    assert "mer än möjligt" in row_of(out, "4 av 6 (67 %)")
    assert "inga siffror" in row_of(out, "Samtalen")
    assert "95 %-intervall" in out


def test_other_programs_read_what_they_have_read_before(year_at: YearAt, arshjul: CommandLine) -> None:
    rows = arshjul("outcomes", "--format", "json", "--home", year_at("judged").path).json
    assert {frozenset(row) for row in rows} == {frozenset(CONTRACT)}
    assert [(row["unit"], row["question"]) for row in rows] == [
        (TALLUNDA, "dokumentation"),
        (TALLUNDA, None),
        (MOSSLIDA, "dokumentation"),
        (MOSSLIDA, "plan"),
    ]


def test_one_unit_is_shown_alone_under_the_name_it_has_now_too(year_at: YearAt, arshjul: CommandLine) -> None:
    year = judged_after_a_merger(year_at)
    for unit in (MOSSLIDA, NYLUNDA):
        rows = arshjul("outcomes", "--unit", unit, "--format", "json", "--home", year.path).json
        assert {row["unit"] for row in rows} == {MOSSLIDA}
    answer = arshjul("outcomes", "--unit", "nylund", "--home", year.path)
    assert (answer.code, "Menade du ”nylunda”?" in answer.err) == (2, True)


def test_a_table_marks_merged_rows_and_has_the_same_columns_in_all(year_at: YearAt, arshjul: CommandLine) -> None:
    text = arshjul("outcomes", "--format", "csv", "--home", judged_after_a_merger(year_at).path).out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["unit"], row["merged"]) for row in rows] == [
        (TALLUNDA, "False"),
        (TALLUNDA, "False"),
        (MOSSLIDA, "True"),
        (MOSSLIDA, "True"),
    ]


def test_all_shows_areas_without_a_verdict_and_every_action(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("reported")
    asked = ("outcomes", "--all", "--today", "2024-12-02", "--home", year.path)
    out = arshjul(*asked).out
    assert "åtgärd försenad" in row_of(out, "Tallunda", "Samtalen med skolan")
    action = row_of(out, "Möte varje termin")
    for told in ("Enhetschef", "2024-11-15", "pågår", "dagen har passerat"):
        assert told in action
    rows = arshjul(*asked, "--format", "json").json
    assert all(frozenset(row) > CONTRACT for row in rows)
    [row] = [row for row in rows if row["title"] == "Samtalen med skolan"]
    assert (row["standing"], row["verdict"], row["before"]) == ("action_late", None, None)
    [action] = row["actions"]
    assert (action["number"], action["status"], action["extensions"], action["stale"]) == (2, "partly", 0, True)
    assert len(list(csv.DictReader(io.StringIO(arshjul(*asked, "--format", "csv").out)))) == len(rows)


def test_more_time_is_counted_when_it_was_granted(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("planned")
    for until, granted in (("2024-12-20", True), ("2025-01-31", False)):
        asked_on = date(2024, 9, 2) if granted else date(2024, 9, 4)
        year.note("extension-asked", on=asked_on, by="chef.tallunda", number=1, until=until, reason="Många nya.")
        year.note("extension-granted" if granted else "extension-refused", on=asked_on, number=1)
    rows = arshjul("outcomes", "--all", "--today", "2024-12-02", "--format", "json", "--home", year.path).json
    [action] = rows[0]["actions"]
    assert (action["due"], action["first_due"], action["extensions"]) == ("2024-12-20", "2024-11-15", 1)


def test_a_year_shows_its_own_audits_areas_without_their_actions(year_at: YearAt, arshjul: CommandLine) -> None:
    year = year_at("judged")
    out = arshjul("outcomes", "--year", "2024", "--today", READ_AGAIN, "--home", year.path).out
    assert "omdömet ska bekräftas" in row_of(out, "Tallunda", "Samtalen med skolan")
    assert "Åtgärderna" not in out
    assert "Inga utvecklingsområden" in arshjul("outcomes", "--year", "2023", "--home", year.path).out
