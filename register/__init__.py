"""The durable truth: tables, stages and transitions, the commands that change them, the event log, the outbox."""
