"""One look at one file in the inbox: whether anything is to be done with it now, and what became of it."""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from config.errors import UnreadableFile
from config.hand_in import HandInLimits, Kind
from portal import inbox_words as words
from portal.inbox_taking import Done, Outcome, Taking, WholeFile
from register.claims import alone
from register.database import Register
from tasks.inbox import answers
from tasks.inbox.answers import Fate, Mark, checksum
from tasks.inbox.awaited import UnitFolder, UnitFolders, situation_of
from tasks.inbox.kinds import flags_of
from tasks.inbox.names import shown
from tasks.inbox.walk import Laid
from tasks.inbox.whole import NotYet, Stamp, Stillness, is_cut_off, read_whole, unread_identity

NOT_SETTLED = (Outcome.WAITING, Outcome.BUSY)
"""What the next look may see settled."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Became:
    """What became of a file in a look. `audit`, `unit`, `kind`: None where that cannot be told.

    `file`: its name; of one that lies in no unit's folder the folders too, by which alone it is told from another.
    """

    audit: str | None
    unit: str | None
    kind: Kind | None
    file: str
    outcome: Outcome
    message: str


@dataclass
class Memory:
    """What one look remembers for the next. It may be lost: then the files that lie there are read once more.

    `known`: how a file stood, and its checksum.
    """

    stillness: Stillness = field(default_factory=Stillness)
    known: dict[Path, tuple[str, str]] = field(default_factory=dict)

    def keep_only(self, paths: list[Path]) -> None:
        """Forget the files that are no more."""
        self.stillness.keep_only(paths)
        self.known = {path: self.known[path] for path in paths if path in self.known}

    def identities(self, laid: Laid) -> list[str]:
        """What the file is known by, without reading it: how it stands, and its checksum if it stood so before."""
        stands = unread_identity(laid.about)
        stood, sha256 = self.known.get(laid.path, ("", ""))
        return [stands, sha256] if stood == stands else [stands]


@dataclass(frozen=True)
class Look:
    """A look at a moment. `units`: what each unit's folder is for."""

    register: Register
    units: UnitFolders
    memory: Memory
    now: datetime

    def at(self, laid: Laid) -> Became:
        """What becomes of the file; nothing that is wrong with it goes further than this."""
        unit, kind = self._address(laid)
        audit, key = (unit.audit, unit.unit) if unit else (None, None)
        try:
            done = self._done(laid, unit, kind)
        except (NotYet, FileNotFoundError):
            done = Done(Outcome.WAITING, kind, words.WAITING)
        except Exception as error:
            # Its kind alone, without what the text may hold.
            log.error("inbox: %s %s: %s", audit or "-", key or "-", type(error).__name__)  # noqa: TRY400
            done = Done(Outcome.FAILED, kind, words.FAILED)
        if done.outcome not in (Outcome.LEFT, *NOT_SETTLED):
            log.info("inbox: %s %s %s: %s", audit or "-", key or "-", done.kind or "-", done.outcome)
        name = shown(laid.path.name)
        file = name if unit else "/".join([*map(shown, laid.folders), name])
        return Became(audit, key, done.kind, file, done.outcome, done.message)

    @property
    def _limits(self) -> HandInLimits:
        return self.register.catalogue.hand_ins.limits

    def _address(self, laid: Laid) -> tuple[UnitFolder | None, Kind | None]:
        """Whose folder it lies in, and which kind that says it is; None, None for a wrong place."""
        match laid.folders:
            case (audit, unit):
                return self.units.get((audit, unit)), None
            case (audit, unit, kind) if kind in list(Kind):
                return self.units.get((audit, unit)), Kind(kind)
            case _:
                return None, None

    def _situation(self, unit: UnitFolder | None) -> str:
        return (
            unit.situation(self.now.date())
            if unit
            else situation_of(*(key for keys in sorted(self.units) for key in keys))
        )

    def _done(self, laid: Laid, unit: UnitFolder | None, kind: Kind | None) -> Done:
        still = self.memory.stillness.seconds(laid.path, Stamp.of(laid.about), at=time.monotonic())
        if still < self.register.settings.inbox_quiet_seconds:
            raise NotYet
        mark, situation = answers.mark_of(laid.path), self._situation(unit)
        identities = self.memory.identities(laid)
        if mark and any(mark.answers(identity, situation) for identity in identities):
            return Done(Outcome.LEFT, mark.kind, words.LEFT)
        if not laid.is_plain:
            told = words.LINK if laid.path.is_symlink() else words.NO_FILE
            return self._refused(laid.path, identities[0], unit, told)
        try:
            content, stamp = read_whole(laid.path, limits=self._limits)
        except UnreadableFile as error:
            return self._refused(laid.path, identities[0], unit, str(error))
        sha256 = checksum(content)
        self.memory.known[laid.path] = identities[0], sha256
        if mark and mark.answers(sha256, situation):
            return Done(Outcome.LEFT, mark.kind, words.LEFT)
        if self._may_grow(laid, still) and is_cut_off(content, self._limits):
            raise NotYet
        if unit is None:
            flags = words.flags_in_vain(flags_of(content, self.register.catalogue.hand_ins))
            told = words.misplaced(laid.folders, laid.path.name, self.units)
            return self._refused(laid.path, sha256, None, told, flags)
        changed_at = datetime.fromtimestamp(laid.about.st_ctime, tz=UTC)
        return self._taken(WholeFile(laid.path, content, sha256, stamp, changed_at, unit, kind))

    def _may_grow(self, laid: Laid, still: float) -> bool:
        """Whether so little time has passed that more of it may come: by our looks, or by the file system's clock."""
        patience = self.register.settings.inbox_patience_minutes * 60
        age = time.time() - max(laid.about.st_mtime, laid.about.st_ctime)
        return still < patience and age < patience

    def _taken(self, file: WholeFile) -> Done:
        if file.unit.is_under_way and not self.register.vault.has_key(file.unit.audit):
            log.error("inbox: the key of %s is not here", file.unit.audit)
            return Done(Outcome.FAILED, file.kind, words.NO_KEY)
        with alone(self.register, "inbox", file.unit.audit, file.unit.unit) as mine:
            if not mine:
                return Done(Outcome.BUSY, file.kind, words.BUSY)
            # Somebody may have taken it in, or answered it, while it was read.
            if Stamp.of(file.path.lstat()) != file.stamp:
                raise NotYet
            mark = answers.mark_of(file.path)
            if mark and mark.answers(file.sha256, self._situation(file.unit)):
                return Done(Outcome.LEFT, mark.kind, words.LEFT)
            return Taking(self.register, self.now).take(file, mark)

    def _refused(self, path: Path, identity: str, unit: UnitFolder | None, *said: str) -> Done:
        """Answer a file that is not read any further; in another situation it is looked at anew."""
        text = words.answer(path.name, [*said, words.LATER], to=unit.unit_name if unit else None, now=self.now)
        answers.lay(path, text, Mark(Fate.REFUSED, identity, situation=self._situation(unit)))
        return Done(Outcome.REFUSED, None, " ".join(part for part in said if part))
