"""Whom the coming year's messages go to: everybody has an address in a channel that is in use."""

from __future__ import annotations

from collections.abc import Iterator

from config.catalogue import Catalogue
from config.channels import FILE
from config.errors import UnknownName
from config.organisation import Person
from portal.doctor.database import is_current
from portal.doctor.finding import Finding, fault, fine, named, warning
from portal.doctor.installation import Installation
from portal.words import counted

CONTACTS = "Mottagarna"
CHANNELS = "Kanalerna"
_OF_THE_UNIT = "unit_manager"


def contacts(installation: Installation) -> Iterator[Finding]:
    """Who cannot be reached; or how many can. Without a channel in use everybody is written to by file."""
    catalogue = installation.catalogue
    if not catalogue.channels.use:
        right = "Lägg till e-post eller Slack i channels.toml när meddelandena ska nå fram."
        yield warning(CHANNELS, "Ingen kanal är i bruk: alla meddelanden läggs som filer i outbox.", right=right)
    people, unknown = written_to(catalogue, units_ahead(installation))
    for problem in unknown:
        yield fault(CONTACTS, problem, right="Lägg till rollen i people.toml, eller ta bort den där den nämns.")
    unreached = [person.key for person in people if _lacks_a_channel(catalogue, person)]
    if unreached:
        right = "Ge dem en adress i people.toml för en kanal som är i bruk."
        yield warning(CONTACTS, f"Nås bara av en fil i outbox: {named(unreached)}.", right=right)
    elif not unknown:
        yield fine(CONTACTS, f"{counted(len(people), 'person eller funktion', 'personer och funktioner')} kan nås.")


def written_to(catalogue: Catalogue, units: tuple[str, ...]) -> tuple[list[Person], list[str]]:
    """Everybody whom an audit of the units may write to, each once; and the roles that nobody has, in words."""
    calendar, people = catalogue.calendar, catalogue.people
    roles = [_OF_THE_UNIT, *calendar.danger.roles, *(role for line in calendar.line.values() for role in line)]
    roles += [*catalogue.reports.audit.recipients, *catalogue.reports.year.recipients]
    found = {person.key: person for person in people.inspectors}
    unknown: dict[str, None] = {}
    for role in dict.fromkeys(roles):
        if role == "inspectors" or role == "unit":
            continue
        for unit in units or ("",):
            try:
                person = people.in_role(role, unit)
            except UnknownName as error:
                unknown.setdefault(str(error))
                break
            found.setdefault(person.key, person)
    return list(found.values()), list(unknown)


def units_ahead(installation: Installation) -> tuple[str, ...]:
    """Keys of the units of audits under way in the register, and of those in the files for this year and the next."""
    catalogue, today = installation.catalogue, installation.today
    audits = [catalogue.audit(key) for key in catalogue.audit_keys()]
    planned = [unit.key for audit in audits if today.year <= audit.year <= today.year + 1 for unit in audit.units]
    return tuple(dict.fromkeys([*_under_way(installation), *planned]))


def _under_way(installation: Installation) -> list[str]:
    from sqlmodel import col, select

    from register.models import AuditRow, UnitAudit

    if not is_current(installation):
        return []
    with installation.reading() as session:
        open_audits = select(col(AuditRow.id)).where(col(AuditRow.closed_on).is_(None))
        return list(session.exec(select(UnitAudit.unit_key).where(col(UnitAudit.audit_id).in_(open_audits))))


def _lacks_a_channel(catalogue: Catalogue, person: Person) -> bool:
    return bool(catalogue.channels.use) and catalogue.channels.contacts(person)[0].channel == FILE
