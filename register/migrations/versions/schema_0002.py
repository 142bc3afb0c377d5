"""Figures with design and intervals, estimates over strata, tables of two readers' answers, candidate findings."""

import json
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("categories", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("counts", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.alter_column("categories", server_default=None)
        batch_op.alter_column("counts", server_default=None)
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sampled", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("frame", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("low", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("high", sa.Float(), nullable=True))
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.alter_column("sampled", server_default=None)
    _fill_in_figures()
    _create_estimate()
    _create_finding_candidate()
    _create_indicator()


def _fill_in_figures() -> None:
    """The figures of audits that are done already get their design, and the intervals that follow from it."""
    from method.intervals import stratum_interval

    connection = op.get_bind()
    statement = "SELECT id, unit_audit_id, stratum, count, base, in_base FROM figure ORDER BY id"
    figures = connection.execute(sa.text(statement)).mappings().all()
    if not figures:
        return
    drawn = connection.execute(
        sa.text("SELECT unit_audit_id, stratum, count(*) FROM drawn_file WHERE role = 'sample' GROUP BY 1, 2")
    )
    sampled = {(unit, stratum): number for unit, stratum, number in drawn}
    sizes = connection.execute(sa.text("SELECT unit_audit_id, frame_sizes FROM draw"))
    lists = {(unit, stratum): size for unit, kept in sizes for stratum, size in _sizes(kept).items()}
    places = [(one["unit_audit_id"], one["stratum"]) for one in figures]
    limits = stratum_interval(
        [one["count"] if one["in_base"] else 0 for one in figures],
        [one["base"] for one in figures],
        [sampled[place] for place in places],
        [lists.get(place, float("nan")) for place in places],
    )
    filled = [
        {"id": one["id"], "sampled": sampled[place], "frame": lists.get(place), **_interval(dict(one), low, high)}
        for one, place, low, high in zip(figures, places, *limits, strict=True)
    ]
    connection.execute(
        sa.text("UPDATE figure SET sampled = :sampled, frame = :frame, low = :low, high = :high WHERE id = :id"), filled
    )


def _interval(figure: Mapping[str, Any], low: float, high: float) -> dict[str, float | None]:
    shown = figure["in_base"] and figure["base"]
    return {"low": 100 * float(low) if shown else None, "high": 100 * float(high) if shown else None}


def _sizes(kept: Any) -> dict[str, int]:
    sizes = json.loads(kept) if isinstance(kept, str) else kept
    return dict(sizes or {})


def _create_estimate() -> None:
    op.create_table(
        "estimate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("stratum", sa.String(), nullable=False),
        sa.Column("weighted", sa.Float(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["audit_id"],
            ["audit.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("audit_id", "unit_audit_id", "position", "stratum"),
    )
    with op.batch_alter_table("estimate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_estimate_audit_id"), ["audit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_estimate_unit_audit_id"), ["unit_audit_id"], unique=False)


def _create_finding_candidate() -> None:
    op.create_table(
        "finding_candidate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column(
            "suggests",
            sa.Enum("strength", "development", name="findingkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("line", sa.Float(), nullable=False),
        sa.Column("certain", sa.Boolean(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("open", "confirmed", "merged", "dropped", name="candidatestatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("finding_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["finding_id"],
            ["finding.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "column"),
    )
    with op.batch_alter_table("finding_candidate", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_candidate_unit_audit_id"), ["unit_audit_id"], unique=False)


def _create_indicator() -> None:
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("hand_in_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=True),
        sa.Column("goal", sa.String(), nullable=True),
        sa.Column("girls", sa.String(), nullable=True),
        sa.Column("boys", sa.String(), nullable=True),
        sa.Column("total", sa.String(), nullable=True),
        sa.Column("last_year", sa.String(), nullable=True),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hand_in_id"],
            ["hand_in.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("indicator", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_indicator_hand_in_id"), ["hand_in_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_indicator_unit_audit_id"), ["unit_audit_id"], unique=False)
