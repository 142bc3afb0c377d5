"""The register's tables.

What could lead to a child is encrypted with its audit's key (columns ending in `_sealed`): case numbers, draw keys,
answers, comments, handed-in originals. What is in the clear are dates, counts, hashes, pseudonyms and functions.
"""

from register.models.audit import AuditRow, Event, EventLink, FollowedAt, Meeting, MeetingKind, Milestone, UnitAudit
from register.models.awaited import ChangeKind, Deadline, DeadlineChange, Fingerprint, Telling
from register.models.danger import Danger
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
from register.models.messages import Attempt, Lane, Message, MessageStatus, Outcome
from register.models.plans import Action, ActionReport, ActionStatus, Extension, VerdictRow
from register.models.reports import ReportOf, ReportSource, ReportText, ReportVersion

__all__ = [
    "Action",
    "ActionReport",
    "ActionStatus",
    "AgreementRow",
    "Attempt",
    "AuditRow",
    "CandidateRow",
    "CandidateStatus",
    "ChangeKind",
    "CheckResult",
    "Danger",
    "Deadline",
    "DeadlineChange",
    "Draw",
    "DrawnFile",
    "EstimateRow",
    "Event",
    "EventLink",
    "Extension",
    "FeedbackVersion",
    "FigureRow",
    "FileRole",
    "Finding",
    "FindingKind",
    "FindingResponse",
    "Fingerprint",
    "FollowedAt",
    "HandIn",
    "HandInStatus",
    "IndicatorRow",
    "Lane",
    "Meeting",
    "MeetingKind",
    "Message",
    "MessageStatus",
    "Milestone",
    "Outcome",
    "Reading",
    "ReportOf",
    "ReportSource",
    "ReportText",
    "ReportVersion",
    "Response",
    "Telling",
    "Turn",
    "UnitAudit",
    "VerdictRow",
]
