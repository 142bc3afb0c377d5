"""Who reads what: a sample dealt to the readers in turn, and the second readings to somebody else than the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


def in_force(drawn: Iterable[str], replaced_by: Mapping[str, str]) -> list[str]:
    """The files to read, each in the place of the file first drawn there.

    `drawn`: in draw order, the files that were drawn to be read and those that took a place since, in any mixture.
    `replaced_by`: a file that could not be read -> the file that took its place, which may have been replaced in turn.
    """
    successors = set(replaced_by.values())
    return [_standing(file, replaced_by) for file in drawn if file not in successors]


def dealt(files: Sequence[str], readers: Sequence[str]) -> dict[str, str]:
    """File -> its first reader: the files in turn to the readers, so that no two shares differ by more than one."""
    return {file: readers[place % len(readers)] for place, file in enumerate(files)}


def dealt_again(files: Iterable[str], first: Mapping[str, str], readers: Sequence[str]) -> dict[str, str]:
    """File -> its second reader: the next in the ring after the one who has made, or is to make, its `first` reading.

    Where that was somebody outside the ring anybody in it will do, so the file goes to the ring's beginning.
    """
    return {file: _next(first[file], readers) for file in files}


def _standing(file: str, replaced_by: Mapping[str, str]) -> str:
    while file in replaced_by:
        file = replaced_by[file]
    return file


def _next(reader: str, readers: Sequence[str]) -> str:
    return readers[(readers.index(reader) + 1) % len(readers)] if reader in readers else readers[0]
