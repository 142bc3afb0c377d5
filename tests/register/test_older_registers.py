"""Registers of older schemas, brought along with all that is in them.

The dumps in `registers/` were written by the code of their schema: the small audit of two units, played from the wheel
to the verdicts a year later, with more time asked for twice, granted once. Documents and handed-in originals are left
out of them, which no migration looks at; nor are there keys, so what is sealed stays so.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from pydantic import SecretStr
from sqlalchemy import MetaData, Table, insert, text
from sqlmodel import Session, SQLModel, col, select

from config.settings import Settings
from register.chain_check import check
from register.database import SCHEMA, Register, open_register
from register.migrations.environment import alembic_config
from register.models import (
    Action,
    AgreementRow,
    Deadline,
    Event,
    Extension,
    FeedbackVersion,
    FigureRow,
    FollowedAt,
    Message,
    UnitAudit,
)
from tests import golden
from tests.postgres import Postgres

OLDER = ("0001", "0002", "0003", "0004")
"""Every schema that has been released, the newest too: a register of it is not changed."""

WITHOUT_CHANNELS = ("0001", "0002")
"""Those whose deadlines had no history, whose messages had no channel, whose events were not linked."""

RENAMED = {("deadline", "reminded_to"): "told_to"}
MOVED = {("unit_audit", "follow_up_id")}
"""What has a table of its own since."""

Rows = list[dict[str, Any]]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Callable[[str], Register]]:
    """A register as the code of a schema left it."""
    opened: list[Register] = []

    def register_of(schema: str) -> Register:
        home = tmp_path / schema
        home.mkdir()
        dump = Path(__file__).parent / "registers" / f"schema_{schema}.sql"
        with sqlite3.connect(home / "register.db") as database:
            database.executescript(dump.read_text(encoding="utf-8"))
        database.close()
        opened.append(open_register(Settings(home=home, organisation=golden.LILLKOMMUN)))
        return opened[-1]

    yield register_of
    for register in opened:
        register.close()


def rows_of(register: Register) -> dict[str, Rows]:
    """Every table's rows, as they lie in the file."""
    register.close()
    database = sqlite3.connect(register.settings.home / "register.db")
    database.row_factory = sqlite3.Row
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = {name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')] for name in names}  # noqa: S608
    database.close()
    return {name: rows for name, rows in tables.items() if name != "alembic_version"}


def read(register: Register, look: Callable[[Session], Any]) -> Any:
    with register.reading() as session:
        return look(session)


@pytest.mark.parametrize("schema", OLDER)
def test_every_row_of_an_older_register_is_kept(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    assert register.schema() == schema
    before = rows_of(register)
    assert sum(map(len, before.values())) > 400
    register.migrate()
    assert register.schema() == SCHEMA
    after = rows_of(register)
    for table, rows in before.items():
        found = {row["id"]: row for row in after[table]}
        assert len(found) == len(rows), table
        for row in rows:
            kept_here = {name: value for name, value in row.items() if (table, name) not in MOVED}
            renamed = {RENAMED.get((table, name), name): value for name, value in kept_here.items()}
            assert {name: found[row["id"]][name] for name in renamed} == renamed, table


@pytest.mark.parametrize("schema", OLDER)
def test_an_older_register_becomes_one_like_a_new_one(
    kept: Callable[[str], Register], schema: str, tmp_path: Path
) -> None:
    register = kept(schema)
    register.migrate()
    new = open_register(Settings(home=tmp_path / "new", organisation=golden.LILLKOMMUN))
    new.migrate()
    shape = text("SELECT type, name, tbl_name FROM sqlite_master ORDER BY 1, 2, 3")
    shapes = [set(read(one, lambda session: session.connection().execute(shape).all())) for one in (register, new)]
    new.close()
    assert shapes[0] == shapes[1]
    assert read(register, lambda session: session.connection().execute(text("PRAGMA foreign_key_check")).all()) == []
    with register.transaction() as session, pytest.raises(Exception, match="FOREIGN KEY"):
        session.execute(text("DELETE FROM unit_audit"))


def test_every_schema_has_a_register_of_its_time() -> None:
    scripts = Path(__file__).parents[2] / "register" / "migrations" / "versions"
    released = sorted(path.stem.removeprefix("schema_") for path in scripts.glob("schema_*.py"))
    assert released == list(OLDER)
    assert released[-1] == SCHEMA


def test_figures_of_the_first_schema_get_their_design_and_intervals(kept: Callable[[str], Register]) -> None:
    first, second = kept("0001"), kept("0002")
    for register in (first, second):
        register.migrate()
    filled, counted = figures(first), figures(second)
    assert len(filled) == len(counted) == 84
    assert {(figure.sampled, figure.frame) for figure in filled} == {(3, 6), (2, 6)}
    known = {design(figure): (figure.low, figure.high) for figure in counted}
    shared = [figure for figure in filled if design(figure) in known]
    assert len(shared) > 70, "the two samples differ, but their figures are of the same few sizes"
    for figure in shared:
        assert (figure.low, figure.high) == known[design(figure)]
    assert sum(figure.low is not None for figure in shared) > 20


def test_agreement_of_the_first_schema_has_no_table_of_answers(kept: Callable[[str], Register]) -> None:
    register = kept("0001")
    register.migrate()
    agreed = read(register, lambda session: session.exec(select(AgreementRow)).all())
    assert len(agreed) == 20
    assert {(tuple(row.categories), tuple(row.counts)) for row in agreed} == {((), ())}


def figures(register: Register) -> list[FigureRow]:
    found: list[FigureRow] = read(register, lambda session: session.exec(select(FigureRow)).all())
    return found


def design(figure: FigureRow) -> tuple[Any, ...]:
    """What a figure's interval follows from."""
    return figure.in_base, figure.count, figure.base, figure.sampled, figure.frame


@pytest.mark.parametrize("schema", WITHOUT_CHANNELS)
def test_deadlines_know_the_day_that_was_planned(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    register.migrate()
    deadlines = read(register, lambda session: session.exec(select(Deadline)).all())
    assert len(deadlines) == 34
    assert all(deadline.planned == deadline.due for deadline in deadlines)


@pytest.mark.parametrize("schema", WITHOUT_CHANNELS)
def test_a_follow_up_is_still_that_of_its_unit(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    before = {(row["id"], row["follow_up_id"]) for row in rows_of(register)["unit_audit"] if row["follow_up_id"]}
    register.migrate()
    pairs = read(
        register, lambda session: session.exec(select(FollowedAt.unit_audit_id, FollowedAt.follow_up_id)).all()
    )
    assert set(pairs) == before == {(1, 3), (2, 4)}


@pytest.mark.parametrize("schema", OLDER)
def test_extensions_find_their_deadline(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    register.migrate()

    def look(session: Session) -> list[tuple[str, str, str]]:
        asked = (
            select(UnitAudit.unit_key, Deadline.kind, Deadline.cause)
            .join(Deadline, col(Deadline.unit_audit_id) == UnitAudit.id)
            .join(Extension, col(Extension.deadline_id) == Deadline.id)
            .join(Action, col(Action.id) == Extension.action_id)
            .where(Action.unit_audit_id == UnitAudit.id)
        )
        return list(session.exec(asked.order_by(col(Extension.id))))

    assert read(register, look) == [("tallunda", "action", "action 1"), ("mosslida", "action", "action 2")]


@pytest.mark.parametrize("schema", WITHOUT_CHANNELS)
def test_messages_get_a_channel_an_audit_and_a_moment(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    register.migrate()

    def look(session: Session) -> list[tuple[Message, int]]:
        told = select(Message, UnitAudit.audit_id).join(UnitAudit, col(UnitAudit.id) == Message.unit_audit_id)
        return list(session.exec(told))

    messages = read(register, look)
    assert len(messages) == 75
    for message, audit_id in messages:
        assert (message.channel, message.contacts, message.audit_id) == ("file", [], audit_id)
        day = message.written_on
        assert message.next_at == datetime(day.year, day.month, day.day, tzinfo=UTC)


@pytest.mark.parametrize("schema", OLDER)
def test_the_events_of_an_older_register_are_linked(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    register.migrate()
    number = len(read(register, lambda session: session.exec(select(Event)).all()))
    checked = read(register, lambda session: check(session, {}))
    assert (checked.holds_to.position, checked.broken) == (number, None)
    assert number > 80


@pytest.mark.parametrize("schema", OLDER[:3])
def test_feedback_from_before_does_not_say_what_it_was_made_of(kept: Callable[[str], Register], schema: str) -> None:
    register = kept(schema)
    register.migrate()
    versions = read(register, lambda session: session.exec(select(FeedbackVersion)).all())
    assert [(row.version, row.recipients, row.acknowledged_on) for row in versions] == [
        (1, ["chef.tallunda"], date(2024, 5, 30)),
        (1, ["gm"], date(2024, 5, 30)),
    ]
    assert {(row.content, row.layout_id, row.outline_id, row.made_with) for row in versions} == {(None,) * 4}


def test_a_row_that_refers_to_nothing_stops_the_migration_and_nothing_is_changed(
    kept: Callable[[str], Register],
) -> None:
    register = kept("0002")
    database = sqlite3.connect(register.settings.home / "register.db")
    database.execute("DELETE FROM unit_audit WHERE id = 1")
    database.commit()
    database.close()
    before = rows_of(register)
    with pytest.raises(RuntimeError, match="rows that refer to nothing"):
        register.migrate()
    assert register.schema() == "0002"
    assert rows_of(register) == before


def at_schema(postgres: Postgres, home: Path, schema: str) -> Register:
    """A register in a PostgreSQL database of its own, migrated so far."""
    url = SecretStr(postgres.empty())
    register = open_register(Settings(home=home, organisation=golden.LILLKOMMUN, database_url=url))
    command.upgrade(alembic_config(register.settings.register_url), schema)
    assert register.schema() == schema
    return register


def test_an_empty_database_of_the_first_schema_is_brought_along(postgres: Postgres, tmp_path: Path) -> None:
    register = at_schema(postgres, tmp_path, "0001")
    register.migrate()
    assert register.schema() == SCHEMA
    checked = read(register, lambda session: check(session, {}))
    assert (checked.holds_to.position, checked.broken) == (0, None)
    register.close()


@pytest.mark.parametrize("schema", OLDER)
def test_an_older_register_in_postgresql_is_brought_along_as_in_a_file(
    kept: Callable[[str], Register], postgres: Postgres, tmp_path: Path, schema: str
) -> None:
    source = kept(schema)
    target = at_schema(postgres, tmp_path, schema)
    copied(source, target)
    source.migrate()
    target.migrate()
    assert target.schema() == SCHEMA
    wanted, found = read(source, everything), read(target, everything)
    for table in SQLModel.metadata.sorted_tables:
        assert found[table.name] == wanted[table.name], table.name
    assert read(target, lambda session: check(session, {})) == read(source, lambda session: check(session, {}))
    target.close()


def everything(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    return {
        table.name: [tuple(row) for row in session.connection().execute(table.select().order_by(table.c.id))]
        for table in SQLModel.metadata.sorted_tables
    }


def copied(source: Register, target: Register) -> None:
    """Every row of one put into the other, of the same older schema."""
    tables = MetaData()
    tables.reflect(target.engine)
    rows = rows_of(source)
    with target.engine.begin() as connection:
        # Rows may refer to later ones, as an audit to its follow-up.
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for table in tables.sorted_tables:
            if rows.get(table.name):
                connection.execute(insert(table), [_typed(table, row) for row in rows[table.name]])


def _typed(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    """A row of the file as the other database takes it."""

    def typed(name: str, value: Any) -> Any:
        if value is None:
            return None
        match table.c[name].type.__visit_name__:
            case "JSON":
                return json.loads(value)
            case "BOOLEAN":
                return bool(value)
            case "DATE":
                return date.fromisoformat(value)
            case "TIMESTAMP" | "DATETIME":
                return datetime.fromisoformat(value).replace(tzinfo=UTC)
            case _:
                return value

    return {name: typed(name, value) for name, value in row.items()}
