"""The channels that an organisation uses, how they are used, and by which of them each person is reached first."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Literal, NamedTuple, Self

from pydantic import Field, field_validator, model_validator

from config.organisation import Person
from config.reading import ConfigModel

FILE = "file"
"""Messages are laid as readable files in the home: what is left when no channel is in use."""

Security = Literal["starttls", "tls", "none"]

_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}


class Contact(NamedTuple):
    """One way to reach a person."""

    channel: str
    address: str


class Sending(ConfigModel):
    """`[sending]`: how patiently the dispatcher works, by any channel.

    A message whose dispatcher has not been heard of for `lease_minutes` is in doubt. A passing fault is tried
    `attempts` times at one address, first after `first_wait_minutes`, then after twice as long each time, never after
    more than `longest_wait_minutes`. A channel whose own settings are at fault rests for `parked_minutes`.
    """

    lease_minutes: int = Field(default=10, ge=10, description="Longer than any attempt takes.")
    attempts: int = Field(default=8, ge=1)
    first_wait_minutes: int = Field(default=1, ge=1)
    longest_wait_minutes: int = Field(default=240, ge=1)
    parked_minutes: int = Field(default=15, ge=1)


class MailRules(ConfigModel):
    """`[mail]`: from whom e-mail comes and which server takes it; the password comes from the environment.

    `security`: `starttls` and `tls` check the server's certificate; `none` is for a server of one's own.
    `timeout_seconds` is for each answer; `delivery_seconds` for the last one, which comes late from a server that
    reads the letter through. All of a letter's answers together come within the dispatcher's lease.
    """

    sender: str
    sender_name: str | None = Field(default=None, description="The organisation's office unless given.")
    host: str | None = None
    port: int | None = Field(default=None, ge=1, le=65535, description="By `security` unless given: 587, 465 or 25.")
    security: Security = "starttls"
    user: str | None = None
    pace_seconds: float = Field(default=1.0, ge=0)
    timeout_seconds: float = Field(default=30.0, gt=0, le=40)
    delivery_seconds: float = Field(default=120.0, gt=0, le=120)
    greylist_minutes: int = Field(default=5, ge=1, description="Pause when the server asks us to come again.")

    @field_validator("sender")
    @classmethod
    def _plain_address(cls, address: str) -> str:
        if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)*", address, re.ASCII):
            raise ValueError("avsändaren är inte en e-postadress; skriv t.ex. granskning@kommun.example.")
        return address

    @property
    def usual_port(self) -> int:
        """The port given, or the usual one of the kind of connection."""
        return self.port or _PORTS[self.security]

    @property
    def pace(self) -> timedelta:
        """The least time between two messages to one address."""
        return timedelta(seconds=self.pace_seconds)


class SlackRules(ConfigModel):
    """`[slack]`; the token comes from the environment.

    Asked whether a message in doubt arrived, Slack is believed when it says no only `settled_seconds` after the attempt
    began: until then the message may still be on its way.
    """

    pace_seconds: float = Field(default=1.0, ge=1, description="Slack takes one message a second in a conversation.")
    timeout_seconds: int = Field(default=30, ge=1, le=120)
    settled_seconds: int = Field(default=120, ge=0)

    @property
    def pace(self) -> timedelta:
        """The least time between two messages in one conversation."""
        return timedelta(seconds=self.pace_seconds)


class ChannelsFile(ConfigModel):
    """`channels.toml`: which channels are in use. Without any, messages are laid as files."""

    use: tuple[Literal["mail", "slack"], ...] = ()
    sending: Sending = Sending()
    mail: MailRules | None = None
    slack: SlackRules = SlackRules()

    @model_validator(mode="after")
    def _mail_has_a_sender(self) -> Self:
        if "mail" in self.use and self.mail is None:
            raise ValueError('e-post är i bruk men har ingen avsändare; lägg till [mail] med sender = "...".')
        return self

    def contacts(self, person: Person) -> tuple[Contact, ...]:
        """How the person is reached, the channel they prefer first; at least one way."""
        known = {"mail": person.address, "slack": person.slack}
        wished = sorted(self.use, key=lambda channel: channel != person.prefers)
        found = tuple(Contact(channel, address) for channel in wished if (address := known[channel]))
        return found or (Contact(FILE, person.address),)
