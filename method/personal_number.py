"""Swedish personal numbers: find one where it must not stand, and read age and sex where it may.

Form: YYYYMMDD-NNNC or YYMMDD-NNNC; `+` instead of `-` for a person who has turned a hundred; a coordination number has
60 added to its day; the ninth digit is even for a female. Sources: folkbokföringslagen (1991:481) 18 §, and
lagen (2022:1697) om samordningsnummer.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from stdnum import luhn

_CENTURY = "(?:18|19|20)?"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_TOGETHER = re.compile(rf"(?<![0-9])({_CENTURY}[0-9]{{2}})([0-9]{{2}})([0-9]{{2}})\s?[-+]?\s?[0-9]{{4}}(?![0-9])")
# With parts set apart, the last separator has to be a dash: a day followed by a blank is a day and a time or a year.
_APART = re.compile(
    rf"(?<![0-9])({_CENTURY}[0-9]{{2}})([-/. ])([0-9]{{2}})\2([0-9]{{2}})[-+][0-9]{{4}}(?![0-9]|[-/.][0-9])"
)
_OWN = re.compile(r"([0-9]{4}|[0-9]{2})([0-9]{2})([0-9]{2})([-+]?)([0-9]{4})")
_COORDINATION = 60
_FEWEST = 10


@dataclass(frozen=True)
class PersonalNumber:
    """What a personal number tells: day of birth, and whether the ninth digit is a female's."""

    born: date
    female: bool


def holds_personal_number(text: str) -> bool:
    """Whether something in the text looks like a personal or coordination number.

    Ten or twelve digits that begin with a possible day, with or without a separator; the check digit is not asked for,
    since a number with a slip of the pen still points at somebody. Only a date alone, or a case number such as
    NM-2020-00341, does not count.
    """
    plain = text if text.isascii() else _plain(text)
    # Nearly every cell of a file ends here, so this is kept cheap.
    if len(plain) < _FEWEST or not (_TOGETHER.search(plain) or _APART.search(plain)):
        return False
    return any(_possible_day(*match.group(1, 2, 3)) for match in _TOGETHER.finditer(plain)) or any(
        _possible_day(*match.group(1, 3, 4)) for match in _APART.finditer(plain)
    )


def without_personal_numbers(text: str, *, put: str) -> str:
    """The text with `put` in the place of everything that looks like a personal number, wherever it stands."""
    if not holds_personal_number(text):
        return text

    def hidden(match: re.Match[str], parts: tuple[int, int, int]) -> str:
        return put if _possible_day(*match.group(*parts)) else match[0]

    plain = _TOGETHER.sub(lambda match: hidden(match, (1, 2, 3)), _plain(text))
    return _APART.sub(lambda match: hidden(match, (1, 3, 4)), plain)


def parse(text: str, *, on: date) -> PersonalNumber | None:
    """A personal or coordination number as of the day `on`; None when it is none (form, day or check digit).

    With ten digits the century is the latest in which the person was born by `on`; `+` means a hundred years earlier.
    """
    match = _OWN.fullmatch("".join(_plain(text).split()))
    if match is None:
        return None
    year, month, day, sign, last = match.groups()
    if not luhn.is_valid(year[-2:] + month + day + last):
        return None
    born = (
        _day(int(year), month, day) if len(year) == 4 else _latest(int(year), month, day, on=on, over_100=sign == "+")
    )
    return PersonalNumber(born, female=int(last[2]) % 2 == 0) if born else None


def age_on(born: date, on: date) -> int:
    """Whole years on the day; negative before birth."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES)
    # What can be printed holds no invisible characters.
    return folded if folded.isprintable() else "".join(sign for sign in folded if unicodedata.category(sign) != "Cf")


def _possible_day(year: str, month: str, day: str) -> bool:
    centuries = (int(year),) if len(year) == 4 else (1900 + int(year), 2000 + int(year))
    return any(_day(one, month, day) for one in centuries)


def _day(year: int, month: str, day: str) -> date | None:
    number = int(day) - _COORDINATION if int(day) > _COORDINATION else int(day)
    try:
        return date(year, int(month), number)
    except ValueError:
        return None


def _latest(year: int, month: str, day: str, *, on: date, over_100: bool) -> date | None:
    past = [born for century in (2000, 1900, 1800) if (born := _day(century + year, month, day)) and born <= on]
    return next(iter(past[1:] if over_100 else past), None)
