-- Two people who look like one, and of whom somebody said that they are two.
CREATE TABLE told_apart (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, one_id) REFERENCES people (account_id, id),
    FOREIGN KEY (account_id, other_id) REFERENCES people (account_id, id)
);
CREATE INDEX told_apart_by_one_id ON told_apart (account_id, one_id);
CREATE INDEX told_apart_by_other_id ON told_apart (account_id, other_id);
ALTER TABLE told_apart ENABLE ROW LEVEL SECURITY;
ALTER TABLE told_apart FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON told_apart USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
