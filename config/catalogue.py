"""All of an organisation's configuration, read and checked together."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from config.audit import AuditFile
from config.channels import ChannelsFile
from config.errors import ConfigError, UnknownName
from config.hand_in import HandIns, Kind
from config.law import LawFile
from config.messages import MessagesFile
from config.organisation import CalendarFile, OrganisationFile, PeopleFile, UnitsFile
from config.reading import read_toml
from config.reports import ReportsFile
from config.rulesets import Ruleset, RulesFile, in_force, rulesets
from config.service import ServiceFile
from config.template import ReviewTemplate
from config.wheel import WheelFile


def catalogue_of(folder: Path) -> Catalogue:
    """The organisation in `folder`, read once per process for as long as none of its files changes.

    A round opens the register a hundred times; reading the configuration each time would be half of its work.
    """
    files = sorted(folder.rglob("*.toml"))
    return _read_once(folder, tuple((path, path.stat().st_mtime_ns) for path in files))


@lru_cache(maxsize=4)
def _read_once(folder: Path, _as_of: tuple[tuple[Path, int], ...]) -> Catalogue:
    return Catalogue(folder)


@dataclass(frozen=True)
class Catalogue:
    """The organisation in `folder`; each file is read when first asked for."""

    folder: Path

    @cached_property
    def organisation(self) -> OrganisationFile:
        """Name and time zone."""
        return read_toml(self.folder / "organisation.toml", OrganisationFile)

    @cached_property
    def units(self) -> UnitsFile:
        """The units over time."""
        return read_toml(self.folder / "units.toml", UnitsFile)

    @cached_property
    def people(self) -> PeopleFile:
        """Inspectors and roles."""
        return read_toml(self.folder / "people.toml", PeopleFile)

    @cached_property
    def calendar(self) -> CalendarFile:
        """The working year and the deadlines, with the roles up the line known to exist."""
        path = self.folder / "calendar.toml"
        calendar = read_toml(path, CalendarFile)
        lines = {f"line.{owner}": roles for owner, roles in calendar.line.items()} | {"danger": calendar.danger.roles}
        for place, roles in lines.items():
            if unknown := [role for role in roles if role not in self.people.roles]:
                raise ConfigError(
                    f"{path}: {place}: rollen ”{unknown[0]}” finns inte i people.toml; "
                    f"välj bland {', '.join(self.people.roles)}."
                )
        return calendar

    @cached_property
    def wheel(self) -> WheelFile:
        """The rules of the year's wheel, with their readers and units known to exist; without a file there are none."""
        path = self.folder / "wheel.toml"
        wheel = read_toml(path, WheelFile) if path.exists() else WheelFile()
        self._require_inspectors(path, "readers.turn", {key for group in wheel.readers.turn for key in group})
        known = {unit.key for unit in self.units.units}
        for key, season in wheel.seasons.items():
            named = season.units if isinstance(season.units, tuple) else ()
            if unknown := [unit for unit in named if unit not in known]:
                raise ConfigError(f"{path}: seasons.{key}.units: ”{unknown[0]}” finns inte i units.toml; rätta.")
        return wheel

    def _require_inspectors(self, path: Path, place: str, keys: Collection[str]) -> None:
        inspectors = {person.key for person in self.people.inspectors}
        if unknown := sorted(set(keys) - inspectors):
            raise ConfigError(
                f"{path}: {place}: ”{unknown[0]}” är ingen inspektör i people.toml; "
                f"välj bland {', '.join(sorted(inspectors))}."
            )

    @cached_property
    def channels(self) -> ChannelsFile:
        """The channels in use; without a file none is, and messages are laid as files."""
        path = self.folder / "channels.toml"
        return read_toml(path, ChannelsFile) if path.exists() else ChannelsFile()

    @cached_property
    def service(self) -> ServiceFile:
        """When the service works; without a file at the usual times."""
        path = self.folder / "service.toml"
        return read_toml(path, ServiceFile) if path.exists() else ServiceFile()

    @cached_property
    def reports(self) -> ReportsFile:
        """Whom the reports go to, with their roles known to exist; without a file to nobody."""
        path = self.folder / "report" / "report.toml"
        reports = read_toml(path, ReportsFile) if path.exists() else ReportsFile()
        for place, roles in (("audit", reports.audit.recipients), ("year", reports.year.recipients)):
            if unknown := [role for role in roles if role not in self.people.roles]:
                raise ConfigError(
                    f"{path}: {place}.recipients: rollen ”{unknown[0]}” finns inte i people.toml; "
                    f"välj bland {', '.join(self.people.roles)}."
                )
        return reports

    @cached_property
    def law(self) -> LawFile:
        """Acts, references, limits."""
        return read_toml(self.folder / "law.toml", LawFile)

    @cached_property
    def hand_ins(self) -> HandIns:
        """The forms that people hand in."""
        forms = read_toml(self.folder / "hand_ins.toml", HandIns)
        return forms.model_copy(update={"time_zone": self.organisation.time_zone})

    @cached_property
    def messages(self) -> MessagesFile:
        """The messages' wording."""
        return read_toml(self.folder / "messages.toml", MessagesFile)

    @cached_property
    def rulesets(self) -> dict[Kind, tuple[Ruleset, ...]]:
        """The rules of each kind of file, oldest year first."""
        made = {}
        for kind in Kind:
            # A file is read by the same rules the second time as the first.
            path = self.folder / "rules" / f"{Kind.REVIEW if kind is Kind.DOUBLE else kind}.toml"
            made[kind] = rulesets(
                read_toml(path, RulesFile), kind=kind, form=self.hand_ins.forms[kind], source=str(path)
            )
        return made

    def ruleset(self, kind: Kind, year: int) -> Ruleset:
        """The rules that the files of an audit of that year are judged by."""
        return in_force(self.rulesets[kind], year)

    def audit_keys(self) -> list[str]:
        """The audits that have a file."""
        return sorted(path.stem for path in (self.folder / "audits").glob("*.toml"))

    def audit(self, key: str) -> AuditFile:
        """The audit, with its units, readers and template known to exist.

        Raises `UnknownName` for an audit without a file, `ConfigError` for a file that cannot be used.
        """
        if key not in self.audit_keys():
            raise UnknownName("Granskningen", key, self.audit_keys())
        path = self.folder / "audits" / f"{key}.toml"
        audit = read_toml(path, AuditFile)
        if audit.key != key:
            raise ConfigError(f"{path}: key: nyckeln är ”{audit.key}”; skriv ”{key}” som filen heter.")
        if audit.design.accepted is not None:
            self._require_inspectors(path, "design.accepted.by", {audit.design.accepted.by})
        self._require_inspectors(path, "readers", audit.readers)
        self._require_season(path, audit)
        for place, unit in enumerate(audit.units):
            if unit.key not in {known.key for known in self.units.units}:
                raise ConfigError(f"{path}: units.{place}.key: enheten ”{unit.key}” finns inte i units.toml; rätta.")
            if unit.opening_meeting and not self.units.unit(unit.key).exists_on(unit.opening_meeting):
                raise ConfigError(
                    f"{path}: units.{place}.opening_meeting: {unit.key} finns inte {unit.opening_meeting}; "
                    "välj enheten som då svarar för området."
                )
            self._require_inspectors(path, f"units.{place}.readers", unit.readers)
        if audit.template not in self.template_keys():
            raise ConfigError(
                f"{path}: template: mallen ”{audit.template}” finns inte; välj bland {', '.join(self.template_keys())}."
            )
        return audit

    def _require_season(self, path: Path, audit: AuditFile) -> None:
        seasons = self.wheel.seasons
        if audit.season is not None and audit.season not in seasons:
            raise ConfigError(
                f"{path}: season: säsongen ”{audit.season}” finns inte i wheel.toml; "
                f"välj bland {', '.join(seasons) or '(inga ännu)'}."
            )

    def template_keys(self) -> list[str]:
        """The templates that have a file."""
        return sorted(path.stem for path in (self.folder / "templates").glob("*.toml"))

    def template(self, key: str) -> ReviewTemplate:
        """The review template, with the limits it names known to the law."""
        path = self.folder / "templates" / f"{key}.toml"
        template = read_toml(path, ReviewTemplate)
        areas = self.organisation.quality_areas
        for column, (_, good) in template.followed().items():
            if good.area is not None and good.area not in areas:
                raise ConfigError(
                    f"{path}: {column}.good.area: kvalitetsområdet ”{good.area}” finns inte i organisation.toml; "
                    f"välj bland {', '.join(areas)}."
                )
        known = {limit.key for limit in self.law.limits}
        for column, limit in template.limits().items():
            if limit.key not in known:
                raise ConfigError(
                    f"{path}: {column}.limit.key: gränsen ”{limit.key}” finns inte i law.toml; "
                    f"välj bland {', '.join(sorted(known))}."
                )
        return template

    def check(self) -> None:
        """Read everything there is; raises `ConfigError` for the first file that cannot be used."""
        for part in (
            "organisation",
            "units",
            "people",
            "calendar",
            "wheel",
            "channels",
            "reports",
            "law",
            "hand_ins",
            "rulesets",
            "messages",
        ):
            getattr(self, part)
        for key in self.template_keys():
            self.template(key)
        for key in self.audit_keys():
            self.audit(key)
