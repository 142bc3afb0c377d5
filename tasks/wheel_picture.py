"""The year's wheel as a picture: months around, an arc for each unit's audit, follow-ups, milestones on the rim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from config.catalogue import Catalogue
from method.dates import MONTHS, in_words
from method.milestones import SWEDISH as MILESTONES
from register.wheel import FollowUpDays, UnitLine, Wheel, names_of
from tasks.documents import Form, render

FORMATS: dict[str, Form] = {".svg": "svg", ".png": "png", ".pdf": "pdf"}
"""The file's ending -> what is drawn."""

STAGES: tuple[tuple[str, str, str], ...] = (
    ("sampling", "opening_meeting", "draw_on"),
    ("file_review", "draw_on", "reconciliation_due"),
    ("dialogue", "reconciliation_due", "feedback_on"),
    ("action_plan", "feedback_on", "plan_due"),
)
"""The parts of an arc: the stage, and the dates it runs between."""

MARKS = ("opening_meeting", "dialogue_on", "feedback_on", "plan_due")
"""The dates that have a mark of their own on the arc."""


_WEEK = 7 / 365


def picture(wheel: Wheel, catalogue: Catalogue, *, layout: Path, form: Form, on: date) -> bytes:
    """The wheel drawn by `layout`; the same wheel on the same day `on` gives the same bytes."""
    return render(layout, picture_data(wheel, catalogue, on=on), on=on, form=form)


def picture_data(wheel: Wheel, catalogue: Catalogue, *, on: date) -> dict[str, Any]:
    """What the layout draws, as JSON. Days are shares of the year: 0 is the start of 1 January, 1 the end of December.

    `tracks`: the rings from the outermost in, each a list of arcs that do not overlap: {name, kind: audit | follow_up,
    audit (an index of `audits`), from, to, parts: [{stage, from, to}], marks: [{kind, at}]}. What lies outside the year
    is cut off at its ends. `milestones`: {number, at, day, what, of, state: planned | reached | skipped}.
    """
    units = names_of(catalogue).units
    audits = list(dict.fromkeys(line.audit.key for line in wheel.lines))
    lines = [*wheel.lines, *(line for line in wheel.beside if _reaches(line, wheel.year))]
    arcs = [_arc_of_unit(line, wheel.year) for line in lines if not line.is_follow_up]
    arcs += [_arc_of_follow_up(one, units[one.unit], wheel.year) for one in wheel.follow_ups]
    return {
        "year": wheel.year,
        "organisation": catalogue.organisation.name,
        "office": catalogue.organisation.office,
        "made_on": in_words(on),
        "today": _share(on, wheel.year) if on.year == wheel.year else None,
        "months": _months(wheel.year),
        "weeks": _weeks(wheel.year),
        "pauses": _pauses(wheel.year, catalogue),
        "tracks": _tracks(arcs),
        "milestones": _milestones(wheel),
        "alternative": _in_sentences(wheel, audits),
    }


def _arc_of_unit(line: UnitLine, year: int) -> dict[str, Any]:
    dates = line.dates
    parts = [
        {"stage": stage, "from": _share(first, year), "to": _share(last, year)}
        for stage, first, last in (
            (stage, getattr(dates, first), getattr(dates, last)) for stage, first, last in STAGES
        )
        if last.year >= year and first.year <= year and first < last
    ]
    marks = [
        {"kind": name, "at": _share(getattr(dates, name), year)} for name in MARKS if getattr(dates, name).year == year
    ]
    return {
        "name": line.unit_audit.unit_name,
        "kind": "audit",
        "from": _share(dates.opening_meeting, year),
        "to": _share(dates.plan_due, year),
        "goes_on": dates.plan_due.year > year,
        "began_before": dates.opening_meeting.year < year,
        "parts": parts,
        "marks": marks,
    }


def _arc_of_follow_up(one: FollowUpDays, name: str, year: int) -> dict[str, Any]:
    first, last = _share(one.prepare_on, year), _share(one.verdict_due, year)
    marks = [{"kind": "verdict", "at": last}] if one.verdict_due.year == year else []
    return {
        "name": name,
        "kind": "follow_up",
        "from": first,
        "to": last,
        "goes_on": one.verdict_due.year > year,
        "began_before": one.prepare_on.year < year,
        "parts": [{"stage": "follow_up", "from": first, "to": last}],
        "marks": marks,
    }


def _tracks(arcs: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The arcs on few rings, each on the first where a week is left around it; those of the year before come last."""
    tracks: list[list[dict[str, Any]]] = []
    for arc in sorted(arcs, key=lambda arc: (arc["kind"], arc["began_before"], arc["from"], arc["name"])):
        ring = next((ring for ring in tracks if all(_apart(arc, other) for other in ring)), None)
        if ring is None:
            ring = []
            tracks.append(ring)
        ring.append(arc)
    return tracks


def _apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(one["to"] + _WEEK <= other["from"] or other["to"] + _WEEK <= one["from"])


def _milestones(wheel: Wheel) -> list[dict[str, Any]]:
    found = [(row.reached_on or row.planned_on, row, key) for row, key in wheel.milestones]
    return [
        {
            "number": number,
            "at": _share(day, wheel.year) if day.year == wheel.year else None,
            "day": in_words(day),
            "what": MILESTONES[row.kind].capitalize(),
            "of": key or str(row.year),
            "state": "skipped" if row.skipped_for is not None else "reached" if row.reached_on else "planned",
        }
        for number, (day, row, key) in enumerate(((day, row, key) for day, row, key in found if day), start=1)
    ]


def _months(year: int) -> list[dict[str, Any]]:
    starts = [_share(date(year, month, 1), year) for month in range(1, 13)]
    ends = [*starts[1:], 1.0]
    return [
        {"name": name.capitalize(), "from": first, "to": last}
        for name, first, last in zip(MONTHS, starts, ends, strict=True)
    ]


def _weeks(year: int) -> list[dict[str, Any]]:
    """The year's Mondays, with the number of the week that begins."""
    first = date(year, 1, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    found = []
    while monday.year == year:
        found.append({"number": monday.isocalendar().week, "at": _share(monday, year)})
        monday += timedelta(weeks=1)
    return found


def _pauses(year: int, catalogue: Catalogue) -> list[dict[str, Any]]:
    """The pauses as unbroken parts of the year; one over New Year is a part at each end."""
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(_days_in(year))]
    found: list[dict[str, Any]] = []
    for pause in catalogue.wheel.pauses:
        inside = False
        for day in days:
            if pause.holds(day) and not inside:
                found.append({"name": pause.name, "from": _share(day, year)})
            if pause.holds(day):
                found[-1]["to"] = _share(day + timedelta(days=1), year)
            inside = pause.holds(day)
    return found


def _in_sentences(wheel: Wheel, audits: Iterable[str]) -> str:
    """The picture for whoever cannot see it."""
    said = [f"Årshjulet {wheel.year}: en ring av årets månader."]
    for key in audits:
        lines = [line for line in wheel.lines if line.audit.key == key and not line.is_follow_up]
        if lines:
            first = min(line.dates.opening_meeting for line in lines)
            last = max(line.dates.feedback_on for line in lines)
            said.append(
                f"{lines[0].audit.title} hos {', '.join(line.unit_audit.unit_name for line in lines)}: "
                f"första inledande möte {in_words(first)}, sista återkoppling {in_words(last)}."
            )
    for one in _milestones(wheel):
        said.append(f"{one['what']} ({one['of']}): {one['day']}.")
    return " ".join(said)


def _reaches(line: UnitLine, year: int) -> bool:
    return line.dates.opening_meeting.year <= year <= line.dates.plan_due.year


def _share(day: date, year: int) -> float:
    """How much of the year has passed when the day begins, kept between 0 and 1."""
    share = (day - date(year, 1, 1)).days / _days_in(year)
    return round(min(max(share, 0.0), 1.0), 5)


def _days_in(year: int) -> int:
    return (date(year + 1, 1, 1) - date(year, 1, 1)).days
