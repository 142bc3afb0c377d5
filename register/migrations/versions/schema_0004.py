"""Reports: the inspectors' own text, layouts and outlines as they were, versions with all that makes them again."""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OF_AN_AUDIT = sa.text("unit_audit_id IS NULL")
OF_A_YEAR = sa.text("audit_id IS NULL")


def upgrade() -> None:
    _create_report_source()
    _create_report_text()
    _create_report_version()
    _change_feedback_version()


def _create_report_source() -> None:
    op.create_table(
        "report_source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", AutoString(), nullable=False),
        sa.Column("name", AutoString(), nullable=False),
        sa.Column("content", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("sha256"),
    )


def _create_report_text() -> None:
    op.create_table(
        "report_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=True),
        sa.Column("unit_audit_id", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("section", AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", AutoString(), nullable=False),
        sa.Column("by", AutoString(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"]),
        sa.ForeignKeyConstraint(["unit_audit_id"], ["unit_audit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("audit_id", "unit_audit_id", "year", "section", "version"),
    )
    with op.batch_alter_table("report_text", schema=None) as batch_op:
        for column in ("audit_id", "unit_audit_id", "year"):
            batch_op.create_index(batch_op.f(f"ix_report_text_{column}"), [column], unique=False)
        batch_op.create_index(
            "ix_report_text_of_audit",
            ["audit_id", "section", "version"],
            unique=True,
            sqlite_where=OF_AN_AUDIT,
            postgresql_where=OF_AN_AUDIT,
        )
        batch_op.create_index(
            "ix_report_text_of_year",
            ["year", "section", "version"],
            unique=True,
            sqlite_where=OF_A_YEAR,
            postgresql_where=OF_A_YEAR,
        )


def _create_report_version() -> None:
    op.create_table(
        "report_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("audit", "year", "conference", name="reportof", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("audit_id", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("made_by", AutoString(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("layout_id", sa.Integer(), nullable=False),
        sa.Column("outline_id", sa.Integer(), nullable=False),
        sa.Column("made_with", sa.JSON(), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.Column("sha256", AutoString(), nullable=False),
        sa.Column("word_sha256", AutoString(), nullable=False),
        sa.Column("sheets_sha256", AutoString(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_by", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(["audit_id"], ["audit.id"]),
        sa.ForeignKeyConstraint(["layout_id"], ["report_source.id"]),
        sa.ForeignKeyConstraint(["outline_id"], ["report_source.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "audit_id", "year", "version"),
    )
    with op.batch_alter_table("report_version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_report_version_audit_id"), ["audit_id"], unique=False)
        batch_op.create_index(
            "ix_report_version_of_year",
            ["kind", "year", "version"],
            unique=True,
            sqlite_where=OF_A_YEAR,
            postgresql_where=OF_A_YEAR,
        )


def _change_feedback_version() -> None:
    """What feedback from before was made of is not known, so it stays empty."""
    with op.batch_alter_table("feedback_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("content", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("layout_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("outline_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("made_with", sa.JSON(none_as_null=True), nullable=True))
        batch_op.create_foreign_key("fk_feedback_version_layout", "report_source", ["layout_id"], ["id"])
        batch_op.create_foreign_key("fk_feedback_version_outline", "report_source", ["outline_id"], ["id"])
