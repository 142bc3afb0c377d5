"""The dispatcher as an installation has it: with its channels, its quiet hours and a clock that suits them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from config.channels import FILE
from method.dates import WorkingYear
from method.quiet import is_quiet
from register import doubts
from register.database import Register
from register.dispatch import Claim
from tasks.channels.known import channels_of
from tasks.channels.mail import MailChannel
from tasks.channels.outgoing import Channel
from tasks.clock import Clock, Running, Standing
from tasks.dispatch import Dispatched, Dispatcher, outgoing, run


class Doubt(NamedTuple):
    """What a channel could not tell; `look_for`: by what a letter is found in a mailbox or a server's log."""

    claim: Claim
    look_for: str | None


class Asked(NamedTuple):
    """What the channels told: how many had arrived, are sent again, are given up; and what they could not tell."""

    arrived: int
    again: int
    failed: int
    left: list[Doubt]


def dispatch_now(register: Register, *, now: datetime, urgent_only: bool = False) -> Dispatched:
    """Send what may be sent at `now`, which is local.

    Raises `ConfigError` for a channel in use that lacks its host or its secret.
    """
    channels = channels_of(register.settings, register.catalogue)
    calendar = register.catalogue.calendar
    quiet = urgent_only or is_quiet(now, calendar.quiet, WorkingYear(calendar))
    return run(register, channels, clock=_clock(channels, now), quiet=quiet)


def ask_now(register: Register, *, now: datetime) -> Asked:
    """Ask the channels about everything in doubt; raises `ConfigError` as `dispatch_now` does."""
    channels = channels_of(register.settings, register.catalogue)
    done = Dispatched()
    again = Dispatcher(register, channels, _clock(channels, now), quiet=True, done=done).resolve()
    with register.reading() as session:
        left = doubts.in_doubt(session)
    return Asked(done.sent, again, done.failed, [Doubt(claim, _look_for(channels, claim)) for claim in left])


def _clock(channels: Mapping[str, Channel], now: datetime) -> Clock:
    """Files are laid at once, on whatever day is played; what goes over a network takes its time."""
    return Standing(now) if set(channels) == {FILE} else Running(now)


def _look_for(channels: Mapping[str, Channel], claim: Claim) -> str | None:
    channel = channels.get(claim.message.channel)
    return channel.message_id(outgoing(claim)) if isinstance(channel, MailChannel) else None
