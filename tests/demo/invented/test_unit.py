"""One unit of the invented spring, from the wheel to the verdicts a year later, all through the real doors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from config.settings import Settings
from method.dates import WorkingYear
from register.models import HandInStatus
from register.stages import Stage
from tests.demo.invented.world import (
    AUDIT,
    CATALOGUE,
    FOLLOW_UP,
    eventful_world,
    organisation_of_one_unit,
    play_on,
)
from tests.inprocess import everything

YEAR = WorkingYear(CATALOGUE.calendar)

Tables = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def spring(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The organisation whose spring is one unit's."""
    return organisation_of_one_unit(tmp_path_factory.mktemp("organisation") / "stockholm")


@pytest.fixture(scope="module")
def played(spring: Path, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The register when all has been played without a halt."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARSHJUL_ORGANISATION", str(spring))
        settings = Settings(home=tmp_path_factory.mktemp("spring"))
        play_on(settings, eventful_world())
        return everything(settings)


def hand_ins(tables: Tables, kind: str) -> list[dict[str, Any]]:
    return [row for row in tables["hand_in"] if row["kind"] == kind]


def test_the_unit_walks_to_the_end_and_so_does_its_follow_up(played: Tables) -> None:
    assert [audit["key"] for audit in played["audit"]] == [AUDIT, FOLLOW_UP]
    assert {unit["stage"] for unit in played["unit_audit"]} == {Stage.CLOSED}
    assert played["verdict"]
    assert all(verdict["confirmed_on"] is not None for verdict in played["verdict"])
    assert {message["status"] for message in played["message"]} == {"sent"}


def test_what_was_wrong_with_a_file_was_put_right_the_working_day_after(played: Tables) -> None:
    for kind in ("frame", "review"):
        wrong, right = hand_ins(played, kind)[:2]
        assert (wrong["status"], right["status"]) == (HandInStatus.SENT_BACK, HandInStatus.TAKEN_IN)
        assert right["received_on"] == YEAR.add_working_days(wrong["received_on"], 1)
    of_frame, of_review = (
        {rule for check in played["check_result"] if check["hand_in_id"] == wrong["id"] for rule in check["failed"]}
        for wrong in (hand_ins(played, "frame")[0], hand_ins(played, "review")[0])
    )
    assert "frame.case_ref_duplicate" in of_frame
    assert "review.unanswered" in of_review


def test_a_file_that_cannot_be_read_is_replaced_once(played: Tables) -> None:
    assert [file["replacement_reason"] for file in played["drawn_file"] if file["replaced_by"]] == ["saknas"]


def test_the_plan_comes_the_working_day_after_the_third_reminder(played: Tables) -> None:
    [awaited] = [deadline for deadline in played["deadline"] if deadline["kind"] == "action_plan"]
    told = sorted({telling["on"] for telling in played["telling"] if telling["deadline_id"] == awaited["id"]})
    assert len(told) == 3
    assert awaited["met_on"] == YEAR.add_working_days(told[-1], 1)


def test_every_file_but_the_broken_ones_passes_the_gate_as_it_is(played: Tables) -> None:
    statuses = [(row["kind"], row["status"]) for row in played["hand_in"]]
    kinds = {kind for kind, status in statuses if status == HandInStatus.TAKEN_IN}
    assert kinds == {"frame", "review", "double", "action-plan", "progress"}
    assert [kind for kind, status in statuses if status == HandInStatus.SENT_BACK] == ["frame", "review"]
    assert all(row["acceptance_reason"] is None for row in played["hand_in"]), "nothing was warned of"


COMPARED = {
    "message": ("key", "subject", "body", "written_on", "sent_on", "status"),
    "finding": ("number", "kind", "questions", "text", "recorded_on"),
    "action": ("number", "action", "due", "first_due", "status", "reported_on", "accepted_on"),
    "drawn_file": ("pseudonym", "role", "read_twice", "case_ref_sealed"),
    "verdict": ("column", "before_count", "after_count", "verdict", "plan", "confirmed_on"),
    "unit_audit": ("stage", "since", "feedback_given_on"),
}
"""Table -> what has to be the same in it: how often a message was attempted, or a form written, is not."""


class Killed(BaseException):
    """The process is no more: nothing may catch it."""


@dataclass
class Death:
    """Kills at every `each`-th commit, by turns just before it and just after."""

    each: int
    commits: int = 0
    lives: int = 0

    def strikes(self, connection: Connection) -> None:
        self.commits += 1
        if self.commits % self.each == 0:
            self.lives += 1
            if self.lives % 2:
                connection.connection.commit()
            raise Killed


@contextmanager
def at_commits(death: Death) -> Iterator[None]:
    event.listen(Engine, "commit", death.strikes)
    try:
        yield
    finally:
        event.remove(Engine, "commit", death.strikes)


def test_killed_time_and_again_the_same_is_told_and_comes_of_it(
    spring: Path, played: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(spring))
    settings, death, over = Settings(home=tmp_path), Death(each=23), False
    with at_commits(death):
        while not over:
            try:
                play_on(settings, eventful_world())
                over = True
            except Killed:
                assert death.lives < 500, "it does not get past this commit"
    assert death.lives > 10
    found = everything(settings)
    for table, columns in COMPARED.items():
        wanted = [{name: row[name] for name in columns} for row in played[table]]
        assert [{name: row[name] for name in columns} for row in found[table]] == wanted, table
