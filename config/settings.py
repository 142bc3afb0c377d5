"""Where this installation keeps what it has, and which organisation it serves: read once, at the edge."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import unquote

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)

from config.errors import ConfigError, why
from config.reading import in_words

BUNDLED = Path(__file__).parent

SECRETS = ("/run/secrets", "$CREDENTIALS_DIRECTORY", "$ARSHJUL_SECRETS_DIR")
"""Folders in which each file holds one setting and is named as it: containers', systemd's, one's own. The last wins."""


class Settings(BaseSettings):
    """Read from the environment (`ARSHJUL_...`), else from files in `SECRETS`; a command line option wins over both.

    What is secret is never printed with the settings, nor in an error about them.
    """

    model_config = SettingsConfigDict(env_prefix="ARSHJUL_", frozen=True, hide_input_in_errors=True)

    home: Path = Field(default=Path("var"), description="Everything the installation keeps.")
    organisation: Path | None = Field(default=None, description="Folder of the organisation's TOML files.")
    database_url: SecretStr | None = Field(
        default=None, description="The register; SQLite in the home unless given. May hold a password."
    )
    migration_url: SecretStr | None = Field(
        default=None, description="The register as the role that may change its tables; the one above unless given."
    )
    slack_token: SecretStr | None = Field(default=None, description="The bot's token (xoxb-...), a secret.")
    slack_url: str = Field(default="https://slack.com/api/", description="Where Slack's Web API answers.")
    smtp_host: str | None = Field(default=None, description="The mail server, before the one in channels.toml.")
    smtp_port: int | None = Field(
        default=None, ge=1, le=65535, description="Its port, before the one in channels.toml."
    )
    smtp_user: str | None = Field(default=None, description="Whom to log in as, before the one in channels.toml.")
    smtp_password: SecretStr | None = Field(default=None, description="The password to log in with, a secret.")
    smtp_ca: Path | None = Field(default=None, description="Certificates to trust instead of the machine's (PEM).")
    backup_to: str | None = Field(
        default=None, description="Whom backups are encrypted to: public keys (age1...), by commas."
    )
    prefect_api_url: str | None = Field(
        default=None, validation_alias="PREFECT_API_URL", description="Prefect's server, if it is one of its own."
    )
    keys_at: Path | None = Field(
        default=None, description="Folder of the audits' keys; `keys` in the home unless given."
    )
    inbox_at: Path | None = Field(default=None, description="Folder of hand-ins; `inbox` in the home unless given.")
    inbox_quiet_seconds: float = Field(default=5, ge=0, description="So long is a file unchanged before it is read.")
    inbox_patience_minutes: float = Field(default=15, ge=0, description="So long may a workbook not open yet.")
    inbox_poll: bool = Field(default=False, description="Look for files instead of being told: network folders.")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What was given, then the environment, then the files of secrets."""
        return init_settings, env_settings, SecretsSettingsSource(settings_cls, secrets_dir=_secret_folders())

    @field_validator("database_url", "migration_url")
    @classmethod
    def _something(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not url.get_secret_value().strip():
            raise ValueError("adressen är tom; skriv den, eller ta bort inställningen")
        return url

    @field_validator("home")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()

    @property
    def register_url(self) -> str:
        """SQLAlchemy URL of the register, with its password if it has one."""
        return _told(self.database_url) or f"sqlite:///{self.home / 'register.db'}"

    @property
    def owner_url(self) -> str:
        """SQLAlchemy URL by which the register is migrated: the owner's, when the register is not in the home."""
        owners = None if _told(self.database_url) is None else _told(self.migration_url)
        return owners or self.register_url

    @property
    def secrets(self) -> frozenset[str]:
        """Everything that must be shown nowhere: tokens, passwords, and of an address that holds a password both."""
        given = (self.slack_token, self.smtp_password, self.database_url, self.migration_url)
        told = {secret for one in given if (secret := _told(one))}
        written = {password for url in told if (password := _password_in(url))}
        return frozenset(told | written | {unquote(password) for password in written})

    @property
    def keys(self) -> Path:
        """Folder of the audits' keys: outside the register, so that a backup of one is not a copy of both."""
        return self.home / "keys" if self.keys_at is None else self.keys_at.expanduser().absolute()

    @property
    def delivered(self) -> Path:
        """Folder where messages are laid as readable files."""
        return self.home / "outbox"

    @property
    def documents(self) -> Path:
        """Folder where the units' feedback is laid."""
        return self.home / "documents"

    @property
    def certificates(self) -> Path:
        """Folder where certificates of erasure are laid."""
        return self.home / "certificates"

    @property
    def inbox(self) -> Path:
        """Folder in which hand-ins are laid, by audit and unit."""
        return self.home / "inbox" if self.inbox_at is None else self.inbox_at.expanduser().absolute()

    @property
    def log_file(self) -> Path:
        """The log of this home."""
        return self.home / "logs" / "arshjul.log"

    @property
    def anchors(self) -> Path:
        """Where the rounds note the head of the event log's chain: outside the register, to hold it against."""
        return self.home / "logs" / "chain.txt"

    @property
    def organisation_folder(self) -> Path:
        """The organisation's folder; without a setting, the only one that is bundled.

        Raises `ConfigError` when it has to be chosen.
        """
        if self.organisation is not None:
            named = BUNDLED / self.organisation
            return named if named.is_dir() else self.organisation
        bundled = sorted(path.parent for path in BUNDLED.glob("*/organisation.toml"))
        if len(bundled) == 1:
            return bundled[0]
        names = ", ".join(folder.name for folder in bundled) or "inga"
        raise ConfigError(f"Ange organisation med ARSHJUL_ORGANISATION (en mapp). Medföljande: {names}.")


def _told(secret: SecretStr | None) -> str | None:
    return (secret.get_secret_value() or None) if secret is not None else None


def _password_in(url: str) -> str | None:
    """The password as it stands in an address, percent signs and all."""
    found = re.match(r"[\w+.-]+://[^:/@]*:(.+)@[^@]*", url)
    return found[1] if found else None


def _secret_folders() -> list[Path]:
    """The folders of secrets that are here and may be looked into."""
    named = [Path(os.path.expandvars(folder)) for folder in SECRETS]
    return [folder for folder in named if folder.is_dir() and os.access(folder, os.R_OK | os.X_OK)]


def settings_of(home: Path | None = None) -> Settings:
    """The settings, with the home if one is named; raises `ConfigError` for a setting that cannot be.

    So it does for a named folder of secrets that is not there: the register would be sought in the home instead.
    """
    named = os.environ.get("ARSHJUL_SECRETS_DIR")
    if named and not os.access(Path(named) / ".", os.R_OK | os.X_OK):
        raise ConfigError(f"ARSHJUL_SECRETS_DIR: mappen {named} finns inte, eller får inte läsas.")
    try:
        return Settings() if home is None else Settings(home=home)
    except ValidationError as error:
        raise in_words(error, source="Inställningarna i miljön, ARSHJUL_...") from None
    except OSError as error:
        raise ConfigError(f"{error.filename}: hemligheten går inte att läsa: {why(error)}.") from None
