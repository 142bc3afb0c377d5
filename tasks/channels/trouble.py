"""What the network does to a request, in words that repeat nothing of it."""

from __future__ import annotations

import socket
import ssl

_SAID: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "namnet finns inte i DNS."),
    (TimeoutError, "svaret dröjde för länge."),
    (ConnectionRefusedError, "anslutningen nekades."),
    (ssl.SSLError, "den skyddade förbindelsen gick inte att upprätta."),
)


def unreachable(fault: BaseException) -> str:
    """Why a server could not be reached, as the end of a sentence; a library's own error tells what caused it."""
    for kind, words in _SAID:
        if isinstance(fault, kind) or isinstance(fault.__context__, kind):
            return words
    return "förbindelsen bröts."
