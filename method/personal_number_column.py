"""A whole column of personal numbers at once: age and sex of a million rows in about a second.

The same rules as `method.personal_number.parse`, on arrays of digits; what is not written in one of the usual forms is
left to `parse` itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from method.personal_number import age_on, parse

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONGEST = len("20160229-9800")
_ZERO, _NINE, _MINUS, _PLUS = b"09-+"
_COORDINATION = 60
_CENTURIES = (20, 19, 18)
_DAYS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
_WEIGHTS = np.array([2, 1, 2, 1, 2, 1, 2, 1, 2, 1])


def read_column(numbers: pd.Series[str], *, on: pd.Series[pd.Timestamp]) -> pd.DataFrame:
    """What a column of personal numbers tells, on the index of `numbers`.

    `numbers`: str or None; `on`: the day of each row (datetime64, none missing). Columns: `valid` (bool),
    `age` (Int64, whole years on the day) and `female` (boolean), both NA where the number is missing or none.
    """
    texts = numbers.to_numpy(dtype=object)
    signs = _signs(texts)
    told = _Told.nothing(len(texts))
    lengths = (signs != 0).sum(axis=1)
    days = np.array([on.dt.year, on.dt.month, on.dt.day], dtype="int64").T
    usual = np.zeros(len(texts), dtype=bool)
    for length in range(_LONGEST - 3, _LONGEST + 1):
        rows = np.flatnonzero(lengths == length)
        written = _digits(signs[rows, :length])
        usual[rows[written.usual]] = True
        told.put(rows[written.usual], _read(written, days[rows]).where(written.usual))
    for row in np.flatnonzero(~usual):
        if isinstance(texts[row], str):
            told.put_one(int(row), texts[row], on.iloc[row])
    return told.frame(numbers.index)


@dataclass(frozen=True)
class _Written:
    """Numbers of one length. `digits`: 10 or 12 columns; `usual`: those that are digits but for the separator."""

    digits: NDArray[np.int64]
    usual: NDArray[np.bool_]
    over_100: NDArray[np.bool_]


@dataclass(frozen=True)
class _Told:
    """Per row: whether it is a number at all, the age and whether the ninth digit is a female's."""

    valid: NDArray[np.bool_]
    age: NDArray[np.int64]
    female: NDArray[np.bool_]

    @classmethod
    def nothing(cls, rows: int) -> _Told:
        return cls(np.zeros(rows, dtype=bool), np.zeros(rows, dtype="int64"), np.zeros(rows, dtype=bool))

    def where(self, chosen: NDArray[np.bool_]) -> _Told:
        return _Told(self.valid[chosen], self.age[chosen], self.female[chosen])

    def put(self, rows: NDArray[np.int64], other: _Told) -> None:
        self.valid[rows], self.age[rows], self.female[rows] = other.valid, other.age, other.female

    def put_one(self, row: int, text: str, day: pd.Timestamp) -> None:
        one = parse(text, on=day.date())
        if one is not None:
            self.valid[row], self.age[row], self.female[row] = True, age_on(one.born, day.date()), one.female

    def frame(self, index: pd.Index[Any]) -> pd.DataFrame:
        ages = pd.arrays.IntegerArray(self.age, mask=~self.valid)
        female = pd.arrays.BooleanArray(self.female, mask=~self.valid)
        return pd.DataFrame({"valid": self.valid, "age": ages, "female": female}, index=index)


def _signs(texts: NDArray[np.object_]) -> NDArray[np.uint8]:
    usual = [text if isinstance(text, str) and len(text) <= _LONGEST and text.isascii() else "" for text in texts]
    return np.array(usual, dtype=f"S{_LONGEST}").view(np.uint8).reshape(len(usual), _LONGEST)


def _digits(signs: NDArray[np.uint8]) -> _Written:
    # Four digits stand last; what stands before them may be a separator.
    separator = signs.shape[1] % 2 == 1
    sign = signs[:, -5]
    digits = np.delete(signs, -5, axis=1) if separator else signs
    usual: NDArray[np.bool_] = np.all((digits >= _ZERO) & (digits <= _NINE), axis=1)
    if separator:
        usual = usual & ((sign == _MINUS) | (sign == _PLUS))
    return _Written(digits.astype("int64") - _ZERO, usual, (sign == _PLUS) & separator)


def _read(written: _Written, on: NDArray[np.int64]) -> _Told:
    digits = written.digits
    ten, full = digits[:, -10:], digits.shape[1] > 10
    month, day = ten[:, 2] * 10 + ten[:, 3], ten[:, 4] * 10 + ten[:, 5]
    day = np.where(day > _COORDINATION, day - _COORDINATION, day)
    short = ten[:, 0] * 10 + ten[:, 1]
    if full:
        year = (digits[:, 0] * 10 + digits[:, 1]) * 100 + short
        born = _is_day(year, month, day) & (year > 0)
    else:
        year, born = _latest(short, month, day, on=on, over_100=written.over_100)
    had = (on[:, 1] * 100 + on[:, 2]) >= month * 100 + day
    return _Told(born & _checked(ten), on[:, 0] - year - ~had, ten[:, 8] % 2 == 0)


def _latest(
    short: NDArray[np.int64],
    month: NDArray[np.int64],
    day: NDArray[np.int64],
    *,
    on: NDArray[np.int64],
    over_100: NDArray[np.bool_],
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The year in the latest century in which the person was born by the day; one earlier when `over_100`."""
    year, left = np.zeros_like(short), over_100.astype("int64")
    found = np.zeros(len(short), dtype=bool)
    today = on[:, 0] * 10_000 + on[:, 1] * 100 + on[:, 2]
    for century in _CENTURIES:
        there = century * 100 + short
        past = _is_day(there, month, day) & (there * 10_000 + month * 100 + day <= today) & ~found
        taken = past & (left == 0)
        year, found = np.where(taken, there, year), found | taken
        left = left - (past & (left > 0))
    return year, found


def _is_day(year: NDArray[np.int64], month: NDArray[np.int64], day: NDArray[np.int64]) -> NDArray[np.bool_]:
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    last = _DAYS[np.clip(month, 1, 12) - 1] + (leap & (month == 2))
    is_day: NDArray[np.bool_] = (month >= 1) & (month <= 12) & (day >= 1) & (day <= last)
    return is_day


def _checked(ten: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether the last digit is the check digit of the nine before it (Luhn)."""
    weighed = ten * _WEIGHTS
    checked: NDArray[np.bool_] = (weighed - 9 * (weighed > 9)).sum(axis=1) % 10 == 0
    return checked
