"""The home: that it can be written, that others cannot read it, and that there is room on its disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from portal.doctor.finding import Finding, fault, fine, warning
from portal.doctor.installation import Installation

HOME = "Hemmet"
BESIDE = "Bredvid hemmet"
DISK = "Disken"

MEGABYTE = 1024 * 1024
LEAST = 500 * MEGABYTE
"""Less free than this stops the service: the register, the logs and Prefect's database share the disk."""
GOOD = 4 * LEAST
REGISTERS = 2
"""So many times the register should fit in what is free: a migration and a backup each need its size once."""

_OTHERS, _OTHERS_AND_GROUP = 0o007, 0o077


def home(installation: Installation) -> Iterator[Finding]:
    """Whether the home can be written, and by whom it can be read."""
    folder = installation.settings.home
    if folder.exists() and not folder.is_dir():
        yield fault(HOME, f"{folder} är en fil, ingen mapp.", right="Sätt ARSHJUL_HOME till en mapp.")
        return
    place = existing(folder)
    if not _writable(place):
        yield fault(HOME, f"{place} går inte att skriva i.", right="Ge den som kör tjänsten skrivrätt dit.")
        return
    if place != folder:
        yield fine(HOME, f"{folder} finns inte än; den skapas när tjänsten startas.")
    elif folder.stat().st_mode & _OTHERS:
        yield warning(HOME, f"{folder} kan öppnas av alla på maskinen.", right=f"chmod o-rwx {folder}")
    else:
        yield fine(HOME, f"{folder} går att skriva i och är stängd för andra.")


def beside(installation: Installation) -> Iterator[Finding]:
    """Whether the folders that lie apart from the home can be written."""
    settings = installation.settings
    for name, folder in (("ARSHJUL_INBOX_AT", settings.inbox_at), ("ARSHJUL_KEYS_AT", settings.keys_at)):
        if folder is not None and not _writable(place := existing(folder.expanduser().absolute())):
            right = f"Ge den som kör tjänsten skrivrätt dit, eller rätta {name}. Med systemd: även ReadWritePaths=."
            yield fault(BESIDE, f"{place} går inte att skriva i ({name}).", right=right)


def disk(installation: Installation) -> Iterator[Finding]:
    """Whether enough is free on the home's disk."""
    home = installation.settings.home
    register = sum(path.stat().st_size for path in home.glob("register.db*"))
    yield room(shutil.disk_usage(existing(home)).free, register=register)


def room(free: int, *, register: int) -> Finding:
    """Whether so many free bytes are enough, by an absolute floor and by the register's size in bytes."""
    wished, told = max(GOOD, REGISTERS * register), f"{_told(free)} ledigt."
    if free < max(LEAST, register):
        return fault(DISK, f"Bara {told}", right=f"Ha minst {_told(wished)} ledigt.")
    if free < wished:
        right = f"Ha minst {_told(wished)} ledigt: registret ska få plats {REGISTERS} gånger till."
        return warning(DISK, told, right=right)
    return fine(DISK, told)


def existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that there is."""
    return next(place for place in (folder, *folder.parents) if place.is_dir())


def open_to_others(path: Path, *, group: bool = True) -> bool:
    """Whether anybody but the owner (and the group, unless `group`) may do anything with it."""
    return bool(path.stat().st_mode & (_OTHERS_AND_GROUP if group else _OTHERS))


def _writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"prov")
            file.flush()
    except OSError:
        return False
    return True


def _told(size: int) -> str:
    if size < 1024 * MEGABYTE:
        return f"{size // MEGABYTE} MB"
    return f"{size / (1024 * MEGABYTE):.1f} GB".replace(".", ",")
