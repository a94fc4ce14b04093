-- What an action added where it added many records: hundreds of its lines in one row.
CREATE TABLE action_packs (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    action_id BLOB NOT NULL CHECK (length(action_id) = 16),
    position INTEGER NOT NULL,
    next INTEGER NOT NULL,
    lines TEXT NOT NULL,
    PRIMARY KEY (account_id, action_id, position),
    FOREIGN KEY (account_id, action_id) REFERENCES actions (account_id, id)
) STRICT;
