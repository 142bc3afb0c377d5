"""A function whose calls are timed."""

import time
from collections.abc import Callable
from typing import Any


def timed(function: Callable[..., Any], taken: list[float]) -> Callable[..., Any]:
    """`function`, each call of which adds its seconds to `taken`."""

    def called(*arguments: Any, **named: Any) -> Any:
        start = time.perf_counter()
        result = function(*arguments, **named)
        taken.append(time.perf_counter() - start)
        return result

    return called
