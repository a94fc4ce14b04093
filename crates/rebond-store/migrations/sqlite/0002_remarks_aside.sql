-- Remarks of the linter that the user set aside, in one message or in all, with the reason.
CREATE TABLE remarks_aside (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    approach_id BLOB CHECK (length(approach_id) = 16),
    rule TEXT NOT NULL,
    words TEXT,
    reason TEXT NOT NULL,
    note TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, approach_id) REFERENCES approaches (account_id, id)
) STRICT;
CREATE INDEX remarks_aside_by_approach_id_at ON remarks_aside (account_id, approach_id, at);
