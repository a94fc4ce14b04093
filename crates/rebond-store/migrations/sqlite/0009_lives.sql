-- What a meeting, a referral and a campaign say besides: earlier hours, who did not come, how one parted, what was agreed of news; until
-- when a recommender speaks to the person first; when one is free.
ALTER TABLE meetings ADD COLUMN absent TEXT;
ALTER TABLE meetings ADD COLUMN moves TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN parting TEXT;
ALTER TABLE meetings ADD COLUMN news_agreed TEXT;
ALTER TABLE meetings ADD COLUMN news_on TEXT;
ALTER TABLE referrals ADD COLUMN sounding_until TEXT;
ALTER TABLE campaigns ADD COLUMN free_hours TEXT NOT NULL DEFAULT '';
-- Whom nothing more is proposed of, who asked to be erased, to whom nothing is owed; a campaign kept from one's employer; exchanges.
ALTER TABLE people ADD COLUMN silent_since INTEGER;
ALTER TABLE people ADD COLUMN erasure_asked_at INTEGER;
ALTER TABLE people ADD COLUMN nothing_owed_at INTEGER;
ALTER TABLE campaigns ADD COLUMN discreet INTEGER NOT NULL DEFAULT 0 CHECK (discreet IN (0, 1));
ALTER TABLE organisations ADD COLUMN stake TEXT;
CREATE TABLE exchanges (
    account_id BLOB NOT NULL CHECK (length(account_id) = 16),
    id BLOB NOT NULL CHECK (length(id) = 16),
    person_id BLOB NOT NULL CHECK (length(person_id) = 16),
    channel TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    text TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
) STRICT;
CREATE INDEX exchanges_by_person_id_at ON exchanges (account_id, person_id, at);
