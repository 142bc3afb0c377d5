"""How much there is: units, cases, files, questions, and the seed that everything is made from."""

from __future__ import annotations

from pydantic import Field, model_validator

from config.errors import ArshjulError
from config.reading import ConfigModel, check
from demo.invented.chance import stream

SMALLEST = 90
"""Cases in the shortest list: half of its girls or boys are still more than what is drawn."""

_SPREAD = 1.15
"""Of the logarithm of a municipality's size: the largest of 290 has some twenty times the median's."""


class Size(ConfigModel):
    """What is simulated. `cases`: in the lists of the first year, all units together."""

    units: int = Field(default=290, ge=1, le=1000)
    cases: int = Field(default=1_000_000)
    files: int = Field(default=24, ge=4, le=60, multiple_of=2)
    questions: int = Field(default=40, ge=12, le=72)
    seed: str = "1"

    @classmethod
    def of(cls, **said: object) -> Size:
        """The size as it was said; raises `ArshjulError` with what is wrong, and what would be right."""
        return check(said, cls, source="simulate")

    @model_validator(mode="after")
    def _there_are_cases_for_all(self) -> Size:
        if self.cases < self.units * self.smallest:
            raise ArshjulError(
                f"{self.cases} ärenden räcker inte till {self.units} enheter: minst {self.smallest} var, "
                f"alltså --cases {self.units * self.smallest}."
            )
        return self

    @property
    def smallest(self) -> int:
        """Cases in the shortest list."""
        return max(SMALLEST, 4 * self.files)

    @property
    def twice(self) -> int:
        """Files of each unit that are read twice: five of twenty-four."""
        return max(1, round(self.files * 5 / 24))

    @property
    def in_words(self) -> str:
        """As a home is marked with."""
        return (
            f"{self.units} enheter, {self.cases} ärenden, {self.files} akter, {self.questions} frågor, frö {self.seed}"
        )


def sizes_of(size: Size) -> list[int]:
    """Cases in each unit's list, largest first: log-normal, none below the smallest, `cases` in all."""
    import numpy as np

    weights = np.exp(_SPREAD * stream(size.seed, "sizes").standard_normal(size.units))
    left = size.cases - size.units * size.smallest
    exact = left * weights / weights.sum()
    whole = np.floor(exact).astype("int64")
    # The rest goes to those who lost most by the rounding, one each.
    for place in np.argsort(exact - whole)[::-1][: left - int(whole.sum())]:
        whole[place] += 1
    return sorted((int(cases) + size.smallest for cases in whole), reverse=True)
