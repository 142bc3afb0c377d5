"""What somebody with another program may do to the event log's file, and what is said of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from method.chain import FIELDS, START, link
from tests.factories import Home

Tamper = Callable[[sqlite3.Connection], Any]


@dataclass(frozen=True)
class Case:
    """What somebody does to the database, and what is said of it: `{place}` is the link in the middle."""

    tamper: Tamper
    said: str
    how: str


def run(*statements: str) -> Tamper:
    """These statements, in which `:m` is the middle event, `:n` the last."""

    def tamper(database: sqlite3.Connection) -> None:
        [(last,)] = database.execute("SELECT max(id) FROM event")
        for statement in statements:
            named = {"m": last // 2, "n": last}
            changed = database.execute(statement, {name: named[name] for name in named if f":{name}" in statement})
            assert changed.rowcount != 0, "nothing was changed"

    return tamper


def swap(database: sqlite3.Connection) -> None:
    """Two events in each other's place."""
    run(
        "UPDATE event SET id = -1 WHERE id = :m",
        "UPDATE event SET id = :m WHERE id = :m + 1",
        "UPDATE event SET id = :m + 1 WHERE id = -1",
    )(database)


def rewrite(database: sqlite3.Connection) -> None:
    """From the middle on every link made anew, after a change."""
    run("UPDATE event SET who = 'nn' WHERE id = :m")(database)
    chain_anew(database)


def chain_anew(database: sqlite3.Connection) -> None:
    """The whole chain computed from what the events say now."""
    rows = database.execute(f"SELECT {', '.join(FIELDS)} FROM event ORDER BY id").fetchall()  # noqa: S608
    database.execute("DELETE FROM event_link")
    former = START
    for position, row in enumerate(rows, start=1):
        former = link(former, said(row))
        database.execute("INSERT INTO event_link (id, event_id, hash) VALUES (?, ?, ?)", (position, row[0], former))


def said(row: tuple[Any, ...]) -> dict[str, Any]:
    """A row of the file as the register's events are."""
    event = dict(zip(FIELDS, row, strict=True))
    moment = datetime.fromisoformat(event["at"]).replace(tzinfo=UTC)
    return event | {"day": date.fromisoformat(event["day"]), "at": moment, "evidence": json.loads(event["evidence"])}


INSIDE = {
    **{
        f"{field} changed": Case(
            run(f"UPDATE event SET {field} = {value} WHERE id = :m"),  # noqa: S608
            "händelsen är ändrad, eller en annan än den som länkades här",
            "event_changed",
        )
        for field, value in {
            "audit_id": "NULL",
            "unit_audit_id": "3 - unit_audit_id",
            "day": "'2024-01-01'",
            "at": "'2024-01-01 10:00:00.000001'",
            "who": "who || ' '",
            "what": "'reminded'",
            "from_stage": "'closed'",
            "to_stage": "'closed'",
            "reason": "'därför'",
            "evidence": "'{}'",
        }.items()
    },
    "evidence that is no JSON": Case(
        run("UPDATE event SET evidence = '{' WHERE id = :m"), "inte går att läsa", "unreadable"
    ),
    "a day that is none": Case(run("UPDATE event SET day = 'i går' WHERE id = :m"), "inte går att läsa", "unreadable"),
    "a name in bytes": Case(run("UPDATE event SET who = x'ff00' WHERE id = :m"), "inte går att läsa", "unreadable"),
    "a name that is no text": Case(
        run("UPDATE event SET who = CAST(x'ff41' AS TEXT) WHERE id = :m"), "inte går att läsa", "unreadable"
    ),
    "a link changed": Case(
        run("UPDATE event_link SET hash = printf('%064d', 0) WHERE id = :m"), "länken har ändrats", "link_changed"
    ),
    "a link that is no text": Case(
        run("UPDATE event_link SET hash = CAST(x'ff41' AS TEXT) WHERE id = :m"), "länken har ändrats", "link_changed"
    ),
    "an event and its link changed": Case(
        run(
            "UPDATE event SET who = 'nn' WHERE id = :m",
            "UPDATE event_link SET hash = printf('%064d', 0) WHERE id = :m",
        ),
        "händelsen eller dess länk har ändrats",
        "changed",
    ),
    "an event removed": Case(run("DELETE FROM event WHERE id = :m"), "händelsen är borttagen", "event_missing"),
    "a link removed": Case(run("DELETE FROM event_link WHERE id = :m"), "länken är borttagen", "link_missing"),
    "both removed": Case(
        run("DELETE FROM event_link WHERE id = :m", "DELETE FROM event WHERE id = :m"),
        "länken är borttagen, och dess händelse",
        "link_missing",
    ),
    "both removed and the gap closed": Case(
        run(
            "DELETE FROM event_link WHERE id = :m",
            "DELETE FROM event WHERE id = :m",
            "UPDATE event_link SET id = id - 1 WHERE id > :m",
        ),
        "eller en annan än den som länkades här",
        "event_changed",
    ),
    "two events swapped": Case(swap, "händelsen eller dess länk har ändrats", "changed"),
    "two links swapped": Case(
        run(
            "UPDATE event_link SET id = -1 WHERE id = :m",
            "UPDATE event_link SET id = :m WHERE id = :m + 1",
            "UPDATE event_link SET id = :m + 1 WHERE id = -1",
        ),
        "händelsen eller dess länk har ändrats",
        "changed",
    ),
}
"""What the chain itself tells, at the place in the middle."""

COPY = (
    "INSERT INTO event SELECT {}, audit_id, unit_audit_id, day, at, who, what, from_stage, to_stage, reason, evidence"
)
AT_AN_END = {
    "an event inserted": Case(
        run(COPY.format("id + 1000") + " FROM event WHERE id = :m"), "händelsen saknar länk", "not_linked"
    ),
    "an event inserted before the first": Case(
        run(COPY.format("-1") + " FROM event WHERE id = :m"), "Kedjan brister vid händelse -1", "not_linked"
    ),
    "the last link removed": Case(run("DELETE FROM event_link WHERE id = :n"), "händelsen saknar länk", "not_linked"),
    "the last event removed": Case(run("DELETE FROM event WHERE id = :n"), "händelsen är borttagen", "event_missing"),
    "the last event changed": Case(
        run("UPDATE event SET who = 'nn' WHERE id = :n"), "händelsen eller dess länk har ändrats", "changed"
    ),
    "a link before the first": Case(
        run("UPDATE event_link SET id = 0 WHERE id = :m"), "länken står före kedjans början", "out_of_place"
    ),
    "the first link removed": Case(
        run("DELETE FROM event_link WHERE id = 1"), "på plats 1, händelse 1", "link_missing"
    ),
    "nothing but the events left": Case(run("DELETE FROM event_link"), "händelsen saknar länk", "not_linked"),
}
"""What the chain itself tells, at its ends."""

OUTSIDE = {
    "the end cut off": Case(
        run("DELETE FROM event_link WHERE id = :n", "DELETE FROM event WHERE id = :n"), "slut är borttaget", "cut_off"
    ),
    "everything cut off": Case(run("DELETE FROM event_link", "DELETE FROM event"), "slut är borttaget", "cut_off"),
    "written anew from the middle": Case(rewrite, "kedjan är omskriven", "rewritten"),
}
"""What only an anchor tells."""


def changed(home: Home, tamper: Tamper) -> Home:
    """The home after somebody opened its file with another program, and dropped what guards it."""
    home.register.close()
    database = sqlite3.connect(home.database, isolation_level=None)
    for table in ("event", "event_link"):
        for change in ("update", "delete"):
            database.execute(f"DROP TRIGGER {table}_{change}")
    tamper(database)
    database.close()
    return home
