"""A register with one audit of so many units, whose figures, findings and dialogues are in: ready for their reports.

The units are invented: each has 24 files drawn, with replacement, among the 72 of the recorded audit, and the recorded
audit's agreement. Everything is written by bulk inserts as the program would have left it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from hashlib import sha256
from typing import Any

import numpy as np
import pandas as pd
from sqlmodel import update

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import Kind
from config.template import ReviewTemplate
from method.agreement import PairTable, pairs
from method.tables import counts
from register.database import Register
from register.estimates import estimates
from register.models import DrawnFile, FigureRow, FileRole, FindingKind, HandInStatus, MeetingKind, Response
from register.stages import Stage
from tasks.file_review import precisions
from tests import golden
from tests.bench.bulk import Values, Writer

AUDIT = "granskning"
TODAY = date(2022, 1, 31)
_PAST = TODAY - timedelta(days=60)
_DRAWN, _RESERVES, _TWICE = 12, 6, 5

_FINDINGS: tuple[tuple[FindingKind, str, str, list[str], list[str]], ...] = (
    (
        FindingKind.STRENGTH,
        "Skyddsbedömning",
        "Skyddsbedömning görs {{ skyddsbedomning }}.",
        ["trygghet"],
        ["skyddsbedomning"],
    ),
    (
        FindingKind.DEVELOPMENT,
        "Utredning klar inom 4 månader",
        "Utredningen är klar i tid {{ klar_4_manader }}.",
        ["effektivitet", "trygghet"],
        ["klar_4_manader"],
    ),
    (
        FindingKind.DEVELOPMENT,
        "Pratar med barnet om eventuell insats",
        "Barnet får säga vad det tycker om insatsen {{ samtal_om_insats }}.",
        ["sjalvbestammande"],
        ["samtal_om_insats"],
    ),
)


def fill(register: Register) -> None:
    """Write the register; its schema is there, and its organisation has the units (`tests.bench.many`)."""
    with register.engine.connect() as connection:
        writer = Writer(connection)
        _Audit(register, writer).fill()
        writer.flush()


@dataclass
class _Audit:
    register: Register
    writer: Writer

    @cached_property
    def template(self) -> ReviewTemplate:
        return self.register.catalogue.template("barnarenden")

    @cached_property
    def positions(self) -> dict[tuple[str, str], int]:
        return {(m.question, m.answer): place for place, m in enumerate(self.template.measures())}

    def fill(self) -> None:
        add, units = self.writer.add, self.register.catalogue.units.units
        first = Catalogue(golden.STOCKHOLM).audit("barnarenden-2021")
        own: Values = {"recorded": False, "fixed_seed": None, "follow_up": None, "published": None}
        asked = [{"key": one.key, "opening_meeting": "2021-09-01", "readers": ["bt", "es"]} for one in units]
        kept = {**first.model_dump(mode="json"), **own, "key": AUDIT, "units": asked}
        plan = AuditFile.model_validate(kept).model_dump(mode="json")
        said = {"key": AUDIT, "title": first.title, "year": 2021, "recorded": False}
        audit = add("audit", **said, plan=plan, template=self.template.model_dump(mode="json"))
        recorded = [golden.review(unit) for unit in golden.UNITS]
        agreed = [self._agreement(unit) for unit in golden.UNITS]
        figures: list[FigureRow] = []
        for number, one in enumerate(units):
            unit = self._unit(audit, one.key, one.name)
            sizes = {"F": 60 + number % 50, "P": 70 + number % 40}
            self._files(unit, sizes)
            figures += self._figures(unit, pd.concat(recorded), sizes, lot=number)
            for row in agreed[number % len(agreed)]:
                told = {"heading": row.column, "categories": list(row.categories)}
                same = {"compared": row.compared, "agree": row.agree, "counts": [list(one) for one in row.counts]}
                add("agreement", unit_audit_id=unit, column=row.column, **told, **same)
            self._dialogue(audit, unit)
        for (of, position, stratum), estimate in estimates(figures).items():
            place = {"unit_audit_id": of, "position": position, "stratum": stratum}
            add("estimate", audit_id=audit, **place, **asdict(estimate))

    def _unit(self, audit: int, key: str, name: str) -> int:
        days = ("list_due", "review_due", "double_due", "reconciliation_due", "dialogue_on", "invite_on", "draw_on")
        return self.writer.add(
            "unit_audit",
            audit_id=audit,
            unit_key=key,
            unit_name=name,
            stage=Stage.FEEDBACK,
            since=_PAST,
            feedback_on=TODAY,
            feedback_given_on=TODAY,
            plan_due=TODAY + timedelta(days=42),
            fixed=[],
            **dict.fromkeys(days, _PAST),
        )

    def _files(self, unit: int, sizes: dict[str, int]) -> None:
        add = self.writer.add
        said = {"sha256": "0" * 64, "handed_in_by": "bt", "received_on": _PAST, "rows": sum(sizes.values())}
        number = add("hand_in", unit_audit_id=unit, kind=Kind.FRAME, status=HandInStatus.TAKEN_IN, **said)
        nonce = sha256(str(unit).encode()).hexdigest()
        told = {"commitment": sha256(nonce.encode()).hexdigest(), "nonce": nonce, "seed": f"{AUDIT}|{nonce}"}
        sealed_on = {"frame_hash": nonce, "frame_sizes": sizes, "sealed_on": _PAST}
        add("draw", unit_audit_id=unit, hand_in_id=number, **told, **sealed_on)
        sealed = dict.fromkeys(("case_ref_sealed", "draw_key_sealed", "case_sealed"), bytes(60))
        for stratum in sizes:
            for place in range(_DRAWN + _RESERVES):
                role, twice = (FileRole.SAMPLE if place < _DRAWN else FileRole.RESERVE), place < _TWICE
                one = {"pseudonym": f"{stratum}{place + 1:02d}", "stratum": stratum, "place": place}
                add("drawn_file", unit_audit_id=unit, **one, role=role, read_twice=twice, **sealed)

    def _figures(self, unit: int, recorded: pd.DataFrame, sizes: dict[str, int], *, lot: int) -> list[FigureRow]:
        """The unit's figures, written and returned."""
        by_sex = recorded.groupby("sex").sample(_DRAWN, replace=True, random_state=np.random.RandomState(lot))
        figures = counts(by_sex, self.template)
        made = []
        for one, how in zip(
            figures, precisions(figures, sampled=dict.fromkeys(sizes, _DRAWN), frames=sizes), strict=True
        ):
            values: dict[str, Any] = {**vars(one), **asdict(how), "stratum": one.stratum or ""}
            values |= {"unit_audit_id": unit, "position": self.positions[one.question, one.answer]}
            made.append(FigureRow(id=self.writer.add("figure", **values), **values))
        return made

    def _agreement(self, unit: str) -> list[PairTable]:
        columns = self.template.columns()
        first, second = (readings.set_index("case_ref") for readings in (golden.review(unit), golden.double(unit)))
        return pairs(
            first,
            second,
            [column.key for column in columns],
            answers={column.key: column.answers for column in columns if column.separator is None},
            separators={column.key: column.separator for column in columns if column.separator is not None},
        )

    def _dialogue(self, audit: int, unit: int) -> None:
        add = self.writer.add
        held = {"planned_on": _PAST, "held_on": _PAST, "participants": ["Enhetschef", "Biträdande enhetschef"]}
        both = {"confirmed_by_unit": "ec", "confirmed_by_inspectors": "bt"}
        for meeting in (MeetingKind.OPENING, MeetingKind.DIALOGUE):
            add("meeting", unit_audit_id=unit, kind=meeting, sequence=0, **held, **both)
        noted: Values = {"recorded_by": "bt", "recorded_on": _PAST}
        evidence = [{"kind": "theme", "text": "läsarna saknade ofta barnets röst i beslutsunderlaget"}]
        for number, (kind, title, text, areas, questions) in enumerate(_FINDINGS, 1):
            said: Values = {"number": number, "kind": kind, "title": title, "text": text, "areas": areas}
            said |= {"questions": questions, "evidence": evidence if number == len(_FINDINGS) else []}
            good = kind is FindingKind.STRENGTH and unit % 10 == 0
            finding = add("finding", audit_id=audit, unit_audit_id=unit, **said, good_example=good, **noted)
            add("finding_response", finding_id=finding, unit_audit_id=unit, response=Response.AGREED, **noted)


def lock_up(register: Register) -> None:
    """Give the audit its key, and what is sealed of each drawn file something that the key opens."""
    register.vault.make_key(AUDIT)
    sealed = register.vault.seal(AUDIT, b"{}")
    columns = dict.fromkeys(("case_ref_sealed", "draw_key_sealed", "case_sealed"), sealed)
    with register.transaction() as session:
        session.execute(update(DrawnFile).values(**columns))


def now() -> datetime:
    """Noon of the day on which the reports are made."""
    return datetime.combine(TODAY, time(11), tzinfo=UTC)
