"""Archives that are the same bytes whenever, and on whatever system, they are packed."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip archive can tell of."""


def same_bytes(archive: bytes) -> bytes:
    """The zip archive with its parts in the order they have, without the moment and the system they were packed on."""
    packed = BytesIO()
    with ZipFile(BytesIO(archive)) as given, ZipFile(packed, "w", ZIP_DEFLATED) as made:
        for part in given.infolist():
            made.writestr(_entry(part.filename), given.read(part))
    return packed.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    # Both follow the system that packs: Unix and Windows write different ones.
    entry.create_system, entry.external_attr = 0, 0
    return entry
