-- How a campaign ended.
ALTER TABLE campaigns ADD COLUMN ending TEXT;
