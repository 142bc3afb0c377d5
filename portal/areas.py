"""The door to every development area: where it stands, its actions, and the same area in other years."""

from __future__ import annotations

from datetime import date
from typing import Any

from method.figures import count_of_base, percent
from method.verdicts import SWEDISH as CHANGES
from method.verdicts import Change
from portal.changes import points
from portal.outcomes import effect_of, flat, unit_in_words, verdict_as_data
from portal.render import Format, as_table, console, listing
from portal.words import counted
from register.action_plan import SWEDISH as STATUSES
from register.areas import Area
from register.courses import Course
from register.database import Register
from register.models import VerdictRow
from register.outcomes import SWEDISH as STANDINGS
from register.outcomes import Judged, Outcome, Scope, outcomes

_SHOWN = {Change.IMPROVED: "visat bättre", Change.WORSE: "visat sämre", Change.CANNOT_TELL: "inte visat bättre"}
_AREAS = {
    "unit": "Enhet",
    "of": "Ur",
    "title": "Utvecklingsområde",
    "standing": "Läge",
    "verdict": "Omdöme",
    "plan": "Planen",
    "other_years": "Andra år",
}
_ACTIONS = {
    "unit": "Enhet",
    "of": "Ur",
    "number": "Nr",
    "title": "Utvecklingsområde",
    "action": "Åtgärd",
    "owner": "Ansvarig",
    "due": "Senast",
    "first_due": "Först satt till",
    "extensions": "Mer tid",
    "status": "Läge",
    "stale": "Står still",
}


def show_areas(
    register: Register,
    audit: str | None,
    *,
    year: int | None,
    unit: str | None,
    actions: bool,
    today: date,
    form: Format,
) -> None:
    """Every development area of an audit, a year or all, with a verdict or without; with its `actions` if asked for."""
    scope = Scope(audit=audit, year=year, unit=unit)
    with register.reading() as session:
        catalogue = register.catalogue
        found = outcomes(session, catalogue.units, catalogue.calendar, scope, today=today)
    if form is not Format.TEXT:
        rows = [row for one in found for row in _as_data(one)]
        listing([_cells(row) for row in rows] if form is Format.CSV else rows, columns={}, form=form, empty="")
        return
    listing(
        [_in_words(one) for one in found],
        columns=_AREAS,
        form=form,
        empty="Inga utvecklingsområden är noterade.",
        title="Utvecklingsområdena och vad det har blivit av dem",
    )
    taken = [_action_in_words(one, course) for one in found for course in one.courses] if actions else []
    if taken:
        console().print("", as_table(taken, columns=_ACTIONS, title="Åtgärderna"))


def in_other_year(other: Area, area: Area) -> str:
    """Another year in which it was found, and what was said of it: "utvecklingsområde också 2021; inte visat ..."."""
    when = "igen" if other.place > area.place else "också"
    named = "" if other.unit_audit.unit_key == area.unit_audit.unit_key else f" hos {other.unit_audit.unit_name}"
    said = f"utvecklingsområde {when} {other.audit.year}{named}"
    if other.judged_on is None:
        return said
    shown = [_SHOWN[row.verdict] for row in other.verdicts if row.column is not None]
    plan = f"planen {STATUSES[other.verdicts[0].plan]}"
    return f"{said}; {' och '.join(dict.fromkeys(shown)) or plan} {other.judged_on.year}"


def _as_data(one: Outcome) -> list[dict[str, Any]]:
    """A row for each verdict as in the plain listing, or for each question that has none yet; and more."""
    more = {
        "finding": one.area.finding.number,
        "title": one.area.finding.title,
        "standing": one.standing,
        "actions": [_action_as_data(course) for course in one.courses],
        "other_years": [_other_as_data(other) for other in one.other_years],
    }
    return [{**row, **more} for row in _verdicts(one) or _unjudged(one)]


def _verdicts(one: Outcome) -> list[dict[str, Any]]:
    return [
        {**verdict_as_data(Judged(area.audit, area.unit_audit, area.finding, row, one.regrouped)), **_change(row)}
        for area in [one.area]
        for row in area.verdicts
    ]


def _change(row: VerdictRow) -> dict[str, Any]:
    moved = effect_of(row) if row.column is not None else None
    change = {"points": moved.points, "low": moved.low, "high": moved.high} if moved else None
    return {"change": change, "smallest": row.smallest, "merged": row.merged, "confirmed_on": row.confirmed_on}


def _unjudged(one: Outcome) -> list[dict[str, Any]]:
    nothing = dict.fromkeys(
        ("before", "after", "p", "p_adjusted", "verdict", "plan", "change", "smallest", "merged", "confirmed_on")
    )
    place = {"audit": one.area.audit.key, "unit": one.area.unit_audit.unit_key}
    asked: list[str | None] = [*one.area.finding.questions]
    return [{**place, "question": question, **nothing} for question in asked or [None]]


def _action_as_data(course: Course) -> dict[str, Any]:
    action = course.action
    return {
        "number": action.number,
        "action": action.action,
        "owner": action.owner,
        "due": action.due,
        "first_due": action.first_due,
        "extensions": course.extensions,
        "status": action.status,
        "reported_on": action.reported_on,
        "late": course.late,
        "stale": course.stale,
    }


def _other_as_data(other: Area) -> dict[str, Any]:
    return {
        "audit": other.audit.key,
        "year": other.audit.year,
        "unit": other.unit_audit.unit_key,
        "judged_on": other.judged_on,
        "verdicts": [row.verdict for row in other.verdicts if row.column is not None],
    }


def _cells(row: dict[str, Any]) -> dict[str, object]:
    """The row with a cell for every number; actions and other years are counted."""
    empty: dict[str, Any] = {"before": dict.fromkeys(("count", "base")), "after": dict.fromkeys(("count", "base"))}
    empty |= {"change": dict.fromkeys(("points", "low", "high"))}
    filled = {name: empty[name] if value is None and name in empty else value for name, value in row.items()}
    return flat(filled | {name: len(filled[name]) for name in ("actions", "other_years")})


def _in_words(one: Outcome) -> dict[str, Any]:
    area = one.area
    return {
        "unit": unit_in_words(area.unit_audit, one.regrouped),
        "of": area.audit.key,
        "title": area.finding.title,
        "standing": STANDINGS[one.standing],
        "verdict": "; ".join(_verdict(row) for row in area.verdicts) or None,
        "plan": STATUSES[area.verdicts[0].plan] if area.verdicts else None,
        "other_years": "; ".join(in_other_year(other, area) for other in one.other_years),
    }


def _verdict(row: VerdictRow) -> str:
    if row.column is None:
        return "inga siffror"
    then = count_of_base(row.before_count, row.before_base, percent(row.before_count, row.before_base))
    now = count_of_base(row.after_count, row.after_base, percent(row.after_count, row.after_base))
    moved = points(effect_of(row))
    return (
        f"{then} till {now}, {moved}: {CHANGES[row.verdict]}" if moved else f"{then} till {now}: {CHANGES[row.verdict]}"
    )


def _action_in_words(one: Outcome, course: Course) -> dict[str, Any]:
    action = course.action
    return {
        "unit": one.area.unit_audit.unit_name,
        "of": one.area.audit.key,
        "number": action.number,
        "title": one.area.finding.title,
        "action": action.action,
        "owner": action.owner,
        "due": action.due,
        "first_due": action.first_due,
        "extensions": counted(course.extensions, "gång", "gånger") if course.extensions else "",
        "status": STATUSES[action.status],
        "stale": "dagen har passerat" if course.late else "inget hörs" if course.stale else "",
    }
