"""The settings: from the environment and from files of secrets, and never shown with what is secret in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from config.settings import Settings

URL = "postgresql+psycopg://arshjul:hem%40ligt@server/register"


@pytest.fixture
def secrets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of secrets, as systemd lays one for a service."""
    folder = tmp_path / "credentials"
    folder.mkdir()
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(folder))
    return folder


def test_a_secret_is_read_from_the_file_named_as_it(secrets: Path) -> None:
    (secrets / "arshjul_slack_token").write_text("xoxb-1\n", encoding="utf-8")
    (secrets / "ARSHJUL_DATABASE_URL").write_text(URL, encoding="utf-8")
    settings = Settings()
    assert settings.slack_token == SecretStr("xoxb-1")
    assert settings.register_url == URL


def test_the_environment_goes_before_a_file_and_ones_own_folder_before_the_systems(
    secrets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    monkeypatch.setenv("ARSHJUL_SECRETS_DIR", str(own))
    for folder, word in ((secrets, "theirs"), (own, "ours")):
        for name in ("arshjul_slack_token", "arshjul_smtp_password"):
            (folder / name).write_text(word, encoding="utf-8")
    monkeypatch.setenv("ARSHJUL_SLACK_TOKEN", "set")
    settings = Settings()
    assert (settings.slack_token, settings.smtp_password) == (SecretStr("set"), SecretStr("ours"))


def test_a_folder_of_secrets_that_is_not_there_is_no_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ARSHJUL_SECRETS_DIR", str(tmp_path / "none"))
    assert Settings().slack_token is None


def test_settings_are_shown_without_their_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"SLACK_TOKEN": "xoxb-1", "SMTP_PASSWORD": "hemligt", "MIGRATION_URL": URL}.items():
        monkeypatch.setenv(f"ARSHJUL_{name}", value)
    shown = f"{Settings(database_url=SecretStr(URL))!r} {Settings()} {Settings().model_dump_json()}"
    assert not [one for one in ("xoxb", "ligt") if one in shown]


def test_an_error_about_a_setting_does_not_repeat_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARSHJUL_SMTP_PORT", "hemligt")
    with pytest.raises(ValidationError) as caught:
        Settings()
    assert "smtp_port" in str(caught.value)
    assert "hemligt" not in str(caught.value)


def test_a_password_is_known_as_it_is_written_and_as_it_is() -> None:
    assert Settings(database_url=SecretStr(URL)).secrets == {URL, "hem%40ligt", "hem@ligt"}
    assert Settings(slack_token=SecretStr("")).secrets == set()


def test_the_owners_address_is_used_for_a_register_outside_the_home_only() -> None:
    owner = SecretStr(URL.replace("arshjul:", "arshjul_owner:"))
    assert Settings(migration_url=owner).owner_url.startswith("sqlite:///")
    both = Settings(database_url=SecretStr(URL), migration_url=owner)
    assert (both.register_url, both.owner_url) == (URL, owner.get_secret_value())
    assert Settings(database_url=SecretStr(URL)).owner_url == URL
