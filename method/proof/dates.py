"""Days that do not exist, weekdays that do not fit, periods that end before they begin."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from method.dates import MONTHS, WEEKDAYS, in_words
from method.judging import Severity
from method.proof.manuscript import Manuscript, Passage
from method.proof.rule import Finding, Known, ProofRule

_YEARS = range(1900, 2101)
_LEAP_YEAR = 2000
_SHORT = {
    "jan": 1,
    "feb": 2,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
_SHORT_DAYS = {"mån": 0, "tis": 1, "ons": 2, "tors": 3, "tor": 3, "fre": 4, "lör": 5, "sön": 6}
_MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(sorted(_SHORT, key=len, reverse=True))})\b\.?)"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)})(?:en)?|(?:{'|'.join(_SHORT_DAYS)})\b\.?)"
_DIARY = re.compile(r"(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ref|nr)\.?:? ?$", re.IGNORECASE)

_LONG = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}),? )?(?P<den>\bden )?(?<![\w.,:/])(?<!\d-)(?:(?P<from>\d{{1,2}}) ?[–-] ?)?"
    rf"(?P<day>\d{{1,2}})(?::?[ea])? (?P<month>{_MONTH})(?![\w-])(?:,? (?P<year>\d{{4}})(?![\w-]|,\d))?",
    re.IGNORECASE,
)
_ISO = re.compile(
    rf"(?:\b(?P<weekday>{_WEEKDAY}),? (?:den )?)?"
    rf"(?<![\w./-])(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?![\w/]|[.-]\d(?!\d{{3}}-\d\d-\d\d))",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    rf"(?P<before>\b(?:(?P<weekday>{_WEEKDAY}),? (?:den )?"
    r"|(?:den|senast|till|från|före|efter|sedan) |(?:t|fr)\.o\.m\. ))?"
    r"(?<![\w./–-])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\w/]|[.,]\d|-\d(?!\d{3}\b))"
    r"(?:[ -](?P<year>(?:19|20)\d{2})(?![\w/-]))?",
    re.IGNORECASE,
)
_UNTIL = re.compile(r" ?(?:–|—|-|till(?: och med)?(?: den)?|t\.o\.m\.|/) ?(?:den )?", re.IGNORECASE)
# What every way of writing a day has in its middle: found at once to be missing, as it is in most texts.
_ANY_DAY = re.compile(rf"\d(?:(?::?[ea])? {_MONTH}|-\d\d-\d|/\d)", re.IGNORECASE)
_TWO_ISO_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)[-–—/](?=\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class _Day:
    # A day as it is written; the year is None where nobody says which.
    said: str
    start: int
    end: int
    year: int | None
    month: int
    day: int
    weekday: int | None
    day_from: int | None = None

    @property
    def fault(self) -> str | None:
        """Why there is no such day."""
        if not 1 <= self.month <= 12:
            return f"månad {self.month} finns inte"
        days = monthrange(self.year or _LEAP_YEAR, self.month)[1]
        if 1 <= self.day <= days and (self.day_from is None or 1 <= self.day_from <= days):
            return None
        year = f" {self.year}" if self.year is not None else ""
        return f"{MONTHS[self.month - 1]}{year} har dagarna 1 till {days}"

    @property
    def date(self) -> date | None:
        """The day in the calendar, where it exists and its year is known."""
        return date(self.year, self.month, self.day) if self.year is not None and not self.fault else None


def no_such_days(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Dates that no calendar has."""
    for passage, days in manuscript.found(_days_in):
        for day in days:
            if day.fault:
                yield passage.place, f"”{day.said}” finns inte i almanackan: {day.fault}. Skriv rätt dag."


def weekdays(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Weekdays that are not those of the date beside them."""
    for passage, days in manuscript.found(_days_in):
        for day in days:
            if day.weekday is not None and day.date is not None and day.date.weekday() != day.weekday:
                right = WEEKDAYS[day.date.weekday()]
                yield passage.place, f"”{day.said}”: {in_words(day.date)} är en {right}. Ändra dagen eller veckodagen."


def backward_periods(manuscript: Manuscript, _: Known) -> Iterator[Finding]:
    """Periods whose last day comes before their first."""
    for passage, days in manuscript.found(_days_in):
        said = [one.said for one in days if one.day_from is not None and not one.fault and one.day_from > one.day]
        for first, last in pairwise(days):
            if _UNTIL.fullmatch(_between(passage.text, first, last)) and _is_backward(first, last):
                said.append(passage.text[first.start : last.end])
        for words in said:
            yield passage.place, f"”{words}” slutar innan den börjar. Kontrollera båda dagarna."


RULES = (
    ProofRule("proof.date", Severity.STOP, no_such_days),
    ProofRule("proof.weekday", Severity.WARN, weekdays),
    ProofRule("proof.period", Severity.STOP, backward_periods),
)


def _between(text: str, first: _Day, last: _Day) -> str:
    return text[first.end : last.start]


def _is_backward(first: _Day, last: _Day) -> bool:
    if first.fault or last.fault:
        return False
    if first.date is not None and last.date is not None:
        return last.date < first.date
    # "20 december–10 januari 2022" may well begin the year before.
    return first.year is None and first.month == last.month and first.day > last.day


def _days_in(passage: Passage) -> list[_Day]:
    if not _ANY_DAY.search(passage.text):
        return []
    text = _TWO_ISO_DAYS.sub(r"\1–", passage.text)
    found = [*_long(text), *_iso(text), *_slashed(text)]
    return sorted(found, key=lambda day: day.start)


def _long(text: str) -> Iterator[_Day]:
    for match in _LONG.finditer(text):
        # "15 Jan" may be a person; a day is written so after "den" or before a year.
        if match["month"][0].isupper() and not (match["den"] or match["weekday"] or match["year"]):
            continue
        year = int(match["year"]) if match["year"] else None
        if year is None or year in _YEARS:
            month = _month(match["month"])
            yield _day(match, year, month, day_from=int(match["from"]) if match["from"] else None)


def _iso(text: str) -> Iterator[_Day]:
    for match in _ISO.finditer(text):
        diary = _DIARY.search(text[max(match.start() - 20, 0) : match.start()])
        if int(match["year"]) in _YEARS and not diary:
            yield _day(match, int(match["year"]), int(match["month"]))


def _slashed(text: str) -> Iterator[_Day]:
    for match in _SLASHED.finditer(text):
        surely = match["weekday"] is not None or (match["before"] or "").lower() == "den "
        # Without a word that says so, 18/24 is more likely eighteen of twenty-four.
        if surely or ((match["before"] or match["year"]) and 1 <= int(match["month"]) <= 12):
            yield _day(match, int(match["year"]) if match["year"] else None, int(match["month"]))


def _day(match: re.Match[str], year: int | None, month: int, *, day_from: int | None = None) -> _Day:
    return _Day(
        said=match[0].strip(),
        start=match.start(),
        end=match.end(),
        year=year,
        month=month,
        day=int(match["day"]),
        weekday=_weekday(match["weekday"]),
        day_from=day_from,
    )


def _month(name: str) -> int:
    name = name.casefold().rstrip(".")
    return MONTHS.index(name) + 1 if name in MONTHS else _SHORT[name]


def _weekday(name: str | None) -> int | None:
    if name is None:
        return None
    name = name.casefold().rstrip(".")
    name = name.removesuffix("en") if name.endswith("dagen") else name
    return WEEKDAYS.index(name) if name in WEEKDAYS else _SHORT_DAYS[name]
