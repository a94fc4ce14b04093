-- What tipped a decision, the stages after it, and what one asks help for.
ALTER TABLE campaigns ADD COLUMN tipped TEXT;
ALTER TABLE campaigns ADD COLUMN next_stages TEXT;
ALTER TABLE campaigns ADD COLUMN help_wanted TEXT;
