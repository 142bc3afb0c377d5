"""E-mail: the server is greeted, its certificate and our login hold, and it takes our sender. No letter is begun."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from portal.doctor.finding import Finding, fault, fine, warning
from portal.doctor.installation import PATIENCE_SECONDS, Installation
from tasks.channels.known import mail_channel
from tasks.channels.mail import Greeted
from tasks.channels.outgoing import Passing, Permanent

MAIL = "E-posten"

_LOOK = "Se [mail] i channels.toml, ARSHJUL_SMTP_... och nätet; kör sedan arshjul doctor igen."
_SOON = timedelta(days=21)


def mail(installation: Installation) -> Iterator[Finding]:
    """There is nothing to look at while e-mail is not in use."""
    catalogue = installation.catalogue
    if "mail" not in catalogue.channels.use or (rules := catalogue.channels.mail) is None:
        return
    quick = rules.model_copy(update={"timeout_seconds": float(PATIENCE_SECONDS)})
    match mail_channel(installation.settings, quick, office=catalogue.organisation.office).greet():
        case Passing(problem):
            # A service that is started again while the mail server is not should be there when that comes back.
            yield warning(MAIL, problem, right=_LOOK)
        case Permanent(problem):
            yield fault(MAIL, problem, right=_LOOK)
        case Greeted(None) if rules.security == "none":
            yield fine(MAIL, "Servern tar emot vår avsändare, utan skyddad förbindelse.")
        case Greeted(until):
            yield fine(MAIL, "Servern, dess certifikat, inloggningen och avsändaren är i ordning.")
            if until is not None and until - installation.now < _SOON:
                right = "Låt den som sköter e-postservern förnya det; annars stannar breven den dagen."
                yield warning(MAIL, f"Serverns certifikat går ut {until:%Y-%m-%d}.", right=right)
