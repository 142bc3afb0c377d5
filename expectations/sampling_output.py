"""What a drawn sample must look like before it is sealed: its size, no file twice, all of the list, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from config.audit import SamplingDesign
from expectations.gate import Suite, native
from method.judging import Rule, Severity
from method.sampling import draw_key

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

COLUMNS = ["stratum", "order", "role", "case_ref", "draw_key"]


@dataclass(frozen=True)
class SampleContext:
    """What the sample is held against: the list it was drawn from (case_ref, stratum), the design, the seed."""

    frame: pd.DataFrame
    design: SamplingDesign
    seed: str
    unit_key: str

    def expected_size(self, roles: int) -> int:
        """Files that the design gives from this list, when `roles` are taken of each stratum."""
        sizes = self.frame["stratum"].value_counts()
        return int(sizes.clip(upper=roles).sum())


def sample_suite() -> Suite[SampleContext]:
    """Judges a sample with its reserves: columns stratum, order, role, case_ref, draw_key."""
    return Suite(name="sampling.sample", version=1, rules=_RULES, expectations=_native)


def _native(context: SampleContext) -> Sequence[Expectation]:
    design = context.design
    return [
        native(
            "ExpectTableColumnsToMatchSet",
            rule="sampling.columns",
            message="Urvalet har inte de kolumner det ska ha.",
            column_set=COLUMNS,
            exact_match=False,
        ),
        native(
            "ExpectTableRowCountToEqual",
            rule="sampling.size",
            message="Urvalet har inte så många akter och reserver som planen anger.",
            value=context.expected_size(design.per_stratum + design.reserves),
        ),
        *(
            native(
                "ExpectColumnValuesToBeUnique",
                rule="sampling.drawn_twice",
                message="Samma akt är dragen två gånger.",
                column=column,
            )
            for column in ("case_ref", "draw_key")
        ),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="sampling.stratum",
            message="Urvalet har ett stratum som planen inte känner.",
            column="stratum",
            value_set=list(design.strata),
        ),
        native(
            "ExpectColumnValuesToBeInSet",
            rule="sampling.role",
            message="En dragen akt är varken urval eller reserv.",
            column="role",
            value_set=["sample", "reserve"],
        ),
    ]


def _not_in_the_list(sample: pd.DataFrame, context: SampleContext) -> pd.Series[bool]:
    listed = set(zip(context.frame["case_ref"], context.frame["stratum"], strict=True))
    return pd.Series(
        [pair not in listed for pair in zip(sample["case_ref"], sample["stratum"], strict=True)], index=sample.index
    )


def _wrong_key(sample: pd.DataFrame, context: SampleContext) -> pd.Series[bool]:
    # The draw computes keys for the whole list at once; here each is worked out by itself, from the rule's own words.
    right = sample["case_ref"].map(
        lambda case_ref: draw_key(seed=context.seed, unit_key=context.unit_key, case_ref=case_ref)
    )
    return sample["draw_key"] != right


def _out_of_order(sample: pd.DataFrame, _context: SampleContext) -> pd.Series[bool]:
    by_order = sample.sort_values(["stratum", "order"])
    before = by_order.groupby("stratum")["draw_key"].shift()
    return (before.notna() & (by_order["draw_key"] <= before)).reindex(sample.index)


def _passed_over(sample: pd.DataFrame, context: SampleContext) -> pd.Series[bool]:
    """A stratum's last drawn key is above that of a listed file that was not drawn."""
    undrawn = context.frame[~context.frame["case_ref"].isin(sample["case_ref"])]
    keys = undrawn["case_ref"].map(
        lambda case_ref: draw_key(seed=context.seed, unit_key=context.unit_key, case_ref=case_ref)
    )
    lowest = keys.groupby(undrawn["stratum"]).min()
    return (sample["draw_key"] > sample["stratum"].map(lowest).fillna("g")).astype("bool")


def _wrong_role(sample: pd.DataFrame, context: SampleContext) -> pd.Series[bool]:
    sampled = sample["order"] <= context.design.per_stratum
    return sampled != (sample["role"] == "sample")


_RULES: tuple[Rule[SampleContext], ...] = (
    Rule(
        "sampling.not_in_the_list",
        Severity.STOP,
        ("case_ref",),
        "En dragen akt finns inte i listan, eller står där i ett annat stratum.",
        _not_in_the_list,
    ),
    Rule(
        "sampling.wrong_key",
        Severity.STOP,
        ("draw_key",),
        "En dragningsnyckel svarar inte mot frö, enhet och ärendenummer.",
        _wrong_key,
    ),
    Rule(
        "sampling.out_of_order",
        Severity.STOP,
        ("order",),
        "Akterna står inte i dragningsnycklarnas ordning.",
        _out_of_order,
    ),
    Rule(
        "sampling.passed_over",
        Severity.STOP,
        ("draw_key",),
        "En akt i listan med lägre nyckel är förbigången.",
        _passed_over,
    ),
    Rule("sampling.wrong_role", Severity.STOP, ("role",), "Urval och reserver är förväxlade.", _wrong_role),
)
