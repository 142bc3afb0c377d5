"""After a restore nothing is told twice, and nothing is forgotten: the lost installation went on after the backup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from config.hand_in import Kind
from config.settings import Settings
from register.backup import gap
from register.database import open_register
from register.models import Message, MessageStatus
from tasks.channels.letter import message_id
from tasks.clock import Standing
from tests.backups import Safe
from tests.factories import at, cases, frame_file, review_file
from tests.second_half import LACKED, UNITS, Year, chief, lacking, lay_out, organisation
from tests.slack_server import SLACK_KEY, SlackServer, slack_server
from tests.smtp_server import SmtpServer, smtp_server

SENDER = "granskning@lillkommun.example"
CHANNELS = f"""
use = ["mail", "slack"]
[mail]
sender = "{SENDER}"
security = "none"
"""
"""The inspectors and Tallunda's manager are reached on Slack, everybody else by e-mail."""

ON_SLACK = {
    'address = "asta.ormbunke@lillkommun.example"': "C0GRANSKNING",
    'address = "folke.kvistrum@lillkommun.example"': "U0CHEF",
    'address = "mottagningen.{unit}@lillkommun.example"': "U0CHEF",
}

MET, LISTED, DRAWN, READ = date(2024, 4, 8), date(2024, 4, 11), date(2024, 4, 12), date(2024, 5, 6)
TOLD = date(2024, 5, 7)
"""The inspectors are reminded of the findings."""
DAYS = [date(2024, 3, 28), date(2024, 4, 5), MET, date(2024, 4, 9), LISTED, DRAWN, date(2024, 4, 24), READ, TOLD]


@dataclass
class World:
    """People and servers that outlive the machine, and the clock on the wall."""

    slack: SlackServer
    post: SmtpServer
    clock: Standing

    def standing(self, _channels: object, now: datetime) -> Standing:
        """The clock at `now`, or where it has jumped to."""
        self.clock.wait(max(self.clock.now(), now))
        return self.clock

    def told(self) -> Counter[str]:
        """Every message that anybody has got: a mark of its key -> how many times, by Slack and by e-mail."""
        posted = (one.message["metadata"]["event_payload"]["key"] for one in self.slack.posted)
        return Counter([*posted, *(str(letter["Message-ID"]) for letter in self.post.letters())])


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A world that an installation is told of by its settings, and in which nobody waits for a clock."""
    clock = Standing(at(DAYS[0]))
    with slack_server(clock=lambda: clock.now().timestamp()) as slack, smtp_server() as post:
        made = World(slack, post, clock)
        monkeypatch.setattr("tasks.outbox._clock", made.standing)
        said = {"SMTP_HOST": post.host, "SMTP_PORT": post.port, "SLACK_TOKEN": SLACK_KEY, "SLACK_URL": slack.url}
        for name, value in said.items():
            monkeypatch.setenv(f"ARSHJUL_{name}", str(value))
        yield made


@pytest.fixture
def year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Year]:
    """The small audit, laid out by an organisation that uses both channels."""
    folder = organisation(tmp_path / "organisation")
    (folder / "channels.toml").write_text(CHANNELS, encoding="utf-8")
    people = (folder / "people.toml").read_text(encoding="utf-8")
    for line, address in ON_SLACK.items():
        assert line in people
        people = people.replace(line, f'{line}\nslack = "{address}"\nprefers = "slack"')
    (folder / "people.toml").write_text(people, encoding="utf-8")
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(folder))
    made = Year(open_register(Settings(home=tmp_path / "home")))
    lay_out(made)
    yield made
    made.register.close()


def act(year: Year, on: date) -> None:
    """What people do on the day."""
    for unit in UNITS:
        if on == MET:
            year.note("meeting-held", on=on, unit=unit, participants="Verksamhetschef")
        if on == LISTED:
            year.hand_in(frame_file(cases(unit)), Kind.FRAME, on=on, unit=unit, by=chief(unit))
        if on == READ:
            answers = lacking(LACKED[unit], year.sample(unit))
            year.hand_in(review_file(year.readings(unit, answers=answers)), Kind.REVIEW, on=on, unit=unit)


def go_on(year: Year, days: list[date]) -> None:
    """People act, then the round runs, day by day."""
    for on in days:
        act(year, on)
        year.round(on)


def marks(row: Message) -> set[str]:
    """By what the world knows a message."""
    return {sha256(row.key.encode()).hexdigest(), message_id(row.key, SENDER)}


def restored(year: Year, safe: Safe, monkeypatch: pytest.MonkeyPatch, *, now: datetime) -> Year:
    """The machine is lost; another goes on from the backup."""
    year.register.close()
    register, _ = safe.restore(now=now)
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(register.settings.home / "organisation"))
    return Year(register)


@pytest.mark.parametrize("kept", [DAYS.index(MET), DAYS.index(DRAWN), DAYS.index(TOLD)])
def test_every_message_comes_once_whichever_day_the_backup_is_of(
    year: Year, world: World, safe: Safe, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    go_on(year, DAYS[:kept])
    # Between what people did and the round that tells of it.
    act(year, DAYS[kept])
    made_at = at(DAYS[kept]) - timedelta(minutes=1)
    safe.back_up(year.register, now=made_at)
    safe.back_up_keys(year.register, now=made_at)
    year.round(DAYS[kept])
    go_on(year, DAYS[kept + 1 :])
    before = world.told()
    assert sum(before.values()) > 10
    assert set(before.values()) == {1}

    lost = DAYS[-1]
    again = restored(year, safe, monkeypatch, now=at(lost) + timedelta(hours=2))
    world.clock.wait(at(lost) + timedelta(hours=3))
    again.round(lost)
    # People note what was lost once more, with its own day; the rounds go on.
    for on in DAYS[kept + 1 :]:
        act(again, on)
        again.round(lost + timedelta(days=1))
    again.round(lost + timedelta(days=6))

    commits = {mark for row in again.all(Message) if row.kind == "list_request" for mark in marks(row)}
    twice = {mark for mark, times in world.told().items() if times > 1}
    # A new draw commits to a new number, which has to be told.
    assert twice <= commits
    assert bool(twice) == (DAYS[kept] <= MET)

    told = world.told()
    for row in again.all(Message):
        came = any(told[mark] for mark in marks(row))
        assert came or row.status is MessageStatus.IN_DOUBT, row.key
        assert row.status is not MessageStatus.FAILED
        if row.status is MessageStatus.IN_DOUBT:
            assert (row.channel, row.problem) == ("mail", gap.PROBLEM)
