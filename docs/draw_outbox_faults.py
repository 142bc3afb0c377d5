"""Write docs/outbox-faults.md from what is seen when every fault is played. Takes a minute or two."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.outbox import outbox
from tests.outbox_faults import FAULTS, line, page, row_of
from tests.outbox_play import Row

TARGET = Path(__file__).parent / "outbox-faults.md"


def main() -> int:
    """Play every fault and write the page; 1 when a message was lost or doubled."""
    rows = [_played(fault) for fault in FAULTS]
    TARGET.write_text(page(map(line, rows)), encoding="utf-8")
    return int(any(row.lost or row.doubled for row in rows))


def _played(fault: str) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        box = outbox(Path(folder))
        try:
            return row_of(fault, box)
        finally:
            box.register.close()


if __name__ == "__main__":
    sys.exit(main())
