"""Small faultless workbooks of every kind, to break: nothing is told of any of them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from typing import Any

import pandas as pd
from stdnum import luhn

from config.catalogue import Catalogue
from config.hand_in import HandIns, Kind
from config.rulesets import Ruleset
from config.template import AnswerColumn
from expectations.hand_in_gate import (
    JudgedFile,
    judge_action_plan,
    judge_frame,
    judge_indicators,
    judge_progress,
    judge_review,
)
from expectations.reading.headings import Column
from method.rules.action_plan import PlanContext, PlannedAction, ProgressContext
from method.rules.file_review import ReviewContext
from method.rules.indicators import IndicatorContext
from tests import golden
from tests.hand_in_factory import CATALOGUE, RULES, frame_context, review_context, workbook

LILLKOMMUN = Catalogue(golden.LILLKOMMUN)
RECEIVED = {
    Kind.FRAME: date(2021, 8, 16),
    Kind.REVIEW: date(2021, 12, 31),
    Kind.DOUBLE: date(2021, 12, 31),
    Kind.ACTION_PLAN: date(2022, 1, 20),
    Kind.PROGRESS: date(2022, 6, 15),
    Kind.INDICATORS: date(2021, 10, 1),
}
DRAWN, REVIEW_DUE, VERDICT_DUE = date(2021, 8, 18), date(2021, 11, 30), date(2022, 12, 15)
AREAS = ("Anmälningsmöte", "Samtal med barnet")
FILES = 5
"""Of the readings, so many files: what is asked of a row does not depend on how many there are."""

Judge = Callable[[bytes], JudgedFile]


@dataclass
class Sheet:
    """A table that is going to be broken, by the sheet's own row numbers: the header is row 1.

    `used`: rows that something has been done to. `others`: further sheets. `late`: what is done to the workbook when
    all its cells are there.
    """

    kind: Kind
    columns: tuple[Column, ...]
    title: str
    judge: Judge
    grid: list[list[Any]]
    used: set[int] = field(default_factory=set)
    others: dict[str, list[list[Any]]] = field(default_factory=dict)
    late: list[Callable[[Any], None]] = field(default_factory=list)

    @property
    def rows(self) -> list[int]:
        """The numbers of the rows below the header."""
        return [*range(2, len(self.grid) + 1)]

    @property
    def keys(self) -> list[str]:
        """The columns' keys."""
        return [column.key for column in self.columns]

    def place(self, key: str) -> int:
        """The column's place, from 0."""
        return self.keys.index(key)

    def heading(self, key: str) -> str:
        """The column's heading."""
        return self.columns[self.place(key)].heading

    def of_type(self, *types: str) -> list[str]:
        """The keys of the form's own columns of these types."""
        return [column.key for column in self.columns if getattr(column, "type", "answer") in types]

    def get(self, row: int, key: str) -> Any:
        """What a cell holds."""
        return self.grid[row - 1][self.place(key)]

    def set(self, row: int, key: str, value: Any) -> None:
        """Write in a cell."""
        self.grid[row - 1][self.place(key)] = value

    def content(self) -> bytes:
        """The workbook."""
        written = workbook(self.grid, sheet=self.title, **self.others)
        if not self.late:
            return written
        from openpyxl import load_workbook

        book, again = load_workbook(BytesIO(written)), BytesIO()
        for change in self.late:
            change(book)
        book.save(again)
        return again.getvalue()


def good(kind: Kind) -> Sheet:
    """A faultless workbook of the kind, one's own to break."""
    known = _known(kind)
    return Sheet(kind, known.columns, known.title, known.judge, copy.deepcopy(known.grid))


def good_mini() -> Sheet:
    """A faultless reading with a question that is asked of some files only, of another organisation."""
    known = _known_mini()
    return Sheet(Kind.REVIEW, known.columns, known.title, known.judge, copy.deepcopy(known.grid))


@cache
def _known(kind: Kind) -> Sheet:
    form = CATALOGUE.hand_ins.forms[kind]
    asked: tuple[AnswerColumn, ...] = ()
    judge, rows = _OF_KIND[kind]()
    if kind in (Kind.REVIEW, Kind.DOUBLE):
        asked = CATALOGUE.template("barnarenden").columns()
    columns: tuple[Column, ...] = (*form.columns, *asked, *form.closing_columns)
    return Sheet(kind, columns, form.sheet, judge, [[column.heading for column in columns], *rows])


def child(place: int, **changes: Any) -> dict[str, Any]:
    """A child on the case list, `place` + 1 years old; dates, age and the invented personal number agree.

    `changes`: `reported`, `opened`, `closed`, `sex` or `years`, from which the others follow.
    """
    reported = changes.get("reported", date(2020, 5, 4) + timedelta(days=17 * place))
    opened = changes.get("opened", reported + timedelta(days=10))
    sex = changes.get("sex", "FP"[place % 2])
    years = changes.get("years", place + 1)
    return {
        "case_ref": f"NM-2020-{place + 301:05}",
        "personal_number": personal_number(date(reported.year - years, 2, 10), female=sex == "F", place=place),
        "sex": sex,
        "age": years,
        "report_received": reported,
        "investigation_opened": opened,
        "investigation_closed": changes.get("closed", opened and opened + timedelta(days=60)),
        "handling_unit": "Utredningsgrupp barn 1",
    }


def personal_number(born: date, *, female: bool, place: int = 0) -> str:
    """A personal number of the serial numbers that are kept for tests."""
    nine = f"{born:%y%m%d}98{place % 5 * 2 + (not female)}"
    return f"{born:%Y%m%d}-{nine[6:]}{luhn.calc_check_digit(nine)}"


def _frame() -> tuple[Judge, list[list[Any]]]:
    context = frame_context(received_on=RECEIVED[Kind.FRAME])

    def judge(content: bytes) -> JudgedFile:
        return judge_frame(content, ruleset=RULES[Kind.FRAME], hand_ins=CATALOGUE.hand_ins, context=context)

    return judge, [[*child(place).values()] for place in range(8)]


def _readings(kind: Kind) -> tuple[Judge, list[list[Any]]]:
    cells = pd.read_excel(golden.DATA / f"{kind}_norrmalm.xlsx", engine="calamine", dtype=object)
    cells = cells.head(FILES)
    whole = review_context("norrmalm", kind, drawn_on=DRAWN, due=REVIEW_DUE, received_on=RECEIVED[kind])
    files = whole.files[whole.files["case_ref"].isin(cells["Ärendenummer"])]
    context = review_context("norrmalm", kind, **{**vars(whole), "files": files})
    rows = cells.astype("object").where(cells.notna(), None)
    days = rows.assign(Granskad=pd.Series([day.date() for day in rows["Granskad"]], dtype="object"))
    unflagged = [[*row, None] for row in days.to_numpy().tolist()]
    return _judge_of_readings(kind, context, RULES[kind], CATALOGUE.hand_ins), unflagged


def _judge_of_readings(kind: Kind, context: ReviewContext, ruleset: Ruleset, hand_ins: HandIns) -> Judge:
    def judge(content: bytes) -> JudgedFile:
        return judge_review(content, ruleset=ruleset, hand_ins=hand_ins, context=context)

    return judge


def _plan() -> tuple[Judge, list[list[Any]]]:
    context = PlanContext(AREAS, received_on=RECEIVED[Kind.ACTION_PLAN], latest_due=VERDICT_DUE)

    def judge(content: bytes) -> JudgedFile:
        return judge_action_plan(content, ruleset=RULES[Kind.ACTION_PLAN], hand_ins=CATALOGUE.hand_ins, context=context)

    return judge, [
        [1, AREAS[0], "Mötet erbjuds alltid", "Gruppledare mottagning", date(2022, 5, 31), "Andel möten"],
        [2, AREAS[1], "Barnet tillfrågas", "Enhetschef", date(2022, 6, 30), "Tio akter"],
        [3, AREAS[0], "Mallen ses över", "Metodutvecklare", date(2022, 10, 31), "Ny mall i bruk"],
        [4, AREAS[1], "Metoddag om samtal", "Enhetschef", date(2022, 9, 15), "Deltagarantal"],
    ]


def _progress() -> tuple[Judge, list[list[Any]]]:
    actions = tuple(
        PlannedAction(number, action, status, has_evidence=False)
        for number, action, status in (
            (1, "Mötet erbjuds alltid", "partly"),
            (2, "Barnet tillfrågas", "partly"),
            (3, "Mallen ses över", "not"),
            (4, "Metoddag om samtal", "not"),
        )
    )
    context = ProgressContext(actions, received_on=RECEIVED[Kind.PROGRESS])

    def judge(content: bytes) -> JudgedFile:
        return judge_progress(content, ruleset=RULES[Kind.PROGRESS], hand_ins=CATALOGUE.hand_ins, context=context)

    return judge, [
        [1, "Mötet erbjuds alltid", "Klar", "Stickprov i maj"],
        [2, "Barnet tillfrågas", "Pågår", None],
        [3, "Mallen ses över", "Ej påbörjad", None],
        [4, "Metoddag om samtal", "Klar", "Närvarolista"],
    ]


def _indicators() -> tuple[Judge, list[list[Any]]]:
    headings = {column.heading: column.key for column in CATALOGUE.template("barnarenden").columns()}
    context = IndicatorContext(questions=headings, received_on=RECEIVED[Kind.INDICATORS])

    def judge(content: bytes) -> JudgedFile:
        return judge_indicators(content, ruleset=RULES[Kind.INDICATORS], hand_ins=CATALOGUE.hand_ins, context=context)

    return judge, [
        ["Samtal med barnet", "NPF", "alla", "mäts inte", "mäts inte", None, None, "Andel av avslutade", "hösten"],
        [
            "Möten",
            "Anmälningsmöte",
            "hälften",
            "var tredje",
            "var femte",
            "var fjärde",
            "färre",
            "Hållna möten",
            "året",
        ],
        ["Planer", None, "alla", "de flesta", "de flesta", None, "de flesta", "Planer inom en månad", "våren"],
        ["Skolans svar", None, "alla", "några", "inga", None, None, "Svar från skolan", "året"],
    ]


_OF_KIND: dict[Kind, Callable[[], tuple[Judge, list[list[Any]]]]] = {
    Kind.FRAME: _frame,
    Kind.REVIEW: lambda: _readings(Kind.REVIEW),
    Kind.DOUBLE: lambda: _readings(Kind.DOUBLE),
    Kind.ACTION_PLAN: _plan,
    Kind.PROGRESS: _progress,
    Kind.INDICATORS: _indicators,
}


@cache
def _known_mini() -> Sheet:
    form, template = LILLKOMMUN.hand_ins.forms[Kind.REVIEW], LILLKOMMUN.template("mini")
    day = date(2023, 9, 1)
    files: Sequence[dict[str, Any]] = [
        {
            "case_ref": f"A-{place}",
            "stratum": "K",
            "sex": "K",
            "age": 15,
            "report_received": day,
            "investigation_opened": day + timedelta(days=7),
            "investigation_closed": day + timedelta(days=60),
            "frame_made": date(2024, 4, 12),
        }
        for place in range(4)
    ]
    context = ReviewContext(
        template=template,
        law=LILLKOMMUN.law,
        received_on=date(2024, 4, 26),
        drawn_on=date(2024, 4, 12),
        readers=("AO", "ao"),
        files=pd.DataFrame(files),
        other_reader={},
    )
    answers = ["Ja", "Ja", "Nej", "Droger", "Ja", "Ja", "Nej", "Utan brister"]
    rows = [[file["case_ref"], "K", 15, *answers, "AO", date(2024, 4, 15), None, None] for file in files]
    columns: tuple[Column, ...] = (*form.columns, *template.columns(), *form.closing_columns)
    judge = _judge_of_readings(Kind.REVIEW, context, LILLKOMMUN.ruleset(Kind.REVIEW, 2024), LILLKOMMUN.hand_ins)
    return Sheet(Kind.REVIEW, columns, form.sheet, judge, [[column.heading for column in columns], *rows])
