"""Write deploy/postgresql/roles.sql from `register/roles.py`, or check that it is up to date (`--check`)."""

from __future__ import annotations

import sys
from pathlib import Path

from register.roles import sql

TARGET = Path(__file__).parents[1] / "deploy" / "postgresql" / "roles.sql"


def main() -> int:
    """Write the file; with `--check`, 1 if what lies there is another."""
    if "--check" not in sys.argv:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        TARGET.write_text(sql(), encoding="utf-8")
        return 0
    if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != sql():
        sys.stderr.write("deploy/postgresql/roles.sql is not what register/roles.py says; run: make docs\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
