"""An old workbook is looked through before its reader, which believes what it says, is let in."""

import struct
from pathlib import Path

import pytest

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from expectations.reading.compound_file import workbook_stream
from expectations.reading.grid import Grid
from expectations.reading.workbook import read_grid
from tests.hand_in_factory import FRAME_HEADINGS

CONTENT = (Path(__file__).parent / "files" / "formulas.xls").read_bytes()


def grid_of(content: bytes, limits: HandInLimits | None = None) -> Grid:
    return read_grid(content, sheet="Ärendelista", headings=FRAME_HEADINGS, limits=limits or HandInLimits())


def changed(old: bytes, new: bytes) -> bytes:
    assert CONTENT.count(old) >= 1
    assert len(old) == len(new)
    return CONTENT.replace(old, new, 1)


def with_number(place: int, number: int) -> bytes:
    return CONTENT[:place] + struct.pack("<I", number) + CONTENT[place + 4 :]


def test_the_stream_of_records_begins_and_ends_as_one() -> None:
    stream = workbook_stream(CONTENT)
    assert stream[:2] == b"\x09\x08"
    assert len(stream) < len(CONTENT)


def size_of(first: int, last: int, left: int, right: int) -> bytes:
    return b"\x00\x02\x0e\x00" + struct.pack("<IIHHH", first, last, left, right, 0)


@pytest.mark.parametrize("size", [(0xFF00, 4, 0, 8), (0, 4, 9, 8)])
def test_a_sheet_that_ends_before_it_begins_is_damaged(size: tuple[int, int, int, int]) -> None:
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(changed(size_of(0, 4, 0, 8), size_of(*size)))


def test_a_sheet_that_says_it_is_vast_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="långt utanför"):
        grid_of(changed(size_of(0, 4, 0, 8), size_of(0, 0xFFFFFFFF, 0, 0xFFFF)))


def test_a_cell_at_the_far_corner_is_refused() -> None:
    text = b"\xfd\x00\x0a\x00"
    with pytest.raises(UnreadableFile, match="långt utanför"):
        grid_of(changed(text + struct.pack("<HH", 1, 1), text + b"\xff\xff\xff\xff"))


def test_a_list_of_more_texts_than_the_file_has_room_for_is_damaged() -> None:
    place = CONTENT.index(b"\xfc\x00\xf2\x00") + 8
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(with_number(place, 0x7FFFFFFF))


@pytest.mark.parametrize("place", [44, 64, 72])
def test_lengths_in_the_header_beyond_the_file_are_damage(place: int) -> None:
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(with_number(place, 0x0FFFFFFF))


def test_a_chain_that_comes_back_to_itself_is_damage() -> None:
    # The table of sectors says of each which one follows; here one follows itself.
    (table,) = struct.unpack_from("<I", CONTENT, 76)
    (first_entry,) = struct.unpack_from("<I", CONTENT, 48)
    with pytest.raises(UnreadableFile, match="skadad"):
        grid_of(with_number(512 * (table + 1) + 4 * first_entry, first_entry))


def test_a_file_protected_by_a_password_is_refused_as_such() -> None:
    # The record of the day numbered 0 made into one that asks for a password.
    with pytest.raises(UnreadableFile, match="lösenord"):
        grid_of(changed(b"\x22\x00\x02\x00", b"\x2f\x00\x02\x00"))


def test_the_limit_of_rows_is_a_limit_for_old_workbooks_as_well() -> None:
    with pytest.raises(UnreadableFile, match="fler än 2 rader"):
        grid_of(CONTENT, HandInLimits(rows=2))
