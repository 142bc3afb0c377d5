"""The dispatcher: takes one message after the other, sends it, and notes how it went.

A message is claimed in one transaction, sent outside any, and settled in another. So nothing is sent twice by several
dispatchers, and what was being sent when one of them died is in doubt, never forgotten and never sent again unasked.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from config.channels import Sending
from register import attempts, dispatch, doubts
from register.backup import gap
from register.database import Register
from register.desk import id_of
from register.dispatch import Claim
from register.models import MessageStatus
from tasks import duty
from tasks.channels.outgoing import Absent, Answer, Channel, InDoubt, Outgoing, Passing, Permanent, Sent
from tasks.clock import Clock

LONGEST_PAUSE = timedelta(seconds=5)
"""A turn that comes later than this is left for the next round."""

log = logging.getLogger(__name__)


@dataclass
class Dispatched:
    """What became of messages: sent and failed now; waiting and in doubt when the dispatcher was done.

    `stopped`: the register could not be written, so that the rest is left for the next round.
    """

    sent: int = 0
    failed: int = 0
    in_doubt: int = 0
    waiting: int = 0
    stopped: bool = False

    def count(self, status: MessageStatus | None) -> None:
        """Note what a message became; None when it was no longer ours to say."""
        self.sent += status is MessageStatus.SENT
        self.failed += status is MessageStatus.FAILED


def run(register: Register, channels: Mapping[str, Channel], *, clock: Clock, quiet: bool) -> Dispatched:
    """Send what may be sent now, and what may within a few seconds; `quiet`: urgent messages only.

    There is nothing to do if everything is sent.
    """
    with register.reading() as session:
        if not any(dispatch.unsent(session)):
            return Dispatched()
    done = Dispatched()
    try:
        Dispatcher(register, channels, clock, quiet=quiet, done=done).run()
        with register.reading() as session:
            left = dispatch.unsent(session)
        done.waiting, done.in_doubt = left.pending, left.in_doubt
    except OperationalError as fault:
        done.stopped = True
        log.warning("the register cannot be written now (%s); the next round goes on", type(fault.orig).__name__)
    return done


@dataclass(frozen=True)
class Dispatcher:
    """One dispatcher at its work."""

    register: Register
    channels: Mapping[str, Channel]
    clock: Clock
    quiet: bool
    done: Dispatched

    def run(self) -> None:
        """Resolve what can be resolved, then send until nothing is free."""
        with duty.on_duty(self.register.settings.home) as name:
            self.resolve()
            while (turn := self._next(name)) is not None:
                if isinstance(turn, Claim):
                    self._send(turn)
                else:
                    self.clock.wait(turn)

    def resolve(self) -> int:
        """Ask the channels about everything that is in doubt; how many messages are to be sent again."""
        self._find_the_lost()
        with self.register.reading() as session:
            open_doubts = doubts.in_doubt(session)
        return [self._ask(doubt) for doubt in open_doubts].count(MessageStatus.PENDING)

    @property
    def _patience(self) -> Sending:
        return self.register.catalogue.channels.sending

    def _find_the_lost(self) -> None:
        home = self.register.settings.home
        gone = duty.gone(home)
        with self.register.transaction() as session:
            lost = dispatch.presume_dead(session, now=self.clock.now(), gone=gone)
        duty.forget(home, gone)
        if lost:
            log.warning("messages in the hands of a dispatcher that is no more: %d", lost)

    def _ask(self, doubt: Claim) -> MessageStatus | None:
        channel = self.channels.get(doubt.message.channel)
        try:
            answer = None if channel is None else channel.find(outgoing(doubt))
        except Exception as fault:
            log.warning("message %d: asking failed (%s)", id_of(doubt.message), type(fault).__name__)
            return None
        if answer is None:
            return None
        now = self.clock.now()
        with self.register.transaction() as session:
            if isinstance(answer, Absent):
                became = doubts.never_came(session, doubt, self._patience, now=now)
            else:
                on = max(doubt.attempt.began_at.astimezone(now.tzinfo).date(), doubt.message.written_on)
                became = doubts.found(session, doubt, now=now, on=on, reference=answer.reference)
        self.done.count(became)
        return became

    def _next(self, name: str) -> Claim | datetime | None:
        """A message to send, or else the moment to look again; None when that is far off."""
        now = self.clock.now()
        with self.register.transaction() as session:
            claim = dispatch.claim(
                session,
                who=name,
                now=now,
                lease=timedelta(minutes=self._patience.lease_minutes),
                paces={channel.name: channel.pace for channel in self.channels.values()},
                quiet=self.quiet,
            )
            turn = None if claim else dispatch.next_turn(session, now=now, quiet=self.quiet)
        if claim or turn is None:
            return claim
        return turn if turn - now <= LONGEST_PAUSE else None

    def _send(self, claim: Claim) -> None:
        answer = self._answer(claim)
        with self.register.transaction() as session:
            became = settle(session, claim, answer, self._patience, now=self.clock.now())
        self.done.count(became)
        if not isinstance(answer, Sent):
            log.info("message %d: %s, now %s", id_of(claim.message), type(answer).__name__, became)

    def _answer(self, claim: Claim) -> Answer:
        until = claim.message.claimed_until
        if until is not None and self.clock.now() >= until:
            # Others may have taken it over while the machine slept.
            return Passing("Sändningen kom av sig innan den började.")
        channel = self.channels.get(claim.message.channel)
        if channel is None:
            return Permanent(
                f"Kanalen {claim.message.channel} är inte i bruk; lägg till den i channels.toml.", whole_channel=True
            )
        try:
            return channel.send(outgoing(claim))
        except Exception as fault:
            # Where, but not with what: the error's own text may repeat the message.
            at = traceback.extract_tb(fault.__traceback__)[-1]
            told = (id_of(claim.message), type(fault).__name__, at.filename, at.lineno)
            log.error("message %d: %s in %s:%s", *told)  # noqa: TRY400
            return InDoubt(f"Ett fel i programmet ({type(fault).__name__}) när det sändes.")


def settle(session: Session, claim: Claim, answer: Answer, patience: Sending, *, now: datetime) -> MessageStatus | None:
    """Note what the channel answered; what the message is now, None when it was taken over by others."""
    match answer:
        case Sent(reference):
            return attempts.sent(session, claim, now=now, on=now.date(), reference=reference)
        case Passing(problem, wait, whole_channel):
            return attempts.put_off(
                session, claim, patience, now=now, problem=problem, wait=wait, whole_channel=whole_channel
            )
        case Permanent(problem, whole_channel):
            return attempts.refuse(session, claim, patience, now=now, problem=problem, whole_channel=whole_channel)
        case InDoubt(problem):
            return attempts.doubt(session, claim, now=now, problem=problem)
        case _:
            assert_never(answer)


def outgoing(claim: Claim) -> Outgoing:
    """What the channel is given: the message as it was claimed."""
    message, attempt = claim.message, claim.attempt
    return Outgoing(
        number=id_of(message),
        key=message.key,
        kind=message.kind,
        recipient=message.recipient,
        address=message.address,
        subject=message.subject,
        body=message.body,
        written_on=message.written_on.isoformat(),
        began_at=attempt.began_at,
        thread=attempt.thread,
        meeting=message.meeting,
        until=attempt.ended_at if attempt.problem == gap.PROBLEM else None,
    )
