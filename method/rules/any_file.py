"""Checks that a rule of any kind of file can make: filled, unique, in order, within bounds, free of contact details."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

import pandas as pd

from config.rulesets import StatedRule
from method.contact_details import holds_email_address, holds_phone_number
from method.judging import Rule
from method.rules.stated import Failing, Maker, for_each, rule


class Received(Protocol):
    """What every context tells: the day on which the file came in."""

    @property
    def received_on(self) -> date:
        """The day on which the file came in."""


def any_file() -> dict[str, Maker[Any]]:
    """Check -> its maker."""
    return {
        "filled": for_each(empty),
        "unique": for_each(repeated),
        "pattern": _pattern,
        "one_of": _one_of,
        "between": _between,
        "in_order": _in_order,
        "not_after_receipt": for_each(after_receipt),
        "no_phone_number": for_each(lambda column: _holding(column, holds_phone_number)),
        "no_email_address": for_each(lambda column: _holding(column, holds_email_address)),
    }


def empty(column: str) -> Failing[Any]:
    """Rows in which the column holds nothing."""
    return lambda frame, _: frame[column].isna()


def repeated(column: str) -> Failing[Any]:
    """Every row of a value that stands on several."""
    return lambda frame, _: frame[column].notna() & frame[column].duplicated(keep=False)


def after_receipt(column: str) -> Failing[Received]:
    """Rows with a day later than the one on which the file came in."""
    return lambda frame, context: frame[column] > pd.Timestamp(context.received_on)


def _pattern(code: str, stated: StatedRule) -> list[Rule[Any]]:
    pattern = re.compile(stated.pattern or "")

    def failing_in(column: str) -> Failing[Any]:
        return lambda frame, _: (
            frame[column].notna() & ~_each(frame[column], lambda text: bool(pattern.fullmatch(text)))
        )

    return [rule(code, stated, failing_in(column), columns=[column]) for column in stated.columns]


def _one_of(code: str, stated: StatedRule) -> list[Rule[Any]]:
    values = stated.values or ()

    def failing_in(column: str) -> Failing[Any]:
        return lambda frame, _: frame[column].notna() & ~frame[column].isin(values)

    quoted = ", ".join(values)
    return [rule(code, stated, failing_in(column), columns=[column], values=quoted) for column in stated.columns]


def _between(code: str, stated: StatedRule) -> list[Rule[Any]]:
    low, high = stated.low, stated.high

    def failing_in(column: str) -> Failing[Any]:
        return lambda frame, _: true_of((frame[column] < low) | (frame[column] > high))

    return [rule(code, stated, failing_in(column), columns=[column], low=low, high=high) for column in stated.columns]


def _in_order(code: str, stated: StatedRule) -> list[Rule[Any]]:
    def failing(frame: pd.DataFrame, _: Any) -> pd.Series[bool]:
        broken = pd.Series(data=False, index=frame.index, dtype="bool")
        for earlier, later in zip(stated.columns, stated.columns[1:], strict=False):
            broken |= frame[later] < frame[earlier]
        return broken

    return [rule(code, stated, failing)]


def true_of(mask: pd.Series[bool]) -> pd.Series[bool]:
    """The mask with False where a missing value left it open: that a value is missing is a rule of its own."""
    return mask.fillna(value=False).astype("bool")


def _holding(column: str, holds: Callable[[str], bool]) -> Failing[Any]:
    return lambda frame, _: _each(frame[column], holds)


def _each(texts: pd.Series[str], holds: Callable[[str], bool]) -> pd.Series[bool]:
    # Free text seldom repeats, but a column that does (empty, "se ovan") is looked at once per text.
    known = {text: holds(text) for text in texts.dropna().unique() if isinstance(text, str)}
    return texts.map(known).eq(other=True)
