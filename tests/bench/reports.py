"""What 290 units' feedback and their audit report cost: `python -m tests.bench.reports`.

Each feedback is gathered from the register, set as PDF and judged, as the round does it, but by a session that only
reads: on SQLite one that writes holds the others off. In one process, and in two that share the units. Beside it the
same PDFs are set by bare typst from their ready-made JSON. Then one audit report of all the units, with its Word
document and workbook. Every way runs in a process of its own, so that its peak memory is its own; the processor's
seconds stand beside the clock's, since they tell of the code where the machine has other work too.
"""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from sqlmodel import col, select

from config.settings import Settings
from register.database import Register, open_register
from register.desk import SYSTEM, Desk, at_desk, deed, find_audit
from register.models import ReportOf, UnitAudit
from register.report_versions import Subject
from tests.bench import audited, many
from tests.bench.timing import timed
from tests.statements import asked_of

UNITS = 290
PROCESSES = 2
_AT_A_TIME = 10
_AIM = 60.0


def main() -> None:
    """Time all of it and print."""
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        many.organisation(folder / "organisation", UNITS)
        os.environ["ARSHJUL_ORGANISATION"] = str(folder / "organisation")
        register = _register(folder)
        register.migrate()
        audited.fill(register)
        register.close()
        ways = {way: _told_by(way, text) for way in ("one", "two", "bare", "audit")}
    one, two, bare, audit = ways.values()
    table = Table(f"{UNITS} units", "seconds", "CPU", "documents/s", "CPU to typst", "peak MB", box=None)
    named = (
        (one, "feedback, one process"),
        (two, f"feedback, {PROCESSES} processes"),
        (bare, "bare typst, one process"),
    )
    for told, name in named:
        ratio = f"{told['processor'] / bare['processor']:.1f} x"
        table.add_row(name, *_seconds(told), f"{UNITS / told['seconds']:.1f}", ratio, f"{told['peak']:,.0f}")
    table.add_row("one audit report", *_seconds(audit), "", "", f"{audit['peak']:,.0f}")
    Console().print(table)
    parts = ", ".join(f"{name} {1000 * one[name] / UNITS:.0f} ms" for name in ("gathered", "set", "judged"))
    Console().print(
        f"A feedback in one process: {parts}, {one['statements'] / UNITS:.0f} statements; imports "
        f"{one['start']:.1f} s. {PROCESSES} processes: {two['seconds']:.0f} s of at most {_AIM:.0f}. The audit report: "
        f"{audit['pages']} pages, {audit['statements']} statements, judged {audit['verdict']}."
    )


def _seconds(told: dict[str, Any]) -> tuple[str, str]:
    return f"{told['seconds']:.1f} s", f"{told['processor']:.1f} s"


def one_process(folder: Path) -> dict[str, Any]:
    """All feedbacks in this process; their JSON is left in the folder for bare typst."""
    register = _register(folder)
    with register.reading() as session:
        numbers = [number for number in session.exec(select(UnitAudit.id).order_by(col(UnitAudit.id))) if number]
    with asked_of(register.engine) as asked:
        told = _feedbacks(folder, numbers, keep=True)
    return {**told, "statements": len(asked), "peak": _peak()}


def two_processes(folder: Path) -> dict[str, Any]:
    """All feedbacks in two processes, each of which starts, and opens the register, for itself."""
    with _register(folder).reading() as session:
        numbers = [number for number in session.exec(select(UnitAudit.id).order_by(col(UnitAudit.id))) if number]
    shares = [numbers[start : start + _AT_A_TIME] for start in range(0, len(numbers), _AT_A_TIME)]
    began = time.perf_counter()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        told = list(pool.map(partial(_feedbacks, folder), shares))
    seconds = time.perf_counter() - began
    assert sum(one["documents"] for one in told) == UNITS
    processor = sum(one["processor"] for one in told)
    return {"seconds": seconds, "processor": processor, "peak": PROCESSES * max(one["peak"] for one in told)}


def _feedbacks(folder: Path, numbers: Sequence[int], *, keep: bool = False) -> dict[str, Any]:
    """These unit audits' feedback, gathered, set and judged: seconds of each, and of the process's start."""
    began, worked = time.perf_counter(), time.process_time()
    logging.disable(logging.INFO)
    from tasks.reports.make import layout_file
    from tasks.reports.pdf import pdf
    from tasks.reports.unit import judge, report_of

    taken: dict[str, list[float]] = {"gathered": [], "set": [], "judged": []}
    gather, judging = timed(report_of, taken["gathered"]), timed(judge, taken["judged"])
    set_ = timed(pdf, taken["set"])
    register = _register(folder)
    layout = layout_file(register.catalogue)
    start = time.perf_counter() - began
    for number in numbers:
        with register.reading() as session:
            desk = Desk(session, register.vault, register.catalogue, deed(SYSTEM, audited.now()))
            unit = session.get_one(UnitAudit, number)
            report = gather(desk, unit, version=1)
            document = set_(report, layout=layout, on=desk.today)
            judged = judging(desk, unit, report, document)
            assert judged.judgement.verdict == "accepted", judged
        if keep:
            (folder / f"{number}.json").write_text(report.model_dump_json(), encoding="utf-8")
    register.close()
    seconds = {name: sum(one) for name, one in taken.items()}
    return {**_taken(began, worked), "start": start, **seconds, "documents": len(numbers), "peak": _peak()}


def bare_typst(folder: Path) -> dict[str, Any]:
    """The same PDFs by the compiler alone, from their JSON."""
    began, worked = time.perf_counter(), time.process_time()
    import typst

    from tasks.reports.make import layout_file

    layout = layout_file(_register(folder).catalogue)
    compiler = typst.Compiler(
        layout, root=layout.parent, font_paths=[layout.parent / "fonts"], ignore_system_fonts=True
    )
    made = sorted(folder.glob("*.json"))
    for path in made:
        words = {"document": path.read_text(encoding="utf-8")}
        document = compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=audited.now(), sys_inputs=words)
        assert document is not None
    assert len(made) == UNITS
    return {**_taken(began, worked), "peak": _peak()}


def audit_report(folder: Path) -> dict[str, Any]:
    """One audit report of all the units: PDF, Word document, workbook; judged and kept."""
    began, worked = time.perf_counter(), time.process_time()
    logging.disable(logging.INFO)
    from pypdf import PdfReader

    from tasks.reports.versions import make

    register = _register(folder)
    with asked_of(register.engine) as asked, at_desk(register, who=SYSTEM, now=audited.now()) as desk:
        audit = find_audit(desk.session, audited.AUDIT)
        version = make(desk, Subject(ReportOf.AUDIT, audit.year, audit))
    told = {**_taken(began, worked), "statements": len(asked), "peak": _peak()}
    register.close()
    from io import BytesIO

    pages = len(PdfReader(BytesIO(version.documents.pdf)).pages)
    return {**told, "pages": pages, "verdict": str(version.judged.judgement.verdict)}


_WAYS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "one": one_process,
    "two": two_processes,
    "bare": bare_typst,
    "audit": audit_report,
}


def _taken(began: float, worked: float) -> dict[str, float]:
    """Seconds since a moment of the clock, and of the processor."""
    return {"seconds": time.perf_counter() - began, "processor": time.process_time() - worked}


def _register(folder: Path) -> Register:
    return open_register(Settings(home=folder / "home"))


def _told_by(*arguments: str) -> dict[str, Any]:
    """What this module says in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.reports", *arguments]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    said: dict[str, Any] = json.loads(told.stdout.splitlines()[-1])
    return said


def _peak() -> float:
    """Megabytes; from the system's own page of the process, since a child's usage begins at its parent's."""
    [line] = re.findall(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    return int(line) / 1024


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(json.dumps(_WAYS[sys.argv[1]](Path(sys.argv[2]))))  # noqa: T201  read by the parent process
    else:
        main()
