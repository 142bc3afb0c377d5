"""The board as people read it, and as programs do."""

from __future__ import annotations

from tests.factories import CommandLine
from tests.second_half import YearAt


def test_further_deadlines_are_told_in_words_and_in_no_key(year_at: YearAt, arshjul: CommandLine) -> None:
    home = year_at("planned").path
    text = " ".join(arshjul("status", "--home", home, "--today", "2024-06-20").out.split())
    assert "(+3 till)" in text
    places = arshjul("status", "--home", home, "--today", "2024-06-20", "--format", "json").json
    assert list(places[0]) == ["audit", "unit", "stage", "waiting_for", "since", "due", "late_days"]
    assert places[0]["waiting_for"] == "Verksamhetschef, Tallunda: lägesrapporten om åtgärdsplanen"
