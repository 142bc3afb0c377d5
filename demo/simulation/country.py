"""The invented country: how its municipalities, files and people are, all of it from the seed."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Literal

from config.hand_in import Kind
from config.template import ReviewTemplate
from demo.invented.chance import stream
from demo.invented.world import Cases, Effects, FaultKind, Habit, Words, World
from demo.simulation.names import key_of, municipality_names
from demo.simulation.organisation import AUDIT, FOLLOW_UP, STARTS
from demo.simulation.questions import AREAS, tendencies
from demo.simulation.size import Size, sizes_of

Mistake = Literal[
    "missing_column",
    "duplicates",
    "personal_number",
    "another_year",
    "failed_formula",
    "outside_period",
    "unanswered",
    "unknown_answer",
    "no_day",
]
"""What is wrong with a file the first time; `outside_period` is warned of, and accepted; the others are sent back."""

MISTAKES: dict[Kind, dict[Mistake | None, float]] = {
    Kind.FRAME: {
        "missing_column": 0.06,
        "duplicates": 0.06,
        "personal_number": 0.03,
        "another_year": 0.03,
        "failed_formula": 0.04,
        "outside_period": 0.08,
        None: 0.70,
    },
    Kind.REVIEW: {"unanswered": 0.05, "unknown_answer": 0.03, None: 0.92},
    Kind.ACTION_PLAN: {"no_day": 0.06, None: 0.94},
}
"""Kind of file -> how likely each mistake is."""

_LATE, _REMINDED = 0.10, 0.06
_LATE_WITH = frozenset({"list", "review", "double", "action_plan", "progress", "minutes", "feedback_acknowledgement"})
_UNREAD = 0.08
_IMPROVED, _BY = 0.22, 1.6
_LESS = 0.6


class Country(World):
    """The world of a simulation: what a file lists for thirteen districts is here told by chance, unit for unit.

    `sizes`: unit -> cases in its list.
    """

    sizes: dict[str, int]

    def size_of(self, unit: str) -> int:
        """Cases in the unit's list, by its share of the country."""
        return self.sizes[unit]

    def year_brings(self, unit: str, column: str) -> float:
        """A true improvement at some, by chance; nothing at most."""
        return _BY if stream(self.seed, unit, column, "improved").random() < _IMPROVED else 0.0

    def fault_of(self, _unit: str, _kind: Kind) -> FaultKind | None:
        """None of the districts' faults: the country has its own."""
        return None

    def mistake_of(self, audit: str, unit: str, kind: Kind) -> Mistake | None:
        """What is wrong with the unit's first file of the kind in the audit."""
        likely = MISTAKES.get(kind, {None: 1.0})
        drawn = stream(self.seed, audit, unit, kind, "mistake").random() * sum(likely.values())
        reached = accumulate(likely.values())
        return next(mistake for mistake, upto in zip(likely, reached, strict=True) if drawn < upto)

    def habit_of(self, audit: str, unit: str, kind: str) -> Habit | None:
        """Late by some working days, or not before the so many-th reminder; most are in time."""
        if kind not in _LATE_WITH:
            return None
        chance = stream(self.seed, audit, unit, kind, "habit")
        drawn = chance.random()
        if drawn < _REMINDED:
            return Habit(audit=audit, unit=unit, kind=kind, after_tellings=int(chance.integers(2, 5)))
        if drawn < _REMINDED + _LATE:
            return Habit(audit=audit, unit=unit, kind=kind, working_days=int(chance.integers(1, 12)))
        return None

    def unread_of(self, unit: str, files: int) -> int | None:
        """The how many-th of the unit's sampled files that cannot be read, if there is one."""
        chance = stream(self.seed, unit, "unread")
        return int(chance.integers(files)) if chance.random() < _UNREAD else None

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Codes of the reasons for which a file is replaced."""
        return ("sekretess", "saknas", "utanfor")


def country(size: Size, template: ReviewTemplate) -> Country:
    """The country of a size, whose files answer a template."""
    units = [key_of(name) for name in municipality_names(size.units, seed=size.seed)]
    return Country(
        audit=AUDIT,
        follow_up=FOLLOW_UP,
        seed=f"riket {size.seed}",
        starts=STARTS,
        notable=(),
        differ=0.06,
        commented=0.15,
        lead=(1, 9),
        weekdays=(0, 1, 2, 3, 4),
        disputed=0.08,
        fates={"done": 0.58, "more_time": 0.16, "partly": 0.16, "dropped": 0.10},
        cases=Cases(fewest=1, most=1, again=_LESS, girls=0.5, opened=5, closed=98, spread=0.28, slower=0.16),
        effects=Effects(district=0.45, question=0.55, file=0.5, sex=0.05, year_after=0.0),
        words=_words(),
        tendencies=tendencies(template, seed=size.seed),
        sizes=dict(zip(units, sizes_of(size), strict=True)),
    )


def last_day(world: World) -> date:
    """No play goes on for longer: whoever has not been answered by then never will be."""
    return world.starts.replace(year=world.starts.year + 4)


def _words() -> Words:
    actions: dict[str, tuple[str, ...]] = {
        "trygghet": ("Skyddsbedömningen får en egen rubrik", "Anmälningar går igenom på gruppmöte varje vecka"),
        "sjalvbestammande": ("Den unge erbjuds alltid ett eget samtal", "Samtal planeras in när utredningen inleds"),
        "tillganglighet": ("Telefontiden utökas", "Kallelser skrivs på lättläst svenska"),
        "helhetssyn": ("Rutin för kontakten med skolan tas fram", "Nätverket kartläggs i varje utredning"),
        "kunskap": ("Alla handläggare får utbildning", "Metodstöd vid ärendedragning"),
        "effektivitet": ("Utredningstiden följs upp varje vecka", "Utredningar som går över tiden tas upp med chefen"),
    }
    assert set(actions) == set(AREAS), "an action for every area"
    return Words(
        comments=(
            "Den unges egna ord återges.",
            "Utredningen följer strukturen väl.",
            "Journalen är svår att följa.",
            "Underlaget från skolan saknas i akten.",
        ),
        strength="Arbetssättet är inarbetat: i {{ [column] }} framgår det.",
        development="Det framgår bara i {{ [column] }}, och behöver göras i fler ärenden.",
        disputed="Det görs oftare än så, men skrivs inte alltid i akten.",
        minutes="Mötet gick igenom styrkor och utvecklingsområden, och enhetens synpunkter antecknades.",
        warnings="Uppgiften är kontrollerad mot akten och stämmer; avvikelsen är känd och redovisas.",
        more_time="Arbetet kom igång senare än tänkt",
        measure="Enhetens egenkontroll varje kvartal: andel akter där det framgår",
        evidence="Egenkontroll och arbetsplatsträff enligt protokoll",
        begun="Arbetet pågår",
        functions=("Enhetschef", "Gruppledare", "Metodutvecklare", "Biträdande enhetschef"),
        actions=actions,
    )
