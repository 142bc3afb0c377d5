"""What Prefect's forms say of a flow's parameters: the titles and descriptions that the flow's own fields have.

Prefect itself calls a parameter by its name in the code, and takes its description from the docstring.
"""

from __future__ import annotations

from typing import Any, get_type_hints

from prefect import Flow
from pydantic.fields import FieldInfo

_SHOWN = ("title", "description")


def readable(flow: Flow[..., Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The parameters' JSON schema with what people read."""
    fields = {
        name: field
        for name, hint in get_type_hints(flow.fn, include_extras=True).items()
        for field in getattr(hint, "__metadata__", ())
        if isinstance(field, FieldInfo)
    }
    properties = {
        name: {**told, **({key: getattr(fields[name], key) for key in _SHOWN} if name in fields else {})}
        for name, told in schema.get("properties", {}).items()
    }
    return {**schema, "properties": properties}
