"""Read a TOML file into its model, and say in plain words what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from config.errors import ConfigError


class ConfigModel(BaseModel):
    """A part of a configuration file: frozen, and a key nobody knows is an error rather than silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Model = TypeVar("Model", bound=ConfigModel)

_PROBLEMS = {
    "missing": ("nyckeln saknas", "lägg till den"),
    "extra_forbidden": ("nyckeln är okänd", "ta bort den eller rätta stavningen"),
    "date_from_datetime_inexact": ("värdet är en tidpunkt", "skriv ett datum som 2021-08-16"),
    "date_type": ("värdet är inte ett datum", "skriv ett datum som 2021-08-16, utan citattecken"),
    "date_parsing": ("värdet är inte ett datum", "skriv ett datum som 2021-08-16, utan citattecken"),
    "int_type": ("värdet är inte ett heltal", "skriv ett heltal utan citattecken"),
    "int_parsing": ("värdet är inte ett heltal", "skriv ett heltal utan citattecken"),
    "string_type": ("värdet är inte en text", "sätt texten inom citattecken"),
    "bool_type": ("värdet är inte sant eller falskt", "skriv true eller false"),
    "list_type": ("värdet är inte en lista", "skriv en lista inom hakparenteser"),
    "tuple_type": ("värdet är inte en lista", "skriv en lista inom hakparenteser"),
    "date_from_datetime_parsing": ("värdet är inte ett datum", "skriv ett datum som 2021-08-16, utan citattecken"),
    "int_from_float": ("värdet är inte ett heltal", "skriv ett heltal utan citattecken"),
    "bool_parsing": ("värdet är inte sant eller falskt", "skriv true eller false"),
    "too_short": ("det är för få värden", "lägg till det som fattas"),
    "less_than_equal": ("talet är för stort", "skriv ett mindre"),
    "greater_than_equal": ("talet är för litet", "skriv ett större"),
    "string_pattern_mismatch": ("tecken som inte får finnas här", "skriv små bokstäver a-z, siffror och bindestreck"),
    "union_tag_not_found": ("nyckeln kind saknas", "lägg till den"),
    "time_parsing": ("värdet är inget klockslag", "skriv ett som 06:00, från 00:00 till 23:59"),
    "time_type": ("värdet är inget klockslag", "skriv ett som 06:00"),
    "model_type": ("värdet är inte en tabell", "skriv nycklarna under en egen rubrik inom hakparenteser"),
    "dict_type": ("värdet är inte en tabell", "skriv nycklar och värden inom klammerparenteser"),
}


def read_toml(path: Path, model: type[Model]) -> Model:
    """The file at `path` as a `model`.

    Raises `ConfigError` naming the file, the key, the problem and the remedy; all faults of the file at once.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path}: filen finns inte. Skapa den eller rätta namnet som pekar på den.") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: filen är inte UTF-8 (byte {error.start}). Spara den som UTF-8.") from None
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"at (line \d+, column \d+|end of document)", str(error))
        where = place[1].replace("line", "rad").replace("column", "tecken") if place else "okänd plats"
        where = where.replace("end of document", "filens slut")
        raise ConfigError(
            f"{path}: filen är inte riktig TOML ({where}). Saknas ett citattecken, en parentes eller ett värde?"
        ) from None
    return check(content, model, source=str(path))


def check(content: dict[str, Any], model: type[Model], *, source: str) -> Model:
    """`content` as a `model`; raises `ConfigError` with every fault, `source` standing for the file."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise in_words(error, source=source) from None


def in_words(error: ValidationError, *, source: str) -> ConfigError:
    """Every fault in plain words, a line each; `source` stands for the file."""
    return ConfigError("\n".join(_sentence(source, fault) for fault in error.errors(include_url=False)))


def _sentence(source: str, fault: Any) -> str:
    key = ".".join(str(part) for part in fault["loc"]) or "(hela filen)"
    if fault["type"] == "value_error":
        return f"{source}: {key}: {fault['ctx']['error']}"
    if fault["type"] in {"literal_error", "enum"}:
        expected = fault["ctx"]["expected"].replace(" or ", " eller ")
        return f"{source}: {key}: värdet är inte ett av dem som finns; skriv ett av {expected}."
    if fault["type"] == "union_tag_invalid":
        return f"{source}: {key}: kind är inte ett av slagen som finns; skriv ett av {fault['ctx']['expected_tags']}."
    problem, remedy = _PROBLEMS.get(fault["type"], (fault["msg"], "rätta värdet"))
    return f"{source}: {key}: {problem}; {remedy}."
