-- The first schema. Same numbers, same tables and columns in migrations/postgres; never edited once released.
-- Long texts stand last: what lists read comes before them.

-- Who exists, and how many times each one's data changed. No content, hence no row-level security.
CREATE TABLE accounts (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    revision INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    PRIMARY KEY (account_id)
) STRICT;

CREATE TABLE profiles (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    lang TEXT,
    norms TEXT NOT NULL,
    zone TEXT NOT NULL,
    name TEXT,
    email TEXT,
    phone TEXT,
    profile TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;

CREATE TABLE import_batches (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    added INTEGER NOT NULL,
    completed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;
CREATE INDEX import_batches_by_digest ON import_batches (account_id, digest);

CREATE TABLE campaigns (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    expectation TEXT,
    purpose TEXT,
    direction TEXT,
    aims_to_lead INTEGER NOT NULL CHECK (aims_to_lead IN (0, 1)),
    story TEXT,
    weekly_goal INTEGER NOT NULL,
    state TEXT NOT NULL,
    state_since INTEGER NOT NULL,
    decision TEXT,
    started_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;

CREATE TABLE purpose_changes (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    campaign_id BLOB NOT NULL CHECK (length(campaign_id) = 16),
    purpose TEXT NOT NULL,
    expectation TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
) STRICT;
CREATE INDEX purpose_changes_by_campaign_id_at ON purpose_changes (account_id, campaign_id, at);

CREATE TABLE hopes (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    campaign_id BLOB NOT NULL CHECK (length(campaign_id) = 16),
    statement TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    retired_at INTEGER,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
) STRICT;
CREATE INDEX hopes_by_campaign_id_position ON hopes (account_id, campaign_id, position);

CREATE TABLE strengths (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    campaign_id BLOB NOT NULL CHECK (length(campaign_id) = 16),
    title TEXT NOT NULL,
    example TEXT,
    position INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
) STRICT;
CREATE INDEX strengths_by_campaign_id_position ON strengths (account_id, campaign_id, position);

CREATE TABLE organisations (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sector TEXT,
    size TEXT,
    town TEXT,
    website TEXT,
    generic_email TEXT,
    remarks TEXT,
    batch_id BLOB CHECK (length(batch_id) = 16),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    name_key TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
    FOREIGN KEY (account_id, batch_id) REFERENCES import_batches (account_id, id)
) STRICT;
CREATE INDEX organisations_by_name_key ON organisations (account_id, name_key, id);
CREATE INDEX organisations_by_batch_id ON organisations (account_id, batch_id);

CREATE TABLE people (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    given_name TEXT,
    family_name TEXT,
    circle TEXT,
    closeness TEXT NOT NULL,
    last_exchange TEXT,
    address_form TEXT,
    changed_path INTEGER NOT NULL CHECK (changed_path IN (0, 1)),
    leads_others INTEGER NOT NULL CHECK (leads_others IN (0, 1)),
    source TEXT,
    source_detail TEXT,
    organisation_id BLOB CHECK (length(organisation_id) = 16),
    role TEXT,
    town TEXT,
    profile TEXT,
    subject TEXT,
    batch_id BLOB CHECK (length(batch_id) = 16),
    set_aside_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    pull INTEGER NOT NULL,
    profile_key TEXT,
    remarks TEXT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
    FOREIGN KEY (account_id, organisation_id) REFERENCES organisations (account_id, id),
    FOREIGN KEY (account_id, batch_id) REFERENCES import_batches (account_id, id)
) STRICT;
CREATE INDEX people_by_sort_key ON people (account_id, sort_key, id);
CREATE INDEX people_by_circle_sort_key ON people (account_id, circle, sort_key, id);
CREATE INDEX people_by_source_sort_key ON people (account_id, source, sort_key, id);
CREATE INDEX people_by_organisation_id_sort_key ON people (account_id, organisation_id, sort_key, id);
CREATE INDEX people_by_profile_key ON people (account_id, profile_key);
CREATE INDEX people_by_pull ON people (account_id, pull, id);
CREATE INDEX people_by_batch_id ON people (account_id, batch_id);

CREATE TABLE person_emails (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    address TEXT NOT NULL,
    nature TEXT NOT NULL,
    origin TEXT NOT NULL,
    through TEXT,
    key TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX person_emails_by_person_id ON person_emails (account_id, person_id);
CREATE INDEX person_emails_by_key ON person_emails (account_id, key);

CREATE TABLE person_phones (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    number TEXT NOT NULL,
    nature TEXT NOT NULL,
    origin TEXT NOT NULL,
    through TEXT,
    key TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX person_phones_by_person_id ON person_phones (account_id, person_id);
CREATE INDEX person_phones_by_key ON person_phones (account_id, key);

CREATE TABLE events (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    place TEXT,
    website TEXT,
    remarks TEXT,
    batch_id BLOB CHECK (length(batch_id) = 16),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id),
    FOREIGN KEY (account_id, batch_id) REFERENCES import_batches (account_id, id)
) STRICT;
CREATE INDEX events_by_starts_on ON events (account_id, starts_on, id);
CREATE INDEX events_by_batch_id ON events (account_id, batch_id);

CREATE TABLE attendances (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    event_id BLOB NOT NULL CHECK (length(event_id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    met INTEGER NOT NULL CHECK (met IN (0, 1)),
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, event_id) REFERENCES events (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX attendances_by_event_id ON attendances (account_id, event_id);
CREATE INDEX attendances_by_person_id ON attendances (account_id, person_id);

CREATE TABLE ties (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    one_id BLOB NOT NULL CHECK (length(one_id) = 16),
    other_id BLOB NOT NULL CHECK (length(other_id) = 16),
    closeness TEXT NOT NULL,
    last_exchange TEXT,
    remarks TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, one_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, other_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX ties_by_one_id ON ties (account_id, one_id);
CREATE INDEX ties_by_other_id ON ties (account_id, other_id);

CREATE TABLE meetings (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    approach_id BLOB CHECK (length(approach_id) = 16),
    subject TEXT,
    starts_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    length INTEGER NOT NULL,
    margin INTEGER NOT NULL,
    mode TEXT NOT NULL,
    place TEXT,
    address_form TEXT,
    state TEXT NOT NULL,
    state_at INTEGER,
    reread_at INTEGER,
    notes_allowed INTEGER CHECK (notes_allowed IN (0, 1)),
    names_settled_at INTEGER,
    thanked_at INTEGER,
    connect_settled_at INTEGER,
    low_yield INTEGER NOT NULL CHECK (low_yield IN (0, 1)),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    known TEXT,
    gave TEXT,
    could_give TEXT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, approach_id) REFERENCES approaches (account_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meetings_by_person_id_starts_at ON meetings (account_id, person_id, starts_at);
CREATE INDEX meetings_by_starts_at ON meetings (account_id, starts_at, id);
CREATE INDEX meetings_by_approach_id ON meetings (account_id, approach_id);

CREATE TABLE referrals (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    by_id BLOB NOT NULL CHECK (length(by_id) = 16),
    to_id BLOB NOT NULL CHECK (length(to_id) = 16),
    meeting_id BLOB CHECK (length(meeting_id) = 16),
    reason TEXT,
    name_use TEXT NOT NULL,
    at INTEGER NOT NULL,
    closed_at INTEGER,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, by_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, to_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
) STRICT;
CREATE INDEX referrals_by_by_id ON referrals (account_id, by_id);
CREATE INDEX referrals_by_to_id ON referrals (account_id, to_id);
CREATE INDEX referrals_by_meeting_id ON referrals (account_id, meeting_id);

CREATE TABLE approaches (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    kind TEXT NOT NULL,
    channel TEXT NOT NULL,
    referral_id BLOB CHECK (length(referral_id) = 16),
    meeting_id BLOB CHECK (length(meeting_id) = 16),
    loop_of BLOB CHECK (length(loop_of) = 16),
    event_id BLOB CHECK (length(event_id) = 16),
    delivery TEXT NOT NULL,
    sent_at INTEGER,
    answered_at INTEGER,
    answer TEXT,
    come_back_on TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    to_address TEXT,
    message_id TEXT,
    subject TEXT,
    answer_note TEXT,
    body TEXT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, referral_id) REFERENCES referrals (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id),
    FOREIGN KEY (account_id, loop_of) REFERENCES referrals (account_id, id),
    FOREIGN KEY (account_id, event_id) REFERENCES events (account_id, id)
) STRICT;
CREATE INDEX approaches_by_person_id_created_at ON approaches (account_id, person_id, created_at);
CREATE INDEX approaches_by_referral_id ON approaches (account_id, referral_id);
CREATE INDEX approaches_by_meeting_id ON approaches (account_id, meeting_id);
CREATE INDEX approaches_by_loop_of ON approaches (account_id, loop_of);
CREATE INDEX approaches_by_event_id ON approaches (account_id, event_id);

CREATE TABLE grid_points (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    meeting_id BLOB NOT NULL CHECK (length(meeting_id) = 16),
    topic TEXT NOT NULL,
    label TEXT NOT NULL,
    question TEXT,
    reserve INTEGER NOT NULL CHECK (reserve IN (0, 1)),
    state TEXT NOT NULL,
    added_live INTEGER NOT NULL CHECK (added_live IN (0, 1)),
    position INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
) STRICT;
CREATE INDEX grid_points_by_meeting_id_position ON grid_points (account_id, meeting_id, position);

CREATE TABLE notes (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    meeting_id BLOB CHECK (length(meeting_id) = 16),
    topic TEXT,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
) STRICT;
CREATE INDEX notes_by_person_id_at ON notes (account_id, person_id, at);
CREATE INDEX notes_by_meeting_id_at ON notes (account_id, meeting_id, at);

CREATE TABLE findings (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    meeting_id BLOB CHECK (length(meeting_id) = 16),
    hope_id BLOB CHECK (length(hope_id) = 16),
    topic TEXT,
    stance TEXT NOT NULL,
    at INTEGER NOT NULL,
    text TEXT,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id),
    FOREIGN KEY (account_id, hope_id) REFERENCES hopes (account_id, id)
) STRICT;
CREATE INDEX findings_by_person_id_at ON findings (account_id, person_id, at);
CREATE INDEX findings_by_meeting_id_at ON findings (account_id, meeting_id, at);
CREATE INDEX findings_by_hope_id_at ON findings (account_id, hope_id, at);

CREATE TABLE loop_news (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    referral_id BLOB NOT NULL CHECK (length(referral_id) = 16),
    stage TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, referral_id) REFERENCES referrals (account_id, id)
) STRICT;
CREATE INDEX loop_news_by_referral_id_told_at ON loop_news (account_id, referral_id, told_at);

CREATE TABLE promises (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    meeting_id BLOB CHECK (length(meeting_id) = 16),
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    due_on TEXT,
    settled TEXT,
    settled_at INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, meeting_id) REFERENCES meetings (account_id, id)
) STRICT;
CREATE INDEX promises_by_person_id ON promises (account_id, person_id);
CREATE INDEX promises_by_meeting_id ON promises (account_id, meeting_id);
CREATE INDEX promises_by_settled ON promises (account_id, settled, id);

CREATE TABLE progress (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    campaign_id BLOB NOT NULL CHECK (length(campaign_id) = 16),
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, campaign_id) REFERENCES campaigns (account_id, id)
) STRICT;
CREATE INDEX progress_by_campaign_id_at ON progress (account_id, campaign_id, at);

CREATE TABLE progress_told (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    progress_id BLOB NOT NULL CHECK (length(progress_id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, progress_id) REFERENCES progress (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX progress_told_by_progress_id ON progress_told (account_id, progress_id);
CREATE INDEX progress_told_by_person_id ON progress_told (account_id, person_id);

CREATE TABLE step_choices (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    key TEXT NOT NULL,
    choice TEXT NOT NULL,
    put_off_until TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;
CREATE UNIQUE INDEX step_choices_by_key ON step_choices (account_id, key);

-- The audit: one row per action, one line per record it touched, and whom each line is about.
CREATE TABLE actions (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    batch_id BLOB CHECK (length(batch_id) = 16),
    undoes BLOB CHECK (length(undoes) = 16),
    undone_at INTEGER,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;
CREATE UNIQUE INDEX actions_by_revision ON actions (account_id, revision);
CREATE INDEX actions_by_batch_id ON actions (account_id, batch_id);

CREATE TABLE action_lines (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    action_id BLOB NOT NULL CHECK (length(action_id) = 16),
    position INTEGER NOT NULL,
    noun TEXT NOT NULL,
    record_id BLOB NOT NULL CHECK (length(record_id) = 16),
    before TEXT,
    after TEXT,
    PRIMARY KEY (account_id, action_id, position),
    FOREIGN KEY (account_id, action_id) REFERENCES actions (account_id, id)
) STRICT;
CREATE INDEX action_lines_by_record_id ON action_lines (account_id, record_id);

CREATE TABLE action_people (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    action_id BLOB NOT NULL CHECK (length(action_id) = 16),
    position INTEGER NOT NULL,
    PRIMARY KEY (account_id, person_id, action_id, position),
    FOREIGN KEY (account_id, action_id, position) REFERENCES action_lines (account_id, action_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_people_by_action_id_position ON action_people (account_id, action_id, position);

-- The search index: folded words, written by the program on each put and delete.
CREATE TABLE terms (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    term TEXT NOT NULL,
    noun TEXT NOT NULL,
    record_id BLOB NOT NULL CHECK (length(record_id) = 16),
    person_id BLOB CHECK (length(person_id) = 16),
    PRIMARY KEY (account_id, term, noun, record_id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT, WITHOUT ROWID;
