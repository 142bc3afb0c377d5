"""The gate's timings for `make bench`: rules and the stage gate on large frames beside the same rules written by hand.

Each size runs in a process of its own, so that its peak memory is its own; the runs of a size alternate between the
three ways, and a figure is a ratio of medians. Nothing is asserted but that all three find the same faults.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from rich.console import Console
from rich.table import Table

from tests.bench.timing import timed

SIZES = (("case list", 1_000_000), ("review", 100_000))
RUNS = 3
_QUESTIONS = 44
_FAULTY = 0.01


def main() -> None:
    """Time every size and print a table."""
    table = Table(
        "frame", "rows x columns", "by hand", "rules", "stage gate", "of it GX", "rows/s", "peak MB", box=None
    )
    for name, rows in SIZES:
        told = subprocess.run(
            [sys.executable, "-m", "tests.bench.gate", name, str(rows)], check=True, capture_output=True, text=True
        )
        one = json.loads(told.stdout.splitlines()[-1])
        hand, rules, gate = one["hand"], one["rules"], one["gate"]
        table.add_row(
            name,
            f"{rows:,} x {one['columns']}",
            f"{hand:.2f} s",
            f"{rules:.2f} s = {rules / hand:.1f} x",
            f"{gate:.2f} s = {gate / hand:.1f} x",
            f"{one['validating']:.2f} s = {one['validating'] / gate:.0%}",
            f"{rows / gate:,.0f}",
            f"{one['peak']:,.0f} (frame {one['frame']:,.0f})",
        )
    Console().print(table)


def one_size(name: str, rows: int) -> dict[str, float]:
    """Medians in seconds of the three ways, and memory in MB, of one frame."""
    from expectations import gate as door
    from expectations.gate import judge

    frame, suite, context, by_hand = _case_list(rows) if name == "case list" else _review(rows)
    before = _peak()

    def rules() -> int:
        return sum(int(rule.failing(frame, context).sum()) for rule in suite.rules)

    def gate() -> int:
        judgement = judge(frame, suite=suite, context=context)
        return sum(judgement.failed.get(code, 0) for code in {rule.code for rule in suite.rules})

    ways: dict[str, Callable[[], int]] = {"hand": lambda: by_hand(frame, context), "rules": rules, "gate": gate}
    times: dict[str, list[float]] = {way: [] for way in ways}
    found = set()
    ways["gate"]()  # the first judgement pays for importing Great Expectations
    validating: list[float] = []
    door._validate = timed(door._validate, validating)
    for _ in range(RUNS):
        for way, judged in ways.items():
            start = time.perf_counter()
            found.add(judged())
            times[way].append(time.perf_counter() - start)
    assert len(found) == 1, f"the ways disagree: {found}"
    medians = {way: statistics.median(taken) for way, taken in times.items()}
    memory = {"frame": before, "peak": _peak()}
    return medians | memory | {"columns": len(frame.columns), "validating": statistics.median(validating)}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _case_list(rows: int) -> tuple[pd.DataFrame, Any, Any, Callable[[pd.DataFrame, Any], int]]:
    from config.hand_in import Kind
    from expectations.sampling import frame_suite
    from tests.hand_in_factory import RULES, frame_context

    rng = np.random.default_rng(1)
    born = pd.Series(pd.Timestamp("2008-08-02") + pd.to_timedelta(rng.integers(0, 4200, rows), unit="D"))
    report = pd.Series(pd.Timestamp("2020-04-01") + pd.to_timedelta(rng.integers(0, 480, rows), unit="D"))
    serial = rng.integers(980, 1000, rows)
    frame = pd.DataFrame(
        {
            "case_ref": [f"NM-2020-{number:07d}" for number in range(rows)],
            "personal_number": _numbers(born, serial),
            "sex": np.where(serial % 2 == 0, "F", "P"),
            "age": _years(born, report),
            "report_received": report,
            "investigation_opened": report + pd.Timedelta(days=10),
            "investigation_closed": report + pd.to_timedelta(rng.integers(8, 200, rows), unit="D"),
            "handling_unit": "Utredningsgrupp 1",
        }
    ).set_index(pd.RangeIndex(2, rows + 2, name="row"))
    texts = dict.fromkeys(("case_ref", "personal_number", "sex", "handling_unit"), "object")
    dates = dict.fromkeys(("report_received", "investigation_opened", "investigation_closed"), "datetime64[s]")
    context = frame_context(received_on=date(2022, 6, 1))
    return frame.astype({**texts, **dates, "age": "Int64"}), frame_suite(RULES[Kind.FRAME]), context, _by_hand_case_list


def _numbers(born: pd.Series[pd.Timestamp], serial: np.ndarray[Any, Any]) -> list[str]:
    days = born.dt.strftime("%Y%m%d")
    nine = [day[2:] + str(number) for day, number in zip(days, serial, strict=True)]
    digits = np.frombuffer("".join(nine).encode(), dtype=np.uint8).reshape(len(nine), 9) - 48
    weighed = digits * np.array([2, 1, 2, 1, 2, 1, 2, 1, 2])
    checks = -(weighed - 9 * (weighed > 9)).sum(axis=1) % 10
    return [f"{day}-{number}{check}" for day, number, check in zip(days, serial, checks, strict=True)]


def _years(born: pd.Series[pd.Timestamp], on: pd.Series[pd.Timestamp]) -> pd.Series[int]:
    had = (on.dt.month * 100 + on.dt.day) >= (born.dt.month * 100 + born.dt.day)
    return on.dt.year - born.dt.year - 1 + had


def _by_hand_case_list(frame: pd.DataFrame, context: Any) -> int:
    """The rules of the case list as one would write them for this file alone, each value computed once."""
    ref, number, sex, age = frame["case_ref"], frame["personal_number"], frame["sex"], frame["age"]
    report, opened, closed = (
        frame[name] for name in ("report_received", "investigation_opened", "investigation_closed")
    )
    received = pd.Timestamp(context.received_on)
    start, end = pd.Timestamp(context.period.start), pd.Timestamp(context.period.end)
    signs = np.array(number.to_list(), dtype="S13").view(np.uint8).reshape(len(frame), 13)
    digits = np.delete(signs, 8, axis=1)[:, 2:].astype("int64") - 48
    weighed = digits * np.array([2, 1] * 5)
    born = pd.to_datetime(number.str[:8], format="%Y%m%d", errors="coerce")
    valid = born.notna() & ((weighed - 9 * (weighed > 9)).sum(axis=1) % 10 == 0)
    told_sex = pd.Series(np.where(digits[:, 8] % 2 == 0, "F", "P"), index=frame.index)
    low, high = context.ages.low, context.ages.high
    impossible = (age < 0) | (age > 120)
    outside = ((age < low) | (age > high)) & ~impossible
    off_period = ((report < start) | (report > end)) & ~(report > received)
    left = outside.fillna(value=False) | off_period
    masks = [
        ref.isna(),
        ref.notna() & ~ref.str.fullmatch(r"(?=.*\d)[^\x00-\x1f\x7f-\x9f]{3,40}"),
        ref.notna() & ref.duplicated(keep=False),
        sex.isna(),
        sex.notna() & ~sex.isin(context.strata),
        valid & sex.notna() & (told_sex != sex),
        age.isna(),
        impossible,
        valid & (_years(born, report) != age) & report.notna(),
        outside,
        number.isna(),
        number.notna() & ~valid,
        report.isna(),
        report > received,
        off_period,
        opened < report,
        closed < opened,
        opened > received,
        closed > received,
        left & sex.notna() & ~sex.isin(sex[~left].unique()),
    ]
    return sum(int(mask.fillna(value=False).sum()) for mask in masks)


def _review(rows: int) -> tuple[pd.DataFrame, Any, Any, Callable[[pd.DataFrame, Any], int]]:
    from config.hand_in import Kind
    from config.template import ReviewTemplate
    from expectations.file_review import review_suite
    from tests.hand_in_factory import CATALOGUE, RULES, review_context

    answers = ["Ja", "Nej", "Ej aktuellt"]
    questions: list[dict[str, Any]] = [
        {"kind": "single", "key": f"q{number}", "heading": f"Fråga {number}", "answers": answers}
        for number in range(_QUESTIONS)
    ]
    for number in range(2, _QUESTIONS, 4):
        questions[number]["asked_when"] = {f"q{number - 1}": ["Ja"]}
    template = ReviewTemplate.model_validate({"key": "bred", "version": 1, "title": "Bred", "questions": questions})
    rng = np.random.default_rng(2)
    refs = [f"NM-2020-{number:07d}" for number in range(rows)]
    frame = pd.DataFrame({"case_ref": refs, "sex": "F", "age": 4}, index=pd.RangeIndex(2, rows + 2, name="row"))
    given = {f"q{number}": rng.choice(answers, rows).astype("object") for number in range(_QUESTIONS)}
    for number in range(2, _QUESTIONS, 4):
        given[f"q{number}"][given[f"q{number - 1}"] != "Ja"] = None
    given["q0"][rng.random(rows) < _FAULTY] = None
    closing = pd.DataFrame({"reader": "BT", "read_on": pd.Timestamp("2021-09-01"), "comment": None}, index=frame.index)
    frame = pd.concat([frame, pd.DataFrame(given, index=frame.index), closing], axis="columns")
    files = pd.DataFrame({"case_ref": refs, "stratum": "F", "sex": "F", "age": 4, "frame_made": date(2021, 8, 16)})
    files = files.assign(report_received=None, investigation_opened=None, investigation_closed=None)
    context = review_context("norrmalm", Kind.REVIEW, template=template, files=files, due=date(2021, 10, 21))
    dtypes = dict.fromkeys(frame.columns, "object") | {"age": "Int64", "read_on": "datetime64[s]"}
    return frame.astype(dtypes), review_suite(RULES[Kind.REVIEW], template, CATALOGUE.law), context, _by_hand_review


def _by_hand_review(frame: pd.DataFrame, context: Any) -> int:
    """The rules of the review as one would write them for this template alone."""
    ref, reader, read_on, comment = (frame[name] for name in ("case_ref", "reader", "read_on", "comment"))
    files = context.files.set_index("case_ref")
    sampled = ref.isin(files.index)
    masks = [
        ref.isna(),
        ref.notna() & ref.duplicated(keep=False),
        ref.notna() & ~sampled,
        sampled & (frame["sex"] != ref.map(files["sex"])),
        sampled & (frame["age"] != ref.map(files["age"])),
        reader.isna(),
        reader.notna() & ~reader.str.casefold().isin({name.casefold() for name in context.readers}),
        reader.notna() & (reader == ref.map(context.other_reader)),
        read_on.isna(),
        read_on < pd.Timestamp(context.drawn_on),
        read_on > pd.Timestamp(context.received_on),
        read_on > pd.Timestamp(context.due),
        comment.astype("str").str.contains(r"\d{3}.?\d{2}.?\d{2}") & comment.notna(),
        comment.astype("str").str.contains("@") & comment.notna(),
    ]
    for question in context.template.questions:
        given, asked = frame[question.key], True
        for key, when in question.asked_when.items():
            asked = asked & frame[key].isin(when)
            masks.append(given.notna() & ~asked)
        masks += [given.notna() & ~given.isin(question.answers), given.isna() & asked]
    return sum(int(mask.fillna(value=False).sum()) for mask in masks)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(one_size(sys.argv[1], int(sys.argv[2]))))  # noqa: T201  read by the parent process
    else:
        main()
