"""Questions of two audits: the same, bridged by a decision, changed, or new."""

from typing import Any

import pytest
from pydantic import ValidationError

from config.template import ReviewTemplate
from method.comparability import Kinship, kin, same_questions

DECISION = "Inspektörernas möte 2026-02-03: det nya ordet ändrar inte vad som läses."


def template(*questions: dict[str, Any], **more: Any) -> ReviewTemplate:
    return ReviewTemplate.model_validate(
        {"key": "mall", "version": 1, "title": "Mall", "questions": list(questions), **more}
    )


def question(key: str = "samtal", **changes: Any) -> dict[str, Any]:
    known = {"kind": "single", "key": key, "heading": "Samtal med barnet", "answers": ["Ja", "Nej"], "good": {}}
    return known | changes


BEFORE = template(question(), question("mote", heading="Möte"))


def kinship(after: ReviewTemplate, before: ReviewTemplate = BEFORE) -> dict[str, tuple[Kinship, bool]]:
    return {one.column: (one.kinship, one.comparable) for one in kin(before, after)}


def test_a_question_asked_alike_is_the_same_whatever_else_the_template_has() -> None:
    after = template(question("ny", heading="Ny"), question(), version=2)
    assert kinship(after) == {"ny": (Kinship.NEW, False), "samtal": (Kinship.SAME, True)}


@pytest.mark.parametrize(
    "change",
    [
        {"heading": "Enskilt samtal med barnet"},
        {"answers": ["Ja", "Nej", "Barnet kan ej"]},
        {"answers": ["Ja", "Nej", "Barnet kan ej"], "base": ["Ja", "Nej"]},
        {"good": {"answer": "Nej", "direction": "low"}},
        {"base_when": {"mote": ["Ja"]}},
        {"asked_when": {"mote": ["Ja"]}},
    ],
    ids=lambda change: "+".join(change),
)
def test_what_is_asked_or_counted_otherwise_is_compared_only_by_decision(change: dict[str, Any]) -> None:
    mote = question("mote", heading="Möte", good=None)
    after = template(mote, question(**change))
    assert kinship(after)["samtal"] == (Kinship.CHANGED, False)
    bridged = template(mote, question(**change), changed=[{"column": "samtal", "decision": DECISION}])
    assert kinship(bridged)["samtal"] == (Kinship.BRIDGED, True)
    assert kin(BEFORE, bridged)[0].decision == DECISION


def test_a_standard_set_meanwhile_changes_no_figure() -> None:
    assert kinship(template(question(good={"standard": 95})))["samtal"] == (Kinship.SAME, True)


def test_a_question_may_have_had_another_key_and_is_then_compared_by_decision() -> None:
    moved = {"column": "dialog", "was": "samtal"}
    assert kinship(template(question("dialog"), changed=[moved | {"decision": DECISION}])) == {
        "dialog": (Kinship.BRIDGED, True)
    }
    assert kinship(template(question("dialog"), changed=[moved])) == {"dialog": (Kinship.CHANGED, False)}


def test_what_was_asked_but_not_followed_then_is_new() -> None:
    before = template(question(good=None))
    assert kinship(template(question()), before) == {"samtal": (Kinship.NEW, False)}


def test_a_change_of_a_question_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValidationError, match="changed nämner ”samtalet”, som inte är en fråga i mallen"):
        template(question(), changed=[{"column": "samtalet"}])


def test_a_question_is_the_same_area_whether_it_was_followed_or_not() -> None:
    unfollowed = template(question(good=None), question("mote", heading="Möte", good=None))
    for before, after in ((BEFORE, BEFORE), (BEFORE, unfollowed), (unfollowed, BEFORE), (unfollowed, unfollowed)):
        assert same_questions(before, after) == {"samtal": "samtal", "mote": "mote"}


def test_a_question_worded_otherwise_is_the_same_area_by_decision_alone() -> None:
    moved = {"column": "dialog", "was": "samtal"}
    assert same_questions(BEFORE, template(question(heading="Enskilt samtal"))) == {}
    assert same_questions(BEFORE, template(question(heading="Enskilt samtal", good=None))) == {}
    assert same_questions(BEFORE, template(question("dialog"), changed=[moved])) == {}
    bridged = template(question("dialog"), changed=[moved | {"decision": DECISION}])
    assert same_questions(BEFORE, bridged) == {"dialog": "samtal"}
