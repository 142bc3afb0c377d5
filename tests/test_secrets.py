"""Secrets and personal data are planted everywhere, then looked for: they are where they belong and nowhere else."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import pytest

from config.errors import ArshjulError
from config.hand_in import Kind
from flows import scheduled
from register.models import Attempt, HandIn
from tests import golden
from tests.factories import (
    AUDIT,
    DRAWN,
    INVITED,
    LIST_DUE,
    STRAY_NUMBER,
    TALLUNDA,
    Answer,
    CommandLine,
    Home,
    HomeAt,
    case_ref,
    cases,
    frame_file,
    review_file,
)
from tests.planted import (
    ALL,
    CASE,
    DATABASE_PASSWORD,
    MAIL_PASSWORD,
    SECRETS,
    TOKEN,
    Temporary,
    below,
    found,
    leaks,
    watched,
)
from tests.second_half import (
    ACKNOWLEDGED,
    CALLED,
    DIALOGUE,
    FED_BACK,
    PLANNED,
    TABLED,
    Year,
    YearAt,
    _years,
    chief,
    plan_file,
    year_at,
)
from tests.services import PATIENCE, until
from tests.slack_server import Answered, slack_server
from tests.smtp_server import certificate_in, smtp_server

__all__ = ["_years", "year_at"]

ALL_IN_JSON = json.dumps({"ok": False, "error": ALL})


@dataclass
class Scene:
    """Where to look: the home, Prefect's folder, temporary files, and what was said and logged."""

    prefect: Path
    temporary: Temporary
    command_line: CommandLine
    captured: pytest.CaptureFixture[str]
    logged: Callable[[], str]
    said: str = ""

    def do(self, *command: object) -> Answer:
        """A command, whose words are remembered."""
        answer = self.command_line(*command)
        self.said += answer.out + answer.err
        return answer

    def leaks(self, *homes: Path) -> dict[str, set[str]]:
        """Place -> what of the planted stands there."""
        return leaks(
            {
                **{f"{home.name}/{name}": content for home in homes for name, content in below(home).items()},
                **{f"prefect/{name}": content for name, content in below(self.prefect).items()},
                **self.temporary.everything(),
                "the terminal": "".join((self.said, *self.captured.readouterr())).encode(),
                "what was logged": self.logged().encode(),
                "the arguments of processes": arguments(),
            }
        )


def arguments() -> bytes:
    """What this process and all that it has started were started with, as anybody on the machine may read."""
    lines: dict[int, bytes] = {}
    parents: dict[int, int] = {}
    ours = {os.getpid()}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            # The name, in brackets, may hold anything; the parent is the second thing after it.
            parents[int(process.name)] = int((process / "stat").read_text().rpartition(")")[2].split()[1])
            lines[int(process.name)] = (process / "cmdline").read_bytes()
        except OSError:
            continue
    while further := {process for process, parent in parents.items() if parent in ours} - ours:
        ours |= further
    return b"\n".join(lines[process] for process in ours if process in lines)


def test_the_search_reads_the_arguments_of_what_was_started_and_of_what_that_has_started() -> None:
    started = subprocess.Popen(["sh", "-c", f"sleep 3600; : {TOKEN}"], start_new_session=True)
    try:
        assert until(lambda: b"sleep\x003600" in arguments())
        assert found(arguments()) == {"Slack's token"}
    finally:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Temporary]:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with watched(folder) as kept:
        yield kept


@pytest.fixture
def scene(
    prefect: Path,
    temporary: Temporary,
    arshjul: CommandLine,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Scene]:
    """Everything secret is set, and the runs' own logs go to Prefect's database as in a service."""
    from prefect.settings import PREFECT_LOGGING_TO_API_ENABLED, temporary_settings

    monkeypatch.setenv("ARSHJUL_SLACK_TOKEN", TOKEN)
    monkeypatch.setenv("ARSHJUL_SMTP_PASSWORD", MAIL_PASSWORD)
    caplog.set_level("DEBUG")
    with temporary_settings({PREFECT_LOGGING_TO_API_ENABLED: True}):
        yield Scene(prefect, temporary, arshjul, capsys, lambda: caplog.text)


@pytest.fixture
def organisation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lillkommun, to be given channels."""
    folder = Path(shutil.copytree(golden.LILLKOMMUN, tmp_path / "lillkommun"))
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(folder))
    return folder


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ALL, encoding="utf-8")
    with watched(tmp_path) as kept:
        (tmp_path / "a.txt").unlink()
        (tmp_path / f"{STRAY_NUMBER}.txt").touch()
        inner = tmp_path / "inner"
        inner.mkdir()
        (inner / "b").write_text(quote(DATABASE_PASSWORD, safe=""), encoding="utf-8")
        shutil.rmtree(inner)
    there = leaks(kept.everything())
    assert sorted(map(len, there.values())) == [1, 1, 5]
    assert found(ALL.encode()) == {*SECRETS, "a personal number", "a case number"}


def by_mail(organisation: Path, server: Any) -> None:
    (organisation / "channels.toml").write_text(
        f'use = ["mail"]\n[mail]\nsender = "granskning@lillkommun.example"\nhost = "{server.host}"\n'
        f'port = {server.port}\nuser = "granskning"\n',
        encoding="utf-8",
    )


def test_a_mail_server_that_repeats_everything_is_not_repeated(
    home_at: HomeAt, organisation: Path, scene: Scene, tmp_path: Path, monkeypatch: Any
) -> None:
    certificate = certificate_in(tmp_path)
    monkeypatch.setenv("ARSHJUL_SMTP_CA", str(certificate))
    monkeypatch.setattr("tests.smtp_server.PASSWORD", MAIL_PASSWORD)
    home = home_at("laid out")
    with smtp_server(certificate, security="starttls", login=True) as server:
        by_mail(organisation, server)
        server.refused_letter = f"554 5.6.0 {ALL}".encode("ascii", "replace").decode()
        assert scene.do("round", "--today", INVITED, "--home", home.path).code == 0
        server.refused_letter, server.refused_sender = None, f"451 {TOKEN} {MAIL_PASSWORD}"
        scene.do("round", "--today", date(2024, 4, 2), "--home", home.path)
        assert home.all(Attempt), "it was tried"
    for form in ("text", "json", "csv"):
        scene.do("outbox", "--format", form, "--home", home.path)
    assert scene.leaks(Path(home.path)) == {}


def test_a_slack_that_repeats_everything_is_not_repeated(
    home_at: HomeAt, organisation: Path, scene: Scene, monkeypatch: Any
) -> None:
    home = home_at("laid out")
    people = organisation / "people.toml"
    addressed = people.read_text(encoding="utf-8").replace("address =", 'slack = "C0GRANSKNING"\naddress =')
    people.write_text(addressed, encoding="utf-8")
    (organisation / "channels.toml").write_text('use = ["slack"]', encoding="utf-8")
    with slack_server(token=TOKEN) as slack:
        monkeypatch.setenv("ARSHJUL_SLACK_URL", slack.url)
        slack.fail(
            "chat.postMessage",
            Answered(500, ALL_IN_JSON),
            Answered(200, ALL_IN_JSON),
            Answered(403, ALL, (("Retry-After", TOKEN),)),
            Answered(429, ALL_IN_JSON, (("Retry-After", TOKEN),)),
        )
        for day in (INVITED, date(2024, 4, 2), date(2024, 4, 3)):
            assert scene.do("round", "--today", day, "--home", home.path).code == 0
        scene.do("doctor", "--format", "json", "--home", home.path)
        posted = repr(slack.posted).encode()
    assert len(home.all(Attempt)) >= 3
    assert leaks({"posted": posted}) == {}
    assert scene.leaks(Path(home.path)) == {}


SCHEDULED = {
    "round": lambda: scheduled.round_of_the_day(also_on_day_off=True),
    "help": lambda: scheduled.help_with_the_round(),
    "messages": lambda: scheduled.messages(),
    "report": lambda: scheduled.report_now(year=2024),
    "retention": lambda: scheduled.retention(),
    "missed": lambda: scheduled.round_missed(),
}


@pytest.fixture
def served(home_at: HomeAt, organisation: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    """A home that the scheduled flows look up in the environment."""
    before, level = list(logging.root.handlers), logging.root.level
    home = home_at("listed")
    monkeypatch.setenv("ARSHJUL_HOME", home.path)
    yield home
    for handler in set(logging.root.handlers) - set(before):
        handler.close()
    logging.root.handlers[:] = before
    logging.root.setLevel(level)
    logging.captureWarnings(capture=False)


def fails_everywhere(home: Home, scene: Scene, *flows: str) -> None:
    """The scheduled flows fail, and tell nothing of what was planted."""
    for name in flows or SCHEDULED:
        with pytest.raises(Exception) as caught:
            SCHEDULED[name]()
        told = "".join(traceback.format_exception(caught.value))
        assert found(told.encode()) == set(), name
    assert scene.leaks(Path(home.path)) == {}


def test_a_database_that_refuses_us_is_told_of_without_its_address(
    served: Home, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    escaped = quote(DATABASE_PASSWORD, safe="")
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", f"postgresql+psycopg://arshjul:{escaped}@127.0.0.1:1/register")
    fails_everywhere(served, scene)


def test_an_address_with_a_password_that_cannot_be_read_is_not_repeated(
    served: Home, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", f"postgresql+psycopg://arshjul:{DATABASE_PASSWORD}@server:hamn/x")
    fails_everywhere(served, scene, "messages")


def test_a_bug_with_everything_in_its_text_is_told_by_its_class_alone(
    served: Home, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_given: object, **_named: object) -> None:
        raise ValueError(ALL) from KeyError(ALL)

    monkeypatch.setattr("tasks.shell.open_register", broken)
    fails_everywhere(served, scene)


@pytest.mark.parametrize("command", [("status",), ("doctor",)])
def test_a_command_without_its_database_says_so_without_the_password(command: tuple[str, ...], tmp_path: Path) -> None:
    escaped = quote(DATABASE_PASSWORD, safe="")
    environment = {
        **os.environ,
        "ARSHJUL_HOME": str(tmp_path / "home"),
        "ARSHJUL_ORGANISATION": str(golden.LILLKOMMUN),
        "ARSHJUL_DATABASE_URL": f"postgresql+psycopg://arshjul:{escaped}@127.0.0.1:1/register",
        "PREFECT_API_URL": "http://127.0.0.1:1/api",
    }
    done = subprocess.run(
        [sys.executable, "-m", "portal", *command], env=environment, capture_output=True, check=False, timeout=PATIENCE
    )
    assert done.returncode != 0
    assert leaks({"out": done.stdout, "err": done.stderr, **below(tmp_path)}) == {}


def with_the_case() -> list[dict[str, Any]]:
    """A faultless list in which the planted case is."""
    rows = cases()
    assert CASE in {row["case_ref"] for row in rows}
    return rows


def test_a_file_full_of_personal_numbers_leaves_none_behind(home_at: HomeAt, scene: Scene, tmp_path: Path) -> None:
    home, handed = home_at("sampling"), tmp_path / "handed-in"
    handed.mkdir()
    path = handed / f"lista {STRAY_NUMBER} {CASE}.xlsx"
    path.write_bytes(frame_file(with_the_case(), Anteckning=f"{STRAY_NUMBER} {CASE}"))
    scene.temporary.forget()
    copy = tmp_path / "copies" / "kopia.xlsx"
    copy.parent.mkdir()
    addressed = ("--audit", AUDIT, "--unit", TALLUNDA, "--kind", "frame", "--home", home.path)
    answers = [
        scene.do("check", path, *addressed),
        scene.do("check", path, *addressed, "--format", "json"),
        scene.do("receive", path, *addressed, "--by", "chef.tallunda", "--on", LIST_DUE, "--copy", copy),
    ]
    assert [answer.code for answer in answers] == [4, 4, 4]
    assert leaks({"the answers": "".join(one.out + one.err for one in answers).encode()}) == {}
    assert leaks(below(copy.parent)) == {"kopia.xlsx": {"a case number"}}, "the sender's own, without the numbers"
    assert scene.do("round", "--today", LIST_DUE, "--home", home.path).code == 0
    assert [row.original_sealed for row in home.all(HandIn)] == [None]
    assert scene.leaks(Path(home.path)) == {}


def test_what_is_taken_in_lies_sealed_and_nowhere_else(home_at: HomeAt, scene: Scene, tmp_path: Path) -> None:
    home, handed = home_at("sampling"), tmp_path / "handed-in"
    handed.mkdir()
    path = handed / "lista.xlsx"
    path.write_bytes(frame_file(with_the_case()))
    scene.temporary.forget()
    addressed = ("--audit", AUDIT, "--unit", TALLUNDA, "--home", home.path)
    taken = scene.do("receive", path, *addressed, "--kind", "frame", "--by", "chef.tallunda", "--on", LIST_DUE)
    assert taken.code == 0
    assert scene.do("round", "--today", DRAWN, "--home", home.path).code == 0
    readings = home.readings()
    for row in readings:
        row["comment"] = f"Se även {STRAY_NUMBER}"
    path.write_bytes(review_file(readings))
    scene.temporary.forget()
    reviewed = scene.do("receive", path, *addressed, "--kind", "review", "--by", "ao", "--on", DRAWN)
    assert reviewed.code == 4
    assert found(f"{taken}{reviewed}".encode()) == set()
    assert scene.do("round", "--today", DRAWN, "--home", home.path).code == 0
    assert scene.leaks(Path(home.path)) == {}


def test_a_blank_form_with_case_numbers_is_written_where_it_was_asked_for_and_nowhere_else(
    home_at: HomeAt, scene: Scene, tmp_path: Path
) -> None:
    home, forms = home_at("file review"), tmp_path / "forms"
    forms.mkdir()
    scene.temporary.forget()
    written = scene.do("form", AUDIT, "--unit", TALLUNDA, "--to", forms, "--by", "ao", "--home", home.path)
    assert written.code == 0
    assert b"TALLUNDA-0" in b"".join(below(forms).values())
    assert {name for name, content in scene.temporary.everything().items() if b"TALLUNDA-0" in content} == set()


PLANTED = {"a personal number": f"Se {STRAY_NUMBER} i listan", "a case number": f"Se {case_ref(TALLUNDA, 3)} i listan"}
HARMLESS = "Enligt överenskommelse"


def held(year: Year) -> None:
    year.note("meeting-held", on=DIALOGUE, kind="dialogue", participants="Verksamhetschef")


def planned(year: Year) -> None:
    areas = ("Brister i dokumentationen", "Samtalen med skolan")
    rows = [(n, area, "Mallar", "Enhetschef", date(2024, 11, 15), "Färre brister") for n, area in enumerate(areas, 1)]
    year.hand_in(plan_file(*rows), Kind.ACTION_PLAN, on=PLANNED, by=chief())


def nothing(_: Year) -> None:
    """The station is enough."""


class Saying(NamedTuple):
    """Words that somebody writes: where the year stands, the event, what else is said, and the field of the words."""

    station: str
    event: str
    field: str
    on: date
    by: str = "ao"
    said: dict[str, Any] = {}  # noqa: RUF012 - never changed
    before: Callable[[Year], None] = nothing


FOUND = {"kind": "development", "questions": ("samtal",), "areas": ("trygghet",), "text": HARMLESS}
HELD = {"kind": "dialogue"}
PLAN_DUE = {"deadline": "action_plan"}
FIRST = {"number": 1, "text": HARMLESS, "words": HARMLESS}

SAID = {
    "a finding's text": Saying("tables", "finding-recorded", "text", TABLED, said=FOUND),
    "a finding's title": Saying("tables", "finding-recorded", "title", TABLED, said=FOUND),
    "a finding's evidence": Saying("tables", "finding-recorded", "evidence", TABLED, said=FOUND),
    "a meeting's place": Saying("called", "meeting-planned", "place", CALLED, said=HELD | {"until": "2024-05-15"}),
    "why a meeting is called off": Saying("called", "meeting-cancelled", "reason", CALLED, said=HELD),
    "who was at a meeting": Saying("called", "meeting-held", "participants", DIALOGUE, said=HELD),
    "what the unit disputes": Saying("called", "finding-disputed", "words", DIALOGUE, said=FIRST, before=held),
    "what the unit wants changed": Saying("called", "finding-amended", "words", DIALOGUE, said=FIRST, before=held),
    "how it is changed": Saying("called", "finding-amended", "text", DIALOGUE, said=FIRST, before=held),
    "why a feedback is made anew": Saying("fed back", "feedback-withdrawn", "reason", FED_BACK),
    "why more time is asked for": Saying(
        "acknowledged", "extension-asked", "reason", ACKNOWLEDGED, chief(), PLAN_DUE | {"until": "2024-07-01"}
    ),
    "why nobody is to be reminded": Saying(
        "acknowledged", "deadline-acknowledged", "reason", ACKNOWLEDGED, chief(), PLAN_DUE
    ),
    "why a plan is returned": Saying("acknowledged", "plan-returned", "reason", PLANNED, before=planned),
}


@pytest.mark.parametrize("what", SAID)
def test_nobody_is_named_in_what_people_write(what: str, year_at: YearAt, temporary: Temporary) -> None:
    saying = SAID[what]
    year = year_at(saying.station)
    saying.before(year)
    temporary.forget()

    def write(words: str) -> None:
        value = (f"document:{words}",) if saying.field == "evidence" else words
        year.note(saying.event, on=saying.on, by=saying.by, **saying.said | {saying.field: value})

    for name, words in PLANTED.items():
        with pytest.raises(ArshjulError) as refused:
            write(words)
        assert found(str(refused.value).encode()) == set(), name
    write(HARMLESS)
    year.register.close()
    assert leaks({**below(Path(year.path)), **temporary.everything()}) == {}


@pytest.mark.parametrize("column", ["action", "owner", "measure"])
def test_nobody_is_named_in_an_action_plan(year_at: YearAt, column: str, temporary: Temporary) -> None:
    year = year_at("acknowledged")
    for words in PLANTED.values():
        row: dict[str, Any] = {
            "number": 1,
            "area": "Brister i dokumentationen",
            "action": "Mallar",
            "owner": "Enhetschef",
            "due": date(2024, 11, 15),
            "measure": "Färre brister",
        } | {column: words}
        content = plan_file([*row.values()])
        temporary.forget()
        received = year.hand_in(content, Kind.ACTION_PLAN, on=PLANNED, by=chief())
        assert found(repr(received.judgement).encode()) == set()
    year.round(PLANNED)
    year.register.close()
    assert leaks({**below(Path(year.path)), **temporary.everything()}) == {}


def test_a_file_in_the_inbox_named_after_a_child_is_answered_without_the_number(
    home_at: HomeAt, scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = home_at("sampling")
    monkeypatch.setenv("ARSHJUL_INBOX_QUIET_SECONDS", "0")
    folder = Path(home.path) / "inbox" / AUDIT / TALLUNDA
    folder.mkdir(parents=True)
    laid = folder / f"lista {STRAY_NUMBER}.xlsx"
    laid.write_bytes(frame_file(with_the_case(), Anteckning=STRAY_NUMBER))
    scene.temporary.forget()
    for form in ("text", "json"):
        scene.do("inbox", "--format", form, "--home", home.path)
    answers = [path for path in folder.iterdir() if path.name.endswith(".svar.txt")]
    assert len(answers) == 1
    assert found(answers[0].read_bytes()) == set()
    shutil.rmtree(folder)
    assert scene.leaks(Path(home.path)) == {}
