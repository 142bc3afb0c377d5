"""The printed figures that a reference in people's own text may name: their keys, and whose figure it may be."""

from __future__ import annotations

from config.errors import ArshjulError, UnknownName
from config.template import Measure, ReviewTemplate
from method.references import Reference, key_of


def measures_named(template: ReviewTemplate) -> dict[str, Measure]:
    """Key, as references have it, -> the printed row it names.

    Every row has its column's key with its answer; one that is followed, or a column's only one, also the key alone.
    """
    measures = template.measures()
    columns = [measure.column for measure in measures]
    alone = {measure.column: measure for measure in measures if columns.count(measure.column) == 1}
    followed = {column: measure for column, (measure, _) in template.followed().items()}
    with_answer = {key_of(measure.column, measure.counted): measure for measure in measures}
    return {**with_answer, **alone, **followed}


def require_measure(reference: Reference, template: ReviewTemplate) -> Measure:
    """The printed row that the reference names; raises `UnknownName` with the nearest question or answer."""
    named = measures_named(template)
    key = key_of(reference.column, reference.answer)
    if key in named:
        return named[key]
    columns = {measure.column for measure in template.measures()}
    if reference.column not in columns:
        raise UnknownName("Frågan", reference.column, columns)
    answers = [measure.counted for measure in template.measures() if measure.column == reference.column]
    if reference.answer is None:
        raise ArshjulError(
            f"Frågan ”{reference.column}” har flera svar och följs inte. Skriv vilket svar det gäller: "
            f"{' eller '.join(key_of(reference.column, answer) for answer in answers)}."
        )
    raise UnknownName(f"I frågan ”{reference.column}” räknas inte det svaret: svaret", reference.answer, answers)
