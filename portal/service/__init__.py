"""The service on one machine: Prefect's server, a worker, the schedules and the inbox, kept running together."""
