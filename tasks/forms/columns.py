"""What the organisation's forms and an audit's questions come down to as columns of a blank workbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from config.hand_in import ColumnType, HandInColumn
from config.template import AnswerColumn, Condition, ReviewTemplate
from tasks.forms.blank_sheet import ALTERNATIVES, FormColumn, Holds

_HOLDS: dict[ColumnType, Holds] = {
    "case_ref": "text",
    "text": "text",
    "free_text": "long_text",
    "whole_number": "whole_number",
    "date": "date",
    "code": "choice",
    "personal_number": "text",
    "person": "text",
}
_LONGEST_CODE = 2
_LONGEST_NOTE = 255


def of_form(column: HandInColumn, **changes: Any) -> FormColumn:
    """A column of a hand-in form; `changes` as fields of `FormColumn`.

    A code is chosen by its first spelling. Where something is to be chosen the column is a choice, whatever its type.
    """
    known: dict[str, Any] = {
        "key": column.key,
        "heading": column.heading,
        "alternatives": tuple(spellings[0] for spellings in column.values.values()),
        "required": column.required,
        "note": _meaning(column),
        **changes,
    }
    return FormColumn(holds="choice" if known["alternatives"] else _HOLDS[column.type], **known)


def of_answer(column: AnswerColumn, template: ReviewTemplate) -> FormColumn:
    """A question's column, with a note of when it is asked and of how several answers are written."""
    return FormColumn(
        key=column.key,
        heading=column.heading,
        holds="choice" if column.separator is None else "choices",
        alternatives=column.answers,
        separator=column.separator or ";",
        asked_when=column.asked_when,
        required=column.required,
        note=" ".join(filter(None, (asked_note(column, template), several_note(column)))),
    )


def asked_note(column: AnswerColumn, template: ReviewTemplate) -> str:
    """When the question is asked; nothing for one that always is."""
    if not column.asked_when:
        return ""
    return f"Besvaras bara när {_in_words(column.asked_when, template)}."


def several_note(column: AnswerColumn) -> str:
    """How several answers are written, and which they are where there is room; nothing for a single answer."""
    if column.separator is None:
        return ""
    how = f"Flera svar får anges: skriv {column.separator} emellan."
    named = f"{how} Alternativ: {', '.join(column.answers)}."
    return named if len(named) <= _LONGEST_NOTE else f"{how} Alternativen står på bladet {ALTERNATIVES}."


def spelt(column: HandInColumn, value: Any) -> Any:
    """A value as it is written in the form: a code by its first spelling."""
    return column.values[value][0] if value in column.values else value


def _meaning(column: HandInColumn) -> str:
    """What short codes stand for; words explain themselves."""
    spoken: Mapping[str, tuple[str, ...]] = {
        spellings[0]: spellings for spellings in column.values.values() if len(spellings) > 1
    }
    if not spoken or max(len(code) for code in spoken) > _LONGEST_CODE:
        return ""
    return ", ".join(f"{code} = {spellings[1].lower()}" for code, spellings in spoken.items()) + "."


def _in_words(condition: Condition, template: ReviewTemplate) -> str:
    headings = {column.key: column.heading for column in template.columns()}
    return " och ".join(f"”{headings[key]}” är {' eller '.join(answers)}" for key, answers in condition.items())
