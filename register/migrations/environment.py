"""Run Alembic from the code: no ini file, so that an installed program can migrate its own register."""

from __future__ import annotations

from pathlib import Path

from alembic.config import Config


def alembic_config(url: str) -> Config:
    """Alembic's configuration for the register at `url`."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return config
