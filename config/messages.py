"""The messages' wording: subject and body per kind, with the fields that each may use.

Jinja is imported where it is used: the commands that only look at the register do without it.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Self

from pydantic import model_validator

from config.reading import ConfigModel

if TYPE_CHECKING:
    from jinja2 import Environment, Template


class MessageKind(StrEnum):
    """What a message is about."""

    INVITATION = "invitation"
    LIST_REQUEST = "list_request"
    SENT_BACK = "sent_back"
    TAKEN_IN = "taken_in"
    WARNING_TO_JUDGE = "warning_to_judge"
    SAMPLE_SEALED = "sample_sealed"
    FILES_TO_READ = "files_to_read"
    TO_RECONCILE = "to_reconcile"
    TABLES_READY = "tables_ready"
    STAGE_HELD_BACK = "stage_held_back"
    DIALOGUE_INVITATION = "dialogue_invitation"
    MINUTES_TO_CONFIRM = "minutes_to_confirm"
    FEEDBACK_DELIVERED = "feedback_delivered"
    PLAN_REQUEST = "plan_request"
    PLAN_TO_ACCEPT = "plan_to_accept"
    PLAN_ACCEPTED = "plan_accepted"
    PLAN_RETURNED = "plan_returned"
    EXTENSION_ASKED = "extension_asked"
    EXTENSION_DECIDED = "extension_decided"
    FOLLOW_UP_BEGINS = "follow_up_begins"
    VERDICTS_TO_CONFIRM = "verdicts_to_confirm"
    OUTCOME = "outcome"
    REMINDER = "reminder"
    MEETING_INVITATION = "meeting_invitation"
    MEETING_MOVED = "meeting_moved"
    MEETING_CANCELLED = "meeting_cancelled"
    DANGER = "danger"
    REPORT_DRAFTED = "report_drafted"
    REPORT_SENT = "report_sent"
    ROUND_MISSED = "round_missed"
    ERASURE_DUE = "erasure_due"


SWEDISH: dict[MessageKind, str] = {
    MessageKind.INVITATION: "inbjudan",
    MessageKind.LIST_REQUEST: "begäran om lista",
    MessageKind.SENT_BACK: "fil tillbaka för rättelse",
    MessageKind.TAKEN_IN: "kvitto på fil",
    MessageKind.WARNING_TO_JUDGE: "varning att ta ställning till",
    MessageKind.SAMPLE_SEALED: "urvalet draget",
    MessageKind.FILES_TO_READ: "akter att läsa",
    MessageKind.TO_RECONCILE: "svar att stämma av",
    MessageKind.TABLES_READY: "tabeller klara",
    MessageKind.STAGE_HELD_BACK: "steg som hålls kvar",
    MessageKind.DIALOGUE_INVITATION: "kallelse till dialogmöte",
    MessageKind.MINUTES_TO_CONFIRM: "protokoll att bekräfta",
    MessageKind.FEEDBACK_DELIVERED: "återkoppling",
    MessageKind.PLAN_REQUEST: "begäran om åtgärdsplan",
    MessageKind.PLAN_TO_ACCEPT: "åtgärdsplan att ta ställning till",
    MessageKind.PLAN_ACCEPTED: "åtgärdsplan godtagen",
    MessageKind.PLAN_RETURNED: "åtgärdsplan åter",
    MessageKind.EXTENSION_ASKED: "begäran om mer tid",
    MessageKind.EXTENSION_DECIDED: "beslut om mer tid",
    MessageKind.FOLLOW_UP_BEGINS: "uppföljningen börjar",
    MessageKind.VERDICTS_TO_CONFIRM: "omdömen att bekräfta",
    MessageKind.OUTCOME: "uppföljningens utfall",
    MessageKind.REMINDER: "påminnelse",
    MessageKind.MEETING_INVITATION: "kallelse till möte",
    MessageKind.MEETING_MOVED: "flyttat möte",
    MessageKind.MEETING_CANCELLED: "inställt möte",
    MessageKind.DANGER: "barn som kan behöva skydd",
    MessageKind.REPORT_DRAFTED: "utkast till rapport",
    MessageKind.REPORT_SENT: "rapport",
    MessageKind.ROUND_MISSED: "utebliven runda",
    MessageKind.ERASURE_DUE: "akter att gallra",
}
"""What a user reads."""

COMMON_FIELDS = frozenset({"recipient", "office"})
ABOUT_A_UNIT = frozenset({"audit", "diary_number", "unit"})
"""Further fields of every kind but those that are of no unit."""
OF_NO_UNIT = frozenset(
    {
        MessageKind.REMINDER,
        MessageKind.REPORT_DRAFTED,
        MessageKind.REPORT_SENT,
        MessageKind.ROUND_MISSED,
        MessageKind.ERASURE_DUE,
    }
)
"""What gathers several units' matters, or is about an audit or a year as a whole."""
FIELDS: dict[MessageKind, frozenset[str]] = {
    MessageKind.INVITATION: frozenset({"opening_meeting", "list_due", "review_due", "files", "period", "detectable"}),
    MessageKind.LIST_REQUEST: frozenset({"due", "period", "ages", "headings", "commitment", "fixed_seed"}),
    MessageKind.SENT_BACK: frozenset({"what", "problems", "due"}),
    MessageKind.TAKEN_IN: frozenset({"what", "rows", "notes", "warnings"}),
    MessageKind.WARNING_TO_JUDGE: frozenset({"what", "problems"}),
    MessageKind.SAMPLE_SEALED: frozenset({"files", "reserves", "frame_hash", "seed", "nonce", "due"}),
    MessageKind.FILES_TO_READ: frozenset({"files", "double", "due"}),
    MessageKind.TO_RECONCILE: frozenset({"compared", "differing", "due"}),
    MessageKind.TABLES_READY: frozenset({"files", "agreement"}),
    MessageKind.STAGE_HELD_BACK: frozenset({"stage", "problems"}),
    MessageKind.DIALOGUE_INVITATION: frozenset({"day", "time", "place", "agenda"}),
    MessageKind.MINUTES_TO_CONFIRM: frozenset({"day", "due"}),
    MessageKind.FEEDBACK_DELIVERED: frozenset({"document", "version", "reason", "strengths", "development", "due"}),
    MessageKind.PLAN_REQUEST: frozenset({"areas", "headings", "due"}),
    MessageKind.PLAN_TO_ACCEPT: frozenset({"actions", "due"}),
    MessageKind.PLAN_ACCEPTED: frozenset({"actions", "progress_due"}),
    MessageKind.PLAN_RETURNED: frozenset({"reason", "due"}),
    MessageKind.EXTENSION_ASKED: frozenset({"what", "until"}),
    MessageKind.EXTENSION_DECIDED: frozenset({"what", "until", "granted"}),
    MessageKind.FOLLOW_UP_BEGINS: frozenset(
        {"follow_up", "verdict_due", "open_actions", "merged_into", "split_into", "plan_alone"}
    ),
    MessageKind.VERDICTS_TO_CONFIRM: frozenset({"verdicts", "due"}),
    MessageKind.OUTCOME: frozenset({"outcomes"}),
    MessageKind.REMINDER: frozenset({"entries", "late"}),
    MessageKind.MEETING_INVITATION: frozenset({"meeting", "day", "time", "place"}),
    MessageKind.MEETING_MOVED: frozenset({"meeting", "day", "time", "place", "former_day"}),
    MessageKind.MEETING_CANCELLED: frozenset({"meeting", "day", "reason"}),
    MessageKind.DANGER: frozenset({"seen_on", "contact", "step", "of"}),
    MessageKind.REPORT_DRAFTED: frozenset({"report", "document", "version", "faults", "planned"}),
    MessageKind.REPORT_SENT: frozenset({"report", "document", "version"}),
    MessageKind.ROUND_MISSED: frozenset({"day", "last"}),
    MessageKind.ERASURE_DUE: frozenset({"title", "key", "since"}),
}
"""Kind -> the fields its wording may use beside the common ones."""


class Wording(ConfigModel):
    """Subject and body, as Jinja templates."""

    subject: str
    body: str

    def unknown_fields(self, known: frozenset[str]) -> list[str]:
        """Fields that the wording uses and nobody fills in; raises `ValueError` when it is not a template."""
        from jinja2 import TemplateSyntaxError, meta

        environment = _environment()
        used: set[str] = set()
        for text in (self.subject, self.body):
            try:
                used |= meta.find_undeclared_variables(environment.parse(text))
            except TemplateSyntaxError as error:
                raise ValueError(f"mallen går inte att läsa: {error.message}; rätta klamrarna.") from None
        return sorted(used - known)

    def render(self, fields: dict[str, object]) -> tuple[str, str]:
        """Subject and body with the fields filled in."""
        subject, body = (_compiled(text).render(fields).strip() for text in (self.subject, self.body))
        return subject, body + "\n"


class MessagesFile(ConfigModel):
    """`messages.toml`: a wording for every kind."""

    messages: dict[MessageKind, Wording]

    @model_validator(mode="after")
    def _every_wording_can_be_filled_in(self) -> Self:
        if missing := [kind.value for kind in MessageKind if kind not in self.messages]:
            raise ValueError(f"det saknas text för {', '.join(missing)}; lägg till [messages.{missing[0]}].")
        for kind, wording in self.messages.items():
            known = COMMON_FIELDS | FIELDS[kind] | (frozenset() if kind in OF_NO_UNIT else ABOUT_A_UNIT)
            if unknown := wording.unknown_fields(known):
                raise ValueError(
                    f"messages.{kind.value} använder fältet ”{unknown[0]}”, som inte fylls i; "
                    f"välj bland {', '.join(sorted(known))}."
                )
        return self


@lru_cache(maxsize=256)
def _compiled(text: str) -> Template:
    # Compiling takes longer than everything else in writing a message.
    return _environment().from_string(text)


def _environment() -> Environment:
    from jinja2 import Environment, StrictUndefined

    # Plain text: nothing to escape. A field that nobody fills in is an error, never an empty place.
    return Environment(autoescape=False, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
