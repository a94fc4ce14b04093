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
