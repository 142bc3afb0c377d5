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
-- The roles have no password until they are given one: \password arshjul_app

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

DO $$
DECLARE
    it record;
    counter text;
BEGIN
    FOR it IN
        SELECT * FROM (VALUES
            ('action', 'SELECT, INSERT, UPDATE, DELETE', '"id", "unit_audit_id", "hand_in_id", "finding_id", "number", "due", "first_due", "status", "reported_on", "accepted_on"'),
            ('action_report', 'SELECT, INSERT, UPDATE', '"id", "action_id", "hand_in_id", "status", "reported_on"'),
            ('agreement', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "column", "heading", "compared", "agree", "categories", "counts"'),
            ('attempt', 'SELECT, INSERT, UPDATE', '"id", "message_id", "number", "channel", "began_at", "ended_at", "outcome", "problem"'),
            ('audit', 'SELECT, INSERT, UPDATE', '"id", "key", "title", "year", "template", "recorded", "closed_on", "erase_on", "erased_on"'),
            ('check_result', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "hand_in_id", "suite", "version", "evaluated", "failed", "rows", "verdict", "judged_at", "shown"'),
            ('danger', 'SELECT, INSERT, UPDATE', ''),
            ('deadline', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "milestone_id", "kind", "cause", "owner", "opened_on", "planned", "due", "turn", "told_to", "next_on", "acknowledged_by", "acknowledged_on", "quiet_until", "met_on"'),
            ('deadline_change', 'SELECT, INSERT', '"id", "deadline_id", "on", "what", "by", "before", "after", "asked_by"'),
            ('draw', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "commitment", "hand_in_id", "frame_hash", "frame_sizes", "passed_over", "sealed_on"'),
            ('drawn_file', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "pseudonym", "stratum", "place", "role", "read_twice", "replaced_by", "replacement_reason"'),
            ('estimate', 'SELECT, INSERT, UPDATE', '"id", "audit_id", "unit_audit_id", "position", "stratum", "weighted", "low", "high"'),
            ('event', 'SELECT, INSERT', '"id", "audit_id", "unit_audit_id", "day", "at", "who", "what", "from_stage", "to_stage", "evidence"'),
            ('event_link', 'SELECT, INSERT', '"id", "event_id", "hash"'),
            ('extension', 'SELECT, INSERT, UPDATE', '"id", "deadline_id", "action_id", "until", "asked_by", "asked_on", "granted", "decided_by", "decided_on"'),
            ('feedback_version', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "version", "made_on", "sha256", "recipients", "acknowledged_by", "acknowledged_on", "layout_id", "outline_id", "made_with"'),
            ('figure', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "position", "question", "label", "answer", "stratum", "count", "base", "in_base", "sampled", "frame", "low", "high"'),
            ('finding', 'SELECT, INSERT, UPDATE', '"id", "audit_id", "unit_audit_id", "number", "kind", "areas", "questions", "good_example", "recorded_by", "recorded_on"'),
            ('finding_candidate', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "column", "suggests", "ground", "line", "certain", "count", "base", "low", "high", "status", "finding_id", "decided_by", "decided_on"'),
            ('finding_response', 'SELECT, INSERT, UPDATE', '"id", "finding_id", "unit_audit_id", "response", "recorded_by", "recorded_on"'),
            ('fingerprint', 'SELECT, INSERT, UPDATE', '"id", "of", "value"'),
            ('followed_at', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "follow_up_id"'),
            ('hand_in', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "kind", "sha256", "handed_in_by", "received_on", "status", "rows", "accepted_by", "accepted_on"'),
            ('indicator', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "hand_in_id", "question"'),
            ('lane', 'SELECT, INSERT, UPDATE', '"id", "channel", "next_at"'),
            ('meeting', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "kind", "planned_on", "time", "invited_on", "sequence", "cancelled_on", "held_on", "minutes_on", "confirmed_by_unit", "confirmed_by_inspectors"'),
            ('message', 'SELECT, INSERT, UPDATE', '"id", "key", "unit_audit_id", "audit_id", "kind", "recipient", "channel", "urgent", "written_on", "status", "attempts", "next_at", "claimed_by", "claimed_until", "sent_on", "problem"'),
            ('milestone', 'SELECT, INSERT, UPDATE', '"id", "year", "audit_id", "kind", "planned_on", "fixed", "reached_on"'),
            ('reading', 'SELECT, INSERT, UPDATE, DELETE', '"id", "drawn_file_id", "turn", "hand_in_id", "reader", "read_on"'),
            ('report_source', 'SELECT, INSERT', '"id", "sha256", "name"'),
            ('report_text', 'SELECT, INSERT', '"id", "audit_id", "unit_audit_id", "year", "section", "version", "by", "on"'),
            ('report_version', 'SELECT, INSERT, UPDATE', '"id", "kind", "audit_id", "year", "version", "made_on", "made_by", "layout_id", "outline_id", "made_with", "sha256", "word_sha256", "sheets_sha256", "published_on", "published_by"'),
            ('telling', 'SELECT, INSERT, UPDATE, DELETE', '"id", "deadline_id", "turn", "rung", "recipient", "role", "on", "message_id"'),
            ('unit_audit', 'SELECT, INSERT, UPDATE', '"id", "audit_id", "unit_key", "unit_name", "stage", "since", "invite_on", "invited_on", "draw_on", "list_due", "review_due", "double_due", "reconciliation_due", "dialogue_on", "feedback_on", "plan_due", "feedback_given_on", "prepare_on", "fixed"'),
            ('verdict', 'SELECT, INSERT, UPDATE', '"id", "unit_audit_id", "finding_id", "column", "before_count", "before_base", "after_count", "after_base", "p", "p_adjusted", "points", "low", "high", "smallest", "verdict", "plan", "merged", "confirmed_by", "confirmed_on"')
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
    -- event_link is locked as a whole; before PostgreSQL 17 that takes a right its triggers leave without use.
    IF to_regclass('public.event_link') IS NULL THEN
        NULL;
    ELSIF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE 'GRANT MAINTAIN ON public.event_link TO arshjul_app';
    ELSE
        EXECUTE 'GRANT UPDATE ON public.event_link TO arshjul_app';
    END IF;
END
$$;
