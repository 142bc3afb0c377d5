"""The doctor: what an installation lacks is told before it is started, in words that repeat no secret."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from pyrage import x25519

from portal.doctor import Finding, Level, clock, examination, home, people, retention
from portal.doctor.home import GOOD, LEAST, MEGABYTE, room
from register.models import AuditRow
from tests.factories import AUDIT, CommandLine, Home, HomeAt
from tests.portal.doctors import NOW, Patient, levels, patient

A_PUBLIC_KEY = str(x25519.Identity.generate().to_public())


@pytest.fixture
def at_home(home_at: HomeAt, tmp_path: Path) -> tuple[Home, Patient]:
    """A home in which Tallunda has handed in its list, and its installation."""
    home = home_at("listed")
    home.register.settings.home.chmod(0o700)
    return home, patient(tmp_path, home.register.settings.home)


@pytest.fixture
def new(tmp_path: Path) -> Patient:
    """An installation whose home is not there yet."""
    return patient(tmp_path, tmp_path / "home")


def worse(findings: list[Finding]) -> list[tuple[str, Level]]:
    return [(finding.subject, finding.level) for finding in findings if finding.level is not Level.OK]


def test_of_a_sound_installation_only_what_is_not_set_up_is_a_warning(at_home: tuple[Home, Patient]) -> None:
    _, well = at_home
    assert worse(well.examined()) == [("Säkerhetskopian", Level.WARNING), ("Kanalerna", Level.WARNING)]


def test_a_home_that_is_not_there_yet_is_in_order_and_stays_so(new: Patient) -> None:
    found = {finding.subject: finding for finding in new.examined()}
    assert found["Hemmet"].level is found["Schemat"].level is Level.OK
    assert not new.home.exists(), "nothing is made by looking"


def test_faults_come_first_and_say_what_would_be_right(new: Patient) -> None:
    found = new.examined(backup_to="min nyckel")
    assert levels(found) == sorted(levels(found), key=[Level.FAULT, Level.WARNING, Level.OK].index)
    assert (found[0].subject, found[0].level) == ("Säkerhetskopian", Level.FAULT)
    assert all((finding.right is None) == (finding.level is Level.OK) for finding in found)


def test_every_file_that_cannot_be_used_is_told_of_at_once(new: Patient) -> None:
    new.write("units.toml", "units = [")
    new.write("channels.toml", 'use = ["brevduva"]')
    new.write("report/year.md", "{% for %}")
    (new.organisation / "report" / "audit.md").unlink()
    told = new.said("Organisationen")
    assert levels(told) == [Level.FAULT] * 4
    for name in ("units.toml", "channels.toml", "year.md: rad 1", "audit.md"):
        assert len([one for one in told if name in one.found]) == 1, name


def test_with_files_that_cannot_be_read_the_rest_is_looked_at_nevertheless(new: Patient) -> None:
    new.write("organisation.toml", "")
    assert {finding.subject for finding in new.examined()} >= {"Organisationen", "Hemmet", "Disken", "Prefect"}


def test_an_organisation_that_is_not_there_is_a_fault(new: Patient, tmp_path: Path) -> None:
    found = examination.examine(new.settings().model_copy(update={"organisation": tmp_path / "ingen"}), now=NOW)
    assert (found[0].subject, found[0].level) == ("Organisationen", Level.FAULT)


def test_a_layout_that_does_not_compile_is_a_fault(new: Patient) -> None:
    (new.organisation / "report" / "report.typ").write_text("#let", encoding="utf-8")
    assert levels(new.said("Rapporternas layout")) == [Level.FAULT]


def test_a_font_that_is_missing_is_a_fault(new: Patient) -> None:
    new.change("report/report.typ", "#set text(", '#set text(font: "Finns Inte", ')
    [told] = new.said("Rapporternas layout")
    assert told.level is Level.FAULT
    assert "unknown font" in told.found


def test_a_home_that_others_can_open_is_a_warning(at_home: tuple[Home, Patient]) -> None:
    _, well = at_home
    well.home.chmod(0o755)
    [told] = well.said("Hemmet")
    assert (told.level, told.right) == (Level.WARNING, f"chmod o-rwx {well.home}")


def test_a_home_that_cannot_be_written_is_a_fault(new: Patient) -> None:
    # Not even root can make a file here.
    nowhere = Patient(new.organisation, Path("/proc/arshjul"))
    assert levels(nowhere.said("Hemmet")) == [Level.FAULT]


@pytest.mark.parametrize(
    ("free", "register", "level"),
    [
        (LEAST - 1, 0, Level.FAULT),
        (LEAST, 0, Level.WARNING),
        (GOOD - 1, 0, Level.WARNING),
        (GOOD, 0, Level.OK),
        (7_999 * MEGABYTE, 4_000 * MEGABYTE, Level.WARNING),
        (8_000 * MEGABYTE, 4_000 * MEGABYTE, Level.OK),
        (3_999 * MEGABYTE, 4_000 * MEGABYTE, Level.FAULT),
    ],
)
def test_the_disk_has_room_for_the_register_twice_more(free: int, register: int, level: Level) -> None:
    assert room(free, register=register).level is level


def test_room_is_told_in_words() -> None:
    assert room(300 * MEGABYTE, register=0).found == "Bara 300 MB ledigt."
    assert room(2_560 * MEGABYTE, register=0).found == "2,5 GB ledigt."


def test_folders_apart_from_the_home_must_be_writable(new: Patient, tmp_path: Path) -> None:
    assert new.said("Bredvid hemmet", inbox_at=tmp_path / "inbox", keys_at=tmp_path / "keys") == []
    # Not even root can make a file here.
    apart = Path("/proc/arshjul")
    told = new.said("Bredvid hemmet", inbox_at=apart, keys_at=apart)
    assert levels(told) == [Level.FAULT] * 2
    assert ["ARSHJUL_INBOX_AT" in told[0].found, "ARSHJUL_KEYS_AT" in told[1].found] == [True, True]
    assert "ReadWritePaths=" in str(told[0].right)


def test_a_missing_key_is_a_warning_that_names_the_audit(at_home: tuple[Home, Patient]) -> None:
    _, well = at_home
    (well.home / "keys" / f"{AUDIT}.key").unlink()
    [told] = well.said("Nycklarna")
    # The other audits go on, and so does a child's case.
    assert told.level is Level.WARNING
    assert AUDIT in told.found


@pytest.mark.parametrize("content", [b"inte en nyckel", b"MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="])
def test_a_key_that_opens_nothing_is_a_fault(at_home: tuple[Home, Patient], content: bytes) -> None:
    _, well = at_home
    (well.home / "keys" / f"{AUDIT}.key").write_bytes(content)
    [told] = well.said("Nycklarna")
    assert (told.level, told.found) == (Level.FAULT, f"Nyckeln passar inte det som är förseglat i {AUDIT}.")


def test_keys_that_others_may_read_are_a_fault(at_home: tuple[Home, Patient]) -> None:
    _, well = at_home
    (well.home / "keys").chmod(0o750)
    (well.home / "keys" / f"{AUDIT}.key").chmod(0o640)
    folder, file, _ = well.said("Nycklarna")
    assert (folder.level, folder.right) == (Level.FAULT, f"chmod 700 {well.home / 'keys'}")
    assert file.level is Level.FAULT
    assert f"{AUDIT}.key" in file.found


def test_a_key_left_after_the_erasure_is_a_warning(at_home: tuple[Home, Patient]) -> None:
    home, well = at_home
    erased(home, on=date(2024, 3, 1))
    [told] = well.said("Nycklarna")
    assert told.level is Level.WARNING
    assert "Gallrat, men nyckeln finns kvar" in told.found


def test_an_audit_past_its_retention_is_a_warning(at_home: tuple[Home, Patient]) -> None:
    home, well = at_home
    with home.register.transaction() as session:
        audit = session.get_one(AuditRow, 1)
        audit.closed_on, audit.erase_on = date(2022, 4, 8), date(2024, 4, 9)
        session.add(audit)
    [told] = well.said(retention.RETENTION)
    assert (told.level, told.found) == (Level.WARNING, f"Gallringstiden har gått ut för {AUDIT}.")


def erased(home: Home, *, on: date) -> None:
    with home.register.transaction() as session:
        audit = session.get_one(AuditRow, 1)
        audit.closed_on = audit.erase_on = audit.erased_on = on
        session.add(audit)


@pytest.mark.parametrize(
    ("given", "level"),
    [
        (None, Level.WARNING),
        ("", Level.WARNING),
        (A_PUBLIC_KEY, Level.OK),
        (f"{A_PUBLIC_KEY}, {A_PUBLIC_KEY}", Level.OK),
        (f"{A_PUBLIC_KEY}, AGE-SECRET-KEY-1", Level.FAULT),
    ],
    # The key is made anew in every process; the tests' names may not be.
    ids=["none", "empty", "one", "two", "a private one"],
)
def test_backups_are_encrypted_to_somebody(new: Patient, given: str | None, level: Level) -> None:
    found = new.said(retention.BACKUP, backup_to=given)
    assert levels(found) == [level]
    assert "AGE-SECRET" not in f"{found}"


def test_whoever_has_no_address_in_a_channel_in_use_is_told_of(new: Patient) -> None:
    new.write("channels.toml", 'use = ["slack"]')
    new.change("people.toml", 'initials = "AO"', 'initials = "AO"\nslack = "U0ASTA"')
    [told] = new.said(people.CONTACTS)
    assert told.level is Level.WARNING
    assert told.found.startswith("Nås bara av en fil i outbox: fk, ")
    # Nine in all: the other inspector, Tallunda's manager and Mosslida's, two each of two roles, two heads.
    assert told.found.endswith(" och 4 till.")
    assert "@" not in told.found
    assert "ao" not in told.found.split(": ")[1].split(", ")


def test_a_role_that_nobody_has_is_a_fault(new: Patient) -> None:
    new.write("report/report.toml", "")
    new.change("people.toml", "[roles.unit_manager]", "[roles.unit_boss]")
    told = new.said(people.CONTACTS)
    assert levels(told) == [Level.FAULT]
    assert "unit_manager" in told[0].found


@pytest.fixture
def prefect_like() -> Iterator[str]:
    """The address of something that answers as Prefect's server does when asked how it is."""

    class Well(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/api/health" else 404)
            self.end_headers()
            self.wfile.write(b"true")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Well)
    serving = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    serving.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    serving.join()
    server.server_close()


def test_prefects_server_is_asked_how_it_is(new: Patient, prefect_like: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {
        f"{prefect_like}/api": Level.OK,
        f"{prefect_like}/fel": Level.FAULT,
        "http://127.0.0.1:1/api": Level.FAULT,
        "ingen adress": Level.FAULT,
    }
    for url, level in asked.items():
        monkeypatch.setenv("PREFECT_API_URL", url)
        assert levels(new.said("Prefect")) == [level], url


def test_a_check_that_breaks_is_a_finding_without_the_errors_text(
    new: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> list[Finding]:
        raise LookupError("xoxb-hemligt")

    monkeypatch.setattr(examination, "_ANYWAY", {**examination._ANYWAY, home.HOME: broken})
    [told] = new.said("Hemmet")
    assert told.level is Level.FAULT
    assert told.found.startswith("Kontrollen gick inte att göra (LookupError i test_doctor.py:")
    assert "xoxb" not in f"{new.examined()}"


def test_the_exit_code_tells_the_worst(
    at_home: tuple[Home, Patient], arshjul: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, well = at_home
    monkeypatch.setenv("ARSHJUL_ORGANISATION", str(well.organisation))
    warned = arshjul("doctor", "--home", well.home)
    assert warned.code == 3
    assert "varning" in warned.out
    assert "0 fel, " in warned.out
    (well.home / "keys" / f"{AUDIT}.key").write_bytes(b"inte en nyckel")
    hurt = arshjul("doctor", "--home", well.home, "--format", "json")
    assert hurt.code == 2
    assert hurt.json[0] | {"found": ""} == {
        "subject": "Nycklarna",
        "level": "fault",
        "found": "",
        "right": "Lägg tillbaka rätt nycklar; de som ligger där hör till ett annat register.",
    }


def test_reading_the_home_leaves_it_as_it_was(at_home: tuple[Home, Patient]) -> None:
    home, well = at_home
    home.register.close()
    before = {path: path.read_bytes() for path in well.home.rglob("*") if path.is_file()}
    well.examined()
    assert {path: path.read_bytes() for path in well.home.rglob("*") if path.is_file()} == before
    assert os.access(well.home, os.W_OK)


def test_rules_of_summer_time_that_are_years_old_are_told_of(new: Patient) -> None:
    [now] = new.said(clock.ZONE)
    assert now.level is Level.OK
    assert now.found.startswith("Europe/Stockholm, där klockan är 10.00 den 2024-04-09")
    [later] = new.said(clock.ZONE, now=NOW.replace(year=2060))
    assert later.level is Level.WARNING
