"""The audits' keys: one each, for their owner's eyes alone; destroyed, they take with them what they locked."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import NotNow
from register.vault import Vault, VaultError

AUDIT = "mini-2024"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    made = Vault(tmp_path / "keys")
    made.make_key(AUDIT)
    return made


def test_what_is_sealed_opens_again_and_cannot_be_read_meanwhile(vault: Vault) -> None:
    sealed = vault.seal_json(AUDIT, {"case_ref": "PÅHITT-001"})
    assert b"001" not in sealed
    assert "PÅHITT".encode() not in sealed
    assert vault.open_json(AUDIT, sealed) == {"case_ref": "PÅHITT-001"}


def test_the_same_thing_sealed_twice_does_not_look_the_same(vault: Vault) -> None:
    assert vault.seal(AUDIT, b"PAHITT-001") != vault.seal(AUDIT, b"PAHITT-001")


def test_a_key_is_for_its_owner_alone(vault: Vault, tmp_path: Path) -> None:
    assert (tmp_path / "keys" / f"{AUDIT}.key").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    assert [path.name for path in (tmp_path / "keys").iterdir()] == [f"{AUDIT}.key"]


def test_a_key_that_is_there_is_not_made_anew(vault: Vault) -> None:
    sealed = vault.seal(AUDIT, b"kept")
    vault.make_key(AUDIT)
    assert vault.open(AUDIT, sealed) == b"kept"


def test_a_destroyed_key_is_a_plain_sentence(vault: Vault, tmp_path: Path) -> None:
    sealed = vault.seal(AUDIT, b"gone")
    (tmp_path / "keys" / f"{AUDIT}.key").unlink()
    with pytest.raises(NotNow, match=f"Nyckeln till {AUDIT} finns inte .* gallrade"):
        Vault(tmp_path / "keys").open(AUDIT, sealed)


def test_a_key_that_another_process_destroys_is_not_remembered(vault: Vault, tmp_path: Path) -> None:
    sealed = vault.seal(AUDIT, b"gone")
    Vault(tmp_path / "keys").destroy_key(AUDIT)
    with pytest.raises(NotNow, match=f"Nyckeln till {AUDIT} finns inte"):
        vault.open(AUDIT, sealed)
    with pytest.raises(NotNow, match=f"Nyckeln till {AUDIT} finns inte"):
        vault.seal(AUDIT, b"more")


def test_destroying_a_key_takes_it_from_the_disk_and_from_memory_and_leaves_the_others(
    vault: Vault, tmp_path: Path
) -> None:
    vault.make_key("another")
    gone, kept = vault.seal(AUDIT, b"gone"), vault.seal("another", b"kept")
    # A second name for the same bytes on the disk: what lies there is to be overwritten, not only unnamed.
    trace = tmp_path / "trace"
    trace.hardlink_to(tmp_path / "keys" / f"{AUDIT}.key")
    key = trace.read_bytes()

    vault.destroy_key(AUDIT)
    assert (vault.has_key(AUDIT), vault.has_key("another")) == (False, True)
    assert len(trace.read_bytes()) == len(key)
    assert trace.read_bytes() != key
    with pytest.raises(NotNow, match="Figurer och händelser finns kvar"):
        vault.open(AUDIT, gone)
    assert vault.open("another", kept) == b"kept"


def test_destroying_a_key_that_is_gone_does_nothing(vault: Vault) -> None:
    vault.destroy_key(AUDIT)
    vault.destroy_key(AUDIT)
    assert not vault.has_key(AUDIT)


def test_a_key_made_anew_does_not_open_what_the_former_locked(vault: Vault) -> None:
    sealed = vault.seal(AUDIT, b"gone")
    vault.destroy_key(AUDIT)
    vault.make_key(AUDIT)
    with pytest.raises(VaultError, match="Lägg tillbaka rätt nyckel"):
        vault.open(AUDIT, sealed)


def test_another_audits_key_does_not_open_it(vault: Vault) -> None:
    vault.make_key("another")
    with pytest.raises(VaultError, match="Nyckeln till another passar inte registret"):
        vault.open("another", vault.seal(AUDIT, b"not yours"))


def test_what_has_been_tampered_with_does_not_open(vault: Vault) -> None:
    sealed = bytearray(vault.seal(AUDIT, b"whole"))
    sealed[-5] ^= 1
    with pytest.raises(VaultError):
        vault.open(AUDIT, bytes(sealed))


def test_a_key_is_never_made_by_looking(tmp_path: Path) -> None:
    with pytest.raises(NotNow):
        Vault(tmp_path / "keys").seal(AUDIT, b"too early")
    assert not (tmp_path / "keys").exists()
