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
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("erase_on", sa.Date(), nullable=True),
        sa.Column("erased_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_year"), ["year"], unique=False)

    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("planned_on", sa.Date(), nullable=True),
        sa.Column("reached_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["audit_id"],
            ["audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("year", "audit_id", "kind"),
    )
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_milestone_audit_id"), ["audit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_milestone_year"), ["year"], unique=False)

    op.create_table(
        "unit_audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("unit_key", sa.String(), nullable=False),
        sa.Column("unit_name", sa.String(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "planning",
                "sampling",
                "file_review",
                "dialogue",
                "feedback",
                "action_plan",
                "follow_up",
                "closed",
                name="stage",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("follow_up_id", sa.Integer(), nullable=True),
        sa.Column("invite_on", sa.Date(), nullable=False),
        sa.Column("invited_on", sa.Date(), nullable=True),
        sa.Column("draw_on", sa.Date(), nullable=False),
        sa.Column("list_due", sa.Date(), nullable=False),
        sa.Column("review_due", sa.Date(), nullable=False),
        sa.Column("double_due", sa.Date(), nullable=False),
        sa.Column("reconciliation_due", sa.Date(), nullable=False),
        sa.Column("dialogue_on", sa.Date(), nullable=False),
        sa.Column("feedback_on", sa.Date(), nullable=False),
        sa.Column("plan_due", sa.Date(), nullable=False),
        sa.Column("feedback_given_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["audit_id"],
            ["audit.id"],
        ),
        sa.ForeignKeyConstraint(
            ["follow_up_id"],
            ["unit_audit.id"],
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
        sa.Column("audit_id", sa.Integer(), nullable=True),
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
        "feedback_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("superseded_for", sa.String(), nullable=True),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("document", sa.LargeBinary(), nullable=False),
        sa.Column("recipients", sa.JSON(), nullable=False),
        sa.Column("acknowledged_by", sa.String(), nullable=True),
        sa.Column("acknowledged_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "version"),
    )
    with op.batch_alter_table("feedback_version", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feedback_version_unit_audit_id"), ["unit_audit_id"], unique=False)

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
        "finding",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audit_id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "kind", sa.Enum("strength", "development", name="findingkind", native_enum=False, length=40), nullable=False
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("areas", sa.JSON(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("good_example", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit_id"],
            ["audit.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("audit_id", "unit_audit_id", "number"),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_audit_id"), ["audit_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_finding_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "hand_in",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("frame", "review", "double", "action-plan", "progress", name="kind", native_enum=False, length=40),
            nullable=False,
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
        sa.Column(
            "kind",
            sa.Enum(
                "opening", "dialogue", "user_organisation", "feedback", name="meetingkind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("planned_on", sa.Date(), nullable=False),
        sa.Column("time", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=True),
        sa.Column("participants", sa.JSON(), nullable=False),
        sa.Column("minutes_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("minutes_on", sa.Date(), nullable=True),
        sa.Column("confirmed_by_unit", sa.String(), nullable=True),
        sa.Column("confirmed_by_inspectors", sa.String(), nullable=True),
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
                "dialogue_invitation",
                "minutes_to_confirm",
                "feedback_delivered",
                "plan_request",
                "plan_to_accept",
                "plan_accepted",
                "plan_returned",
                "extension_asked",
                "extension_decided",
                "follow_up_begins",
                "verdicts_to_confirm",
                "outcome",
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
        "action",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("hand_in_id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("first_due", sa.Date(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("not", "partly", "done", "dropped", name="actionstatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("accepted_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["finding_id"],
            ["finding.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hand_in_id"],
            ["hand_in.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("hand_in_id", "number"),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_finding_id"), ["finding_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_hand_in_id"), ["hand_in_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_unit_audit_id"), ["unit_audit_id"], unique=False)

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
        sa.Column("passed_over", sa.Integer(), nullable=False),
        sa.Column("passed_over_sealed", sa.LargeBinary(), nullable=True),
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
        "finding_response",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column(
            "response",
            sa.Enum("agreed", "disputed", "amended", name="response", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("amended_text", sa.String(), nullable=True),
        sa.Column("recorded_by", sa.String(), nullable=False),
        sa.Column("recorded_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["finding_id"],
            ["finding.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("finding_id", "unit_audit_id"),
    )
    with op.batch_alter_table("finding_response", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_response_finding_id"), ["finding_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_finding_response_unit_audit_id"), ["unit_audit_id"], unique=False)

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

    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("column", sa.String(), nullable=True),
        sa.Column("before_count", sa.Integer(), nullable=False),
        sa.Column("before_base", sa.Integer(), nullable=False),
        sa.Column("after_count", sa.Integer(), nullable=False),
        sa.Column("after_base", sa.Integer(), nullable=False),
        sa.Column("p", sa.Float(), nullable=True),
        sa.Column("p_adjusted", sa.Float(), nullable=True),
        sa.Column(
            "verdict",
            sa.Enum("improved", "worse", "cannot_tell", name="change", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column(
            "plan",
            sa.Enum("not", "partly", "done", "dropped", name="actionstatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("merged", sa.Boolean(), nullable=False),
        sa.Column("confirmed_by", sa.String(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["finding_id"],
            ["finding.id"],
        ),
        sa.ForeignKeyConstraint(
            ["unit_audit_id"],
            ["unit_audit.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "finding_id", "column"),
    )
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_verdict_finding_id"), ["finding_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_verdict_unit_audit_id"), ["unit_audit_id"], unique=False)

    op.create_table(
        "action_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("hand_in_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("not", "partly", "done", "dropped", name="actionstatus", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("evidence", sa.String(), nullable=True),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["action.id"],
        ),
        sa.ForeignKeyConstraint(
            ["hand_in_id"],
            ["hand_in.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("action_report", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_report_action_id"), ["action_id"], unique=False)

    op.create_table(
        "extension",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_by", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("decided_by", sa.String(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["action_id"],
            ["action.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("extension", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extension_action_id"), ["action_id"], unique=False)

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
