-- Questions of one's own, and how useful a meeting was.
CREATE TABLE own_questions (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    topic TEXT NOT NULL,
    label TEXT NOT NULL,
    question TEXT,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;
ALTER TABLE meetings ADD COLUMN useful TEXT;
