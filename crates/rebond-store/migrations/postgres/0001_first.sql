-- The first schema. Same numbers, same tables and columns in migrations/sqlite; never edited once released.
-- Long texts stand last: what lists read comes before them.
-- Texts compare by bytes (COLLATE "C"), as in SQLite: both engines sort and page alike.

-- Who exists, and how many times each one's data changed. No content, hence no row-level security.
CREATE TABLE accounts (
    account_id uuid NOT NULL,
    revision bigint NOT NULL,
    opened_at bigint NOT NULL,
    PRIMARY KEY (account_id)
);

CREATE TABLE profiles (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    lang text COLLATE "C",
    norms text COLLATE "C" NOT NULL,
    zone text COLLATE "C" NOT NULL,
    name text COLLATE "C",
    email text COLLATE "C",
    phone text COLLATE "C",
    profile text COLLATE "C",
    created_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);

CREATE TABLE import_batches (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    file_name text COLLATE "C" NOT NULL,
    digest text COLLATE "C" NOT NULL,
    added bigint NOT NULL,
    completed bigint NOT NULL,
    unchanged bigint NOT NULL,
    rejected bigint NOT NULL,
    at bigint NOT NULL,
    undone_at bigint,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);
CREATE INDEX import_batches_by_digest ON import_batches (account_id, digest);

CREATE TABLE campaigns (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    expectation text COLLATE "C",
    purpose text COLLATE "C",
    direction text COLLATE "C",
    aims_to_lead boolean NOT NULL,
    story text COLLATE "C",
    weekly_goal bigint NOT NULL,
    state text COLLATE "C" NOT NULL,
    state_since bigint NOT NULL,
    decision text COLLATE "C",
    started_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);

CREATE TABLE purpose_changes (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    purpose text COLLATE "C" NOT NULL,
    expectation text COLLATE "C",
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
);
CREATE INDEX purpose_changes_by_campaign_id_at ON purpose_changes (account_id, campaign_id, at);

CREATE TABLE hopes (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    statement text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    created_at bigint NOT NULL,
    retired_at bigint,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
);
CREATE INDEX hopes_by_campaign_id_position ON hopes (account_id, campaign_id, position);

CREATE TABLE strengths (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    title text COLLATE "C" NOT NULL,
    example text COLLATE "C",
    position bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
);
CREATE INDEX strengths_by_campaign_id_position ON strengths (account_id, campaign_id, position);

CREATE TABLE organisations (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    sector text COLLATE "C",
    size text COLLATE "C",
    town text COLLATE "C",
    website text COLLATE "C",
    generic_email text COLLATE "C",
    remarks text COLLATE "C",
    batch_id uuid,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
    FOREIGN KEY (account_id, batch_id) REFERENCES import_batches (account_id, id)
);
CREATE INDEX organisations_by_name_key ON organisations (account_id, name_key, id);
CREATE INDEX organisations_by_batch_id ON organisations (account_id, batch_id);

CREATE TABLE people (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    given_name text COLLATE "C",
    family_name text COLLATE "C",
    circle text COLLATE "C",
    closeness text COLLATE "C" NOT NULL,
    last_exchange text COLLATE "C",
    address_form text COLLATE "C",
    changed_path boolean NOT NULL,
    leads_others boolean NOT NULL,
    source text COLLATE "C",
    source_detail text COLLATE "C",
    organisation_id uuid,
    role text COLLATE "C",
    town text COLLATE "C",
    profile text COLLATE "C",
    subject text COLLATE "C",
    batch_id uuid,
    set_aside_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    pull bigint NOT NULL,
    profile_key text COLLATE "C",
    remarks text COLLATE "C",
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
    FOREIGN KEY (account_id, organisation_id) REFERENCES organisations (account_id, id),
    FOREIGN KEY (account_id, batch_id) REFERENCES import_batches (account_id, id)
);
CREATE INDEX people_by_sort_key ON people (account_id, sort_key, id);
CREATE INDEX people_by_circle_sort_key ON people (account_id, circle, sort_key, id);
CREATE INDEX people_by_source_sort_key ON people (account_id, source, sort_key, id);
CREATE INDEX people_by_organisation_id_sort_key ON people (account_id, organisation_id, sort_key, id);
CREATE INDEX people_by_profile_key ON people (account_id, profile_key);
CREATE INDEX people_by_pull ON people (account_id, pull, id);
CREATE INDEX people_by_batch_id ON people (account_id, batch_id);

CREATE TABLE person_emails (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    address text COLLATE "C" NOT NULL,
    nature text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL,
    through text COLLATE "C",
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
);
CREATE INDEX person_emails_by_person_id ON person_emails (account_id, person_id);
CREATE INDEX person_emails_by_key ON person_emails (account_id, key);

CREATE TABLE person_phones (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    nature text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL,
    through text COLLATE "C",
    key text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
);
CREATE INDEX person_phones_by_person_id ON person_phones (account_id, person_id);
CREATE INDEX person_phones_by_key ON person_phones (account_id, key);

CREATE TABLE events (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    starts_on text COLLATE "C" NOT NULL,
    ends_on text COLLATE "C",
    place text COLLATE "C",
    website text COLLATE "C",
    remarks text COLLATE "C",
    batch_id uuid,
    created_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
    FOREIGN KEY (account_id, batch_id) REFERENCES import_batches (account_id, id)
);
CREATE INDEX events_by_starts_on ON events (account_id, starts_on, id);
CREATE INDEX events_by_batch_id ON events (account_id, batch_id);

CREATE TABLE attendances (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    person_id uuid NOT NULL,
    met boolean NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, event_id) REFERENCES events (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
);
CREATE INDEX attendances_by_event_id ON attendances (account_id, event_id);
CREATE INDEX attendances_by_person_id ON attendances (account_id, person_id);

CREATE TABLE ties (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    closeness text COLLATE "C" NOT NULL,
    last_exchange text COLLATE "C",
    remarks text COLLATE "C",
    created_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, one_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, other_id) REFERENCES people (account_id, id)
);
CREATE INDEX ties_by_one_id ON ties (account_id, one_id);
CREATE INDEX ties_by_other_id ON ties (account_id, other_id);

CREATE TABLE meetings (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    approach_id uuid,
    subject text COLLATE "C",
    starts_at bigint NOT NULL,
    zone text COLLATE "C" NOT NULL,
    length bigint NOT NULL,
    margin bigint NOT NULL,
    mode text COLLATE "C" NOT NULL,
    place text COLLATE "C",
    address_form text COLLATE "C",
    state text COLLATE "C" NOT NULL,
    state_at bigint,
    reread_at bigint,
    notes_allowed boolean,
    names_settled_at bigint,
    thanked_at bigint,
    connect_settled_at bigint,
    low_yield boolean NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    known text COLLATE "C",
    gave text COLLATE "C",
    could_give text COLLATE "C",
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
);
CREATE INDEX meetings_by_person_id_starts_at ON meetings (account_id, person_id, starts_at);
CREATE INDEX meetings_by_starts_at ON meetings (account_id, starts_at, id);
CREATE INDEX meetings_by_approach_id ON meetings (account_id, approach_id);

CREATE TABLE referrals (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    by_id uuid NOT NULL,
    to_id uuid NOT NULL,
    meeting_id uuid,
    reason text COLLATE "C",
    name_use text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    closed_at bigint,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, by_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, to_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
);
CREATE INDEX referrals_by_by_id ON referrals (account_id, by_id);
CREATE INDEX referrals_by_to_id ON referrals (account_id, to_id);
CREATE INDEX referrals_by_meeting_id ON referrals (account_id, meeting_id);

CREATE TABLE approaches (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL,
    channel text COLLATE "C" NOT NULL,
    referral_id uuid,
    meeting_id uuid,
    loop_of uuid,
    event_id uuid,
    delivery text COLLATE "C" NOT NULL,
    sent_at bigint,
    answered_at bigint,
    answer text COLLATE "C",
    come_back_on text COLLATE "C",
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    to_address text COLLATE "C",
    message_id text COLLATE "C",
    subject text COLLATE "C",
    answer_note text COLLATE "C",
    body text COLLATE "C",
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, referral_id) REFERENCES referrals (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id),
    FOREIGN KEY (account_id, loop_of) REFERENCES referrals (account_id, id),
    FOREIGN KEY (account_id, event_id) REFERENCES events (account_id, id)
);
CREATE INDEX approaches_by_person_id_created_at ON approaches (account_id, person_id, created_at);
CREATE INDEX approaches_by_referral_id ON approaches (account_id, referral_id);
CREATE INDEX approaches_by_meeting_id ON approaches (account_id, meeting_id);
CREATE INDEX approaches_by_loop_of ON approaches (account_id, loop_of);
CREATE INDEX approaches_by_event_id ON approaches (account_id, event_id);

CREATE TABLE grid_points (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    topic text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    question text COLLATE "C",
    reserve boolean NOT NULL,
    state text COLLATE "C" NOT NULL,
    added_live boolean NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
);
CREATE INDEX grid_points_by_meeting_id_position ON grid_points (account_id, meeting_id, position);

CREATE TABLE notes (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    meeting_id uuid,
    topic text COLLATE "C",
    at bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
);
CREATE INDEX notes_by_person_id_at ON notes (account_id, person_id, at);
CREATE INDEX notes_by_meeting_id_at ON notes (account_id, meeting_id, at);

CREATE TABLE findings (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    meeting_id uuid,
    hope_id uuid,
    topic text COLLATE "C",
    stance text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    text text COLLATE "C",
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id),
    FOREIGN KEY (account_id, hope_id) REFERENCES hopes (account_id, id)
);
CREATE INDEX findings_by_person_id_at ON findings (account_id, person_id, at);
CREATE INDEX findings_by_meeting_id_at ON findings (account_id, meeting_id, at);
CREATE INDEX findings_by_hope_id_at ON findings (account_id, hope_id, at);

CREATE TABLE loop_news (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    referral_id uuid NOT NULL,
    stage text COLLATE "C" NOT NULL,
    told_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, referral_id) REFERENCES referrals (account_id, id)
);
CREATE INDEX loop_news_by_referral_id_told_at ON loop_news (account_id, referral_id, told_at);

CREATE TABLE promises (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    meeting_id uuid,
    side text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    due_on text COLLATE "C",
    settled text COLLATE "C",
    settled_at bigint,
    created_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
);
CREATE INDEX promises_by_person_id ON promises (account_id, person_id);
CREATE INDEX promises_by_meeting_id ON promises (account_id, meeting_id);
CREATE INDEX promises_by_settled ON promises (account_id, settled, id);

CREATE TABLE progress (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    text text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
);
CREATE INDEX progress_by_campaign_id_at ON progress (account_id, campaign_id, at);

CREATE TABLE progress_told (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    progress_id uuid NOT NULL,
    person_id uuid NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, progress_id) REFERENCES progress (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
);
CREATE INDEX progress_told_by_progress_id ON progress_told (account_id, progress_id);
CREATE INDEX progress_told_by_person_id ON progress_told (account_id, person_id);

CREATE TABLE step_choices (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    key text COLLATE "C" NOT NULL,
    choice text COLLATE "C" NOT NULL,
    put_off_until text COLLATE "C",
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);
CREATE UNIQUE INDEX step_choices_by_key ON step_choices (account_id, key);

-- The audit: one row per action, one line per record it touched, and whom each line is about.
CREATE TABLE actions (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    revision bigint NOT NULL,
    batch_id uuid,
    undoes uuid,
    undone_at bigint,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);
CREATE UNIQUE INDEX actions_by_revision ON actions (account_id, revision);
CREATE INDEX actions_by_batch_id ON actions (account_id, batch_id);

CREATE TABLE action_lines (
    account_id uuid NOT NULL,
    action_id uuid NOT NULL,
    position bigint NOT NULL,
    noun text COLLATE "C" NOT NULL,
    record_id uuid NOT NULL,
    before text,
    after text,
    PRIMARY KEY (account_id, action_id, position),
    FOREIGN KEY (account_id, action_id) REFERENCES actions (account_id, id)
);
CREATE INDEX action_lines_by_record_id ON action_lines (account_id, record_id);

CREATE TABLE action_people (
    account_id uuid NOT NULL,
    person_id uuid NOT NULL,
    action_id uuid NOT NULL,
    position bigint NOT NULL,
    PRIMARY KEY (account_id, person_id, action_id, position),
    FOREIGN KEY (account_id, action_id, position) REFERENCES action_lines (account_id, action_id, position)
);
CREATE INDEX action_people_by_action_id_position ON action_people (account_id, action_id, position);

-- The search index: folded words, written by the program on each put and delete.
CREATE TABLE terms (
    account_id uuid NOT NULL,
    term text COLLATE "C" NOT NULL,
    noun text COLLATE "C" NOT NULL,
    record_id uuid NOT NULL,
    person_id uuid,
    PRIMARY KEY (account_id, term, noun, record_id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);

-- A meeting names the approach that obtained it, an approach the meeting it confirms: checked when all is written.
ALTER TABLE meetings ADD FOREIGN KEY (account_id, approach_id) REFERENCES approaches (account_id, id) DEFERRABLE INITIALLY DEFERRED;

-- The second wall: a transaction sees the rows of the account it was opened for, the owner of the tables included.
ALTER TABLE profiles ENABLE ROW LEVEL SECURITY;
ALTER TABLE profiles FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON profiles USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE import_batches ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_batches FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON import_batches USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE campaigns ENABLE ROW LEVEL SECURITY;
ALTER TABLE campaigns FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON campaigns USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE purpose_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE purpose_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON purpose_changes USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE hopes ENABLE ROW LEVEL SECURITY;
ALTER TABLE hopes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON hopes USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE strengths ENABLE ROW LEVEL SECURITY;
ALTER TABLE strengths FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON strengths USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON organisations USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE people FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON people USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE person_emails ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_emails FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON person_emails USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE person_phones ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_phones FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON person_phones USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON events USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE attendances FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON attendances USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE ties ENABLE ROW LEVEL SECURITY;
ALTER TABLE ties FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON ties USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON meetings USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE referrals ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON referrals USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE approaches ENABLE ROW LEVEL SECURITY;
ALTER TABLE approaches FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON approaches USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE grid_points ENABLE ROW LEVEL SECURITY;
ALTER TABLE grid_points FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON grid_points USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE notes FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON notes USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE findings ENABLE ROW LEVEL SECURITY;
ALTER TABLE findings FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON findings USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE loop_news ENABLE ROW LEVEL SECURITY;
ALTER TABLE loop_news FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON loop_news USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE promises ENABLE ROW LEVEL SECURITY;
ALTER TABLE promises FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON promises USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE progress FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON progress USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE progress_told ENABLE ROW LEVEL SECURITY;
ALTER TABLE progress_told FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON progress_told USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE step_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE step_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON step_choices USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE actions ENABLE ROW LEVEL SECURITY;
ALTER TABLE actions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON actions USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE action_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON action_lines USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE action_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_people FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON action_people USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE terms FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON terms USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
