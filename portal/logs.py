"""Logs go to a file; the screen is for people."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MEGABYTE = 1024 * 1024


def log_to(file: Path) -> None:
    """Send everything that is logged in this process to `file`, ten files of a megabyte at most."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(file, maxBytes=MEGABYTE, backupCount=9, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # A line per request says nothing that the states do not.
    for talkative in ("httpx", "great_expectations"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
