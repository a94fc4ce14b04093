-- Two people who look like one, and of whom somebody said that they are two.
CREATE TABLE told_apart (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    one_id BLOB NOT NULL CHECK (length(one_id) = 16),
    other_id BLOB NOT NULL CHECK (length(other_id) = 16),
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, one_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, other_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX told_apart_by_one_id ON told_apart (account_id, one_id);
CREATE INDEX told_apart_by_other_id ON told_apart (account_id, other_id);
