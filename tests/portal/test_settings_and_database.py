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
