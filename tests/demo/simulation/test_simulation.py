"""A country of three municipalities, from the first letter to the verdicts a year later."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from config.errors import ArshjulError
from config.settings import Settings
from demo.simulation import play
from demo.simulation.size import Size
from tests.bench import national
from tests.inprocess import everything
from tests.played import CONSOLE_SCRIPT, environment

SIZE = Size(units=3, cases=600, files=6, questions=12, seed="7")
OPTIONS = ("--units", "3", "--cases", "600", "--files", "6", "--questions", "12", "--seed", "7", "--plain")
KILLED_AFTER = "februari 2022"
"""Lists come in, samples are drawn, files are read."""

Tables = dict[str, list[dict[str, Any]]]


def register_of(home: Path) -> Tables:
    return everything(Settings(home=home, organisation=home / play.ORGANISATION))


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The home of a simulation that has ended, and what it said of itself."""
    home = tmp_path_factory.mktemp("simulated") / "home"
    return home, play.simulate(Settings(home=home), SIZE, plain=True)


@pytest.fixture(scope="module")
def played(told: tuple[Path, dict[str, Any]]) -> Tables:
    return register_of(told[0])


def killed_and_gone_on_with(home: Path) -> None:
    """Played by the command, killed in the month after the first lists, and played on to the end."""
    command = [str(CONSOLE_SCRIPT), "simulate", *OPTIONS, "--home", str(home)]
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None, "a pipe was asked for"
    assert any(KILLED_AFTER in line for line in process.stdout)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    play.simulate(Settings(home=home), SIZE, plain=True)


def test_the_same_seed_makes_the_same_register_also_when_it_is_killed_on_the_way(
    played: Tables, tmp_path: Path
) -> None:
    killed_and_gone_on_with(tmp_path / "home")
    again = register_of(tmp_path / "home")
    assert {name: len(rows) for name, rows in again.items()} == {name: len(rows) for name, rows in played.items()}
    assert {name for name in played if again[name] != played[name]} == set()


def test_every_unit_goes_through_every_stage_and_so_does_its_follow_up(played: Tables) -> None:
    assert [audit["key"] for audit in played["audit"]] == ["riket", "riket-uppfoljning"]
    assert [unit["stage"] for unit in played["unit_audit"]] == ["closed"] * 6
    assert {message["status"] for message in played["message"]} == {"sent"}
    assert played["verdict"]
    assert all(verdict["confirmed_on"] for verdict in played["verdict"])


def test_the_lists_of_the_first_year_hold_the_cases_asked_for(played: Tables) -> None:
    first = [unit["id"] for unit in played["unit_audit"] if unit["audit_id"] == 1]
    sizes = [sum(draw["frame_sizes"].values()) for draw in played["draw"] if draw["unit_audit_id"] in first]
    left_out = sum(600 - total for total in [sum(sizes)])
    assert 0 <= left_out <= 2, "a case from before the period is left out of its list"


def test_files_are_read_and_read_again_as_planned(played: Tables) -> None:
    drawn = {file["id"]: file for file in played["drawn_file"]}
    read = Counter(reading["turn"] for reading in played["reading"])
    assert (read["first"], read["second"]) == (6 * 6, 3 * 1)
    assert all(drawn[reading["drawn_file_id"]]["role"] == "sample" for reading in played["reading"])


def test_what_was_sent_back_comes_again_and_is_taken_in(played: Tables) -> None:
    statuses = Counter(row["status"] for row in played["hand_in"])
    assert statuses["sent_back"] > 0
    for refused in (row for row in played["hand_in"] if row["status"] == "sent_back"):
        same = [r for r in played["hand_in"] if (r["unit_audit_id"], r["kind"]) == _place(refused)]
        assert same[-1]["status"] in ("taken_in", "superseded")


def _place(row: dict[str, Any]) -> tuple[int, str]:
    return row["unit_audit_id"], row["kind"]


def test_the_figures_say_how_long_each_stage_took_and_what_was_invented(told: tuple[Path, dict[str, Any]]) -> None:
    _, figures = told
    stages = {(one["part"], one["stage"]): one for one in figures["stages"]}
    assert stages["year", "sampling"]["rows"] >= 600
    assert stages["year", "file_review"]["rows"] >= 3 * 6 + 3 * 1
    assert stages["after", "follow_up"]["seconds"] > 0
    assert 0 < figures["inventing_percent"] < 50
    assert figures["peak_megabytes"] > 50
    assert figures["register"]["closed"] == 6
    told_of = sum(one["seconds"] for one in figures["stages"])
    assert told_of <= figures["seconds"] * 1.05


def test_plain_pandas_and_sql_come_to_the_same_draws_figures_agreement_and_verdicts(
    told: tuple[Path, dict[str, Any]], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(told[0], home)
    alone = national.script(home, SIZE.model_dump(), plain=True, url=None, until=None)
    compared = alone["compared"]
    assert {name for name, (_, differing) in compared.items() if differing} == set()
    assert all(number > 0 for number, _ in compared.values())
    assert alone["rows"] >= 600 + 3 * 6 + 3
    ratios = national._ratios(told[1], alone)
    assert all(seconds > 0 for name, seconds in ratios["same"].items() if name != "rows written")
    assert ratios["ratio_of_all"] > ratios["ratio"] > 0


def test_a_simulation_that_is_over_has_nothing_left_to_play(told: tuple[Path, dict[str, Any]]) -> None:
    home, figures = told
    again = play.simulate(Settings(home=home), SIZE, plain=True)
    assert again["days"] == figures["days"] > 50
    assert again["seconds"] == figures["seconds"]


def test_the_home_of_another_simulation_is_refused(told: tuple[Path, dict[str, Any]]) -> None:
    home, _ = told
    with pytest.raises(ArshjulError, match="simuleras redan 3 enheter, 600 ärenden, 6 akter, 12 frågor, frö 7"):
        play.claim(home, SIZE.model_copy(update={"seed": "8"}))


def test_a_home_with_anything_else_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "register.db").write_bytes(b"")
    with pytest.raises(ArshjulError, match="annat än en simulering"):
        play.claim(tmp_path, SIZE)


def test_a_play_ends_where_it_was_told_to(tmp_path: Path) -> None:
    home = tmp_path / "home"
    told = play.simulate(Settings(home=home), SIZE, plain=True, ends=play.until("sampling"))
    stages = told["register"]["stages"]
    assert sum(stages.values()) == 3
    assert "planning" not in stages


def test_an_end_that_is_neither_day_nor_stage_is_refused() -> None:
    with pytest.raises(ArshjulError, match="varken en dag"):
        play.until("sommaren")
