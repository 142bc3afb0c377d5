"""Draw case files from a unit's frame, so that anyone can replay the draw.

Within a stratum the frame is ordered by draw key, `sha256(f"{seed}|{unit_key}|{case_ref}")` as lower-case hex of
UTF-8. The first files are the sample, the following are reserves. Neither the order of the rows nor a file added
later changes the order between the others.

The seed has to be unknown to the unit until its list is fixed, so it holds a random number, the nonce. A commitment
to the nonce is given with the request for the list; the nonce itself is shown when the sample is sealed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256

import numpy as np
import numpy.typing as npt
import pandas as pd

SAMPLE = "sample"
RESERVE = "reserve"
DRAW_COLUMNS = ("stratum", "order", "role", "case_ref", "draw_key")


def canonical_case_ref(text: str) -> str:
    """The one spelling of a case number: NFC, upper case, without white space or invisible characters.

    Invisible are the format characters of Unicode (category Cf: zero-width spaces and joiners, soft hyphens, marks
    of direction), which arrive with text copied from other programs.
    """
    # What is printable holds no white space but blanks, and nothing invisible: nearly every number is taken as it is.
    if not text.isprintable() or " " in text:
        text = "".join(sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf")
    # A capital may have no composed form although its small letter has one, so the last word is NFC's.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).upper())


def draw_key(*, seed: str, unit_key: str, case_ref: str) -> str:
    """Where a file stands in the draw: 64 lower-case hex digits, lowest first."""
    return _digest(f"{seed}|{unit_key}|{case_ref}")


def double_key(*, seed: str, case_ref: str) -> str:
    """Where a file stands among those to be read twice: 64 lower-case hex digits, lowest first."""
    return _digest(f"{seed}|double|{case_ref}")


def draw_order(frame: pd.DataFrame, *, seed: str, unit_key: str) -> pd.DataFrame:
    """The frame in draw order: its columns plus `draw_key`, by stratum, then by draw key.

    `frame` has at least `case_ref` (canonical) and `stratum`, both str. Raises `ValueError` when a case number
    occurs twice: its file would have two chances.
    """
    _refuse_repeated(frame["case_ref"])
    digests = _digests(f"{seed}|{unit_key}|", frame["case_ref"].to_list())
    keys = pd.Series([digest.hex() for digest in digests], index=frame.index, dtype="str")
    strata, _ = pd.factorize(frame["stratum"], sort=True)
    order = np.lexsort((*_words(digests), strata))
    return frame.assign(draw_key=keys).iloc[order].reset_index(drop=True)


def draw(frame: pd.DataFrame, *, seed: str, unit_key: str, per_stratum: int, reserves: int) -> pd.DataFrame:
    """The sample and its reserves: columns `stratum`, `order` (from 1), `role`, `case_ref`, `draw_key`.

    `frame` as in `draw_order`. The strata come in sorted order; in each the first `per_stratum` files have the role
    "sample", the next `reserves` the role "reserve". A stratum with fewer files gives all it has.
    Raises `ValueError` when a case number occurs twice.
    """
    ordered = draw_order(frame, seed=seed, unit_key=unit_key)
    place = ordered.groupby("stratum", sort=False).cumcount() + 1
    role = pd.Series(np.where(place <= per_stratum, SAMPLE, RESERVE), index=ordered.index, dtype="str")
    drawn = ordered.assign(order=place, role=role)[place <= per_stratum + reserves]
    return drawn[list(DRAW_COLUMNS)].reset_index(drop=True)


def double_readings(case_refs: Iterable[str], *, seed: str, number: int) -> list[str]:
    """The files to be read twice: the `number` lowest by double key, in that order; all of them if they are fewer.

    Raises `ValueError` when a case number occurs twice.
    """
    refs = list(case_refs)
    _refuse_repeated(pd.Series(refs, dtype="str"))
    return sorted(refs, key=lambda case_ref: double_key(seed=seed, case_ref=case_ref))[:number]


def frame_hash(frame: pd.DataFrame) -> str:
    """Fingerprint of a frame (columns `case_ref`, `stratum`), whatever the order of its rows.

    SHA-256 in hex of the lines `case_ref|stratum`, sorted by code point and joined by a line feed, as UTF-8.
    """
    lines = sorted(f"{ref}|{stratum}" for ref, stratum in zip(frame["case_ref"], frame["stratum"], strict=True))
    return _digest("\n".join(lines))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _digests(prefix: str, values: Sequence[str]) -> list[bytes]:
    # The prefix is hashed once and its state copied: half the time over a million files.
    start, digests = sha256(prefix.encode()), []
    for value in values:
        hashed = start.copy()
        hashed.update(value.encode())
        digests.append(hashed.digest())
    return digests


def _words(digests: Sequence[bytes]) -> npt.NDArray[np.uint64]:
    # Four rows of 64-bit words, the last word first, as lexsort wants them. Eight times as fast as sorting hex.
    words = np.frombuffer(b"".join(digests), dtype=">u8").reshape(-1, 4)
    return words.T[::-1].astype(np.uint64)


def _refuse_repeated(case_refs: pd.Series[str]) -> None:
    # The message counts and does not name: a case number is microdata.
    if repeated := int(case_refs.duplicated().sum()):
        raise ValueError(f"{repeated} case numbers occur more than once in what is drawn from")
