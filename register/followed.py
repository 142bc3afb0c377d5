"""Where units are followed up: at themselves, or at what they have become; and what is held against what."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlmodel import Session, col, func, select

from register.desk import id_of
from register.models import FollowedAt, UnitAudit


class Regrouped(StrEnum):
    """What has happened to units between an audit and its follow-up."""

    MERGED = "merged"
    SPLIT = "split"
    MERGED_AND_SPLIT = "merged_and_split"


SWEDISH: dict[Regrouped, str] = {
    Regrouped.MERGED: "sammanslagen",
    Regrouped.SPLIT: "delad",
    Regrouped.MERGED_AND_SPLIT: "delad och sammanslagen",
}
"""What a user reads beside the unit's name."""

SINCE: dict[Regrouped, str] = {
    Regrouped.MERGED: "enheten har slagits samman sedan dess",
    Regrouped.SPLIT: "enheten har delats sedan dess",
    Regrouped.MERGED_AND_SPLIT: "enheten har delats och slagits samman sedan dess",
}
"""What a user reads in a sentence."""


@dataclass(frozen=True)
class Group:
    """Units as they were audited, and all the units of the follow-up that they have become.

    As few as belong together, and as many: so that what is held against each other is the same whole.
    """

    formers: tuple[UnitAudit, ...]
    later: tuple[UnitAudit, ...]

    @property
    def name(self) -> str:
        """The group's name in the family of comparisons: the keys of its units in the follow-up."""
        return "+".join(unit.unit_key for unit in self.later)

    @property
    def regrouped(self) -> Regrouped | None:
        """What has happened to its units; None where one unit is followed at itself."""
        if len(self.later) > 1:
            return Regrouped.MERGED_AND_SPLIT if len(self.formers) > 1 else Regrouped.SPLIT
        same = [unit.unit_key for unit in self.formers] == [unit.unit_key for unit in self.later]
        return None if same else Regrouped.MERGED


def groups(session: Session, audits: Collection[int]) -> list[Group]:
    """The groups of every unit that is followed up in the audits, in the order of the register; two statements."""
    return _read(session, _linked(session, audits))


def group_of(session: Session, unit_audit: UnitAudit) -> Group | None:
    """The group that the unit is followed up in; None where it is not, or of its plan alone."""
    of_audit = _linked(session, [unit_audit.audit_id])
    found = _read(session, [(formers, later) for formers, later in of_audit if unit_audit.id in formers])
    return found[0] if found else None


def formers_of(session: Session, follow_up: UnitAudit) -> list[UnitAudit]:
    """The unit audits that this one of a follow-up follows: several where units have been merged."""
    statement = select(UnitAudit).join(FollowedAt, col(FollowedAt.unit_audit_id) == col(UnitAudit.id))
    return list(session.exec(statement.where(FollowedAt.follow_up_id == follow_up.id).order_by(col(UnitAudit.id))))


def was_split(session: Session, formers: Collection[UnitAudit]) -> bool:
    """Whether any of the unit audits is followed at several units."""
    at = col(FollowedAt.unit_audit_id)
    several = select(at).where(at.in_([former.id for former in formers])).group_by(at).having(func.count() > 1)
    return session.exec(several).first() is not None


_Linked = tuple[list[int], list[int]]
"""The ids of a group's unit audits: as they were, and in the follow-up."""


def _linked(session: Session, audits: Collection[int]) -> list[_Linked]:
    links = session.exec(
        select(FollowedAt.unit_audit_id, FollowedAt.follow_up_id)
        .join(UnitAudit, col(UnitAudit.id) == col(FollowedAt.unit_audit_id))
        .where(col(UnitAudit.audit_id).in_(audits))
    )
    return _belonging_together(links)


def _read(session: Session, linked: Collection[_Linked]) -> list[Group]:
    ids = {number for sides in linked for side in sides for number in side}
    units = {id_of(unit): unit for unit in session.exec(select(UnitAudit).where(col(UnitAudit.id).in_(ids)))}
    return [
        Group(tuple(units[number] for number in formers), tuple(units[number] for number in later))
        for formers, later in linked
    ]


def _belonging_together(links: Iterable[tuple[int, int]]) -> list[_Linked]:
    """Links (former, later) as groups: those with an end in common, directly or by others. Each side in order."""
    group_at: dict[tuple[str, int], set[tuple[str, int]]] = {}
    for former, later in links:
        ends = (("former", former), ("later", later))
        joined = {end for each in ends for end in group_at.get(each, {each})}
        group_at |= dict.fromkeys(joined, joined)
    distinct = {id(group): group for group in group_at.values()}.values()
    return sorted((_side(group, "former"), _side(group, "later")) for group in distinct)


def _side(group: set[tuple[str, int]], side: str) -> list[int]:
    return sorted(number for at, number in group if at == side)
