"""The register's schema, version by version (Alembic)."""
