"""Run a command for as long as whoever started it lives.

Started with a pipe as standard input: when the other end closes, also because its process was killed, the command is
ended too. A server that outlives its demo would keep its port and its memory for ever.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys

GRACE_SECONDS = 10
_LOOK_SECONDS = 1


def main(command: list[str]) -> int:
    """Run `command` until it ends or standard input does; its exit code."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - what our own caller asks for
    # Whoever ends us means the command: it gets the same signal, being of the same process group.
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    while process.poll() is None:
        readable, _, _ = select.select([sys.stdin], [], [], _LOOK_SECONDS)
        if readable and not os.read(sys.stdin.fileno(), 1):
            process.terminate()
            try:
                process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
    return process.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
