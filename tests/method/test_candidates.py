"""What figures suggest: against a standard, or against a half where nobody has set one."""

import pytest

from config.template import ReviewTemplate
from method.candidates import Candidate, FollowedFigure, Ground, Suggests, candidates, in_words

TEMPLATE = ReviewTemplate.model_validate(
    {
        "key": "liten",
        "version": 1,
        "title": "Liten",
        "questions": [
            {"kind": "single", "key": "i_tid", "heading": "I tid", "answers": ["Ja", "Nej"], "good": {"standard": 95}},
            {
                "kind": "single",
                "key": "avvikelse",
                "heading": "Avvikelse",
                "answers": ["Ja", "Nej"],
                "good": {"standard": 10, "direction": "low"},
            },
            {"kind": "single", "key": "samtal", "heading": "Samtal", "answers": ["Ja", "Nej"], "good": {}},
            {"kind": "single", "key": "annat", "heading": "Annat", "answers": ["Ja", "Nej"]},
        ],
    }
)


def suggested(column: str, count: int, base: int, low: float, high: float) -> Candidate | None:
    found = candidates({column: FollowedFigure(count, base, low, high)}, TEMPLATE)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("column", "figure", "suggests", "certain"),
    [
        ("i_tid", (17, 24, 53.0, 85.0), Suggests.DEVELOPMENT, True),
        ("i_tid", (22, 24, 76.0, 98.0), Suggests.DEVELOPMENT, False),
        ("i_tid", (24, 24, 88.0, 100.0), Suggests.STRENGTH, False),
        ("i_tid", (200, 200, 98.0, 100.0), Suggests.STRENGTH, True),
        ("i_tid", (19, 20, 95.0, 99.0), Suggests.STRENGTH, True),
        ("avvikelse", (1, 24, 0.5, 18.0), Suggests.STRENGTH, False),
        ("avvikelse", (0, 100, 0.0, 3.0), Suggests.STRENGTH, True),
        ("avvikelse", (12, 24, 31.0, 69.0), Suggests.DEVELOPMENT, True),
        ("samtal", (4, 24, 6.0, 35.0), Suggests.DEVELOPMENT, True),
        ("samtal", (22, 24, 76.0, 98.0), Suggests.STRENGTH, True),
    ],
)
def test_a_figure_suggests_what_it_says_against_its_line(
    column: str, figure: tuple[int, int, float, float], suggests: Suggests, certain: bool
) -> None:
    found = suggested(column, *figure)
    assert found is not None
    assert (found.suggests, found.certain) == (suggests, certain)
    assert found.ground is (Ground.MAJORITY if column == "samtal" else Ground.STANDARD)


def test_without_a_standard_a_figure_about_a_half_suggests_nothing() -> None:
    assert suggested("samtal", 10, 24, 24.0, 61.0) is None


def test_nothing_is_suggested_of_an_empty_base_or_a_question_nobody_follows() -> None:
    assert suggested("i_tid", 0, 0, 0.0, 100.0) is None
    assert suggested("annat", 0, 24, 0.0, 12.0) is None


def test_the_words_say_what_the_figures_can_bear() -> None:
    sure, unsure = suggested("i_tid", 17, 24, 53.0, 85.0), suggested("i_tid", 22, 24, 76.0, 98.0)
    few = suggested("samtal", 4, 24, 6.0, 35.0)
    assert sure is not None
    assert unsure is not None
    assert few is not None
    assert in_words(sure, high=True) == "Målet är minst 95 %. Hela intervallet säger detsamma."
    assert in_words(unsure, high=True).endswith("siffrorna ensamma räcker inte.")
    assert in_words(few, high=True) == "Inget mål är satt. Hela intervallet ligger under hälften."
