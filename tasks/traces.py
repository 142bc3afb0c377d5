"""An error told without what it was about: its text may hold a case, its class and the lines it passed never do."""

from __future__ import annotations

import traceback

from config.errors import ArshjulError


class ShellFailed(Exception):
    """A bug inside a task: the kind of error and the lines it passed, never its text, which may hold a case."""


def told(error: BaseException) -> str:
    """Where the error came from; and what it says, if that was written to be read."""
    return f"{where(error)}\n{error}" if isinstance(error, ShellFailed | ArshjulError) else where(error)


def where(error: BaseException) -> str:
    """The error's class, and file, line and function of each frame: enough to find the fault, nothing of the data."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([type(error).__name__, *lines])
