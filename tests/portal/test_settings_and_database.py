"""What a person reads when a setting cannot be, or the database does not answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import CommandLine


def test_a_setting_that_cannot_be_is_named_with_its_remedy(
    arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ARSHJUL_SMTP_PORT", "tjugofem")
    answer = arshjul("status", "--home", str(tmp_path))
    assert answer.code == 2
    assert "smtp_port: värdet är inte ett heltal; skriv ett heltal" in answer.err
    assert "tjugofem" not in answer.err


def test_a_database_that_does_not_answer_is_no_traceback_and_tells_no_password(
    arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", "postgresql+psycopg://app:hemligt@127.0.0.1:1/register")
    answer = arshjul("status", "--home", str(tmp_path))
    assert answer.code == 2
    assert answer.err.startswith("Databasen svarar inte")
    assert "hemligt" not in answer.err


def test_an_empty_address_of_the_database_does_not_mean_the_home(
    arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", " ")
    answer = arshjul("plan", "2024", "--home", tmp_path)
    assert (answer.code, "database_url: adressen är tom" in answer.err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_named_folder_of_secrets_that_is_not_there_is_no_silence(
    arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("ARSHJUL_SECRETS_DIR", str(tmp_path / "secc"))
    answer = arshjul("plan", "2024", "--home", tmp_path / "home")
    assert answer.code == 2
    assert answer.err == f"ARSHJUL_SECRETS_DIR: mappen {tmp_path}/secc finns inte, eller får inte läsas.\n"


def test_a_home_that_is_a_file_or_cannot_be_made_is_told_of_in_a_sentence(
    arshjul: CommandLine, lillkommun: None, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    file = arshjul("doctor", "--home", tmp_path / "file")
    assert "är en fil, ingen mapp." in file.out
    # Not even root can make a file here.
    nowhere = arshjul("plan", "2024", "--home", "/proc/arshjul")
    assert nowhere.code == 2
    assert nowhere.err.startswith("/proc/arshjul går inte att använda: mappen eller filen finns inte.")


def test_a_register_that_is_no_database_is_told_of_in_a_sentence(
    arshjul: CommandLine, lillkommun: None, tmp_path: Path
) -> None:
    (tmp_path / "register.db").write_bytes(b"this is no database at all" * 100)
    answer = arshjul("status", "--home", tmp_path)
    assert (answer.code, answer.err.startswith("Registrets fil är skadad eller ingen databas.")) == (2, True)


def test_a_port_that_there_is_not_is_refused(arshjul: CommandLine, lillkommun: None, tmp_path: Path) -> None:
    answer = arshjul("serve", "--port", "80000", "--home", tmp_path)
    assert answer.code == 2
    assert answer.err == "Värdet på --port går inte att använda. Skriv högst 65535.\n"
