"""Damaged files put through the door that people use, and what has to hold of every answer."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import tempfile
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from random import Random
from typing import Any
from unittest import mock

from config.hand_in import Kind
from tests import golden
from tests.damage import Damaged, damaged
from tests.factories import Answer

AUDIT, UNIT = "barnarenden-2021", "norrmalm"
HANDED_IN: dict[Kind, tuple[str, date]] = {
    Kind.FRAME: ("frame_norrmalm.xlsx", date(2021, 8, 17)),
    Kind.REVIEW: ("review_norrmalm.xlsx", date(2021, 10, 21)),
    Kind.DOUBLE: ("double_norrmalm.xlsx", date(2021, 10, 29)),
    Kind.ACTION_PLAN: ("action_plan_norrmalm.xlsx", date(2022, 1, 28)),
    Kind.PROGRESS: ("progress_norrmalm_2022-06.xlsx", date(2022, 6, 15)),
}
"""The unit's own file of each kind, and the day on which it came."""

VERDICT_OF = {0: "accepted", 3: "warned", 4: "rejected"}
FIVE_KEYS = ("rule", "severity", "row", "column", "message")
OWN_TRACE = {"hand_in", "check_result", "event", "event_link", "message"}
"""The tables in which a rejected file may leave a trace."""

IMPORTED = {
    Kind.REVIEW: "reading",
    Kind.DOUBLE: "reading",
    Kind.ACTION_PLAN: "action",
    Kind.PROGRESS: "action_report",
}
"""Kind -> the table in which each accepted row is one."""

IN_THE_CLEAR = (Kind.ACTION_PLAN, Kind.PROGRESS)
"""What a unit plans and reports is no secret: the accepted texts of these lie in the register as they are."""

Tables = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Tried:
    """A damaged file that was tried. `codes`: the exit code of each command; `faults`: what did not hold."""

    seed: int
    kind: Kind
    how: str
    codes: tuple[tuple[str, int], ...]
    faults: tuple[str, ...]


@contextmanager
def stations(folder: Path) -> Iterator[dict[Kind, Path]]:
    """A home for each kind of file, as it is on the day before the unit handed that file in."""
    from flows.server import quiet_settings

    with mock.patch.dict(os.environ, quiet_settings(folder / "prefect")):
        from tests.inprocess import one_unit_organisation

        served = one_unit_organisation(folder / "organisation", UNIT)
        with mock.patch.dict(os.environ, {"ARSHJUL_ORGANISATION": str(served)}):
            yield _homes(folder)


class _FarEnough(Exception):
    """The last of the homes is laid aside."""


def _homes(folder: Path) -> dict[Kind, Path]:
    from config.settings import Settings
    from tests.inprocess import one_unit_script, play, play_round

    latest = folder / "latest"
    homes: dict[Kind, Path] = {}

    def lay_aside(home: str, now: datetime) -> None:
        # When the round of the file's day begins, the file has come; the copy is of the round before.
        for kind, (_, day) in HANDED_IN.items():
            if day <= now.date() and kind not in homes:
                homes[kind] = shutil.copytree(latest, folder / f"at-{kind}")
        if len(homes) == len(HANDED_IN):
            raise _FarEnough
        play_round(home, now)
        shutil.rmtree(latest, ignore_errors=True)
        shutil.copytree(home, latest)

    with suppress(_FarEnough):
        play(Settings(home=folder / "played"), one_unit_script(UNIT), run_round=lay_aside)
    return homes


@dataclass(frozen=True)
class Door:
    """The command line, at homes where each kind of file is awaited; files to hand in are laid in `folder`."""

    homes: Mapping[Kind, Path]
    folder: Path

    def attempt(self, seed: int) -> Tried:
        """Damage a file, check it, in some cases hand it in; the same seed does the same."""
        rng = Random(seed)  # noqa: S311  which bytes are damaged is no secret
        kind = rng.choice(list(HANDED_IN))
        file = damaged(whole(kind), rng)
        name = rng.choice(["fil.xlsx", "fil.csv", "fil.xls", "fil"])
        asked = [("check", rng.choices(["json", "text", "csv"], [6, 3, 1])[0])]
        if rng.random() < 0.4:
            asked.append(("receive", rng.choice(["json", "json", "text"])))
        return self.put_through(file, kind, asked, name=name, seed=seed)

    def put_through(
        self, file: Damaged, kind: Kind, asked: Sequence[tuple[str, str]], *, name: str = "fil.xlsx", seed: int = 0
    ) -> Tried:
        """Try the file with each command and format; a home of its own for each."""
        place = self.folder / name
        place.write_bytes(file.content)
        codes: list[tuple[str, int]] = []
        faults: list[str] = []
        for command, form in asked:
            home = shutil.copytree(self.homes[kind], self.folder / "home")
            code, found = self._ask(command, form, place, kind, home, file.marker)
            codes.append((command, code))
            faults += [f"{command} --format {form}: {fault}" for fault in found]
            shutil.rmtree(home)
        place.unlink()
        return Tried(seed, kind, file.how, tuple(codes), tuple(faults))

    def _ask(
        self, command: str, form: str, place: Path, kind: Kind, home: Path, marker: str | None
    ) -> tuple[int, list[str]]:
        _, day = HANDED_IN[kind]
        before, lying = tables(home), _lying(home)
        words = [command, place, "--audit", AUDIT, "--unit", UNIT, "--kind", kind, "--format", form, "--home", home]
        if command == "receive":
            words += ["--on", day]
        answer, left = _said(words, day, self.folder / "temporary")
        after = tables(home)
        faults = _faults_of_answer(answer, form)
        if left:
            faults.append(f"left behind: {left}")
        if command == "receive":
            faults += _faults_of_import(kind, answer.code, before, after)
        elif before != after or _lying(home) != lying:
            faults.append("checking changed the home")
        if marker is not None:
            in_clear = kind in IN_THE_CLEAR and command == "receive" and answer.code in {0, 3}
            said = {"output": answer.out, "complaint": answer.err, "home": "" if in_clear else _everything_in(home)}
            faults += [f"the cell's text stands in the {where}" for where, text in said.items() if marker in text]
        return answer.code, faults


def whole(kind: Kind) -> bytes:
    """The unit's own file of the kind, with nothing wrong."""
    return (golden.DATA / HANDED_IN[kind][0]).read_bytes()


def _said(words: list[Any], day: date, temporary: Path) -> tuple[Answer, list[str]]:
    """What the command line answers on the day, and the names of what it leaves among the temporary files."""
    from portal.cli import main
    from portal.words import noon

    out, err, code = io.StringIO(), io.StringIO(), 0
    temporary.mkdir(exist_ok=True)
    moment = noon(day, "Europe/Stockholm")
    with (
        mock.patch("portal.commands.shared.now", return_value=moment),
        mock.patch.object(tempfile, "tempdir", str(temporary)),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
        except BaseException:  # what a person would see as a traceback, a panic in foreign code among them
            code = 1
            err.write(traceback.format_exc())
    return Answer(code, out.getvalue(), err.getvalue()), sorted(path.name for path in temporary.iterdir())


def tables(home: Path) -> Tables:
    """Every table of the home's register, row by row."""
    with closing(sqlite3.connect(home / "register.db")) as connection:
        connection.row_factory = sqlite3.Row
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')]  # noqa: S608  the table's own
            for name in sorted(names)
        }


def _lying(home: Path) -> set[str]:
    return {str(path.relative_to(home)) for path in home.rglob("*") if not path.name.startswith("register.db-")}


def _everything_in(home: Path) -> str:
    return "".join(path.read_bytes().decode("latin-1") for path in home.rglob("*") if path.is_file())


def _faults_of_answer(answer: Answer, form: str) -> list[str]:
    faults = []
    if answer.code not in {0, 2, 3, 4}:
        faults.append(f"exit code {answer.code}")
    if "Traceback" in answer.out + answer.err:
        faults.append(answer.err.strip())
    if form == "json" and answer.code in VERDICT_OF and "redan mottagen" not in answer.out:
        faults += _faults_of_json(answer)
    return faults


def _faults_of_json(answer: Answer) -> list[str]:
    try:
        told = json.loads(answer.out)
    except ValueError:
        return [f"no JSON: {answer.out[:200]!r}"]
    faults = []
    if tuple(told) != ("verdict", "problems") or any(tuple(one) != FIVE_KEYS for one in told["problems"]):
        faults.append(f"other keys: {answer.out[:200]!r}")
    severities = {one["severity"] for one in told["problems"]}
    by_problems = "rejected" if "stop" in severities else "warned" if "warn" in severities else "accepted"
    if not told["verdict"] == by_problems == VERDICT_OF[answer.code]:
        faults.append(f"verdict {told['verdict']}, problems say {by_problems}, exit code {answer.code}")
    return faults


def _faults_of_import(kind: Kind, code: int, before: Tables, after: Tables) -> list[str]:
    changed = {name for name in after if after[name] != before[name]}
    if code not in VERDICT_OF:
        return [f"nothing was judged, but {sorted(changed)} changed"] if changed else []
    new = [row for row in after["hand_in"] if row not in before["hand_in"]]
    if len(new) != 1:
        return [f"{len(new)} files kept of one"]
    [kept] = new
    if code == 4:
        beside = changed - OWN_TRACE
        faults = [f"imported though rejected: {sorted(beside)}"] if beside else []
        return [*faults, *_unless(kept, status="sent_back", rows=0, rows_sealed=None)]
    faults = _unless(kept, status={0: "taken_in", 3: "awaiting"}[code])
    if not kept["rows"] or kept["rows_sealed"] is None:
        faults.append("accepted without rows")
    if kind in IMPORTED:
        imported = [row for row in after[IMPORTED[kind]] if row["hand_in_id"] == kept["id"]]
        if len(imported) != kept["rows"]:
            faults.append(f"{len(imported)} of {kept['rows']} rows imported")
    return faults


def _unless(row: Mapping[str, Any], **said: Any) -> list[str]:
    return [f"{name} is {row[name]!r}" for name, value in said.items() if row[name] != value]
