"""Write docs/words.md from the tables of hedges and quantities, or check that it is up to date (`--check`)."""

from __future__ import annotations

import sys
from pathlib import Path

from method.words import (
    COUNTS_BELOW,
    EXACT,
    FRACTIONS,
    HEDGES,
    QUANTITIES,
    REACH,
    REACH_OF_OTHERS,
    ROUNDS,
    Hedge,
    Quantity,
    in_words,
)

TARGET = Path(__file__).parent / "words.md"
EXAMPLES = ((0, 24), (1, 24), (24, 24), (3, 7), (51, 72), (50, 72), (36, 72), (24, 72), (16, 72), (70, 100), (71, 72))


def page() -> str:
    """The thresholds and some examples, in Markdown."""
    lines = [
        "# Figures in words",
        "",
        "Drawn from `method/words.py` by `docs/draw_words.py`; do not edit by hand.",
        "",
        "The same tables write the words and judge those that people write.",
        "",
        f"- A base below {COUNTS_BELOW} is told as counts: there one file moves the percentage by more than {REACH}",
        "  points, further than a hedge reaches. So is a share that lies nearest to nought.",
        f"- Round numbers are the multiples of five and {', '.join(FRACTIONS)}.",
        f"  A hedge stands before the nearest one, at most {REACH} points away; before another whole number, which",
        f"  only others write, it reaches {REACH_OF_OTHERS:g} point.",
        f"- Within {EXACT} points a value is the round number itself, and has no hedge.",
        f"- Within {ROUNDS} points the table beside the text prints the round number.",
        "- A percentage written with decimals is as exact as it is written. So is a count without a hedge.",
        "",
        "| hedge | may stand for, in points from the number | we write it | reason |",
        "|---|---|---|---|",
        *map(_hedge, HEDGES),
        "",
        "| words | may stand for, in percent | reason |",
        "|---|---|---|",
        *map(_quantity, QUANTITIES),
        "",
        "| figure | percent | in words |",
        "|---|---|---|",
        *(f"| {count} av {base} | {100 * count / base:.1f} | {in_words(count, base)} |" for count, base in EXAMPLES),
    ]
    return "\n".join([*lines, ""])


def main() -> int:
    """Write the page; with `--check`, 1 if what lies there is another."""
    if "--check" not in sys.argv:
        TARGET.write_text(page(), encoding="utf-8")
        return 0
    if not TARGET.exists() or TARGET.read_text(encoding="utf-8") != page():
        sys.stderr.write("docs/words.md is not what the tables of words say; run: python docs/draw_words.py\n")
        return 1
    return 0


def _hedge(hedge: Hedge) -> str:
    written = _between(*hedge.written) if hedge.written else "never"
    words = ", ".join(word or "(none)" for word in hedge.words)
    return f"| {words} | {_between(hedge.low, hedge.high)} | {written} | {hedge.reason} |"


def _between(low: float, high: float) -> str:
    return f"from {low:+.4g} up to {high:+.4g}"


def _quantity(quantity: Quantity) -> str:
    span = f"{quantity.low:g}" if quantity.low == quantity.high else f"{quantity.low:g} to {quantity.high:g}"
    span += f", not {' or '.join(f'{value:g}' for value in quantity.not_of)}" if quantity.not_of else ""
    return f"| {', '.join(quantity.words)} | {span} | {quantity.reason} |"


if __name__ == "__main__":
    sys.exit(main())
