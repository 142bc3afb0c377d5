"""An invented review template: so many questions, of every kind that there is, and how files tend to answer them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from config.template import ReviewTemplate
from demo.invented.chance import stream
from demo.invented.world import Tendency

KEY = "barn-och-unga"
AREAS = ("trygghet", "sjalvbestammande", "tillganglighet", "helhetssyn", "kunskap", "effektivitet")
LOW, HIGH = 10, 17

_THEMES = {
    "skolan": "skolan",
    "halsan": "hälsan",
    "boendet": "boendet",
    "fritiden": "fritiden",
    "vannerna": "vännerna",
    "syskonen": "syskonen",
    "foraldrarna": "föräldrarnas omsorg",
    "vald": "våld i hemmet",
    "droger": "droger och alkohol",
    "natet": "livet på nätet",
    "ekonomin": "familjens ekonomi",
    "natverket": "nätverket runt familjen",
}
_ROWS = {
    "utrett": "Utredningen beskriver {}",
    "rost": "Barnets röst om {} återges",
    "bedomt": "Bedömningen bygger på {}",
    "planerat": "Planen tar upp {}",
    "foljt": "Uppföljningen tar upp {}",
}

_FIRST: tuple[dict[str, Any], ...] = (
    {
        "kind": "single",
        "key": "anmalan_fran",
        "heading": "Anmälan från",
        "answers": ["Skola", "Polis", "Hälso- och sjukvård", "Den unge själv", "Annan"],
    },
    {
        "kind": "multi",
        "key": "anmalan_avser",
        "heading": "Anmälan avser",
        "answers": ["Våld eller hot", "Brister i omsorgen", "Psykisk ohälsa", "Droger", "Skolfrånvaro", "Annat"],
    },
    {
        "kind": "battery",
        "key": "utredning",
        "heading": "Utredning",
        "rows": [
            {
                "key": "inledd_14_dagar",
                "heading": "Utredning inleds inom 14 dagar",
                "good": {"standard": 95, "area": "effektivitet"},
                "limit": {"key": "preliminary_assessment"},
            },
            {
                "key": "skyddsbedomning",
                "heading": "Skyddsbedömning",
                "good": {"standard": 95, "area": "trygghet"},
            },
            {
                "key": "klar_4_manader",
                "heading": "Utredning klar inom 4 månader",
                "good": {"standard": 95, "area": "effektivitet"},
                "limit": {"key": "investigation"},
            },
        ],
    },
    {
        "kind": "single",
        "key": "anmalningsmote",
        "heading": "Anmälningsmöte",
        "answers": ["Ja", "Nej", "Ej aktuellt"],
        "base": ["Ja", "Nej"],
        "good": {"answer": "Ja", "area": "helhetssyn"},
    },
    {
        "kind": "single",
        "key": "aterkoppling_skola",
        "heading": "Återkoppling till skolan att utredning inletts",
        "asked_when": {"anmalan_fran": ["Skola"]},
        "answers": ["Ja", "Nej"],
        "good": {"answer": "Ja", "area": "helhetssyn"},
    },
    {
        "kind": "single",
        "key": "gar_i_skola",
        "heading": "Den unge går i skola",
        "answers": ["Ja", "Nej"],
    },
    {
        "kind": "single",
        "key": "skolan_vags_in",
        "heading": "Skolsituationen vägs in i bedömningen",
        "answers": ["Ja", "Nej"],
        "base_when": {"gar_i_skola": ["Ja"]},
        "good": {"answer": "Ja", "area": "helhetssyn"},
    },
    {
        "kind": "single",
        "key": "insats_foreslas",
        "heading": "Insats föreslås",
        "answers": ["Ja", "Nej"],
    },
    {
        "kind": "single",
        "key": "samtal_om_insats",
        "heading": "Pratar med den unge om insatsen",
        "asked_when": {"insats_foreslas": ["Ja"]},
        "answers": ["Ja", "Nej", "Den unge vill ej"],
        "base": ["Ja", "Nej"],
        "good": {"answer": "Ja", "area": "sjalvbestammande"},
    },
    {
        "kind": "single",
        "key": "brister_i_akten",
        "heading": "Akten har brister i dokumentationen",
        "answers": ["Ja", "Nej"],
        "good": {"answer": "Ja", "direction": "low", "standard": 10, "area": "kunskap"},
    },
)
_OF_FIRST = 12
"""Columns that the first questions have."""

_TURNS = ("single", "choice", "battery", "subset")
"""How the themes are asked about, in turn."""


def template_of(questions: int) -> dict[str, Any]:
    """The template, as its file says it: `questions` columns for the reader to fill in, from twelve up."""
    asked = [*_FIRST, *_more(questions - _OF_FIRST)]
    bands = [{"answer": "10-12 år", "low": 10, "high": 12}, {"answer": "13-17 år", "low": 13, "high": 17}]
    age = {"kind": "banded", "key": "alder", "heading": "Ålder", "column": "age", "bands": bands}
    return {
        "key": KEY,
        "version": 1,
        "title": "Utredningar om barn och unga 10-17 år",
        "questions": [age, *asked],
        "consistency": [
            {
                "rule": "review.absence_without_school",
                "severity": "warn",
                "when": {"anmalan_avser": ["Skolfrånvaro"], "gar_i_skola": ["Nej"]},
                "message": "Anmälan gäller skolfrånvaro, men den unge går enligt svaret inte i skola.",
            }
        ],
    }


def _more(columns: int) -> Iterator[dict[str, Any]]:
    """Questions about the themes with so many columns together, of the kinds in turn."""
    asked = iter([(f"{theme}_{row}", _ROWS[row].format(_THEMES[theme])) for row, theme in product(_ROWS, _THEMES)])
    turn, left = 0, columns
    while left > 0:
        kind, area = _TURNS[turn % len(_TURNS)], AREAS[turn % len(AREAS)]
        number = min(left, 4) if kind == "battery" else 1
        rows = [
            {"key": key, "heading": heading, "good": {"area": area}}
            for key, heading in (next(asked) for _ in range(number))
        ]
        yield _question(kind, rows, turn)
        turn, left = turn + 1, left - number


def _question(kind: str, rows: list[dict[str, Any]], turn: int) -> dict[str, Any]:
    if kind == "battery":
        return {
            "kind": "battery",
            "key": f"batteri_{turn}",
            "heading": f"Delar av utredningen {turn // 4 + 1}",
            "rows": rows,
        }
    [row] = rows
    good = {**row["good"], "answer": "Ja"}
    one = {"kind": "single", "key": row["key"], "heading": row["heading"], "answers": ["Ja", "Nej"], "good": good}
    if kind == "choice":
        return one | {"answers": ["Ja", "Nej", "Ej aktuellt"], "base": ["Ja", "Nej"]}
    return one | {"asked_when": {"insats_foreslas": ["Ja"]}} if kind == "subset" else one


def tendencies(template: ReviewTemplate, *, seed: str) -> tuple[Tendency, ...]:
    """What files tend to say in every column: how good the country is at each of them differs."""
    chance, followed = stream(seed, "tendencies"), template.followed()
    made = []
    for column in template.columns():
        if column.separator is not None:
            weights = {answer: round(0.08 + 0.22 * chance.random(), 3) for answer in column.answers}
        elif column.key in followed:
            low = followed[column.key][1].direction == "low"
            yes = round(15 + 20 * chance.random() if low else 45 + 45 * chance.random(), 1)
            weights = dict.fromkeys(column.answers, 8.0) | {"Ja": yes, "Nej": round(100 - yes, 1)}
        else:
            weights = {answer: round(10 + 60 * chance.random(), 1) for answer in column.answers}
            weights |= {column.answers[0]: 70.0}
        made.append(Tendency(column=column.key, answers=weights))
    return tuple(made)
