-- Rebond at an address. Sessions are of an account, and found by it: a cookie says whose it is. The other tables are the server's own: what is
-- asked before it is known whose request it is, by no account's key. Nothing of anybody's campaign stands in them; no key refers to an account.
CREATE TABLE sessions (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    print TEXT NOT NULL,
    name TEXT NOT NULL,
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    began_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    ended_at INTEGER,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id) REFERENCES accounts (account_id)
) STRICT;

-- By which address one comes in, when one last did, and whether it was said that the account will be erased.
CREATE TABLE logins (
    address TEXT NOT NULL,
    account BLOB NOT NULL CHECK (length(account) = 16),
    lang TEXT NOT NULL,
    since INTEGER NOT NULL,
    used_at INTEGER NOT NULL,
    told_at INTEGER,
    told_again_at INTEGER,
    PRIMARY KEY (address)
) STRICT;
CREATE UNIQUE INDEX logins_by_account ON logins (account);
CREATE INDEX logins_by_used_at ON logins (used_at);

-- The one code of an address: as a print, with the print of the browser that asked for it.
CREATE TABLE codes (
    address TEXT NOT NULL,
    asker TEXT NOT NULL,
    print TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    asked_since INTEGER NOT NULL,
    PRIMARY KEY (address)
) STRICT;
CREATE INDEX codes_by_asker ON codes (asker);
CREATE INDEX codes_by_made_at ON codes (made_at);

CREATE TABLE invitations (
    address TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (address)
) STRICT;

-- What proves that an account was erased.
CREATE TABLE departures (
    account BLOB NOT NULL CHECK (length(account) = 16),
    why TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account)
) STRICT;

-- Work that one of several processes does: who holds it, until when, and when it was last done.
CREATE TABLE works (
    name TEXT NOT NULL,
    holder BLOB NOT NULL CHECK (length(holder) = 16),
    held_until INTEGER NOT NULL,
    done_at INTEGER,
    PRIMARY KEY (name)
) STRICT;
