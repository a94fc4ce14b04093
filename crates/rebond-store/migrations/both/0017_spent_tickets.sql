-- What a device sent is spent for good, taken back or not: looked up whatever became of it.
CREATE INDEX actions_by_spent_ticket ON actions (account_id, ticket) WHERE ticket IS NOT NULL;
