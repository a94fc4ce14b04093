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
-- Each word asked anew whether its account is there, which whoever writes has asked already.
CREATE TABLE terms_alone (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    term TEXT NOT NULL,
    noun TEXT NOT NULL,
    record_id BLOB NOT NULL CHECK (length(record_id) = 16),
    person_id BLOB CHECK (length(person_id) = 16),
    PRIMARY KEY (account_id, term, noun, record_id)
) STRICT, WITHOUT ROWID;
INSERT INTO terms_alone (account_id, term, noun, record_id, person_id)
SELECT account_id, term, noun, record_id, person_id FROM terms ORDER BY account_id, term, noun, record_id;
DROP TABLE terms;
ALTER TABLE terms_alone RENAME TO terms;
