"""The channels that an installation has, ready to send."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

from pydantic import SecretStr

from config.catalogue import Catalogue
from config.channels import FILE, MailRules
from config.errors import ConfigError
from config.settings import Settings
from tasks.channels.file import FileChannel
from tasks.channels.outgoing import Channel

if TYPE_CHECKING:
    from tasks.channels.mail import MailChannel


def channels_of(settings: Settings, catalogue: Catalogue) -> dict[str, Channel]:
    """The channels in use, by name, and files, which need nothing.

    Raises `ConfigError` for one that lacks its host or its secret: it says which variable or key to set.
    """
    found: dict[str, Channel] = {FILE: FileChannel(settings.delivered)}
    if "mail" in catalogue.channels.use:
        found["mail"] = _mail(settings, catalogue)
    if "slack" in catalogue.channels.use:
        found["slack"] = _slack(settings, catalogue)
    return found


def _slack(settings: Settings, catalogue: Catalogue) -> Channel:
    from tasks.channels.slack import SlackChannel

    token = _secret(settings.slack_token)
    if token is None:
        raise ConfigError(
            "Slack är i bruk men har ingen nyckel; sätt ARSHJUL_SLACK_TOKEN till appens token (xoxb-...)."
        )
    return SlackChannel(catalogue.channels.slack, token=token, url=settings.slack_url)


def _mail(settings: Settings, catalogue: Catalogue) -> Channel:
    rules = catalogue.channels.mail
    if rules is None:
        raise ConfigError("E-post är i bruk men har ingen avsändare; lägg till [mail] med sender i channels.toml.")
    return mail_channel(settings, rules, office=catalogue.organisation.office)


def mail_channel(settings: Settings, rules: MailRules, *, office: str) -> MailChannel:
    """E-mail by these rules; letters come from `office` unless the rules name somebody. Raises `ConfigError`."""
    from tasks.channels.letter import Sender
    from tasks.channels.mail import MailChannel, Server

    host = settings.smtp_host or rules.host
    if host is None:
        raise ConfigError("E-post är i bruk men har ingen server; sätt ARSHJUL_SMTP_HOST eller host under [mail].")
    user, password = _login(settings, rules)
    return MailChannel(
        rules,
        Server(host, settings.smtp_port or rules.usual_port, user, password),
        Sender(rules.sender_name or office, rules.sender),
        certificates=_certificates(settings),
    )


def _login(settings: Settings, rules: MailRules) -> tuple[str | None, str | None]:
    """User and password, both or neither."""
    user, password = settings.smtp_user or rules.user, _secret(settings.smtp_password)
    if user is None and password is None:
        return None, None
    if password is None:
        raise ConfigError("E-posten har en användare men inget lösenord; sätt ARSHJUL_SMTP_PASSWORD.")
    if user is None:
        raise ConfigError(
            "E-posten har ett lösenord men ingen användare; sätt ARSHJUL_SMTP_USER eller user under [mail]."
        )
    if not f"{user}{password}".isascii():
        raise ConfigError("E-postens användare och lösenord får bara ha bokstäver ur ASCII (inte å, ä, ö); byt dem.")
    if rules.security == "none":
        raise ConfigError(
            'E-postens lösenord skulle sändas öppet; skriv security = "starttls" eller "tls" under [mail], '
            "eller ta bort användare och lösenord."
        )
    return user, password


def _certificates(settings: Settings) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=settings.smtp_ca)
    except OSError:
        raise ConfigError(
            f"ARSHJUL_SMTP_CA: {settings.smtp_ca} är ingen fil med certifikat (PEM); rätta sökvägen eller ta bort den."
        ) from None


def _secret(given: SecretStr | None) -> str | None:
    """The secret; one that is empty is not set."""
    return (given.get_secret_value() or None) if given is not None else None
