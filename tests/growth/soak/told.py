"""What came of a soak: what is wrong, if anything, and all of it in words."""

from __future__ import annotations

from collections import Counter
from typing import Any

from rich.console import Console
from rich.table import Table


def wrong(told: dict[str, Any]) -> dict[str, Any]:
    """What was lost, doubled, or otherwise than if nothing had broken; empty when all is well."""
    left = told["register"]
    found = {
        "doubled": told["doubled"],
        "lost": told["lost"],
        "not wanted": told["not_wanted"],
        "rows": told["differences"],
        "event log": left["chain_broken"],
        "unsent": sum(number for status, number in left["messages"].items() if status != "sent"),
    }
    return {what: how for what, how in found.items() if how}


def print_(told: dict[str, Any], console: Console) -> None:
    """Tell it: what broke, memory and databases by day, what was left at the end."""
    broken = Table("what broke", "days", "rounds they took", "the most", "longest, s", box=None)
    for fault, days in sorted(Counter(one["fault"] for one in told["faults"]).items()):
        rounds = [one["rounds"] for one in told["faults"] if one["fault"] == fault]
        longest = max(one["seconds"] for one in told["faults"] if one["fault"] == fault)
        broken.add_row(fault, str(days), str(sum(rounds)), str(max(rounds)), f"{longest:.0f}")
    console.print(broken)
    samples = Table(*told["samples"][0], box=None)
    for sample in told["samples"]:
        samples.add_row(*(f"{value:,.0f}" for value in sample.values()))
    console.print(samples)
    left = told["register"]
    console.print(
        f"{told['days']} days, {len(told['faults'])} with a fault; an undisturbed round {told['round_seconds']:.1f} s; "
        f"runs {told['runs']}.\n"
        f"Units {left['stages']}; messages {left['messages']}; arrived {told['arrived']}, doubled {told['doubled']}, "
        f"lost {told['lost']}, not wanted {told['not_wanted']}; looked for by a person {told['looked_for']}.\n"
        f"Rows otherwise than undisturbed (missing, too many): {told['differences'] or 'none'}; "
        f"event log broken: {left['chain_broken'] or 'no'}."
    )
