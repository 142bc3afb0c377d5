"""Where this installation keeps what it has, and which organisation it serves: read once, at the edge."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from config.errors import ConfigError

BUNDLED = Path(__file__).parent


class Settings(BaseSettings):
    """Read from the environment (`ARSHJUL_...`); a command line option wins over it."""

    model_config = SettingsConfigDict(env_prefix="ARSHJUL_", frozen=True)

    home: Path = Field(default=Path("var"), description="Everything the installation keeps.")
    organisation: Path | None = Field(default=None, description="Folder of the organisation's TOML files.")
    database_url: str | None = Field(default=None, description="The register; SQLite in the home unless given.")
    slack_token: SecretStr | None = Field(default=None, description="The bot's token (xoxb-...), a secret.")
    slack_url: str = Field(default="https://slack.com/api/", description="Where Slack's Web API answers.")
    smtp_host: str | None = Field(default=None, description="The mail server, before the one in channels.toml.")
    smtp_port: int | None = Field(default=None, description="Its port, before the one in channels.toml.")
    smtp_user: str | None = Field(default=None, description="Whom to log in as, before the one in channels.toml.")
    smtp_password: SecretStr | None = Field(default=None, description="The password to log in with, a secret.")
    smtp_ca: Path | None = Field(default=None, description="Certificates to trust instead of the machine's (PEM).")

    @field_validator("home")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()

    @property
    def register_url(self) -> str:
        """SQLAlchemy URL of the register."""
        return self.database_url or f"sqlite:///{self.home / 'register.db'}"

    @property
    def keys(self) -> Path:
        """Folder of the audits' keys: outside the register, so that a backup of one is not a copy of both."""
        return self.home / "keys"

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
