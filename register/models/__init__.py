"""The register's tables.

What could lead to a child is encrypted with its audit's key (columns ending in `_sealed`): case numbers, draw keys,
answers, comments, handed-in originals. What is in the clear are dates, counts, hashes, pseudonyms and functions.
"""

from register.models.audit import AuditRow, Event, Meeting, MeetingKind, Milestone, UnitAudit
from register.models.awaited import Deadline, Message, MessageStatus
from register.models.files import AgreementRow, Draw, DrawnFile, EstimateRow, FigureRow, FileRole, Reading, Turn
from register.models.findings import (
    CandidateRow,
    CandidateStatus,
    FeedbackVersion,
    Finding,
    FindingKind,
    FindingResponse,
    IndicatorRow,
    Response,
)
from register.models.hand_ins import CheckResult, HandIn, HandInStatus
from register.models.plans import Action, ActionReport, ActionStatus, Extension, VerdictRow

__all__ = [
    "Action",
    "ActionReport",
    "ActionStatus",
    "AgreementRow",
    "AuditRow",
    "CandidateRow",
    "CandidateStatus",
    "CheckResult",
    "Deadline",
    "Draw",
    "DrawnFile",
    "EstimateRow",
    "Event",
    "Extension",
    "FeedbackVersion",
    "FigureRow",
    "FileRole",
    "Finding",
    "FindingKind",
    "FindingResponse",
    "HandIn",
    "HandInStatus",
    "IndicatorRow",
    "Meeting",
    "MeetingKind",
    "Message",
    "MessageStatus",
    "Milestone",
    "Reading",
    "Response",
    "Turn",
    "UnitAudit",
    "VerdictRow",
]
