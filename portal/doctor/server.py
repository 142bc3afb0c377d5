"""Prefect's server, where one is pointed out: that it answers. Without one the service starts its own."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from urllib.parse import urlsplit

from portal.doctor.finding import Finding, fault, fine
from portal.doctor.installation import PATIENCE_SECONDS, Installation
from tasks.channels.trouble import unreachable

PREFECT = "Prefect"


def server(installation: Installation) -> Iterator[Finding]:
    """Whether the server that `PREFECT_API_URL` names is well."""
    url = installation.settings.prefect_api_url
    if url is None:
        yield fine(PREFECT, "Ingen server är angiven; tjänsten startar en egen i hemmet.")
        return
    place = urlsplit(url)
    told = place.hostname or "okänd plats"
    right = "Starta servern, eller rätta PREFECT_API_URL (http://server:4200/api)."
    if place.scheme not in {"http", "https"}:
        yield fault(PREFECT, "PREFECT_API_URL är ingen webbadress.", right=right)
        return
    try:
        request = urllib.request.Request(f"{url.rstrip('/')}/health")  # noqa: S310 - http or https
        with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310
            well = answer.status == 200 and answer.read(10).strip() == b"true"
    except urllib.error.HTTPError as error:
        yield fault(PREFECT, f"Servern på {told} svarar {error.code}.", right=right)
    except (urllib.error.URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        cause = unreachable(reason if isinstance(reason, BaseException) else error)
        yield fault(PREFECT, f"Servern på {told}: {cause}", right=right)
    else:
        said = "svarar" if well else "svarar, men inte som Prefect"
        yield (fine(PREFECT, f"Servern på {told} svarar.") if well else fault(PREFECT, f"{told} {said}.", right=right))
