-- What a meeting, a referral and a campaign say besides: earlier hours, who did not come, how one parted, what was agreed of news; until
-- when a recommender speaks to the person first; when one is free.
ALTER TABLE meetings ADD COLUMN absent text COLLATE "C";
ALTER TABLE meetings ADD COLUMN moves text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN parting text COLLATE "C";
ALTER TABLE meetings ADD COLUMN news_agreed text COLLATE "C";
ALTER TABLE meetings ADD COLUMN news_on text COLLATE "C";
ALTER TABLE referrals ADD COLUMN sounding_until text COLLATE "C";
ALTER TABLE campaigns ADD COLUMN free_hours text COLLATE "C" NOT NULL DEFAULT '';
-- Whom nothing more is proposed of, who asked to be erased, to whom nothing is owed; a campaign kept from one's employer; exchanges.
ALTER TABLE people ADD COLUMN silent_since bigint;
ALTER TABLE people ADD COLUMN erasure_asked_at bigint;
ALTER TABLE people ADD COLUMN nothing_owed_at bigint;
ALTER TABLE campaigns ADD COLUMN discreet boolean NOT NULL DEFAULT false;
ALTER TABLE organisations ADD COLUMN stake text COLLATE "C";
CREATE TABLE exchanges (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    channel text COLLATE "C" NOT NULL,
    begun_by text COLLATE "C" NOT NULL,
    text text COLLATE "C",
    at bigint NOT NULL,
    PRIMARY KEY (account_id, id),
    FOREIGN KEY (account_id, person_id) REFERENCES people (account_id, id)
);
CREATE INDEX exchanges_by_person_id_at ON exchanges (account_id, person_id, at);
ALTER TABLE exchanges ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchanges FORCE ROW LEVEL SECURITY;
CREATE POLICY own_account ON exchanges USING (account_id = NULLIF(current_setting('rebond.account', true), '')::uuid);
