"""Which channels an installation has, and what it says of one that cannot be used."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from subprocess import run

import pytest

from config.catalogue import Catalogue
from config.errors import ConfigError
from config.settings import Settings
from tasks.channels.known import channels_of
from tests import golden

MAIL = 'use = ["mail"]\n[mail]\nsender = "granskning@lillkommun.example"\n'
HOST = MAIL + 'host = "post.lillkommun.example"\n'
PASSWORD = "ett-hemligt-ord"  # noqa: S105
SLACK = 'use = ["slack"]\n'


@pytest.fixture
def organisation(tmp_path: Path) -> Path:
    return Path(shutil.copytree(golden.LILLKOMMUN, tmp_path / "lillkommun"))


def catalogue(organisation: Path, channels: str) -> Catalogue:
    (organisation / "channels.toml").write_text(channels, encoding="utf-8")
    return Catalogue(organisation)


def known(organisation: Path, channels: str, tmp_path: Path) -> list[str]:
    found = channels_of(Settings(home=tmp_path / "home"), catalogue(organisation, channels))
    assert all(channel.name == name for name, channel in found.items())
    return list(found)


def test_without_configuration_messages_are_laid_as_files(tmp_path: Path) -> None:
    assert list(channels_of(Settings(home=tmp_path), Catalogue(golden.LILLKOMMUN))) == ["file"]
    assert list(channels_of(Settings(home=tmp_path), Catalogue(golden.STOCKHOLM))) == ["file"]


def test_the_channels_in_use_are_there(organisation: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARSHJUL_SLACK_TOKEN", "xoxb-1")
    monkeypatch.setenv("ARSHJUL_SMTP_PASSWORD", PASSWORD)
    channels = HOST.replace('"mail"]', '"mail", "slack"]') + 'user = "granskning"\n'
    assert known(organisation, channels, tmp_path) == ["file", "mail", "slack"]


WRONG = {
    "no token": (SLACK, {}, "ARSHJUL_SLACK_TOKEN"),
    "an empty token": (SLACK, {"SLACK_TOKEN": ""}, "ARSHJUL_SLACK_TOKEN"),
    "no host": (MAIL, {}, "ARSHJUL_SMTP_HOST"),
    "no password": (HOST + 'user = "granskning"', {}, "ARSHJUL_SMTP_PASSWORD"),
    "no user": (HOST, {"SMTP_PASSWORD": PASSWORD}, "ARSHJUL_SMTP_USER"),
    "a password sent openly": (
        HOST + 'security = "none"',
        {"SMTP_USER": "granskning", "SMTP_PASSWORD": PASSWORD},
        "security",
    ),
    "a password that cannot be sent": (HOST, {"SMTP_USER": "granskning", "SMTP_PASSWORD": "lösen"}, "ASCII"),
    "no certificates": (HOST, {"SMTP_CA": "/finns/inte.pem"}, "ARSHJUL_SMTP_CA"),
}


@pytest.mark.parametrize(("channels", "environment", "says"), WRONG.values(), ids=WRONG.keys())
def test_what_a_channel_lacks_is_named(
    organisation: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    channels: str,
    environment: dict[str, str],
    says: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(f"ARSHJUL_{name}", value)
    with pytest.raises(ConfigError, match=says) as fault:
        known(organisation, channels, tmp_path)
    assert PASSWORD not in str(fault.value)


FILES = {
    "mail without a sender": ('use = ["mail"]', "sender"),
    "a sender that is no address": ('use = ["mail"]\n[mail]\nsender = "Kontoret"', "granskning@kommun.example"),
    "an unknown channel": ('use = ["fax"]', "'mail' eller 'slack'"),
    "an unknown key": ("[slack]\ntoken = 'xoxb-1'", "slack.token"),
    "faster than Slack takes it": ("[slack]\npace_seconds = 0.1", "slack.pace_seconds"),
}


@pytest.mark.parametrize(("channels", "says"), FILES.values(), ids=FILES.keys())
def test_a_fault_in_the_file_is_told_when_it_is_read(organisation: Path, channels: str, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        _ = catalogue(organisation, channels).channels


def test_the_examples_of_the_bundled_file_can_be_used(organisation: Path) -> None:
    lines = (golden.STOCKHOLM / "channels.toml").read_text(encoding="utf-8").splitlines()
    examples = [line.removeprefix("#   ") for line in lines if line.startswith("#   ")]
    read = catalogue(organisation, "\n".join(examples)).channels
    assert read.use == ("mail", "slack")
    assert read.mail is not None
    assert read.mail.usual_port == 587


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARSHJUL_SLACK_TOKEN", "xoxb-1")
    monkeypatch.setenv("ARSHJUL_SMTP_PASSWORD", PASSWORD)
    settings = Settings()
    assert "xoxb-1" not in repr(settings) + settings.model_dump_json()
    assert PASSWORD not in repr(settings) + settings.model_dump_json()


def test_a_channel_that_is_not_in_use_costs_no_start_up_time() -> None:
    code = "import sys, tasks.channels.known; print({'slack_sdk', 'icalendar', 'smtplib'} & set(sys.modules))"
    answer = run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=golden.ROOT)
    assert answer.stdout.strip() == "set()"
