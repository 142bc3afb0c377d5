"""What a reader answers about case files: by the template's own rules, the law's limits and the district's ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from config.law import LawFile
from config.template import AnswerColumn, Good, LimitCheck, ReviewTemplate
from demo.invented.chance import stream
from demo.invented.world import World
from method.law import limit_met
from method.rules.conditions import holds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas as pd

    Numbers = npt.NDArray[np.float64]
    Texts = npt.NDArray[np.object_]


_HARDLY_EVER = 1e-9
"""Weight of an answer that no tendency names: given only where no other can be."""


@dataclass(frozen=True)
class Files:
    """The files to answer of: `cases` as `cases.invented_cases` makes them, read in an audit at a unit.

    `made_on`: the day by which the law's limits are told. `year_after`: whether it is a follow-up.
    """

    cases: pd.DataFrame
    audit: str
    unit: str
    made_on: date
    year_after: bool = False


@dataclass(frozen=True)
class Answering:
    """What the answers are made by."""

    world: World
    template: ReviewTemplate
    law: LawFile
    followed: Mapping[str, Good] = field(default_factory=dict)

    def answers(self, files: Files) -> pd.DataFrame:
        """A column per answer column of the template, object: str, or None where the question is not asked.

        On the index of `files.cases`. No answer contradicts another, the dates of the list or the template's rules.
        """
        import pandas as pd

        given = pd.DataFrame(index=files.cases.index)
        chance = stream(self.world.seed, files.audit, files.unit, "answers")
        by_file = chance.normal(0, self.world.effects.file, len(files.cases))
        for column in self.template.columns():
            weights = self._weights(column, files, by_file)
            self._leave_out(weights, column, given)
            answered = self._answered(column, weights, files, chance)
            asked = holds(given, column.asked_when, self.template)
            given[column.key] = pd.Series(answered, index=given.index, dtype="object").where(asked, None)
        return given

    def second(self, first: pd.DataFrame, files: Files) -> pd.DataFrame:
        """Another reader's answers: on some of the questions that stand alone, another alternative than the first's."""
        import numpy as np

        chance = stream(self.world.seed, files.audit, files.unit, "second")
        other = first.copy()
        for column in self._standing_alone():
            places = first[column.key].map({answer: place for place, answer in enumerate(column.answers)}).fillna(0)
            step = chance.integers(1, len(column.answers), len(first))
            moved = (places.to_numpy(dtype="int64") + step) % len(column.answers)
            differ = (chance.random(len(first)) < self.world.differ) & first[column.key].notna().to_numpy()
            another = np.array(column.answers, dtype="object")[moved]
            other[column.key] = np.where(differ, another, first[column.key].to_numpy(dtype="object"))
        return other

    def _standing_alone(self) -> list[AnswerColumn]:
        """The columns of one alternative that no rule, no limit and no other question speaks of."""
        spoken_of = {key for rule in self.template.consistency for key in rule.when} | set(self.template.limits())
        spoken_of |= {key for column in self.template.columns() for key in column.asked_when}
        columns = self.template.columns()
        return [column for column in columns if column.key not in spoken_of and column.separator is None]

    def _weights(self, column: AnswerColumn, files: Files, by_file: Numbers) -> Numbers:
        """A row per file, a weight per answer: the tendencies, and what makes a good answer likelier there."""
        import numpy as np

        ages = files.cases["age"].to_numpy()
        weights = np.full((len(ages), len(column.answers)), 1.0)
        for one in (one for one in self.world.tendencies if one.column == column.key):
            at = np.full(len(ages), fill_value=True) if one.ages is None else (ages >= one.ages.low)
            if one.ages is not None:
                at &= ages <= one.ages.high
            weights[at] = [one.answers.get(answer, _HARDLY_EVER) for answer in column.answers]
        if (good := self.followed.get(column.key)) is not None:
            odds = self._effect(column.key, files) + by_file + self._of_sex(column.key, files.cases)
            place = column.answers.index(good.answer)
            weights[:, place] *= np.exp(odds if good.direction == "high" else -odds)
        return weights

    def _effect(self, column: str, files: Files) -> float:
        effects, seed = self.world.effects, self.world.seed
        district = effects.district * float(stream(seed, files.unit, "district").standard_normal())
        question = effects.question * float(stream(seed, files.unit, column).standard_normal())
        return district + question + (self.world.year_brings(files.unit, column) if files.year_after else 0.0)

    def _of_sex(self, column: str, cases: pd.DataFrame) -> Numbers:
        import numpy as np

        codes = sorted(cases["sex"].unique())
        by_code = stream(self.world.seed, column, "sex").normal(0, self.world.effects.sex, len(codes))
        found: Numbers = by_code[np.searchsorted(codes, cases["sex"].to_numpy(dtype="str"))]
        return found

    def _leave_out(self, weights: Numbers, column: AnswerColumn, given: pd.DataFrame) -> None:
        """Take the weight from the answers that would contradict those given already."""
        for rule in self.template.consistency:
            others = {key: answers for key, answers in rule.when.items() if key != column.key}
            if column.key in rule.when and all(key in given for key in others):
                rows = holds(given, others, self.template).to_numpy(dtype="bool")
                places = [column.answers.index(answer) for answer in rule.when[column.key]]
                for place in places:
                    weights[rows, place] = 0.0

    def _answered(self, column: AnswerColumn, weights: Numbers, files: Files, chance: np.random.Generator) -> Texts:
        if column.separator is not None:
            return several(weights, column.answers, column.separator, chance)
        answered = one_of(weights, column.answers, chance)
        if (check := self.template.limits().get(column.key)) is not None:
            return self._by_the_law(answered, check, files)
        return answered

    def _by_the_law(self, answered: Texts, check: LimitCheck, files: Files) -> Texts:
        """What the dates tell of a limit; where they cannot, what was answered."""
        import numpy as np

        limit = next(one for one in self.law.limits if one.key == check.key)
        met = limit_met(limit, files.cases[limit.starts], files.cases[limit.ends], as_of=files.made_on)
        told = np.where(met.fillna(value=False).to_numpy(dtype="bool"), check.within, check.past).astype("object")
        return np.where(met.isna().to_numpy(), answered, told)


def answering(world: World, template: ReviewTemplate, law: LawFile) -> Answering:
    """How the world's files answer a template."""
    return Answering(world, template, law, {key: good for key, (_, good) in template.followed().items()})


def one_of(weights: Numbers, answers: tuple[str, ...], chance: np.random.Generator) -> Texts:
    """One answer a row, by weight."""
    import numpy as np

    heights = np.cumsum(weights, axis=1)
    drawn = chance.random((len(weights), 1)) * heights[:, -1:]
    texts: Texts = np.array(answers, dtype="object")
    places: npt.NDArray[np.intp] = (drawn >= heights).sum(axis=1)
    chosen: Texts = texts[places]
    return chosen


def several(weights: Numbers, answers: tuple[str, ...], separator: str, chance: np.random.Generator) -> Texts:
    """Each answer by its chance, in the template's order, joined; the likeliest where none came."""
    import numpy as np

    chosen: npt.NDArray[np.bool_] = chance.random(weights.shape) < weights
    nothing = ~chosen.any(axis=1)
    chosen[nothing, weights[nothing].argmax(axis=1)] = True
    joined: Any = [separator.join(np.array(answers)[row]) for row in chosen]
    return np.array(joined, dtype="object")
