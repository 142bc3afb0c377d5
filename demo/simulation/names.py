"""Names of municipalities that there are not: Swedish in sound, from a seed."""

from __future__ import annotations

import unicodedata
from itertools import product

from demo.invented.chance import stream

_FIRST = (
    *("Ask", "Björn", "Dagg", "Ekor", "Fjäll", "Glim", "Gråmåla", "Harsk", "Hedvig", "Igelkotts", "Julle", "Kråk"),
    *("Lingon", "Lomm", "Lärk", "Mjöl", "Molle", "Mosse", "Nattvie", "Odon", "Orm", "Pors", "Rall", "Räv", "Rönn"),
    *("Sikt", "Skratt", "Skvatt", "Slånbärs", "Snäpp", "Stjärt", "Svart", "Tall", "Tjäder", "Tranbärs", "Uggle"),
    *("Vitmoss", "Vråk", "Åker", "Älvkarle", "Äppel", "Ödle"),
)
_LAST = ("bolund", "fjorden", "gläntan", "holmby", "kulla", "lunda", "mosse", "nästet", "sundby", "tjärn", "vattnet")


def municipality_names(number: int, *, seed: str) -> list[str]:
    """So many different names, in the order of chance; beyond the words there are, the parts of a larger one."""
    made = sorted(first + last for first, last in product(_FIRST, _LAST) if not last.startswith(first.lower()[-3:]))
    order = stream(seed, "names").permutation(len(made))
    compass = ("", "Norra ", "Södra ", "Östra ", "Västra ", "Mellersta ")
    named = [f"{part}{made[place]}" for part in compass for place in order]
    if number > len(named):
        raise ValueError(f"{len(named)} names at most")
    return named[:number]


def key_of(name: str) -> str:
    """The name in small letters a-z and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return plain.lower().replace(" ", "-")


MOST = 6 * len(_FIRST) * len(_LAST) // 2
"""There are names for at least so many."""
