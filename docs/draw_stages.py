"""Write docs/stages.md from the transition table, or check that it is up to date (`--check`)."""

from __future__ import annotations

import sys
from pathlib import Path

from register.stages import SWEDISH, TRANSITIONS

TARGET = Path(__file__).parent / "stages.md"


def page() -> str:
    """The stage table and its diagram, in Markdown."""
    lines = [
        "# The stages of a unit audit",
        "",
        "Drawn from `register/stages.py` by `make docs`; do not edit by hand.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        f"    [*] --> {TRANSITIONS[0].stage}",
    ]
    lines += [f"    {row.stage} --> {row.next or '[*]'}: {row.goes_on_when}" for row in TRANSITIONS]
    lines += ["```", "", "| stage | in Swedish | goes on when | evidence left |", "|---|---|---|---|"]
    lines += [f"| `{row.stage}` | {SWEDISH[row.stage]} | {row.goes_on_when} | {row.evidence} |" for row in TRANSITIONS]
    return "\n".join([*lines, ""])


def main() -> int:
    """Write the page; with `--check`, 1 if what lies there is another."""
    if "--check" not in sys.argv:
        TARGET.write_text(page(), encoding="utf-8")
        return 0
    if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != page():
        sys.stderr.write("docs/stages.md is not what the transition table says; run: make docs\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
