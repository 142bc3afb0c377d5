"""Logs go to a file; the screen is for people. No secret and no personal number is logged, whoever has put it there."""

from __future__ import annotations

import logging
from collections.abc import Collection
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from config.settings import Settings
from method.personal_number import without_personal_numbers
from tasks.traces import told

MEGABYTE = 1024 * 1024
HIDDEN = "***"
"""What stands in a line instead of what must not be logged."""

_SHORTEST = 4
"""A word that is shorter is in every line, and nobody's password."""

_Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Lines without secrets and personal numbers; of an error where it came from, and nothing that it says."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        # The longest first: an address holds its password.
        self._secrets = sorted((one for one in secrets if len(one) >= _SHORTEST), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line, and more lines when it tells of an error."""
        line = super().format(record)
        for secret in self._secrets:
            line = line.replace(secret, HIDDEN)
        return without_personal_numbers(line, put=HIDDEN)

    def formatException(self, ei: _Raised) -> str:  # noqa: N802
        """The error's class and the lines it passed; what it says only if it is one of ours."""
        return told(ei[1]) if ei[1] is not None else ""


def log_to(file: Path) -> None:
    """Send everything that is logged in this process to `file`, ten files of a megabyte at most."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=MEGABYTE, backupCount=9, encoding="utf-8", delay=True)
    handler.setFormatter(Discreet(Settings().secrets))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # A line per request says nothing that the states do not.
    for talkative in ("httpx", "great_expectations"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
