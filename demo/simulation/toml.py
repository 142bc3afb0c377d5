"""Values as TOML text: what an invented organisation's files are written in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any


def toml(content: Mapping[str, Any]) -> str:
    """The mapping as TOML: plain values first, then mappings as tables, then lists of mappings as arrays of tables."""
    return "\n".join(_table(content, ())) + "\n"


def _table(content: Mapping[str, Any], place: tuple[str, ...]) -> list[str]:
    tables = {key: value for key, value in content.items() if isinstance(value, Mapping)}
    arrays = {key: value for key, value in content.items() if _is_array(value)}
    lines = [f"{_key(key)} = {_value(v)}" for key, v in content.items() if key not in tables and key not in arrays]
    for key, table in tables.items():
        path = (*place, key)
        lines += ["", f"[{'.'.join(map(_key, path))}]", *_table(table, path)]
    for key, rows in arrays.items():
        path = (*place, key)
        for row in rows:
            lines += ["", f"[[{'.'.join(map(_key, path))}]]", *_inline_rows(row)]
    return lines


def _inline_rows(row: Mapping[str, Any]) -> list[str]:
    return [f"{_key(key)} = {_value(value)}" for key, value in row.items()]


def _is_array(value: Any) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(one, Mapping) for one in value)


def _key(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isalnum() and key.isascii() else _value(key)


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case date():
            return value.isoformat()
        case str():
            return json.dumps(value, ensure_ascii=False)
        case Mapping():
            return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
        case _:
            return "[" + ", ".join(map(_value, value)) + "]"
