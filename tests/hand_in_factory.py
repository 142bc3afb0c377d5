"""Files as people hand them in, and what they are judged against."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import pandas as pd

from config.audit import Span
from config.catalogue import Catalogue
from config.hand_in import HandIns, Kind
from config.template import Battery, ReviewTemplate
from expectations.hand_in_gate import JudgedFile, judge_frame, judge_review
from method.rules.file_review import ReviewContext
from method.rules.sampling import FrameContext
from tests import golden

CATALOGUE = Catalogue(golden.STOCKHOLM)
FRAME_HEADINGS = [column.heading for column in CATALOGUE.hand_ins.forms[Kind.FRAME].columns]
FOLLOWED_UP = ("anmalningsmote", "utredning", "samtal_om_insats", "barnet_delaktigt_uppfoljning")

RULES = {kind: CATALOGUE.ruleset(kind, 2021) for kind in Kind}
"""The rules of the recorded audit's year, by kind of file."""


def hand_ins(**limits: int) -> HandIns:
    """The organisation's forms, with other limits."""
    forms = CATALOGUE.hand_ins
    return forms.model_copy(update={"limits": forms.limits.model_copy(update=limits)})


def frame_context(**changes: Any) -> FrameContext:
    """The recorded audit's context for a case list."""
    audit = CATALOGUE.audit("barnarenden-2021")
    known: dict[str, Any] = {
        "period": audit.period,
        "ages": audit.target_age,
        "strata": tuple(audit.design.strata),
        "law": CATALOGUE.law,
        "received_on": date(2021, 8, 16),
    }
    return FrameContext(**(known | changes))


def follow_up_frame_context() -> FrameContext:
    """The context for the lists of the year after."""
    period = Span(start=date(2021, 9, 1), end=date(2022, 8, 31))
    return frame_context(period=period, received_on=date(2022, 10, 3))


def review_context(unit: str, kind: Kind, **changes: Any) -> ReviewContext:
    """The recorded audit's context for a unit's readings, its sample taken from the known draw."""
    review, double = golden.review(unit), golden.double(unit)
    read = double if kind is Kind.DOUBLE else review
    known: dict[str, Any] = {
        "template": CATALOGUE.template("barnarenden"),
        "law": CATALOGUE.law,
        "received_on": date(2021, 12, 31),
        "drawn_on": date(2021, 8, 18),
        "readers": ("BT", "ES", "KL", "bt", "es", "kl"),
        "files": _files(unit, read["case_ref"] if kind is Kind.DOUBLE else None),
        "other_reader": _readers(f"review_{unit}.xlsx") if kind is Kind.DOUBLE else {},
    }
    return ReviewContext(**(known | changes))


def follow_up_review_context(unit: str) -> ReviewContext:
    """The context for the readings of the year after: four of the questions, six files a sex."""
    draw = golden.expected_draw("expected_follow_up_sample")
    sample = draw[(draw["unit"] == unit) & (draw["order"] <= 6)]
    cases = golden.frame(unit, follow_up=True)
    files = cases[cases["case_ref"].isin(sample["case_ref"])].assign(frame_made=date(2022, 10, 3))
    return review_context(
        unit,
        Kind.REVIEW,
        template=follow_up_template(),
        received_on=date(2022, 11, 30),
        drawn_on=date(2022, 10, 5),
        files=files.assign(sex=files["stratum"]),
    )


def follow_up_template() -> ReviewTemplate:
    """The recorded template, of which four questions are asked again."""
    asked = [question for question in CATALOGUE.template("barnarenden").questions if question.key in FOLLOWED_UP]
    again = [
        question.model_copy(update={"rows": tuple(row for row in question.rows if row.key == "klar_4_manader")})
        if isinstance(question, Battery)
        else question
        for question in asked
    ]
    return ReviewTemplate(key="uppfoljning", version=1, title="Uppföljning", questions=tuple(again))


def judge_file(name: str, content: bytes) -> JudgedFile:
    """Judge a file of the demo by what its name says it is: kind_unit_..."""
    kind, unit = name.partition("_")[0], name.split("_")[1].partition(".")[0]
    if kind == "frame":
        return judge_frame(content, ruleset=RULES[Kind.FRAME], hand_ins=CATALOGUE.hand_ins, context=frame_context())
    context = review_context(unit, Kind(kind))
    return judge_review(content, ruleset=RULES[Kind(kind)], hand_ins=CATALOGUE.hand_ins, context=context)


def workbook(rows: Sequence[Sequence[Any]], *, sheet: str = "Ärendelista", **others: Sequence[Sequence[Any]]) -> bytes:
    """An xlsx file with the rows on a sheet, and further sheets by name."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for name, lines in {sheet: rows, **others}.items():
        page = book.create_sheet(name)
        for line in lines:
            page.append(list(line))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def delimited(rows: Sequence[Sequence[Any]], *, delimiter: str = ";", encoding: str = "utf-8") -> bytes:
    """A csv file with the rows."""
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def case(**changes: Any) -> list[Any]:
    """A faultless row of a case list, a girl of four with an invented number, in the form's order of columns."""
    columns = CATALOGUE.hand_ins.forms[Kind.FRAME].columns
    known: dict[str, Any] = {
        "case_ref": "NM-2020-00341",
        "personal_number": "20160229-9800",
        "sex": "F",
        "age": 4,
        "report_received": date(2020, 4, 8),
        "investigation_opened": date(2020, 4, 20),
        "investigation_closed": date(2020, 8, 1),
        "handling_unit": "Utredningsgrupp barn 1",
    }
    return [(known | changes)[column.key] for column in columns]


def _files(unit: str, double: pd.Series[str] | None) -> pd.DataFrame:
    draw = golden.expected_draw("expected_sample")
    sample = draw[(draw["unit"] == unit) & (draw["order"] <= 12)]
    refs = sample["case_ref"] if double is None else double
    cases = golden.frame(unit)
    files = cases[cases["case_ref"].isin(refs)].assign(frame_made=date(2021, 8, 16))
    return files.assign(sex=files["stratum"])


def _readers(name: str) -> dict[str, str]:
    cells = pd.read_excel(golden.DATA / name, engine="calamine", dtype=object)
    return dict(zip(cells["Ärendenummer"], cells["Granskare"], strict=True))
