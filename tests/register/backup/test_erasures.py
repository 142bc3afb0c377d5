"""What was erased after the backup stays erased, whichever keys come back with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from config.errors import ArshjulError, NotNow
from portal.people import erase
from register.backup import erasures
from register.backup.erasures import Erased
from register.chain_check import check
from register.database import Register
from register.models import AuditRow, Event
from tests.backups import Safe
from tests.factories import AUDIT, TALLUNDA, at
from tests.second_half import CLOSED, FOLLOW_UP, UNITS, Year, YearAt

ERASABLE = date(2027, 2, 10)
"""Twenty-four months after the last unit was closed."""

DECISION = "KS 2026/301 § 12"
BACKED_UP, LATER = at(date(2027, 2, 1)), at(date(2027, 2, 20))


@pytest.fixture
def closed(year_at: YearAt) -> Year:
    """The audit, closed on its last day."""
    year = year_at("judged")
    for unit in UNITS:
        for number in (2, 3):
            year.note("verdict-confirmed", on=CLOSED, unit=unit, number=number)
    year.round(CLOSED)
    return year


@pytest.fixture
def erased(closed: Year, safe: Safe) -> Year:
    """The audit erased after register and keys were backed up."""
    safe.back_up(closed.register, now=BACKED_UP)
    safe.back_up_keys(closed.register, now=BACKED_UP)
    assert closed.register.vault.has_key(AUDIT)
    erase(closed.register, AUDIT, by="ao", confirmed_by="fk", decision=DECISION, now=at(ERASABLE))
    return closed


def certificate(year: Year) -> Path:
    return year.register.settings.certificates / f"gallring-{AUDIT}.txt"


def is_erased(register: Register) -> bool:
    """Nothing that was sealed can be read, the register says so, and its chain holds."""
    year = Year(register)
    with pytest.raises(NotNow, match="akter är gallrade"):
        year.sample(TALLUNDA)
    assert not register.vault.has_key(AUDIT)
    assert len(year.again.sample(TALLUNDA)) > 0, "the follow-up is not erased"
    with register.reading() as session:
        assert check(session, {}).broken is None
    return year.all(AuditRow)[0].erased_on is not None


def test_without_being_told_an_old_backup_with_old_keys_brings_it_back(erased: Year, safe: Safe) -> None:
    register, told = safe.restore(now=LATER)
    assert told.erased == []
    assert len(Year(register).sample(TALLUNDA)) > 0


def test_its_certificate_is_enough(erased: Year, safe: Safe) -> None:
    register, told = safe.restore(now=LATER, erased=erasures.certified([certificate(erased).parent]))
    assert (told.erased, told.refused, told.missing, told.unknown) == ([AUDIT], [AUDIT], [], [])
    assert is_erased(register)
    [noted] = Year(register).events("erased")
    assert (noted.day, noted.who, noted.reason) == (ERASABLE, "ao", DECISION)
    [before] = erased.events("erased")
    alike = {"audit", "title", "decision", "by", "confirmed_by", "files", "hand_ins", "figures"}
    assert {name: noted.evidence[name] for name in alike} == {name: before.evidence[name] for name in alike}
    assert noted.evidence.keys() == before.evidence.keys()
    laid = register.settings.certificates / f"gallring-{AUDIT}.txt"
    assert laid.read_text(encoding="utf-8") == certificate(erased).read_text(encoding="utf-8")


def test_a_person_can_say_so_when_the_certificate_is_lost(erased: Year, safe: Safe) -> None:
    said = [Erased(AUDIT, ERASABLE, DECISION, "ao", "fk")]
    register, _ = safe.restore(now=LATER, erased=said)
    assert is_erased(register)
    laid = register.settings.certificates / f"gallring-{AUDIT}.txt"
    assert laid.read_text(encoding="utf-8").startswith("Bevis om gallring\n\nGranskning: Orosanmälningar")


def test_a_newer_file_of_keys_that_lacks_its_key_is_enough_when_its_time_is_out(erased: Year, safe: Safe) -> None:
    safe.back_up_keys(erased.register, now=at(ERASABLE) + timedelta(days=1))
    register, told = safe.restore(now=LATER)
    assert told.erased == [AUDIT]
    assert is_erased(register)
    [noted] = Year(register).events("erased")
    assert noted.reason == "framgår inte; nyckeln saknas i nyckelfilen från 2027-02-11"
    assert (noted.who, noted.evidence["confirmed_by"]) == ("okänt", "okänt")


def test_a_key_that_is_missing_before_the_time_is_out_is_missing_and_nothing_is_noted(closed: Year, safe: Safe) -> None:
    safe.back_up(closed.register, now=BACKED_UP)
    closed.register.vault.destroy_key(FOLLOW_UP)
    closed.register.vault.destroy_key(AUDIT)
    safe.back_up_keys(closed.register, now=BACKED_UP + timedelta(hours=1))
    register, told = safe.restore(now=BACKED_UP + timedelta(days=1))
    assert (told.erased, told.missing) == ([], [AUDIT, FOLLOW_UP])
    assert Year(register).events("erased") == []


def test_a_file_of_keys_older_than_the_backup_tells_of_no_erasure(closed: Year, safe: Safe) -> None:
    safe.back_up(closed.register, now=LATER)
    closed.register.vault.destroy_key(AUDIT)
    safe.back_up_keys(closed.register, now=BACKED_UP)
    _, told = safe.restore(now=LATER + timedelta(days=1))
    assert (told.erased, told.missing) == ([], [AUDIT])


def test_a_backup_made_after_the_erasure_knows_of_it_and_takes_no_old_key(erased: Year, safe: Safe) -> None:
    safe.back_up(erased.register, now=LATER)
    register, told = safe.restore(now=LATER + timedelta(days=1))
    assert (told.erased, told.refused) == ([], [AUDIT])
    assert is_erased(register)
    assert len(Year(register).events("erased")) == 1
    laid = register.settings.certificates / f"gallring-{AUDIT}.txt"
    assert laid.read_bytes() == certificate(erased).read_bytes()


def test_an_audit_that_the_backup_has_never_known_is_named(erased: Year, safe: Safe) -> None:
    known = erasures.certified([certificate(erased)])
    _, told = safe.restore(now=LATER, erased=[*known, replace(known[0], audit="okand-2020")])
    assert (told.erased, told.unknown) == ([AUDIT], ["okand-2020"])


def spoilt(text: str) -> str:
    return re.sub("Gallrad: .*", "Gallrad: 31 februari", text)


def another(_: str) -> str:
    return "Inköpslista\n"


@pytest.mark.parametrize("change", [spoilt, another])
def test_a_file_that_is_no_certificate_is_refused(erased: Year, change: Callable[[str], str]) -> None:
    file = certificate(erased)
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(ArshjulError, match="är inget bevis om gallring"):
        erasures.certified([file])


def test_a_folder_without_certificates_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArshjulError, match="finns inga bevis om gallring"):
        erasures.certified([tmp_path])


def test_what_is_noted_as_erased_is_an_event_of_its_day(erased: Year, safe: Safe) -> None:
    register, _ = safe.restore(now=LATER, erased=erasures.certified([certificate(erased)]))
    noted = [(event.what, event.day, event.at) for event in Year(register).all(Event)[-2:]]
    assert noted == [("erased", ERASABLE, LATER), ("restored", LATER.date(), LATER)]
