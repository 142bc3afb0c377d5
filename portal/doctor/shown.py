"""The findings as a person or another program reads them, and the exit code they come to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

import typer

from portal.doctor.finding import Finding, Level
from portal.render import Format, listing
from portal.words import counted

SWEDISH: Mapping[Level, str] = {Level.OK: "i ordning", Level.WARNING: "varning", Level.FAULT: "fel"}
"""What a user reads."""

_CODES: Mapping[Level, int] = {Level.OK: 0, Level.WARNING: 3, Level.FAULT: 2}


def show(findings: Sequence[Finding], *, form: Format) -> int:
    """Write them; the exit code: 0 when nothing is wrong, 3 with warnings, 2 with faults."""
    rows = [{**asdict(finding), "level": finding.level.value} for finding in findings]
    if form is Format.TEXT:
        rows = [_in_words(finding) for finding in findings]
    listing(rows, columns={"level": "Läge", "subject": "Vad", "found": "Funnet"}, form=form, empty="Inget sågs efter.")
    if form is Format.TEXT:
        typer.echo(f"\n{summary(findings)}")
    return exit_code(findings)


def exit_code(findings: Sequence[Finding]) -> int:
    """By the worst of them."""
    return _CODES[worst(findings)]


def worst(findings: Sequence[Finding]) -> Level:
    """The worst there is among them."""
    levels = {finding.level for finding in findings}
    return next((level for level in (Level.FAULT, Level.WARNING) if level in levels), Level.OK)


def summary(findings: Sequence[Finding]) -> str:
    """How many of each, in a sentence."""
    number = {level: sum(finding.level is level for finding in findings) for level in Level}
    faults = f"{number[Level.FAULT]} fel"
    warnings = counted(number[Level.WARNING], "varning", "varningar")
    # What is in order is not always shown, nor then counted.
    well = f", {number[Level.OK]} i ordning" if number[Level.OK] else ""
    return f"{faults}, {warnings}{well}."


def _in_words(finding: Finding) -> dict[str, str | None]:
    told = finding.found if finding.right is None else f"{finding.found}\n→ {finding.right}"
    return {"level": SWEDISH[finding.level], "subject": finding.subject, "found": told}
