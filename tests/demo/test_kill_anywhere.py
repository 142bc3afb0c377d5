"""Killed at any commit, and begun again by a process that knows nothing: the register ends the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from sqlalchemy import Connection, Engine, event

from config.settings import Settings
from register.models import FileRole
from register.stages import Stage
from tests.demo.one_unit import more_happens
from tests.inprocess import everything, laid, play

WRITING = ("INSERT", "UPDATE", "DELETE", "CREATE")


class Killed(BaseException):
    """The process is no more: nothing may catch it."""


@dataclass
class Death:
    """Kills at every commit that writes, once: just before it or, the other way, just after."""

    after: Literal["even", "odd"]
    committed: int = 0
    killed: list[int] = field(default_factory=list)

    def notes(self, connection: Connection, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement.lstrip().upper().startswith(WRITING):
            connection.info["writes"] = True

    def forgets(self, connection: Connection) -> None:
        connection.info.pop("writes", None)

    def strikes(self, connection: Connection) -> None:
        if not connection.info.pop("writes", False):
            return
        if self.committed not in self.killed:
            self.killed.append(self.committed)
            if self.committed % 2 == (self.after == "odd"):
                connection.connection.commit()
                self.committed += 1
            raise Killed
        self.committed += 1


@contextmanager
def at_every_commit(death: Death) -> Iterator[None]:
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


@pytest.mark.parametrize("after", ["even", "odd"])
def test_killed_before_one_commit_and_after_the_next_all_the_way_the_register_ends_the_same(
    organisation: Path,
    undisturbed: Settings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    after: Literal["even", "odd"],
) -> None:
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(organisation))
    settings, death, over = Settings(home=tmp_path), Death(after), False
    with at_every_commit(death):
        while not over:
            # Everything is opened anew: register, vault, people, and what they know of what has been done.
            try:
                play(settings, more_happens())
                over = True
            except Killed:
                assert len(death.killed) <= death.committed + 1, "it does not get past this commit"

    assert death.killed == list(range(death.committed)), "it was killed at every commit"
    assert len(death.killed) > 100
    wanted, found = everything(undisturbed), everything(settings)
    for table, rows in wanted.items():
        assert found[table] == rows, table
    assert laid(settings) == laid(undisturbed)


def test_what_is_compared_is_a_whole_audit(undisturbed: Settings) -> None:
    tables = everything(undisturbed)
    assert {unit["stage"] for unit in tables["unit_audit"]} == {Stage.CLOSED}
    assert [verdict["verdict"] for verdict in tables["verdict"]] == ["improved", "improved", "cannot_tell"]
    assert [version["reason"] for version in tables["feedback_version"]] == [None, "En tabell hade fel rubrik."]
    assert [extension["granted"] for extension in tables["extension"]] == [True]
    sampled = [file for file in tables["drawn_file"] if file["role"] == FileRole.SAMPLE]
    assert len(sampled) == 24 + 12
    assert all(file["case_ref_sealed"].startswith(b"SK-") for file in sampled), "what is sealed is compared in the open"
    assert {name for name, rows in tables.items() if not rows} == set(), "no table is left out"
