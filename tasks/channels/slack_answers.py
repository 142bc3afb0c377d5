"""What Slack's answers mean (docs.slack.dev: the errors of chat.postMessage, and its rate limits)."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from tasks.channels.outgoing import InDoubt, Passing, Permanent

if TYPE_CHECKING:
    from slack_sdk.web import SlackResponse

THREAD_GONE = {"thread_not_found", "cannot_reply_to_message", "restricted_action_thread_locked"}
"""The thread's first message is no longer there, or takes no answers: the next message begins a new one."""
_TOO_MUCH = {"ratelimited", "rate_limited", "message_limit_exceeded"}
_PASSING = {"request_timeout", "team_added_to_org", "external_channel_migrating"}
_MAY_HAVE_SUCCEEDED = {"fatal_error", "internal_error"}
"""Slack says of these that some of the operation may have succeeded."""
_OUR_OWN_FAULT = {
    "access_denied",
    "account_inactive",
    "ekm_access_denied",
    "enterprise_is_restricted",
    "invalid_auth",
    "missing_scope",
    "no_permission",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "team_access_not_granted",
    "team_not_found",
    "token_expired",
    "token_revoked",
    "two_factor_setup_required",
}
ADDRESS: dict[str, str] = {
    "channel_not_found": "konversationen finns inte, eller är stängd för vår app",
    "is_archived": "kanalen är arkiverad",
    "not_in_channel": "vår app är inte med i kanalen; bjud in den",
    "user_not_found": "personen finns inte",
    "user_disabled": "personens konto är stängt",
    "messages_tab_disabled": "personer kan inte få meddelanden av vår app; slå på det i appens inställningar",
}
"""What is wrong with an address -> in words."""
_SERVER_ERROR = 500
_TOO_MANY_REQUESTS = 429
_USUAL_WAIT = 30
"""Seconds, when Slack asks for a pause and does not say how long."""


def refusal(response: SlackResponse) -> Passing | Permanent | InDoubt:
    """What became of a message that Slack did not take; tells Slack's error code, never its words."""
    error, status = error_of(response), response.status_code
    if status == _TOO_MANY_REQUESTS or error in _TOO_MUCH:
        return Passing("Slack ber oss vänta.", wait=_wait(response), whole_channel=True)
    if status >= _SERVER_ERROR or error in _MAY_HAVE_SUCCEEDED:
        # A fault of theirs says nothing of how far the message came, and the channel can be asked: better in doubt
        # for a while than told twice.
        return InDoubt(f"Slack fick meddelandet men svarade med ett fel hos sig (svar {status}).")
    if error is None:
        return _not_slack(status)
    if error in _PASSING:
        return Passing(f"Slack kan inte ta emot just nu ({error}).")
    if error in _OUR_OWN_FAULT:
        return Permanent(f"Slack godtar inte vår app ({error}); se ARSHJUL_SLACK_TOKEN.", whole_channel=True)
    return Permanent(f"Slack: {ADDRESS.get(error, 'meddelandet togs inte emot')} ({error}).")


def error_of(response: SlackResponse) -> str | None:
    """Slack's error code; None when the answer is none of Slack's."""
    error = response.data.get("error") if isinstance(response.data, dict) else None
    return error if isinstance(error, str) and re.fullmatch(r"[a-z_]{1,60}", error) else None


def _not_slack(status: int) -> InDoubt | Permanent:
    if status >= 400:
        return Permanent(f"Det är inte Slack som svarar (svar {status}); se ARSHJUL_SLACK_URL.", whole_channel=True)
    return InDoubt("Svaret på meddelandet är inte från Slack.")


def _wait(response: SlackResponse) -> timedelta:
    told = {name.lower(): str(value) for name, value in response.headers.items()}.get("retry-after", "")
    return timedelta(seconds=int(told) if told.isdecimal() else _USUAL_WAIT)
