"""`arshjul log`: what happened, in words; and every way of changing it afterwards, found."""

from __future__ import annotations

import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from register.desk import SYSTEM
from tasks.anchor import anchor
from tests.factories import AUDIT, DRAWN, LAID_OUT, MOSSLIDA, TALLUNDA, Answer, CommandLine, Home, HomeAt, at
from tests.played import Played
from tests.tampering import AT_AN_END, INSIDE, OUTSIDE, changed, rewrite, run


def verify(arshjul: CommandLine, home: Home, *more: str) -> Answer:
    return arshjul("log", "--verify", *more, "--home", home.path)


def middle(home: Home) -> int:
    database = sqlite3.connect(home.database)
    [(last,)] = database.execute("SELECT max(id) FROM event")
    database.close()
    return int(last) // 2


def test_a_log_that_nobody_touched_is_whole(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("tabulated")
    answer = verify(arshjul, home)
    assert answer.code == 0
    found = re.match(r"(\d+) händelser, kedjan är hel\.\nSista länken: (\d+):(\w{64})\n", answer.out)
    assert found is not None
    number, position, noted = found.groups()
    assert number == position
    assert "Inget är noterat" in answer.out
    [told] = verify(arshjul, home, "--format", "json").json
    assert told == {
        "whole": True,
        "position": int(position),
        "hash": noted,
        "anchored": 0,
        "how": None,
        "broken_at": None,
        "event": None,
        "day": None,
        "what": None,
    }


@pytest.mark.parametrize("name", INSIDE)
def test_whatever_is_changed_in_the_middle_the_first_broken_link_is_named(
    home_at: HomeAt, arshjul: CommandLine, name: str
) -> None:
    case, home = INSIDE[name], home_at("tabulated")
    place = middle(home)
    answer = verify(arshjul, changed(home, case.tamper))
    assert (answer.code, answer.out) == (5, "")
    assert f"Kedjan brister på plats {place}" in answer.err
    assert case.said in answer.err
    assert verify(arshjul, home, "--format", "json").code == 5
    [told] = verify(arshjul, home, "--format", "json").json
    assert (told["whole"], told["how"], told["broken_at"]) == (False, case.how, place)
    assert told["position"] == place - 1


def test_the_first_broken_link_is_named_by_event_day_and_what_it_says(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = changed(home_at("sampling"), run("UPDATE event SET day = '2024-01-01' WHERE what = 'invited'"))
    assert verify(arshjul, home).err == (
        "Kedjan brister på plats 3, händelse 3 den 2024-01-01 (bjuds in till det inledande mötet 2024-04-08): "
        "händelsen är ändrad, eller en annan än den som länkades här. Jämför registret med en säkerhetskopia.\n"
    )


@pytest.mark.parametrize("name", AT_AN_END)
def test_whatever_is_changed_at_an_end_is_found(home_at: HomeAt, arshjul: CommandLine, name: str) -> None:
    case = AT_AN_END[name]
    home = changed(home_at("tabulated"), case.tamper)
    answer = verify(arshjul, home)
    assert answer.code == 5
    assert case.said in answer.err
    assert verify(arshjul, home, "--format", "json").json[0]["how"] == case.how


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_the_chain_cannot_tell_an_anchor_does(home_at: HomeAt, arshjul: CommandLine, name: str) -> None:
    case, home = OUTSIDE[name], home_at("tabulated")
    anchor.fn(home.path, now=at(DRAWN))
    noted = home.register.settings.anchors.read_text()
    assert "1 plats som noterats i" in verify(arshjul, home).out
    changed(home, case.tamper)
    assert verify(arshjul, home).code == 5
    assert case.said in verify(arshjul, home).err
    assert verify(arshjul, home, "--format", "json").json[0]["how"] == case.how
    home.register.settings.anchors.unlink()
    assert verify(arshjul, home).code == 0, "from inside it cannot be seen"
    position, kept = noted.split()[1:]
    answer = verify(arshjul, home, "--head", f"{position}:{kept}")
    assert answer.code == 5
    assert case.said in answer.err


def test_what_was_written_anew_lies_between_the_last_anchor_that_holds_and_the_first_that_does_not(
    home_at: HomeAt, arshjul: CommandLine
) -> None:
    home = home_at("tabulated")
    place = middle(home)
    database = sqlite3.connect(home.database)
    links = dict(database.execute("SELECT id, hash FROM event_link"))
    database.close()
    home.register.settings.anchors.parent.mkdir(exist_ok=True)
    home.register.settings.anchors.write_text(
        "".join(f"2024-04-08T10:00:00Z {number} {links[number]}\n" for number in (2, place - 1, place + 1, len(links)))
    )
    assert "4 platser som noterats" in verify(arshjul, home).out
    changed(home, rewrite)
    assert f"Kedjan brister mellan plats {place - 1} och plats {place + 1}, " in verify(arshjul, home).err


def test_an_older_copy_put_back_is_told(home_at: HomeAt, arshjul: CommandLine, tmp_path: Path) -> None:
    home = home_at("laid out")
    anchor.fn(home.path, now=at(LAID_OUT))
    copy = tmp_path / "copy.db"
    home.register.close()
    shutil.copy(home.database, copy)
    with home.desk(LAID_OUT) as desk:
        desk.log(None, "looked")
    anchor.fn(home.path, now=at(DRAWN))
    assert verify(arshjul, home).code == 0
    home.register.close()
    for path in home.database.parent.glob("register.db-*"):
        path.unlink()
    shutil.copy(copy, home.database)
    assert verify(arshjul, home).code == 5
    assert "Kedjan slutar på plats 2, men plats 3 är noterad" in verify(arshjul, home).err


def test_a_head_kept_elsewhere_is_held_against(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("laid out")
    kept = re.search(r"\d+:\w{64}", verify(arshjul, home).out)
    assert kept is not None
    assert "stämmer med det som noterats för plats 2" in verify(arshjul, home, "--head", kept[0]).out
    assert verify(arshjul, home, "--head", f"1{kept[0][1:]}").code == 5
    assert verify(arshjul, home, "--head", f"9{kept[0][1:]}").code == 5


@pytest.mark.parametrize("head", ["", "17", "17:abc", f"0:{'a' * 64}", f"x:{'a' * 64}", f"17:{'G' * 64}"])
def test_a_head_that_is_none_is_told_how_to_write(home_at: HomeAt, arshjul: CommandLine, head: str) -> None:
    answer = verify(arshjul, home_at("laid out"), "--head", head)
    assert answer.code == 2
    assert f"--head är ”{head}”. Skriv plats och kontrollsumma med kolon emellan" in answer.err


def test_anchors_that_cannot_be_read_are_told(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("laid out")
    anchor.fn(home.path, now=at(LAID_OUT))
    with home.register.settings.anchors.open("a") as anchors:
        anchors.write("2024-04-08T10:00:00Z 3 abc\n")
    answer = verify(arshjul, home)
    assert answer.code == 0
    assert "Rad 2 där går inte att läsa." in answer.out


def test_the_log_tells_day_time_who_where_and_what(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("sampling")
    rows = arshjul("log", "--format", "json", "--home", home.path).json
    assert rows[0] == {
        "event": 1,
        "day": "2024-03-18",
        "time": "12:00",
        "who": "ao",
        "audit": AUDIT,
        "unit": TALLUNDA,
        "what": "laid_out",
        "told": "läggs ut på årshjulet; inledande möte 2024-04-08",
    }
    assert (rows[-1]["who"], rows[-1]["told"]) == (SYSTEM, "går från planering till urval")
    text = arshjul("log", "--home", home.path).out
    assert len(text.splitlines()) == len(rows) + 1
    assert re.search(r"2024-04-08 +12:00 +Årshjul +mini-2024 +tallunda +går från planering till urval", text)


def test_the_log_of_one_audit_one_unit_and_since_a_day(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = home_at("sampling")
    with home.desk(LAID_OUT) as desk:
        desk.log(None, "looked")
    listed = ("log", "--format", "json", "--home", home.path)
    everything = arshjul(*listed).json
    assert [row["unit"] for row in everything if row["audit"] is None] == [None]
    assert arshjul(*listed, AUDIT).json == [row for row in everything if row["audit"] == AUDIT]
    assert arshjul(*listed, "--unit", MOSSLIDA).json == [row for row in everything if row["unit"] == MOSSLIDA]
    since = arshjul(*listed, AUDIT, "--unit", TALLUNDA, "--since", "2024-04-08").json
    assert since == [row for row in everything if row["unit"] == TALLUNDA and row["day"] >= "2024-04-08"]
    assert 0 < len(since) < len(everything)
    assert arshjul("log", "--since", "2030-01-01", "--home", home.path).out == "Det finns inga händelser att visa.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("mini-2023",), "Menade du ”mini-2024”?"),
        (("--unit", "talunda"), "Menade du ”tallunda”?"),
        (("--since", "måndag"), "”måndag” är inte ett datum."),
        ((AUDIT, "--verify"), "Skriv det utan granskning, --unit och --since."),
    ],
)
def test_a_slip_of_the_pen_is_told(
    home_at: HomeAt, arshjul: CommandLine, arguments: tuple[str, ...], said: str
) -> None:
    answer = arshjul("log", *arguments, "--home", home_at("laid out").path)
    assert answer.code == 2
    assert said in answer.err


def test_an_event_that_was_made_untellable_does_not_hide_the_others(home_at: HomeAt, arshjul: CommandLine) -> None:
    home = changed(home_at("laid out"), run("UPDATE event SET evidence = '[]' WHERE id = 1"))
    rows = arshjul("log", "--format", "json", "--home", home.path).json
    assert [row["told"] for row in rows] == ["laid_out", "läggs ut på årshjulet; inledande möte 2024-04-10"]


def test_a_round_notes_the_head_when_it_has_moved(home_at: HomeAt) -> None:
    home = home_at("laid out")
    assert anchor.fn(home.path, now=at(LAID_OUT))
    assert not anchor.fn(home.path, now=at(DRAWN))
    assert len(home.register.settings.anchors.read_text().splitlines()) == 1


def test_the_demo_leaves_a_whole_chain_that_agrees_with_what_every_round_noted(
    demo: Played, arshjul: CommandLine
) -> None:
    noted = (demo.home / "logs" / "chain.txt").read_text().splitlines()
    positions = [int(line.split()[1]) for line in noted]
    assert len(positions) > 20
    assert positions == sorted(set(positions))
    [told] = arshjul("log", "--verify", "--format", "json", "--home", demo.home).json
    assert (told["whole"], told["anchored"]) == (True, len(noted))
    assert told["position"] == len(arshjul("log", "--format", "json", "--home", demo.home).json)
