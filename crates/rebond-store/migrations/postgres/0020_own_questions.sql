-- Questions of one's own, and how useful a meeting was.
CREATE TABLE own_questions (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    topic text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    question text COLLATE "C",
    position bigint NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);
ALTER TABLE own_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_questions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON own_questions USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
ALTER TABLE meetings ADD COLUMN useful text COLLATE "C";
