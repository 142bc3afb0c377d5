"""The whole examination: every check once, those that wait for others side by side; faults first."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from config.catalogue import Catalogue
from config.errors import ArshjulError, ConfigError
from config.settings import Settings
from portal.doctor import clock, database, home, keys, mail, organisation, people, retention, server, slack
from portal.doctor.finding import Finding, Level, fault
from portal.doctor.installation import Check, Installation

_AS_SAID = "Gör som det står."
_ORDER = (Level.FAULT, Level.WARNING, Level.OK)
_IN_THE_REGISTER: Mapping[str, Check] = {
    keys.KEYS: keys.keys,
    retention.RETENTION: retention.retention,
    clock.CLOCK: clock.against_the_database,
}
"""What is asked of the register once it is known to answer."""
_ANYWAY: Mapping[str, Check] = {
    home.HOME: home.home,
    home.BESIDE: home.beside,
    home.DISK: home.disk,
    database.DATABASE: database.database,
    retention.BACKUP: retention.backup,
    server.PREFECT: server.server,
}
_OF_THE_ORGANISATION: Mapping[str, Check] = {
    organisation.LAYOUT: organisation.layout,
    people.CONTACTS: people.contacts,
    slack.SLACK: slack.slack,
    mail.MAIL: mail.mail,
    clock.ZONE: clock.zone,
}
"""What cannot be looked at before the organisation's files are right."""
_AT_ONCE = 8


def examine(settings: Settings, *, now: datetime) -> list[Finding]:
    """What the service needs, looked at before it is started: faults first, then warnings, then what is in order.

    `now` is aware. Nothing is changed and no message sent; no finding holds a secret, a name or an address of a
    person. A check that breaks is a fault with where it broke, never an error.
    """
    try:
        catalogue = Catalogue(settings.organisation_folder)
        if not (catalogue.folder / "organisation.toml").is_file():
            raise ConfigError(f"{catalogue.folder} är ingen organisations mapp: organisation.toml finns inte där.")
    except ArshjulError as error:
        return [fault(organisation.FILES, str(error), right="Sätt ARSHJUL_ORGANISATION till organisationens mapp.")]
    installation = Installation(settings, catalogue, now)
    about_files = _checked(organisation.FILES, organisation.files, installation)
    usable = all(finding.level is Level.OK for finding in about_files)
    checks = {**_ANYWAY, **(_OF_THE_ORGANISATION if usable else {})}
    found = [*about_files, *_side_by_side(checks, installation)]
    if usable and database.is_current(installation):
        found += _side_by_side(_IN_THE_REGISTER, installation)
    return sorted(found, key=lambda finding: _ORDER.index(finding.level))


def _side_by_side(checks: Mapping[str, Check], installation: Installation) -> list[Finding]:
    with ThreadPoolExecutor(max_workers=_AT_ONCE) as pool:
        asked = [pool.submit(_checked, subject, check, installation) for subject, check in checks.items()]
        return [finding for one in asked for finding in one.result()]


def _checked(subject: str, check: Check, installation: Installation) -> list[Finding]:
    """What a check found; what it raised is a finding too, without its text, which may repeat a secret."""
    found: list[Finding] = []
    try:
        found.extend(check(installation))
    except ArshjulError as error:
        found.append(fault(subject, str(error), right=_AS_SAID))
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        told = f"Kontrollen gick inte att göra ({type(error).__name__} i {Path(at.filename).name}:{at.lineno})."
        found.append(fault(subject, told, right="Anmäl det som ett fel i programmet."))
    return found
