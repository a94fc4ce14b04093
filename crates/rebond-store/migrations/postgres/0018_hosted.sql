-- Rebond at an address. Sessions are of an account, and found by it: a cookie says whose it is. The other tables are the server's own: what is
-- asked before it is known whose request it is, by no account's key. Nothing of anybody's campaign stands in them, hence no row-level security; no key refers to an account.
CREATE TABLE sessions (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    print text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    shared boolean NOT NULL,
    began_at bigint NOT NULL,
    used_at bigint NOT NULL,
    ended_at bigint,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON sessions USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);

-- By which address one comes in, when one last did, and whether it was said that the account will be erased.
CREATE TABLE logins (
    address text COLLATE "C" NOT NULL,
    account uuid NOT NULL,
    lang text COLLATE "C" NOT NULL,
    since bigint NOT NULL,
    used_at bigint NOT NULL,
    told_at bigint,
    told_again_at bigint,
    PRIMARY KEY (address)
);
CREATE UNIQUE INDEX logins_by_account ON logins (account);
CREATE INDEX logins_by_used_at ON logins (used_at);

-- The one code of an address: as a print, with the print of the browser that asked for it.
CREATE TABLE codes (
    address text COLLATE "C" NOT NULL,
    asker text COLLATE "C" NOT NULL,
    print text COLLATE "C" NOT NULL,
    made_at bigint NOT NULL,
    tries bigint NOT NULL,
    asked bigint NOT NULL,
    asked_since bigint NOT NULL,
    PRIMARY KEY (address)
);
CREATE INDEX codes_by_asker ON codes (asker);
CREATE INDEX codes_by_made_at ON codes (made_at);

CREATE TABLE invitations (
    address text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (address)
);

-- What proves that an account was erased.
CREATE TABLE departures (
    account uuid NOT NULL,
    why text COLLATE "C" NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (account)
);

-- Work that one of several processes does: who holds it, until when, and when it was last done.
CREATE TABLE works (
    name text COLLATE "C" NOT NULL,
    holder uuid NOT NULL,
    held_until bigint NOT NULL,
    done_at bigint,
    PRIMARY KEY (name)
);
