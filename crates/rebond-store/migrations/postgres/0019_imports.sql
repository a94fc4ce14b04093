-- What an action added where it added many records: hundreds of its lines in one row.
CREATE TABLE action_packs (
    account_id uuid NOT NULL,
    action_id uuid NOT NULL,
    position bigint NOT NULL,
    next bigint NOT NULL,
    lines text COLLATE "C" NOT NULL,
    PRIMARY KEY (account_id, action_id, position),
    FOREIGN KEY (account_id, action_id) REFERENCES actions (account_id, id)
);
ALTER TABLE action_packs ENABLE ROW LEVEL SECURITY;
ALTER TABLE action_packs FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON action_packs USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
-- Each word asked anew whether its account is there, which whoever writes has asked already.
ALTER TABLE terms DROP CONSTRAINT terms_account_id_fkey;
