"""The log: a line tells what happened and where, never with whose number or which password."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.errors import NotNow
from tasks.logs import log_to
from tasks.traces import ShellFailed
from tests.factories import STRAY_NUMBER


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A log that everything in this process goes to."""
    before, level = list(logging.root.handlers), logging.root.level
    monkeypatch.setenv("ARSHJUL_SMTP_PASSWORD", "hemligt-ord")
    monkeypatch.setenv("ARSHJUL_DATABASE_URL", "postgresql://arshjul:hem%40ligt@server/register")
    file = tmp_path / "logs" / "arshjul.log"
    logging.root.handlers[:] = []
    log_to(file)
    yield file
    for handler in logging.root.handlers:
        handler.close()
    logging.root.handlers[:] = before
    logging.root.setLevel(level)
    logging.captureWarnings(capture=False)


def written(file: Path) -> str:
    """What stands in the log after the time."""
    return file.read_text(encoding="utf-8").split(" ", 2)[2]


def test_a_line_is_kept_as_it_is(log: Path) -> None:
    logging.getLogger("rundan").warning("message %d: %s, ärende SN-2020-00341", 12, "Passing")
    assert written(log) == "WARNING rundan: message 12: Passing, ärende SN-2020-00341\n"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("login as granskning with hemligt-ord", "login as granskning with ***"),
        ("no postgresql://arshjul:hem%40ligt@server/register", "no ***"),
        ("password is hem@ligt", "password is ***"),
        (f"barn {STRAY_NUMBER}, akt 7", "barn ***, akt 7"),
        (STRAY_NUMBER.replace("-", "") + " och 160229-9800", "*** och ***"),
    ],
)
def test_secrets_and_personal_numbers_are_left_out(log: Path, said: str, kept: str) -> None:
    logging.getLogger("rundan").info("%s", said)
    assert written(log) == f"INFO rundan: {kept}\n"


def test_of_an_error_its_class_and_its_lines_are_kept_and_not_its_text(log: Path) -> None:
    try:
        raise LookupError("PÅHITT-TALLUNDA-003") from KeyError("PÅHITT-TALLUNDA-004")  # noqa: TRY301
    except LookupError:
        logging.getLogger("rundan").exception("failed")
    kept = written(log)
    assert kept.startswith("ERROR rundan: failed\nLookupError\n")
    assert "test_logs.py" in kept
    assert "TALLUNDA" not in kept


@pytest.mark.parametrize("error", [ShellFailed("ValueError\ntasks/sampling.py:46 draw"), NotNow("Registret är äldre.")])
def test_an_error_of_ours_keeps_its_words(log: Path, error: Exception) -> None:
    try:
        raise error
    except type(error):
        logging.getLogger("rundan").exception("failed")
    assert written(log).endswith(f"\n{error}\n")
