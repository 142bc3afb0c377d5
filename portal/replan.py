"""The door to changing a year that is laid out: what people write after --move and --skip, understood and done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from config.errors import ArshjulError, UnknownName
from method.dates import in_words
from method.milestones import SWEDISH as MILESTONES
from method.wheel import ORDER, SWEDISH
from portal.words import day as as_day
from register import replan, replan_milestones
from register.database import Register
from register.desk import COMMAND_LINE, Desk, at_desk, find_unit_audit
from register.replan import Change

EXAMPLES = (
    "granskning/enhet/inledande-mote=2022-03-14, granskning/report_published=2022-08-22 "
    "eller 2022/annual_report_decided=2023-03-14"
)
REPORT_DAY = "progress"
ANEW = "årshjulet lades ut på nytt"

_DATES: dict[str, str] = {
    **{name: name for name in ORDER},
    **{word: name for name, word in SWEDISH.items()},
    "dialog": "dialogue_on",
    "granskning klar": "review_due",
    "plan": "plan_due",
}
"""What people may call a date -> its name."""

_MILESTONES: dict[str, str] = {
    **{kind: kind for kind in MILESTONES},
    "rapport": "report_published",
    "konferens": "conference_held",
    "arsrapport beslutad": "annual_report_decided",
    "arsrapport overlamnad": "annual_report_sent",
}


@dataclass(frozen=True)
class Place:
    """What is meant by AUDIT/UNIT/DATE, AUDIT/UNIT, AUDIT/MILESTONE, YEAR/MILESTONE or AUDIT/progress/DAY.

    `of`: the audit's key or the year. One of `unit` (with or without `date_name`), `milestone` and `report_day` is set.
    """

    of: str
    unit: str | None = None
    date_name: str | None = None
    milestone: str | None = None
    report_day: date | None = None


def place(text: str) -> Place:
    """The words as a place on the wheel; raises `ArshjulError` with examples, `UnknownName` with the nearest date."""
    parts = [part.strip() for part in text.split("/")]
    if not 2 <= len(parts) <= 3 or not all(parts):
        raise ArshjulError(f"”{text}” går inte att förstå. Skriv t.ex. {EXAMPLES}.")
    of, what = parts[0], _plain(parts[1])
    if len(parts) == 2:
        known = next((kind for word, kind in _MILESTONES.items() if _plain(word) == what), None)
        return Place(of, milestone=known) if known else Place(of, unit=parts[1])
    if what in {REPORT_DAY, "lagesrapport"}:
        return Place(of, report_day=as_day(parts[2]))
    named = next((name for word, name in _DATES.items() if _plain(word) == _plain(parts[2])), None)
    if named is None:
        raise UnknownName("Datumet", parts[2], [_plain(word) for word in SWEDISH.values()])
    return Place(of, unit=parts[1], date_name=named)


def change(
    register: Register,
    year: int,
    *,
    moves: Sequence[str],
    skips: Sequence[str],
    again: bool,
    by: str | None,
    reason: str | None,
    now: datetime,
) -> list[str]:
    """Skip, move, and lay anew, in that order and all or nothing; what was done, in sentences.

    Raises `ArshjulError` for words that cannot be understood, and when a move or a skip has nobody behind it or no
    reason.
    """
    if (moves or skips) and not (by and reason and reason.strip()):
        raise ArshjulError("Ange vem som ändrar och varför: --by och --reason.")
    asked = [_parted(move) for move in moves]
    with at_desk(register, who=_inspector(register, by), now=now) as desk:
        said = [_skip(desk, place(text), reason=reason or "") for text in skips]
        said += [_move(desk, place(text), day, reason=reason or "") for text, day in asked]
        if again:
            changes = replan.lay_anew(desk, year, reason=reason or ANEW)
            said += _lines(desk, changes) or ["Årshjulet läggs ut på nytt: inget behövde flyttas."]
    return said


def _move(desk: Desk, to: Place, day: date, *, reason: str) -> str:
    if to.milestone is not None:
        replan_milestones.move_milestone(desk, to.of, to.milestone, day, reason=reason)
        return f"Flyttat: {MILESTONES[to.milestone]} ({to.of}) till {in_words(day)}."
    if to.report_day is not None:
        replan_milestones.change_report_day(desk, to.of, to.report_day, day, reason=reason)
        return f"Flyttat: lägesrapporten {in_words(to.report_day)} ({to.of}) till {in_words(day)}."
    if to.unit is None or to.date_name is None:
        raise ArshjulError(f"Ange också vilket datum som flyttas, t.ex. {EXAMPLES}.")
    changes = replan.move_date(desk, to.of, to.unit, to.date_name, day, reason=reason)
    unit = find_unit_audit(desk.session, to.of, to.unit).unit_name
    along = ", ".join(f"{SWEDISH[one.name]} {in_words(one.after)}" for one in changes if one.name != to.date_name)
    follows = f" Följer med: {along}." if along else ""
    return f"Flyttat: {SWEDISH[to.date_name]} hos {unit} ({to.of}) till {in_words(day)}.{follows}"


def _skip(desk: Desk, what: Place, *, reason: str) -> str:
    if what.milestone is not None:
        replan_milestones.skip_milestone(desk, what.of, what.milestone, reason=reason)
        return f"Struket: {MILESTONES[what.milestone]} ({what.of})."
    if what.report_day is not None:
        replan_milestones.change_report_day(desk, what.of, what.report_day, None, reason=reason)
        return f"Struket: lägesrapporten {in_words(what.report_day)} ({what.of})."
    if what.unit is None or what.date_name is not None:
        raise ArshjulError("Ett enskilt datum kan flyttas men inte strykas. Stryk enheten: --skip granskning/enhet.")
    replan.skip_unit(desk, what.of, what.unit, reason=reason)
    return f"Struket: {find_unit_audit(desk.session, what.of, what.unit).unit_name} granskas inte i {what.of}."


def _lines(desk: Desk, changes: Sequence[Change]) -> list[str]:
    names = {unit.key: unit.name for unit in desk.catalogue.units.units}
    return [
        f"Flyttat: {SWEDISH[one.name]} hos {names[one.unit]} ({one.audit}) "
        f"från {in_words(one.before)} till {in_words(one.after)}."
        for one in changes
    ]


def _parted(text: str) -> tuple[str, date]:
    where, equals, day = text.partition("=")
    if not equals:
        raise ArshjulError(f"”{text}” saknar ny dag. Skriv t.ex. {EXAMPLES}.")
    return where, as_day(day)


def _inspector(register: Register, by: str | None) -> str:
    if by is None:
        return COMMAND_LINE
    inspectors = register.catalogue.people.inspectors
    who = register.catalogue.people.person(by, tuple(unit.key for unit in register.catalogue.units.units))
    if who.key not in {person.key for person in inspectors}:
        raise ArshjulError(f"Det kan bara en inspektör göra: ange --by, bland {', '.join(p.key for p in inspectors)}.")
    return who.key


def _plain(text: str) -> str:
    """Words as a keyboard without å, ä and ö has them."""
    return text.casefold().translate(_WITHOUT_DOTS)


_WITHOUT_DOTS = str.maketrans("åäö_ ", "aao--")
