"""Time and messages: deadlines with a history, the ladder, channels and attempts, dangers, the chain of events."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

CHANGES = ("opened", "moved_to_working_day", "moved", "extended", "acknowledged", "met", "reopened", "let_go")
UNMET = sa.text("met_on IS NULL")
UNSENT = sa.text("status IN ('pending', 'sending', 'in_doubt')")
UNACKNOWLEDGED = sa.text("acknowledged_at IS NULL")


def upgrade() -> None:
    _create_followed_at()
    _change_unit_audit()
    _change_verdict()
    _change_meeting()
    _change_milestone()
    _change_deadline()
    _change_extension()
    _change_message()
    _create_deadline_change()
    _create_telling()
    _create_attempt()
    _create_lane()
    _create_danger()
    _create_fingerprint()
    _create_event_link()


def _create_followed_at() -> None:
    """A unit that is split is followed at several others: what was one column of the unit audit is a table."""
    op.create_table(
        "followed_at",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("follow_up_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["follow_up_id"], ["unit_audit.id"]),
        sa.ForeignKeyConstraint(["unit_audit_id"], ["unit_audit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "follow_up_id"),
    )
    with op.batch_alter_table("followed_at", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_followed_at_follow_up_id"), ["follow_up_id"], unique=False)
    op.execute(
        "INSERT INTO followed_at (unit_audit_id, follow_up_id) "
        "SELECT id, follow_up_id FROM unit_audit WHERE follow_up_id IS NOT NULL ORDER BY id"
    )


def _change_verdict() -> None:
    """Verdicts from before do not say what change could have been shown: it was not kept."""
    with op.batch_alter_table("verdict", schema=None) as batch_op:
        for column in ("points", "low", "high"):
            batch_op.add_column(sa.Column(column, sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("smallest", sa.Integer(), nullable=True))


def _change_unit_audit() -> None:
    with op.batch_alter_table("unit_audit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("prepare_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("fixed", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("skipped_for", AutoString(), nullable=True))
        batch_op.create_index("ix_unit_audit_stage", ["stage", "prepare_on"], unique=False)
    with op.batch_alter_table("unit_audit", schema=None) as batch_op:
        batch_op.alter_column("fixed", server_default=None)
        batch_op.drop_column("follow_up_id")


def _change_meeting() -> None:
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("cancelled_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("invited_on", sa.Date(), nullable=True))
    op.execute(
        "UPDATE meeting SET invited_on = (SELECT invited_on FROM unit_audit WHERE id = meeting.unit_audit_id) "
        "WHERE kind = 'opening'"
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.alter_column("sequence", server_default=None)


def _change_milestone() -> None:
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.add_column(sa.Column("fixed", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("skipped_for", AutoString(), nullable=True))
    with op.batch_alter_table("milestone", schema=None) as batch_op:
        batch_op.alter_column("fixed", server_default=None)


def _change_deadline() -> None:
    """What was planned is not known any more, so it is the day that stands; the ladder is set by the next round."""
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.add_column(sa.Column("milestone_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("planned", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("turn", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("next_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("acknowledged_by", AutoString(), nullable=True))
        batch_op.add_column(sa.Column("acknowledged_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("quiet_until", sa.Date(), nullable=True))
        batch_op.alter_column("unit_audit_id", existing_type=sa.Integer(), nullable=True)
        batch_op.alter_column("reminded_to", existing_type=sa.Integer(), new_column_name="told_to")
    op.execute("UPDATE deadline SET planned = due")
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.alter_column("planned", existing_type=sa.Date(), nullable=False)
        batch_op.alter_column("turn", existing_type=sa.Integer(), server_default=None)
        batch_op.create_unique_constraint("uq_deadline_milestone", ["milestone_id", "kind"])
        batch_op.create_foreign_key("fk_deadline_milestone", "milestone", ["milestone_id"], ["id"])
        batch_op.create_index(
            "ix_deadline_to_tell", ["next_on"], unique=False, sqlite_where=UNMET, postgresql_where=UNMET
        )
        # Of the open deadlines it finds all at once, and SQLite would take it before the one above.
        batch_op.drop_index("ix_deadline_met_on")


def _change_extension() -> None:
    with op.batch_alter_table("extension", schema=None) as batch_op:
        batch_op.add_column(sa.Column("deadline_id", sa.Integer(), nullable=True))
    op.execute(
        "UPDATE extension SET deadline_id = (SELECT deadline.id FROM deadline JOIN action "
        "ON deadline.unit_audit_id = action.unit_audit_id AND deadline.kind = 'action' "
        "AND deadline.cause = 'action ' || action.number WHERE action.id = extension.action_id)"
    )
    with op.batch_alter_table("extension", schema=None) as batch_op:
        batch_op.alter_column("deadline_id", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("action_id", existing_type=sa.Integer(), nullable=True)
        batch_op.create_index(batch_op.f("ix_extension_deadline_id"), ["deadline_id"], unique=False)
        batch_op.create_foreign_key("fk_extension_deadline", "deadline", ["deadline_id"], ["id"])


def _change_message() -> None:
    """Until now every message was laid as a file."""
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("audit_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("channel", AutoString(), nullable=False, server_default="file"))
        batch_op.add_column(sa.Column("contacts", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("meeting", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("urgent", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("next_at", UTCDateTime(), nullable=True))
        batch_op.add_column(sa.Column("claimed_by", AutoString(), nullable=True))
        batch_op.add_column(sa.Column("claimed_until", UTCDateTime(), nullable=True))
        batch_op.add_column(sa.Column("reference", AutoString(), nullable=True))
        batch_op.alter_column("unit_audit_id", existing_type=sa.Integer(), nullable=True)
    message = sa.table("message", sa.column("written_on", sa.Date()), sa.column("next_at", UTCDateTime()))
    op.execute(message.update().values(next_at=sa.text(_midnight())))
    op.execute("UPDATE message SET audit_id = (SELECT audit_id FROM unit_audit WHERE id = message.unit_audit_id)")
    with op.batch_alter_table("message", schema=None) as batch_op:
        for column, kind in (("channel", AutoString()), ("contacts", sa.JSON()), ("urgent", sa.Boolean())):
            batch_op.alter_column(column, existing_type=kind, server_default=None)
        batch_op.alter_column("attempts", existing_type=sa.Integer(), server_default=None)
        batch_op.alter_column("next_at", existing_type=UTCDateTime(), nullable=False)
        batch_op.create_foreign_key("fk_message_audit", "audit", ["audit_id"], ["id"])
        batch_op.create_index(batch_op.f("ix_message_audit_id"), ["audit_id"], unique=False)
        batch_op.create_index(
            "ix_message_to_send", ["next_at"], unique=False, sqlite_where=UNSENT, postgresql_where=UNSENT
        )


def _midnight() -> str:
    if op.get_bind().dialect.name == "postgresql":
        return "written_on::timestamp AT TIME ZONE 'UTC'"
    return "written_on || ' 00:00:00.000000'"


def _create_deadline_change() -> None:
    op.create_table(
        "deadline_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deadline_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("what", sa.Enum(*CHANGES, name="changekind", native_enum=False, length=40), nullable=False),
        sa.Column("by", AutoString(), nullable=False),
        sa.Column("before", sa.Date(), nullable=True),
        sa.Column("after", sa.Date(), nullable=True),
        sa.Column("asked_by", AutoString(), nullable=True),
        sa.Column("reason", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(["deadline_id"], ["deadline.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("deadline_change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadline_change_deadline_id"), ["deadline_id"], unique=False)


def _create_telling() -> None:
    op.create_table(
        "telling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deadline_id", sa.Integer(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("rung", sa.Integer(), nullable=False),
        sa.Column("recipient", AutoString(), nullable=False),
        sa.Column("role", AutoString(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["deadline_id"], ["deadline.id"]),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("deadline_id", "turn", "rung", "recipient"),
    )
    with op.batch_alter_table("telling", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_telling_deadline_id"), ["deadline_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_telling_message_id"), ["message_id"], unique=False)


def _create_attempt() -> None:
    outcomes = ("begun", "sent", "passing", "permanent", "in_doubt")
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("address", AutoString(), nullable=False),
        sa.Column("began_at", UTCDateTime(), nullable=False),
        sa.Column("ended_at", UTCDateTime(), nullable=True),
        sa.Column("outcome", sa.Enum(*outcomes, name="outcome", native_enum=False, length=40), nullable=False),
        sa.Column("thread", AutoString(), nullable=True),
        sa.Column("problem", AutoString(), nullable=True),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("message_id", "number"),
    )
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.create_index("ix_attempt_address", ["channel", "address"], unique=False)
        batch_op.create_index(
            "ix_attempt_refused",
            ["channel", "address"],
            unique=False,
            sqlite_where=sa.text("outcome = 'permanent'"),
            postgresql_where=sa.text("outcome = 'permanent'"),
        )
        batch_op.create_index(batch_op.f("ix_attempt_message_id"), ["message_id"], unique=False)


def _create_lane() -> None:
    op.create_table(
        "lane",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", AutoString(), nullable=False),
        sa.Column("address", AutoString(), nullable=False),
        sa.Column("next_at", UTCDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("channel", "address"),
    )


def _create_danger() -> None:
    op.create_table(
        "danger",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_audit_id", sa.Integer(), nullable=False),
        sa.Column("drawn_file_id", sa.Integer(), nullable=True),
        sa.Column("hand_in_id", sa.Integer(), nullable=True),
        sa.Column("seen_by", AutoString(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("flagged_at", UTCDateTime(), nullable=False),
        sa.Column("told_to", sa.Integer(), nullable=False),
        sa.Column("next_at", UTCDateTime(), nullable=False),
        sa.Column("acknowledged_by", AutoString(), nullable=True),
        sa.Column("acknowledged_at", UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["drawn_file_id"], ["drawn_file.id"]),
        sa.ForeignKeyConstraint(["hand_in_id"], ["hand_in.id"]),
        sa.ForeignKeyConstraint(["unit_audit_id"], ["unit_audit.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("unit_audit_id", "drawn_file_id"),
    )
    with op.batch_alter_table("danger", schema=None) as batch_op:
        batch_op.create_index(
            "ix_danger_to_tell",
            ["next_at"],
            unique=False,
            sqlite_where=UNACKNOWLEDGED,
            postgresql_where=UNACKNOWLEDGED,
        )
        batch_op.create_index(batch_op.f("ix_danger_unit_audit_id"), ["unit_audit_id"], unique=False)


def _create_fingerprint() -> None:
    op.create_table(
        "fingerprint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("of", AutoString(), nullable=False),
        sa.Column("value", AutoString(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("of"),
    )


def _create_event_link() -> None:
    """The chain: the events there are are linked in the order they were written; from then on nothing is changed."""
    op.create_table(
        "event_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("hash", AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("event_id"),
    )
    _link_events()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER event_link_is_evidence BEFORE UPDATE OR DELETE ON event_link "
            "FOR EACH ROW EXECUTE FUNCTION event_is_evidence()"
        )
        for table in ("event", "event_link"):
            op.execute(
                f"CREATE TRIGGER {table}_is_never_emptied BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION event_is_evidence()"
            )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER event_link_{change.lower()} BEFORE {change} ON event_link "
            "BEGIN SELECT RAISE(ABORT, 'events are only added'); END"
        )


def _link_events() -> None:
    from method.chain import FIELDS, START, link

    connection, former = op.get_bind(), START
    kinds: dict[str, Any] = {"day": sa.Date(), "at": UTCDateTime(), "evidence": sa.JSON()}
    kinds |= dict.fromkeys(("id", "audit_id", "unit_audit_id"), sa.Integer())
    event = sa.table("event", *(sa.column(name, kinds.get(name, AutoString())) for name in FIELDS))
    links = sa.table("event_link", sa.column("id"), sa.column("event_id"), sa.column("hash"))
    for position, said in enumerate(
        connection.execute(sa.select(event).order_by(event.c.id)).mappings().all(), start=1
    ):
        former = link(former, dict(said))
        connection.execute(links.insert().values(id=position, event_id=said["id"], hash=former))
