"""Killed at any commit, and begun again by a process that knows nothing: the register ends the same.

Of many commits that write to the same tables only the first two dozen and every tenth after them are killed, unless
GROWTH is set (`make growth`): then every one of them.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from config.settings import Settings
from register.models import FileRole, Outcome
from register.stages import Stage
from tests.demo.one_unit import UNIT, more_happens
from tests.inprocess import everything, laid, play
from tests.played import Played

WRITING = re.compile(r"\s*(INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE) \"?(\w+)", re.IGNORECASE)


ENOUGH = 10**9 if "GROWTH" in os.environ else 24
"""Commits of one kind that are all killed; after them every tenth."""


class Killed(BaseException):
    """The process is no more: nothing may catch it."""


@dataclass
class Death:
    """Kills at commits that write: just before, or just after.

    The first commit of a kind (what is written to which tables) is killed both ways, the later ones by turns.
    """

    committed: int = 0
    killed_before: set[int] = field(default_factory=set)
    killed_after: set[int] = field(default_factory=set)
    spared: set[int] = field(default_factory=set)
    kinds: Counter[frozenset[tuple[str, ...]]] = field(default_factory=Counter)

    def notes(self, connection: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
        if found := WRITING.match(statement):
            connection.info.setdefault("writes", set()).add(found.groups())

    def forgets(self, connection: Connection) -> None:
        connection.info.pop("writes", None)

    def strikes(self, connection: Connection) -> None:
        kind = frozenset(connection.info.pop("writes", ()))
        if not kind:
            return
        turn, commit = self.kinds[kind], self.committed
        if turn >= ENOUGH and turn % 10:
            self.spared.add(commit)
            self.kinds[kind] += 1
            self.committed += 1
            return
        # Of the later ones every second is killed before, every second after, as of the first ones.
        by_turns = turn if turn < ENOUGH else turn // 10
        if by_turns % 2 == 0 and commit not in self.killed_before:
            self.killed_before.add(commit)
            raise Killed
        self.kinds[kind] += 1
        self.committed += 1
        if turn == 0 or by_turns % 2 == 1:
            self.killed_after.add(commit)
            connection.connection.commit()
            raise Killed


@contextmanager
def at_commits(death: Death) -> Iterator[None]:
    listeners: dict[str, Callable[..., Any]] = {
        "before_cursor_execute": death.notes,
        "rollback": death.forgets,
        "commit": death.strikes,
    }
    for name, listener in listeners.items():
        event.listen(Engine, name, listener)
    try:
        yield
    finally:
        for name, listener in listeners.items():
            event.remove(Engine, name, listener)


def test_killed_at_any_commit_the_register_ends_the_same(
    organisation: Path, undisturbed: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(organisation))
    settings, death, lives, over = Settings(home=tmp_path), Death(), 0, False
    script = more_happens()
    with at_commits(death):
        while not over:
            # Everything is opened anew: register, vault, people, and what they know of what has been done.
            try:
                play(settings, script)
                over = True
            except Killed:
                lives += 1
                assert lives <= 2 * (death.committed + 1), "it does not get past this commit"

    assert death.killed_before | death.killed_after | death.spared == set(range(death.committed))
    assert not death.spared & (death.killed_before | death.killed_after)
    assert lives == len(death.killed_before) + len(death.killed_after)
    assert len(death.killed_before & death.killed_after) == len(death.kinds) > 20, "every kind was killed both ways"
    wanted, found = arrived(everything(undisturbed)), arrived(everything(settings))
    for table, rows in wanted.items():
        assert found[table] == rows, table
    assert laid(settings) == laid(undisturbed)


def arrived(tables: dict[str, list[dict[str, Any]]]) -> dict[str, list[dict[str, Any]]]:
    """The tables but for how many attempts a message took: of each only the one by which it arrived."""
    for message in tables["message"]:
        del message["attempts"]
    tried = [row for row in tables["attempt"] if row["outcome"] == Outcome.SENT]
    tables["attempt"] = sorted(
        ({name: row[name] for name in row if name not in {"id", "number"}} for row in tried),
        key=lambda row: row["message_id"],
    )
    return tables


def test_what_is_compared_is_a_whole_audit(undisturbed: Settings) -> None:
    tables = everything(undisturbed)
    assert {unit["stage"] for unit in tables["unit_audit"]} == {Stage.CLOSED}
    assert [verdict["verdict"] for verdict in tables["verdict"]] == ["improved", "improved", "cannot_tell"]
    assert [version["reason"] for version in tables["feedback_version"]] == [None, "En tabell hade fel rubrik."]
    assert [extension["granted"] for extension in tables["extension"]] == [True]
    sampled = [file for file in tables["drawn_file"] if file["role"] == FileRole.SAMPLE]
    assert len(sampled) == 24 + 12
    assert all(file["case_ref_sealed"].startswith(b"SK-") for file in sampled), "what is sealed is compared in the open"
    empty = {name for name, rows in tables.items() if not rows}
    # No child was in danger, the units had no indicators of their own, and files are laid without any pace.
    assert empty == {"danger", "indicator", "lane"}


def test_without_prefect_the_unit_is_told_what_it_is_told_in_the_demo_but_for_what_is_added(
    undisturbed: Settings, demo: Played
) -> None:
    mine = {message["key"] for message in everything(undisturbed)["message"]}
    theirs = {message["key"] for message in demo.listing("outbox")}
    # Until the day of the action that is given more time, the manager is told the same on the same days but for one
    # reminder: here the feedback is withdrawn before it is late.
    until = f"reminder|enhetschef.{UNIT}|2022-06"
    told, told_there = (
        {key for key in keys if f"reminder|enhetschef.{UNIT}|" < key < until} for keys in (mine, theirs)
    )
    assert told_there - told == {f"reminder|enhetschef.{UNIT}|2021-12-27"}
    assert told - told_there == set()
    mine, theirs = ({key for key in keys if f"|{UNIT}|" in key} for keys in (mine, theirs))
    manager = f"barnarenden-2021|{UNIT}|enhetschef.{UNIT}"
    assert mine - theirs == {
        f"feedback_delivered|{manager}|version 2",
        *(f"extension_asked|barnarenden-2021|{UNIT}|{reader}|action|action 3|1" for reader in ("es", "kl")),
        f"extension_decided|{manager}|action|action 3|1",
    }
    assert theirs - mine == set()
