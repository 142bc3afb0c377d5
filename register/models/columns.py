"""Columns that several tables have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Column, Enum
from sqlmodel import Field


def stored(words: type[StrEnum]) -> Enum:
    """The enum's own words in a text column, so that the register reads without the code."""
    return Enum(words, values_callable=lambda kind: [word.value for word in kind], native_enum=False, length=40)


def json_column() -> Any:
    """A column of JSON that is never empty."""
    return Field(sa_column=Column(JSON, nullable=False))
