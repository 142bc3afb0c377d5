"""The last to notice that no round has succeeded: the service itself, when no worker and no server could say so."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from config.errors import ArshjulError
from register import rounds
from register.database import Register
from register.desk import SYSTEM, at_desk
from tasks.outbox import dispatch_now

AFTER = timedelta(minutes=10)
"""Prefect's own automation goes first; whoever comes second finds that it has been told."""

log = logging.getLogger(__name__)

_looked: set[date] = set()


def tell_if_missed(register: Register, *, now: datetime) -> int:
    """Tell the inspectors, once, if the day's round has not succeeded some minutes after its time; how many were told.

    There is nothing to do before that, or if the day has been looked at.
    """
    at = datetime.combine(now.date(), register.catalogue.service.round.missed_at, tzinfo=now.tzinfo) + AFTER
    if now < at or now.date() in _looked:
        return 0
    _looked.add(now.date())
    try:
        with at_desk(register, who=SYSTEM, now=now) as desk:
            told = rounds.tell_if_missed(desk)
        if told:
            log.error("no round has succeeded today; %d are told", told)
            dispatch_now(register, now=now)
    except ArshjulError as error:
        log.error("the missed round could not be told of: %s", error)  # noqa: TRY400
        return 0
    return told
