"""The data's way through a simulated year as plain pandas and SQL: no gate, no orchestration, no log, no encryption.

The very files that the simulation's people had taken in are read, their samples drawn by the same rule, the figures
counted with their intervals, every row written by SQL, and the two years compared. The formulas are `method`'s own:
what is measured beside the product is all that it does around them. What people decide (which files could not be read,
which questions are followed) is given.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pandas as pd
from sqlalchemy import Column, Float, Integer, MetaData, Table, Text, create_engine, insert
from sqlmodel import col, select

from config.audit import AuditFile
from config.catalogue import Catalogue
from config.hand_in import Kind
from config.template import ReviewTemplate
from method.agreement import pairs
from method.estimates import stratified
from method.figures import Count, Precision
from method.sampling import double_readings, draw
from method.tables import counts
from method.verdicts import Pair, Share, changes
from register.database import Register
from register.models import (
    AgreementRow,
    AuditRow,
    Draw,
    DrawnFile,
    EstimateRow,
    FigureRow,
    HandIn,
    HandInStatus,
    UnitAudit,
    VerdictRow,
)
from tasks.file_review import precisions

READ = (Kind.FRAME, Kind.REVIEW, Kind.DOUBLE)
_DATES = ("report_received", "investigation_opened", "investigation_closed")
_BATCH = 50_000

Key = tuple[Any, ...]
Outcome = dict[str, dict[Key, tuple[Any, ...]]]
"""What is compared: draws, figures, estimates, agreement, verdicts; place -> values."""


def lay_files(register: Register, folder: Path) -> None:
    """Lay every list and reading that was taken in as a file in the folder, with the audits' plans and templates."""
    with register.reading() as session:
        audits = {audit.id: audit for audit in session.exec(select(AuditRow))}
        seeds = {row.unit_audit_id: row.seed for row in session.exec(select(Draw))}
        units = {unit.id: unit for unit in session.exec(select(UnitAudit))}
        for audit in audits.values():
            (folder / audit.key).mkdir(parents=True)
            said = {"plan": audit.plan, "template": audit.template, "seeds": {}, "order": audit.id}
            said["seeds"] = {unit.unit_key: seeds.get(n or 0) for n, unit in units.items() if unit.audit_id == audit.id}
            (folder / audit.key / "audit.json").write_text(json.dumps(said), encoding="utf-8")
        taken = select(HandIn).where(HandIn.status == HandInStatus.TAKEN_IN, col(HandIn.kind).in_(READ))
        for row in session.exec(taken.order_by(col(HandIn.id))):
            unit = units[row.unit_audit_id]
            audit = audits[unit.audit_id]
            assert row.original_sealed is not None, "what was taken in is kept"
            content = register.vault.open(audit.key, row.original_sealed)
            ending = "xlsx" if content.startswith(b"PK") else "csv"
            (folder / audit.key / f"{row.kind}@{unit.unit_key}.{ending}").write_bytes(content)


@dataclass
class Plain:
    """The script: reads what lies in the folder, writes to a database, keeps what it found and what it took."""

    folder: Path
    catalogue: Catalogue
    url: str
    seconds: dict[str, float] = field(default_factory=dict)
    processor: dict[str, float] = field(default_factory=dict)
    rows: int = 0
    found: Outcome = field(default_factory=lambda: {name: {} for name in ("draw", "figure", "estimate", "agreement")})

    def run(self) -> None:
        """Everything, audit by audit in their order."""
        self._engine, self._tables = create_engine(self.url), MetaData()
        audits = sorted(self.folder.glob("*/audit.json"), key=lambda path: json.loads(path.read_text())["order"])
        counted = [self._audit(path.parent, json.loads(path.read_text(encoding="utf-8"))) for path in audits]
        if len(counted) > 1 and counted[1][1]:
            self._compare(counted[0][1], *counted[1])
        self._engine.dispose()

    @contextmanager
    def _timing(self, what: str) -> Iterator[None]:
        began, worked = time.perf_counter(), time.process_time()
        yield
        self.seconds[what] = self.seconds.get(what, 0.0) + time.perf_counter() - began
        self.processor[what] = self.processor.get(what, 0.0) + time.process_time() - worked

    def _audit(self, folder: Path, said: dict[str, Any]) -> tuple[ReviewTemplate, list[Count]]:
        plan, template = AuditFile.model_validate(said["plan"]), ReviewTemplate.model_validate(said["template"])
        frames: dict[str, int] = {}
        readings, twice = [], []
        for unit, seed in said["seeds"].items():
            if seed is not None:
                frames |= self._sample(folder, plan, unit, seed)
            if (first := self._read(folder, Kind.REVIEW, unit, template)) is not None:
                readings.append(first.assign(unit=unit))
                second = self._read(folder, Kind.DOUBLE, unit, template)
                twice += [] if second is None else [(unit, first, second)]
        if not readings:
            return template, []
        read = pd.concat(readings, ignore_index=True)
        with self._timing("tabulate"):
            figures, how = self._tabulate(read, template, frames)
        with self._timing("agreement"):
            agreed = [row for unit, first, second in twice for row in _agreement(unit, first, second, template)]
        with self._timing("write"):
            self._write(f"reading_{plan.key}", [_plain(row) for row in read.to_dict("records")])
            self._write("figure", [_figure_row(plan.key, one, p) for one, p in zip(figures, how, strict=True)])
            self._write("agreement", [{"audit": plan.key, **row} for row in agreed])
        for one, p in zip(figures, how, strict=True):
            unit, _, stratum = (one.stratum or "").partition("|")
            place = (plan.key, unit, one.question, one.answer, stratum)
            self.found["figure"][place] = (one.count, one.base, _rounded(p.low), _rounded(p.high))
        for row in agreed:
            self.found["agreement"][plan.key, row["unit"], row["column"]] = (row["compared"], row["agree"])
        self._estimates(plan.key, figures, how)
        return template, figures

    def _sample(self, folder: Path, plan: AuditFile, unit: str, seed: str) -> dict[str, int]:
        """Read, keep and draw from the unit's list; composite stratum -> its size."""
        frame = self._list(folder, plan, unit)
        with self._timing("draw"):
            design = plan.design
            sample = draw(frame, seed=seed, unit_key=unit, per_stratum=design.per_stratum, reserves=design.reserves)
            refs = sample.loc[sample["role"] == "sample", "case_ref"]
            again = set(double_readings(refs, seed=seed, number=design.double_readings))
        with self._timing("write"):
            written = frame.assign(audit=plan.key, unit=unit)
            dates = {name: written[name].dt.strftime("%Y-%m-%d") for name in _DATES if name in written}
            self._write("listed", written.assign(**dates).astype("object").where(written.notna(), None))
            rows = [
                {"audit": plan.key, "unit": unit, "twice": row["case_ref"] in again, **row} for row in _rows(sample)
            ]
            self._write("drawn", rows)
        for row in sample.itertuples(index=False):
            self.found["draw"][plan.key, unit, row.stratum, row.order] = (row.case_ref,)
        sizes = frame["stratum"].value_counts()
        return {f"{unit}|{stratum}": int(number) for stratum, number in sizes.items()}

    def _list(self, folder: Path, plan: AuditFile, unit: str) -> pd.DataFrame:
        with self._timing("read"):
            form = self.catalogue.hand_ins.forms[Kind.FRAME]
            cells = _cells(next(folder.glob(f"{Kind.FRAME}@{unit}.*")), form.sheet)
            frame = cells.rename(columns={column.heading: column.key for column in form.columns})
            [sex] = [column for column in form.columns if column.key == "sex"]
            codes = {spelling: code for code, ways in sex.values.items() for spelling in ways}
            frame["stratum"] = frame["sex"] = frame["sex"].map(codes)
            frame["age"] = pd.to_numeric(frame["age"]).astype("Int64")
            for name in _DATES:
                frame[name] = pd.to_datetime(frame[name])
            self.rows += len(frame)
            reported = frame["report_received"]
            within = reported.between(pd.Timestamp(plan.period.start), pd.Timestamp(plan.period.end))
            frame = frame[within & frame["age"].between(plan.target_age.low, plan.target_age.high)]
            return frame.drop(columns="personal_number", errors="ignore").reset_index(drop=True)

    def _read(self, folder: Path, kind: Kind, unit: str, template: ReviewTemplate) -> pd.DataFrame | None:
        path = next(folder.glob(f"{kind}@{unit}.*"), None)
        if path is None:
            return None
        with self._timing("read"):
            form = self.catalogue.hand_ins.forms[kind]
            columns: tuple[Any, ...] = (*form.columns, *template.columns(), *form.closing_columns)
            read = _cells(path, form.sheet).rename(columns={column.heading: column.key for column in columns})
            [sex] = [column for column in form.columns if column.key == "sex"]
            codes = {spelling: code for code, ways in sex.values.items() for spelling in (code, *ways)}
            read["sex"] = read["sex"].map(codes)
            read["age"] = pd.to_numeric(read["age"]).astype("Int64")
            self.rows += len(read)
        for column in template.columns():
            if column.separator is not None:
                read[column.key] = read[column.key].map(_in_order(column.answers, column.separator))
        return read

    def _tabulate(
        self, read: pd.DataFrame, template: ReviewTemplate, frames: Mapping[str, int]
    ) -> tuple[list[Count], list[Precision]]:
        """All units at once: their strata are told apart as if there were so many sexes."""
        strata = read["unit"] + "|" + read["sex"]
        figures = counts(read.assign(sex=strata), template)
        return figures, precisions(
            figures, sampled={str(one): int(n) for one, n in strata.value_counts().items()}, frames=frames
        )

    def _estimates(self, audit: str, figures: list[Count], how: list[Precision]) -> None:
        with self._timing("tabulate"):
            parts = [
                (place, one, p)
                for one, p in zip(figures, how, strict=True)
                if one.in_base
                for unit, _, _ in [(one.stratum or "").partition("|")]
                for place in ((audit, unit, one.question, one.answer), (audit, None, one.question, one.answer))
            ]
            groups = {place: number for number, place in enumerate(dict.fromkeys(place for place, _, _ in parts))}
            weighted = stratified(
                [one.count for _, one, _ in parts],
                [one.base for _, one, _ in parts],
                [p.sampled for *_, p in parts],
                [float("nan") if p.frame is None else p.frame for *_, p in parts],
                [float("nan") if p.low is None else p.low / 100 for *_, p in parts],
                [float("nan") if p.high is None else p.high / 100 for *_, p in parts],
                [groups[place] for place, _, _ in parts],
            )
        rows = []
        for place, number in groups.items():
            share, low, high = (float(values[number]) for values in weighted)
            said: list[float | None] = [None] * 3 if share != share else [100 * share, 100 * low, 100 * high]
            self.found["estimate"][place] = tuple(map(_rounded, said))
            named: dict[str, Any] = dict(zip(("audit", "unit", "question", "answer"), place, strict=True))
            rows.append(named | dict(zip(("weighted", "low", "high"), said, strict=True)))
        with self._timing("write"):
            self._write("estimate", rows)

    def _compare(self, before: list[Count], template: ReviewTemplate, after: list[Count]) -> None:
        with self._timing("compare"):
            then, now = _shares(before), _shares(after)
            units = list(dict.fromkeys(unit for unit, *_ in now))
            family = [
                Pair(
                    unit,
                    column,
                    Share(*then[unit, m.question, m.answer]),
                    Share(*now[unit, m.question, m.answer]),
                    good,
                )
                for unit in units
                for column, (m, good) in template.good().items()
            ]
            judged = changes(family)
        self.found["verdict"] = {
            (one.pair.unit, one.pair.question): (_rounded(one.p), _rounded(one.p_adjusted), str(one.verdict))
            for one in judged
        }
        with self._timing("write"):
            rows = [
                {"unit": one.pair.unit, "question": one.pair.question, "p": one.p, "verdict": str(one.verdict)}
                for one in judged
            ]
            self._write("verdict", rows)

    def _write(self, name: str, rows: Any) -> None:
        rows = _rows(rows) if isinstance(rows, pd.DataFrame) else rows
        if not rows:
            return
        # Beside the product's own, where both write to one database.
        name = f"plain_{name}"
        table = self._tables.tables.get(name)
        if table is None:
            table = Table(name, self._tables, *(Column(str(key), _type(name, rows, key)) for key in rows[0]))
            table.create(self._engine)
        with self._engine.begin() as connection:
            for start in range(0, len(rows), _BATCH):
                connection.execute(insert(table), rows[start : start + _BATCH])


def outcome_of(register: Register) -> Outcome:
    """The same outcome as the product's register has it."""
    found: Outcome = {name: {} for name in ("draw", "figure", "estimate", "agreement", "verdict")}
    with register.reading() as session:
        audits = {audit.id: audit.key for audit in session.exec(select(AuditRow))}
        units = {unit.id: (audits[unit.audit_id], unit.unit_key) for unit in session.exec(select(UnitAudit))}
        for file in session.exec(select(DrawnFile)):
            audit, unit = units[file.unit_audit_id]
            ref = register.vault.open(audit, file.case_ref_sealed).decode()
            found["draw"][audit, unit, file.stratum, file.place] = (ref,)
        measures = {}
        for row in session.exec(select(FigureRow)):
            place = units[row.unit_audit_id]
            measures[place[0], row.position] = (row.question, row.answer)
            found["figure"][(*place, row.question, row.answer, row.stratum)] = (
                *(row.count, row.base),
                *(_rounded(row.low), _rounded(row.high)),
            )
        for one in session.exec(select(EstimateRow).where(EstimateRow.stratum == "")):
            audit = audits[one.audit_id]
            named = None if one.unit_audit_id is None else units[one.unit_audit_id][1]
            estimate = tuple(map(_rounded, (one.weighted, one.low, one.high)))
            found["estimate"][(audit, named, *measures[audit, one.position])] = estimate
        for agreed in session.exec(select(AgreementRow)):
            found["agreement"][(*units[agreed.unit_audit_id], agreed.column)] = (agreed.compared, agreed.agree)
        for said in session.exec(select(VerdictRow)):
            if said.column is not None:
                judged = (_rounded(said.p), _rounded(said.p_adjusted), str(said.verdict))
                found["verdict"][units[said.unit_audit_id][1], said.column] = judged
    return found


def differences(product: Outcome, plain: Outcome) -> dict[str, tuple[int, int]]:
    """Of each sort: how many of the product's values were compared, and how many of them the script has otherwise."""
    return {
        name: (len(values), sum(plain.get(name, {}).get(place) != value for place, value in values.items()))
        for name, values in product.items()
    }


def _cells(path: Path, sheet: str) -> pd.DataFrame:
    if path.suffix == ".csv":
        return pd.read_csv(path, sep=";", dtype="object", encoding="utf-8-sig")
    content = BytesIO(path.read_bytes())
    return pd.read_excel(content, sheet_name=sheet, engine="calamine", dtype="object")


def _agreement(
    unit: str, first: pd.DataFrame, second: pd.DataFrame, template: ReviewTemplate
) -> Iterator[dict[str, Any]]:
    columns = template.columns()
    told = pairs(
        first.set_index("case_ref"),
        second.set_index("case_ref"),
        ["sex", "age", *(column.key for column in columns)],
        answers={column.key: column.answers for column in columns if column.separator is None},
        separators={column.key: column.separator for column in columns if column.separator is not None},
    )
    for one in told:
        yield {"unit": unit, "column": one.column, "compared": one.compared, "agree": one.agree}


def _in_order(answers: tuple[str, ...], separator: str) -> Any:
    def ordered(cell: Any) -> Any:
        if not isinstance(cell, str):
            return None
        given = {part.strip() for part in cell.split(separator)}
        return f"{separator} ".join(answer for answer in answers if answer in given)

    return ordered


def _shares(figures: list[Count]) -> dict[Key, tuple[int, int]]:
    shares: dict[Key, tuple[int, int]] = {}
    for one in figures:
        place = ((one.stratum or "").partition("|")[0], one.question, one.answer)
        count, base = shares.get(place, (0, 0))
        shares[place] = count + one.count, base + one.base
    return shares


def _figure_row(audit: str, one: Count, how: Precision) -> dict[str, Any]:
    unit, _, stratum = (one.stratum or "").partition("|")
    said = {"audit": audit, "unit": unit, "stratum": stratum, "question": one.question, "answer": one.answer}
    return said | {"count": one.count, "base": one.base, "low": how.low, "high": how.high}


def _rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]


def _plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key): None if value is None or value != value else str(value) for key, value in row.items()}


def _type(_name: str, rows: list[dict[str, Any]], key: str) -> Any:
    value = next((row[key] for row in rows if row[key] is not None), None)
    if isinstance(value, int):
        return Integer
    return Float if isinstance(value, float) else Text


def _rounded(value: float | None) -> float | None:
    """To nine decimals: the last bits may hang on the order in which numbers are added up."""
    return None if value is None else round(value, 9)
