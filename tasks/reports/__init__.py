"""Reports made into documents."""
