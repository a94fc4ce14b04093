-- The ticket of the form that an action was asked by: the same form sent twice is one action, until that is taken back.
ALTER TABLE actions ADD COLUMN ticket uuid;
CREATE UNIQUE INDEX actions_by_ticket ON actions (account_id, ticket) WHERE undone_at IS NULL AND ticket IS NOT NULL;
