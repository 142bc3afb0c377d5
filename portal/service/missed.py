"""The last to notice that no round has succeeded: the service itself, when no worker and no server could say so."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.exc import DBAPIError

from config.errors import ArshjulError
from register import rounds
from register.database import Register, open_register
from register.desk import SYSTEM, at_desk
from tasks.outbox import dispatch_now

AFTER = timedelta(minutes=10)
"""Prefect's own automation goes first; whoever comes second finds that it has been told."""

log = logging.getLogger(__name__)


@dataclass
class MissedRound:
    """Whoever looks, and when to look again."""

    register: Register
    not_before: datetime | None = None

    def tell(self, *, now: datetime) -> int:
        """Tell the inspectors, once, if the day's round has not succeeded some minutes after its time; how many now.

        There is nothing to do before that, or if the day has been looked at. `now` is local.
        """
        missed_at = self.register.catalogue.service.round.missed_at
        at = datetime.combine(now.date(), missed_at, tzinfo=now.tzinfo) + AFTER
        if now < max(at, self.not_before or at):
            return 0
        try:
            # Opened anew: who the inspectors are may have changed since the service was started.
            register = open_register(self.register.settings)
            with at_desk(register, who=SYSTEM, now=now) as desk:
                told = rounds.tell_if_missed(desk)
            if told:
                log.error("no round has succeeded today; %d are told", told)
                dispatch_now(register, now=now)
        except (ArshjulError, DBAPIError) as error:
            # Its kind alone. The service goes on: the database is away, or another host was telling the same.
            log.error("the missed round could not be told of: %s", type(error).__name__)  # noqa: TRY400
            self.not_before = now + AFTER
            return 0
        self.not_before = at + timedelta(days=1)
        return told
