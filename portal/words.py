"""What people type, understood: dates, lists, events; and a Swedish sentence when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import typer

from config.errors import ArshjulError, suggestion


def day(text: str) -> date:
    """A date as 2021-08-16; raises `ArshjulError`."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ArshjulError(f"”{text}” är inte ett datum. Skriv år-månad-dag, t.ex. 2021-08-16.") from None


def noon(on: date, zone: str) -> datetime:
    """The middle of a day, local: the moment of what is said to have happened on it."""
    return datetime.combine(on, time(12), tzinfo=ZoneInfo(zone))


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: "1 dag", "2 dagar"."""
    return f"{number} {one if number == 1 else many}"


def words(text: str | None) -> list[str]:
    """A list written with commas; empty for nothing."""
    return [part.strip() for part in (text or "").split(",") if part.strip()]


def pairs(texts: Sequence[str], example: str) -> list[tuple[str, str]]:
    """Texts as "kind:words", parted; raises `ArshjulError` with the example for one that is not."""
    found = []
    for text in texts:
        kind, colon, rest = text.partition(":")
        if not (colon and kind.strip() and rest.strip()):
            raise ArshjulError(f"Skriv det som {example}.")
        found.append((kind.strip(), rest.strip()))
    return found


def decisions(answers: Sequence[str]) -> dict[str, dict[str, str]]:
    """Decided answers as "F03:question=answer" -> file -> question -> answer; raises `ArshjulError`."""
    decided: dict[str, dict[str, str]] = {}
    for text in answers:
        file, colon, rest = text.partition(":")
        question, equals, answer = rest.partition("=")
        if not (colon and equals and file.strip() and question.strip() and answer.strip()):
            raise ArshjulError("Skriv ett beslutat svar som --answer F03:fråga=svar.")
        decided.setdefault(file.strip(), {})[question.strip()] = answer.strip()
    return decided


def misunderstood(error: typer.TyperException) -> str:
    """What is wrong with the command line, in Swedish."""
    parameter = getattr(error, "param", None)
    option = parameter.opts[0] if parameter is not None else ""
    match type(error).__name__:
        case "NoSuchOption":
            near = getattr(error, "possibilities", None)
            return f"Flaggan {getattr(error, 'option_name', '')} finns inte." + (
                f" Menade du {near[0]}?" if near else ""
            )
        case "MissingParameter":
            return f"Det saknas en uppgift: {parameter.metavar or option if parameter is not None else ''}."
        case "BadParameter":
            named = parameter.metavar or option if parameter is not None else ""
            return f"Värdet på {named} går inte att använda.{_allowed(str(getattr(error, 'message', '')))}"
        case "BadOptionUsage":
            return f"Flaggan {getattr(error, 'option_name', '')} ska följas av ett värde."
        case _:
            text = str(getattr(error, "message", error))
            if unknown := re.search(r"No such command '(.*?)'", text):
                return f"Kommandot ”{unknown[1]}” finns inte. {suggestion(unknown[1], _commands(error))}"
            if extra := re.search(r"unexpected extra argument.* \((.*)\)", text):
                return f"Där står mer än kommandot tar emot: {extra[1]}. Se arshjul --help."
            if "Missing command" in text:
                return "Ange ett kommando. Se arshjul --help."
            return f"Kommandoraden går inte att förstå. Se arshjul --help. ({text})"


def _allowed(message: str) -> str:
    """What would have been right, taken from what the parser says of it in English."""
    _, not_one_of, known = message.partition("not one of")
    if not_one_of:
        return " Skriv ett av: " + ", ".join(re.findall(r"'([^']*)'", known)) + "."
    if limit := re.search(r"(less|greater) than or equal to (\d+)", message):
        return f" Skriv {'högst' if limit[1] == 'less' else 'minst'} {limit[2]}."
    return " Skriv ett heltal." if "valid integer" in message else ""


def _commands(error: typer.TyperException) -> list[str]:
    group = getattr(getattr(error, "ctx", None), "command", None)
    return sorted(getattr(group, "commands", {}))
