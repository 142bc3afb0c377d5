"""The event log's chain: linked with what it tells of, whole whoever writes at once, refused to those who change it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DatabaseError

from config.settings import Settings
from method.chain import START, link
from register.anchors import drop_anchor, read_anchors
from register.chain import Head, head
from register.chain_check import Checked, Fault, check
from register.database import Register, open_register
from register.desk import Desk, at_desk, deed
from register.models import Event, EventLink
from tests import golden
from tests.factories import DRAWN, LAID_OUT, Home, HomeAt, at
from tests.played import environment
from tests.postgres import Postgres
from tests.second_half import YearAt

WRITERS, WRITES = 3, 40
WRITER = """
import sys
from pathlib import Path
from config.settings import Settings
from register.database import open_register
from register.desk import at_desk
from tests.factories import LAID_OUT, at

register = open_register(Settings(home=Path(sys.argv[1])))
with register.reading() as session:
    pass
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[2])):
    with at_desk(register, who="ao", now=at(LAID_OUT)) as desk:
        desk.log(None, "looked", evidence={"number": number})
        desk.log(None, "looked again", evidence={"number": number})
"""


def walk(register: Register) -> Checked:
    with register.reading() as session:
        return check(session, {})


def log(desk: Desk, *names: str) -> None:
    for name in names:
        desk.log(None, name)


def told(home: Home) -> list[str]:
    """What happened, in the order of the chain."""
    what = {row.id: row.what for row in home.all(Event)}
    return [what[row.event_id] for row in home.all(EventLink)]


def test_a_whole_year_is_a_whole_chain(year_at: YearAt) -> None:
    year = year_at("judged")
    events, links = year.all(Event), year.all(EventLink)
    assert len(events) > 60
    assert [row.id for row in links] == list(range(1, len(events) + 1))
    former = START
    for row, said in zip(links, events, strict=True):
        former = link(former, said.model_dump())
        assert (row.event_id, row.hash) == (said.id, former)
    assert walk(year.register) == Checked(Head(len(events), former), 0, None)


def test_events_are_linked_in_the_order_in_which_they_were_logged(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before = len(home.all(EventLink))
    with home.desk(LAID_OUT) as desk:
        log(desk, "one", "two")
        assert len(desk.session.connection().execute(text("SELECT id FROM event_link")).all()) == before
        log(desk, "three")
    assert told(home)[before:] == ["one", "two", "three"]
    assert walk(home.register).broken is None


def test_a_transaction_that_fails_links_nothing_and_leaves_no_gap(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before = home.all(EventLink)

    def fail() -> None:
        with home.desk(LAID_OUT) as desk:
            log(desk, "one")
            raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        fail()
    assert home.all(EventLink) == before
    with home.desk(LAID_OUT) as desk:
        log(desk, "two")
    assert [row.id for row in home.all(EventLink)] == list(range(1, len(before) + 2))
    assert walk(home.register).broken is None


def test_an_event_that_was_undone_within_its_transaction_is_not_linked(home_at: HomeAt) -> None:
    home = home_at("laid out")
    before = len(home.all(EventLink))
    with home.desk(LAID_OUT) as desk:
        log(desk, "one")
        undone = desk.session.begin_nested()
        log(desk, "undone")
        undone.rollback()
        log(desk, "two")
    assert told(home)[before:] == ["one", "two"]
    assert walk(home.register).broken is None


def test_what_is_hashed_is_what_the_database_keeps(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.desk(LAID_OUT) as desk:
        evidence: dict[Any, Any] = {10: "tio", 9: ("ett", "par"), "å": 1.0, "n": None, "big": 2**60}
        desk.log(None, "odd", evidence=evidence)
    assert walk(home.register).broken is None


def statements(register: Register, names: list[str]) -> list[str]:
    """The statements of a transaction that logs so, from where it ends."""
    heard: list[str] = []

    def hear(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        heard.append(statement)

    with register.transaction() as session:
        desk = Desk(session=session, vault=register.vault, catalogue=register.catalogue, deed=deed("ao", at(LAID_OUT)))
        log(desk, *names)
        event.listen(register.engine, "before_cursor_execute", hear)
    event.remove(register.engine, "before_cursor_execute", hear)
    return heard


def test_all_the_links_of_a_transaction_are_one_insert_and_no_events_cost_nothing(home_at: HomeAt) -> None:
    home = home_at("laid out")
    assert statements(home.register, []) == []
    one, many = statements(home.register, ["one"]), statements(home.register, ["many"] * 300)
    assert len(one) == len(many) <= 4
    assert sum("INSERT INTO event_link" in statement for statement in many) == 1
    assert walk(home.register).broken is None


CHANGES = (
    "UPDATE event SET who = 'någon annan'",
    "DELETE FROM event",
    "UPDATE event_link SET hash = 'en annan'",
    "DELETE FROM event_link",
)


def test_neither_an_event_nor_its_link_can_be_changed_or_removed(home_at: HomeAt) -> None:
    home = home_at("laid out")
    events, links = home.all(Event), home.all(EventLink)
    assert len(events) == len(links) == 2
    for change in CHANGES:
        with pytest.raises(DatabaseError, match="events are only added"), home.register.transaction() as session:
            session.execute(text(change))
        assert (home.all(Event), home.all(EventLink)) == (events, links)


@pytest.mark.parametrize("tables", ["event_link", "event, event_link", "event CASCADE"])
def test_postgresql_refuses_to_empty_the_log(on_postgres: Register, tables: str) -> None:
    with at_desk(on_postgres, who="ao", now=at(LAID_OUT)) as desk:
        log(desk, "one")
    with pytest.raises(DatabaseError, match="events are only added"), on_postgres.transaction() as session:
        session.execute(text(f"TRUNCATE {tables}"))
    assert walk(on_postgres).holds_to.position == 1


@pytest.fixture
def on_postgres(
    postgres: Postgres, lillkommun: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Register]:
    """A register of its own in PostgreSQL, with nothing in it."""
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", postgres.empty())
    register = open_register(Settings(home=tmp_path / "elsewhere"))
    register.migrate()
    yield register
    register.close()


def test_links_follow_the_commits_not_the_events(on_postgres: Register) -> None:
    with at_desk(on_postgres, who="ao", now=at(LAID_OUT)) as first:
        log(first, "first to be logged")
        with at_desk(on_postgres, who="fk", now=at(LAID_OUT)) as second:
            second.session.execute(text("SET LOCAL lock_timeout = '2s'"))
            log(second, "first to be written")
    with on_postgres.reading() as session:
        placed = session.connection().execute(text("SELECT event_id FROM event_link ORDER BY id")).scalars().all()
    assert placed == sorted(placed, reverse=True)
    assert walk(on_postgres) == Checked(holds_to=_head(on_postgres), anchored=0, broken=None)


def _head(register: Register) -> Head:
    with register.reading() as session:
        return head(session)


def test_several_processes_that_write_at_once_make_one_chain(on_postgres: Register) -> None:
    several_write(on_postgres)


def test_several_processes_that_write_at_once_make_one_chain_in_a_file(tmp_path: Path, lillkommun: None) -> None:
    register = open_register(Settings(home=tmp_path / "home"))
    register.migrate()
    several_write(register)
    register.close()


def several_write(register: Register) -> None:
    url = {"ARSHJUL_DATABASE_URL": register.settings.register_url, "ARSHJUL_ORGANISATION": str(golden.LILLKOMMUN)}
    arguments = [sys.executable, "-c", WRITER, str(register.settings.home), str(WRITES)]
    writers = [
        subprocess.Popen(
            arguments,
            env=environment() | url,
            cwd=golden.ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(WRITERS)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.communicate("go\n")
    assert [writer.returncode for writer in writers] == [0] * WRITERS
    checked = walk(register)
    assert (checked.holds_to.position, checked.broken) == (WRITERS * WRITES * 2, None)


def test_a_break_is_told_on_both_databases(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.register.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        else:
            connection.execute(text("DROP TRIGGER event_update"))
        connection.execute(text("UPDATE event SET who = 'fk' WHERE id = 1"))
    found = walk(home.register)
    assert found.holds_to == Head(0, START)
    assert found.broken is not None
    assert (found.broken.how, found.broken.position, found.broken.event_id) == (Fault.EVENT_CHANGED, 1, 1)
    assert (found.broken.said or {})["who"] == "fk"


def test_the_head_is_noted_when_it_has_moved(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "chain.txt"
    first, second = Head(3, "a" * 64), Head(5, "b" * 64)
    assert not drop_anchor(file, Head(0, START), now=at(LAID_OUT))
    assert not file.exists()
    assert drop_anchor(file, first, now=at(LAID_OUT))
    assert not drop_anchor(file, first, now=at(DRAWN))
    assert drop_anchor(file, second, now=at(DRAWN))
    assert file.read_text().splitlines() == [
        f"2024-03-18T11:00:00Z 3 {'a' * 64}",
        f"2024-04-12T10:00:00Z 5 {'b' * 64}",
    ]
    assert read_anchors(file).noted == {3: {"a" * 64}, 5: {"b" * 64}}


def test_a_line_that_was_cut_off_is_told_and_the_next_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "chain.txt"
    drop_anchor(file, Head(3, "a" * 64), now=at(LAID_OUT))
    with file.open("a") as anchors:
        anchors.write(f"2024-03-19T11:00:00Z 4 {'b' * 20}")
    assert drop_anchor(file, Head(5, "c" * 64), now=at(DRAWN))
    read = read_anchors(file)
    assert read.noted == {3: {"a" * 64}, 5: {"c" * 64}}
    assert read.unreadable == (2,)


def test_two_notes_of_one_place_that_differ_cannot_both_hold(home_at: HomeAt) -> None:
    home = home_at("laid out")
    with home.register.reading() as session:
        last = head(session)
        found = check(session, {1: frozenset({"a" * 64}), last.position: frozenset({last.hash, "b" * 64})})
        assert found.broken is not None
        assert (found.broken.how, found.broken.position, found.broken.holds_to) == (Fault.REWRITTEN, 1, 0)
        found = check(session, {last.position: frozenset({last.hash, "b" * 64})})
    assert found.broken is not None
    assert (found.broken.how, found.broken.position) == (Fault.REWRITTEN, last.position)
