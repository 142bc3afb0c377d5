"""The door for proof-reading: what is wrong in a text before it is published, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from expectations.proof.read import manuscript_of
from method.judging import Severity
from method.proof.rule import Known, Remark
from method.proof.rules import proof_read
from portal.render import Format, as_table, console, listing
from portal.words import counted

if TYPE_CHECKING:
    from register.database import Register

_SEVERITIES = {Severity.STOP: "fel", Severity.WARN: "varning", Severity.NOTE: "not"}
_JUDGED = "platshållare, datum, summor, siffror som står bredvid varandra, personnummer och alternativtexter"
_HELD_AGAINST = "Procenttalen är jämförda med granskningens siffror{}."
_SMALL = ", och antalen med gränsen för små antal ({})"
_NOT_HELD_AGAINST = (
    "Om procenttalen stämmer med granskningens siffror, och om små antal visas, går inte att säga: lägg till --audit."
)


def known_in(register: Register, audits: Sequence[str], *, unit: str | None = None) -> Known:
    """What the register knows of the audits, and of those that they follow.

    `unit`: whose own feedback the text is, which no small count is hidden from; neither is it where an audit's tables
    are public already. Raises `NotNow` without a register, `UnknownName` for an audit or unit that is not laid out.
    """
    from register.desk import find_audit, find_unit_audit, plan_of
    from tasks.reports.judged import known_of

    register.require()
    with register.reading() as session:
        about = [find_audit(session, key) for key in audits]
        if unit is not None:
            find_unit_audit(session, about[0].key, unit)
        plans = [plan_of(audit) for audit in about]
        about += [find_audit(session, plan.follows) for plan in plans if plan.follows]
        shown = unit is not None or all(plan.published for plan in plans)
        smallest = None if shown else register.catalogue.organisation.smallest_shown
        return replace(known_of(session, about), smallest=smallest)


def proof(file: Path, *, known: Known | None, form: Format) -> int:
    """Proof-read the file and write what was found: 0 when that is nothing, 3 when it is only doubtful, 4 otherwise.

    `known` is None where there is no register to hold the text against. Raises `ArshjulError` for a file that cannot
    be read.
    """
    manuscript = manuscript_of(file)
    remarks = proof_read(manuscript, known)
    if form is Format.TEXT:
        _print(remarks, file, f"{_told(known)} {manuscript.unseen}".strip())
    else:
        listing([_as_data(remark) for remark in remarks], columns={}, form=form, empty="")
    severities = {remark.severity for remark in remarks}
    return 4 if Severity.STOP in severities else 3 if severities else 0


def _told(known: Known | None) -> str:
    if known is None:
        return _NOT_HELD_AGAINST
    return _HELD_AGAINST.format("" if known.smallest is None else _SMALL.format(known.smallest))


def _as_data(remark: Remark) -> dict[str, object]:
    place = remark.place
    return {
        "rule": remark.rule,
        "severity": remark.severity,
        "page": place.page,
        "paragraph": place.paragraph,
        "table": place.table,
        "message": remark.message,
    }


def _print(remarks: Sequence[Remark], file: Path, held: str) -> None:
    terminal = console()
    if not remarks:
        terminal.print(f"Inget fel hittades i {file.name}: {_JUDGED} är bedömda. {held}", soft_wrap=True, markup=False)
        return
    rows = [
        {
            "severity": _SEVERITIES[remark.severity],
            "place": remark.place.told,
            "message": remark.message,
            "rule": remark.rule,
        }
        for remark in remarks
    ]
    terminal.print(as_table(rows, columns={"severity": "", "place": "Var", "message": "Vad", "rule": "Regel"}), "")
    stops = sum(remark.severity is Severity.STOP for remark in remarks)
    told = [counted(stops, "fel", "fel")] if stops else []
    told += [counted(len(remarks) - stops, "tveksamhet", "tveksamheter")] if len(remarks) > stops else []
    terminal.print(f"[bold]{' och '.join(told)}.[/bold] {held}", soft_wrap=True)
