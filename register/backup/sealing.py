"""Files that only the holder of a private key can read: the age format, which the public program `age` opens too."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING, Any

from config.errors import ArshjulError, NotNow, VerificationFailed, why

if TYPE_CHECKING:
    from pyrage import x25519

MARK = b"age-encryption.org/v1\n"
"""How every such file begins."""

DAMAGED = "{name} är skadad eller avklippt och kan inte användas. Ta en annan säkerhetskopia."


def seal(content: Iterator[bytes], file: Path, to: list[x25519.Recipient]) -> int:
    """Write the content encrypted, whole or not at all; bytes written.

    It is made beside the file under another name that is always the same, so what a killed process left is overwritten
    by the next. Raises `ArshjulError` where it cannot be written, `NotNow` while another process writes it.
    """
    import pyrage

    draft = file.with_name(f".{file.name}.part")
    source = _Pulled(content)
    try:
        with _alone(file, draft) as out:
            pyrage.encrypt_io(source, out, to)
            out.flush()
            os.fsync(out.fileno())
            size = out.tell()
            draft.replace(file)
            _settle(file.parent)
    except (pyrage.EncryptError, OSError) as fault:
        if source.fault is not None:
            raise source.fault from None
        raise ArshjulError(f"{file} gick inte att skriva ({why(fault)}). Det som fanns där är kvar.") from None
    return size


@contextmanager
def unsealed(file: Path, keys: list[x25519.Identity]) -> Iterator[IO[bytes]]:
    """What was sealed, as a stream; nothing of it is laid on disk.

    Raises `ArshjulError` for a file that is none of ours or keys that do not fit, and `VerificationFailed` where what
    is read has been changed or cut off.
    """
    try:
        sealed = file.open("rb")
    except OSError as fault:
        raise ArshjulError(f"{file} går inte att läsa: {why(fault)}.") from None
    with sealed:
        if sealed.read(len(MARK)) != MARK:
            raise ArshjulError(f"{file.name} är inte en krypterad säkerhetskopia (age).")
        sealed.seek(0)
        inner, outer = os.pipe()
        opening = _Opening(sealed, outer, keys)
        opening.start()
        try:
            with os.fdopen(inner, "rb") as stream:
                yield stream
        except Exception:
            opening.join()
            opening.complain(file.name)
            raise
        opening.join()
        opening.complain(file.name)


class _Opening(Thread):
    """Decrypts into a pipe, so that what is read is pulled, not pushed."""

    def __init__(self, sealed: IO[bytes], outer: int, keys: list[x25519.Identity]) -> None:
        super().__init__(daemon=True)
        self._sealed, self._outer, self._keys = sealed, outer, keys
        self._said: str | None = None

    def run(self) -> None:
        """Decrypt all of it, until whoever reads has had enough."""
        import pyrage

        try:
            with os.fdopen(self._outer, "wb") as out:
                pyrage.decrypt_io(self._sealed, out, self._keys)
        except (pyrage.DecryptError, OSError) as fault:
            self._said = str(fault)

    def complain(self, name: str) -> None:
        """Raise what decryption met with."""
        if self._said is None or "Broken pipe" in self._said:
            return
        if "No matching keys" in self._said:
            raise ArshjulError(f"Nyckeln passar inte {name}: den är krypterad till någon annan. Ange rätt --identity.")
        raise VerificationFailed(DAMAGED.format(name=name))


class _Pulled:
    """The content as a file that is read; keeps what went wrong with it, since the library forgets all but its name."""

    def __init__(self, content: Iterator[bytes]) -> None:
        self._content, self._piece, self._at = content, b"", 0
        self.fault: BaseException | None = None

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end."""
        try:
            while self._at >= len(self._piece):
                self._piece, self._at = next(self._content), 0
        except StopIteration:
            return b""
        except BaseException as fault:
            self.fault = fault
            raise
        taken = self._piece[self._at : self._at + size]
        self._at += len(taken)
        return taken


@contextmanager
def _alone(file: Path, draft: Path) -> Iterator[IO[Any]]:
    """The draft, written by this process alone; gone if the block raises."""
    if file.exists() and not _is_ours(file):
        raise ArshjulError(
            f"{file} finns redan och är inte en säkerhetskopia. Den skrivs inte över; välj ett annat namn."
        )
    if not file.parent.is_dir():
        raise ArshjulError(f"Mappen {file.parent} finns inte.")
    out = os.fdopen(os.open(draft, os.O_CREAT | os.O_RDWR, 0o600), "r+b")
    with out:
        if not _is_locked(out, draft):
            raise NotNow(f"{file} skrivs just nu av en annan process.")
        try:
            out.truncate()
            yield out
        except BaseException:
            draft.unlink(missing_ok=True)
            raise


def _is_locked(out: IO[Any], draft: Path) -> bool:
    """Whether the draft is ours now: locked, and not yet in place as somebody else's finished file."""
    try:
        fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(out.fileno()), draft.stat())
    except (BlockingIOError, FileNotFoundError):
        return False


def _is_ours(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as begun:
        return begun.read(len(MARK)) == MARK


def _settle(folder: Path) -> None:
    """Let the folder's own entry reach the disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
