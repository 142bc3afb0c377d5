"""What Slack lets our app do, and whom it reaches: asked before the service is started, without posting anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import TYPE_CHECKING
from urllib.error import URLError

from config.channels import SlackRules
from config.errors import ArshjulError
from tasks.channels.outgoing import InDoubt, Passing, Permanent
from tasks.channels.slack import client_of, not_asked
from tasks.channels.slack_answers import ADDRESS, error_of, refusal

if TYPE_CHECKING:
    from slack_sdk.web import SlackResponse

TO_SEND = frozenset({"chat:write"})
TO_FIND = frozenset({"channels:history", "groups:history", "im:history", "im:write", "metadata.message:read"})
"""Without these a message in doubt cannot be looked for."""
TO_LOOK = frozenset({"channels:read", "groups:read", "users:read"})
"""Without these it cannot be seen beforehand whether a conversation is there."""

_TOKEN = re.compile(r"xoxb-[A-Za-z0-9-]+")
_NO_ANSWER = (OSError, HTTPException, ValueError, LookupError, AttributeError, TypeError)
_CANNOT_TELL = {"missing_scope", "ratelimited", "rate_limited", "method_not_supported_for_channel_type"}


class SlackRefuses(ArshjulError):
    """Slack does not answer, or not to us: in words that repeat nothing of the token. `passing`: it may later."""

    def __init__(self, told: str, *, passing: bool) -> None:
        self.passing = passing
        super().__init__(told)


class CannotTell(Exception):
    """Slack does not say whether a conversation is there."""


@dataclass(frozen=True)
class App:
    """What Slack says of the app. `scopes` and `told_at` are None where it does not say."""

    scopes: frozenset[str] | None
    told_at: datetime | None


def is_bots_token(token: str) -> bool:
    """Whether it has the form of a bot's token."""
    return _TOKEN.fullmatch(token) is not None


class SlackApp:
    """The app that a token belongs to."""

    def __init__(self, rules: SlackRules, *, token: str, url: str) -> None:
        self._client = client_of(rules, token=token, url=url)

    def introduce(self) -> App:
        """Ask who we are (`auth.test`); raises `SlackRefuses`."""
        from slack_sdk.errors import SlackApiError

        try:
            answer = self._client.auth_test()
        except SlackApiError as refused:
            raise _refused(refusal(refused.response)) from None
        except URLError as fault:
            raise _refused(not_asked(fault)) from None
        except _NO_ANSWER:
            raise SlackRefuses("Slack svarade inte så att det går att förstå.", passing=True) from None
        scopes = _header(answer, "x-oauth-scopes")
        return App(
            scopes=None if scopes is None else frozenset(filter(None, map(str.strip, scopes.split(",")))),
            told_at=_moment(_header(answer, "date")),
        )

    def trouble_with(self, address: str) -> str | None:
        """Why a person or a conversation cannot be reached, in words; None when it can. Raises `CannotTell`."""
        from slack_sdk.errors import SlackApiError

        try:
            return self._of_person(address) if address.startswith(("U", "W")) else self._of_conversation(address)
        except SlackApiError as refused:
            error = error_of(refused.response)
            if error in _CANNOT_TELL or error not in ADDRESS:
                raise CannotTell from None
            return ADDRESS[error]
        except _NO_ANSWER:
            raise CannotTell from None

    def _of_person(self, address: str) -> str | None:
        user = self._client.users_info(user=address)["user"]
        return ADDRESS["user_disabled"] if user.get("deleted") else None

    def _of_conversation(self, address: str) -> str | None:
        channel = self._client.conversations_info(channel=address)["channel"]
        if channel.get("is_archived"):
            return ADDRESS["is_archived"]
        # Of a conversation between two there is no membership to tell.
        return ADDRESS["not_in_channel"] if channel.get("is_member") is False and not channel.get("is_im") else None


def _refused(answer: Passing | Permanent | InDoubt) -> SlackRefuses:
    if isinstance(answer, InDoubt):
        return SlackRefuses("Slack har ett fel hos sig.", passing=True)
    return SlackRefuses(answer.problem, passing=isinstance(answer, Passing))


def _header(answer: SlackResponse, name: str) -> str | None:
    value = {key.lower(): value for key, value in answer.headers.items()}.get(name)
    return None if value is None else str(value)


def _moment(told: str | None) -> datetime | None:
    try:
        return None if told is None else parsedate_to_datetime(told)
    except ValueError:
        return None
