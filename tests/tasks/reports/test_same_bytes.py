"""The same report is the same bytes, whenever and wherever it is made."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from tasks.reports.same_bytes import same_bytes
from tasks.reports.sheets import workbook
from tasks.reports.word import document
from tests.services import PATIENCE
from tests.tasks.reports.sample import pictures, sample

ROOT = Path(__file__).parents[3]
DAY = date(2022, 5, 9)
PRINT = "from tests.tasks.reports.test_same_bytes import fingerprints; print(*fingerprints())"


def fingerprints() -> list[str]:
    report = sample(draft=True)
    made = (document(report, pictures=pictures(report), on=DAY), workbook(report, on=DAY))
    return [hashlib.sha256(content).hexdigest() for content in made]


def packed(moment: tuple[int, int, int, int, int, int], system: int) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for name in ("b.xml", "a/å.xml"):
            entry = ZipInfo(name, moment)
            entry.create_system = system
            archive.writestr(entry, name * 3)
    return content.getvalue()


def test_another_process_makes_the_same_bytes() -> None:
    elsewhere = os.environ | {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", PRINT],
        cwd=ROOT,
        env=elsewhere,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert done.stdout.split() == fingerprints()


def test_another_day_is_another_document() -> None:
    report = sample()
    assert workbook(report, on=DAY) != workbook(report, on=date(2022, 5, 10))


def test_neither_the_moment_nor_the_system_of_packing_is_kept() -> None:
    assert same_bytes(packed((2022, 5, 9, 1, 2, 4), 3)) == same_bytes(packed((2023, 1, 1, 0, 0, 0), 0))


def test_parts_keep_their_order_and_what_they_hold() -> None:
    with ZipFile(BytesIO(same_bytes(packed((2022, 5, 9, 1, 2, 4), 3)))) as archive:
        assert archive.namelist() == ["b.xml", "a/å.xml"]
        assert archive.read("a/å.xml").decode() == "a/å.xmla/å.xmla/å.xml"
