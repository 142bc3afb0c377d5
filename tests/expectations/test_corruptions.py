"""Damaged files at the door: always a verdict, never a traceback, and nothing imported of what is sent back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from unittest import mock

import pytest

from config.hand_in import Kind
from tests.corruption import HANDED_IN, Door, stations, whole
from tests.damage import Damaged, damaged
from tests.hand_in_factory import FRAME_HEADINGS, case, workbook

FILES = 50
FIRST = 20_000
"""The seeds tried here; `python -m tests.bench.corruptions` tries others, and any one of them again."""


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Kind, Path]]:
    with stations(tmp_path_factory.mktemp("stations-of-norrmalm")) as homes:
        yield homes


@pytest.mark.parametrize("kind", HANDED_IN)
def test_undamaged_each_of_the_files_is_taken_in(homes: dict[Kind, Path], tmp_path: Path, kind: Kind) -> None:
    tried = Door(homes, tmp_path).put_through(
        Damaged(whole(kind), "whole"), kind, [("check", "json"), ("receive", "json")]
    )
    assert tried.faults == ()
    assert tried.codes == (("check", 0), ("receive", 0))


def test_damaged_files_get_a_verdict_and_leave_nothing(homes: dict[Kind, Path], tmp_path: Path) -> None:
    door = Door(homes, tmp_path)
    tried = [door.attempt(seed) for seed in range(FIRST, FIRST + FILES)]
    assert [one for one in tried if one.faults] == []
    codes = {(command, code) for one in tried for command, code in one.codes}
    assert {("check", 0), ("check", 4), ("receive", 0), ("receive", 4)} <= codes, "some come through, some do not"
    assert {one.kind for one in tried} == set(HANDED_IN)


def test_what_is_looked_for_would_be_found(homes: dict[Kind, Path], tmp_path: Path) -> None:
    """A heading is repeated to whoever wrote it, as no cell is; and a fault in the code ends in exit code 1."""
    door, marker = Door(homes, tmp_path), "zq0123456789ab"
    headings = [*FRAME_HEADINGS, marker]
    echoed = Damaged(workbook([headings, case(), case(sex="P")]), "a heading", marker)
    tried = door.put_through(echoed, Kind.FRAME, [("check", "json"), ("receive", "json")])
    assert [fault for fault in tried.faults if "stands in the output" in fault]
    with mock.patch("tasks.hand_in.check", side_effect=RuntimeError("a bug")):
        broken = door.put_through(Damaged(whole(Kind.FRAME), "whole"), Kind.FRAME, [("check", "json")])
    assert broken.codes == (("check", 1),)
    assert "Traceback" in "".join(broken.faults)
    with mock.patch("tasks.hand_in.hand_ins.send_back"):
        unkept = door.put_through(Damaged(b"", "empty"), Kind.FRAME, [("receive", "json")])
    assert [fault for fault in unkept.faults if "0 files kept" in fault]


def test_the_same_seed_does_the_same_damage() -> None:
    content = whole(Kind.REVIEW)
    for seed in range(20):
        one, other = (damaged(content, Random(seed)) for _ in range(2))  # noqa: S311  no secret
        assert (one.how, one.marker) == (other.how, other.marker)
