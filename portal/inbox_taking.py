"""What becomes of one whole file in the inbox: taken in, sent back or refused, with an answer laid beside it.

The register comes first, then the answer, and the file goes last: whoever is killed between them is followed by one who
finds the file in the register and lays the answer.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from config.errors import ArshjulError, ConfigError, NotNow, UnreadableFile
from config.hand_in import Kind
from expectations.hand_in_gate import JudgedFile
from expectations.marked.to_put_right import VERDICTS
from method.judging import Verdict
from portal import inbox_words as words
from portal.hand_in import ALREADY, sender
from register.database import Register
from register.desk import deed
from register.vault import VaultError
from tasks import hand_in
from tasks.flagged import RefusedButFlagged, refused
from tasks.hand_in import Addressed, Received
from tasks.inbox import answers, before, folders
from tasks.inbox.answers import Fate, Mark
from tasks.inbox.awaited import UnitFolder
from tasks.inbox.kinds import READINGS, UnclearKind, kind_of, require_own_reading
from tasks.inbox.whole import Stamp
from tasks.urgent import urgent_left

log = logging.getLogger(__name__)

SUPERSEDING = (Kind.FRAME, Kind.ACTION_PLAN, Kind.INDICATORS)
"""Kinds of which a new file takes the place of the one before, whatever it is called."""


class Outcome(StrEnum):
    """What became of a file."""

    TAKEN_IN = "taken_in"
    WARNED = "warned"
    SENT_BACK = "sent_back"
    ALREADY = "already"
    REFUSED = "refused"
    LEFT = "left"
    WAITING = "waiting"
    BUSY = "busy"
    FAILED = "failed"


OUTCOMES = {Verdict.ACCEPTED: Outcome.TAKEN_IN, Verdict.WARNED: Outcome.WARNED, Verdict.REJECTED: Outcome.SENT_BACK}


@dataclass(frozen=True)
class Done:
    """What was done with a file, and why, in a sentence."""

    outcome: Outcome
    kind: Kind | None = None
    message: str = ""


@dataclass(frozen=True)
class WholeFile:
    """A file that is all there. `kind`: what the folder it lies in says that it is."""

    path: Path
    content: bytes
    sha256: str
    stamp: Stamp
    laid_at: datetime
    unit: UnitFolder
    kind: Kind | None

    def to(self, kind: Kind) -> Addressed:
        """Where it belongs, being of that kind."""
        return Addressed(self.unit.audit, self.unit.unit, kind)


@dataclass(frozen=True)
class Taking:
    """Takes in files at a moment. The caller has the unit's folder alone."""

    register: Register
    now: datetime

    def take(self, file: WholeFile, mark: Mark | None) -> Done:
        """Take the file in, or answer it; `mark`: what an answer beside it remembers.

        Raises what is no fault of the file's: `OSError`, `VaultError`, `ConfigError`, and whatever is a bug.
        """
        if self._is_taken_already(file, mark):
            return self._removed(file, Done(Outcome.ALREADY, mark.kind if mark else None, ALREADY))
        try:
            kind = file.kind or self._kind(file)
        except UnclearKind as unclear:
            return self._refuse(file, None, self._flagged_all_the_same(file, unclear))
        except UnreadableFile as error:
            return self._refuse(file, None, str(error))
        try:
            return self._received(file, file.to(kind))
        except RefusedButFlagged as error:
            return self._refuse(file, kind, str(error), words.send_at_once(self.register, now=self.now))
        except (ConfigError, VaultError):
            raise  # not the sender's to put right
        except ArshjulError as error:
            return self._refuse(file, kind, str(error))

    def _is_taken_already(self, file: WholeFile, mark: Mark | None) -> bool:
        """Whether it is answered and only was not taken away; a file that is laid anew is younger than its answer."""
        if mark is None or mark.fate is not Fate.TAKEN_IN or mark.of != file.sha256:
            return False
        answered_at = _time(answers.answer_of(file.path).stat().st_mtime)
        known = before.was_taken_in(self.register, file.unit.audit, file.unit.unit, file.sha256)
        return known and file.laid_at <= answered_at

    def _kind(self, file: WholeFile) -> Kind:
        kind = kind_of(file.content, self.register.catalogue.hand_ins, takes=file.unit.takes)
        if kind is Kind.REVIEW and kind in file.unit.takes:
            require_own_reading(self.register, file.content, file.unit.audit, file.unit.unit)
        return kind

    def _received(self, file: WholeFile, to: Addressed) -> Done:
        if before.was_sent_back(self.register, to, file.sha256):
            judged = hand_in.check(self.register, file.content, to, today=self.now.date())
            if judged.judgement.verdict is Verdict.REJECTED:
                return self._answered(file, to.kind, judged, self._sent(to.kind, Received(judged=None, already=True)))
        if before.was_reported(self.register, to, file.sha256, laid_at=file.laid_at):
            received = Received(judged=None, already=True)
        else:
            who = deed(sender(self.register, to, None), self.now)
            received = hand_in.receive(self.register, file.content, to, deed=who)
        sent = self._sent(to.kind, received)
        if received.judged is not None:
            return self._answered(file, to.kind, received.judged, words.flagged(received.flagged), sent)
        return self._known(file, to, sent)

    def _sent(self, kind: Kind, received: Received) -> str:
        """What is urgent goes out at once, also when whoever took the file in was killed before it could."""
        left = received.already and kind in READINGS and urgent_left(self.register)
        return words.send_at_once(self.register, now=self.now) if received.flagged or left else ""

    def _known(self, file: WholeFile, to: Addressed, *more: str) -> Done:
        """Answer a file that is in the register: what the gate says of it, where that can still be said."""
        try:
            judged = hand_in.check(self.register, file.content, to, today=self.now.date())
        except ArshjulError:
            judged = None
        again = "" if judged is None or judged.judgement.verdict is Verdict.REJECTED else words.judged(judged.judgement)
        self._lay(file, Fate.TAKEN_IN, to.kind, again, ALREADY, *more, words.TAKEN_AWAY)
        return self._removed(file, Done(Outcome.ALREADY, to.kind, ALREADY))

    def _answered(self, file: WholeFile, kind: Kind, judged: JudgedFile, *more: str) -> Done:
        verdict = judged.judgement.verdict
        done = Done(OUTCOMES[verdict], kind, VERDICTS[verdict])
        said = words.judged(judged.judgement)
        if verdict is Verdict.REJECTED:
            copy = self._copy(file, judged)
            place = answers.copy_of(file.path)
            told = words.copied(place.name if place and copy else None)
            self._lay(file, Fate.SENT_BACK, kind, said, told, *more, copy=copy)
            return done
        if kind in SUPERSEDING:
            folders.tidy(file.path.parent, lambda mark: mark.kind is kind)
        self._lay(file, Fate.TAKEN_IN, kind, said, *more, words.TAKEN_AWAY)
        return self._removed(file, done)

    def _copy(self, file: WholeFile, judged: JudgedFile) -> bytes | None:
        from expectations.marked.marked_copy import marked_copy

        if answers.copy_of(file.path) is None or not judged.judgement.problems:
            return None
        return marked_copy(file.content, judged)

    def _refuse(self, file: WholeFile, kind: Kind | None, *said: str) -> Done:
        """What the refusal rests on may change: then the same file is looked at again."""
        self._lay(file, Fate.REFUSED, kind, *said, situation=file.unit.situation(self.now.date()))
        return Done(Outcome.REFUSED, kind, said[0])

    def _flagged_all_the_same(self, file: WholeFile, unclear: UnclearKind) -> str:
        """What to say of a file whose kind cannot be told; a child whom it flags is told of, whatever it is."""
        said: NotNow = NotNow(words.unclear(unclear.between, file.unit, self.register.catalogue.hand_ins))
        for kind in READINGS:
            who = deed(sender(self.register, file.to(kind), None), self.now)
            said = refused(self.register, said, file.content, file.unit.audit, file.unit.unit, kind, who)
        sent = ""
        if isinstance(said, RefusedButFlagged):
            sent = words.send_at_once(self.register, now=self.now)
        return "\n\n".join(part for part in (str(said), sent) if part)

    def _lay(
        self,
        file: WholeFile,
        fate: Fate,
        kind: Kind | None,
        *said: str,
        situation: str | None = None,
        copy: bytes | None = None,
    ) -> None:
        titles = self.register.catalogue.hand_ins.forms
        to = f"{titles[kind].title}, {file.unit.unit_name}" if kind else file.unit.unit_name
        last = words.VERSION if fate is Fate.TAKEN_IN else words.ANEW
        text = words.answer(file.path.name, [*said, last], to=to, now=self.now)
        mark = Mark(fate, file.sha256, kind, situation, answers.checksum(copy) if copy is not None else None)
        answers.lay(file.path, text, mark, copy=copy)

    def _removed(self, file: WholeFile, done: Done) -> Done:
        try:
            gone = answers.take_away(file.path, file.stamp)
        except OSError as error:
            if done.outcome is not Outcome.ALREADY:
                log.warning("inbox: a file cannot be removed: %s", error.strerror)
            return Done(done.outcome, done.kind, words.NOT_REMOVED)
        return done if gone else Done(done.outcome, done.kind, f"{done.message} {words.NEWER}")


def _time(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)
