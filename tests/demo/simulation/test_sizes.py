"""How large the invented municipalities are, what they are called, and what is asked about their files."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from config.errors import ArshjulError, ConfigError
from config.template import Banded, Battery, MultiResponse, ReviewTemplate, SingleChoice
from demo.simulation.names import MOST, key_of, municipality_names
from demo.simulation.questions import template_of, tendencies
from demo.simulation.size import Size, sizes_of
from demo.simulation.toml import toml
from tests.demo.simulation.municipalities import REAL


def test_the_lists_hold_the_cases_asked_for_in_all() -> None:
    assert sum(sizes_of(Size())) == 1_000_000
    assert sum(sizes_of(Size(units=3, cases=1_000))) == 1_000


def test_a_few_municipalities_are_huge_and_most_are_small() -> None:
    sizes = sizes_of(Size())
    assert len(sizes) == 290
    assert min(sizes) >= 96
    assert sizes[0] > 10 * sizes[145]
    assert sum(sizes[:29]) > 350_000


def test_another_seed_makes_other_sizes() -> None:
    assert sizes_of(Size(seed="1")) != sizes_of(Size(seed="2"))


def test_too_few_cases_are_refused_with_the_least_number() -> None:
    with pytest.raises(ArshjulError, match="--cases 960"):
        Size(units=10, cases=959)


def test_an_odd_number_of_files_is_refused_in_words() -> None:
    with pytest.raises(ConfigError, match="files"):
        Size.of(files=7)


def test_no_municipality_is_a_real_one() -> None:
    assert len(REAL) == 290
    assert not REAL & set(municipality_names(MOST, seed="1"))


def test_every_municipality_has_a_name_and_a_key_of_its_own() -> None:
    names = municipality_names(1_000, seed="1")
    assert len(set(names)) == len({key_of(name) for name in names}) == 1_000
    assert key_of("Norra Älvkarletjärn") == "norra-alvkarletjarn"


@pytest.mark.parametrize("number", [12, 13, 16, 17, 40, 72])
def test_a_template_has_as_many_columns_as_were_asked_for(number: int) -> None:
    template = ReviewTemplate.model_validate(template_of(number))
    assert len(template.columns()) == number
    assert {one.column for one in tendencies(template, seed="1")} == {column.key for column in template.columns()}


def test_the_usual_template_has_every_kind_of_question() -> None:
    template = ReviewTemplate.model_validate(template_of(40))
    assert {type(question) for question in template.questions} == {Banded, Battery, MultiResponse, SingleChoice}
    single = [one for one in template.questions if isinstance(one, SingleChoice)]
    assert any(one.asked_when for one in single)
    assert any(one.base_when for one in single)
    assert any(one.base for one in single)
    assert any(good.direction == "low" for _, good in template.followed().values())
    assert set(template.limits()) == {"inledd_14_dagar", "klar_4_manader"}


def test_what_is_written_as_toml_is_read_as_it_was() -> None:
    content = {
        "key": 'å "citat" och \\',
        "on": date(2022, 1, 31),
        "number": 3,
        "share": 0.5,
        "yes": True,
        "list": ["a", 1],
        "table": {"deep": {"x": 1}, "y": {"ö": "z"}},
        "rows": [{"a": 1, "inner": {"b": ["c"]}}, {"a": 2, "inner": {}}],
    }
    assert tomllib.loads(toml(content)) == content
