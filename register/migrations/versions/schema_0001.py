"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("template", sa.JSON(), nullable=False),
        sa.Column("recorded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_year"), ["year"], unique=False)

    op.create_table(
        "unit_audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("unit_key", sa.String(), nullable=False),
        sa.Column("unit_name", sa.String(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum("planning", "sampling", "file_review", name="stage", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("invite_on", sa.Date(), nullable=False),
        sa.Column("invited_on", sa.Date(), nullable=True),
        sa.Column("draw_on", sa.Date(), nullable=False),
        sa.Column("list_due", sa.Date(), nullable=False),
        sa.Column("review_due", sa.Date(), nullable=False),
        sa.Column("double_due", sa.Date(), nullable=False),
        sa.Column("reconciliation_due", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"],
            ["audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("audit_id", "unit_key"),
    )
    with op.batch_alter_table("unit_audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_unit_audit_audit_id"), ["audit_id"], unique=False)

    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column("heading", sa.String(), nullable=False),
        sa.Column("compared", sa.Integer(), nullable=False),
        sa.Column("agree", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agreement_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "deadline",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("cause", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("reminded_to", sa.Integer(), nullable=True),
        sa.Column("met_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "kind", "cause"),
    )
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadline_due"), ["due"], unique=False)
        batch_op.create_index(batch_op.f("ix_deadline_met_on"), ["met_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_deadline_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "drawn_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("pseudonym", sa.String(), nullable=False),
        sa.Column("stratum", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("sample", "reserve", "replaced", name="filerole", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("read_twice", sa.Boolean(), nullable=False),
        sa.Column("case_ref_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("draw_key_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("case_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("replaced_by", sa.Integer(), nullable=True),
        sa.Column("replacement_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["replaced_by"],
            ["drawn_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "pseudonym"),
        sa.UniqueConstraint("unit_audit_id", "stratum", "place"),
    )
    with op.batch_alter_table("drawn_file", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_drawn_file_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("from_stage", sa.String(), nullable=True),
        sa.Column("to_stage", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"],
            ["audit.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_audit_id"), ["audit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_event_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "figure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("stratum", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("in_base", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "position", "stratum"),
    )
    with op.batch_alter_table("figure", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_figure_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "hand_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind", sa.Enum("frame", "review", "double", name="kind", native_enum=False, length=40), nullable=False
        ),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("handed_in_by", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "sent_back", "awaiting", "taken_in", "superseded", name="handinstatus", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("accepted_by", sa.String(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.Column("acceptance_reason", sa.String(), nullable=True),
        sa.Column("original_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("rows_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("hand_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_in_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Enum("opening", name="meetingkind", native_enum=False, length=40), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "kind"),
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "invitation",
                "list_request",
                "sent_back",
                "taken_in",
                "warning_to_judge",
                "sample_sealed",
                "files_to_read",
                "to_reconcile",
                "tables_ready",
                "stage_held_back",
                "reminder",
                name="messagekind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("pending", "sent", "failed", "in_doubt", name="messagestatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("problem", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_message_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "check_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("hand_in_id", sa.Integer(), nullable=True),
        sa.Column("suite", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("evaluated", sa.Integer(), nullable=False),
        sa.Column("failed", sa.JSON(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("problems", sa.JSON(), nullable=False),
        sa.Column("judged_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
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
    with op.batch_alter_table("check_result", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_check_result_shown"), ["shown"], unique=False)
        batch_op.create_index(batch_op.f("ix_check_result_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "draw",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("commitment", sa.String(), nullable=True),
        sa.Column("nonce_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("hand_in_id", sa.Integer(), nullable=True),
        sa.Column("frame_hash", sa.String(), nullable=True),
        sa.Column("frame_sizes", sa.JSON(), nullable=True),
        sa.Column("seed", sa.String(), nullable=True),
        sa.Column("nonce", sa.String(), nullable=True),
        sa.Column("sealed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["hand_in_id"],
            ["hand_in.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id"),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("drawn_file_id", sa.Integer(), nullable=False),
        sa.Column(
            "turn", sa.Enum("first", "second", "reconciled", name="turn", native_enum=False, length=40), nullable=False
        ),
        sa.Column("hand_in_id", sa.Integer(), nullable=True),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("answers_sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["drawn_file_id"],
            ["drawn_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hand_in_id"],
            ["hand_in.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("drawn_file_id", "turn"),
    )
    with op.batch_alter_table("reading", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_reading_drawn_file_id"), ["drawn_file_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_reading_hand_in_id"), ["hand_in_id"], unique=False)

    _let_events_only_be_added()


def _let_events_only_be_added() -> None:
    """The event log is evidence: the database itself refuses to change or remove a row of it."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION event_is_evidence() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'events are only added'; END $$"
        )
        op.execute(
            "CREATE TRIGGER event_is_evidence BEFORE UPDATE OR DELETE ON event "
            "FOR EACH ROW EXECUTE FUNCTION event_is_evidence()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER event_{change.lower()} BEFORE {change} ON event "
            "BEGIN SELECT RAISE(ABORT, 'events are only added'); END"
        )
