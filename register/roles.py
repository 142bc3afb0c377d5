"""Who may do what in the register on PostgreSQL: its owner, the program, and those who only read.

Every column of every table is either read by the third role or kept from it, with a reason; a test holds this against
the models, so that a new column is given to nobody by chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

OWNER, APP, READ = "arshjul_owner", "arshjul_app", "arshjul_read"


class Kept(StrEnum):
    """Why a column is kept from those who only read."""

    SEALED = "encrypted with the audit's key"
    WORDS = "what people have written"
    ADDRESS = "where people are reached"
    DOCUMENT = "a report or its layout, as it was made"
    DRAW = "what the draw could be replayed with"
    CHILD = "about a child who may be in danger"


ADDED_TO = frozenset({"event", "event_link", "deadline_change", "report_text", "report_source"})
"""Tables whose rows the program only ever adds."""

LOCKED = frozenset({"event_link"})
"""Of these the one that it locks as a whole (`register.chain`): before PostgreSQL 17 that takes the right to update.

The database's own triggers refuse an update of it, whoever asks.
"""

TAKEN_FROM = frozenset({"reading", "action", "telling"})
"""Tables from which the program removes rows: what is handed in anew takes the place of what was there."""

READABLE: Mapping[str, str] = {
    "action": "id unit_audit_id hand_in_id finding_id number due first_due status reported_on accepted_on",
    "action_report": "id action_id hand_in_id status reported_on",
    "agreement": "id unit_audit_id column heading compared agree categories counts",
    "attempt": "id message_id number channel began_at ended_at outcome problem",
    "audit": "id key title year template recorded closed_on erase_on erased_on",
    "check_result": "id unit_audit_id hand_in_id suite version evaluated failed rows verdict judged_at shown",
    "deadline": (
        "id unit_audit_id milestone_id kind cause owner opened_on planned due turn told_to next_on acknowledged_by "
        "acknowledged_on quiet_until met_on"
    ),
    "deadline_change": "id deadline_id on what by before after asked_by",
    "draw": "id unit_audit_id commitment hand_in_id frame_hash frame_sizes passed_over sealed_on",
    "drawn_file": "id unit_audit_id pseudonym stratum place role read_twice replaced_by replacement_reason",
    "estimate": "id audit_id unit_audit_id position stratum weighted low high",
    "event": "id audit_id unit_audit_id day at who what from_stage to_stage evidence",
    "event_link": "id event_id hash",
    "extension": "id deadline_id action_id until asked_by asked_on granted decided_by decided_on",
    "feedback_version": (
        "id unit_audit_id version made_on sha256 recipients acknowledged_by acknowledged_on layout_id outline_id "
        "made_with"
    ),
    "figure": ("id unit_audit_id position question label answer stratum count base in_base sampled frame low high"),
    "finding": "id audit_id unit_audit_id number kind areas questions good_example recorded_by recorded_on",
    "finding_candidate": (
        "id unit_audit_id column suggests ground line certain count base low high status finding_id decided_by "
        "decided_on"
    ),
    "finding_response": "id finding_id unit_audit_id response recorded_by recorded_on",
    "fingerprint": "id of value",
    "followed_at": "id unit_audit_id follow_up_id",
    "hand_in": "id unit_audit_id kind sha256 handed_in_by received_on status rows accepted_by accepted_on",
    "indicator": "id unit_audit_id hand_in_id question",
    "lane": "id channel next_at",
    "meeting": (
        "id unit_audit_id kind planned_on time invited_on sequence cancelled_on held_on minutes_on "
        "confirmed_by_unit confirmed_by_inspectors"
    ),
    "message": (
        "id key unit_audit_id audit_id kind recipient channel urgent written_on status attempts next_at claimed_by "
        "claimed_until sent_on problem"
    ),
    "milestone": "id year audit_id kind planned_on fixed reached_on",
    "reading": "id drawn_file_id turn hand_in_id reader read_on",
    "report_source": "id sha256 name",
    "report_text": "id audit_id unit_audit_id year section version by on",
    "report_version": (
        "id kind audit_id year version made_on made_by layout_id outline_id made_with sha256 word_sha256 "
        "sheets_sha256 published_on published_by"
    ),
    "telling": "id deadline_id turn rung recipient role on message_id",
    "unit_audit": (
        "id audit_id unit_key unit_name stage since invite_on invited_on draw_on list_due review_due double_due "
        "reconciliation_due dialogue_on feedback_on plan_due feedback_given_on prepare_on fixed"
    ),
    "verdict": (
        "id unit_audit_id finding_id column before_count before_base after_count after_base p p_adjusted points low "
        "high smallest verdict plan merged confirmed_by confirmed_on"
    ),
}
"""Table -> the columns that those who only read may read."""

WITHHELD: Mapping[str, Mapping[Kept, str]] = {
    "action": {Kept.WORDS: "action owner measure"},
    "action_report": {Kept.WORDS: "evidence"},
    "attempt": {Kept.ADDRESS: "address thread"},
    "audit": {Kept.WORDS: "plan"},
    "check_result": {Kept.WORDS: "problems"},
    "danger": {
        Kept.CHILD: (
            "id unit_audit_id drawn_file_id hand_in_id seen_by seen_on flagged_at told_to next_at acknowledged_by "
            "acknowledged_at"
        )
    },
    "deadline_change": {Kept.WORDS: "reason"},
    "draw": {Kept.SEALED: "nonce_sealed passed_over_sealed", Kept.DRAW: "seed nonce"},
    "drawn_file": {Kept.SEALED: "case_ref_sealed draw_key_sealed case_sealed"},
    "event": {Kept.WORDS: "reason"},
    "extension": {Kept.WORDS: "reason"},
    "feedback_version": {Kept.WORDS: "reason superseded_for", Kept.DOCUMENT: "document content"},
    "finding": {Kept.WORDS: "title text evidence"},
    "finding_candidate": {Kept.WORDS: "reason"},
    "finding_response": {Kept.WORDS: "words amended_text"},
    "hand_in": {Kept.WORDS: "acceptance_reason", Kept.SEALED: "original_sealed rows_sealed"},
    "indicator": {Kept.WORDS: "name goal girls boys total last_year definition period"},
    "lane": {Kept.ADDRESS: "address"},
    "meeting": {Kept.WORDS: "place participants", Kept.SEALED: "minutes_sealed"},
    "message": {Kept.ADDRESS: "address contacts place reference", Kept.WORDS: "subject body meeting"},
    "milestone": {Kept.WORDS: "skipped_for"},
    "reading": {Kept.SEALED: "answers_sealed"},
    "report_source": {Kept.DOCUMENT: "content"},
    "report_text": {Kept.WORDS: "text"},
    "report_version": {Kept.DOCUMENT: "content pdf"},
    "unit_audit": {Kept.WORDS: "skipped_for"},
}
"""Table -> why -> the columns that are kept from them."""

_HEAD = """\
-- The register's roles in PostgreSQL, drawn from register/roles.py by `make docs`; do not edit by hand.
--
--   arshjul_owner  owns the tables and migrates them; used while upgrading only
--   arshjul_app    what the service runs as: no table is made or changed, and what is evidence is only added to
--   arshjul_read   reads dates, figures and events; nothing sealed, no message, no address, nobody's own words
--
-- Run by a superuser in the register's database, before the first start and again after every upgrade:
--
--   psql --dbname=arshjul --single-transaction --set=ON_ERROR_STOP=1 --file=roles.sql
--
-- The roles have no password until they are given one: \\password arshjul_app

DO $$
DECLARE
    name text;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    FOREACH name IN ARRAY ARRAY['arshjul_owner', 'arshjul_app', 'arshjul_read'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', name);
        END IF;
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), name);
    END LOOP;
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO arshjul_owner;
GRANT USAGE ON SCHEMA public TO arshjul_app, arshjul_read;

-- What a migration makes can be used at once; running this file again afterwards takes back what is too much.
ALTER DEFAULT PRIVILEGES FOR ROLE arshjul_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO arshjul_app;
ALTER DEFAULT PRIVILEGES FOR ROLE arshjul_owner IN SCHEMA public
    GRANT USAGE ON SEQUENCES TO arshjul_app;
"""

_TABLES = """
DO $$
DECLARE
    it record;
    counter text;
BEGIN
    FOR it IN
        SELECT * FROM (VALUES
{rows}
        ) AS known (name, app, readable)
        WHERE to_regclass(format('public.%I', name)) IS NOT NULL
    LOOP
        EXECUTE format('ALTER TABLE public.%I OWNER TO arshjul_owner', it.name);
        EXECUTE format('REVOKE ALL ON public.%I FROM PUBLIC, arshjul_app, arshjul_read', it.name);
        EXECUTE format('GRANT %s ON public.%I TO arshjul_app', it.app, it.name);
        IF it.readable <> '' THEN
            EXECUTE format('GRANT SELECT (%s) ON public.%I TO arshjul_read', it.readable, it.name);
        END IF;
        counter := pg_get_serial_sequence(format('public.%I', it.name), 'id');
        IF counter IS NOT NULL THEN
            EXECUTE format('REVOKE ALL ON SEQUENCE %s FROM PUBLIC, arshjul_app, arshjul_read', counter);
            EXECUTE format('GRANT USAGE ON SEQUENCE %s TO arshjul_app', counter);
        END IF;
    END LOOP;
    IF to_regclass('public.alembic_version') IS NOT NULL THEN
        ALTER TABLE public.alembic_version OWNER TO arshjul_owner;
        REVOKE ALL ON public.alembic_version FROM PUBLIC, arshjul_app, arshjul_read;
        GRANT SELECT ON public.alembic_version TO arshjul_app, arshjul_read;
    END IF;
    IF to_regproc('public.event_is_evidence') IS NOT NULL THEN
        ALTER FUNCTION public.event_is_evidence() OWNER TO arshjul_owner;
    END IF;
"""

_LOCKS = """\
    -- {name} is locked as a whole; before PostgreSQL 17 that takes a right its triggers leave without use.
    IF to_regclass('public.{name}') IS NULL THEN
        NULL;
    ELSIF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE 'GRANT MAINTAIN ON public.{name} TO arshjul_app';
    ELSE
        EXECUTE 'GRANT UPDATE ON public.{name} TO arshjul_app';
    END IF;
"""


def sql() -> str:
    """What gives the roles their rights, whatever they had before."""
    names = sorted({*READABLE, *WITHHELD})
    rows = ",\n".join(f"            ('{name}', '{_of_the_program(name)}', '{_readable(name)}')" for name in names)
    locks = "".join(_LOCKS.replace("{name}", name) for name in sorted(LOCKED))
    return f"{_HEAD}{_TABLES.replace('{rows}', rows)}{locks}END\n$$;\n"


def readable(table: str) -> frozenset[str]:
    """The columns of a table that those who only read may read."""
    return frozenset(READABLE.get(table, "").split())


def withheld(table: str) -> frozenset[str]:
    """Those that are kept from them."""
    return frozenset(" ".join(WITHHELD.get(table, {}).values()).split())


def _of_the_program(table: str) -> str:
    rights = ["SELECT", "INSERT"]
    rights += [] if table in ADDED_TO else ["UPDATE"]
    rights += ["DELETE"] if table in TAKEN_FROM else []
    return ", ".join(rights)


def _readable(table: str) -> str:
    return ", ".join(f'"{column}"' for column in READABLE.get(table, "").split())
