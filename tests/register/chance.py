"""A register drawn by lot, with what may lie at units that stand in the stages in which somebody is waited for."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

from sqlmodel import Session

from config.hand_in import Kind
from register.models import (
    AuditRow,
    DrawnFile,
    FeedbackVersion,
    FileRole,
    Finding,
    FindingKind,
    FindingResponse,
    HandIn,
    HandInStatus,
    Meeting,
    MeetingKind,
    Reading,
    Response,
    Turn,
    UnitAudit,
)
from register.stages import Stage

TODAY = date(2024, 5, 6)
STAGES = (Stage.PLANNING, Stage.SAMPLING, Stage.FILE_REVIEW, Stage.DIALOGUE, Stage.FEEDBACK)


class Chance:
    """A register drawn by lot: two audits at four units each, in any stage, with anything that may lie there."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session, self.lot = session, Random(seed)  # noqa: S311  a lot that anyone may know

    def fill(self) -> None:
        for number in range(2):
            audit = AuditRow(key=f"a{number}", title="A", year=2024, plan={}, template={}, recorded=False)
            audit_id = self.add(audit)
            units = [self.unit(audit_id, name) for name in "abcd"]
            of_all = [self.finding(audit_id, None, place) for place in range(self.lot.choice([0, 0, 1]))]
            for unit in units:
                self.meetings(unit)
                self.hand_ins(unit)
                self.files(unit)
                self.answers(audit_id, unit, of_all)
                self.versions(unit)

    def add(self, row: Any) -> int:
        self.session.add(row)
        self.session.flush()
        return int(row.id)

    def sometimes(self, often: float = 0.5) -> bool:
        return self.lot.random() < often

    def day(self) -> date:
        return TODAY + timedelta(days=self.lot.randint(-1, 1))

    def unit(self, audit_id: int, name: str) -> int:
        names = ("list_due", "review_due", "double_due", "reconciliation_due", "dialogue_on", "plan_due")
        days: dict[str, Any] = dict.fromkeys(names, TODAY)
        row = UnitAudit(
            audit_id=audit_id,
            unit_key=name,
            unit_name=name,
            stage=self.lot.choice(STAGES),
            since=TODAY,
            invite_on=self.day(),
            invited_on=TODAY if self.sometimes() else None,
            draw_on=self.day(),
            feedback_on=self.day(),
            fixed=[],
            **days,
        )
        return self.add(row)

    def meetings(self, unit: int) -> None:
        for kind in MeetingKind:
            if self.sometimes(0.9):
                confirmed = [self.lot.choice([None, "", "ao", "ao", "ao", "ao"]) for _ in range(2)]
                held = TODAY if self.sometimes() else None
                meeting = Meeting(unit_audit_id=unit, kind=kind, planned_on=self.day(), held_on=held, participants=[])
                meeting.confirmed_by_unit, meeting.confirmed_by_inspectors = confirmed
                self.add(meeting)

    def hand_ins(self, unit: int) -> None:
        for kind in (Kind.FRAME, Kind.REVIEW):
            if self.sometimes(0.6):
                status = self.lot.choice([HandInStatus.TAKEN_IN] * 4 + list(HandInStatus))
                said: dict[str, Any] = {"sha256": "0", "handed_in_by": "ao", "received_on": TODAY, "rows": 1}
                self.add(HandIn(unit_audit_id=unit, kind=kind, status=status, **said))

    def files(self, unit: int) -> None:
        sealed: dict[str, Any] = dict.fromkeys(("case_ref_sealed", "draw_key_sealed", "case_sealed"), b"")
        for place in range(self.lot.randint(0, 3)):
            file = DrawnFile(
                unit_audit_id=unit,
                pseudonym=f"K{place}",
                stratum="K",
                place=place,
                role=self.lot.choice([FileRole.SAMPLE, FileRole.SAMPLE, *FileRole]),
                read_twice=self.sometimes(0.4),
                **sealed,
            )
            number = self.add(file)
            for turn in Turn:
                if self.sometimes(0.9):
                    self.add(Reading(drawn_file_id=number, turn=turn, reader="ao", read_on=TODAY, answers_sealed=b""))

    def finding(self, audit_id: int, unit: int | None, number: int) -> int:
        said: dict[str, Any] = {"kind": FindingKind.STRENGTH, "title": "", "text": "", "recorded_by": "ao"}
        lists: dict[str, Any] = {"areas": [], "questions": [], "evidence": []}
        row = Finding(audit_id=audit_id, unit_audit_id=unit, number=number, recorded_on=TODAY, **said, **lists)
        return self.add(row)

    def answers(self, audit_id: int, unit: int, of_all: list[int]) -> None:
        own = [self.finding(audit_id, unit, 10 + place) for place in range(self.lot.choice([0, 1, 1, 2]))]
        for finding in [*own, *of_all]:
            if self.sometimes(0.85):
                said: dict[str, Any] = {"response": Response.AGREED, "recorded_by": "ao", "recorded_on": TODAY}
                self.add(FindingResponse(finding_id=finding, unit_audit_id=unit, **said))

    def versions(self, unit: int) -> None:
        for number in range(self.lot.choice([0, 0, 1, 2])):
            version = FeedbackVersion(
                unit_audit_id=unit,
                version=number + 1,
                made_on=TODAY,
                superseded_for="ett fel" if self.sometimes(0.4) else None,
                sha256="0",
                document=b"",
                recipients=[],
                acknowledged_on=TODAY if self.sometimes(0.3) else None,
            )
            self.add(version)
