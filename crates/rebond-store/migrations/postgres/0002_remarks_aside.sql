-- Remarks of the linter that the user set aside, in one message or in all, with the reason.
CREATE TABLE remarks_aside (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    approach_id uuid,
    rule text COLLATE "C" NOT NULL,
    words text COLLATE "C",
    reason text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, approach_id) REFERENCES approaches (account_id, id)
);
CREATE INDEX remarks_aside_by_approach_id_at ON remarks_aside (account_id, approach_id, at);
ALTER TABLE remarks_aside ENABLE ROW LEVEL SECURITY;
ALTER TABLE remarks_aside FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON remarks_aside USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
