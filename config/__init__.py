"""What an organisation changes without touching code: settings, and the models that read and check its TOML files."""
