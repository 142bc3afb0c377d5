"""Slack: a message is posted once, and can be looked for afterwards by the key it carries."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from http.client import HTTPException
from ssl import SSLCertVerificationError
from typing import TYPE_CHECKING, Any
from urllib.error import URLError

from config.channels import SlackRules
from tasks.channels.blocks import blocks, read_aloud
from tasks.channels.outgoing import Absent, Answer, InDoubt, Outgoing, Passing, Permanent, Sent
from tasks.channels.slack_answers import THREAD_GONE, error_of, refusal
from tasks.channels.trouble import unreachable

if TYPE_CHECKING:
    from slack_sdk import WebClient
    from slack_sdk.web import SlackResponse

EVENT_TYPE = "arshjul_message"
_CLOCKS_APART = timedelta(minutes=10)
"""So much may our clock be ahead of Slack's when a message is looked for."""
_LOOK_THROUGH = timedelta(days=1)
_PAGE = 200
_PAGES = 20
_NO_ANSWER = (OSError, HTTPException, ValueError, LookupError, AttributeError, TypeError)
"""What the client raises when there is no answer, or one that is not Slack's."""


class SlackChannel:
    """Posts to a conversation, or to a person by their id.

    The token's scopes: `chat:write`; and to find what is in doubt `channels:history`, `groups:history`, `im:history`,
    `im:write` (to know the conversation with a person) and `metadata.message:read`.
    """

    name = "slack"

    def __init__(self, rules: SlackRules, *, token: str, url: str) -> None:
        self.pace = rules.pace
        self._rules, self._token, self._url = rules, token, url

    def send(self, outgoing: Outgoing) -> Answer:
        """Post the message, in the thread if there is one; conversation and time stamp are the reference."""
        from slack_sdk.errors import SlackApiError

        message: dict[str, Any] = {
            "text": read_aloud(outgoing),
            "blocks": blocks(outgoing),
            "metadata": {"event_type": EVENT_TYPE, "event_payload": _mark(outgoing)},
            "unfurl_links": False,
            "unfurl_media": False,
        }
        client, (conversation, thread) = self._client(), _place(outgoing)
        try:
            try:
                posted = client.chat_postMessage(channel=conversation, thread_ts=thread, **message)
            except SlackApiError as refused:
                if thread is None or error_of(refused.response) not in THREAD_GONE:
                    raise
                posted = client.chat_postMessage(channel=conversation, **message)
            return Sent(f"{posted['channel']}:{posted['ts']}")
        except SlackApiError as refused:
            return refusal(refused.response)
        except URLError as fault:
            return not_asked(fault)
        except _NO_ANSWER:
            return InDoubt("Slack fick meddelandet men svarade inte.")

    def find(self, outgoing: Outgoing) -> Sent | Absent | None:
        """Look for the message's key in its conversation; None when Slack cannot be asked, or it is too early to say.

        That it is too early is told by Slack's own clock, which its answers carry.
        """
        from slack_sdk.errors import SlackApiError

        client = self._client()
        try:
            conversation, thread = self._conversation(client, outgoing)
            settled = True
            for page in self._pages(client, outgoing, conversation, thread):
                settled = self._is_settled(page, outgoing) and settled
                if (stamp := _stamp_of(outgoing, page)) is not None:
                    return Sent(f"{conversation}:{stamp}")
        except (SlackApiError, _Unfinished, *_NO_ANSWER):
            return None
        return Absent() if settled else None

    def _client(self) -> WebClient:
        return client_of(self._rules, token=self._token, url=self._url)

    def _conversation(self, client: WebClient, outgoing: Outgoing) -> tuple[str, str | None]:
        """Where the message would be: a person's id stands for the conversation with them."""
        conversation, thread = _place(outgoing)
        if conversation.startswith(("U", "W")):
            opened = client.conversations_open(users=conversation)
            return str(opened["channel"]["id"]), thread
        return conversation, thread

    def _pages(
        self, client: WebClient, outgoing: Outgoing, conversation: str, thread: str | None
    ) -> Iterator[SlackResponse]:
        """What was posted around the attempt: in the thread, and beside it in case the thread was gone.

        When it may have been sent later, in a thread begun later, those that were begun since are looked through too.
        """
        span = {
            "channel": conversation,
            "oldest": f"{(outgoing.began_at - _CLOCKS_APART).timestamp():.6f}",
            "latest": f"{_last_sent(outgoing).timestamp():.6f}",
            "limit": _PAGE,
            "include_all_metadata": True,
        }
        if thread is not None:
            yield from _paged(client.conversations_replies, ts=thread, **span)
        begun: list[str] = []
        for page in _paged(client.conversations_history, **span):
            yield page
            begun += _threads_on(page) if outgoing.until is not None else []
        for root in begun:
            yield from _paged(client.conversations_replies, ts=root, **span)

    def _is_settled(self, page: SlackResponse, outgoing: Outgoing) -> bool:
        """Whether nothing of the attempt can be on its way any more when the page is read."""
        told = {name.lower(): value for name, value in page.headers.items()}["date"]
        last_tried = outgoing.until or outgoing.began_at
        return parsedate_to_datetime(told) - last_tried >= timedelta(seconds=self._rules.settled_seconds)


def client_of(rules: SlackRules, *, token: str, url: str) -> WebClient:
    """A client of Slack's that repeats nothing behind our back and logs nothing."""
    from slack_sdk import WebClient

    # A post whose answer was lost would be posted twice; and the client's own log tells whole messages.
    silent = logging.getLogger(f"{__name__}.client")
    silent.setLevel(logging.CRITICAL + 1)
    client = WebClient(
        token=token,
        base_url=url,
        timeout=rules.timeout_seconds,
        retry_handlers=[],
        logger=silent,
    )
    # The client would take a proxy from the environment for every host; urllib heeds `no_proxy` as well.
    client.proxy = None
    return client


class _Unfinished(Exception):
    """There was more than we look through, so that nothing can be said."""


def _paged(method: Callable[..., SlackResponse], **where: Any) -> Iterator[SlackResponse]:
    from slack_sdk.errors import SlackApiError

    cursor = None
    for _ in range(_PAGES):
        try:
            page = method(cursor=cursor, **where)
        except SlackApiError as refused:
            if error_of(refused.response) in THREAD_GONE:
                return
            raise
        yield page
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
    raise _Unfinished


def _stamp_of(outgoing: Outgoing, page: SlackResponse) -> str | None:
    """The time stamp of the message that carries the key; None when it is not on the page."""
    posted: list[dict[str, Any]] = page.get("messages") or []
    for message in posted:
        if message.get("metadata", {}).get("event_payload", {}).get("key") == _digest(outgoing.key):
            return str(message["ts"])
    return None


def _last_sent(outgoing: Outgoing) -> datetime:
    """When it was sent at the latest, with time for the clocks to differ."""
    return max(outgoing.began_at + _LOOK_THROUGH, (outgoing.until or outgoing.began_at) + _CLOCKS_APART)


def _threads_on(page: SlackResponse) -> list[str]:
    """The time stamps of the messages on the page that somebody has answered."""
    posted: list[dict[str, Any]] = page.get("messages") or []
    return [str(message["ts"]) for message in posted if message.get("reply_count")]


def _place(outgoing: Outgoing) -> tuple[str, str | None]:
    """Conversation and thread: a thread's conversation is the one it was begun in."""
    if outgoing.thread is None:
        return outgoing.address, None
    conversation, _, thread = outgoing.thread.partition(":")
    return conversation, thread or None


def _mark(outgoing: Outgoing) -> dict[str, str]:
    return {"message": str(outgoing.number), "key": _digest(outgoing.key)}


def _digest(key: str) -> str:
    return sha256(key.encode()).hexdigest()


def not_asked(fault: URLError) -> Passing | Permanent:
    """What urllib wraps happens until the whole request is written, never after."""
    reason = fault.reason if isinstance(fault.reason, BaseException) else fault
    if isinstance(reason, SSLCertVerificationError):
        return Permanent("Slacks certifikat godtogs inte.", whole_channel=True)
    return Passing(f"Slack: {unreachable(reason)}", whole_channel=True)
