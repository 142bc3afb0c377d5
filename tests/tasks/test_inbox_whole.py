"""Whether a file in the inbox is whole: by its looks over time, by who has it open, and by its end."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from config.errors import UnreadableFile
from config.hand_in import HandInLimits
from tasks.inbox.whole import NotYet, Stamp, Stillness, is_cut_off, read_whole
from tests.factories import cases, frame_file

LIMITS = HandInLimits(megabytes=2, unpacked_megabytes=20, rows=500)
WORKBOOK = frame_file(cases())


def stamp(path: Path) -> Stamp:
    return Stamp.of(path.lstat())


def test_a_file_stands_still_for_as_long_as_nothing_of_it_has_changed(tmp_path: Path) -> None:
    path, still = tmp_path / "lista.xlsx", Stillness()
    path.write_bytes(WORKBOOK[:100])
    assert [still.seconds(path, stamp(path), at=moment) for moment in (10.0, 12.5)] == [0.0, 2.5]
    with path.open("ab") as file:
        file.write(WORKBOOK[100:])
    assert [still.seconds(path, stamp(path), at=moment) for moment in (13.0, 18.0)] == [0.0, 5.0]


def test_a_file_that_another_has_replaced_is_another_though_it_is_as_long(tmp_path: Path) -> None:
    path, still = tmp_path / "lista.xlsx", Stillness()
    path.write_bytes(b"one")
    before = path.stat()
    still.seconds(path, stamp(path), at=0.0)
    (tmp_path / "new").write_bytes(b"two")
    os.utime(tmp_path / "new", ns=(before.st_atime_ns, before.st_mtime_ns))
    (tmp_path / "new").replace(path)
    assert still.seconds(path, stamp(path), at=60.0) == 0.0


def test_a_file_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    path, still = tmp_path / "lista.xlsx", Stillness()
    path.write_bytes(b"x")
    still.seconds(path, stamp(path), at=0.0)
    still.keep_only([])
    assert still.seconds(path, stamp(path), at=60.0) == 0.0


def test_a_file_that_somebody_has_open_for_writing_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(WORKBOOK)
    with path.open("ab"), pytest.raises(NotYet):
        read_whole(path, limits=LIMITS)
    with path.open("rb"):
        assert read_whole(path, limits=LIMITS) == (WORKBOOK, stamp(path))


def test_a_writer_who_comes_after_the_look_ends_nobody(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    path.write_bytes(WORKBOOK)
    for _ in range(20):
        read_whole(path, limits=LIMITS)
        with path.open("ab") as file:
            file.write(b"")


# Named, since a workbook is some bytes longer in one second than in another.
@pytest.mark.parametrize(
    "length",
    [0, 1, 100, len(WORKBOOK) // 2, len(WORKBOOK) - 10],
    ids=["nothing", "a letter", "the head", "half", "all but the end"],
)
def test_the_beginning_of_a_workbook_is_not_whole(length: int) -> None:
    assert is_cut_off(WORKBOOK[:length], LIMITS) or length == 1, "a single letter may be all that a text file holds"
    assert is_cut_off(WORKBOOK[:length].ljust(len(WORKBOOK), b"\x00"), LIMITS), "its room is allotted beforehand"


def test_a_workbook_with_a_hole_in_it_is_not_whole() -> None:
    middle = len(WORKBOOK) // 2
    assert is_cut_off(WORKBOOK[:middle] + bytes(200) + WORKBOOK[middle + 200 :], LIMITS)


@pytest.mark.parametrize(
    "content",
    [WORKBOOK, "Akt;Kön\n1;K\n".encode(), "Akt\n".encode("utf-16"), b"%PDF-1.7 ...", b"PK"[:1]],
    ids=["workbook", "csv", "csv in utf-16", "something else", "a letter"],
)
def test_what_is_whole_is_told_so(content: bytes) -> None:
    assert not is_cut_off(content, LIMITS)


def test_a_bomb_is_whole_and_its_refusal_is_left_to_the_gate() -> None:
    import io
    import zipfile

    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(50_000_000))
    assert not is_cut_off(bomb.getvalue(), LIMITS)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "lista.xlsx"
    with path.open("wb") as file:
        file.truncate(5_000_000_000)
    with pytest.raises(UnreadableFile, match="för stor"):
        read_whole(path, limits=LIMITS)


def test_a_link_a_pipe_and_a_file_that_has_gone_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "gone", "pipe"):
        with pytest.raises(NotYet):
            read_whole(tmp_path / name, limits=LIMITS)
