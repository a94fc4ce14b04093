-- The ticket of the form that an action was asked by: the same form sent twice is one action, until that is taken back.
ALTER TABLE actions ADD COLUMN ticket BLOB CHECK (length(ticket) = 16);
CREATE UNIQUE INDEX actions_by_ticket ON actions (account_id, ticket) WHERE undone_at IS NULL AND ticket IS NOT NULL;
